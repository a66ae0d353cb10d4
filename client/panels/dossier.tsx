import { coverAll, entrapmentPaths, knownIn, regionOf } from "../../shared/insight/index.ts";
import type { Dossier, View } from "../../shared/view.ts";
import { otherOf, type Pair, partiesOf, type Seat } from "../../shared/words.ts";
import { useSession, useView } from "../game/session.ts";
import { Flag } from "../parts/flag.tsx";
import { Gauge } from "../parts/paper.tsx";
import { cardMost, cardTitle, cardWords } from "../text/agendas.ts";
import { keptText } from "../text/characters.ts";
import { cap, count, figure, inText, nameOf, names, percentText, signed, tieName } from "../text/names.ts";
import { scoreText } from "../text/scores.ts";
import { Notebook } from "./notebook.tsx";

/** A seat's own papers: aims, cover, what it knows and guesses, and its running score. */
export function DossierPanel() {
  const session = useSession();
  useView();
  const view = session.sight.value!;
  const papers = session.papers.value;
  if (!papers) return <p class="hint">Only those with a seat have papers.</p>;
  const { seat } = papers;
  const sheet = view.pub.sheets[seat];
  const exposers = coverAll(view, seat).filter((one) => one.exposed);
  const certain = exposers.filter(({ chance }) => chance >= 1);
  return (
    <div class="dossier">
      <div class="folder">
        <p class="stamp">Secret</p>
        <h2>
          <Flag party={seat} size={22} /> {nameOf(seat)}
        </h2>
        {sheet?.bot && <p class="hint">{keptText(sheet.bot)}</p>}
        <dl class="sheet-line">
          <Fact name="Strength" value={figure(sheet?.strength ?? 0)} />
          <Fact name="Standing" value={figure(sheet?.standing ?? 0)} />
          <Fact name="Influence" value={figure(papers.influence)} />
          <Fact
            name="Pacts"
            value={`${view.pub.pacts.filter((pact) => pact.origin === "own" && pact.members.includes(seat)).length} of ${sheet?.slots ?? 0}`}
          />
          <Fact name="Washington" value={cap(tieName(sheet?.tie ?? 1))} />
        </dl>
        <p class="result">
          <strong class="num">{signed(papers.points)}</strong> points
          {papers.percentile !== undefined && (
            <>
              , better than <strong class="num">{Math.round(papers.percentile)}</strong> in 100 games in this seat
            </>
          )}
        </p>
        <p class={certain.length > 1 ? "exposed-by bad" : "exposed-by"}>
          {certain.length === 0
            ? "No known rival exposes you."
            : `Exposed by ${names(certain.map(({ rival }) => rival))}.`}
          {exposers.length > certain.length &&
            ` ${count(exposers.length - certain.length, "possible rival")} would as well.`}
        </p>
      </div>
      <Agendas papers={papers} view={view} />
      <CoverTable view={view} seat={seat} />
      <Reach view={view} seat={seat} />
      <Secrets view={view} papers={papers} />
      <Notebook papers={papers} />
      <Score papers={papers} />
    </div>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd class="num">{value}</dd>
    </div>
  );
}

function Agendas({ papers, view }: { papers: Dossier; view: View }) {
  if (papers.cards.length === 0) return null;
  const { numbers } = knownIn(view);
  return (
    <section aria-labelledby="agendas">
      <h3 id="agendas">Agendas</h3>
      <ul class="agenda-list">
        {papers.cards.map((card) => {
          const most = cardMost(card, numbers);
          return (
            <li key={`${card.kind} ${card.rival}`} class="agenda">
              <strong>{cardTitle(card)}</strong>
              <span>{cardWords(card, numbers)}</span>
              <span class="agenda-now">
                <Gauge
                  value={card.points}
                  most={most}
                  label={`${card.points} of ${most} points as things stand`}
                  tone="green"
                />
                <span class="num">
                  {card.points} of {most}
                </span>{" "}
                as things stand
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Cover against each who is, or may be, a rival. */
export function CoverTable({ view, seat }: { view: View; seat: Seat }) {
  const covers = coverAll(view, seat);
  if (covers.length === 0) return null;
  const most = Math.max(...covers.map((one) => Math.max(one.threat, one.total)));
  return (
    <section aria-labelledby="cover">
      <h3 id="cover">Cover</h3>
      <ul class="cover-list">
        {covers.map((one) => (
          <li key={one.rival} class={one.chance < 1 ? "unsure" : undefined}>
            <span class="cover-who">
              <Flag party={one.rival} size={12} /> {nameOf(one.rival)}
              {one.chance < 1 && <span class="hint"> {percentText(one.chance)} a rival</span>}
            </span>
            <Gauge
              value={one.total}
              mark={one.threat}
              most={most}
              tone={one.exposed ? "wax" : "green"}
              label={`Cover ${figure(one.total)} against strength ${figure(one.threat)}`}
            />
            <span class="cover-sum">
              <span class="num">{figure(one.total)}</span> against <span class="num">{figure(one.threat)}</span>
              {one.exposed ? ", exposed" : ", covered"}
            </span>
            <span class="hint cover-parts">
              {figure(one.own)} own
              {one.partners.map((partner) => `, ${figure(partner.counts)} ${nameOf(partner.seat)}`)}
              {one.washington > 0 && `, ${figure(one.washington)} Washington`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whose wars could reach this seat. */
function Reach({ view, seat }: { view: View; seat: Seat }) {
  const chains = entrapmentPaths(view, seat).filter((chain) => chain.owned !== "mine");
  return (
    <section aria-labelledby="reach">
      <h3 id="reach">Wars that could reach you</h3>
      {chains.length === 0 ? (
        <p class="hint">None by your promises, as far as you know.</p>
      ) : (
        <ul class="chain-list">
          {chains.slice(0, 8).map((chain) => (
            <li key={`${chain.challenger} ${chain.through.join(" ")}`}>
              <span>
                {cap(inText(chain.challenger))} against {chain.through.slice(0, -1).map(inText).join(", then against ")}
                , who may call you
              </span>
              <span class="num">{percentText(chain.chance)}</span>
            </li>
          ))}
        </ul>
      )}
      <p class="hint">By lot alone, this year; for longer chains within two. Nobody can foresee who will press.</p>
    </section>
  );
}

/** Hidden rivalries and suspicions: what one knows, and what is left to find. */
function Secrets({ view, papers }: { view: View; papers: Dossier }) {
  const { numbers } = knownIn(view);
  const region = regionOf(view);
  const own = (Object.entries(papers.truths) as [Pair, number][]).filter(([pair]) => otherOf(pair, papers.seat));
  const opened = (Object.entries(papers.truths) as [Pair, number][]).filter(([pair]) => !otherOf(pair, papers.seat));
  const isRivalry = (value: number) => value >= numbers.rivalryAt;
  return (
    <section aria-labelledby="secrets">
      <h3 id="secrets">What you know</h3>
      <p class="hint">
        {count(view.pub.hidden.now, "rivalry is", "rivalries are")} hidden now. Of{" "}
        {count(region.suspicions, "suspicion")} you know nothing about, some {region.hidden}{" "}
        {region.hidden === 1 ? "is" : "are"} true.
      </p>
      <ul class="secret-list">
        {own.map(([pair, value]) => (
          <li key={pair} class={isRivalry(value) ? "secret" : undefined}>
            {nameOf(otherOf(pair, papers.seat)!)} and you:{" "}
            {isRivalry(value) ? `hidden rivals, at ${value}` : `no rivals, at ${value}`}
          </li>
        ))}
        {opened.map(([pair, value]) => (
          <li key={pair} class={isRivalry(value) ? "secret" : undefined}>
            {cap(pairName(pair))}: {isRivalry(value) ? `hidden rivals, at ${value}` : "no rivals"}{" "}
            <span class="hint">(from opened files)</span>
          </li>
        ))}
        {papers.findings
          .filter((finding) => papers.truths[finding.pair] === undefined)
          .map((finding) => (
            <li key={`${finding.pair} ${finding.round}`} class={finding.rivals ? "secret" : undefined}>
              {cap(pairName(finding.pair))}: {finding.rivals ? "hidden rivals" : "no rivals"}{" "}
              <span class="hint">
                ({finding.via === "probe" ? "probe" : "opened files"}, year {finding.round})
              </span>
            </li>
          ))}
      </ul>
    </section>
  );
}

function pairName(pair: Pair): string {
  return partiesOf(pair).map(nameOf).join(" and ");
}

function Score({ papers }: { papers: Dossier }) {
  const session = useSession();
  const lines = [...papers.scores].reverse();
  return (
    <section aria-labelledby="score">
      <h3 id="score">Score</h3>
      {lines.length === 0 && <p class="hint">Nothing yet; the first reckoning brings the first lines.</p>}
      <ul class="score-list">
        {lines.map((line, at) => (
          <li key={`${line.round} ${line.why} ${line.about} ${at}`}>
            <span class={line.points < 0 ? "num bad" : "num good"}>{signed(line.points)}</span>
            <span>{cap(scoreText(line, session.archive.value))}</span>
            <span class="hint">year {line.round}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
