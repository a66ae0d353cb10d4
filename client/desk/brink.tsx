import { type BrinkPreview, brinkPreview, type Cell } from "../../shared/insight/index.ts";
import { isPrincipal } from "../../shared/rules/crises.ts";
import type { Crisis } from "../../shared/state.ts";
import type { Choice, Party, Seat } from "../../shared/words.ts";
import { useOffice } from "../game/office.tsx";
import { useSession, useView } from "../game/session.ts";
import { Flag } from "../parts/flag.tsx";
import { ReceiptLine } from "../parts/paper.tsx";
import { figure, inText, nameOf, signed } from "../text/names.ts";
import { LineUpShown } from "./sides.tsx";
import { CrisisHead } from "./story.tsx";

/** The brink: the line-up is shown, and the two principals stand or yield. */
export function Brink() {
  const session = useSession();
  const view = useView();
  const seat = view.mine!.seat;
  const own = view.pub.crises.filter((crisis) => isPrincipal(crisis, seat));
  const others = view.pub.crises.filter((crisis) => !own.includes(crisis));
  return (
    <div class="desk-body brink">
      <header class="desk-head">
        <h2>{own.length > 0 ? "Stand, or yield?" : "Others are at the brink"}</h2>
        {own.length > 0 && <p class="hint">Both choose in secret, at once.</p>}
      </header>
      <ReceiptLine receipt={session.receipt.value?.about === "brink" ? session.receipt.value : undefined} />
      <ul class="crisis-list">
        {own.map((crisis) => (
          <OwnBrink key={crisis.id} crisis={crisis} seat={seat} />
        ))}
        {others.map((crisis) => (
          <li key={crisis.id} class="crisis">
            <CrisisHead crisis={crisis} />
            <LineUpShown crisis={crisis} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function OwnBrink({ crisis, seat }: { crisis: Crisis; seat: Seat }) {
  const session = useSession();
  const office = useOffice("brink");
  const view = useView();
  const preview = brinkPreview(view, crisis.id, seat);
  const given = view.mine!.choices[crisis.id];
  if (!preview) return null;
  const choose = (choice: Choice) => session.act({ type: "brink", crisis: crisis.id, choice }, "Choice saved");
  return (
    <li class="crisis crisis-own" data-testid="brink">
      <div>
        <CrisisHead crisis={crisis} />
        <BothSides preview={preview} />
      </div>
      <div>
        <Matrix preview={preview} />
        <Odds preview={preview} />
        <fieldset class="answers" aria-label="Your choice">
          {(["stand", "yield"] as const).map((choice) => (
            <button
              type="button"
              key={choice}
              class={choice === "stand" ? "wax" : undefined}
              aria-pressed={given === choice}
              title={office}
              disabled={office !== undefined || session.busy.value || view.pub.paused}
              onClick={() => choose(choice)}
              data-testid={`brink-${choice}`}
            >
              {choice === "stand" ? "Stand" : "Yield"}
              {given === choice && <span class="answer-saved"> saved</span>}
            </button>
          ))}
        </fieldset>
      </div>
    </li>
  );
}

function BothSides({ preview }: { preview: BrinkPreview }) {
  const { sides, side } = preview;
  return (
    <div class="sides">
      <SideOf
        name={side === "challenger" ? "Your side" : "Against you"}
        members={sides.challenger.members}
        strength={sides.challenger.strength}
      />
      <SideOf
        name={side === "defender" ? "Your side" : "Against you"}
        members={sides.defender.members}
        strength={sides.defender.strength}
        washington={sides.defender.washington}
      />
    </div>
  );
}

function Odds({ preview }: { preview: BrinkPreview }) {
  const { crisis, win, settle, war } = preview;
  const { mediator, washington } = crisis.lineUp!;
  return (
    <p class="odds">
      In a war your side wins with <strong class="num">{Math.round(win)} %</strong>. If both stand,{" "}
      {settle > 0 ? (
        <>
          {settlersText(mediator, washington)} settles it with <strong class="num">{Math.round(settle)} %</strong>, or
          there is war, with <span class="num">{Math.round(war)} %</span>.
        </>
      ) : (
        "it is war: nobody mediates."
      )}
    </p>
  );
}

function settlersText(mediator: Seat | undefined, washington: string): string {
  const parts = [...(mediator ? [inText(mediator)] : []), ...(washington === "mediates" ? ["Washington"] : [])];
  return parts.length > 0 ? parts.join(" with ") : "the Centre";
}

function SideOf(props: { name: string; members: Party[]; strength: number; washington?: boolean }) {
  return (
    <div class="side-of">
      <h4>{props.name}</h4>
      <p>
        {props.members.map((party) => (
          <span key={party} class="plate">
            <Flag party={party} size={13} /> {nameOf(party)}
          </span>
        ))}
        {props.washington && <span class="plate">{"\u2605"} Washington</span>}
      </p>
      <p class="side-strength num">{figure(props.strength)}</p>
    </div>
  );
}

const WORD: Record<Choice, string> = { stand: "stand", yield: "yield" };

/** The four ways it can go, with one's own numbers. */
function Matrix({ preview }: { preview: BrinkPreview }) {
  const { cells, crisis, side } = preview;
  const other = inText(side === "challenger" ? crisis.defender : crisis.challenger);
  const cell = (mine: Choice, theirs: Choice) => cells.find((one) => one.mine === mine && one.theirs === theirs)!;
  return (
    <table class="matrix">
      <caption class="visually-hidden">Your points by your choice and that of {other}</caption>
      <thead>
        <tr>
          <td />
          {(["stand", "yield"] as const).map((theirs) => (
            <th scope="col" key={theirs}>
              {other} {WORD[theirs]}s
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(["stand", "yield"] as const).map((mine) => (
          <tr key={mine}>
            <th scope="row">You {WORD[mine]}</th>
            {(["stand", "yield"] as const).map((theirs) => (
              <CellOf key={theirs} cell={cell(mine, theirs)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CellOf({ cell }: { cell: Cell }) {
  const beside = [
    ...(cell.standing !== 0 ? [`standing ${signed(cell.standing)}`] : []),
    ...(cell.hostility !== 0 ? [`hostility ${signed(cell.hostility)}`] : []),
  ];
  return (
    <td class={cell.points < 0 ? "bad" : "good"}>
      <strong class="num">{signed(cell.points)}</strong>
      <span class="hint">
        {cell.war
          ? `on average: ${signed(cell.war.won)} if won, ${signed(cell.war.lost)} if lost, 0 if settled`
          : beside.length > 0
            ? beside.join(", ")
            : "points"}
      </span>
    </td>
  );
}
