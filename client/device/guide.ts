import { deskOf } from "../../shared/desk.ts";
import {
  brinkPreview,
  flareChance,
  knownIn,
  type LineUpPreview,
  lineUpPreview,
  type Role,
} from "../../shared/insight/index.ts";
import type { Terms } from "../../shared/message.ts";
import type { Order } from "../../shared/order.ts";
import { refuseOrder } from "../../shared/orders/index.ts";
import { isPrincipal } from "../../shared/rules/crises.ts";
import { haveTogether } from "../../shared/rules/pacts.ts";
import type { View } from "../../shared/view.ts";
import type { Told } from "../../shared/wire/contract.ts";
import { otherOf, type Party, pairOf } from "../../shared/words.ts";
import { archiveOf, eventText } from "../text/chronicle.ts";
import { outcomeText } from "../text/crises.ts";
import * as say from "../text/guide.ts";
import { atSummit } from "./atsummit.ts";
import { endingOf } from "./ending.ts";
import { exposersIn, type Guide, isHidden, type Read } from "./reading.ts";

/**
 * What the guide says to a seat, from its own View, what it was told, and the draft it is writing. Undefined where no seat
 * looks, and where there is nothing to decide or to read.
 */
export function guideFor(view: View, told: readonly Told[], terms?: Terms): Guide | undefined {
  const { pub, mine } = view;
  if (!mine) return undefined;
  const read = { view, pub, mine, me: mine.seat, numbers: knownIn(view).numbers };
  if (pub.phase !== "over" && say.CHAPTERS[pub.scenario]?.[pub.round - 1] === say.ALONE.chapter)
    return { title: say.ALONE.title, lines: pub.phase === "summit" ? [say.ALONE.line] : [] };
  switch (pub.phase) {
    case "summit":
      return atSummit(read, terms);
    case "orders":
      return orders(read);
    case "lineup":
      return lineUp(read);
    case "brink":
      return brink(read);
    case "reckoning":
      return reckoning(read, told);
    case "over":
      return { title: say.END, lines: [endingOf(view, mine, told).sentence], point: "ranking" };
    default:
      return undefined;
  }
}

function orders({ view, pub, mine, me, numbers }: Read): Guide {
  if (mine.orders) return { title: say.ORDERS.sealedTitle, lines: [say.ORDERS.sealed] };
  const quarrels = pub.seats
    .filter((seat) => seat !== me)
    .map((seat) => ({ seat, chance: flareChance(view, seat, me) + flareChance(view, me, seat) }))
    .filter(({ chance }) => chance > 0)
    .sort((a, b) => b.chance - a.chance);
  const [worst] = quarrels;
  const desk = deskOf(view)!;
  const isOpen = (order: Order) => refuseOrder(desk, order) === undefined;
  const open = [
    ...(worst && isOpen({ kind: "reassure", target: worst.seat })
      ? [say.reassureText(worst.seat, worst.chance, numbers)]
      : []),
    ...(isOpen({ kind: "arm", target: me }) ? [say.armText(numbers)] : []),
  ];
  return {
    title: say.ORDERS.title,
    lines: [
      ...(pub.round === 1 ? [say.secretText(numbers)] : []),
      ...(open.length > 0 ? open : [say.emptyText(mine.influence)]),
    ],
    point: "orders",
  };
}

/** Which crisis concerns a seat most; what has been answered comes last. */
const CONCERNS: readonly Role[] = ["called", "defender", "challenger", "mayBack", "mayMediate", "excused", "bystander"];

function lineUp(read: Read): Guide | undefined {
  const { view, pub, mine, me, numbers } = read;
  const rankOf = ({ role, crisis }: LineUpPreview) =>
    CONCERNS.indexOf(role) + (mine.answers[crisis.id] ? CONCERNS.length : 0);
  const [preview] = pub.crises.map(({ id }) => lineUpPreview(view, id, me)!).sort((a, b) => rankOf(a) - rankOf(b));
  if (!preview) return undefined;
  const { role, crisis } = preview;
  const lines = () => {
    switch (role) {
      case "called":
        return [`${say.ownText(preview, numbers)} ${say.ASK.call}`, say.dutyText(preview), ...leaving(read, preview)];
      case "defender":
      case "challenger":
        return [say.sidesText(preview), ...(preview.sides.defender.members.length > 1 ? [say.WAIT] : [say.THEN])];
      case "mayBack":
        return [say.backText(preview), `${say.ownText(preview, numbers)} ${say.ASK.call}`];
      case "mayMediate":
        return [say.mediateText(crisis, numbers)];
      default:
        return [say.watchText(crisis)];
    }
  };
  return { title: say.LINE_UP_TITLES[role](crisis), lines: lines(), point: "crises" };
}

/** Who would expose the seat if it stayed out of a call, and so out of the pacts that call it. */
function leaving(read: Read, { stayed }: LineUpPreview): string[] {
  const kept = read.pub.pacts.filter((pact) => !stayed.leaves.includes(pact));
  const exposers = exposersIn(read, kept).map(({ rival }) => rival);
  return exposers.length > 0 ? [say.leavingText(exposers)] : [];
}

function brink({ view, pub, me }: Read): Guide {
  const own = pub.crises.find((crisis) => isPrincipal(crisis, me));
  const preview = own && brinkPreview(view, own.id, me);
  if (!preview) {
    const beside = pub.crises.find(({ lineUp }) => lineUp?.honoured.includes(me) || lineUp?.backed.includes(me));
    const friend = beside && (beside.lineUp!.honoured.includes(me) ? beside.defender : beside.challenger);
    return {
      title: say.BRINK.others,
      lines: [...pub.crises.map(say.cameText), ...(friend ? [say.alongText(friend)] : [])],
      point: "crises",
    };
  }
  const other = preview.side === "challenger" ? own.defender : own.challenger;
  return {
    title: say.BRINK.own,
    lines: [say.cameText(own), say.oddsText(preview), `${say.choicesText(preview)} ${say.ASK.other(other)}`],
    point: "brink",
  };
}

function reckoning(read: Read, told: readonly Told[]): Guide {
  const { view, pub, mine, me, numbers } = read;
  const archive = archiveOf(told, view);
  const lines = mine.scores.filter(({ round }) => round === pub.round);
  const standing = told
    .filter(({ round, event }) => round === pub.round && event.kind === "standingMoved" && event.seat === me)
    .flatMap(({ event }) => eventText(event, archive) ?? []);
  const exposers = exposersIn(read);
  const isBound = pub.pacts.some(({ members }) => members.includes(me));
  const near = (party: Party) => party === me || haveTogether(pub.pacts, "defence", me, party);
  const ended = pub.crises.filter(
    ({ challenger, defender, lineUp }) => near(challenger) || near(defender) || lineUp?.called.includes(me),
  );
  return {
    title: say.RECKONING.title(lines.reduce((sum, { points }) => sum + points, 0)),
    lines: [
      ...(ended.length > 0 ? [ended.map(outcomeText).join(" ")] : []),
      lines.length > 0 ? say.scoredText(lines, archive) : say.RECKONING.nothing,
      ...(exposers.length === 1
        ? [`${say.exposedText(exposers, (rival) => isHidden(read, rival))} ${say.exposureText(1, numbers)}`]
        : []),
      ...standing,
      ...newEnemies(read, told),
      ...(lines.length > 0 ? [(isBound ? say.ASK.bound : say.ASK.free)(lines.length)] : []),
    ],
    point: "account",
  };
}

/** Those whom this year's line-ups and wars have made rivals of the seat. */
function newEnemies({ pub, me, numbers }: Read, told: readonly Told[]): string[] {
  const risen = new Map<Party, number>();
  for (const { round, event } of told) {
    if (round !== pub.round || event.kind !== "hostilityMoved") continue;
    const rival = otherOf(event.pair, me);
    if (rival && (event.why === "joined" || event.why === "entrapped"))
      risen.set(rival, (risen.get(rival) ?? 0) + event.by);
  }
  const enemies = [...risen].flatMap(([rival, by]) => {
    const hostility = pub.bonds[pairOf(me, rival)]?.shown ?? 0;
    return hostility >= numbers.rivalryAt && hostility - by < numbers.rivalryAt ? [{ rival, hostility }] : [];
  });
  return enemies.length > 0 ? [say.enemyText(enemies)] : [];
}
