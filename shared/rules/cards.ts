import type { Card, State } from "../state.ts";
import { AGENDA_KINDS, type AgendaKind, isSeat, otherOf, pairOf, type Seat } from "../words.ts";
import { areRivals, hiddenPairs, isHidden, publicRivalsOf, suspicionsOf } from "./bonds.ts";
import type { Dice } from "./dice.ts";
import { defencePartners } from "./pacts.ts";

/** The cards that fit a seat at the start, one for each rival that a kind could be about. */
function fittingCards(state: State, seat: Seat, kind: AgendaKind): Card[] {
  const { without } = state.setup;
  const tie = state.tie[seat] ?? 0;
  const one: Card[] = [{ kind }];
  const aboutEach = (rivals: Seat[]): Card[] => rivals.map((rival) => ({ kind, rival }));
  const publicRivals = publicRivalsOf(state, seat).filter(isSeat);
  const hiddenRivals = suspicionsOf(state, seat)
    .filter((pair) => isHidden(state, pair))
    .map((pair) => otherOf(pair, seat) as Seat);
  const bound = defencePartners(state.pacts, seat).length > 0;
  switch (kind) {
    case "keepWashington":
      return tie >= 3 && !without.includes("washington") ? one : [];
    case "asiaForAsians":
      return tie <= 1 && !without.includes("forum") ? one : [];
    case "isolate":
      return aboutEach(publicRivals.filter((rival) => defencePartners(state.pacts, rival).length === 0));
    case "buryHatchet":
      return aboutEach(publicRivals);
    case "humble":
    case "keepSecret":
      return aboutEach(hiddenRivals);
    case "knowSecrets":
      return without.includes("probe") || hiddenPairs(state).length === 0 ? [] : one;
    case "unentangled":
      return bound ? [] : one;
    case "honestBroker":
    case "hub":
      return one;
  }
}

function clash(a: Card, b: Card): boolean {
  const kinds = [a.kind, b.kind];
  return (
    a.kind === b.kind ||
    (kinds.includes("unentangled") && kinds.includes("hub")) ||
    (a.rival !== undefined && a.rival === b.rival)
  );
}

/** Two secret cards that fit the seat and do not contradict each other. */
export function dealCards(state: State, seat: Seat, dice: Dice): Card[] {
  const { without, withoutCards } = state.setup;
  if (without.includes("agendas")) return [];
  const kinds = dice.shuffle(
    AGENDA_KINDS.filter((kind) => !withoutCards.includes(kind)),
    "cards",
    seat,
  );
  const dealt: Card[] = [];
  for (const kind of kinds) {
    const fitting = fittingCards(state, seat, kind).filter((card) => !dealt.some((other) => clash(card, other)));
    if (fitting.length > 0 && dealt.length < 2) dealt.push(dice.pick(fitting, "card", seat, kind));
  }
  return dealt;
}

/** What a card is worth as things stand. */
export function cardPoints(state: State, seat: Seat, card: Card): number {
  const { numbers, tie: tieBegan } = state.setup;
  const rival = card.rival;
  switch (card.kind) {
    case "keepWashington":
      return (state.tie[seat] ?? 0) >= (tieBegan[seat] ?? 0) ? numbers.keepWashington : 0;
    case "asiaForAsians":
      return [0, numbers.asia1, numbers.asia2, numbers.asia3][Math.max(0, ...state.steps.reached)] ?? 0;
    case "isolate":
      return rival && defencePartners(state.pacts, rival).length === 0 ? numbers.isolate : 0;
    case "buryHatchet":
      return rival && !areRivals(state, seat, rival) ? numbers.buryHatchet : 0;
    case "humble":
      return rival && (state.humbled[seat] ?? []).includes(rival) ? numbers.humble : 0;
    case "keepSecret":
      return rival && isHidden(state, pairOf(seat, rival)) ? numbers.keepSecret : 0;
    case "knowSecrets":
      return Math.min(numbers.knowSecretsMost, (state.firstFound[seat] ?? 0) * numbers.knowSecrets);
    case "honestBroker":
      return Math.min(numbers.honestBrokerMost, (state.mediated[seat] ?? 0) * numbers.honestBroker);
    case "unentangled":
      return defencePartners(state.pacts, seat).length === 0 ? numbers.unentangled : 0;
    case "hub": {
      const signed = state.pacts.filter((pact) => pact.origin !== "institution");
      const partners = defencePartners(signed, seat).length;
      return partners >= 3 ? numbers.hubThree : partners === 2 ? numbers.hubTwo : 0;
    }
  }
}
