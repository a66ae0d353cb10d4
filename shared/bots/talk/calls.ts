import { calledIn, isExcused } from "../../rules/crises.ts";
import { defencePartners, obligedTo } from "../../rules/pacts.ts";
import { type Party, pairOf } from "../../words.ts";
import { recordOf } from "./deeds.ts";
import { reasonNow, reasonText, sharedFoe } from "./papers.ts";
import { type Answer, isCandid, recalling, say, type Talker } from "./talker.ts";

/** Talk of calls and of the past: who comes, who stayed out and why. */

/** A call for help now. It says that it comes only where its answer is sealed and says so. */
export function ofHelp(talker: Talker): Answer {
  const { mind, you } = talker;
  const { pub, seat, numbers, mine } = mind;
  const crisis = pub.phase === "lineup" ? pub.crises.find(({ defender }) => defender === you) : undefined;
  if (!crisis) return defencePartners(pub.pacts, you).includes(seat) ? onAnotherDay(talker) : say(talker, "helpQuiet");
  const foe = crisis.challenger;
  const isCalled = calledIn(pub.pacts, crisis).includes(seat) && !isExcused(pub, crisis, seat, numbers);
  if (!isCalled) return say(talker, "helpNoPact", { foe });
  const comes = mine.answers[crisis.id] === "honour" && isCandid(talker, "help");
  return say(talker, comes ? "helpComing" : "helpSealed", { foe });
}

/** Whether it would come: now, where the other is challenged, or on another day. */
export function ofComing(talker: Talker): Answer {
  const { mind, you } = talker;
  const isNow = mind.pub.phase === "lineup" && mind.pub.crises.some(({ defender }) => defender === you);
  return isNow ? ofHelp(talker) : onAnotherDay(talker);
}

/** What is signed, and what it did before when it was called. */
function onAnotherDay(talker: Talker): Answer {
  const { mind, you, heard } = talker;
  const [foe] = foesIn(talker);
  const { pacts } = mind.pub;
  const isBound = foe
    ? obligedTo(pacts, you, foe).includes(mind.seat)
    : defencePartners(pacts, you).includes(mind.seat);
  if (!isBound) return recalling(talker, say(talker, "comeNoPact"));
  if (!isCandid(talker, "coming")) return say(talker, "comeEvasive");
  const { came, called } = recordOf(heard, mind.seat);
  return recalling(talker, called > 0 ? say(talker, "comePact", { n: came, m: called }) : say(talker, "comeUntested"));
}

export function ofWarning(talker: Talker): Answer {
  const { mind, you } = talker;
  const foe = foesIn(talker)[0] ?? challengerOf(talker) ?? sharedFoe(talker)?.[0];
  if (!foe) return say(talker, "unclear");
  return say(talker, obligedTo(mind.pub.pacts, you, foe).includes(mind.seat) ? "warnPact" : "warnNone", { foe });
}

function foesIn({ said }: Talker): readonly Party[] {
  return said.against && said.against !== "anyone" ? said.against : said.about;
}

/** Who challenges the other now. */
function challengerOf({ mind, you }: Talker): Party | undefined {
  return mind.pub.crises.find(({ defender }) => defender === you)?.challenger;
}

export function ofStaying(talker: Talker): Answer {
  const { mind, you, deeds } = talker;
  const { pub, seat, numbers } = mind;
  const mine = deeds.filter(({ by, what }) => by === seat && (what === "came" || what === "stayedOut"));
  const last = mine.findLast(({ what }) => what === "stayedOut");
  if (!last) return say(talker, mine.length > 0 ? "stayedNever" : "stayedUncalled");
  const { year, foe = you } = last;
  const bond = pub.bonds[pairOf(seat, foe)];
  const isForeign = !bond?.suspicion && (bond?.shown ?? 0) < numbers.rivalryAt;
  return say(talker, isForeign && isCandid(talker, "staying") ? "stayedOwnQuarrel" : "stayedEvasive", { year, foe });
}

/** It gives the reason that it gave at the time, and no other. */
export function ofRefusal(talker: Talker): Answer {
  const { mind, deeds } = talker;
  const last = deeds.findLast(({ by, what }) => by === mind.seat && what === "declined");
  const now = last ? undefined : reasonNow(talker);
  if (now) return say(talker, "refusedNow", { why: now });
  if (!last) return say(talker, "refusedNone");
  return say(talker, "refusedBecause", { year: last.year, why: reasonText(talker, last.reason ?? "unsaid") });
}

export function ofPressing(talker: Talker): Answer {
  const last = talker.deeds.findLast(({ by, what }) => by === talker.mind.seat && what === "challenged");
  return last ? say(talker, "pressedYes", { year: last.year }) : say(talker, "pressedNo");
}
