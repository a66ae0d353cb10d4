import type { Keep } from "../../client/keep/keep.ts";
import { openKeep } from "../../client/keep/store.ts";
import type { Bot } from "../../shared/bots/bot.ts";
import { driveBots } from "../../shared/bots/drive.ts";
import { seatedBot } from "../../shared/bots/index.ts";
import type { Event } from "../../shared/event.ts";
import type { Log } from "../../shared/table/log.ts";
import { Table } from "../../shared/table/table.ts";
import { scenarioOf } from "../../shared/world/scenarios.ts";

/** A year of few steps, each a place to die at: bots that leave nothing out but their talks, and draft once. */
const terse: Bot = (view, dice, heard) => {
  const { mine, pub } = view;
  if (!mine || pub.sheets[mine.seat]!.ready) return [];
  const isDrafting = pub.phase === "summit" && mine.drafts.length === 0 && pub.pacts.length === 0;
  const kinds = pub.phase !== "summit" || isDrafting ? ["draft", "vote", "orders", "answer", "brink"] : ["sign"];
  const acts = seatedBot(view, dice, heard).filter((move) => "act" in move && kinds.includes(move.act.type));
  return [...acts.slice(0, 1), { act: { type: "ready", ready: true } }];
};

/** Milliseconds in which to die: so short after the first step that the next may be under way, and then as long as it takes. */
const SHORT = 25;
const LONG = 10_000;

/**
 * Runs in a browser's page, on its own shelves: bots play a game, or go on with it. When the shelves have taken a step, all that
 * there is so far is reported; then there is a moment to die in.
 */
export async function playOn(id: string, acknowledged: (events: readonly Event[]) => void): Promise<void> {
  const shelf = (await openKeep()).log(id);
  const so = await shelf.read();
  let moment = SHORT;
  const isNew = so.length === 0;
  const log: Log = {
    read: () => shelf.read(),
    async append(first, events) {
      await shelf.append(first, events);
      so.push(...events);
      acknowledged(so);
      await new Promise((resolve) => setTimeout(resolve, moment));
      moment = LONG;
    },
  };
  const table = isNew ? await Table.create(log, scenarioOf("lesson")!, id) : await Table.open(log);
  if (table.public.phase === "gathering") await table.take("host", { type: "start" });
  await driveBots(table, { bot: () => terse, seed: id, say: () => undefined });
}

export async function eventsOf(id: string): Promise<Event[]> {
  return (await openKeep()).log(id).read();
}

/** Writes one event at a time, as fast as the disk takes them. */
export async function fill(id: string, acknowledged: (count: number) => void): Promise<void> {
  const log = (await openKeep()).log(id);
  for (let n = (await log.read()).length; ; n += 1) {
    await log.append(n, [{ kind: "proclaimed", text: `${n}` }]);
    acknowledged(n + 1);
  }
}

/** Writes two large events at a time until the browser has no more room; says how many were acknowledged and how many are there. */
export async function fillUp(id: string): Promise<{ acknowledged: number; there: number; reason: string }> {
  const log = (await openKeep()).log(id);
  for (let n = 0; ; n += 2) {
    const text = String.fromCharCode(...crypto.getRandomValues(new Uint16Array(30_000)).map((code) => code % 0xd000));
    const both: Event[] = [
      { kind: "proclaimed", text },
      { kind: "proclaimed", text },
    ];
    try {
      if (n > 400) throw new Error("there is always room");
      await log.append(n, both);
    } catch (error) {
      return { acknowledged: n, there: (await log.read()).length, reason: String(error) };
    }
  }
}

let keep: Keep | undefined;

/** Appends one event with this number; "written" or "refused". */
export async function append(id: string, n: number, text: string): Promise<string> {
  keep ??= await openKeep();
  return keep
    .log(id)
    .append(n, [{ kind: "proclaimed", text }])
    .then(
      () => "written",
      () => "refused",
    );
}
