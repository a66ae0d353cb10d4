import { deskOf } from "../../shared/desk.ts";
import { type LineUpPreview, lineUpPreview } from "../../shared/insight/index.ts";
import type { Crisis } from "../../shared/state.ts";
import { whyNotAnswer } from "../../shared/verbs/crises.ts";
import type { Answer, Seat } from "../../shared/words.ts";
import { numbersWith } from "../../shared/world/numbers.ts";
import { useOffice } from "../game/office.tsx";
import { choicesIn, isAsked } from "../game/owe.ts";
import { useSession, useView } from "../game/session.ts";
import { ReceiptLine } from "../parts/paper.tsx";
import { cap, count, figure, inText, names, signed } from "../text/names.ts";
import { ReadyButton } from "./ready.tsx";
import { CrisisHead } from "./story.tsx";

/** The line-up: who comes to whose help, asked of each secretly and at once. */
export function LineUp() {
  const session = useSession();
  const view = useView();
  const { pub } = view;
  const seat = view.mine!.seat;
  const open = choicesIn(view);
  const first = [...pub.crises].sort((a, b) => Number(open.includes(b)) - Number(open.includes(a)));
  return (
    <div class="desk-body lineup">
      <header class="desk-head">
        <h2>
          {pub.crises.length === 1
            ? "A crisis has broken"
            : `${count(pub.crises.length, "crisis", "crises")} have broken`}
        </h2>
        <p class="hint">Answers are secret until all are in.</p>
        {isAsked(view) && <ReadyButton label={open.length > 0 ? "That is all" : "Let it take its course"} />}
      </header>
      <ReceiptLine receipt={session.receipt.value?.about === "answer" ? session.receipt.value : undefined} />
      <ul class="crisis-list">
        {first.map((crisis) => (
          <CrisisAnswer key={crisis.id} crisis={crisis} seat={seat} />
        ))}
      </ul>
    </div>
  );
}

function CrisisAnswer({ crisis, seat }: { crisis: Crisis; seat: Seat }) {
  const view = useView();
  const preview = lineUpPreview(view, crisis.id, seat)!;
  const { sides } = preview;
  return (
    <li class={`crisis role-${preview.role}`} data-testid="crisis">
      <CrisisHead crisis={crisis} />
      <p class="duty">{dutyText(preview)}</p>
      <Prices preview={preview} />
      <p class="hint">
        If all who are called come: {figure(sides.challenger.strength)} against {figure(sides.defender.strength)}
        {sides.defender.washington > 0 &&
          `, and ${figure(sides.defender.washington)} of Washington\u2019s, by its odds`}
        {preview.backers.length > 0 && `; ${names(preview.backers)} may back ${inText(crisis.challenger)}`}. Chance of
        war if both stand: {warText(preview)}; none if either yields.
      </p>
      <Answers crisis={crisis} preview={preview} />
    </li>
  );
}

function warText({ war }: LineUpPreview): string {
  return war.low === war.high ? `${Math.round(war.high)} %` : `${Math.round(war.low)} to ${Math.round(war.high)} %`;
}

function dutyText({ role, crisis, against }: LineUpPreview): string {
  const [c, d] = [inText(crisis.challenger), inText(crisis.defender)];
  switch (role) {
    case "challenger":
      return `You challenge ${d}. The others are lining up; then you will stand or yield.`;
    case "defender":
      return `${cap(c)} challenges you. Those bound to help you are being called.`;
    case "called":
      return `Your pact with ${d} calls you against ${inText(against!)}.`;
    case "mayBack":
      return `You are ${c}\u2019s partner: you may back it, and need not.`;
    case "mayMediate":
      return "It is none of your quarrel: you may offer to mediate.";
    case "excused":
      return "As many calls as you can answer in a year come first: you are excused.";
    case "bystander":
      return "You are a rival or a partner of one side, and not called: you watch.";
  }
}

function Prices({ preview }: { preview: LineUpPreview }) {
  const numbers = numbersWith(useView().pub.numbers);
  const { role, owned, against, joinCost, joined, stayed } = preview;
  if (!against) return null;
  const whose =
    owned === "mine"
      ? `${cap(inText(against))} is your rival: lining up costs nothing yet.`
      : `${cap(inText(against))} is no rival of yours that the world knows of: ${joinCost.now} points now, ${joinCost.inWar} more in war, and a new enemy.`;
  return (
    <>
      <p class={`whose owned-${owned}`}>{whose}</p>
      {role === "mayBack" && (
        <dl class="prices">
          <div>
            <dt>Back it</dt>
            <dd>
              standing <span class="num">{joined.standing}</span>, room for {count(joined.slots, "pact")}
            </dd>
          </div>
          <div>
            <dt>Keep out of it</dt>
            <dd>nothing lost: no pact obliges to attack</dd>
          </div>
        </dl>
      )}
      {role === "called" && (
        <dl class="prices">
          <div>
            <dt>Honour</dt>
            <dd>
              standing <span class="num">{joined.standing}</span>, room for {count(joined.slots, "pact")}
            </dd>
          </div>
          <div>
            <dt>Stay out</dt>
            <dd>
              standing <span class="num">{stayed.standing}</span>, room for {count(stayed.slots, "pact")}; out of{" "}
              {count(stayed.leaves.length, "pact")}, and your partner loses {count(numbers.abandonedPoints, "point")}
            </dd>
          </div>
        </dl>
      )}
    </>
  );
}

const LABELS: Record<Answer, string> = {
  honour: "Honour the call",
  stay: "Stay out",
  back: "Back the challenger",
  mediate: "Offer to mediate",
  none: "Keep out of it",
};

function Answers({ crisis, preview }: { crisis: Crisis; preview: LineUpPreview }) {
  const session = useSession();
  const office = useOffice("answer");
  const view = useView();
  const desk = deskOf(view)!;
  const legal = (["honour", "stay", "back", "mediate"] as const).filter(
    (answer) => whyNotAnswer(desk, crisis, answer) === undefined,
  );
  const given = view.mine!.answers[crisis.id];
  if (legal.length === 0) return null;
  const offered: Answer[] = preview.role === "called" ? legal : [...legal, "none"];
  return (
    <fieldset class="answers" aria-label="Your answer">
      {offered.map((answer) => (
        <button
          type="button"
          key={answer}
          class={answer === "honour" || answer === "back" ? "wax" : undefined}
          aria-pressed={given === answer}
          title={office}
          disabled={office !== undefined || session.busy.value || view.pub.paused}
          onClick={() => session.act({ type: "answer", crisis: crisis.id, answer }, "Answer saved")}
          data-testid={`answer-${answer}`}
        >
          {LABELS[answer]}
          {answer === "mediate" && (
            <span class="hint">
              {" "}
              {desk.numbers.mediateCost} influence if taken; {signed(desk.numbers.mediatorPoints)}{" "}
              {desk.numbers.mediatorPoints === 1 ? "point" : "points"} without war,{" "}
              {signed(-desk.numbers.mediatorStanding)} standing with it
            </span>
          )}
          {given === answer && <span class="answer-saved"> saved</span>}
        </button>
      ))}
    </fieldset>
  );
}
