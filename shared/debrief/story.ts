import type { Event } from "../event.ts";
import type { GameRead, Row } from "./read.ts";

/** One event of the story, with the weight by which it was chosen. */
export interface Told {
  n: number;
  round: number;
  event: Event;
  weight: number;
}

/** The weightiest events of each round, in the order in which they happened. */
export function storyOf(game: GameRead, most = 7): { round: number; told: Told[] }[] {
  const rounds = Array.from({ length: game.rounds }, (_, at) => at + 1);
  return rounds.flatMap((round) => {
    const weighed = game.rows
      .filter((row) => row.round === round)
      .map(({ n, event }) => ({ n, round, event, weight: weightOf({ n, round, phase: "over", event }, game) }))
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight || a.n - b.n)
      .slice(0, most)
      .sort((a, b) => a.n - b.n);
    return weighed.length > 0 ? [{ round, told: weighed }] : [];
  });
}

/** A judgement of ours, not a rule: wars and broken words first, then pacts and votes, then what only prepared them. */
export function weightOf({ event }: Row, { crises }: GameRead): number {
  switch (event.kind) {
    case "crisisEnded": {
      const joined = crises.find(({ id }) => id === event.crisis)?.lineUp;
      const drawn = 10 * ((joined?.honoured.length ?? 0) + (joined?.entrapped.length ?? 0));
      return (event.outcome === "war" ? 100 : 40) + drawn + 15 * (joined?.stayedOut.length ?? 0);
    }
    case "votesOpened":
      return event.passed ? 70 : 50;
    case "rivalryRevealed":
      return event.why === "exposed" ? 55 : 45;
    case "injected":
      return 44;
    case "crisisBroke":
      return crises.some(({ id, outcome }) => id === event.crisis.id && outcome) ? 0 : 30;
    case "pactSigned":
      return event.pact.kind === "defence" ? 24 + 2 * event.pact.members.length : 12;
    case "pactLeft":
      return event.why === "stayedOut" ? 0 : 20;
    case "noticeGiven":
      return 18;
    case "chairPassed":
      return 15;
    case "hosted":
      return 14;
    default:
      return 0;
  }
}
