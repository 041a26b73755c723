/** What members say of the operator, and what ads do: P21, P25. */

import { simulate } from '#hearsay/engine/simulate.js';
import { createWorld } from '#hearsay/engine/world.js';
import type { Parts } from '../../engine/model.ts';
import { pattern } from '../pattern.ts';
import { mean, settingOf, watch } from '../settings.ts';

const FRIENDS = { size: 3000, graph: { kind: 'small-world', meanDegree: 12 } };
const LED = { content: [{ days: 'from day 0' }], operators: { count: 1, hours: '1/day' } };

/** Communities without a crisis. */
const CALM: readonly (readonly [name: string, parts: Parts])[] = [
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
];

interface Opinions {
  /** By community of `CALM`. */
  readonly praises: readonly number[];
  readonly complaints: readonly number[];
  /** Present value of a year of sales without defects, and what 5 % of them take away. */
  readonly sound: number;
  readonly lost: number;
}

export const P21 = pattern<Opinions>({
  id: 'P21',
  statement: 'Praise outnumbers complaints about three to one, and few dissatisfied buyers cost more than their share.',
  source: 'East, Hammond & Wright 2007 (15 studies); Goldenberg et al. 2007',
  setting: `opinions reach everybody, 120 days: ${CALM.map(([name]) => name).join('; ')}; a year of a shop with and without 5 % of pieces defective`,
  replications: { quick: 20, full: 90 },
  prepare(defaults) {
    const calm = CALM.map(([, parts]) =>
      settingOf({ horizon: 120, population: FRIENDS, wordOfMouth: 'everywhere', ...parts }, defaults),
    );
    const shop = (defective: number) => ({
      ...LED,
      recruit: [{ channel: 'shop', days: 'from day 0', expected: 300 }],
      offers: [{ good: 'tea', price: 100, referencePrice: 150, every: 30, quality: 0.8, promise: 0.7, defective }],
    });
    const year = settingOf(
      {
        horizon: 365,
        population: FRIENDS,
        wordOfMouth: 'inside',
        community: { founders: 100 },
        strategies: { sound: shop(0), faulty: shop(0.05) },
      },
      defaults,
    );
    return (replication) => {
      const tallies = calm.map((model) => {
        let tally = { praises: 0, complaints: 0 };
        watch(model, 'only', replication, ({ recorder }) => {
          tally = recorder.tally;
        });
        return tally;
      });
      const world = createWorld(year, replication);
      const value = (strategy: string) => {
        const { revenue } = simulate(year, strategy, replication, { world }).series;
        // Discounted at 10 % a year.
        return revenue!.reduce((sum, total, day) => sum + (total - (revenue![day - 1] ?? 0)) / 1.1 ** (day / 365), 0);
      };
      const sound = value('sound');
      return {
        praises: tallies.map(({ praises }) => praises),
        complaints: tallies.map(({ complaints }) => complaints),
        sound,
        lost: sound - value('faulty'),
      };
    };
  },
  figures: [
    ...CALM.map(([name], k) => ({
      name: `praises to complaints: ${name}`,
      band: [2, 4] as const,
      of: (plays: readonly Opinions[]) =>
        mean(plays.map(({ praises }) => praises[k]!)) / mean(plays.map(({ complaints }) => complaints[k]!)),
    })),
    {
      name: 'loss of present value by 5 % of pieces defective',
      band: [0.05, Number.POSITIVE_INFINITY],
      of: (plays) => mean(plays.map(({ lost }) => lost)) / mean(plays.map(({ sound }) => sound)),
    },
  ],
});

const MONTHS = 21;
const ADS = [0, 2, 4, 8];

/** Visits in the first month and in the last, by load of ads. */
type Visits = readonly { readonly short: number; readonly long: number }[];

export const P25 = pattern<Visits>({
  id: 'P25',
  statement:
    'Visits fall linearly in the load of ads, and in the long run two to four times as much as in the first month.',
  source: 'Goli, Huang, Reiley & Riabov 2025: an experiment with 35 million listeners over 21 months',
  setting: `two hundred founders, a topic a day, ${MONTHS} months; ${ADS.join(', ')} ads a day`,
  replications: { quick: 12, full: 72 },
  prepare(defaults) {
    const horizon = 30 * MONTHS;
    const model = settingOf(
      {
        horizon,
        // Those who are there at the beginning, as in the experiment: nobody comes later.
        population: { size: 200 },
        community: { founders: 200 },
        strategies: Object.fromEntries(
          ADS.map((perDay) => [`${perDay} ads`, { ...LED, ads: [{ days: 'from day 0', perDay, relevance: 0.2 }] }]),
        ),
      },
      defaults,
    );
    return (replication) => {
      const world = createWorld(model, replication);
      return ADS.map((perDay) => {
        const daily = simulate(model, `${perDay} ads`, replication, { world }).series.dailyActive!;
        const sum = (days: Float64Array) => days.reduce((a, b) => a + b, 0);
        return { short: sum(daily.subarray(0, 30)), long: sum(daily.subarray(horizon - 30)) };
      });
    };
  },
  figures: [
    ...ADS.slice(1).map((perDay, k) => ({
      name: `part of visits lost to ${perDay} ads a day: month ${MONTHS} against month 1`,
      band: [2, 4] as const,
      of: (plays: readonly Visits[]) => lost(plays, k + 1, 'long') / lost(plays, k + 1, 'short'),
    })),
    {
      name: 'part of visits lost in the first month: 8 ads against 2 (linear: 4)',
      band: [3, 5],
      of: (plays) => lost(plays, 3, 'short') / lost(plays, 1, 'short'),
    },
  ],
});

function lost(plays: readonly Visits[], k: number, term: 'short' | 'long'): number {
  const sum = (at: number) => plays.reduce((total, play) => total + play[at]![term], 0);
  return 1 - sum(k) / sum(0);
}
