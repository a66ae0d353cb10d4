import { parseArgs } from "node:util";
import { playOut } from "../../../shared/bots/playout.ts";
import { policyOf } from "../../../shared/bots/policies.ts";
import { scenarioOf } from "../../../shared/world/scenarios.ts";
import type { SeatCount } from "../count.ts";
import { countGame } from "../counter.ts";
import { type Decision, decisionsIn, sensible } from "./person.ts";

/** `npm run sensible`: a sensible newcomer takes each seat in turn among bots; what it meets, and how hard its choices are. */

const { values: flags } = parseArgs({
  options: {
    games: { type: "string", default: "30" },
    scenario: { type: "string", default: "starter" },
    seed: { type: "string", default: "sensible" },
  },
});
/** Points within which a decision counts as close. */
const CLOSE = 1;

const scenario = scenarioOf(flags.scenario);
const games = Number(flags.games);
if (!scenario || !Number.isInteger(games) || games < 1) {
  process.stderr.write("give --games a whole number, and --scenario one that is printed\n");
  process.exitCode = 2;
} else {
  const competent = policyOf("competent")!;
  const decisions: Decision[] = [];
  const seats: SeatCount[] = [];
  for (let n = 0; n < games; n += 1) {
    const seat = scenario.seats[n % scenario.seats.length]!;
    const played = await playOut(scenario, `${flags.seed} ${n}`, (one) =>
      one !== seat
        ? competent
        : (view, dice, heard) => {
            decisions.push(...decisionsIn(view));
            return sensible(view, dice, heard);
          },
    );
    seats.push(countGame(played).seats.find((one) => one.seat === seat)!);
  }
  const percent = (part: number, of: number) => `${of === 0 ? "-" : ((100 * part) / of).toFixed(1)} % of ${of}`;
  const share = <T>(list: readonly T[], is: (one: T) => boolean) => percent(list.filter(is).length, list.length);
  const line = (name: string, text: string) => process.stdout.write(`${name.padEnd(48)} ${text}\n`);
  line(
    "Games in which it is called",
    share(seats, ({ calls }) => calls > 0),
  );
  line(
    "Games in which it is called to a foreign quarrel",
    share(seats, ({ foreignCalls }) => foreignCalls > 0),
  );
  for (const what of ["sign", "honour", "stand"] as const) {
    const all = decisions.filter((one) => one.what === what && Number.isFinite(one.gap));
    line(
      `Decisions to ${what}: yes`,
      share(all, ({ gap }) => gap > 0),
    );
    line(
      `Decisions to ${what}: within ${CLOSE} point`,
      share(all, ({ gap }) => Math.abs(gap) <= CLOSE),
    );
  }
  const all = decisions.filter(({ gap }) => Number.isFinite(gap));
  line(
    `All decisions: within ${CLOSE} point`,
    share(all, ({ gap }) => Math.abs(gap) <= CLOSE),
  );
}
