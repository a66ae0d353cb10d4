import { useEffect, useMemo, useState } from "preact/hooks";
import { type Landscape, type Play, playIn, type Region, regionIn, surveyOf } from "../../shared/insight/index.ts";
import { isSeat, type Party } from "../../shared/words.ts";
import { useSession, useView } from "../game/session.ts";
import { Flag } from "../parts/flag.tsx";
import { Choice, Gauge } from "../parts/paper.tsx";
import { heightText, playText, VALLEY_NAMES, valleyText } from "../text/blocs.ts";
import { nameOf } from "../text/names.ts";

/** The two blocs that the region's quarrels would make, and who is bound across them. */
export function Blocs() {
  const view = useView();
  const region = useMemo(() => regionIn(view), [view]);
  const landscape = useLandscape(region);
  const [at, setAt] = useState(0);
  if (!landscape) return <p class="loading">Surveying the region{"\u2026"}</p>;
  const valleys = landscape.valleys.slice(0, VALLEY_NAMES.length);
  const valley = valleys[at] ?? valleys[0]!;
  if (valley.sides.length !== region.parties.length) return null;
  const play = playIn(view, region, landscape, valley);
  return (
    <div class="blocs" data-testid="blocs">
      {valleys.length > 1 && (
        <Choice
          label="Where it may come to rest"
          value={String(valleys.indexOf(valley))}
          options={valleys.map((_, n) => ({ value: String(n), label: VALLEY_NAMES[n]! }))}
          onChange={(value) => setAt(Number(value))}
        />
      )}
      <p>{valleyText(valley, landscape)}</p>
      <div class="bloc-pair">
        {[false, true].map((side) => (
          <Bloc
            key={String(side)}
            name={side ? "The other" : "One bloc"}
            parties={region.parties.filter((_, i) => valley.sides[i] === side)}
            play={play}
          />
        ))}
      </div>
      <p>{playText(play, view.pub.seats.length)}</p>
      {play.unbound.length < view.pub.seats.length && (
        <p class="bloc-strain">
          <span>{heightText(play.height)}</span>
          <Gauge value={100 * play.height} most={100} label={heightText(play.height)} tone="wax" />
          <span class="hint">0 is the calmest arrangement there is, 100 the most strained.</span>
        </p>
      )}
      <p class="hint">
        By Axelrod and Bennett{"\u2019"}s landscape theory, from strength and from hostility as far as you know it.
        Galam disputes the theory; both are cited on the About page.
      </p>
    </div>
  );
}

function Bloc({ name, parties, play }: { name: string; parties: Party[]; play: Play }) {
  const me = useSession().seat.value;
  return (
    <section aria-label={name}>
      <h3>{name}</h3>
      {parties.length === 0 && <p class="hint">Nobody.</p>}
      <ul>
        {parties.map((party) => {
          const how = !isSeat(party)
            ? "outside"
            : play.astray.includes(party)
              ? "bound across"
              : play.unbound.includes(party)
                ? "unbound"
                : undefined;
          return (
            <li key={party} class={how?.replace(" ", "-")}>
              <Flag party={party} size={16} />
              <span>
                {nameOf(party)}
                {party === me && " (you)"}
              </span>
              {how && <span class="bloc-mark">{how}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Milliseconds that a survey may hold the page at a time. */
const SLICE = 12;

/** A landscape, surveyed a slice at a time; the old one stays until the new one is there. */
function useLandscape(region: Region): Landscape | undefined {
  const [landscape, setLandscape] = useState<Landscape | undefined>(undefined);
  const key = useMemo(() => keyOf(region), [region]);
  useEffect(() => {
    const survey = surveyOf(region);
    let timer = 0;
    const go = () => {
      for (const end = performance.now() + SLICE; performance.now() < end; ) {
        const { done, value } = survey.next();
        if (done) return setLandscape(value);
      }
      timer = window.setTimeout(go);
    };
    timer = window.setTimeout(go);
    return () => window.clearTimeout(timer);
  }, [key]);
  return landscape;
}

/** The same for two regions whose landscapes are the same. */
function keyOf({ parties, sizes, propensity }: Region): string {
  return JSON.stringify([
    parties,
    sizes,
    parties.map((_, i) => parties.slice(i + 1).map((_, k) => propensity(i, i + 1 + k))),
  ]);
}
