import type { Voice } from "./voice.ts";

// biome-ignore format: an occasion a line
export const steppe: Voice = {
  seats: ["KAZ", "MNG", "KGZ"],
  regions: ["Central Asia", "East Asia"],
  tempers: ["cautious"],
  open: ["Short, as we are", "From the saddle", "Plain as the steppe", "One word more", "Riders say little"],
  images: ["in the steppe one sees a rider from far off", "a horse is judged in the last hour", "two wolves do not share a winter by talking"],
  lines: {
    no: ["No. {why}", "Not this one, {you}. {why}"],
    comeNoPact: ["No paper, no ride. Write one, {you}."],
    noDemand: ["We asked nothing, {you}."],
    secret: ["A closed saddlebag, {you}."],
    greetQuarrel: ["Bad blood between us, {you}. Sit down all the same."],
    closedDoors: ["Too many ears, {you}. Ride out with us and ask."],
    whatHurts: ["What pinches, {you}? Price, load, or company?"],
    refusedNone: ["Nothing of yours was thrown out here, {you}."],
    yes: ["Yes. {terms}. Signed.", "Good. {terms}. Ride with us."],
    unclear: ["Wind took your words, {you}. Again, shorter: pact, price, or why?", "Not understood. Draw it in the dust: who, against whom, for what?"],
    greetPlain: ["{we} sees you, {you}. The grass is good this year.", "Far to ride, {you}. Sit."],
    insult: ["Dogs bark. The caravan goes by.", "Hm."],
    threat: ["We saw your dust long before you spoke, {you}.", "Big words. Long way."],
    offer: ["{terms}. Yes or no?", "We thought about it for a night: {terms}."],
    thanks: ["Signed. Good.", "Our mark is on it. It holds in winter."],
    priced: ["{n} influence. Then {terms}."],
    dropped: ["{n}. Not because you shouted."],
    hello: ["We see you, {you}.", "{you}. Dismount."],
    bye: ["Ride well."],
    promise: ["Heard, {you}. The winter will show it."],
  },
};
