/** Every number of the rulebook, with a word on what it does. A scenario or a treatment replaces single entries by name. */
const TABLE = {
  rounds: [8, "years played"],
  startStanding: [6, "standing at the start: the world's belief in a state's word"],
  startInfluence: [4, "influence at the start"],
  income: [3, "influence gained at each Briefing"],
  influenceCap: [10, "the most influence a seat can hold"],
  standingCap: [10, "the most standing a seat can have"],
  standingPerSlot: [3, "standing needed for each defence pact of one's own"],
  rivalryAt: [6, "hostility from which a pair are rivals"],
  hostilityCap: [10, "the most hostility a pair can have"],
  suspicionFrom: [3, "lowest printed hostility of a suspicion"],
  suspicionTo: [5, "highest printed hostility of a suspicion, and the most it ever shows"],
  hiddenShare: [60, "hidden rivalries for each hundred seats"],
  hiddenLow: [7, "hostility of a hidden rivalry, the lower of two even chances"],
  hiddenHigh: [8, "hostility of a hidden rivalry, the higher of two even chances"],
  hiddenWeight: [2, "added to the weight of a pair in the draw for each party that has no public rival"],
  suspicionsPerHidden: [3, "fewer suspicions than this for each hidden rivalry: pairs printed at 2 are suspicions too"],
  suspicionsPerHiddenLow: [2, "still fewer than this: pairs printed at 1 too"],
  tensionFrom: [5, "shown hostility from which an event may move a pair"],
  tensionShare: [8, "one such event for each so many seats, at least one"],
  tensionRise: [70, "percent: such an event raises hostility"],
  strengthEvent: [50, "percent: a Briefing moves one state's strength by 1"],
  ordersFree: [2, "orders a seat may write"],
  ordersMost: [3, "orders a seat may write at a price"],
  thirdOrder: [2, "influence: price of the third order"],
  defenceTerm: [3, "rounds after which a defence pact lapses"],
  noticeStanding: [1, "standing lost by leaving with notice"],
  namingHostility: [2, "hostility that naming a state in a defence pact adds with every member"],
  armCost: [2, "influence: cost of arming"],
  armOther: [1, "strength given to another"],
  armSelf: [2, "strength gained by arming oneself"],
  armMost: [4, "strength a state can receive by arms in a game"],
  armHostility: [1, "hostility between the armer and each public rival of the armed"],
  armPoints: [1, "points when an armed state makes the armer's rival yield or beats it"],
  courtCost: [1, "influence: cost of courting or distancing Washington"],
  courtHostility: [1, "hostility with each state whose tie began at 0"],
  courtFrom: [3, "courting angers only those at this hostility or more toward you"],
  courtMost: [1, "steps that a tie may move from where it began"],
  reassureCost: [1, "influence: cost of reassuring"],
  reassureDrop: [1, "hostility lost when two reassure each other"],
  reassureConsult: [1, "more of it for a consultation pact between them"],
  reassureStep1: [1, "more of it for step 1 of the forum between them"],
  reassureMost: [2, "how far below where it began reassurance can bring hostility"],
  hostCost: [1, "influence: cost of hosting talks"],
  hostDrop: [1, "hostility lost by hosted talks"],
  hostFrom: [2, "hosted talks count between states still shown at this hostility or more"],
  hostPoints: [1, "points for a host"],
  hostStanding: [1, "standing for a host"],
  probeCost: [1, "influence: cost of a probe"],
  probePoints: [1, "points for a hidden rivalry of others that one's own probe was the first to show one"],
  pressCost: [6, "influence: cost of pressing a rival"],
  pressFellow: [2, "influence: added when the target is a fellow member of step 1"],
  quarrels: [2, "crises a round; those that nobody presses for are drawn by lot among rivalries"],
  quarrelShare: [6, "one for each so many seats, where that is more"],
  quarrelPull: [1, "weight in that draw that each partner who would be called adds, against 1 for the rivalry itself"],
  quarrelPullMost: [3, "partners that count so"],
  secretShare: [35, "percent of its weight that a hidden rivalry has in the draw"],
  calmShare: [50, "percent of its weight under a non-aggression pact, or after a reassurance"],
  crisesMore: [1, "crises a round beyond those, by presses and injects"],
  callsMost: [2, "calls a seat answers in a round; it is excused from more"],
  honourStanding: [1, "standing gained by honouring a call"],
  stayStanding: [4, "standing lost by staying out of a call"],
  abandonedPoints: [1, "points the defender loses for each that stays out"],
  backStanding: [1, "standing gained by backing a challenger"],
  mediateCost: [1, "influence: cost of mediating, paid by the one taken"],
  washingtonStrength: [12, "strength Washington brings"],
  washingtonTreaty: [80, "percent: Washington joins a treaty ally (tie 4)"],
  washingtonInformal: [50, "percent: Washington joins an informal ally (tie 3)"],
  washingtonTie: [3, "tie from which Washington helps, and against which it never fights"],
  joinPoints: [3, "points lost by lining up against somebody else's rival"],
  joinHostility: [1, "hostility gained by it"],
  cYieldsC: [2, "points the challenger loses when it alone yields"],
  cYieldsStanding: [1, "standing it loses"],
  cYieldsD: [1, "points the defender gains"],
  cYieldsHostility: [1, "hostility lost"],
  dYieldsC: [2, "points the challenger gains when the defender alone yields"],
  dYieldsD: [3, "points the defender loses"],
  dYieldsHostility: [1, "hostility gained"],
  detentePoints: [1, "points each gains when both yield"],
  detenteHostility: [2, "hostility lost"],
  mediatorSettles: [20, "percent: a mediator settles a crisis in which both stand"],
  washingtonSettles: [20, "percent: Washington's mediation adds to it"],
  centreSettles: [25, "percent of what is left that the Centre adds when both are members"],
  settleMost: [75, "percent: the most in all"],
  settleHostility: [1, "hostility lost by a settlement"],
  mediatorPoints: [1, "points for a mediator when there is no war"],
  mediatorStanding: [1, "standing a mediator loses when there is war"],
  warDecides: [2, "power to which strength counts in war: at 2, twice as strong wins four times in five"],
  warPrincipal: [2, "points each principal pays for war"],
  warWin: [5, "points the winner gains"],
  warLose: [5, "points the loser loses more"],
  warJoiner: [2, "points each joiner pays"],
  warOwnWin: [2, "points a joiner gains by beating its own rival"],
  warOwnLose: [1, "points it loses more when beaten by it"],
  entrapPoints: [5, "points a joiner loses more in a war against somebody else's rival, won or lost"],
  entrapHostility: [2, "hostility it gains"],
  stepPause: [2, "rounds without a new table after a failed vote"],
  lastRounds: [2, "last rounds in which nothing is tabled"],
  chairPasses: [5, "round at which the chair passes for good"],
  joinCost: [2, "influence: price of a yes that carries step 1"],
  blockCost: [1, "influence: price of a no"],
  asiaOnlyTie: [2, "the charter lowers every higher US tie to this"],
  allyPoints: [1, "points a round for each partner in defence pacts against anyone of one's own making"],
  allyMost: [3, "partners that are paid for"],
  allyMembers: [3, "members at most of a pact that pays"],
  exposedNone: [1, "points of security for a seat no rival exposes"],
  exposedMany: [1, "points lost by a seat two rivals or more expose"],
  finalStanding: [2, "points at the end: standing less the start, divided by this, toward zero"],
  keepWashington: [3, "card: the tie is not lower than it began"],
  asia1: [1, "card Asia for Asians: step 1 reached"],
  asia2: [2, "step 2 reached"],
  asia3: [4, "step 3 reached"],
  isolate: [3, "card: the rival is in no defence pact"],
  buryHatchet: [4, "card: hostility is under the line of rivalry"],
  humble: [4, "card: made it yield as challenger, or beat it in war as principals"],
  keepSecret: [3, "card: the rivalry still exists and is hidden"],
  knowSecrets: [2, "card: for each hidden rivalry of others its own probe found first"],
  knowSecretsMost: [4, "at most"],
  honestBroker: [2, "card: for each crisis mediated that ended short of war"],
  honestBrokerMost: [4, "at most"],
  unentangled: [2, "card: in no defence pact"],
  hubTwo: [2, "card: two defence partners"],
  hubThree: [4, "three or more"],
  missesToBot: [2, "missed deadlines in a row after which a bot keeps the seat"],
  draftsMost: [8, "open drafts one seat may have out"],
  soundingsMost: [6, "soundings one seat may send in a round"],
} satisfies Record<string, [number, string]>;

export type NumberName = keyof typeof TABLE;
export type Numbers = Readonly<Record<NumberName, number>>;

/** What each number does, for the rules page. */
export const NUMBER_WORDS = Object.fromEntries(
  Object.entries(TABLE).map(([name, [, words]]) => [name, words]),
) as Record<NumberName, string>;

const DEFAULTS = Object.fromEntries(Object.entries(TABLE).map(([name, [value]]) => [name, value])) as Record<
  NumberName,
  number
>;

export function isNumberName(name: string): name is NumberName {
  return Object.hasOwn(TABLE, name);
}

const USUAL: Record<string, number> = {};
const remembered = new WeakMap<Record<string, number>, Numbers>();

/** The table with some entries replaced; unknown names and anything but finite numbers throw a RangeError. */
export function numbersWith(replaced = USUAL): Numbers {
  const before = remembered.get(replaced);
  if (before) return before;
  const numbers = checked(replaced);
  remembered.set(replaced, numbers);
  return numbers;
}

function checked(replaced: Record<string, number>): Numbers {
  for (const [name, value] of Object.entries(replaced)) {
    if (!isNumberName(name) || !Number.isFinite(value)) throw new RangeError(`no such number: ${name}=${value}`);
  }
  return { ...DEFAULTS, ...replaced };
}
