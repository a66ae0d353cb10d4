import { useState } from "preact/hooks";
import { knownIn } from "../../shared/insight/index.ts";
import type { Dossier } from "../../shared/view.ts";
import { type Pair, partiesOf } from "../../shared/words.ts";
import { Odds } from "../game/odds.tsx";
import { useSession, useView } from "../game/session.ts";
import { nameOf, percentText } from "../text/names.ts";

const GUESSES = [
  { value: "rivals", label: "Rivals" },
  { value: "not", label: "Not" },
  { value: "unsure", label: "?" },
] as const;

/** One's own guesses about every suspicion one cannot see into, and a free page. For its owner's eyes. */
export function Notebook({ papers }: { papers: Dossier }) {
  const view = useView();
  const known = knownIn(view);
  const open = (Object.keys(view.pub.bonds) as Pair[])
    .filter((pair) => view.pub.bonds[pair]!.suspicion && papers.truths[pair] === undefined)
    .map((pair) => ({ pair, chance: known.chance(...partiesOf(pair)) }))
    .filter(({ chance }) => chance > 0 && chance < 1)
    .sort((a, b) => b.chance - a.chance);
  return (
    <section aria-labelledby="notebook">
      <h3 id="notebook">Notebook</h3>
      <ul class="guess-list">
        {open.map(({ pair, chance }) => (
          <Guess key={pair} pair={pair} chance={chance} papers={papers} />
        ))}
      </ul>
      <Page papers={papers} />
    </section>
  );
}

function Guess({ pair, chance, papers }: { pair: Pair; chance: number; papers: Dossier }) {
  const session = useSession();
  const view = useView();
  const name = partiesOf(pair).map(nameOf).join(" and ");
  const guess = papers.notes[pair]?.guess;
  const mine = view.mine !== undefined;
  return (
    <li>
      <span class="guess-pair">
        {name} <span class="hint">{percentText(chance)}</span>
      </span>
      <fieldset class="guess-marks" aria-label={`Your guess about ${name}`}>
        {GUESSES.map((one) => (
          <button
            type="button"
            key={one.value}
            aria-pressed={guess === one.value}
            aria-label={one.value === "unsure" ? "unsure" : undefined}
            disabled={!mine}
            onClick={() => session.act({ type: "note", pair, guess: one.value }, "Noted")}
          >
            {one.label}
          </button>
        ))}
      </fieldset>
      {session.inClass && mine && <Odds about={{ kind: "rivals", pair }} name={`that ${name} are rivals`} />}
    </li>
  );
}

function Page({ papers }: { papers: Dossier }) {
  const session = useSession();
  const view = useView();
  const saved = papers.notes.page?.text ?? "";
  const [text, setText] = useState(saved);
  return (
    <label class="field notebook-page">
      <span>Notes</span>
      <textarea
        rows={4}
        maxlength={2000}
        value={text}
        readOnly={view.mine === undefined}
        onInput={(event) => setText(event.currentTarget.value)}
        onBlur={() => text !== saved && session.act({ type: "note", text }, "Noted")}
      />
    </label>
  );
}
