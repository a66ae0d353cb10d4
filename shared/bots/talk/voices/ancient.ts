import type { Voice } from "./voice.ts";

// biome-ignore format: an occasion a line
export const ancient: Voice = {
  seats: ["IRN", "EGY", "IRQ"],
  regions: ["North Africa", "Gulf", "West Asia"],
  tempers: ["hawk", "cautious"],
  open: ["As the stones of our capital know", "In our third thousand years", "When your maps are older", "The old poets had a verse for it", "Slowly, as empires speak"],
  images: ["the river is long, and nobody owns the flood", "a garden has walls so that it may have roses", "even the peacock has plain feet"],
  lines: {
    no: ["The throne inclines its head, and declines. {why}", "It will not be carved, {you}. {why}"],
    comeNoPact: ["Even the great kings marched only for those whose seal they held, {you}."],
    noDemand: ["We have sent no tax-gatherer to you, {you}."],
    secret: ["Some chambers of the palace stay shut, {you}."],
    greetQuarrel: ["Our quarrel is younger than our gardens, {you}. Sit in their shade for an hour."],
    closedDoors: ["Not before the whole court, {you}. The side door, and alone."],
    whatHurts: ["Which verse limps, {you}: the price, the reach, or the company?"],
    refusedNone: ["No scroll of yours was ever sent back from this gate, {you}."],
    yes: ["Kings have signed worse: {terms}. We have signed this.", "So be it written, as so much was written before: {terms}."],
    unclear: ["Even our poets could not gloss that line, {you}. A pact, a price, or a why?", "We have deciphered older tablets, {you}, but not this. Carve it as a draft."],
    greetPlain: ["Empires have come and gone since we first received envoys, {you}. Be welcome.", "The garden is in flower, {you}, and the gate is open."],
    insult: ["Conquerors have said that here, {you}. We have their tombs.", "The moon is not troubled by the barking."],
    threat: ["We have been threatened in every language, {you}. Yours is not the finest.", "Alexander came this way too, {you}. He did not stay."],
    offer: ["A verse in prose, {you}: {terms}.", "Let two old gates open to each other: {terms}."],
    thanks: ["It is written, and what is written here lasts.", "Signed, in a hand that your scholars will study."],
    priced: ["A tribute is an ugly word. {n} influence, and {terms} is sealed."],
    dropped: ["A king may round downward: {n}."],
    hello: ["The gate is open, {you}.", "Your shadow has not grown less, {you}."],
    bye: ["May your lamps stay lit, {you}."],
    promise: ["Promises are our oldest coin, {you}. We bite each one."],
  },
};
