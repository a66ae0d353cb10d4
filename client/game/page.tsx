import { useEffect, useState } from "preact/hooks";
import { joinGame } from "../links/http.ts";
import { RemoteLink } from "../links/remote.ts";
import { Masthead } from "../lobby/masthead.tsx";
import { Waiting } from "../parts/lazy.tsx";
import { addressOfClass, follow } from "../route.ts";
import type { Slots } from "./board.tsx";
import { GameScreen } from "./screen.tsx";
import { Seating } from "./seating.tsx";
import { type InClass, openSession, type Session } from "./session.ts";

/** A game on the server, entered by its code: whoever has no place in it comes in to watch. A seat key in the address opens its seat. */
export function GamePage(props: { code: string; seatKey?: string; inClass?: InClass } & Slots) {
  const { code, seatKey, inClass, ...slots } = props;
  const [session, setSession] = useState<Session | undefined>(undefined);
  const [why, setWhy] = useState<string | undefined>(undefined);
  const [ofClass, setOfClass] = useState<string | undefined>(undefined);
  useEffect(() => {
    let open: Session | undefined;
    let left = false;
    const enter = async () => {
      if (seatKey) {
        history.replaceState(undefined, "", `/g/${code}`);
        const joined = await joinGame(code, { as: "seat", key: seatKey });
        if (!joined.ok) setWhy(joined.why);
      }
      const me = await joinGame(code, { as: "spectator" });
      if (left) return;
      if (!me.ok) return setWhy(me.why);
      setOfClass(inClass ? undefined : me.value.seminar);
      open = openSession(new RemoteLink(code, me.value), { code, inClass });
      setSession(open);
    };
    void enter();
    return () => {
      left = true;
      open?.close();
    };
  }, [code]);
  if (session)
    return <GameScreen session={session} {...slots} head={ofClass ? <ToClass code={ofClass} /> : slots.head} />;
  return (
    <div class="lobby">
      <Masthead page="game" />
      {why ? (
        <main id="main" class="prose">
          <h1>This game cannot be opened</h1>
          <p role="alert">{why}</p>
          <p>
            <a href="/" onClick={follow}>
              Back to the first page
            </a>
          </p>
        </main>
      ) : (
        <Waiting>
          <p class="loading">Finding the table{"\u2026"}</p>
        </Waiting>
      )}
    </div>
  );
}

/** The bare game of a class has neither offices nor the delegation's names: those are on the page of the class. */
function ToClass({ code }: { code: string }) {
  return (
    <>
      <section class="banner" aria-label="Class">
        <span>This game belongs to a class.</span>
        <a href={addressOfClass(code)} onClick={follow}>
          To the page of the class
        </a>
      </section>
      <Seating />
    </>
  );
}
