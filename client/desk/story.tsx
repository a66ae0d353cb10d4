import type { Crisis } from "../../shared/state.ts";
import { Flag } from "../parts/flag.tsx";
import { originText, storyOf } from "../text/crises.ts";
import { nameOf } from "../text/names.ts";

/** Who challenges whom, and the story it opens with. */
export function CrisisHead({ crisis }: { crisis: Crisis }) {
  const story = storyOf(crisis);
  return (
    <>
      <p class="crisis-sides">
        <span>
          <Flag party={crisis.challenger} size={16} /> {nameOf(crisis.challenger)}
        </span>
        <span class="crisis-against">challenges</span>
        <span>
          <Flag party={crisis.defender} size={16} /> {nameOf(crisis.defender)}
        </span>
      </p>
      <h3 class="story-title">{story.title}</h3>
      <p class="story-text">{story.text}</p>
      <p class="hint">
        {originText(crisis)}.{story.when && ` From the record: ${story.when}.`}
        {story.composite && " A composite, of our making."}
      </p>
    </>
  );
}
