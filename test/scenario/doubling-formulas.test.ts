/** Formulas that name each other twice, forty deep: what is asked of them takes time in proportion to their number. */
import { expect, test } from 'vitest';
import { quantitiesOf } from '#hearsay/analysis/why-same.js';
import { directionOf } from '#hearsay/scenario/direction.js';
import { outcomeRange } from '#hearsay/scenario/outcome-range.js';
import { processorTime } from '../processor-time.ts';

const DEPTH = 40;
const formulas = Object.fromEntries(
  Array.from({ length: DEPTH + 1 }, (_, k) => [`f${k}`, k === 0 ? 'members + joined' : `f${k - 1} + f${k - 1}`]),
);
const scenario = { formulas, betterOf: {}, horizon: 30 };
const LAST = `f${DEPTH}`;

test('doubling formulas are read in time, and rightly', () => {
  const spent = processorTime(() => {
    expect(outcomeRange(LAST, scenario)).toEqual({ low: 0, high: Number.POSITIVE_INFINITY });
    expect(directionOf(LAST, scenario)).toMatchObject({ better: 'more', because: 'arithmetic' });
    expect(quantitiesOf(LAST, formulas)).toEqual(quantitiesOf('f0', formulas));
  });
  expect(spent).toBeLessThan(2_000);
});
