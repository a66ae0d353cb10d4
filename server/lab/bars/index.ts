import { agency } from "./figures/agency.ts";
import { casts } from "./figures/casts.ts";
import { collusion, deviants, probing } from "./figures/deviants.ts";
import { drama } from "./figures/drama.ts";
import { ablation, charter, price, steps } from "./figures/forum.ts";
import { entrapment, odds } from "./figures/pacts.ts";
import { ideas, mixed, skills } from "./figures/tables.ts";
import { best, orders, secrets, standing, temper } from "./figures/temper.ts";
import type { Spec } from "./spec.ts";

/** Every group of figures, in the order in which they are printed. */
export const SPECS: readonly Spec[] = [
  charter, price, ablation, odds, entrapment, steps, standing, probing, deviants, mixed, skills, ideas, agency, orders, best,
  secrets, temper, drama, casts, collusion,
]; // biome-ignore format: one glance
