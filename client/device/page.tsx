import { useEffect, useRef, useState } from "preact/hooks";
import { Masthead } from "../lobby/masthead.tsx";
import { Waiting } from "../parts/lazy.tsx";
import { follow, SHELF } from "../route.ts";
import { Curtain } from "./curtain.tsx";
import { MovedTable } from "./moved.ts";
import { OpenTable } from "./open.tsx";
import { type Finished, Replay } from "./replay.tsx";
import { SeatScreen } from "./seat.tsx";
import type { SharedTable } from "./shared.ts";
import { Sitting } from "./sitting.ts";
import { DeviceTable } from "./table.ts";
import { broughtAlong, claim, entries, keepHere } from "./where.ts";

export { playLesson } from "./begin.ts";

/** A game of this device: the open table, a curtain, or one seat's screen, and never two of them at once. */
export function DevicePage({ id }: { id: string }) {
  const [sitting, setSitting] = useState<Sitting | undefined>(undefined);
  const [finished, setFinished] = useState<Finished | undefined>(undefined);
  const [why, setWhy] = useState<string | undefined>(undefined);
  const closing = useRef<Promise<void> | undefined>(undefined);
  useEffect(() => {
    setSitting(undefined);
    setFinished(undefined);
    setWhy(undefined);
    let left = false;
    let close: () => void = () => undefined;
    const enter = async () => {
      const brought = broughtAlong(id);
      await closing.current;
      const over = brought ? undefined : await finishedOf(id);
      if (over) return left ? undefined : setFinished(over);
      const claimed = await claim(id);
      if (!claimed) return setWhy("It is open in another window of this browser. Play on there, or close that one.");
      const table = brought ?? (await tableOf(id).catch(fail(claimed)));
      if (!table) {
        claimed.release();
        return setWhy("It is not among the games of this browser.");
      }
      const made = new Sitting(table, brought !== undefined);
      close = () => {
        closing.current = made.close().finally(() => claimed.release());
      };
      if (left) return close();
      setSitting(made);
    };
    enter().catch((error) => setWhy(error instanceof Unreachable ? error.message : UNREADABLE));
    return () => {
      left = true;
      close();
    };
  }, [id, entries.value]);
  if (finished) return <Replay finished={finished} />;
  if (sitting) return <SceneOf sitting={sitting} />;
  if (!why) {
    return (
      <Waiting>
        <p class="loading">Setting the table{"\u2026"}</p>
      </Waiting>
    );
  }
  return (
    <div class="lobby">
      <Masthead page="device" />
      <main id="main" class="prose">
        <h1>This game cannot be opened</h1>
        <p role="alert">{why}</p>
        <p>
          <a href={SHELF} onClick={follow}>
            The games of this device
          </a>
        </p>
      </main>
    </div>
  );
}

/** All of a game of this device that is over; undefined when it is not, or when it ended elsewhere. */
async function finishedOf(id: string): Promise<Finished | undefined> {
  const keep = await keepHere();
  const game = await keep.get(id);
  if (!game?.over || game.moved) return undefined;
  return { game, events: await keep.log(id).read(), talk: await keep.talk(id).read() };
}

const UNREADABLE = "This browser could not read it: its storage is closed, or full, or broken.";

/** The server does not let this device to the table of a game that has moved there. */
class Unreachable extends Error {}

/** The table of a game, here or at the server; undefined when there is no such game. */
async function tableOf(id: string): Promise<SharedTable | undefined> {
  const keep = await keepHere();
  const game = await keep.get(id);
  if (!game?.moved) return DeviceTable.open(keep, id);
  return MovedTable.open(keep, game).catch((error: Error) => {
    throw new Unreachable(error.message);
  });
}

/** Whoever comes to no table has no claim to it either. */
function fail(claimed: { release(): void }) {
  return (error: unknown): never => {
    claimed.release();
    throw error;
  };
}

/** Each scene is drawn from nothing: the key lets none of the last one stand. */
function SceneOf({ sitting }: { sitting: Sitting }) {
  const scene = sitting.scene.value;
  const key = `${scene.at} ${scene.at === "table" ? "" : scene.seat} ${sitting.turn}`;
  switch (scene.at) {
    case "table":
      return <OpenTable key={key} sitting={sitting} session={scene.session} />;
    case "curtain":
      return <Curtain key={key} sitting={sitting} seat={scene.seat} />;
    case "seat":
      return <SeatScreen key={key} sitting={sitting} scene={scene} />;
  }
}
