import { type Session, TABS, type Tab, useSession, useView } from "../game/session.ts";
import { unreadIn } from "../game/talks.ts";
import { Blocs } from "./blocs.tsx";
import { Chronicle } from "./chronicle.tsx";
import { DossierPanel } from "./dossier.tsx";
import { Forum } from "./forum.tsx";
import { Pacts } from "./pacts.tsx";
import { States } from "./states.tsx";
import { Talks } from "./talks.tsx";

const NAMES: Record<Tab, string> = {
  talks: "Talks",
  pacts: "Pacts",
  dossier: "Dossier",
  forum: "Forum",
  blocs: "Blocs",
  states: "States",
  chronicle: "Chronicle",
};

function tabsIn(session: Session, hasForum: boolean): Tab[] {
  const hasPapers = session.papers.value !== undefined;
  return TABS.filter((tab) => (tab !== "dossier" || hasPapers) && (tab !== "forum" || hasForum));
}

/** The papers beside the map, one at a time. */
export function Side() {
  const session = useSession();
  const { pub } = useView();
  const tabs = tabsIn(session, !pub.without.includes("forum"));
  const open = tabs.includes(session.tab.value) ? session.tab.value : tabs[0]!;
  const move = (event: KeyboardEvent) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = tabs[(tabs.indexOf(open) + step + tabs.length) % tabs.length]!;
    session.tab.value = next;
    document.getElementById(`tab-${next}`)?.focus();
  };
  const unread = unreadIn(session);
  return (
    <>
      <div class="tabs" role="tablist" aria-label="Papers" onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            type="button"
            key={tab}
            id={`tab-${tab}`}
            role="tab"
            aria-selected={tab === open}
            aria-controls="papers"
            tabIndex={tab === open ? 0 : -1}
            class={`tab tab-${tab}`}
            onClick={() => (session.tab.value = tab)}
          >
            {NAMES[tab]}
            {tab === "talks" && unread > 0 && <Mark unread={unread} />}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard */}
      <div id="papers" class="papers" role="tabpanel" aria-labelledby={`tab-${open}`} tabIndex={0}>
        <h2 class="visually-hidden">{NAMES[open]}</h2>
        {open === "talks" && <Talks />}
        {open === "pacts" && <Pacts />}
        {open === "dossier" && <DossierPanel />}
        {open === "forum" && <Forum />}
        {open === "blocs" && <Blocs />}
        {open === "states" && <States />}
        {open === "chronicle" && <Chronicle />}
      </div>
    </>
  );
}

function Mark({ unread }: { unread: number }) {
  return (
    <span class="mark">
      {unread}
      <span class="visually-hidden"> unread</span>
    </span>
  );
}

/** The tabs at the foot of a small screen. */
export function SideTabs({ unread, isSeated }: { unread: number; isSeated: boolean }) {
  const session = useSession();
  const { pane, tab } = session;
  const MORE: readonly Tab[] = ["forum", "blocs", "states", "chronicle"];
  const show = (next: Tab) => {
    tab.value = next;
    pane.value = "side";
  };
  const isOpen = (one: Tab) => pane.value === "side" && tab.value === one;
  return (
    <nav class="foot" aria-label="Panels">
      <button type="button" aria-pressed={pane.value === "desk"} onClick={() => (pane.value = "desk")}>
        Desk
      </button>
      <button type="button" aria-pressed={isOpen("talks")} onClick={() => show("talks")}>
        Talks
        {unread > 0 && <Mark unread={unread} />}
      </button>
      <button type="button" aria-pressed={isOpen("pacts")} onClick={() => show("pacts")}>
        Pacts
      </button>
      {isSeated && (
        <button type="button" aria-pressed={isOpen("dossier")} onClick={() => show("dossier")}>
          Dossier
        </button>
      )}
      <button
        type="button"
        aria-pressed={pane.value === "side" && MORE.includes(tab.value)}
        onClick={() => show(MORE.includes(tab.value) ? tab.value : "states")}
      >
        More
      </button>
    </nav>
  );
}
