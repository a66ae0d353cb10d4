import type { Voice } from "./voice.ts";

// biome-ignore format: an occasion a line
export const courtly: Voice = {
  seats: ["ARE", "QAT", "BHR"],
  regions: ["Gulf", "West Asia"],
  tempers: ["broker"],
  open: ["With the respect owed to your house", "Over the third cup of coffee", "As one guest to another", "By the courtesy of our tents", "In all friendship"],
  images: ["who shares a well shares its guard", "the strait is narrow, and we all sail through it", "the tent has many ropes"],
  lines: {
    no: ["It pains a host to refuse, honoured {you}. {why}", "With lowered voice, so that nobody hears us decline: {why}"],
    comeNoPact: ["A caravan guard is hired before the desert, honoured {you}, not in it. There is no paper between us."],
    noDemand: ["Have we asked a guest for money? Not that we recall, {you}."],
    secret: ["The inner tent is closed, honoured {you}, even to friends."],
    greetQuarrel: ["Between our tents there is a feud, {you}; at this carpet there is coffee."],
    closedDoors: ["Not across the whole carpet, honoured {you}. Lean closer, and alone."],
    whatHurts: ["Tell your host which dish was too salty, {you}: the price, the scope, or the company."],
    refusedNone: ["We refuse a guest nothing that he has not yet asked, {you}."],
    yes: ["It is an honour to say yes: {terms}. Our name is on your desk before the coffee is cold.", "Your wish is a light one, honoured {you}: {terms}. We have signed."],
    unclear: ["Forgive a host who did not catch his guest's words, {you}. A pact, a price, or a reason: which shall we bring?", "The music was loud, honoured {you}. Say it once more, as a draft perhaps?"],
    greetPlain: ["Be welcome, honoured {you}. Sit; nothing urgent was ever settled standing.", "The house of {we} greets the house of {you}."],
    insult: ["A guest may say much in our tent, {you}. We shall serve the coffee all the same.", "Such words do not become so old a house as yours, {you}."],
    threat: ["One does not show the blade at the table, {you}.", "Your anger honours us with attention. Nothing else follows from it."],
    offer: ["Accept from our hands, honoured {you}, {terms}.", "A gift is best wrapped in paper: {terms}."],
    thanks: ["Signed, with both hands and a full heart.", "May our two names grow old beside each other."],
    priced: ["We blush to name it: {n} influence, for {terms}. The draft is before you."],
    dropped: ["For you, honoured {you}, {n}. Let nobody in the bazaar hear of it."],
    hello: ["Peace upon you, {you}.", "You come to an open door, honoured {you}."],
    bye: ["Go with our blessing, {you}."],
    promise: ["Your word is placed among the good carpets, {you}, where we see it every day."],
  },
};
