import type { Terms } from "../../message.ts";
import { hasSlotFor, isInForce } from "../../rules/pacts.ts";
import type { Sounding, SoundingReply } from "../../state.ts";
import type { Dossier } from "../../view.ts";
import { type Party, pairOf, type Reason, type Seat } from "../../words.ts";
import type { BotMove } from "../bot.ts";
import { FEEL, type Mind } from "./mind.ts";
import { isOpenRival } from "./orders.ts";
import { worthOf } from "./worth.ts";

/** Says of every question still open whether it would sign: what it would answer to the draft itself. */
export function answerSoundings(mind: Mind): BotMove[] {
  return openSoundings(mind.mine).map(({ id, by, terms }) => ({
    act: { type: "reply", sounding: id, ...verdictOn(mind, by, terms) },
  }));
}

/** The questions that others have asked and that are not answered yet. */
export function openSoundings({ soundings, seat }: Dossier): Sounding[] {
  return soundings.filter(({ by, replies }) => by !== seat && !replies[seat]);
}

/** Whether it would sign terms that somebody proposes; if not, a reason, and terms that it would sign. */
export function verdictOn(mind: Mind, by: Seat, terms: Terms): SoundingReply {
  const worth = worthOf(mind, terms, mind.seat);
  if (isInForce(mind.pub.pacts, terms)) return { would: false, reason: "unneeded" };
  if (!hasSlotFor(mind.pub.pacts, mind.seat, terms, mind.pub.sheets[mind.seat]!.standing, mind.numbers))
    return { would: false, reason: "noSlot" };
  if (terms.pay?.from === mind.seat && terms.pay.amount > mind.mine.influence)
    return { would: false, reason: "tooDear" };
  if (worth.total >= FEEL.worthSigning) return { would: true };
  const isWithRival = terms.members.some((one) => one !== mind.seat && isOpenRival(mind, one));
  const counter = counterOf(mind, by, terms);
  const reason = given(mind, isWithRival ? "rival" : worth.reason, terms);
  return { would: false, reason, ...(counter && { counter }) };
}

/** What could be said as well, and offends less or tells less. */
const EVASIONS: Partial<Record<Reason, readonly Reason[]>> = {
  entrapment: ["unneeded", "noCover"],
  noCover: ["unneeded", "unsaid"],
  trust: ["unneeded", "unsaid"],
  agenda: ["unneeded", "trust"],
  unneeded: ["unsaid", "trust"],
};

/** The reason that is given: the true one, or a plausible evasion, by how candid the character is. */
function given({ nature, dice }: Mind, truth: Reason, terms: Terms): Reason {
  const evasions = EVASIONS[truth];
  const name = JSON.stringify(terms);
  if (!evasions || dice("candour", name) < nature.candour) return truth;
  return evasions[Math.floor(dice("evasion", name) * evasions.length)]!;
}

/** A narrower or better paid version that would be worth signing; each counter is narrower, so that bargaining ends. */
function counterOf(mind: Mind, by: Seat, terms: Terms): Terms | undefined {
  if (terms.kind !== "defence" || terms.pay) return undefined;
  const named = terms.against ? undefined : namedFor(mind, terms.members);
  const versions: Terms[] = [
    ...(named ? [{ ...terms, against: named }] : []),
    ...[1, 2, 3].map((amount) => ({ ...terms, pay: { from: by, to: mind.seat, amount } })),
  ];
  return versions.find((version) => worthOf(mind, version, mind.seat).total >= FEEL.worthSigning);
}

/** The rivals that some of the members have in common, as all can see: a counter must not give a secret away. */
function namedFor(mind: Mind, members: readonly Seat[]): Party[] | undefined {
  const { known, pub, numbers } = mind;
  const isOpen = (a: Party, b: Party) => (pub.bonds[pairOf(a, b)]?.shown ?? 0) >= numbers.rivalryAt;
  const common = known.parties.filter(
    (party) =>
      !(members as readonly Party[]).includes(party) && members.filter((member) => isOpen(member, party)).length > 1,
  );
  return common.length > 0 ? common.slice(0, 3) : undefined;
}
