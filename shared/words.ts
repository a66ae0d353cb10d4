/** The game's vocabulary. Every type of a name in the game is read off one of these lists. */

/** The 26 CICA members of May 2014, by ISO 3166-1 alpha-3 code. */
export const SEATS = [
  "AFG", "ARE", "AZE", "BGD", "BHR", "CHN", "EGY", "IND", "IRN", "IRQ", "ISR", "JOR", "KAZ",
  "KGZ", "KHM", "KOR", "MNG", "PAK", "PSE", "QAT", "RUS", "THA", "TJK", "TUR", "UZB", "VNM",
] as const; // biome-ignore format: one glance
export type Seat = (typeof SEATS)[number];

/** States without a seat: they never vote or sign, and only ever challenge. OUT is the invented rival of the counterfactual. */
export const OUTSIDERS = ["ARM", "JPN", "PRK", "SAU", "SYR", "UKR", "OUT"] as const;
export type Outsider = (typeof OUTSIDERS)[number];

/** Whoever can be a rival: a seat or an outside state. */
export type Party = Seat | Outsider;

/** Two parties, in alphabetical order, joined by a dash: "IND-PAK". */
export type Pair = `${Party}-${Party}`;

/** Who looks: a seat, somebody with no seat, or the facilitator, who sees everything. */
export type Viewer = Seat | "spectator" | "facilitator";

/** What stands behind a seat. */
export const HOLDERS = ["nobody", "people", "bot"] as const;
export type Holder = (typeof HOLDERS)[number];

/** What a bot is like, for all to see. */
export const TEMPERS = ["cautious", "broker", "hawk", "builder", "freeRider"] as const;
export type Temper = (typeof TEMPERS)[number];

/** How well a bot thinks, weakest first. */
export const SKILLS = ["novice", "able", "strong"] as const;
export type Skill = (typeof SKILLS)[number];

/** Which bot keeps a seat. */
export interface Character {
  temper: Temper;
  skill: Skill;
}

export const PHASES = ["gathering", "summit", "vote", "orders", "lineup", "brink", "reckoning", "over"] as const;
export type Phase = (typeof PHASES)[number];

export const PACT_KINDS = ["nonaggression", "consultation", "defence"] as const;
export type PactKind = (typeof PACT_KINDS)[number];

/** In the order in which they are resolved. */
export const ORDER_KINDS = ["arm", "court", "reassure", "host", "probe", "press"] as const;
export type OrderKind = (typeof ORDER_KINDS)[number];

export const VOTES = ["yes", "no", "abstain"] as const;
export type Vote = (typeof VOTES)[number];

/** Answers in the line-up. */
export const ANSWERS = ["honour", "stay", "back", "mediate", "none"] as const;
export type Answer = (typeof ANSWERS)[number];

export const CHOICES = ["stand", "yield"] as const;
export type Choice = (typeof CHOICES)[number];

/** What Washington does in a line-up. */
export const WASHINGTON = ["joins", "mediates", "stays"] as const;
export type WashingtonAnswer = (typeof WASHINGTON)[number];

export const AGENDA_KINDS = [
  "keepWashington", "asiaForAsians", "isolate", "buryHatchet", "humble", "keepSecret", "knowSecrets", "honestBroker",
  "unentangled", "hub",
] as const; // biome-ignore format: one glance
export type AgendaKind = (typeof AGENDA_KINDS)[number];

/** What one may promise without being bound. `about` names the state concerned, where there is one. */
export const PLEDGES = ["honour", "reassure", "notPress", "arm", "host", "voteYes", "voteNo", "sign"] as const;
export type PledgeVerb = (typeof PLEDGES)[number];

export const REASONS = [
  "entrapment", "noCover", "rival", "noSlot", "tooDear", "trust", "agenda", "fellowRival", "unneeded", "unsaid",
] as const; // biome-ignore format: one glance
/** Why a draft was declined. */
export type Reason = (typeof REASONS)[number];

export const MODULES = ["forum", "washington", "agendas", "host", "probe", "secrets"] as const;
/** Parts of the rulebook that a lighter table leaves out. Without secrets, what the seed draws is public from the start. */
export type Module = (typeof MODULES)[number];

/** The forum's three steps: 1 catalogue of measures, 2 consultation mechanism and centre, 3 Asian charter. */
export type Step = 1 | 2 | 3;

/** A value for each of the seats in play. */
export type BySeat<T> = Partial<Record<Seat, T>>;
export type ByParty<T> = Partial<Record<Party, T>>;

export const PARTIES: readonly Party[] = [...SEATS, ...OUTSIDERS];

/** The number of each party at the place of its three letters; -1 where there is none. */
const NUMBERS = new Int8Array(26 ** 3).fill(-1);
PARTIES.forEach((party, number) => {
  NUMBERS[lettersOf(party, 0)] = number;
});

/** Three capital letters of a text as one number below 26^3. */
function lettersOf(text: string, from: number): number {
  const first = text.charCodeAt(from) - 65;
  const second = text.charCodeAt(from + 1) - 65;
  return (first * 26 + second) * 26 + text.charCodeAt(from + 2) - 65;
}

export function isSeat(party: string): party is Seat {
  return SEATS[NUMBERS[lettersOf(party, 0)]!] === party;
}

/** The number of a party: a seat's is below 26, so that a set of seats fits into the bits of one word. */
export function numberOf(party: Party): number {
  return NUMBERS[lettersOf(party, 0)]!;
}

/** A set of seats in the bits of one word, each at its number. */
export type SeatSet = number;

/** Outside states are in no such set. */
export function setOf(parties: readonly Party[]): SeatSet {
  let set = 0;
  for (const party of parties) set |= bitOf(party);
  return set;
}

/** A seat's set of one. */
export function bitOf(party: Party): SeatSet {
  const number = numberOf(party);
  return number < SEATS.length ? 1 << number : 0;
}

/** By the numbers of two parties, the first's times that of all parties: the key of the two, and the parties of the key. */
const KEYS = PARTIES.flatMap((a) => PARTIES.map((b): Pair => (a < b ? `${a}-${b}` : `${b}-${a}`)));
const PARTIES_OF = KEYS.map((pair): readonly [Party, Party] => [pair.slice(0, 3) as Party, pair.slice(4) as Party]);

/** Where something about two parties, the one first, lies in a square of all parties. */
export function placeOf(a: Party, b: Party): number {
  return numberOf(a) * PARTIES.length + numberOf(b);
}

/** The same for the parties of a key. */
export function placeOfPair(pair: Pair): number {
  return NUMBERS[lettersOf(pair, 0)]! * PARTIES.length + NUMBERS[lettersOf(pair, 4)]!;
}

/** The key of two different parties, whichever is named first. */
export function pairOf(a: Party, b: Party): Pair {
  return KEYS[placeOf(a, b)]!;
}

/** The two parties of a key. */
export function partiesOf(pair: Pair): readonly [Party, Party] {
  return PARTIES_OF[placeOfPair(pair)]!;
}

/** The other party of a pair; undefined when `one` is not in it. */
export function otherOf(pair: Pair, one: Party): Party | undefined {
  const parties = partiesOf(pair);
  return parties[0] === one ? parties[1] : parties[1] === one ? parties[0] : undefined;
}
