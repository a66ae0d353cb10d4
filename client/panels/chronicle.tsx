import { useState } from "preact/hooks";
import { useSession } from "../game/session.ts";
import { yearsOf } from "../text/years.ts";

const WEIGHTY: readonly string[] = [
  "crisisBroke",
  "crisisEnded",
  "pactSigned",
  "pactLeft",
  "rivalryRevealed",
  "votesOpened",
  "proclaimed",
  "injected",
  "linedUp",
];

/** All that happened, as far as this viewer may know, newest year first. */
export function Chronicle() {
  const session = useSession();
  const [all, setAll] = useState(false);
  const years = yearsOf(session.told.value, session.archive.value).reverse();
  return (
    <div class="chronicle">
      <label class="toggle">
        <input type="checkbox" checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />
        Every detail
      </label>
      {years.map((year) => {
        const record = session.local?.record.value.filter(({ round }) => round === year.round) ?? [];
        const lines = all ? year.lines : year.lines.filter((line) => !line.isMinor);
        return (
          <section key={year.round} aria-label={`Year ${year.round}`}>
            <h3>{year.round === 0 ? "Before the first year" : `Year ${year.round}`}</h3>
            <ul>
              {record.map(({ text }, n) => (
                <li key={`record ${n}`} class="weighty">
                  {text}
                </li>
              ))}
              {lines.map((line) => (
                <li key={line.n} class={WEIGHTY.includes(line.kind) ? "weighty" : undefined}>
                  {line.text}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
