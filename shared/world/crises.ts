import { isSeat, type Pair, type Party, pairOf } from "../words.ts";
import { isAcrossTheSea, isLandBorder } from "./borders.ts";
import { OUTSIDERS_FACTS } from "./outsiders.ts";
import { STATES } from "./states.ts";
import type { CrisisCard } from "./types.ts";
import { ACROSS_THE_BORDER, ACROSS_THE_SEA, ANYWHERE } from "./vignettes.ts";

/** Crises on record up to the summer of 2014, and four composites of recorded disputes, worded so as to take no side. */
// biome-ignore format: one line a card
export const CRISIS_CARDS: readonly CrisisCard[] = [
  { id: "kargil", title: "Heights above the line", when: "May-Jul 1999", parties: ["IND", "PAK"], text: "Forces from one side are found on high ground across a ceasefire line; the other side moves to retake it while both capitals appeal abroad.", sources: ["mid4007", "kargil-1", "kargil-2"], composite: false },
  { id: "parakram", title: "Ten-month mobilisation", when: "Dec 2001-Oct 2002", parties: ["IND", "PAK"], text: "After an armed attack on a parliament, two neighbours mass troops along their border; mediation leads to withdrawal in October 2002.", sources: ["mid4277", "parakram-1", "parakram-2"], composite: false },
  { id: "siachen", title: "Glacier standoff", when: "recurrent to 2014", parties: ["IND", "PAK"], text: "Posts face each other on a glacier whose line was never drawn; talks on disengagement stall again.", sources: ["factbook"], composite: false },
  { id: "depsang", title: "Tents on the plain", when: "15 Apr-5 May 2013", parties: ["CHN", "IND"], text: "A platoon camps in a disputed valley; the other army pitches tents a few hundred metres away; both withdraw after three weeks.", sources: ["mid4719", "depsang-1"], composite: false },
  { id: "hd981", title: "The drilling platform", when: "2 May-15 Jul 2014", parties: ["CHN", "VNM"], text: "A state-owned oil rig is moved into waters both sides claim; coast guards and fishing fleets collide; the rig leaves a month early.", sources: ["mid4702", "hd981-1", "hd981-2"], composite: false },
  { id: "adiz", title: "A line in the sky", when: "23 Nov 2013", parties: ["CHN", "JPN", "KOR"], text: "A new air defence identification zone overlaps those of its neighbours; aircraft fly through it without notice.", sources: ["mid4694", "cnn2013"], composite: false },
  { id: "senkaku", title: "Islands purchase", when: "2012-2014", parties: ["CHN", "JPN"], text: "Patrol ships shadow each other around uninhabited islets that both states claim.", sources: ["factbook"], composite: false },
  { id: "cheonan", title: "The corvette", when: "26 Mar 2010", parties: ["KOR", "PRK"], text: "A corvette sinks with 46 sailors; an international inquiry names a neighbour, which denies it.", sources: ["cheonan-1"], composite: false },
  { id: "yeonpyeong", title: "Island shelling", when: "23 Nov 2010", parties: ["KOR", "PRK"], text: "An island near a disputed sea boundary is shelled; two soldiers and two civilians die.", sources: ["yeonpyeong-1", "factbook"], composite: false },
  { id: "preahvihear", title: "The temple ridge", when: "4-7 Feb 2011", parties: ["KHM", "THA"], text: "Four days of fighting near a hill-top temple; the Security Council asks the regional association to mediate.", sources: ["mid4588", "preahvihear-1", "preahvihear-2", "factbook"], composite: false },
  { id: "boroibari", title: "Enclave fight", when: "15-19 Apr 2001", parties: ["BGD", "IND"], text: "Border guards seize a disputed village; a counter-move elsewhere leaves 16 paramilitaries dead before both sides step back.", sources: ["mid4313", "boroibari-1", "boroibari-2"], composite: false },
  { id: "mongoliarail", title: "The stopped trains", when: "5-6 Nov 2002", parties: ["CHN", "MNG"], text: "After a religious leader visits, a large neighbour delays freight at the border for two days and calls it maintenance.", sources: ["mongoliarail-1", "mongoliarail-2"], composite: false },
  { id: "vorukh", title: "Road around the exclave", when: "11 Jan 2014", parties: ["KGZ", "TJK"], text: "Work on a bypass road ends in an exchange of fire; eight people are wounded and each side says the other fired first.", sources: ["mid4693", "vorukh-1", "factbook"], composite: false },
  { id: "sokh", title: "Enclave blockade", when: "Jan 2013", parties: ["KGZ", "TJK", "UZB"], text: "Villagers and border guards clash beside an enclave; roads are closed on both sides.", sources: ["sokh-1", "mid4718"], composite: false },
  { id: "osh", title: "The request for troops", when: "10-15 Jun 2010", parties: ["KGZ", "RUS"], text: "An interim government asks its ally to send troops; the ally calls it an internal matter and refers it to the treaty organisation.", sources: ["osh-1", "osh-2"], composite: false },
  { id: "rogun", title: "The dam and the railway", when: "2010-2012", parties: ["TJK", "UZB"], text: "Upstream builds a high dam; downstream holds back rail freight until an outside study is done.", sources: ["rogun-1", "rogun-2", "mid4709"], composite: false },
  { id: "bagys", title: "The village that declared itself a republic", when: "Dec 2001-Sep 2002", parties: ["KAZ", "UZB"], text: "Residents of a disputed village declare independence; two presidents divide the last 4 percent of the border.", sources: ["bagys-1", "bagys-2"], composite: false },
  { id: "manas", title: "Handing back the key", when: "3 Jun 2014", parties: ["KGZ", "RUS"], text: "A transit base used for twelve years is handed back; another power already has an airfield nearby.", sources: ["manas-1", "manas-2"], composite: false },
  { id: "goshta", title: "The gate on the line", when: "1-6 May 2013", parties: ["AFG", "PAK"], text: "Troops exchange fire for hours over a border gate; one border policeman dies; both summon envoys.", sources: ["goshta-1", "goshta-2", "mid4636"], composite: false },
  { id: "mazar", title: "The consulate", when: "Aug-Sep 1998", parties: ["AFG", "IRN"], text: "Diplomats are killed when a city falls; large exercises begin on the border; a third state is asked to restrain its client.", sources: ["mid4160", "mazar-1", "mazar-2"], composite: false },
  { id: "jaish", title: "Five border guards", when: "6-18 Feb 2014", parties: ["IRN", "PAK"], text: "Five border guards are abducted and taken over the line; one capital says it may send forces in, the other warns it not to.", sources: ["mid4668", "jaish-1"], composite: false },
  { id: "alov", title: "The survey ship", when: "23 Jul 2001", parties: ["AZE", "IRN"], text: "A gunboat orders a survey ship out of a seabed block both sides claim; the company suspends work.", sources: ["mid4317", "alov-1", "alov-2"], composite: false },
  { id: "karabakh14", title: "The line of contact", when: "27 Jul-10 Aug 2014", parties: ["ARM", "AZE"], text: "Clashes on a 1994 ceasefire line kill 24 by one count; a regional power invites both presidents to talk.", sources: ["karabakh14-1", "karabakh14-2"], composite: false },
  { id: "abumusa", title: "A president visits an island", when: "11-17 Apr 2012", parties: ["ARE", "IRN"], text: "A head of state visits an island another state claims; an ambassador is recalled and a six-state bloc issues a joint statement.", sources: ["abumusa-1", "abumusa-2", "factbook"], composite: false },
  { id: "abumusa92", title: "Access to Abu Musa", when: "Apr 1992", parties: ["ARE", "IRN"], text: "Access to an island is refused; its two claimants put on a display of force.", sources: ["mid3567", "factbook"], composite: false },
  { id: "peninsula", title: "The causeway", when: "14-15 Mar 2011", parties: ["BHR", "IRN", "SAU"], between: ["BHR-IRN", "IRN-SAU"], text: "A monarchy asks its neighbours for help against unrest; troops cross a causeway; the state across the water protests, and an envoy is recalled.", sources: ["peninsula-1", "peninsula-2"], composite: false },
  { id: "gulfrift", title: "Three ambassadors", when: "5 Mar 2014", parties: ["ARE", "BHR", "QAT", "SAU"], between: ["ARE-QAT", "BHR-QAT", "QAT-SAU"], text: "Three members of a six-state bloc recall ambassadors from a fourth, citing a November agreement on non-interference.", sources: ["gulfrift-1", "gulfrift-2"], composite: false },
  { id: "hawar", title: "The judgment", when: "16 Mar 2001", parties: ["BHR", "QAT"], text: "A court awards islands to one side and a town and shoals to the other; each capital must now accept it.", sources: ["icj2001"], composite: false },
  { id: "marmara", title: "The flotilla", when: "31 May 2010-2 Sep 2011", parties: ["ISR", "TUR"], text: "Nine people die when a ship is boarded; one state later expels an ambassador and suspends military agreements.", sources: ["marmara-1", "marmara-2", "mid4628"], composite: false },
  { id: "eilat", title: "Across the Sinai line", when: "18-20 Aug 2011", parties: ["EGY", "ISR"], text: "Gunmen kill eight; security personnel of a treaty partner die in the pursuit; regret is expressed and a recall announced, then reconsidered.", sources: ["mid4674", "eilat-1"], composite: false },
  { id: "meshal", title: "The antidote", when: "25 Sep-Oct 1997", parties: ["ISR", "JOR"], text: "Agents are caught after an attack in an allied capital; the host threatens to end a treaty unless an antidote is handed over.", sources: ["meshal-1"], composite: false },
  { id: "gaza14", title: "Gaza", when: "Jul 2014", parties: ["ISR", "PSE"], text: "Rocket fire and air strikes escalate; a neighbour that controls a crossing is asked to mediate.", sources: ["factbook", "factbook2015", "mid4675"], composite: false },
  { id: "f4", title: "The lost jet", when: "22 Jun 2012-2013", parties: ["SYR", "TUR"], text: "A jet is shot down near a coast; the owner asks its alliance for consultation, and six missile batteries follow months later.", sources: ["f4-1", "f4-2"], composite: false },
  { id: "mosul", title: "The fall of a city", when: "10-11 Jun 2014", parties: ["IRN", "IRQ", "TUR"], text: "An armed group takes a major city and seizes a consulate; neighbours who face the same threat blame one another for it.", sources: ["mosul-1", "mid4633"], composite: false },
  { id: "ukraine262", title: "The General Assembly vote", when: "27 Mar 2014", parties: ["RUS", "UKR"], text: "A resolution on a neighbour's territorial integrity forces a recorded vote in the General Assembly; each capital counts who stood with whom.", sources: ["unga262"], composite: false },
  { id: "strait", title: "Tanker in the strait", when: "undated", parties: ["ARE", "BHR", "IRN", "QAT"], between: ["ARE-IRN", "IRN-QAT", "BHR-IRN"], text: "A tanker is stopped in a narrow strait after new sanctions; both shores send escorts.", sources: ["mid4521", "mid4522", "judgement"], composite: true },
  { id: "helmand", title: "Drought on the Helmand", when: "undated", parties: ["AFG", "IRN"], text: "Two dry years halve a river; villages downstream ask their capital to act on a water treaty.", sources: ["factbook", "mid4667", "mid4669", "judgement"], composite: true },
  { id: "enclave", title: "The wedding convoy", when: "undated", parties: ["KGZ", "UZB"], text: "A convoy is stopped at an enclave checkpoint; guards are hurt; both presidents are due at the summit in two days.", sources: ["factbook", "mid4442", "judgement"], composite: true },
  { id: "fishing", title: "Cut cables", when: "undated", parties: ["CHN", "VNM"], text: "A survey ship's cables are cut; the regional association cannot agree on a communique.", sources: ["mid4699", "judgement"], composite: true },
];

const STORIES = new Map<Pair, { onRecord: string[]; invented: string[] }>();

/**
 * The ids of the stories that fit a crisis between two parties, in a fixed order, never none: those on record between
 * them that are not already `told`, else those that suit their common border, their common sea, or anybody.
 */
export function cardsFor(a: Party, b: Party, told: ReadonlySet<string>): readonly string[] {
  const pair = pairOf(a, b);
  const stories = STORIES.get(pair) ?? storiesOf(a, b);
  STORIES.set(pair, stories);
  const isNew = (id: string) => !told.has(id);
  const onRecord = stories.onRecord.filter(isNew);
  if (onRecord.length > 0) return onRecord;
  const fresh = stories.invented.filter(isNew);
  return fresh.length > 0 ? fresh : stories.invented;
}

function storiesOf(a: Party, b: Party): { onRecord: string[]; invented: string[] } {
  const near = isLandBorder(a, b) ? ACROSS_THE_BORDER : isAcrossTheSea(a, b) ? ACROSS_THE_SEA : [];
  const idOf = (card: CrisisCard) => card.id;
  return {
    onRecord: CRISIS_CARDS.filter((card) => fits(card, a, b)).map(idOf),
    invented: [...near, ...ANYWHERE].map(idOf),
  };
}

/** The card with this id as it reads when `a` challenges `b`; undefined when there is none. */
export function cardOf(id: string, a: Party, b: Party): CrisisCard | undefined {
  const card = [...CRISIS_CARDS, ...ACROSS_THE_BORDER, ...ACROSS_THE_SEA, ...ANYWHERE].find((card) => card.id === id);
  return card && { ...card, text: named(card.text, a, b) };
}

function fits(card: CrisisCard, a: Party, b: Party): boolean {
  if (card.between) return card.between.includes(pairOf(a, b));
  return card.parties.includes(a) && card.parties.includes(b);
}

function named(text: string, a: Party, b: Party): string {
  const filled = text.replaceAll("{a}", nameOf(a)).replaceAll("{b}", nameOf(b));
  return filled.replace(/(^|[.!?] )([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase());
}

function nameOf(party: Party): string {
  return (isSeat(party) ? STATES[party] : OUTSIDERS_FACTS[party]).inSentence;
}
