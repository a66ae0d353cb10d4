import {
  type Chain, type Cover, type DraftPreview, draftPreview, entrapmentPaths, knownIn, obligationsOf,
} from "../../shared/insight/index.ts"; // biome-ignore format: one glance
import type { Terms } from "../../shared/message.ts";
import { hasSlotFor, ownPacts } from "../../shared/rules/pacts.ts";
import type { Pact } from "../../shared/state.ts";
import type { Party, Seat } from "../../shared/words.ts";
import { draftWith } from "../desk/terms.ts";
import type { Coverer } from "../text/guide.ts";
import * as say from "../text/guide.ts";
import { cap } from "../text/names.ts";
import { payText } from "../text/pacts.ts";
import { exposersIn, type Guide, isHidden, type Read } from "./reading.ts";

/** From this year on the wars that could reach one are opened. */
const REACH_FROM = 3;

/** What the guide says at a summit: of the paper that lies open, else of one's cover and of whom one's pacts bind one to. */
export function atSummit(read: Read, terms: Terms | undefined): Guide {
  const { pub, mine, me } = read;
  const offer = mine.drafts.find(({ signed }) => !signed.includes(me));
  const asked = mine.soundings.find(({ by, replies }) => by !== me && !replies[me]);
  const sent = mine.drafts.find(
    ({ signed, terms: { members } }) => signed.includes(me) && signed.length < members.length,
  );
  const opensReach = pub.round >= REACH_FROM;
  if (terms && terms.members.length < 2)
    return { title: say.DRAFT_TITLES.empty, lines: [say.EMPTY_SHEET], point: "draft" };
  if (terms) return { title: say.DRAFT_TITLES.mine, lines: draft(read, terms), point: "draft" };
  if (offer) {
    const lines = [...draft(read, offer.terms), ...(opensReach && reaching(read).length > 0 ? [reach(read)] : [])];
    const by = opensReach ? undefined : offer.by;
    return { title: say.DRAFT_TITLES.offer(offer.by, offer.terms), lines, point: "offers", by, opensReach };
  }
  if (pub.sheets[me]?.ready) return { title: say.READY.title, lines: [say.READY.line] };
  if (asked) {
    const [first, ...rest] = draft(read, asked.terms);
    return { title: say.DRAFT_TITLES.asked(asked.by), lines: [say.BINDS_NOBODY, first!, ...rest.slice(0, 1)] };
  }
  const now = exposure(read);
  if (sent) {
    const waiting = sent.terms.members.filter((member) => !sent.signed.includes(member));
    return { ...now, lines: [say.sentText(waiting), ...now.lines.slice(0, 2)] };
  }
  return opensReach ? { ...now, lines: [...now.lines, reach(read)], point: "reach", opensReach } : now;
}

/** Who exposes the seat, whose cover would end that, what its pacts bind it to, and what others have signed. */
function exposure(read: Read): Guide {
  const { view, pub, me, numbers } = read;
  const exposers = exposersIn(read);
  const standing = pub.sheets[me]?.standing ?? 0;
  const slots = say.slotsText(standing, pub.sheets[me]?.slots ?? 0, ownPacts(pub.pacts, me).length);
  const isMine = ({ kind, members }: Pact) => kind === "defence" && members.includes(me);
  const lapsing = pub.pacts.filter((pact) => isMine(pact) && pact.until === pub.round && pub.round < pub.rounds);
  const bound = lapsing.length > 0 ? say.lapsesText(lapsing, me) : say.boundText(obligationsOf(view, me));
  const isBound = pub.pacts.some(isMine);
  const fresh = pub.pacts.filter(
    (pact) => pact.kind === "defence" && pact.since === pub.round && !pact.members.includes(me),
  );
  const news = fresh.length > 0 ? [say.newsText(fresh)] : [];
  if (exposers.length === 0) {
    return {
      title: say.NOT_EXPOSED,
      lines: [say.secureText(numbers), isBound ? bound : slots, ...news],
      point: "cover",
    };
  }
  const hasRoom = isBound || (pub.sheets[me]?.slots ?? 0) > 0;
  return {
    title: say.exposedTitle(exposers.length),
    lines: [
      `${say.exposedText(exposers, (rival) => isHidden(read, rival))} ${say.exposureText(exposers.length, numbers)}`,
      hasRoom ? say.partnersText(coverersIn(read, exposers)) : slots,
      isBound ? bound : say.NOBODY_BOUND,
      ...news,
    ],
    point: "partners",
  };
}

/** Every partner with whom a defence pact against anyone could be signed and would, alone, end an exposure. */
function coverersIn({ view, pub, me, numbers }: Read, exposers: readonly Cover[]): Coverer[] {
  return pub.seats
    .filter((seat) => seat !== me)
    .flatMap((seat) => {
      const terms = draftWith(me, [seat]);
      if (withoutRoom(pub, terms, numbers).length > 0) return [];
      const { cover } = draftPreview(view, terms, me);
      const ended = cover.filter(
        ({ before, after }) => !after.exposed && exposers.some(({ rival }) => rival === before.rival),
      );
      return ended.length > 0 ? [{ seat, against: ended.map(({ after }) => after) }] : [];
    });
}

/** Who could not sign terms for want of room. */
function withoutRoom(pub: Read["pub"], terms: Terms, numbers: Read["numbers"]): Seat[] {
  return terms.members.filter(
    (member) => !hasSlotFor(pub.pacts, member, terms, pub.sheets[member]?.standing ?? 0, numbers),
  );
}

/** What signing would bring and cost, and whose quarrel it would be; or why it cannot be signed. */
function draft(read: Read, terms: Terms): string[] {
  const { view, pub, mine, me, numbers } = read;
  const preview = draftPreview(view, terms, me);
  if (terms.pay?.from === me && terms.pay.amount > mine.influence) return [say.cannotPayText(mine.influence)];
  if (terms.kind !== "defence") return [say.quietText(terms, preview, numbers)];
  const isStrange = preview.taken.some(({ owned }) => owned !== "mine");
  const others = withoutRoom(pub, terms, numbers).filter((member) => member !== me);
  const room = !preview.slots.fits
    ? [say.noSlotText(preview)]
    : others.length > 0
      ? [say.fullText(others)]
      : [
          ...(isStrange ? [say.callCostText(preview)] : preview.taken.length > 0 ? [say.SHARED] : []),
          ...narrow(read, terms, preview),
        ];
  const gain = preview.replaces.length > 0 ? renewal(read, preview) : say.coverText(preview);
  return [
    `${gain}${terms.pay ? ` ${cap(payText(terms.pay))}.` : ""}${preview.pay > 0 ? ` ${say.allyText(preview, numbers)}` : ""}`,
    `${say.takenText(preview)}${isStrange ? ` ${say.ASK.draft}` : ""}`,
    ...room,
  ];
}

/** What one would be without the pact that terms would prolong. */
function renewal(read: Read, preview: DraftPreview): string {
  const kept = read.pub.pacts.filter((pact) => !preview.replaces.includes(pact));
  return say.renewalText(preview, read.me, exposersIn(read, kept).map(({ rival }) => rival)); // biome-ignore format: one thought
}

/** From the year on in which one chooses again: the same pact against rivals of both alone, where that would be cover enough. */
function narrow(read: Read, terms: Terms, { replaces }: DraftPreview): string[] {
  const { view, pub } = read;
  const known = knownIn(view);
  if (pub.round < REACH_FROM || terms.against) return [];
  const isRival = (one: Seat, rival: Party) => known.chance(one, rival) >= 1;
  const shared = known.parties.filter((party) => terms.members.every((one) => one !== party && isRival(one, party)));
  if (shared.length === 0) return [];
  const pact: Pact = { ...terms, id: "draft", origin: "own", against: shared, since: pub.round, leaving: [] };
  const kept = pub.pacts.filter((one) => !replaces.includes(one));
  return exposersIn(read, [...kept, pact]).length === 0 ? [say.narrowText(shared)] : [];
}

/** The wars of others that one's promises could bring, likeliest first. */
function reaching({ view, me }: Read): Chain[] {
  return entrapmentPaths(view, me).filter(({ owned }) => owned !== "mine");
}

function reach(read: Read): string {
  return say.chainsText(reaching(read).slice(0, 3));
}
