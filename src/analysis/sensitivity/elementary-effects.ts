/**
 * Morris's measures: what a large step of one factor does, averaged over where the other factors stand.
 *
 * Morris 1991; Campolongo, Cariboni & Saltelli 2007 for μ*. Effects are in units of the outcome per full range of the factor. With
 * runs that differ by chance even a factor without effect has a μ* above 0: `noise` says how large it would then be.
 *
 * Walks are one sample and seeds are another: all points have the same seeds, so that the luck of a seed that strengthens an effect does so on
 * every walk, and resampling walks does not see it. Intervals hold both (as for two crossed random factors: Owen 2007, "The pigeonhole
 * bootstrap"): that of the walks, and the standard error over seeds, by leaving out one at a time (Quenouille 1956).
 */

import { studentTQuantile } from '../../numeric/student-t.ts';
import { Stream } from '../../random/stream.ts';
import { keyOf } from '../../random/threefry.ts';
import { bootstrapIntervals } from '../bootstrap.ts';
import { type Interval, LEVEL, UNKNOWN } from '../interval.ts';
import { momentsOf } from '../moments.ts';
import { quantileOf } from '../quantile.ts';

/** One step of a trajectory: the outcome before and after it, one value a seed. */
export interface EffectStep {
  readonly factor: number;
  /** By how much of its range the factor changed, with its sign. */
  readonly change: number;
  readonly before: ArrayLike<number>;
  readonly after: ArrayLike<number>;
}

export interface FactorEffects {
  /** Steps used, and steps left out because a run failed or had no finite value. */
  readonly steps: number;
  readonly leftOut: number;
  /** Mean effect: its sign says in which direction the outcome goes. */
  readonly mu: number | null;
  readonly muCi95: Interval;
  /** Mean size of the effect, whatever its direction: how much the factor matters. */
  readonly muStar: number | null;
  readonly muStarCi95: Interval;
  /** Spread of the effect: how much it depends on the other factors, or bends. */
  readonly sigma: number | null;
  readonly sigmaCi95: Interval;
  /** What μ* would be on average if the factor did nothing but change the luck of every run. */
  readonly noise: number | null;
  /** Whether no run changed in this outcome at any step, to the bit. */
  readonly nothing: boolean;
}

/** Measures of each of `factors` factors. */
export function elementaryEffects(steps: readonly EffectStep[], factors: number): FactorEffects[] {
  return Array.from({ length: factors }, (_, factor) => effectsOf(steps.filter((step) => step.factor === factor)));
}

function effectsOf(steps: readonly EffectStep[]): FactorEffects {
  const differences = steps.map(({ before, after }) => Float64Array.from(after, (value, k) => value - before[k]!));
  const used = differences.flatMap((values, k) =>
    values.every(Number.isFinite) ? [{ values, change: steps[k]!.change }] : [],
  );
  const effects = Float64Array.from(used, ({ values, change }) => momentsOf(values).mean! / change);
  const sizes = effects.map(Math.abs);
  const [muOfWalks, muStarOfWalks] = bootstrapIntervals([effects, sizes]) as [Interval, Interval];
  const { mean: mu, sd: sigma } = momentsOf(effects);
  const muStar = momentsOf(sizes).mean;
  const without = effectsWithoutEach(used);
  const withSeeds = (interval: Interval, estimate: number | null, measure: (effects: Float64Array) => number) =>
    widened(interval, estimate, Float64Array.from(without, measure));
  const muCi95 = withSeeds(muOfWalks, mu, (own) => momentsOf(own).mean!);
  const noise = noiseOf(used);
  const [low, high] = withSeeds(muStarOfWalks, muStar, (own) => momentsOf(own.map(Math.abs)).mean!);
  const muStarCi95: Interval = low === null ? UNKNOWN : [lessNoise(low, noise), high];
  const [narrow, wide] = withSeeds(spreadInterval(effects), sigma, (own) => momentsOf(own).sd ?? 0);
  return {
    steps: used.length,
    leftOut: steps.length - used.length,
    mu,
    muCi95,
    muStar,
    muStarCi95,
    sigma,
    sigmaCi95: narrow === null ? UNKNOWN : [lessNoise(narrow, (noise ?? 0) / MEAN_SIZE), wide],
    noise,
    nothing: steps.length > 0 && steps.every(({ before, after }) => sameBits(before, after)),
  };
}

type Used = readonly { readonly values: Float64Array; readonly change: number }[];

/** The effects of all steps as they would be without the first seed, without the second, and so on; none with a single seed. */
function effectsWithoutEach(used: Used): Float64Array[] {
  const seeds = used[0]?.values.length ?? 0;
  if (seeds < 2 || used.some(({ values }) => values.length !== seeds)) return [];
  const sums = used.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
  return Array.from({ length: seeds }, (_, seed) =>
    Float64Array.from(used, ({ values, change }, k) => (sums[k]! - values[seed]!) / (seeds - 1) / change),
  );
}

/** An interval of the walks with the error over seeds added to it, from what a measure is without each of them. */
function widened(interval: Interval, estimate: number | null, without: Float64Array): Interval {
  const seeds = without.length;
  const { sd } = momentsOf(without);
  if (interval[0] === null || estimate === null || sd === null) return interval;
  // Jackknife: (n - 1) / n times the sum of squares, which is (n - 1)² / n times the variance.
  const error = ((seeds - 1) / Math.sqrt(seeds)) * sd;
  const half = studentTQuantile((1 + LEVEL) / 2, seeds - 1) * error;
  return [
    Math.min(interval[0], estimate - Math.hypot(estimate - interval[0], half)),
    Math.max(interval[1], estimate + Math.hypot(interval[1] - estimate, half)),
  ];
}

/**
 * The lower end of a size or a spread that noise has made larger: squares add up, so that its square is taken out. Never below 0, whatever
 * the interval of a mean may think.
 */
const lessNoise = (low: number, noise: number | null): number =>
  Math.sqrt(Math.max(0, Math.max(0, low) ** 2 - (noise ?? 0) ** 2));

/** Mean size of a normal variable, in parts of its standard deviation: √(2/π). */
const MEAN_SIZE = Math.sqrt(2 / Math.PI);

/** The mean size that the standard error of each step's effect alone would have. */
function noiseOf(used: Used): number | null {
  const errors = used.map(
    ({ values, change }) => (momentsOf(values).sd ?? Number.NaN) / Math.sqrt(values.length) / Math.abs(change),
  );
  const { mean } = momentsOf(errors);
  return mean === null || !Number.isFinite(mean) ? null : MEAN_SIZE * mean;
}

function sameBits(before: ArrayLike<number>, after: ArrayLike<number>): boolean {
  return Array.from(before).every((value, k) => Object.is(value, after[k]));
}

const RESAMPLES = 2_000;
/** Key of the resampling stream: the letters "elemeffe". */
const KEY = keyOf(0x656c656d, 0x65666665);

/** Percentile interval of a standard deviation (Efron 1979); unknown below three effects. */
function spreadInterval(effects: Float64Array): Interval {
  const n = effects.length;
  if (n < 3) return UNKNOWN;
  const stream = new Stream();
  stream.reseed(KEY, n, 0);
  const spreads = new Float64Array(RESAMPLES);
  const sample = new Float64Array(n);
  for (let resample = 0; resample < RESAMPLES; resample++) {
    for (let k = 0; k < n; k++) sample[k] = effects[Math.floor(stream.uniform() * n)]!;
    spreads[resample] = momentsOf(sample).sd!;
  }
  spreads.sort();
  return [quantileOf(spreads, 0.025)!, quantileOf(spreads, 0.975)!];
}
