import type { Event } from "../event.ts";
import type { Act, DebriefWorld, Decider } from "../seminar/contract.ts";
import type { BySeat, Character, Holder, Seat } from "../words.ts";

/** Events by which somebody decided something. */
const DECISIONS: ReadonlySet<Event["kind"]> = new Set([
  "drafted", "signed", "declined", "sounded", "replied", "noticeGiven", "pledged", "stepTabled", "voted", "ordersSealed",
  "answered", "brinkChosen",
]); // biome-ignore format: one glance

/** Who decided each event, by its number: a student by their act, else the bot that held the seat, else nobody but the default. */
export function decidersOf({
  events,
  acts,
  students,
}: Pick<DebriefWorld, "events" | "acts" | "students">): Map<number, Decider> {
  const byNumber = new Map<number, Act>(acts.map((act) => [act.n, act]));
  const labels = new Map(students.map((student) => [student.id, student]));
  const holder: BySeat<Holder> = {};
  const bots: BySeat<Character> = {};
  const found = new Map<number, Decider>();
  events.forEach((event, n) => {
    if (event.kind === "seatHeld") {
      holder[event.seat] = event.by;
      if (event.bot) bots[event.seat] = event.bot;
    }
    const act = byNumber.get(n);
    const student = act && labels.get(act.student);
    if (student) found.set(n, { by: "student", label: student.label, roles: student.roles });
    else if (event.kind === "injected" || (event.kind === "advanced" && event.by === "host"))
      found.set(n, { by: "facilitator" });
    else if (DECISIONS.has(event.kind) && (acts.length > 0 || isBots(event, holder)))
      found.set(n, deciderOf(seatOf(event), holder, bots));
  });
  return found;
}

/** Where no acts of people were kept, as outside seminars, only bots can be told. */
function isBots(event: Event, holder: BySeat<Holder>): boolean {
  const seat = seatOf(event);
  return seat !== undefined && holder[seat] === "bot";
}

function deciderOf(seat: Seat | undefined, holder: BySeat<Holder>, bots: BySeat<Character>): Decider {
  if (!seat || holder[seat] !== "bot") return { by: "default" };
  const bot = bots[seat];
  return { by: "bot", ...(bot && { bot: `${bot.temper}:${bot.skill}` }) };
}

function seatOf(event: Event): Seat | undefined {
  if ("seat" in event) return event.seat;
  if (event.kind === "drafted") return event.draft.by;
  if (event.kind === "sounded") return event.sounding.by;
  if (event.kind === "pledged") return event.pledge.by;
  return event.kind === "stepTabled" ? event.by : undefined;
}
