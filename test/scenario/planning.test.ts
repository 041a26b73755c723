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
