/**
 * Thirty dead communities under two strategies, one of them a little better in every run, and living ones a hundred times as large under a third:
 * one living run in thirty would turn the mean difference between the first two. What every command makes of that.
 */
import { describe, expect, it, test } from 'vitest';
import { designGroups } from '#hearsay/analysis/ab/groups.js';
import { nameByRuns } from '#hearsay/analysis/interval-name.js';
import { judgeFront } from '#hearsay/analysis/plan/front.js';
import { assessPrecision } from '#hearsay/analysis/precision.js';
import { attribute } from '#hearsay/analysis/shapley/attribution.js';
import { planShapley } from '#hearsay/analysis/shapley/coalitions.js';
import { summarizePoints } from '#hearsay/analysis/sweep/summarize-points.js';
import { aheadIfUnseen } from '#hearsay/analysis/unseen-kinds.js';
import { resultsInMemory } from '#hearsay/experiment/results-in-memory.js';
import { resultsOf, run, sample, source } from './samples.ts';

const draws = source(733);
const spread = (from: number, to: number) => sample(30, () => from + (to - from) * draws.uniform());
const dead = spread(0.4, 1);
const deader = dead.map((value, k) => value - 0.25 - (k % 3) / 50);
const alive = spread(60, 160);
/** The same as the first two, with nothing in the study that lives. */
const ordinary = spread(0.4, 1.2);

describe('a leader', () => {
  const all = { among: [0, 1, 2], margin: 0, isShare: false };
  it('may be behind one that a living run would put ahead, and not behind one that lies well apart', () => {
    expect(aheadIfUnseen([deader, dead, alive], 1, { ...all, among: [0, 1] })).toEqual([0]);
    expect(aheadIfUnseen([deader, dead, alive], 2, all)).toEqual([]);
    expect(aheadIfUnseen([deader, dead, ordinary], 1, { ...all, among: [0, 1] })).toEqual([]);
  });

  it('need not be ahead by what does not matter', () => {
    // One run of up to 160 in thirty moves a mean by 5.3 at most.
    expect(aheadIfUnseen([deader, dead, alive], 1, { ...all, among: [0], margin: 4 })).toEqual([0]);
    expect(aheadIfUnseen([deader, dead, alive], 1, { ...all, among: [0], margin: 6 })).toEqual([]);
  });

  it('of shares of runs is judged by their intervals', () => {
    expect(aheadIfUnseen([deader, dead, alive], 1, { ...all, isShare: true })).toEqual([]);
  });
});

test('a sweep calls intervals rough that one run of another point would leave', () => {
  const columns = [dead, deader, alive];
  const results = resultsInMemory(
    columns.flatMap((column, point) =>
      Array.from(column, (y, replication) => run('only', replication, { point, outcomes: { y } })),
    ),
    [],
    { points: columns.map(() => ({ set: [] })), strategies: ['only'], replications: 30 },
  );
  const summaries = summarizePoints(results, ['y']).points.map(([only]) => only!.y!);
  expect(summaries.map(({ ciKind }) => ciKind)).toEqual(['rough', 'rough', '95']);
  expect(summaries[2]!.farKind).toEqual({ up: 0, down: 0 });
  expect(summaries[0]!.farKind.up).toBeGreaterThan(1);
});

test('an experiment promises no number of communities where one run of another kind makes the effect', () => {
  const rare = dead.map((value, k) => (k === 3 ? 90 : value - 0.2));
  const design = designGroups({ strategy: rare, baseline: dead });
  const [low, high] = design.ci95;
  expect([design.effect > 2, low! < 0, high! > 0, design.neededSafe]).toEqual([true, true, true, null]);
  expect(designGroups({ strategy: dead, baseline: deader })).toMatchObject({ ciKind: '95', unseenKind: false });
});

test('a plan is not said to be best, nor above the baseline, where a living run would turn it', () => {
  const plan = (values: Float64Array) => {
    const runs = { objectives: [values], limits: [] };
    return { ...runs, first: runs, search: [1] };
  };
  const judge = (columns: readonly Float64Array[], baseline: Float64Array) =>
    judgeFront({
      objectives: [{ outcome: 'messages', goal: 'maximise' }],
      limits: [],
      plans: columns.map(plan),
      baseline: { objectives: [baseline], limits: [] },
    });
  const withLife = judge([dead, deader], alive);
  expect([withLife.best, withLife.bestUnlessUnseen]).toEqual([[0], [[]]]);
  const open = judge([dead, deader, ordinary], alive);
  expect(open.plans.map(({ objectives }) => objectives[0]!.ciKind)).toEqual(['rough', 'rough', 'rough']);
  const amongPlans = judge([dead.map((value) => value + 200), dead, deader, alive], deader);
  expect(amongPlans.plans.map(({ objectives }) => objectives[0]!.unseenKind)).toEqual([false, true, false, false]);
});

test('levers whose worth a living run of another mixture would turn are not sure', () => {
  const columns = [deader, dead, deader.map((value) => value + 0.1), alive];
  const plan = planShapley(2, 0);
  const numbers = Array.from(dead.keys());
  const worth = (coalition: number, replication: number) => columns[coalition]![replication]!;
  const { difference } = attribute(plan, numbers, worth, 0);
  expect([difference.unseenKind, difference.ciKind]).toEqual([false, '95']);
  const closed = attribute(planShapley(1, 0), numbers, (coalition, r) => [deader, dead][coalition]![r]!, 0);
  expect([closed.difference.unseenKind, closed.difference.ciKind]).toEqual([false, '95']);
  const mixed = [deader, alive, deader.map((value) => value - 0.01), dead];
  const turned = attribute(plan, numbers, (coalition, r) => mixed[coalition]![r]!, 0);
  expect([turned.difference.unseenKind, turned.difference.ciKind]).toEqual([true, 'rough']);
});

test('a precision is not reached while one run of another kind would move the mean by more', () => {
  const wish = [{ outcome: 'y', width: 0.5 }];
  const among = (values: Readonly<Record<string, Float64Array>>) =>
    assessPrecision(
      resultsOf(Object.fromEntries(Object.entries(values).map(([name, all]) => [name, [...all]]))),
      wish,
      {
        strategies: Object.keys(values),
        baseline: 'deader',
      },
    ).find(({ strategy }) => strategy === 'dead')!;
  expect(among({ deader, dead }).met).toBe(true);
  const open = among({ deader, dead, alive });
  expect(open.met).toBe(false);
  expect(open.half).toBeGreaterThan(1);
});

test('intervals are named by the number of runs, but for shares and rare events', () => {
  expect([3, 5, 9, 10].map((runs) => nameByRuns('student', runs))).toEqual(['rough', '90', '90', '95']);
  expect([3, 5, 9, 10].map((runs) => nameByRuns('skewed', runs))).toEqual(['rough', '90', '90', '95']);
  expect([nameByRuns('share', 3), nameByRuns('rare', 3)]).toEqual(['95', '95']);
});
