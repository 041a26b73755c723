/**
 * What a choice among strategies risks, beyond which mean is best: how sure it is that it is the best, what choosing it would
 * cost if it is not, how often it comes first, and how its bad runs end. Outcomes of communities fall into two kinds, dead
 * and alive, where a mean describes neither.
 */
import { Stream } from '../../random/stream.ts';
import { keyOf } from '../../random/threefry.ts';
import { momentsOf } from '../moments.ts';
import { quantileOf } from '../quantile.ts';

/** In the unit of the outcome, where it has one. */
export interface Rank {
  /** Chance that this strategy has the best mean, by resampling replications. Of all strategies they add up to 1. */
  readonly probabilityBest: number | null;
  /** How far its mean lies behind the best one, on average over the same resamples: what choosing it would cost. */
  readonly regret: number | null;
  /** Share of replications in which it comes first; ties are shared. */
  readonly firstIn: number | null;
  readonly q05: number | null;
  readonly median: number | null;
  readonly q95: number | null;
  /** Mean of the worst tenth of the runs, at least one of them (conditional value at risk). */
  readonly worstTenth: number | null;
}

const RESAMPLES = 2_000;
const WORST = 0.1;

/** Key of the resampling stream: the letters "ranking!". */
const KEY = keyOf(0x72616e6b, 0x696e6721);

/**
 * Ranks of strategies. `columns` hold one value a replication, the same replications in each, all finite; null without any.
 * Resamples depend on the number of replications alone.
 */
export function rankStrategies(columns: readonly Float64Array[], better: 'higher' | 'lower'): Rank[] {
  const count = columns[0]?.length ?? 0;
  const sign = better === 'higher' ? 1 : -1;
  const gains = columns.map((column) => column.map((value) => sign * value));
  const { best, regret } = resample(gains, count);
  const first = firstPlaces(gains, count);
  return columns.map((column, k) => {
    const ascending = Float64Array.from(column).sort();
    return {
      probabilityBest: count === 0 ? null : best[k]! / RESAMPLES,
      regret: count === 0 ? null : regret[k]! / RESAMPLES,
      firstIn: count === 0 ? null : first[k]! / count,
      q05: quantileOf(ascending, 0.05),
      median: quantileOf(ascending, 0.5),
      q95: quantileOf(ascending, 0.95),
      worstTenth: worstMean(better === 'higher' ? ascending : ascending.toReversed()),
    };
  });
}

/** Replications which all strategies finished with a finite value, a column for each strategy. */
export function wholeColumns(columns: readonly ArrayLike<number>[]): Float64Array[] {
  const count = Math.min(...columns.map(({ length }) => length));
  const kept: number[] = [];
  for (let r = 0; r < count; r++) if (columns.every((column) => Number.isFinite(column[r]))) kept.push(r);
  return columns.map((column) => Float64Array.from(kept, (r) => column[r]!));
}

function resample(gains: readonly Float64Array[], count: number): { best: Float64Array; regret: Float64Array } {
  const best = new Float64Array(gains.length);
  const regret = new Float64Array(gains.length);
  if (count === 0) return { best, regret };
  const stream = new Stream();
  stream.reseed(KEY, count, 0);
  const sums = new Float64Array(gains.length);
  for (let resample = 0; resample < RESAMPLES; resample++) {
    sums.fill(0);
    for (let i = 0; i < count; i++) {
      const pick = Math.floor(stream.uniform() * count);
      for (let k = 0; k < gains.length; k++) sums[k]! += gains[k]![pick]!;
    }
    const largest = sums.reduce((most, sum) => Math.max(most, sum), Number.NEGATIVE_INFINITY);
    addShares(best, sums, largest);
    for (let k = 0; k < gains.length; k++) regret[k]! += (largest - sums[k]!) / count;
  }
  return { best, regret };
}

function firstPlaces(gains: readonly Float64Array[], count: number): Float64Array {
  const first = new Float64Array(gains.length);
  const here = new Float64Array(gains.length);
  for (let r = 0; r < count; r++) {
    for (let k = 0; k < gains.length; k++) here[k] = gains[k]![r]!;
    addShares(
      first,
      here,
      here.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY),
    );
  }
  return first;
}

/** One point, shared by all who have the largest value. */
function addShares(points: Float64Array, values: Float64Array, largest: number): void {
  let ties = 0;
  for (const value of values) if (value === largest) ties++;
  for (let k = 0; k < values.length; k++) if (values[k] === largest) points[k]! += 1 / ties;
}

function worstMean(fromWorst: Float64Array): number | null {
  const tail = Math.max(1, Math.floor(WORST * fromWorst.length));
  return momentsOf(fromWorst.subarray(0, tail)).mean;
}
