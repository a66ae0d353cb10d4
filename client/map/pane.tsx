import { useEffect, useRef, useState } from "preact/hooks";
import type { Party } from "../../shared/words.ts";
import { LENSES, type Lens, useSession, useView } from "../game/session.ts";
import { isDark, wantsStillness } from "../parts/theme.ts";
import { nameOf } from "../text/names.ts";
import { Chart } from "./chart.ts";
import type { Point } from "./geometry.ts";
import { Key } from "./key.tsx";
import { modelOf } from "./model.ts";

const LENS_NAMES: Record<Lens, string> = {
  pacts: "Pacts",
  rivalries: "Rivalries",
  cover: "Cover",
  entrapment: "Entrapment",
};

/** The map with its tools. Everything it shows is in the list of states too. */
export function MapPane() {
  const session = useSession();
  useView();
  const view = session.sight.value!;
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<Chart | undefined>(undefined);
  const [tip, setTip] = useState<{ party: Party; at: Point } | undefined>(undefined);
  const lens = session.lens.value;
  const seat = session.seat.value;
  const selected = session.selected.value;
  const dark = isDark.value;

  useEffect(() => {
    const made = new Chart(host.current!, modelOf(view, lens, seat), wantsStillness(), {
      pick: (party) => (session.selected.value = party === session.selected.value ? undefined : party),
      hover: (party, at) => setTip(party && { party, at }),
    });
    chart.current = made;
    return () => made.destroy();
  }, []);
  useEffect(() => chart.current?.show(modelOf(view, lens, seat), wantsStillness()), [view, lens, seat]);
  useEffect(() => chart.current?.outline(selected), [selected]);
  useEffect(() => chart.current?.repaint(), [dark]);

  const lenses = LENSES.filter((one) => seat !== undefined || one === "pacts" || one === "rivalries");
  return (
    <div class="map">
      <div
        ref={host}
        class="map-host"
        role="img"
        aria-label="Map of the states in play. The list of states has the same content."
      />
      {tip && (
        <p class="map-tip" style={{ left: `${tip.at[0] + 14}px`, top: `${tip.at[1] + 14}px` }} aria-hidden="true">
          {nameOf(tip.party)}
        </p>
      )}
      <fieldset class="map-tools" aria-label="Zoom">
        <button type="button" onClick={() => chart.current?.zoomBy(1.5)} aria-label="Nearer">
          +
        </button>
        <button type="button" onClick={() => chart.current?.zoomBy(1 / 1.5)} aria-label="Farther">
          {"\u2212"}
        </button>
        <button type="button" onClick={() => chart.current?.fit()} aria-label="The whole field">
          {"\u25a1"}
        </button>
      </fieldset>
      <label class="map-lens-choice">
        <span class="visually-hidden">Lens</span>
        <select value={lens} onChange={(event) => (session.lens.value = event.currentTarget.value as Lens)}>
          {lenses.map((one) => (
            <option key={one} value={one}>
              {LENS_NAMES[one]}
            </option>
          ))}
        </select>
      </label>
      <fieldset class="map-lenses" aria-label="Lens">
        {lenses.map((one) => (
          <button
            type="button"
            key={one}
            aria-pressed={lens === one}
            onClick={() => (session.lens.value = one)}
            data-testid={`lens-${one}`}
          >
            {LENS_NAMES[one]}
          </button>
        ))}
      </fieldset>
      <Key lens={lens} />
    </div>
  );
}
