import { washingtonPercent } from "../rules/cover.ts";
import {
  areInCentre, calledIn, isExcused, isPartnerOfEither, mayBack, opponentOf, settlePercent, washingtonRole,
} from "../rules/crises.ts"; // biome-ignore format: one glance
import { pactsAgainst, slotsFor } from "../rules/pacts.ts";
import type { Crisis, Pact } from "../state.ts";
import type { View } from "../view.ts";
import type { Party, Seat } from "../words.ts";
import { knownIn, type Ownership, ownershipOf } from "./known.ts";

export type Role = "challenger" | "defender" | "called" | "mayBack" | "mayMediate" | "excused" | "bystander";

/** Two sides of a crisis, in strength; `washington` is what it may add to the defender, weighed by its chance. */
export interface Sides {
  challenger: { members: Party[]; strength: number };
  defender: { members: Party[]; strength: number; washington: number };
}

export interface LineUpPreview {
  crisis: Crisis;
  role: Role;
  /** Whom one would line up against; undefined for those who cannot join. */
  against?: Party;
  owned?: Ownership;
  /** Points lost at once by lining up against somebody else's rival, and lost more in war. */
  joinCost: { now: number; inWar: number };
  joined: { standing: number; slots: number };
  stayed: { standing: number; slots: number; leaves: Pact[] };
  /** If everybody called and not excused comes, and nobody backs the challenger. */
  sides: Sides;
  /** Those who may back the challenger besides. */
  backers: Seat[];
  /** Chance of war if both stand, percent: with a mediator found, and without one. */
  war: { low: number; high: number };
  /** Seats that may offer to mediate, as far as the viewer knows. */
  mediators: Seat[];
}

/** What is at stake for `seat` in the line-up of one crisis; undefined when there is no such crisis. */
export function lineUpPreview(view: View, id: string, seat: Seat): LineUpPreview | undefined {
  const crisis = view.pub.crises.find((one) => one.id === id);
  if (!crisis) return undefined;
  const { pub } = view;
  const known = knownIn(view);
  const { numbers } = known;
  const role = roleOf(view, crisis, seat);
  const side = role === "called" ? "defender" : role === "mayBack" ? "challenger" : undefined;
  const against = side && opponentOf(crisis, side);
  const standing = pub.sheets[seat]?.standing ?? 0;
  const gained = role === "called" ? numbers.honourStanding : role === "mayBack" ? numbers.backStanding : 0;
  const lost = role === "called" ? numbers.stayStanding : 0;
  const joined = Math.min(numbers.standingCap, standing + gained);
  const stayed = Math.max(0, standing - lost);
  const mediators = pub.seats.filter((one) => roleOf(view, crisis, one) === "mayMediate");
  const isFree = (one: Seat) => !isExcused(pub, crisis, one, numbers);
  const byWashington = washingtonRole(known.board, crisis) === "mediates";
  const centre = areInCentre(pub.pacts, crisis.challenger, crisis.defender);
  return {
    crisis,
    role,
    against,
    owned: against && ownershipOf(view, seat, against),
    joinCost: { now: numbers.joinPoints, inWar: numbers.warJoiner + numbers.entrapPoints },
    joined: { standing: joined, slots: slotsFor(joined, numbers) },
    stayed: {
      standing: stayed,
      slots: slotsFor(stayed, numbers),
      leaves:
        role === "called"
          ? pactsAgainst(pub.pacts, crisis.defender, crisis.challenger).filter((pact) => pact.members.includes(seat))
          : [],
    },
    sides: sidesBefore(view, crisis, isFree),
    backers: mayBack(pub.pacts, crisis).filter(isFree),
    war: {
      low: 100 - settlePercent(mediators.length > 0, byWashington, centre, numbers),
      high: 100 - settlePercent(false, byWashington, centre, numbers),
    },
    mediators,
  };
}

/** What a seat is in a crisis, by what everybody sees and, for the viewer's own rivals, by what it knows. */
export function roleOf(view: View, crisis: Crisis, seat: Seat): Role {
  const { pub } = view;
  const known = knownIn(view);
  if (crisis.challenger === seat) return "challenger";
  if (crisis.defender === seat) return "defender";
  const isOut = isExcused(pub, crisis, seat, known.numbers);
  const called = calledIn(pub.pacts, crisis).includes(seat);
  const backs = mayBack(pub.pacts, crisis).includes(seat);
  if (isOut) return "excused";
  if (called) return "called";
  if (backs) return "mayBack";
  const isRival = [crisis.challenger, crisis.defender].some((party) => known.chance(seat, party) >= 1);
  return isRival || isPartnerOfEither(pub.pacts, seat, crisis) ? "bystander" : "mayMediate";
}

/** The sides if all that are called come, those that are not free to left out, and nobody backs the challenger. */
export function sidesBefore(
  view: View,
  crisis: Pick<Crisis, "challenger" | "defender">,
  isFree: (seat: Seat) => boolean = () => true,
): Sides {
  const { board, numbers } = knownIn(view);
  const strengthOf = (parties: Party[]) => parties.reduce((sum, party) => sum + (board.strength[party] ?? 0), 0);
  const defenders: Party[] = [crisis.defender, ...calledIn(view.pub.pacts, crisis).filter(isFree)];
  const joins = washingtonRole(board, crisis) === "mayJoin";
  return {
    challenger: { members: [crisis.challenger], strength: strengthOf([crisis.challenger]) },
    defender: {
      members: defenders,
      strength: strengthOf(defenders),
      washington: joins
        ? (numbers.washingtonStrength * washingtonPercent(board, crisis.defender, crisis.challenger)) / 100
        : 0,
    },
  };
}
