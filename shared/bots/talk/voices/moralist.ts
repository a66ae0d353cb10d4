import type { Voice } from "./voice.ts";

// biome-ignore format: an occasion a line
export const moralist: Voice = {
  seats: ["IND"],
  regions: ["South Asia"],
  tempers: ["builder", "cautious"],
  open: ["As a matter of principle", "In the long memory of our people", "Let us be clear among friends", "History asks us all", "If we may be frank"],
  images: ["the monsoon asks nobody for a visa", "mountains keep their own counsel", "truth alone triumphs, though it takes its time"],
  lines: {
    no: ["Conscience and counting agree on a no, {you}. {why}", "We say no with sorrow, and with a reason. {why}"],
    comeNoPact: ["Sympathy you have already, {you}. For more, let us first bind ourselves."],
    noDemand: ["We have put no price on our friendship today, {you}."],
    secret: ["Silence too can be honest, {you}. On this we keep it."],
    greetQuarrel: ["There is pain between our peoples, {you}. Let the talks at least be clean."],
    closedDoors: ["Let us not make a theatre of it, {you}. Ask us in private."],
    whatHurts: ["Then help us understand, {you}: is it the price, the burden, or the company?"],
    refusedNone: ["We have turned away no paper of yours, {you}, and would remember it if we had."],
    yes: ["Principle and interest agree for once, {you}: {terms}. We have signed.", "Let it be said that {we} did not hesitate: {terms}. Signed."],
    unclear: ["A great conversation deserves plain words, {you}. Is it a pact you ask, a price, or the reason of things?", "We listened with care and came away with nothing, {you}. Try it as a draft."],
    greetPlain: ["May this be a summit of which our children are not ashamed, {you}.", "{we} extends a hand, {you}, as it has extended it to many."],
    insult: ["We were called worse on the way to freedom, {you}.", "Anger is a poor counsellor, {you}; ours has been dismissed."],
    threat: ["Those who threaten us study little history, {you}.", "We do not bend to that tone, {you}. Nor do we answer in it."],
    offer: ["In the service of a just peace we propose {terms}.", "A modest paper with a large intention: {terms}."],
    thanks: ["Signed in good conscience.", "Our word is given; we were brought up to keep it."],
    priced: ["Even principle has expenses: {n} influence, and {terms} is yours."],
    dropped: ["For the sake of friendship, {n}."],
    hello: ["Greetings, {you}, from an old civilisation to another.", "We are glad of your voice, {you}."],
    bye: ["Peace be on your road, {you}."],
    promise: ["A promise is a kind of vow, {you}. We shall treat yours as one."],
  },
};
