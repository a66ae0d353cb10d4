import type { Event } from "../../../shared/event.ts";
import { type BySeat, ORDER_KINDS, PACT_KINDS, type Seat } from "../../../shared/words.ts";

/** How often something was done, of how many times it might have been; of 1 where it might have been at any time. */
export interface Tally {
  done: number;
  of: number;
}

/** What a seat did in a game by which a reader might tell its temper. */
export type Deeds = Record<string, Tally>;

/** Counted once a game, and by the occasion. */
const OFTEN = ["wide", "named", "asked", "paid", "pledged", "notices", "tabled", "backed", "drawn in", ...PACT_KINDS]; // biome-ignore format: one glance
const OCCASIONS = ["honoured", "offered", "stood", "stood as challenger", "signs", "yes", ...ORDER_KINDS];

/** The deeds of every seat, from the events of a game. */
export function deedsOf(events: readonly Event[]): BySeat<Deeds> {
  const deeds: Record<string, Deeds> = {};
  const principals = new Map<string, readonly string[]>();
  const add = (seat: Seat, name: string, done: number, of = 0) => {
    const tally = deeds[seat]![name]!;
    tally.done += done;
    tally.of += of;
  };
  for (const event of events) {
    switch (event.kind) {
      case "gameBegan":
        for (const seat of event.setup.seats) deeds[seat] = blankDeeds();
        break;
      case "drafted": {
        const { by, terms } = event.draft;
        add(by, "wide", Number(terms.members.length > 2));
        add(by, "named", Number(terms.against !== undefined));
        add(by, "asked", Number(terms.pay?.to === by));
        add(by, "paid", Number(terms.pay?.from === by));
        break;
      }
      case "signed":
        add(event.seat, "signs", 1, 1);
        break;
      case "declined":
        add(event.seat, "signs", 0, 1);
        break;
      case "pactSigned":
        if (event.pact.origin === "own") for (const seat of event.pact.members) add(seat, event.pact.kind, 1);
        break;
      case "noticeGiven":
        add(event.seat, "notices", 1);
        break;
      case "pledged":
        add(event.pledge.by, "pledged", 1);
        break;
      case "stepTabled":
        add(event.by, "tabled", 1);
        break;
      case "voted":
        add(event.seat, "yes", Number(event.vote === "yes"), 1);
        break;
      case "ordersSealed":
        for (const kind of ORDER_KINDS) {
          add(event.seat, kind, event.orders.filter((order) => order.kind === kind).length, event.orders.length);
        }
        break;
      case "crisisBroke":
        principals.set(event.crisis.id, [event.crisis.challenger, event.crisis.defender]);
        break;
      case "linedUp": {
        const { honoured, stayedOut, excused, backed, offered, entrapped } = event.lineUp;
        const isBound = (seat: string) =>
          principals.get(event.crisis)!.includes(seat) || excused.includes(seat as Seat);
        for (const seat of honoured) add(seat, "honoured", 1, 1);
        for (const seat of stayedOut) add(seat, "honoured", 0, 1);
        for (const seat of backed) add(seat, "backed", 1);
        for (const seat of Object.keys(deeds) as Seat[]) {
          if (isBound(seat) || honoured.includes(seat) || stayedOut.includes(seat)) continue;
          add(seat, "offered", Number(offered.includes(seat)), 1);
        }
        for (const seat of entrapped) add(seat, "drawn in", 1);
        break;
      }
      case "brinkChosen": {
        const stood = Number(event.choice === "stand");
        const name = principals.get(event.crisis)![0] === event.seat ? "stood as challenger" : "stood";
        add(event.seat, name, stood, 1);
        break;
      }
    }
  }
  return deeds as BySeat<Deeds>;
}

function blankDeeds(): Deeds {
  const often = OFTEN.map((name) => [name, { done: 0, of: 1 }]);
  return Object.fromEntries([...often, ...OCCASIONS.map((name) => [name, { done: 0, of: 0 }])]);
}
