import type { Event } from "../../event.ts";
import type { PublicView } from "../../view.ts";
import { type Party, pairOf, type Seat } from "../../words.ts";
import type { BotMove } from "../bot.ts";
import type { Mind } from "../envoy/mind.ts";
import type { SpeechAct } from "./acts.ts";
import { type Slots, waysTo, wordsOf } from "./wording.ts";

/** How many bots open a summit with a word to one person. */
const GREETERS = 2;
/** How much weight it gives a bot at most that its turn has come. */
const TURNS = 2.5;

/** What lies between a bot and a person when a summit opens, by what all know; the weightiest is spoken of. */
interface Situation {
  weight: number;
  act: SpeechAct;
  slots: Slots;
}

/** A word to each person for whom this bot has more reason to open the summit than the others, and whom it offers nothing. */
export function greetings(mind: Mind, heard: readonly Event[], moves: readonly BotMove[]): BotMove[] {
  const { pub, seat } = mind;
  const people = pub.seats.filter((one) => pub.sheets[one]!.holder === "people");
  if (people.length === 0) return [];
  const calls = lastCalls(heard, pub.round - 1);
  const bots = pub.seats.filter((one) => pub.sheets[one]!.holder === "bot");
  const offered = new Set(moves.flatMap((move) => ("say" in move ? move.to : [])));
  return people.flatMap((you): BotMove[] => {
    if (offered.has(you)) return [];
    const turn = (bot: Seat) => (TURNS * ((bots.indexOf(bot) + pub.round) % bots.length)) / bots.length;
    const weight = (bot: Seat) => situationOf(mind, calls, bot, you).weight + turn(bot);
    const before = bots.filter((bot) => weight(bot) > weight(seat)).length;
    if (before >= GREETERS) return [];
    const { act, slots } = situationOf(mind, calls, seat, you);
    return [{ to: [you], ...wordsOf(waysTo(mind, act, { you, ...slots })) }];
  });
}

/** What a bot would open a talk with now. */
export function openingOf(mind: Mind, heard: readonly Event[], you: Seat): { act: SpeechAct; slots: Slots } {
  return situationOf(mind, lastCalls(heard, mind.pub.round - 1), mind.seat, you);
}

function situationOf({ pub, numbers }: Mind, calls: readonly Call[], bot: Seat, you: Seat): Situation {
  const lapsing = pub.pacts.find(
    ({ kind, origin, members, until }) =>
      kind === "defence" && origin === "own" && members.includes(bot) && members.includes(you) && until === pub.round,
  );
  if (lapsing) return { weight: 6, act: "greetLapse", slots: { year: pub.round } };
  const call = calls.find(({ defender, seat }) => defender === bot && seat === you);
  if (call)
    return {
      weight: 5,
      act: call.came ? "greetCame" : "greetStayed",
      slots: { year: pub.round - 1, foe: call.foe },
    };
  const shown = shownIn(pub, bot, you);
  if (shown >= numbers.rivalryAt) return { weight: 4, act: "greetQuarrel", slots: { n: shown } };
  const parties: Party[] = [...pub.seats, ...pub.outsiders];
  const shared = parties.filter(
    (party) =>
      party !== bot && party !== you && [bot, you].every((one) => shownIn(pub, one, party) >= numbers.rivalryAt),
  );
  const strength = (party: Party) => pub.sheets[party as Seat]?.strength ?? pub.outside[party] ?? 0;
  const foe = shared.sort((a, b) => strength(b) - strength(a))[0];
  return foe ? { weight: 2, act: "greetShared", slots: { foe } } : { weight: 1, act: "greetPlain", slots: {} };
}

export function shownIn({ bonds }: PublicView, a: Party, b: Party): number {
  return bonds[pairOf(a, b)]?.shown ?? 0;
}

interface Call {
  defender: Party;
  foe: Party;
  seat: Seat;
  came: boolean;
}

/** Who came and who stayed out in a year, as everybody saw it. */
function lastCalls(heard: readonly Event[], year: number): Call[] {
  const calls: Call[] = [];
  const crises = new Map<string, { challenger: Party; defender: Party }>();
  const from = heard.findIndex((event) => event.kind === "phaseBegan" && event.round === year);
  for (const event of from < 0 ? [] : heard.slice(from)) {
    if (event.kind === "crisisBroke") crises.set(event.crisis.id, event.crisis);
    if (event.kind !== "linedUp") continue;
    const crisis = crises.get(event.crisis);
    if (!crisis) continue;
    const { defender, challenger: foe } = crisis;
    for (const seat of event.lineUp.honoured) calls.push({ defender, foe, seat, came: true });
    for (const seat of event.lineUp.stayedOut) calls.push({ defender, foe, seat, came: false });
  }
  return calls;
}
