import type { Terms } from "../../message.ts";
import type { Crisis } from "../../state.ts";
import type { Party, Reason, Seat, Temper } from "../../words.ts";
import type { Occasion } from "../talk/voices/voice.ts";
import { type Slots, termsText, type Words, waysOf, wordsOf } from "../talk/wording.ts";
import type { Mind } from "./mind.ts";

/** What a bot says beside its drafts and answers. It says nothing that only its own papers tell. */

/** Lines in which {we} is the speaker's capital, {you} the state spoken to, {terms} the paper, {foe} whoever it is about, {image} a picture from home. */
type Lines = readonly string[];

const OFFERS: Record<Temper, Lines> = {
  cautious: [
    "{we} does not sign often. We would sign this: {terms}.",
    "We have read it three times before sending it: {terms}. Please read it as often.",
    "A small promise that is kept is worth a large one: {terms}.",
  ],
  broker: [
    "Everybody at this table wants something; between us it may be {terms}.",
    "{we} proposes {terms}. If a clause hurts, say which, and what would heal it.",
    "We think there is a bargain here for both: {terms}.",
  ],
  hawk: [
    "Strength is read by the other side before it is used: {terms}.",
    "Let them count us together. {we} proposes {terms}.",
    "We would rather stand beside you now than write to you later: {terms}.",
  ],
  builder: [
    "Order is made of papers like this one: {terms}. We hope for more of them.",
    "{we} would have all of Asia sign one day. Let us begin with {terms}.",
    "A beam to build on: {terms}.",
  ],
  freeRider: [
    "It would cost you little, {you}: {terms}.",
    "You would hardly notice it, and we should sleep better: {terms}.",
    "{we} suggests {terms}. We do not expect that it will ever be needed.",
  ],
};
const OFFERS_ALL: Lines = [
  "We have put a paper on your desk: {terms}.",
  "Would you sign {terms}? We would. As we say at home: {image}.",
  "From {we}, for your eyes: {terms}. The summit closes soon.",
];

/** Where it asks to be paid. */
const DEMANDS: Lines = [
  "You sign readily, {you}, and our name has its price: {terms}.",
  "{we} stays in this if it is made worth our while: {terms}.",
  "Friendship has its costs, and this year they are yours: {terms}.",
  "You may say no, and nothing changes between us. But we would rather have {terms}.",
];

const THANKS: Lines = [
  "Signed in {we}. Count on us.",
  "Our name is under it; may it never be needed.",
  "Signed. We shall remember who walked with us.",
  "{we} has signed. Tell us early when you need us.",
];

export const NO: Record<Reason, Lines> = {
  entrapment: [
    "That would bind us to quarrels that are not ours.",
    "Your enemies are not ours; we would be fighting your wars.",
    "We looked at who might challenge you, and it is we who would pay. As we say at home: {image}.",
  ],
  noCover: [
    "It would not make us any safer from those who threaten us.",
    "We would give cover and get none that we need.",
    "Against those we have to fear it adds nothing, and {we} has few signatures to give.",
  ],
  rival: [
    "Not while things stand between us as they do.",
    "Our people would not understand it, given our dispute.",
    "There is a map between us that we read differently. First that, then papers.",
  ],
  noSlot: [
    "Our word is already given elsewhere; we can take on no more.",
    "We have no room for another commitment.",
    "{we} keeps what it signs, and cannot keep more than it has.",
  ],
  tooDear: ["We cannot pay that.", "The price is beyond our means.", "Our chest is not deep enough for that clause."],
  trust: [
    "We do not open our files lightly.",
    "That asks for more trust than there is yet.",
    "Perhaps when we have known each other through a winter or two.",
  ],
  agenda: ["It does not fit our plans.", "Our interests point elsewhere.", "{we} means to keep its hands free there."],
  fellowRival: ["One of the others named in it is no friend of ours.", "Not in that company."],
  unneeded: ["We see no need for it at present.", "We gain too little by it.", "Ask us again another year; {image}."],
  unsaid: ["We would rather not.", "No.", "{we} has no comment to make on it."],
};

const HELP: Lines = [
  "{foe} has challenged us. You gave your word for this; we ask you to keep it.",
  "The day has come that the paper was for: {foe} is at our door. Will you come?",
  "We shall stand if you stand with us. {foe} is counting heads, and so are we.",
  "{we} calls on you against {foe}. What you do now will be remembered.",
];

const GRATEFUL: Lines = [
  "You came when {foe} challenged us. {we} does not forget it.",
  "Thank you. At home we say: {image}. Today we say your name.",
  "When we called, you stood there. Our signature is yours for the asking.",
];

const REPROACH: Lines = [
  "You had signed, and when {foe} challenged us you stayed at home. All of Asia saw it.",
  "{we} will remember this the next time you ask for our name.",
  "A promise that is not kept is only ink. We had counted on you against {foe}.",
];

function speak(mind: Mind, occasion: Occasion, lines: Lines, slots: Slots): Words {
  return wordsOf(waysOf(mind, occasion, lines, slots));
}

export function sayOffer(mind: Mind, terms: Terms): Words {
  const temper = mind.pub.sheets[mind.seat]!.bot?.temper ?? "cautious";
  const you = terms.members.find((member) => member !== mind.seat)!;
  return terms.pay?.to === mind.seat
    ? speak(mind, "demand", DEMANDS, { terms, you })
    : speak(mind, "offer", [...OFFERS[temper], ...OFFERS_ALL], { terms, you });
}

export function sayThanks(mind: Mind, you: Seat, terms: Terms): Words {
  return speak(mind, "thanks", THANKS, { you, terms });
}

export function sayNo(mind: Mind, you: Seat, terms: Terms, reason: Reason, counter: Terms | undefined): Words {
  const no = waysOf(mind, "no", NO[reason], { you, terms });
  return wordsOf(counter ? no.map((way) => `${way} But we would sign ${termsText(counter)}: see the draft.`) : no);
}

export function sayHelp(mind: Mind, you: Seat, crisis: Crisis): Words {
  return speak(mind, "help", HELP, { you, foe: crisis.challenger });
}

export function sayGrateful(mind: Mind, you: Seat, foe: Party): Words {
  return speak(mind, "grateful", GRATEFUL, { you, foe });
}

export function sayReproach(mind: Mind, you: Seat, foe: Party): Words {
  return speak(mind, "reproach", REPROACH, { you, foe });
}
