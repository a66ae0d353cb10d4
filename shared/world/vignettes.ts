import type { CrisisCard } from "./types.ts";

// Stories for pairs that have none on record. All are inventions, judgements of ours, and take no side.

function vignette(id: string, title: string, text: string): CrisisCard {
  return { id, title, when: "undated", parties: [], text, sources: ["judgement"], composite: true };
}

export const ACROSS_THE_BORDER: readonly CrisisCard[] = [
  vignette(
    "border-post",
    "The border post",
    "Guards of {a} and {b} exchange shots at a crossing; each says the other fired first.",
  ),
  vignette(
    "border-river",
    "Low water",
    "A river that both share runs low; {a} says that {b} keeps more than its part and demands an inspection.",
  ),
  vignette(
    "border-herders",
    "Strayed herds",
    "Herders of {b} are held on the wrong side of a line that was never marked; {a} reinforces its posts.",
  ),
  vignette(
    "border-drill",
    "An exercise nearby",
    "{a} begins an exercise close to the border without the notice that is usual; {b} calls up reserves.",
  ),
  vignette(
    "border-raid",
    "Hot pursuit",
    "Armed men strike in {a} and withdraw across the border; {a} says that it may follow them into {b}.",
  ),
];

export const ACROSS_THE_SEA: readonly CrisisCard[] = [
  vignette(
    "sea-trawler",
    "The seized trawler",
    "A coast guard of {a} seizes a trawler from {b} in waters where both issue licences.",
  ),
  vignette(
    "sea-survey",
    "The survey vessel",
    "A survey vessel of {b} lowers its gear on a shelf that {a} counts as its own; patrol boats close in.",
  ),
  vignette(
    "sea-pass",
    "A close pass",
    "An aircraft of {a} passes low over a frigate of {b}; each publishes its own film of it.",
  ),
  vignette(
    "sea-cable",
    "The cut cable",
    "A cable between the two coasts is cut; {a} asks to board a freighter under the flag of {b}.",
  ),
];

export const ANYWHERE: readonly CrisisCard[] = [
  vignette(
    "any-envoy",
    "The expelled attaché",
    "{a} expels a military attaché of {b} and names a network that he is said to have run; {b} denies it.",
  ),
  vignette(
    "any-cargo",
    "A sealed cargo",
    "Inspectors find arms in a sealed cargo; {a} says that {b} sent them to its opponents.",
  ),
  vignette(
    "any-broadcast",
    "The broadcast",
    "A broadcast from {b} calls on the people of {a} to resist their rulers; {a} demands that it be stopped.",
  ),
  vignette(
    "any-network",
    "The dark network",
    "Ministries in {a} lose their networks for a day; its experts name {b}, whose experts name somebody else.",
  ),
  vignette(
    "any-overflight",
    "Closed sky",
    "{a} closes its airspace to carriers of {b} after a flight strays from its route; a transport aircraft is forced to land.",
  ),
  vignette(
    "any-accounts",
    "Frozen accounts",
    "{a} freezes accounts that it ties to an attack on its embassy; {b} says that they are its own.",
  ),
  vignette(
    "any-detained",
    "The detained engineers",
    "Engineers from {b} are held in {a} as spies; their families gather at the ministry.",
  ),
];
