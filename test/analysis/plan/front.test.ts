/** What was found, looked at anew, on runs written by hand. */
import { describe, expect, test } from 'vitest';
import { judgeFront } from '#hearsay/analysis/plan/front.js';
import { searchProgress } from '#hearsay/analysis/plan/progress.js';
import { scorePlan } from '#hearsay/analysis/plan/score.js';

const OBJECTIVES = [
  { outcome: 'members', goal: 'maximise' },
  { outcome: 'cost', goal: 'minimise' },
] as const;
const LIMITS = [{ outcome: 'cost', low: Number.NEGATIVE_INFINITY, high: 100 }];
const runs = (members: readonly number[], cost: readonly number[]) => ({
  objectives: [Float64Array.from(members), Float64Array.from(cost)],
  limits: [Float64Array.from(cost)],
});
const PLANS = [
  { ...runs([10, 12], [50, 50]), search: [14, 45] },
  { ...runs([20, 22], [90, 90]), search: [21, 90] },
  { ...runs([19, 20], [90, 95]), search: [25, 80] },
  { ...runs([40, 40], [150, 90]), search: [40, 90] },
  { ...runs([18, 18], [60, 60]), search: [18, 60] },
];
const BASELINE = runs([5, 6], [0, 0]);
/** Both looks alike. */
const judge = (plans: typeof PLANS) =>
  judgeFront({
    objectives: OBJECTIVES,
    limits: LIMITS,
    plans: plans.map((plan) => ({ ...plan, first: plan })),
    baseline: BASELINE,
  });

describe('a front', () => {
  test('holds the plans that keep the limits on fresh seeds and that no other such plan beats', () => {
    const { plans, best, balanced, nearest } = judge(PLANS);
    expect(plans.map(({ keepsLimits }) => keepsLimits)).toEqual([true, true, true, false, true]);
    expect(plans.map(({ onFront }) => onFront)).toEqual([true, true, false, false, true]);
    expect(best).toEqual([1, 0]);
    // (11, 50), (21, 90), (18, 60): in parts of the range 1 and 0, 0 and 1, 0.3 and 0.25 away from the best.
    expect(balanced).toBe(4);
    expect(nearest).toBe(0);
    expect(plans[3]!.limits[0]).toMatchObject({ mean: 120, kept: false, keptInRuns: 0.5 });
  });

  test('differs from the baseline run by run', () => {
    const { plans } = judge(PLANS);
    expect(plans[0]!.objectives[0]).toMatchObject({ mean: 11, search: 14, difference: 5.5 });
    // Differences 5 and 6: sd 0.7071, t with one degree of freedom 12.706.
    const [low, high] = plans[0]!.objectives[0]!.differenceCi95 as readonly [number, number];
    expect([low, high].map((end) => Math.round(1000 * end) / 1000)).toEqual([-0.853, 11.853]);
  });

  test('says by how much the search flattered its plans, whichever way is better', () => {
    // Members promised - fresh: 3, 0, 5.5, 0, 0; cost fresh - promised: 5, 0, 12.5, 30, 0.
    expect(judge(PLANS).flattery).toEqual([1.7, 9.5]);
  });

  test('is empty when every plan breaks a limit; the one that breaks it least is named', () => {
    const { plans, best, balanced, nearest } = judge([PLANS[3]!, { ...runs([50, 50], [110, 110]), search: [50, 99] }]);
    expect(plans.some(({ onFront }) => onFront)).toBe(false);
    expect([best, balanced, nearest]).toEqual([[-1, -1], -1, 1]);
  });
});

describe('two looks', () => {
  const twice = (first: ReturnType<typeof runs>, second: ReturnType<typeof runs>) => ({
    ...second,
    first,
    search: [0, 0],
  });
  const judgeTwice = (plans: readonly ReturnType<typeof twice>[]) =>
    judgeFront({ objectives: OBJECTIVES.slice(0, 1), limits: LIMITS, plans, baseline: BASELINE });

  test('one chooses, the other says what the chosen is worth', () => {
    const { best, plans } = judgeTwice([
      twice(runs([30, 30], [50, 50]), runs([10, 12], [50, 50])),
      twice(runs([20, 20], [50, 50]), runs([40, 40], [50, 50])),
    ]);
    expect(best).toEqual([0]);
    expect(plans[0]!.objectives[0]!.mean).toBe(11);
  });

  test('are held to the limits together, so that chance in one of them does not leave nothing', () => {
    const { plans } = judgeTwice([twice(runs([1, 1], [60, 60]), runs([1, 1], [120, 120]))]);
    expect(plans[0]).toMatchObject({ keepsLimits: true, onFront: true, limits: [{ mean: 90, kept: true }] });
    expect(judgeTwice([twice(runs([1, 1], [110, 60]), runs([1, 1], [120, 120]))]).plans[0]!.keepsLimits).toBe(false);
  });

  test('a plan is never preferred for the runs that it lost', () => {
    const { best, plans } = judgeTwice([
      twice(runs([90, Number.NaN], [50, 50]), runs([90, 90], [50, 50])),
      twice(runs([20, 20], [50, 50]), runs([20, 20], [50, 50])),
    ]);
    expect(best).toEqual([1]);
    expect(plans.map(({ keepsLimits, lost }) => [keepsLimits, lost])).toEqual([
      [false, { runs: 1, of: 4 }],
      [true, { runs: 0, of: 4 }],
    ]);
  });
});

test('a plan of which nothing is known is worse than any other', () => {
  const unknown = scorePlan({ objectives: OBJECTIVES, limits: LIMITS }, runs([Number.NaN, Number.NaN], [1, 1]));
  const bad = scorePlan({ objectives: OBJECTIVES, limits: LIMITS }, runs([1, 1], [1e6, 1e6]));
  expect(unknown.violation).toBeGreaterThan(bad.violation);
  // Half as much again as the limit.
  expect(scorePlan({ objectives: OBJECTIVES, limits: LIMITS }, runs([1, 3], [150, 150]))).toEqual({
    costs: [-2, 150],
    violation: 0.5,
  });
});

test('progress is the part of the box that is dominated, whatever the units', () => {
  const at = (costs: readonly number[], violation = 0) => ({ costs, violation });
  const generations = [
    [at([-10, 1000]), at([-20, 2000])],
    [at([-20, 1000]), at([-99, 0], 1)],
  ];
  const progress = searchProgress(generations);
  expect(progress.map(({ front, feasible }) => [front, feasible])).toEqual([
    [2, 1],
    [1, 0.5],
  ]);
  // A margin of 0.05 about the unit square: two strips of 1.05 × 0.05 that share a corner, and all of it.
  expect(progress[0]!.volume).toBeCloseTo((2 * 1.05 * 0.05 - 0.05 ** 2) / 1.05 ** 2, 12);
  expect(progress[1]!.volume).toBeCloseTo(1, 12);
  expect(searchProgress([[at([1, 1], 3)]])).toEqual([{ front: 0, feasible: 0, volume: 0 }]);
});
