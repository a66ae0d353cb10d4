import { dealingsOf } from "../../shared/bots/talk/deeds.ts";
import { ENGLISH } from "../../shared/bots/talk/english.ts";
import { understand } from "../../shared/bots/talk/understand.ts";
import { defencePartners } from "../../shared/rules/pacts.ts";
import type { View } from "../../shared/view.ts";
import type { Talk, Told } from "../../shared/wire/contract.ts";
import { pairOf, type Seat } from "../../shared/words.ts";
import { numbersWith } from "../../shared/world/numbers.ts";
import type { Quick } from "../text/replies.ts";

/** How many are shown at once. */
const MOST = 4;

/** The replies that fit what stands between oneself and a bot now, and what one has said to it last, the likeliest first. */
export function repliesTo({ pub, mine }: View, told: readonly Told[], talk: readonly Talk[], bot: Seat): Quick[] {
  if (!mine) return [];
  const me = mine.seat;
  const said = talk.findLast(({ from, to }) => from === me && to.join() === bot)?.text;
  const asked = said === undefined ? undefined : understand(said, { speaker: me, listener: bot, language: ENGLISH });
  const deeds = dealingsOf(
    told.map(({ event }) => event),
    bot,
    me,
  );
  const crisis = pub.crises.find(({ defender }) => defender === me);
  const offer = mine.drafts.findLast(({ by, signed }) => by === bot && !signed.includes(me));
  const last = deeds.findLast(({ by }) => by === bot);
  const isSummit = pub.phase === "summit";
  const isPartner = defencePartners(pub.pacts, me).includes(bot);
  const isRival = (pub.bonds[pairOf(me, bot)]?.shown ?? 0) >= numbersWith(pub.numbers).rivalryAt;
  const fit: (Quick | false | undefined)[] = [
    crisis && pub.phase === "lineup" && "help",
    crisis && crisis.challenger !== bot && "warn",
    last?.what === "stayedOut" && "stayed",
    last?.what === "came" && "thanks",
    isSummit && offer?.terms.pay?.from === me && "dear",
    isSummit && asked?.intent === "pact" && "refused",
    isSummit && offer && "why",
    isSummit && last?.what === "declined" && "refused",
    isRival && "calm",
    isPartner && "come",
    isSummit && "want",
    isSummit && !offer && !isPartner && "pact",
    "fear",
    !isPartner && "come",
  ];
  return [...new Set(fit.filter((one): one is Quick => Boolean(one)))].slice(0, MOST);
}
