import "../style/debrief.css";
import { useMemo } from "preact/hooks";
import type { DebriefWorld } from "../../shared/seminar/contract.ts";
import { Debrief } from "./debrief.tsx";

/** The debrief of one finished game that no class played, from what is kept of it. There is no engine to ask what if. */
export function FinishedDebrief({ events, talk }: Pick<DebriefWorld, "events" | "talk">) {
  const worlds = useMemo<DebriefWorld[]>(
    () => [
      {
        game: "",
        treatment: { without: [], fictional: false },
        seedChosen: false,
        events,
        talk,
        acts: [],
        students: [],
        beliefs: {},
      },
    ],
    [events, talk],
  );
  return (
    <div class="desk-body">
      <Debrief worlds={worlds} />
    </div>
  );
}
