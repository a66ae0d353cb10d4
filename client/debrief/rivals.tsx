import {
  comparable,
  LABORATORY,
  oddsOfCommon,
  oddsOfSame,
  type PairRead,
  pairsOf,
} from "../../shared/debrief/index.ts";
import { RIVALS } from "../text/debrief.ts";
import { cap, count, inText, names, pairText } from "../text/names.ts";
import { Chart, Intervals } from "./charts.tsx";
import type { Reading } from "./reading.ts";

/** Common and unshared rivals against the pacts really signed, and the odds beside the laboratory's. */
export function Rivals({ reading: { game } }: { reading: Reading }) {
  const pairs = pairsOf(game);
  const signed = pairs.filter(({ defence }) => defence);
  return (
    <>
      <p class="lede">{RIVALS.lede}</p>
      <Bubbles pairs={comparable(pairs)} />
      <Intervals
        title={RIVALS.odds}
        log
        nothing={1}
        nothingName={`(${RIVALS.nothing})`}
        rows={[
          { name: RIVALS.same, interval: oddsOfSame(pairs).ratio, tone: "wax", none: RIVALS.none },
          { name: RIVALS.any, interval: oddsOfCommon(pairs).ratio, tone: "wax", none: RIVALS.none },
          { name: RIVALS.lab, interval: LABORATORY.defence, tone: "blue" },
        ]}
      />
      <p class="hint">
        {RIVALS.source} Laboratory: {LABORATORY.games} games of strong bots over {LABORATORY.scenarios.length} tables of
        eight seats, played {LABORATORY.played}, with the same definition.
      </p>
      <details>
        <summary>Every pair that signed: {signed.length}</summary>
        <ul class="db-list">
          {signed.map(({ pair, common, unshared, rivals }) => (
            <li key={pair}>
              {cap(pairText(pair))}
              {rivals && " (rivals of each other)"}:{" "}
              {common.length > 0 ? `${names(common)} in common` : "no rival in common"};{" "}
              {unshared.length > 0 ? `unshared: ${unshared.map(inText).join(", ")}` : "none unshared"}.
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

/** Pairs gathered by how their rivals lie: the area of a ring is their number, that of its filling those that signed. */
function Bubbles({ pairs }: { pairs: readonly PairRead[] }) {
  const cells = new Map<string, { common: number; unshared: number; many: number; signed: number }>();
  for (const { common, unshared, defence } of pairs) {
    const [x, y] = [common.length, Math.min(7, unshared.length)];
    const cell = cells.get(`${x} ${y}`) ?? { common: x, unshared: y, many: 0, signed: 0 };
    cells.set(`${x} ${y}`, { ...cell, many: cell.many + 1, signed: cell.signed + Number(defence) });
  }
  const all = [...cells.values()];
  const xs = Math.max(2, ...all.map(({ common }) => common)) + 1;
  const ys = Math.max(2, ...all.map(({ unshared }) => unshared)) + 1;
  const most = Math.max(1, ...all.map(({ many }) => many));
  const text = all
    .map(
      ({ common, unshared, many, signed }) =>
        `${common} in common and ${unshared === 7 ? "7 or more" : unshared} unshared: ${count(many, "pair")}, ${signed} signed`,
    )
    .join("; ");
  return (
    <Chart
      title={RIVALS.chart}
      text={text}
      height={() => 46 * ys + 24}
      note={`Across: ${RIVALS.common}. Up: ${RIVALS.unshared}. Ring: all pairs there. Filling: those that signed a defence pact. The number: signed of all. Only pairs that are no rivals and each have a rival (${pairs.length}).`}
    >
      {({ width }) => {
        const left = 34;
        const step = Math.min(150, (width - left - 10) / xs);
        const r = (n: number) => Math.sqrt(n / most) * Math.min(21, step / 2 - 16);
        return (
          <>
            {Array.from({ length: ys }, (_, y) => {
              const at = 46 * (ys - 1 - y) + 24;
              return (
                <g key={y}>
                  <line x1={left} x2={left + step * xs} y1={at} y2={at} class="db-rule" />
                  <text x={left - 8} y={at + 4} text-anchor="end" class="db-label">
                    {y === 7 ? "7+" : y}
                  </text>
                </g>
              );
            })}
            {Array.from({ length: xs }, (_, x) => (
              <text key={x} x={left + step * (x + 0.5) - 10} y={46 * ys + 16} text-anchor="middle" class="db-label">
                {x}
              </text>
            ))}
            {all.map(({ common, unshared, many, signed }) => {
              const [x, y] = [left + step * (common + 0.5) - 10, 46 * (ys - 1 - unshared) + 24];
              return (
                <g key={`${common} ${unshared}`}>
                  <circle cx={x} cy={y} r={Math.max(3, r(many))} class="db-ring" />
                  {signed > 0 && <circle cx={x} cy={y} r={Math.max(2, r(signed))} class="db-fill-wax" />}
                  <text x={x + Math.max(3, r(many)) + 4} y={y + 4} class="db-small db-haloed">
                    {signed}/{many}
                  </text>
                </g>
              );
            })}
          </>
        );
      }}
    </Chart>
  );
}
