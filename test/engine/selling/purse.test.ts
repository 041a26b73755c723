/** Coupons in the books: revenue is what is paid. */
import { describe, expect, test } from 'vitest';
import { simulate } from '#hearsay/engine/simulate.js';
import { modelOf, type Parts } from '../model.ts';

const [PRICE, VALUE] = [100, 30];
const book = { good: 'book', price: PRICE, referencePrice: PRICE, from: 0, reach: 1 };
const play = (strategy: Parts) =>
  simulate(
    modelOf({ horizon: 30, population: { size: 150 }, community: { founders: 150 }, strategies: { only: strategy } }),
    'only',
    0,
  ).outcomes;
const coupons = (value: number) => ({ budget: 1e9, coupons: [{ for: 'visit', each: 3, value }] });

describe('a coupon', () => {
  const own = play({ offers: [book], incentives: coupons(VALUE) });

  test('takes its value off what comes in where something is sold, once for each that is used, and costs nothing besides', () => {
    const used = (PRICE * own.orders! - own.revenue!) / VALUE;
    expect(used).toBeCloseTo(Math.round(used), 9);
    expect(used).toBeGreaterThan(0);
    expect(used).toBeLessThanOrEqual(own.orders!);
    expect(own).toMatchObject({ cost: 0, rewardsPaid: 0, profit: own.revenue });
  });

  test('makes a sale a gift where it is worth more than the price, never a payment to the buyer', () => {
    const { orders, revenue } = play({ offers: [book], incentives: coupons(10 * PRICE) });
    expect(revenue! % PRICE).toBe(0);
    expect(revenue).toBeGreaterThanOrEqual(0);
    expect(revenue).toBeLessThan(PRICE * orders!);
  });

  test('is paid for elsewhere where nothing is sold: a cost, its value each', () => {
    const { cost, rewardsPaid, revenue } = play({ incentives: coupons(VALUE) });
    expect(revenue).toBe(0);
    expect(cost).toBeGreaterThan(0);
    expect(cost! % VALUE).toBe(0);
    expect(rewardsPaid).toBe(cost);
  });

  test('given to all and used by few weighs on the budget, not on the books', () => {
    const tight = play({
      offers: [book],
      incentives: { budget: 10 * VALUE, coupons: [{ for: 'visit', each: 3, value: VALUE }] },
    });
    expect(tight.budgetDay).toBeLessThan(30);
    expect(PRICE * tight.orders! - tight.revenue!).toBeLessThanOrEqual(10 * VALUE);
    expect(tight.cost).toBe(0);
  });
});
