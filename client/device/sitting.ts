import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { PublicView } from "../../shared/view.ts";
import type { Seat } from "../../shared/words.ts";
import { openSession, type Session } from "../game/session.ts";
import type { DeviceGame, DevicePlayer } from "../keep/keep.ts";
import { opensPin, sealPin } from "../keep/pin.ts";
import { pinResetText } from "../text/device.ts";
import { hasNews } from "./news.ts";
import type { Away, SharedLink, SharedTable } from "./shared.ts";
import { endsVisit, isTogether, mayTake, nextIn } from "./turns.ts";

/** What stands on the screen: one thing at a time, and nothing of the one before it. */
export type Scene =
  | { at: "table"; session: Session }
  | { at: "curtain"; seat: Seat }
  | { at: "seat"; seat: Seat; session: Session; hasRecap: boolean };

/** What the screens show of the game that is in no view. */
export interface Facts {
  pub: PublicView;
  game: Readonly<DeviceGame>;
  /** Who plays at this device. */
  people: DevicePlayer[];
  /** Who plays elsewhere, once the game has moved to the server. */
  away: readonly Away[];
  thinking: boolean;
  savedAt: Date;
  hasTrouble: boolean;
}

/**
 * One game at one shared device: who has it, and what may therefore be on the screen. A seat's session is opened when its
 * player has taken the device, and is closed and forgotten before anything else is drawn.
 */
export class Sitting {
  readonly table: SharedTable;
  readonly scene: ReadonlySignal<Scene>;
  readonly facts: ReadonlySignal<Facts>;
  readonly #scene: Signal<Scene>;
  readonly #facts: Signal<Facts>;
  /** Counts scenes, so that each is drawn from nothing. */
  turn = 0;
  #link: SharedLink | undefined;
  #seenPub: PublicView;
  #last: Seat | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #began = 0;
  /** Milliseconds that seats have left in a phase, by round, phase and seat. */
  readonly #left = new Map<string, number>();

  constructor(table: SharedTable, isNew: boolean) {
    this.table = table;
    this.#seenPub = table.public;
    this.#facts = signal(this.#read());
    this.facts = this.#facts;
    this.#scene = signal(this.#opening(isNew));
    this.scene = this.#scene;
    table.hear({ changed: () => this.#changed() });
    addEventListener("pagehide", this.#cover);
    addEventListener("blur", this.#blank);
    document.addEventListener("visibilitychange", this.#blank);
  }

  /** One person plays alone: there is nobody to hide from, and no open table. */
  get isSolo(): boolean {
    return this.table.game.moved === undefined && this.facts.value.people.length === 1;
  }

  get #here(): Seat[] {
    return this.table.people.map(({ seat }) => seat);
  }

  playerOf(seat: Seat): DevicePlayer {
    return this.facts.value.people.find((player) => player.seat === seat) ?? { seat, name: "" };
  }

  /** The device is to go to a seat: the curtain falls, and waits for its player. */
  handTo(seat: Seat): void {
    if (!mayTake(this.table.public, seat)) return;
    this.#leave();
    this.#scene.value = { at: "curtain", seat };
  }

  /** Its player has the device. False: the PIN is another one. */
  async take(seat: Seat, pin?: string): Promise<boolean> {
    const { pin: proof } = this.playerOf(seat);
    if (proof && !(await opensPin(pin ?? "", proof))) return false;
    const now = this.#scene.value;
    if (now.at !== "curtain" || now.seat !== seat) return false;
    if (this.isSolo || mayTake(this.table.public, seat)) this.#sit(seat);
    else this.toTable();
    return true;
  }

  /** The player has read what happened since the last turn. */
  toDesk(): void {
    const now = this.#scene.value;
    if (now.at === "seat") this.#scene.value = { ...now, hasRecap: false };
  }

  /** The player gives the device back. */
  handBack(): void {
    const now = this.#scene.value;
    if (now.at !== "seat") return;
    if (this.isSolo) return this.#cover();
    this.toTable();
  }

  toTable(): void {
    this.#leave();
    this.#scene.value = this.#tableScene();
  }

  /** Says in front of everybody that a seat is ready, or is not after all. */
  async ready(seats: readonly Seat[], ready: boolean): Promise<void> {
    for (const seat of seats) {
      if (!isTogether(this.table.public.phase)) return;
      await this.table.act({ viewer: seat, host: false }, { type: "ready", ready });
    }
  }

  /** Gives a seat another PIN, or none, in front of everybody; the record of the game says so. */
  async resetPin(seat: Seat, pin: string): Promise<void> {
    const proof = pin === "" ? undefined : await sealPin(pin);
    const round = Math.max(1, this.table.public.round);
    await this.table.change((game) => ({
      players: game.players.map((player) =>
        player.seat === seat ? { seat, name: player.name, ...(proof && { pin: proof }) } : player,
      ),
      record: [...game.record, { at: new Date().toISOString(), round, text: pinResetText(seat, proof !== undefined) }],
    }));
    this.#facts.value = this.#read();
  }

  close(): Promise<void> {
    removeEventListener("pagehide", this.#cover);
    removeEventListener("blur", this.#blank);
    document.removeEventListener("visibilitychange", this.#blank);
    this.#leave();
    return this.table.close();
  }

  #opening(isNew: boolean): Scene {
    const people = this.#facts.value.people;
    const only = this.isSolo ? people[0]! : undefined;
    if (only) {
      if (isNew && !only.pin) return this.#seatScene(only.seat);
      return { at: "curtain", seat: only.seat };
    }
    const next = nextIn(this.table.public, undefined, this.#here);
    return next.at === "handOver" && !isNew ? { at: "curtain", seat: next.seat } : this.#tableScene();
  }

  #tableScene(): Scene {
    this.#link = this.table.link("spectator");
    const session = this.#session(this.#link);
    session.tab.value = "chronicle";
    return { at: "table", session };
  }

  #seatScene(seat: Seat): Scene {
    const link = this.table.link(seat, this.isSolo);
    this.#link = link;
    this.#last = seat;
    this.#runClock(seat, link);
    const session = this.#session(link);
    const read = this.table.game.read[seat];
    return { at: "seat", seat, session, hasRecap: read !== undefined && hasNews(session, read) };
  }

  #session(link: SharedLink): Session {
    const record = computed(() => this.#facts.value.game.record);
    return openSession(link, { local: { id: this.table.game.id, record } });
  }

  #sit(seat: Seat): void {
    batch(() => {
      this.#leave();
      this.#seenPub = this.table.public;
      this.#scene.value = this.#seatScene(seat);
    });
  }

  /** Closes whatever is open, and remembers how far its player has read. */
  #leave(): void {
    const now = this.#scene.value;
    this.turn += 1;
    this.#stopClock();
    this.#link = undefined;
    if (now.at === "curtain") return;
    now.session.close();
    if (now.at !== "seat" || now.hasRecap) return;
    const read = now.session.told.value.length;
    void this.table.change((game) => ({ read: { ...game.read, [now.seat]: read } })).catch(() => undefined);
  }

  #changed(): void {
    const { public: pub } = this.table;
    const before = this.#seenPub;
    this.#seenPub = pub;
    batch(() => {
      this.#facts.value = this.#read();
      const now = this.#scene.value;
      if (now.at === "seat" && this.isSolo) {
        if (before.phase !== pub.phase || before.round !== pub.round) this.#runClock(now.seat, this.#link);
      } else if (now.at === "seat" && endsVisit(before, pub, now.seat)) {
        const isSamePhase = before.phase === pub.phase && before.round === pub.round;
        this.#leave();
        this.#scene.value = this.#after(isSamePhase);
      } else if (now.at === "curtain" && !this.isSolo && !mayTake(pub, now.seat)) {
        this.toTable();
      }
    });
  }

  /** After a secret answer the device goes straight on to the next who owes one; a new phase begins at the open table. */
  #after(isSamePhase: boolean): Scene {
    const next = nextIn(this.table.public, this.#last, this.#here);
    return isSamePhase && next.at === "handOver" ? { at: "curtain", seat: next.seat } : this.#tableScene();
  }

  /** The curtain falls before a player who has not given the device back. */
  #cover = (): void => {
    const now = this.#scene.value;
    if (now.at !== "seat") return;
    this.#leave();
    this.#scene.value = { at: "curtain", seat: now.seat };
  };

  #blank = (event: Event): void => {
    if (!this.table.game.blankOnBlur) return;
    if (event.type === "blur" || document.visibilityState === "hidden") this.#cover();
  };

  #runClock(seat: Seat, link: SharedLink | undefined): void {
    this.#stopClock();
    const { phase, round } = this.table.public;
    const seconds = phase === "gathering" || phase === "over" ? undefined : this.table.game.clocks[phase];
    if (seconds === undefined || !link) return link?.time?.({ now: 0 });
    const key = `${round} ${phase} ${seat}`;
    const left = this.#left.get(key) ?? seconds * 1000;
    this.#began = Date.now();
    link.time?.({ now: this.#began, endsAt: this.#began + left });
    this.#timer = setTimeout(() => this.#expire(seat), left);
    this.#stop = () => this.#left.set(key, Math.max(0, left - (Date.now() - this.#began)));
  }

  #stop: () => void = () => undefined;

  #stopClock(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#stop();
  }

  /** The turn is over with what has been sealed; the default stands for the rest. */
  #expire(seat: Seat): void {
    void this.table.act({ viewer: seat, host: false }, { type: "ready", ready: true }).then(() => {
      const now = this.#scene.value;
      if (!this.isSolo && now.at === "seat" && now.seat === seat) this.toTable();
    });
  }

  #read(): Facts {
    const { table } = this;
    return {
      pub: table.public,
      game: table.game,
      people: table.people,
      away: table.away,
      thinking: table.isThinking,
      savedAt: table.savedAt,
      hasTrouble: table.trouble !== undefined,
    };
  }
}
