import type { Order } from "./order.ts";
import type { RefusalCode } from "./refusal.ts";
import type {
  Card,
  Crisis,
  CrisisOutcome,
  Draft,
  Finding,
  ForcedCrisis,
  Injected,
  LineUp,
  Note,
  Pact,
  Pledge,
  ScoreLine,
  Setup,
  Sounding,
  SoundingReply,
} from "./state.ts";
import type {
  Answer,
  BySeat,
  Character,
  Choice,
  Holder,
  Pair,
  Party,
  Phase,
  Reason,
  Seat,
  Step,
  Vote,
  WashingtonAnswer,
} from "./words.ts";
import type { Par } from "./world/par.ts";

/** Why hostility moved. */
export type HostilityWhy =
  | "tension" | "named" | "armed" | "courted" | "distanced" | "reassured" | "hosted" | "joined" | "entrapped" | "yielded"
  | "forced" | "detente" | "settled" | "inject"; // biome-ignore format: one glance
export type StandingWhy =
  | "notice"
  | "hosted"
  | "exposed"
  | "honoured"
  | "backed"
  | "stayedOut"
  | "backedDown"
  | "mediationFailed";
export type InfluenceWhy =
  | "income"
  | "paid"
  | "received"
  | "orders"
  | "refund"
  | "mediation"
  | "blocked"
  | "joined"
  | "inject";

/** What happened, dice already rolled. A game is its events folded. `because` names what it follows from: a crisis, a pact, a round's order. */
export type Event =
  | { kind: "gameBegan"; setup: Setup; seed: string }
  | { kind: "rivalriesDrawn"; truths: Partial<Record<Pair, number>> }
  | { kind: "hiddenCounted"; drawn: number }
  | { kind: "cardsDealt"; seat: Seat; cards: Card[] }
  | {
      kind: "seatHeld";
      seat: Seat;
      by: Holder;
      why: "sat" | "left" | "missed" | "start" | "host";
      /** Which bot, where one takes the seat. */
      bot?: Character;
    }
  | { kind: "phaseBegan"; phase: Phase; round: number }
  | { kind: "advanced"; by: "host" | "clock" }
  | { kind: "paused"; paused: boolean }
  | { kind: "proclaimed"; text: string }
  | { kind: "missed"; seat: Seat; phase: Phase }
  | { kind: "readied"; seat: Seat; ready: boolean }
  | { kind: "noted"; seat: Seat; at: string; note: Note }
  | { kind: "influenceMoved"; seat: Seat; by: number; why: InfluenceWhy; because?: string }
  | { kind: "standingMoved"; seat: Seat; by: number; why: StandingWhy; because?: string }
  | { kind: "strengthMoved"; party: Party; by: number; why: "event" | "arms" | "inject"; because?: string }
  | { kind: "tieMoved"; seat: Seat; to: number; why: "courted" | "distanced" | "charter" | "inject"; because?: string }
  | { kind: "hostilityMoved"; pair: Pair; by: number; why: HostilityWhy; because?: string }
  | {
      kind: "rivalryRevealed";
      pair: Pair;
      value: number;
      why: "crisis" | "press" | "exposed" | "announced";
      by?: Seat;
      because?: string;
    }
  | { kind: "learned"; seat: Seat; finding: Finding; first: boolean }
  | { kind: "drafted"; draft: Draft }
  | { kind: "signed"; draft: string; seat: Seat; parties: Seat[] }
  | { kind: "declined"; draft: string; seat: Seat; reason: Reason; parties: Seat[] }
  | { kind: "draftVoided"; draft: string; why: RefusalCode; parties: Seat[] }
  | { kind: "draftLapsed"; draft: string; parties: Seat[] }
  | { kind: "sounded"; sounding: Omit<Sounding, "replies"> }
  | { kind: "replied"; sounding: string; seat: Seat; reply: SoundingReply; parties: Seat[] }
  | { kind: "pactSigned"; pact: Pact; replaces: string[]; because?: string; draft?: string }
  | { kind: "noticeGiven"; pact: string; seat: Seat }
  | { kind: "pactLeft"; pact: string; seat: Seat; why: "notice" | "capacity" | "stayedOut"; because?: string }
  | { kind: "pactEnded"; pact: string; why: "lapsed" | "oneLeft" }
  | { kind: "pledged"; pledge: Pledge }
  | { kind: "stepTabled"; step: Step; by: Seat }
  | { kind: "voted"; seat: Seat; vote: Vote }
  | { kind: "votesOpened"; step: Step; votes: BySeat<Vote>; passed: boolean; members: Seat[] }
  | { kind: "chairPassed"; to: Seat }
  | { kind: "ordersSealed"; seat: Seat; orders: Order[] }
  | { kind: "ordersOpened"; orders: BySeat<Order[]> }
  | {
      kind: "orderFailed";
      seat: Seat;
      order: Order;
      why: "noRoom" | "notRival" | "notHidden" | "publicAlready" | "armedFull" | "ownRival";
    }
  | { kind: "armed"; by: Seat; to: Seat; amount: number }
  | { kind: "reassured"; by: Seat; target: Seat }
  | { kind: "hosted"; by: Seat; pair: Pair }
  | { kind: "injected"; inject: Injected }
  | ({ kind: "crisisForced" } & ForcedCrisis)
  | { kind: "washingtonHeld"; by: "facilitator" | "dice" }
  | { kind: "washingtonChosen"; crisis: string; answer: WashingtonAnswer }
  | { kind: "crisisBroke"; crisis: Crisis }
  | { kind: "answered"; seat: Seat; crisis: string; answer: Answer }
  | { kind: "linedUp"; crisis: string; lineUp: LineUp }
  | { kind: "brinkChosen"; seat: Seat; crisis: string; choice: Choice }
  | {
      kind: "crisisEnded";
      crisis: string;
      choices: { challenger: Choice; defender: Choice };
      outcome: CrisisOutcome;
      winner?: "challenger" | "defender";
      /** The challenger's chance in war, percent. */
      chance?: number;
    }
  | { kind: "humbled"; seat: Seat; rival: Seat }
  | { kind: "scored"; seat: Seat; line: ScoreLine }
  | { kind: "parPlayed"; par: BySeat<Par> }
  | { kind: "reckoned"; round: number; influence: BySeat<number> }
  | { kind: "ended" };

export type EventKind = Event["kind"];
export type EventOf<K extends EventKind> = Extract<Event, { kind: K }>;
