import "../style/debrief.css";
import { useEffect, useState } from "preact/hooks";
import type { DebriefData, Led } from "../../shared/seminar/contract.ts";
import { debriefOf } from "../links/seminar.ts";
import { DEBRIEF } from "../text/debrief.ts";
import { Debrief } from "./debrief.tsx";
import { askServer } from "./whatif.tsx";

/** The debrief of a class: what `led` names is on every screen while the facilitator leads. */
export function DebriefPage(props: {
  code: string;
  led?: Led;
  isFacilitator: boolean;
  onLead(led: Led | undefined): void;
}) {
  const { code, led, isFacilitator, onLead } = props;
  const [data, setData] = useState<DebriefData | undefined>(undefined);
  const [why, setWhy] = useState<string | undefined>(undefined);
  useEffect(() => {
    let open = true;
    void debriefOf(code).then((reply) => {
      if (!open) return;
      if (reply.ok) setData(reply.value);
      else setWhy(reply.why);
    });
    return () => {
      open = false;
    };
  }, [code]);
  if (why) return <p class="bad">{why}</p>;
  if (!data) return <p class="loading">{DEBRIEF.loading}</p>;
  return (
    <Debrief
      worlds={data.worlds}
      mine={data.mine}
      code={code}
      isFacilitator={isFacilitator}
      led={led}
      onLead={onLead}
      ask={askServer}
    />
  );
}
