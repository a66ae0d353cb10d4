import { useState } from "preact/hooks";
import { isSeat } from "../../shared/words.ts";
import { joinGame, takeBack } from "../links/http.ts";
import { inText, nameOf } from "../text/names.ts";
import { useSession, useView } from "./session.ts";

/** For whoever came late or was away: a seat to take over, or one's own to take back from the bot. */
export function Seating() {
  const session = useSession();
  const { pub, viewer } = useView();
  const [why, setWhy] = useState<string | undefined>(undefined);
  if (!session.code || pub.phase === "over") return null;
  const code = session.code;
  const tell = async (asked: ReturnType<typeof takeBack> | ReturnType<typeof joinGame>) => {
    const reply = await asked;
    setWhy(reply.ok ? undefined : reply.why);
  };
  if (isSeat(viewer) && pub.sheets[viewer]?.holder === "bot") {
    return (
      <div class="banner" role="status">
        <span>A bot keeps the seat of {inText(viewer)} since you were away.</span>
        <button type="button" class="primary" onClick={() => tell(takeBack(code))} data-testid="take-back">
          I am back
        </button>
        {why && <span class="trouble">{why}</span>}
      </div>
    );
  }
  if (viewer !== "spectator") return null;
  const free = pub.seats.filter((seat) => pub.sheets[seat]?.holder !== "people");
  return (
    <div class="banner" role="status">
      <span>You are watching: public facts only.</span>
      {free.length > 0 && (
        <label>
          <span>Take over from a bot </span>
          <select
            value=""
            onChange={(event) => {
              const seat = event.currentTarget.value;
              if (isSeat(seat)) void tell(joinGame(code, { as: "seat", seat }));
            }}
            data-testid="take-over"
          >
            <option value="">Choose a seat</option>
            {free.map((seat) => (
              <option key={seat} value={seat}>
                {nameOf(seat)}
              </option>
            ))}
          </select>
        </label>
      )}
      {why && <span class="trouble">{why}</span>}
    </div>
  );
}
