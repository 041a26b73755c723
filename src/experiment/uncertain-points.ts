/**
 * Points spread over what nobody knows exactly: the ranges under `uncertain`.
 */
import { HearsayError } from '../errors.ts';
import { keyFromText } from '../random/draws.ts';
import type { Scenario } from '../scenario/schema.ts';
import { numberText, valueAt, writeValue } from '../scenario/value-range.ts';
import { latinHypercube } from './designs/latin-hypercube.ts';
import type { Point } from './points.ts';

/** A point, and the number at each range of the scenario's `uncertain`, in its unit, in their order. */
export interface UncertainPoint extends Point {
  readonly values: readonly number[];
}

/**
 * `count` points: a Latin hypercube over the ranges, so that each range is covered evenly however many there are. The points depend on
 * the scenario's seed, on `count` and on the ranges, and on nothing else. Throws HearsayError when nothing is uncertain.
 */
export function sampleUncertain(
  { uncertain, seed }: Pick<Scenario, 'uncertain' | 'seed'>,
  count: number,
): UncertainPoint[] {
  if (uncertain.length === 0) {
    throw new HearsayError(
      'this scenario does not say what is uncertain',
      'write it under "uncertain", such as "uncertain: { parameters.attention: 20..60, parameters.tieHalfLife: 20..80 }"',
    );
  }
  const key = keyFromText(`uncertain/${seed}`);
  return latinHypercube(count, uncertain.length, key).map((point) => {
    const values = uncertain.map((range, k) => Number(numberText(valueAt(range, point[k]!))));
    return { values, set: uncertain.map((range, k) => `${range.path}=${writeValue(range, values[k]!)}`) };
  });
}
