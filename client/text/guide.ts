import type {
  BrinkPreview,
  Chain,
  Cover,
  CoverChange,
  DraftPreview,
  LineUpPreview,
  Taken,
} from "../../shared/insight/index.ts";
import type { Terms } from "../../shared/message.ts";
import type { Crisis, Pact, ScoreLine } from "../../shared/state.ts";
import type { Choice, Party, Seat } from "../../shared/words.ts";
import type { Numbers } from "../../shared/world/numbers.ts";
import type { Archive } from "./chronicle.ts";
import { calmText, cap, count, figure, inText, listOf, names, PACT_NAMES, percentText, signed } from "./names.ts";
import { scopeText } from "./pacts.ts";
import { scoreText } from "./scores.ts";

/** What the lesson's guide says: figures of one seat, and questions. It draws no conclusion for anybody. */
export const GUIDE = {
  label: "The lesson\u2019s guide",
  leave: "Leave the lesson\u2019s guide",
  resume: "Take up the lesson\u2019s guide",
  show: "Show me",
  outside: "The same board with one shared rival: three minutes",
  first: "Play your first real game",
  failed: "The game could not be dealt: this browser keeps nothing just now.",
} as const;

/** The first page's way in. */
export const WAY_IN = { name: "Ten-minute lesson", about: "Pakistan, four years, with a guide" } as const;

/** The last year of the lesson, which is the reader\u2019s own. */
export const ALONE = {
  chapter: "Alone",
  title: "This year is yours",
  line: "All that the guide reads to you stands on the desk and in your dossier. It speaks again at the end.",
} as const;

/** What each year of the lesson is about. */
export const CHAPTERS: Readonly<Record<string, readonly string[]>> = {
  lesson: ["Cover", "The price", "Again", ALONE.chapter],
  "lesson-common": ["The same pact", "A shared rival"],
};

export function chapterText(round: number, name: string): string {
  return `Year ${round}: ${name.toLowerCase()}`;
}

export function quoteText(by: Seat, words: string): string {
  return `${cap(inText(by))}: \u201c${words}\u201d`;
}

export const END = "What happened to you";

export const NOT_EXPOSED = "Nobody exposes you";

export function exposedTitle(many: number): string {
  return many === 1 ? "One rival exposes you" : `${many} rivals expose you`;
}

/** Questions that only the reader can answer. */
export const ASK = {
  draft: "Whose quarrel would this be?",
  call: "Whose quarrel is this?",
  bound: (lines: number) =>
    lines === 1 ? "Did this line begin with a signature?" : "Which of these lines began with a signature?",
  free: (lines: number) => `Would a signature have changed ${lines === 1 ? "this line" : "any of these lines"}?`,
  other: (other: Party) => `What do you expect ${inText(other)} to do?`,
} as const;

/** "India (strength 13, your cover 5) exposes you." */
export function exposedText(exposers: readonly Cover[], isHidden: (rival: Party) => boolean): string {
  const each = exposers.map(({ rival, threat, total }) => {
    const note = isHidden(rival) ? "; a hidden rivalry" : "";
    return `${inText(rival)} (strength ${figure(threat)}, your cover ${figure(total)}${note})`;
  });
  return `${cap(listOf(each))} ${exposers.length === 1 ? "exposes" : "expose"} you.`;
}

export function secureText({ exposedNone }: Numbers): string {
  return `No rival that you know of is stronger than your cover: that is ${signed(exposedNone)} a year.`;
}

/** What the count of those who expose one is worth. */
export function exposureText(many: number, { exposedMany }: Numbers): string {
  return many === 1
    ? "One such rival costs nothing, and earns nothing."
    : `Two or more such rivals cost ${count(exposedMany, "point")} a year.`;
}

/** A partner that would, alone, end some of one's exposures, with one's cover then. */
export interface Coverer {
  seat: Seat;
  against: readonly Cover[];
}

export function partnersText(partners: readonly Coverer[]): string {
  if (partners.length === 0) return "No defence pact with one partner alone would end that.";
  const each = partners.map(({ seat, against }, at) => {
    const rivals = against.map(({ rival, total }) => `${inText(rival)} (cover ${figure(total)})`);
    return `with ${inText(seat)} ${at === 0 ? "would be enough " : ""}against ${listOf(rivals)}`;
  });
  return `A defence pact ${listOf(each, "or one")}, if ${partners.length > 1 ? "they sign" : "it signs"}.`;
}

export function slotsText(standing: number, slots: number, used: number): string {
  const room = slots === 0 ? "no pact" : count(slots, "pact");
  return `Your standing of ${standing} gives room for ${room}; you are in ${used === 0 ? "none" : used}.`;
}

export function boundText(owed: readonly Taken[]): string {
  return owed.length === 0
    ? "No pact of yours calls you to a quarrel that you know of."
    : `Your pacts call you when ${callsText(owed)}.`;
}

export function lapsesText(pacts: readonly Pact[], seat: Seat): string {
  const partners = [...new Set(pacts.flatMap(({ members }) => members))].filter((member) => member !== seat);
  return `Your defence pact with ${names(partners)} lapses after this year, unless it is signed anew.`;
}

export const DRAFT_TITLES = {
  offer: (by: Seat, { kind }: Terms) => `${cap(inText(by))} offers a ${PACT_NAMES[kind].toLowerCase()}`,
  asked: (by: Seat) => `${cap(inText(by))} asks: would you sign?`,
  mine: "Before you send it",
  empty: "A fresh sheet",
} as const;

export const EMPTY_SHEET = "Put a state\u2019s name on it: what its signature would bring you stands beside it then.";
export const BINDS_NOBODY = "An answer binds nobody; only a signature does.";

/** What a draft does to one's cover: against those who expose one, else against any known rival. */
export function coverText({ cover }: DraftPreview): string {
  const known = cover.filter(({ before }) => before.chance >= 1);
  const exposing = known.filter(({ before }) => before.exposed);
  const concerned = exposing.length > 0 ? exposing : known.filter(({ before, after }) => after.total > before.total);
  if (known.length === 0) return "You know of no rival that you would need cover against.";
  if (concerned.length === 0) return "No known rival exposes you, and it adds nothing to your cover.";
  const rivalOf = ({ before }: CoverChange) => `against ${inText(before.rival)} (strength ${figure(before.threat)})`;
  const lifted = concerned.filter(({ before, after }) => after.total > before.total);
  const rest = concerned.filter((change) => !lifted.includes(change));
  const lifts = lifted.map(
    (change) => `from ${figure(change.before.total)} to ${figure(change.after.total)} ${rivalOf(change)}`,
  );
  return [
    ...(lifts.length > 0 ? [`It lifts your cover ${listOf(lifts)}.`] : []),
    ...(rest.length > 0 ? [`It adds nothing ${listOf(rest.map(rivalOf))}.`] : []),
  ].join(" ");
}

/** Whose calls a draft takes on, and whether they are one's own. */
export function takenText({ taken }: DraftPreview): string {
  return taken.length === 0 ? "It calls you to no quarrel that you know of." : `It calls you when ${callsText(taken)}.`;
}

/** What one\u2019s cover is worth with and without a pact that is to be signed anew. */
export function renewalText({ until, replaces }: DraftPreview, me: Seat, exposers: readonly Party[]): string {
  const partners = [...new Set(replaces.flatMap(({ members }) => members))].filter((member) => member !== me);
  const last = Math.max(...replaces.map((pact) => pact.until ?? 0));
  const without = exposers.length === 0 ? "no rival would expose you" : `${names(exposers)} would expose you`;
  return `Your pact with ${names(partners)} ends with year ${last}; signed anew it holds through year ${until}. Without it ${without}.`;
}

/** What signing pays, year by year. */
export function allyText({ pay }: DraftPreview, { exposedNone }: Numbers): string {
  return `It pays ${signed(pay)} a year, and a year in which no rival exposes you ${signed(exposedNone)} more.`;
}

export const SHARED = "Every quarrel it calls you to is your own.";

/** A pact that names rivals whom both have calls to no other quarrel. */
export function narrowText(rivals: readonly Party[]): string {
  return `Against ${names(rivals, "or")} only, the same pact would call you to no quarrel but your own.`;
}

/** Whose wars could reach one through one\u2019s promises. */
export function chainsText(chains: readonly Chain[]): string {
  if (chains.length === 0) return "No promise of yours brings you another\u2019s war.";
  const each = chains.map(
    ({ challenger, through, chance }) =>
      `${inText(challenger)} against ${through.slice(0, -1).map(inText).join(", then ")} (${percentText(chance)})`,
  );
  return `Wars that could reach you, by lot alone: ${listOf(each)}.`;
}

export const NOBODY_BOUND = "If you are challenged, nobody is bound to come.";

/** Defence pacts that others have signed this year. */
export function newsText(pacts: readonly Pact[]): string {
  return pacts.map((pact) => `${cap(names(pact.members))} have signed a defence pact ${scopeText(pact)}.`).join(" ");
}

/** Who has become a rival. */
export function enemyText(rivals: readonly { rival: Party; hostility: number }[]): string {
  const each = rivals.map(({ rival, hostility }) => `${inText(rival)} (hostility ${hostility})`);
  return `New as your own rival: ${listOf(each)}.`;
}

export function cannotPayText(influence: number): string {
  return `It cannot be sent: you have ${influence} influence.`;
}

export function fullText(parties: readonly Seat[]): string {
  return `${cap(names(parties))} ${parties.length > 1 ? "have" : "has"} no room for another pact.`;
}

export function callCostText({ perCall }: DraftPreview): string {
  return `Where a quarrel is not yours, coming costs ${count(perCall.now, "point")} at once and ${perCall.inWar} more in war; staying out costs ${perCall.stayOut} standing.`;
}

export function noSlotText({ slots }: DraftPreview): string {
  return `You have no room for it: your standing allows ${count(slots.allowed, "pact")}.`;
}

/** What the two kinds of pact do that call nobody. */
export function quietText({ kind }: Terms, { learns, reveals }: DraftPreview, numbers: Numbers): string {
  if (kind === "nonaggression")
    return `Nobody in it may press another, and your quarrels flare ${calmText(numbers)}. It brings no cover, and calls nobody.`;
  const told =
    reveals.length > 0
      ? `, and the others of ${count(reveals.length, "hidden rivalry", "hidden rivalries")} of yours`
      : "";
  const learnt = learns.length > 0 ? `the truth of ${count(learns.length, "suspicion")}` : "nothing new";
  return `It opens files: you would learn ${learnt}${told}. It brings no cover, and calls nobody.`;
}

const OWNED: Record<Taken["owned"], string> = { mine: "yours too", notMine: "not yours" };

/** "China is challenged by India (yours too) or Afghanistan (a suspicion, 33 %; not yours)". */
function callsText(taken: readonly Taken[]): string {
  const friends = new Map<string, Seat[]>();
  for (const friend of new Set(taken.map(({ of }) => of))) {
    const rivals = taken.filter(({ of }) => of === friend).map(rivalText);
    const by = listOf(rivals, "or");
    friends.set(by, [...(friends.get(by) ?? []), friend]);
  }
  return listOf(
    [...friends].map(([by, called]) => `${names(called, "or")} is challenged by ${by}`),
    "or",
  );
}

function rivalText({ rival, chance, owned }: Taken): string {
  const doubt = chance < 1 ? `a suspicion, ${percentText(chance)}; ` : "";
  return `${inText(rival)} (${doubt}${OWNED[owned]})`;
}

export const READY = {
  title: "You are ready",
  line: "The summit ends when all are. Until then you may still sign, or take it back.",
} as const;

export function sentText(waiting: readonly Seat[]): string {
  return `Your draft waits for ${names(waiting)}: nothing binds until all have signed.`;
}

export const ORDERS = {
  title: "Two things, in secret",
  sealedTitle: "Your orders are sealed",
  sealed: "Nobody sees them before all are opened together. You may change them until then.",
} as const;

export function secretText({ ordersFree }: Numbers): string {
  return `You may write ${count(ordersFree, "order")}. Nobody sees them before all are opened together.`;
}

/** How likely a quarrel is to break out this year, and what a reassurance would do about it. */
export function reassureText(rival: Seat, chance: number, numbers: Numbers): string {
  const they = inText(rival);
  return `By lot alone, your quarrel with ${they} breaks out this year with a chance of ${percentText(chance)}. Reassure ${they}, and it flares ${calmText(numbers)}; if ${they} reassures you too, hostility falls.`;
}

export function emptyText(influence: number): string {
  return `You have ${influence} influence. An empty sheet costs nothing.`;
}

export function armText(numbers: Numbers): string {
  return `Arming yourself adds ${numbers.armSelf} strength for ${numbers.armCost} influence.`;
}

export const LINE_UP_TITLES: Record<LineUpPreview["role"], (crisis: Crisis) => string> = {
  challenger: ({ defender }) => `You challenge ${inText(defender)}`,
  defender: ({ challenger }) => `${cap(inText(challenger))} challenges you`,
  called: ({ defender }) => `${cap(inText(defender))} calls you`,
  mayBack: ({ challenger }) => `${cap(inText(challenger))} may be backed`,
  mayMediate: () => "A quarrel that does not call you",
  excused: () => "You are excused",
  bystander: () => "You watch this one",
};

/** Whose rival one would line up against, and what it costs. */
export function ownText({ against, owned, joinCost, crisis }: LineUpPreview, numbers: Numbers): string {
  const rival = cap(inText(against!));
  if (owned === "mine")
    return `${rival} is your rival too: lining up costs nothing now, and ${numbers.warJoiner} in a war, with ${numbers.warOwnWin} back if it is won.`;
  const price = `${count(joinCost.now, "point")} at once and ${joinCost.inWar} more in war`;
  const friend = against === crisis.challenger ? crisis.defender : crisis.challenger;
  return `${rival} is ${inText(friend)}\u2019s rival, and not yours: lining up costs ${price}.`;
}

export function dutyText({ joined, stayed }: LineUpPreview): string {
  return `Honour the call: standing ${joined.standing}, room for ${count(joined.slots, "pact")}. Stay out: standing ${stayed.standing}, room for ${stayed.slots}, and out of ${count(stayed.leaves.length, "pact")}.`;
}

/** Who exposes whoever stays out, since the pact is gone as well. */
export function leavingText(exposers: readonly Party[]): string {
  return `Without the pact ${names(exposers)} would expose you.`;
}

/** Who is called to a principal's help, or against it, and what the sides would be. */
export function sidesText({ role, sides: { challenger, defender } }: LineUpPreview): string {
  const called = defender.members.slice(1);
  const [mine, theirs] = role === "challenger" ? [challenger, defender] : [defender, challenger];
  const whose = role === "challenger" ? "Its" : "Your";
  const sum = `your ${figure(mine.strength)} against ${figure(theirs.strength)}`;
  if (called.length === 0) return `Nobody who is free to come is called: it is ${sum}.`;
  return `${whose} pacts call ${names(called)}. If all who are called come, it is ${sum}.`;
}

export const WAIT = "Who honours a promise shows when all have answered. Then you stand or yield.";
export const THEN = "When all have answered, you stand or yield.";

export function mediateText(crisis: Crisis, numbers: Numbers): string {
  return `${cap(names([crisis.challenger, crisis.defender]))} quarrel. You may offer to mediate, for ${numbers.mediateCost} influence if you are taken: ${signed(numbers.mediatorPoints)} on your score without war, ${signed(-numbers.mediatorStanding)} standing with it.`;
}

export function backText({ crisis, joined }: LineUpPreview): string {
  return `No promise calls you: backing ${inText(crisis.challenger)} is a choice. It brings standing ${joined.standing}, and keeping out costs none.`;
}

export function watchText(crisis: Crisis): string {
  return `${cap(names([crisis.challenger, crisis.defender]))} quarrel, and your word is not asked. See who comes to whose help.`;
}

export const BRINK = {
  own: "Stand, or yield?",
  others: "Others decide",
} as const;

/** The odds if neither gives way. */
export function oddsText({ win, settle, sides: { challenger, defender }, side }: BrinkPreview): string {
  const [mine, theirs] = side === "challenger" ? [challenger, defender] : [defender, challenger];
  const talks = settle > 0 ? `, unless mediation settles it (${Math.round(settle)} %)` : "";
  const sum = `${figure(mine.strength)} against ${figure(theirs.strength)}`;
  return `It is your ${sum}. If both stand it is war${talks}, and you win with ${Math.round(win)} %.`;
}

/** What standing and yielding are worth, by what the other does. */
export function choicesText({ cells, crisis, side }: BrinkPreview): string {
  const other = inText(side === "challenger" ? crisis.defender : crisis.challenger);
  const worth = (mine: Choice, theirs: Choice) => {
    const { points, standing } = cells.find((cell) => cell.mine === mine && cell.theirs === theirs)!;
    return standing === 0 ? signed(points) : `${signed(points)} and ${signed(standing)} standing`;
  };
  return `To stand is worth ${worth("stand", "stand")} on average if ${other} stands too, ${worth("stand", "yield")} if it yields; to yield is worth ${worth("yield", "stand")} or ${worth("yield", "yield")}.`;
}

/** Who kept a promise in a line-up that is shown. */
export function cameText({ challenger, defender, lineUp }: Crisis): string {
  const quarrel = `${cap(inText(challenger))} against ${inText(defender)}`;
  const { honoured = [], stayedOut = [], excused = [], backed = [] } = lineUp ?? {};
  const parts = [
    ...(honoured.length > 0 ? [`${names(honoured)} came`] : []),
    ...(stayedOut.length > 0 ? [`${names(stayedOut)} stayed out`] : []),
    ...(excused.length > 0 ? [`${names(excused)} ${excused.length > 1 ? "were" : "was"} excused`] : []),
    ...(backed.length > 0 ? [`${names(backed)} backed ${inText(challenger)}`] : []),
  ];
  return `${quarrel}: ${parts.length > 0 ? listOf(parts) : "nobody was bound to come"}.`;
}

export function alongText(friend: Party): string {
  return `You stand with ${inText(friend)}: whether there is war is for the two principals to choose.`;
}

export const RECKONING = {
  title: (sum: number) => `This year: ${sum === 0 ? "no points" : signed(sum)}`,
  nothing: "No line moved your score.",
} as const;

/** Each line of a year's score with its reason; which crisis it was is said where there was more than one. */
export function scoredText(lines: readonly ScoreLine[], archive: Archive): string {
  const crises = new Set(lines.map(({ about }) => about && archive.crises.get(about)).filter(Boolean));
  const told = (line: ScoreLine) => scoreText(crises.size > 1 ? line : { ...line, about: undefined }, archive);
  return `${lines.map((line) => `${signed(line.points)}, ${told(line)}`).join("; ")}.`;
}
