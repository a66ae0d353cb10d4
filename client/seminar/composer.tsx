import { QUESTION_KINDS, type Question, type Settings } from "../../shared/seminar/contract.ts";
import { QUESTION_NAMES, QUESTION_SETS, SETUP } from "../text/seminar.ts";

type Surveys = Settings["surveys"];

/** The questions before and after: ready-made sets, and one's own. */
export function Composer({ surveys, onChange }: { surveys: Surveys; onChange: (surveys: Surveys) => void }) {
  return (
    <fieldset class="composer">
      <legend>{SETUP.surveys}</legend>
      <p class="hint">{SETUP.surveysHint}</p>
      <p class="composer-sets">
        {QUESTION_SETS.map((set) => (
          <button type="button" key={set.id} onClick={() => onChange({ pre: set.pre, post: set.post })}>
            {set.name}
          </button>
        ))}
        <button type="button" onClick={() => onChange({ pre: [], post: [] })}>
          No questions
        </button>
      </p>
      {(["pre", "post"] as const).map((which) => (
        <Half
          key={which}
          name={which === "pre" ? "Before the game" : "After the game"}
          questions={surveys[which]}
          onChange={(questions) => onChange({ ...surveys, [which]: questions })}
        />
      ))}
    </fieldset>
  );
}

function Half(props: { name: string; questions: Question[]; onChange: (questions: Question[]) => void }) {
  const { name, questions, onChange } = props;
  const write = (at: number, some: Partial<Question>) =>
    onChange(questions.map((one, n) => (n === at ? { ...one, ...some } : one)));
  const add = () => {
    const ids = new Set(questions.map((one) => one.id));
    let n = questions.length + 1;
    while (ids.has(`q${n}`)) n += 1;
    onChange([...questions, { id: `q${n}`, kind: "scale", text: "" }]);
  };
  return (
    <section class="composer-half" aria-label={name}>
      <h3>{name}</h3>
      {questions.length === 0 && <p class="hint">No questions.</p>}
      <ol>
        {questions.map((question, at) => (
          <li key={question.id} class="composer-question">
            <label>
              <span class="visually-hidden">{`${name}, question ${at + 1}`}</span>
              <input
                value={question.text}
                maxlength={300}
                placeholder="Your question"
                onInput={(event) => write(at, { text: event.currentTarget.value })}
              />
            </label>
            <label>
              <span class="visually-hidden">{`${name}, kind of question ${at + 1}`}</span>
              <select
                value={question.kind}
                onChange={(event) => {
                  const kind = event.currentTarget.value as Question["kind"];
                  write(at, { kind, options: kind === "choice" ? (question.options ?? ["Yes", "No"]) : undefined });
                }}
              >
                {QUESTION_KINDS.map((kind) => (
                  <option key={kind} value={kind}>
                    {QUESTION_NAMES[kind]}
                  </option>
                ))}
              </select>
            </label>
            <button
              type="button"
              class="quiet"
              onClick={() => onChange(questions.filter((_, n) => n !== at))}
              aria-label={`${name}: strike out question ${at + 1}`}
            >
              Strike out
            </button>
            {question.kind === "choice" && (
              <label class="composer-options">
                <span class="hint">Answers, separated by semicolons</span>
                <input
                  value={(question.options ?? []).join("; ")}
                  onChange={(event) =>
                    write(at, {
                      options: event.currentTarget.value
                        .split(";")
                        .map((one) => one.trim())
                        .filter(Boolean),
                    })
                  }
                />
              </label>
            )}
          </li>
        ))}
      </ol>
      <button type="button" onClick={add}>
        Add a question
      </button>
    </section>
  );
}
