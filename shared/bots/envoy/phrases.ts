import type { Terms } from "../../message.ts";
import { isSeat, type Party, type Reason } from "../../words.ts";
import { OUTSIDERS_FACTS } from "../../world/outsiders.ts";
import { STATES } from "../../world/states.ts";
import type { Mind } from "./mind.ts";

/** What a bot says beside its drafts and answers. It says nothing that only its own papers tell. */

const nameOf = (party: Party) => (isSeat(party) ? STATES[party].inSentence : OUTSIDERS_FACTS[party].inSentence);

function listOf(parties: readonly Party[]): string {
  const names = parties.map(nameOf);
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

const KINDS = {
  nonaggression: "a non-aggression pact",
  consultation: "a consultation pact",
  defence: "a defence pact",
};

function termsOf({ kind, against, pay }: Terms): string {
  const scope = kind !== "defence" ? "" : against ? ` against ${listOf(against)}` : " against anyone";
  const paid = pay ? `, with ${pay.amount} influence from ${nameOf(pay.from)} on signing` : "";
  return `${KINDS[kind]}${scope}${paid}`;
}

function pick(mind: Mind, lines: readonly string[], name: string): string {
  return lines[Math.floor(mind.dice("words", name) * lines.length)]!;
}

export function sayOffer(mind: Mind, terms: Terms): string {
  const lines = [
    `We have put a paper on your desk: ${termsOf(terms)}. We think it serves both of us.`,
    `Our proposal is ${termsOf(terms)}. Read it before the summit closes.`,
    `Would you sign ${termsOf(terms)}? We would.`,
  ];
  return pick(mind, lines, termsOf(terms));
}

export function sayThanks(mind: Mind, terms: Terms): string {
  const lines = ["Signed. Count on us.", "We have signed; may it never be needed.", "Our signature is on it."];
  return pick(mind, lines, termsOf(terms));
}

const NO: Record<Reason, readonly string[]> = {
  entrapment: [
    "That would bind us to quarrels that are not ours.",
    "Your enemies are not ours; we would be fighting your wars.",
  ],
  noCover: [
    "It would not make us any safer from those who threaten us.",
    "We would give cover and get none that we need.",
  ],
  rival: ["Not while things stand between us as they do.", "Our people would not understand it, given our dispute."],
  noSlot: ["Our word is already given elsewhere; we can take on no more.", "We have no room for another commitment."],
  tooDear: ["We cannot pay that.", "The price is beyond our means."],
  trust: ["We do not open our files lightly.", "That asks for more trust than there is yet."],
  agenda: ["It does not fit our plans.", "Our interests point elsewhere."],
  fellowRival: ["One of the others named in it is no friend of ours.", "Not in that company."],
  unneeded: ["We see no need for it at present.", "We gain too little by it."],
  unsaid: ["We would rather not.", "No."],
};

export function sayNo(mind: Mind, terms: Terms, reason: Reason, counter: Terms | undefined): string {
  const no = pick(mind, NO[reason], `${reason} ${termsOf(terms)}`);
  return counter ? `${no} But we would sign ${termsOf(counter)}: see the draft.` : no;
}
