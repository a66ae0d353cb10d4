import { signal } from "@preact/signals";

/** Where the reader is: a page of the lobby, by its hash, or a game, by its path. */
export type Route =
  | { page: "home" | "create" | "how" | "about" }
  /** The games of this device, or the one with an id. */
  | { page: "device"; id?: string }
  | { page: "game"; code: string; key?: string }
  /** Setting up a class, and what is owed in all running games. */
  | { page: "seminar" | "owed" }
  /** A class, by its code: for its students and its facilitator, or for the projector. */
  | { page: "class"; code: string; screen: boolean };

/** The games of this device, and the address of one. */
export const SHELF = "/#device";
export const addressHere = (id: string) => `${SHELF}=${id}`;

/** Setting up a class, what one owes, and the address of a class. */
export const SEMINAR = "/#seminar";
export const OWED = "/#owed";
export const addressOfClass = (code: string, screen = false) => `/s/${code}${screen ? "/screen" : ""}`;

function read(): Route {
  const game = /^\/g\/([A-Za-z0-9-]+)\/?$/.exec(location.pathname);
  if (game) return { page: "game", code: game[1]!.toUpperCase(), key: /^#key=(.+)$/.exec(location.hash)?.[1] };
  const inClass = /^\/s\/([A-Za-z0-9-]+)(\/screen)?\/?$/.exec(location.pathname);
  if (inClass) return { page: "class", code: inClass[1]!.toUpperCase(), screen: inClass[2] !== undefined };
  const device = /^#device(?:=([A-Za-z0-9-]+))?$/.exec(location.hash);
  if (device) return { page: "device", id: device[1] };
  const page = location.hash.slice(1);
  if (page === "seminar" || page === "owed") return { page };
  return page === "create" || page === "how" || page === "about" ? { page } : { page: "home" };
}

export const route = signal<Route>(read());

const reread = () => {
  route.value = read();
  scrollTo(0, 0);
};
addEventListener("popstate", reread);
addEventListener("hashchange", reread);

/** Goes to an address of this site without loading the page anew. */
export function go(address: string): void {
  history.pushState(undefined, "", address);
  reread();
}

/** Follows an ordinary click on a link of ours; leaves new tabs to the browser. */
export function follow(event: MouseEvent): void {
  const link = event.currentTarget as HTMLAnchorElement;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  go(link.getAttribute("href") ?? "/");
}
