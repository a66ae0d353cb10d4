import { useEffect, useState } from "preact/hooks";
import { forgetReading } from "../game/talks.ts";
import type { DeviceGame } from "../keep/keep.ts";
import { Masthead } from "../lobby/masthead.tsx";
import { Flag } from "../parts/flag.tsx";
import { Dialog } from "../parts/paper.tsx";
import { addressHere, follow, go } from "../route.ts";
import { AT_SERVER, dateText, KEPT_HERE, PLAYED_ELSEWHERE, playerText, standText } from "../text/device.ts";
import { listOf } from "../text/names.ts";
import { download, OpenSave } from "./saves.tsx";
import { SetUp } from "./setup.tsx";
import { keepHere } from "./where.ts";

const SHELVES = [
  { id: "kept", title: "Games of this device", holds: ({ over }: DeviceGame) => !over },
  { id: "finished", title: "Finished games, to go through again", holds: ({ over }: DeviceGame) => over },
];

/** The games that this browser keeps, and a new one. */
export function ShelfPage() {
  const [games, setGames] = useState<DeviceGame[] | undefined>(undefined);
  const [why, setWhy] = useState<string | undefined>(undefined);
  const [doomed, setDoomed] = useState<DeviceGame | undefined>(undefined);
  const look = async () => {
    try {
      setGames(await (await keepHere()).list());
    } catch {
      setGames([]);
      setWhy("This browser keeps nothing just now, so no game can be played here. Private windows often keep nothing.");
    }
  };
  useEffect(() => {
    void look();
  }, []);
  const remove = async (game: DeviceGame) => {
    setDoomed(undefined);
    await (await keepHere()).remove(game.id);
    forgetReading(game.id);
    await look();
  };
  return (
    <div class="lobby">
      <Masthead page="device" />
      <main id="main" class="create shelf">
        <header>
          <h1>On this device</h1>
          <p class="lede">
            One to eight people around one screen, with bots in the other seats. The game runs in this page and is kept
            in this browser: no server takes part, and none knows of it.
          </p>
        </header>
        {why && (
          <p class="trouble" role="alert">
            {why}
          </p>
        )}
        {SHELVES.map(({ id, title, holds }) => {
          const here = games?.filter(holds) ?? [];
          if (here.length === 0) return null;
          return (
            <section key={id} aria-labelledby={id}>
              <h2 id={id}>{title}</h2>
              <ul class="shelf-games">
                {here.map((game) => (
                  <Kept key={game.id} game={game} onRemove={() => setDoomed(game)} />
                ))}
              </ul>
            </section>
          );
        })}
        <section aria-labelledby="new">
          <h2 id="new">A new game</h2>
          <SetUp />
        </section>
        <OpenSave onOpened={(game) => go(addressHere(game.id))} />
        {doomed && (
          <Dialog title="Delete this game?" onClose={() => setDoomed(undefined)}>
            <p>
              {doomed.title}, begun on {dateText(doomed.begun)}. {doomed.moved ? AT_SERVER.forget : KEPT_HERE}
            </p>
            <p class="dialog-acts">
              <button type="button" class="danger" onClick={() => remove(doomed)} data-testid="delete-sure">
                Delete it
              </button>
              <button type="button" onClick={() => setDoomed(undefined)}>
                Keep it
              </button>
            </p>
          </Dialog>
        )}
      </main>
    </div>
  );
}

function Kept({ game, onRemove }: { game: DeviceGame; onRemove: () => void }) {
  const [failed, setFailed] = useState(false);
  return (
    <li class="shelf-game" data-testid="kept-game">
      <a href={addressHere(game.id)} onClick={follow} class="shelf-open">
        <span class="game-card-title">{game.title}</span>
        <span class="game-card-flags">
          {game.players.map(({ seat }) => (
            <Flag key={seat} party={seat} size={14} />
          ))}
        </span>
        <span>{game.players.length > 0 ? listOf(game.players.map(playerText)) : PLAYED_ELSEWHERE}</span>
        <span class="game-card-state">
          {standText(game)}
          {game.moved && `, at the server as ${game.moved.code}`}. Last played on {dateText(game.touched)}.
        </span>
      </a>
      <span class="shelf-acts">
        {!game.moved && (
          <button
            type="button"
            onClick={() => download(game).catch(() => setFailed(true))}
            aria-label={`Save to a file: ${game.title}`}
            data-testid="save-to-file"
          >
            Save to a file
          </button>
        )}
        <button type="button" class="quiet" onClick={onRemove} aria-label={`Delete ${game.title}`}>
          Delete
        </button>
      </span>
      {failed && (
        <p class="trouble" role="alert">
          It could not be saved to a file. Here it is kept as before.
        </p>
      )}
    </li>
  );
}
