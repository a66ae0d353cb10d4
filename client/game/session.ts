import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Message, Terms } from "../../shared/message.ts";
import type { Role } from "../../shared/seminar/roles.ts";
import type { Link } from "../../shared/table/link.ts";
import type { Dossier, View } from "../../shared/view.ts";
import type { Clock, Company, Me, Talk, Told } from "../../shared/wire/contract.ts";
import { isSeat, type Party, type Seat } from "../../shared/words.ts";
import { type Archive, archiveOf } from "../text/chronicle.ts";

export const TABS = ["talks", "pacts", "dossier", "forum", "blocs", "states", "chronicle"] as const;
export type Tab = (typeof TABS)[number];
export const LENSES = ["pacts", "rivalries", "cover", "entrapment"] as const;
export type Lens = (typeof LENSES)[number];
export type Status = "connecting" | "live" | "lost" | "gone";

/** The answer to the last thing done: saved at a time, or refused with a reason. */
export interface Receipt {
  ok: boolean;
  text: string;
  at: Date;
  /** What it was about, so that the panel concerned can show it. */
  about: Message["type"] | "say" | "extend" | "mute";
}

/** What a game on this device has besides: it stands on no server. */
export interface Local {
  /** Its name among the games of this device. */
  id: string;
  /** What was done in front of everybody that the rules know nothing of. */
  record: ReadonlySignal<readonly { round: number; text: string }[]>;
}

/** What a game of a class has besides. */
export interface InClass {
  /** The code of the class. */
  code: string;
  /** Of a student: their offices in the delegation. */
  roles: ReadonlySignal<readonly Role[] | undefined>;
  /** Who else is in it. */
  delegation: ReadonlySignal<readonly { label: string; roles: readonly Role[]; online: boolean }[]>;
}

/** One game as this browser holds it: what the link brings, and what is open on the screen. */
export interface Session {
  /** On a server: by what the game is found. */
  code?: string;
  local?: Local;
  inClass?: InClass;
  link: Link;
  me: Signal<Me>;
  view: Signal<View | undefined>;
  clock: Signal<Clock | undefined>;
  /** The browser's time less the server's, milliseconds. */
  skew: Signal<number>;
  company: Signal<Company | undefined>;
  told: Signal<Told[]>;
  talk: Signal<Talk[]>;
  status: Signal<Status>;
  receipt: Signal<Receipt | undefined>;
  busy: Signal<boolean>;
  archive: ReadonlySignal<Archive>;
  /** The seat whose papers are on the table: one's own, or the one that the facilitator looks at. */
  seat: ReadonlySignal<Seat | undefined>;
  papers: ReadonlySignal<Dossier | undefined>;
  /** What that seat sees: for the facilitator, exactly what is on its screen. */
  sight: ReadonlySignal<View | undefined>;
  looksAt: Signal<Seat | undefined>;
  selected: Signal<Party | undefined>;
  tab: Signal<Tab>;
  /** On a small screen one thing is in front: the desk, or the papers. */
  pane: Signal<"desk" | "side">;
  /** A playing host's tools are open; the facilitator's always are. */
  hosting: Signal<boolean>;
  lens: Signal<Lens>;
  /** The draft being written. */
  terms: Signal<Terms | undefined>;
  /** Which conversation is open: seats' codes joined by a dash, "" the plenary. */
  room: Signal<string>;
  act(message: Message, saved?: string): Promise<boolean>;
  say(to: Seat[], text: string): Promise<boolean>;
  extend(seconds: number): Promise<boolean>;
  close(): void;
}

/** Opens a session on a link and begins to watch. */
export function openSession(
  link: Link,
  { code, local, inClass }: { code?: string; local?: Local; inClass?: InClass } = {},
): Session {
  const view = signal<View | undefined>(undefined);
  const clock = signal<Clock | undefined>(undefined);
  const skew = signal(0);
  const company = signal<Company | undefined>(undefined);
  const told = signal<Told[]>([]);
  const talk = signal<Talk[]>([]);
  const status = signal<Status>("connecting");
  const receipt = signal<Receipt | undefined>(undefined);
  const busy = signal(false);
  const me = signal(link.me);
  const looksAt = signal<Seat | undefined>(undefined);
  const seat = computed(() => {
    const viewer = view.value?.viewer;
    return viewer && isSeat(viewer) ? viewer : viewer === "facilitator" ? looksAt.value : undefined;
  });
  const papers = computed(() => {
    const now = view.value;
    if (now?.mine) return now.mine;
    return seat.value && now?.all?.dossiers[seat.value];
  });

  const sight = computed(() => {
    const now = view.value;
    const through = looksAt.value;
    const mine = through && now?.viewer === "facilitator" ? now.all?.dossiers[through] : undefined;
    return now && through && mine ? { viewer: through, pub: now.pub, mine } : now;
  });

  const answered = async (about: Receipt["about"], asked: ReturnType<Link["act"]>, saved: string) => {
    busy.value = true;
    const reply = await asked;
    batch(() => {
      busy.value = false;
      receipt.value = { ok: reply.ok, text: reply.ok ? saved : reply.why, at: new Date(), about };
    });
    return reply.ok;
  };

  link.watch({
    view(now) {
      batch(() => {
        view.value = now;
        me.value = link.me;
      });
    },
    clock(now) {
      batch(() => {
        if (now.now > 0 && now.now !== clock.value?.now) skew.value = Date.now() - now.now;
        clock.value = now;
      });
    },
    company: (now) => (company.value = now),
    told: (fresh) => (told.value = fresh.length === 0 || fresh[0]!.n === 0 ? fresh : [...told.value, ...fresh]),
    talk: (fresh) => (talk.value = fresh.length === 0 || fresh[0]!.n === 0 ? fresh : [...talk.value, ...fresh]),
    status: (now) => (status.value = now),
  });

  return {
    code,
    local,
    inClass,
    link,
    me,
    view,
    clock,
    skew,
    company,
    told,
    talk,
    status,
    receipt,
    busy,
    archive: computed(() => archiveOf(told.value, view.value)),
    seat,
    papers,
    sight,
    looksAt,
    selected: signal(undefined),
    tab: signal("dossier"),
    pane: signal("desk"),
    hosting: signal(false),
    lens: signal("pacts"),
    terms: signal(undefined),
    room: signal(""),
    act: (message, saved = "Saved") => answered(message.type, link.act(message), saved),
    say: (to, text) => answered("say", link.say(to, text), "Said"),
    extend: (seconds) => answered("extend", link.extend(seconds), "Extended"),
    close: () => link.close(),
  };
}

const Context = createContext<Session | undefined>(undefined);
export const SessionProvider = Context.Provider;

/** The session of the game around; throws outside of one. */
export function useSession(): Session {
  const session = useContext(Context);
  if (!session) throw new Error("no game is open here");
  return session;
}

/** The session with a view that has arrived; only for what is drawn after it has. */
export function useView(): View {
  const view = useSession().view.value;
  if (!view) throw new Error("the view has not arrived");
  return view;
}
