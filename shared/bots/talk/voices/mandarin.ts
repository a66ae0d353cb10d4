import type { Voice } from "./voice.ts";

// biome-ignore format: an occasion a line
export const mandarin: Voice = {
  seats: ["CHN", "KOR"],
  regions: ["East Asia", "Southeast Asia"],
  tempers: ["builder", "broker"],
  open: ["Taking the long view", "In the spirit of mutual benefit", "After due consideration", "As our elders put it", "Seen from the upper storey"],
  images: ["distant water does not put out a fire nearby", "lips and teeth are close, and still the teeth bite", "the river is crossed by feeling for the stones"],
  lines: {
    no: ["Conditions are not ripe, {you}. {why}", "Our side has studied it and must decline. {why}"],
    comeNoPact: ["Absent a signed document, our side observes, {you}."],
    noDemand: ["Our side's books show no claim on {you}."],
    secret: ["Internal matters are internal, {you}."],
    greetQuarrel: ["Differences exist, {you}; our side proposes to manage them."],
    closedDoors: ["Such exchanges are conducted between delegations, {you}, not before the hall."],
    whatHurts: ["Kindly indicate the paragraph, {you}: price, scope, or parties?"],
    refusedNone: ["Our registry shows no rejected paper of {you}."],
    yes: ["After due study our side finds {terms} of mutual benefit, and has signed.", "The matter is ripe: {terms}. Our signature precedes yours."],
    unclear: ["Our side regrets that the remarks of {you} could not be placed. Kindly choose: a pact, a price, or a reason.", "The minutes show a blank at your last sentence, {you}. Would a draft express it?"],
    greetPlain: ["Our side welcomes the delegation of {you} and looks forward to a year of stability.", "Let the summit proceed in harmony, {you}."],
    insult: ["Our side has taken no note of that, twice.", "Such language does not serve the broader relationship, {you}."],
    threat: ["Our side is firm, calm and rather large in memory, {you}.", "Pressure is not the correct method, {you}."],
    offer: ["Our side tables for your consideration {terms}.", "Conditions are now favourable for {terms}."],
    thanks: ["Our side has signed. Let both sides implement it in earnest.", "A correct step. It is signed."],
    priced: ["An appropriate arrangement would include {n} influence: {terms}."],
    dropped: ["In the spirit of give and take: {n}."],
    hello: ["Our side extends its greetings to {you}.", "Greetings. The tea is poured."],
    bye: ["Our side wishes {you} a stable year."],
    promise: ["Our side has noted the commitment of {you}, and will read it again at the proper time."],
  },
};
