import { useState } from "preact/hooks";
import { SEATS, type Seat, SKILLS, type Skill } from "../../shared/words.ts";
import { customScenario, SCENARIOS, scenarioOf } from "../../shared/world/scenarios.ts";
import { STATES } from "../../shared/world/states.ts";
import { canSeal, sealPin } from "../keep/pin.ts";
import { CLOCKS } from "../lobby/clocks.ts";
import { CastPicker } from "../lobby/create.tsx";
import { Choice } from "../parts/paper.tsx";
import { SKILL_NAMES, SKILL_WORDS } from "../text/characters.ts";
import { cap, count, nameOf } from "../text/names.ts";
import { newSeed, playHere } from "./begin.ts";
import { dealSeats } from "./deal.ts";

/** The most people around one device: more hand-overs than that are no game. */
const MOST_PEOPLE = 8;
/** Clocks that make sense while somebody waits for the device. */
const HERE = CLOCKS.filter(({ id }) => id === "none" || id === "minutes");

interface Person {
  key: number;
  name: string;
  seat: Seat | "";
  pin: string;
}

/** A new game on this device: the table, the people around it, and how they keep their papers from each other. */
export function SetUp() {
  const [scenario, setScenario] = useState("first");
  const [cast, setCast] = useState<Seat[]>(["IND", "PAK", "CHN", "AFG"]);
  const [people, setPeople] = useState<Person[]>([newPerson(0), newPerson(1)]);
  const [skill, setSkill] = useState<Skill>("strong");
  const [clock, setClock] = useState("none");
  const [blank, setBlank] = useState(false);
  const [seed, setSeed] = useState("");
  const [busy, setBusy] = useState(false);
  const [why, setWhy] = useState<string | undefined>(undefined);
  const isCustom = scenario === "custom";
  const seats = isCustom ? SEATS.filter((seat) => cast.includes(seat)) : scenarioOf(scenario)!.seats;
  const most = Math.min(MOST_PEOPLE, seats.length);
  const here = people.slice(0, most);
  const change = (key: number, changes: Partial<Person>) =>
    setPeople(people.map((one) => (one.key === key ? { ...one, ...changes } : one)));
  const begin = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    setWhy(undefined);
    try {
      const dealt = dealSeats(
        here.map(({ seat }) => (seat !== "" && seats.includes(seat) ? seat : undefined)),
        seats,
      );
      const players = await Promise.all(
        here.map(async ({ name, pin }, at) => ({
          seat: dealt[at]!,
          name: name.trim(),
          ...(pin !== "" && { pin: await sealPin(pin) }),
        })),
      );
      const board = isCustom ? customScenario(seats) : scenarioOf(scenario)!;
      await playHere({
        scenario: { ...board, skill },
        seed: seed.trim() || newSeed(board),
        seedChosen: seed.trim() !== "",
        players,
        clocks: HERE.find(({ id }) => id === clock)!.clocks,
        blankOnBlur: blank,
      });
    } catch {
      setWhy("The game could not be dealt: this browser keeps nothing just now, or the table cannot be played.");
      setBusy(false);
    }
  };
  return (
    <form class="setup" onSubmit={begin} autocomplete="off">
      <label class="field">
        <span>The table</span>
        <select value={scenario} onChange={(event) => setScenario(event.currentTarget.value)}>
          {SCENARIOS.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title}: {count(one.seats.length, "state")}, {count(one.rounds ?? 8, "year")}
            </option>
          ))}
          <option value="custom">A table of your own</option>
        </select>
      </label>
      <p class="hint">
        {isCustom
          ? "Any three to 26 of the states, with everything between them as it was in 2014."
          : scenarioOf(scenario)!.about}
      </p>
      {isCustom && <CastPicker cast={cast} onChange={setCast} />}
      <fieldset class="setup-people">
        <legend>Who plays at this device</legend>
        <ol>
          {here.map((person, at) => (
            <PersonFields
              key={person.key}
              n={at + 1}
              person={person}
              seats={seats}
              taken={here.filter((one) => one !== person).map((one) => one.seat)}
              onChange={(changes) => change(person.key, changes)}
              onRemove={here.length > 1 ? () => setPeople(people.filter((one) => one !== person)) : undefined}
            />
          ))}
        </ol>
        <p class="setup-more">
          <button
            type="button"
            disabled={here.length >= most}
            onClick={() => setPeople([...here, newPerson(Math.max(...people.map(({ key }) => key)) + 1)])}
            data-testid="add-person"
          >
            Add a person
          </button>
          <span class="hint">{othersText(seats.length - here.length, here.length)}</span>
        </p>
      </fieldset>
      <Choice
        label="Bots in the other seats"
        value={skill}
        options={SKILLS.map((one) => ({ value: one, label: cap(SKILL_NAMES[one]) }))}
        onChange={setSkill}
      />
      <p class="hint">{SKILL_WORDS[skill]}</p>
      <Choice
        label="Clock for each turn at the device"
        value={clock}
        options={HERE.map((one) => ({ value: one.id, label: one.name }))}
        onChange={setClock}
      />
      <label class="toggle">
        <input type="checkbox" checked={blank} onChange={(event) => setBlank(event.currentTarget.checked)} />
        Cover the screen whenever this window loses the focus
      </label>
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
        <p class="hint">Whoever knows the seed can reckon every secret from it. Leave it empty to play.</p>
      </details>
      {why && (
        <p class="trouble" role="alert">
          {why}
        </p>
      )}
      <p class="create-act">
        <button
          type="submit"
          class="primary big"
          disabled={busy || (isCustom && cast.length < 3)}
          data-testid="begin-here"
        >
          {busy ? "Dealing the seats\u2026" : "Begin"}
        </button>
      </p>
    </form>
  );
}

function newPerson(key: number): Person {
  return { key, name: "", seat: "", pin: "" };
}

function othersText(bots: number, people: number): string {
  const rest = bots > 0 ? `Bots take the other ${count(bots, "seat")}.` : "Nobody else sits at the table.";
  return people === 1 ? `You play alone. ${rest}` : rest;
}

function PersonFields(props: {
  n: number;
  person: Person;
  seats: readonly Seat[];
  taken: readonly (Seat | "")[];
  onChange: (changes: Partial<Person>) => void;
  onRemove?: () => void;
}) {
  const { n, person, seats, taken, onChange, onRemove } = props;
  const byName = [...seats].sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
  return (
    <li class="setup-person">
      <label>
        <span class="visually-hidden">Name of person {n}</span>
        <input
          value={person.name}
          placeholder={`Person ${n}`}
          maxlength={24}
          autocomplete="off"
          onInput={(event) => onChange({ name: event.currentTarget.value })}
        />
      </label>
      <label>
        <span class="visually-hidden">State of person {n}</span>
        <select
          value={seats.includes(person.seat as Seat) ? person.seat : ""}
          onChange={(event) => onChange({ seat: event.currentTarget.value as Seat | "" })}
        >
          <option value="">Deal a state</option>
          {byName.map((seat) => (
            <option key={seat} value={seat} disabled={taken.includes(seat)}>
              {nameOf(seat)}, strength {STATES[seat].strength}
            </option>
          ))}
        </select>
      </label>
      {canSeal() && (
        <label>
          <span class="visually-hidden">PIN of person {n}</span>
          <input
            type="password"
            value={person.pin}
            placeholder="PIN, if wished"
            maxlength={64}
            autocomplete="one-time-code"
            onInput={(event) => onChange({ pin: event.currentTarget.value })}
          />
        </label>
      )}
      {onRemove && (
        <button type="button" class="quiet" onClick={onRemove} aria-label={`Leave out person ${n}`}>
          {"\u00d7"}
        </button>
      )}
    </li>
  );
}
