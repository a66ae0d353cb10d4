/** What a player, or a bot, may reckon from a View alone. */
export { type Play, playIn, type Region, regionIn } from "./blocs.ts";
export { type BrinkPreview, brinkPreview, type Cell } from "./brink.ts";
export { type Chain, entrapmentPaths } from "./chains.ts";
export { type Cover, cover, coverAll, exposersOf } from "./cover.ts";
export {
  type CoverChange, type DraftPreview, draftPreview, type HostilityRise, obligationsOf, regionOf, type Taken,
} from "./draft.ts"; // biome-ignore format: one glance
export { arePublicRivals, believedIn, type Known, knownIn, type Ownership, ownershipOf, rivalsOf } from "./known.ts";
export { type Landscape, landscapeOf, surveyOf, type Valley } from "./landscape.ts";
export { type LineUpPreview, lineUpPreview, type Role, roleOf, type Sides, sidesBefore } from "./lineup.ts";
export { type OrderPreview, orderPreview } from "./orders.ts";
export { drawChance, flareChance } from "./quarrels.ts";
export { type VotePreview, votePreview } from "./vote.ts";
