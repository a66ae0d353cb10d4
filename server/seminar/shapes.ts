import { z } from "zod";
import { injectShape } from "../../shared/message.ts";
import { clocks, line, pair, seat } from "../../shared/save/shapes.ts";
import {
  type Belief, type JoinSeminar, QUESTION_KINDS, type SeminarAct, type Settings, type SurveyAnswers,
} from "../../shared/seminar/contract.ts"; // biome-ignore format: one glance
import { ROLES } from "../../shared/seminar/roles.ts";
import { MODULES, PHASES, SEATS } from "../../shared/words.ts";

/** What a class may send by HTTP: untrusted until it has passed one of these. */

const LABEL = 24;
const WORLDS = 20;
const QUESTIONS = 30;
const id = z.string().regex(/^[A-Za-z0-9][\w-]{0,39}$/);
const title = z.string().trim().pipe(line(80).min(1));

const question = z.strictObject({
  id,
  kind: z.enum(QUESTION_KINDS),
  text: z.string().trim().min(1).max(500),
  options: z.array(z.string().trim().min(1).max(200)).min(2).max(12).optional(),
});
const questions = z
  .array(question)
  .max(QUESTIONS)
  .refine((list) => new Set(list.map((one) => one.id)).size === list.length)
  .refine((list) => list.every((one) => (one.kind === "choice") === (one.options !== undefined)));

export const settingsShape = z.strictObject({
  title,
  preset: z.string().min(1).max(40),
  scenario: z.string().min(1).max(40),
  seats: z.array(seat).min(3).max(SEATS.length).optional(),
  rounds: z.int().min(1).max(20),
  clocks,
  worlds: z
    .array(z.strictObject({ without: z.array(z.enum(MODULES)).max(MODULES.length), fictional: z.boolean() }))
    .min(1)
    .max(WORLDS),
  absence: z.enum(["bot", "merge", "understudy"]),
  surveys: z.strictObject({ pre: questions, post: questions }),
  keepDays: z.int().min(1).max(730),
}) satisfies z.ZodType<Settings>;

export const joinShape: z.ZodType<JoinSeminar> = z.strictObject({
  label: z
    .string()
    .max(200)
    .transform((text) => text.normalize("NFC").replace(/\s+/g, " ").trim())
    .pipe(line(LABEL).min(1)),
});

const student = z.string().max(16);
const world = z
  .int()
  .min(0)
  .max(WORLDS - 1);
const round = z.int().min(1).max(20);
const phase = z.enum(PHASES).refine((name) => name !== "gathering" && name !== "over");

export const actShape: z.ZodType<SeminarAct> = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("shuffle") }),
  z.strictObject({ do: z.literal("assign"), student, world, seat }),
  z.strictObject({ do: z.literal("unassign"), student }),
  z.strictObject({ do: z.literal("roles"), student, roles: z.array(z.enum(ROLES)).max(ROLES.length) }),
  z.strictObject({ do: z.literal("understudy"), student, understudy: z.boolean() }),
  z.strictObject({ do: z.literal("remove"), student }),
  z.strictObject({ do: z.literal("merge"), world, from: seat, into: seat }),
  z.strictObject({ do: z.literal("lock"), locked: z.boolean() }),
  z.strictObject({ do: z.literal("start") }),
  z.strictObject({ do: z.literal("lockTalk"), locked: z.boolean() }),
  z.strictObject({ do: z.literal("stepBack"), world }),
  z.strictObject({
    do: z.literal("schedule"),
    world: world.optional(),
    inject: injectShape,
    at: z.strictObject({ round, phase }),
  }),
  z.strictObject({ do: z.literal("unschedule"), id: student }),
  z.strictObject({
    do: z.literal("lead"),
    led: z.strictObject({ section: z.string().min(1).max(80), item: z.string().max(200).optional() }).optional(),
  }),
  z.strictObject({ do: z.literal("deleteNow") }),
]);

export const beliefShape: z.ZodType<Pick<Belief, "about" | "percent">> = z.strictObject({
  about: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("honour"), crisis: z.string().min(1).max(64), seat }),
    z.strictObject({ kind: z.literal("rivals"), pair }),
  ]),
  percent: z.int().min(0).max(100),
});

export const surveyShape: z.ZodType<SurveyAnswers> = z.strictObject({
  which: z.enum(["pre", "post"]),
  answers: z.record(id, z.union([z.string().max(2000), z.number().min(-1e9).max(1e9)])),
});
