import type { Message } from "../../shared/message.ts";
import type { Link } from "../../shared/table/link.ts";
import type { PublicView } from "../../shared/view.ts";
import type { Clock, Me, Reply } from "../../shared/wire/contract.ts";
import type { Seat } from "../../shared/words.ts";
import type { DeviceGame, DevicePlayer } from "../keep/keep.ts";

/** Those who want to hear of a table: the screens of this device. */
export interface TableHearer {
  /** Something was written, and no link has shown it yet. */
  changed(): void;
}

/** A seat that somebody plays elsewhere, and how many devices are connected to it now. */
export interface Away {
  seat: Seat;
  online: number;
}

/** One viewer's way to a table. Where the device runs the clock of a turn, it says so by `time`. */
export type SharedLink = Link & { time?(clock: Clock): void };

/** The table that people around one screen sit at, wherever it stands: on this device (table.ts) or at the server (moved.ts). */
export interface SharedTable {
  readonly game: Readonly<DeviceGame>;
  readonly public: PublicView;
  /** Who sits at this device, by seat. */
  readonly people: DevicePlayer[];
  readonly away: readonly Away[];
  /** Whether bots are at work just now, as far as this device knows. */
  readonly isThinking: boolean;
  /** When something was last saved. */
  readonly savedAt: Date;
  /** Why something could not be saved. */
  readonly trouble: unknown;
  link(viewer: Seat | "spectator", host?: boolean): SharedLink;
  /** Returns the way to stop. */
  hear(hearer: TableHearer): () => void;
  /** Takes a message in the name of a seat of this device. */
  act(me: Me, message: Message): Promise<Reply>;
  say(from: Seat, to: readonly Seat[], text: string): Promise<Reply>;
  /** Changes the record of the game itself. Resolves when it is saved. */
  change(changes: (game: DeviceGame) => Partial<DeviceGame>): Promise<void>;
  close(): Promise<void>;
}
