import type { CreateGame, JoinGame, Listed, Me, Reply } from "../../shared/wire/contract.ts";
import type { Viewer } from "../../shared/words.ts";

/** Finding and entering games. A network that fails is a refusal like any other. */

async function call<T>(path: string, body?: unknown): Promise<Reply<T>> {
  try {
    const response = await fetch(path, {
      method: body === undefined ? "GET" : "POST",
      headers: body === undefined ? {} : { "content-type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: "same-origin",
    });
    return (await response.json()) as Reply<T>;
  } catch {
    return { ok: false, code: "broken", why: "The server cannot be reached just now." };
  }
}

export function createGame(wish: CreateGame): Promise<Reply<{ code: string }>> {
  return call("/api/games", wish);
}

export function joinGame(code: string, wish: JoinGame): Promise<Reply<Me>> {
  return call(`/api/games/${encodeURIComponent(code)}/join`, wish);
}

export function meIn(code: string): Promise<Reply<Me>> {
  return call(`/api/games/${encodeURIComponent(code)}/me`);
}

export function gameOf(code: string): Promise<Reply<Listed>> {
  return call(`/api/games/${encodeURIComponent(code)}`);
}

export function openGames(): Promise<Reply<Listed[]>> {
  return call("/api/games");
}

/** Gives up one's place; the seat goes to a bot, or is free again before the start. */
export function leaveGame(code: string): Promise<Reply> {
  return call(`/api/games/${encodeURIComponent(code)}/leave`, {});
}

/** Takes one's own seat back from the bot that kept it. */
export function takeBack(code: string): Promise<Reply> {
  return call(`/api/games/${encodeURIComponent(code)}/back`, {});
}

/** Every seat's key, for the facilitator. */
export function keysIn(code: string): Promise<Reply<Partial<Record<Viewer, string>>>> {
  return call(`/api/games/${encodeURIComponent(code)}/keys`);
}
