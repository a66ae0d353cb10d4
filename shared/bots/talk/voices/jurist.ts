import type { Voice } from "./voice.ts";

// biome-ignore format: an occasion a line
export const jurist: Voice = {
  seats: ["RUS", "AZE"],
  regions: ["Northern Eurasia", "South Caucasus"],
  tempers: ["builder"],
  open: ["For the record", "Point one, and there is no point two", "As the text stands", "In strictly legal terms", "Under the usual reservation"],
  images: ["a long border is guarded by friends or not at all", "the winter is a general, but it takes no orders", "passes open late here, and close early"],
  lines: {
    no: ["Ratification is refused, on the following ground. {why}", "The instrument fails, {you}. {why}"],
    comeNoPact: ["No instrument, no obligation, {you}. Conclude one."],
    noDemand: ["We find no invoice in the file, {you}."],
    secret: ["Privileged, {you}."],
    greetQuarrel: ["The dispute remains on the docket, {you}. We are open to settlement."],
    closedDoors: ["In camera, {you}. File it privately."],
    whatHurts: ["Specify the clause objected to, {you}: consideration, scope, or parties."],
    refusedNone: ["There is no such ruling on file, {you}."],
    yes: ["Article one: {terms}. Article two: signed by us. Article three awaits you, {you}.", "We find no objection in law or in interest. {terms}: signed."],
    unclear: ["The statement of {you} is inadmissible for want of a verb. Pact, price, or ground of refusal?", "We cannot construe that. Submit it as a draft."],
    greetPlain: ["The session is open, {you}. No claims are pending between us.", "We note the presence of {you}, and have no objections to it."],
    insult: ["Struck from the record, {you}.", "Abuse is no argument; we wait for the argument."],
    threat: ["That is a declaration without legal effect, {you}. We keep a copy.", "Recorded under threats, number unknown, there being so many."],
    offer: ["We submit for signature {terms}.", "Draft, clean copy, no footnotes: {terms}."],
    thanks: ["Signed, sealed, and entered in the register.", "Executed in one original. We keep ours dry."],
    priced: ["Consideration is due: {n} influence. The instrument: {terms}."],
    dropped: ["Amended: for the old figure read {n}."],
    hello: ["Your credentials are in order, {you}.", "Good day. On the record or off it?"],
    bye: ["The session is adjourned, {you}."],
    promise: ["An oral undertaking of {you}, of year {year}: filed."],
  },
};
