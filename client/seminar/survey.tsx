import { useState } from "preact/hooks";
import type { Question } from "../../shared/seminar/contract.ts";
import { answerSurvey } from "../links/seminar.ts";
import { SURVEY } from "../text/seminar.ts";
import { useSeminar, useSeminarView } from "./live.ts";
import { SeminarReceipt } from "./parts.tsx";

type Answers = Record<string, string | number>;

/** The questions before or after, once for each student. */
export function SurveyForm({ which }: { which: "pre" | "post" }) {
  const seminar = useSeminar();
  const { settings, me } = useSeminarView();
  const [answers, setAnswers] = useState<Answers>({});
  const questions = settings.surveys[which];
  if (me.is !== "student" || questions.length === 0) return null;
  if (me.answered[which]) return <p class="survey-done">{SURVEY.thanks}</p>;
  const submit = (event: Event) => {
    event.preventDefault();
    void seminar.settle(answerSurvey(seminar.code, which, answers), SURVEY.thanks);
  };
  return (
    <form class="survey" onSubmit={submit} data-testid={`survey-${which}`}>
      <h2>{SURVEY[which]}</h2>
      <p class="hint">{SURVEY.hint}</p>
      <ol>
        {questions.map((question) => (
          <li key={question.id}>
            <Ask
              question={question}
              value={answers[question.id]}
              onChange={(value) => setAnswers({ ...answers, [question.id]: value })}
            />
          </li>
        ))}
      </ol>
      <button type="submit" class="primary" disabled={Object.keys(answers).length === 0 || seminar.busy.value}>
        {SURVEY.send}
      </button>
      <SeminarReceipt seminar={seminar} />
    </form>
  );
}

function Ask(props: {
  question: Question;
  value: string | number | undefined;
  onChange: (value: string | number) => void;
}) {
  const { question, value, onChange } = props;
  if (question.kind === "text") {
    return (
      <label class="field">
        <span>{question.text}</span>
        <textarea
          rows={3}
          maxlength={1000}
          value={value ?? ""}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      </label>
    );
  }
  if (question.kind === "number") {
    return (
      <label class="field">
        <span>{question.text}</span>
        <input
          type="number"
          value={value ?? ""}
          onInput={(event) => event.currentTarget.value !== "" && onChange(Number(event.currentTarget.value))}
        />
      </label>
    );
  }
  const options: (string | number)[] = question.kind === "scale" ? [1, 2, 3, 4, 5] : (question.options ?? []);
  return (
    <fieldset class="survey-choice">
      <legend>{question.text}</legend>
      {options.map((option) => (
        <label key={option}>
          <input type="radio" name={question.id} checked={value === option} onChange={() => onChange(option)} />
          <span>{option}</span>
        </label>
      ))}
    </fieldset>
  );
}
