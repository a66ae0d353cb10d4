import { type Character, SKILLS, type Skill, TEMPERS, type Temper } from "../../shared/words.ts";
import { SKILL_NAMES, TEMPER_NAMES, TEMPER_WORDS } from "../text/characters.ts";
import { cap } from "../text/names.ts";

/** Which bot keeps a seat, with a word on what it is like. */
export function CharacterTag({ bot }: { bot: Character }) {
  return (
    <span class="character" title={TEMPER_WORDS[bot.temper]}>
      {cap(TEMPER_NAMES[bot.temper])}, {SKILL_NAMES[bot.skill]}
    </span>
  );
}

/** Chooses the bot of a seat. Without one, the seed may decide its temper; `onUndecide` goes back to that. */
export function CharacterChoice(props: {
  of: string;
  bot: Character | undefined;
  skill: Skill;
  busy: boolean;
  onChoose: (bot: Partial<Character>) => void;
  onUndecide?: () => void;
}) {
  const { of, bot, skill, busy, onChoose, onUndecide } = props;
  return (
    <span class="character-choice">
      <select
        aria-label={`Temper of the bot of ${of}`}
        value={bot?.temper ?? ""}
        disabled={busy}
        onChange={(event) => {
          const temper = event.currentTarget.value;
          if (temper === "") onUndecide?.();
          else onChoose({ temper: temper as Temper });
        }}
      >
        {(onUndecide || !bot) && <option value="">The seed decides</option>}
        {TEMPERS.map((one) => (
          <option key={one} value={one}>
            {cap(TEMPER_NAMES[one])}
          </option>
        ))}
      </select>
      <select
        aria-label={`Skill of the bot of ${of}`}
        value={bot?.skill ?? skill}
        disabled={busy}
        onChange={(event) => onChoose({ skill: event.currentTarget.value as Skill })}
      >
        {SKILLS.map((one) => (
          <option key={one} value={one}>
            {cap(SKILL_NAMES[one])}
          </option>
        ))}
      </select>
    </span>
  );
}
