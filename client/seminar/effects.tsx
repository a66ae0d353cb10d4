import type { Effect, Inject } from "../../shared/message.ts";
import { isSeat, type Party, pairOf, partiesOf, type Seat } from "../../shared/words.ts";
import { useView } from "../game/session.ts";
import { EFFECT_NAMES, effectText } from "../text/injects.ts";
import { nameOf } from "../text/names.ts";
import { byName } from "./roster.tsx";

const KINDS = Object.keys(EFFECT_NAMES) as Effect["kind"][];
const MOST = 8;

/** What an inject changes: a list, each entry with its own menus. */
export function Effects({ inject, onChange }: { inject: Inject; onChange: (effects: Effect[]) => void }) {
  const { pub } = useView();
  const { effects } = inject;
  const write = (at: number, effect: Effect) => onChange(effects.map((one, n) => (n === at ? effect : one)));
  const add = (kind: Effect["kind"]) => onChange([...effects, blank(kind, byName(pub.seats))]);
  return (
    <fieldset class="effects">
      <legend>What it changes</legend>
      {effects.length === 0 && <p class="hint">Nothing: it is only read.</p>}
      <ol>
        {effects.map((effect, at) => (
          <li key={`${at} ${effect.kind}`}>
            <span class="effect-name">{EFFECT_NAMES[effect.kind]}</span>
            <EffectMenus effect={effect} at={at + 1} onWrite={(next) => write(at, next)} />
            <button
              type="button"
              class="quiet"
              aria-label={`Strike out: ${effectText(effect)}`}
              onClick={() => onChange(effects.filter((_, n) => n !== at))}
            >
              Strike out
            </button>
          </li>
        ))}
      </ol>
      {effects.length < MOST && (
        <label class="field-row">
          <span>Add</span>
          <select
            value=""
            onChange={(event) => {
              if (event.currentTarget.value) add(event.currentTarget.value as Effect["kind"]);
              event.currentTarget.value = "";
            }}
          >
            <option value="">a change{"\u2026"}</option>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {EFFECT_NAMES[kind]}
              </option>
            ))}
          </select>
        </label>
      )}
    </fieldset>
  );
}

function blank(kind: Effect["kind"], seats: Seat[]): Effect {
  const [a, b] = [seats[0]!, seats[1]!];
  switch (kind) {
    case "hostility":
      return { kind, pair: pairOf(a, b), by: 1 };
    case "strength":
      return { kind, party: a, by: 1 };
    case "tie":
    case "influence":
      return { kind, seat: a, by: 1 };
    case "crisis":
      return { kind, challenger: a, defender: b };
    case "rumour":
      return { kind, pair: pairOf(a, b), rivals: true };
  }
}

const SPANS: Partial<Record<Effect["kind"], number>> = { hostility: 4, strength: 3, tie: 3, influence: 10 };

function EffectMenus({ effect, at, onWrite }: { effect: Effect; at: number; onWrite: (effect: Effect) => void }) {
  const { pub } = useView();
  const parties: Party[] = [...byName(pub.seats), ...pub.outsiders];
  const menu = (label: string, value: Party, options: readonly Party[], onChange: (party: Party) => void) => (
    <select
      aria-label={`${label}, change ${at}`}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as Party)}
    >
      {options.map((party) => (
        <option key={party} value={party}>
          {nameOf(party)}
        </option>
      ))}
    </select>
  );
  const others = (than: Party) => parties.filter((party) => party !== than);
  const two = (
    pair: Extract<Effect, { kind: "hostility" | "rumour" }>["pair"],
    write: (pair: typeof effect & { pair: string }) => void,
  ) => {
    const [a, b] = partiesOf(pair);
    const to = (x: Party, y: Party) => write({ ...effect, pair: pairOf(x, y) } as typeof effect & { pair: string });
    return (
      <>
        {menu("One", a, others(b), (party) => to(party, b))}
        {menu("The other", b, others(a), (party) => to(a, party))}
      </>
    );
  };
  switch (effect.kind) {
    case "hostility":
      return (
        <>
          {two(effect.pair, (next) => onWrite(next as Effect))}
          <By effect={effect} at={at} onWrite={onWrite} />
        </>
      );
    case "strength":
      return (
        <>
          {menu("State", effect.party, parties, (party) => onWrite({ ...effect, party }))}
          <By effect={effect} at={at} onWrite={onWrite} />
        </>
      );
    case "tie":
    case "influence":
      return (
        <>
          {menu("State", effect.seat, parties.filter(isSeat), (seat) => onWrite({ ...effect, seat: seat as Seat }))}
          <By effect={effect} at={at} onWrite={onWrite} />
        </>
      );
    case "crisis":
      return (
        <>
          {menu("Challenger", effect.challenger, others(effect.defender), (challenger) =>
            onWrite({ ...effect, challenger }),
          )}
          <span>challenges</span>
          {menu("Challenged", effect.defender, others(effect.challenger).filter(isSeat), (defender) =>
            onWrite({ ...effect, defender: defender as Seat }),
          )}
        </>
      );
    case "rumour":
      return (
        <>
          {two(effect.pair, (next) => onWrite(next as Effect))}
          <select
            aria-label={`What is said, change ${at}`}
            value={effect.rivals ? "rivals" : "none"}
            onChange={(event) => onWrite({ ...effect, rivals: event.currentTarget.value === "rivals" })}
          >
            <option value="rivals">are hidden rivals</option>
            <option value="none">are no rivals</option>
          </select>
          <Truth effect={effect} />
        </>
      );
  }
}

/** Whether the rumour is true: for the facilitator's eyes. */
function Truth({ effect }: { effect: Extract<Effect, { kind: "rumour" }> }) {
  const { all, pub } = useView();
  const bond = all?.bonds[effect.pair];
  if (!bond) return null;
  const areRivals = bond.truth >= (pub.numbers.rivalryAt ?? 6);
  return <span class="tag">{areRivals === effect.rivals ? "true" : "false"}</span>;
}

function By(props: { effect: Extract<Effect, { by: number }>; at: number; onWrite: (effect: Effect) => void }) {
  const { effect, at, onWrite } = props;
  const most = SPANS[effect.kind] ?? 3;
  const steps = Array.from({ length: 2 * most + 1 }, (_, n) => n - most).filter((n) => n !== 0);
  return (
    <select
      aria-label={`By how much, change ${at}`}
      value={effect.by}
      onChange={(event) => onWrite({ ...effect, by: Number(event.currentTarget.value) })}
    >
      {steps.map((n) => (
        <option key={n} value={n}>
          {n > 0 ? `+${n}` : `\u2212${-n}`}
        </option>
      ))}
    </select>
  );
}
