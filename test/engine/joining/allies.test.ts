/** Allied communities and opinion leaders, against the laws by which their people hear of this one. */

import { describe, expect, test } from 'vitest';
import { followingsOf } from '#hearsay/engine/joining/opinion-leaders.js';
import { simulate } from '#hearsay/engine/simulate.js';
import { modelOf, type Parts, passDays, QUIET, runOf } from '../model.ts';
import { sigmasAbove } from '../paired.ts';

/** Whoever hears, joins. */
const EAGER = { ...QUIET, acceptBase: 1000 };
const town = (strategies: Parts, parameters: Parts, more: Parts = {}) =>
  modelOf({ horizon: 40, population: { size: 4000 }, community: { founders: 50 }, strategies, parameters, ...more });
const ally = { with: 'chess club', members: 1000, days: '0-19', tells: 0.05 };
const star = { name: 'star', days: '0-19', every: 5, following: 1500, reach: 0.4, fading: 0.5 };

/** Distance of a count from its mean under Binomial(n, p), in standard deviations. */
const sigmas = (count: number, n: number, p: number) => Math.abs(count - n * p) / Math.sqrt(n * p * (1 - p));

describe('an ally', () => {
  test('sends those of its members who have heard: each with the same chance a day', () => {
    // Each person outside belongs to it with chance 1000/4000 and hears in 20 days with 1 - 0.95^20.
    const p = 0.25 * (1 - 0.95 ** 20);
    const model = town({ only: { allies: [ally] } }, EAGER);
    let joined = 0;
    for (let replication = 0; replication < 20; replication++)
      joined += simulate(model, 'only', replication).outcomes.joined! - 50;
    expect(sigmas(joined, 20 * 3950, p)).toBeLessThan(4);
  });

  test('sends fewer whom the community suits less, and more where activities are held together; it lures some away', () => {
    const activities = [{ name: 'party', days: '0-19', every: 3, quality: 0 }];
    const model = town(
      {
        near: { allies: [{ ...ally, relevance: 1 }], activities },
        far: { allies: [{ ...ally, relevance: 0 }], activities },
        together: { allies: [{ ...ally, relevance: 1, atActivities: 0.2 }], activities },
        luring: { allies: [{ ...ally, relevance: 1, lure: 0.01 }], activities },
      },
      { ...QUIET, acceptBase: 0 },
    );
    expect(sigmasAbove(model, 'far', 'near', 'joined', 20)).toBeGreaterThan(4);
    expect(sigmasAbove(model, 'near', 'together', 'joined', 20)).toBeGreaterThan(4);
    expect(sigmasAbove(model, 'near', 'luring', 'left', 20)).toBeGreaterThan(4);
  });

  test('costs by the day and by the person', () => {
    const { outcomes } = simulate(
      town({ only: { allies: [{ ...ally, cost: 3, costPerPerson: 2 }] } }, EAGER),
      'only',
      0,
    );
    expect(outcomes.cost).toBe(20 * 3 + 2 * (outcomes.joined! - 50));
    expect(outcomes.acquisitionCost! * outcomes.joined!).toBeCloseTo(outcomes.cost!, 9);
  });
});

describe('an opinion leader', () => {
  test('is seen by part of the following, and by less at every further mention', () => {
    const model = town({ only: { opinionLeaders: [star] } }, EAGER);
    // Mentions on days 0, 5, 10, 15; who saw one comes in on the next morning.
    const unseen = [1, 0.6, 0.6 * 0.8, 0.6 * 0.8 * 0.9, 0.6 * 0.8 * 0.9 * 0.95];
    const joined = new Float64Array(40);
    for (let replication = 0; replication < 20; replication++)
      simulate(model, 'only', replication).series.joined!.forEach((value, day) => {
        joined[day]! += value - 50;
      });
    for (const [k, day] of [1, 6, 11, 16].entries())
      expect(sigmas(joined[day]!, 20 * 3950, (1500 / 4000) * (1 - unseen[k + 1]!)), `day ${day}`).toBeLessThan(4);
    expect(joined[39]).toBe(joined[16]);
  });

  test('wins more who trust them, and whom the community suits', () => {
    const model = town(
      {
        trusted: { opinionLeaders: [{ ...star, trust: 1 }] },
        doubted: { opinionLeaders: [{ ...star, trust: 0 }] },
        unfit: { opinionLeaders: [{ ...star, trust: 1, fit: 0 }] },
      },
      { ...QUIET, acceptBase: 0 },
    );
    expect(sigmasAbove(model, 'doubted', 'trusted', 'joined', 20)).toBeGreaterThan(4);
    expect(sigmasAbove(model, 'unfit', 'trusted', 'joined', 20)).toBeGreaterThan(4);
  });

  test('sells what they recommend, to those who follow and saw it lately', () => {
    const offers = [{ good: 'tea', price: 10, from: 10, until: 39 }];
    const spoken = { ...star, days: '9', reach: 1, trust: 1 };
    const model = town(
      {
        silent: { offers },
        speaks: { offers, opinionLeaders: [spoken] },
        recommends: { offers, opinionLeaders: [{ ...spoken, recommends: 'tea' }] },
        long_ago: { offers, opinionLeaders: [{ ...spoken, days: '0', recommends: 'tea' }] },
      },
      { ...QUIET, acceptBase: -1000, leaderHalfLife: 3 },
      { community: { founders: 2000, groups: { cap: 4000 } } },
    );
    expect(sigmasAbove(model, 'silent', 'speaks', 'orders', 10)).toBe(0);
    expect(sigmasAbove(model, 'silent', 'recommends', 'orders', 10)).toBeGreaterThan(4);
    expect(sigmasAbove(model, 'long_ago', 'recommends', 'orders', 10)).toBeGreaterThan(4);
    // Day 10, one day after: σ(c0 + c_K 2^(-1/3)) for followers, affordable with chance a half.
    const run = runOf(model, 'recommends');
    passDays(run, 40);
    const { people } = followingsOf(run)![0]!;
    const follows = new Set(people);
    let [able, bought] = [0, 0];
    for (let member = 0; member < run.members.count; member++) {
      if (!follows.has(run.members.person[member]!) || run.members.reservation[member]! < 1) continue;
      able++;
      bought += run.members.bought[member]!;
    }
    const p = 1 / (1 + Math.exp(1.658 - 2 ** (-1 / 3)));
    expect(able).toBeGreaterThan(200);
    expect(sigmas(bought, able, p)).toBeLessThan(4);
  });

  test('gives members something to talk about when they come in themselves', () => {
    const model = town(
      { outside: { opinionLeaders: [star] }, inside: { opinionLeaders: [{ ...star, topics: 2 }] } },
      { acceptBase: -1000 },
    );
    expect(sigmasAbove(model, 'outside', 'inside', 'messages', 24)).toBeGreaterThan(4);
  });
});
