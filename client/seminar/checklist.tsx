import type { SeminarView } from "../../shared/seminar/contract.ts";
import { TIMED_PHASES } from "../lobby/clocks.ts";
import { count } from "../text/names.ts";
import { CONSOLE } from "../text/seminar.ts";
import { useSeminar, useSeminarView } from "./live.ts";
import { dayText } from "./parts.tsx";
import { useScreen } from "./screens.ts";

interface Item {
  text: string;
  state: "done" | "open" | "note";
}

/** What to see to before the start, each with how it stands. Nothing here holds the start up. */
export function Checklist() {
  const view = useSeminarView();
  const isOnWall = useScreen(view.code);
  const items = itemsOf(view, isOnWall);
  return (
    <section class="checklist" aria-labelledby="checklist">
      <h2 id="checklist">Before the start</h2>
      <ul>
        {items.map(({ text, state }) => (
          <li key={text} class={`check check-${state}`}>
            <span aria-hidden="true">{state === "done" ? "\u2713" : state === "open" ? "\u25cb" : "\u00b7"}</span>
            <span>
              {text}
              <span class="visually-hidden">
                {state === "done" ? " (done)" : state === "open" ? " (still open)" : ""}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <StartButton />
    </section>
  );
}

function itemsOf(view: SeminarView, isOnWall: boolean): Item[] {
  const { settings, worlds, console, locked } = view;
  const students = console?.students ?? [];
  const players = students.filter((one) => !one.understudy);
  const dealt = players.filter((one) => one.seat);
  const seats = worlds.reduce((sum, world) => sum + world.seats.length, 0);
  const taken = new Set(dealt.map((one) => `${one.world ?? 0} ${one.seat}`)).size;
  const away = students.filter((one) => !one.online).length;
  const answered = students.filter((one) => one.answered.pre).length;
  const seconds = TIMED_PHASES.reduce((sum, phase) => sum + (settings.clocks[phase] ?? 0), 0);
  const items: Item[] = [
    {
      text:
        students.length === 0
          ? "No student has come yet"
          : `${count(students.length, "student")} in${away > 0 ? `, ${away} away just now` : ", all here"}`,
      state: students.length > 0 && away === 0 ? "done" : "open",
    },
    {
      text:
        dealt.length === players.length && players.length > 0
          ? "Everybody has a state"
          : `${dealt.length} of ${players.length} have a state; the rest is dealt at the start`,
      state: dealt.length === players.length && players.length > 0 ? "done" : "open",
    },
    { text: `${count(seats - taken, "empty state")} of ${seats} go to bots`, state: "note" },
    {
      text: isOnWall ? CONSOLE.projectorOpen : "Projector page: not open in this browser",
      state: isOnWall ? "done" : "open",
    },
    {
      text: locked ? "The class is locked" : "Open to newcomers: lock it when all are in",
      state: locked ? "done" : "open",
    },
    {
      text: `${count(settings.rounds, "year")} of at most ${spanText(seconds)} each, ${spanText(seconds * settings.rounds)} in all`,
      state: "note",
    },
  ];
  if (settings.surveys.pre.length > 0) {
    items.push({
      text: `${answered} of ${students.length} have answered the questions before`,
      state: students.length > 0 && answered === students.length ? "done" : "open",
    });
  }
  items.push({ text: `Everything is deleted on ${dayText(view.deleteAt)}`, state: "note" });
  return items;
}

function spanText(seconds: number): string {
  if (seconds === 0) return "any length";
  if (seconds >= 48 * 3600) return count(Math.round(seconds / 86400), "day");
  if (seconds >= 2 * 3600) return count(Math.round(seconds / 3600), "hour");
  return count(Math.round(seconds / 60), "minute");
}

function StartButton() {
  const seminar = useSeminar();
  return (
    <>
      <button
        type="button"
        class="primary big"
        disabled={seminar.busy.value}
        onClick={() => seminar.act({ do: "start" }, "Started")}
        data-testid="start-seminar"
      >
        {CONSOLE.start}
      </button>
      <p class="hint">{CONSOLE.startHint}</p>
    </>
  );
}
