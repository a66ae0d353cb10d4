import * as Phaser from "phaser";
import type { Party } from "../../shared/words.ts";
import { atlas } from "./atlas.ts";
import { drawSheet } from "./bake.ts";
import { drawCrises, drawOutline } from "./crises.ts";
import type { Box, Frame, Point } from "./geometry.ts";
import type { MapModel } from "./model.ts";
import { type Palette, paletteNow } from "./palette.ts";

const GROUND_SCALE = 1;
/** Milliseconds of a pulse, how many there are before the map rests, and how long a line-up takes to form. */
const PULSE = 1600;
const PULSES = 6;
const FORMING = 2600;

/** The sheet on the table: a baked ground, a sharp bake of what is in view, and the few things that move. */
export class SheetScene extends Phaser.Scene {
  #model: MapModel = { states: [], lines: [], crises: [] };
  #palette!: Palette;
  #ground!: Phaser.Textures.CanvasTexture;
  #sharp!: Phaser.Textures.CanvasTexture;
  #sharpImage!: Phaser.GameObjects.Image;
  #moving!: Phaser.GameObjects.Graphics;
  #selected: Party | undefined;
  #hovered: Party | undefined;
  #stirred = -1;
  #still = false;
  #seen = "";
  #pixel = 1;
  #rebake: ReturnType<typeof setTimeout> | undefined;
  #ready: () => void;

  constructor(ready: () => void) {
    super("sheet");
    this.#ready = ready;
  }

  create(): void {
    this.#palette = paletteNow();
    this.#ground = this.textures.createCanvas("ground", atlas.width * GROUND_SCALE, atlas.height * GROUND_SCALE)!;
    this.#sharp = this.textures.createCanvas("sharp", 16, 16)!;
    this.add
      .image(0, 0, "ground")
      .setOrigin(0)
      .setScale(1 / GROUND_SCALE);
    this.#sharpImage = this.add.image(0, 0, "sharp").setOrigin(0).setVisible(false);
    this.#moving = this.add.graphics();
    this.#ready();
  }

  /** Shows another model; what is new in a crisis forms before the eyes, unless stillness is wanted. */
  show(model: MapModel, still: boolean): void {
    const crises = JSON.stringify(model.crises);
    if (crises !== this.#seen && model.crises.length > 0) this.#stirred = this.time.now;
    this.#seen = crises;
    this.#model = model;
    this.#still = still;
    this.repaint();
  }

  /** Draws everything anew: after a change of the model or of the theme. */
  repaint(): void {
    this.#palette = paletteNow();
    this.cameras.main.setBackgroundColor(this.#palette.table);
    const { width, height } = this.#ground;
    drawSheet(
      this.#ground.context,
      { x: 0, y: 0, scale: GROUND_SCALE, width, height },
      this.#model,
      this.#palette,
      1,
      false,
    );
    this.#ground.refresh();
    this.sharpen(0);
  }

  outline(selected: Party | undefined, hovered: Party | undefined): void {
    this.#selected = selected;
    this.#hovered = hovered;
    this.#draw();
    this.wake();
  }

  /** Bakes what is in view at full sharpness, a moment after the last movement. */
  sharpen(delay = 90): void {
    clearTimeout(this.#rebake);
    this.wake();
    if (delay > 0) this.#rebake = setTimeout(() => this.#bakeView(), delay);
    else this.#bakeView();
  }

  #bakeView(): void {
    if (!this.sys.isActive()) return;
    const camera = this.cameras.main;
    const width = Math.max(2, Math.round(camera.width));
    const height = Math.max(2, Math.round(camera.height));
    const corner = this.cornerOf();
    const frame: Frame = { x: corner[0], y: corner[1], scale: camera.zoom, width, height };
    if (this.#sharp.width !== width || this.#sharp.height !== height) this.#sharp.setSize(width, height);
    drawSheet(this.#sharp.context, frame, this.#model, this.#palette, this.#pixel, true);
    this.#sharp.refresh();
    this.#sharpImage
      .setTexture("sharp")
      .setPosition(...corner)
      .setScale(1 / camera.zoom)
      .setVisible(true);
    this.#draw();
    this.wake();
  }

  /** The sheet's point at the upper left of the view. */
  cornerOf(): Point {
    const { midPoint, zoom, width, height, scrollX, scrollY } = this.cameras.main;
    const centre: Point = midPoint ? [scrollX + width / 2, scrollY + height / 2] : [0, 0];
    return [centre[0] - width / 2 / zoom, centre[1] - height / 2 / zoom];
  }

  /** Looks at a place at a zoom, in device pixels for each sheet unit. */
  look(centre: Point, zoom: number, pixel: number): void {
    const camera = this.cameras.main;
    this.#pixel = pixel;
    camera.setZoom(zoom);
    camera.centerOn(...centre);
    this.#draw();
    this.sharpen();
  }

  get box(): Box {
    const { zoom, width, height } = this.cameras.main;
    const [left, top] = this.cornerOf();
    return { left, top, right: left + width / zoom, bottom: top + height / zoom };
  }

  override update(): void {
    if (this.#isMoving()) this.#draw();
    else this.#rest();
  }

  #isMoving(): boolean {
    if (this.#still || this.#stirred < 0 || this.#model.crises.length === 0) return false;
    return this.time.now - this.#stirred < FORMING + PULSE * PULSES;
  }

  #draw(): void {
    const unit = this.#pixel / this.cameras.main.zoom;
    const since = this.#still || this.#stirred < 0 ? Number.POSITIVE_INFINITY : this.time.now - this.#stirred;
    this.#moving.clear();
    drawCrises(this.#moving, this.#model.crises, this.#palette, unit, {
      formed: Math.min(1, since / FORMING),
      pulse: this.#isMoving() ? (since % PULSE) / PULSE : 0.35,
    });
    if (this.#hovered && this.#hovered !== this.#selected)
      drawOutline(this.#moving, this.#hovered, this.#palette.ink, 1.6 * unit);
    if (this.#selected) drawOutline(this.#moving, this.#selected, this.#palette.focus, 3 * unit);
  }

  wake(): void {
    this.#rests = 0;
    if (!this.game.loop.running) this.game.loop.wake(true);
  }

  #rests = 0;

  /** Sleeps once a few frames have shown the last change. */
  #rest(): void {
    this.#rests += 1;
    if (this.#rests > 4 && this.game.loop.running) this.game.loop.sleep();
  }
}
