/**
 * Trajectories for Morris's screening: walks on a grid of four levels that change one factor at a time, each factor once, by two
 * thirds of its range.
 *
 * Morris 1991, "Factorial sampling plans for preliminary computational experiments", Technometrics 33: four levels and a step of
 * p / (2 (p - 1)) = 2/3 make every level equally likely.
 */
import { type Key, keyOf, secondWord, threefry, uniform } from '../../random/threefry.ts';
import { shuffled } from './latin-hypercube.ts';

export interface MorrisDesign {
  /** Coordinates between 0 and 1 of every point, trajectory by trajectory, `factors + 1` points each. */
  readonly points: readonly Float64Array[];
  /** What changed on the way to point k of trajectory t, k from 1 on: `steps[t][k - 1]`. */
  readonly steps: readonly (readonly MorrisStep[])[];
}

export interface MorrisStep {
  readonly factor: number;
  /** By how much its coordinate changed: 2/3 or -2/3. */
  readonly change: number;
}

const STEP = 2 / 3;

/** `trajectories` walks; the first of them do not change when more are asked for. */
export function morrisDesign(trajectories: number, factors: number, key: Key): MorrisDesign {
  const points: Float64Array[] = [];
  const steps: MorrisStep[][] = [];
  for (let trajectory = 0; trajectory < trajectories; trajectory++) {
    const own = childKey(key, trajectory);
    const order = shuffled(factors, (k) => uniform(own, 0, k));
    const point = Float64Array.from({ length: factors }, (_, k) => Math.floor(4 * uniform(own, 1, k)) / 3);
    points.push(point.slice());
    const walk: MorrisStep[] = [];
    for (const factor of order) {
      // From the lower half only upwards, from the upper half only downwards is possible.
      const change = point[factor]! < 0.5 ? STEP : -STEP;
      point[factor] = Math.round(3 * (point[factor]! + change)) / 3;
      points.push(point.slice());
      walk.push({ factor, change });
    }
    steps.push(walk);
  }
  return { points, steps };
}

function childKey(key: Key, index: number): Key {
  const first = threefry(key, index, 0);
  return keyOf(first, secondWord);
}
