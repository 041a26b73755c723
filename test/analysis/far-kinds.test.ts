import { describe, expect, it } from 'vitest';
import { compareStrategies } from '#hearsay/analysis/compare.js';
import { areApart, extentOf, nameOfInterval, shiftByFarKind } from '#hearsay/analysis/far-kinds.js';
import { resultsOf, sample, source } from './samples.ts';

const draws = source(311);
const spread = (count: number, from: number, to: number) =>
  Array.from(sample(count, () => from + (to - from) * draws.uniform()));

function compare(values: Readonly<Record<string, readonly number[]>>) {
  const strategies = Object.keys(values);
  const input = {
    strategies,
    outcomes: ['y'],
    baseline: strategies[0]!,
    smallestEffect: { y: 1e-6 },
    betterOf: { y: 'more' },
  } as const;
  return compareStrategies(input, resultsOf(values));
}

describe('kinds of runs that other strategies show', () => {
  // Thirty dead communities under two strategies, living ones a hundred times as large under a third.
  const dead = spread(30, 0.4, 1);
  const deader = dead.map((value, k) => value - 0.25 - (k % 3) / 50);
  const alive = spread(30, 60, 160);
  const found = compare({ dead, deader, alive });
  const [lower, higher] = found.comparisons;

  it('leave a mean undecided that one such run in as many as were made would turn, and say what most runs do', () => {
    expect(lower).toMatchObject({ verdict: 'undecided', inMostRuns: 'lower', probabilityHigher: 0, ciKind: 'rough' });
    expect(lower!.reasons).toContain('unseen-kind');
    expect(lower!.note).toContain('other kinds');
  });

  it('do not hold up a difference between runs that lie well apart', () => {
    expect(higher).toMatchObject({ verdict: 'better', inMostRuns: 'higher' });
  });

  it('make intervals rough whose mean one such run would carry away, and no others', () => {
    expect(found.strategies.map(({ outcomes }) => outcomes.y!.ciKind)).toEqual(['rough', 'rough', '95']);
  });

  it('are not what strategies differ in that spread alike, however far apart they are', () => {
    const far = compare({ base: dead, same: deader, other: dead.map((value) => value + 1000) });
    expect(far.comparisons.map(({ verdict, ciKind }) => [verdict, ciKind])).toEqual([
      ['worse', '95'],
      ['better', '95'],
    ]);
    expect(far.strategies.every(({ outcomes }) => outcomes.y!.ciKind === '95')).toBe(true);
  });

  it('shift a mean by their distance over the number of runs', () => {
    const own = extentOf([1, 2, 3, 4, 5])!;
    // Ranges of 4 and 100: the upper end is 103 - 3 away from the median, in one of 5 runs.
    expect(shiftByFarKind(own, [own, extentOf([3, 4, 5, 6, 103])])).toEqual({ up: 20, down: 0 });
    expect(shiftByFarKind(own, [extentOf([-97, 2, 3, 3, 3])])).toEqual({ up: 0, down: 20 });
    // Seven times as wide is not another kind.
    expect(shiftByFarKind(own, [extentOf([3, 4, 5, 6, 31])])).toEqual({ up: 0, down: 0 });
    expect(shiftByFarKind(extentOf([2, 2, 2, 2, 2]), [extentOf([3, 4, 5, 6, 103])])).toEqual({ up: 0, down: 0 });
  });

  it('are not looked for in fewer runs than five', () => {
    expect(extentOf([1, 2, 3, 4])).toBeNull();
  });

  it('leave the name to an interval that holds the mean with them', () => {
    expect(nameOfInterval(3, [1, 5], { up: 2, down: 2 })).toBe('95');
    expect(nameOfInterval(3, [1, 5], { up: 2.1, down: 0 })).toBe('rough');
    expect(nameOfInterval(3, [1, 5], { up: 0, down: 2.1 })).toBe('rough');
    expect(nameOfInterval(null, [null, null], { up: 9, down: 9 })).toBe('95');
  });

  it('count as apart beyond a quarter of both ranges', () => {
    const own = extentOf([0, 1, 2, 3, 4]);
    expect(areApart(own, extentOf([6.1, 7, 8, 9, 10.1]))).toBe(true);
    expect(areApart(extentOf([5.9, 7, 8, 9, 9.9]), own)).toBe(false);
  });
});

it('says of no pair that it carries a difference that all pairs have', () => {
  const base = Array.from({ length: 30 }, () => 0);
  const { comparisons } = compare({ base, plan: base.map((_, k) => (k === 7 ? 47 : 51)) });
  expect(comparisons[0]!.reasons).not.toContain('carried');
  const carried = compare({ base, lottery: base.map((_, k) => (k === 7 ? 3000 : 0)) });
  expect(carried.comparisons[0]!.reasons).toContain('carried');
});
