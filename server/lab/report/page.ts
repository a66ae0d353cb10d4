import { readFileSync } from "node:fs";
import { TREATMENTS } from "../treatments.ts";
import type { Evidence } from "./evidence.ts";
import { type Tested, tested, verdictOf } from "./hypotheses.ts";
import { cite, REFERENCES } from "./references.ts";
import { findings, resultsOf, robustness } from "./results.ts";
import { table } from "./tables.ts";
import { CONDITION_NAMES, escaped } from "./words.ts";

/** The whole report as one page that needs nothing else. */
export function pageOf(evidence: Evidence): string {
  const results = tested(evidence);
  const style = readFileSync(new URL("./style.css", import.meta.url), "utf8");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Strange Bedfellows: the laboratory's report</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Do unshared rivalries keep an alliance from being founded?</h1>
<p class="quiet">Strange Bedfellows, the laboratory\u2019s report. ${evidence.games} games in each condition, seed ${escaped(evidence.seed)}. Every sentence that follows from a figure was computed from it.</p>
<p class="lead">${escaped(verdictOf(results))}</p>
${section("Question", question())}
${section("Design", design(evidence))}
${section("Measures", measures())}
${section("Findings", findings(results))}
${section("Results", resultsOf(evidence))}
${section("Robustness", robustness(evidence))}
${section("Limits", limits(results))}
${section("References", references())}
${section("To repeat it", repeat(evidence))}
</main>
</body>
</html>
`;
}

function section(title: string, body: string): string {
  return `<section><h2>${title}</h2>\n${body}\n</section>`;
}

function question(): string {
  return `<p>In May 2014 China proposed an Asian security architecture without the United States to the 26 members of
CICA. ${cite("rapphooper2014")} doubted that it could become an alliance: the members do not share their rivals. The game
puts that as a claim that play can refute: <em>a region-wide security pact fails where members carry rivalries that the
others do not share, because every guarantee is also a promise to take part in somebody else\u2019s quarrel.</em></p>
<p>The fear of being dragged along is the fear of entrapment in ${cite("snyder1984")}\u2019s dilemma, whose other horn is
abandonment. That allies are often entrapped is disputed: ${cite("kim2011")} finds that alliances entangle but seldom
entrap, since states write and read their obligations to avoid it, and ${cite("beckley2015")} finds few wars that the United
States fought for its pacts. In the game, too, one may name the enemy in the text, stay out, or not sign.</p>`;
}

function design({ scenarios, games }: Evidence): string {
  const rows = [
    [CONDITION_NAMES.historical, "the rulebook, and the rivalries, strengths and ties of May 2014"],
    [CONDITION_NAMES.secretsPublic, TREATMENTS.secretsPublic.what],
    [CONDITION_NAMES.commonRivals, TREATMENTS.commonRivals.what],
    [CONDITION_NAMES.mixedRivals, TREATMENTS.mixedRivals.what],
    [CONDITION_NAMES.noWashington, TREATMENTS.noWashington.what],
    [CONDITION_NAMES.noEntrapment, TREATMENTS.noEntrapment.what],
    [CONDITION_NAMES.noVisitPrice, TREATMENTS.noVisitPrice.what],
    [CONDITION_NAMES.noWarPrice, TREATMENTS.noWarPrice.what],
    [CONDITION_NAMES.placebo, TREATMENTS.placebo.what],
  ];
  const names = scenarios.map(({ title, id }) => `<em>${escaped(title)}</em> (${id})`).join(", ");
  return `<p>A controlled experiment on simulated games. Competent bots keep all seats; each sees what a player in its seat
would see and nothing else. ${games} games in each condition, spread evenly over ${scenarios.length === 1 ? "the scenario" : "the scenarios"} ${names}.
One thing is changed at a time, the rest is held. The seed of a game decides everything in it, and conditions are played on
the same seeds, all but the placebo, which has its own: on the same seeds its games would be the same to the last byte (a
test compares them), and an effect of zero would show nothing about chance.</p>
${table(["Condition", "What is changed"], rows as string[][])}
<p>A game is one observation, and everything within it one cluster. Shares of games have ${cite("wilson1927")}\u2019s
intervals, differences those of ${cite("newcombe1998")}, ratios linearised standard errors, and odds ratios a sandwich
clustered by game (${cite("liang1986")}). All are at 95 %. Conditions are compared as if they were independent; sharing seeds
makes these intervals, if anything, too wide. The hypotheses and their directions stand in the program, and were not chosen
by the figures; where a finding does not survive a judgement of all of them together (Bonferroni), it says so.</p>`;
}

function measures(): string {
  return `<p><strong>The charter passes</strong> when the forum\u2019s third step is tabled and nobody objects: all seats
then owe each other defence against anyone. <strong>Two states share a defence pact</strong> in a year when one of their
own making is in force as orders are written; the charter does not count. <strong>A state guarantees another</strong> when such a
pact obliges it against any rival of the other. <strong>Rivals</strong> are pairs at hostility 6 or more in that year, hidden and
outside ones included. A rival of two states is <strong>common</strong> when both have it and <strong>unshared</strong> when
one has; each other does not count. <strong>Entrapment</strong> is to fight in a war, as a joiner, against a state that was
not one\u2019s own rival when one lined up; it is counted for 100 members of defence pacts and years, so that more pacts do not
by themselves mean more of it.</p>`;
}

function limits(results: readonly Tested[]): string {
  const open = results.filter(({ finding }) => finding === "undecided").map(({ id }) => id);
  return `<ul>
<li>Bots are not people. What they believe about each other, and what a point of standing is worth to them, was written by us;
people may bluff, hold grudges, and read a text as ${cite("kim2011")} says that states do.</li>
<li>That fighting somebody else\u2019s rival costs more than it brings is a rule of the game (H4 takes it away). The experiment
shows what follows from such a price, not that the world charges it, which ${cite("beckley2015")} would doubt.</li>
<li>Bots reckon with the rules as they are. That they avoid what costs points is therefore no discovery; that this suffices to
keep a region-wide pact from being founded, or does not, is one.</li>
<li>Eight seats stand for 26 states, eight years for a decade; hostility and ties are judgements on 2014 (sources on the game\u2019s About page).</li>
<li>Hidden rivalries are drawn by lot from printed suspicions. States that truly hide one may differ.</li>
<li>${open.length === 0 ? "Every hypothesis was decided at this number of games; a small effect may still be of no account." : `At this number of games ${open.join(", ")} ${open.length === 1 ? "is" : "are"} not decided: that is no evidence of no effect.`}</li>
</ul>`;
}

function references(): string {
  return `<ul>\n${REFERENCES.map(({ id, full }) => `<li id="${id}">${escaped(full)}</li>`).join("\n")}\n</ul>`;
}

function repeat({ games, seed, scenarios }: Evidence): string {
  const ids = scenarios.map(({ id }) => id).join(",");
  return `<p><code>npm run report -- --games ${games} --seed ${escaped(seed)} --scenarios ${ids}</code> gives this page again,
as long as rules and bots are the same. <code>npm run simulate</code> writes the games themselves, with every event and tidy
tables, under the same treatments.</p>`;
}
