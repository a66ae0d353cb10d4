import type { Pact } from "../../../shared/state.ts";
import type { PactKind, Party, Seat } from "../../../shared/words.ts";

/** As shared/rules/adjacency.ts, by going through the list of pacts at each question. */
export function adjacencyOf(pacts: readonly Pact[]) {
  const has = (pact: Pact, party: Party) => (pact.members as Party[]).includes(party);
  const isOwn = ({ origin, kind }: Pact) => origin === "own" && kind === "defence";
  const membersOf = (some: readonly Pact[]): Seat[] => [...new Set(some.flatMap((pact) => pact.members))];
  const obliged = (seat: Party, threat: Party) =>
    membersOf(
      pacts.filter(
        ({ kind, against, members }) =>
          (members as Party[]).includes(seat) &&
          kind === "defence" &&
          (against === undefined || against.includes(threat)),
      ),
    ).filter((member) => member !== seat && member !== threat);
  const partners = (of: Party, kind: PactKind) =>
    membersOf(pacts.filter((pact) => pact.kind === kind && has(pact, of))).filter((member) => member !== of);
  return {
    areJoined: (kind: PactKind | "centre", a: Party, b: Party) =>
      pacts.some((pact) => (kind === "centre" ? pact.origin : pact.kind) === kind && has(pact, a) && has(pact, b)),
    partners,
    obliged,
    backers: (challenger: Party, defender: Seat) =>
      partners(challenger, "defence").filter(
        (partner) => partner !== defender && !obliged(defender, challenger).includes(partner),
      ),
    countOwn: (seat: Seat) => pacts.filter((pact) => isOwn(pact) && has(pact, seat)).length,
    own: (seat: Seat) => pacts.filter((pact) => isOwn(pact) && has(pact, seat)),
  };
}
