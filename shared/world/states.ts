import type { Seat } from "../words.ts";
import type { StateFact } from "./types.ts";

/**
 * The 26 members as the Shanghai summit of May 2014 found them. Strength is `max(1, round(40 * sqrt(CINC)))` with CINC of
 * 2014 (Correlates of War, National Material Capabilities); Palestine has no COW code, and its 1 is a judgement.
 * Capitals and their coordinates: CIA World Factbook; Ramallah is a judgement. The tie to Washington is a judgement:
 * treaty ally 4; major non-NATO ally, base host or informal ally 3; partner 2; recorded rival 0; anyone else 1.
 */
// biome-ignore format: one line a state
export const STATES: Record<Seat, StateFact> = {
  AFG: { seat: "AFG", name: "Afghanistan", inSentence: "Afghanistan", capital: "Kabul", capitalAt: { lat: 34.517, lon: 69.183 }, region: "South Asia", strength: 2, tie: 3, tieWhy: "Major non-NATO ally since 2012, a strategic partnership agreement, and host of the ISAF mission with 24,000 US troops.", iso2: "AF" },
  ARE: { seat: "ARE", name: "United Arab Emirates", inSentence: "the United Arab Emirates", capital: "Abu Dhabi", capitalAt: { lat: 24.467, lon: 54.367 }, region: "Gulf", strength: 2, tie: 3, tieWhy: "No treaty, but host of US forces at Al Dhafra and Jebel Ali.", iso2: "AE" },
  AZE: { seat: "AZE", name: "Azerbaijan", inSentence: "Azerbaijan", capital: "Baku", capitalAt: { lat: 40.383, lon: 49.867 }, region: "South Caucasus", strength: 2, tie: 2, tieWhy: "Transit to Afghanistan and joint exercises; no treaty.", iso2: "AZ" },
  BGD: { seat: "BGD", name: "Bangladesh", inSentence: "Bangladesh", capital: "Dhaka", capitalAt: { lat: 23.717, lon: 90.4 }, region: "South Asia", strength: 3, tie: 1, tieWhy: "No alliance, limited exercises.", iso2: "BD" },
  BHR: { seat: "BHR", name: "Bahrain", inSentence: "Bahrain", capital: "Manama", capitalAt: { lat: 26.233, lon: 50.567 }, region: "Gulf", strength: 1, tie: 3, tieWhy: "Major non-NATO ally and home port of the US Fifth Fleet.", iso2: "BH" },
  CHN: { seat: "CHN", name: "China", inSentence: "China", capital: "Beijing", capitalAt: { lat: 39.917, lon: 116.383 }, region: "East Asia", strength: 19, tie: 0, tieWhy: "On the lists as a strategic rival of the United States since 1996.", iso2: "CN" },
  EGY: { seat: "EGY", name: "Egypt", inSentence: "Egypt", capital: "Cairo", capitalAt: { lat: 30.05, lon: 31.25 }, region: "North Africa", strength: 4, tie: 3, tieWhy: "Major non-NATO ally since the 1980s; strained after July 2013.", iso2: "EG" },
  IND: { seat: "IND", name: "India", inSentence: "India", capital: "New Delhi", capitalAt: { lat: 28.6, lon: 77.2 }, region: "South Asia", strength: 12, tie: 2, tieWhy: "An emerging partner: many joint exercises, no treaty.", iso2: "IN" },
  IRN: { seat: "IRN", name: "Iran", inSentence: "Iran", capital: "Tehran", capitalAt: { lat: 35.7, lon: 51.417 }, region: "Gulf", strength: 5, tie: 0, tieWhy: "On the lists as a strategic rival of the United States since 1982.", iso2: "IR" },
  IRQ: { seat: "IRQ", name: "Iraq", inSentence: "Iraq", capital: "Baghdad", capitalAt: { lat: 33.333, lon: 44.4 }, region: "West Asia", strength: 3, tie: 2, tieWhy: "A framework agreement of 2008; US forces had left in 2011.", iso2: "IQ" },
  ISR: { seat: "ISR", name: "Israel", inSentence: "Israel", capital: "Jerusalem (seat of government; status disputed)", capitalAt: { lat: 31.767, lon: 35.233 }, region: "West Asia", strength: 3, tie: 3, tieWhy: "Major non-NATO ally and informal ally; no treaty of mutual defence.", iso2: "IL" },
  JOR: { seat: "JOR", name: "Jordan", inSentence: "Jordan", capital: "Amman", capitalAt: { lat: 31.95, lon: 35.933 }, region: "West Asia", strength: 2, tie: 3, tieWhy: "Major non-NATO ally since 1996; US troops there in 2013-14.", iso2: "JO" },
  KAZ: { seat: "KAZ", name: "Kazakhstan", inSentence: "Kazakhstan", capital: "Astana", capitalAt: { lat: 51.167, lon: 71.417 }, region: "Central Asia", strength: 2, tie: 1, tieWhy: "A course between the powers: CSTO and SCO member that gave US transit.", iso2: "KZ" },
  KGZ: { seat: "KGZ", name: "Kyrgyzstan", inSentence: "Kyrgyzstan", capital: "Bishkek", capitalAt: { lat: 42.867, lon: 74.6 }, region: "Central Asia", strength: 1, tie: 1, tieWhy: "In the CSTO; the US transit centre at Manas was handed back in June 2014.", iso2: "KG" },
  KHM: { seat: "KHM", name: "Cambodia", inSentence: "Cambodia", capital: "Phnom Penh", capitalAt: { lat: 11.55, lon: 104.917 }, region: "Southeast Asia", strength: 2, tie: 1, tieWhy: "No alliance; close to China.", iso2: "KH" },
  KOR: { seat: "KOR", name: "South Korea", inSentence: "South Korea", capital: "Seoul", capitalAt: { lat: 37.55, lon: 126.983 }, region: "East Asia", strength: 6, tie: 4, tieWhy: "The Mutual Defense Treaty of 1953, with 29,000 US troops.", iso2: "KR" },
  MNG: { seat: "MNG", name: "Mongolia", inSentence: "Mongolia", capital: "Ulaanbaatar", capitalAt: { lat: 47.917, lon: 106.917 }, region: "East Asia", strength: 1, tie: 2, tieWhy: "A \"third neighbour\" partner: joint exercises, no treaty.", iso2: "MN" },
  PAK: { seat: "PAK", name: "Pakistan", inSentence: "Pakistan", capital: "Islamabad", capitalAt: { lat: 33.683, lon: 73.05 }, region: "South Asia", strength: 5, tie: 3, tieWhy: "Major non-NATO ally since 2004; strained after 2011.", iso2: "PK" },
  PSE: { seat: "PSE", name: "Palestine", inSentence: "Palestine", capital: "Ramallah (administrative seat)", capitalAt: { lat: 31.9, lon: 35.2 }, region: "West Asia", strength: 1, tie: 1, tieWhy: "Receives aid; not recognised by the United States.", iso2: "PS" },
  QAT: { seat: "QAT", name: "Qatar", inSentence: "Qatar", capital: "Doha", capitalAt: { lat: 25.283, lon: 51.533 }, region: "Gulf", strength: 2, tie: 3, tieWhy: "No treaty, but host of the Al Udeid air base.", iso2: "QA" },
  RUS: { seat: "RUS", name: "Russia", inSentence: "Russia", capital: "Moscow", capitalAt: { lat: 55.75, lon: 37.6 }, region: "Northern Eurasia", strength: 8, tie: 0, tieWhy: "On the lists as a strategic rival of the United States since 2007.", iso2: "RU" },
  THA: { seat: "THA", name: "Thailand", inSentence: "Thailand", capital: "Bangkok", capitalAt: { lat: 13.75, lon: 100.517 }, region: "Southeast Asia", strength: 4, tie: 4, tieWhy: "The Manila Pact of 1954 and major non-NATO ally since 2003; a coup on 22 May 2014.", iso2: "TH" },
  TJK: { seat: "TJK", name: "Tajikistan", inSentence: "Tajikistan", capital: "Dushanbe", capitalAt: { lat: 38.55, lon: 68.767 }, region: "Central Asia", strength: 1, tie: 1, tieWhy: "In the CSTO, with a Russian base.", iso2: "TJ" },
  TUR: { seat: "TUR", name: "Turkey", inSentence: "Turkey", capital: "Ankara", capitalAt: { lat: 39.933, lon: 32.867 }, region: "West Asia", strength: 5, tie: 4, tieWhy: "NATO member, with US forces at Incirlik.", iso2: "TR" },
  UZB: { seat: "UZB", name: "Uzbekistan", inSentence: "Uzbekistan", capital: "Tashkent", capitalAt: { lat: 41.317, lon: 69.25 }, region: "Central Asia", strength: 2, tie: 1, tieWhy: "A partnership declaration of 2002, but the US base closed in 2005.", iso2: "UZ" },
  VNM: { seat: "VNM", name: "Vietnam", inSentence: "Vietnam", capital: "Hanoi", capitalAt: { lat: 21.033, lon: 105.85 }, region: "Southeast Asia", strength: 4, tie: 2, tieWhy: "An emerging partner without an alliance.", iso2: "VN" },
};

/** Ids of the sources behind every line above. */
export const STATE_SOURCES = ["nmc", "tss2021", "atop5", "factbook", "troops", "vine", "judgement"];
