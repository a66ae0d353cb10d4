import { decisionsOf } from "../../shared/debrief/index.ts";
import { isSeat, type Seat } from "../../shared/words.ts";
import { Plate } from "../parts/flag.tsx";
import { crisisName, DEBRIEF, DECISION_WORDS, MINE, pactText, QUESTIONS } from "../text/debrief.ts";
import { cap, nameOf, names, signed } from "../text/names.ts";
import { crisisIn, pactIn, type Reading } from "./reading.ts";
import { type Ask, Question } from "./whatif.tsx";

/** A page for each seat: three decisions, a counterfactual for each, and a question. */
export function Mine(props: {
  reading: Reading;
  mine?: string;
  item: string | undefined;
  ask: Ask | undefined;
  onItem(item: string): void;
}) {
  const { reading, mine, item, ask, onItem } = props;
  const { game, world } = reading;
  const own = world.students.find(({ id }) => id === mine)?.seat;
  const chosen = item && isSeat(item) && game.seats.includes(item) ? item : (own ?? game.seats[0]!);
  const decisions = decisionsOf(game, chosen);
  const labelled = (seat: Seat) => {
    const labels = world.students.filter((student) => student.seat === seat).map(({ label }) => label);
    return labels.length > 0 ? `${nameOf(seat)} (${labels.join(", ")})` : nameOf(seat);
  };
  return (
    <>
      <p class="lede">{MINE.lede}</p>
      <label class="field">
        <span>{MINE.choose}</span>
        <select value={chosen} onChange={(event) => onItem(event.currentTarget.value)} data-testid="whose">
          {game.seats.map((seat) => (
            <option key={seat} value={seat}>
              {labelled(seat)}
              {seat === own ? " (you)" : ""}
            </option>
          ))}
        </select>
      </label>
      <h3 class="db-whose">
        <Plate party={chosen} size={20} /> <span class="num">{signed(game.points[chosen] ?? 0)}</span> points
      </h3>
      {decisions.length === 0 && <p>{MINE.none}</p>}
      <ol class="db-decisions">
        {decisions.map((decision) => (
          <li key={JSON.stringify(decision.change)} class="db-decision">
            <h4>
              {DEBRIEF.year(decision.round)}: {nameOf(chosen)} {DECISION_WORDS[decision.what]}
            </h4>
            <p>{aboutText(reading, decision.about)}</p>
            <p class="hint">
              {MINE.weight(decision.weight, signed(decision.points))} {deciderText(reading, decision.n)}
            </p>
            <p class="db-ask">{QUESTIONS[decision.what]}</p>
            {ask && <Question reading={reading} change={decision.change} ask={ask} />}
          </li>
        ))}
      </ol>
    </>
  );
}

function aboutText(reading: Reading, about: string): string {
  const crisis = crisisIn(reading, about);
  if (crisis) return `${crisisName(crisis)}.`;
  const pact = pactIn(reading, about);
  if (pact) return cap(pactText(pact));
  const draft = reading.game.drafts.find((one) => one.draft.id === about);
  return draft ? `A draft of a defence pact of ${names(draft.draft.terms.members)}.` : "";
}

function deciderText({ deciders }: Reading, n: number): string {
  const decider = deciders.get(n);
  if (!decider || (decider.by === "student" && !decider.label)) return "";
  return decider.by === "student" ? `${MINE.by.student} ${decider.label}.` : `${MINE.by[decider.by]}.`;
}
