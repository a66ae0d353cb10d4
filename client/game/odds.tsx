import { type Signal, signal } from "@preact/signals";
import { useState } from "preact/hooks";
import type { Belief, BeliefAbout } from "../../shared/seminar/contract.ts";
import { beliefsIn, believe } from "../links/seminar.ts";
import { ODDS } from "../text/offices.ts";
import { type Session, useSession } from "./session.ts";

/** What a student of a class holds for likely, in percent: for their own eyes until the debrief. */

const kept = new WeakMap<Session, Signal<Belief[]>>();

function beliefsOf(session: Session): Signal<Belief[]> {
  const before = kept.get(session);
  if (before) return before;
  const beliefs = signal<Belief[]>([]);
  kept.set(session, beliefs);
  const ask = async (code: string) => {
    const reply = await beliefsIn(code);
    if (reply.ok) beliefs.value = reply.value;
  };
  if (session.code) void ask(session.code);
  return beliefs;
}

const keyOf = (about: BeliefAbout) => (about.kind === "honour" ? `${about.crisis} ${about.seat}` : about.pair);

/** A percentage, saved when it is let go. */
export function Odds({ about, name }: { about: BeliefAbout; name: string }) {
  const session = useSession();
  const beliefs = beliefsOf(session);
  const saved = beliefs.value.findLast((one) => keyOf(one.about) === keyOf(about))?.percent;
  const [moved, setMoved] = useState<number | undefined>(undefined);
  const [why, setWhy] = useState<string | undefined>(undefined);
  const value = moved ?? saved ?? 50;
  const save = async (percent: number) => {
    const reply = await believe(session.code!, about, percent);
    setWhy(reply.ok ? undefined : reply.why);
    if (!reply.ok) return;
    const round = session.view.value?.pub.round ?? 0;
    beliefs.value = [...beliefs.value, { about, percent, round, at: Date.now() }];
    setMoved(undefined);
  };
  return (
    <span class="odds-line">
      <input
        type="range"
        min={0}
        max={100}
        step={5}
        value={value}
        aria-label={`${ODDS.label} ${name}`}
        aria-valuetext={`${value} %`}
        onInput={(event) => setMoved(Number(event.currentTarget.value))}
        onChange={(event) => void save(Number(event.currentTarget.value))}
        data-testid="prediction"
      />
      <span class="num odds-value">{saved === undefined && moved === undefined ? "\u2013" : `${value} %`}</span>
      <span class="hint" role="status">
        {why ?? (saved !== undefined && moved === undefined ? ODDS.saved : "")}
      </span>
    </span>
  );
}
