import type { DraftPreview, Taken } from "../../shared/insight/index.ts";
import type { Terms } from "../../shared/message.ts";
import { otherOf, partiesOf, type Seat } from "../../shared/words.ts";
import { numbersWith } from "../../shared/world/numbers.ts";
import { useView } from "../game/session.ts";
import { Flag } from "../parts/flag.tsx";
import { Gauge } from "../parts/paper.tsx";
import { calmText, cap, count, figure, inText, nameOf, names, percentText, signed } from "../text/names.ts";
import { NOTHING_LEARNT } from "../text/pacts.ts";

const OWNED: Record<Taken["owned"], string> = { mine: "yours too", notMine: "not yours" };

/** What a signature would bring and cost: cover gained, quarrels taken on, and what one cannot know. */
export function PreviewOf({ preview, terms, seat }: { preview: DraftPreview; terms: Terms; seat: Seat }) {
  const { pub } = useView();
  return (
    <div class="preview" data-testid="draft-preview">
      {terms.kind === "defence" && (
        <>
          <CoverBars preview={preview} />
          <TakenList taken={preview.taken} />
          <Unknown preview={preview} />
        </>
      )}
      {terms.kind === "consultation" && <Files preview={preview} seat={seat} />}
      {terms.kind === "nonaggression" && <Calm preview={preview} seat={seat} />}
      <ul class="preview-facts">
        {preview.pay !== 0 && (
          <li class="good">
            Allies{"\u2019"} pay: {signed(preview.pay)} {preview.pay === 1 ? "point" : "points"} a year while it lasts
          </li>
        )}
        {terms.kind === "defence" && (
          <li class={preview.slots.fits ? undefined : "bad"}>
            {preview.slots.fits
              ? `${count(Math.max(0, preview.slots.allowed - preview.slots.after), "slot")} left after signing, of ${preview.slots.allowed}`
              : `No slot: your standing allows ${preview.slots.allowed}, and you have ${preview.slots.used}`}
          </li>
        )}
        <li>
          {preview.until === undefined
            ? "Lasts until left, with notice"
            : preview.until >= pub.rounds
              ? "Lasts to the end of the game"
              : `Lapses after year ${preview.until}`}
        </li>
        {terms.pay && (
          <li class={preview.influence.after < 0 ? "bad" : undefined}>
            Your influence: {preview.influence.before} {"\u2192"} {preview.influence.after}
          </li>
        )}
        {preview.replaces.length > 0 && <li>Takes the place of {count(preview.replaces.length, "pact")} in force</li>}
        {preview.rises
          .filter((rise) => rise.to !== rise.from)
          .map((rise) => (
            <li key={rise.pair} class={rise.becomesRivalry ? "bad" : undefined}>
              Hostility of {names(partiesOf(rise.pair))}: {rise.from} {"\u2192"} {rise.to}
              {rise.becomesRivalry && ", a new rivalry"}
            </li>
          ))}
      </ul>
    </div>
  );
}

/** Cover per rival, before and after. */
export function CoverBars({ preview }: { preview: Pick<DraftPreview, "cover"> }) {
  const { cover } = preview;
  const most = Math.max(1, ...cover.map(({ before, after }) => Math.max(before.threat, before.total, after.total)));
  return (
    <section class="preview-part">
      <h4>Cover</h4>
      {cover.length === 0 && <p class="hint">You have no rival that you know of.</p>}
      <ul class="cover-list">
        {cover.map(({ before, after }) => (
          <li key={before.rival} class={before.chance < 1 ? "unsure" : undefined}>
            <span class="cover-who">
              <Flag party={before.rival} size={11} /> {nameOf(before.rival)}
              {before.chance < 1 && <span class="hint"> {percentText(before.chance)}</span>}
            </span>
            <Gauge
              value={after.total}
              mark={before.threat}
              most={most}
              tone={after.exposed ? "wax" : "green"}
              label={`Cover against ${inText(before.rival)}: ${figure(before.total)} now, ${figure(after.total)} after, against strength ${figure(before.threat)}`}
            />
            <span class="cover-sum">
              <span class="num">{figure(before.total)}</span>
              {after.total !== before.total && (
                <>
                  {" \u2192 "}
                  <strong class="num">{figure(after.total)}</strong>
                </>
              )}{" "}
              against <span class="num">{figure(before.threat)}</span>
              {after.exposed
                ? before.exposed
                  ? ", still exposed"
                  : ", exposed"
                : before.exposed
                  ? ", covered now"
                  : ", covered"}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Quarrels that one would be called into. */
export function TakenList({ taken, title = "Quarrels you take on" }: { taken: readonly Taken[]; title?: string }) {
  return (
    <section class="preview-part">
      <h4>{title}</h4>
      {taken.length === 0 && <p class="hint">None that anybody knows of.</p>}
      <ul class="taken-list">
        {taken.map((one) => (
          <li key={`${one.of} ${one.rival}`} class={`owned-${one.owned}${one.chance < 1 ? " unsure" : ""}`}>
            <span>
              {nameOf(one.rival)} against {inText(one.of)}
              {one.chance < 1 && <em> if they are rivals ({percentText(one.chance)})</em>}
              {one.already && <span class="hint"> bound already</span>}
            </span>
            <span class={`tag tag-${one.owned}`}>{OWNED[one.owned]}</span>
            <span class="num" title="Chance of a call this year, presses not counted">
              {percentText(one.callChance)} a year
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The third bar: what nobody can show. */
function Unknown({ preview }: { preview: DraftPreview }) {
  const { possible, region, perCall } = preview;
  const strangers = preview.taken.some((one) => one.owned !== "mine");
  return (
    <section class="preview-part preview-unknown">
      <h4>What you cannot know</h4>
      <p>
        {possible.count === 0
          ? "No hidden rivalry is possible in what you take on, as far as you know."
          : `${count(possible.count, "possible hidden rivalry", "possible hidden rivalries")} among what you take on, ${possible.count === 1 ? `${percentText(possible.likely)} likely` : `of which some ${figure(possible.likely)} will be true`}. Of all ${region.suspicions} suspicions you cannot see into, ${region.hidden} ${region.hidden === 1 ? "is" : "are"} true.`}
      </p>
      {!strangers && preview.taken.length > 0 && (
        <p class="per-call">
          Every quarrel here is yours already: lining up costs nothing. In war you pay {perCall.ownWar} points and gain{" "}
          {perCall.ownWin} if you win. Staying out costs {perCall.stayOut} standing, and the pact.
        </p>
      )}
      {strangers && (
        <p class="per-call">
          A call against somebody else{"\u2019"}s rival: {perCall.now} points now, {perCall.inWar} more in war, and a
          new enemy. Staying out: {perCall.stayOut} standing, and the pact. Honouring: {perCall.honour} standing gained.
        </p>
      )}
    </section>
  );
}

function Files({ preview, seat }: { preview: DraftPreview; seat: Seat }) {
  const consult = numbersWith(useView().pub.numbers).reassureConsult;
  return (
    <section class="preview-part">
      <h4>Files that open</h4>
      <p>
        {preview.learns.length > 0
          ? `You learn the truth of ${count(preview.learns.length, "suspicion")}: ${preview.learns.map((pair) => partiesOf(pair).map(nameOf).join("\u2013")).join(", ")}.`
          : NOTHING_LEARNT}
      </p>
      <p class={preview.reveals.length > 0 ? "bad" : undefined}>
        {preview.reveals.length > 0
          ? `They learn of your hidden rivalry with ${names(preview.reveals.map((pair) => otherOf(pair, seat)!))}.`
          : "You have no hidden rivalry to show them."}
      </p>
      <p class="hint">Reassurance between you counts for {consult} more.</p>
    </section>
  );
}

function Calm({ preview, seat }: { preview: DraftPreview; seat: Seat }) {
  const numbers = numbersWith(useView().pub.numbers);
  const rivals = preview.calms.map((pair) => otherOf(pair, seat)!);
  return (
    <section class="preview-part">
      <h4>What it calms</h4>
      <p>
        {rivals.length > 0
          ? `${cap(names(rivals))} and you could not press each other, and your quarrel would break out ${calmText(numbers)}.`
          : "None of the members is your rival; it only keeps you from pressing each other later."}
      </p>
    </section>
  );
}
