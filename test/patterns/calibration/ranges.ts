/** What the calibration may change, and within what. */
import { PARAMETERS, type ParameterName } from '#hearsay/scenario/parameters.js';

export interface Range {
  readonly name: ParameterName;
  readonly from: number;
  readonly to: number;
  /** Steps are factors. */
  readonly logarithmic?: boolean;
  readonly whole?: boolean;
  /** Patterns in which the parameter does anything; all, unless named: what is off elsewhere moves nothing there by a bit. */
  readonly bears?: readonly string[];
}

const ADS = ['P25'];
const REWARDS = ['P19', 'P20', 'N7', 'N11', 'N12'];
const SALES = ['P21', 'P26', 'N1', 'N6', 'N18'];
const RULES = ['P16', 'P17', 'N13'];

const times = (name: ParameterName, from: number, to: number, bears?: readonly string[]): Range => ({
  name,
  from,
  to,
  logarithmic: true,
  ...(bears && { bears }),
});
const plus = (name: ParameterName, from: number, to: number, bears?: readonly string[]): Range => ({
  name,
  from,
  to,
  ...(bears && { bears }),
});

/** Parameters that are assumptions, with the range in which they are plausible. */
const ALL: readonly Range[] = [
  // Who writes, and how readily.
  times('activitySd', 0.5, 2),
  plus('lurkerShare', 0, 0.3),
  times('postRate', 0.015, 0.12),
  times('newcomerBoost', 2, 14),
  times('newcomerDays', 4, 22),
  times('circleRate', 0.3, 2.5),
  times('storeUse', 0.005, 0.15),
  times('storeGrowth', 0.0015, 0.008),
  times('storeFriends', 2, 40),
  times('storeProgramme', 0.006, 0.06),
  times('talkCrowding', 0.004, 0.15),
  plus('strangerInhibition', 0.15, 0.8),
  // Who answers.
  times('replyStranger', 0.01, 0.06),
  times('replyBonded', 0.06, 0.35),
  times('replyActivity', 0.04, 0.25),
  times('replySaturation', 0.05, 0.5),
  plus('replyRecency', 0.2, 1),
  plus('replyDiffusion', 0, 1.4),
  plus('replyDivided', 0, 0.5),
  times('replyReward', 0.5, 3.2),
  plus('replyMemory', 0.05, 0.5),
  plus('firstImpression', 0.3, 1),
  plus('likeWorth', 0.05, 2),
  { ...times('topicPosts', 6, 24), whole: true },
  // Who asks.
  times('questionRate', 0.01, 0.15),
  plus('needVisit', 0.2, 0.9),
  plus('joinsAsking', 0, 0.4),
  times('answerEffect', 0.04, 0.25),
  // Ties.
  times('tieHalfLife', 20, 90),
  times('readGain', 0.08, 0.6),
  times('exchangeGain', 0.3, 3),
  times('threadGain', 0.4, 3),
  { ...times('threadMates', 15, 80), whole: true },
  times('bondThreshold', 2.5, 10),
  times('priorTie', 5, 25),
  // Who visits, belongs and stays.
  times('readinessSd', 0.6, 2.4),
  plus('readinessLasting', 0.4, 1),
  plus('silentVisit', 0.05, 0.6),
  times('unreadScale', 2, 9),
  plus('visitBelonging', 0.7, 2.5),
  plus('visitSatisfaction', 0.8, 3),
  times('belongingReply', 0.008, 0.06),
  times('frailtyA', 0.35, 1),
  times('dropOut', 0.0003, 0.002),
  plus('churnSatisfaction', 1, 3.5),
  // Satisfaction, tiredness, opinions.
  times('benefitScale', 4, 12),
  plus('readingCost', 0.1, 0.35),
  times('restHalfLife', 10, 45),
  times('tedium', 0.08, 0.35),
  times('topicWear', 0.03, 0.12),
  times('complaintRate', 0.2, 1, ['P21', 'N9', ...SALES]),
  plus('wordSatisfaction', 0.4, 2, ['P21', 'N9', ...SALES]),
  plus('trustSpread', 0.15, 0.45),
  plus('trustSatisfaction', 0.7, 2.2),
  plus('trustBelonging', 0, 1.2),
  plus('trustSpeakers', 0.1, 1),
  plus('trustUsual', 0, 0.4),
  // Sales and invitations.
  plus('buyTrust', 0.5, 1.6, SALES),
  plus('buyIntent', 0.5, 1.6, SALES),
  times('buyAgainVisit', 0.01, 0.03, SALES),
  times('buyAgainFriend', 0.02, 0.1, SALES),
  plus('buyDeal', 0.4, 0.7, SALES),
  times('inviteAnswer', 0.1, 0.3, ['N8']),
  times('campaignWear', 0.2, 0.6, ['N8']),
  // Ads.
  times('adAnnoyance', 0.0012, 0.03, ADS),
  times('fatigueCost', 0.1, 1, ADS),
  times('adRest', 3, 30, ADS),
  plus('churnFatigue', 0, 2),
  // Rewards.
  times('extrinsicEffect', 0.8, 3.2, REWARDS),
  times('statusEffect', 0.5, 2, REWARDS),
  times('schemeWear', 0.03, 0.3, REWARDS),
  plus('familiarAppeal', 0.2, 1, REWARDS),
  times('schemeNovelty', 0.1, 0.8, REWARDS),
  plus('crowdingEngagement', 0.1, 1.2, REWARDS),
  plus('crowdingCompletion', 0.1, 1.2, REWARDS),
  plus('crowdingPerformance', 0.1, 1.2, REWARDS),
  plus('crowdingStranger', 0, 0.6, REWARDS),
  times('crowdingHalfLife', 30, 270, REWARDS),
  plus('honourFeedback', 0.1, 1, REWARDS),
  times('honourEffect', 0.5, 4, REWARDS),
  // Rules.
  times('welcomeOfRules', 0.7, 3.2, RULES),
  plus('falseAlarmHarm', 0.2, 0.8, RULES),
];

/** Those that are named after `--vary`, by commas, or all: few points serve few parameters. */
const named = process.argv.includes('--vary')
  ? process.argv[process.argv.indexOf('--vary') + 1]?.split(',')
  : undefined;
const unknown = named?.filter((name) => !ALL.some((range) => range.name === name)) ?? [];
if (unknown.length > 0) throw new Error(`no range is known of ${unknown.join(', ')}`);

export const RANGES: readonly Range[] = named ? ALL.filter(({ name }) => named.includes(name)) : ALL;

/** Defaults of today of what is varied. */
export const TODAY: Readonly<Record<string, number>> = Object.fromEntries(
  RANGES.map(({ name }) => [name, PARAMETERS[name].value]),
);
