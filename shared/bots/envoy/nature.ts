import type { Skill, Temper } from "../../words.ts";

/** What a temper adds to a policy, in points or as a factor; all tempers weigh the same facts. */
export interface Nature {
  /** Factor on the entrapment that a pact brings. */
  dread: number;
  /** Factor on influence: how dearly it sells its signature. */
  greed: number;
  /** Points by which it would rather stand at a brink. */
  nerve: number;
  /** Points by which it would rather press a rival. */
  push: number;
  /** Points added to mediating and hosting. */
  bridge: number;
  /** Points added to the forum's steps, to consultation and to wide pacts. */
  order: number;
  /** Points by which it would rather honour a call than stay out. */
  faith: number;
  /** How much of the truth it tells in a refusal, 0 to 1. */
  candour: number;
}

const EVEN: Nature = { dread: 1, greed: 1, nerve: 0, push: 0, bridge: 0, order: 0, faith: 0, candour: 0.7 };

export const NATURES: Record<Temper, Nature> = {
  cautious: { ...EVEN, dread: 1.3, nerve: -0.6, push: -1, faith: -0.7, candour: 0.9 },
  broker: { ...EVEN, bridge: 1, faith: -0.4, greed: 1.3, candour: 0.6 },
  hawk: { ...EVEN, bridge: -0.6, faith: 0.3, nerve: 0.6, push: 1.4, dread: 0.9, candour: 0.8 },
  builder: { ...EVEN, order: 0.4, faith: 0.8, candour: 0.8 },
  freeRider: { ...EVEN, dread: 0.9, faith: -3.5, greed: 1.1, candour: 0.3 },
};

/** What a skill can do. */
export interface Talent {
  /** Keeps a belief for every suspicion, and a record of who stood by its word. */
  remembers: boolean;
  /** Sees what its moves lead to: wider pacts, later steps of the forum, worlds that agree with what it knows. */
  foresees: boolean;
  /** Points by which its judgement errs, either way. */
  error: number;
}

export const TALENTS: Record<Skill, Talent> = {
  novice: { remembers: false, foresees: false, error: 5.5 },
  able: { remembers: false, foresees: false, error: 2 },
  strong: { remembers: true, foresees: true, error: 0 },
};
