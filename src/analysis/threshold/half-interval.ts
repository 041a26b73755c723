/**
 * Where half of the change is done, with a 95 % interval over seeds: each resample of the seeds chooses its own smooth curve, so that the
 * interval holds what that choice leaves open. Undefined where fewer than half of the resamples only rise or only fall.
 */
import { quantileOf } from '../quantile.ts';
import { stretchFor } from './break-interval.ts';
import { best, isSmooth, scoreAll } from './fits.ts';
import type { Levels } from './levels.ts';
import type { Bases } from './projection.ts';
import { resampleMeans } from './resampling.ts';
import { shapeOf } from './shape.ts';

const RESAMPLES = 199;
const PURPOSE = 3;

/** In units of the factor. */
export function halfwayInterval(levels: Levels, bases: Bases): readonly [number, number] | undefined {
  const places: number[] = [];
  const use = (means: Float64Array) => {
    const own = { ...levels, means };
    const { halfway } = shapeOf(own, bases, best(scoreAll(own, bases, means, isSmooth), isSmooth)!);
    if (halfway !== null) places.push(halfway);
    return true;
  };
  resampleMeans(levels, RESAMPLES, PURPOSE, use, stretchFor(levels));
  if (places.length < RESAMPLES / 2) return undefined;
  const ascending = Float64Array.from(places).sort();
  return [quantileOf(ascending, 0.025)!, quantileOf(ascending, 0.975)!];
}
