import type { Terms } from "../../message.ts";
import { hasSlotFor, isInForce } from "../../rules/pacts.ts";
import type { Pact } from "../../state.ts";
import { type Party, pairOf, type Seat } from "../../words.ts";
import { corrected } from "./memory.ts";
import { FEEL, type Mind } from "./mind.ts";
import { isOpenRival } from "./orders.ts";
import { areAtOdds, worthOf } from "./worth.ts";

/** Terms with what they are worth to the seat that would draft them. */
interface Rated {
  terms: Terms;
  worth: number;
}

/** What one point of influence is reckoned to be worth to whoever is paid. */
const PAID = 0.2;
const MOST_MEMBERS = 5;
/** What a partner is asked to pay at most, what a point of it may cost a partner, and how sure one would be of its signature. */
const MOST_ASKED = 3;
const MOST_OF_PLIANT = 4;
const PRICE_FELT = 0.3;
const SAFETY = 0.9;
/** An offer to a state that signs less often than this, guesses counted in, is worth less. */
const SELDOM = 0.5;
/** How often a state must have signed, guesses counted in, to be taken for one that signs anything. */
const PLIANT = 0.66;

/** The best drafts it can think of, at most two, each worth something to everybody in it. */
export function offersOf(mind: Mind): Terms[] {
  const { pub, known, seat, talent } = mind;
  const partners = pub.seats.filter((other) => other !== seat && !areAtOdds(mind, seat, other));
  const foes = known.parties.filter((party) => party !== seat && known.chance(seat, party) > 0.6);
  const scopes: (Party[] | undefined)[] = [
    ...foes.filter((foe) => !(pub.seats as Party[]).includes(foe) || isOpenRival(mind, foe)).map((foe) => [foe]),
    undefined,
  ];
  const alliances = scopes.flatMap((against): Rated[] => {
    if (foes.length === 0) return [];
    const pairs = partners
      .filter((partner) => !against?.includes(partner))
      .flatMap((partner) => rate(mind, { kind: "defence", members: [seat, partner], against }))
      .sort((a, b) => b.worth - a.worth);
    return talent.foresees && pairs.length > 1 ? [...pairs.slice(0, 3), ...widened(mind, pairs)] : pairs;
  });
  const peace = foes
    .filter((foe): foe is Seat => (pub.seats as Party[]).includes(foe))
    .flatMap((foe) => rate(mind, { kind: "nonaggression", members: [seat, foe] }));
  const files = partners
    .filter((partner) => hasFilesFor(mind, seat, partner) && hasFilesFor(mind, partner, seat))
    .slice(0, 8)
    .flatMap((partner) => rate(mind, { kind: "consultation", members: [seat, partner] }));
  const rated = [...alliances, ...peace, ...files]
    .map((one) => ({ ...one, worth: one.worth * prospectsOf(mind, one.terms) }))
    .sort((a, b) => b.worth - a.worth);
  const first = rated[0];
  const second = rated.find(({ terms }) => !terms.members.every((member) => first!.terms.members.includes(member)));
  return [...[first, second].flatMap((one) => (one ? [one.terms] : [])), ...tributes(mind)];
}

/** Whether a state has suspicions of its own that another could read in its files. */
function hasFilesFor({ pub }: Mind, of: Seat, reader: Seat): boolean {
  const others: Party[] = [...pub.seats, ...pub.outsiders];
  return others.some((other) => other !== of && other !== reader && pub.bonds[pairOf(of, other)]?.suspicion);
}

/** Whoever has signed all that was put before it is asked to sign its pacts anew, and to pay for it: a refusal costs nothing. */
function tributes(mind: Mind): Terms[] {
  const { pub, seat } = mind;
  return pub.pacts
    .filter(({ kind, origin, members }) => kind === "defence" && origin === "own" && members.includes(seat))
    .filter(({ until = 99 }) => until > pub.round)
    .flatMap(({ kind, members, against }): Terms[] => {
      const [payer, ...more] = members.filter((member) => member !== seat) as [Seat, ...Seat[]];
      if (more.length > 0 || !isPliant(mind, payer)) return [];
      return paidFor(mind, { kind, members: [...members], against }, payer).map(({ terms }) => terms);
    });
}

function isPliant({ memory }: Mind, seat: Seat): boolean {
  return corrected(0.5, memory.signed[seat], 2) >= PLIANT;
}

/** What a state has to spend: what it was last seen to have and its income since, less what it has paid. */
function purseOf({ pub, numbers }: Mind, seat: Seat): number {
  const paid = pub.pacts.reduce(
    (sum, { since, pay }) => sum + (since === pub.round && pay?.from === seat ? pay.amount : 0),
    0,
  );
  return Math.max(0, Math.min(numbers.influenceCap, pub.sheets[seat]!.influence + numbers.income) - paid);
}

/** Terms for which somebody pays half of what it gains by them, but always something, if they are worth a signature then. */
function paidFor(mind: Mind, terms: Terms, payer: Seat): Rated[] {
  const half = Math.floor(worthOf(mind, terms, payer).total / 2 / PAID);
  const amount = Math.min(MOST_OF_PLIANT, Math.max(1, half), purseOf(mind, payer));
  const paid: Terms = amount > 0 ? { ...terms, pay: { from: payer, to: mind.seat, amount } } : terms;
  const worth = worthOf(mind, paid, mind.seat).total;
  return worth >= FEEL.worthSigning ? [{ terms: paid, worth }] : [];
}

/** One slot can hold several partners: the best pair, and whoever makes it worth more to all. */
function widened(mind: Mind, pairs: readonly Rated[]): Rated[] {
  let best = pairs[0]!;
  const found: Rated[] = [];
  for (const { terms } of pairs.slice(1, 6)) {
    const more = terms.members.find((member) => !best.terms.members.includes(member));
    if (!more || best.terms.members.length >= MOST_MEMBERS) continue;
    const [wider] = rate(mind, { ...best.terms, pay: undefined, members: [...best.terms.members, more] });
    if (wider && wider.worth > best.worth) {
      best = wider;
      found.push(wider);
    }
  }
  return found;
}

/** Terms, with a payment where one is needed, if they are worth a signature to everybody in them. */
function rate(mind: Mind, terms: Terms): Rated[] {
  if (!isPossible(mind, terms)) return [];
  const others = terms.members.filter((member) => member !== mind.seat);
  if (others.length === 1 && isPliant(mind, others[0]!)) return paidFor(mind, terms, others[0]!);
  const mine = worthOf(mind, terms, mind.seat).total;
  if (mine < FEEL.worthSigning) return [];
  const theirs = others.map((member) => worthOf(mind, terms, member).total + readinessOf(mind, member));
  const least = Math.min(...theirs);
  if (least >= FEEL.worthSigning) return [priced(mind, terms, mine + 0.3 * Math.min(least, 1), least)];
  if (others.length > 1) return [];
  const amount = Math.ceil((FEEL.worthSigning - least) / PAID);
  const worth = mine - amount * mind.price;
  if (amount > 3 || amount > mind.mine.influence - 2 || worth < FEEL.worthSigning) return [];
  return [{ terms: { ...terms, pay: { from: mind.seat, to: others[0]!, amount } }, worth }];
}

/** What is left of the worth of terms, 0 to 1, where somebody in them has signed hardly anything that was put before it. */
function prospectsOf({ memory, seat, talent }: Mind, { members }: Terms): number {
  if (!talent.foresees) return 1;
  const often = (one: Seat) => {
    const { did, could } = memory.signed[one] ?? { did: 0, could: 0 };
    return corrected(0.5, { did, could: could + (memory.silent[one] ?? 0) }, 2);
  };
  return Math.min(1, ...members.map((one) => (one === seat ? 1 : often(one) / SELDOM)));
}

/** Who has signed nearly everything is expected to sign for less: points taken off what terms must be worth to it. */
function readinessOf({ memory }: Mind, seat: Seat): number {
  const record = memory.signed[seat];
  return record ? 6 * Math.max(0, corrected(0.5, record, 2) - 0.65) : 0;
}

/** Asks to be paid where a lone partner gains so much, or signs so readily, that it would sign all the same. */
function priced(mind: Mind, terms: Terms, worth: number, theirs: number): Rated {
  const [partner, ...more] = terms.members.filter((member) => member !== mind.seat) as [Seat, ...Seat[]];
  if (!mind.talent.foresees || more.length > 0) return { terms, worth };
  const spare = (theirs - FEEL.worthSigning - SAFETY) / PRICE_FELT;
  const amount = Math.min(MOST_ASKED, Math.floor(spare), mind.pub.sheets[partner]!.influence);
  if (amount < 1) return { terms, worth };
  return { terms: { ...terms, pay: { from: partner, to: mind.seat, amount } }, worth: worth + amount * mind.price };
}

function isPossible({ pub, mine, numbers }: Mind, terms: Terms): boolean {
  const { kind, members } = terms;
  const areAll = (within: readonly Seat[]) => members.every((member) => within.includes(member));
  if (mine.drafts.some((draft) => draft.terms.kind === kind && areAll(draft.terms.members))) return false;
  const isBound = (pact: Pact) => pact.kind === "defence" && (pact.until ?? 99) > pub.round && areAll(pact.members);
  if (kind === "defence" && pub.pacts.some(isBound)) return false;
  if (isInForce(pub.pacts, terms)) return false;
  return members.every((member) => hasSlotFor(pub.pacts, member, terms, pub.sheets[member]!.standing, numbers));
}
