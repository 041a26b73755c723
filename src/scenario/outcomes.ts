/**
 * The outcomes every run reports, in the order in which they are reported.
 *
 * `kind` says how the final number follows from the days: `level` is the value of the last day, `total` accumulates (the last
 * day's running total), `whole` exists only for a finished run and has no series of its own.
 */
export interface OutcomeEntry {
  readonly unit: string;
  /** Whether more or less of it is what an operator wants; `neither` where that hangs on what else happens. */
  readonly better: Better;
  readonly kind: 'level' | 'total' | 'whole';
  readonly meaning: string;
  /** Why a run may have no value (NaN); left out where every run has one. */
  readonly mayBeUnknown?: Absence;
  /** Whether it can fall below 0; left out where it cannot. */
  readonly mayBeNegative?: true;
}

export type Better = 'more' | 'less' | 'neither';

/** What is missing in a run in which an outcome of its own has no value. */
export type Absence =
  | 'no-first-post'
  | 'nobody-for-30-days'
  | 'nothing-read'
  | 'nobody-brought-in'
  | 'nobody-by-themselves'
  | 'no-survey-answered';

export const OUTCOMES = {
  joined: { unit: 'people', better: 'more', kind: 'total', meaning: 'people who have ever joined' },
  members: { unit: 'people', better: 'more', kind: 'level', meaning: 'people inside now' },
  left: { unit: 'people', better: 'less', kind: 'total', meaning: 'people who have left' },
  activeShare7: {
    unit: 'share',
    better: 'more',
    kind: 'level',
    meaning: 'share of members who wrote in the last 7 days',
  },
  dailyActive: {
    unit: 'people',
    better: 'more',
    kind: 'level',
    meaning: 'members who opened the community on the day',
  },
  messages: { unit: 'messages', better: 'more', kind: 'total', meaning: 'messages written by members' },
  replyRate: {
    unit: 'share',
    better: 'more',
    kind: 'level',
    meaning: "share of members' first posts older than a day that got a reply",
    mayBeUnknown: 'no-first-post',
  },
  retention30: {
    unit: 'share',
    better: 'more',
    kind: 'level',
    meaning: 'share of those who joined 30 days ago or earlier who were still members on their day 30',
    mayBeUnknown: 'nobody-for-30-days',
  },
  recognisedShare: {
    unit: 'share',
    better: 'more',
    kind: 'level',
    meaning: 'share of visible members a member recognises',
  },
  bondedShare: {
    unit: 'share',
    better: 'more',
    kind: 'level',
    meaning: 'share of visible members a member is bonded to',
  },
  belonging: { unit: 'share', better: 'more', kind: 'level', meaning: 'mean belonging of members' },
  satisfaction: { unit: 'share', better: 'more', kind: 'level', meaning: 'mean satisfaction of members' },
  trust: { unit: 'share', better: 'more', kind: 'level', meaning: 'mean trust of members in the operator' },
  noiseShare: {
    unit: 'share',
    better: 'less',
    kind: 'level',
    meaning: 'share of messages read in the last 7 days that were irrelevant to the reader',
    mayBeUnknown: 'nothing-read',
  },
  gini: {
    unit: '0 to 1',
    better: 'neither',
    kind: 'level',
    meaning: 'inequality of messages written among all who ever joined',
  },
  invitations: { unit: 'invitations', better: 'more', kind: 'total', meaning: 'invitations sent' },
  kFactor: {
    unit: 'people',
    better: 'more',
    kind: 'level',
    meaning: 'people brought in by an average member who joined',
  },
  orders: { unit: 'orders', better: 'more', kind: 'total', meaning: 'purchases' },
  revenue: { unit: 'money', better: 'more', kind: 'total', meaning: 'money taken in' },
  cost: { unit: 'money', better: 'less', kind: 'total', meaning: 'money spent' },
  profit: { unit: 'money', better: 'more', kind: 'total', meaning: 'revenue minus cost', mayBeNegative: true },
  roi: {
    unit: 'ratio',
    better: 'more',
    kind: 'level',
    meaning: 'profit divided by cost; 0 while nothing is spent',
    mayBeNegative: true,
  },
  silentDay: {
    unit: 'days',
    better: 'more',
    kind: 'whole',
    meaning:
      'first day of silence after the last burst of joining: three-day mean below 0.05 messages a member and day, days with a running activity apart; the horizon when it never falls silent',
  },
  rewardsPaid: {
    unit: 'money',
    better: 'less',
    kind: 'total',
    meaning: 'money spent on rewards, invitations included',
  },
  budgetDay: {
    unit: 'days',
    better: 'neither',
    kind: 'whole',
    meaning: 'first day on which a budget for incentives was used up; the horizon when none was',
  },
  depthShare2: {
    unit: 'share',
    better: 'neither',
    kind: 'level',
    meaning: 'share of those who joined who stand two or more steps from the start of a chain of invitations',
  },
  meanDepth: {
    unit: 'steps',
    better: 'neither',
    kind: 'level',
    meaning: 'steps from the start of the chain, for an average person brought in by another',
    mayBeUnknown: 'nobody-brought-in',
  },
  paybackDay: {
    unit: 'days',
    better: 'less',
    kind: 'whole',
    meaning: 'days until revenue has covered cost for good; the horizon when it has not',
  },
  acquisitionCost: {
    unit: 'money',
    better: 'less',
    kind: 'level',
    meaning: 'money spent on winning people, for each person who joined',
  },
  retentionCost: {
    unit: 'money',
    better: 'less',
    kind: 'level',
    meaning: 'money spent in all, for each person inside now',
  },
  referredValue: {
    unit: 'money',
    better: 'more',
    kind: 'level',
    meaning: 'earned so far from an average person whom another brought in, less what delivering cost',
    mayBeUnknown: 'nobody-brought-in',
    mayBeNegative: true,
  },
  directValue: {
    unit: 'money',
    better: 'more',
    kind: 'level',
    meaning: 'earned so far from an average person who came by themselves, less what delivering cost',
    mayBeUnknown: 'nobody-by-themselves',
    mayBeNegative: true,
  },
  waiting: { unit: 'people', better: 'neither', kind: 'level', meaning: 'people who wait for a place' },
  grievance: { unit: 'share', better: 'less', kind: 'level', meaning: 'mean open grievance of members' },
  praises: { unit: 'opinions', better: 'more', kind: 'total', meaning: 'times that a member voiced praise' },
  complaints: { unit: 'opinions', better: 'less', kind: 'total', meaning: 'times that a member voiced a complaint' },
  surveyedSatisfaction: {
    unit: 'share',
    better: 'more',
    kind: 'level',
    meaning: 'mean answer to the latest survey about satisfaction',
    mayBeUnknown: 'no-survey-answered',
  },
  surveyedTrust: {
    unit: 'share',
    better: 'more',
    kind: 'level',
    meaning: 'mean answer to the latest survey about trust',
    mayBeUnknown: 'no-survey-answered',
  },
  surveyedBelonging: {
    unit: 'share',
    better: 'more',
    kind: 'level',
    meaning: 'mean answer to the latest survey about belonging',
    mayBeUnknown: 'no-survey-answered',
  },
  surveyAnswers: { unit: 'answers', better: 'more', kind: 'total', meaning: 'answers to surveys' },
  attended: {
    unit: 'people',
    better: 'more',
    kind: 'total',
    meaning: 'people who came to meetings offline, each time',
  },
  leaderRole: {
    unit: 'share',
    better: 'neither',
    kind: 'whole',
    meaning: 'share of members at the end who lead: appointed, or the hundredth whom others are tied to most',
  },
  coreRole: {
    unit: 'share',
    better: 'more',
    kind: 'whole',
    meaning: 'share of members at the end who are the core: bonded to ten or more, and of the tenth who wrote most',
  },
  activeRole: {
    unit: 'share',
    better: 'more',
    kind: 'whole',
    meaning:
      'share of members at the end who wrote in the last 30 days, are bonded to somebody, and do not lead or form the core',
  },
  marginalRole: {
    unit: 'share',
    better: 'less',
    kind: 'whole',
    meaning: 'share of members at the end who wrote in the last 30 days and are bonded to nobody',
  },
  lurkerRole: {
    unit: 'share',
    better: 'less',
    kind: 'whole',
    meaning: 'share of members at the end who wrote nothing in the last 30 days',
  },
  leftOverFee: {
    unit: 'people',
    better: 'less',
    kind: 'total',
    meaning: 'people who left because they could not or would not pay the membership fee',
  },
  leftUnsatisfied: {
    unit: 'people',
    better: 'less',
    kind: 'total',
    meaning: 'people who left because what they found was worth too little to them',
  },
  leftUnattached: {
    unit: 'people',
    better: 'less',
    kind: 'total',
    meaning: 'people who left because they did not feel that they belonged',
  },
  leftOverload: {
    unit: 'people',
    better: 'less',
    kind: 'total',
    meaning: 'people who left because there was more to read than they could',
  },
  leftOverAds: {
    unit: 'people',
    better: 'less',
    kind: 'total',
    meaning: 'people who left because they were tired of advertisements',
  },
  leftOverCrisis: {
    unit: 'people',
    better: 'less',
    kind: 'total',
    meaning: 'people who left over a grievance: a crisis, or a bad purchase',
  },
  leftToCompetitor: {
    unit: 'people',
    better: 'less',
    kind: 'total',
    meaning: 'people whom a competitor or an ally lured away',
  },
  leftRemoved: {
    unit: 'people',
    better: 'less',
    kind: 'total',
    meaning: 'people who were taken out: by moderators, or as long silent',
  },
  leftInSplit: {
    unit: 'people',
    better: 'less',
    kind: 'total',
    meaning: 'people who were lost when a group was divided',
  },
  leftByChance: {
    unit: 'people',
    better: 'less',
    kind: 'total',
    meaning: 'people who would have left all the same, for reasons of their own',
  },
  keptAway: {
    unit: 'people',
    better: 'less',
    kind: 'total',
    meaning: 'people who would have come but for the membership fee',
  },
  partnerMembers: { unit: 'people', better: 'more', kind: 'level', meaning: "people in partners' groups" },
} as const satisfies Record<string, OutcomeEntry>;

export type OutcomeName = keyof typeof OUTCOMES;
export const OUTCOME_NAMES = Object.keys(OUTCOMES) as OutcomeName[];

/** Whether an outcome never leaves 0 … 1. `name` may have a day behind it. */
export function isShare(name: string): boolean {
  const base = name.split('@')[0]!;
  if (!Object.hasOwn(OUTCOMES, base)) return false;
  const { unit } = OUTCOMES[base as OutcomeName];
  return unit === 'share' || unit === '0 to 1';
}

/** Outcomes that say why people left, in the order in which reports show them; they add up to `left`. */
export const REASONS = [
  'leftOverFee',
  'leftUnsatisfied',
  'leftUnattached',
  'leftOverload',
  'leftOverAds',
  'leftOverCrisis',
  'leftToCompetitor',
  'leftRemoved',
  'leftInSplit',
  'leftByChance',
] as const satisfies readonly OutcomeName[];
export type LeavingReason = (typeof REASONS)[number];

/** The most active parts of all who ever joined, of whose share of the messages a run keeps account. */
export const PARTICIPATION_SHARES: readonly number[] = [0.01, 0.05, 0.1, 0.2, 0.5];
