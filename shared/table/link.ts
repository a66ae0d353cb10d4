import type { Message } from "../message.ts";
import type { View } from "../view.ts";
import type { Clock, Company, Me, Reply, Talk, Told } from "../wire/contract.ts";
import type { Seat } from "../words.ts";

/** How panels, map and bots reach a game, wherever its Table stands. They cannot tell which kind they hold. */
export interface Link {
  me: Me;
  act(message: Message): Promise<Reply>;
  say(to: Seat[], text: string): Promise<Reply>;
  extend(seconds: number): Promise<Reply>;
  mute(seat: Seat, muted: boolean): Promise<Reply>;
  /** Each calls back at once with what there is, then with every change. */
  watch(watcher: LinkWatcher): void;
  close(): void;
}

export interface LinkWatcher {
  view(view: View): void;
  clock(clock: Clock): void;
  company(company: Company): void;
  /** New ones only, in order. */
  told(told: Told[]): void;
  talk(talk: Talk[]): void;
  status(status: "connecting" | "live" | "lost" | "gone"): void;
}
