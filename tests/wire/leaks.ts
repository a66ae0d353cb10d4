import type { Viewer } from "../../shared/words.ts";

/** A text that only some may ever read. */
export interface Canary {
  text: string;
  readers: readonly Viewer[];
}

/** Kinds of event that concern one seat alone; each begins, packed by MessagePack, with its kind and that seat. */
const PRIVATE = ["cardsDealt", "noted", "learned", "voted", "ordersSealed", "answered", "brinkChosen"];
/** Kinds of event that no player may hear. */
const NOBODYS = ["rivalriesDrawn", "gameBegan"];

/**
 * Looks through every byte that a viewer has received while the game was running for what that viewer may not know. Does not ask the
 * code that decides who knows what. Returns a sentence for each find.
 */
export function leaksIn(received: Buffer, viewer: Viewer, canaries: readonly Canary[]): string[] {
  if (viewer === "facilitator") return [];
  const found: string[] = [];
  for (const { text, readers } of canaries) {
    if (!readers.includes(viewer) && received.includes(text)) found.push(`${viewer} received ${text}`);
  }
  const text = received.toString("latin1");
  const others = (pattern: RegExp, what: string) => {
    for (const [, seat] of text.matchAll(pattern))
      if (seat !== viewer) found.push(`${viewer} received ${what} of ${seat}`);
  };
  others(/"seat":"([A-Z]{3})","influence":/g, "papers");
  for (const kind of PRIVATE) {
    others(new RegExp(`${packed("kind")}${packed(kind)}${packed("seat")}\\xa3([A-Z]{3})`, "g"), kind);
    others(new RegExp(`"kind":"${kind}","seat":"([A-Z]{3})"`, "g"), kind);
  }
  for (const kind of NOBODYS) {
    if (received.includes(`"kind":"${kind}"`) || new RegExp(packed(kind)).test(text))
      found.push(`${viewer} received ${kind}`);
  }
  if (/"truth":/.test(text)) found.push(`${viewer} received the truth of pairs`);
  return found;
}

/** How MessagePack writes a short text, as a part of a pattern over Latin-1. */
function packed(text: string): string {
  return `\\x${(0xa0 + text.length).toString(16)}${text}`;
}
