/**
 * Which way each lever moves a community: paired replications of one small community, with and without it. A direction holds when the mean
 * paired difference lies more than three standard errors on the right side (one-sided p < 0.0014 by the normal approximation).
 */
import { describe, expect, test } from 'vitest';
import { simulate } from '#hearsay/engine/simulate.js';
import type { OutcomeName } from '#hearsay/scenario/outcomes.js';
import { modelOf, type Parts } from '../model.ts';

const REPLICATIONS = 16;
const ERRORS = 3;

/** Mean paired difference of an outcome's final value, or of people-days of opening the group, in standard errors. */
function effect(incentives: Parts, outcome: OutcomeName, parts: Parts = {}, against: Parts = {}) {
  const model = modelOf({
    horizon: 45,
    population: { size: 400, graph: { kind: 'small-world', meanDegree: 6 } },
    community: { founders: 80 },
    ...parts,
    strategies: {
      without: { content: [{ kind: 'daily-topic', days: '0-44' }], ...against },
      with: { extends: 'without', incentives },
    },
  });
  const differences: number[] = [];
  let base = 0;
  for (let replication = 0; replication < REPLICATIONS; replication++) {
    const [without, withIt] = ['without', 'with'].map((strategy) => {
      const { outcomes, series } = simulate(model, strategy, replication);
      return outcome === 'dailyActive' ? series.dailyActive!.reduce((a, b) => a + b) : outcomes[outcome]!;
    });
    differences.push(withIt! - without!);
    base += without! / REPLICATIONS;
  }
  const mean = differences.reduce((a, b) => a + b, 0) / REPLICATIONS;
  const variance = differences.reduce((sum, d) => sum + (d - mean) ** 2, 0) / (REPLICATIONS - 1);
  const errors = mean / Math.sqrt(variance / REPLICATIONS);
  console.log(`${outcome}: ${(100 * (mean / base)).toFixed(1)} %, ${errors.toFixed(1)} standard errors`);
  return errors;
}

const TALK = { post: 1, reply: 1, answer: 1 };
/** People who come for what they get. */
const SAVERS = {
  population: {
    size: 400,
    graph: { kind: 'small-world', meanDegree: 6 },
    segments: { savers: { share: 1, motives: { benefit: 1, social: 0, growth: 0, entertainment: 0 } } },
  },
};

describe('more', () => {
  const EVERYBODY_REACHED = { parameters: { boardDistance: 100 } };
  const MONEY = { budget: 1e9 };
  test.each<[string, OutcomeName, Parts, Parts]>([
    ['points paid in private', 'messages', { points: { earned: TALK, worth: 1 }, ...MONEY }, {}],
    ['levels', 'messages', { points: { earned: TALK }, levels: { thresholds: [10, 30, 60, 100] } }, {}],
    ['honours', 'messages', { honours: { by: 'reply', top: '20 %', every: '5 days' } }, {}],
    ['badges', 'messages', { badges: [5, 20, 50].map((at) => ({ name: `${at}`, by: 'reply', at })) }, {}],
    ['a board in reach of all', 'messages', { leaderboard: { by: 'reply', top: 40, every: 7 } }, EVERYBODY_REACHED],
    ['coupons', 'messages', { coupons: [{ for: 'reply', each: 5, value: 10 }], ...MONEY }, {}],
    ['days in a row', 'messages', { streaks: { days: 3, bonus: 20, public: false }, ...MONEY }, {}],
    ['days in a row that earn nothing', 'messages', { streaks: { days: 3 } }, {}],
    ['gifts', 'satisfaction', { gifts: [{ day: 43, value: 10 }], ...MONEY }, {}],
    ['points for visits', 'dailyActive', { points: { earned: { visit: 1 }, worth: 1 }, ...MONEY }, {}],
    [
      'lots for visits',
      'dailyActive',
      { lottery: { tickets: { visit: 1 }, every: 7, prize: 500, public: false }, ...MONEY },
      {},
    ],
    ['points for invitations', 'invitations', { points: { earned: { invite: 1 }, worth: 20 }, ...MONEY }, {}],
    ['gaming', 'noiseShare', { points: { earned: TALK, worth: 20 }, ...MONEY }, SAVERS],
  ])('%s: %s', (_, outcome, incentives, parts) => {
    expect(effect(incentives, outcome, parts)).toBeGreaterThan(ERRORS);
  });
});

describe('less', () => {
  test('with a little pay that all can see', () => {
    const incentives = { points: { earned: TALK, worth: 0.1, redeemFrom: 0, public: true }, budget: 1e9 };
    expect(effect(incentives, 'messages')).toBeLessThan(-ERRORS);
  });

  test('once the budget is gone, than with one that lasts', () => {
    // Redeemed at once: of what is saved up, a budget is gone only when the run is.
    const points = { earned: TALK, worth: 2, redeemFrom: 0 };
    const rich = { points, budget: 1e9 };
    expect(effect({ points, budget: 200 }, 'messages', {}, { incentives: rich })).toBeLessThan(-ERRORS);
  });
});
