import type { Institution } from "./types.ts";

/**
 * Treaties in force in May 2014 that are alive enough to print: a judgement on each is in its `why`. Only members with a
 * seat are named. Left out, by judgement:
 * - the Arab League's joint defence treaty of 1950: in force on paper, but its members were on both sides in 1990 and 2003,
 *   and four of them were rivals in 2014;
 * - the CIS treaties and the bilateral ones of the 1990s in Central Asia: the CSTO is what was left of them, and
 *   Uzbekistan had left it in 2012;
 * - ASEAN's Treaty of Amity (eleven seats), Simla 1972 and the India-China agreements of 1993 and 1996: promises not to
 *   use force that did not stop the disputes recorded since;
 * - treaties with Washington: they are the US tie.
 */
export const INSTITUTIONS: readonly Institution[] = [
  {
    id: "csto",
    title: "Collective Security Treaty",
    kind: "defence",
    members: ["KAZ", "KGZ", "RUS", "TJK"],
    why: "Signed in 1992, an organisation since 2002: an attack on one is an attack on all. In 2010 it declined to act in Kyrgyzstan.",
    sources: ["atop5", "atop401", "osh-2"],
  },
  {
    id: "gcc",
    title: "Gulf Joint Defence Agreement",
    kind: "defence",
    members: ["ARE", "BHR", "QAT"],
    why: "The Gulf Cooperation Council's agreement of 2000; its troops crossed to Bahrain in 2011. Saudi Arabia, Kuwait and Oman have no seat.",
    sources: ["atop5", "atop401", "peninsula-1"],
  },
  {
    id: "aze-tur",
    title: "Strategic Partnership and Mutual Support",
    kind: "defence",
    members: ["AZE", "TUR"],
    why: "An agreement of 2010: should one be attacked, the other helps with the means it has.",
    sources: ["atop5", "atop401"],
  },
  {
    id: "sco",
    title: "Shanghai Cooperation Organisation",
    kind: "consultation",
    members: ["CHN", "KAZ", "KGZ", "RUS", "TJK", "UZB"],
    why: "Since 2001; members consult on threats and share files through its centre in Tashkent, but owe each other no defence.",
    sources: ["atop5", "atop401"],
  },
  {
    id: "chn-rus",
    title: "Treaty of Good-Neighbourliness",
    kind: "nonaggression",
    members: ["CHN", "RUS"],
    why: "Signed in 2001 for twenty years: no force between the two, and no part in an alliance against the other.",
    sources: ["atop5", "atop401"],
  },
  {
    id: "chn-pak",
    title: "Treaty of Friendship and Cooperation",
    kind: "nonaggression",
    members: ["CHN", "PAK"],
    why: "Signed in 2005: no force, and no part in an alliance against the other. It promises no defence, whatever is said of the friendship.",
    sources: ["atop5", "atop401"],
  },
  {
    id: "egy-isr",
    title: "Egypt-Israel Peace Treaty",
    kind: "nonaggression",
    members: ["EGY", "ISR"],
    why: "Signed in 1979, and kept through every crisis since, though the lists still count the two as rivals.",
    sources: ["atop5", "atop401", "tss2021"],
  },
  {
    id: "isr-jor",
    title: "Israel-Jordan Peace Treaty",
    kind: "nonaggression",
    members: ["ISR", "JOR"],
    why: "Signed in 1994; the rivalry between the two ended with it.",
    sources: ["atop5", "atop401", "tss2021"],
  },
];
