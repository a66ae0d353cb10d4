import { useEffect, useState } from "preact/hooks";
import { Masthead } from "../lobby/masthead.tsx";
import { Waiting } from "../parts/lazy.tsx";
import { follow, SHELF } from "../route.ts";
import { Curtain } from "./curtain.tsx";
import { OpenTable } from "./open.tsx";
import { SeatScreen } from "./seat.tsx";
import { Sitting } from "./sitting.ts";
import { DeviceTable } from "./table.ts";
import { broughtAlong, claim, keepHere } from "./where.ts";

/** A game of this device: the open table, a curtain, or one seat's screen, and never two of them at once. */
export function DevicePage({ id }: { id: string }) {
  const [sitting, setSitting] = useState<Sitting | undefined>(undefined);
  const [why, setWhy] = useState<string | undefined>(undefined);
  useEffect(() => {
    let left = false;
    let close: () => void = () => undefined;
    const enter = async () => {
      const brought = broughtAlong(id);
      const claimed = await claim(id);
      if (!claimed) return setWhy("It is open in another window of this browser. Play on there, or close that one.");
      const table = brought ?? (await DeviceTable.open(await keepHere(), id));
      if (!table) {
        claimed.release();
        return setWhy("It is not among the games of this browser.");
      }
      const made = new Sitting(table, brought !== undefined);
      close = () => {
        void made.close().finally(() => claimed.release());
      };
      if (left) return close();
      setSitting(made);
    };
    enter().catch(() => setWhy("This browser could not read it: its storage is closed, or full, or broken."));
    return () => {
      left = true;
      close();
    };
  }, [id]);
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
