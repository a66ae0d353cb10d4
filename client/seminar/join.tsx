import { useState } from "preact/hooks";
import { joinSeminar } from "../links/seminar.ts";
import { JOIN } from "../text/seminar.ts";
import { useSeminar, useSeminarView } from "./live.ts";
import { ClassFrame, dayText, SeminarReceipt } from "./parts.tsx";

/** For whoever has the code: a label, and in. */
export function Join() {
  const { settings, deleteAt, students, locked, stage, code } = useSeminarView();
  return (
    <ClassFrame>
      <article class="join-class">
        <p class="kicker">{JOIN.title}</p>
        <h1>{settings.title}</h1>
        <LabelForm button={JOIN.join} />
        {locked && <p class="trouble">{JOIN.locked}</p>}
        {stage === "playing" && <p>{JOIN.alreadyPlaying}</p>}
        <p class="hint">
          Code <strong>{code}</strong>. {students} {students === 1 ? "has" : "have"} come. {JOIN.deleted}{" "}
          {dayText(deleteAt)}.
        </p>
      </article>
    </ClassFrame>
  );
}

/** A label of one's own choosing, first or anew. */
export function LabelForm({ button, label = "" }: { button: string; label?: string }) {
  const seminar = useSeminar();
  const [text, setText] = useState(label);
  const submit = (event: Event) => {
    event.preventDefault();
    void seminar.settle(joinSeminar(seminar.code, text.trim()), "Saved");
  };
  return (
    <form class="label-form" onSubmit={submit}>
      <label class="field">
        <span>{JOIN.label}</span>
        <input
          value={text}
          maxlength={30}
          autocomplete="off"
          onInput={(event) => setText(event.currentTarget.value)}
          aria-describedby="label-hint"
          data-testid="join-label"
        />
      </label>
      <button
        type="submit"
        class={label ? undefined : "primary big"}
        disabled={text.trim() === "" || text.trim() === label || seminar.busy.value}
        data-testid="join-class"
      >
        {button}
      </button>
      <p class="hint" id="label-hint">
        {JOIN.hint}
      </p>
      <SeminarReceipt seminar={seminar} />
    </form>
  );
}
