import { seatedBot } from "../../shared/bots/index.ts";
import { playOut } from "../../shared/bots/playout.ts";
import { scenarioOf } from "../../shared/world/scenarios.ts";
import { Continuer } from "../continue/continuer.ts";

/**
 * `node server/lab/continuing.ts`, and a part of `npm run bench`: what if a pact of the second year had not been signed, at a forum
 * of 26 over three years and over five? 200 continuations of each side on two workers, the first of which starts them.
 */

const FORUM = scenarioOf("forum26")!;
const PACTS = 2;

const continuer = new Continuer();
const rows: Record<string, unknown>[] = [];
for (const rounds of [3, 5]) {
  const { events } = await playOut({ ...FORUM, rounds }, "bench", () => seatedBot);
  const signed = events.flatMap((event) =>
    event.kind === "pactSigned" && event.draft !== undefined && event.pact.since === 2 ? [event.pact] : [],
  );
  for (const pact of signed.slice(0, PACTS)) {
    const found = await continuer.whatIf(`${rounds} ${pact.id}`, events, { kind: "unsigned", pact: pact.id });
    if (!found.ok) throw new Error(found.why);
    const { games, milliseconds, changed } = found.value;
    const last = changed.years + 1;
    rows.push({
      "what if unsigned": pact.members.join(" "),
      "years of the game": rounds,
      "played on": last === rounds ? "to the end" : `to the end of year ${last}`,
      continuations: 2 * games,
      seconds: Number((milliseconds / 1000).toFixed(1)),
    });
  }
}
await continuer.close();
console.log(`${FORUM.seats.length} seats, what if: from the second year on`);
console.table(rows);
