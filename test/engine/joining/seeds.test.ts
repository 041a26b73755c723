/** First members of a kind, and the share of messages that break a rule. */
import { expect, test } from 'vitest';
import { simulate } from '#hearsay/engine/simulate.js';
import { modelOf, passDays, runOf } from '../model.ts';

const SEGMENTS = { near: { share: 0.5 }, far: { share: 0.5 } };

test.each(['random', 'degree', 'communities'])('seeds of one segment chosen by %s are all of it', (choose) => {
  const model = modelOf({
    population: { size: 200, segments: SEGMENTS, graph: { kind: 'small-world', meanDegree: 8 } },
    strategies: { only: { seeds: [{ count: 30, choose, segments: ['far'] }] } },
  });
  const run = runOf(model);
  passDays(run, 1);
  expect(run.members.count).toBe(30);
  const far = model.segments.findIndex(({ name }) => name === 'far');
  expect([...run.members.segment.slice(0, 30)].every((segment) => segment === far)).toBe(true);
});

test('the share of messages that break a rule is none where nobody is tempted, and grows with temptation', () => {
  const shareAt = (violationRate: number) =>
    simulate(
      modelOf({
        preset: 'chat',
        population: { size: 100 },
        community: { founders: 100 },
        parameters: { violationRate },
      }),
      'only',
      0,
    ).outcomes.violationShare!;
  const shares = [0, 0.1, 0.5, 1].map(shareAt);
  expect(shares[0]).toBe(0);
  expect([...shares].sort((a, b) => a - b)).toEqual(shares);
  expect(shares[3]).toBeLessThan(1);
});
