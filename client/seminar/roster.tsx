import { useState } from "preact/hooks";
import type { Student } from "../../shared/seminar/contract.ts";
import { ROLES, type Role } from "../../shared/seminar/roles.ts";
import type { Seat } from "../../shared/words.ts";
import { Dialog } from "../parts/paper.tsx";
import { nameOf } from "../text/names.ts";
import { ROLE_NAMES, ROLE_SHORT } from "../text/offices.ts";
import { CONSOLE } from "../text/seminar.ts";
import { useSeminar, useSeminarView } from "./live.ts";

/** Who has come, and what each is given: by menus, so that a keyboard is enough. */
export function Roster() {
  const { console } = useSeminarView();
  const students = console?.students ?? [];
  if (students.length === 0) return <p class="hint">{CONSOLE.empty}</p>;
  return (
    <table class="ledger-table roster">
      <thead>
        <tr>
          <th scope="col">Student</th>
          <th scope="col">State</th>
          <th scope="col">Offices</th>
          <th scope="col">Understudy</th>
          <th scope="col">Asked before</th>
          <th scope="col">
            <span class="visually-hidden">Remove</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {students.map((student) => (
          <Row key={student.id} student={student} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ student }: { student: Student }) {
  const seminar = useSeminar();
  const { settings } = useSeminarView();
  const { id, label } = student;
  const [isSure, setSure] = useState(false);
  const toggle = (role: Role) =>
    seminar.act({
      do: "roles",
      student: id,
      roles: ROLES.filter((one) => student.roles.includes(one) !== (one === role)),
    });
  return (
    <tr data-testid={`student-${id}`}>
      <th scope="row">
        <span class={student.online ? "here" : "here away"} aria-hidden="true" />
        {label}
        <span class="visually-hidden">{student.online ? ", here" : ", away"}</span>
      </th>
      <td data-label="State">
        <SeatMenu student={student} />
      </td>
      <td data-label="Offices">
        <fieldset class="offices" aria-label={`Offices of ${label}`}>
          {ROLES.map((role) => (
            <button
              type="button"
              key={role}
              aria-pressed={student.roles.includes(role)}
              title={ROLE_NAMES[role]}
              disabled={!student.seat}
              onClick={() => toggle(role)}
            >
              {ROLE_SHORT[role]}
            </button>
          ))}
        </fieldset>
      </td>
      <td data-label="Understudy">
        <input
          type="checkbox"
          aria-label={`${label} is an understudy`}
          checked={student.understudy}
          onChange={(event) => seminar.act({ do: "understudy", student: id, understudy: event.currentTarget.checked })}
        />
      </td>
      <td data-label="Asked before">
        {settings.surveys.pre.length === 0 ? "\u2013" : student.answered.pre ? "answered" : "not yet"}
      </td>
      <td>
        <button type="button" class="quiet" onClick={() => setSure(true)} aria-label={`Remove ${label}`}>
          Remove
        </button>
        {isSure && (
          <Dialog title={`Remove ${label}?`} onClose={() => setSure(false)}>
            <p>The label and its answers go. Whoever it was may come again by the code, unless the class is locked.</p>
            <p class="dialog-acts">
              <button
                type="button"
                class="danger"
                onClick={() => seminar.act({ do: "remove", student: id }, "Removed").then(() => setSure(false))}
              >
                Remove
              </button>
              <button type="button" onClick={() => setSure(false)}>
                Keep
              </button>
            </p>
          </Dialog>
        )}
      </td>
    </tr>
  );
}

/** Where a student sits: "world:seat". */
export function SeatMenu({ student }: { student: Student }) {
  const seminar = useSeminar();
  const { worlds } = useSeminarView();
  const place = (value: string) => {
    if (value === "") return void seminar.act({ do: "unassign", student: student.id }, "Taken back");
    const [world, seat] = value.split(":");
    void seminar.act({ do: "assign", student: student.id, world: Number(world), seat: seat as Seat }, "Assigned");
  };
  return (
    <select
      aria-label={`State of ${student.label}`}
      value={student.seat ? `${student.world ?? 0}:${student.seat}` : ""}
      onChange={(event) => place(event.currentTarget.value)}
      data-testid={`assign-${student.id}`}
    >
      <option value="">{CONSOLE.unassigned}</option>
      {worlds.map((world, at) =>
        byName(world.seats).map((seat) => (
          <option key={`${at}:${seat}`} value={`${at}:${seat}`}>
            {worlds.length > 1 ? `World ${at + 1}: ${nameOf(seat)}` : nameOf(seat)}
          </option>
        )),
      )}
    </select>
  );
}

export function byName(seats: readonly Seat[]): Seat[] {
  return [...seats].sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
}
