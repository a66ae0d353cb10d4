import type { Seat } from "../../shared/words.ts";
import { repliesTo } from "../game/replies.ts";
import { useSession, useView } from "../game/session.ts";
import { QUICK, QUICK_LABEL, type Quick } from "../text/replies.ts";

/** A line to a bot by one click, said to it alone: it is read as if it had been typed. */
export function QuickReplies({ bot }: { bot: Seat }) {
  const session = useSession();
  const view = useView();
  const fit = repliesTo(view, session.told.value, session.talk.value, bot);
  if (fit.length === 0) return null;
  const say = async (one: Quick) => {
    if (await session.say([bot], QUICK[one])) session.room.value = bot;
  };
  return (
    <li class="quick-replies">
      <fieldset aria-label={QUICK_LABEL}>
        {fit.map((one) => (
          <button
            type="button"
            key={one}
            disabled={session.busy.value}
            onClick={() => void say(one)}
            data-testid={`reply-${one}`}
          >
            {QUICK[one]}
          </button>
        ))}
      </fieldset>
    </li>
  );
}
