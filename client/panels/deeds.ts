import type { Pledge } from "../../shared/state.ts";
import type { Told } from "../../shared/wire/contract.ts";

/** Whether a pledge was kept in its year, as far as this viewer has heard; undefined while that cannot be said. */
export function didKeep(pledge: Pledge, told: readonly Told[]): boolean | undefined {
  const year = told.filter(({ round }) => round === pledge.round).map(({ event }) => event);
  const orders = year.find((event) => event.kind === "ordersOpened");
  const written = orders?.kind === "ordersOpened" ? (orders.orders[pledge.by] ?? []) : undefined;
  switch (pledge.verb) {
    case "reassure":
      return written?.some((order) => order.kind === "reassure" && order.target === pledge.about);
    case "arm":
      return written?.some((order) => order.kind === "arm" && order.target === pledge.about);
    case "notPress":
      return written && !written.some((order) => order.kind === "press" && order.target === pledge.about);
    case "host":
      return written?.some((order) => order.kind === "host" && (order.a === pledge.about || order.b === pledge.about));
    case "voteYes":
    case "voteNo": {
      const votes = year.find((event) => event.kind === "votesOpened");
      if (votes?.kind !== "votesOpened") return undefined;
      return votes.votes[pledge.by] === (pledge.verb === "voteYes" ? "yes" : "no");
    }
    case "sign":
      return year.some((event) => event.kind === "pactSigned" && isWith(event.pact.members, pledge)) || undefined;
    case "honour": {
      const ended = year
        .filter((event) => event.kind === "linedUp")
        .map((event) => (event.kind === "linedUp" ? event.lineUp : undefined));
      const called = ended.filter((lineUp) => lineUp?.called.includes(pledge.by));
      if (called.length === 0) return undefined;
      return called.every((lineUp) => !lineUp!.stayedOut.includes(pledge.by));
    }
  }
}

function isWith(members: readonly string[], pledge: Pledge): boolean {
  return members.includes(pledge.by) && (pledge.about === undefined || members.includes(pledge.about));
}
