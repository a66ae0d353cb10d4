import { REFUSALS, type RefusalCode } from "../../shared/refusal.ts";
import type { Reply } from "../../shared/wire/contract.ts";

export const DONE: Reply = { ok: true, value: undefined };

export function refused(code: RefusalCode): Reply<never> {
  return { ok: false, code, why: REFUSALS[code] };
}
