import { type Request, type RequestHandler, type Response, Router } from "express";
import { EXPORTS, type ExportFile } from "../../shared/seminar/contract.ts";
import type { Reply } from "../../shared/wire/contract.ts";
import type { Games } from "../games.ts";
import { personOf } from "../identity.ts";
import type { Ration } from "../limits.ts";
import { done, no } from "../reply.ts";
import { perform } from "../seminar/acts.ts";
import { debriefFor } from "../seminar/debrief.ts";
import { exported } from "../seminar/export/files.ts";
import { answer, believe, latest } from "../seminar/minds.ts";
import { owedBy } from "../seminar/owed.ts";
import type { Seminar } from "../seminar/seminar.ts";
import type { Seminars } from "../seminar/seminars.ts";
import { actShape, beliefShape, joinShape, settingsShape, surveyShape } from "../seminar/shapes.ts";
import { viewOf } from "../seminar/view.ts";
import type { Store } from "../store/store.ts";
import { codeIn, introduce, type OfGame, send, shapeOf, withPerson } from "./door.ts";

const NO_SEMINAR = "There is no such class.";
const NOT_OVER = "The games of this class are not over yet.";

/** What the routes of a class need of the house. */
export interface Hall {
  seminars: Seminars;
  games: Games;
  store: Store;
  ofGame: OfGame;
  create: Ration;
  guess: Ration;
}

/** What goes between a class and the server besides its games: see shared/seminar/contract.ts. */
export function seminarRoutes({ seminars, games, store, ofGame, create, guess }: Hall): Router {
  const router = Router();
  router.post("/api/seminars", async (request, response) => {
    const settings = shapeOf(settingsShape, request);
    if (!settings) return send(response, no("malformed"));
    if (!create.take(request.ip ?? "")) return send(response, no("tooFast"));
    const person = introduce(request, response);
    send(response, person ? await seminars.create(person, settings) : no("noSeat"));
  });
  router.get(
    "/api/seminars/:code/state",
    ofSeminar(async (seminar, request, response) => {
      const person = personOf(request.headers);
      const since = Number(request.query.since);
      if (request.query.since !== undefined && Number.isFinite(since)) {
        const hungUp = new AbortController();
        response.once("close", () => hungUp.abort());
        await seminar.followers.wait(person, since, hungUp.signal);
        if (hungUp.signal.aborted) {
          if (person !== undefined) seminar.noticed(person);
          return undefined;
        }
        if ((await seminars.seminar(seminar.code)) !== seminar) return no("notFound", NO_SEMINAR);
      }
      return done(await viewOf(seminar, person));
    }),
  );
  router.post(
    "/api/seminars/:code/join",
    ofSeminar(async (seminar, request, response) => {
      const wish = shapeOf(joinShape, request);
      if (!wish) return no("malformed");
      const person = introduce(request, response);
      if (!person) return no("noSeat");
      const joined = await seminar.join(person, wish.label);
      return joined.ok ? done(await viewOf(seminar, person)) : joined;
    }),
  );
  router.post(
    "/api/seminars/:code/do",
    ofSeminar(async (seminar, request) => {
      if (!seminar.isFacilitator(personOf(request.headers))) return no("notHost");
      const act = shapeOf(actShape, request);
      if (!act) return no("malformed");
      if (act.do === "deleteNow") return seminars.delete(seminar);
      return seminar.inTurn(() => perform(seminar, act));
    }),
  );
  router.post(
    "/api/seminars/:code/survey",
    ofSeminar((seminar, request) => {
      const answers = shapeOf(surveyShape, request);
      if (!answers) return no("malformed");
      return withPerson(request, (person) => answer(seminar, person, answers));
    }),
  );
  router.get(
    "/api/seminars/:code/debrief",
    ofSeminar(async (seminar, request) =>
      seminar.record.stage === "debrief"
        ? done(await debriefFor(seminar, personOf(request.headers)))
        : no("wrongPhase", NOT_OVER),
    ),
  );
  router.get(
    "/api/seminars/:code/export/:file",
    ofSeminar(async (seminar, request, response) => {
      const file = request.params.file as ExportFile;
      if (!EXPORTS.includes(file)) return no("notFound", "There is no such file.");
      if (!seminar.isFacilitator(personOf(request.headers))) return no("notHost");
      const text = await exported(seminar, file);
      response.set("Content-Disposition", `attachment; filename="${seminar.code}-${file}"`);
      response.type(file.endsWith(".csv") ? "text/csv" : "application/json").send(text);
      return undefined;
    }),
  );
  router.get(
    "/api/games/:code/beliefs",
    ofGame(async (game, request) => {
      const { student } = game.members.get(personOf(request.headers) ?? "") ?? {};
      if (student === undefined) return no("noSeat");
      return done(latest(await store.seminars.beliefs(game.code), student));
    }),
  );
  router.post(
    "/api/games/:code/beliefs",
    ofGame((game, request) => {
      const belief = shapeOf(beliefShape, request);
      if (!belief) return no("malformed");
      return withPerson(request, (person) => believe(store, game, person, belief));
    }),
  );
  router.get("/api/owed", async (request, response) => {
    const person = personOf(request.headers);
    send(response, done(person === undefined ? [] : await owedBy(store, games, person)));
  });
  return router;

  /** Finds the class of the path, and sends what the work replies, unless it has answered itself. Wrong codes are rationed. */
  function ofSeminar(
    work: (
      seminar: Seminar,
      request: Request,
      response: Response,
    ) => Reply<unknown> | undefined | Promise<Reply<unknown> | undefined>,
  ): RequestHandler {
    return async (request, response) => {
      const code = codeIn(request, guess);
      if (!code.ok) return send(response, code);
      const seminar = code.value && (await seminars.seminar(code.value));
      if (!seminar) {
        guess.take(request.ip ?? "");
        return send(response, no("notFound", NO_SEMINAR));
      }
      const reply = await work(seminar, request, response);
      if (reply) send(response, reply);
    };
  }
}
