import type { Voice } from "./voice.ts";

// biome-ignore format: an occasion a line
export const river: Voice = {
  seats: ["BGD", "KHM", "VNM", "TJK"],
  regions: ["Southeast Asia", "Central Asia"],
  tempers: ["freeRider", "cautious"],
  open: ["If a small boat may speak", "Softly, so as not to wake anybody", "With lowered eyes and a good memory", "As the river teaches", "Permit a modest thought"],
  images: ["bamboo bends in every wind and stands", "those upstream and those downstream drink one water", "the reed was there before the oak"],
  lines: {
    no: ["Forgive the smallness of our no, {you}. {why}", "The boat is too little for that cargo. {why}"],
    comeNoPact: ["We would drift towards you, {you}, but no rope ties our boats."],
    noDemand: ["We asked for nothing, {you}; it is our habit."],
    secret: ["The river does not say what lies on its bed, {you}."],
    greetQuarrel: ["The water between us is troubled, {you}. We shall row gently."],
    closedDoors: ["Our voice is too small for this hall, {you}. Come to the bank, alone."],
    whatHurts: ["Which stone was in the rice, {you}: the price, the weight, or the guests?"],
    refusedNone: ["We sent nothing of yours back upstream, {you}."],
    yes: ["How kind of you to ask, {you}: {terms}. Our small name is under it already.", "The water finds its way: {terms}. We have signed."],
    unclear: ["Our ears are small, {you}, and your words were large. A pact, a price, or a why?", "The current carried it off, {you}. Would you float it again as a draft?"],
    greetPlain: ["We hope that the year will be kind to {you}, and that {you} will be kind to us.", "A calm morning on the water, {you}."],
    insult: ["The reed bows, {you}, and is not broken.", "You must be tired, {you}. So are we."],
    threat: ["Many have said so, {you}, and the river is still here.", "We are small, {you}, and very hard to swallow."],
    offer: ["It is a little thing, {you}, and might help us both: {terms}.", "We have folded a paper boat for you: {terms}."],
    thanks: ["Signed, with a bow.", "Our drop is in your river now."],
    priced: ["It shames us to ask: {n} influence, and then {terms}."],
    dropped: ["We could live with {n}, {you}. One lives with so much."],
    hello: ["We bow to {you}.", "You honour a small landing stage, {you}."],
    bye: ["May the current be with you."],
    promise: ["We shall keep your promise dry, {you}, and look at it often."],
  },
};
