import { useEffect, useRef, useState } from "preact/hooks";
import type { PublicView } from "../../shared/view.ts";
import type { Talk } from "../../shared/wire/contract.ts";
import { isSeat, type Seat } from "../../shared/words.ts";
import { type Session, useSession, useView } from "../game/session.ts";
import {
  hasOwnRoom,
  markRead,
  membersIn,
  mutedIn,
  roomName,
  roomOf,
  roomsIn,
  setMuted,
  unreadIn,
} from "../game/talks.ts";
import { Flag } from "../parts/flag.tsx";
import { codeOf, inText, nameOf } from "../text/names.ts";
import { OWN_ROOM, OWN_SAY } from "../text/offices.ts";
import { VOICED } from "../text/replies.ts";
import { QuickReplies } from "./replies.tsx";

/** What is said, in the plenary and behind doors. */
export function Talks() {
  const session = useSession();
  const { pub, viewer } = useView();
  const room = session.room.value;
  const [grouping, setGrouping] = useState(false);
  const { pairs, groups } = roomsIn(session, pub.seats);
  const hasDelegation = isSeat(viewer) && (session.inClass !== undefined || hasOwnRoom(session));
  const open = (next: string) => {
    session.room.value = next;
    setGrouping(false);
  };
  return (
    <div class="talks">
      <fieldset class="rooms" aria-label="Conversations">
        <RoomButton session={session} room="" chosen={room === ""} onOpen={open} />
        {hasDelegation && <RoomButton session={session} room={viewer} chosen={room === viewer} onOpen={open} />}
        {groups.map((one) => (
          <RoomButton key={one} session={session} room={one} chosen={room === one} onOpen={open} />
        ))}
        {pairs.map((seat) => (
          <RoomButton key={seat} session={session} room={seat} chosen={room === seat} onOpen={open} />
        ))}
        {isSeat(viewer) && pub.seats.length > 3 && (
          <button type="button" class="quiet" aria-expanded={grouping} onClick={() => setGrouping(!grouping)}>
            New group
          </button>
        )}
      </fieldset>
      {grouping && <GroupMaker seats={pairs} onMade={open} />}
      <Conversation key={room} room={room} />
    </div>
  );
}

function RoomButton(props: { session: Session; room: string; chosen: boolean; onOpen: (room: string) => void }) {
  const { session, room, chosen, onOpen } = props;
  const unread = unreadIn(session, room);
  const members = membersIn(room);
  const name = roomName(room, session.me.value.viewer);
  return (
    <button type="button" class="room" aria-pressed={chosen} onClick={() => onOpen(room)} title={name}>
      {members.map((seat) => (
        <Flag key={seat} party={seat} size={11} />
      ))}
      <span>{members.length > 1 ? members.map(codeOf).join(", ") : name}</span>
      {unread > 0 && (
        <span class="mark">
          {unread}
          <span class="visually-hidden"> unread</span>
        </span>
      )}
    </button>
  );
}

function GroupMaker({ seats, onMade }: { seats: Seat[]; onMade: (room: string) => void }) {
  const [chosen, setChosen] = useState<Seat[]>([]);
  return (
    <fieldset class="group-maker">
      <legend>Who is in it, besides you?</legend>
      {seats.map((seat) => (
        <label key={seat}>
          <input
            type="checkbox"
            checked={chosen.includes(seat)}
            onChange={() => setChosen(chosen.includes(seat) ? chosen.filter((one) => one !== seat) : [...chosen, seat])}
          />
          {nameOf(seat)}
        </label>
      ))}
      <button type="button" disabled={chosen.length < 2} onClick={() => onMade([...chosen].sort().join("-"))}>
        Open the group
      </button>
    </fieldset>
  );
}

function Conversation({ room }: { room: string }) {
  const session = useSession();
  const { pub, viewer } = useView();
  const muted = mutedIn(session);
  const lines = session.talk.value.filter((line) => roomOf(line, viewer) === room);
  const end = useRef<HTMLLIElement>(null);
  const last = lines.at(-1)?.n;
  useEffect(() => {
    if (last !== undefined) markRead(session, room, last);
    end.current?.scrollIntoView({ block: "nearest" });
  }, [last, room]);
  const members = membersIn(room);
  const isOwn = room === viewer;
  const only = members.length === 1 && !isOwn ? members[0] : undefined;
  const bot = room === "" ? undefined : botBehind(pub, lines.at(-1));
  return (
    <>
      <header class="conversation-head">
        <h2>{room === "" ? "Plenary: everybody hears" : isOwn ? OWN_ROOM : `With ${roomName(room)}`}</h2>
        {only && (
          <button type="button" class="quiet" onClick={() => setMuted(session, only, !muted.includes(only))}>
            {muted.includes(only) ? "Hear again" : "Mute for me"}
          </button>
        )}
      </header>
      <ol class="lines" aria-live="polite" aria-label={`Talk: ${roomName(room, viewer)}`}>
        {lines.length === 0 && <li class="hint">Nothing has been said here.</li>}
        {lines.map((line, at) =>
          muted.includes(line.from) ? null : (
            <Line key={line.n} line={line} before={lines[at - 1]} mine={line.from === viewer} />
          ),
        )}
        {isSeat(viewer) && bot && <QuickReplies bot={bot} />}
        <li ref={end} aria-hidden="true" class="lines-end" />
      </ol>
      {viewer !== "spectator" && <SayForm room={room} />}
      {session.me.value.voiced && <p class="hint">{VOICED}</p>}
    </>
  );
}

/** The bot that said a line, while it keeps its seat and there is still something to talk about. */
function botBehind({ sheets, phase }: PublicView, line: Talk | undefined): Seat | undefined {
  if (!line?.bot || line.from === "facilitator" || phase === "gathering" || phase === "over") return undefined;
  return sheets[line.from]?.holder === "bot" ? line.from : undefined;
}

function Line({ line, before, mine }: { line: Talk; before: Talk | undefined; mine: boolean }) {
  const isNewYear = line.round !== before?.round;
  return (
    <>
      {isNewYear && <li class="lines-year">Year {Math.max(1, line.round)}</li>}
      <li class={mine ? "line line-mine" : "line"}>
        <span class="line-who">
          {line.from === "facilitator" ? (
            "Facilitator"
          ) : (
            <>
              <Flag party={line.from} size={11} /> {whoText(line, mine)}
              {line.bot && <span class="hint"> (bot)</span>}
            </>
          )}
        </span>
        <span class="line-text">{line.text}</span>
      </li>
    </>
  );
}

/** Who spoke: a delegation, and who in it, where a class shares seats. */
function whoText({ from, who }: Talk, mine: boolean): string {
  if (who) return mine ? who : `${nameOf(from as Seat)}, ${who}`;
  return mine ? "You" : nameOf(from as Seat);
}

function SayForm({ room }: { room: string }) {
  const session = useSession();
  const [text, setText] = useState("");
  const members = membersIn(room);
  const isOwn = room === session.me.value.viewer;
  const say = async (event: Event) => {
    event.preventDefault();
    const said = text.trim();
    if (said && (await session.say(members, said))) setText("");
  };
  const receipt = session.receipt.value;
  return (
    <form class="say" onSubmit={say}>
      <label class="visually-hidden" for="say">
        {room === "" ? "Say to everybody" : isOwn ? OWN_SAY : `Say to ${members.map(inText).join(", ")}`}
      </label>
      <textarea
        id="say"
        rows={2}
        maxlength={2000}
        value={text}
        placeholder={room === "" ? "Say to everybody" : isOwn ? OWN_SAY : `Say to ${roomName(room)} alone`}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.shiftKey) void say(event);
        }}
      />
      <button type="submit" disabled={text.trim() === ""}>
        Say
      </button>
      {receipt?.about === "say" && !receipt.ok && <p class="receipt receipt-refused">{receipt.text}</p>}
    </form>
  );
}
