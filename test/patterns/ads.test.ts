/** P25: visits fall linearly in the load of ads, and over 21 months two to four times as much as over the first. */
import { expect, test } from 'vitest';
import { simulate } from '#hearsay/engine/simulate.js';
import { createWorld } from '#hearsay/engine/world.js';
import { modelOf } from '../engine/model.ts';

const MONTHS = 21;
const LOADS = [0, 2, 4, 8];

test('P25: long against short sensitivity to ads', () => {
  const horizon = 30 * MONTHS;
  // Those who are there at the beginning, as in the experiment: nobody comes later.
  const model = modelOf({
    horizon,
    population: { size: 200 },
    community: { founders: 200 },
    strategies: Object.fromEntries(
      LOADS.map((perDay) => [
        `${perDay} ads`,
        {
          content: [{ days: 'from day 0' }],
          operators: { count: 1, hours: '1/day' },
          ads: [{ days: 'from day 0', perDay, relevance: 0.2 }],
        },
      ]),
    ),
  });
  const visits = LOADS.map(() => ({ short: 0, long: 0 }));
  for (let replication = 0; replication < 24; replication++) {
    const world = createWorld(model, replication);
    LOADS.forEach((perDay, k) => {
      const daily = simulate(model, `${perDay} ads`, replication, { world }).series.dailyActive!;
      visits[k]!.short += daily.subarray(0, 30).reduce((a, b) => a + b);
      visits[k]!.long += daily.subarray(horizon - 30).reduce((a, b) => a + b);
    });
  }
  const lost = (k: number, term: 'short' | 'long') => 1 - visits[k]![term] / visits[0]![term];
  const ratios = [1, 2, 3].map((k) => lost(k, 'long') / lost(k, 'short'));
  LOADS.slice(1).forEach((perDay, k) => {
    const [short, long] = (['short', 'long'] as const).map((term) => (100 * lost(k + 1, term)).toFixed(1));
    console.log(
      `P25 ${perDay} ads a day: first month -${short} %, month ${MONTHS} -${long} %, ratio ${ratios[k]!.toFixed(2)} (band 2 to 4)`,
    );
  });
  for (const ratio of ratios) {
    expect(ratio).toBeGreaterThan(2);
    expect(ratio).toBeLessThan(4);
  }
  // Linear in the load: four times the ads cost between three and five times the visits.
  expect(lost(3, 'short') / lost(1, 'short')).toBeGreaterThan(3);
  expect(lost(3, 'short') / lost(1, 'short')).toBeLessThan(5);
});
