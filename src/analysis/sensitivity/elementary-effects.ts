/**
 * Morris's measures: what a large step of one factor does, averaged over where the other factors stand.
 *
 * Morris 1991; Campolongo, Cariboni & Saltelli 2007 for μ*. Effects are in units of the outcome per full range of the factor. With
 * runs that differ by chance even a factor without effect has a μ* above 0: `noise` says how large it would then be.
 */

import { Stream } from '../../random/stream.ts';
import { keyOf } from '../../random/threefry.ts';
import { bootstrapIntervals } from '../bootstrap.ts';
import { type Interval, UNKNOWN } from '../interval.ts';
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
  const [muCi95, [low, high]] = bootstrapIntervals([effects, sizes]) as [Interval, Interval];
  // No size is below 0, whatever the interval of a mean may think.
  const muStarCi95: Interval = low === null ? UNKNOWN : [Math.max(0, low), high];
  const { mean: mu, sd: sigma } = momentsOf(effects);
  return {
    steps: used.length,
    leftOut: steps.length - used.length,
    mu,
    muCi95,
    muStar: momentsOf(sizes).mean,
    muStarCi95,
    sigma,
    sigmaCi95: spreadInterval(effects),
    noise: noiseOf(used),
    nothing: steps.length > 0 && steps.every(({ before, after }) => sameBits(before, after)),
  };
}

/** Mean size of a normal variable is √(2/π) of its standard deviation, here the standard error of each step's effect. */
function noiseOf(used: readonly { readonly values: Float64Array; readonly change: number }[]): number | null {
  const errors = used.map(
    ({ values, change }) => (momentsOf(values).sd ?? Number.NaN) / Math.sqrt(values.length) / Math.abs(change),
  );
  const { mean } = momentsOf(errors);
  return mean === null || !Number.isFinite(mean) ? null : Math.sqrt(2 / Math.PI) * mean;
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
