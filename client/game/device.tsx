import { useState } from "preact/hooks";
import type { Seat } from "../../shared/words.ts";
import { SCENARIOS, scenarioOf } from "../../shared/world/scenarios.ts";
import { STATES } from "../../shared/world/states.ts";
import { LocalLink } from "../links/local.ts";
import { Masthead } from "../lobby/masthead.tsx";
import { nameOf } from "../text/names.ts";
import { GameScreen } from "./screen.tsx";
import { openSession, type Session } from "./session.ts";

/** Practice on this device: no server once the page is loaded, nobody but bots, and nothing is kept. */
export function DevicePage() {
  const [session, setSession] = useState<Session | undefined>(undefined);
  const [scenario, setScenario] = useState("starter");
  const [seat, setSeat] = useState<Seat | "">("");
  const seats = scenarioOf(scenario)!.seats;
  const begin = async (event: Event) => {
    event.preventDefault();
    const dealt = seats[Math.floor(Math.random() * seats.length)]!;
    setSession(openSession(await LocalLink.open(scenarioOf(scenario)!, seat || dealt, crypto.randomUUID())));
  };
  if (session) return <GameScreen session={session} />;
  return (
    <div class="lobby">
      <Masthead page="device" />
      <main id="main">
        <form class="create device" onSubmit={begin}>
          <h1>Practise on this device</h1>
          <p class="lede">
            The whole game runs in this page, with bots in every other seat. It needs no connection, and it is gone when
            the page is closed.
          </p>
          <label class="field">
            <span>The table</span>
            <select
              value={scenario}
              onChange={(event) => {
                setScenario(event.currentTarget.value);
                setSeat("");
              }}
            >
              {SCENARIOS.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.title}
                </option>
              ))}
            </select>
          </label>
          <p class="hint">{scenarioOf(scenario)!.about}</p>
          <label class="field">
            <span>Your state</span>
            <select value={seat} onChange={(event) => setSeat(event.currentTarget.value as Seat | "")}>
              <option value="">Deal me one</option>
              {seats.map((one) => (
                <option key={one} value={one}>
                  {nameOf(one)}, strength {STATES[one].strength}
                </option>
              ))}
            </select>
          </label>
          <p class="create-act">
            <button type="submit" class="primary big" data-testid="practise">
              Begin
            </button>
          </p>
        </form>
      </main>
    </div>
  );
}
