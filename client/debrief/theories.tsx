import { useMemo } from "preact/hooks";
import { type Case, type Finding, theoriesIn } from "../../shared/debrief/index.ts";
import { CLAIMS, VERDICTS } from "../text/debrief.ts";
import { cap, count, inText, names } from "../text/names.ts";
import { Intervals } from "./charts.tsx";
import { crisisIn, pactIn, type Reading } from "./reading.ts";

const LEDE =
  "Six explanations, each with something that it implies for this game and that could have come out otherwise. A verdict needs an interval wholly on one side; a single game seldom gives one.";

/** Rival explanations side by side, none of them favoured. */
export function Theories({ reading }: { reading: Reading }) {
  const findings = useMemo(() => theoriesIn(reading.game), [reading]);
  return (
    <>
      <p class="lede">{LEDE}</p>
      <div class="db-theories">
        {findings.map((finding) => (
          <Explanation key={finding.theory} finding={finding} reading={reading} />
        ))}
      </div>
    </>
  );
}

function Explanation({ finding, reading }: { finding: Finding; reading: Reading }) {
  const { theory, estimate, nothing, measure, verdict, cases, many } = finding;
  const claim = CLAIMS[theory];
  const speaking = (side: Case["side"]) => cases.filter((one) => one.side === side);
  return (
    <section class="db-theory" aria-labelledby={`db-${theory}`}>
      <h3 id={`db-${theory}`}>{claim.name}</h3>
      <p>{claim.claim}</p>
      <p class="hint">{claim.source}.</p>
      <p>
        <strong>Here it implies:</strong> {claim.implication}
      </p>
      <Intervals
        title={`${cap(claim.measure)} (${count(many, measure === "odds" ? "pair" : "case")})`}
        rows={[
          {
            name: "",
            interval: estimate,
            tone: verdict === "against" ? "wax" : "blue",
            none: many === 0 ? "no case in this game" : "cannot be reckoned: a group or an outcome is empty",
          },
        ]}
        nothing={nothing}
        log={measure === "odds"}
        percent={measure === "share"}
        {...(measure === "share" ? { least: 0, most: 1 } : { least: 0.05, most: 200 })}
      />
      <p class={`db-verdict db-verdict-${verdict}`}>{VERDICTS[verdict]}.</p>
      {(["for", "against"] as const).map((side) => (
        <details key={side}>
          <summary>
            {side === "for" ? "For it" : "Against it"}: {speaking(side).length}, {claim.cases[side]}
          </summary>
          <ul class="db-list">
            {speaking(side)
              .slice(0, 12)
              .map((one, at) => (
                <li key={at}>{caseText(one, reading)}</li>
              ))}
            {speaking(side).length > 12 && <li>and {speaking(side).length - 12} more.</li>}
          </ul>
        </details>
      ))}
    </section>
  );
}

function caseText({ crisis, pact, seat }: Case, reading: Reading): string {
  const found = crisis ? crisisIn(reading, crisis) : undefined;
  if (found)
    return `Year ${found.round}, ${names([found.crisis.challenger, found.crisis.defender])}: ${seat ? inText(seat) : ""}.`;
  const signed = pact ? pactIn(reading, pact) : undefined;
  if (signed) return `Year ${signed.round}: ${names(signed.pact.members)}.`;
  return seat ? `${inText(seat)} declined a defence pact for fear of entrapment.` : "";
}
