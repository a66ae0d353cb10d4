import { abandonedIn, chainGangsIn, entrappedIn, ridesIn } from "../../shared/debrief/index.ts";
import type { Seat } from "../../shared/words.ts";
import { DEBRIEF, ENTRAPMENT } from "../text/debrief.ts";
import { cap, count, inText, nameOf, names, signed } from "../text/names.ts";
import { Chart } from "./charts.tsx";
import { crisisIn, type Reading } from "./reading.ts";

export function Entrapment({ reading }: { reading: Reading }) {
  const { game } = reading;
  const entrapped = entrappedIn(game);
  const abandoned = abandonedIn(game);
  const free = ridesIn(game).filter(({ isFree }) => isFree);
  const gangs = chainGangsIn(game);
  return (
    <>
      <p class="lede">{ENTRAPMENT.lede}</p>
      <Both
        rows={game.seats
          .map((seat) => ({
            seat,
            left: abandoned.filter((one) => one.seat === seat).length,
            right: entrapped.filter((one) => one.seat === seat).length,
          }))
          .filter(({ left, right }) => left + right > 0)
          .sort((a, b) => b.left + b.right - a.left - a.right)}
      />
      <div class="db-columns">
        <section>
          <h3>Lined up against somebody else{"\u2019"}s rival</h3>
          <ul class="db-list">
            {entrapped.map(({ seat, crisis, round, against, called, war, points, hostility }) => (
              <li key={`${crisis} ${seat}`}>
                {DEBRIEF.year(round)}: {inText(seat)} against {inText(against)},{" "}
                {called ? "called by a pact" : "of its own will"}
                {war ? ", in war" : ""}. Points {signed(points)}, hostility {signed(hostility)}.
              </li>
            ))}
            {entrapped.length === 0 && <li>{DEBRIEF.nothing}</li>}
          </ul>
        </section>
        <section>
          <h3>Left alone by a partner</h3>
          <ul class="db-list">
            {abandoned.map(({ seat, by, crisis, round, points }) => (
              <li key={`${crisis} ${by}`}>
                {DEBRIEF.year(round)}: {inText(by)} stayed out when{" "}
                {names([crisisIn(reading, crisis)!.crisis.challenger])} challenged {inText(seat)}. Points of{" "}
                {inText(seat)} in the crisis: {signed(points)}.
              </li>
            ))}
            {abandoned.length === 0 && <li>{DEBRIEF.nothing}</li>}
          </ul>
        </section>
        <section>
          <h3>{ENTRAPMENT.free}</h3>
          <p class="hint">{ENTRAPMENT.freeRule}</p>
          <ul class="db-list">
            {free.map(({ seat, covered, helped }) => (
              <li key={seat}>
                {cap(inText(seat))}: covered for {count(covered, "year")}
                {helped > 0 ? `, and helped ${count(helped, "time")}` : ""}.
              </li>
            ))}
            {free.length === 0 && <li>{ENTRAPMENT.noFree}</li>}
          </ul>
        </section>
        <section>
          <h3>{ENTRAPMENT.gangs}</h3>
          <p class="hint">{ENTRAPMENT.gangsRule}</p>
          <ul class="db-list">
            {gangs.map(({ crisis, round, states, dragged, later }) => (
              <li key={crisis}>
                {DEBRIEF.year(round)}: {names(states)} at war; it was not the quarrel of {names(dragged)}
                {later.length > 0 ? `, but became it: ${count(later.length, "later crisis", "later crises")}` : ""}.
              </li>
            ))}
            {gangs.length === 0 && <li>{ENTRAPMENT.none}</li>}
          </ul>
        </section>
      </div>
    </>
  );
}

interface Row {
  seat: Seat;
  left: number;
  right: number;
}

/** The two fears of an ally, away from one line: left alone to the left, drawn in to the right. */
function Both({ rows }: { rows: readonly Row[] }) {
  const most = Math.max(1, ...rows.flatMap(({ left, right }) => [left, right]));
  const text = rows
    .map(
      ({ seat, left, right }) => `${nameOf(seat)}: ${ENTRAPMENT.abandoned} ${left}, ${ENTRAPMENT.entrapped} ${right}`,
    )
    .join("; ");
  if (rows.length === 0) return null;
  return (
    <Chart title={ENTRAPMENT.chart} text={text} height={() => 40 * rows.length + 30}>
      {({ width }) => {
        const middle = width / 2;
        const unit = Math.max(6, Math.min(26, (middle - 30) / most));
        return (
          <>
            <text x={middle - 8} y={14} text-anchor="end" class="db-small">
              {ENTRAPMENT.abandoned}
            </text>
            <text x={middle + 8} y={14} class="db-small">
              {ENTRAPMENT.entrapped}
            </text>
            <line x1={middle} x2={middle} y1={20} y2={40 * rows.length + 26} class="db-rule-strong" />
            {rows.map(({ seat, left, right }, at) => {
              const y = 40 * at + 38;
              return (
                <g key={seat}>
                  <text x={middle} y={y - 2} text-anchor="middle" class="db-label db-haloed">
                    {nameOf(seat)}
                  </text>
                  {Array.from({ length: left }, (_, n) => (
                    <circle
                      key={n}
                      cx={middle - 14 - unit * n}
                      cy={y + 14}
                      r={Math.min(7, unit / 2 - 1)}
                      class="db-outline-wax"
                    />
                  ))}
                  {Array.from({ length: right }, (_, n) => (
                    <rect
                      key={n}
                      x={middle + 8 + unit * n}
                      y={y + 8}
                      width={Math.min(12, unit - 2)}
                      height={12}
                      class="db-fill-ink"
                    />
                  ))}
                </g>
              );
            })}
          </>
        );
      }}
    </Chart>
  );
}
