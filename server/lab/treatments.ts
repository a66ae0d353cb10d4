import {
  AGENDA_KINDS,
  type AgendaKind,
  isSeat,
  MODULES,
  type Module,
  type Seat,
  type Step,
} from "../../shared/words.ts";
import { isNumberName } from "../../shared/world/numbers.ts";
import { commonEnemy, customScenario, mixedRivals, SCENARIOS, scenarioOf } from "../../shared/world/scenarios.ts";
import type { Scenario } from "../../shared/world/types.ts";

/** A change of one thing in a scenario, the rest held, by which its part in the outcome is measured. */
interface Treatment {
  what: string;
  change(scenario: Scenario): Scenario;
}

const FREE_VISIT = { joinPoints: 0, joinHostility: 0 };
const FREE_WAR = { entrapPoints: 0, entrapHostility: 0 };

/** By name, as a flag gives them. */
export const TREATMENTS = {
  secretsPublic: {
    what: "every rivalry that the seed draws is public from the start, and nothing is hidden later",
    change: (scenario) => without(scenario, "secrets"),
  },
  commonRivals: {
    what: "no rivals at the table, and one outside power, twice as strong as the strongest, hostile to all; charter without Asia-only",
    change: (scenario) => commonEnemy(scenario, scenario.id),
  },
  mixedRivals: {
    what: "the same outside power, and for each state one rival at the table that nobody else has; charter without Asia-only",
    change: (scenario) => mixedRivals(scenario, scenario.id),
  },
  noWashington: {
    what: "Washington helps nobody, mediates nothing, and cannot be courted",
    change: (scenario) => without(scenario, "washington"),
  },
  noEntrapment: {
    what: "lining up against somebody else's rival costs neither points nor hostility, in the line-up or in war",
    change: (scenario) => withNumbers(scenario, { ...FREE_VISIT, ...FREE_WAR }),
  },
  noVisitPrice: {
    what: "lining up against somebody else's rival costs neither points nor hostility unless it comes to war",
    change: (scenario) => withNumbers(scenario, FREE_VISIT),
  },
  noWarPrice: {
    what: "war against somebody else's rival costs a joiner no more than the line-up did, and what each joiner pays",
    change: (scenario) => withNumbers(scenario, FREE_WAR),
  },
  placebo: {
    what: "a delegation is replaced by a bot after three missed deadlines, not two: among bots, which miss none, this cannot matter",
    change: (scenario) => withNumbers(scenario, { missesToBot: 3 }),
  },
  asiaOnly: {
    what: "the charter lowers every tie to Washington above 2",
    change: (scenario) => ({ ...scenario, asiaOnly: true }),
  },
  notAsiaOnly: {
    what: "the charter leaves ties to Washington alone",
    change: (scenario) => ({ ...scenario, asiaOnly: false }),
  },
} satisfies Record<string, Treatment>;

export type TreatmentName = keyof typeof TREATMENTS;
export const TREATMENT_NAMES = Object.keys(TREATMENTS) as TreatmentName[];

export function treated(scenario: Scenario, ...names: TreatmentName[]): Scenario {
  return names.reduce((left, name) => TREATMENTS[name].change(left), scenario);
}

export function without(scenario: Scenario, ...modules: Module[]): Scenario {
  return { ...scenario, without: [...new Set([...(scenario.without ?? []), ...modules])] };
}

export function withNumbers(scenario: Scenario, numbers: Record<string, number>): Scenario {
  return { ...scenario, numbers: { ...scenario.numbers, ...numbers } };
}

export function withoutCards(scenario: Scenario, ...cards: AgendaKind[]): Scenario {
  return { ...scenario, withoutCards: [...(scenario.withoutCards ?? []), ...cards] };
}

export function granting(scenario: Scenario, ...steps: Step[]): Scenario {
  return { ...scenario, granted: steps };
}

/** What a command line says about the games to be played. */
export interface Flags {
  scenario?: string[];
  seats?: string;
  treat?: string[];
  granted?: string;
  number?: string[];
  bot?: string[];
  "without-card"?: string[];
  without?: string[];
}

/** The scenarios that flags ask for, treated. Throws a RangeError that says what is wrong with a flag. */
export function scenariosIn(flags: Flags): Scenario[] {
  const named = (flags.scenario ?? [])
    .flatMap((ids) => ids.split(","))
    .map((id) => {
      return known(scenarioOf(id), "scenario", id, SCENARIOS.map((scenario) => scenario.id)); // biome-ignore format: one glance
    });
  const custom = flags.seats ? [customScenario(flags.seats.split(",") as Seat[])] : [];
  const bases = named.length + custom.length > 0 ? [...named, ...custom] : [scenarioOf("starter")!];
  return bases.map((base) => changedBy(flags, base));
}

function changedBy(flags: Flags, base: Scenario): Scenario {
  let scenario = treated(base, ...listed("treat", flags.treat, TREATMENT_NAMES));
  scenario = without(scenario, ...listed("without", flags.without, MODULES));
  scenario = withoutCards(scenario, ...listed("without-card", flags["without-card"], AGENDA_KINDS));
  const numbers = Object.fromEntries(
    (flags.number ?? []).map((text) => {
      const [name = "", value = ""] = text.split("=");
      if (!isNumberName(name) || value === "" || !Number.isFinite(Number(value)))
        throw new RangeError(`--number ${text}: give NAME=VALUE, with a name of shared/world/numbers.ts`);
      return [name, Number(value)];
    }),
  );
  scenario = withNumbers(scenario, numbers);
  const steps = listed("granted", flags.granted ? [flags.granted] : [], ["1", "2", "3"]);
  return steps.length > 0 ? granting(scenario, ...steps.map((step) => Number(step) as Step)) : scenario;
}

/** Policies by seat, with "*" for all others. Throws a RangeError when a seat or policy is unknown. */
export function botsIn(flags: Flags, isPolicy: (name: string) => boolean, policies: readonly string[]) {
  const rules = (flags.bot ?? []).map((text): [string, string] => {
    const [seat = "", ...rest] = text.split("=");
    const policy = rest.join("=");
    if (seat !== "*" && !isSeat(seat)) throw new RangeError(`--bot ${text}: give SEAT=POLICY, or *=POLICY`);
    known(isPolicy(policy) || undefined, "bot", policy, policies);
    return [seat, policy];
  });
  return (seats: readonly Seat[]): Partial<Record<Seat, string>> => {
    const of = (seat: string) => rules.findLast(([named]) => named === seat)?.[1];
    return Object.fromEntries(seats.map((seat) => [seat, of(seat) ?? of("*") ?? "competent"]));
  };
}

function listed<T extends string>(flag: string, given: readonly string[] | undefined, all: readonly T[]): T[] {
  return (given ?? []).flatMap((text) => text.split(",")).map((name) => {
    return known(all.find((one) => one === name), flag, name, all);
  }); // biome-ignore format: one glance
}

function known<T>(found: T | undefined, flag: string, name: string, all: readonly string[]): T {
  if (found === undefined) throw new RangeError(`--${flag}: no such name: ${name}. There are: ${all.join(", ")}.`);
  return found;
}
