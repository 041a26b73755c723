/**
 * Which strategy leads in the outcome that matters most, and whether it is ahead of all others or only of the baseline.
 *
 * "X did best" claims more than "X did better than the baseline": of several strategies that beat the baseline the one with the
 * largest mean may owe its place to luck. So the leader is compared in pairs with every other strategy as well.
 *
 * The chance of calling any strategy best that is not stays below 5 %. Against the baseline the verdicts of the whole comparison
 * hold (Holm). Among the n strategies besides the leader and the baseline, a wrong claim needs some strategy to seem better than the
 * truly best one, which can happen on one side in n ways: at most n · p / 2 by Bonferroni, whatever their dependence. Hence the
 * largest of the two-sided p values is multiplied by n / 2, or by 1 for fewer than three: picking the winner costs
 * nothing there, as Gutmann & Maymin (1987) and Hung & Fithian (2019) show for independent samples and any n. As for verdicts, the
 * bootstrap interval must agree.
 */
import type { Results } from '../experiment/results.ts';
import { bootstrapIntervals } from './bootstrap.ts';
import { type FarKinds, farKindTurns, NO_FAR_KINDS } from './far-kinds.ts';
import type { Interval } from './interval.ts';
import type { IntervalName } from './interval-name.ts';
import { pairsOf } from './outcome-values.ts';
import { comparePairs, differencesOf, FEW_PAIRS } from './paired.ts';
import { nameOfDifference } from './unseen-kinds.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** Everything is in the unit of the outcome. */
export interface Best {
  readonly outcome: string;
  /** The one with the best mean among those that are better than the baseline; the baseline itself where all others are worse. */
  readonly strategy: string;
  /** The one with the best mean of all others. */
  readonly runnerUp: string;
  /** Mean of `strategy` minus that of `runnerUp`, in pairs, and its 95 % interval by itself, as in a comparison. */
  readonly difference: number | null;
  readonly ci95: Interval;
  readonly ciKind: IntervalName;
  /** Two-sided p value of that difference, not adjusted. */
  readonly p: number | null;
  /** On `strategy` against `runnerUp`, adjusted as above. */
  readonly verdict: Verdict;
  /** All strategies that `strategy` could not be shown to be better than, best mean first; empty when it did best. */
  readonly notToldApart: readonly string[];
}

export interface BestInput {
  readonly outcome: string;
  readonly strategies: readonly string[];
  readonly baseline: string;
  readonly results: Results;
  readonly means: ReadonlyMap<string, number | null>;
  /** What was found on each strategy but the baseline, against the baseline. */
  readonly against: ReadonlyMap<string, { readonly verdict: Verdict }>;
  readonly better: 'more' | 'less';
  readonly smallestEffect: number;
  /** Whether the outcome is true or false in each run. */
  readonly isShare?: boolean;
  /** Whether no draw enters the outcome under a strategy. */
  readonly isCertain?: (strategy: string) => boolean;
  /** How far apart two values can lie, where the outcome bounds it. */
  readonly reach?: number | undefined;
  /** What a kind of run not shown would do to the difference between two strategies; nothing where it is left out. */
  readonly farKinds?: (strategy: string, rival: string) => FarKinds;
}

/** The leader and its contests; null where nothing beats the baseline and the baseline does not beat all. */
export function findBest(input: BestInput): Best | null {
  const ranked = rank(input);
  const verdictOn = (name: string) => input.against.get(name)?.verdict;
  const others = ranked.filter((name) => name !== input.baseline);
  const allWorse = others.every((name) => verdictOn(name) === 'worse');
  const strategy = allWorse ? input.baseline : others.find((name) => verdictOn(name) === 'better');
  if (strategy === undefined) return null;
  const rivals = ranked.filter((name) => name !== strategy);
  const contests = contestsOf(input, strategy, rivals);
  const notToldApart = rivals.filter((_, k) => contests[k]!.verdict !== 'better');
  return { outcome: input.outcome, strategy, runnerUp: rivals[0]!, ...contests[0]!, notToldApart };
}

/** Strategies by their mean, best first; those without any come last, equal ones stay in their order. */
function rank({ strategies, means, better }: BestInput): string[] {
  const gain = (name: string): number => {
    const mean = means.get(name) ?? null;
    if (mean === null) return Number.NEGATIVE_INFINITY;
    return better === 'more' ? mean : -mean;
  };
  return [...strategies].sort((a, b) => (gain(a) < gain(b) ? 1 : gain(a) > gain(b) ? -1 : 0));
}

type Contest = Pick<Best, 'difference' | 'ci95' | 'ciKind' | 'p' | 'verdict'>;

function contestsOf(input: BestInput, strategy: string, rivals: readonly string[]): Contest[] {
  const { outcome, baseline, results, better, smallestEffect } = input;
  const { isShare = false, reach } = input;
  const between = rivals.map((rival) => pairsOf(results, strategy, rival, outcome));
  const samples = between.map(({ pairs }) => pairs);
  const bootstraps = bootstrapIntervals(samples.map(differencesOf));
  const adjustment = Math.max(1, (input.strategies.length - 2) / 2);
  return samples.map((pairs, k) => {
    const isCertain = [strategy, rivals[k]!].every((name) => input.isCertain?.(name) ?? false);
    const compared = comparePairs(pairs, better, { isShare, isCertain, reach });
    const { difference, ci95, p, kind, pairs: count } = compared;
    const far = input.farKinds?.(strategy, rivals[k]!) ?? NO_FAR_KINDS;
    const found = { difference, ci95, ciKind: nameOfDifference(compared, far), p };
    // Who the leader is says what the verdicts on the baseline were.
    if (strategy === baseline || rivals[k] === baseline) return { ...found, verdict: 'better' };
    const isSpread = kind === 'student' || kind === 'skewed';
    const intervals = count < FEW_PAIRS || !isSpread ? [ci95] : [ci95, bootstraps[k]!];
    // Means of rivals that lost runs are those of their survivors.
    if (between[k]!.missing > 0 || farKindTurns({ difference, ci95 }, smallestEffect, far))
      return { ...found, verdict: 'undecided' };
    const pAdjusted = p === null ? null : Math.min(1, p * adjustment);
    return { ...found, verdict: verdictOf(difference, intervals, pAdjusted, smallestEffect, better) };
  });
}
