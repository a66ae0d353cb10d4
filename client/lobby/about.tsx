import { SOURCES } from "../../shared/world/sources.ts";

/** Where the facts come from, which of them are judgements, and whose idea this is. */
export function AboutPage() {
  const plain = SOURCES.filter((source) => !/^mid\d/.test(source.id) && !/^https?:/.test(source.citation));
  const reports = SOURCES.filter((source) => /^https?:/.test(source.citation));
  const disputes = SOURCES.filter((source) => /^mid\d/.test(source.id));
  return (
    <article class="prose">
      <h1>About</h1>
      <p>
        In May 2014 the Conference on Interaction and Confidence-Building Measures in Asia met at Shanghai, and China
        proposed to make it the region{"\u2019"}s security organisation: Asian security, by Asians. Mira Rapp-Hooper
        answered, in an essay of that summer, that the members{"\u2019"} rivalries are not the same ones, and that an
        alliance among states who do not share their enemies asks each to risk war for somebody else{"\u2019"}s. This
        game is built around that argument. It does not teach it: no rule rewards it, and players are free to prove it
        wrong.
      </p>
      <p class="cite">
        Mira Rapp-Hooper, {"\u201c"}Xi{"\u2019"}s Unlikely Alliance{"\u201d"}, War on the Rocks, 9 June 2014. The
        reading of it is ours.
      </p>
      <h2>Facts and judgements</h2>
      <p>
        Strengths, open rivalries, disputes and treaties come from the data sets below, as they stood in May 2014.
        Hostility is a number that we formed from them, by a formula that stands beside the data; US ties, suspicions,
        undated vignettes and everything marked as such are judgements, with their reasons. No position on any territory
        is implied by the map or by a card, and territory is never scored.
      </p>
      <h2>The landscape of blocs</h2>
      <p>
        The panel Blocs asks into which two camps a region would fall by its quarrels alone, and how far its pacts are
        from there. It follows the landscape theory of aggregation; size is strength, and the propensities are our
        judgement: hostility of suspicion or more drives two states apart, less of it and treaties they share draw them
        together. The theory is disputed: Galam answered it in the same journal. No rule of the game depends on it.
      </p>
      <p class="cite">
        Robert Axelrod and D. Scott Bennett, {"\u201c"}A Landscape Theory of Aggregation{"\u201d"}, British Journal of
        Political Science 23 (1993), 211{"\u2013"}233. Serge Galam, {"\u201c"}Comment on a landscape theory of
        aggregation{"\u201d"}, British Journal of Political Science 28 (1998), 411{"\u2013"}412.
      </p>
      <h2>Sources</h2>
      <ul class="sources">
        {plain.map((source) => (
          <li key={source.id} class={source.id === "judgement" ? "judgement" : undefined}>
            <strong>{source.title}.</strong> {source.citation}. <span class="terms">{source.terms}</span>
          </li>
        ))}
      </ul>
      <details>
        <summary>Reports behind single crises ({reports.length})</summary>
        <ul class="sources">
          {reports.map((source) => (
            <li key={source.id}>
              <a href={source.citation} rel="noreferrer">
                {source.title}
              </a>
            </li>
          ))}
        </ul>
      </details>
      <details>
        <summary>Militarized disputes cited ({disputes.length})</summary>
        <p>{disputes.map((source) => source.id.slice(3)).join(", ")}</p>
      </details>
      <h2>Licence</h2>
      <p>
        The game is free software under the MIT licence. Type: Source Serif and Source Sans by Adobe (SIL Open Font
        Licence). Flags: country-flag-icons (MIT). Coasts and borders: Natural Earth (public domain).
      </p>
    </article>
  );
}
