import type { Voice } from "./voice.ts";

// biome-ignore format: an occasion a line
export const dry: Voice = {
  seats: ["ISR", "JOR", "AFG", "PSE"],
  regions: ["West Asia", "South Asia"],
  tempers: ["cautious", "hawk"],
  open: ["No speeches", "To save us both time", "Dryly put", "Since you ask", "Off the cuff, and meant"],
  images: ["an old olive tree has outlived many borders", "a neighbour is known in winter", "hope is not a deployment"],
  lines: {
    no: ["No, and here is why. {why}", "Tempting. No. {why}"],
    comeNoPact: ["With what paper, {you}? Quite. Get one."],
    noDemand: ["Too dear? It was free, {you}. It was also nothing."],
    secret: ["Good try, {you}."],
    greetQuarrel: ["Still not friends, {you}. Good; at least that is clear."],
    closedDoors: ["With the whole room taking notes, {you}? Write to us."],
    whatHurts: ["Which part ruined it, {you}: price, scope, or us?"],
    refusedNone: ["We would remember the pleasure, {you}."],
    yes: ["Fine: {terms}. We have signed, before either of us thinks of a reason not to.", "It works on paper, so let us have it on paper: {terms}. Done."],
    unclear: ["Lovely. What does it mean? Pact, price, or why, {you}.", "We ran that past three analysts and got four opinions, {you}. A draft, perhaps?"],
    greetPlain: ["Another summit, {you}. Try to look surprised.", "Morning, {you}. Nothing is on fire between us; let us use it."],
    insult: ["Is that your whole list, {you}? We had longer ones at home.", "Noted, filed, forgotten. In that order."],
    threat: ["We rehearse for that on weekdays, {you}.", "You announced it. That is half the surprise gone, {you}."],
    offer: ["Here is a thought with a signature under it: {terms}.", "Not elegant, but it holds: {terms}."],
    thanks: ["Signed. Let us not make a ceremony of it.", "There. Now we both have something to lose."],
    priced: ["{n} influence. {terms}. We checked the arithmetic twice."],
    dropped: ["{n}. Do not thank us, we feel it already."],
    hello: ["Yes, {you}?", "Hello, {you}. What broke?"],
    bye: ["Till the next crisis, {you}."],
    promise: ["We shall believe it on the day, {you}; and hope so until then."],
  },
};
