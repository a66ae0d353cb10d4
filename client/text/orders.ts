import type { OrderPreview } from "../../shared/insight/index.ts";
import type { Order } from "../../shared/order.ts";
import { type OrderKind, otherOf, type Seat } from "../../shared/words.ts";
import type { Numbers } from "../../shared/world/numbers.ts";
import { calmText, cap, count, inText, listOf, nameOf, names, pairText, percentText, signed } from "./names.ts";

export const ORDER_NAMES: Record<OrderKind, string> = {
  arm: "Arm",
  court: "Washington",
  reassure: "Reassure",
  host: "Host talks",
  probe: "Probe",
  press: "Press",
};

/** What an order is for, in one line under its name. */
export function orderWords(kind: OrderKind, { hostFrom }: Numbers): string {
  switch (kind) {
    case "arm":
      return "Make a state stronger: yourself, or somebody who stands between you and a rival.";
    case "court":
      return "Draw nearer to Washington, or away from it.";
    case "reassure":
      return "Lower hostility, if the other side reassures you in the same year.";
    case "host":
      return `Bring two states to one table. It counts when both reassure each other and are still at ${hostFrom} or more afterwards.`;
    case "probe":
      return "Find out for certain whether a suspicion hides a rivalry. Nobody learns that you asked.";
    case "press":
      return "Challenge a rival. A crisis follows.";
  }
}

/** An order as an infinitive: "press Pakistan". `self` is how a seat that arms itself is called. */
export function orderText(order: Order, me?: Seat, self = "yourself"): string {
  const named = (seat: Seat) => (seat === me ? self : inText(seat));
  switch (order.kind) {
    case "arm":
      return `arm ${named(order.target)}`;
    case "court":
      return order.toward ? "court Washington" : "keep Washington at a distance";
    case "reassure":
      return `reassure ${named(order.target)}`;
    case "host":
      return `host talks between ${names([order.a, order.b])}`;
    case "probe":
      return `probe ${names([order.a, order.b])}`;
    case "press":
      return `press ${inText(order.target)}`;
  }
}

/** The target alone, where the order's kind is its heading already. */
export function targetText(order: Order, me: Seat): string {
  switch (order.kind) {
    case "court":
      return order.toward ? "Court" : "Keep at a distance";
    case "host":
    case "probe":
      return `${nameOf(order.a)} \u2013 ${nameOf(order.b)}`;
    default:
      return order.target === me ? "Yourself" : nameOf(order.target);
  }
}

/** What the order would likely do, as sentences. */
export function effectText(order: Order, preview: OrderPreview, me: Seat, numbers: Numbers): string[] {
  switch (order.kind) {
    case "press": {
      const { mine, theirs, helpers, washington, win } = preview.press!;
      const help = helpers.length > 0 ? ` with ${names(helpers)}` : "";
      const us = washington > 0 ? `, and Washington may add ${numbers.washingtonStrength}` : "";
      return [`Your ${mine} against ${theirs}${help}${us}: ${Math.round(win)} % to win if it comes to war.`];
    }
    case "arm": {
      const self = order.target === me;
      const gain = self ? numbers.armSelf : numbers.armOther;
      const rises = preview.rises.map((rise) => {
        const other = inText(otherOf(rise.pair, me)!);
        return rise.becomesRivalry ? `${other}, which becomes your rival` : `${other} (${rise.from} to ${rise.to})`;
      });
      const angry = rises.length > 0 ? [`Hostility toward you rises with ${listOf(rises)}.`] : ["Angers nobody."];
      return [
        `${self ? "Your" : cap(`${inText(order.target)}\u2019s`)} strength rises by ${gain}.`,
        ...(self ? [] : angry),
      ];
    }
    case "court": {
      const moved = preview.rises.map((rise) => `${inText(otherOf(rise.pair, me)!)} (${rise.from} to ${rise.to})`);
      const with_ = moved.length > 0 ? ` Hostility ${order.toward ? "rises" : "falls"} with ${listOf(moved)}.` : "";
      return [`Your tie moves one step ${order.toward ? "nearer" : "away"}.${with_}`];
    }
    case "reassure":
      return [
        preview.pledges.length > 0
          ? `${cap(inText(order.target))} has pledged to reassure you.`
          : "No pledge from the other side yet.",
        `In any case the quarrel breaks out ${calmText(numbers)} this year.`,
      ];
    case "host": {
      if (preview.idle) return ["There is too little between them for talks: they would bring nothing."];
      const pledged = [...new Set(preview.pledges.map((pledge) => pledge.by))];
      const who =
        pledged.length === 2
          ? "Both have pledged"
          : pledged.length === 1
            ? `${cap(inText(pledged[0]!))} has pledged`
            : "Neither has pledged";
      return [
        `${who} to reassure the other. If both do: ${signed(numbers.hostPoints)} ${numbers.hostPoints === 1 ? "point" : "points"}, ${signed(numbers.hostStanding)} standing for you.`,
      ];
    }
    case "probe": {
      if (preview.found) return ["You know already that they are rivals."];
      const gain = numbers.probePoints > 0 ? [`${count(numbers.probePoints, "point")} for you if they are.`] : [];
      return [`As far as you can know, ${percentText(preview.odds ?? 0)} likely to be a rivalry.`, ...gain];
    }
  }
}

export function failureText(why: string, order: Order): string {
  const pair = "a" in order ? pairText(`${order.a}-${order.b}`) : "";
  const target = "target" in order ? inText(order.target) : pair;
  const reasons: Record<string, string> = {
    noRoom: `There was no room for another crisis; the price of pressing ${target} came back.`,
    notRival: `${cap(target)} was no rival by then; the price came back.`,
    notHidden: `There was nothing hidden between ${pair}.`,
    publicAlready: `${cap(pair)} were public by then; the price came back.`,
    armedFull: `${cap(target)} could take no more arms; the price came back.`,
    ownRival: `${cap(pair)}: one of them is your own rival, so you could not host.`,
  };
  return reasons[why] ?? "It came to nothing.";
}
