import type { Terms } from "../../message.ts";
import { covers, haveTogether, obligedTo, replacedBy } from "../../rules/pacts.ts";
import type { Pact } from "../../state.ts";
import { type Party, pairOf, type Reason, type Seat } from "../../words.ts";
import { callCost, cardOf, challengeChance, FEEL, hasCardOn, type Mind, securityOn } from "./mind.ts";

/** What terms are worth to a seat in points over their life, and what would keep it from signing. */
export interface Worth {
  total: number;
  /** Gained by cover. */
  cover: number;
  /** Expected loss by somebody else's quarrels. */
  entrapment: number;
  /** The truest reason to decline. */
  reason: Reason;
}

/** Values terms for `seat`, by what the mind knows: its own cards count only for itself. */
export function worthOf(mind: Mind, terms: Terms, seat: Seat): Worth {
  const worth = terms.kind === "defence" ? defenceWorth(mind, terms, seat) : peaceWorth(mind, terms, seat);
  const pay = terms.pay ? (terms.pay.to === seat ? 1 : terms.pay.from === seat ? -1 : 0) * terms.pay.amount : 0;
  return { ...worth, total: worth.total + pay * Math.max(0.15, mind.price) };
}

function defenceWorth(mind: Mind, terms: Terms, seat: Seat): Worth {
  const { known, pub, numbers } = mind;
  const life = Math.min(numbers.defenceTerm, mind.left);
  const pacts = pactsWith(mind, terms);
  const before = securityOn(known, known.board, seat);
  const after = securityOn(known, { ...known.board, pacts }, seat);
  const cover = (after - before + deterred(mind, terms, seat)) * life;
  let entrapment = 0;
  let trouble: Reason = "unneeded";
  const standing = known.board.standing[seat] ?? 0;
  for (const friend of terms.members) {
    if (friend === seat) continue;
    for (const foe of known.parties) {
      if (foe === seat || foe === friend || !covers(terms, foe)) continue;
      const called = challengeChance(mind, foe, friend);
      if (called === 0 || obligedTo(pub.pacts, friend, foe).includes(seat)) continue;
      const cost = called * callCost(mind, standing, known.chance(seat, foe)) * life;
      entrapment += cost;
      if (cost > 0.4) trouble = "entrapment";
    }
  }
  let total = cover - entrapment - (terms.against ?? []).reduce((sum, foe) => sum + namingCost(mind, seat, foe), 0);
  if (seat === mind.seat) total += cardWorth(mind, terms);
  const reason = cover < 0.2 ? "noCover" : trouble === "entrapment" ? "entrapment" : "unneeded";
  return { total, cover, entrapment, reason };
}

/** What more help is worth when challenged, a round: the better the odds, the less a crisis costs. */
function deterred(mind: Mind, terms: Terms, seat: Seat): number {
  const { known, pub } = mind;
  let gain = 0;
  for (const foe of known.parties) {
    if (foe === seat || !covers(terms, foe)) continue;
    const called = challengeChance(mind, foe, seat);
    if (called === 0) continue;
    const had = obligedTo(pub.pacts, seat, foe);
    const more = terms.members.filter((member) => member !== seat && member !== foe && !had.includes(member));
    const strength = (seats: readonly Party[]) => seats.reduce((sum, one) => sum + (known.board.strength[one] ?? 0), 0);
    const own = strength([seat, ...had]);
    const threat = strength([foe]);
    gain += called * 4 * ((own + 0.8 * strength(more)) / (own + 0.8 * strength(more) + threat) - own / (own + threat));
  }
  return gain;
}

function namingCost(mind: Mind, seat: Seat, foe: Party): number {
  const bond = mind.pub.bonds[pairOf(seat, foe)];
  const shown = bond?.shown ?? 0;
  const { rivalryAt, namingHostility } = mind.numbers;
  const crosses = shown < rivalryAt && shown + namingHostility >= rivalryAt;
  return crosses ? FEEL.newRival : FEEL.degree * namingHostility;
}

function cardWorth(mind: Mind, { members, against }: Terms): number {
  let worth = 0;
  if (cardOf(mind, "unentangled")) worth -= mind.numbers.unentangled;
  if (cardOf(mind, "hub")) worth += 0.5 * (members.length - 1);
  for (const member of members) if (hasCardOn(mind, "isolate", member)) worth -= mind.numbers.isolate;
  for (const foe of against ?? []) if (hasCardOn(mind, "buryHatchet", foe)) worth -= 0.8;
  return worth;
}

/** Consultation and non-aggression: small calm gains, against what opening one's own files gives away. */
function peaceWorth(mind: Mind, terms: Terms, seat: Seat): Worth {
  const { known, numbers } = mind;
  let total = 0;
  let reason: Reason = "unneeded";
  for (const other of terms.members) {
    if (other === seat) continue;
    const rival = known.chance(seat, other);
    if (terms.kind === "nonaggression") {
      const calm = challengeChance(mind, other, seat) * FEEL.challenged * 0.6 * mind.left;
      const stronger = (known.board.strength[seat] ?? 0) > 1.5 * (known.board.strength[other] ?? 0);
      total += calm - (stronger ? rival * 0.8 : 0);
      if (seat === mind.seat && hasCardOn(mind, "humble", other)) total -= numbers.humble;
      if (stronger && rival > 0) reason = "agenda";
    } else {
      total += 0.15 + rival * 0.35;
    }
  }
  if (terms.kind === "consultation" && seat === mind.seat) {
    const own = Object.values(mind.mine.truths).filter((truth) => truth >= numbers.rivalryAt).length;
    total -= 0.35 * own + (cardOf(mind, "keepSecret") ? 1.5 : 0) + (cardOf(mind, "knowSecrets") ? 0.5 : 0);
    if (own > 0) reason = "trust";
  }
  return { total, cover: total, entrapment: 0, reason };
}

/** The pacts there would be with these terms signed. */
export function pactsWith({ pub }: Mind, terms: Terms): Pact[] {
  const replaced = replacedBy(pub.pacts, terms);
  const { kind, members, against } = terms;
  return [
    ...pub.pacts.filter((pact) => !replaced.includes(pact)),
    { id: "draft", kind, members, against, origin: "own", since: pub.round, leaving: [] },
  ];
}

/** Whether two states are, or may well be, at odds: no basis for a defence pact. */
export function areAtOdds({ known, pub }: Mind, a: Seat, b: Seat): boolean {
  return known.chance(a, b) > 0.5 && !haveTogether(pub.pacts, "defence", a, b);
}
