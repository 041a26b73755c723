/**
 * Does the mechanism make the change, or would any curve have done? A break in a curve does not say what broke.
 *
 * Movability: the size at which ties thin out should follow the budget of attention, A δ / (λ θ). The same value of the outcome is
 * looked for in settings with other budgets, and ln(size) is regressed on ln(budget): a slope of 1 is what the mechanism predicts.
 * Ablation and specificity: the sweep is repeated without the mechanism; what is left of the change is told.
 */
import { studentTQuantile } from '../../numeric/student-t.ts';
import { type Interval, LEVEL, UNKNOWN } from '../interval.ts';
import { findThreshold, type Measured, type Threshold } from './threshold.ts';

/** A sweep in another setting. */
export interface Setting {
  readonly name: string;
  /** A δ / (λ θ) as a multiple of that of the scenario. */
  readonly budget: number;
  readonly measured: Measured;
}

/** Where a setting passes the value looked for; null where it does not within the levels. */
export interface Place {
  readonly name: string;
  readonly budget: number;
  readonly at: number | null;
}

export interface Movability {
  /** Change of ln(size) with ln(budget), with Student's interval; null with fewer than four places. */
  readonly slope: number | null;
  readonly ci95: Interval;
  /** The value of the outcome that is looked for. */
  readonly value: number;
  readonly places: readonly Place[];
}

export interface Ablation {
  readonly threshold: Threshold;
  /** Change of the outcome from the first level to the last, as part of that of the scenario itself. */
  readonly changeLeft: number;
}

const FEWEST_PLACES = 4;

/** What is looked for in every setting: the outcome passes `value`, downwards or upwards. */
export interface Passage {
  readonly value: number;
  readonly falls: boolean;
}

/** The middle between the largest and the smallest mean of a sweep, and whether it comes down from the one to the other. */
export function middleOf({ values }: Measured): Passage {
  const means = values.map(meanOf);
  const [most, least] = [Math.max(...means), Math.min(...means)];
  return { value: (most + least) / 2, falls: means.indexOf(most) < means.indexOf(least) };
}

/** The slope over all settings; as many of them as possible should have the passage, such as the middle of the scenario's own curve. */
export function movabilityOf(settings: readonly Setting[], passage: Passage): Movability {
  const { value } = passage;
  const places = settings.map(({ name, budget, measured }) => ({ name, budget, at: crossingOf(measured, passage) }));
  const found = places.filter((place): place is Place & { at: number } => place.at !== null);
  if (found.length < FEWEST_PLACES) return { slope: null, ci95: UNKNOWN, value, places };
  const { slope, error } = slopeOf(
    found.map(({ budget }) => Math.log(budget)),
    found.map(({ at }) => Math.log(at)),
  );
  const half = studentTQuantile((1 + LEVEL) / 2, found.length - 2) * error;
  return { slope, ci95: [slope - half, slope + half], value, places };
}

/** The size from which on the means lie beyond the value for good, between levels by a line over ln N; null when there is none. */
export function crossingOf({ levels, values }: Measured, { value, falls }: Passage): number | null {
  const means = values.map(meanOf);
  const isBeyond = (mean: number) => (falls ? mean < value : mean > value);
  // From the far end back: neither a wobble before nor small groups that died count as passing.
  let above = means.length;
  while (above > 0 && isBeyond(means[above - 1]!)) above--;
  if (above === 0 || above === means.length) return null;
  const below = above - 1;
  const part = (value - means[below]!) / (means[above]! - means[below]!);
  return levels[below]! * (levels[above]! / levels[below]!) ** part;
}

/** @param threshold what was found in `measured`, where more was asked of it than its numbers */
export function ablationOf(
  measured: Measured,
  base: Measured,
  threshold: Threshold = findThreshold(measured),
): Ablation {
  return { threshold, changeLeft: changeOf(measured) / changeOf(base) };
}

function changeOf({ values }: Measured): number {
  return meanOf(values.at(-1)!) - meanOf(values[0]!);
}

function meanOf(values: Float64Array): number {
  const finite = values.filter(Number.isFinite);
  return finite.reduce((sum, value) => sum + value, 0) / finite.length;
}

/** Least squares with its standard error. */
function slopeOf(x: readonly number[], y: readonly number[]): { slope: number; error: number } {
  const n = x.length;
  const meanX = x.reduce((a, b) => a + b, 0) / n;
  const meanY = y.reduce((a, b) => a + b, 0) / n;
  const sxx = x.reduce((sum, value) => sum + (value - meanX) ** 2, 0);
  const slope = x.reduce((sum, value, k) => sum + (value - meanX) * (y[k]! - meanY), 0) / sxx;
  const left = y.reduce((sum, value, k) => sum + (value - meanY - slope * (x[k]! - meanX)) ** 2, 0);
  return { slope, error: Math.sqrt(left / (n - 2) / sxx) };
}
