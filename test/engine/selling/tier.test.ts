/** A paid tier inside the groups: who pays, what it brings, when it ends. */
import { describe, expect, test } from 'vitest';
import { paidToday, payersOf } from '#hearsay/engine/selling/tier.js';
import { simulate } from '#hearsay/engine/simulate.js';
import { modelOf, type Parts, passDays, QUIET, runOf } from '../model.ts';
import { sigmasAbove, visitsOf } from '../paired.ts';

const club = (tiers: Readonly<Record<string, Parts | undefined>>, parameters: Parts = {}, more: Parts = {}) =>
  modelOf({
    horizon: 60,
    population: { size: 400 },
    community: { founders: 400 },
    strategies: Object.fromEntries(
      Object.entries(tiers).map(([name, tier]) => [name, { ...more, ...(tier && { tier }) }]),
    ),
    parameters,
  });
/** Half of all pay at first sight, and always again. */
const READY = {
  ...QUIET,
  tierWish: 0,
  buyBase: 0,
  buyTrust: 0,
  buyBelonging: 0,
  buyWriting: 0,
  buyNeed: 0,
  buyIntent: 0,
  buyPrice: 0,
  buyAgainVisit: 0,
  renewBase: 100,
};

describe('a paid tier', () => {
  test('is paid for once a period by those who have taken it, who stay where they are; the rest pay nothing', () => {
    const run = runOf(club({ only: { fee: 10, every: 20, from: 5, unitCost: 4 } }, READY));
    let first = 0;
    passDays(run, 60, (each) => {
      first += paidToday(each).length;
      if (each.day < 5) expect(payersOf(each)).toBe(0);
    });
    // First sight is on day 5, payments on 5, 25 and 45.
    expect(first).toBeGreaterThan(160);
    expect(first).toBeLessThan(240);
    expect(payersOf(run)).toBe(first);
    expect(run.recorder.tally.revenue).toBe(3 * 10 * first);
    expect(run.recorder.tally.cost).toBe(3 * 4 * first);
    expect(run.groups).toHaveLength(1);
    expect(run.groups[0]!.size).toBe(400);
  });

  test('is let end by those who are not content, who leave no more than others', () => {
    const run = runOf(club({ only: { fee: 10, every: 20, from: 5 } }, { ...READY, renewBase: -100 }));
    passDays(run, 26);
    expect(payersOf(run)).toBe(0);
    expect(run.groups[0]!.size).toBe(400);
  });

  test('sells less the dearer it is, and to nobody at an absurd price', () => {
    const price = { ...READY, buyPrice: 1.5 };
    const payers = [2, 10, 40, 1e9].map((fee) => {
      const run = runOf(club({ only: { fee, referencePrice: 10 } }, price));
      passDays(run, 3);
      return payersOf(run);
    });
    expect([...payers].sort((a, b) => b - a)).toEqual(payers);
    expect(payers[0]).toBeGreaterThan(payers[2]!);
    expect(payers[3]).toBe(0);
  });

  test('brings payers in after paying, less as time goes by', () => {
    const RARE = { ...READY, visitProbability: 0.1, tierWish: 30, tierCall: 0.5, tierCallHalfLife: 5 };
    const model = club({ none: undefined, tier: { fee: 10 } }, RARE);
    const visits = (strategy: string, from: number, to: number) =>
      simulate(model, strategy, 0)
        .series.dailyActive!.subarray(from, to)
        .reduce((a, b) => a + b, 0);
    const gain = (from: number, to: number) => visits('tier', from, to) / visits('none', from, to) - 1;
    expect(gain(5, 20)).toBeGreaterThan(0.2);
    expect(gain(50, 60)).toBeLessThan(gain(5, 20) / 2);
  });

  test('makes members who get something for it more content; a mere badge does not', () => {
    const model = club(
      { badge: { fee: 10, adds: 0 }, worth: { fee: 10, adds: 1 } },
      { tierWish: 30, tierCall: 0 },
      { content: [{ days: '0-59', quality: 0.6 }] },
    );
    expect(sigmasAbove(model, 'badge', 'worth', 'satisfaction', 8)).toBeGreaterThan(3);
  });

  test('that nobody pays for changes nothing', () => {
    const model = club({ none: undefined, tier: { fee: 1e9, referencePrice: 1 } }, {}, { content: [{ days: '0-59' }] });
    expect(simulate(model, 'tier', 1).digest).toBe(simulate(model, 'none', 1).digest);
    expect(visitsOf(simulate(model, 'tier', 1))).toBe(visitsOf(simulate(model, 'none', 1)));
  });
});
