/**
 * Points spread over what nobody knows exactly: the ranges under `uncertain`.
 */
import { HearsayError } from '../errors.ts';
import { keyFromText } from '../random/draws.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { latinHypercube } from './designs/latin-hypercube.ts';
import { type Factor, pointAt, uncertainFactor } from './factors.ts';
import type { Point } from './points.ts';

/** A point, and the number at each range of the scenario's `uncertain`, in its unit, in their order. */
export interface UncertainPoint extends Point {
  readonly values: readonly number[];
}

/** The ranges under `uncertain` as factors. Throws HearsayError when there are none. */
export function uncertainFactors({ uncertain }: Pick<Scenario, 'uncertain'>): Factor[] {
  if (uncertain.length > 0) return uncertain.map(uncertainFactor);
  throw new HearsayError(
    { en: 'this scenario does not say what is uncertain', zh: '本场景没有说明哪些值不确定' },
    {
      en: 'write it under "uncertain", such as "uncertain: { parameters.attention: 20..60, parameters.tieHalfLife: 20..80 }"',
      zh: '请写在 uncertain 下，例如 uncertain: { parameters.attention: 20..60, parameters.tieHalfLife: 20..80 }',
    },
  );
}

/**
 * `count` points: a Latin hypercube over the ranges, so that each range is covered evenly however many there are. The points depend on
 * the scenario's seed, on `count` and on the ranges, and on nothing else. Throws HearsayError when nothing is uncertain.
 */
export function sampleUncertain(scenario: Pick<Scenario, 'uncertain' | 'seed'>, count: number): UncertainPoint[] {
  const factors = uncertainFactors(scenario);
  const key = keyFromText(`uncertain/${scenario.seed}`);
  return latinHypercube(count, factors.length, key).map((coordinates) => {
    const { set, levels } = pointAt(factors, coordinates);
    return { set, values: levels.map(({ value }) => value!) };
  });
}
