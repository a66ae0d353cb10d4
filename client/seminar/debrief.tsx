import type { Led } from "../../shared/seminar/contract.ts";
import { DebriefPage } from "../debrief/page.tsx";
import { follow } from "../route.ts";
import { useSeminar, useSeminarView } from "./live.ts";
import { ClassFrame } from "./parts.tsx";
import { SurveyForm } from "./survey.tsx";

/** After the last world has ended: the class looks at what it did. */
export function Debrief() {
  const seminar = useSeminar();
  const { me, led, settings, worlds } = useSeminarView();
  const isFacilitator = me.is === "facilitator";
  const lead = (to?: Led) => void seminar.act({ do: "lead", ...(to && { led: to }) });
  return (
    <ClassFrame>
      <h1>{settings.title}</h1>
      <SurveyForm which="post" />
      <DebriefPage code={seminar.code} led={led} isFacilitator={isFacilitator} onLead={lead} />
      {me.is !== "guest" && (
        <p>
          {worlds.map((world, at) =>
            me.is === "student" && me.game !== world.game ? null : (
              <a key={world.game} href={`/g/${world.game}`} onClick={follow} class="debrief-game">
                {worlds.length > 1
                  ? `The last page of world ${at + 1}`
                  : "The last page of the game: ranking and folders"}
              </a>
            ),
          )}
        </p>
      )}
    </ClassFrame>
  );
}

/** The same on the wall, in large type and with nothing to press. */
export function DebriefOnWall() {
  const { led, settings, code } = useSeminarView();
  return (
    <main id="main" class="wall-debrief">
      <h1 class="visually-hidden">{settings.title}</h1>
      <DebriefPage code={code} led={led} isFacilitator={false} onLead={() => undefined} />
    </main>
  );
}
