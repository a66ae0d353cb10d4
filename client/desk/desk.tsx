import type { Phase } from "../../shared/words.ts";
import { OfficeLine } from "../game/office.tsx";
import { useView } from "../game/session.ts";
import { Brink } from "./brink.tsx";
import { Final } from "./final.tsx";
import { FrontPage } from "./front.tsx";
import { LineUp } from "./lineup.tsx";
import { Orders } from "./orders.tsx";
import { Summit } from "./summit.tsx";
import { Vote } from "./vote.tsx";
import { Watching } from "./watching.tsx";

/** The decision of the phase: one question at a time. */
export function Desk() {
  const view = useView();
  const { phase, round } = view.pub;
  if (phase === "over") return <Final />;
  if (phase === "reckoning") return <FrontPage />;
  if (!view.mine) return <Watching />;
  return (
    <>
      <OfficeLine />
      <Question phase={phase} round={round} />
    </>
  );
}

function Question({ phase, round }: { phase: Phase; round: number }) {
  switch (phase) {
    case "summit":
      return <Summit key={round} />;
    case "vote":
      return <Vote />;
    case "orders":
      return <Orders key={round} />;
    case "lineup":
      return <LineUp />;
    case "brink":
      return <Brink />;
    default:
      return null;
  }
}
