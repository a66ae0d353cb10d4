import { computed } from "@preact/signals";
import { useMemo, useState } from "preact/hooks";
import { calledIn, isExcused } from "../../shared/rules/crises.ts";
import type { Seat } from "../../shared/words.ts";
import { numbersWith } from "../../shared/world/numbers.ts";
import { Odds } from "../game/odds.tsx";
import { GamePage } from "../game/page.tsx";
import { Seating } from "../game/seating.tsx";
import { type InClass, useSession, useView } from "../game/session.ts";
import { Plate } from "../parts/flag.tsx";
import { inText, nameOf } from "../text/names.ts";
import { ROLE_SHORT, ROLE_WORDS, rolesText } from "../text/offices.ts";
import { PREDICT } from "../text/seminar.ts";
import { type Seminar, useSeminar, useSeminarView } from "./live.ts";
import { RoleSheets } from "./sheet.tsx";

/** The game of a student's delegation. */
export function StudentGame({ game }: { game: string; seat: Seat }) {
  const seminar = useSeminar();
  const inClass = useMemo(() => classOf(seminar), [seminar]);
  return <GamePage code={game} inClass={inClass} head={<ClassBar />} table={<Predictions />} />;
}

function classOf({ code, view }: Seminar): InClass {
  const me = computed(() => (view.value?.me.is === "student" ? view.value.me : undefined));
  return {
    code,
    roles: computed(() => me.value?.roles),
    delegation: computed(() => me.value?.delegation ?? []),
  };
}

/** Below the bar: whom one speaks for, in which office, and who else does. */
function ClassBar() {
  const { me, settings } = useSeminarView();
  const session = useSession();
  const { viewer } = useView();
  const [open, setOpen] = useState(false);
  if (me.is !== "student" || !me.seat) return null;
  const others = me.delegation.filter((one) => one.label !== me.label);
  return (
    <>
      <section class="class-bar" aria-label={settings.title}>
        <span class="class-office" title={me.roles.map((role) => ROLE_WORDS[role]).join(" ")} data-testid="office">
          <strong>{me.label}</strong>, {rolesText(me.roles).toLowerCase()}
          <span class="class-of"> of {inText(me.seat)}</span>
        </span>
        {others.length > 0 && (
          <span class="class-others">
            with{" "}
            {others.map((one, at) => (
              <span key={one.label}>
                {at > 0 && ", "}
                <span class={one.online ? "here" : "here away"} aria-hidden="true" />
                {one.label} ({one.roles.map((role) => ROLE_SHORT[role].toLowerCase()).join(", ") || "member"}
                {!one.online && ", away"})
              </span>
            ))}
          </span>
        )}
        <button
          type="button"
          onClick={() => {
            session.room.value = viewer;
            session.tab.value = "talks";
            session.pane.value = "side";
          }}
        >
          Delegation
          <span class="visually-hidden"> talk</span>
        </button>
        <button type="button" onClick={() => setOpen(true)} data-testid="role-sheet">
          Role sheet
        </button>
        {open && <RoleSheets seats={[me.seat]} roles={me.roles} label={me.label} onClose={() => setOpen(false)} />}
      </section>
      <Seating />
    </>
  );
}

/** Before the line-up opens: what one thinks each of the called will do. */
function Predictions() {
  const { pub, viewer } = useView();
  if (pub.phase !== "lineup") return null;
  const numbers = numbersWith(pub.numbers);
  const asked = pub.crises.flatMap((crisis) =>
    calledIn(pub.pacts, crisis)
      .filter((seat) => seat !== viewer && !isExcused(pub, crisis, seat, numbers))
      .map((seat) => ({ crisis, seat })),
  );
  if (asked.length === 0) return null;
  return (
    <section class="predictions" aria-labelledby="predictions">
      <h2 id="predictions">{PREDICT.title}</h2>
      <p class="hint">{PREDICT.hint}</p>
      <ul>
        {asked.map(({ crisis, seat }) => (
          <li key={`${crisis.id} ${seat}`}>
            <span>
              <Plate party={seat} size={13} />{" "}
              <span class="hint">
                called by {nameOf(crisis.defender)} against {nameOf(crisis.challenger)}
              </span>
            </span>
            <Odds
              about={{ kind: "honour", crisis: crisis.id, seat }}
              name={`that ${inText(seat)} honours the call of ${inText(crisis.defender)}`}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
