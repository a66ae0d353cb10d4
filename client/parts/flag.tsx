import type { Party } from "../../shared/words.ts";
import { INVENTED, isFictional } from "../text/fictional.ts";
import { codeOf, iso2Of, nameOf } from "../text/names.ts";

const drawings = import.meta.glob<string>(
  "../../node_modules/country-flag-icons/3x2/{AF,AE,AM,AZ,BD,BH,CN,EG,IN,IQ,IR,IL,JO,JP,KZ,KG,KH,KR,KP,MN,PK,PS,QA,RU,SA,SY,TH,TJ,TR,UA,UZ,VN}.svg",
  { eager: true, query: "?url", import: "default" },
);

/** The address of a party's flag; undefined for the invented power. */
export function flagOf(party: Party): string | undefined {
  const iso2 = iso2Of(party);
  return iso2 && drawings[`../../node_modules/country-flag-icons/3x2/${iso2}.svg`];
}

/** A flag as decoration beside a name. */
export function Flag({ party, size = 18 }: { party: Party; size?: number }) {
  if (isFictional.value) return <Emblem party={party} size={size} />;
  const address = flagOf(party);
  if (!address)
    return <span class="flag flag-none" style={{ width: `${size * 1.5}px`, height: `${size}px` }} aria-hidden="true" />;
  return <img class="flag" src={address} alt="" width={Math.round(size * 1.5)} height={size} loading="lazy" />;
}

/** Two letters on a ground of its own, where there are no flags. */
function Emblem({ party, size }: { party: Party; size: number }) {
  return (
    <svg class="flag" viewBox="0 0 30 20" width={Math.round(size * 1.5)} height={size} aria-hidden="true">
      <rect width={30} height={20} fill={INVENTED[party].colour} />
      <text x={15} y={14.6} font-size={13} font-weight={700} text-anchor="middle" fill="#fff">
        {codeOf(party).slice(0, 2)}
      </text>
    </svg>
  );
}

/** A flag and a name. */
export function Plate({ party, size = 16, mine }: { party: Party; size?: number; mine?: boolean }) {
  return (
    <span class="plate">
      <Flag party={party} size={size} />
      <span>
        {nameOf(party)}
        {mine && " (you)"}
      </span>
    </span>
  );
}
