import { REFUSALS, type Refusal, type RefusalCode } from "../shared/refusal.ts";
import type { Reply } from "../shared/wire/contract.ts";

export type Refused = Extract<Reply, { ok: false }>;

export const DONE: Reply = { ok: true, value: undefined };

export function done<T>(value: T): Reply<T> {
  return { ok: true, value };
}

/** A refusal in its usual words, or in those that the occasion asks for. */
export function no(code: RefusalCode, why: string = REFUSALS[code]): Refused {
  return { ok: false, code, why };
}

/** A Table's verdict as a reply. */
export function replyOf(refusal: Refusal | undefined): Reply {
  return refusal ? { ok: false, code: refusal.refused, why: refusal.why } : DONE;
}

/** Notes a fault in the house for whoever runs it. Its text never reaches a client. */
export function report(where: string, error: unknown): void {
  console.error(`${new Date().toISOString()} ${where}:`, error);
}
