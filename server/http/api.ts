import { createAuthContext, matchMaker } from "@colyseus/core";
import express, { type ErrorRequestHandler, type RequestHandler, Router } from "express";
import { withoutPrototypes } from "../../shared/save/check.ts";
import type { Archive } from "../../shared/wire/contract.ts";
import type { Continuer } from "../continue/continuer.ts";
import { keysOf } from "../game.ts";
import type { Games } from "../games.ts";
import { personOf, readCode } from "../identity.ts";
import { BROUGHT_BYTES, type Rates, Ration, SETTINGS_BYTES } from "../limits.ts";
import { done, no, report } from "../reply.ts";
import { join, leave, takeBack } from "../seating.ts";
import type { Seminars } from "../seminar/seminars.ts";
import type { Store } from "../store/store.ts";
import { canRead, readTalk } from "../talk.ts";
import { doorsOf, introduce, send, shapeOf, withPerson } from "./door.ts";
import { outlooks } from "./outlooks.ts";
import { isOurs } from "./security.ts";
import { seminarRoutes } from "./seminars.ts";
import { bringShape, createShape, joinShape } from "./shapes.ts";

/** Where the API lies; the rest of the site is pages. */
const OURS = ["/api", "/matchmake"];
/** What every screen of a class asks for again and again. */
const STATE = /^\/seminars\/[^/]*\/state$/;

/** What the routes need of the house. */
export interface Backstage {
  games: Games;
  seminars: Seminars;
  store: Store;
  rates: Rates;
  continuer: Continuer;
}

/** How browsers find and enter games: JSON in, a Reply out. */
export function api({ games, seminars, store, rates, continuer }: Backstage): Router {
  const rations = {
    create: new Ration(rates.create),
    bring: new Ration(rates.bring),
    guess: new Ration(rates.guess),
    http: new Ration(rates.http),
    state: new Ration(rates.state),
  };
  const ofGame = doorsOf(games, rations.guess);
  const router = Router();
  router.use(OURS, onlyOurs);
  router.use(OURS, (request, response, next) => {
    const ration = STATE.test(request.path) ? rations.state : rations.http;
    if (ration.take(request.ip ?? "")) next();
    else send(response, no("tooFast"));
  });
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
  router.use("/api/seminars", express.json({ limit: SETTINGS_BYTES }));
  router.use(OURS, express.json({ limit: "8kb" }));
  /** Who looks at a debrief will soon ask what if. */
  router.get("/api/seminars/:code/debrief", (_request, _response, next) => {
    continuer.warm();
    next();
  });
  router.use(seminarRoutes({ seminars, games, store, ofGame, create: rations.create, guess: rations.guess }));

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

  router.use(outlooks({ ofGame, continuer, seminars }));

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
