import { type Desk, deskOf } from "../../desk.ts";
import type { Event } from "../../event.ts";
import { believedIn, type Known, knownIn } from "../../insight/index.ts";
import type { Terms } from "../../message.ts";
import type { Board } from "../../rules/cover.ts";
import type { Pact } from "../../state.ts";
import type { Dossier, View } from "../../view.ts";
import type { AgendaKind, BySeat, Character, Party, Seat } from "../../words.ts";
import type { BotDice } from "../bot.ts";
import { type Duel, type Duels, duelsFor } from "./duel.ts";
import { corrected, type Memory, memoryOf } from "./memory.ts";
import { NATURES, type Nature, TALENTS, type Talent } from "./nature.ts";

/** Everything the policy reasons from: a view, what can be reckoned and remembered from it, its character, its own dice. */
export interface Mind extends Desk {
  view: View;
  known: Known;
  memory: Memory;
  nature: Nature;
  talent: Talent;
  duels: Duels;
  dice: BotDice;
  /** Rounds still to be scored, this one included. */
  left: number;
  /** What a point of influence is worth in points of score. */
  price: number;
  /** Of each board that it has thought of, what it has reckoned already; and the boards it thinks terms would make. */
  thoughts: Map<Board, Thoughts>;
  boards: Map<Terms, Board>;
}

/** What each party, in the order in which they are known, adds to a seat's exposure, and to what its crises bring. */
export interface Stakes {
  exposed: number[];
  crises: number[];
}

/** What a mind has reckoned of one board. */
export interface Thoughts {
  stakes: BySeat<Stakes>;
  /** Brinks, at the place of challenger and defender in a square of all parties. */
  duels: Map<number, Duel>;
}

/** Judgements of the policy, in points of score; none of them is a rule of the game. */
export const FEEL = {
  /** A point of standing at the end, and for the trust it buys. */
  standing: 0.55,
  /** A slot for one more pact, a round. */
  slot: 0.12,
  /** One more degree of hostility between rivals, a round. */
  degree: 0.04,
  /** The least that makes a pact worth a signature. */
  worthSigning: 0.2,
  /** How much more than its points somebody else's quarrel weighs: what it leads to is not in them. */
  dread: 1.3,
  /** How often an ally comes, before anything is known of it. */
  comes: 0.85,
  /** How often a partner backs a challenger against its own rival; against somebody else's, before anything is known of it. */
  backsOwn: 0.64,
  backs: 0.05,
} as const;

export function mindOf(view: View, dice: BotDice, heard: readonly Event[], character: Character): Mind | undefined {
  const desk = deskOf(view);
  if (!desk) return undefined;
  const talent = TALENTS[character.skill];
  const memory = memoryOf(talent.remembers ? heard : NOTHING);
  const left = desk.pub.rounds - desk.pub.round + 1;
  const full = desk.mine.influence >= desk.numbers.influenceCap - desk.numbers.income;
  return {
    ...desk,
    view,
    memory,
    known: talent.remembers ? believedIn(view, memory.evidence) : knownIn(view),
    nature: NATURES[character.temper],
    talent,
    duels: duelsFor(desk.numbers),
    dice,
    left,
    price: left <= 1 ? 0.02 : full ? 0.05 : 0.22,
    thoughts: new Map(),
    boards: new Map(),
  };
}

/** The same mind on a board with other pacts. */
export function imagining(mind: Mind, pacts: Pact[]): Mind {
  return {
    ...mind,
    pub: { ...mind.pub, pacts },
    known: { ...mind.known, board: { ...mind.known.board, pacts } },
    thoughts: new Map(),
    boards: new Map(),
  };
}

const NOTHING: readonly Event[] = [];

export function cardOf(mind: Mind, kind: AgendaKind): Dossier["cards"][number] | undefined {
  return mind.mine.cards.find((card) => card.kind === kind);
}

export function hasCardOn(mind: Mind, kind: AgendaKind, rival: Party): boolean {
  return mind.mine.cards.some((card) => card.kind === kind && card.rival === rival);
}

/** What a standing is worth: points at the end, and the slots it gives until then. */
export function standingWorth({ numbers, left }: Mind, standing: number): number {
  const held = Math.max(0, Math.min(numbers.standingCap, standing));
  return FEEL.standing * held + FEEL.slot * Math.min(left, 5) * Math.floor(held / numbers.standingPerSlot);
}

/** How likely a seat comes when called, 0 to 1, by its record. */
export function loyaltyOf({ memory }: Mind, seat: Seat): number {
  return corrected(FEEL.comes, memory.honoured[seat], 4);
}

/** How likely a partner backs a challenger, 0 to 1: one that once fought for somebody else's quarrel may do so again. */
export function backsOf({ memory }: Mind, seat: Seat, isOwnRival: boolean): number {
  const devoted = corrected(FEEL.backs, memory.backed[seat], 1);
  return isOwnRival ? Math.max(FEEL.backsOwn, devoted) : devoted;
}

/** An error of judgement that a weaker mind makes about one thing, always the same about the same thing in a phase. */
export function misjudged({ talent, dice }: Mind, ...about: unknown[]): number {
  return talent.error === 0 ? 0 : talent.error * (2 * dice("error", JSON.stringify(about)) - 1);
}
