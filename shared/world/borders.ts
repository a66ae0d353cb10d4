import { type Pair, type Party, pairOf } from "../words.ts";

/** Pairs with a land border in 2014 (CIA World Factbook). */
// biome-ignore format: one glance
const LAND: readonly Pair[] = [
  "AFG-CHN", "AFG-IRN", "AFG-PAK", "AFG-TJK", "AFG-UZB", "ARE-SAU", "ARM-AZE", "ARM-IRN", "ARM-TUR", "AZE-IRN",
  "AZE-RUS", "AZE-TUR", "BGD-IND", "CHN-IND", "CHN-KAZ", "CHN-KGZ", "CHN-MNG", "CHN-PAK", "CHN-PRK", "CHN-RUS",
  "CHN-TJK", "CHN-VNM", "EGY-ISR", "EGY-PSE", "IND-PAK", "IRN-IRQ", "IRN-PAK", "IRN-TUR", "IRQ-JOR", "IRQ-SAU",
  "IRQ-SYR", "IRQ-TUR", "ISR-JOR", "ISR-PSE", "ISR-SYR", "JOR-PSE", "JOR-SAU", "JOR-SYR", "KAZ-KGZ", "KAZ-RUS",
  "KAZ-UZB", "KGZ-TJK", "KGZ-UZB", "KHM-THA", "KHM-VNM", "KOR-PRK", "MNG-RUS", "PRK-RUS", "QAT-SAU", "RUS-UKR",
  "SYR-TUR", "TJK-UZB",
];

/** Other pairs, across 400 miles of water or less (COW contiguity 3.2; outside states by the map). */
// biome-ignore format: one glance
const SEA: readonly Pair[] = [
  "ARE-BHR", "ARE-IRN", "ARE-QAT", "AZE-KAZ", "BHR-IRN", "BHR-IRQ", "BHR-QAT", "BHR-SAU", "CHN-JPN", "CHN-KOR",
  "EGY-JOR", "EGY-SAU", "EGY-TUR", "IND-THA", "IRN-KAZ", "IRN-QAT", "IRN-SAU", "IRQ-QAT", "ISR-TUR", "JPN-KOR",
  "JPN-PRK", "JPN-RUS", "KOR-RUS", "RUS-TUR", "THA-VNM", "TUR-UKR",
];

/** Whether two parties share a land border. */
export function isLandBorder(a: Party, b: Party): boolean {
  return LAND.includes(pairOf(a, b));
}

/** Whether two parties without a land border face each other across the sea. */
export function isAcrossTheSea(a: Party, b: Party): boolean {
  return SEA.includes(pairOf(a, b));
}
