import type { Event } from "../../event.ts";
import type { Terms } from "../../message.ts";
import type { Crisis } from "../../state.ts";
import type { Party, Reason, Seat } from "../../words.ts";

/** Something that one of two states did to the other, as one of them could hear. */
export interface Deed {
  year: number;
  by: Seat;
  to: Seat;
  what: "came" | "stayedOut" | "signed" | "declined" | "challenged" | "reassured" | "armed";
  /** The challenger at the time. */
  foe?: Party;
  terms?: Terms;
  reason?: Reason;
}

/** What passed between two states, oldest first. */
export function dealingsOf(heard: readonly Event[], me: Seat, you: Seat): Deed[] {
  const deeds: Deed[] = [];
  const crises = new Map<string, Crisis>();
  const drafts = new Map<string, { by: Seat; terms: Terms }>();
  let year = 0;
  const add = (by: Party, to: Party, what: Deed["what"], more: Partial<Deed> = {}) => {
    if (by === me && to === you) deeds.push({ year, by: me, to: you, what, ...more });
    if (by === you && to === me) deeds.push({ year, by: you, to: me, what, ...more });
  };
  for (const event of heard) {
    switch (event.kind) {
      case "phaseBegan":
        year = event.round;
        break;
      case "crisisBroke":
        crises.set(event.crisis.id, event.crisis);
        if (event.crisis.by === "press") add(event.crisis.challenger, event.crisis.defender, "challenged");
        break;
      case "linedUp": {
        const crisis = crises.get(event.crisis);
        if (!crisis) break;
        const { defender, challenger: foe } = crisis;
        for (const seat of event.lineUp.honoured) add(seat, defender, "came", { foe });
        for (const seat of event.lineUp.stayedOut) add(seat, defender, "stayedOut", { foe });
        break;
      }
      case "drafted":
        drafts.set(event.draft.id, event.draft);
        break;
      case "signed":
      case "declined": {
        const draft = drafts.get(event.draft);
        if (draft && draft.by !== event.seat)
          add(event.seat, draft.by, event.kind, {
            terms: draft.terms,
            ...(event.kind === "declined" && { reason: event.reason }),
          });
        break;
      }
      case "ordersOpened":
        for (const [by, orders] of Object.entries(event.orders))
          for (const order of orders) {
            if (order.kind === "reassure") add(by as Party, order.target, "reassured");
            if (order.kind === "arm") add(by as Party, order.target, "armed");
          }
        break;
    }
  }
  return deeds;
}

/** How often a state came when it was called, of the times it came or stayed out; for all to see. */
export function recordOf(heard: readonly Event[], seat: Seat): { came: number; called: number } {
  let came = 0;
  let called = 0;
  for (const event of heard) {
    if (event.kind !== "linedUp") continue;
    const { honoured, stayedOut } = event.lineUp;
    if (honoured.includes(seat)) came += 1;
    if (honoured.includes(seat) || stayedOut.includes(seat)) called += 1;
  }
  return { came, called };
}
