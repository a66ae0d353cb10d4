import { knownIn } from "../../shared/insight/index.ts";
import { ROLES, type Role } from "../../shared/seminar/roles.ts";
import type { Dossier, View } from "../../shared/view.ts";
import { otherOf, type Pair, partiesOf, type Seat } from "../../shared/words.ts";
import { useView } from "../game/session.ts";
import { Flag } from "../parts/flag.tsx";
import { Dialog } from "../parts/paper.tsx";
import { cardTitle, cardWords } from "../text/agendas.ts";
import { cap, count, figure, inText, nameOf, names, percentText, tieName } from "../text/names.ts";
import { ROLE_NAMES, ROLE_WORDS, rolesText } from "../text/offices.ts";
import { pactTitle, scopeText } from "../text/pacts.ts";
import { ROLE_SHEET } from "../text/seminar.ts";

/** Confidential sheets on the screen, and one to a page on paper. */
export function RoleSheets(props: { seats: Seat[]; roles?: readonly Role[]; label?: string; onClose: () => void }) {
  const { seats, roles, label, onClose } = props;
  const view = useView();
  const sights = seats.flatMap((seat): { view: View; papers: Dossier }[] => {
    const papers = view.viewer === seat ? view.mine : view.all?.dossiers[seat];
    return papers ? [{ view: { viewer: seat, pub: view.pub, mine: papers }, papers }] : [];
  });
  return (
    <Dialog title={seats.length > 1 ? "All role sheets" : "Role sheet"} onClose={onClose} wide>
      <div class="role-sheets">
        <p class="dialog-acts no-print">
          <button type="button" class="primary" onClick={() => print()} data-testid="print-sheets">
            {seats.length > 1 ? `Print ${count(sights.length, "page")}` : "Print it"}
          </button>
        </p>
        {sights.map(({ view: sight, papers }) => (
          <RoleSheet key={papers.seat} view={sight} papers={papers} roles={roles} label={label} />
        ))}
      </div>
    </Dialog>
  );
}

function RoleSheet(props: { view: View; papers: Dossier; roles?: readonly Role[]; label?: string }) {
  const { view, papers, roles, label } = props;
  const { seat } = papers;
  const { pub } = view;
  const sheet = pub.sheets[seat]!;
  const known = knownIn(view);
  const parties = [...pub.seats, ...pub.outsiders].filter((party) => party !== seat);
  const rivals = parties.filter((party) => known.chance(seat, party) >= 1);
  const pacts = pub.pacts.filter((pact) => pact.members.includes(seat));
  const own = (Object.entries(papers.truths) as [Pair, number][]).filter(([pair]) => otherOf(pair, seat));
  const open = (Object.keys(pub.bonds) as Pair[]).filter((pair) => {
    const [a, b] = partiesOf(pair);
    const chance = known.chance(a, b);
    return pub.bonds[pair]!.suspicion && chance > 0 && chance < 1;
  });
  return (
    <article class="role-sheet">
      <header>
        <p class="stamp">{ROLE_SHEET.stamp}</p>
        <h3>
          <Flag party={seat} size={24} /> {nameOf(seat)}
        </h3>
        {roles && (
          <p class="role-office">
            {label}: {rolesText(roles)}
          </p>
        )}
        <p class="hint">{ROLE_SHEET.own}</p>
      </header>
      <dl class="sheet-line">
        <Fact name="Strength" value={figure(sheet.strength)} />
        <Fact name="Standing" value={figure(sheet.standing)} />
        <Fact name="Influence" value={figure(papers.influence)} />
        {!pub.without.includes("washington") && <Fact name="Washington" value={cap(tieName(sheet.tie))} />}
      </dl>
      <p>{ROLE_SHEET.goal}</p>
      <div class="role-columns">
        <section>
          <h4>Agendas</h4>
          {papers.cards.length === 0 && <p>None in this game.</p>}
          <ul>
            {papers.cards.map((card) => (
              <li key={`${card.kind} ${card.rival}`}>
                <strong>{cardTitle(card)}.</strong> {cardWords(card, known.numbers)}
              </li>
            ))}
          </ul>
          <h4>Rivals</h4>
          <p>
            {rivals.length > 0
              ? rivals
                  .map((rival) => `${nameOf(rival)} (strength ${figure(known.board.strength[rival] ?? 0)})`)
                  .join("; ")
              : "None"}
            .
          </p>
          <ul>
            {own.map(([pair, value]) => (
              <li key={pair}>
                {nameOf(otherOf(pair, seat)!)}, whom others suspect of a quarrel with you:{" "}
                <strong>
                  {value >= known.numbers.rivalryAt ? `a hidden rival, at ${value}` : `no rival, at ${value}`}
                </strong>
              </li>
            ))}
          </ul>
          <h4>Pacts</h4>
          <ul>
            {pacts.map((pact) => (
              <li key={pact.id}>
                {pactTitle(pact)} with {names(pact.members.filter((one) => one !== seat))}, {scopeText(pact)}
              </li>
            ))}
          </ul>
          {pacts.length === 0 && <p>None yet.</p>}
        </section>
        <section>
          <h4>Suspicions of others</h4>
          <p>
            {open.length > 0
              ? open
                  .slice(0, 12)
                  .map(
                    (pair) =>
                      `${partiesOf(pair).map(nameOf).join("\u2013")} ${percentText(known.chance(...partiesOf(pair)))}`,
                  )
                  .join("; ")
              : "None"}
            {open.length > 12 && `; and ${open.length - 12} more in your notebook`}.
          </p>
          <h4>Offices</h4>
          <ul>
            {ROLES.map((role) => (
              <li key={role} class={roles?.includes(role) ? "mine" : undefined}>
                <strong>{ROLE_NAMES[role]}.</strong> {ROLE_WORDS[role]}
              </li>
            ))}
          </ul>
          <h4>Each year</h4>
          <p>
            Summit: talk and sign. Orders: two, secret. Line-up: honour a call or stay out. Brink: the two principals
            stand or yield. Reckoning: a point if no rival is stronger than the cover of {inText(seat)}.
          </p>
        </section>
      </div>
    </article>
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
