import type { Message, SeatMessage } from "../../shared/message.ts";
import { mayDo, ROLES, type Role } from "../../shared/seminar/roles.ts";
import type { OrderKind, Phase } from "../../shared/words.ts";
import { ORDERS_YOURS, officeText, PROBES_YOURS } from "../text/offices.ts";
import { type Session, useSession, useView } from "./session.ts";

/** Why a student may not do something in the delegation's name; undefined where they may, and outside of classes. */
export function whyNotMine(session: Session, message: { type: SeatMessage["type"] }): string | undefined {
  const roles = session.inClass?.roles.value;
  if (!roles) return undefined;
  const sheet = session.papers.value?.orders ?? [];
  const asked = (message.type === "orders" && !("orders" in message) ? { ...message, orders: [] } : message) as Message;
  if (message.type === "orders" && !("orders" in message))
    return roles.some((role) => role !== "foreign") ? undefined : reasonOf(session, ["defence", "intelligence"]);
  if (mayDo(roles, asked, sheet)) return undefined;
  const whose = ROLES.filter((role) => role !== "head" && mayDo([role], asked, sheet));
  return reasonOf(session, whose.length > 0 ? whose : ["head"]);
}

function reasonOf({ inClass }: Session, roles: readonly Role[]): string {
  const whose = inClass?.delegation.value.filter((one) => one.roles.some((role) => roles.includes(role))) ?? [];
  return officeText(
    roles,
    whose.map((one) => one.label),
  );
}

export function useOffice(type: SeatMessage["type"]): string | undefined {
  return whyNotMine(useSession(), { type });
}

const ASKED: Partial<Record<Phase, SeatMessage["type"]>> = {
  summit: "sign",
  vote: "vote",
  orders: "orders",
  lineup: "answer",
  brink: "brink",
};

/** Which orders a student may write: probes are for one office, all others for another. */
export function useMayOrder(): (kind: OrderKind) => boolean {
  const roles = useSession().inClass?.roles.value;
  if (!roles || roles.includes("head")) return () => true;
  return (kind) => roles.includes(kind === "probe" ? "intelligence" : "defence");
}

/** At the head of the desk: whose office the question of the phase is, where it is not one's own. */
export function OfficeLine() {
  const session = useSession();
  const { pub, mine } = useView();
  const type = ASKED[pub.phase];
  const why = type && mine && (whyNotMine(session, { type }) ?? (type === "orders" ? partText(session) : undefined));
  return why ? (
    <p class="office-line" data-testid="office-line">
      {why}
    </p>
  ) : null;
}

/** Of a sheet of orders that two offices write together, what is not this student's part. */
function partText(session: Session): string | undefined {
  const roles = session.inClass?.roles.value;
  if (!roles || roles.includes("head") || (roles.includes("defence") && roles.includes("intelligence")))
    return undefined;
  const others: Role = roles.includes("defence") ? "intelligence" : "defence";
  return `${others === "defence" ? PROBES_YOURS : ORDERS_YOURS} ${reasonOf(session, [others])}`;
}
