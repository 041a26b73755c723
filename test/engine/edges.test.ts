/** Corners in which the engine once went wrong. */
import { describe, expect, test } from 'vitest';
import { takeStock } from '#hearsay/engine/members/value.js';
import { simulate } from '#hearsay/engine/simulate.js';
import { ScenarioError } from '#hearsay/errors.js';
import { expectCounts, expectWithin, momentsOf, poisson } from '../theory/statistics.ts';
import { modelOf, type Parts, passDays, QUIET, runOf } from './model.ts';

test('a sample of members that is not a whole number still gives shares', () => {
  const model = modelOf({
    horizon: 10,
    population: { size: 20, graph: { kind: 'complete' } },
    community: { founders: 20 },
    parameters: { ...QUIET, postRate: 1, priorTie: 50, familiaritySamples: 6.4, familiarityRate: 1 },
  });
  expect(simulate(model, 'only', 0).outcomes.recognisedShare).toBe(1);
});

test('a number of simulated messages that is not whole reads nothing twice and nothing that was never written', () => {
  // Ten members read all of nine messages each day: with reads of 2.6 messages (three, rounded) the weights still add up.
  const model = modelOf({
    horizon: 40,
    population: { size: 10 },
    community: { founders: 10 },
    strategies: { only: { content: [{ kind: 'post', days: '0-39', perDay: 9 }] } },
    parameters: { ...QUIET, pinnedShare: 0, readsSimulated: 2.6 },
  });
  const run = runOf(model);
  const seen: number[] = [];
  run.recorder.visited = (_member, weight) => seen.push(weight);
  passDays(run, 40);
  // On the day of joining nothing is unread; later nine messages are, of weight one in all.
  expect(seen.slice(10).every((weight) => Math.abs(weight - 9) < 1e-9)).toBe(true);
});

test('members whom dissatisfaction draws in visit as often as their probability says', () => {
  // S falls from 1 to 0 at the first visit and stays; p = σ(logit 0.3 + 2), above the chance at S = S0.
  const model = modelOf({
    horizon: 60,
    population: { size: 400 },
    community: { founders: 400 },
    parameters: {
      ...QUIET,
      visitProbability: 0.3,
      visitSatisfaction: -2,
      satisfactionReference: 1,
      satisfactionRate: 1,
    },
  });
  const visits = simulate(model, 'only', 0).series.dailyActive!.slice(1);
  const p = 1 / (1 + Math.exp(-(Math.log(0.3 / 0.7) + 2)));
  const n = 400 * visits.length;
  expectWithin(visits.reduce((a, b) => a + b, 0) / n, p, Math.sqrt((p * (1 - p)) / n), 'visits');
});

test('members whom a lack of belonging draws in visit as often as their probability says', () => {
  // B falls from 0.5 to σ(-20) at the first visit and stays.
  const model = modelOf({
    horizon: 60,
    population: { size: 400 },
    community: { founders: 400 },
    parameters: {
      ...QUIET,
      visitProbability: 0.3,
      visitBelonging: -3,
      belongingReference: 0.5,
      belongingRate: 1,
      belongingBase: -20,
    },
  });
  const visits = simulate(model, 'only', 0).series.dailyActive!.slice(1);
  const p = 1 / (1 + Math.exp(-(Math.log(0.3 / 0.7) + 1.5)));
  const n = 400 * visits.length;
  expectWithin(visits.reduce((a, b) => a + b, 0) / n, p, Math.sqrt((p * (1 - p)) / n), 'visits');
});

test('absence wears out the identity of old, not what today has added', () => {
  const model = modelOf({ community: { founders: 5 }, parameters: { identityRate: 0.25 } });
  const run = runOf(model);
  passDays(run, 1);
  run.day = 30;
  run.members.lastVisitDay[2] = 0;
  run.members.identity[2] = 0.4;
  run.visit.joinedActivity = 1;
  run.visit.identityGain = 1;
  takeStock(run, 2);
  // 0.4 halves in 30 days to 0.2; taking part closes a quarter of what is missing.
  expect(run.members.identity[2]).toBeCloseTo(0.2 + 0.25 * 0.8, 6);
});

test('with notices that bring nobody in and tire nobody, announcing an activity early changes nothing', () => {
  const scenario = (warmUp: number): Parts => ({
    population: { size: 40 },
    community: { founders: 30 },
    strategies: { only: { activities: [{ name: 'quiz', days: '4-29', every: 3, lasts: 2, warmUp }] } },
    parameters: { notifyProbability: 0, noticeWear: 0, replyActivity: 0.5 },
  });
  const early = simulate(modelOf(scenario(4)), 'only', 0);
  const late = simulate(modelOf(scenario(0)), 'only', 0);
  expect(late.outcomes.messages).toBeGreaterThan(50);
  expect(early.digest).toBe(late.digest);
});

describe('two levers of one channel', () => {
  const lever = { channel: 'street', days: '0-1', expected: 6 };
  const joined = (recruit: readonly Parts[], replications: number) => {
    const model = modelOf({ horizon: 2, population: { size: 300 }, strategies: { only: { recruit } } });
    return Array.from(
      { length: replications },
      (_, replication) => simulate(model, 'only', replication).outcomes.joined!,
    );
  };

  test('bring independent numbers of people, so that their sum is Poisson', () => {
    const sums = joined([lever, lever], 800);
    const counts = new Array<number>(41).fill(0);
    for (const sum of sums) counts[Math.min(40, sum)]!++;
    expectCounts(
      counts,
      Array.from({ length: 40 }, (_, k) => poisson(k, 12)),
      'people',
    );
    const { mean, sd } = momentsOf(sums);
    expectWithin(sd ** 2, 12, Math.sqrt((12 + 2 * 144) / 800), `variance, mean ${mean}`);
  });

  test('the second added leaves those whom the first brings as they were', () => {
    const alone = joined([lever], 20);
    const both = joined([lever, { ...lever, days: 1 }], 20);
    both.forEach((count, k) => {
      expect(count).toBeGreaterThanOrEqual(alone[k]!);
    });
  });
});

test('more offers, or more topics, than the engine can tell apart are refused', () => {
  const offers = (count: number) => ({
    strategies: { only: { offers: Array.from({ length: count }, (_, k) => ({ good: `good ${k}`, price: k })) } },
  });
  const topics = (count: number) => {
    const names = Array.from({ length: count }, (_, k) => `topic ${k}`);
    const interests = Object.fromEntries(names.map((name) => [name, 1]));
    return {
      population: { size: 10, segments: { all: { share: 1, topics: interests } } },
      community: { topics: names },
    };
  };
  expect(() => modelOf(offers(32))).not.toThrow();
  expect(() => modelOf(topics(200))).not.toThrow();
  expect(() => modelOf(offers(33))).toThrow(ScenarioError);
  expect(() => modelOf(topics(256))).toThrow(ScenarioError);
});

test('the thirty-second offer is met and sold like the first', () => {
  const model = modelOf({
    population: { size: 200 },
    community: { founders: 200 },
    strategies: {
      only: {
        offers: Array.from({ length: 32 }, (_, k) => ({ good: `good ${k}`, price: 1, channel: 'phone', from: 1 })),
      },
    },
    parameters: { ...QUIET, buyBase: 1e6, reservationSd: 0 },
  });
  expect(simulate(model, 'only', 0).outcomes.orders).toBe(32 * 200);
});
