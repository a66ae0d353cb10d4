import { useState } from "preact/hooks";
import type { Dossier, Final as FinalPapers, View } from "../../shared/view.ts";
import { otherOf, type Pair, partiesOf } from "../../shared/words.ts";
import { numbersWith } from "../../shared/world/numbers.ts";
import { useSession, useView } from "../game/session.ts";
import { Blocs } from "../panels/blocs.tsx";
import { Flag } from "../parts/flag.tsx";
import { follow } from "../route.ts";
import { cardTitle } from "../text/agendas.ts";
import { cap, count, inText, nameOf, paperName, signed, titleOf } from "../text/names.ts";
import { scoreText } from "../text/scores.ts";
import { KeepIt } from "./keepit.tsx";

/** The end: who did best for the seat it had, and every secret opened. */
export function Final() {
  const session = useSession();
  const view = useView();
  const [blocs, setBlocs] = useState(false);
  const final = view.pub.final;
  if (!final) return <p class="loading">Opening the folders{"\u2026"}</p>;
  const me = session.seat.value;
  const ranking = [...final.ranking].sort((a, b) => (b.percentile ?? -1) - (a.percentile ?? -1) || b.points - a.points);
  const hasPar = ranking.some((row) => row.percentile !== undefined);
  const best = ranking[0]!;
  return (
    <article class="front final" data-testid="final" aria-labelledby="final-title">
      <header class="front-head">
        <p class="front-name">{paperName()}</p>
        <p class="front-date">
          <span>Final edition</span>
          <span>{titleOf(view.pub.title)}</span>
          <span>All folders opened</span>
        </p>
      </header>
      <div class="front-lead">
        <h2 id="final-title">{best.seat === me ? "You did best" : `${nameOf(best.seat)} did best`}</h2>
        <p class="front-sub">
          {hasPar
            ? `Each seat is measured against ${count(best.parGames ?? 0, "game")} of competent bots in that same seat: 50 is par.`
            : "There is no par for this table, so the points decide."}
        </p>
      </div>
      <ol class="ranking">
        {ranking.map((row, at) => (
          <RankingRow key={row.seat} row={row} place={at + 1} mine={row.seat === me} final={final} />
        ))}
      </ol>
      <HiddenRivalries final={final} />
      <details class="front-short" onToggle={(event) => setBlocs(event.currentTarget.open)}>
        <summary>The blocs that its quarrels would have made</summary>
        {blocs && <Blocs />}
      </details>
      {session.code && <KeepIt code={session.code} />}
      <p class="final-run">
        Seed <code>{final.seed}</code>, scenario {titleOf(view.pub.title)}.{" "}
        <a href="/" onClick={follow}>
          Another game
        </a>
      </p>
    </article>
  );
}

function RankingRow(props: { row: FinalPapers["ranking"][number]; place: number; mine: boolean; final: FinalPapers }) {
  const { row, place, mine, final } = props;
  const [open, setOpen] = useState(mine);
  const papers = final.dossiers[row.seat];
  return (
    <li class={mine ? "rank mine" : "rank"}>
      <button type="button" class="rank-row" aria-expanded={open} onClick={() => setOpen(!open)} data-testid="rank-row">
        <span class="rank-place num">{place}</span>
        <Flag party={row.seat} size={18} />
        <span class="rank-name">
          {nameOf(row.seat)}
          {mine && " (you)"}
        </span>
        {row.percentile !== undefined && (
          <span class="rank-percentile">
            <span class="rank-bar" style={{ width: `${row.percentile}%` }} aria-hidden="true" />
            <span class="num">{Math.round(row.percentile)}</span>
            <span class="hint"> in 100</span>
          </span>
        )}
        <span class="rank-points">
          <span class="num">{signed(row.points)}</span> points
        </span>
      </button>
      {open && papers && <Opened papers={papers} final={final} />}
    </li>
  );
}

/** A seat's folder, opened. */
function Opened({ papers, final }: { papers: Dossier; final: FinalPapers }) {
  const session = useSession();
  const view = useView();
  const totals = new Map<string, number>();
  for (const line of papers.scores) {
    const why =
      line.why === "agenda"
        ? cap(scoreText(line))
        : cap(scoreText({ ...line, about: undefined }, session.archive.value));
    totals.set(why, (totals.get(why) ?? 0) + line.points);
  }
  const hidden = drawnIn(final, view).filter((pair) => otherOf(pair, papers.seat) !== undefined);
  return (
    <div class="folder opened">
      <p class="stamp stamp-opened">Opened</p>
      <p>
        <strong>Agendas:</strong>{" "}
        {papers.cards.length > 0
          ? papers.cards.map((card) => `${cardTitle(card)} (${signed(card.points)})`).join("; ")
          : "none dealt"}
        .
      </p>
      <p>
        <strong>Hidden rivals:</strong>{" "}
        {hidden.length > 0
          ? hidden.map((pair) => `${inText(otherOf(pair, papers.seat)!)} (${fateOf(final, view, pair)})`).join(", ")
          : "none"}
        .
      </p>
      <ul class="account">
        {[...totals].map(([why, points]) => (
          <li key={why} class="account-line">
            <span class={points < 0 ? "num bad" : "num good"}>{signed(points)}</span>
            <span>{why}</span>
          </li>
        ))}
      </ul>
      <Guesses papers={papers} final={final} />
    </div>
  );
}

/** The notebook, marked: guesses against the truth. */
function Guesses({ papers, final }: { papers: Dossier; final: FinalPapers }) {
  const numbers = numbersWith(useView().pub.numbers);
  const guesses = (Object.entries(papers.notes) as [Pair, { guess?: string }][]).filter(
    ([pair, note]) => final.bonds[pair] && (note.guess === "rivals" || note.guess === "not"),
  );
  if (guesses.length === 0) return null;
  const right = guesses.filter(
    ([pair, note]) => final.bonds[pair]!.truth >= numbers.rivalryAt === (note.guess === "rivals"),
  ).length;
  return (
    <p>
      <strong>Notebook:</strong> {right} of {count(guesses.length, "guess", "guesses")} right.
    </p>
  );
}

function HiddenRivalries({ final }: { final: FinalPapers }) {
  const view = useView();
  const pairs = drawnIn(final, view);
  return (
    <section class="front-short">
      <h3>The rivalries that were hidden</h3>
      <ul>
        {pairs.map((pair) => (
          <li key={pair}>
            {partiesOf(pair).map(nameOf).join(" and ")}: {fateOf(final, view, pair)}
          </li>
        ))}
        {pairs.length === 0 && <li>There were none.</li>}
      </ul>
    </section>
  );
}

/** The pairs that the draw made hidden rivals, or that play did. */
function drawnIn(final: FinalPapers, view: View): Pair[] {
  const { rivalryAt } = numbersWith(view.pub.numbers);
  return (Object.keys(final.bonds) as Pair[]).filter((pair) => {
    const { began, truth, suspicion } = final.bonds[pair]!;
    return (
      (view.pub.bonds[pair]?.printed ?? 0) < rivalryAt && (began >= rivalryAt || (suspicion && truth >= rivalryAt))
    );
  });
}

function fateOf(final: FinalPapers, view: View, pair: Pair): string {
  const { truth, suspicion } = final.bonds[pair]!;
  const isRivalry = truth >= numbersWith(view.pub.numbers).rivalryAt;
  if (suspicion) return isRivalry ? `hidden to the end, at ${truth}` : "ended unseen";
  return isRivalry ? `came to light, at ${truth}` : "came to light, and ended";
}
