/** P21: praise outnumbers complaints by about three to one, and few dissatisfied buyers cost more than their share. */
import { expect, test } from 'vitest';
import { simulate } from '#hearsay/engine/simulate.js';
import { createWorld } from '#hearsay/engine/world.js';
import { modelOf, type Parts } from '../engine/model.ts';
import { momentsOf } from '../theory/statistics.ts';

const FRIENDS = { size: 3000, graph: { kind: 'small-world', meanDegree: 12 } };
const LED = { content: [{ days: 'from day 0' }], operators: { count: 1, hours: '1/day' } };

test.each<[string, Parts]>([
  ['fifty members, a topic a day', { community: { founders: 50 }, strategies: { only: LED } }],
  ['a hundred and fifty members, a topic a day', { community: { founders: 150 }, strategies: { only: LED } }],
  [
    'a hundred members, topics for a month, nobody who answers',
    { community: { founders: 100 }, strategies: { only: { content: [{ days: '0-29' }] } } },
  ],
  [
    'a shop with a steady inflow and 5 % of pieces defective',
    {
      community: { founders: 50 },
      strategies: {
        only: {
          ...LED,
          recruit: [{ channel: 'shop', days: '0-119', expected: 200 }],
          offers: [{ good: 'tea', price: 100, every: 30, quality: 0.8, promise: 0.7, defective: 0.05 }],
        },
      },
    },
  ],
])('P21: praise to complaints without a crisis lies between 2 and 4: %s', (name, parts) => {
  const model = modelOf({ horizon: 120, population: FRIENDS, wordOfMouth: 'everywhere', ...parts });
  let praises = 0;
  let complaints = 0;
  for (let replication = 0; replication < 30; replication++) {
    let tally = { praises: 0, complaints: 0 };
    simulate(model, 'only', replication, { observe: ({ recorder }) => (tally = recorder.tally) });
    praises += tally.praises;
    complaints += tally.complaints;
  }
  const ratio = praises / complaints;
  console.log(`P21 ${name}: ${praises} / ${complaints} = ${ratio.toFixed(2)} (band 2 to 4)`);
  expect(ratio).toBeGreaterThan(2);
  expect(ratio).toBeLessThan(4);
});

test('P21: with 5 % of pieces defective, the present value of a year of sales falls by more than 5 %', () => {
  const shop = (defective: number) => ({
    ...LED,
    recruit: [{ channel: 'shop', days: 'from day 0', expected: 300 }],
    offers: [{ good: 'tea', price: 100, referencePrice: 150, every: 30, quality: 0.8, promise: 0.7, defective }],
  });
  const model = modelOf({
    horizon: 365,
    population: FRIENDS,
    wordOfMouth: 'inside',
    community: { founders: 100 },
    strategies: { sound: shop(0), faulty: shop(0.05) },
  });
  const value = (strategy: string, replication: number, world: ReturnType<typeof createWorld>) => {
    const revenue = simulate(model, strategy, replication, { world }).series.revenue!;
    // Discounted at 10 % a year.
    return revenue.reduce((sum, total, day) => sum + (total - (revenue[day - 1] ?? 0)) / 1.1 ** (day / 365), 0);
  };
  const sound: number[] = [];
  const lost: number[] = [];
  for (let replication = 0; replication < 60; replication++) {
    const world = createWorld(model, replication);
    sound.push(value('sound', replication, world));
    lost.push(sound.at(-1)! - value('faulty', replication, world));
  }
  const base = momentsOf(sound).mean;
  const { mean, sd } = momentsOf(lost.map((loss) => loss / base));
  const standardError = sd / Math.sqrt(lost.length);
  console.log(
    `P21 loss of present value: ${(100 * mean).toFixed(1)} % ± ${(100 * standardError).toFixed(1)} (above 5 %)`,
  );
  expect(mean).toBeGreaterThan(0.05);
});
