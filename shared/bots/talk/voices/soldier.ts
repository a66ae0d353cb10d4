import type { Voice } from "./voice.ts";

// biome-ignore format: an occasion a line
export const soldier: Voice = {
  seats: ["PAK", "TUR"],
  regions: ["South Asia", "West Asia"],
  tempers: ["hawk"],
  open: ["Straight, as among officers", "Mark this", "Briefly, for the dispatch", "No parade", "From headquarters"],
  images: ["a wall with one gap is a gate", "the sentry who sleeps guards nobody", "two rifles at one loophole spare a company"],
  lines: {
    no: ["Negative, {you}. {why}", "Request denied. {why}"],
    comeNoPact: ["Our orders cover allies, {you}. You have signed nothing with us."],
    noDemand: ["No bill was sent from here, {you}."],
    secret: ["Classified, {you}."],
    greetQuarrel: ["We see you through the sights, {you}. Talk while it is cheap."],
    closedDoors: ["Not on an open channel, {you}."],
    whatHurts: ["Report the fault, {you}: price, terrain, or company?"],
    refusedNone: ["No such refusal in the log, {you}."],
    yes: ["Done. {terms}. Fall in beside us, {you}.", "Approved at headquarters: {terms}. Signed, and not in pencil."],
    unclear: ["Say again, {you}, over. Pact, price, or reason?", "Signal garbled. Send it as a draft."],
    greetPlain: ["All quiet on our side, {you}. See that it stays so on yours.", "{we} reports present. What are your orders of business, {you}?"],
    insult: ["Say that at the border, {you}, and louder.", "Water off a helmet."],
    threat: ["We have heard that drum before, {you}. It was hollow.", "Good. We were getting slack."],
    offer: ["Two flanks are better than one: {terms}.", "Operation order for your signature, {you}: {terms}."],
    thanks: ["Signed. We stand to at dawn.", "Name given. We do not give it twice."],
    priced: ["Rations first: {n} influence, then {terms}."],
    dropped: ["{n}, then. Soldiers do not haggle long."],
    hello: ["At ease, {you}.", "{we} here. Go ahead, {you}."],
    bye: ["Dismissed, with respect, {you}."],
    promise: ["A soldier's ear heard that, {you}. So will a soldier's memory."],
  },
};
