import { callsOf, pledgesKept } from "../../shared/debrief/index.ts";
import { PLEDGES } from "../../shared/words.ts";
import { DEBRIEF, PROMISES, VERBS } from "../text/debrief.ts";
import { cap, nameOf, names } from "../text/names.ts";
import { pledgeText } from "../text/pacts.ts";
import { Bars } from "./charts.tsx";
import type { Reading } from "./reading.ts";

/** Pledges and pacts beside what was done. */
export function Promises({ reading: { game } }: { reading: Reading }) {
  const kept = pledgesKept(game);
  const calls = callsOf(game);
  const verbs = PLEDGES.filter((verb) => kept.some(({ pledge }) => pledge.verb === verb));
  const seats = game.seats
    .filter((seat) => calls.some((call) => call.seat === seat))
    .sort((a, b) => calls.filter((call) => call.seat === b).length - calls.filter((call) => call.seat === a).length);
  const broken = kept.filter(({ verdict }) => verdict === "broken");
  return (
    <>
      <p class="lede">{PROMISES.lede}</p>
      {seats.length > 0 ? (
        <Bars
          title={PROMISES.calls}
          rows={seats.map((seat) => {
            const mine = calls.filter((call) => call.seat === seat);
            const many = (answer: string) => mine.filter((call) => call.answer === answer).length;
            return {
              name: nameOf(seat),
              parts: [
                { value: many("honoured"), name: PROMISES.honoured, tone: "ink" },
                { value: many("stayedOut"), name: PROMISES.stayedOut, tone: "wax" },
                { value: many("excused"), name: PROMISES.excused, tone: "hatch" },
              ],
            };
          })}
        />
      ) : (
        <p>{DEBRIEF.nothing}</p>
      )}
      {verbs.length > 0 && (
        <Bars
          title={PROMISES.pledges}
          rows={verbs.map((verb) => {
            const mine = kept.filter(({ pledge }) => pledge.verb === verb);
            const many = (verdict: string) => mine.filter((one) => one.verdict === verdict).length;
            return {
              name: cap(VERBS[verb]),
              parts: [
                { value: many("kept"), name: PROMISES.kept, tone: "ink" },
                { value: many("broken"), name: PROMISES.broken, tone: "wax" },
                { value: many("untested"), name: PROMISES.untested, tone: "hatch" },
              ],
            };
          })}
        />
      )}
      <p class="hint">{PROMISES.rule}</p>
      {broken.length > 0 && (
        <details>
          <summary>Pledges that were broken: {broken.length}</summary>
          <ul class="db-list">
            {broken.map(({ pledge, n }) => (
              <li key={n}>
                {DEBRIEF.year(pledge.round)}: {pledgeText(pledge)}.
              </li>
            ))}
          </ul>
        </details>
      )}
      {calls.some(({ answer }) => answer === "stayedOut") && (
        <details open>
          <summary>Calls that went unanswered: {calls.filter(({ answer }) => answer === "stayedOut").length}</summary>
          <ul class="db-list">
            {calls
              .filter(({ answer }) => answer === "stayedOut")
              .map((call) => (
                <li key={`${call.crisis} ${call.seat}`}>
                  {DEBRIEF.year(call.round)}: {cap(names([call.seat]))} stayed out when {names([call.defender])} was
                  challenged
                  {call.own ? ", although the challenger was its own rival" : ""}.
                </li>
              ))}
          </ul>
        </details>
      )}
    </>
  );
}
