import { parentPort } from "node:worker_threads";
import { playOut } from "../../shared/bots/playout.ts";
import { characterNamed, isSkill, policyOf } from "../../shared/bots/policies.ts";
import type { Event } from "../../shared/event.ts";
import { diceOf } from "../../shared/rules/dice.ts";
import type { Final } from "../../shared/view.ts";
import { type BySeat, type Character, type Seat, TEMPERS } from "../../shared/words.ts";
import type { Scenario } from "../../shared/world/types.ts";
import type { GameCount } from "./count.ts";
import { countGame } from "./counter.ts";

/** One game to be played. A seat that names no policy has a competent bot. */
export interface Game {
  scenario: Scenario;
  seed: string;
  bots?: BySeat<string>;
  wanted?: Wanted;
}

/** What comes back beside the course of points: what the game amounts to, with every pair's years, and its events. */
export interface Wanted {
  count?: boolean;
  dyads?: boolean;
  events?: boolean;
}

export interface Played {
  seed: string;
  scenario: string;
  /** Points after each year, then at the end. */
  course: BySeat<number[]>;
  ranking: Final["ranking"];
  count?: GameCount;
  events?: readonly Event[];
}

/** Plays one game. Throws a RangeError when a policy has no such name. */
export async function playGame({ scenario, seed, bots = {}, wanted = {} }: Game): Promise<Played> {
  const named = (seat: Seat) => {
    const bot = policyOf(bots[seat] ?? "competent");
    if (!bot) throw new RangeError(`no such policy: ${bots[seat]}`);
    return bot;
  };
  const bySeat = new Map(scenario.seats.map((seat) => [seat, named(seat)]));
  const played = await playOut(scenario, seed, (seat) => bySeat.get(seat)!, charactersIn(scenario, seed, bots));
  return {
    seed,
    scenario: scenario.id,
    course: played.course,
    ranking: played.final.ranking,
    ...(wanted.count && { count: countGame(played, wanted.dyads) }),
    ...(wanted.events && { events: played.events }),
  };
}

/** The characters that names call for; one of a skill alone has the temper that the seed would have dealt it. */
function charactersIn({ seats }: Scenario, seed: string, bots: BySeat<string>): BySeat<Character> {
  const characters: BySeat<Character> = {};
  for (const seat of seats) {
    const name = bots[seat] ?? "competent";
    const temper = diceOf(seed).pick(TEMPERS, "temper", seat);
    const character = isSkill(name) ? { temper, skill: name } : characterNamed(name);
    if (character) characters[seat] = character;
  }
  return characters;
}

parentPort?.on("message", async (games: Game[]) => {
  const played: Played[] = [];
  for (const game of games) played.push(await playGame(game));
  parentPort!.postMessage(played);
});
