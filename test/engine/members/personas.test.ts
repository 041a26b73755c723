/** Personas: what a segment says of its people is what they are, and who is called decides who comes. */
import { expect, test } from 'vitest';
import { simulate } from '#hearsay/engine/simulate.js';
import { readScenario } from '#hearsay/scenario/read.js';
import { modelOf, type Parts, passDays, runOf } from '../model.ts';

const parts = (persona: Parts, more: Parts = {}): Parts => ({
  horizon: 20,
  population: { size: 1000, segments: { usual: { share: '60 %' }, own: { share: '40 %', ...persona } } },
  community: { founders: 500 },
  strategies: {
    only: { content: [{ days: 'from day 0' }], offers: [{ good: 'tea', price: 80, referencePrice: 100 }] },
  },
  ...more,
});
const played = (persona: Parts) => {
  const run = runOf(modelOf(parts(persona)));
  passDays(run, 20);
  return run;
};

test('a persona of nothing but usual values changes no run by a bit', () => {
  const usual = { spending: 1, referencePrice: 1, dealProneness: 1, talkativeness: 1, visits: 0 };
  const digest = (persona: Parts) => simulate(modelOf(parts(persona)), 'only', 0).digest;
  expect(digest(usual)).toBe(digest({}));
});

test('money, talk and trust of a persona are factors on those of the same people, and nobody else has others', () => {
  const [usual, own] = [played({}), played({ spending: 2, talkativeness: 3, trust: 0.8 })];
  expect(own.members.count).toBe(usual.members.count);
  for (let member = 0; member < 500; member++) {
    const is = own.members.segment[member] === 1;
    expect(own.members.reservation[member]! / usual.members.reservation[member]!).toBeCloseTo(is ? 2 : 1, 5);
    expect(own.members.activity[member]! / usual.members.activity[member]!).toBeCloseTo(is ? 3 : 1, 5);
  }
});

test('who is readier to visit comes more often, and who compares with dearer goods buys more', () => {
  const sum = (persona: Parts, outcome: string) => {
    let total = 0;
    for (let replication = 0; replication < 6; replication++)
      total += simulate(modelOf(parts(persona)), 'only', replication).outcomes[outcome]!;
    return total;
  };
  expect(sum({ visits: 1 }, 'activeShare7')).toBeGreaterThan(sum({ visits: -1 }, 'activeShare7'));
  expect(sum({ referencePrice: 3 }, 'orders')).toBeGreaterThan(1.2 * sum({ referencePrice: 0.5 }, 'orders'));
});

test('a channel that calls by deals brings those who are prone to them', () => {
  const share = (calls: string) => {
    const run = runOf(
      modelOf(
        parts(
          { dealProneness: 4 },
          {
            community: { founders: 0 },
            strategies: { only: { recruit: [{ channel: 'shop', days: '0-9', expected: 300, calls }] } },
          },
        ),
      ),
    );
    passDays(run, 10);
    const { count, segment } = run.members;
    return segment.subarray(0, count).reduce((sum, each) => sum + each, 0) / count;
  };
  // Two in five of all, but 1.6 of 2.2 where each counts four times; four standard errors of 300.
  expect(Math.abs(share('anybody') - 0.4)).toBeLessThan(0.12);
  expect(Math.abs(share('deals') - 1.6 / 2.2)).toBeLessThan(0.12);
});

test('bargain hunters buy less at the full price and more at half of it', () => {
  const orders = (dealProneness: number, discount?: Parts) =>
    runFor({ dealProneness }, discount ? { discount: { share: 0.5, ...discount } } : {});
  const runFor = (persona: Parts, offer: Parts) => {
    let total = 0;
    for (let replication = 0; replication < 4; replication++) {
      const model = modelOf(
        parts(persona, {
          strategies: { only: { offers: [{ good: 'tea', price: 100, referencePrice: 100, ...offer }] } },
        }),
      );
      total += simulate(model, 'only', replication).outcomes.orders!;
    }
    return total;
  };
  expect(orders(3)).toBeLessThan(0.85 * orders(1));
  expect(orders(3, { days: '10-14' }) - orders(3)).toBeGreaterThan(orders(1, { days: '10-14' }) - orders(1));
});

test('a channel that calls by deals where nobody is prone to them is told so, with the remedy', () => {
  const { warnings } = readScenario(
    JSON.stringify({
      hearsay: 1,
      name: 'deals',
      horizon: 9,
      population: { size: 100 },
      strategies: { only: { recruit: [{ channel: 'shop', days: '0-9', expected: 30, calls: 'deals' }] } },
    }),
  );
  expect(JSON.stringify(warnings)).toContain('dealProneness');
});

test("a leader's following is of the segments that are written, and nobody else", () => {
  const run = runOf(
    modelOf(
      parts(
        {},
        {
          community: { founders: 0 },
          parameters: { acceptBase: 50, inviteMean: 0 },
          strategies: {
            only: { opinionLeaders: [{ name: 'x', days: 0, following: 200, reach: 1, segments: { own: 1 } }] },
          },
        },
      ),
    ),
  );
  passDays(run, 3);
  const { count, segment } = run.members;
  expect(segment.subarray(0, count).every((each) => each === 1)).toBe(true);
  // 200 of 400, four standard errors.
  expect(Math.abs(count - 200)).toBeLessThan(40);
});
