import { useEffect, useRef, useState } from "preact/hooks";
import type { Led } from "../../shared/seminar/contract.ts";
import { DebriefPage } from "../debrief/page.tsx";
import { follow } from "../route.ts";
import { type Seminar, useSeminar, useSeminarView } from "./live.ts";
import { ClassFrame } from "./parts.tsx";
import { SurveyForm } from "./survey.tsx";

/** After the last world has ended: the class looks at what it did. */
export function Debrief() {
  const seminar = useSeminar();
  const { me, settings, worlds, ...view } = useSeminarView();
  const isFacilitator = me.is === "facilitator";
  const { led, lead } = useLeading(seminar, view.led);
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

/** What the facilitator chose last stands from the click on, not from the server's answer; choices made in haste go out one after the other. */
function useLeading(seminar: Seminar, led: Led | undefined) {
  const [wish, setWish] = useState<{ to?: Led; isSaved?: true } | undefined>(undefined);
  const asked = useRef(0);
  const sent = useRef(Promise.resolve());
  useEffect(() => {
    if (wish?.isSaved && wish.to?.section === led?.section && wish.to?.item === led?.item)
      setWish((now) => (now === wish ? undefined : now));
  }, [wish, led]);
  const lead = (to?: Led) => {
    asked.current += 1;
    const mine = asked.current;
    setWish({ to });
    sent.current = sent.current.then(async () => {
      if (mine !== asked.current) return;
      const isSaved = await seminar.act({ do: "lead", ...(to && { led: to }) });
      if (mine === asked.current) setWish(isSaved ? { to, isSaved } : undefined);
    });
  };
  return { led: wish ? wish.to : led, lead };
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
