import { numbersWith } from "../../shared/world/numbers.ts";
import { playNow } from "./enter.ts";

/** How to play, on one page. */
export function HowPage() {
  const n = numbersWith();
  return (
    <article class="prose">
      <h1>How to play</h1>
      <p class="lede">
        You lead one state for {n.rounds} years. Each year there is a summit, secret orders, and whatever crises follow.
        At the end each result is measured against what others made of the same seat, so that a small state can beat a
        great one.
      </p>
      <h2>What you want</h2>
      <p>
        <strong>Cover.</strong> Every year you gain a point if no rival is stronger than your cover against it, and lose
        one if two or more are. Cover is your own strength, plus that of partners obliged to help you, counted by how
        much their word is worth, plus Washington{"\u2019"}s where it is close to you. You also hold two secret agendas,
        worth points at the end.
      </p>
      <h2>Rivals, open and hidden</h2>
      <p>
        Hostility of {n.rivalryAt} or more is a rivalry, and only rivalries break out. Pairs shown at {n.suspicionFrom}{" "}
        to {n.suspicionTo} are suspicions: some of them are true rivalries that only the two parties know of. How many
        there are is public; which, you have to find out, or guess.
      </p>
      <h2>A year</h2>
      <ol>
        <li>
          <strong>Summit.</strong> Talk, and sign pacts. <em>Non-aggression</em> keeps its members from pressing one
          another. <em>Consultation</em> opens their files to each other. <em>Defence</em> calls you when a member is
          challenged, and lapses after {n.defenceTerm} years. Your standing, the world{"\u2019"}s belief in your word,
          decides how many defence pacts you can hold: one for each {n.standingPerSlot} points. A pact against anyone of
          at most {n.allyMembers} members pays each of them {n.allyPoints} a year for each partner.
        </li>
        <li>
          <strong>Orders.</strong> Up to {n.ordersFree}, in secret, paid with influence: arm, court Washington,
          reassure, host talks, probe, press.
        </li>
        <li>
          <strong>Line-up.</strong> Two crises a year at least, where somebody presses, or where the lot falls: on the
          hostile, and on those whose promises would call many. A crisis calls the partners of whoever was challenged.
          Honour it and gain {n.honourStanding} standing, or stay out, lose {n.stayStanding} and the pact. The
          challenger{"\u2019"}s partners may back it and gain {n.backStanding}, or hold back. Lining up against a public
          rival of your own is free. Against anybody else it costs {n.joinPoints} points and makes you enemies; in a war
          it costs {n.warJoiner + n.entrapPoints} more. That is entrapment.
        </li>
        <li>
          <strong>Brink.</strong> The two principals stand or yield. If both stand and nobody settles it, there is war.
        </li>
        <li>
          <strong>Reckoning.</strong> The front page says what happened, and why each point came or went.
        </li>
      </ol>
      <h2>Before you sign</h2>
      <p>
        Each draft shows what cover it would give you, which quarrels it would bind you to, which of them are your own,
        and how many hidden ones there may be among the parties. Nobody can show you more than you know. Talk is only
        talk; pledges are recorded and bind nobody.
      </p>
      <h2>The forum</h2>
      <p>
        In some games the chair may table three steps toward a region-wide charter. One no blocks. The charter itself
        binds every state or none, and ends Washington{"\u2019"}s close ties where it is for Asia alone.
      </p>
      <p>
        <button type="button" class="primary big" onClick={playNow}>
          Play now against bots
        </button>
      </p>
    </article>
  );
}
