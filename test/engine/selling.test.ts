/** Discounts, crowd-funding, tips, fees and what else moves buyers, against their definition over plain lists. */

import { describe, expect, test } from 'vitest';
import { opinionsOf } from '#hearsay/engine/opinions/opinions.js';
import type { Run } from '#hearsay/engine/run.js';
import { modelOf, type Parts, passDays, QUIET, runOf, STEP } from './model.ts';
import { sigmasAbove } from './paired.ts';

const N = 1000;
/** Everybody who can pay buys. */
const shop = (strategies: Parts, parameters: Parts = {}, more: Parts = {}) =>
  modelOf({
    horizon: 40,
    population: { size: N },
    community: { founders: N, groups: { cap: N } },
    strategies,
    parameters: { ...QUIET, ...STEP, ...parameters },
    ...more,
  });
const run = (levers: Parts, parameters: Parts = {}): Run => {
  const state = runOf(shop({ only: levers }, parameters));
  passDays(state, 40);
  return state;
};
const everybody = (state: Run) => Array.from({ length: state.members.count }, (_, member) => member);
const book = { good: 'book', price: 100 };

describe('a discount', () => {
  test('takes part of the price off on its days, and those buy who can pay what is left', () => {
    const state = run({ offers: [{ ...book, discount: { share: '40 %', days: '0-9' } }] });
    const buyers = everybody(state).filter((member) => state.members.reservation[member]! * 100 >= 60);
    expect(everybody(state).filter((member) => state.members.bought[member] === 1)).toEqual(buyers);
    expect(state.recorder.tally.revenue).toBeCloseTo(60 * buyers.length, 6);
    const late = run({ offers: [{ ...book, discount: { share: '40 %', days: '20-29' } }] });
    expect(late.recorder.tally.revenue).toBe(100 * late.recorder.tally.orders);
  });

  test('is for those who are entitled to it', () => {
    const revenueOf = (discount: Parts, offer: Parts = {}) => {
      const state = run({ offers: [{ ...book, ...offer, discount }] }, { reservationMean: 3 });
      return state.recorder.tally.revenue / state.recorder.tally.orders;
    };
    expect(revenueOf({ share: 0.5 })).toBe(50);
    expect(revenueOf({ share: 0.5, for: 'newcomers' })).toBe(50); // met on the day of joining
    expect(revenueOf({ share: 0.5, for: 'newcomers' }, { from: 7 })).toBe(100);
    expect(revenueOf({ share: 0.5, for: 'brought-in' })).toBe(100); // founders came by themselves
    // The first of four rounds at the full price, the others at half of it.
    expect(revenueOf({ share: 0.5, for: 'buyers' }, { every: 10 })).toBe((100 + 3 * 50) / 4);
  });
});

describe('a crowd-funded good', () => {
  const funded = (goal: number, more: Parts = {}) =>
    run({ offers: [{ ...book, until: 9, unitCost: 20, goal }], ...more });

  test('is sold on the last day if enough have promised to buy it, and else not at all', () => {
    const wanted = run({ offers: [{ ...book, until: 9 }] }).recorder.tally.orders;
    const made = runOf(shop({ only: { offers: [{ ...book, until: 9, unitCost: 20, goal: wanted }] } }));
    const revenue: number[] = [];
    passDays(made, 40, ({ recorder }) => revenue.push(recorder.tally.revenue));
    expect(revenue[8]).toBe(0);
    expect(revenue[9]).toBe(100 * wanted);
    expect(made.recorder.tally).toMatchObject({
      orders: wanted,
      buyers: wanted,
      revenue: 100 * wanted,
      cost: 20 * wanted,
    });
    const failed = funded(wanted + 1);
    expect(failed.recorder.tally).toMatchObject({ orders: 0, buyers: 0, revenue: 0, cost: 0 });
    expect(everybody(failed).every((member) => failed.members.bought[member] === 0)).toBe(true);
  });
});

describe('money that members give by themselves', () => {
  test('is a tip of satisfied visitors, of which authors may get a part', () => {
    const model = shop({
      all: { tips: { chance: 0.1, amount: 5 } },
      half: { tips: { chance: 0.1, amount: 5, kept: 0.5 } },
    });
    const [all, half] = ['all', 'half'].map((strategy) => {
      const state = runOf(model, strategy);
      passDays(state, 40);
      return state.recorder.tally.revenue;
    }) as [number, number];
    expect(all).toBeGreaterThan(0);
    expect(half).toBeCloseTo(all / 2, 6);
    // Those who are content with what they read tip more.
    const lively = { postRate: 0.2, visitProbability: 0.5 };
    const content = shop(
      {
        dull: { tips: { chance: 0.1, amount: 5 }, content: [{ days: 'from day 0', quality: 0 }] },
        good: { tips: { chance: 0.1, amount: 5 }, content: [{ days: 'from day 0', quality: 1 }] },
      },
      lively,
      { population: { size: 200 }, community: { founders: 100 } },
    );
    expect(sigmasAbove(content, 'dull', 'good', 'revenue', 10)).toBeGreaterThan(4);
  });
});

describe('a fee for membership', () => {
  test('is paid by those who can and want to; the others leave', () => {
    // Founders get no trial: they are asked when fees begin.
    const state = run({ membership: { fee: 30, from: 5, trial: '9 days' } }, { renewBase: 1000 });
    for (const member of everybody(state)) {
      const pays = state.members.reservation[member]! >= 1;
      expect(state.members.leaveDay[member], `member ${member}`).toBe(pays ? -1 : 5);
    }
    expect(state.recorder.tally.revenue).toBe(30 * (N - state.recorder.tally.left));
  });

  test('falls due every period, and drives away whom the group does not satisfy', () => {
    const model = shop(
      { free: {}, once: { membership: { fee: 1 } }, often: { membership: { fee: 1, every: '1 week' } } },
      { renewBase: 2, reservationMean: 5 },
    );
    expect(sigmasAbove(model, 'free', 'once', 'left', 5)).toBeGreaterThan(4);
    expect(sigmasAbove(model, 'once', 'often', 'left', 5)).toBeGreaterThan(4);
    // σ(2 + r_S (S - S0)) at the first payment, when nobody has been in yet and S = S0.
    const state = runOf(model, 'once');
    passDays(state, 1);
    const p = 1 / (1 + Math.exp(2));
    const { satisfaction } = state.members;
    const left = everybody(state).filter((member) => state.members.leaveDay[member] === 0);
    const expected = everybody(state).reduce(
      (sum, member) => sum + 1 / (1 + Math.exp(2 + 4 * (satisfaction[member]! - 0.3))),
      0,
    );
    expect(Math.abs(left.length - expected)).toBeLessThan(4 * Math.sqrt(N * p));
  });
});

test('need, an activity on the day and unhappy leavers move what they are said to move', () => {
  const offers = [{ ...book, from: 5, until: 5 }];
  const activities = [{ name: 'fair', days: '5', quality: 0 }];
  const orders = (parameters: Parts, levers: Parts = {}) =>
    run({ offers, ...levers }, { buyBase: 0, buyPrice: 0, initialNeed: 1, ...parameters }).recorder.tally.orders;
  const plain = orders({});
  expect(orders({ buyNeed: 1 })).toBeGreaterThan(plain + 4 * Math.sqrt(N / 4));
  expect(orders({ buyEvent: 1 })).toBe(plain);
  expect(orders({ buyEvent: 1 }, { activities })).toBeGreaterThan(plain + 4 * Math.sqrt(N / 4));

  const rumor = [{ kind: 'rumor', days: 3, share: 1, severity: 1 }];
  const town = (leaverTalk: number) =>
    modelOf({
      horizon: 40,
      wordOfMouth: 'everywhere',
      population: { size: 2000, graph: { kind: 'small-world', meanDegree: 8 } },
      community: { founders: 300 },
      strategies: { only: { events: rumor } },
      parameters: { ...QUIET, frailtyA: 2, frailtyB: 30, complaintRate: 0, praiseRate: 0, leaverTalk },
    });
  const told = (leaverTalk: number) => {
    const state = runOf(town(leaverTalk));
    passDays(state, 40);
    const lowered = opinionsOf(state)!.readiness.filter((ready) => ready < 0).length;
    return { complaints: state.recorder.tally.complaints, left: state.recorder.tally.left, lowered };
  };
  expect(told(0)).toMatchObject({ complaints: 0, lowered: 0 });
  const loud = told(1);
  expect(loud.complaints).toBeGreaterThan(0);
  expect(loud.complaints).toBeLessThanOrEqual(loud.left);
  expect(loud.lowered).toBeGreaterThan(0);
  expect(loud.lowered).toBeLessThanOrEqual(loud.complaints);
});

test('topics for the VIP group alone keep it talking', () => {
  const vip = { from: 5, choose: 'score', top: 0.3, places: 40 };
  const model = modelOf({
    horizon: 60,
    population: { size: 300 },
    community: { founders: 100 },
    strategies: {
      company: { content: [{ days: '0-9' }], groups: { vip } },
      topics: { content: [{ days: '0-9' }], groups: { vip: { ...vip, topicEvery: '2 days', topicCost: 3 } } },
    },
  });
  expect(sigmasAbove(model, 'company', 'topics', 'messages', 15)).toBeGreaterThan(4);
  const state = runOf(model, 'topics');
  passDays(state, 60);
  // Days 7, 9 … 59: on day 5 the room is still empty, and nobody opens a topic in it.
  expect(state.recorder.tally.cost).toBe(3 * 27);
});
