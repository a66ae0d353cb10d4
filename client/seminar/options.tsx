import type { Clocks } from "../../shared/wire/contract.ts";
import { SCENARIOS } from "../../shared/world/scenarios.ts";
import { LENGTHS, TIMED_PHASES } from "../lobby/clocks.ts";
import { CastPicker } from "../lobby/create.tsx";
import { Choice } from "../parts/paper.tsx";
import { count, PHASE_NAMES } from "../text/names.ts";
import { ABSENCE, SETUP, WORLDS } from "../text/seminar.ts";
import { Composer } from "./composer.tsx";
import type { Choices } from "./wishes.ts";

const DAYS = [1, 7, 30, 60, 120, 365];
const HOUR = 3600;

/** Everything about a class that has a default. */
export function Options({ choices, onChange }: { choices: Choices; onChange: (some: Partial<Choices>) => void }) {
  const worlds = WORLDS.find((one) => one.value === choices.worlds)!;
  const absence = ABSENCE.find((one) => one.value === choices.absence)!;
  return (
    <details class="fold" data-testid="seminar-options">
      <summary>{SETUP.fold}</summary>
      <div class="fold-body">
        <label class="field">
          <span>{SETUP.name}</span>
          <input
            value={choices.title}
            maxlength={80}
            placeholder="Seminar"
            onInput={(event) => onChange({ title: event.currentTarget.value })}
            data-testid="seminar-title"
          />
          <span class="hint">{SETUP.nameHint}</span>
        </label>
        <label class="field">
          <span>{SETUP.table}</span>
          <select
            value={choices.scenario}
            onChange={(event) => onChange({ scenario: event.currentTarget.value })}
            data-testid="seminar-scenario"
          >
            {SCENARIOS.map((one) => (
              <option key={one.id} value={one.id}>
                {one.title}: {count(one.seats.length, "state")}
              </option>
            ))}
            <option value="custom">A table of your own</option>
          </select>
          <span class="hint">{SCENARIOS.find((one) => one.id === choices.scenario)?.about}</span>
        </label>
        {choices.scenario === "custom" && <CastPicker cast={choices.cast} onChange={(cast) => onChange({ cast })} />}
        <label class="field">
          <span>{SETUP.rounds}</span>
          <input
            type="number"
            min={1}
            max={12}
            value={choices.rounds}
            onInput={(event) => {
              const rounds = Math.round(Number(event.currentTarget.value));
              if (rounds >= 1 && rounds <= 12) onChange({ rounds });
            }}
            data-testid="seminar-rounds"
          />
        </label>
        <ClockGrid clocks={choices.clocks} onChange={(clocks) => onChange({ clocks })} />
        <Choice
          label={SETUP.worlds}
          value={choices.worlds}
          options={WORLDS}
          onChange={(value) => onChange({ worlds: value })}
        />
        <p class="hint">
          {worlds.words} {choices.worlds !== "one" && SETUP.worldsHint}
        </p>
        {choices.worlds !== "names" && (
          <>
            <Choice
              label={SETUP.names}
              value={choices.isFictional ? "invented" : "real"}
              options={[
                { value: "real", label: "The states of 2014" },
                { value: "invented", label: "Invented names" },
              ]}
              onChange={(value) => onChange({ isFictional: value === "invented" })}
            />
            <p class="hint">{SETUP.namesHint}</p>
          </>
        )}
        <Choice
          label={SETUP.absence}
          value={choices.absence}
          options={ABSENCE}
          onChange={(value) => onChange({ absence: value })}
        />
        <p class="hint">{absence.words}</p>
        <Composer surveys={choices.surveys} onChange={(surveys) => onChange({ surveys })} />
        <label class="field">
          <span>{SETUP.keep}</span>
          <select
            value={choices.keepDays}
            onChange={(event) => onChange({ keepDays: Number(event.currentTarget.value) })}
          >
            {DAYS.map((days) => (
              <option key={days} value={days}>
                {count(days, "day")}
              </option>
            ))}
          </select>
          <span class="hint">{SETUP.keepHint}</span>
        </label>
      </div>
    </details>
  );
}

function ClockGrid({ clocks, onChange }: { clocks: Clocks; onChange: (clocks: Clocks) => void }) {
  return (
    <fieldset>
      <legend>{SETUP.clocks}</legend>
      <div class="clock-grid">
        {TIMED_PHASES.map((phase) => {
          const now = clocks[phase] ?? 0;
          const isPrinted = LENGTHS.some((length) => length.seconds === now);
          return (
            <label key={phase}>
              <span>{PHASE_NAMES[phase]}</span>
              <select
                value={now}
                onChange={(event) => {
                  const seconds = Number(event.currentTarget.value);
                  onChange({ ...clocks, [phase]: seconds > 0 ? seconds : undefined });
                }}
              >
                {!isPrinted && <option value={now}>{lengthText(now)}</option>}
                {LENGTHS.map((length) => (
                  <option key={length.seconds} value={length.seconds}>
                    {length.name}
                  </option>
                ))}
              </select>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

export function lengthText(seconds: number): string {
  if (seconds === 0) return "no clock";
  return seconds >= HOUR ? count(Math.round(seconds / HOUR), "hour") : count(seconds / 60, "minute");
}
