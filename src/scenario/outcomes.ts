/** The outcomes every run reports, in the order in which they are reported. A new outcome is an entry here and a reading in the recorder. */
import type { Words } from './words.ts';

/**
 * What an outcome is.
 *
 * `kind` says how the final number follows from the days: `level` is the value of the last day, `total` accumulates (the last
 * day's running total), `whole` exists only for a finished run and has no series of its own.
 */
export interface OutcomeEntry {
  readonly meaning: string;
  /** How it is computed, beyond its meaning, as the description of the model says it. */
  readonly rule: string;
  readonly unit: string;
  /** Whether more or less of it is what an operator wants; `neither` where that hangs on what else happens. */
  readonly better: Better;
  readonly kind: 'level' | 'total' | 'whole';
  /** Why a run may have no value (NaN); left out where every run has one. */
  readonly mayBeUnknown?: Absence;
  /** Whether it can fall below 0; left out where it cannot. */
  readonly mayBeNegative?: true;
  /**
   * Left out of the digest of a run, since it follows from others that are in it or from what made those: a run keeps the digest that it had
   * before this was measured.
   */
  readonly digested?: false;
  /** Its label. */
  readonly words: Words;
}

export type Better = 'more' | 'less' | 'neither';

/** What is missing in a run in which an outcome of its own has no value. */
export const ABSENCES = {
  'no-first-post': { en: 'no first post is older than a day', zh: '没有满一天的首次发言' },
  'nobody-for-30-days': { en: 'nobody joined 30 days ago or earlier', zh: '没有人加入满 30 天' },
  'nothing-read': { en: 'nobody read anything in the last 7 days', zh: '最近 7 天无人阅读' },
  'nobody-brought-in': { en: 'nobody was brought in by another', zh: '没有人经他人带入' },
  'nobody-by-themselves': { en: 'nobody came by themselves', zh: '没有人自行加入' },
  'under-half-wrote': {
    en: 'too few members ever wrote for half to be reached',
    zh: '发过言的成员太少，达不到一半',
  },
  'no-survey-answered': { en: 'no survey was answered', zh: '没有人回答问卷' },
} as const satisfies Record<string, Words>;
export type Absence = keyof typeof ABSENCES;

export const OUTCOMES = {
  joined: {
    meaning: 'people who have ever joined',
    rule: 'counted when a person takes a seat',
    unit: 'people',
    kind: 'total',
    better: 'more',
    words: { en: 'People who joined', zh: '累计加入人数' },
  },
  members: {
    meaning: 'people inside now',
    rule: 'joined minus left',
    unit: 'people',
    kind: 'level',
    better: 'more',
    words: { en: 'Members', zh: '在群人数' },
  },
  left: {
    meaning: 'people who have left',
    rule: 'counted on leaving',
    unit: 'people',
    kind: 'total',
    better: 'less',
    words: { en: 'People who left', zh: '累计退出人数' },
  },
  activeShare7: {
    meaning: 'share of members who wrote in the last 7 days',
    rule: 'wrote on one of the latest 7 days, today among them',
    unit: 'share',
    kind: 'level',
    better: 'more',
    words: { en: 'Members who wrote in the last 7 days', zh: '近 7 天发过言的成员占比' },
  },
  dailyActive: {
    meaning: 'members who opened the community on the day',
    rule: 'visits of the day; a member visits at most once',
    unit: 'people',
    kind: 'level',
    better: 'more',
    words: { en: 'Members who opened the group that day', zh: '当日打开群的成员数' },
  },
  messages: {
    meaning: 'messages written by members',
    rule: "messages of members of every kind; the operator's do not count",
    unit: 'messages',
    kind: 'total',
    better: 'more',
    words: { en: 'Messages by members', zh: '成员累计发言数' },
  },
  replyRate: {
    meaning: "share of members' first posts older than a day that got a reply",
    rule: 'first messages written before today; answered by members or the operator by then; unknown while there are none',
    unit: 'share',
    kind: 'level',
    better: 'more',
    mayBeUnknown: 'no-first-post',
    words: { en: 'First posts that got a reply', zh: '首次发言得到回复的比例' },
  },
  daysToFirstMessage: {
    meaning: 'days from joining until half of those who join have written',
    rule: 'first day of membership by which the cumulative incidence of a first message reaches ½: who leaves without one never writes, who is still silent at the end is followed until then; unknown when ½ is not reached',
    unit: 'days',
    kind: 'whole',
    better: 'less',
    mayBeUnknown: 'under-half-wrote',
    digested: false,
    words: { en: 'Days until half have written', zh: '半数成员首次发言所需天数' },
  },
  retention30: {
    meaning: 'share of those who joined 30 days ago or earlier who were still members on their day 30',
    rule: 'over those whose day 30 has come; unknown before the first',
    unit: 'share',
    kind: 'level',
    better: 'more',
    mayBeUnknown: 'nobody-for-30-days',
    words: { en: 'Still members after 30 days', zh: '30 天留存率' },
  },
  recognisedShare: {
    meaning: 'share of visible members a member recognizes',
    rule: 'mean of Φ^r over members',
    unit: 'share',
    kind: 'level',
    better: 'more',
    words: { en: 'Others whom a member recognizes', zh: '成员认得出的群友占比' },
  },
  bondedShare: {
    meaning: 'share of visible members a member is bonded to',
    rule: 'mean of Φ^b over members',
    unit: 'share',
    kind: 'level',
    better: 'more',
    words: { en: 'Others whom a member is close to', zh: '成员相熟的群友占比' },
  },
  belonging: {
    meaning: 'mean belonging of members',
    rule: 'mean of B over members',
    unit: 'share',
    kind: 'level',
    better: 'more',
    words: { en: 'Belonging', zh: '归属感' },
  },
  satisfaction: {
    meaning: 'mean satisfaction of members',
    rule: 'mean of S over members; below 0 when reading costs more than it gives',
    unit: 'share',
    kind: 'level',
    better: 'more',
    words: { en: 'Satisfaction', zh: '满意度' },
  },
  trust: {
    meaning: 'mean trust of members in the operator',
    rule: 'mean of T over members',
    unit: 'share',
    kind: 'level',
    better: 'more',
    words: { en: 'Trust in the operator', zh: '对运营者的信任' },
  },
  noiseShare: {
    meaning: 'share of messages read in the last 7 days that were irrelevant to the reader',
    rule: 'weighted messages read with u < 0.5; unknown while nothing was read',
    unit: 'share',
    kind: 'level',
    better: 'less',
    mayBeUnknown: 'nothing-read',
    words: { en: 'Irrelevant among messages read', zh: '所读消息中的无关内容占比' },
  },
  gini: {
    meaning: 'inequality of messages written among all who ever joined',
    rule: 'Gini coefficient of messages a person; those who never wrote count as zero',
    unit: '0 to 1',
    kind: 'level',
    better: 'neither',
    words: { en: 'Inequality of writing (Gini)', zh: '发言集中度（基尼系数）' },
  },
  invitations: {
    meaning: 'invitations sent',
    rule: 'counted when sent to a friend still outside',
    unit: 'invitations',
    kind: 'total',
    better: 'more',
    words: { en: 'Invitations sent', zh: '累计发出邀请数' },
  },
  kFactor: {
    meaning: 'people brought in by an average member who joined',
    rule: 'people who came through an invitation or a mention, divided by joined',
    unit: 'people',
    kind: 'level',
    better: 'more',
    words: { en: 'People brought in per member', zh: '人均带来新成员数（K 值）' },
  },
  orders: {
    meaning: 'purchases',
    rule: 'counted on buying',
    unit: 'orders',
    kind: 'total',
    better: 'more',
    words: { en: 'Purchases', zh: '成交单数' },
  },
  revenue: {
    meaning: 'money taken in',
    rule: 'sum of prices, fees, tips, pledges and what ads earn (submodel Money)',
    unit: 'money',
    kind: 'total',
    better: 'more',
    words: { en: 'Revenue', zh: '收入' },
  },
  cost: {
    meaning: 'money spent',
    rule: 'sum of everything paid (submodel Money)',
    unit: 'money',
    kind: 'total',
    better: 'less',
    words: { en: 'Cost', zh: '成本' },
  },
  profit: {
    meaning: 'revenue minus cost',
    rule: 'revenue minus cost',
    unit: 'money',
    kind: 'total',
    better: 'more',
    mayBeNegative: true,
    words: { en: 'Profit', zh: '利润' },
  },
  roi: {
    meaning: 'profit divided by cost; 0 while nothing is spent',
    rule: 'profit divided by cost',
    unit: 'ratio',
    kind: 'level',
    better: 'more',
    mayBeNegative: true,
    words: { en: 'Profit per unit of cost', zh: '投入产出比（利润/成本）' },
  },
  silentDay: {
    meaning:
      'first day of silence after the last burst of joining: three-day mean below 0.05 messages a member and day, days with a running activity apart; the horizon when it never falls silent',
    rule: 'see submodel Measurement',
    unit: 'days',
    kind: 'whole',
    better: 'more',
    words: { en: 'Days until it falls silent', zh: '沉寂前的天数' },
  },
  rewardsPaid: {
    meaning: 'money spent on rewards, invitations included',
    rule: 'sum of rewards, those of invitations among them; part of cost',
    unit: 'money',
    kind: 'total',
    better: 'less',
    digested: false,
    words: { en: 'Spent on rewards', zh: '奖励支出' },
  },
  budgetDay: {
    meaning: 'first day on which a budget for incentives was used up; the horizon when none was',
    rule: 'day of the first payment that did not fit; the horizon when there was none',
    unit: 'days',
    kind: 'whole',
    better: 'neither',
    digested: false,
    words: { en: 'Days until a budget for incentives is used up', zh: '激励预算用完前的天数' },
  },
  depthShare2: {
    meaning: 'share of those who joined who stand two or more steps from the start of a chain of invitations',
    rule: 'generation of 2 or more, of all who joined; those who came by themselves have generation 0',
    unit: 'share',
    kind: 'level',
    better: 'neither',
    digested: false,
    words: { en: 'Joined two or more steps from the start of a chain', zh: '邀请链第二级及更深的加入者占比' },
  },
  meanDepth: {
    meaning: 'steps from the start of the chain, for an average person brought in by another',
    rule: 'mean generation of those whom a member brought in, by invitation or mention; unknown while there are none',
    unit: 'steps',
    kind: 'level',
    better: 'neither',
    mayBeUnknown: 'nobody-brought-in',
    digested: false,
    words: { en: 'Steps of a chain to those brought in', zh: '被邀请者的平均层级' },
  },
  paybackDay: {
    meaning: 'days until revenue has covered cost for good; the horizon when it has not',
    rule: 'day after the last one on which profit was below 0; the horizon when that was the last day',
    unit: 'days',
    kind: 'whole',
    better: 'less',
    digested: false,
    words: { en: 'Days until it has paid for itself', zh: '回本天数' },
  },
  acquisitionCost: {
    meaning: 'money spent on winning people, for each person who joined',
    rule: 'paid for channels, seeds, accepted invitations, opinion leaders and allies, divided by joined; 0 before anybody joins',
    unit: 'money',
    kind: 'level',
    better: 'less',
    digested: false,
    words: { en: 'Cost of winning one person', zh: '人均获客成本' },
  },
  retentionCost: {
    meaning: 'money spent in all, for each person inside now',
    rule: 'cost divided by members; by 1 when nobody is left',
    unit: 'money',
    kind: 'level',
    better: 'less',
    digested: false,
    words: { en: 'Cost for each person who is still a member', zh: '每位留存成员的成本' },
  },
  referredValue: {
    meaning: 'earned so far from an average person whom another brought in, less what delivering cost',
    rule: 'revenue less unit costs of what those brought in by a member bought within the horizon, each; costs of winning them apart; unknown while there are none',
    unit: 'money',
    kind: 'level',
    better: 'more',
    mayBeUnknown: 'nobody-brought-in',
    mayBeNegative: true,
    digested: false,
    words: { en: 'Earned from one person brought in by another', zh: '每位被邀请者带来的毛利' },
  },
  directValue: {
    meaning: 'earned so far from an average person who came by themselves, less what delivering cost',
    rule: 'the same of everybody else who joined',
    unit: 'money',
    kind: 'level',
    better: 'more',
    mayBeUnknown: 'nobody-by-themselves',
    mayBeNegative: true,
    digested: false,
    words: { en: 'Earned from one person who came by themselves', zh: '每位自行加入者带来的毛利' },
  },
  waiting: {
    meaning: 'people who wait for a place',
    rule: 'people in the queue of submodel Groups in the evening',
    unit: 'people',
    kind: 'level',
    better: 'neither',
    digested: false,
    words: { en: 'People waiting for a place', zh: '排队等位人数' },
  },
  grievance: {
    meaning: 'mean open grievance of members',
    rule: 'mean of G over members',
    unit: 'share',
    kind: 'level',
    better: 'less',
    digested: false,
    words: { en: 'Grievance of members', zh: '成员平均怨气' },
  },
  praises: {
    meaning: 'times that a member voiced praise',
    rule: 'counted when voiced, also when not written down',
    unit: 'opinions',
    kind: 'total',
    better: 'more',
    digested: false,
    words: { en: 'Praise voiced', zh: '好评次数' },
  },
  complaints: {
    meaning: 'times that a member voiced a complaint',
    rule: 'as praises, those told outside by people who leave among them',
    unit: 'opinions',
    kind: 'total',
    better: 'less',
    digested: false,
    words: { en: 'Complaints voiced', zh: '抱怨次数' },
  },
  surveyedSatisfaction: {
    meaning: 'mean answer to the latest survey about satisfaction',
    rule: 'see submodel Surveys; unknown before the first answer',
    unit: 'share',
    kind: 'level',
    better: 'more',
    mayBeUnknown: 'no-survey-answered',
    digested: false,
    words: { en: 'Satisfaction in surveys', zh: '问卷满意度' },
  },
  surveyedTrust: {
    meaning: 'mean answer to the latest survey about trust',
    rule: 'see submodel Surveys; unknown before the first answer',
    unit: 'share',
    kind: 'level',
    better: 'more',
    mayBeUnknown: 'no-survey-answered',
    digested: false,
    words: { en: 'Trust in surveys', zh: '问卷信任度' },
  },
  surveyedBelonging: {
    meaning: 'mean answer to the latest survey about belonging',
    rule: 'see submodel Surveys; unknown before the first answer',
    unit: 'share',
    kind: 'level',
    better: 'more',
    mayBeUnknown: 'no-survey-answered',
    digested: false,
    words: { en: 'Belonging in surveys', zh: '问卷归属感' },
  },
  surveyAnswers: {
    meaning: 'answers to surveys',
    rule: 'counted on answering',
    unit: 'answers',
    kind: 'total',
    better: 'more',
    digested: false,
    words: { en: 'Answers to surveys', zh: '问卷回收数' },
  },
  attended: {
    meaning: 'people who came to meetings offline, each time',
    rule: 'counted on the day of a meeting',
    unit: 'people',
    kind: 'total',
    better: 'more',
    digested: false,
    words: { en: 'Came to meetings', zh: '线下参加人次' },
  },
  leaderRole: {
    meaning: 'share of members at the end who lead: appointed, or the hundredth whom others are tied to most',
    rule: 'see submodel Measurement; a member who fits several roles has the first of leader, core, lurker, marginal, active',
    unit: 'share',
    kind: 'whole',
    better: 'neither',
    digested: false,
    words: { en: 'Members who lead', zh: '领袖占比' },
  },
  coreRole: {
    meaning: 'share of members at the end who are the core: bonded to ten or more, and of the tenth who wrote most',
    rule: 'as above',
    unit: 'share',
    kind: 'whole',
    better: 'more',
    digested: false,
    words: { en: 'Members of the core', zh: '核心成员占比' },
  },
  activeRole: {
    meaning:
      'share of members at the end who wrote in the last 30 days, are bonded to somebody, and do not lead or form the core',
    rule: 'as above',
    unit: 'share',
    kind: 'whole',
    better: 'more',
    digested: false,
    words: { en: 'Active members', zh: '活跃成员占比' },
  },
  marginalRole: {
    meaning: 'share of members at the end who wrote in the last 30 days and are bonded to nobody',
    rule: 'as above',
    unit: 'share',
    kind: 'whole',
    better: 'less',
    digested: false,
    words: { en: 'Members on the margin', zh: '边缘成员占比' },
  },
  lurkerRole: {
    meaning: 'share of members at the end who wrote nothing in the last 30 days',
    rule: 'as above; also who joined less than 30 days ago and has not written',
    unit: 'share',
    kind: 'whole',
    better: 'less',
    digested: false,
    words: { en: 'Members who only read', zh: '潜水成员占比' },
  },
  leftOverFee: {
    meaning: 'people who left because they could not or would not pay the membership fee',
    rule: 'see submodel Leaving; who could not stay in the VIP group without paying among them',
    unit: 'people',
    kind: 'total',
    better: 'less',
    digested: false,
    words: { en: 'Left over the fee', zh: '因会费离开' },
  },
  leftUnsatisfied: {
    meaning: 'people who left because what they found was worth too little to them',
    rule: 'see submodel Leaving',
    unit: 'people',
    kind: 'total',
    better: 'less',
    digested: false,
    words: { en: 'Left unsatisfied', zh: '因不满意离开' },
  },
  leftUnattached: {
    meaning: 'people who left because they did not feel that they belonged',
    rule: 'see submodel Leaving',
    unit: 'people',
    kind: 'total',
    better: 'less',
    digested: false,
    words: { en: 'Left without feeling they belonged', zh: '因没有归属感离开' },
  },
  leftOverload: {
    meaning: 'people who left because there was more to read than they could',
    rule: 'see submodel Leaving',
    unit: 'people',
    kind: 'total',
    better: 'less',
    digested: false,
    words: { en: 'Left over too much to read', zh: '因信息过载离开' },
  },
  leftOverAds: {
    meaning: 'people who left because they were tired of advertisements',
    rule: 'see submodel Leaving',
    unit: 'people',
    kind: 'total',
    better: 'less',
    digested: false,
    words: { en: 'Left over advertisements', zh: '因广告离开' },
  },
  leftOverCrisis: {
    meaning: 'people who left over a grievance: a crisis, or a bad purchase',
    rule: 'see submodel Leaving',
    unit: 'people',
    kind: 'total',
    better: 'less',
    digested: false,
    words: { en: 'Left over a grievance', zh: '因积怨离开' },
  },
  leftToCompetitor: {
    meaning: 'people whom a competitor or an ally lured away',
    rule: 'see submodel Leaving',
    unit: 'people',
    kind: 'total',
    better: 'less',
    digested: false,
    words: { en: 'Left to a competitor', zh: '转投竞争对手' },
  },
  leftRemoved: {
    meaning: 'people who were taken out: by moderators, or as long silent',
    rule: 'counted on being taken out',
    unit: 'people',
    kind: 'total',
    better: 'less',
    digested: false,
    words: { en: 'Taken out', zh: '被移出' },
  },
  leftInSplit: {
    meaning: 'people who were lost when a group was divided',
    rule: 'counted when a group is divided',
    unit: 'people',
    kind: 'total',
    better: 'less',
    digested: false,
    words: { en: 'Lost when groups were divided', zh: '分群时流失' },
  },
  leftByChance: {
    meaning: 'people who would have left all the same, for reasons of their own',
    rule: 'see submodel Leaving; all reasons add up to left',
    unit: 'people',
    kind: 'total',
    better: 'less',
    digested: false,
    words: { en: 'Left for reasons of their own', zh: '因个人原因离开' },
  },
  keptAway: {
    meaning: 'people who would have come but for the membership fee',
    rule: 'see submodel Tips and membership fees',
    unit: 'people',
    kind: 'total',
    better: 'less',
    digested: false,
    words: { en: 'Kept away by the fee', zh: '因会费未加入' },
  },
  partnerMembers: {
    meaning: "people in partners' groups",
    rule: 'members of groups whose partner is still a member, partners among them',
    unit: 'people',
    kind: 'level',
    better: 'more',
    digested: false,
    words: { en: "People in partners' groups", zh: '合伙人群内人数' },
  },
} as const satisfies Record<string, OutcomeEntry>;

export type OutcomeName = keyof typeof OUTCOMES;
export const OUTCOME_NAMES = Object.keys(OUTCOMES) as OutcomeName[];

/** The entry of an outcome, for those that treat all outcomes alike. */
export const outcomeNamed = (name: OutcomeName): OutcomeEntry => OUTCOMES[name];

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
