/** What makes members weigh an offer, and weigh it again. */
import { describe, expect, test } from 'vitest';
import type { Run } from '#hearsay/engine/run.js';
import { dearness, LEAST_PRICE } from '#hearsay/engine/selling/wish.js';
import { modelOf, type Parts, passDays, QUIET, runOf } from '../model.ts';

const N = 1500;
const shop = (levers: Parts, parameters: Parts = {}, more: Parts = {}): Run =>
  runOf(
    modelOf({
      horizon: 60,
      population: { size: N },
      community: { founders: N, groups: { cap: N } },
      strategies: { only: levers },
      parameters: { ...QUIET, ...parameters },
      ...more,
    }),
  );
const tea = { good: 'tea', price: 100, referencePrice: 100 };
const buyers = ({ members }: Run) =>
  Array.from({ length: members.count }, (_, member) => member).filter((member) => members.bought[member] !== 0);
const buyersAfter = (run: Run, days: number): number[] => {
  passDays(run, days);
  return buyers(run);
};
/** Nothing but the first sight counts. */
const ONCE = { buyAgainVisit: 0, buyAgainFall: 0, buyAgainEvent: 0, buyAgainEnd: 0, buyAgainFriend: 0 };

describe('a price', () => {
  test('sells less the higher it is, to some of those who buy at the lower one, and without a step', () => {
    const sold = [0, 5, 25, 50, 100, 200, 400, 1e6].map((price) =>
      buyersAfter(shop({ offers: [{ ...tea, price }] }, ONCE), 1),
    );
    for (let k = 1; k < sold.length; k++) {
      const cheaper = new Set(sold[k - 1]);
      expect(sold[k]!.every((member) => cheaper.has(member))).toBe(true);
      expect(sold[k]!.length).toBeLessThan(cheaper.size);
    }
    // Most take what is free; at the reference price 8 % buy (four standard errors), and hardly anybody at ten thousand times of it.
    expect(sold[0]!.length).toBeGreaterThan(0.8 * N);
    expect(sold[0]!.length).toBeLessThan(N);
    expect(Math.abs(sold[4]!.length - 0.08 * N)).toBeLessThan(4 * Math.sqrt(0.08 * 0.92 * N));
    expect(sold[7]!.length).toBe(0);
    expect(dearness(0, 100)).toBe(LEAST_PRICE);
  });

  test('is weighed once where nothing makes members weigh it again', () => {
    const run = shop(
      { offers: [{ ...tea, discount: { share: 0.5, days: '20-24' } }], activities: [{ name: 'a', days: 30 }] },
      ONCE,
    );
    const first = buyersAfter(run, 1);
    expect(buyersAfter(run, 50)).toEqual(first);
  });
});

describe('an offer is weighed again', () => {
  const plain = () => shop({ offers: [tea] });
  const orders = (run: Run, from: number, to: number): number => {
    const until = (day: number) => {
      passDays(run, day - run.day);
      return run.recorder.tally.orders;
    };
    const before = until(from);
    return until(to + 1) - before;
  };

  test('a little at each visit', () => {
    const run = plain();
    const first = buyersAfter(run, 1).length;
    const later = buyersAfter(run, 20).length - first;
    // Twenty visits at 0.02 of a first sight each: four tenths of it, of which a few have bought at the first.
    expect(later).toBeGreaterThan(0.2 * first);
    expect(later).toBeLessThan(0.6 * first);
  });

  test.each([
    ['its price falls', { offers: [{ ...tea, discount: { share: '50 %', days: '20-24' } }] }],
    ['an activity runs', { offers: [tea], activities: [{ name: 'fair', days: '20-24', quality: 0 }] }],
    ['it ends', { offers: [{ ...tea, until: 24 }] }],
    [
      'a coupon comes to hand',
      { offers: [tea], incentives: { budget: 1e9, coupons: [{ for: 'visit', each: 21, value: 50 }] } },
    ],
  ])('when %s, by the same members and more', (_, levers) => {
    const usual = orders(plain(), 20, 24);
    expect(orders(shop(levers), 20, 24)).toBeGreaterThan(1.5 * usual);
    const [without, having] = [plain(), shop(levers)].map((run) => buyersAfter(run, 25)) as [number[], number[]];
    const more = new Set(having);
    expect(without.filter((member) => !more.has(member))).toEqual([]);
  });

  test('when somebody whom the member recognises has bought', () => {
    const run = (parameters: Parts) =>
      shop(
        { offers: [tea] },
        { priorTie: 100, buyKnown: 0, buyAgainVisit: 0, ...parameters },
        { community: { founders: 400, groups: { cap: 400 }, start: { acquaintances: 20 } } },
      );
    const [without, having] = [0, 1].map((buyAgainFriend) => buyersAfter(run({ buyAgainFriend }), 40)) as [
      number[],
      number[],
    ];
    expect(having.length).toBeGreaterThan(1.2 * without.length);
    const more = new Set(having);
    expect(without.filter((member) => !more.has(member))).toEqual([]);
  });

  test('less after a promotion, while the lower price is remembered, and as before when it is forgotten', () => {
    const sale = { offers: [{ ...tea, discount: { share: '50 %', days: '20-24' } }] };
    const rest = (levers: Parts, parameters: Parts, from: number, to: number) => {
      const run = shop(levers, { buyAgainVisit: 0.05, ...parameters });
      const left = N - buyersAfter(run, from).length;
      return orders(run, from, to) / left;
    };
    const usual = rest({ offers: [tea] }, {}, 25, 38);
    expect(rest(sale, {}, 25, 38)).toBeLessThan(0.8 * usual);
    expect(rest(sale, { buyAbove: 0 }, 25, 38)).toBeGreaterThan(0.8 * usual);
  });

  test('less at a second promotion soon after the first', () => {
    const sale = (days: string) => ({ offers: [{ ...tea, discount: { share: '50 %', days } }] });
    const first = orders(shop(sale('20-24')), 20, 24);
    const twice = { offers: [{ ...tea, discount: { share: '50 %', days: '10-14' } }] };
    // The same days again, but for those who have seen half the price ten days before: a coupon makes the second fall.
    const again = shop({ ...twice, incentives: { budget: 1e9, coupons: [{ for: 'visit', each: 21, value: 50 }] } });
    expect(orders(again, 20, 24)).toBeLessThan(0.7 * first);
  });
});

test('belonging and writing raise the wish to buy, and lower it in a marketplace', () => {
  const bought = (parameters: Parts, preset = 'chat') => {
    const run = shop({ offers: [{ ...tea, from: 1 }] }, { ...ONCE, ...parameters }, { preset });
    passDays(run, 1);
    run.members.belonging.fill(0.9);
    run.members.posts.fill(30);
    return buyersAfter(run, 1).length;
  };
  const indifferent = bought({ buyBelonging: 0, buyWriting: 0 });
  expect(bought({})).toBeGreaterThan(1.2 * indifferent);
  const market = { buyBelonging: -1.5, buyWriting: 0 };
  expect(bought(market)).toBeLessThan(0.8 * indifferent);
});

test('a buyer who holds an open promise for another good is counted as a buyer', () => {
  const run = shop(
    {
      offers: [
        { ...tea, good: 'print', goal: N },
        { ...tea, from: 2 },
      ],
    },
    { buyBase: 30, buyPrice: 0 },
  );
  passDays(run, 5);
  expect(run.recorder.tally.orders).toBe(N);
  expect(run.recorder.tally.buyers).toBe(N);
});
