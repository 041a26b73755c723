/**
 * The comparison of strategies: what each gives, how each differs from the baseline, and what can be said of that.
 */
import type { Results } from '../experiment/results.ts';
import { type Better, directionOf } from '../scenario/direction.ts';
import { outcomeRange } from '../scenario/outcome-range.ts';
import { type Best, findBest } from './best.ts';
import { bootstrapIntervals } from './bootstrap.ts';
import { holmAdjust } from './holm.ts';
import { excludesZero, type Interval } from './interval.ts';
import type { IntervalName } from './interval-name.ts';
import { type IntervalKind, MUCH_SKEW } from './mean-interval.ts';
import { comparePresence, holdsDespite, type Presence, type PresenceComparison, presenceOf } from './missing.ts';
import { momentsOf } from './moments.ts';
import { countFinished, isShareOfRuns, pairsOf, valuesOf } from './outcome-values.ts';
import { comparePairs, differencesOf, FEW_PAIRS, intervalsAgree, type PairedDifference, type Pairs } from './paired.ts';
import { pairedShareP } from './proportion.ts';
import { quantileOf } from './quantile.ts';
import { type Summary, summarize } from './summary.ts';
import { findTwoHumps, findTwoValues, type TwoHumps } from './two-humps.ts';
import { farKindsBetween, type KindsOfRuns, kindsOfRuns, standingOf } from './unseen-kinds.ts';
import { FAMILY_LEVEL, smallestEffectOf, type Verdict, verdictOf } from './verdict.ts';

export interface ComparisonInput {
  /** Outcomes to report, in order, the one that matters most first; formulas and `name@30d` included. */
  readonly outcomes: readonly string[];
  /** Strategies in order, the baseline among them. */
  readonly strategies: readonly string[];
  readonly baseline: string;
  /** Differences below this do not matter, by outcome; 1 % of the baseline's mean where nothing is said. */
  readonly smallestEffect: Readonly<Record<string, number>>;
  /** Formulas with what the scenario says of them; where they are left out, nothing but built-in outcomes can be better. */
  readonly formulas?: Readonly<Record<string, string>>;
  readonly betterOf?: Readonly<Record<string, Better>>;
  /** Whole days. */
  readonly horizon?: number;
  /** Strategies that are equal to an earlier one in every lever, and which: they differ by exactly 0, which no run has to show. */
  readonly equals?: ReadonlyMap<string, string>;
}

export interface StrategySummary {
  readonly name: string;
  /** Runs that finished, and runs that threw. */
  readonly runs: number;
  readonly failures: number;
  readonly outcomes: Readonly<Record<string, Summary>>;
  /** By outcome: in how many runs it has a value, and why it has none in the others. */
  readonly presence: Readonly<Record<string, Presence>>;
}

/** One strategy against the baseline in one outcome. Everything is in the unit of the outcome, strategy minus baseline. */
export interface StrategyComparison {
  readonly outcome: string;
  readonly strategy: string;
  readonly baseline: string;
  readonly better: Better;
  readonly difference: number | null;
  /** Of the differences within pairs: what the pair in the middle shows. */
  readonly medianDifference: number | null;
  /**
   * 95 % interval of the difference, for this outcome by itself, by the kind of its values (`mean-interval.ts`); unknown below two pairs, and
   * where no pair differs and nothing says by how much one could.
   */
  readonly ci95: Interval;
  readonly kind: IntervalKind;
  /** What `ci95` may be called: `rough` where one more run of a kind that other strategies show would leave it. */
  readonly ciKind: IntervalName;
  /** The bootstrap-t interval, as a check; unknown where the differences take too few values. */
  readonly bootstrapCi95: Interval;
  readonly methodsAgree: boolean;
  /** Share of pairs in which the strategy is higher, a tie counting half. */
  readonly probabilityHigher: number | null;
  /** The same of better; null where neither way is better. */
  readonly probabilityBetter: number | null;
  /** The side on which most pairs lie for sure, whatever the mean does: a sign test at 5 %, for this outcome by itself. */
  readonly inMostRuns: 'higher' | 'lower' | null;
  readonly p: number | null;
  /** `p` after Holm's adjustment over all outcomes and strategies of this comparison. */
  readonly pAdjusted: number | null;
  readonly verdict: Verdict;
  readonly smallestEffect: number;
  /** Variance of the paired difference over that of an unpaired one: what common random numbers gained. */
  readonly varianceRatio: number | null;
  /** Replications of each strategy that would be as precise without pairing. */
  readonly unpairedReplications: number | null;
  readonly pairs: number;
  /** Means over the pairs alone; those of a summary are over all its runs with a value. */
  readonly pairMeans: { readonly strategy: number | null; readonly baseline: number | null };
  /** Pairs whose difference is not that of most pairs; null where most pairs have none in common. */
  readonly unusual: number | null;
  /** Replications in which one of the two has no finite value. */
  readonly missingPairs: number;
  /** Having a value at all, where some run has none; its p value belongs to the family. */
  readonly presence: (PresenceComparison & { readonly pAdjusted: number | null }) | null;
  /** Set when the differences come in two heaps, such as a goal reached and missed; the mean then describes neither. */
  readonly twoHumped: TwoHumps | null;
  /** Why to read this one with care; the codes are for programs and translators, `note` says the same in English. */
  readonly reasons: readonly Reason[];
  readonly note: string;
}

/**
 * Why a comparison stays undecided: `no-pairs`, fewer than two; `missing`, runs without a value could turn it; `none-differ`, no pair
 * differs, which says little of one that could; `no-spread`, all pairs differ by the same amount, too few to trust
 * that; `family`, the interval excludes zero but the family-adjusted test does not decide; `split`, the bootstrap interval includes
 * zero; `unseen-kind`, a kind of run that others show would turn the mean if it came in fewer runs than these can rule out.
 *
 * Of any verdict: `equal`, the strategies are equal in every lever, so that no further run could differ; `carried`, a single pair holds
 * most of the mean; `most-runs`, most pairs go the other way than the mean; `two-heaps`, the differences come in two heaps. The others say
 * why t and bootstrap intervals part ways.
 */
export type Reason =
  | 'equal'
  | 'no-pairs'
  | 'missing'
  | 'none-differ'
  | 'family'
  | 'no-spread'
  | 'split'
  | 'unseen-kind'
  | 'carried'
  | 'most-runs'
  | 'two-heaps'
  | 'few-pairs'
  | 'two-humps'
  | 'skew'
  | 'few-values'
  | 'borderline';

/** Something the reader of the comparison as a whole should know. */
export interface ComparisonWarning {
  readonly code: 'failures' | 'not-finite' | 'two-humps';
  readonly strategy: string;
  /** Empty when it concerns every outcome. */
  readonly outcome: string;
  readonly message: string;
}

/** Plain data that survives JSON unchanged. */
export interface Comparison {
  readonly baseline: string;
  readonly strategies: readonly StrategySummary[];
  readonly comparisons: readonly StrategyComparison[];
  /** Where the baseline has no value of the first outcome in any run: the other strategies against the first of them that has. */
  readonly instead: readonly StrategyComparison[];
  /** Which strategy leads in the first outcome, and whether it is ahead of all others; null when none beats the baseline. */
  readonly best: Best | null;
  /**
   * Formulas that are true (1) or false (0) in every run, such as `silentDay > 45`: their mean is a share of runs, and `ci95` is
   * Clopper & Pearson's interval, for differences that of Bonett & Price.
   */
  readonly sharesOfRuns: readonly string[];
  readonly warnings: readonly ComparisonWarning[];
  /** Runs that threw, over all strategies. */
  readonly failures: number;
}

/** Every strategy against the baseline in every outcome. The order of runs in `results` does not matter. */
export function compareStrategies(input: ComparisonInput, results: Results): Comparison {
  const sharesOfRuns = input.outcomes.filter((outcome) => isShareOfRuns(outcome, results, input.strategies));
  const kinds = kindsIn(input, results, sharesOfRuns);
  const strategies = input.strategies.map((name) => summarizeStrategy(name, input, sharesOfRuns, results, kinds));
  const comparisons = compareWithBaseline(input, results, strategies, sharesOfRuns, kinds);
  return {
    baseline: input.baseline,
    strategies,
    comparisons,
    instead: compareAmongOthers(input, results, strategies, sharesOfRuns, kinds),
    best: bestOf(input, results, strategies, comparisons, sharesOfRuns, kinds),
    sharesOfRuns,
    warnings: strategies.flatMap(warningsOf),
    failures: results.failures.length,
  };
}

/** Of every outcome, over the strategies. */
type Kinds = ReadonlyMap<string, KindsOfRuns>;

const kindsIn = ({ outcomes, strategies }: ComparisonInput, results: Results, sharesOfRuns: readonly string[]): Kinds =>
  new Map(
    outcomes.map((outcome) => [
      outcome,
      kindsOfRuns(
        strategies.map((name) => valuesOf(results, name, outcome)),
        sharesOfRuns.includes(outcome),
      ),
    ]),
  );

function summarizeStrategy(
  name: string,
  input: ComparisonInput,
  sharesOfRuns: readonly string[],
  results: Results,
  kinds: Kinds,
): StrategySummary {
  const by = <T>(find: (outcome: string) => T) =>
    Object.fromEntries(input.outcomes.map((outcome) => [outcome, find(outcome)]));
  return {
    name,
    runs: countFinished(results, name),
    failures: results.failures.filter((failure) => failure.strategy === name).length,
    outcomes: by((outcome) =>
      summarize(valuesOf(results, name, outcome), {
        range: rangeIn(input, outcome),
        isShare: sharesOfRuns.includes(outcome),
        others: kinds.get(outcome)!.extents,
      }),
    ),
    presence: by((outcome) => presenceOf(results, { strategy: name }, outcome, input.formulas)),
  };
}

/** The strategist decides what matters most, by listing it first. */
function bestOf(
  input: ComparisonInput,
  results: Results,
  summaries: readonly StrategySummary[],
  comparisons: readonly StrategyComparison[],
  sharesOfRuns: readonly string[],
  kinds: Kinds,
): Best | null {
  const { outcomes, strategies, baseline } = input;
  const outcome = outcomes[0];
  const against = comparisons.filter((one) => one.outcome === outcome);
  if (outcome === undefined || against.length === 0) return null;
  const better = betterIn(input, outcome);
  if (better === 'neither') return null;
  // A mean over the runs that have a value leads nothing.
  const means = summaries.map(({ name, outcomes: own, presence }) => {
    const { missing } = presence[outcome]!;
    return [name, missing === 0 ? own[outcome]!.mean : null] as const;
  });
  return findBest({
    outcome,
    strategies,
    baseline,
    results,
    means: new Map(means),
    against: new Map(against.map((one) => [one.strategy, one])),
    better,
    smallestEffect: against[0]!.smallestEffect,
    isShare: sharesOfRuns.includes(outcome),
    reach: widthOfRange(rangeIn(input, outcome)),
    farKinds: (one, other) => farKindsBetween(kinds.get(outcome)!, strategies.indexOf(one), strategies.indexOf(other)),
  });
}

/** A comparison before the family is known. */
interface Candidate extends PairedDifference {
  readonly outcome: string;
  readonly strategy: string;
  readonly baseline: string;
  readonly better: Better;
  readonly smallestEffect: number;
  readonly missingPairs: number;
  readonly presence: PresenceComparison | null;
  readonly pairsFound: Pairs;
  readonly differences: Float64Array;
  readonly unseenKind: boolean;
  /** Equal in every lever. */
  readonly isEqual: boolean;
  readonly ciKind: IntervalName;
}

function betterIn(
  { formulas = {}, betterOf = {}, horizon = Number.POSITIVE_INFINITY }: ComparisonInput,
  outcome: string,
) {
  return directionOf(outcome, { formulas, betterOf, horizon }).better;
}

/** What the outcome allows; undefined for one of which nothing is known. */
function rangeIn({ formulas = {}, horizon = Number.POSITIVE_INFINITY }: ComparisonInput, outcome: string) {
  const { low, high } = outcomeRange(outcome, { formulas, horizon });
  return Number.isFinite(low) || Number.isFinite(high) ? { low, high } : undefined;
}

const widthOfRange = (range: { readonly low: number; readonly high: number } | undefined): number | undefined =>
  range !== undefined && Number.isFinite(range.high - range.low) ? range.high - range.low : undefined;

function compareWithBaseline(
  input: ComparisonInput,
  results: Results,
  summaries: readonly StrategySummary[],
  sharesOfRuns: readonly string[],
  kinds: Kinds,
): StrategyComparison[] {
  const others = input.strategies.filter((name) => name !== input.baseline);
  const asked = input.outcomes.flatMap((outcome) =>
    others.map((strategy) => ({ outcome, strategy, baseline: input.baseline })),
  );
  return concludeAll(asked, input, results, summaries, sharesOfRuns, kinds);
}

/** A baseline without any value says nothing of the others, and these may still be told apart. */
function compareAmongOthers(
  input: ComparisonInput,
  results: Results,
  summaries: readonly StrategySummary[],
  sharesOfRuns: readonly string[],
  kinds: Kinds,
): StrategyComparison[] {
  const outcome = input.outcomes[0];
  if (outcome === undefined) return [];
  const measured = (name: string) => {
    const own = summaries.find((summary) => summary.name === name)?.presence[outcome];
    return own !== undefined && own.runs > own.missing;
  };
  const others = input.strategies.filter((name) => name !== input.baseline && measured(name));
  if (measured(input.baseline) || others.length < 2) return [];
  const asked = others.slice(1).map((strategy) => ({ outcome, strategy, baseline: others[0]! }));
  return concludeAll(asked, input, results, summaries, sharesOfRuns, kinds);
}

/** The comparisons asked for as one family. */
function concludeAll(
  asked: readonly { readonly outcome: string; readonly strategy: string; readonly baseline: string }[],
  input: ComparisonInput,
  results: Results,
  summaries: readonly StrategySummary[],
  sharesOfRuns: readonly string[],
  kinds: Kinds,
): StrategyComparison[] {
  const candidates = asked.map((one): Candidate => {
    const { outcome, strategy, baseline } = one;
    const better = betterIn(input, outcome);
    const { pairs, missing } = pairsOf(results, strategy, baseline, outcome);
    const baselineMean = summaries.find(({ name }) => name === baseline)?.outcomes[outcome]?.mean ?? null;
    const isShare = sharesOfRuns.includes(outcome);
    const found = comparePairs(pairs, better, { isShare, reach: widthOfRange(rangeIn(input, outcome)) });
    const smallestEffect = smallestEffectOf(outcome, input.smallestEffect, baselineMean);
    const places = [strategy, baseline].map((name) => input.strategies.indexOf(name)) as [number, number];
    return {
      ...found,
      ...one,
      better,
      smallestEffect,
      ...standingOf(kinds.get(outcome)!, places, pairs, found, smallestEffect),
      missingPairs: missing,
      presence: comparePresence(results, strategy, baseline, outcome, input.formulas),
      pairsFound: pairs,
      differences: differencesOf(pairs),
      isEqual: firstEqual(input, strategy) === firstEqual(input, baseline),
    };
  });
  const bootstraps = bootstrapIntervals(candidates.map((candidate) => candidate.differences));
  const adjusted = holmAdjust([
    ...candidates.map((candidate) => candidate.p),
    ...candidates.map(({ presence }) => presence?.p ?? null),
  ]);
  return candidates.map((candidate, k) =>
    conclude(candidate, bootstraps[k]!, adjusted[k]!, adjusted[candidates.length + k]!),
  );
}

/** The first of the strategies that are equal to this one in every lever. */
const firstEqual = ({ equals }: ComparisonInput, strategy: string): string => equals?.get(strategy) ?? strategy;

function conclude(
  candidate: Candidate,
  bootstrapCi95: Interval,
  pAdjusted: number | null,
  presenceP: number | null,
): StrategyComparison {
  const found = judge(candidate, bootstrapCi95, pAdjusted, presenceP);
  if (!candidate.isEqual || found.pairs === 0) return found;
  return {
    ...found,
    ci95: [0, 0],
    bootstrapCi95: [0, 0],
    methodsAgree: true,
    verdict: 'no meaningful difference',
    reasons: ['equal'],
    note: EXPLANATIONS.equal,
  };
}

function judge(
  candidate: Candidate,
  bootstrapCi95: Interval,
  pAdjusted: number | null,
  presenceP: number | null,
): StrategyComparison {
  const { differences, skewness: _, pairsFound, unseenKind, isEqual: __, presence, ...found } = candidate;
  const { ci95, kind, smallestEffect, better, missingPairs } = found;
  const isSpread = kind === 'student' || kind === 'skewed';
  const intervals = isSpread && found.pairs >= FEW_PAIRS ? [ci95, bootstrapCi95] : [ci95];
  const onValues = verdictOf(found.difference, intervals, pAdjusted, smallestEffect, better);
  const sideOf = (pairs: Pairs) => sideWithin(comparePairs(pairs, better).ci95, smallestEffect);
  const stands = onValues === 'undecided' || (!unseenKind && holdsDespite(pairsFound, missingPairs, sideOf));
  const verdict = stands ? onValues : 'undecided';
  const methodsAgree = !isSpread || intervalsAgree(ci95, bootstrapCi95);
  const twoHumped = kind === 'share' ? null : findTwoKinds(differences);
  const reasons: Reason[] = [
    ...(stands
      ? doubts(candidate, verdict, pAdjusted)
      : unseenKind
        ? (['unseen-kind'] as const)
        : (['missing'] as const)),
    ...(stands && missingPairs > 0 && verdict === 'undecided' ? (['missing'] as const) : []),
    ...shapeOf(candidate, twoHumped),
    ...(methodsAgree ? [] : disagreement(candidate)),
  ];
  const { probabilityHigher, probabilityBetter, ...rest } = found;
  return {
    ...rest,
    pairMeans: { strategy: momentsOf(pairsFound.strategy).mean, baseline: momentsOf(pairsFound.baseline).mean },
    medianDifference: quantileOf(Float64Array.from(differences).sort(), 0.5),
    bootstrapCi95,
    methodsAgree,
    probabilityHigher,
    probabilityBetter,
    inMostRuns: sideOfMost(differences),
    pAdjusted,
    verdict,
    presence: presence && { ...presence, pAdjusted: presenceP },
    twoHumped,
    reasons: [...new Set(reasons)],
    note: [...new Set(reasons)].map((reason) => EXPLANATIONS[reason]).join(' '),
  };
}

/** Where most pairs lie by a sign test; null where that is not sure. */
function sideOfMost(differences: Float64Array): 'higher' | 'lower' | null {
  const higher = differences.filter((one) => one > 0).length;
  const lower = differences.filter((one) => one < 0).length;
  if (2 * Math.max(higher, lower) <= differences.length || pairedShareP(higher, lower) >= SIGN_LEVEL) return null;
  return higher > lower ? 'higher' : 'lower';
}

const SIGN_LEVEL = 0.05;

/** Where a single interval lies: beside zero, or within what does not matter. */
function sideWithin([low, high]: Interval, smallestEffect: number): 'above' | 'below' | 'within' | 'open' {
  if (low === null) return 'open';
  if (low >= -smallestEffect && high <= smallestEffect) return 'within';
  return low > 0 ? 'above' : high < 0 ? 'below' : 'open';
}

/** The two heaps of differences; a goal that is reached or not makes heaps of single values. */
function findTwoKinds(differences: Float64Array): TwoHumps | null {
  const ascending = Float64Array.from(differences).sort();
  return findTwoHumps(ascending) ?? findTwoValues(ascending);
}

const FEW_VALUES = 5;

/** Why a comparison stays undecided. */
function doubts(candidate: Candidate, verdict: Verdict, pAdjusted: number | null): Reason[] {
  if (verdict !== 'undecided') return [];
  const { ci95, unusual, difference, pairs } = candidate;
  if (pAdjusted === null) return ['no-pairs'];
  if (unusual === 0 && difference === 0 && pairs > 1) return ['none-differ'];
  if (!excludesZero(ci95)) return [];
  if (pAdjusted < FAMILY_LEVEL) return ['split'];
  return unusual === 0 ? ['no-spread'] : ['family'];
}

/** Part of all distances from the median that one pair must hold. */
const CARRIES = 0.5;
/** Part of the pairs that must go the other way than the mean. */
const MOST_PAIRS = 0.6;

/** What keeps the mean from speaking for most runs. */
function shapeOf(
  { differences, difference, pairs, probabilityHigher, kind }: Candidate,
  heaps: TwoHumps | null,
): Reason[] {
  if (pairs < FEW_PAIRS || kind === 'share' || difference === null) return [];
  const median = quantileOf(Float64Array.from(differences).sort(), 0.5)!;
  const distances = differences.map((one) => Math.abs(one - median));
  const all = distances.reduce((sum, one) => sum + one, 0);
  const goesWith = difference > 0 ? probabilityHigher! : 1 - probabilityHigher!;
  const found: Reason[] = [];
  const largest = distances.reduce((a, b) => Math.max(a, b));
  // One pair that stands out carries nothing where the others differ by as much on average.
  if (all > 0 && largest > CARRIES * all && largest / pairs > CARRIES * Math.abs(difference)) found.push('carried');
  if (difference !== 0 && 1 - goesWith >= MOST_PAIRS) found.push('most-runs');
  if (heaps !== null) found.push('two-heaps');
  return found;
}

/** Why t and bootstrap part ways. */
function disagreement(candidate: Candidate): Reason[] {
  if (candidate.pairs < 2) return [];
  const causes: Reason[] = [];
  if (candidate.pairs < FEW_PAIRS) causes.push('few-pairs');
  if (new Set(candidate.differences).size < FEW_VALUES) causes.push('few-values');
  if (findTwoHumps(Float64Array.from(candidate.differences).sort())) causes.push('two-humps');
  else if (Math.abs(candidate.skewness) > MUCH_SKEW) causes.push('skew');
  return causes.length > 0 ? causes : ['borderline'];
}

const EXPLANATIONS: Readonly<Record<Reason, string>> = {
  equal: 'The two are equal in every lever: they are the same runs.',
  'no-pairs': 'Fewer than two replications give both values, so nothing can be said.',
  missing: 'Runs without a value could turn this, had they had one.',
  'none-differ': 'No pair differs, which leaves open what happens in fewer runs than these can show.',
  family:
    'The interval excludes zero, but among this many comparisons one such is to be expected by chance; the test adjusted for all of them does not decide.',
  'no-spread': 'All pairs differ by the same amount, and there are too few of them to rule out coincidence.',
  split: 'The t interval excludes zero, the bootstrap interval does not; a verdict needs both.',
  'unseen-kind':
    'All runs of one side are of one kind, and runs of this study are of other kinds as well; those would turn the mean if they came in fewer runs than these can rule out.',
  carried: 'A single pair holds most of the difference.',
  'most-runs': 'Most pairs go the other way than the mean.',
  'two-heaps': 'The differences come in two heaps; their mean describes neither.',
  'few-pairs': 't and bootstrap intervals differ because there are few replications.',
  'few-values': 't and bootstrap intervals differ because the differences take only a few values.',
  'two-humps': 't and bootstrap intervals differ because the differences fall into two kinds.',
  skew: 't and bootstrap intervals differ because the differences are skewed; the bootstrap interval is the safer one.',
  borderline: 't and bootstrap intervals differ slightly; more replications would settle it.',
};

function warningsOf(summary: StrategySummary): ComparisonWarning[] {
  const strategy = summary.name;
  const warnings: ComparisonWarning[] = [];
  if (summary.failures > 0) {
    const message = `${summary.failures} of ${summary.failures + summary.runs} runs of "${strategy}" failed; their pairs are left out.`;
    warnings.push({ code: 'failures', strategy, outcome: '', message });
  }
  for (const [outcome, { n, notFinite, twoHumped }] of Object.entries(summary.outcomes)) {
    if (notFinite > 0) {
      const message = `"${outcome}" of "${strategy}" is not a finite number in ${notFinite} of ${n + notFinite} runs; they are left out.`;
      warnings.push({ code: 'not-finite', strategy, outcome, message });
    }
    if (twoHumped) {
      const message = `"${outcome}" of "${strategy}" falls into two kinds of runs; its mean describes neither.`;
      warnings.push({ code: 'two-humps', strategy, outcome, message });
    }
  }
  return warnings;
}
