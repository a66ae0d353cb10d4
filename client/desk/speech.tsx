import { useState } from "preact/hooks";
import { deskOf } from "../../shared/desk.ts";
import { knownIn } from "../../shared/insight/index.ts";
import { REFUSALS } from "../../shared/refusal.ts";
import { nextStep } from "../../shared/rules/forum.ts";
import { VERBS } from "../../shared/verbs/index.ts";
import { otherOf, type Pair, type Party, PLEDGES, type PledgeVerb, type Seat } from "../../shared/words.ts";
import { useOffice } from "../game/office.tsx";
import { useSession, useView } from "../game/session.ts";
import { Dialog } from "../parts/paper.tsx";
import { cap, count, inText, nameOf, STEP_NAMES } from "../text/names.ts";
import { needsAbout, PLEDGE_NAMES } from "../text/pacts.ts";

/** What else can be said at a summit: pledges, announcements, and the chair's step. */
export function Speech() {
  const view = useView();
  const { pub } = view;
  const mine = view.mine!;
  const { numbers } = knownIn(view);
  const hidden = (Object.entries(mine.truths) as [Pair, number][])
    .filter(([pair, value]) => otherOf(pair, mine.seat) !== undefined && value >= numbers.rivalryAt)
    .map(([pair]) => otherOf(pair, mine.seat) as Seat);
  return (
    <section class="speech" aria-labelledby="speech">
      <h3 id="speech">Say it for the record</h3>
      <Pledge />
      {hidden.map((rival) => (
        <Announce key={rival} rival={rival} />
      ))}
      {!pub.without.includes("forum") && pub.chair === mine.seat && <TableStep />}
    </section>
  );
}

/** A pledge, which is recorded and binds nobody. */
export function Pledge() {
  const session = useSession();
  const office = useOffice("pledge");
  const view = useView();
  const { pub } = view;
  const me = view.mine!.seat;
  const [verb, setVerb] = useState<PledgeVerb>("reassure");
  const [about, setAbout] = useState<Party | "">("");
  const [to, setTo] = useState<Seat | "">("");
  const others = pub.seats.filter((seat) => seat !== me);
  const parties: Party[] = [...others, ...pub.outsiders];
  const hasForum = !pub.without.includes("forum");
  const wantsAbout = needsAbout(verb);
  const send = (event: Event) => {
    event.preventDefault();
    void session.act({ type: "pledge", verb, ...(wantsAbout && about && { about }), to: to ? [to] : [] }, "Pledged");
  };
  return (
    <form class="pledge-form" onSubmit={send}>
      <span>I pledge to</span>
      <select
        aria-label="What you pledge"
        value={verb}
        onChange={(event) => setVerb(event.currentTarget.value as PledgeVerb)}
      >
        {PLEDGES.filter((one) => hasForum || needsAbout(one)).map((one) => (
          <option key={one} value={one}>
            {PLEDGE_NAMES[one]}
          </option>
        ))}
      </select>
      {wantsAbout && (
        <select
          aria-label="About which state"
          value={about}
          onChange={(event) => setAbout(event.currentTarget.value as Party)}
        >
          <option value="">which state?</option>
          {parties.map((party) => (
            <option key={party} value={party}>
              {nameOf(party)}
            </option>
          ))}
        </select>
      )}
      <select aria-label="To whom" value={to} onChange={(event) => setTo(event.currentTarget.value as Seat | "")}>
        <option value="">before everybody</option>
        {others.map((seat) => (
          <option key={seat} value={seat}>
            to {inText(seat)} alone
          </option>
        ))}
      </select>
      <button
        type="submit"
        title={office}
        disabled={office !== undefined || (wantsAbout && about === "") || session.busy.value}
        data-testid="pledge"
      >
        Pledge
      </button>
      <span class="hint">Recorded, and binding nobody.</span>
    </form>
  );
}

function Announce({ rival }: { rival: Seat }) {
  const session = useSession();
  const office = useOffice("announce");
  const [asking, setAsking] = useState(false);
  return (
    <p>
      <button type="button" title={office} disabled={office !== undefined} onClick={() => setAsking(true)}>
        Announce your rivalry with {inText(rival)}
        {"\u2026"}
      </button>
      {asking && (
        <Dialog title={`Announce the rivalry with ${inText(rival)}?`} onClose={() => setAsking(false)}>
          <p>
            Everybody will know, for good: pacts can name {inText(rival)}, and either of you can be pressed over it in
            the open. It costs nobody standing.
          </p>
          <p class="dialog-acts">
            <button
              type="button"
              class="danger"
              onClick={async () => {
                await session.act({ type: "announce", rival }, "Announced");
                setAsking(false);
              }}
            >
              Announce it
            </button>
            <button type="button" onClick={() => setAsking(false)}>
              Keep it secret
            </button>
          </p>
        </Dialog>
      )}
    </p>
  );
}

function TableStep() {
  const session = useSession();
  const office = useOffice("table");
  const view = useView();
  const desk = deskOf(view)!;
  const why = VERBS.table.refuse(desk, { type: "table" });
  const step = nextStep(view.pub.steps);
  if (!step) return null;
  return (
    <p>
      <button
        type="button"
        title={office}
        disabled={office !== undefined || why !== undefined || session.busy.value}
        onClick={() => session.act({ type: "table" }, "Tabled")}
        data-testid="table-step"
      >
        Table step {step}
      </button>{" "}
      <span class="hint">
        {why
          ? REFUSALS[why]
          : `${cap(STEP_NAMES[step])}. You are in the chair; one no blocks it, and a failure shuts the table for ${count(desk.numbers.stepPause, "year")}.`}
      </span>
    </p>
  );
}
