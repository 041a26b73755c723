/** What most runs do is said apart from what they do on average, and is as sure as a verdict. */
import { describe, expect, it } from 'vitest';
import { compareStrategies } from '#hearsay/analysis/compare.js';
import { spreadInterval } from '#hearsay/analysis/mean-interval.js';
import { momentsOf } from '#hearsay/analysis/moments.js';
import { resultsInMemory } from '#hearsay/experiment/results-in-memory.js';
import { resultsOf, run, sample, source } from './samples.ts';

const compare = (differences: readonly (number | undefined)[]) => {
  const base = differences.map((_, k) => 100 + ((k * 5) % 11));
  const other = differences.map((one, k) => (one === undefined ? undefined : base[k]! + one));
  const input = {
    strategies: ['base', 'other'],
    outcomes: ['y'],
    baseline: 'base',
    smallestEffect: {},
    betterOf: { y: 'more' },
  } as const;
  return compareStrategies(input, resultsOf({ base, other })).comparisons[0]!;
};

const intervalOf = (values: readonly number[]) => {
  const { n, mean, sd, skewness } = momentsOf(values);
  return spreadInterval(values, n, mean, sd, skewness);
};

describe('pairs that all go one way', () => {
  // Shares of people who wrote, in points: 12 of 12 are higher, two of them by little.
  const higher = [46, 54, 54, 58, 67, 48, 28, 46, 44, 8, 61, 7.9];

  it('are no undecided difference where they are skewed: the interval stays among them', () => {
    const found = compare(higher);
    expect(found).toMatchObject({ kind: 'skewed', probabilityBetter: 1, verdict: 'better', inMostRuns: 'higher' });
    expect(found.ci95[0]).toBeGreaterThanOrEqual(7.9);
    expect(compare(higher.map((one) => -one))).toMatchObject({ verdict: 'worse', inMostRuns: 'lower' });
  });

  it("have an interval that leaves out zero unless Student's holds it, from ten on", () => {
    const draws = source(31);
    for (let k = 0; k < 500; k++) {
      const values = [...sample(10 + (k % 21), () => 0.01 + draws.exponential() ** 2)];
      const { ci95 } = intervalOf(values);
      const { n, mean, sd } = momentsOf(values);
      // t (0.975) of 9 is 2.262157, and less of more.
      const cannotBeStudents = mean! > (2.2622 * sd!) / Math.sqrt(n);
      if (cannotBeStudents) expect(ci95[0]).toBeGreaterThan(0);
      expect(ci95[1]).toBeGreaterThan(mean!);
    }
  });
});

describe('the side of most runs', () => {
  // 27 gain a little, three lose much: on average nothing is sure, in nine of ten runs there is a gain (sign test p = 8e-6).
  const carried = Array.from({ length: 30 }, (_, k) => (k % 10 === 3 ? -90 - k : 8 + ((k * 7) % 5)));

  it('is sure where the mean is not', () => {
    expect(compare(carried)).toMatchObject({ verdict: 'undecided', inMostRuns: 'higher' });
  });

  it('counts a pair without a value for the other side', () => {
    // 18 of 20 higher, p = 0.0004; with ten more that might all be lower it is 18 of 30, p = 0.36.
    const some = Array.from({ length: 20 }, (_, k) => (k < 18 ? 5 + k : -70));
    expect(compare(some).inMostRuns).toBe('higher');
    expect(compare([...some, ...Array<undefined>(10).fill(undefined)]).inMostRuns).toBe(null);
  });

  it('is wrong in at most 5 of 100 comparisons of many outcomes in none of which there is one', () => {
    // By itself each of twelve is said in 3.9 % (10 of 12 and more), at least one in 38 %.
    const draws = source(32);
    const outcomes = Array.from({ length: 12 }, (_, k) => `y${k}`);
    let wrong = 0;
    const studies = 150;
    for (let study = 0; study < studies; study++) {
      const runs = ['base', 'other'].flatMap((name) =>
        Array.from({ length: 12 }, (_, k) =>
          run(name, k, { outcomes: Object.fromEntries(outcomes.map((one) => [one, draws.normal()])) }),
        ),
      );
      const input = { strategies: ['base', 'other'], outcomes, baseline: 'base', smallestEffect: {} };
      const { comparisons } = compareStrategies(input, resultsInMemory(runs));
      if (comparisons.some(({ inMostRuns }) => inMostRuns !== null)) wrong++;
    }
    // Three standard errors of 5 % among 150 are 5.3 points.
    expect(wrong / studies).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / studies));
  });
});
