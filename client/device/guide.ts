import {
  brinkPreview, type Cover, coverAll, draftPreview, flareChance, knownIn, type LineUpPreview, lineUpPreview, obligationsOf, type Role,
} from "../../shared/insight/index.ts"; // biome-ignore format: one glance
import type { Terms } from "../../shared/message.ts";
import { isPrincipal } from "../../shared/rules/crises.ts";
import { ownPacts } from "../../shared/rules/pacts.ts";
import type { Crisis, Pact } from "../../shared/state.ts";
import type { Dossier, PublicView, View } from "../../shared/view.ts";
import type { Told } from "../../shared/wire/contract.ts";
import { type Party, pairOf, type Seat } from "../../shared/words.ts";
import type { Numbers } from "../../shared/world/numbers.ts";
import { draftWith } from "../desk/terms.ts";
import { archiveOf, eventText } from "../text/chronicle.ts";
import type { Coverer } from "../text/guide.ts";
import * as say from "../text/guide.ts";
import { cap } from "../text/names.ts";
import { payText } from "../text/pacts.ts";

/** Parts of the screen at which the guide can point. */
export type Place = "cover" | "offers" | "draft" | "partners" | "orders" | "crises" | "brink" | "account" | "ranking";

/** What the guide of the lesson says at one moment: what to look at, and why. */
export interface Guide {
  title: string;
  lines: string[];
  point?: Place;
}

/** A seat's papers as the guide reads them. */
interface Read {
  view: View;
  pub: PublicView;
  mine: Dossier;
  me: Seat;
  numbers: Numbers;
}

/**
 * What the guide says to a seat, from its own View, what it was told, and the draft it is writing. Undefined where no seat
 * looks, and where there is nothing to decide or to read.
 */
export function guideFor(view: View, told: readonly Told[], terms?: Terms): Guide | undefined {
  const { pub, mine } = view;
  if (!mine) return undefined;
  const read = { view, pub, mine, me: mine.seat, numbers: knownIn(view).numbers };
  switch (pub.phase) {
    case "summit":
      return summit(read, terms);
    case "orders":
      return orders(read);
    case "lineup":
      return lineUp(read);
    case "brink":
      return brink(read);
    case "reckoning":
      return reckoning(read, told);
    case "over":
      return debrief(read, told);
    default:
      return undefined;
  }
}

function summit(read: Read, terms: Terms | undefined): Guide {
  const { pub, mine, me } = read;
  const offer = mine.drafts.find(({ signed }) => !signed.includes(me));
  const asked = mine.soundings.find(({ by, replies }) => by !== me && !replies[me]);
  const sent = mine.drafts.find(
    ({ signed, terms: { members } }) => signed.includes(me) && signed.length < members.length,
  );
  if (terms && terms.members.length < 2)
    return { title: say.DRAFT_TITLES.empty, lines: [say.EMPTY_SHEET], point: "draft" };
  if (terms) return { title: say.DRAFT_TITLES.mine, lines: draft(read, terms), point: "draft" };
  if (offer) {
    return { title: say.DRAFT_TITLES.offer(offer.by, offer.terms), lines: draft(read, offer.terms), point: "offers" };
  }
  if (pub.sheets[me]?.ready) return { title: say.READY.title, lines: [say.READY.line] };
  if (asked) {
    const [first, ...rest] = draft(read, asked.terms);
    return { title: say.DRAFT_TITLES.asked(asked.by), lines: [say.BINDS_NOBODY, first!, ...rest.slice(0, 1)] };
  }
  const now = exposure(read);
  if (!sent) return now;
  const waiting = sent.terms.members.filter((member) => !sent.signed.includes(member));
  return { ...now, lines: [say.sentText(waiting), ...now.lines.slice(0, 2)] };
}

/** Who exposes the seat, whose cover would end that, and what its pacts bind it to. */
function exposure(read: Read): Guide {
  const { view, pub, me, numbers } = read;
  const exposers = exposersIn(read);
  const standing = pub.sheets[me]?.standing ?? 0;
  const slots = say.slotsText(standing, pub.sheets[me]?.slots ?? 0, ownPacts(pub.pacts, me).length);
  const lapsing = pub.pacts.filter(
    ({ kind, members, until }) =>
      kind === "defence" && members.includes(me) && until === pub.round && pub.round < pub.rounds,
  );
  const bound = lapsing.length > 0 ? say.lapsesText(lapsing, me) : say.boundText(obligationsOf(view, me));
  const isBound = pub.pacts.some(({ kind, members }) => kind === "defence" && members.includes(me));
  if (exposers.length === 0) {
    return { title: say.NOT_EXPOSED, lines: [say.secureText(numbers), isBound ? bound : slots], point: "cover" };
  }
  return {
    title: say.exposedTitle(exposers.length),
    lines: [
      `${say.exposedText(exposers, (rival) => isHidden(read, rival))} ${say.exposureText(exposers.length, numbers)}`,
      say.partnersText(coverersIn(read, exposers)),
      isBound ? bound : slots,
    ],
    point: "partners",
  };
}

function exposersIn({ view, me }: Read): Cover[] {
  return coverAll(view, me).filter(({ exposed, chance }) => exposed && chance >= 1);
}

function isHidden({ pub, me }: Read, rival: Party): boolean {
  return pub.bonds[pairOf(me, rival)]?.suspicion === true;
}

/** Every partner with whom a defence pact against anyone would, alone, end an exposure. */
function coverersIn({ view, pub, me }: Read, exposers: readonly Cover[]): Coverer[] {
  return pub.seats
    .filter((seat) => seat !== me)
    .map((seat) => {
      const { cover } = draftPreview(view, draftWith(me, [seat]), me);
      const ended = cover.filter(
        ({ before, after }) => !after.exposed && exposers.some(({ rival }) => rival === before.rival),
      );
      return { seat, against: ended.map(({ after }) => after) };
    })
    .filter(({ against }) => against.length > 0);
}

/** What signing would bring and cost, and whose quarrel it would be. */
function draft({ view, me, numbers }: Read, terms: Terms): string[] {
  const preview = draftPreview(view, terms, me);
  if (terms.kind !== "defence") return [say.quietText(terms, preview, numbers)];
  const isStrange = preview.taken.some(({ owned }) => owned !== "mine");
  return [
    `${say.coverText(preview)}${terms.pay ? ` ${cap(payText(terms.pay))}.` : ""}`,
    `${say.takenText(preview)}${preview.taken.length > 0 ? ` ${say.ASK.draft}` : ""}`,
    ...(preview.slots.fits ? (isStrange ? [say.callCostText(preview)] : []) : [say.noSlotText(preview)]),
  ];
}

function orders({ view, pub, mine, me, numbers }: Read): Guide {
  if (mine.orders) return { title: say.ORDERS.sealedTitle, lines: [say.ORDERS.sealed] };
  const quarrels = pub.seats
    .filter((seat) => seat !== me)
    .map((seat) => ({ seat, chance: flareChance(view, seat, me) + flareChance(view, me, seat) }))
    .filter(({ chance }) => chance > 0)
    .sort((a, b) => b.chance - a.chance);
  const [worst] = quarrels;
  return {
    title: say.ORDERS.title,
    lines: [
      say.secretText(numbers),
      ...(worst ? [say.reassureText(worst.seat, worst.chance, numbers)] : []),
      say.armText(numbers),
    ],
    point: "orders",
  };
}

/** Which crisis concerns a seat most; what has been answered comes last. */
const CONCERNS: readonly Role[] = ["called", "defender", "challenger", "mayBack", "mayMediate", "excused", "bystander"];

function lineUp({ view, pub, mine, me, numbers }: Read): Guide | undefined {
  const rankOf = ({ role, crisis }: LineUpPreview) =>
    CONCERNS.indexOf(role) + (mine.answers[crisis.id] ? CONCERNS.length : 0);
  const [preview] = pub.crises.map(({ id }) => lineUpPreview(view, id, me)!).sort((a, b) => rankOf(a) - rankOf(b));
  if (!preview) return undefined;
  const { role, crisis } = preview;
  const lines = () => {
    switch (role) {
      case "called":
        return [`${say.ownText(preview, numbers)} ${say.ASK.call}`, say.dutyText(preview)];
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
  return {
    title: say.RECKONING.title(
      pub.round,
      lines.reduce((sum, { points }) => sum + points, 0),
    ),
    lines: [
      lines.length > 0 ? say.scoredText(lines, archive) : say.RECKONING.nothing,
      ...(exposers.length === 1
        ? [`${say.exposedText(exposers, (rival) => isHidden(read, rival))} ${say.exposureText(1, numbers)}`]
        : []),
      ...standing,
      ...(lines.length > 0 ? [(isBound ? say.ASK.bound : say.ASK.free)(lines.length)] : []),
    ],
    point: "account",
  };
}

/** What one's own game was: promises given, calls, who came, and what it cost. */
function debrief({ view, mine, me }: Read, told: readonly Told[]): Guide {
  const archive = archiveOf(told, view);
  const signed = told.flatMap(({ event }) => (event.kind === "pactSigned" ? [event] : []));
  const isRewritten = ({ id, since }: Pact) =>
    signed.some(({ replaces, pact }) => replaces.includes(id) && pact.since === since);
  const pacts = signed
    .map(({ pact }) => pact)
    .filter((pact) => pact.kind === "defence" && pact.members.includes(me) && !isRewritten(pact));
  const crises = told.flatMap(({ event }): Crisis[] => {
    const crisis = event.kind === "linedUp" ? archive.crises.get(event.crisis) : undefined;
    return crisis && event.kind === "linedUp" ? [{ ...crisis, lineUp: event.lineUp }] : [];
  });
  const challenged = crises.filter(({ defender }) => defender === me);
  const did = (how: "honoured" | "stayedOut" | "excused") =>
    crises.filter(({ lineUp }) => lineUp!.called.includes(me) && lineUp![how].includes(me)).length;
  const entrapped = mine.scores.flatMap(({ why, about }) => {
    const crisis = why === "entrapped" && about ? archive.crises.get(about) : undefined;
    return crisis ? [crisis] : [];
  });
  const abandoned = mine.scores.filter(({ why }) => why === "abandoned").length;
  return {
    title: say.DEBRIEF.title,
    lines: [
      say.signedText(pacts, me),
      say.calledText(did("honoured"), did("stayedOut"), did("excused")),
      say.helpedText(challenged),
      ...(entrapped.length > 0 ? [say.DEBRIEF.entrapped(entrapped)] : []),
      ...(abandoned > 0 ? [say.DEBRIEF.abandoned(abandoned)] : []),
      ...(entrapped.length + abandoned === 0 ? [say.DEBRIEF.neither] : []),
      ...(challenged.length > 0 || crises.some(({ lineUp }) => lineUp!.called.includes(me)) ? [say.ASK.end] : []),
    ],
    point: "ranking",
  };
}
