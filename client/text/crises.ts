import type { Crisis } from "../../shared/state.ts";
import { cardOf } from "../../shared/world/crises.ts";
import { ACROSS_THE_BORDER, ACROSS_THE_SEA, ANYWHERE } from "../../shared/world/vignettes.ts";
import { isFictional } from "./fictional.ts";
import { cap, inText, nameOf, names } from "./names.ts";

/** The story that a crisis opens with. */
export function storyOf(crisis: Crisis): { title: string; text: string; when?: string; composite: boolean } {
  if (isFictional.value) return inventedStory(crisis);
  const card = cardOf(crisis.card, crisis.challenger, crisis.defender);
  if (!card) return { title: `${nameOf(crisis.challenger)} and ${nameOf(crisis.defender)}`, text: "", composite: true };
  return {
    title: card.title,
    text: card.text,
    when: card.when === "undated" ? undefined : card.when,
    composite: card.composite,
  };
}

/** With invented names nothing may point at the record: a story for no pair in particular keeps its text, others lose it. */
function inventedStory({ card: id, challenger, defender }: Crisis): ReturnType<typeof storyOf> {
  const card = [...ACROSS_THE_BORDER, ...ACROSS_THE_SEA, ...ANYWHERE].find((one) => one.id === id);
  const filled = card?.text.replaceAll("{a}", inText(challenger)).replaceAll("{b}", inText(defender));
  return {
    title: card?.title ?? `${nameOf(challenger)} and ${nameOf(defender)}`,
    text: filled
      ? filled.replace(/(^|[.!?] )([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase())
      : "Forces have met at a place that both claim, and neither capital will be the first to step back.",
    composite: true,
  };
}

export function originText(crisis: Crisis): string {
  const [c, d] = [inText(crisis.challenger), inText(crisis.defender)];
  if (crisis.by === "press") return `${cap(c)} presses ${d}`;
  if (crisis.by === "mutualPress") return `${cap(c)} and ${d} press each other; a lot made ${c} the challenger`;
  if (crisis.by === "inject") return `${cap(c)} challenges ${d}, by an inject of the facilitator`;
  return `The quarrel of ${c} and ${d} flares up; a lot made ${c} the challenger`;
}

/** How a crisis ended, in one sentence. */
export function outcomeText(crisis: Crisis): string {
  const [c, d] = [inText(crisis.challenger), inText(crisis.defender)];
  switch (crisis.outcome) {
    case "cYields":
      return `${cap(c)} backed down, and ${d} stood firm.`;
    case "dYields":
      return `${cap(d)} gave way to ${c}.`;
    case "detente":
      return `${cap(c)} and ${d} both gave way: a detente.`;
    case "settled":
      return `${cap(c)} and ${d} both stood, and the quarrel was settled by mediation.`;
    case "war": {
      const won = crisis.winner === "challenger" ? c : d;
      const lost = crisis.winner === "challenger" ? d : c;
      const odds =
        crisis.chance === undefined
          ? ""
          : ` The odds were ${Math.round(crisis.winner === "challenger" ? crisis.chance : 100 - crisis.chance)} in 100.`;
      return `War: ${won} defeated ${lost}.${odds}`;
    }
    default:
      return `${cap(c)} and ${d} stand against each other.`;
  }
}

/** A headline, as a newspaper would set it. */
export function headlineOf(crises: readonly Crisis[]): { head: string; sub: string } {
  const wars = crises.filter((crisis) => crisis.outcome === "war");
  const widest = [...wars].sort((a, b) => sizeOf(b) - sizeOf(a))[0];
  if (widest) {
    return { head: `War between ${nameOf(widest.challenger)} and ${nameOf(widest.defender)}`, sub: joinedText(widest) };
  }
  const yielded = crises.find((crisis) => crisis.outcome === "dYields");
  if (yielded)
    return {
      head: `${nameOf(yielded.defender)} gives way`,
      sub: `${cap(inText(yielded.challenger))} gets its will without a shot`,
    };
  const backed = crises.find((crisis) => crisis.outcome === "cYields");
  if (backed)
    return {
      head: `${nameOf(backed.challenger)} backs down`,
      sub: `${cap(inText(backed.defender))} and its friends stand firm`,
    };
  const settled = crises.find((crisis) => crisis.outcome === "settled");
  if (settled)
    return {
      head: "Settled at the last hour",
      sub: `${cap(inText(settled.challenger))} and ${inText(settled.defender)} accept mediation`,
    };
  const detente = crises.find((crisis) => crisis.outcome === "detente");
  if (detente)
    return {
      head: "Both step back",
      sub: `A detente between ${inText(detente.challenger)} and ${inText(detente.defender)}`,
    };
  return { head: "A quiet year", sub: "No crisis broke; the quarrels keep" };
}

/** Who else fought in a war, and for what. */
function joinedText({ lineUp }: Crisis): string {
  const { honoured = [], backed = [], entrapped: drawn = [] } = lineUp ?? {};
  const whose = (many: number) => (many === 1 ? "its" : "their");
  if (drawn.length > 0) return `${cap(names(drawn))} dragged into a quarrel not ${whose(drawn.length)} own`;
  const joined = [...honoured, ...backed];
  if (joined.length === 0) return "Fought to the end without a third flag";
  return `${cap(names(joined))} in it against ${joined.length === 1 ? "a rival" : "rivals"} of ${whose(joined.length)} own`;
}

function sizeOf(crisis: Crisis): number {
  return (crisis.lineUp?.honoured.length ?? 0) + (crisis.lineUp?.backed.length ?? 0);
}
