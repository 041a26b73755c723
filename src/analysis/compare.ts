/**
 * The comparison of strategies: what each gives, how each differs from the baseline, and what can be said of that.
 */
import type { Results } from '../experiment/results.ts';
import { type Better, directionOf } from '../scenario/direction.ts';
import { type Best, findBest } from './best.ts';
import { bootstrapIntervals } from './bootstrap.ts';
import { holmAdjust } from './holm.ts';
import { excludesZero, type Interval } from './interval.ts';
import { countFinished, isShareOfRuns, pairsOf, valuesOf } from './outcome-values.ts';
import { comparePairs, differencesOf, FEW_PAIRS, intervalsAgree, type PairedDifference } from './paired.ts';
import { pairedShareInterval, wilsonInterval } from './proportion.ts';
import { type Summary, summarize } from './summary.ts';
import { findTwoHumps } from './two-humps.ts';
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
}

export interface StrategySummary {
  readonly name: string;
  /** Runs that finished, and runs that threw. */
  readonly runs: number;
  readonly failures: number;
  readonly outcomes: Readonly<Record<string, Summary>>;
}

/** One strategy against the baseline in one outcome. Everything is in the unit of the outcome, strategy minus baseline. */
export interface StrategyComparison {
  readonly outcome: string;
  readonly strategy: string;
  readonly baseline: string;
  readonly better: Better;
  readonly difference: number | null;
  /** 95 % t interval of the difference, for this outcome by itself; where the outcome is a share of runs, see `sharesOfRuns`. */
  readonly ci95: Interval;
  /** The bootstrap-t interval, as a check; unknown where the differences take too few values. */
  readonly bootstrapCi95: Interval;
  readonly methodsAgree: boolean;
  readonly probabilityHigher: number | null;
  /** null where neither way is better. */
  readonly probabilityBetter: number | null;
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
  /** Replications in which one of the two has no finite value. */
  readonly missingPairs: number;
  /** Why to read this one with care; the codes are for programs and translators, `note` says the same in English. */
  readonly reasons: readonly Reason[];
  readonly note: string;
}

/**
 * Why a comparison stays undecided: `no-pairs`, fewer than two; `no-spread`, all pairs differ by the same amount, too few to trust
 * that; `family`, the interval excludes zero but the family-adjusted test does not decide; `split`, the bootstrap interval includes
 * zero. The others say why t and bootstrap intervals part ways.
 */
export type Reason =
  | 'no-pairs'
  | 'family'
  | 'no-spread'
  | 'split'
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
  /** Which strategy leads in the first outcome, and whether it is ahead of all others; null when none beats the baseline. */
  readonly best: Best | null;
  /**
   * Formulas that are true (1) or false (0) in every run, such as `silentDay > 45`: their mean is a share of runs, and `ci95` is
   * Wilson's interval, for differences that of Bonett & Price.
   */
  readonly sharesOfRuns: readonly string[];
  readonly warnings: readonly ComparisonWarning[];
  /** Runs that threw, over all strategies. */
  readonly failures: number;
}

/** Every strategy against the baseline in every outcome. The order of runs in `results` does not matter. */
export function compareStrategies(input: ComparisonInput, results: Results): Comparison {
  const sharesOfRuns = input.outcomes.filter((outcome) => isShareOfRuns(outcome, results, input.strategies));
  const strategies = input.strategies.map((name) => summarizeStrategy(name, input.outcomes, sharesOfRuns, results));
  const comparisons = compareWithBaseline(input, results, strategies, sharesOfRuns);
  return {
    baseline: input.baseline,
    strategies,
    comparisons,
    best: bestOf(input, results, strategies, comparisons, sharesOfRuns),
    sharesOfRuns,
    warnings: strategies.flatMap(warningsOf),
    failures: results.failures.length,
  };
}

function summarizeStrategy(
  name: string,
  outcomes: readonly string[],
  sharesOfRuns: readonly string[],
  results: Results,
): StrategySummary {
  const summaries = outcomes.map((outcome) => {
    const summary = summarize(valuesOf(results, name, outcome));
    if (!sharesOfRuns.includes(outcome)) return [outcome, summary] as const;
    const successes = Math.round((summary.mean ?? 0) * summary.n);
    return [outcome, { ...summary, ci95: wilsonInterval(successes, summary.n) }] as const;
  });
  return {
    name,
    runs: countFinished(results, name),
    failures: results.failures.filter((failure) => failure.strategy === name).length,
    outcomes: Object.fromEntries(summaries),
  };
}

/** The strategist decides what matters most, by listing it first. */
function bestOf(
  input: ComparisonInput,
  results: Results,
  summaries: readonly StrategySummary[],
  comparisons: readonly StrategyComparison[],
  sharesOfRuns: readonly string[],
): Best | null {
  const { outcomes, strategies, baseline } = input;
  const outcome = outcomes[0];
  const against = comparisons.filter((one) => one.outcome === outcome);
  if (outcome === undefined || against.length === 0) return null;
  const better = betterIn(input, outcome);
  if (better === 'neither') return null;
  const best = findBest({
    outcome,
    strategies,
    baseline,
    results,
    means: new Map(summaries.map((summary) => [summary.name, summary.outcomes[outcome]!.mean])),
    against: new Map(against.map((one) => [one.strategy, one])),
    better,
    smallestEffect: against[0]!.smallestEffect,
  });
  if (best === null || !sharesOfRuns.includes(outcome)) return best;
  const { pairs } = pairsOf(results, best.strategy, best.runnerUp, outcome);
  return { ...best, ci95: pairedShareInterval(differencesOf(pairs)) };
}

function betterIn(
  { formulas = {}, betterOf = {}, horizon = Number.POSITIVE_INFINITY }: ComparisonInput,
  outcome: string,
) {
  return directionOf(outcome, { formulas, betterOf, horizon }).better;
}

/** A comparison before the family is known. */
interface Candidate extends PairedDifference {
  readonly outcome: string;
  readonly strategy: string;
  readonly better: Better;
  readonly smallestEffect: number;
  readonly missingPairs: number;
  readonly differences: Float64Array;
}

function compareWithBaseline(
  input: ComparisonInput,
  results: Results,
  summaries: readonly StrategySummary[],
  sharesOfRuns: readonly string[],
): StrategyComparison[] {
  const baselineSummary = summaries.find((summary) => summary.name === input.baseline);
  const candidates: Candidate[] = input.outcomes.flatMap((outcome) =>
    input.strategies
      .filter((name) => name !== input.baseline)
      .map((strategy) => {
        const better = betterIn(input, outcome);
        const { pairs, missing } = pairsOf(results, strategy, input.baseline, outcome);
        const baselineMean = baselineSummary?.outcomes[outcome]?.mean ?? null;
        return {
          ...comparePairs(pairs, better),
          outcome,
          strategy,
          better,
          smallestEffect: smallestEffectOf(outcome, input.smallestEffect, baselineMean),
          missingPairs: missing,
          differences: differencesOf(pairs),
        };
      }),
  );
  const bootstraps = bootstrapIntervals(candidates.map((candidate) => candidate.differences));
  const adjusted = holmAdjust(candidates.map((candidate) => candidate.p));
  return candidates.map((candidate, k) => {
    const found = conclude(candidate, input.baseline, bootstraps[k]!, adjusted[k]!);
    if (!sharesOfRuns.includes(candidate.outcome)) return found;
    return { ...found, ci95: pairedShareInterval(candidate.differences) };
  });
}

function conclude(
  candidate: Candidate,
  baseline: string,
  bootstrapCi95: Interval,
  pAdjusted: number | null,
): StrategyComparison {
  const { differences, skewness, ...found } = candidate;
  const intervals = found.pairs < FEW_PAIRS ? [found.ci95] : [found.ci95, bootstrapCi95];
  const verdict = verdictOf(found.difference, intervals, pAdjusted, found.smallestEffect, found.better);
  const methodsAgree = intervalsAgree(found.ci95, bootstrapCi95);
  const reasons = [...doubts(candidate, verdict, pAdjusted), ...(methodsAgree ? [] : disagreement(candidate))];
  return {
    outcome: found.outcome,
    strategy: found.strategy,
    baseline,
    better: found.better,
    difference: found.difference,
    ci95: found.ci95,
    bootstrapCi95,
    methodsAgree,
    probabilityHigher: found.probabilityHigher,
    probabilityBetter: found.probabilityBetter,
    p: found.p,
    pAdjusted,
    verdict,
    smallestEffect: found.smallestEffect,
    varianceRatio: found.varianceRatio,
    unpairedReplications: found.unpairedReplications,
    pairs: found.pairs,
    missingPairs: found.missingPairs,
    reasons,
    note: reasons.map((reason) => EXPLANATIONS[reason]).join(' '),
  };
}

/** Skewness of an exponential law is 2; at 1 a t interval of 30 values misses on one side about twice as often as it says. */
const MUCH_SKEW = 1;
const FEW_VALUES = 5;

/** Why a comparison whose interval excludes zero, or which has none, stays undecided. */
function doubts(candidate: Candidate, verdict: Verdict, pAdjusted: number | null): Reason[] {
  if (verdict !== 'undecided') return [];
  if (pAdjusted === null) return ['no-pairs'];
  if (!excludesZero(candidate.ci95)) return [];
  if (pAdjusted < FAMILY_LEVEL) return ['split'];
  return candidate.ci95[0] === candidate.ci95[1] ? ['no-spread'] : ['family'];
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
  'no-pairs': 'Fewer than two replications give both values, so nothing can be said.',
  family:
    'The interval excludes zero, but among this many comparisons one such is to be expected by chance; the test adjusted for all of them does not decide.',
  'no-spread': 'All pairs differ by the same amount, and there are too few of them to rule out coincidence.',
  split: 'The t interval excludes zero, the bootstrap interval does not; a verdict needs both.',
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
