import type { Request, RequestHandler, Response } from "express";
import type { z } from "zod";
import type { RefusalCode } from "../../shared/refusal.ts";
import type { Reply } from "../../shared/wire/contract.ts";
import type { Game } from "../game.ts";
import type { Games } from "../games.ts";
import { cookieFor, hasPass, newSecret, personOf, personWith, readCode } from "../identity.ts";
import type { Ration } from "../limits.ts";
import { no } from "../reply.ts";

/** What all routes have in common: who asks, about what, and how they are answered. */

const STATUS: Partial<Record<RefusalCode, number>> = {
  notFound: 404,
  notHost: 403,
  noSeat: 403,
  badKey: 403,
  notYours: 403,
  seatTaken: 409,
  full: 409,
  over: 409,
  tooFast: 429,
  tooLong: 413,
  broken: 500,
  writeFailed: 503,
};

export type OfGame = (
  work: (game: Game, request: Request, response: Response) => Reply<unknown> | Promise<Reply<unknown>>,
) => RequestHandler;

/** Finds the game of the path, and sends what the work replies. Wrong codes are rationed. */
export function doorsOf(games: Games, guess: Ration): OfGame {
  return (work) => async (request, response) => {
    const code = codeIn(request, guess);
    if (!code.ok) return send(response, code);
    const game = code.value && (await games.game(code.value));
    if (!game) {
      guess.take(request.ip ?? "");
      return send(response, no("notFound"));
    }
    send(response, await work(game, request, response));
  };
}

/** The code in a path, undefined when it can be none; refused to whoever has guessed too often. */
export function codeIn(request: Request, guess: Ration): Reply<string | undefined> {
  return guess.allows(request.ip ?? "") ? { ok: true, value: readCode(request.params.code) } : no("tooFast");
}

/** The person behind a request, who gets a cookie if they have none; undefined: they came with a pass that is malformed. */
export function introduce(request: Request, response: Response): string | undefined {
  const known = personOf(request.headers);
  if (known || hasPass(request.headers)) return known;
  const secret = newSecret();
  response.append("Set-Cookie", cookieFor(secret, request.secure));
  return personWith(secret);
}

export function send(response: Response, reply: Reply<unknown>): void {
  response.status(reply.ok ? 200 : (STATUS[reply.code] ?? 400)).json(reply);
}

export function withPerson(request: Request, work: (person: string) => Promise<Reply>): Reply | Promise<Reply> {
  const person = personOf(request.headers);
  return person ? work(person) : no("noSeat");
}

export function shapeOf<T>(shape: z.ZodType<T>, request: Request): T | undefined {
  const parsed = shape.safeParse(request.body);
  return parsed.success ? parsed.data : undefined;
}
