import { Router } from "express";
import { z } from "zod";
import { injectShape } from "../../shared/message.ts";
import type { Change } from "../../shared/seminar/contract.ts";
import { type Pair, SEATS } from "../../shared/words.ts";
import type { Continuer } from "../continue/continuer.ts";
import type { Game } from "../game.ts";
import { personOf } from "../identity.ts";
import { done, no } from "../reply.ts";
import type { Seminars } from "../seminar/seminars.ts";
import type { OfGame } from "./door.ts";

/** Questions about other courses of a game: what if, and what would come of an inject. */

const seat = z.enum(SEATS);
const id = z.string().min(1).max(16);
const pair = z.custom<Pair>((value) => typeof value === "string" && /^[A-Z]{3}-[A-Z]{3}$/.test(value));

export const changeShape: z.ZodType<Change> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("unsigned"), pact: id }),
  z.strictObject({ kind: z.literal("signed"), draft: id }),
  z.strictObject({ kind: z.literal("answer"), crisis: id, seat, answer: z.enum(["honour", "stay"]) }),
  z.strictObject({ kind: z.literal("choice"), crisis: id, seat, choice: z.enum(["stand", "yield"]) }),
  z.strictObject({ kind: z.literal("revealed"), pair }),
  z.strictObject({ kind: z.literal("noRivals"), pair }),
]);
const whatIfShape = z.strictObject({ change: changeShape });
const dryRunShape = z.strictObject({ inject: injectShape });

/** What these routes need of the house. */
interface Bench {
  ofGame: OfGame;
  continuer: Continuer;
  seminars: Pick<Seminars, "seminar">;
}

export function outlooks({ ofGame, continuer, seminars }: Bench): Router {
  const router = Router();
  router.post(
    "/api/games/:code/what-if",
    ofGame(async (game, request) => {
      const asked = whatIfShape.safeParse(request.body);
      if (!asked.success) return no("malformed");
      const { change } = asked.data;
      if (!(await belongs(game, personOf(request.headers)))) {
        const known = game.record.seminar === undefined ? undefined : continuer.known(game.code, change);
        return known ? done(known) : no("noSeat");
      }
      if (game.table.public.phase !== "over") return no("wrongPhase");
      return continuer.whatIf(game.code, game.table.events, change);
    }),
  );
  router.post(
    "/api/games/:code/dry-run",
    ofGame((game, request) => {
      const asked = dryRunShape.safeParse(request.body);
      if (!asked.success) return no("malformed");
      if (game.me(personOf(request.headers))?.viewer !== "facilitator") return no("notHost");
      const { phase } = game.table.public;
      if (phase === "gathering" || phase === "over") return no(phase === "over" ? "over" : "notStarted");
      return continuer.dryRun(game.code, game.table.events, asked.data.inject);
    }),
  );
  return router;

  /**
   * Whoever has a place in a game may ask about it, and whoever is of the class whose world it is. What they have asked everybody
   * may see who knows the class, as they may see its debrief: the projector among them.
   */
  async function belongs(game: Game, person: string | undefined): Promise<boolean> {
    if (game.me(person)) return true;
    const { seminar: code } = game.record;
    const seminar = code === undefined ? undefined : await seminars.seminar(code);
    return seminar !== undefined && (seminar.isFacilitator(person) || seminar.studentOf(person) !== undefined);
  }
}
