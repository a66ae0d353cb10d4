import { useState } from "preact/hooks";
import { coverAll, draftPreview } from "../../shared/insight/index.ts";
import type { View } from "../../shared/view.ts";
import type { Party, Seat } from "../../shared/words.ts";
import { useSession, useView } from "../game/session.ts";
import { Flag } from "../parts/flag.tsx";
import { count, figure, inText, nameOf, names } from "../text/names.ts";
import { draftWith } from "./terms.ts";

/** What a defence pact with one state, against anyone, would mean in a line. */
interface Prospect {
  seat: Seat;
  /** Known rivals that expose one now and would no longer. */
  covers: Party[];
  /** The most it adds to one's cover against a known rival, in strength. */
  adds?: { rival: Party; by: number };
  /** Quarrels taken on: those that are one's own too, those that are not, those nobody can be sure of. */
  shared: number;
  strange: number;
  possible: number;
}

const SHOWN = 6;

/** Whom one might ask, with what each would bring and cost. A row takes a fresh sheet with that state's name on it. */
export function Partners() {
  const session = useSession();
  const view = useView();
  const me = view.mine!.seat;
  const [all, setAll] = useState(false);
  const prospects = prospectsOf(view, me);
  const exposed = coverAll(view, me).some((one) => one.exposed && one.chance >= 1);
  return (
    <>
      <p class="hint">
        {exposed
          ? "You are exposed. A defence pact with each of these, against anyone, would mean:"
          : "No known rival exposes you. A defence pact with each of these, against anyone, would mean:"}
      </p>
      <ul class="prospects">
        {prospects.slice(0, all ? prospects.length : SHOWN).map((one) => (
          <li key={one.seat}>
            <button
              type="button"
              class="prospect"
              onClick={() => (session.terms.value = draftWith(me, [one.seat]))}
              data-testid={`ask-${one.seat}`}
            >
              <span class="prospect-name">
                <Flag party={one.seat} size={14} /> {nameOf(one.seat)}
              </span>
              <span class={one.covers.length > 0 ? "good" : "hint"}>{gainText(one)}</span>
              <span class={one.strange > 0 ? "bad" : "hint"}>{costText(one)}</span>
            </button>
          </li>
        ))}
      </ul>
      {prospects.length > SHOWN && (
        <button type="button" class="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? "Only the first" : `All ${prospects.length}`}
        </button>
      )}
    </>
  );
}

function gainText({ covers, adds }: Prospect): string {
  if (covers.length > 0) return `covers you against ${names(covers)}`;
  return adds ? `adds ${figure(adds.by)} against ${inText(adds.rival)}` : "adds nothing against a known rival";
}

function costText({ seat, shared, strange, possible }: Prospect): string {
  const parts = [
    ...(strange > 0 ? [count(strange, "quarrel not yours", "quarrels not yours")] : []),
    ...(shared > 0 ? [count(shared, "quarrel you share", "quarrels you share")] : []),
    ...(possible > 0 ? [`${possible} possible`] : []),
  ];
  return parts.length > 0 ? parts.join(", ") : `no quarrel of ${inText(seat)} that is known`;
}

function prospectsOf(view: View, me: Seat): Prospect[] {
  return view.pub.seats
    .filter((seat) => seat !== me)
    .map((seat) => {
      const { cover, taken } = draftPreview(view, draftWith(me, [seat]), me);
      const sure = taken.filter(({ chance }) => chance >= 1);
      const gains = cover
        .filter(({ before }) => before.chance >= 1)
        .map(({ before, after }) => ({ rival: before.rival, by: after.total - before.total }))
        .filter(({ by }) => by > 0)
        .sort((a, b) => b.by - a.by);
      return {
        seat,
        adds: gains[0],
        covers: cover
          .filter(({ before, after }) => before.chance >= 1 && before.exposed && !after.exposed)
          .map(({ before }) => before.rival),
        shared: sure.filter(({ owned }) => owned === "mine").length,
        strange: sure.filter(({ owned }) => owned !== "mine").length,
        possible: taken.length - sure.length,
      };
    })
    .sort(
      (a, b) => b.covers.length - a.covers.length || a.strange - b.strange || (b.adds?.by ?? 0) - (a.adds?.by ?? 0),
    );
}
