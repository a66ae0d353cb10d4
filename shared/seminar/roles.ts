import type { Message, SeatMessage } from "../message.ts";

/** Ministers of a delegation. A student may hold several offices; together a delegation holds them all. */
export const ROLES = ["head", "foreign", "defence", "intelligence"] as const;
export type Role = (typeof ROLES)[number];

/** Whose office each act is. The head of a delegation may do everything that is somebody's. */
const OFFICE: Record<SeatMessage["type"], Role | "any"> = {
  draft: "foreign",
  sign: "foreign",
  decline: "foreign",
  sound: "foreign",
  reply: "foreign",
  notice: "foreign",
  announce: "foreign",
  pledge: "foreign",
  table: "foreign",
  vote: "foreign",
  orders: "defence",
  answer: "defence",
  brink: "head",
  ready: "any",
  note: "any",
};

/** Offices dealt to each of so many students of one delegation, in the order in which they came. */
export function officesFor(students: number): Role[][] {
  const dealt: Role[][] = Array.from({ length: students }, () => []);
  for (const [at, role] of ROLES.entries()) dealt[at % Math.max(1, students)]?.push(role);
  return dealt;
}

/**
 * Whether a student with these offices may send a message in the delegation's name. A sheet of orders is the defence minister's,
 * but probes on it need the intelligence minister: `sheet` is what is sealed so far, so that either leaves the other's part alone.
 */
export function mayDo(
  roles: readonly Role[],
  message: Message,
  sheet: readonly { kind: string; target?: string }[] = [],
): boolean {
  if (roles.includes("head") || !(message.type in OFFICE)) return true;
  if (message.type === "orders") {
    const part = (orders: readonly object[], isProbe: boolean) =>
      JSON.stringify(orders.filter((order) => ((order as { kind?: string }).kind === "probe") === isProbe));
    const isSame = (isProbe: boolean) => part(message.orders, isProbe) === part(sheet, isProbe);
    return (roles.includes("intelligence") || isSame(true)) && (roles.includes("defence") || isSame(false));
  }
  const office = OFFICE[message.type as SeatMessage["type"]];
  return office === "any" || roles.includes(office);
}
