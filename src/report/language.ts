/**
 * Every word of a report, one table a language. A text missing from the Chinese table is a compile error.
 *
 * Texts are plain: no markup. What is put into them (names, numbers) is escaped where the page is written.
 */

import type { Reason } from '../analysis/compare.ts';
import type { BoundWords } from '../numeric/bounds.ts';
import type { CommunityName, ObservedFigure } from '../scenario/communities.ts';
import { LEVERS, type LeverName, leverNamed } from '../scenario/levers.ts';
import { type LeavingReason, OUTCOME_NAMES, type OutcomeName, outcomeNamed } from '../scenario/outcomes.ts';
import type { FunnelStage } from './charts/funnel.ts';
import type { Role } from './charts/roles.ts';
import type { UnitWords } from './format.ts';
import { agreeing } from './language/agree.ts';
import { CHINESE_SENSITIVITY, ENGLISH_SENSITIVITY, type SensitivityTexts } from './language/sensitivity.ts';
import { CHINESE_SWEEP, ENGLISH_SWEEP, type SweepTexts } from './language/sweep.ts';

export type Language = 'en' | 'zh';

/** A verdict as `analysis` gives it. */
export type VerdictWord = 'better' | 'worse' | 'higher' | 'lower' | 'undecided' | 'no meaningful difference';

/** Real communities beside the simulated one. */
export interface ObservedWords {
  readonly title: string;
  readonly note: (strategy: string) => string;
  readonly figure: string;
  readonly observed: string;
  readonly simulated: string;
  readonly source: string;
  readonly figures: Readonly<Record<ObservedFigure, string>>;
  readonly communities: Readonly<Record<CommunityName, string>>;
}

export interface Texts {
  /** For the `lang` attribute. */
  readonly htmlLanguage: string;
  readonly colon: string;
  readonly semicolon: string;
  readonly list: (items: readonly string[]) => string;
  readonly units: UnitWords & BoundWords;
  readonly outcomes: Readonly<Record<OutcomeName, string>>;
  readonly outcomeOnDay: (outcome: string, day: string) => string;
  /** A formula that is true or false in a run, of which the share of runs is given. */
  readonly outcomeInRuns: (formula: string) => string;
  readonly levers: Readonly<Record<LeverName, string>>;
  readonly observed: ObservedWords;
  readonly stages: Readonly<Record<FunnelStage, string>>;
  readonly verdicts: Readonly<Record<VerdictWord, string>>;
  readonly charts: ChartTexts;
  readonly findings: FindingTexts;
  readonly page: PageTexts;
  readonly sweep: SweepTexts;
  readonly sensitivity: SensitivityTexts;
}

const leverLabels = (language: Language) =>
  Object.fromEntries(LEVERS.map((lever) => [lever, leverNamed(lever).words[language]])) as Texts['levers'];

const outcomeLabels = (language: Language) =>
  Object.fromEntries(OUTCOME_NAMES.map((name) => [name, outcomeNamed(name).words[language]])) as Texts['outcomes'];

export interface ChartTexts {
  readonly day: string;
  readonly days: string;
  readonly points: string;
  readonly trajectorySubtitle: string;
  /** Without bands. */
  readonly trajectoryLine: string;
  /** `pairs` such as "b = a": the first is drawn over the second. */
  sameLine(pairs: string): string;
  sameLines(count: number): string;
  fewerLines(drawn: string, all: string): string;
  readonly shareOfRuns: string;
  readonly shareSubtitle: string;
  readonly shareOverDaysSubtitle: string;
  readonly forestAxis: (unit: string) => string;
  readonly forestNote: (difference: string, interval: string) => string;
  readonly rightIsBetter: (baseline: string) => string;
  readonly leftIsBetter: (baseline: string) => string;
  readonly rightIsHigher: (baseline: string) => string;
  readonly distributionSubtitle: (thinned: boolean) => string;
  readonly medianNote: (median: string) => string;
  readonly humpsNote: (low: string, high: string) => string;
  readonly funnelTitle: string;
  readonly funnelSubtitle: string;
  readonly retentionTitle: string;
  readonly retentionSubtitle: string;
  readonly weeksSince: string;
  readonly cohort: (week: string, joined: string) => string;
  readonly cohortSubtitle: (cut: boolean) => string;
  readonly reasonsTitle: string;
  readonly reasonsSubtitle: string;
  readonly reasons: Readonly<Record<LeavingReason, string>>;
  readonly rolesTitle: string;
  readonly rolesSubtitle: string;
  readonly roles: Readonly<Record<Role, string>>;
  readonly participationTitle: string;
  readonly participationSubtitle: string;
  readonly participationX: string;
  readonly participationY: string;
  readonly networkSubtitle: (members: string, ties: string) => string;
}

/** A comparison in numbers already written out. */
export interface ComparisonWords {
  readonly strategy: string;
  readonly baseline: string;
  readonly outcome: string;
  readonly value: string;
  readonly baselineValue: string;
  readonly difference: string;
  readonly interval: string;
  /** The interval with what it may be called before it: `95 % interval 2 to 5`. */
  readonly named: string;
  /** Share of the pairs; empty where the outcome is itself a share of runs. */
  readonly better: string;
  readonly pairs: string;
}

export interface FindingTexts {
  readonly quoted: (name: string) => string;
  /** `next` is empty when the baseline comes next. */
  readonly best: (words: ComparisonWords, next: string) => string;
  /** Better than the baseline, but not shown to be better than `others`. */
  readonly ahead: (words: ComparisonWords, others: string, next: string) => string;
  /** The same, where the others are known to be about as good. */
  readonly level: (words: ComparisonWords, others: string, next: string) => string;
  readonly next: (strategy: string, value: string, difference: string, interval: string) => string;
  readonly baselineBest: (words: ComparisonWords) => string;
  readonly noneBetter: (words: ComparisonWords) => string;
  readonly undecided: (words: ComparisonWords) => string;
  readonly same: (words: ComparisonWords) => string;
  /** A difference where nothing says which way is good. */
  readonly differs: (words: ComparisonWords, side: 'higher' | 'lower') => string;
  readonly differsOpen: (words: ComparisonWords) => string;
  readonly single: (
    strategy: string,
    outcome: string,
    value: string,
    low: string,
    high: string,
    runs: string,
  ) => string;
  readonly nothing: string;
  /** An interval with what it may be called. */
  readonly named: (interval: string, name: '95' | 'rough') => string;
  readonly ofStrategy: (verdict: VerdictWord, strategy: string, baseline: string, items: string) => string;
  readonly item: (
    outcome: string,
    value: string,
    baselineValue: string,
    difference: string,
    interval: string,
  ) => string;
  readonly itemShort: (outcome: string, difference: string, interval: string) => string;
  /** What the numbers in brackets are. */
  readonly brackets: (rough: boolean) => string;
  readonly twoHumps: (
    strategy: string,
    outcome: string,
    low: string,
    high: string,
    lowAt: string,
    highAt: string,
    runs: string,
  ) => string;
  readonly pairing: (ratio: string) => string;
  readonly pairingNothing: string;
  readonly holm: (count: string) => string;
  readonly alsoHumped: (outcomes: string) => string;
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly roughIntervals: (replications: string) => string;
  /** Which intervals those are, for one strategy. */
  readonly methodsDisagree: (strategy: string, outcomes: string, reasons: string) => string;
  readonly fewRuns: (runs: string) => string;
  readonly failures: (count: string, total: string, example: string) => string;
  readonly budgetGone: (
    strategy: string,
    budget: string,
    count: string,
    runs: string,
    median: string,
    first: string,
    last: string,
  ) => string;
  readonly warning: (strategies: string, message: string) => string;
}

export interface PageTexts {
  readonly report: string;
  readonly contents: string;
  readonly skip: string;
  readonly question: string;
  readonly noQuestion: string;
  readonly source: string;
  readonly setting: (people: string, days: string, strategies: string, runs: string) => string;
  readonly verdict: string;
  readonly inDetail: string;
  readonly roughIntervals: string;
  readonly caution: string;
  readonly table: string;
  readonly tableNote: (baseline: string, pairs: string) => string;
  readonly outcome: string;
  readonly baselineTag: string;
  readonly betterIn: (share: string) => string;
  readonly trajectories: string;
  readonly trajectoriesNote: string;
  readonly forest: string;
  readonly forestNote: (baseline: string) => string;
  readonly forestEmpty: string;
  readonly distributions: string;
  readonly distributionsNote: string;
  readonly funnel: string;
  readonly funnelNote: string;
  readonly nobodyBought: string;
  /** The same where there is revenue all the same. */
  readonly onlyFees: string;
  readonly retention: string;
  readonly retentionNote: string;
  readonly retentionEmpty: string;
  readonly participation: string;
  readonly participationNote: string;
  readonly participationEmpty: string;
  readonly network: string;
  readonly networkNote: string;
  readonly networkEmpty: (strategies: string) => string;
  readonly constant: (outcomes: string) => string;
  readonly noDifference: (outcomes: string) => string;
  readonly levers: string;
  readonly leversNote: string;
  readonly leversEmpty: string;
  readonly lever: string;
  readonly none: string;
  readonly note: string;
  readonly parameters: string;
  readonly parametersNote: (preset: string, changed: string) => string;
  readonly showParameters: (count: string) => string;
  readonly parameter: string;
  readonly symbol: string;
  readonly valueHeader: string;
  readonly meaning: string;
  readonly sourceHeader: string;
  readonly overridden: (standard: string) => string;
  readonly expectations: string;
  readonly expectationsNote: string;
  readonly strategy: string;
  readonly expected: string;
  readonly found: string;
  readonly held: string;
  readonly missed: string;
  /** How it was computed. */
  readonly methods: string;
  readonly showTable: (caption: string, rows: string) => string;
  /** Above tables on narrow screens. */
  readonly scrollHint: string;
  readonly trust: string;
  readonly trustPoints: readonly string[];
  readonly provenance: string;
  readonly scenario: string;
  readonly seed: string;
  readonly version: string;
  readonly replications: string;
  readonly digest: string;
  readonly hash: string;
  readonly command: string;
  readonly failed: string;
  readonly showScenario: string;
  readonly repeat: string;
}

function againstBaseline(w: ComparisonWords): string {
  return `${w.outcome}: ${w.value}, against ${w.baselineValue} with ${w.baseline} (difference ${w.difference}, ${w.named}${betterIn(w)}).`;
}

function betterIn({ better, pairs }: ComparisonWords): string {
  return better === '' ? `; ${pairs} paired runs` : `; better in ${better} of ${pairs} paired runs`;
}

const english: Texts = {
  htmlLanguage: 'en',
  colon: ': ',
  semicolon: '; ',
  list: (items) => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`),
  units: {
    points: (amount) => `${amount} points`,
    days: (amount) => `${amount} days`,
    ofRuns: (share) => `${share} of runs`,
    range: (low, high) => `${low} to ${high}`,
    atLeast: (limit) => `at least ${limit}`,
    atMost: (limit) => `at most ${limit}`,
    above: (limit) => `above ${limit}`,
    below: (limit) => `below ${limit}`,
    unknown: 'n/a',
  },
  outcomes: outcomeLabels('en'),
  outcomeOnDay: (outcome, day) => `${outcome}, day ${day}`,
  outcomeInRuns: (formula) => formula,
  observed: {
    title: 'Beside real communities',
    note: (strategy) =>
      `What public logs of communities of this kind show over about three months, and what the runs under ${strategy} gave. A community may be different with good reason; where it is far outside, ask why.`,
    figure: 'Figure',
    observed: 'Observed',
    simulated: 'Simulated',
    source: 'Source',
    figures: {
      neverWrote: 'members who never wrote',
      cameBack: 'members who came back on another day',
      topPercent: 'messages by the most active 1 % of members',
      topTenth: 'messages by the most active 10 % of members',
      gini: 'Gini coefficient of messages (0 equal, 1 all by one)',
    },
    communities: {
      perl6: 'An open chat channel of programmers, 2005–2019',
      health: 'Four health forums, 63,990 members',
      quantum: 'A new question-and-answer site, 2018',
      college: 'Students of one university writing to each other, 2004',
    },
  },
  levers: leverLabels('en'),
  stages: {
    heard: 'Heard of it',
    joined: 'Joined',
    spoke: 'Spoke',
    returned: 'Came back on a later day',
    bought: 'Bought',
  },
  verdicts: {
    better: 'better',
    worse: 'worse',
    higher: 'higher',
    lower: 'lower',
    undecided: 'undecided',
    'no meaningful difference': 'no meaningful difference',
  },
  charts: {
    day: 'Day',
    days: 'days',
    points: 'percentage points',
    trajectorySubtitle: 'Line: median run. Bands: the middle half and the middle 90 % of runs',
    trajectoryLine: 'Line: median run. Bands are left out: there are too many strategies',
    sameLine: (pairs) => `Dashed over a line it lies on: ${pairs}`,
    sameLines: (count) =>
      count === 1 ? 'One line lies on another and is dashed' : `${count} lines lie on others and are dashed`,
    fewerLines: (drawn, all) => `Drawn: ${drawn} of ${all} strategies, in their order; the tables have all`,
    shareOfRuns: 'share of runs',
    shareSubtitle: 'Share of runs in which it is true. Line: its 95 % interval',
    shareOverDaysSubtitle: 'Share of runs in which it is true on that day',
    forestAxis: (unit) => (unit === '' ? 'Difference' : `Difference, ${unit}`),
    forestNote: (difference, interval) => `${difference} (${interval})`,
    rightIsBetter: (baseline) => `Against ${baseline}. Right of the line is better`,
    leftIsBetter: (baseline) => `Against ${baseline}. Left of the line is better`,
    rightIsHigher: (baseline) => `Against ${baseline}. Right of the line is higher`,
    distributionSubtitle: (thinned) =>
      thinned ? 'At the end. Dots: runs, thinned evenly. Bar: median' : 'At the end. Each dot is a run. Bar: median',
    medianNote: (median) => `median ${median}`,
    humpsNote: (low, high) => `two kinds of runs: ${low} low, ${high} high`,
    funnelTitle: 'From hearing to buying',
    funnelSubtitle: 'People, mean over the runs',
    retentionTitle: 'Still members, by weeks since joining',
    retentionSubtitle: 'Everybody who joined, mean over the runs',
    weeksSince: 'Weeks since joining',
    cohort: (week, joined) => `Week ${week} (${joined})`,
    cohortSubtitle: (cut) =>
      cut
        ? 'Still members, %, by week of joining; first weeks only'
        : 'Still members, %, by week of joining; in brackets: joined',
    reasonsTitle: 'Why people left',
    reasonsSubtitle: 'People who left within the horizon, mean over the runs',
    reasons: {
      leftOverFee: 'fee',
      leftUnsatisfied: 'not content',
      leftUnattached: 'did not belong',
      leftOverload: 'too much to read',
      leftOverAds: 'ads',
      leftOverCrisis: 'grievance',
      leftToCompetitor: 'competitor',
      leftRemoved: 'taken out',
      leftInSplit: 'group divided',
      leftByChance: 'own affairs',
    },
    rolesTitle: 'Which part members play',
    rolesSubtitle: 'Share of the members at the end, mean over the runs',
    roles: {
      leaderRole: 'lead',
      coreRole: 'core',
      activeRole: 'active',
      marginalRole: 'on the margin',
      lurkerRole: 'only read',
    },
    participationTitle: 'Who writes the messages',
    participationSubtitle: 'Dashed: what it would be if everybody wrote the same',
    participationX: 'Most active part of all who ever joined',
    participationY: 'Part of all messages',
    networkSubtitle: (members, ties) => `${members} members, ${ties} ties drawn; larger dots write more`,
  },
  findings: {
    quoted: (name) => `"${name}"`,
    best: (w, next) => `${w.strategy} did best. ${againstBaseline(w)}${next}`,
    ahead: (w, others, next) =>
      `${w.strategy} did better than the baseline, but could not be told apart from ${others}. ${againstBaseline(w)}${next} More replications may decide between them.`,
    level: (w, others, next) =>
      `${w.strategy} did better than the baseline, and no meaningful difference was found between it and ${others}. ${againstBaseline(w)}${next}`,
    next: (strategy, value, difference, interval) =>
      ` Next comes ${strategy} with ${value} (difference ${difference}, ${interval}).`,
    baselineBest: (w) =>
      `The baseline, ${w.baseline}, did best. ${w.outcome}: ${w.baselineValue}, against ${w.value} with the nearest, ${w.strategy} (difference ${w.difference}, ${w.named}${betterIn(w)}).`,
    noneBetter: (w) =>
      `No strategy did better than ${w.baseline}. ${w.outcome}: ${w.baselineValue}, against ${w.value} with the nearest, ${w.strategy} (difference ${w.difference}, ${w.named}${betterIn(w)}).`,
    undecided: (w) =>
      `Undecided: no strategy could be shown to do better than ${w.baseline}. ${w.outcome}: ${w.baselineValue} with ${w.baseline}, ${w.value} with ${w.strategy} (difference ${w.difference}, ${w.named}${betterIn(w)}).`,
    same: (w) =>
      `No meaningful difference from ${w.baseline}. ${w.outcome}: ${w.baselineValue} with ${w.baseline}, ${w.value} with ${w.strategy} (difference ${w.difference}, ${w.named}, ${w.pairs} paired runs).`,
    differs: (w, side) =>
      `${w.strategy} is ${side} than the baseline. ${againstBaseline(w)} The scenario does not say whether more or less of it is good.`,
    differsOpen: (w) => `Undecided: no strategy could be shown to differ from ${w.baseline}. ${againstBaseline(w)}`,
    single: (strategy, outcome, value, low, high, runs) =>
      `With ${strategy}: ${outcome} ${value} on average (nine runs in ten between ${low} and ${high}; ${runs} runs). There is no other strategy to compare it with.`,
    nothing: 'No run finished, so nothing can be said.',
    named: (interval, name) => `${name === 'rough' ? 'rough interval' : '95 % interval'} ${interval}`,
    ofStrategy: (verdict, strategy, baseline, items) =>
      ({
        better: `${strategy}, better than ${baseline}: ${items}.`,
        worse: `${strategy}, worse than ${baseline}: ${items}.`,
        higher: `${strategy}, higher than ${baseline}: ${items}.`,
        lower: `${strategy}, lower than ${baseline}: ${items}.`,
        undecided: `${strategy}, undecided against ${baseline}: ${items}.`,
        'no meaningful difference': `${strategy}, no meaningful difference from ${baseline}: ${items}.`,
      })[verdict],
    item: (outcome, value, baselineValue, difference, interval) =>
      `${outcome}: ${value} against ${baselineValue} (${difference}; ${interval})`,
    itemShort: (outcome, difference, interval) => `${outcome} (${difference}; ${interval})`,
    brackets: (rough) => `In brackets: the difference and its 95 % interval${rough ? '; ~ marks a rough one' : ''}.`,
    twoHumps: (strategy, outcome, low, high, lowAt, highAt, runs) =>
      `With ${strategy} the runs fall into two kinds. ${outcome}: about ${lowAt} in ${low} of ${runs} runs, about ${highAt} in ${high}. The mean describes neither.`,
    pairing: (ratio) =>
      `Runs are paired: strategies meet the same people and the same chance. Without it, the same certainty would take about ${ratio} times as many runs (median over the comparisons).`,
    pairingNothing:
      'Runs are paired: strategies meet the same people and the same chance. Here the pairing gained little, because the strategies lead to very different histories.',
    holm: (count) =>
      `Verdicts hold for all ${count} comparisons together: their p-values are adjusted (Holm), so that many questions do not make a chance finding likely. Intervals are not adjusted: each stands for its outcome alone.`,
    alsoHumped: (outcomes) => ` The same shows in: ${outcomes}.`,
    reasons: {
      'no-pairs': 'there are fewer than two pairs of runs',
      missing: 'runs without a value could turn it',
      'none-differ': 'no pair of runs differs',
      'unseen-kind': 'another kind of run could turn it',
      carried: 'a single pair holds most of it',
      'most-runs': 'most pairs go the other way',
      'two-heaps': 'the differences come in two heaps',
      family: 'the comparison is one of many',
      split: 'only one of them excludes zero',
      'no-spread': 'all pairs differ by the same amount',
      'few-pairs': 'there are few pairs of runs',
      'few-values': 'the differences take only a few values',
      'two-humps': 'the differences fall into two kinds',
      skew: 'the differences are skewed',
      borderline: 'the case is borderline',
    },
    roughIntervals: (replications) =>
      `Take the ends of some intervals with care: two ways of computing them (t and bootstrap) do not quite agree. Verdicts hold, as none is given where either contradicts it. For sharper intervals run it again with --replications ${replications}.`,
    methodsDisagree: (strategy, outcomes, reasons) =>
      `${strategy}: the two ways of computing the interval (t and bootstrap) differ for ${outcomes}, because ${reasons}.`,
    fewRuns: (runs) =>
      `Only ${runs} runs of each strategy: so few do not show how runs spread, and intervals may be too narrow. Thirty or more are advisable.`,
    failures: (count, total, example) => `${count} of ${total} runs failed and are left out. The first: ${example}`,
    budgetGone: (strategy, budget, count, runs, median, first, last) =>
      `With ${strategy}, the budget for ${budget} was used up in ${count} of ${runs} runs, on day ${median} (median; earliest ${first}, latest ${last}). From then on it paid nothing.`,
    warning: (strategies, message) => `${strategies}: ${message}`,
  },
  sweep: ENGLISH_SWEEP,
  sensitivity: ENGLISH_SENSITIVITY,
  page: {
    report: 'Comparison of strategies',
    contents: 'Contents',
    skip: 'Skip to the verdict',
    question: 'The question',
    noQuestion: 'The scenario does not state a question.',
    source: 'Where the numbers come from',
    setting: (people, days, strategies, runs) =>
      `${people} people who could join, ${days}, ${strategies === '1' ? 'one strategy' : `${strategies} strategies`}, ${runs === '1' ? 'one run' : `${runs} runs`} of each.`,
    verdict: 'The verdict',
    inDetail: 'Strategy by strategy',
    roughIntervals: 'Where two ways of computing an interval differ, and why',
    caution: 'Keep in mind',
    table: 'All outcomes at a glance',
    tableNote: (baseline, pairs) =>
      `Means at the end of the runs. Below each: the difference from ${baseline} with its 95 % interval, from ${pairs} paired runs.`,
    outcome: 'Outcome',
    baselineTag: 'baseline',
    betterIn: (share) => `better in ${share} of pairs`,
    trajectories: 'Day by day',
    trajectoriesNote: 'How each outcome develops. Where bands of two strategies do not overlap, chance hardly matters.',
    forest: 'How large are the differences?',
    forestNote: (baseline) =>
      `Each pale dot is one pair of runs that met the same chance, once with a strategy and once with ${baseline}. The large dot is the mean, the bar its 95 % interval. A bar that does not touch the line at zero stands for a difference that chance alone would rarely make.`,
    forestEmpty: 'There is only one strategy, so there is no difference to show.',
    distributions: 'How do single runs end?',
    distributionsNote:
      'Your community will live once, like one of these dots. A wide spread is risk; two separate heaps mean that it either lives or dies.',
    funnel: 'How far people came',
    funnelNote: 'People may join without having heard of it from a friend, so the second bar can exceed the first.',
    nobodyBought: 'Nobody bought anything in any run.',
    onlyFees:
      'No goods were sold in any run: all revenue is fees, tips, pledges or advertising, which are no stage of this chart.',
    retention: 'Who stays',
    retentionNote:
      'In the colored tables a row holds those who joined in one week; darker means that more of them stayed. Weeks in which less than one person joined on average are left out.',
    retentionEmpty: 'The runs are too short, or too few people joined, to show who stays.',
    participation: 'Who writes',
    participationNote:
      'The more a curve bends to the upper left, the fewer people carry the conversation. In real communities a tenth of the members often writes most of it.',
    participationEmpty: 'Nobody wrote a message.',
    network: 'Who talks to whom at the end',
    networkNote:
      'One run of each strategy, the first. Lines join members who know each other from conversation; those without any tie are not drawn.',
    networkEmpty: (strategies) => `No ties are left at the end with ${strategies}.`,
    noDifference: (outcomes) => `Not drawn, because no pair of runs differs: ${outcomes}.`,
    constant: (outcomes) => `Not drawn, because every run gave the same number: ${outcomes}.`,
    levers: 'What differs between the strategies',
    leversNote: 'Every lever that is not the same in all strategies. All others are equal.',
    leversEmpty: 'The strategies have the same levers.',
    lever: 'Lever',
    none: 'none',
    note: 'In a sentence',
    parameters: 'Assumptions about people',
    parametersNote: (preset, changed) =>
      `Parameters of the model, preset "${preset}". ${changed === '0' ? 'The scenario changes none of them.' : `Changed by the scenario: ${changed}.`}`,
    showParameters: (count) => `Show all ${count} parameters with their sources`,
    parameter: 'Parameter',
    symbol: 'Symbol',
    valueHeader: 'Value',
    meaning: 'Meaning',
    sourceHeader: 'Source',
    overridden: (standard) => `changed; otherwise ${standard}`,
    expectations: 'Does it come out as expected?',
    expectationsNote: 'The scenario says what must come out, for instance because it happened. Means over the runs:',
    strategy: 'Strategy',
    expected: 'Expected',
    found: 'Found',
    held: 'holds',
    missed: 'does not hold',
    methods: 'How it was computed',
    showTable: (caption, rows) => `${caption}: ${rows === '1' ? 'one row' : `${rows} rows`}`,
    scrollHint: 'Swipe sideways for the other columns →',
    trust: 'How far to trust it',
    trustPoints: [
      'This is a simulation. It shows what follows from its assumptions, and intervals speak of chance within the model, not of errors in the model.',
      'No public data set joins friendships, attention, rewards and money for chat groups. Many rates are assumptions that were only checked against known patterns; the list of parameters says which.',
      'Trust the order of strategies and the rough size of differences more than any single number. Fit the model to your own log before you bet much on it.',
      'Ties fade exponentially and grow by a fixed amount per exchange. Both are simplifications; research on real contacts partly contradicts them.',
      'The evidence comes from Usenet, Reddit, Stack Overflow, Wikipedia and a bank; little of it from chat groups such as those of WeChat.',
      'Rules of thumb from handbooks ("a group breaks at 150") are not built in. If a break appears, it comes from the mechanisms, and it need not appear.',
      'Effects of rewards rest on short studies at single sites. Expect less from them in the long run.',
      'Competing communities are not simulated, apart from the general chance that people stay away or leave.',
      'Real operators react every day. A fixed plan understates a skilled one; triggers in the scenario are a partial remedy.',
    ],
    provenance: 'Where this page comes from',
    scenario: 'Scenario',
    seed: 'Seed',
    version: 'hearsay version',
    replications: 'Runs of each strategy',
    digest: 'Digest of all runs',
    hash: 'Hash of the scenario (SHA-256)',
    command: 'Command',
    failed: 'Failed runs',
    showScenario: 'Show the scenario file',
    repeat: 'The same scenario, seed and version give the same digest on any machine.',
  },
};

function againstBaselineInChinese(w: ComparisonWords): string {
  return `${w.outcome}：${w.value}；${w.baseline}为 ${w.baselineValue}（相差 ${w.difference}，${w.named}${betterInInChinese(w)}）。`;
}

function betterInInChinese({ better, pairs }: ComparisonWords): string {
  return better === '' ? `；共 ${pairs} 组配对模拟` : `；${pairs} 组配对模拟中有 ${better} 更好`;
}

const chinese: Texts = {
  htmlLanguage: 'zh-Hans',
  colon: '：',
  semicolon: '；',
  list: (items) => items.join('、'),
  units: {
    points: (amount) => `${amount} 个百分点`,
    days: (amount) => `${amount} 天`,
    // The name of the outcome already says what it is a share of.
    ofRuns: (share) => share,
    range: (low, high) => `${low} 至 ${high}`,
    atLeast: (limit) => `至少 ${limit}`,
    atMost: (limit) => `至多 ${limit}`,
    above: (limit) => `高于 ${limit}`,
    below: (limit) => `低于 ${limit}`,
    unknown: '无数据',
  },
  outcomes: outcomeLabels('zh'),
  outcomeOnDay: (outcome, day) => `${outcome}（第 ${day} 天）`,
  outcomeInRuns: (formula) => `${formula}（成立的模拟占比）`,
  observed: {
    title: '与真实社群对照',
    note: (strategy) =>
      `同类社群的公开记录在约三个月内的表现，以及${strategy}各次模拟的平均值。社群可以有理由与之不同；相差很远时，请想想原因。`,
    figure: '指标',
    observed: '实际观察',
    simulated: '模拟结果',
    source: '来源',
    figures: {
      neverWrote: '从未发言的成员',
      cameBack: '在另一天再次到来的成员',
      topPercent: '最活跃 1 % 成员所写的消息',
      topTenth: '最活跃 10 % 成员所写的消息',
      gini: '消息的基尼系数（0 为均等，1 为全由一人所写）',
    },
    communities: {
      perl6: '程序员的开放聊天频道，2005–2019 年',
      health: '四个健康论坛，共 63,990 名成员',
      quantum: '新建的问答网站，2018 年',
      college: '一所大学的学生互相通信，2004 年',
    },
  },
  levers: leverLabels('zh'),
  stages: {
    heard: '听说过',
    joined: '加入',
    spoke: '发过言',
    returned: '之后再次打开',
    bought: '购买',
  },
  verdicts: {
    better: '更好',
    worse: '更差',
    higher: '更高',
    lower: '更低',
    undecided: '尚无定论',
    'no meaningful difference': '无实质差别',
  },
  charts: {
    day: '第几天',
    days: '天',
    points: '百分点',
    trajectorySubtitle: '线为各次模拟的中位数；色带为居中的 50 % 与 90 %',
    trajectoryLine: '线为各次模拟的中位数；策略太多，不画色带',
    sameLine: (pairs) => `与另一条线重合，画成虚线：${pairs}`,
    sameLines: (count) => `${count} 条线与其他线重合，画成虚线`,
    fewerLines: (drawn, all) => `只画前 ${drawn} 个策略（共 ${all} 个）；表格包含全部`,
    shareOfRuns: '模拟占比',
    shareSubtitle: '成立的模拟所占比例；横线为其 95 % 区间',
    shareOverDaysSubtitle: '当日成立的模拟所占比例',
    forestAxis: (unit) => (unit === '' ? '差值' : `差值（${unit}）`),
    forestNote: (difference, interval) => `${difference}（${interval}）`,
    rightIsBetter: (baseline) => `与“${baseline}”相比，竖线右侧为更好`,
    leftIsBetter: (baseline) => `与“${baseline}”相比，竖线左侧为更好`,
    rightIsHigher: (baseline) => `与“${baseline}”相比，竖线右侧为更高`,
    distributionSubtitle: (thinned) =>
      thinned ? '期末结果；圆点为均匀抽取的模拟，竖线为中位数' : '期末结果；每个圆点是一次模拟，竖线为中位数',
    medianNote: (median) => `中位数 ${median}`,
    humpsNote: (low, high) => `两极分化：${low} 偏低，${high} 偏高`,
    funnelTitle: '从听说到购买',
    funnelSubtitle: '人数，各次模拟的平均值',
    retentionTitle: '加入若干周后仍在群的比例',
    retentionSubtitle: '全部加入者，各次模拟的平均值',
    weeksSince: '加入后的周数',
    cohort: (week, joined) => `第 ${week} 周（${joined} 人）`,
    cohortSubtitle: (cut) => (cut ? '按加入周统计的留存率（%，只列最早几周）' : '按加入周统计的留存率（%）'),
    reasonsTitle: '离开的原因',
    reasonsSubtitle: '模拟期内离开的人数，各次模拟的平均值',
    reasons: {
      leftOverFee: '会费',
      leftUnsatisfied: '不满意',
      leftUnattached: '没有归属感',
      leftOverload: '信息过载',
      leftOverAds: '广告',
      leftOverCrisis: '积怨',
      leftToCompetitor: '竞争对手',
      leftRemoved: '被移出',
      leftInSplit: '分群',
      leftByChance: '个人原因',
    },
    rolesTitle: '成员扮演的角色',
    rolesSubtitle: '期末成员占比，各次模拟的平均值',
    roles: {
      leaderRole: '领袖',
      coreRole: '核心',
      activeRole: '活跃',
      marginalRole: '边缘',
      lurkerRole: '潜水',
    },
    participationTitle: '消息由谁贡献',
    participationSubtitle: '虚线：假如人人发言一样多',
    participationX: '最活跃的人在全部加入者中的占比',
    participationY: '在全部消息中的占比',
    networkSubtitle: (members, ties) => `${members} 名成员，画出 ${ties} 条关系；圆点越大发言越多`,
  },
  findings: {
    quoted: (name) => `“${name}”`,
    best: (w, next) => `${w.strategy}效果最好。${againstBaselineInChinese(w)}${next}`,
    ahead: (w, others, next) =>
      `${w.strategy}优于基准，但与${others}难分高下。${againstBaselineInChinese(w)}${next}增加模拟次数或许能分出高下。`,
    level: (w, others, next) =>
      `${w.strategy}优于基准，但与${others}没有实质差别。${againstBaselineInChinese(w)}${next}`,
    next: (strategy, value, difference, interval) => `其次是${strategy}：${value}（相差 ${difference}，${interval}）。`,
    baselineBest: (w) =>
      `基准${w.baseline}效果最好。${w.outcome}：${w.baselineValue}；最接近的${w.strategy}为 ${w.value}（相差 ${w.difference}，${w.named}${betterInInChinese(w)}）。`,
    noneBetter: (w) =>
      `没有方案优于${w.baseline}。${w.outcome}：${w.baseline}为 ${w.baselineValue}；最接近的${w.strategy}为 ${w.value}（相差 ${w.difference}，${w.named}${betterInInChinese(w)}）。`,
    undecided: (w) =>
      `尚无定论：还不能断定有哪个方案优于${w.baseline}。${w.outcome}：${w.baseline}为 ${w.baselineValue}，${w.strategy}为 ${w.value}（相差 ${w.difference}，${w.named}${betterInInChinese(w)}）。`,
    same: (w) =>
      `与${w.baseline}没有实质差别。${w.outcome}：${w.baseline}为 ${w.baselineValue}，${w.strategy}为 ${w.value}（相差 ${w.difference}，${w.named}，共 ${w.pairs} 组配对模拟）。`,
    differs: (w, side) =>
      `${w.strategy}${side === 'higher' ? '高于' : '低于'}基准。${againstBaselineInChinese(w)}场景没有说明该指标是高好还是低好。`,
    differsOpen: (w) => `尚无定论：还不能断定有哪个方案与${w.baseline}不同。${againstBaselineInChinese(w)}`,
    single: (strategy, outcome, value, low, high, runs) =>
      `${strategy}：${outcome}平均为 ${value}（九成模拟落在 ${low} 与 ${high} 之间，共 ${runs} 次）。没有其他方案可供比较。`,
    nothing: '没有一次模拟完成，无法得出结论。',
    named: (interval, name) => `${name === 'rough' ? '粗略区间' : '95 % 区间'}为 ${interval}`,
    ofStrategy: (verdict, strategy, baseline, items) =>
      ({
        better: `${strategy}优于${baseline}的方面：${items}。`,
        worse: `${strategy}不如${baseline}的方面：${items}。`,
        higher: `${strategy}高于${baseline}的方面：${items}。`,
        lower: `${strategy}低于${baseline}的方面：${items}。`,
        undecided: `${strategy}与${baseline}相比尚无定论的方面：${items}。`,
        'no meaningful difference': `${strategy}与${baseline}没有实质差别的方面：${items}。`,
      })[verdict],
    item: (outcome, value, baselineValue, difference, interval) =>
      `${outcome} ${value}，对比 ${baselineValue}（${difference}；${interval}）`,
    itemShort: (outcome, difference, interval) => `${outcome}（${difference}；${interval}）`,
    brackets: (rough) => `括号内为差值及其 95 % 区间${rough ? '；~ 表示粗略区间' : ''}。`,
    twoHumps: (strategy, outcome, low, high, lowAt, highAt, runs) =>
      `${strategy}的结果两极分化。${outcome}：${runs} 次模拟中，${low} 次在 ${lowAt} 左右，${high} 次在 ${highAt} 左右；平均值两头都代表不了。`,
    pairing: (ratio) =>
      `模拟是配对进行的：各方案面对同样的人、同样的运气。若不配对，要达到同样的把握，模拟次数约需 ${ratio} 倍（各项比较的中位数）。`,
    pairingNothing: '模拟是配对进行的：各方案面对同样的人、同样的运气。但各方案的走向相差太大，这次配对的帮助不大。',
    holm: (count) =>
      `以上判断对 ${count} 项比较整体成立：p 值已按 Holm 法校正，不会因为问得多而把巧合当成发现。区间未作校正，各自只针对一项指标。`,
    alsoHumped: (outcomes) => `同样的情形还见于：${outcomes}。`,
    reasons: {
      'no-pairs': '配对模拟不足两组',
      missing: '没有数值的模拟可能使结论反转',
      'none-differ': '没有一组配对有差别',
      'unseen-kind': '另一类模拟可能使结论反转',
      carried: '差值大半来自一组配对',
      'most-runs': '多数配对的方向与平均相反',
      'two-heaps': '差值分成两堆',
      family: '它只是众多比较中的一项',
      split: '只有一个区间不含零',
      'no-spread': '每组配对的差值都相同',
      'few-pairs': '配对模拟太少',
      'few-values': '差值只有寥寥几种取值',
      'two-humps': '差值分成两类',
      skew: '差值分布偏斜',
      borderline: '情况处于临界',
    },
    roughIntervals: (replications) =>
      `部分区间的端点不宜看得太准：两种算法（t 法与自助法）略有出入。各项判断仍然成立，因为只要有一种算法不支持就不下判断；若想得到更精确的区间，请加上 --replications ${replications} 重新运行。`,
    methodsDisagree: (strategy, outcomes, reasons) =>
      `${strategy}：${outcomes}的区间用两种方法（t 法与自助法）算出来不一致，原因是${reasons}。`,
    fewRuns: (runs) => `每个方案只模拟了 ${runs} 次，看不出各次模拟的差异有多大，区间可能偏窄，建议至少 30 次。`,
    failures: (count, total, example) => `${total} 次模拟中有 ${count} 次失败，未计入结果。第一条错误：${example}`,
    budgetGone: (strategy, budget, count, runs, median, first, last) =>
      `采用${strategy}时，${budget}的预算在 ${runs} 次运行中有 ${count} 次用完：中位数为第 ${median} 天（最早第 ${first} 天，最晚第 ${last} 天），此后不再发放。`,
    warning: (strategies, message) => `${strategies}：${message}`,
  },
  sweep: CHINESE_SWEEP,
  sensitivity: CHINESE_SENSITIVITY,
  page: {
    report: '方案对比报告',
    contents: '目录',
    skip: '直接看结论',
    question: '问题',
    noQuestion: '场景文件没有写明问题。',
    source: '数据来源',
    setting: (people, days, strategies, runs) =>
      `潜在人群 ${people} 人，历时 ${days}，${strategies} 个方案，每个方案模拟 ${runs} 次。`,
    verdict: '结论',
    inDetail: '逐个方案来看',
    roughIntervals: '哪些区间用两种方法算出来不一致，为什么',
    caution: '需要留意',
    table: '各项结果一览',
    tableNote: (baseline, pairs) =>
      `数值为期末平均值；下方是与${baseline}的差值及其 95 % 区间，基于 ${pairs} 组配对模拟。`,
    outcome: '指标',
    baselineTag: '基准',
    betterIn: (share) => `${share} 的配对中更好`,
    trajectories: '逐日走势',
    trajectoriesNote: '各项指标随时间的变化。两个方案的色带若不重叠，说明运气几乎左右不了结果。',
    forest: '差别有多大',
    forestNote: (baseline) =>
      `每个浅色小点是一对运气相同的模拟：一次用该方案，一次用${baseline}。大圆点为平均差值，横线为 95 % 区间。横线不碰到零，说明单凭运气很难出现这样的差别。`,
    forestEmpty: '只有一个方案，没有差别可看。',
    distributions: '单次模拟的结局',
    distributionsNote:
      '现实中的社群只有一次机会，就像其中的一个圆点。分布越散，风险越大；若聚成分开的两堆，说明社群要么活、要么死。',
    funnel: '人走到了哪一步',
    funnelNote: '有些人不经朋友告知就直接加入，因此“加入”可能多于“听说过”。',
    nobodyBought: '所有模拟中都没有人购买。',
    onlyFees: '所有模拟中都没有售出商品：收入全部来自会费、打赏、活动分摊或广告，这些不在此图之内。',
    retention: '谁留了下来',
    retentionNote: '色块表中每一行是同一周加入的人，颜色越深，留下的越多；平均加入不足一人的周不列出。',
    retentionEmpty: '模拟时间太短或加入的人太少，看不出留存情况。',
    participation: '谁在说话',
    participationNote: '曲线越向左上角弯，说明对话越依赖少数人。现实社群里，常常是一成的人写了大部分消息。',
    participationEmpty: '没有人发言。',
    network: '期末谁与谁在交谈',
    networkNote: '取每个方案的第一次模拟。连线表示两名成员因交谈而相识；没有任何关系的成员不画出。',
    networkEmpty: (strategies) => `期末已没有任何关系的方案：${strategies}。`,
    noDifference: (outcomes) => `以下指标的每对模拟结果都相同，故不作图：${outcomes}。`,
    constant: (outcomes) => `以下指标每次模拟结果都相同，故不作图：${outcomes}。`,
    levers: '各方案有何不同',
    leversNote: '列出各方案之间不一致的全部手段，其余手段完全相同。',
    leversEmpty: '各方案的手段完全相同。',
    lever: '手段',
    none: '无',
    note: '一句话说明',
    parameters: '关于人的假设',
    parametersNote: (preset, changed) =>
      `模型参数，预设为“${preset}”。${changed === '0' ? '场景没有改动任何参数。' : `场景改动了 ${changed} 个参数。`}`,
    showParameters: (count) => `展开全部 ${count} 个参数及其来源`,
    parameter: '参数',
    symbol: '符号',
    valueHeader: '取值',
    meaning: '含义',
    sourceHeader: '来源',
    overridden: (standard) => `已改动，原值 ${standard}`,
    expectations: '与预期是否相符',
    expectationsNote: '场景写明了应当出现的结果（例如实际发生过的事）。下面是各次模拟的平均值：',
    strategy: '方案',
    expected: '预期',
    found: '模拟结果',
    held: '相符',
    missed: '不符',
    methods: '计算方法',
    showTable: (caption, rows) => `${caption}（${rows} 行）`,
    scrollHint: '左右滑动查看其他列 →',
    trust: '可以信到什么程度',
    trustPoints: [
      '这是模拟。它说明从假设能推出什么；区间只反映模型之内的偶然，不包括模型本身的误差。',
      '目前没有公开数据能把聊天群的人际关系、注意力、激励与收入放在一起看。许多参数是假设，只用已知的规律核对过；参数表注明了哪些是假设。',
      '方案的优劣次序和差别的大致量级，比任何单个数字更可信。重大决策之前，请先用自己的数据校准。',
      '模型假设关系按指数规律淡忘、每次交流增加固定的量，这是简化；对真实人际联系的研究与此并不完全一致。',
      '依据主要来自 Usenet、Reddit、Stack Overflow、维基百科和一家银行的研究，来自微信这类聊天群的证据很少。',
      '“一个群超过 150 人就会散”之类的经验之谈没有写进模型。如果出现拐点，那是机制的结果；也可能根本没有拐点。',
      '激励效果取自短期的、单一场所的研究，长期效果应当打折扣。',
      '模型没有模拟与之竞争的其他社群，只笼统地考虑人们不来或离开的可能。',
      '真实的运营者每天都会随机应变，固定计划会低估高手的作用；场景中的应对预案只能部分弥补。',
    ],
    provenance: '本报告的来历',
    scenario: '场景',
    seed: '随机种子',
    version: 'hearsay 版本',
    replications: '每个方案的模拟次数',
    digest: '全部模拟的摘要',
    hash: '场景文件哈希（SHA-256）',
    command: '命令',
    failed: '失败的模拟',
    showScenario: '展开场景文件',
    repeat: '场景、种子和版本相同，在任何机器上都会得到同样的摘要。',
  },
};

const TEXTS: Readonly<Record<Language, Texts>> = { en: agreeing(english), zh: chinese };

export function textsOf(language: Language): Texts {
  return TEXTS[language];
}
