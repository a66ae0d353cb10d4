/** An area in dispute, by hand in degrees (east, north), or lifted from the map: a whole country, or the part around `at`. */
export interface DisputeOutline {
  name: string;
  note: string;
  areas?: [number, number][][];
  taken?: { country: string; at?: [number, number] }[];
}

/**
 * Areas disputed in 2014 among the states on the map (CIA World Factbook, August 2014; General Assembly resolution
 * 68/262). Outlines are rough and islands are drawn as circles far larger than they are: a hatch says only "disputed".
 */
export const DISPUTES: readonly DisputeOutline[] = [
  {
    name: "Kashmir",
    note: "India, Pakistan and China each administer a part and dispute the rest; a ceasefire line divides it.",
    areas: [
      [
        [73.7, 32.9], [74.0, 33.7], [73.4, 34.4], [72.6, 35.8], [73.0, 36.7], [74.6, 37.0], [76.2, 36.5], [77.5, 35.5],
        [79.0, 34.6], [78.8, 33.4], [78.5, 32.5], [76.5, 32.9], [75.6, 32.4], [74.6, 32.6],
      ], // biome-ignore format: one glance
    ],
  },
  {
    name: "Aksai Chin",
    note: "Administered by China, claimed by India.",
    areas: [[[77.9, 35.5], [79.0, 35.9], [80.3, 35.5], [80.2, 34.6], [79.0, 34.3], [78.9, 34.7]]], // biome-ignore format: one glance
  },
  {
    name: "Arunachal Pradesh",
    note: "Administered by India, claimed by China.",
    areas: [
      [
        [91.6, 27.8], [92.6, 28.1], [94.0, 29.2], [96.1, 29.4], [97.3, 28.2], [96.9, 27.3], [95.3, 27.0], [94.0, 27.3],
        [92.1, 26.9],
      ], // biome-ignore format: one glance
    ],
  },
  {
    name: "Nagorno-Karabakh",
    note: "Claimed by Azerbaijan, held by Armenian forces behind the ceasefire line of 1994.",
    areas: [[[46.0, 40.2], [46.8, 40.4], [47.1, 39.9], [47.1, 39.4], [46.7, 39.0], [46.5, 39.2], [46.4, 39.8]]], // biome-ignore format: one glance
  },
  {
    name: "Crimea",
    note: "Annexed by Russia in March 2014; resolution 68/262 affirmed the territorial integrity of Ukraine.",
    taken: [{ country: "Russia", at: [34.1, 45.2] }],
  },
  {
    name: "Golan Heights",
    note: "Held by Israel since 1967, claimed by Syria.",
    areas: [[[35.65, 33.25], [35.85, 33.4], [35.95, 33.0], [35.75, 32.7], [35.65, 32.75]]], // biome-ignore format: one glance
  },
  {
    name: "West Bank and Gaza",
    note: "Final status to be agreed between Israel and Palestine; the status of Jerusalem is disputed.",
    taken: [{ country: "Palestine" }],
  },
  { name: "Northern Cyprus", note: "Recognised by Turkey alone.", taken: [{ country: "N. Cyprus" }] },
  { name: "Taiwan", note: "Status disputed.", taken: [{ country: "Taiwan" }] },
  {
    name: "Halaib Triangle",
    note: "Administered by Egypt, claimed by Sudan.",
    areas: [[[34.1, 22.0], [35.0, 22.9], [36.2, 22.6], [36.9, 22.0]]], // biome-ignore format: one glance
  },
  {
    name: "Abu Musa and the Tunbs",
    note: "Administered by Iran, claimed by the United Arab Emirates.",
    areas: [around(55.1, 26.05, 0.3)],
  },
  {
    name: "Preah Vihear",
    note: "The approaches to the temple are disputed between Cambodia and Thailand.",
    areas: [around(104.68, 14.35, 0.25)],
  },
  { name: "Paracel Islands", note: "Held by China, claimed by Vietnam too.", areas: [around(112, 16.5, 0.8)] },
  {
    name: "Spratly Islands",
    note: "Claimed in whole or in part by six governments, China and Vietnam among them.",
    areas: [around(114, 9.5, 2)],
  },
  {
    name: "Senkaku or Diaoyu Islands",
    note: "Administered by Japan, claimed by China.",
    areas: [around(123.5, 25.75, 0.4)],
  },
  { name: "Dokdo or Takeshima", note: "Held by South Korea, claimed by Japan.", areas: [around(131.87, 37.24, 0.35)] },
  {
    name: "Southern Kurils or Northern Territories",
    note: "Administered by Russia, claimed by Japan.",
    areas: [around(146.5, 44, 0.9)],
  },
];

function around(lon: number, lat: number, radius: number): [number, number][] {
  const wide = radius / Math.cos((lat * Math.PI) / 180);
  return Array.from({ length: 12 }, (_, i) => {
    const angle = (i * Math.PI) / 6;
    return [lon + wide * Math.cos(angle), lat + radius * Math.sin(angle)];
  });
}
