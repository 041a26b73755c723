/** What a plan says, read and resolved. */
import { expect, test } from 'vitest';
import { leverValues, pointOf } from '#hearsay/experiment/plan/lever-points.js';
import { searchRuns } from '#hearsay/scenario/planning.js';
import { readScenario } from '#hearsay/scenario/read.js';

const planned = (plan: object, strategies: object = STRATEGIES) =>
  readScenario(JSON.stringify({ hearsay: 1, name: 'a plan', horizon: 30, population: { size: 100 }, strategies, plan }))
    .scenario.plan!;
const STRATEGIES = {
  'as-it-is': {},
  weekly: {
    operators: { count: 1, hours: '1/day' },
    activities: [{ name: 'sprint', every: '1 week', lasts: '1 day' }],
    invitations: { reward: 5 },
  },
};
const LEVERS = {
  'operators.count': '1..4',
  'operators.hours': '0.5..8/day',
  'activities.0.every': '2..14 days',
  'invitations.reward': '0.1..100:log',
  'groups.whenFull': ['close', 'queue'],
  'rules.visible': [true, false],
};

test('is resolved: the strategy, whole numbers where only they fit, goals, limits and defaults', () => {
  const plan = planned({
    strategy: 'weekly',
    levers: LEVERS,
    objectives: ['maximise members@20d', 'minimize cost'],
    limits: { cost: 'at most 5000', trust: 'at least 40 %' },
  });
  expect(plan).toMatchObject({ strategy: 'weekly', population: 24, generations: 16, replications: 6 });
  expect(plan.levers.map((lever) => ('range' in lever ? lever.range.whole : lever.values))).toEqual([
    true,
    false,
    true,
    false,
    ['close', 'queue'],
    ['true', 'false'],
  ]);
  expect(plan.objectives).toEqual([
    { outcome: 'members@20d', goal: 'maximise' },
    { outcome: 'cost', goal: 'minimise' },
  ]);
  expect(plan.limits).toEqual([
    { outcome: 'cost', low: Number.NEGATIVE_INFINITY, high: 5000 },
    { outcome: 'trust', low: 0.4, high: Number.POSITIVE_INFINITY },
  ]);
  expect(searchRuns(plan)).toBe((24 + 15 * 48) * 6);
});

test('varies the baseline when no strategy is named', () => {
  expect(planned({ levers: { 'groups.cap': '20..100' }, objectives: ['maximise members'] }).strategy).toBe('as-it-is');
});

test('becomes points that the scenario accepts: both ends, every value, in its unit, with other seeds in other rounds', () => {
  const { levers } = planned({ strategy: 'weekly', levers: LEVERS, objectives: ['maximise members'] });
  const all = (u: number) => leverValues(levers, new Float64Array(levers.length).fill(u));
  expect(all(0)).toEqual(['1', '0.5/day', '2 days', '0.1', 'close', 'true']);
  expect(all(1)).toEqual(['4', '8/day', '14 days', '100', 'queue', 'false']);
  expect(all(0.5)).toEqual(['3', '4.25/day', '8 days', '3.16', 'queue', 'false']);
  const { set } = pointOf(levers, all(0.5), 'a "seed"', '3');
  const { scenario } = readScenario(
    JSON.stringify({ hearsay: 1, name: 'a plan', horizon: 30, population: { size: 100 }, strategies: STRATEGIES }),
    { set },
  );
  expect(scenario.seed).toBe('a "seed"/plan 3');
  expect(scenario.strategies[1]).toMatchObject({
    operators: { count: 3, hours: 4.25 },
    activities: [{ every: 8 }],
    groups: { whenFull: 'queue' },
    rules: { visible: false },
  });
});

test('takes steps: every value is one of them, each as often, and a step that does not fit is refused where it stands', () => {
  const { levers } = planned({
    strategy: 'weekly',
    levers: {
      'invitations.reward': '8..16 by 2',
      'activities.0.every': '1 week..4 weeks by 7 days',
      'operators.hours': '0.1..0.5/day by 0.1',
    },
    objectives: ['maximise members'],
  });
  const tried = Array.from({ length: 500 }, (_, k) => leverValues(levers, new Float64Array(3).fill((k + 0.5) / 500)));
  const counts = (lever: number) => {
    const all = tried.map((values) => values[lever]!);
    return Object.fromEntries([...new Set(all)].map((value) => [value, all.filter((other) => other === value).length]));
  };
  expect(counts(0)).toEqual({ 8: 100, 10: 100, 12: 100, 14: 100, 16: 100 });
  expect(Object.keys(counts(1))).toEqual(['1 week', '2 weeks', '3 weeks', '4 weeks']);
  expect(Object.keys(counts(2))).toEqual(['0.1/day', '0.2/day', '0.3/day', '0.4/day', '0.5/day']);
  const broken = (range: string) => () =>
    planned({ strategy: 'weekly', levers: { 'operators.count': range }, objectives: ['maximise members'] });
  expect(broken('1..9 by 20')).toThrow(/"1\.\.9 by 20" has no step that fits/);
  expect(broken('1..9 by 0')).toThrow(/no step that fits/);
  expect(broken('1..9:log by 2')).toThrow(/no step that fits/);
  // The ends are whole, what lies between them is not.
  expect(broken('1..9 by 0.5')).toThrow(/1\.5/);
});
