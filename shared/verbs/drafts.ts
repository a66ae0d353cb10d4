import type { Desk } from "../desk.ts";
import type { Terms } from "../message.ts";
import type { RefusalCode } from "../refusal.ts";
import { consult } from "../rules/learning.ts";
import { hasSlotFor, isInForce, replacedBy } from "../rules/pacts.ts";
import type { Turn } from "../rules/turn.ts";
import type { Draft, Pact } from "../state.ts";
import { pairOf, type Reason } from "../words.ts";
import type { Verb } from "./verb.ts";

/** Drafting a pact signs it for the drafter. */
export const draft: Verb<{ type: "draft"; terms: Terms }> = {
  refuse: (desk, { terms }) => {
    if (desk.pub.phase !== "summit") return "wrongPhase";
    const open = desk.mine.drafts.filter((old) => old.by === desk.seat).length;
    return (
      whyNotTerms(desk, terms) ??
      whyNotSign(desk, terms) ??
      (open >= desk.numbers.draftsMost ? "tooManyDrafts" : undefined)
    );
  },
  act: (turn, seat, { terms }) => {
    const id = turn.dice.id("draft", seat, turn.state.written[seat] ?? 0);
    turn.emit({
      kind: "drafted",
      draft: { id, by: seat, terms: { ...terms, members: [...terms.members].sort() }, signed: [seat] },
    });
  },
};

/** The last signature makes the pact binding, or void where it would break a limit. */
export const sign: Verb<{ type: "sign"; draft: string }> = {
  refuse: (desk, { draft: id }) => {
    if (desk.pub.phase !== "summit") return "wrongPhase";
    const found = desk.mine.drafts.find((draft) => draft.id === id);
    if (!found) return "noSuchDraft";
    if (found.signed.includes(desk.seat)) return "alreadySigned";
    return whyNotSign(desk, found.terms);
  },
  act: (turn, seat, { draft: id }) => {
    const { terms } = turn.state.drafts.find((draft) => draft.id === id)!;
    turn.emit({ kind: "signed", draft: id, seat, parties: terms.members });
    const signed = turn.state.drafts.find((draft) => draft.id === id)!;
    if (terms.members.every((member) => signed.signed.includes(member))) complete(turn, signed);
  },
};

/** Declining takes the draft off the table; so does its drafter's withdrawal. */
export const decline: Verb<{ type: "decline"; draft: string; reason: Reason }> = {
  refuse: (desk, { draft: id }) => {
    if (desk.pub.phase !== "summit") return "wrongPhase";
    return desk.mine.drafts.some((draft) => draft.id === id) ? undefined : "noSuchDraft";
  },
  act: (turn, seat, { draft: id, reason }) => {
    const { terms } = turn.state.drafts.find((draft) => draft.id === id)!;
    turn.emit({ kind: "declined", draft: id, seat, reason, parties: terms.members });
  },
};

/** Notice is public at once; the seat leaves at the next Briefing. */
export const notice: Verb<{ type: "notice"; pact: string }> = {
  refuse: (desk, { pact: id }) => {
    if (desk.pub.phase !== "summit") return "wrongPhase";
    const pact = desk.pub.pacts.find((pact) => pact.id === id);
    if (!pact) return "noSuchPact";
    if (!pact.members.includes(desk.seat)) return "notParty";
    return pact.leaving.includes(desk.seat) ? "alreadyLeaving" : undefined;
  },
  act: (turn, seat, { pact }) => turn.emit({ kind: "noticeGiven", pact, seat }),
};

/** What is wrong with the terms themselves, whoever reads them. */
export function whyNotTerms({ seat, pub }: Desk, terms: Terms): RefusalCode | undefined {
  const { members, against, pay } = terms;
  if (!members.includes(seat)) return "notNamed";
  if (new Set(members).size !== members.length || new Set(against).size !== (against?.length ?? 0))
    return "membersTwice";
  if (!members.every((member) => pub.seats.includes(member))) return "notInPlay";
  if (against && terms.kind !== "defence") return "scopeOnlyDefence";
  const parties: string[] = [...pub.seats, ...pub.outsiders];
  if (against?.some((threat) => !parties.includes(threat))) return "notInPlay";
  if (against?.some((threat) => (members as string[]).includes(threat))) return "namesMember";
  if (pay && (pay.from === pay.to || !members.includes(pay.from) || !members.includes(pay.to))) return "payParties";
  return isInForce(pub.pacts, terms) ? "sameInForce" : undefined;
}

/** What keeps this seat from signing, as far as the seat itself is concerned. */
function whyNotSign({ seat, pub, mine, numbers }: Desk, terms: Terms): RefusalCode | undefined {
  if (!hasSlotFor(pub.pacts, seat, terms, pub.sheets[seat]!.standing, numbers)) return "noSlot";
  return terms.pay?.from === seat && terms.pay.amount > mine.influence ? "cannotPay" : undefined;
}

function complete(turn: Turn, { id, terms }: Draft): void {
  const { pacts, standing, influence, round } = turn.state;
  const { kind, members, against, pay } = terms;
  const annul = (why: RefusalCode) => turn.emit({ kind: "draftVoided", draft: id, why, parties: members });
  if (!members.every((seat) => hasSlotFor(pacts, seat, terms, standing[seat] ?? 0, turn.numbers)))
    return annul("noSlot");
  if (isInForce(pacts, terms)) return annul("sameInForce");
  if (pay && (influence[pay.from] ?? 0) < pay.amount) return annul("cannotPay");
  const replaces = replacedBy(pacts, terms).map((pact) => pact.id);
  const pact: Pact = {
    id: `p${turn.state.counted.pacts + 1}`,
    kind,
    origin: "own",
    members,
    against,
    since: round,
    until: kind === "defence" ? round + turn.numbers.defenceTerm - 1 : undefined,
    pay,
    leaving: [],
  };
  turn.emit({ kind: "pactSigned", pact, replaces, draft: id });
  if (pay) {
    turn.emit({ kind: "influenceMoved", seat: pay.from, by: -pay.amount, why: "paid", because: pact.id });
    turn.emit({ kind: "influenceMoved", seat: pay.to, by: pay.amount, why: "received", because: pact.id });
  }
  for (const threat of against ?? []) {
    for (const member of members) {
      const pair = pairOf(member, threat);
      turn.emit({ kind: "hostilityMoved", pair, by: turn.numbers.namingHostility, why: "named", because: pact.id });
    }
  }
  if (kind === "consultation") consult(turn, members);
}
