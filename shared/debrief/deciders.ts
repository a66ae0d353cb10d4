import type { Event } from "../event.ts";
import type { DebriefWorld, Decider } from "../seminar/contract.ts";
import type { BySeat, Phase, Seat } from "../words.ts";
import { isSeat } from "../words.ts";

/** One decision in a game, and who took it. */
export interface Decision {
  /** Number of the event. */
  n: number;
  round: number;
  phase: Phase;
  /** Absent: the facilitator's. */
  seat?: Seat;
  kind: string;
  /** What was decided, as far as the event says it. */
  detail: unknown;
  decider: Decider;
  /** Id of the student. */
  student?: string;
  /** The last word: no later decision of the same seat takes its place. */
  stands: boolean;
}

type Told = Omit<Decision, "n" | "round" | "phase" | "decider" | "student" | "stands"> & {
  /** Decisions with the same subject take each other's place. */
  subject?: string;
  /** Nobody said it in time. */
  byDefault?: boolean;
  facilitator?: boolean;
};

/** What is needed to know who decided: a world of a debrief has it. */
export type Decided = Pick<DebriefWorld, "events" | "acts" | "students">;

/** Every decision of a game, in order: those of seats, those that fell to the default at a deadline, and the facilitator's. */
export function decisionsIn({ events, acts, students }: Decided): Decision[] {
  const byNumber = new Map(acts.map(({ n, student }) => [n, student]));
  const people = new Map(students.map((student) => [student.id, student]));
  const holder = new Map<Seat, { by: string; bot?: string }>();
  const said = new Said();
  const decisions: (Decision & { subject?: string })[] = [];
  let round = 0;
  let phase: Phase = "gathering";
  events.forEach((event, n) => {
    if (event.kind === "phaseBegan") ({ round, phase } = event);
    if (event.kind === "seatHeld") {
      const { by, bot } = event;
      holder.set(event.seat, { by, ...(bot && { bot: `${bot.temper} ${bot.skill}` }) });
    }
    for (const { byDefault, facilitator, ...told } of [...toldBy(event), ...said.silentAt(event)]) {
      const student = byDefault || facilitator ? undefined : byNumber.get(n);
      const decider = facilitator
        ? ({ by: "facilitator" } as const)
        : deciderOf(
            told.seat && holder.get(told.seat),
            byDefault === true,
            student === undefined ? undefined : people.get(student),
          );
      decisions.push({ n, round, phase, ...told, decider, ...(student !== undefined && { student }), stands: true });
    }
    said.hear(event);
  });
  return standing(decisions);
}

/** Who decided what each event tells, by its number; what is not here follows from the rules. */
export function decidersIn(world: Decided): Map<number, Decider> {
  const all = new Map<number, Decider>();
  for (const { n, decider } of decisionsIn(world)) if (!all.has(n)) all.set(n, decider);
  return all;
}

function deciderOf(
  holder: { by: string; bot?: string } | undefined,
  byDefault: boolean,
  student: { label: string; roles: Decider["roles"] } | undefined,
): Decider {
  if (student) return { by: "student", label: student.label, ...(student.roles && { roles: student.roles }) };
  if (holder?.by === "bot") return { by: "bot", ...(holder.bot && { bot: holder.bot }) };
  return { by: byDefault ? "default" : "student" };
}

/** What an event tells that somebody decided. */
function toldBy(event: Event): Told[] {
  switch (event.kind) {
    case "drafted":
      return [{ seat: event.draft.by, kind: "draft", detail: { draft: event.draft.id, ...event.draft.terms } }];
    case "signed":
      return [{ seat: event.seat, kind: "sign", detail: { draft: event.draft } }];
    case "declined":
      return [{ seat: event.seat, kind: "decline", detail: { draft: event.draft, reason: event.reason } }];
    case "sounded":
      return [{ seat: event.sounding.by, kind: "sound", detail: event.sounding }];
    case "replied":
      return [{ seat: event.seat, kind: "reply", detail: { sounding: event.sounding, ...event.reply } }];
    case "noticeGiven":
      return [{ seat: event.seat, kind: "notice", detail: { pact: event.pact } }];
    case "rivalryRevealed":
      return event.why === "announced" && event.by
        ? [{ seat: event.by, kind: "announce", detail: { pair: event.pair } }]
        : [];
    case "pledged": {
      const { by, id: _, ...pledge } = event.pledge;
      return [{ seat: by, kind: "pledge", detail: pledge }];
    }
    case "stepTabled":
      return [{ seat: event.by, kind: "table", detail: { step: event.step } }];
    case "voted":
      return [{ seat: event.seat, kind: "vote", detail: { vote: event.vote }, subject: "vote" }];
    case "ordersSealed":
      return [{ seat: event.seat, kind: "orders", detail: { orders: event.orders }, subject: "orders" }];
    case "answered":
      return [answer(event.seat, event.crisis, event.answer)];
    case "brinkChosen":
      return [choice(event.seat, event.crisis, event.choice)];
    case "injected":
      return [{ kind: "inject", detail: event.inject, facilitator: true }];
    case "washingtonChosen":
      return [{ kind: "washington", detail: { crisis: event.crisis, answer: event.answer }, facilitator: true }];
    case "proclaimed":
      return [{ kind: "proclaim", detail: { text: event.text }, facilitator: true }];
    case "paused":
      return [{ kind: "pause", detail: { paused: event.paused }, facilitator: true }];
    case "advanced":
      return event.by === "host" ? [{ kind: "advance", detail: {}, facilitator: true }] : [];
    case "seatHeld":
      return event.why === "host"
        ? [{ kind: "hold", detail: { seat: event.seat, by: event.by }, facilitator: true }]
        : [];
    default:
      return [];
  }
}

function answer(seat: Seat, crisis: string, given: string): Told {
  return { seat, kind: "answer", detail: { crisis, answer: given }, subject: `answer ${crisis}` };
}

function choice(seat: Seat, crisis: string, given: string): Told {
  return { seat, kind: "brink", detail: { crisis, choice: given }, subject: `brink ${crisis}` };
}

/** Keeps who has said something in the running phase, to find those for whom the default spoke. */
class Said {
  #seats: Seat[] = [];
  readonly #here = new Set<string>();
  readonly #crises = new Map<string, { challenger: string; defender: string }>();

  hear(event: Event): void {
    if (event.kind === "gameBegan") this.#seats = event.setup.seats;
    if (event.kind === "phaseBegan") this.#here.clear();
    if (event.kind === "crisisBroke") this.#crises.set(event.crisis.id, event.crisis);
    for (const { seat, subject } of toldBy(event)) if (subject) this.#here.add(`${seat} ${subject}`);
  }

  /** For whom the default speaks as an event opens what was sealed. */
  silentAt(event: Event): Told[] {
    switch (event.kind) {
      case "ordersOpened":
        return this.#silent(this.#seats, "orders", (seat) => ({ seat, kind: "orders", detail: { orders: [] } }));
      case "votesOpened": {
        const votes: BySeat<string> = event.votes;
        return this.#silent(this.#seats, "vote", (seat) => ({
          seat,
          kind: "vote",
          detail: { vote: votes[seat] ?? "abstain" },
        }));
      }
      case "linedUp": {
        const { called, honoured } = event.lineUp;
        return this.#silent(called, `answer ${event.crisis}`, (seat) =>
          answer(seat, event.crisis, honoured.includes(seat) ? "honour" : "stay"),
        );
      }
      case "crisisEnded": {
        const sides = this.#crises.get(event.crisis);
        return (["challenger", "defender"] as const).flatMap((side) => {
          const party = sides?.[side];
          if (party === undefined || !isSeat(party)) return [];
          return this.#silent([party], `brink ${event.crisis}`, (seat) =>
            choice(seat, event.crisis, event.choices[side]),
          );
        });
      }
      default:
        return [];
    }
  }

  #silent(seats: readonly Seat[], subject: string, told: (seat: Seat) => Told): Told[] {
    const silent = seats.filter((seat) => !this.#here.has(`${seat} ${subject}`));
    return silent.map((seat) => ({ ...told(seat), subject, byDefault: true }));
  }
}

/** Of decisions about the same in the same round only the last stands. */
function standing(decisions: readonly (Decision & { subject?: string })[]): Decision[] {
  const last = new Map<string, number>();
  decisions.forEach(({ round, seat, subject }, at) => {
    if (subject) last.set(`${round} ${seat} ${subject}`, at);
  });
  return decisions.map(({ subject, ...decision }, at) => ({
    ...decision,
    stands: !subject || last.get(`${decision.round} ${decision.seat} ${subject}`) === at,
  }));
}
