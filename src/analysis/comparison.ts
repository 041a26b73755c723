/** What a comparison of strategies is, as plain data that survives JSON unchanged. `compare.ts` makes one. */
import type { Better } from '../scenario/outcomes/entry.ts';
import type { Best } from './best.ts';
import type { Interval } from './interval.ts';
import type { IntervalName } from './interval-name.ts';
import type { IntervalKind } from './mean-interval.ts';
import type { Presence, PresenceComparison } from './missing.ts';
import type { Reason } from './reasons.ts';
import type { Summary } from './summary.ts';
import type { TwoHumps } from './two-humps.ts';
import type { Verdict } from './verdict.ts';
import type { WhySame } from './why-same.ts';

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
  /** Whether no draw enters an outcome under a strategy, by the model: all runs agree, and so would any other. */
  readonly isCertain?: (strategy: string, outcome: string) => boolean;
  /** Why two strategies may be the same in an outcome, by the model; asked of those that differ in none of their pairs. */
  readonly whySame?: (strategies: readonly [string, string], outcome: string) => WhySame | undefined;
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
  /** The side on which most pairs lie for sure, whatever the mean does: a sign test at 5 % for all comparisons together (Holm). */
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
  /** Where no pair differs: whether anything that differs between the two could have moved the outcome; null where that is not known. */
  readonly whySame: WhySame | null;
  /** Why to read this one with care; the codes are for programs and translators, `note` says the same in English. */
  readonly reasons: readonly Reason[];
  readonly note: string;
}

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
