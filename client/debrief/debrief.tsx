import { useEffect, useState } from "preact/hooks";
import { type DebriefWorld, EXPORTS, type Led } from "../../shared/seminar/contract.ts";
import { exportAddress } from "../links/seminar.ts";
import { Choice } from "../parts/paper.tsx";
import { DATA, DEBRIEF, SECTIONS, type Section } from "../text/debrief.ts";
import { isFictional } from "../text/fictional.ts";
import { Chains } from "./chains.tsx";
import { Entrapment } from "./entrapment.tsx";
import { Mine } from "./mine.tsx";
import { Predictions } from "./predictions.tsx";
import { Promises } from "./promises.tsx";
import { type Reading, readingOf } from "./reading.ts";
import { Rivals } from "./rivals.tsx";
import { Story } from "./story.tsx";
import { Theories } from "./theories.tsx";
import { type Ask, WhatIfPanel } from "./whatif.tsx";
import { Worlds, worldName } from "./worlds.tsx";

/** Where somebody is in the debrief: a part, a world, and something within the part. */
interface Place {
  section: Section;
  world: number;
  item?: string;
}

export interface DebriefProps {
  worlds: readonly DebriefWorld[];
  /** Id of the student who looks. */
  mine?: string;
  /** Code of the seminar, for its files. */
  code?: string;
  isFacilitator?: boolean;
  led?: Led;
  onLead?(led: Led | undefined): void;
  /** Absent: there is no engine to ask. */
  ask?: Ask;
}

/** The debrief of finished games. Whoever leads carries every other screen along; without somebody leading, each browses. */
export function Debrief({ worlds, mine, code, isFacilitator = false, led, onLead, ask }: DebriefProps) {
  const own = worlds.findIndex(({ students }) => students.some(({ id }) => id === mine));
  const [at, setAt] = useState<Place>(() => placeOf(led) ?? { section: "story", world: Math.max(0, own) });
  const place = (!isFacilitator && placeOf(led)) || at;
  const isLed = !isFacilitator && led !== undefined;
  const go = (next: Place) => {
    setAt(next);
    if (isFacilitator && led) onLead?.(ledOf(next));
  };
  const world = worlds[place.world] ?? worlds[0];
  useNames(world?.treatment.fictional ?? false);
  if (!world) return <p>{DEBRIEF.nothing}</p>;
  const sections = SECTIONS.filter(([id]) => isShown(id, { worlds, code, isFacilitator, ask }));
  const toItem = (item: string) => go({ ...place, item });
  return (
    <div class="db" data-testid="debrief">
      {isLed && <p class="db-led">{DEBRIEF.led}</p>}
      {isFacilitator && onLead && (
        <p class="db-lead">
          <button
            type="button"
            aria-pressed={led !== undefined}
            onClick={() => onLead(led ? undefined : ledOf(place))}
            data-testid="lead"
          >
            {led ? DEBRIEF.release : DEBRIEF.lead}
          </button>
        </p>
      )}
      {!isLed && (
        <nav class="db-nav" aria-label={DEBRIEF.sections}>
          {sections.map(([id, name]) => (
            <button
              key={id}
              type="button"
              aria-current={place.section === id ? "page" : undefined}
              onClick={() => go({ section: id, world: place.world })}
              data-testid={`section-${id}`}
            >
              {nameFor(id, name, mine)}
            </button>
          ))}
        </nav>
      )}
      {worlds.length > 1 && place.section !== "worlds" && place.section !== "data" && !isLed && (
        <Choice
          label={DEBRIEF.world}
          value={String(place.world)}
          options={worlds.map((_, n) => ({ value: String(n), label: worldName(n) }))}
          onChange={(value) => go({ section: place.section, world: Number(value) })}
        />
      )}
      <section class="db-part" aria-labelledby="db-part-title">
        <h2 id="db-part-title">
          {SECTIONS.filter(([id]) => id === place.section).map(([id, name]) => nameFor(id, name, mine))}
        </h2>
        <Part
          place={place}
          reading={readingOf(world)}
          worlds={worlds}
          mine={mine}
          code={code}
          ask={ask}
          isLed={isLed}
          onItem={toItem}
        />
      </section>
    </div>
  );
}

/** Names as this world was played with, for as long as it is looked at. */
function useNames(areInvented: boolean): void {
  useEffect(() => {
    const before = isFictional.value;
    isFictional.value = areInvented;
    return () => {
      isFictional.value = before;
    };
  }, [areInvented]);
}

function Part(props: {
  place: Place;
  reading: Reading;
  worlds: readonly DebriefWorld[];
  mine?: string;
  code?: string;
  ask?: Ask;
  isLed: boolean;
  onItem(item: string): void;
}) {
  const { place, reading, worlds, mine, code, ask, isLed, onItem } = props;
  const { item } = place;
  switch (place.section) {
    case "story":
      return <Story reading={reading} />;
    case "chains":
      return <Chains reading={reading} item={item} onItem={onItem} />;
    case "promises":
      return <Promises reading={reading} />;
    case "entrapment":
      return <Entrapment reading={reading} />;
    case "rivals":
      return <Rivals reading={reading} />;
    case "theories":
      return <Theories reading={reading} />;
    case "predictions":
      return <Predictions reading={reading} mine={mine} />;
    case "whatif":
      return ask ? (
        <WhatIfPanel reading={reading} item={item} ask={ask} isLed={isLed} onItem={onItem} />
      ) : (
        <p>{DEBRIEF.nothing}</p>
      );
    case "mine":
      return <Mine reading={reading} mine={mine} item={item} ask={ask} onItem={onItem} />;
    case "worlds":
      return <Worlds readings={worlds.map(readingOf)} />;
    case "data":
      return code ? <Data code={code} /> : <p>{DATA.only}</p>;
  }
}

function Data({ code }: { code: string }) {
  return (
    <>
      <p class="lede">{DATA.lede}</p>
      <ul class="db-files">
        {EXPORTS.map((file) => (
          <li key={file}>
            <a class="button" href={exportAddress(code, file)} download>
              {file}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function isShown(
  id: Section,
  { worlds, code, isFacilitator, ask }: Pick<DebriefProps, "worlds" | "code" | "isFacilitator" | "ask">,
) {
  if (id === "whatif") return ask !== undefined;
  if (id === "worlds") return worlds.length > 1;
  return id !== "data" || (isFacilitator === true && code !== undefined);
}

/** Whoever is no student has no page of their own. */
function nameFor(id: Section, name: string, mine: string | undefined): string {
  return id === "mine" && !mine ? DEBRIEF.pages : name;
}

/** World and item travel as one text: "0|c3". */
function ledOf({ section, world, item }: Place): Led {
  return { section, item: `${world}|${item ?? ""}` };
}

function placeOf(led: Led | undefined): Place | undefined {
  const section = SECTIONS.find(([id]) => id === led?.section)?.[0];
  if (!led || !section) return undefined;
  const [world = "0", ...rest] = (led.item ?? "0|").split("|");
  const item = rest.join("|");
  return { section, world: Number(world) || 0, ...(item && { item }) };
}
