import { signal } from "@preact/signals";
import type { CreateGame } from "../../shared/wire/contract.ts";
import { createGame, gameOf } from "../links/http.ts";
import { seminarState } from "../links/seminar.ts";
import { addressOfClass, go } from "../route.ts";

/** Why the last attempt to enter a game failed. */
export const trouble = signal<string | undefined>(undefined);
export const entering = signal(false);

/** Creates a game and goes there. */
export async function enterNew(wish: CreateGame): Promise<void> {
  entering.value = true;
  trouble.value = undefined;
  const reply = await createGame(wish);
  entering.value = false;
  if (reply.ok) go(`/g/${reply.value.code}`);
  else trouble.value = reply.why;
}

/** The six-state game at once, with bots in every other seat. */
export function playNow(): Promise<void> {
  return enterNew({ scenario: "starter", clocks: {}, listed: false, role: "player", startNow: true });
}

/** Goes to a game by its code, or by a link with the code in it. */
export async function enterByCode(text: string): Promise<void> {
  const code = codeIn(text);
  if (!code) {
    trouble.value = "That is no code of a game: letters and digits, or the link itself.";
    return;
  }
  entering.value = true;
  trouble.value = undefined;
  const reply = await gameOf(code);
  const inClass = reply.ok || reply.code !== "notFound" ? undefined : await seminarState(code);
  entering.value = false;
  if (reply.ok) go(`/g/${reply.value.code}`);
  else if (inClass?.ok) go(addressOfClass(code));
  else trouble.value = reply.why;
}

export function codeIn(text: string): string | undefined {
  const link = /\/[gs]\/([A-Za-z0-9-]+)/.exec(text);
  const bare = /^\s*([A-Za-z0-9-]{3,16})\s*$/.exec(text);
  return (link ?? bare)?.[1]?.toUpperCase();
}
