import { useState } from "preact/hooks";
import { PHASES, type Phase, type Seat } from "../../shared/words.ts";
import { type Session, useSession, useView } from "../game/session.ts";
import { Flag } from "../parts/flag.tsx";
import { SECRET, secretText } from "../text/feed.ts";
import { nameOf, names, PHASE_NAMES } from "../text/names.ts";
import { byName } from "./roster.tsx";

const MOST = 250;
const KINDS = ["everything", "acts", "talk"] as const;

interface Line {
  key: string;
  round: number;
  phase: Phase;
  text: string;
  from?: Seat | "facilitator";
  to?: string;
  isSecret: boolean;
  about: string;
}

/** Every draft, question, pact, order and word of a game as it comes, newest first. */
export function Feed() {
  const session = useSession();
  const { pub } = useView();
  const [kind, setKind] = useState<(typeof KINDS)[number]>("everything");
  const [seat, setSeat] = useState<Seat | "">("");
  const lines = linesOf(session)
    .filter((line) => kind === "everything" || (kind === "talk") === (line.to !== undefined))
    .filter((line) => seat === "" || line.about.includes(seat))
    .slice(-MOST)
    .reverse();
  return (
    <div class="desk-body feed">
      <header class="desk-head feed-head">
        <h2>As it happens</h2>
        <label>
          <span>Show </span>
          <select value={kind} onChange={(event) => setKind(event.currentTarget.value as typeof kind)}>
            <option value="everything">everything</option>
            <option value="acts">what is done</option>
            <option value="talk">what is said</option>
          </select>
        </label>
        <label>
          <span>of </span>
          <select value={seat} onChange={(event) => setSeat(event.currentTarget.value as Seat | "")}>
            <option value="">everybody</option>
            {byName(pub.seats).map((one) => (
              <option key={one} value={one}>
                {nameOf(one)}
              </option>
            ))}
          </select>
        </label>
      </header>
      <ol class="feed-lines" data-testid="feed-lines">
        {lines.map((line, at) => {
          const before = lines[at - 1];
          const isNew = before?.round !== line.round || before.phase !== line.phase;
          return (
            <>
              {isNew && (
                <li key={`${line.key} head`} class="feed-phase">
                  Year {line.round}, {PHASE_NAMES[line.phase].toLowerCase()}
                </li>
              )}
              <li key={line.key} class={line.to !== undefined ? "feed-line feed-talk" : "feed-line"}>
                {line.from && line.from !== "facilitator" && <Flag party={line.from} size={11} />}
                {line.to !== undefined && (
                  <span class="feed-who">
                    {line.from === "facilitator" ? "Facilitator" : nameOf(line.from!)} {"\u2192"} {line.to}:
                  </span>
                )}{" "}
                {line.text}
                {line.isSecret && <span class="tag">not public</span>}
              </li>
            </>
          );
        })}
        {lines.length === 0 && <li class="hint">Nothing yet.</li>}
      </ol>
    </div>
  );
}

/** Events and talk in one row: by year and phase, and within one as each came. */
function linesOf(session: Session): Line[] {
  const archive = session.archive.value;
  let phase: Phase = "gathering";
  const lines: Line[] = [];
  for (const { n, round, event } of session.told.value) {
    if (event.kind === "phaseBegan") phase = event.phase;
    const text = secretText(event, archive);
    if (!text || event.kind === "scored" || event.kind === "gameBegan") continue;
    lines.push({
      key: `e${n}`,
      round,
      phase,
      text,
      isSecret: SECRET.includes(event.kind),
      about: JSON.stringify(event),
    });
  }
  for (const line of session.talk.value) {
    const isOwn = line.to.length === 1 && line.to[0] === line.from;
    lines.push({
      key: `t${line.n}`,
      round: line.round,
      phase: line.phase,
      text: line.text,
      from: line.from,
      to: isOwn ? `its own${line.who ? `, ${line.who}` : ""}` : line.to.length === 0 ? "everybody" : names(line.to),
      isSecret: line.to.length > 0,
      about: `${line.from} ${line.to.join(" ")}`,
    });
  }
  const order = (line: Line) => line.round * PHASES.length + PHASES.indexOf(line.phase);
  return lines
    .map((line, at) => ({ line, at }))
    .sort((a, b) => order(a.line) - order(b.line) || a.at - b.at)
    .map(({ line }) => line);
}
