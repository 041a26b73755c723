/** Menus of prices against their definition over plain lists. */
import { expect, test } from 'vitest';
import { modelOf, passDays, QUIET, runOf, STEP } from './model.ts';

const N = 2000;
/** Everybody who can pay buys. */
const eager = (offers: readonly object[], horizon = 30, own = {}) => {
  const run = runOf(
    modelOf({
      horizon,
      population: { size: N },
      community: { founders: N, groups: { cap: N } },
      strategies: { only: { offers } },
      parameters: { ...QUIET, ...STEP, ...own },
    }),
  );
  return run;
};

const whole = { good: 'whole', price: 199, referencePrice: 240, menu: 'course' };
const part = { good: 'part', price: 99, referencePrice: 100, menu: 'course' };
const taster = { good: 'taster', price: 29.9, referencePrice: 40, menu: 'course' };

test('of a menu each member takes the best bargain for their purse, if they can afford any', () => {
  const menu = [whole, part, taster];
  const run = eager(menu);
  passDays(run, 3);
  const sold = [0, 0, 0];
  for (let member = 0; member < N; member++) {
    const purse = Math.log(run.members.reservation[member]!);
    // ln(w · reference price / price), and half of ln w off for each factor e by which a good is smaller than the largest.
    const wishes = menu.map(
      ({ price, referencePrice }) =>
        purse + Math.log(referencePrice / price) + 0.5 * purse * Math.log(referencePrice / whole.referencePrice),
    );
    const best = Math.max(...wishes);
    const choice = wishes.indexOf(best);
    expect(run.members.bought[member]).toBe(STEP.buyBase + STEP.buyPrice * best < 0 ? 0 : 1 << choice);
    if (run.members.bought[member] !== 0) sold[choice]!++;
  }
  // The whole to those who can pay more than is usual, what is small to the others.
  expect(sold[0]).toBeGreaterThan(0);
  expect(sold[2]).toBeGreaterThan(0);
});

test('a cheap part wins those who could not afford the whole, and takes some of those who could', () => {
  const buyersOf = (offers: readonly object[], bit: number) => {
    const run = eager(offers);
    passDays(run, 3);
    let count = 0;
    for (let member = 0; member < N; member++) if ((run.members.bought[member]! & (1 << bit)) !== 0) count++;
    return { count, buyers: run.recorder.tally.buyers };
  };
  // A part nearly as good as the whole at half its price.
  const rival = { ...part, referencePrice: 230 };
  const alone = buyersOf([whole], 0);
  const together = buyersOf([whole, rival], 0);
  expect(together.buyers).toBeGreaterThan(alone.buyers);
  expect(together.count).toBeLessThan(alone.count);
});

test('an upgrade is for those who have bought, from their next visit on', () => {
  const run = eager([
    { good: 'taster', price: 30 },
    { good: 'course', price: 100, referencePrice: 300, requires: 'taster' },
  ]);
  passDays(run, 1);
  expect([...run.members.bought.subarray(0, N)].every((bits) => (bits & 2) === 0)).toBe(true);
  passDays(run, 1);
  for (let member = 0; member < N; member++) {
    const bits = run.members.bought[member]!;
    if ((bits & 2) !== 0) expect(bits & 1).toBe(1);
    else if ((bits & 1) !== 0) expect(run.members.reservation[member]! * 300).toBeLessThan(100);
  }
  expect([...run.members.bought.subarray(0, N)].some((bits) => (bits & 2) !== 0)).toBe(true);
});

test('a fee is due once a round of everybody who pays it', () => {
  const run = eager([{ good: 'fee', price: 5, every: 10 }], 30);
  passDays(run, 30);
  expect(run.recorder.tally.orders).toBe(3 * run.recorder.tally.buyers);
  expect(run.recorder.tally.revenue).toBe(5 * run.recorder.tally.orders);
});

test('by telephone a fee is asked for again too', () => {
  const run = eager([{ good: 'fee', price: 5, every: 10, channel: 'phone', from: 1 }], 30);
  passDays(run, 30);
  expect(run.recorder.tally.orders).toBe(3 * run.recorder.tally.buyers);
});

test('a good better than promised wins trust, one worse loses it, one as promised changes nothing', () => {
  const trustAfter = (quality: number, promise: number) => {
    // What members live through moves trust by itself, if slowly.
    const run = eager([{ good: 'tea', price: 1, referencePrice: 1000, quality, promise }], 30, {
      trustHalfLife: 10_000,
    });
    passDays(run, 2);
    return run.members.trust[0];
  };
  const { purchaseTrust } = eager([]).parameters;
  expect(trustAfter(0.9, 0.5)).toBeCloseTo(0.5 + purchaseTrust * 0.4 * 0.5, 3);
  expect(trustAfter(0.5, 0.9)).toBeCloseTo(0.5 - purchaseTrust * 0.4 * 0.5, 3);
  expect(trustAfter(0.7, 0.7)).toBeCloseTo(0.5, 3);
});

test('where nothing is promised, the first piece is held against what is usual, and the next against the first', () => {
  const trustAfter = (quality: number, rounds: number) => {
    const offer = { good: 'tea', price: 1, referencePrice: 1000, quality, every: 10 };
    const run = eager([offer], 30, { trustHalfLife: 10_000 });
    passDays(run, 10 * (rounds - 1) + 2);
    return run.members.trust[0];
  };
  const { purchaseTrust } = eager([]).parameters;
  expect(trustAfter(0.2, 1)).toBeCloseTo(0.5 - purchaseTrust * 0.5 * 0.5, 3);
  expect(trustAfter(0.9, 1)).toBeCloseTo(0.5 + purchaseTrust * 0.2 * 0.5, 3);
  expect(trustAfter(0.9, 3)).toBeCloseTo(trustAfter(0.9, 1)!, 2);
});

test('a second offer of the same good is no first piece of it', () => {
  const trustAfter = (goods: readonly string[]) => {
    const offers = goods.map((good, k) => ({ good, price: 1, referencePrice: 1000, quality: 0.2, from: 5 * k }));
    const run = eager(offers, 30, { trustHalfLife: 10_000 });
    passDays(run, 8);
    return run.members.trust[0]!;
  };
  expect(trustAfter(['tea', 'tea'])).toBeCloseTo(trustAfter(['tea']), 2);
  expect(trustAfter(['tea', 'pot'])).toBeLessThan(trustAfter(['tea']) - 0.05);
});
