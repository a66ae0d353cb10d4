import { batch, type Signal, signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import type { SeminarAct, SeminarView } from "../../shared/seminar/contract.ts";
import type { Reply } from "../../shared/wire/contract.ts";
import { call } from "../links/http.ts";
import { doInSeminar } from "../links/seminar.ts";

/** Milliseconds before a further attempt when the server is not there. */
const AGAIN = 3000;
/** Milliseconds for which it is shown that something was done. */
const SHOWN = 10_000;

/** A class as this browser follows it. */
export interface Seminar {
  code: string;
  view: Signal<SeminarView | undefined>;
  status: Signal<"connecting" | "live" | "lost" | "gone">;
  /** The answer to the last thing done. */
  receipt: Signal<{ ok: boolean; text: string; at: Date } | undefined>;
  busy: Signal<boolean>;
  act(act: SeminarAct, saved?: string): Promise<boolean>;
  /** Something else that was asked of the server about this class. */
  settle(asked: Promise<Reply<unknown>>, saved: string): Promise<boolean>;
  /** Looks again at once. */
  look(): void;
  close(): void;
}

/** `pass`: for a screen that is nobody's, whatever cookie its browser has. */
export function openSeminar(code: string, pass?: string): Seminar {
  const view = signal<SeminarView | undefined>(undefined);
  const status = signal<"connecting" | "live" | "lost" | "gone">("connecting");
  const receipt = signal<{ ok: boolean; text: string; at: Date } | undefined>(undefined);
  const busy = signal(false);
  let asking = new AbortController();
  let isClosed = false;

  const follow = async (since?: number): Promise<void> => {
    if (isClosed) return;
    const mine = new AbortController();
    asking = mine;
    const path = `/api/seminars/${encodeURIComponent(code)}/state${since === undefined ? "" : `?since=${since}`}`;
    const reply = await call<SeminarView>(path, { pass, signal: mine.signal });
    if (isClosed || asking !== mine) return;
    if (reply.ok) {
      batch(() => {
        view.value = reply.value;
        status.value = "live";
      });
      return follow(reply.value.version);
    }
    if (reply.code === "notFound") {
      status.value = "gone";
      return;
    }
    status.value = "lost";
    setTimeout(() => void (asking === mine && follow()), AGAIN);
  };
  const look = () => {
    asking.abort();
    void follow();
  };
  const settle: Seminar["settle"] = async (asked, saved) => {
    busy.value = true;
    const reply = await asked;
    batch(() => {
      busy.value = false;
      receipt.value = { ok: reply.ok, text: reply.ok ? saved : reply.why, at: new Date() };
    });
    const said = receipt.value;
    setTimeout(() => {
      if (receipt.value === said && said?.ok) receipt.value = undefined;
    }, SHOWN);
    if (reply.ok) look();
    return reply.ok;
  };
  void follow();
  return {
    code,
    view,
    status,
    receipt,
    busy,
    settle,
    look,
    act: (act, saved = "Saved") => settle(doInSeminar(code, act), saved),
    close() {
      isClosed = true;
      asking.abort();
    },
  };
}

/** Follows a class for as long as its page is open. */
export function useClass(code: string, pass?: string): Seminar {
  const [seminar] = useState(() => openSeminar(code, pass));
  useEffect(() => () => seminar.close(), [seminar]);
  return seminar;
}

const Context = createContext<Seminar | undefined>(undefined);
export const SeminarProvider = Context.Provider;

export function useSeminar(): Seminar {
  const seminar = useContext(Context);
  if (!seminar) throw new Error("no class is open here");
  return seminar;
}

/** The class with what is known of it; only for what is drawn after that has arrived. */
export function useSeminarView(): SeminarView {
  const view = useSeminar().view.value;
  if (!view) throw new Error("the class has not arrived");
  return view;
}
