import { useEffect, useState } from "preact/hooks";
import { decisionsOf } from "../../shared/debrief/index.ts";
import type { Change, WhatIf } from "../../shared/seminar/contract.ts";
import type { Pair } from "../../shared/words.ts";
import { whatIf } from "../links/seminar.ts";
import { DEBRIEF, WHATIF } from "../text/debrief.ts";
import { cap } from "../text/names.ts";
import { Outcomes } from "./outcomes.tsx";
import { changeIn, type Reading } from "./reading.ts";

/** The engine behind a question; without one, as in a game of this device, there is nothing to ask. */
export type Ask = (game: string, change: Change) => Promise<{ ok: true; value: WhatIf } | { ok: false; why: string }>;
export const askServer: Ask = whatIf;

/** Changes worth asking about: the decisions on which most hung, and rivalries that were hidden. */
export function WhatIfPanel(props: {
  reading: Reading;
  item: string | undefined;
  ask: Ask;
  isLed: boolean;
  onItem(item: string): void;
}) {
  const { reading, ask, isLed, onItem } = props;
  const isAsked = props.item?.endsWith(ASKED) ?? false;
  const item = isAsked ? props.item!.slice(0, -ASKED.length) : props.item;
  const { decisions, rivalries } = changesIn(reading);
  const all = [...decisions, ...rivalries];
  const key = item && all.some((change) => JSON.stringify(change) === item) ? item : JSON.stringify(all[0]);
  if (all.length === 0) return <p>{DEBRIEF.nothing}</p>;
  const option = (change: Change) => (
    <option key={JSON.stringify(change)} value={JSON.stringify(change)}>
      {cap(`${changeIn(reading, change)}`)}
    </option>
  );
  return (
    <>
      <p class="lede">{WHATIF.lede}</p>
      <label class="field">
        <span>{WHATIF.choose}</span>
        <select value={key} onChange={(event) => onItem(event.currentTarget.value)} data-testid="change">
          <optgroup label={WHATIF.decisions}>{decisions.map(option)}</optgroup>
          <optgroup label={WHATIF.rivalries}>{rivalries.map(option)}</optgroup>
        </select>
      </label>
      <Question
        key={`${key} ${isLed && isAsked}`}
        reading={reading}
        change={JSON.parse(key)}
        ask={ask}
        isAsked={isLed && isAsked}
        onAnswer={() => onItem(`${key}${ASKED}`)}
      />
    </>
  );
}

/** After what was chosen: its answer is there, and screens that are led ask for it by themselves. */
const ASKED = "!";

/** One question, its button and its answer. */
export function Question(props: {
  reading: Reading;
  change: Change;
  ask: Ask;
  /** Asked already by whoever leads. */
  isAsked?: boolean;
  onAnswer?(): void;
}) {
  const { reading, change, ask, isAsked = false, onAnswer } = props;
  const [answer, setAnswer] = useState<Awaited<ReturnType<Ask>> | "asking" | undefined>(undefined);
  const send = async () => {
    setAnswer("asking");
    const found = await ask(reading.world.game, change);
    setAnswer(found);
    if (found.ok) onAnswer?.();
  };
  useEffect(() => {
    if (isAsked) void send();
  }, []);
  return (
    <div class="db-question">
      <p class="db-whatif">
        <strong>What if {changeIn(reading, change)}?</strong>
      </p>
      {answer === undefined || (typeof answer === "object" && !answer.ok) ? (
        <button type="button" class="primary" onClick={() => void send()} data-testid="ask">
          {WHATIF.ask}
        </button>
      ) : null}
      <div role="status">
        {answer === "asking" && <p>{WHATIF.asking}</p>}
        {typeof answer === "object" && !answer.ok && <p class="bad">{answer.why}</p>}
      </div>
      {typeof answer === "object" && answer.ok && <Outcomes found={answer.value} rounds={reading.game.rounds} />}
    </div>
  );
}

const MOST = 30;

function changesIn({ game }: Reading): { decisions: Change[]; rivalries: Change[] } {
  const seen = new Map<string, { change: Change; weight: number }>();
  for (const seat of game.seats) {
    for (const { change, weight } of decisionsOf(game, seat, 6)) {
      if (!seen.has(JSON.stringify(change))) seen.set(JSON.stringify(change), { change, weight });
    }
  }
  const decisions = [...seen.values()]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .map(({ change }) => change);
  const drawn = game.rows.find(({ event }) => event.kind === "rivalriesDrawn")?.event;
  const hidden = drawn?.kind === "rivalriesDrawn" ? (Object.keys(drawn.truths) as Pair[]) : [];
  const rivalries = hidden.flatMap((pair): Change[] => [
    ...(game.setup.without.includes("secrets") ? [] : [{ kind: "revealed", pair } as const]),
    { kind: "noRivals", pair },
  ]);
  return { decisions, rivalries };
}
