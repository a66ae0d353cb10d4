import { partnersIn } from "../../rules/pacts.ts";
import { PACT_KINDS, type Party, pairOf, type Seat } from "../../words.ts";
import { recordOf } from "./deeds.ts";
import { openingOf, shownIn } from "./greet.ts";
import { ownDraft } from "./papers.ts";
import { type Answer, isCandid, recalling, say, type Talker } from "./talker.ts";
import { joined } from "./wording.ts";

/** Talk of other states, of itself, and manners. Of a suspicion it says the same whether it is true or not. */

export function ofFear(talker: Talker): Answer {
  const { mind, you } = talker;
  const { pub, seat, numbers } = mind;
  const strength = (party: Party) => mind.known.board.strength[party] ?? 0;
  const [foe] = mind.known.parties
    .filter((party) => party !== seat && party !== you && shownIn(pub, seat, party) >= numbers.rivalryAt)
    .sort((a, b) => strength(b) - strength(a));
  if (!isCandid(talker, "fear")) return say(talker, "fearEvasive");
  return foe ? say(talker, "fearNamed", { foe, n: strength(foe), m: strength(seat) }) : say(talker, "fearNone");
}

export function ofThird(talker: Talker): Answer {
  const { mind, heard, said } = talker;
  const { pub, seat, numbers } = mind;
  const foe = said.about[0];
  if (!foe) return say(talker, "ofSelf");
  if (!mind.known.parties.includes(foe)) return say(talker, "ofAbsent", { foe });
  const bond = pub.bonds[pairOf(seat, foe)];
  if (bond?.suspicion) return say(talker, "ofSuspicion", { foe });
  if ((bond?.shown ?? 0) >= numbers.rivalryAt) return say(talker, "ofRival", { foe, n: bond!.shown });
  const { came, called } = recordOf(heard, foe as Seat);
  if (called > 0) return say(talker, "ofRecord", { foe, n: came, m: called });
  if (PACT_KINDS.some((kind) => partnersIn(pub.pacts, seat, kind).includes(foe as Seat)))
    return say(talker, "ofPartner", { foe });
  return say(talker, "ofNeutral", { foe, n: mind.known.board.strength[foe] ?? 0 });
}

export function ofCalm(talker: Talker): Answer {
  const { mind, you } = talker;
  const isRival = shownIn(mind.pub, mind.seat, you) >= mind.numbers.rivalryAt;
  return say(talker, isRival ? "calmQuarrel" : "calmNone");
}

export function ofThreat(talker: Talker): Answer {
  const { mind, you } = talker;
  const isRival = shownIn(mind.pub, mind.seat, you) >= mind.numbers.rivalryAt;
  return recalling(talker, say(talker, isRival ? "threatRival" : "threat"));
}

export function ofWhy(talker: Talker): Answer {
  const open = ownDraft(talker);
  return open?.terms.kind === "defence" ? say(talker, "whyOffer", { terms: open.terms }) : say(talker, "whyNothing");
}

export function ofSorry(talker: Talker): Answer {
  const { deeds, you } = talker;
  const stayed = deeds.findLast(({ by, what }) => by === you && what === "stayedOut");
  return stayed ? say(talker, "sorryStayed", { year: stayed.year }) : say(talker, "sorry");
}

export function ofPromise(talker: Talker): Answer {
  return recalling(talker, say(talker, "promise", { year: talker.mind.pub.round }));
}

/** A greeting is answered by what lies between the two. */
export function ofHello(talker: Talker): Answer {
  const hello = say(talker, "hello");
  const { act, slots } = openingOf(talker.mind, talker.heard, talker.you);
  if (!talker.isAlone || act === "greetPlain") return recalling(talker, hello);
  return {
    ways: [...joined(hello.ways.slice(0, 6), talker.mind, act, { you: talker.you, ...slots }), ...hello.ways],
    acts: [],
  };
}

export function ofWashington(talker: Talker): Answer {
  const { mind } = talker;
  return say(talker, "washington", { n: mind.pub.sheets[mind.seat]!.tie });
}
