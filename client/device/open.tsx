import { useEffect } from "preact/hooks";
import type { Seat } from "../../shared/words.ts";
import { GameScreen } from "../game/screen.tsx";
import { type Session, useView } from "../game/session.ts";
import type { DevicePlayer } from "../keep/keep.ts";
import { Flag } from "../parts/flag.tsx";
import {
  awayText,
  handOversText,
  idleText,
  PHONE,
  playerText,
  seatStateText,
  shortPlayer,
  togetherText,
} from "../text/device.ts";
import { nameOf, PHASE_NAMES } from "../text/names.ts";
import { AgreedAloud, Aloud } from "./aloud.tsx";
import { Ended } from "./ended.tsx";
import { Invite } from "./invite.tsx";
import { LocalBar } from "./local.tsx";
import { Move } from "./move.tsx";
import type { Away } from "./shared.ts";
import type { Sitting } from "./sitting.ts";
import { DeviceTable } from "./table.ts";
import { isAwaited, isTogether, mayTake, nextIn } from "./turns.ts";

/** What lies open before everybody: a watcher's screen, and the people around it. */
export function OpenTable({ sitting, session }: { sitting: Sitting; session: Session }) {
  useEffect(() => document.getElementById("desk")?.focus({ preventScroll: true }), []);
  return <GameScreen session={session} head={<LocalBar sitting={sitting} />} table={<Around sitting={sitting} />} />;
}

/** Who sits around the table, who has the device next, and what is said aloud. */
function Around({ sitting }: { sitting: Sitting }) {
  const { pub } = useView();
  const { people, away, thinking, game } = sitting.facts.value;
  if (pub.phase === "over") return <Ended sitting={sitting} />;
  if (people.length + away.length === 0) return null;
  const here = people.map(({ seat }) => seat);
  const next = nextIn(pub, undefined, here);
  const together = isTogether(pub.phase);
  const awaited = away.filter(({ seat }) => isAwaited(pub, seat)).map(({ seat }) => seat);
  const isBusy = ({ seat }: DevicePlayer) => together || isAwaited(pub, seat) || pub.sheets[seat]?.ready === true;
  const busy = people.filter(isBusy);
  const idle = people.filter((player) => !isBusy(player));
  const playerOf = (seat: Seat) => people.find((player) => player.seat === seat)!;
  return (
    <div class="desk-body around" data-testid="around">
      <header class="desk-head">
        <h2>{PHASE_NAMES[pub.phase]}</h2>
        <p class="hint">{togetherText(pub)}</p>
      </header>
      {next.at === "handOver" && (
        <p class="around-next">
          <button type="button" class="primary big" onClick={() => sitting.handTo(next.seat)} data-testid="hand-over">
            Hand the device to {shortPlayer(playerOf(next.seat))}
          </button>
          <span class="hint">{handOversText([next.seat, ...next.after].map(playerOf))}</span>
        </p>
      )}
      {next.at === "bots" && (
        <p class="around-next" role="status">
          {thinking ? "Nobody here owes anything: the bots are at it\u2026" : idleText(awaited)}
        </p>
      )}
      {pub.phase === "reckoning" && next.at === "table" && (
        <p class="around-next">
          <button
            type="button"
            class="primary big"
            onClick={() => sitting.ready(next.waiting, true)}
            data-testid="all-ready"
          >
            We have read it
          </button>
        </p>
      )}
      {(together || busy.length > 1) && (
        <ul class="around-people">
          {busy.map((player) => (
            <PersonRow key={player.seat} sitting={sitting} player={player} together={together} />
          ))}
        </ul>
      )}
      {idle.length > 0 && (
        <p class="around-idle">
          <span class="hint">Nothing to decide, but may look at their papers:</span>
          {idle.map((player) => (
            <button
              type="button"
              key={player.seat}
              class="quiet"
              onClick={() => sitting.handTo(player.seat)}
              aria-label={`${playerText(player)}: take the device`}
              data-testid={`take-${player.seat}`}
            >
              {shortPlayer(player)}
            </button>
          ))}
        </p>
      )}
      {away.length > 0 && <Elsewhere away={away} />}
      {game.moved && people.length > 0 && <p class="hint">{PHONE.how}</p>}
      {pub.phase === "summit" && people.length > 0 && (
        <>
          <Aloud sitting={sitting} people={people} />
          {sitting.table instanceof DeviceTable && people.length > 1 && (
            <AgreedAloud table={sitting.table} people={people} />
          )}
          {game.moved ? <Invite code={game.moved.code} /> : <Move sitting={sitting} />}
        </>
      )}
    </div>
  );
}

/** Who plays on a device of their own, and whether it is connected. */
function Elsewhere({ away }: { away: readonly Away[] }) {
  const { pub } = useView();
  return (
    <ul class="around-away" aria-label={PHONE.elsewhere}>
      {away.map(({ seat, online }) => (
        <li key={seat} data-testid={`away-${seat}`}>
          <Flag party={seat} size={18} /> <strong>{nameOf(seat)}</strong>{" "}
          <span class="hint">{awayText(online, pub.sheets[seat]?.ready ?? false)}</span>
        </li>
      ))}
    </ul>
  );
}

function PersonRow({ sitting, player, together }: { sitting: Sitting; player: DevicePlayer; together: boolean }) {
  const { pub } = useView();
  const { seat } = player;
  const ready = pub.sheets[seat]?.ready ?? false;
  const state = seatStateText(isAwaited(pub, seat), ready, together);
  return (
    <li class="around-person" data-testid={`person-${seat}`}>
      <Flag party={seat} size={22} />
      <span class="around-name">
        <strong>{shortPlayer(player)}</strong>
        <span class="hint">{player.name === "" ? state : `${nameOf(seat)}, ${state}`}</span>
      </span>
      {mayTake(pub, seat) && (
        <button
          type="button"
          onClick={() => sitting.handTo(seat)}
          aria-label={`${playerText(player)}: take the device`}
          data-testid={`take-${seat}`}
        >
          Take the device
        </button>
      )}
      {together && pub.phase === "summit" && (
        <button
          type="button"
          class={ready ? "ready-set" : undefined}
          aria-pressed={ready}
          aria-label={`${playerText(player)}: ready`}
          onClick={() => sitting.ready([seat], !ready)}
          data-testid={`ready-${seat}`}
        >
          Ready
        </button>
      )}
    </li>
  );
}
