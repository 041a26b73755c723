/**
 * Where the break is, with a 95 % interval over seeds: each resample of the seeds chooses its own kind of break, so that the interval
 * holds what the choice between hinge, step and logistic leaves open. A step is known only up to the gap between two levels, and
 * counts with both ends of its gap.
 */
import { normalQuantile } from '../../numeric/normal.ts';
import { studentTQuantile } from '../../numeric/student-t.ts';
import { LEVEL } from '../interval.ts';
import { quantileOf } from '../quantile.ts';
import { best, isBroken, scoreAll } from './fits.ts';
import type { Levels } from './levels.ts';
import type { Bases, Fit } from './projection.ts';
import { resampleMeans } from './resampling.ts';

const RESAMPLES = 499;
const PURPOSE = 2;

/** Place of the break of a fit, in x: the least and the most it may be. */
export function placeOf({ family, shape }: Fit, x: Float64Array): readonly [number, number] {
  const at = shape[0]!;
  if (family.model !== 'step') return [at, at];
  const above = x.findIndex((value) => value > at);
  return [x[above - 1]!, x[above]!];
}

/** 95 % interval of the break, in x. */
export function breakInterval(levels: Levels, bases: Bases): readonly [number, number] {
  const low: number[] = [];
  const high: number[] = [];
  const use = (means: Float64Array) => {
    const [from, to] = placeOf(best(scoreAll(levels, bases, means, isBroken), isBroken)!.fit, levels.x);
    low.push(from);
    high.push(to);
    return true;
  };
  resampleMeans(levels, RESAMPLES, PURPOSE, use, stretchFor(levels));
  const ascending = (values: number[]) => Float64Array.from(values).sort();
  return [quantileOf(ascending(low), 0.025)!, quantileOf(ascending(high), 0.975)!];
}

/**
 * Percentiles of resamples are those of a normal law where Student's with as many degrees of freedom would be right: with few seeds the
 * interval would be too narrow.
 */
export const stretchFor = ({ seeds }: Pick<Levels, 'seeds'>): number =>
  studentTQuantile((1 + LEVEL) / 2, Math.max(1, seeds - 1)) / normalQuantile((1 + LEVEL) / 2);
