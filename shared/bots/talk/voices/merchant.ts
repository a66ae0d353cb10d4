import type { Voice } from "./voice.ts";

// biome-ignore format: an occasion a line
export const merchant: Voice = {
  seats: ["THA", "UZB"],
  regions: ["Southeast Asia", "Central Asia", "Gulf"],
  tempers: ["broker", "freeRider"],
  open: ["Between traders", "To put a figure on it", "The ledger says", "As the market stands this morning", "Cash on the table"],
  images: ["where elephants fight, the grass is sold twice", "a caravan goes at the pace of all its camels", "the scale does not ask whose thumb it is"],
  lines: {
    no: ["We pass on that lot, {you}. {why}", "No sale. {why}"],
    comeNoPact: ["You are not insured with us, {you}. Policies are sold at the summit."],
    noDemand: ["No tag hangs on anything of ours, {you}."],
    secret: ["The back room is for staff, {you}."],
    greetQuarrel: ["We have an old bad debt between us, {you}. Cash customers are served all the same."],
    closedDoors: ["Not in front of the other buyers, {you}. Come round to the counter alone."],
    whatHurts: ["What is wrong with the goods, {you}: price, size, or maker?"],
    refusedNone: ["Nothing was returned to you from this shop, {you}."],
    yes: ["A fair trade: {terms}. Ours is signed; mind the ink.", "Sold, {you}: {terms}."],
    unclear: ["We deal in pacts, prices and reasons, {you}. Which of the three was that?", "That coin is not known here, {you}. Have you a draft to change it for?"],
    greetPlain: ["The shop is open, {you}. What are you buying this year?", "A new year, a clean ledger, {you}."],
    insult: ["That was free, {you}. The next one we charge for.", "A customer in a bad mood is still a customer."],
    threat: ["Bad for business, {you}; yours first.", "We have priced that risk already, {you}. It was not dear."],
    offer: ["Special to you this summit, {you}: {terms}.", "Look at the goods, {you}: {terms}."],
    thanks: ["Signed. A pleasure to deal with you.", "Entered in the book, in black."],
    priced: ["{n} influence and not a coin more: {terms}. Written out and waiting."],
    dropped: ["You drive a hard bargain. {n}, and tell nobody."],
    hello: ["Come in, come in, {you}.", "Good trading to you, {you}."],
    bye: ["Come again, {you}."],
    promise: ["Booked as a claim on {you}, year {year}, unsecured."],
  },
};
