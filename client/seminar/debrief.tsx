import { EXPORTS, type Led } from "../../shared/seminar/contract.ts";
import { exportAddress } from "../links/seminar.ts";
import { follow } from "../route.ts";
import { useSeminar, useSeminarView } from "./live.ts";
import { ClassFrame, dayText } from "./parts.tsx";
import { SurveyForm } from "./survey.tsx";

/** After the last world has ended: the class looks at what it did. */
export function Debrief() {
  const seminar = useSeminar();
  const { me, led, settings, deleteAt, worlds } = useSeminarView();
  const isFacilitator = me.is === "facilitator";
  const lead = (to?: Led) => void seminar.act({ do: "lead", ...(to && { led: to }) });
  return (
    <ClassFrame wide>
      <h1>{settings.title}</h1>
      <SurveyForm which="post" />
      <DebriefPage code={seminar.code} led={led} isFacilitator={isFacilitator} onLead={lead} />
      {me.is !== "guest" && (
        <p>
          {worlds.map((world, at) => (
            <a key={world.game} href={`/g/${world.game}`} onClick={follow} class="debrief-game">
              {worlds.length > 1
                ? `The last page of world ${at + 1}`
                : "The last page of the game: ranking and folders"}
            </a>
          ))}
        </p>
      )}
      {isFacilitator && (
        <section class="exports" aria-labelledby="exports">
          <h2 id="exports">Take it with you</h2>
          <p class="hint">Everything is deleted on {dayText(deleteAt)}.</p>
          <ul>
            {EXPORTS.map((file) => (
              <li key={file}>
                <a href={exportAddress(seminar.code, file)} download={file}>
                  {file}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </ClassFrame>
  );
}

interface DebriefProps {
  code: string;
  led?: Led;
  isFacilitator: boolean;
  onLead: (led?: Led) => void;
}

function DebriefPage({ isFacilitator }: DebriefProps) {
  return <p>{isFacilitator ? "The debrief is being prepared." : "The facilitator opens the debrief."}</p>;
}
