import { arePublicRivals } from "../../insight/index.ts";
import type { Terms } from "../../message.ts";
import type { Board } from "../../rules/cover.ts";
import { crisesMostIn, winChance } from "../../rules/crises.ts";
import { covers, haveTogether, obligedTo, paidAllies, replacedBy } from "../../rules/pacts.ts";
import type { Pact } from "../../state.ts";
import { isSeat, type Party, type Reason, type Seat } from "../../words.ts";
import { cardOf, FEEL, hasCardOn, type Mind, misjudged, standingWorth } from "./mind.ts";
import { angerCost, challengeChance, outlook, strengthToPress } from "./outlook.ts";

/** What terms are worth to a seat in points over their life, and what would keep it from signing. */
export interface Worth {
  total: number;
  /** Gained by cover and deterrence. */
  cover: number;
  /** Expected loss by somebody else's quarrels. */
  entrapment: number;
  /** The truest reason to decline. */
  reason: Reason;
}

/** Values terms for `seat`, by what the mind knows: its own cards and temper count only for itself. */
export function worthOf(mind: Mind, terms: Terms, seat: Seat): Worth {
  const worth = terms.kind === "defence" ? defenceWorth(mind, terms, seat) : peaceWorth(mind, terms, seat);
  const greed = seat === mind.seat ? mind.nature.greed : 1;
  const pay = terms.pay ? (terms.pay.to === seat ? 1 : terms.pay.from === seat ? -greed : 0) * terms.pay.amount : 0;
  const error = seat === mind.seat ? misjudged(mind, terms) : 0;
  return { ...worth, total: worth.total + pay * Math.max(0.15, mind.price) + error };
}

function defenceWorth(mind: Mind, terms: Terms, seat: Seat): Worth {
  const { numbers } = mind;
  const life = Math.min(numbers.defenceTerm, mind.left);
  const board = boardWith(mind, terms);
  const cover = (outlook(mind, seat, board) - outlook(mind, seat)) * life;
  const dread = FEEL.dread * (seat === mind.seat ? mind.nature.dread : 1);
  const entrapment = dread * life * burdenOf(mind, terms, seat, board);
  const paid = paidAllies(board.pacts, seat, numbers) - paidAllies(mind.pub.pacts, seat, numbers);
  let total = cover - entrapment + paid * numbers.allyPoints * life;
  for (const foe of terms.against ?? []) total -= angerCost(mind, seat, foe, numbers.namingHostility, board);
  if (seat === mind.seat) total += cardWorth(mind, terms) + (terms.members.length > 2 ? mind.nature.order / 2 : 0);
  const reason = cover < 0.2 ? "noCover" : entrapment > 0.4 ? "entrapment" : "unneeded";
  return { total, cover, entrapment, reason };
}

/**
 * Points a round that the quarrels of the others are expected to cost, those one answers for already left out. There is room
 * for so many crises a round only, whatever the chances add up to.
 */
function burdenOf(mind: Mind, terms: Terms, seat: Seat, board: Board): number {
  const { known, pub, numbers } = mind;
  let burden = 0;
  let calls = 0;
  const glory = gloryOf(mind, terms, seat, board);
  for (const foe of known.parties) {
    if (foe === seat || !covers(terms, foe)) continue;
    let anger: number | undefined;
    for (const friend of terms.members) {
      if (friend === seat || foe === friend || known.chance(friend, foe) === 0) continue;
      if (obligedTo(pub.pacts, friend, foe).includes(seat)) continue;
      const called = challengeChance(mind, foe, friend, board);
      anger ??= arePublicRivals(pub, numbers, seat, foe)
        ? 0
        : angerCost(mind, seat, foe, numbers.joinHostility + 1, board);
      burden += called * callCost(mind, seat, friend, foe, board, anger, glory);
      calls += called;
      if (!isSeat(foe)) continue;
      const asked = challengeChance(mind, friend, foe, board);
      burden += asked * askCost(mind, seat, friend, foe, board, anger);
      calls += asked;
    }
  }
  return burden * Math.min(1, crisesMostIn(pub.seats.length, numbers) / Math.max(calls, 0.01));
}

/**
 * The most that honouring one call can be worth, in points: standing has a cap, so that what is left up to it is shared out
 * among all calls to be expected.
 */
function gloryOf(mind: Mind, terms: Terms, seat: Seat, board: Board): number {
  const { known, numbers, left, pub } = mind;
  const now = board.standing[seat] ?? 0;
  const room = standingWorth(mind, numbers.standingCap) - standingWorth(mind, now);
  const pacts = [...pub.pacts.filter(({ members }) => members.includes(seat)), terms];
  let calls = 0;
  for (const foe of known.parties) {
    const friends = new Set(pacts.filter((pact) => covers(pact, foe)).flatMap(({ members }) => members));
    for (const friend of friends) {
      if (friend !== seat && friend !== foe && foe !== seat) calls += challengeChance(mind, foe, friend, board);
    }
  }
  return room / Math.max(1, Math.min(calls, crisesMostIn(pub.seats.length, numbers)) * left);
}

/** What one call costs a seat, honoured or not, whichever is cheaper; points. `anger`: what the foe's enmity would cost. */
function callCost(
  mind: Mind,
  seat: Seat,
  friend: Seat,
  foe: Party,
  board: Board,
  anger: number,
  glory: number,
): number {
  const { numbers, pub, duels } = mind;
  const standing = board.standing[seat] ?? 0;
  const honoured = standingWorth(mind, standing + numbers.honourStanding) - standingWorth(mind, standing);
  const gained = Math.min(glory, honoured);
  const lost = standingWorth(mind, standing) - standingWorth(mind, standing - numbers.stayStanding) + 0.5;
  const threat = board.strength[foe] ?? 0;
  let ours = board.strength[friend] ?? 0;
  for (const one of obligedTo(board.pacts, friend, foe)) ours += board.strength[one] ?? 0;
  const { war } = duels.of(winChance(threat, ours, numbers));
  const win = winChance(ours, threat, numbers);
  return Math.min(joiningCost(mind, arePublicRivals(pub, numbers, seat, foe), war, win, anger) - gained, lost);
}

/** What it costs a seat that a partner challenges somebody: nothing where it would rather hold back; a gain is below 0. */
function askCost(mind: Mind, seat: Seat, friend: Seat, foe: Seat, board: Board, anger: number): number {
  const { numbers, pub, duels } = mind;
  const standing = board.standing[seat] ?? 0;
  const gained = standingWorth(mind, standing + numbers.backStanding) - standingWorth(mind, standing);
  let theirs = board.strength[foe] ?? 0;
  for (const one of obligedTo(board.pacts, foe, friend)) theirs += board.strength[one] ?? 0;
  const win = winChance((board.strength[friend] ?? 0) + (board.strength[seat] ?? 0), theirs, numbers);
  const { war } = duels.of(win);
  return Math.min(0, joiningCost(mind, arePublicRivals(pub, numbers, seat, foe), war, win, anger) - gained);
}

/** Points lost by lining up against one's own public rival or somebody else's. `war` and `win`: chances, 0 to 1. */
function joiningCost({ numbers }: Mind, own: boolean, war: number, win: number, anger: number): number {
  if (own) return war * (numbers.warJoiner - win * numbers.warOwnWin + (1 - win) * numbers.warOwnLose);
  return numbers.joinPoints + war * (numbers.warJoiner + numbers.entrapPoints) + anger;
}

function cardWorth(mind: Mind, { members, against }: Terms): number {
  const near = mind.left <= mind.numbers.defenceTerm ? 1 : 0.5;
  let worth = 0;
  if (cardOf(mind, "unentangled")) worth -= mind.numbers.unentangled * (near === 1 ? 1 : 0.2);
  if (cardOf(mind, "hub")) worth += near * Math.min(2, members.length - 1);
  for (const member of members) if (hasCardOn(mind, "isolate", member)) worth -= mind.numbers.isolate * near;
  for (const foe of against ?? []) if (hasCardOn(mind, "buryHatchet", foe)) worth -= 0.8;
  return worth;
}

/** Consultation and non-aggression: small calm gains, against what opening one's own files gives away. */
function peaceWorth(mind: Mind, terms: Terms, seat: Seat): Worth {
  const { known, numbers } = mind;
  let total = 0;
  let reason: Reason = "unneeded";
  if (terms.kind === "nonaggression")
    total += (outlook(mind, seat, boardWith(mind, terms)) - outlook(mind, seat)) * mind.left;
  for (const other of terms.members) {
    if (other === seat) continue;
    const rival = known.chance(seat, other);
    if (terms.kind === "nonaggression") {
      const gain = pressGain(mind, seat, other);
      total -= rival * Math.max(0, gain) * 0.25 * mind.left;
      if (seat === mind.seat && hasCardOn(mind, "humble", other)) total -= numbers.humble / 2;
      if (gain > 0 && rival > 0) reason = "agenda";
    } else {
      total += 0.12 + rival * 0.35;
    }
  }
  if (terms.kind === "consultation" && seat === mind.seat) {
    const own = Object.values(mind.mine.truths).filter((truth) => truth >= numbers.rivalryAt).length;
    total +=
      mind.nature.order - 0.35 * own - (cardOf(mind, "keepSecret") ? 1 : 0) + (cardOf(mind, "knowSecrets") ? 0.5 : 0);
    if (own > 0) reason = "trust";
  }
  return { total, cover: total, entrapment: 0, reason };
}

/** What pressing a rival is worth by itself, cards left out. */
export function pressGain(mind: Mind, seat: Seat, target: Seat): number {
  const { known, duels } = mind;
  const own = strengthToPress(mind, seat, target);
  const helped = obligedTo(known.board.pacts, target, seat).reduce(
    (sum, one) => sum + FEEL.comes * (known.board.strength[one] ?? 0),
    known.board.strength[target] ?? 0,
  );
  return duels.of(winChance(own, helped, mind.numbers)).worth.challenger - mind.price * mind.numbers.pressCost;
}

/** The board there would be with these terms signed. */
function boardWith({ pub, known, boards }: Mind, terms: Terms): Board {
  const before = boards.get(terms);
  if (before) return before;
  const replaced = replacedBy(pub.pacts, terms);
  const { kind, members, against } = terms;
  const pact: Pact = { id: "draft", kind, members, against, origin: "own", since: pub.round, leaving: [] };
  const board = { ...known.board, pacts: [...pub.pacts.filter((old) => !replaced.includes(old)), pact] };
  boards.set(terms, board);
  return board;
}

/** Whether two states are, or may well be, at odds: no basis for a defence pact. */
export function areAtOdds({ known, pub }: Mind, a: Seat, b: Party): boolean {
  return isSeat(b) && known.chance(a, b) > 0.5 && !haveTogether(pub.pacts, "defence", a, b);
}
