import { reveal } from "../rules/learning.ts";
import type { Party, PledgeVerb, Seat } from "../words.ts";
import { pairOf } from "../words.ts";
import type { Verb } from "./verb.ts";

/** A party to a hidden rivalry may say so at a Summit. It costs nobody standing. */
export const announce: Verb<{ type: "announce"; rival: Seat }> = {
  refuse: ({ seat, pub, mine, numbers }, { rival }) => {
    if (pub.phase !== "summit") return "wrongPhase";
    if (rival === seat) return "self";
    return (mine.truths[pairOf(seat, rival)] ?? 0) >= numbers.rivalryAt ? undefined : "nothingToAnnounce";
  },
  act: (turn, seat, { rival }) => reveal(turn, pairOf(seat, rival), "announced", seat),
};

const ABOUT_NOBODY: readonly PledgeVerb[] = ["voteYes", "voteNo"];

/** A pledge is recorded and binds nobody. */
export const pledge: Verb<{ type: "pledge"; verb: PledgeVerb; about?: Party; to: Seat[] }> = {
  refuse: ({ seat, pub }, { verb, about, to }) => {
    if (pub.phase !== "summit" && pub.phase !== "orders") return "wrongPhase";
    if (to.includes(seat) || about === seat) return "pledgeSelf";
    const parties: string[] = [...pub.seats, ...pub.outsiders];
    if (![...to, ...(about ? [about] : [])].every((party) => parties.includes(party))) return "notInPlay";
    return (about === undefined) === ABOUT_NOBODY.includes(verb) ? undefined : "pledgeAbout";
  },
  act: (turn, seat, { verb, about, to }) => {
    const id = turn.dice.id("pledge", seat, turn.state.written[seat] ?? 0);
    turn.emit({
      kind: "pledged",
      pledge: { id, round: turn.state.round, by: seat, verb, about, to: [...new Set(to)] },
    });
  },
};
