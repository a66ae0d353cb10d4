import { ROLES, type Role } from "../../shared/seminar/roles.ts";
import { listOf } from "./names.ts";

export const ROLE_NAMES: Record<Role, string> = {
  head: "Head of delegation",
  foreign: "Foreign minister",
  defence: "Defence minister",
  intelligence: "Intelligence minister",
};

/** Short enough for a table. */
export const ROLE_SHORT: Record<Role, string> = {
  head: "Head",
  foreign: "Foreign",
  defence: "Defence",
  intelligence: "Intelligence",
};

/** What the office is for, in the second person. */
export const ROLE_WORDS: Record<Role, string> = {
  head: "You choose at the brink, and may do whatever anybody else in your delegation may.",
  foreign: "You draft, sign and decline pacts, pledge, and vote in the forum.",
  defence: "You write the orders, all but probes, and answer when your state is called.",
  intelligence: "You add the probes to the order sheet.",
};

export function rolesText(roles: readonly Role[]): string {
  if (roles.length === ROLES.length) return "All four offices";
  return roles.length > 0 ? listOf(roles.map((role) => ROLE_NAMES[role])) : "Member of the delegation";
}

/** Whose business something is, when it is not one's own. */
export function officeText(roles: readonly Role[], labels: readonly string[]): string {
  const office = listOf(
    roles.map((role) => `the ${ROLE_NAMES[role].toLowerCase()}`),
    "or",
  );
  const who = labels.length > 0 ? ` (${listOf(labels, "or")})` : "";
  return `This is for ${office}${who}. You see everything, and can advise in Talks, under Delegation.`;
}

export const OWN_ROOM = "Your delegation alone, and the facilitator";
export const OWN_SAY = "Say to your own delegation";

export const ODDS = { label: "How likely you hold it", saved: "noted" };

export const PROBES_YOURS = "The probes on this sheet are yours; the other orders are not.";
export const ORDERS_YOURS = "The orders are yours, all but probes.";

export const IN_CLASS =
  "Your place belongs to the class: to come in on another device, join there again by the code, and ask the facilitator to give you your state.";
