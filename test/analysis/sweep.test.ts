/** What the points of a sweep say, and which factors do nothing. */
import { describe, expect, test } from 'vitest';
import { tInterval } from '#hearsay/analysis/interval.js';
import { exactShareInterval } from '#hearsay/analysis/proportion.js';
import { idleFactors } from '#hearsay/analysis/sweep/idle-factors.js';
import { summarizePoints } from '#hearsay/analysis/sweep/summarize-points.js';
import { resultsInMemory } from '#hearsay/experiment/results-in-memory.js';
import { run } from './samples.ts';

/** Outcomes of two replications at each point; the digest is that of the members alone. */
function sweepOf(points: readonly (readonly { readonly members: number; readonly alive: number }[])[]) {
  return resultsInMemory(
    points.flatMap((runs, point) =>
      runs.map((outcomes, replication) =>
        run('only', replication, { point, outcomes: { ...outcomes }, digest: `d${outcomes.members}` }),
      ),
    ),
    [],
    { points: points.map(() => ({ set: [] })), strategies: ['only'], replications: 2 },
  );
}

describe('the points of a sweep', () => {
  test('have mean and t interval, and exact intervals where a formula is true or false', () => {
    const results = sweepOf([
      [
        { members: 4, alive: 1 },
        { members: 8, alive: 0 },
      ],
      [
        { members: 5, alive: 0 },
        { members: 5, alive: 0 },
      ],
    ]);
    const { points, sharesOfRuns } = summarizePoints(results, ['members', 'alive']);
    expect(sharesOfRuns).toEqual(['alive']);
    expect(points[0]![0]!.members).toMatchObject({ n: 2, mean: 6, ci95: tInterval(2, 6, Math.sqrt(8)), median: 6 });
    expect(points[0]![0]!.alive!.ci95).toEqual(exactShareInterval(1, 2));
    expect(points[1]![0]!.alive!.ci95).toEqual(exactShareInterval(0, 2));
  });

  test('say nothing where no run finished', () => {
    const nothing = resultsInMemory([], [], { points: [{ set: [] }], strategies: ['only'], replications: 2 });
    expect(summarizePoints(nothing, ['members']).points[0]![0]!.members).toMatchObject({
      n: 0,
      mean: null,
      ci95: [null, null],
    });
  });
});

describe('a factor that does nothing', () => {
  const two = (members: number, alive = 1) => [
    { members, alive },
    { members: members + 1, alive },
  ];
  const LEVELS = [
    ['10', 'on'],
    ['10', 'off'],
    ['20', 'on'],
    ['20', 'off'],
  ];
  const OUTCOMES = ['members', 'alive'];

  test('is found by runs that are the same to the bit at all points that differ in nothing else', () => {
    const results = sweepOf([two(1), two(1), two(5), two(5)]);
    expect(idleFactors(results, LEVELS, OUTCOMES)).toEqual([1]);
  });

  test('does something if it changes a trajectory or an outcome anywhere', () => {
    expect(idleFactors(sweepOf([two(1), two(1), two(5), two(6)]), LEVELS, OUTCOMES)).toEqual([]);
    expect(idleFactors(sweepOf([two(1), two(1), two(5), two(5, 0)]), LEVELS, OUTCOMES)).toEqual([]);
    expect(idleFactors(sweepOf([two(1), two(1), two(1), two(1)]), LEVELS, OUTCOMES)).toEqual([0, 1]);
  });

  test('is not named where no two points differ in it alone', () => {
    const results = sweepOf([two(1), two(1)]);
    expect(idleFactors(results, [LEVELS[0]!, LEVELS[3]!], OUTCOMES)).toEqual([]);
  });
});
