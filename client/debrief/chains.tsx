import { type ChainOf, chainsOf } from "../../shared/debrief/index.ts";
import { isSeat, type Party } from "../../shared/words.ts";
import { Plate } from "../parts/flag.tsx";
import { outcomeText, storyOf } from "../text/crises.ts";
import { CHAINS, crisisName, DEBRIEF, fedText, originOf, pactText } from "../text/debrief.ts";
import { cap, codeOf, inText, nameOf, names, signed } from "../text/names.ts";
import { Chart } from "./charts.tsx";
import type { Reading } from "./reading.ts";

/** One crisis at a time, from its causes to what it cost. */
export function Chains(props: { reading: Reading; item: string | undefined; onItem(item: string): void }) {
  const { reading, item, onItem } = props;
  const chains = chainsOf(reading.game);
  const heaviest = [...chains].sort((a, b) => sizeOf(b) - sizeOf(a))[0];
  const chain = chains.find(({ crisis }) => crisis.id === item) ?? heaviest;
  if (!chain) return <p>{DEBRIEF.nothing}</p>;
  return (
    <>
      <p class="lede">{CHAINS.lede}</p>
      <label class="field">
        <span>{CHAINS.choose}</span>
        <select value={chain.crisis.id} onChange={(event) => onItem(event.currentTarget.value)} data-testid="chain">
          {chains.map(({ crisis }) => (
            <option key={crisis.id} value={crisis.id}>
              {crisisName(crisis)}
              {crisis.outcome === "war" ? " (war)" : ""}
            </option>
          ))}
        </select>
      </label>
      <Links chain={chain} reading={reading} />
    </>
  );
}

function sizeOf({ crisis, pacts }: ChainOf): number {
  const { lineUp, outcome } = crisis;
  return (
    (outcome === "war" ? 10 : 0) + 3 * (lineUp?.entrapped.length ?? 0) + (lineUp?.called.length ?? 0) + pacts.length
  );
}

function Links({ chain, reading }: { chain: ChainOf; reading: Reading }) {
  const { crisis, fedBy, pressedBy, pacts, drew } = chain;
  const { lineUp, points } = crisis;
  const moved = (Object.entries(points) as [Party, number][]).filter(([, by]) => by !== 0).sort((a, b) => a[1] - b[1]);
  return (
    <ol class="db-links">
      {fedBy.map(({ crisis: earlier, by }) => (
        <li key={earlier.id} class="db-link">
          <h3>Before</h3>
          <p>{fedText(earlier, by)}</p>
        </li>
      ))}
      {pacts.map(({ pact, called }) => (
        <li key={pact.pact.id} class="db-link db-link-pact">
          <h3>The promise</h3>
          <p>{cap(pactText(pact, pact.draft && reading.deciders.get(pact.draft.n)))}</p>
          <p class="hint">It called {names(called)}.</p>
        </li>
      ))}
      <li class="db-link">
        <h3>The outbreak</h3>
        <p>
          <strong>{storyOf(crisis.crisis).title}</strong>. {cap(originOf(crisis, pressedBy))}
        </p>
      </li>
      {lineUp && (
        <li class="db-link">
          <h3>{CHAINS.sides}</h3>
          <Sides chain={chain} />
        </li>
      )}
      <li class={crisis.outcome === "war" ? "db-link db-link-war" : "db-link"}>
        <h3>The end</h3>
        <p>{outcomeText({ ...crisis.crisis, outcome: crisis.outcome, winner: crisis.winner })}</p>
        <ul class="db-costs">
          {moved.map(([party, by]) => (
            <li key={party}>
              <Plate party={party} /> <span class={by < 0 ? "num bad" : "num good"}>{signed(by)}</span>
            </li>
          ))}
        </ul>
      </li>
      {drew.map(({ seat, pair, by }) => (
        <li key={seat} class="db-link">
          <h3>What it left</h3>
          <p>
            {cap(inText(seat))} had no quarrel here, and now has one:{" "}
            {pair
              .split("-")
              .map((one) => nameOf(one as Party))
              .join(" and ")}
            , hostility {signed(by)}.
          </p>
        </li>
      ))}
    </ol>
  );
}

interface Joiner {
  party: Party;
  what: "principal" | "own" | "foreign" | "out";
}

/** Both sides as two columns around a line; who stayed out stands beside, struck through. */
function Sides({ chain: { crisis } }: { chain: ChainOf }) {
  const { lineUp, own, crisis: between } = crisis;
  const joined = (seats: readonly Party[]): Joiner[] =>
    seats.map((party) => ({ party, what: isSeat(party) && own.includes(party) ? "own" : "foreign" }));
  const left: Joiner[] = [{ party: between.challenger, what: "principal" }, ...joined(lineUp!.backed)];
  const right: Joiner[] = [
    { party: between.defender, what: "principal" },
    ...joined(lineUp!.honoured),
    ...lineUp!.stayedOut.map((party): Joiner => ({ party, what: "out" })),
  ];
  const words: Record<Joiner["what"], string> = {
    principal: "",
    own: "its own rival",
    foreign: "somebody else\u2019s rival",
    out: "stayed out",
  };
  const inWords = (side: Joiner[]) =>
    side.map(({ party, what }) => `${nameOf(party)}${words[what] && ` (${words[what]})`}`).join(", ");
  const rows = Math.max(left.length, right.length);
  return (
    <Chart
      title=""
      text={`Challenging: ${inWords(left)}. Defending: ${inWords(right)}.`}
      height={() => 44 * rows + 8}
      note={lineUp!.mediator ? `${cap(inText(lineUp!.mediator))} mediated.` : undefined}
    >
      {({ width, isWide }) => {
        const half = Math.min(70, width / 10);
        const [a, b] = [width / 2 - half, width / 2 + half];
        const column = (side: Joiner[], x: number, anchor: "start" | "end", to: number) =>
          side.map(({ party, what }, at) => {
            const y = 44 * at + 18;
            return (
              <g key={party} class={what === "out" ? "db-faded" : undefined}>
                {at > 0 && <path d={`M${x} ${18}C${to} ${18} ${to} ${y} ${x} ${y}`} class={`db-tie db-tie-${what}`} />}
                <circle cx={x} cy={y} r={what === "principal" ? 7 : 5} class={`db-node db-node-${what}`} />
                <text x={anchor === "end" ? x - 14 : x + 14} y={y + 4} text-anchor={anchor} class="db-label">
                  {isWide ? nameOf(party) : shortName(party)}
                </text>
                {words[what] && (
                  <text x={anchor === "end" ? x - 14 : x + 14} y={y + 19} text-anchor={anchor} class="db-small">
                    {words[what]}
                  </text>
                )}
              </g>
            );
          });
        return (
          <>
            <line x1={a + 8} x2={b - 8} y1={18} y2={18} class="db-clash" />
            {column(left, a, "end", a + half * 0.7)}
            {column(right, b, "start", b - half * 0.7)}
          </>
        );
      }}
    </Chart>
  );
}

/** A long name does not fit half a phone. */
function shortName(party: Party): string {
  const name = nameOf(party);
  return name.length > 14 ? codeOf(party) : name;
}
