import { useState } from "preact/hooks";
import type { Question, Settings } from "../../shared/seminar/contract.ts";
import { PRESETS, type Preset } from "../../shared/seminar/presets.ts";
import { SEATS } from "../../shared/words.ts";
import { createSeminar } from "../links/seminar.ts";
import { useTitle } from "../parts/title.ts";
import { addressOfClass, go } from "../route.ts";
import { SETUP } from "../text/seminar.ts";
import { Options } from "./options.tsx";
import { ClassFrame } from "./parts.tsx";
import { type Choices, choicesFrom, FIRST_CHOICES, sceneFor, treatmentsOf } from "./wishes.ts";

/** A class in three clicks; whatever else can be wished for lies below the fold. */
export function SetUpPage() {
  useTitle("Run a seminar \u2013 Strange Bedfellows");
  const [choices, setChoices] = useState<Choices>(FIRST_CHOICES);
  const [size, setSize] = useState("");
  const [busy, setBusy] = useState(false);
  const [why, setWhy] = useState<string | undefined>(undefined);
  const change = (some: Partial<Choices>) => setChoices({ ...choices, ...some });
  const resize = (text: string) => {
    setSize(text);
    const students = Number(text);
    if (students > 0) change({ scenario: sceneFor(students) });
  };
  const isShort = choices.scenario === "custom" && choices.cast.length < 3;
  const submit = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    const { cast, worlds, isFictional, ...rest } = choices;
    const settings: Settings = {
      ...rest,
      title: rest.title.trim() || "Seminar",
      ...(rest.scenario === "custom" && { seats: SEATS.filter((seat) => cast.includes(seat)) }),
      worlds: treatmentsOf(worlds, isFictional),
      surveys: { pre: asked(rest.surveys.pre), post: asked(rest.surveys.post) },
    };
    const reply = await createSeminar(settings);
    setBusy(false);
    if (reply.ok) go(addressOfClass(reply.value.code));
    else setWhy(reply.why);
  };
  return (
    <ClassFrame>
      <form class="set-up" onSubmit={submit}>
        <h1>{SETUP.title}</h1>
        <p class="lede">{SETUP.lede}</p>
        <fieldset class="presets">
          <legend>{SETUP.presets}</legend>
          <div class="preset-grid">
            {PRESETS.map((preset) => (
              <PresetCard
                key={preset.id}
                preset={preset}
                chosen={choices.preset === preset.id}
                onChoose={() => change(choicesFrom(preset))}
              />
            ))}
          </div>
        </fieldset>
        <div class="set-up-act">
          <button type="submit" class="primary big" disabled={busy || isShort} data-testid="create-seminar">
            {busy ? SETUP.creating : SETUP.create}
          </button>
          <p class="hint">{SETUP.ready}</p>
        </div>
        {why && (
          <p class="trouble" role="alert">
            {why}
          </p>
        )}
        <label class="field size-field">
          <span>{SETUP.size}</span>
          <input
            type="number"
            inputMode="numeric"
            min={1}
            max={200}
            value={size}
            onInput={(event) => resize(event.currentTarget.value)}
            data-testid="class-size"
          />
          <span class="hint">{SETUP.sizeHint}</span>
        </label>
        <Options choices={choices} onChange={change} />
      </form>
    </ClassFrame>
  );
}

/** Questions that were left without words are not asked. */
const asked = (questions: Question[]) => questions.filter(({ text }) => text.trim() !== "");

function PresetCard(props: { preset: Preset; chosen: boolean; onChoose: () => void }) {
  const { preset, chosen, onChoose } = props;
  return (
    <label class={chosen ? "scenario preset chosen" : "scenario preset"} data-testid={`seminar-preset-${preset.id}`}>
      <input type="radio" name="preset" checked={chosen} onChange={onChoose} />
      <span class="scenario-title">{preset.title}</span>
      <span class="scenario-about">{preset.about}</span>
      <span class="scenario-size">{preset.rounds} years</span>
    </label>
  );
}
