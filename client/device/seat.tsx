import { useEffect } from "preact/hooks";
import { GameScreen } from "../game/screen.tsx";
import { Ended } from "./ended.tsx";
import { LessonGuide } from "./lesson.tsx";
import { LocalBar } from "./local.tsx";
import { Recap } from "./recap.tsx";
import type { Scene, Sitting } from "./sitting.ts";

/** One player at the device: what has happened since, then the screen that everybody online has too. */
export function SeatScreen({ sitting, scene }: { sitting: Sitting; scene: Extract<Scene, { at: "seat" }> }) {
  useEffect(() => {
    if (!scene.hasRecap) document.getElementById("desk")?.focus({ preventScroll: true });
  }, [scene.hasRecap]);
  if (scene.hasRecap) return <Recap sitting={sitting} seat={scene.seat} session={scene.session} />;
  return (
    <GameScreen
      session={scene.session}
      head={<LocalBar sitting={sitting} onBack={() => sitting.handBack()} />}
      guide={sitting.isSolo && <LessonGuide />}
      table={<Ended sitting={sitting} />}
    />
  );
}
