import { difference } from "../statistics/interval.ts";
import { dotPlot, pairMap } from "./charts.ts";
import { CONDITIONS, type Evidence, MEASURES, type Measures } from "./evidence.ts";
import { placeboSentence, type Tested } from "./hypotheses.ts";
import { allMeasures, figure, intervals, pairTable, spelt, table } from "./tables.ts";
import { CONDITION_NAMES, escaped, MEASURE_NAMES } from "./words.ts";

/** The report's results and robustness, as HTML. */

export function findings(results: readonly Tested[]): string {
  return results
    .map(
      ({ id, claim, sentence, measure, finding }) =>
        `<div class="finding ${finding}"><p><strong>${id}. ${escaped(claim)}</strong></p><p>${escaped(sentence)}</p><p class="quiet">Measured as: ${escaped(measure)}.</p></div>`,
    )
    .join("\n");
}

export function resultsOf(evidence: Evidence): string {
  const { odds, scenarios, guarantee } = evidence;
  const pacts = [
    { name: "One more common rival, any pact", interval: odds.any.common },
    { name: "One more unshared rival, any pact", interval: odds.any.unshared },
    { name: "One more common rival, pacts against anyone", interval: odds.open.common },
    { name: "One more unshared rival, pacts against anyone", interval: odds.open.unshared },
    { name: "One way: one more rival in common", interval: guarantee.common },
    { name: "One way: one more rival that the guarantor lacks", interval: guarantee.lacking },
    { name: "One way: one more rival that the guaranteed lacks", interval: guarantee.lacked },
  ];
  return `<h3>Who signs with whom</h3>
<p>The darker a square, the more games in which two states came to share a defence pact of their own making; a cross marks
pairs that began most games as rivals. Over all scenarios, among the years of pairs that are not rivals and both have some, the
odds of sharing such a pact change with each rival as follows; and one way, in years of a state and another that has rivals, the
odds that such a pact binds the one against any of these.</p>
${figure(
  dotPlot("Odds ratios of sharing a defence pact", pacts, { nothing: 1, log: true }),
  "Odds ratios for one more rival, the other kind held; dots with 95 % intervals, on a logarithmic scale. At 1 (dashed) nothing changes.",
  intervals("Odds ratio", pacts),
)}
${scenarios
  .map(({ id, title, seats, pairs }) =>
    figure(
      pairMap(`Defence pacts in ${title}: percent of games in which each pair shared one`, seats, pairs),
      `${title} (${id}): percent of games in which each pair shared a defence pact; \u00d7 rivals at the start in most games.`,
      pairTable(pairs),
    ),
  )
  .join("\n")}
<h3>The charter</h3>
${measureFigure(evidence, "charter", "Games in which all sign the charter, in each condition, with 95 % intervals.")}
<p>A charter that is never tabled cannot pass. With the first two steps granted from the start it can be tabled at once; what
then stops it is what the voters expect of it.</p>
${grantedFigure(evidence)}
<h3>How much is shared</h3>
${dose(evidence)}
<h3>What hiding rivalries does</h3>
${measureFigure(evidence, "entrapment", "Wars joined against somebody else\u2019s rival for 100 members of defence pacts and years.")}
<h3>What Washington does to the forum\u2019s ladder</h3>
${ladder(evidence)}
<h3>All measures</h3>
${allMeasures(evidence)}`;
}

function measureFigure({ conditions }: Evidence, measure: keyof Measures, caption: string): string {
  const rows = CONDITIONS.map((name) => ({ name: CONDITION_NAMES[name], interval: conditions[name][measure] }));
  return figure(
    dotPlot(`${MEASURE_NAMES[measure]}, by condition`, rows, MEASURE_NAMES[measure].includes("%") ? { max: 100 } : {}),
    caption,
    intervals(MEASURE_NAMES[measure], rows),
  );
}

/** Everything shared, everything but one rival each, and the record: the charter, and pacts of two and three. */
function dose({ conditions }: Evidence): string {
  const worlds = ["commonRivals", "mixedRivals", "historical"] as const;
  const rows = (measure: "charter" | "pacts") =>
    worlds.map((name) => ({ name: CONDITION_NAMES[name], interval: conditions[name][measure] }));
  return (["charter", "pacts"] as const)
    .map((measure) =>
      figure(
        dotPlot(
          `${MEASURE_NAMES[measure]}, by how much is shared`,
          rows(measure),
          measure === "charter" ? { max: 100 } : {},
        ),
        `${MEASURE_NAMES[measure]}: where every rival is shared, where each state has one besides that nobody shares, and in the world of 2014.`,
        intervals(MEASURE_NAMES[measure], rows(measure)),
      ),
    )
    .join("\n");
}

function grantedFigure({ granted }: Evidence): string {
  const rows = [
    { name: "Steps granted", interval: granted.costly },
    { name: "Steps granted, no entrapment costs", interval: granted.free },
    { name: "Steps granted, lining up free, war not", interval: granted.noVisitPrice },
    { name: "Steps granted, war free, lining up not", interval: granted.noWarPrice },
  ];
  return figure(
    dotPlot("Charter passes when steps 1 and 2 are granted", rows, { max: 100 }),
    "Games in which all sign the charter, percent, when steps 1 and 2 are in force from the start.",
    intervals("Percent of games", rows),
  );
}

function ladder({ conditions, price }: Evidence): string {
  const rows = (["step1", "step2", "charter"] as const).flatMap((step, at) =>
    (["historical", "noWashington"] as const).map((name) => ({
      name: `Step ${at + 1}, ${name === "historical" ? "historical" : CONDITION_NAMES[name]}`,
      interval: conditions[name][step],
    })),
  );
  const all = [...rows, { name: "Charter under common rivals: Asia-only less not, points", interval: price }];
  return figure(
    dotPlot("Steps of the forum reached, with and without Washington", rows, { max: 100 }),
    "Percent of games that reach each step of the forum, with Washington in the game and without.",
    intervals("Percent of games", all),
  );
}

export function robustness(evidence: Evidence): string {
  const { conditions, odds, scenarios } = evidence;
  const placebo = MEASURES.map((measure) => ({
    name: MEASURE_NAMES[measure],
    interval: difference(conditions.placebo[measure], conditions.historical[measure]),
  }));
  const cell = (text: string[]) => (text[1] ? `${text[0]} (${text[1]})` : text[0]!);
  return `<p>${escaped(placeboSentence(evidence))}</p>
${intervals("Placebo less historical", placebo)}
<p>The main effects in each scenario by itself; where the numbers of rivals do not vary freely, there is none to report.</p>
${table(
  ["Scenario", "H1: charter, points", "H2: odds, common rival", "H3: odds, unshared rival", "H5: entrapment gap"],
  scenarios.map(({ id, found }) => [
    id,
    ...[found.charter, found.common, found.unshared, found.entrapment].map((one) => cell(spelt(one))),
  ]),
)}
<p>H2 and H3 by whole games instead of years: whether a pair ever shared a defence pact, its rivals as at the start.</p>
${intervals("Odds ratio, ever sharing", [
  { name: "One more common rival, any pact", interval: odds.any.ever.common },
  { name: "One more unshared rival, any pact", interval: odds.any.ever.unshared },
  { name: "One more common rival, pacts against anyone", interval: odds.open.ever.common },
  { name: "One more unshared rival, pacts against anyone", interval: odds.open.ever.unshared },
])}
<p>Another way to put the two together: pairs whose sets of rivals are equal at the start, against all other pairs.</p>
${intervals("Odds ratio, equal sets against all others", [
  { name: "Any defence pact", interval: odds.any.equal },
  { name: "Pacts against anyone", interval: odds.open.equal },
])}`;
}
