import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Desk } from "../desk/desk.tsx";
import { skipTo } from "../lobby/masthead.tsx";
import { Side, SideTabs } from "../panels/side.tsx";
import { StateCard } from "../panels/state.tsx";
import { lazy } from "../parts/lazy.tsx";
import { useNarrow } from "../parts/narrow.ts";
import { GameBar } from "./bar.tsx";
import { Dispatches } from "./dispatch.tsx";
import { HostBar } from "./host.tsx";
import { Seating } from "./seating.tsx";
import { useSession, useView } from "./session.ts";
import { unreadIn } from "./talks.ts";

const MapPane = lazy(() => import("../map/pane.tsx").then((module) => module.MapPane));

/** What the page around a game may add to it. */
export interface Slots {
  /** Below the bar. */
  head?: ComponentChildren;
  /** In sight all along: above the papers, or on a narrow screen at the head of the desk. */
  guide?: ComponentChildren;
  /** On the desk, before what it asks, or after what there is to read. */
  table?: ComponentChildren;
  /** In place of the desk. */
  desk?: ComponentChildren;
}

/** The game while it runs: the map, the desk of the phase, and the papers beside it. */
export function Board({ head, guide, table, desk }: Slots) {
  const session = useSession();
  const { pub, viewer, mine } = useView();
  const isNarrow = useNarrow();
  const isFront = pub.phase === "reckoning" || pub.phase === "over";
  /** Whoever folds the map away wants it away; on a front page it is away until it is asked for. */
  const [folded, fold] = useState(false);
  const [onFront, openOnFront] = useState(false);
  const mapShown = isFront ? onFront : !folded;
  const showMap = (shown: boolean) => (isFront ? openOnFront(shown) : fold(!shown));
  useEffect(() => {
    openOnFront(false);
    session.pane.value = "desk";
    session.selected.value = undefined;
    document.getElementById("desk")?.scrollTo(0, 0);
  }, [pub.phase, pub.round]);
  return (
    <div
      class="game"
      data-phase={pub.phase}
      data-pane={session.pane.value}
      data-tab={session.tab.value}
      data-map={mapShown ? "shown" : "hidden"}
      data-seated={mine !== undefined}
      data-local={session.local !== undefined}
    >
      <button type="button" class="skip" onClick={() => skipTo("desk")}>
        Skip to the desk
      </button>
      <GameBar />
      {session.me.value.host && (viewer === "facilitator" || session.hosting.value) && <HostBar />}
      {head ?? <Seating />}
      <Dispatches />
      <main class="table">
        <section class="chart" aria-label="Map">
          {mapShown && <MapPane />}
          {mapShown && session.selected.value && <StateCard party={session.selected.value} />}
        </section>
        <button type="button" class="map-fold" aria-expanded={mapShown} onClick={() => showMap(!mapShown)}>
          {mapShown ? "Fold the map" : "Unfold the map"}
        </button>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard */}
        <section id="desk" class="desk" aria-label="Desk" tabIndex={0}>
          {isNarrow && guide}
          {!isFront && table}
          {desk ?? <Desk />}
          {isFront && table}
        </section>
        <section class="side" aria-label="Papers">
          {!isNarrow && guide}
          <Side />
        </section>
      </main>
      <SideTabs unread={unreadIn(session)} isSeated={viewer !== "spectator"} />
    </div>
  );
}
