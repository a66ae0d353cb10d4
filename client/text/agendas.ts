import type { Card } from "../../shared/state.ts";
import type { Numbers } from "../../shared/world/numbers.ts";
import { isFictional } from "./fictional.ts";
import { inText } from "./names.ts";

export function cardTitle(card: Card): string {
  const rival = card.rival ? inText(card.rival) : "a rival";
  switch (card.kind) {
    case "keepWashington":
      return "Keep Washington close";
    case "asiaForAsians":
      return isFictional.value ? "The region for itself" : "Asia for Asians";
    case "isolate":
      return `Isolate ${rival}`;
    case "buryHatchet":
      return `Bury the hatchet with ${rival}`;
    case "humble":
      return `Humble ${rival}`;
    case "keepSecret":
      return `Keep the secret of ${rival}`;
    case "knowSecrets":
      return "Know the region's secrets";
    case "honestBroker":
      return "Honest broker";
    case "unentangled":
      return "No entangling alliances";
    case "hub":
      return "Hub of pacts";
  }
}

/** What earns its points at the end. */
export function cardWords(card: Card, n: Numbers): string {
  const rival = card.rival ? inText(card.rival) : "that rival";
  switch (card.kind) {
    case "keepWashington":
      return `${n.keepWashington} points if your tie to Washington ends no lower than it began.`;
    case "asiaForAsians":
      return `${n.asia1}, ${n.asia2} or ${n.asia3} points when the forum reaches step 1, 2 or 3.`;
    case "isolate":
      return `${n.isolate} points if ${rival} ends in no defence pact.`;
    case "buryHatchet":
      return `${n.buryHatchet} points if hostility with ${rival} ends under ${n.rivalryAt}.`;
    case "humble":
      return `${n.humble} points if you challenge ${rival} and it yields, or beat it in a war between you two.`;
    case "keepSecret":
      return `${n.keepSecret} points if the rivalry with ${rival} still exists at the end, and is still hidden.`;
    case "knowSecrets":
      return `${n.knowSecrets} points for each hidden rivalry of others that your own probe finds first, at most ${n.knowSecretsMost}.`;
    case "honestBroker":
      return `${n.honestBroker} points for each crisis you mediate that ends short of war, at most ${n.honestBrokerMost}.`;
    case "unentangled":
      return `${n.unentangled} points if you end in no defence pact.`;
    case "hub":
      return `${n.hubTwo} points for two defence partners at the end, ${n.hubThree} for three or more.`;
  }
}

/** The most a card can bring, for its progress. */
export function cardMost(card: Card, n: Numbers): number {
  switch (card.kind) {
    case "keepWashington":
      return n.keepWashington;
    case "asiaForAsians":
      return n.asia3;
    case "isolate":
      return n.isolate;
    case "buryHatchet":
      return n.buryHatchet;
    case "humble":
      return n.humble;
    case "keepSecret":
      return n.keepSecret;
    case "knowSecrets":
      return n.knowSecretsMost;
    case "honestBroker":
      return n.honestBrokerMost;
    case "unentangled":
      return n.unentangled;
    case "hub":
      return n.hubThree;
  }
}
