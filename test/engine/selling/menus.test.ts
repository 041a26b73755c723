/** The whole beside its parts: who buys which, and what paid writing says of what its writer will buy. */
import { describe, expect, test } from 'vitest';
import { incentivesOf } from '#hearsay/engine/incentives/slot.js';
import type { Run } from '#hearsay/engine/run.js';
import { chosenOf, readinessForAny } from '#hearsay/engine/selling/menus.js';
import { wishToBuy } from '#hearsay/engine/selling/wish.js';
import { modelOf, type Parts, passDays, QUIET, runOf } from '../model.ts';

describe('a nested logit', () => {
  test('is one good alone where there is one, adds up odds where goods are for different people, and is never below the best', () => {
    expect(readinessForAny([-2.5], 0.6)).toBeCloseTo(-2.5, 12);
    expect(Math.exp(readinessForAny([-2, -1], 1))).toBeCloseTo(Math.exp(-2) + Math.exp(-1), 12);
    expect(readinessForAny([-2, -1], 0.01)).toBeCloseTo(-1, 6);
    expect(readinessForAny([-2, -2], 0.5)).toBeCloseTo(-2 + 0.5 * Math.log(2), 12);
  });

  test('chooses by e^(x/ρ)', () => {
    const logOdds = [-1, -2, -3];
    const weights = logOdds.map((x) => Math.exp(x / 0.5));
    const sum = weights.reduce((a, b) => a + b, 0);
    const drawn = [0, 0, 0];
    for (let k = 0; k < 1000; k++) drawn[chosenOf(logOdds, 0.5, (k + 0.5) / 1000)]!++;
    for (let k = 0; k < 3; k++) expect(Math.abs(drawn[k]! - (1000 * weights[k]!) / sum)).toBeLessThanOrEqual(1);
  });
});

const N = 3000;
function shop(offers: readonly Parts[], parameters: Parts = {}): Run {
  const run = runOf(
    modelOf({
      horizon: 2,
      population: { size: N },
      community: { founders: N, groups: { cap: N } },
      strategies: { only: { offers } },
      parameters: { ...QUIET, ...parameters },
    }),
  );
  passDays(run, 1);
  return run;
}
const WHOLE = { good: 'whole', price: 200, referencePrice: 200, menu: 'ladder' };
const PART = { good: 'part', price: 30, referencePrice: 40, menu: 'ladder' };
const buyersOf = ({ members }: Run, good: number): number[] =>
  Array.from({ length: members.count }, (_, member) => member).filter(
    (member) => (members.bought[member]! & (1 << good)) !== 0,
  );

test('a part beside the whole sells to everybody who would have bought that, and to more; and takes buyers from it', () => {
  const { menu: _, ...alone } = WHOLE;
  const before = buyersOf(shop([alone]), 0);
  const run = shop([WHOLE, PART]);
  const [whole, part] = [buyersOf(run, 0), buyersOf(run, 1)] as [number[], number[]];
  const now = new Set([...whole, ...part]);
  expect(now.size).toBe(whole.length + part.length);
  expect(before.filter((member) => !now.has(member))).toEqual([]);
  expect(now.size).toBeGreaterThan(before.length);
  expect(whole.length).toBeLessThan(before.length);
  // Not all of them, as when everybody who cannot quite pay the whole looks at nothing but the part.
  expect(whole.length).toBeGreaterThan(0.2 * before.length);
});

test('who can pay more buys the whole more often', () => {
  const run = shop([WHOLE, PART], { buyBase: 0 });
  const mean = (who: readonly number[]) =>
    who.reduce((sum, member) => sum + Math.log(run.members.reservation[member]!), 0) / who.length;
  const [whole, part] = [buyersOf(run, 0), buyersOf(run, 1)] as [number[], number[]];
  // The spread of ln w is 0.5: four standard errors of the difference of two means.
  const error = 0.5 * Math.sqrt(1 / whole.length + 1 / part.length);
  expect(mean(whole) - mean(part)).toBeGreaterThan(4 * error);
});

test('what is written for a reward does not count as taking part', () => {
  const run = runOf(
    modelOf({
      horizon: 30,
      population: { size: 40 },
      community: { founders: 40 },
      strategies: {
        only: {
          content: [{ days: '0-29' }],
          offers: [{ good: 'tea', price: 100 }],
          incentives: { budget: 1e9, points: { earned: { post: 1, reply: 1 }, worth: 5, redeemFrom: 0 } },
        },
      },
    }),
  );
  passDays(run, 20);
  const { members } = run;
  const { forReward } = incentivesOf(run)!;
  let paid = 0;
  for (let member = 0; member < members.count; member++) {
    expect(forReward[member]).toBeLessThanOrEqual(members.posts[member]!);
    if (forReward[member]! > 0) paid++;
  }
  expect(paid).toBeGreaterThan(10);
  const writer = forReward.indexOf(Math.max(...forReward));
  const withPay = wishToBuy(run, writer, 1);
  forReward[writer] = 0;
  const ownWish = wishToBuy(run, writer, 1);
  forReward[writer] = members.posts[writer]!;
  const forPayAlone = wishToBuy(run, writer, 1);
  members.posts[writer] = 0;
  forReward[writer] = 0;
  const silent = wishToBuy(run, writer, 1);
  expect(withPay).toBeLessThan(ownWish);
  expect(forPayAlone).toBe(silent);
});
