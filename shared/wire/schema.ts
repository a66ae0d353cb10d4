import { schema, t } from "@colyseus/schema";

/**
 * What a room keeps in step with its clients. Everything is public but what lies in a drawer: a drawer's field has a view tag, and a
 * client receives it only when that drawer was put into the client's own StateView.
 */

/** A seat's public sheet. */
export const SheetRow = schema(
  {
    strength: t.number(),
    standing: t.number(),
    influence: t.number(),
    tie: t.number(),
    tieBegan: t.number(),
    arms: t.number(),
    holder: t.string(),
    /** "temper skill"; "" where no bot keeps the seat. */
    bot: t.string().default(""),
    ready: t.boolean(),
    misses: t.number(),
    slots: t.number(),
  },
  "SheetRow",
);
export type SheetRow = InstanceType<typeof SheetRow>;

/** One place's papers, packed as JSON; "" when it has none. Change it in place: a new drawer would be closed to its owner. */
export const Drawer = schema({ papers: t.string().default("").view() }, "Drawer");
export type Drawer = InstanceType<typeof Drawer>;

/** A list whose items have ids: each item as JSON, so that a change sends that item alone. */
export const Shelf = schema({ items: t.map("string"), order: t.string().default("[]") }, "Shelf");
export type Shelf = InstanceType<typeof Shelf>;

export const GameState = schema(
  {
    /** What never changes in a game, as JSON. */
    frame: t.string().default("{}"),
    phase: t.string().default("gathering"),
    round: t.number().default(0),
    paused: t.boolean().default(false),
    chair: t.string().default(""),
    sheets: t.map(SheetRow),
    outside: t.map("number"),
    /** By pair: "shown printed", and " ?" for a suspicion. */
    bonds: t.map("string"),
    hiddenDrawn: t.number().default(0),
    hiddenNow: t.number().default(0),
    pacts: Shelf,
    pledges: Shelf,
    crises: Shelf,
    /** As JSON. */
    steps: t.string().default("{}"),
    /** As JSON, by seat. */
    pressedLast: t.map("string"),
    crisisScores: t.map("string"),
    /** As JSON; "" until the game is over. */
    final: t.string().default(""),

    /** Milliseconds since 1970; 0: no clock runs. */
    endsAt: t.number().default(0),
    /** Milliseconds; -1: the clock is not held. */
    leftWhenPaused: t.number().default(-1),
    /** The server's time when something public last changed. */
    now: t.number().default(0),
    /** People connected, by seat. */
    online: t.map("number"),
    watching: t.number().default(0),
    facilitator: t.boolean().default(false),

    /** Each seat's papers, and under "truth" what only the facilitator has besides them. */
    drawers: t.map(Drawer),
  },
  "GameState",
);
export type GameState = InstanceType<typeof GameState>;

/** The drawer with the truth of every pair. */
export const TRUTH = "truth";
