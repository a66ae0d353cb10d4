import { useState } from "preact/hooks";
import { cover, knownIn } from "../../shared/insight/index.ts";
import { isSeat, type Party } from "../../shared/words.ts";
import { useSession, useView } from "../game/session.ts";
import { CharacterTag } from "../parts/character.tsx";
import { Flag } from "../parts/flag.tsx";
import { nameOf } from "../text/names.ts";
import { RelationLine, StateFacts } from "./state.tsx";

/** Everything the map shows, as a list, with the same actions. */
export function States() {
  const session = useSession();
  const view = useView();
  const { pub } = view;
  const [by, setBy] = useState<"name" | "strength" | "standing">("name");
  const known = knownIn(view);
  const parties: Party[] = [...pub.seats, ...pub.outsiders];
  const value = (party: Party) =>
    by === "strength" ? (known.board.strength[party] ?? 0) : isSeat(party) ? (pub.sheets[party]?.standing ?? 0) : -1;
  parties.sort((a, b) => (by === "name" ? nameOf(a).localeCompare(nameOf(b)) : value(b) - value(a)));
  const open = session.selected.value;
  const me = session.seat.value;
  return (
    <div class="states">
      <label class="field-row">
        <span>Sorted by</span>
        <select value={by} onChange={(event) => setBy(event.currentTarget.value as typeof by)}>
          <option value="name">name</option>
          <option value="strength">strength</option>
          <option value="standing">standing</option>
        </select>
      </label>
      <ul class="state-list">
        {parties.map((party) => {
          const isOpen = open === party;
          const bot = isSeat(party) ? pub.sheets[party]?.bot : undefined;
          return (
            <li key={party} class={isOpen ? "open" : undefined}>
              <button
                type="button"
                class="state-row"
                aria-expanded={isOpen}
                onClick={() => (session.selected.value = isOpen ? undefined : party)}
                data-testid={`state-${party}`}
              >
                <Flag party={party} size={16} />
                <span class="state-name">
                  {nameOf(party)}
                  {party === me && " (you)"}
                </span>
                <span class="state-numbers">
                  strength <span class="num">{known.board.strength[party] ?? 0}</span>
                  {isSeat(party) && (
                    <>
                      , standing <span class="num">{pub.sheets[party]?.standing ?? 0}</span>
                    </>
                  )}
                </span>
                {me && party !== me && known.chance(me, party) >= 1 && (
                  <span class={cover(view, me, party).exposed ? "tag tag-wax" : "tag"}>
                    {cover(view, me, party).exposed ? "rival, exposes you" : "rival"}
                  </span>
                )}
                {bot && <CharacterTag bot={bot} />}
              </button>
              {isOpen && (
                <div class="state-open">
                  <StateFacts party={party} />
                  <RelationLine party={party} />
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
