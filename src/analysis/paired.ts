/**
 * The difference between two strategies within replications. The two runs of a replication share their seed (common random
 * numbers), so what luck did to both cancels, and the differences, one a replication, are the sample.
 */
import { studentTUpperTail } from '../numeric/student-t.ts';
import type { Better } from '../scenario/outcomes/entry.ts';
import { excludesZero, type Interval } from './interval.ts';
import { type IntervalKind, spreadInterval } from './mean-interval.ts';
import { momentsOf } from './moments.ts';
import { pairedShareInterval, pairedShareP } from './proportion.ts';
import { rareInterval, rareP, valueOfMost } from './rare-interval.ts';

/** Values of the same replications under a strategy and under the baseline, in the same order, all finite. */
export interface Pairs {
  readonly strategy: Float64Array;
  readonly baseline: Float64Array;
}

export interface PairedDifference {
  /** Replications in which both strategies gave a finite number. */
  readonly pairs: number;
  /** Mean of strategy minus baseline; null without pairs. */
  readonly difference: number | null;
  /** 95 % interval of the difference, by the kind of its values; [null, null] below two pairs and where nothing gives it a scale. */
  readonly ci95: Interval;
  readonly kind: IntervalKind;
  /** Pairs that differ from the difference of most pairs; null where no difference is that of most. */
  readonly unusual: number | null;
  /** Two-sided p value of a difference of zero; null below two pairs. */
  readonly p: number | null;
  /** Share of replications in which the strategy has the higher value; a tie counts half. */
  readonly probabilityHigher: number | null;
  /** The same of the better value; null where neither way is better. */
  readonly probabilityBetter: number | null;
  /** Var(differences) / (Var(strategy) + Var(baseline)): 1 when pairing gained nothing; null when nothing varies. */
  readonly varianceRatio: number | null;
  /** Replications of each strategy that would give the same precision without pairing; null when that number is infinite. */
  readonly unpairedReplications: number | null;
  readonly skewness: number;
}

interface PairOptions {
  readonly isShare?: boolean;
  readonly isCertain?: boolean;
  readonly reach?: number | undefined;
}

/**
 * @param isShare whether every value is 1 or 0 for true or false
 * @param isCertain whether it is known that every pair differs by the same, as no draw enters
 * @param reach how much a pair can differ at most, by what the outcome allows; where nothing is said, by the values seen
 */
export function comparePairs(
  pairs: Pairs,
  better: Better,
  { isShare = false, isCertain = false, reach }: PairOptions = {},
): PairedDifference {
  const differences = differencesOf(pairs);
  const { n, mean, sd, skewness } = momentsOf(differences);
  const varianceRatio = pairingRatio(pairs, sd);
  const probabilityHigher = shareHigher(differences);
  return {
    pairs: n,
    difference: mean,
    ...intervalOf(differences, isShare, isCertain, reach ?? spreadOf(pairs)),
    probabilityHigher,
    probabilityBetter:
      probabilityHigher === null || better === 'neither'
        ? null
        : better === 'more'
          ? probabilityHigher
          : 1 - probabilityHigher,
    varianceRatio,
    unpairedReplications: varianceRatio ? n / varianceRatio : null,
    skewness,
  };
}

function intervalOf(differences: Float64Array, isShare: boolean, isCertain: boolean, reach: number | null) {
  const { n, mean, sd, skewness } = momentsOf(differences);
  if (isCertain && sd === 0)
    return { ci95: [mean!, mean!] as const, kind: 'certain' as const, p: mean === 0 ? 1 : 0, unusual: 0 };
  const most = valueOfMost(differences);
  const unusual = most === undefined ? null : differences.reduce((count, one) => count + (one === most ? 0 : 1), 0);
  if (isShare && n > 1) {
    const count = (side: number) => differences.reduce((sum, one) => sum + (Math.sign(one) === side ? 1 : 0), 0);
    return {
      ci95: pairedShareInterval(differences),
      kind: 'share' as const,
      p: pairedShareP(count(1), count(-1)),
      unusual,
    };
  }
  if (most === undefined) {
    return { ...spreadInterval(differences, n, mean, sd, skewness), p: pairedP(n, mean, sd), unusual };
  }
  const far = most === 0 ? reach : Math.abs(most);
  const ways = { below: far, above: far };
  const p = sd === 0 ? pairedP(n, mean, sd) : rareP(differences, most, ways);
  return { ci95: rareInterval(differences, most, ways), kind: 'rare' as const, p, unusual };
}

/** How far apart the values of both strategies lie: as much as a pair could differ by what was seen; null where all are the same. */
export function spreadOf({ strategy, baseline }: Pairs): number | null {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const values of [strategy, baseline]) {
    for (const value of values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return high > low ? high - low : null;
}

/** Rounding errors of sums and products stay well below this part of the numbers they are made of. */
const ROUND_OFF = 1e-12;

/** Strategy minus baseline. Differences that only rounding keeps from being all the same are made so. */
export function differencesOf(pairs: Pairs): Float64Array {
  const differences = pairs.strategy.map((value, i) => value - pairs.baseline[i]!);
  let scale = 0;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < differences.length; i++) {
    scale = Math.max(scale, Math.abs(pairs.strategy[i]!), Math.abs(pairs.baseline[i]!));
    low = Math.min(low, differences[i]!);
    high = Math.max(high, differences[i]!);
  }
  const tolerance = ROUND_OFF * scale;
  if (Math.max(high, -low) <= tolerance) return differences.fill(0);
  return high - low <= tolerance ? differences.fill((low + high) / 2) : differences;
}

/**
 * Two-sided p value of the paired t test. Differences that are all the same leave no spread to judge by, and t would call two
 * equal coin tosses proof; there the exact sign test takes over: n signs agree by chance with probability 2 / 2^n.
 */
function pairedP(n: number, mean: number | null, sd: number | null): number | null {
  if (mean === null || sd === null) return null;
  if (sd === 0) return mean === 0 ? 1 : 2 ** (1 - n);
  return 2 * studentTUpperTail(Math.abs(mean) / (sd / Math.sqrt(n)), n - 1);
}

function shareHigher(differences: Float64Array): number | null {
  if (differences.length === 0) return null;
  let halves = 0;
  for (const difference of differences) halves += 1 + Math.sign(difference);
  return halves / (2 * differences.length);
}

function pairingRatio(pairs: Pairs, sdOfDifferences: number | null): number | null {
  const own = momentsOf(pairs.strategy).sd;
  const other = momentsOf(pairs.baseline).sd;
  if (sdOfDifferences === null || own === null || other === null) return null;
  const unpaired = own * own + other * other;
  return unpaired > 0 ? (sdOfDifferences * sdOfDifferences) / unpaired : null;
}

/** Below this number of pairs the bootstrap interval is too erratic to serve as a check. */
export const FEW_PAIRS = 10;

/** Part of the t interval's width by which the ends of the bootstrap interval may differ from it. */
const AGREEMENT = 0.1;

/**
 * Whether two intervals say the same: each end within a tenth of the first one's width of its counterpart (which moves the
 * chance of missing the truth on a side from 2.5 % to 5 % at most), and both exclude zero or both do not.
 */
export function intervalsAgree(t: Interval, bootstrap: Interval): boolean {
  if (t[0] === null || bootstrap[0] === null) return false;
  const tolerance = AGREEMENT * (t[1] - t[0]);
  return (
    Math.abs(t[0] - bootstrap[0]) <= tolerance &&
    Math.abs(t[1] - bootstrap[1]) <= tolerance &&
    excludesZero(t) === excludesZero(bootstrap)
  );
}
