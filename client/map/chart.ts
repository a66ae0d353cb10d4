import * as Phaser from "phaser";
import type { Party } from "../../shared/words.ts";
import { anchorOf, extentOf, type Point, partyAt } from "./geometry.ts";
import type { MapModel } from "./model.ts";
import { SheetScene } from "./scene.ts";

/** What the map reports; it decides nothing. */
export interface ChartReports {
  pick(party: Party | undefined): void;
  hover(party: Party | undefined, at: Point): void;
}

const CLOSEST = 6;
/** CSS pixels of a small screen, states that make a crowd, and sheet units around one's own state. */
const SMALL = 600;
const CROWD = 12;
const SURROUNDINGS = 620;

/** Whether WebGL would be drawn by the processor, which is slower than a plain canvas; or a plain one was asked for. */
function prefersCanvas(): boolean {
  const asked = new URLSearchParams(location.search).get("renderer");
  if (asked) return asked === "canvas";
  const gl = document.createElement("canvas").getContext("webgl");
  if (!gl) return true;
  const info = gl.getExtension("WEBGL_debug_renderer_info");
  const name = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension("WEBGL_lose_context")?.loseContext();
  return /swiftshader|llvmpipe|software|basic render/i.test(name);
}

/** The map in its place on the page: it fits itself in, follows fingers and wheel, and says what was pointed at. */
export class Chart {
  readonly #host: HTMLElement;
  readonly #reports: ChartReports;
  readonly #game: Phaser.Game;
  readonly #scene: SheetScene;
  readonly #watch: ResizeObserver;
  readonly #pointers = new Map<number, Point>();
  #model: MapModel;
  #still: boolean;
  #isReady = false;
  #centre: Point = [800, 500];
  #zoom = 1;
  #fitted = "";
  #travelled = 0;

  constructor(host: HTMLElement, model: MapModel, still: boolean, reports: ChartReports) {
    this.#host = host;
    this.#model = model;
    this.#still = still;
    this.#reports = reports;
    this.#scene = new SheetScene(() => this.#begin());
    const { width, height } = this.#size();
    this.#game = new Phaser.Game({
      type: prefersCanvas() ? Phaser.CANVAS : Phaser.WEBGL,
      parent: host,
      width,
      height,
      scale: { mode: Phaser.Scale.NONE, zoom: 1 / devicePixelRatio },
      scene: this.#scene,
      banner: false,
      audio: { noAudio: true },
      input: { keyboard: false, mouse: false, touch: false, gamepad: false },
      antialias: true,
      disableContextMenu: false,
    });
    this.#watch = new ResizeObserver(() => this.#resize());
    this.#watch.observe(host);
    this.#listen();
  }

  show(model: MapModel, still: boolean): void {
    this.#model = model;
    this.#still = still;
    if (this.#isReady) this.#scene.show(model, still);
  }

  outline(selected: Party | undefined): void {
    this.#selected = selected;
    if (this.#isReady) this.#scene.outline(selected, undefined);
  }
  #selected: Party | undefined;

  repaint(): void {
    if (this.#isReady) this.#scene.repaint();
  }

  /** Nearer or farther by a factor, about the middle or a point of the page. */
  zoomBy(factor: number, about?: Point): void {
    const { width, height } = this.#host.getBoundingClientRect();
    const fixed = about ?? [width / 2, height / 2];
    const before = this.#toSheet(fixed);
    this.#zoom = Math.max(this.#farthest(), Math.min(CLOSEST, this.#zoom * factor));
    const after = this.#toSheet(fixed);
    this.#centre = [this.#centre[0] + before[0] - after[0], this.#centre[1] + before[1] - after[1]];
    this.#look();
  }

  /** The whole field of play. */
  fit(): void {
    const { width, height } = this.#host.getBoundingClientRect();
    const box = extentOf(this.#model);
    const [above, below] = height > 300 ? [44, 34] : [10, 10];
    this.#zoom = Math.min(CLOSEST, width / (box.right - box.left), (height - above - below) / (box.bottom - box.top));
    const lift = (above - below) / 2 / this.#zoom;
    this.#centre = [(box.left + box.right) / 2, (box.top + box.bottom) / 2 - lift];
    this.#look();
  }

  /** What is seen first: the whole field; on a small screen with a crowd, the viewer's own surroundings. */
  #home(): void {
    const mine = this.#model.states.find((state) => state.mine);
    const { width } = this.#host.getBoundingClientRect();
    if (!mine || width > SMALL || this.#model.states.length <= CROWD) return this.fit();
    this.#zoom = width / SURROUNDINGS;
    this.#centre = anchorOf(mine.party);
    this.#look();
  }

  destroy(): void {
    this.#watch.disconnect();
    this.#game.loop.wake();
    this.#game.destroy(true);
  }

  #size(): { width: number; height: number } {
    const { width, height } = this.#host.getBoundingClientRect();
    return {
      width: Math.max(2, Math.round(width * devicePixelRatio)),
      height: Math.max(2, Math.round(height * devicePixelRatio)),
    };
  }

  #begin(): void {
    this.#isReady = true;
    this.#resize();
    this.#scene.show(this.#model, this.#still);
    this.#scene.outline(this.#selected, undefined);
    void document.fonts.ready.then(() => this.repaint());
  }

  #resize(): void {
    const { width, height } = this.#size();
    if (!this.#isReady || width < 4 || height < 4) return;
    const size = `${width} ${height}`;
    if (size === this.#fitted) return;
    this.#fitted = size;
    this.#game.scale.setZoom(1 / devicePixelRatio);
    this.#game.scale.resize(width, height);
    Object.assign(this.#game.canvas.style, {
      width: `${width / devicePixelRatio}px`,
      height: `${height / devicePixelRatio}px`,
    });
    this.#scene.cameras.main.setSize(width, height);
    this.#home();
  }

  #farthest(): number {
    const { width, height } = this.#host.getBoundingClientRect();
    return Math.min(width / 1600, height / 1000);
  }

  #look(): void {
    const { width, height } = this.#host.getBoundingClientRect();
    const half: Point = [width / 2 / this.#zoom, height / 2 / this.#zoom];
    const keep = (at: number, room: number, most: number) =>
      room * 2 >= most ? most / 2 : Math.max(room, Math.min(most - room, at));
    this.#centre = [keep(this.#centre[0], half[0], 1600), keep(this.#centre[1], half[1], 1000)];
    if (this.#isReady) this.#scene.look(this.#centre, this.#zoom * devicePixelRatio, devicePixelRatio);
  }

  #toSheet([x, y]: Point): Point {
    const { width, height } = this.#host.getBoundingClientRect();
    return [this.#centre[0] + (x - width / 2) / this.#zoom, this.#centre[1] + (y - height / 2) / this.#zoom];
  }

  #listen(): void {
    const host = this.#host;
    const at = (event: { clientX: number; clientY: number }): Point => {
      const { left, top } = host.getBoundingClientRect();
      return [event.clientX - left, event.clientY - top];
    };
    host.addEventListener(
      "wheel",
      (event) => {
        event.preventDefault();
        this.zoomBy(Math.exp(-event.deltaY * 0.0015), at(event));
      },
      { passive: false },
    );
    host.addEventListener("pointerdown", (event) => {
      host.setPointerCapture(event.pointerId);
      this.#pointers.set(event.pointerId, at(event));
      this.#travelled = 0;
    });
    host.addEventListener("pointermove", (event) => this.#move(event.pointerId, at(event), event.pointerType));
    const release = (event: PointerEvent) => {
      if (!this.#pointers.delete(event.pointerId) || event.type !== "pointerup" || this.#travelled > 6) return;
      this.#reports.pick(this.#partyAt(at(event), event.pointerType));
    };
    host.addEventListener("pointerup", release);
    host.addEventListener("pointercancel", release);
    host.addEventListener("pointerleave", () => this.#point(undefined, [0, 0]));
  }

  #move(id: number, now: Point, type: string): void {
    const before = this.#pointers.get(id);
    if (!before) return this.#point(this.#partyAt(now, type), now);
    this.#travelled += Math.hypot(now[0] - before[0], now[1] - before[1]);
    const other = [...this.#pointers].find(([key]) => key !== id)?.[1];
    this.#pointers.set(id, now);
    if (other) {
      const spread = (point: Point) => Math.max(1, Math.hypot(point[0] - other[0], point[1] - other[1]));
      return this.zoomBy(spread(now) / spread(before), [(now[0] + other[0]) / 2, (now[1] + other[1]) / 2]);
    }
    this.#centre = [
      this.#centre[0] - (now[0] - before[0]) / this.#zoom,
      this.#centre[1] - (now[1] - before[1]) / this.#zoom,
    ];
    this.#look();
  }

  #hovered: Party | undefined;

  #point(party: Party | undefined, at: Point): void {
    this.#host.style.cursor = party ? "pointer" : "grab";
    if (party !== this.#hovered && this.#isReady) this.#scene.outline(this.#selected, party);
    this.#hovered = party;
    this.#reports.hover(party, at);
  }

  #partyAt(at: Point, pointerType: string): Party | undefined {
    return partyAt(this.#model, this.#toSheet(at), (pointerType === "touch" ? 24 : 12) / this.#zoom);
  }
}
