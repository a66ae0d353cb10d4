import { Plate } from "../parts/flag.tsx";
import { rolesText } from "../text/offices.ts";
import { JOIN } from "../text/seminar.ts";
import { LabelForm } from "./join.tsx";
import { useSeminarView } from "./live.ts";
import { ClassFrame, dayText } from "./parts.tsx";
import { SurveyForm } from "./survey.tsx";

/** A student before the start, or without a state yet. */
export function StudentRoom() {
  const { settings, deleteAt, me, students, stage } = useSeminarView();
  if (me.is !== "student") return null;
  const wait = me.understudy ? JOIN.understudy : me.seat ? JOIN.waitingSeat : JOIN.waiting;
  return (
    <ClassFrame>
      <article class="join-class">
        <p class="kicker">{settings.title}</p>
        <h1>Hello, {me.label}</h1>
        <p class="lede" role="status" data-testid="student-waits">
          {stage === "playing" && !me.understudy ? JOIN.alreadyPlaying : wait}
        </p>
        {me.seat && (
          <section class="my-seat" aria-label="Your state">
            <p class="my-seat-name">
              <Plate party={me.seat} size={26} />
            </p>
            <p>{rolesText(me.roles)}</p>
            <p class="hint">
              Your delegation:{" "}
              {me.delegation.map((one) => `${one.label} (${rolesText(one.roles).toLowerCase()})`).join("; ")}.
            </p>
          </section>
        )}
        {settings.surveys.pre.length > 0 && <SurveyForm which="pre" />}
        <details>
          <summary>Another label</summary>
          <LabelForm button={JOIN.rename} label={me.label} />
        </details>
        <p class="hint">
          {students} {students === 1 ? "has" : "have"} come. {JOIN.deleted} {dayText(deleteAt)}.
        </p>
      </article>
    </ClassFrame>
  );
}
