import { useEffect, useMemo } from "preact/hooks";
import { lazy } from "../parts/lazy.tsx";
import { useTitle } from "../parts/title.ts";
import { setFictional } from "../text/fictional.ts";
import { Join } from "./join.tsx";
import { SeminarProvider, useClass, useSeminar, useSeminarView } from "./live.ts";
import { NoClass } from "./parts.tsx";
import { chooseWorld, chosenWorld } from "./screens.ts";
import { StudentRoom } from "./student.tsx";
import { WaitingRoom } from "./waiting.tsx";

const StudentGame = lazy(() => import("./seat.tsx").then((module) => module.StudentGame), true);
const Console = lazy(() => import("./console.tsx").then((module) => module.Console), true);
const Debrief = lazy(() => import("./debrief.tsx").then((module) => module.Debrief), true);

/** A class, for its students and its facilitator: whichever of its rooms is in use. */
export function ClassPage({ code }: { code: string }) {
  const seminar = useClass(code);
  const view = seminar.view.value;
  useTitle(view && `${view.settings.title} \u2013 Strange Bedfellows`);
  if (!view) return <NoClass seminar={seminar} />;
  return (
    <SeminarProvider value={seminar}>
      <Room />
    </SeminarProvider>
  );
}

function Room() {
  const seminar = useSeminar();
  const { me, stage, console, worlds } = useSeminarView();
  const treatments = console?.treatments ?? [];
  // The world looked at last may have been another class's.
  useMemo(() => {
    if (chosenWorld.peek() >= worlds.length) chooseWorld(0);
  }, [worlds.length]);
  const isInvented =
    stage === "gathering" ? treatments.every((one) => one.fictional) : treatments[chosenWorld.value]?.fictional;
  useNames(me.is === "student" ? me.fictional : treatments.length > 0 && (isInvented ?? false));
  if (me.is === "guest") return stage === "debrief" ? <Debrief /> : <Join />;
  if (stage === "debrief") return <Debrief />;
  if (me.is === "facilitator") return stage === "gathering" ? <WaitingRoom /> : <Console />;
  if (stage === "gathering" || !me.game || !me.seat) return <StudentRoom />;
  return <StudentGame key={`${seminar.code} ${me.game} ${me.seat}`} game={me.game} seat={me.seat} />;
}

/** Invented names for as long as something is drawn that wants them. */
export function useNames(isInvented: boolean): void {
  useMemo(() => setFictional(isInvented), [isInvented]);
  useEffect(() => () => setFictional(false), []);
}
