import type { Crisis } from "../../shared/state.ts";
import type { Party } from "../../shared/words.ts";
import { Flag } from "../parts/flag.tsx";
import { cap, inText, nameOf, names } from "../text/names.ts";

/** A line-up once it is shown: who came, who did not. */
export function LineUpShown({ crisis }: { crisis: Crisis }) {
  const lineUp = crisis.lineUp;
  if (!lineUp) return null;
  return (
    <>
      <dl class="lineup-shown">
        <Row name={`With ${inText(crisis.challenger)}`} parties={lineUp.backed} />
        <Row
          name={`With ${inText(crisis.defender)}`}
          parties={lineUp.honoured}
          also={lineUp.washington === "joins" ? "Washington" : undefined}
        />
        {lineUp.stayedOut.length > 0 && <Row name="Called, and stayed out" parties={lineUp.stayedOut} broken />}
        {lineUp.excused.length > 0 && <Row name="Called, and excused" parties={lineUp.excused} />}
        {(lineUp.mediator || lineUp.washington === "mediates") && (
          <Row
            name="Mediating"
            parties={lineUp.mediator ? [lineUp.mediator] : []}
            also={lineUp.washington === "mediates" ? "Washington" : undefined}
          />
        )}
      </dl>
      {lineUp.entrapped.length > 0 && (
        <p class="entrapped">
          {cap(names(lineUp.entrapped))} lined up against somebody else{"\u2019"}s rival.
        </p>
      )}
    </>
  );
}

function Row(props: { name: string; parties: readonly Party[]; also?: string; broken?: boolean }) {
  const { name, parties, also, broken } = props;
  return (
    <div class={broken ? "broken-row" : undefined}>
      <dt>{name}</dt>
      <dd>
        {parties.map((party) => (
          <span key={party} class="plate">
            <Flag party={party} size={12} /> {nameOf(party)}
          </span>
        ))}
        {also && <span class="plate">{`\u2605 ${also}`}</span>}
        {parties.length === 0 && !also && "nobody"}
      </dd>
    </div>
  );
}
