import { useState } from "preact/hooks";
import type { Clocks, CreateGame } from "../../shared/wire/contract.ts";
import { SEATS, type Seat, SKILLS, type Skill } from "../../shared/words.ts";
import { SCENARIOS } from "../../shared/world/scenarios.ts";
import { STATES } from "../../shared/world/states.ts";
import type { Scenario } from "../../shared/world/types.ts";
import { Flag } from "../parts/flag.tsx";
import { Choice } from "../parts/paper.tsx";
import { follow, SEMINAR } from "../route.ts";
import { SKILL_NAMES, SKILL_WORDS } from "../text/characters.ts";
import { cap, count, nameOf, PHASE_NAMES } from "../text/names.ts";
import { CLOCKS, LENGTHS, TIMED_PHASES } from "./clocks.ts";
import { entering, enterNew, trouble } from "./enter.ts";

/** A new game: which states, which clock, who may come. The defaults are the recommended set-up. */
export function CreatePage() {
  const [scenario, setScenario] = useState("starter");
  const [cast, setCast] = useState<Seat[]>(["IND", "PAK", "CHN", "AFG"]);
  const [preset, setPreset] = useState("none");
  const [clocks, setClocks] = useState<Clocks>({});
  const [listed, setListed] = useState(false);
  const [role, setRole] = useState<CreateGame["role"]>("player");
  const [skill, setSkill] = useState<Skill>("strong");
  const [seat, setSeat] = useState<Seat | "">("");
  const [seed, setSeed] = useState("");
  const seats = scenario === "custom" ? cast : (SCENARIOS.find((one) => one.id === scenario)?.seats ?? []);
  const tooFew = scenario === "custom" && cast.length < 3;
  const choosePreset = (id: string) => {
    setPreset(id);
    setClocks(CLOCKS.find((one) => one.id === id)?.clocks ?? {});
  };
  const submit = (event: Event) => {
    event.preventDefault();
    void enterNew({
      scenario,
      ...(scenario === "custom" && { seats: SEATS.filter((one) => cast.includes(one)) }),
      clocks,
      listed,
      role,
      skill,
      ...(role === "player" && seat && seats.includes(seat) && { seat }),
      ...(seed.trim() && { seed: seed.trim() }),
    });
  };
  return (
    <form class="create" onSubmit={submit}>
      <h1>Create a game</h1>
      <p>
        With a class?{" "}
        <a href={SEMINAR} onClick={follow}>
          Run a seminar
        </a>
        : several students to a state, a projector page, and a debrief from their own play.
      </p>
      <fieldset class="scenarios">
        <legend>The table</legend>
        <div class="scenario-grid">
          {SCENARIOS.map((one) => (
            <ScenarioCard
              key={one.id}
              scenario={one}
              chosen={scenario === one.id}
              onChoose={() => setScenario(one.id)}
            />
          ))}
          <label class={scenario === "custom" ? "scenario chosen" : "scenario"}>
            <input
              type="radio"
              name="scenario"
              checked={scenario === "custom"}
              onChange={() => setScenario("custom")}
            />
            <span class="scenario-title">A table of your own</span>
            <span class="scenario-about">
              Any three to 26 of the states, with everything between them as it was in 2014.
            </span>
            <span class="scenario-size">{count(cast.length, "state")} chosen</span>
          </label>
        </div>
      </fieldset>
      {scenario === "custom" && <CastPicker cast={cast} onChange={setCast} />}
      <div class="create-options">
        <Choice
          label="Clock for each phase"
          value={preset}
          options={CLOCKS.map((one) => ({ value: one.id, label: one.name }))}
          onChange={choosePreset}
        />
        <p class="hint">
          {CLOCKS.find((one) => one.id === preset)?.words ?? "Clocks as set below."} Whoever runs the game can pause and
          extend.
        </p>
        <details>
          <summary>Set each phase apart</summary>
          <div class="clock-grid">
            {TIMED_PHASES.map((phase) => (
              <label key={phase}>
                <span>{PHASE_NAMES[phase]}</span>
                <select
                  value={clocks[phase] ?? 0}
                  onChange={(event) => {
                    const seconds = Number(event.currentTarget.value);
                    setPreset("own");
                    setClocks({ ...clocks, [phase]: seconds > 0 ? seconds : undefined });
                  }}
                >
                  {LENGTHS.map((length) => (
                    <option key={length.seconds} value={length.seconds}>
                      {length.name}
                    </option>
                  ))}
                </select>
              </label>
            ))}
          </div>
        </details>
        <Choice
          label="Who may come"
          value={listed ? "listed" : "private"}
          options={[
            { value: "private", label: "Only with the code" },
            { value: "listed", label: "Listed for everybody" },
          ]}
          onChange={(value) => setListed(value === "listed")}
        />
        <Choice
          label="Bots in the other seats"
          value={skill}
          options={SKILLS.map((one) => ({ value: one, label: cap(SKILL_NAMES[one]) }))}
          onChange={setSkill}
        />
        <p class="hint">{SKILL_WORDS[skill]} Each bot can be chosen apart before the start and while you play.</p>
        <Choice
          label="Your part"
          value={role}
          options={[
            { value: "player", label: "Play a state" },
            { value: "facilitator", label: "Facilitate" },
          ]}
          onChange={setRole}
        />
        <p class="hint">
          {role === "player"
            ? "You play, and run the game as its host."
            : "You do not play: you see everything, pause, extend, announce and advance, and seat people and bots."}
        </p>
        {role === "player" && (
          <label class="field">
            <span>Your state</span>
            <select value={seat} onChange={(event) => setSeat(event.currentTarget.value as Seat | "")}>
              <option value="">Deal me one</option>
              {[...seats]
                .sort((a, b) => nameOf(a).localeCompare(nameOf(b)))
                .map((one) => (
                  <option key={one} value={one}>
                    {nameOf(one)}, strength {STATES[one].strength}
                  </option>
                ))}
            </select>
          </label>
        )}
        <details>
          <summary>Choose the seed</summary>
          <label class="field">
            <span>Seed</span>
            <input
              value={seed}
              onInput={(event) => setSeed(event.currentTarget.value)}
              maxlength={64}
              autocomplete="off"
            />
          </label>
          <p class="hint">
            The same seed and messages give the same game. Whoever knows the seed can reckon every secret from it, so
            all players are told that it was chosen. Leave it empty to play.
          </p>
        </details>
      </div>
      {trouble.value && (
        <p class="trouble" role="alert">
          {trouble.value}
        </p>
      )}
      <p class="create-act">
        <button type="submit" class="primary big" disabled={entering.value || tooFew} data-testid="create-game">
          Open the game
        </button>
        {tooFew && <span class="hint">Choose three states or more.</span>}
      </p>
    </form>
  );
}

function ScenarioCard({ scenario, chosen, onChoose }: { scenario: Scenario; chosen: boolean; onChoose: () => void }) {
  return (
    <label class={chosen ? "scenario chosen" : "scenario"}>
      <input type="radio" name="scenario" checked={chosen} onChange={onChoose} />
      <span class="scenario-title">{scenario.title}</span>
      <span class="scenario-about">{scenario.about}</span>
      <span class="scenario-flags">
        {scenario.seats.slice(0, 13).map((seat) => (
          <Flag key={seat} party={seat} size={12} />
        ))}
        {scenario.seats.length > 13 && <span class="hint">and {scenario.seats.length - 13} more</span>}
      </span>
      <span class="scenario-size">
        {count(scenario.seats.length, "state")}, {count(scenario.rounds ?? 8, "year")}
      </span>
    </label>
  );
}

export function CastPicker({ cast, onChange }: { cast: Seat[]; onChange: (cast: Seat[]) => void }) {
  const byName = [...SEATS].sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
  return (
    <fieldset class="cast">
      <legend>States at the table ({cast.length})</legend>
      <div class="cast-grid">
        {byName.map((seat) => (
          <label key={seat} class={cast.includes(seat) ? "cast-seat chosen" : "cast-seat"}>
            <input
              type="checkbox"
              checked={cast.includes(seat)}
              onChange={(event) =>
                onChange(event.currentTarget.checked ? [...cast, seat] : cast.filter((one) => one !== seat))
              }
            />
            <Flag party={seat} size={13} />
            <span>{nameOf(seat)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
