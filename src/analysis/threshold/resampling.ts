/**
 * Draws seeds with replacement: whole rows, so that what the levels of a seed have in common stays together (block bootstrap).
 */
import { Stream } from '../../random/stream.ts';
import { keyOf } from '../../random/threefry.ts';
import type { Levels } from './levels.ts';

/** The letters "threshld". */
const KEY = keyOf(0x74687265, 0x73686c64);

/**
 * Calls `use` with the means of `count` resamples, until it answers false; the array is overwritten. `purpose` tells resamplings apart,
 * `stretch` makes them vary so many times as much.
 */
export function resampleMeans(
  { rows, means, seeds }: Levels,
  count: number,
  purpose: number,
  use: (means: Float64Array) => boolean,
  stretch = 1,
): void {
  const n = means.length;
  const stream = new Stream();
  stream.reseed(KEY, purpose, seeds);
  const resampled = new Float64Array(n);
  // Resampled means vary (R - 1) / R times as much as they should; and weights taken from the same runs make weighted means vary
  // 1 + 4 (1 - 1/L) / (R - 1) times as much as if the weights were known (Meier 1953).
  const estimated = 1 + (4 * (1 - 1 / n)) / (seeds - 1);
  const widen = (stretch * Math.sqrt((seeds / (seeds - 1)) * estimated)) / seeds;
  for (let resample = 0; resample < count; resample++) {
    resampled.fill(0);
    for (let k = 0; k < seeds; k++) {
      const at = Math.floor(stream.uniform() * seeds) * n;
      for (let l = 0; l < n; l++) resampled[l]! += rows[at + l]! - means[l]!;
    }
    for (let l = 0; l < n; l++) resampled[l] = means[l]! + widen * resampled[l]!;
    if (!use(resampled)) return;
  }
}
