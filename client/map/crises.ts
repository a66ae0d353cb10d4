import type * as Phaser from "phaser";
import type { Party } from "../../shared/words.ts";
import { anchorOf, handleOf, type Point, pointOn, ringsOf } from "./geometry.ts";
import type { MapCrisis } from "./model.ts";
import type { Palette } from "./palette.ts";

/** What moves: challenges that pulse, and promises that hold or snap. */

const colourOf = (css: string): number => Number.parseInt(css.slice(1), 16);

export function drawCrises(
  pen: Phaser.GameObjects.Graphics,
  crises: readonly MapCrisis[],
  palette: Palette,
  unit: number,
  at: { formed: number; pulse: number },
): void {
  const [wax, paper, blue, ochre] = [palette.bad, palette.paper, palette.blue, palette.ochre].map(colourOf) as [
    number,
    number,
    number,
    number,
  ];
  for (const crisis of crises) {
    const from = anchorOf(crisis.challenger);
    const to = anchorOf(crisis.defender);
    const handle = handleOf(from, to, -0.1);
    curve(pen, from, handle, to, 1, 7 * unit, paper);
    curve(pen, from, handle, to, 1, 4.4 * unit, wax);
    arrow(pen, handle, to, 15 * unit, wax);
    for (const place of [from, to]) {
      const grown = crisis.isOpen ? 13 + 14 * at.pulse : 15;
      pen.lineStyle(2.6 * unit, wax, crisis.isOpen ? 1 - at.pulse * 0.75 : 0.8).strokeCircle(...place, grown * unit);
    }
    crisis.helpers.forEach((helper, n) => {
      const share = Math.max(0, Math.min(1, at.formed * (crisis.helpers.length + 0.6) - n));
      const goal = helper.side === "defender" ? to : from;
      promise(
        pen,
        anchorOf(helper.seat),
        goal,
        share,
        helper.kept,
        unit,
        helper.side === "defender" ? blue : wax,
        paper,
      );
    });
    if (crisis.mediator) {
      const middle = pointOn(from, handle, to, 0.5);
      curve(pen, anchorOf(crisis.mediator), middle, middle, at.formed, 3 * unit, ochre);
      pen.fillStyle(ochre).fillCircle(...middle, 6 * unit);
    }
    if (crisis.isWar) crossed(pen, pointOn(from, handle, to, 0.5), unit, wax, paper);
  }
}

/** A promise runs from the helper towards whom it was made to; kept, it arrives; broken, it snaps half-way. */
function promise(
  pen: Phaser.GameObjects.Graphics,
  from: Point,
  to: Point,
  share: number,
  kept: boolean,
  unit: number,
  colour: number,
  paper: number,
): void {
  if (share <= 0) return;
  const handle = handleOf(from, to, 0.14);
  if (kept) {
    curve(pen, from, handle, to, share, 7 * unit, paper);
    curve(pen, from, handle, to, share, 5 * unit, colour);
    curve(pen, from, handle, to, share, 1.6 * unit, paper);
    return;
  }
  const reach = Math.min(share, 0.44);
  curve(pen, from, handle, to, reach, 4 * unit, colour);
  if (share < 0.5) return;
  const [x, y] = pointOn(from, handle, to, 0.5);
  const size = 7 * unit;
  pen
    .lineStyle(3.4 * unit, colour)
    .lineBetween(x - size, y - size, x + size, y + size)
    .lineBetween(x - size, y + size, x + size, y - size);
}

function curve(
  pen: Phaser.GameObjects.Graphics,
  a: Point,
  handle: Point,
  b: Point,
  share: number,
  width: number,
  colour: number,
): void {
  const steps = 26;
  pen
    .lineStyle(width, colour)
    .beginPath()
    .moveTo(...a);
  for (let n = 1; n <= steps; n += 1) pen.lineTo(...pointOn(a, handle, b, (n / steps) * share));
  pen.strokePath();
}

function arrow(pen: Phaser.GameObjects.Graphics, from: Point, to: Point, size: number, colour: number): void {
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const back = (turn: number): Point => [to[0] - size * Math.cos(angle + turn), to[1] - size * Math.sin(angle + turn)];
  pen.fillStyle(colour).fillTriangle(...to, ...back(0.42), ...back(-0.42));
}

function crossed(pen: Phaser.GameObjects.Graphics, [x, y]: Point, unit: number, colour: number, paper: number): void {
  const size = 9 * unit;
  pen
    .fillStyle(paper)
    .fillCircle(x, y, size * 1.5)
    .lineStyle(2 * unit, colour)
    .strokeCircle(x, y, size * 1.5);
  pen
    .lineStyle(3.2 * unit, colour)
    .lineBetween(x - size, y - size, x + size, y + size)
    .lineBetween(x - size, y + size, x + size, y - size);
}

/** The border of one state, drawn over the sheet. */
export function drawOutline(pen: Phaser.GameObjects.Graphics, party: Party, css: string, width: number): void {
  pen.lineStyle(width, colourOf(css));
  for (const ring of ringsOf(party)) {
    pen.beginPath().moveTo(ring[0]!, ring[1]!);
    for (let at = 2; at < ring.length; at += 2) pen.lineTo(ring[at]!, ring[at + 1]!);
    pen.closePath().strokePath();
  }
  pen.strokeCircle(...anchorOf(party), width * 4);
}
