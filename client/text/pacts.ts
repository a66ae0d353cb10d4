import type { Terms } from "../../shared/message.ts";
import type { Pact, Pledge } from "../../shared/state.ts";
import type { PactKind, PledgeVerb, Reason, Seat } from "../../shared/words.ts";
import type { Numbers } from "../../shared/world/numbers.ts";
import { isFictional } from "./fictional.ts";
import { calmText, count, inText, names, PACT_NAMES } from "./names.ts";

export function pactWords(kind: PactKind, numbers: Numbers): string {
  switch (kind) {
    case "nonaggression":
      return `Members may not press one another, and their quarrels break out ${calmText(numbers)}. It lasts until left, and takes no slot.`;
    case "consultation":
      return "Members open their files: each learns every hidden rivalry of the others, now and each year. It lasts until left, and takes no slot.";
    case "defence":
      return `When a member is challenged, the others are called. It lapses after ${count(numbers.defenceTerm, "year")} unless signed again. Against anyone, and with at most ${numbers.allyMembers} members, it pays each ${count(numbers.allyPoints, "point")} a year for each partner, ${numbers.allyMost} at most.`;
  }
}

/** Of files in which there is nothing to read. */
export const NOTHING_LEARNT = "You learn nothing: their files hold no suspicion that you cannot judge already.";

export function pactTitle(pact: Pick<Pact, "kind" | "title" | "origin">): string {
  if (pact.title && !isFictional.value) return pact.title;
  if (pact.origin === "charter") return isFictional.value ? "Charter of Common Security" : "Asian Security Charter";
  if (pact.origin === "centre") return "Consultation Centre";
  return PACT_NAMES[pact.kind];
}

/** Against whom a defence pact holds; what the other kinds do. */
export function scopeText(terms: Pick<Terms, "kind" | "against">): string {
  if (terms.kind === "defence")
    return terms.against?.length ? `against ${names(terms.against, "or")} only` : "against anyone";
  return terms.kind === "consultation" ? "files open among members" : "no pressing among members";
}

export function termText(until: number | undefined, round: number): string {
  if (until === undefined) return "until left";
  if (until <= round) return "lapses at the next Briefing";
  return `through year ${until}`;
}

export function payText(pay: NonNullable<Terms["pay"]>): string {
  return `${inText(pay.from)} gives ${inText(pay.to)} ${pay.amount} influence on signing`;
}

export const REASON_WORDS: Record<Reason, string> = {
  entrapment: "It would draw us into somebody else's quarrel",
  noCover: "It gives us no cover we need",
  rival: "We do not sign with a rival",
  noSlot: "Our standing allows no further pact",
  tooDear: "The price is too high",
  trust: "We cannot rely on your word",
  agenda: "It does not suit our aims",
  fellowRival: "A party to it is our rival",
  unneeded: "We have this already",
  unsaid: "We would rather not say",
};

export const PLEDGE_NAMES: Record<PledgeVerb, string> = {
  honour: "honour a call from",
  reassure: "reassure",
  notPress: "not press",
  arm: "arm",
  host: "host talks with",
  voteYes: "vote yes",
  voteNo: "vote no",
  sign: "sign with",
};

export function needsAbout(verb: PledgeVerb): boolean {
  return verb !== "voteYes" && verb !== "voteNo";
}

export function pledgeText(pledge: Pledge, me?: Seat): string {
  const about = pledge.about ? ` ${pledge.about === me ? "you" : inText(pledge.about)}` : "";
  const who = pledge.by === me ? "You pledged" : `${inText(pledge.by)} pledged`;
  const to = pledge.to.length > 0 ? `, to ${names(pledge.to)} alone` : "";
  return `${who} to ${PLEDGE_NAMES[pledge.verb]}${about}${to}`;
}
