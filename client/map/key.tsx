import type { Lens } from "../game/session.ts";

type Sign = {
  text: string;
  line: "double" | "dash" | "dots" | "broken" | "eye" | "chain" | "hatch" | "star" | "disputed";
};

const SIGNS: Record<Lens, Sign[]> = {
  pacts: [
    { line: "double", text: "Defence" },
    { line: "dash", text: "Consultation" },
    { line: "dots", text: "Non-aggression" },
    { line: "broken", text: "Rivalry" },
    { line: "eye", text: "Hidden" },
    { line: "star", text: "Tie to Washington" },
  ],
  rivalries: [
    { line: "broken", text: "Rivalry, thicker if worse" },
    { line: "eye", text: "Hidden, known to you" },
    { line: "dots", text: "Suspicion" },
  ],
  cover: [
    { line: "double", text: "Help you can count on" },
    { line: "hatch", text: "Rival: dense and red if it exposes you" },
  ],
  entrapment: [
    { line: "broken", text: "Quarrel that could call you" },
    { line: "chain", text: "Promise that carries it" },
    { line: "hatch", text: "Whose war it would be" },
  ],
};

/** What the lines mean. */
export function Key({ lens }: { lens: Lens }) {
  return (
    <div class="map-key">
      <ul>
        {SIGNS[lens].map((sign) => (
          <li key={sign.text}>
            <Mark line={sign.line} />
            {sign.text}
          </li>
        ))}
        <li>
          <Mark line="disputed" />
          Disputed: no position implied
        </li>
      </ul>
    </div>
  );
}

function Mark({ line }: { line: Sign["line"] }) {
  const level = { x1: 1, x2: 33, y1: 7, y2: 7 };
  return (
    <svg width="34" height="14" viewBox="0 0 34 14" aria-hidden="true">
      {line === "double" && (
        <>
          <line {...level} stroke="var(--blue)" stroke-width="5" />
          <line {...level} stroke="var(--paper)" stroke-width="2" />
        </>
      )}
      {line === "dash" && <line {...level} stroke="var(--blue)" stroke-width="1.6" stroke-dasharray="8 4" />}
      {line === "dots" && (
        <line {...level} stroke="var(--good)" stroke-width="3" stroke-linecap="round" stroke-dasharray="0.1 6" />
      )}
      {line === "broken" && <line {...level} stroke="var(--bad)" stroke-width="2.8" stroke-dasharray="8 4" />}
      {line === "chain" && <line {...level} stroke="var(--ochre)" stroke-width="3" />}
      {line === "eye" && (
        <>
          <line {...level} stroke="var(--bad)" stroke-width="3" stroke-linecap="round" stroke-dasharray="0.1 6" />
          <ellipse cx="17" cy="7" rx="7" ry="4.5" fill="var(--paper)" stroke="var(--bad)" stroke-width="1.5" />
          <circle cx="17" cy="7" r="2" fill="var(--bad)" />
        </>
      )}
      {line === "hatch" && (
        <path d="M2 12 12 2M9 12 19 2M16 12 26 2M23 12 33 2" stroke="var(--ink-soft)" stroke-width="1.5" />
      )}
      {line === "disputed" && (
        <rect x="4" y="2" width="26" height="10" fill="none" stroke="var(--ink-soft)" stroke-dasharray="3 2" />
      )}
      {line === "star" && (
        <path
          d="M17 1l1.800 3.900 4.200.5-3.100 2.900.8 4.200-3.700-2.100-3.700 2.100.8-4.200L11 5.400l4.200-.5z"
          fill="var(--ochre)"
        />
      )}
    </svg>
  );
}
