import { calledIn, isPrincipal } from "../../shared/rules/crises.ts";
import type { Student } from "../../shared/seminar/contract.ts";
import type { View } from "../../shared/view.ts";
import type { Seat } from "../../shared/words.ts";
import { useSession, useView } from "../game/session.ts";
import { Plate } from "../parts/flag.tsx";
import { count, inText, listOf, PHASE_NAMES } from "../text/names.ts";
import { ROLE_SHORT } from "../text/offices.ts";
import { useSeminarView } from "./live.ts";
import { Merge } from "./merge.tsx";
import { byName, Roster } from "./roster.tsx";
import { chosenWorld } from "./screens.ts";

/** Who is in, idle, done: a line for each delegation. */
export function Delegations() {
  const session = useSession();
  const view = useView();
  const { pub } = view;
  const { console } = useSeminarView();
  const world = chosenWorld.value;
  const students = console?.students.filter((one) => (one.world ?? 0) === world) ?? [];
  const waiting = (console?.students ?? []).filter((one) => !one.seat);
  const seats = byName(pub.seats).sort(
    (a, b) => Number(pub.sheets[a]?.holder !== "people") - Number(pub.sheets[b]?.holder !== "people"),
  );
  return (
    <div class="desk-body delegations">
      <header class="desk-head">
        <h2>
          {PHASE_NAMES[pub.phase]}, {doneText(view)}
        </h2>
        <p class="hint">
          {count(students.filter((one) => one.online && one.seat).length, "student")} here
          {waiting.length > 0 && `; ${waiting.length} without a state`}
        </p>
      </header>
      <table class="ledger-table delegation-table">
        <thead>
          <tr>
            <th scope="col">State</th>
            <th scope="col">Students</th>
            <th scope="col">Where they are</th>
            <th scope="col">Missed</th>
            <th scope="col">Do</th>
          </tr>
        </thead>
        <tbody>
          {seats.map((seat) => {
            const sheet = pub.sheets[seat]!;
            const people = students.filter((one) => one.seat === seat);
            const isBot = sheet.holder !== "people";
            const isOpen = session.looksAt.value === seat;
            return (
              <tr key={seat} class={isOpen ? "open" : undefined}>
                <th scope="row">
                  <Plate party={seat} size={13} />
                </th>
                <td data-label="Students">
                  {people.length > 0 ? (
                    <People students={people} />
                  ) : (
                    <span class="hint">{isBot ? "a bot" : "\u2013"}</span>
                  )}
                </td>
                <td data-label="Where they are">
                  <span class={sheet.ready ? "state-done" : undefined}>{stateText(view, seat)}</span>
                  {people.length > 0 && isBot && <span class="hint"> A bot keeps the seat.</span>}
                </td>
                <td data-label="Missed" class="num">
                  {sheet.misses}
                </td>
                <td class="delegation-acts">
                  <button
                    type="button"
                    aria-pressed={isOpen}
                    aria-label={`Look through the eyes of ${inText(seat)}`}
                    onClick={() => {
                      session.looksAt.value = isOpen ? undefined : seat;
                      if (!isOpen) session.tab.value = "dossier";
                    }}
                    data-testid={`eyes-${seat}`}
                  >
                    Eyes
                  </button>
                  {people.length > 0 && (
                    <button
                      type="button"
                      disabled={session.busy.value}
                      aria-label={
                        isBot ? `Hand ${inText(seat)} back to its students` : `Put a bot in for ${inText(seat)}`
                      }
                      onClick={() => session.act({ type: "hold", seat, by: isBot ? "people" : "bot" }, "Seated")}
                    >
                      {isBot ? "Hand back" : "Bot in"}
                    </button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <details class="fold">
        <summary>Move students, offices, understudies</summary>
        <p>
          <Merge world={world} />
        </p>
        <Roster />
      </details>
    </div>
  );
}

function People({ students }: { students: Student[] }) {
  return (
    <ul class="people">
      {students.map(({ id, label, online, seen, roles }) => (
        <li key={id}>
          <span class={online ? "here" : "here away"} aria-hidden="true" />
          {label}
          <span class="hint">
            {roles.length > 0 &&
              roles.length < 4 &&
              ` ${roles.map((role) => ROLE_SHORT[role].toLowerCase()).join(", ")}`}
            {!online && `, away ${agoText(seen)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

function agoText(at: number): string {
  const minutes = Math.round((Date.now() - at) / 60_000);
  return minutes < 1 ? "just now" : minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}

function doneText({ pub }: View): string {
  const people = pub.seats.filter((seat) => pub.sheets[seat]?.holder === "people");
  const done = people.filter((seat) => pub.sheets[seat]?.ready).length;
  return people.length > 0 ? `${done} of ${people.length} done` : "bots alone";
}

/** What a seat has done in this phase, all of it, as only the facilitator may know. */
function stateText(view: View, seat: Seat): string {
  const { pub, all } = view;
  const papers = all?.dossiers[seat];
  const ready = pub.sheets[seat]?.ready;
  if (!papers) return ready ? "Done" : "At work";
  switch (pub.phase) {
    case "summit": {
      const out = papers.drafts.filter((draft) => draft.by === seat).length;
      const waits = papers.drafts.filter((draft) => !draft.signed.includes(seat)).length;
      const parts = [
        ...(out > 0 ? [count(out, "draft")] : []),
        ...(waits > 0 ? [`${count(waits, "offer")} unanswered`] : []),
      ];
      return `${ready ? "Done" : "At work"}${parts.length > 0 ? `: ${listOf(parts)}` : ""}`;
    }
    case "vote":
      return papers.vote ? `Voted ${papers.vote}` : "No vote yet";
    case "orders":
      return papers.orders ? `Sealed ${count(papers.orders.length, "order")}` : "Nothing sealed yet";
    case "lineup": {
      const given = Object.values(papers.answers);
      const called = pub.crises.filter((crisis) => calledIn(pub.pacts, crisis).includes(seat)).length;
      if (given.length > 0) return `Answered: ${given.join(", ")}`;
      return called > 0 && !ready ? `${count(called, "call")} unanswered` : "Nothing owed";
    }
    case "brink": {
      const given = Object.values(papers.choices);
      if (given.length > 0) return `Will ${given.join(", ")}`;
      return pub.crises.some((crisis) => isPrincipal(crisis, seat)) ? "Has not chosen yet" : "Nothing owed";
    }
    default:
      return ready ? "Has read it" : "Reading";
  }
}
