import { createAuthContext, matchMaker } from "@colyseus/core";
import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Response, Router } from "express";
import type { z } from "zod";
import type { RefusalCode } from "../../shared/refusal.ts";
import { withoutPrototypes } from "../../shared/save/check.ts";
import type { Archive, Reply } from "../../shared/wire/contract.ts";
import type { Continuer } from "../continue/continuer.ts";
import { type Game, keysOf } from "../game.ts";
import type { Games } from "../games.ts";
import { cookieFor, hasPass, newSecret, personOf, personWith, readCode } from "../identity.ts";
import { BROUGHT_BYTES, type Rates, Ration } from "../limits.ts";
import { done, no, report } from "../reply.ts";
import { join, leave, takeBack } from "../seating.ts";
import { canRead, readTalk } from "../talk.ts";
import { outlooks } from "./outlooks.ts";
import { isOurs } from "./security.ts";
import { bringShape, createShape, joinShape } from "./shapes.ts";

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

/** Where the API lies; the rest of the site is pages. */
const OURS = ["/api", "/matchmake"];

/** How browsers find and enter games: JSON in, a Reply out. */
export function api(games: Games, rates: Rates, continuer: Continuer): Router {
  const rations = {
    create: new Ration(rates.create),
    bring: new Ration(rates.bring),
    guess: new Ration(rates.guess),
    http: new Ration(rates.http),
  };
  const router = Router();
  router.use(OURS, onlyOurs);
  router.use(OURS, (request, response, next) =>
    rations.http.take(request.ip ?? "") ? next() : send(response, no("tooFast")),
  );
  /** A whole game weighs more than anything else that comes, so that its ration is asked before it is read. */
  router.post(
    "/api/games/bring",
    (request, response, next) => (rations.bring.take(request.ip ?? "") ? next() : send(response, no("tooFast"))),
    express.json({ limit: BROUGHT_BYTES, reviver: withoutPrototypes }),
    async (request, response) => {
      const brought = shapeOf(bringShape, request);
      const bringer = brought && introduce(request, response);
      send(response, bringer ? await games.bring(bringer, brought) : no("malformed"));
    },
  );
  router.use(OURS, express.json({ limit: "8kb" }));

  router.get("/api/games", async (_request, response) => {
    send(response, done((await games.listed()).map((game) => game.listed)));
  });
  router.post("/api/games", async (request, response) => {
    const wish = createShape.safeParse(request.body);
    if (!wish.success) return send(response, no("malformed"));
    if (!rations.create.take(request.ip ?? "")) return send(response, no("tooFast"));
    const creator = introduce(request, response);
    send(response, creator ? await games.create(creator, wish.data) : no("noSeat"));
  });
  router.get(
    "/api/games/:code",
    ofGame((game) => done(game.listed)),
  );
  router.get(
    "/api/games/:code/me",
    ofGame((game, request) => {
      const me = game.me(personOf(request.headers));
      return me ? done(me) : no("noSeat");
    }),
  );
  router.get(
    "/api/games/:code/keys",
    ofGame((game, request) => {
      const viewer = game.me(personOf(request.headers))?.viewer;
      return viewer === "facilitator" ? done(keysOf(game)) : no("notHost");
    }),
  );
  router.post(
    "/api/games/:code/join",
    ofGame(async (game, request, response) => {
      const wish = shapeOf(joinShape, request);
      if (!wish) return no("malformed");
      const person = introduce(request, response);
      if (!person) return no("noSeat");
      const reply = await join(game, person, wish);
      if (!reply.ok && reply.code === "badKey") rations.guess.take(request.ip ?? "");
      return reply;
    }),
  );
  router.post(
    "/api/games/:code/leave",
    ofGame((game, request) => withPerson(request, (person) => leave(game, person))),
  );
  router.post(
    "/api/games/:code/back",
    ofGame((game, request) => withPerson(request, (person) => takeBack(game, person))),
  );

  router.get(
    "/api/games/:code/archive",
    ofGame((game, request) => {
      const viewer = game.me(personOf(request.headers))?.viewer;
      if (!viewer) return no("noSeat");
      if (game.table.public.phase !== "over") return no("wrongPhase");
      const { events } = game.table;
      const { seedChosen } = game.record;
      return done<Archive>({ viewer, seedChosen, events: [...events], talk: readTalk(game.lines, viewer, 0, canRead) });
    }),
  );

  router.use(outlooks(ofGame, continuer));

  /** The one matchmaking call there is: into the room of a game in which one has a place. */
  router.post("/matchmake/joinOrCreate/game", async (request, response) => {
    const code = readCode(request.body?.code);
    try {
      const context = createAuthContext({
        headers: request.headers as Record<string, string>,
        remoteAddress: request.ip,
      });
      response.json(await matchMaker.joinOrCreate("game", { code }, context));
    } catch (error) {
      const { code: reason, message } = error as { code?: number; message?: string };
      response.status(403).json({ code: reason, error: message });
    }
  });
  router.use(OURS, (_request, response) => send(response, no("notFound")));
  router.use(OURS, onError);
  return router;

  /** Finds the game of the path, and sends what the work replies. Wrong codes are rationed. */
  function ofGame(
    work: (game: Game, request: Request, response: Response) => Reply<unknown> | Promise<Reply<unknown>>,
  ): RequestHandler {
    return async (request, response) => {
      const address = request.ip ?? "";
      if (!rations.guess.allows(address)) return send(response, no("tooFast"));
      const code = readCode(request.params.code);
      const game = code && (await games.game(code));
      if (!game) {
        rations.guess.take(address);
        return send(response, no("notFound"));
      }
      send(response, await work(game, request, response));
    };
  }
}

/** The person behind a request, who gets a cookie if they have none; undefined: they came with a pass that is malformed. */
export function introduce(request: Request, response: Response): string | undefined {
  const known = personOf(request.headers);
  if (known || hasPass(request.headers)) return known;
  const secret = newSecret();
  response.append("Set-Cookie", cookieFor(secret, request.secure));
  return personWith(secret);
}

const onlyOurs: RequestHandler = (request, response, next) => {
  response.set("Cache-Control", "no-store");
  if (request.method === "GET" || isOurs(request.headers.origin, request.headers.host)) next();
  else send(response, no("notYours"));
};

const onError: ErrorRequestHandler = (error: { status?: number; type?: string }, request, response, _next) => {
  if (error.type === "entity.too.large") return send(response, no("tooLong"));
  if (error.status !== undefined && error.status < 500) return send(response, no("malformed"));
  report(`${request.method} ${request.path}`, error);
  send(response, no("broken"));
};

function send(response: Response, reply: Reply<unknown>): void {
  response.status(reply.ok ? 200 : (STATUS[reply.code] ?? 400)).json(reply);
}

function withPerson(request: Request, work: (person: string) => Promise<Reply>): Reply | Promise<Reply> {
  const person = personOf(request.headers);
  return person ? work(person) : no("noSeat");
}

function shapeOf<T>(shape: z.ZodType<T>, request: Request): T | undefined {
  const parsed = shape.safeParse(request.body);
  return parsed.success ? parsed.data : undefined;
}
