import type { Terms } from "../../shared/message.ts";
import type { RefusalCode } from "../../shared/refusal.ts";
import type { Seat } from "../../shared/words.ts";
import type { DeviceTable } from "./table.ts";

/** Reasons that everybody can see for themselves; any other would tell of somebody's private papers. */
const PUBLIC: readonly RefusalCode[] = [
  "noSlot",
  "sameInForce",
  "namesMember",
  "wrongPhase",
  "notPlayed",
  "writeFailed",
];

/** What came of it: a pact, or none, with a reason where it is no secret. */
export interface Agreed {
  concluded: boolean;
  why?: RefusalCode;
}

/**
 * Signs what people at this device have agreed aloud: one member drafts, the others sign. When one of them cannot, the
 * draft is withdrawn.
 */
export async function signAloud(table: DeviceTable, terms: Terms): Promise<Agreed> {
  const as = (seat: Seat) => ({ viewer: seat, host: false });
  const pacts = new Set(table.public.pacts.map(({ id }) => id));
  let why: RefusalCode | undefined;
  // Who has too many drafts out to write another one is nobody's business: then the next member writes it.
  for (const first of terms.members) {
    const draftsOf = () => table.view(first).mine?.drafts.map(({ id }) => id) ?? [];
    const before = draftsOf();
    const drafted = await table.act(as(first), { type: "draft", terms });
    if (!drafted.ok) {
      why = drafted.code;
      continue;
    }
    const draft = draftsOf().find((id) => !before.includes(id));
    for (const seat of terms.members.filter((one) => one !== first && draft !== undefined)) {
      const signed = await table.act(as(seat), { type: "sign", draft: draft! });
      if (signed.ok) continue;
      await table.act(as(first), { type: "decline", draft: draft!, reason: "unsaid" });
      return { concluded: false, why: shown(signed.code) };
    }
    return { concluded: table.public.pacts.some(({ id }) => !pacts.has(id)) };
  }
  return { concluded: false, why: shown(why) };
}

function shown(code: RefusalCode | undefined): RefusalCode | undefined {
  return code && PUBLIC.includes(code) ? code : undefined;
}
