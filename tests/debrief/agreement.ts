import { expect } from "vitest";
import {
  abandonedIn, brierOf, callsOf, entrappedIn, figuresOf, oddsOfSame, pairsOf, readGame, settledIn,
} from "../../shared/debrief/index.ts"; // biome-ignore format: one glance
import type { DebriefWorld } from "../../shared/seminar/contract.ts";
import { type Files, recount } from "./recount.ts";

/** What is read of a class's files for a recount. */
export const RECOUNTED = ["pairs", "pacts", "crises", "scores", "beliefs"] as const satisfies (keyof Files)[];

/** Plain reading of the files of a class comes to the numbers of its debrief. Returns the students whose predictions were scored. */
export function expectAgreement(files: Files, { events, beliefs }: DebriefWorld, at: number): string[] {
  const found = recount(files, at + 1);
  const game = readGame(events);
  const figures = figuresOf(game);
  expect(found).toMatchObject({
    entrapments: entrappedIn(game).length,
    abandonments: abandonedIn(game).length,
    wars: figures.wars,
    pacts: figures.pacts,
  });
  const honoured = callsOf(game).filter(({ answer }) => answer === "honoured");
  expect(Object.values(found.honoured).reduce((sum, many) => sum + many, 0)).toBe(honoured.length);
  for (const { seat } of honoured)
    expect(found.honoured[seat]).toBe(honoured.filter((call) => call.seat === seat).length);
  for (const seat of game.seats) expect(found.points[seat] ?? 0).toBe(game.points[seat]);
  const { cells, ratio } = oddsOfSame(pairsOf(game));
  expect(found.odds.cells).toEqual([cells.heldYes, cells.heldNo, cells.notYes, cells.notNo]);
  if (ratio) {
    expect(found.odds.ratio).toBeCloseTo(ratio.value, 8);
    expect(found.odds.low).toBeCloseTo(ratio.low, 8);
    expect(found.odds.high).toBeCloseTo(ratio.high, 8);
  } else expect(found.odds.ratio).toBeUndefined();
  const settled = settledIn(game, beliefs);
  const of = (id: string) => settled.filter(({ student }) => student === id);
  const scored = [...new Set(settled.map(({ student }) => student))].filter((id) => brierOf(of(id)) !== undefined);
  expect(Object.keys(found.brier).sort()).toEqual(scored.sort());
  for (const id of scored) expect(found.brier[id]).toBeCloseTo(brierOf(of(id))!, 8);
  return scored;
}
