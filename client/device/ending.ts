import { knownIn } from "../../shared/insight/index.ts";
import type { Crisis, LineUp, Pact } from "../../shared/state.ts";
import type { Dossier, View } from "../../shared/view.ts";
import type { Told } from "../../shared/wire/contract.ts";
import { type Pair, type Party, partiesOf, type Seat } from "../../shared/words.ts";
import { archiveOf } from "../text/chronicle.ts";
import * as say from "../text/ending.ts";

/** How a lesson may end for one seat, the most telling first. */
export const ENDINGS = ["entrapped", "left", "joined", "alone", "shared", "helped", "quiet"] as const;

export interface Ending {
  kind: (typeof ENDINGS)[number];
  /** The whole game in one sentence. */
  sentence: string;
}

/** A crisis as it was lined up, and what it brought the seat. */
interface Lined extends Crisis {
  round: number;
  lineUp: LineUp;
  points: number;
}

/** What a finished game was for the seat that looks: the promise it began with, and what came of it. */
export function endingOf(view: View, mine: Dossier, told: readonly Told[]): Ending {
  const { seat: me } = mine;
  const crises = linedIn(view, mine, told);
  const own = crises.filter(({ challenger, defender }) => me === defender || me === challenger);
  const came = crises.filter(({ lineUp: { honoured, backed } }) => honoured.includes(me) || backed.includes(me));
  const dearest = (some: readonly Lined[]) => [...some].sort((a, b) => a.points - b.points)[0];
  const isScored = (why: "entrapped" | "joined") => (crisis: Lined) =>
    mine.scores.some((line) => line.why === why && line.about === crisis.id);
  const entrapped = dearest(came.filter(isScored("entrapped")));
  const joined = dearest(came.filter(isScored("joined")));
  const left = crises.find(({ lineUp }) => lineUp.stayedOut.includes(me));
  const shared = came.find((crisis) => !isScored("joined")(crisis));
  const challenged = own.find(({ defender, round }) => defender === me && round >= (left?.round ?? 0));
  const visit = challenged && visitText(challenged);
  const signature = say.signatureText(...signedBy(view, me, told));
  const ended = (kind: Ending["kind"], ...clauses: (string | undefined)[]): Ending => ({
    kind,
    sentence: `${[signature, ...clauses].filter((clause) => clause !== undefined).join(", ")}.`,
  });
  if (entrapped)
    return ended("entrapped", say.entrappedText(entrapped.round, facedBy(entrapped, me), -entrapped.points));
  if (left) {
    const word = wordIn(view, me, told, left.id);
    return ended("left", say.leftText(left.round, left.defender, left.challenger, word), visit);
  }
  if (joined) return ended("joined", say.joinedText(joined.round, facedBy(joined, me), -joined.points));
  if (challenged && challenged.lineUp.honoured.length === 0) return ended("alone", visit);
  if (shared) {
    const friend = shared.lineUp.honoured.includes(me) ? shared.defender : shared.challenger;
    return ended("shared", say.sharedText(shared.round, friend, shared.points), visit);
  }
  return visit ? ended("helped", visit) : ended("quiet", say.QUIET);
}

/** Every crisis with its year, its line-up, and the points it brought. */
function linedIn(view: View, mine: Dossier, told: readonly Told[]): Lined[] {
  const { crises } = archiveOf(told, view);
  return told.flatMap(({ round, event }): Lined[] => {
    const crisis = event.kind === "linedUp" ? crises.get(event.crisis) : undefined;
    if (!crisis || event.kind !== "linedUp") return [];
    const lines = mine.scores.filter(({ about }) => about === crisis.id);
    return [{ ...crisis, round, lineUp: event.lineUp, points: lines.reduce((sum, { points }) => sum + points, 0) }];
  });
}

/** Whom a joiner stood against. */
function facedBy({ challenger, defender, lineUp }: Lined, me: Seat): Party {
  return lineUp.honoured.includes(me) ? challenger : defender;
}

function visitText({ round, challenger, lineUp, points }: Lined): string {
  return lineUp.honoured.length > 0
    ? say.helpedText(round, challenger, lineUp.honoured)
    : say.aloneText(round, challenger, points);
}

/** With whom the first defence pact was signed, and against which rivals of the day on which the game began. */
function signedBy(view: View, me: Seat, told: readonly Told[]): [Seat[], Party[]] {
  const { numbers } = knownIn(view);
  const pacts = told.flatMap(({ event }): Pact[] => (event.kind === "pactSigned" ? [event.pact] : []));
  const first = pacts.find(({ kind, members }) => kind === "defence" && members.includes(me));
  const rivals = (Object.keys(view.pub.bonds) as Pair[])
    .filter((pair) => partiesOf(pair).includes(me) && view.pub.bonds[pair]!.printed >= numbers.rivalryAt)
    .map((pair) => partiesOf(pair).find((party) => party !== me)!);
  const covered = rivals.filter((rival) => !first?.against || first.against.includes(rival));
  return [first?.members.filter((member) => member !== me) ?? [], covered];
}

/** A seat's standing before and after it stayed out of a crisis. */
function wordIn(view: View, me: Seat, told: readonly Told[], crisis: string): { from: number; to: number } {
  const { startStanding, standingCap } = knownIn(view).numbers;
  let standing = startStanding;
  for (const { event } of told) {
    if (event.kind !== "standingMoved" || event.seat !== me) continue;
    const from = standing;
    standing = Math.min(standingCap, Math.max(0, standing + event.by));
    if (event.why === "stayedOut" && event.because === crisis) return { from, to: standing };
  }
  return { from: standing, to: standing };
}
