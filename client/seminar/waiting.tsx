import { Flag } from "../parts/flag.tsx";
import { Qr } from "../parts/qr.tsx";
import { addressOfClass } from "../route.ts";
import { nameOf } from "../text/names.ts";
import { ROLE_SHORT } from "../text/offices.ts";
import { Checklist } from "./checklist.tsx";
import { useSeminar, useSeminarView } from "./live.ts";
import { Merge } from "./merge.tsx";
import { Address, ClassFrame, dayText, SeminarReceipt } from "./parts.tsx";
import { byName, Roster } from "./roster.tsx";
import { screenAddress } from "./screens.ts";

/** The facilitator before the start: the code, who has come, who gets what, and what is left to see to. */
export function WaitingRoom() {
  const seminar = useSeminar();
  const view = useSeminarView();
  const { settings, locked, code, students } = view;
  const here = `${location.origin}${addressOfClass(code)}`;
  return (
    <ClassFrame wide>
      <header class="waiting-head">
        <div>
          <p class="kicker">The delegations are arriving</p>
          <h1>{settings.title}</h1>
          <p class="hint">Everything is deleted on {dayText(view.deleteAt)}.</p>
        </div>
      </header>
      <div class="waiting-grid">
        <section class="pass" aria-labelledby="pass">
          <h2 id="pass">For the students</h2>
          <p class="pass-code" data-testid="seminar-code">
            {code}
          </p>
          <Qr address={here} label={`The students\u2019 address as a QR code: ${here}`} />
          <Address label="Address" address={here} />
          <h2>For the wall</h2>
          <Address
            label="Projector page"
            address={`${location.origin}${screenAddress(view)}`}
            testId="projector-address"
          />
          <p>
            <a class="button" href={screenAddress(view)} target="_blank" rel="noreferrer">
              Open the projector page
            </a>
          </p>
        </section>
        <section class="roster-box" aria-labelledby="roster">
          <div class="roster-head">
            <h2 id="roster">
              Students <span class="num">({students})</span>
            </h2>
            <button type="button" onClick={() => seminar.act({ do: "shuffle" }, "Dealt")} data-testid="shuffle">
              Shuffle
            </button>
            <button
              type="button"
              aria-pressed={locked}
              onClick={() => seminar.act({ do: "lock", locked: !locked }, locked ? "Opened" : "Locked")}
              data-testid="lock"
            >
              {locked ? "Locked. Open it" : "Lock"}
            </button>
            <Merge />
          </div>
          <SeminarReceipt seminar={seminar} />
          <Roster />
          <Tables />
        </section>
        <Checklist />
      </div>
    </ClassFrame>
  );
}

/** Each state and who sits there: the roster the other way round. */
function Tables() {
  const { worlds, console } = useSeminarView();
  return (
    <>
      {worlds.map((world, at) => (
        <section key={world.game} class="tables" aria-label={`World ${at + 1}`}>
          <h3>{worlds.length > 1 ? `World ${at + 1}` : "By state"}</h3>
          <ul>
            {byName(world.seats).map((seat) => {
              const people = console?.students.filter((one) => (one.world ?? 0) === at && one.seat === seat) ?? [];
              return (
                <li key={seat} class={people.length === 0 ? "table-seat empty" : "table-seat"}>
                  <Flag party={seat} size={14} />
                  <strong>{nameOf(seat)}</strong>
                  <span class="hint">
                    {people.length === 0
                      ? "a bot"
                      : people
                          .map(({ label, roles }) =>
                            roles.length > 0 && roles.length < 4
                              ? `${label} (${roles.map((role) => ROLE_SHORT[role].toLowerCase()).join(", ")})`
                              : label,
                          )
                          .join("; ")}
                  </span>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </>
  );
}
