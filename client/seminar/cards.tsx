import { useState } from "preact/hooks";
import type { Inject } from "../../shared/message.ts";
import type { Seat } from "../../shared/words.ts";
import { useView } from "../game/session.ts";
import { INJECTS, type InjectCard } from "../text/injects.ts";
import { nameOf } from "../text/names.ts";
import { byName } from "./roster.tsx";

const BLANK: Inject = { title: "", text: "", to: [], effects: [] };

/** Ready-made injects for any two states, and a blank sheet. */
export function Library({ onTake }: { onTake: (inject: Inject) => void }) {
  const { pub } = useView();
  const seats = byName(pub.seats);
  const [a, setA] = useState<Seat>(seats[0]!);
  const [b, setB] = useState<Seat>(seats[1]!);
  const menu = (label: string, value: Seat, other: Seat, onChange: (seat: Seat) => void) => (
    <label>
      <span>{label} </span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value as Seat)}>
        {seats
          .filter((seat) => seat !== other)
          .map((seat) => (
            <option key={seat} value={seat}>
              {nameOf(seat)}
            </option>
          ))}
      </select>
    </label>
  );
  return (
    <>
      <header class="desk-head feed-head">
        <h2>Let something happen</h2>
        {menu("First state", a, b, setA)}
        {menu("Second state", b, a, setB)}
      </header>
      <ul class="inject-cards">
        {INJECTS.map((card) => (
          <Card key={card.id} card={card} onTake={() => onTake(card.write(a, b))} />
        ))}
        <li class="inject-card">
          <h3>A paper of your own</h3>
          <p class="hint">Your words, and whatever changes you choose.</p>
          <button type="button" onClick={() => onTake(BLANK)} data-testid="inject-own">
            Write it
          </button>
        </li>
      </ul>
    </>
  );
}

function Card({ card, onTake }: { card: InjectCard; onTake: () => void }) {
  return (
    <li class="inject-card">
      <h3>{card.title}</h3>
      <p class="hint">{card.about}</p>
      <button type="button" onClick={onTake} data-testid={`inject-card-${card.id}`}>
        Take it
        <span class="visually-hidden">: {card.title}</span>
      </button>
    </li>
  );
}
