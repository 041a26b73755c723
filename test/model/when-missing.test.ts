import { expect, test } from 'vitest';
import { simulate } from '#hearsay/engine/simulate.js';
import { modelOf } from '../engine/model.ts';

const of = (whenMissing?: number) =>
  simulate(
    modelOf({
      horizon: 5,
      strategies: { only: {} },
      formulas: {
        each: { formula: 'cost / orders', ...(whenMissing === undefined ? {} : { whenMissing }) },
        twice: '2 * each',
      },
    }),
    'only',
    0,
  ).outcomes;

test('a run in which a formula has no value counts as what the scenario says, in formulas made of it as well', () => {
  expect(of().orders).toBe(0);
  expect(Number.isFinite(of().each)).toBe(false);
  expect([of(7).each, of(7).twice]).toEqual([7, 14]);
});
