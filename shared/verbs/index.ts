import type { SeatMessage } from "../message.ts";
import { answer, brink } from "./crises.ts";
import { note, ready } from "./desk.ts";
import { decline, draft, notice, sign } from "./drafts.ts";
import { table, vote } from "./forum.ts";
import { orders } from "./orders.ts";
import { reply, sound } from "./soundings.ts";
import { announce, pledge } from "./speech.ts";
import type { Verb } from "./verb.ts";

/** The shelf: everything a seat can do. A verb that is missing here does not compile. */
export const VERBS: { [T in SeatMessage["type"]]: Verb<Extract<SeatMessage, { type: T }>> } = {
  draft,
  sign,
  decline,
  sound,
  reply,
  notice,
  announce,
  pledge,
  table,
  vote,
  orders,
  answer,
  brink,
  ready,
  note,
};
