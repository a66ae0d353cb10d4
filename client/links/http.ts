import type { Archive, BringGame, CreateGame, JoinGame, Listed, Me, Reply } from "../../shared/wire/contract.ts";
import type { Viewer } from "../../shared/words.ts";

/** Finding and entering games. A network that fails is a refusal like any other. */

/** The header by which somebody is known who has a pass of their own, and not the browser's cookie. */
export function withPass(pass: string | undefined): Record<string, string> {
  return pass === undefined ? {} : { authorization: `Bearer ${pass}` };
}

/** One request to the server. With a body it is a POST. */
export async function call<T>(
  path: string,
  { body, pass, signal }: { body?: unknown; pass?: string | undefined; signal?: AbortSignal | undefined } = {},
): Promise<Reply<T>> {
  try {
    const response = await fetch(path, {
      method: body === undefined ? "GET" : "POST",
      headers: { ...(body !== undefined && { "content-type": "application/json" }), ...withPass(pass) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal && { signal }),
      credentials: "same-origin",
    });
    return (await response.json()) as Reply<T>;
  } catch {
    return { ok: false, code: "broken", why: "The server cannot be reached just now." };
  }
}

export function createGame(wish: CreateGame): Promise<Reply<{ code: string }>> {
  return call("/api/games", { body: wish });
}

export function joinGame(code: string, wish: JoinGame): Promise<Reply<Me>> {
  return call(`/api/games/${encodeURIComponent(code)}/join`, { body: wish });
}

/** Takes a whole game from this device to the server. */
export function bringGame(game: BringGame): Promise<Reply<{ code: string }>> {
  return call("/api/games/bring", { body: game });
}

/** All of a game that is over. */
export function archiveOf(code: string): Promise<Reply<Archive>> {
  return call(`/api/games/${encodeURIComponent(code)}/archive`);
}

/** Who this browser is in a game, or whoever has the pass. */
export function meIn(code: string, pass?: string): Promise<Reply<Me>> {
  return call(`/api/games/${encodeURIComponent(code)}/me`, { pass });
}

export function gameOf(code: string): Promise<Reply<Listed>> {
  return call(`/api/games/${encodeURIComponent(code)}`);
}

export function openGames(): Promise<Reply<Listed[]>> {
  return call("/api/games");
}

/** Gives up one's place; the seat goes to a bot, or is free again before the start. */
export function leaveGame(code: string, pass?: string): Promise<Reply> {
  return call(`/api/games/${encodeURIComponent(code)}/leave`, { body: {}, pass });
}

/** Takes one's own seat back from the bot that kept it. */
export function takeBack(code: string): Promise<Reply> {
  return call(`/api/games/${encodeURIComponent(code)}/back`, { body: {} });
}

/** Every seat's key, for the facilitator. */
export function keysIn(code: string): Promise<Reply<Partial<Record<Viewer, string>>>> {
  return call(`/api/games/${encodeURIComponent(code)}/keys`);
}
