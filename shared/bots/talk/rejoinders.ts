import type { Reason } from "../../words.ts";

/** What is said to whoever declines a draft, by the reason that was given. */
// biome-ignore format: a line a line
export const REJOINDERS: Record<Exclude<Reason, "unsaid">, readonly string[]> = {
  entrapment: ["You fear our quarrels, {you}. Then ask for a paper that names only the foe you have as well.", "Nobody wants another's war, {you}. A pact against one name alone is a smaller door; ask for it.", "We see it, {you}: our enemies are many. Tell us against which of them you would stand."],
  noCover: ["It would cover you little, you say. Against whom do you need cover, {you}? Name it.", "Then tell us who worries you, {you}, and ask for a paper against that one.", "Cover is what papers are for, {you}. Say where the wind comes in."],
  rival: ["A quarrel is no reason to sign nothing, {you}; a non-aggression pact is made for rivals.", "True, we are at odds, {you}. All the more would a quiet border be worth.", "We asked a rival, and a rival answered. Still, {you}, we asked."],
  noSlot: ["Next year your standing may have room, {you}. We shall ask again.", "Your word is given away already, {you}. We respect that more than a yes.", "Then keep us a place for when one of your pacts lapses, {you}."],
  tooDear: ["We can go no lower without losing by it, {you}. The offer was honest.", "It was our last price, {you}, as well as our first.", "Then it is not to be, {you}: below that we should be paying you."],
  trust: ["Trust is earned at line-ups, {you}. Watch us at the next.", "You do not trust us yet, {you}. Look at our record; it is public.", "A fair doubt, {you}. We shall not argue it away, only act it away."],
  agenda: ["You have other plans, {you}. So has everybody; ours could have walked beside them.", "We shall not ask what you are after, {you}. Others will.", "Aims change by the year, {you}. We shall be here."],
  fellowRival: ["You mind the company, {you}. A paper between the two of us could be had.", "Then without that one, {you}: ask us alone.", "We cannot choose your enemies, {you}, but we can leave them off a list."],
  unneeded: ["May you never need it, {you}.", "You need nothing this year, {you}. We envy you, and shall ask again.", "One buys umbrellas on dry days, {you}. But as you wish."],
};
