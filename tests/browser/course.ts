import { driveBots } from "../../shared/bots/drive.ts";
import { randomBot } from "../../shared/bots/random.ts";
import { MemoryLog } from "../../shared/table/log.ts";
import { Table } from "../../shared/table/table.ts";
import { SCENARIOS } from "../../shared/world/scenarios.ts";

/** Runs in Node and in a browser alike: whole games of random bots, each as the SHA-256 of all its events and views. */
export async function hashes(seeds: readonly string[]): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const scenario of SCENARIOS) {
    for (const seed of scenario.seats.length > 8 ? seeds.slice(0, 1) : seeds) {
      const table = await Table.create(new MemoryLog(), scenario, seed);
      await table.take("host", { type: "start" });
      await driveBots(table, { bot: () => randomBot, seed, say: () => undefined });
      const course = JSON.stringify([
        table.events,
        table.view("facilitator"),
        scenario.seats.map((seat) => table.told(seat)),
      ]);
      found[`${scenario.id} ${seed}`] = await sha256(course);
    }
  }
  return found;
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
