import { cover, exposersOf, knownIn, rivalsOf } from "../../shared/insight/index.ts";
import type { View } from "../../shared/view.ts";
import { isSeat, type Pair, type Party, pairOf, type Seat } from "../../shared/words.ts";
import { DYADS } from "../../shared/world/dyads.ts";
import { draftWith } from "../desk/terms.ts";
import { useSession, useView } from "../game/session.ts";
import { Flag } from "../parts/flag.tsx";
import { keptText } from "../text/characters.ts";
import { isFictional } from "../text/fictional.ts";
import { cap, capitalOf, figure, inText, nameOf, names, percentText, tieName } from "../text/names.ts";
import { pactTitle, scopeText } from "../text/pacts.ts";

const dyads: ReadonlyMap<Pair, (typeof DYADS)[number]> = new Map(DYADS.map((dyad) => [dyad.pair, dyad]));

/** What is known of the state that was picked on the map. */
export function StateCard({ party }: { party: Party }) {
  const session = useSession();
  return (
    <section class="state-card" aria-label={nameOf(party)}>
      <header>
        <Flag party={party} size={20} />
        <h2>{nameOf(party)}</h2>
        <button type="button" class="quiet" onClick={() => (session.selected.value = undefined)} aria-label="Close">
          {"\u00d7"}
        </button>
      </header>
      <div class="state-card-body">
        <StateFacts party={party} />
        <RelationLine party={party} />
      </div>
    </section>
  );
}

/** A state's public sheet, its rivals and its pacts. */
export function StateFacts({ party }: { party: Party }) {
  const view = useSession().sight.value!;
  const { pub } = view;
  const known = knownIn(view);
  const sheet = isSeat(party) ? pub.sheets[party] : undefined;
  const rivals = rivalsOf(view, party);
  const sure = rivals.filter(({ chance }) => chance >= 1).map(({ rival }) => rival);
  const open = rivals.filter(({ chance }) => chance < 1);
  const pacts = isSeat(party) ? pub.pacts.filter((pact) => pact.members.includes(party)) : [];
  return (
    <>
      <dl class="sheet-line">
        <Fact name="Strength" value={figure(known.board.strength[party] ?? 0)} />
        {sheet && (
          <>
            <Fact name="Standing" value={figure(sheet.standing)} />
            <Fact name="Influence" value={figure(sheet.influence)} />
            <Fact name="Washington" value={cap(tieName(sheet.tie))} />
          </>
        )}
      </dl>
      {!isSeat(party) && <p class="hint">An outside state: no seat, no vote, no pacts. It only ever challenges.</p>}
      {sheet && (
        <p class="hint">
          {capitalOf(party as Seat)}.{" "}
          {sheet.holder === "bot"
            ? keptText(sheet.bot)
            : sheet.holder === "people"
              ? "Played by people."
              : "Nobody\u2019s seat."}
          {sheet.misses > 0 && ` Missed ${sheet.misses} in a row.`}
        </p>
      )}
      <p>
        Rivals: {sure.length > 0 ? names(sure) : "none known"}.
        {open.length > 0 &&
          ` Possibly ${open.map(({ rival, chance }) => `${inText(rival)} (${percentText(chance)})`).join(", ")}.`}
      </p>
      {isSeat(party) && <Exposed view={view} seat={party} />}
      {pacts.length > 0 && (
        <ul class="state-pacts">
          {pacts.map((pact) => (
            <li key={pact.id}>
              {pactTitle(pact)} with {names(pact.members.filter((member) => member !== party))}, {scopeText(pact)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Exposed({ view, seat }: { view: View; seat: Seat }) {
  const exposers = exposersOf(view, seat).filter(({ chance }) => chance >= 1);
  return exposers.length > 0 ? (
    <p>Exposed to {names(exposers.map(({ rival }) => rival))}, as far as you know.</p>
  ) : null;
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd class="num">{value}</dd>
    </div>
  );
}

/** How things stand between a state and one's own, and what can be done about it. */
export function RelationLine({ party }: { party: Party }) {
  const session = useSession();
  const view = useView();
  const me = session.seat.value;
  if (!me || party === me) return null;
  const { pub } = view;
  const bond = pub.bonds[pairOf(me, party)];
  const known = knownIn(view);
  const chance = known.chance(me, party);
  const cov = cover(view, me, party);
  const why = isSeat(party) && !isFictional.value ? dyads.get(pairOf(me, party))?.why : undefined;
  const isPlaying = view.mine !== undefined;
  return (
    <div class="relation">
      <p>
        Hostility with you:{" "}
        <strong class="num">{bond?.suspicion ? known.hostility(me, party) : (bond?.shown ?? 0)}</strong>
        {chance >= 1 && (bond?.suspicion ? ", a rivalry that is hidden from others" : ", a rivalry")}
        {chance >= 1 && `; your cover is ${figure(cov.total)} against ${figure(cov.threat)}`}.{" "}
        {why && <span class="hint">{why}</span>}
      </p>
      {isPlaying && isSeat(party) && (
        <p class="relation-acts">
          <button
            type="button"
            onClick={() => {
              session.room.value = party;
              session.tab.value = "talks";
              session.pane.value = "side";
            }}
          >
            Talk to {inText(party)}
          </button>
          {pub.phase === "summit" && (
            <button
              type="button"
              onClick={() => {
                session.terms.value = draftWith(me, [party]);
                session.pane.value = "desk";
              }}
            >
              Draft a pact
            </button>
          )}
        </p>
      )}
    </div>
  );
}
