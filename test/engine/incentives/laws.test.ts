/** What must hold of incentives whatever they are: nothing from nothing, no more money than there is, numbers that stay numbers. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { incentivesOf } from '#hearsay/engine/incentives/slot.js';
import type { RunResult } from '#hearsay/engine/run-result.js';
import { read, simulate } from '#hearsay/engine/simulate.js';
import { ACTS } from '#hearsay/scenario/levers/incentives/scheme.js';
import { OUTCOME_NAMES, outcomeNamed } from '#hearsay/scenario/outcomes.js';
import { modelOf, type Parts, passDays, runOf } from '../model.ts';

const HORIZON = 40;
const BASE: Parts = {
  horizon: HORIZON,
  population: { size: 150, graph: { kind: 'small-world', meanDegree: 6 } },
  community: { founders: 50 },
};
const PLAIN = {
  content: [{ kind: 'daily-topic', days: '0-39' }],
  activities: [{ name: 'quiz', every: '1 week' }],
  recruit: [{ channel: 'posters', days: '5-15', expected: 20 }],
};
const ALL_ACTS = Object.fromEntries(ACTS.map((act) => [act, 1]));

function runWith(incentives: unknown, replication = 0, parameters: Parts = {}): RunResult {
  const strategies = { only: { ...PLAIN, ...(incentives === undefined ? {} : { incentives }) } };
  return simulate(modelOf({ ...BASE, parameters, strategies }), 'only', replication);
}

describe('nothing comes from nothing', () => {
  test.each<[string, Parts, Parts]>([
    ['an empty lever', {}, {}],
    ['points that are worth nothing', { points: { earned: ALL_ACTS, expires: 5 } }, {}],
    ['points that are worth nothing, before others', { points: { earned: ALL_ACTS, public: true } }, {}],
    ['points for nothing', { points: { worth: 1, public: true }, budget: 10 }, {}],
    ['coupons without value', { coupons: [{ for: 'post', value: 0, public: true }] }, {}],
    ['gifts without value', { gifts: [{ day: 3, value: 0 }] }, {}],
    ['a lottery without a prize', { lottery: { tickets: ALL_ACTS, prize: 0 } }, {}],
    ['days in a row without a bonus, that mean nothing', { streaks: { days: 3 } }, { statusEffect: 0 }],
    ['honours that mean nothing', { honours: { by: 'post', top: 0.5, every: 5 } }, { honourEffect: 0 }],
  ])('%s changes nothing', (_, incentives, parameters) => {
    for (const replication of [0, 1]) {
      const off = runWith(undefined, replication, parameters);
      expect(runWith(incentives, replication, parameters).digest).toBe(off.digest);
    }
  });

  test('a programme that begins on day 20 changes no day before it', () => {
    const before = runWith(undefined);
    const after = runWith({ points: { earned: ALL_ACTS, worth: 5, public: true }, days: 'from day 20', budget: 1e9 });
    for (const [name, series] of Object.entries(before.series)) {
      expect([...after.series[name]!.subarray(0, 20)], name).toEqual([...series.subarray(0, 20)]);
    }
    expect([...after.series.messages!]).not.toEqual([...before.series.messages!]);
  });

  test('who gets a reward does not decide who else visits: the draws of a visit are the same', () => {
    // With rewards too small to matter to anybody, only the books may differ.
    const tiny = runWith({ points: { earned: ALL_ACTS, worth: 1e-300, redeemFrom: 0 }, budget: 1 });
    expect([...tiny.series.messages!]).toEqual([...runWith(undefined).series.messages!]);
  });
});

// ---- arbitrary schemes ---------------------------------------------------------------------------------------------------

const amount = fc.constantFrom(0, 1e-9, 0.1, 1, 7, 1e9);
const money = fc.constantFrom(0, 1e-300, 0.5, 10, 1e12, 1e300);
const budget = fc.constantFrom(0, 1e-9, 3, 100, 1e6, 1e300);
const every = fc.constantFrom(1, 2, 7, 39, 3650);
const share = fc.constantFrom(1e-9, 0.05, 0.5, 1);
const acts = fc.dictionary(fc.constantFrom(...ACTS), amount, { maxKeys: 6 });
const by = fc.constantFrom('points', ...ACTS);
const own = { budget };
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const schemes = fc
  .record({
    points: fc.record({
      earned: acts,
      worth: money,
      redeemFrom: fc.constantFrom(0, 1, 50, 1e12),
      expires: optional(every),
      public: fc.boolean(),
      ...own,
    }),
    levels: optional(
      fc.record({
        thresholds: fc.constantFrom([1], [1e-9, 1e12], [1, 2, 3, 4, 5, 6], [10, 1e6]),
        demotion: fc.boolean(),
        pinnedFrom: fc.constant(1),
        gift: money,
        cost: money,
        ...own,
      }),
    ),
    honours: optional(fc.record({ by, top: share, every, cost: money, ...own })),
    leaderboard: optional(fc.record({ by, top: fc.constantFrom(1, 10, 10_000), every, prize: money, ...own })),
    badges: optional(
      fc
        .array(
          fc.oneof(
            fc.record({ by, at: fc.constantFrom(1e-9, 1, 20, 1e12), cost: money, ...own }),
            fc.record({ by, top: share, every, cost: money, ...own }),
          ),
          { maxLength: 4 },
        )
        .map((list) => list.map((badge, k) => ({ name: `badge ${k}`, ...badge }))),
    ),
    coupons: optional(
      fc.array(
        fc.record({
          for: fc.constantFrom(...ACTS),
          each: fc.constantFrom(1, 3, 1e9),
          value: money,
          cost: money,
          used: fc.constantFrom(0, 0.5, 1),
          public: fc.boolean(),
          ...own,
        }),
        { maxLength: 3 },
      ),
    ),
    gifts: optional(
      fc.array(fc.record({ day: fc.nat(39), share, value: money, cost: money, ...own }), { maxLength: 3 }),
    ),
    lottery: optional(
      fc.record({
        tickets: acts,
        every,
        prizes: fc.constantFrom(1, 3, 10_000),
        prize: money,
        public: fc.boolean(),
        ...own,
      }),
    ),
    streaks: optional(fc.record({ days: fc.constantFrom(1, 2, 7, 3650), bonus: money, public: fc.boolean(), ...own })),
    days: optional(fc.constantFrom('0-0', '5-20', 'from day 39')),
  })
  .map((record) => JSON.parse(JSON.stringify(record)) as Record<string, unknown>);

const parameters = fc.constantFrom<Parts>(
  {},
  { steeredShare: 1, goalGradient: 1e6, extrinsicEffect: 1e6, statusEffect: 1e6 },
  {
    rewardScale: 1e-6,
    crowdingRate: 1,
    crowdingEngagement: 5,
    crowdingCompletion: 5,
    honourEffect: 10,
    honourFeedback: 5,
  },
  {
    schemeWear: 100,
    rewardWear: 100,
    awardWear: 100,
    familiarDays: 0.01,
    crowdingHalfLife: 0.01,
    goalActs: 0.01,
    boardDistance: 0,
  },
  { strangerMotivation: 0.05, boardDistant: 0, gamedQuality: 0, lurkerShare: 1 },
);

/** Outcomes that have no value where there is nobody to count. */
const WITHOUT_VALUE = OUTCOME_NAMES.filter((name) => outcomeNamed(name).mayBeUnknown) as readonly string[];

test('no budget is exceeded, and whatever is legal gives finite numbers that make sense', () => {
  fc.assert(
    fc.property(schemes, parameters, (incentives, own) => {
      const strategies = { only: { ...PLAIN, incentives } };
      const model = modelOf({ ...BASE, parameters: own, strategies });
      const run = runOf(model);
      const goneAt = new Map<string, number>();
      passDays(run, HORIZON, () => {
        const state = incentivesOf(run);
        for (const wallet of state!.wallets) {
          expect(wallet.spent).toBeLessThanOrEqual(wallet.amount);
          const before = goneAt.get(wallet.name);
          // What is gone pays nothing more.
          if (!wallet.open && before !== undefined && state!.wallets.length < 2) expect(wallet.spent).toBe(before);
          if (!wallet.open) goneAt.set(wallet.name, wallet.spent);
        }
        for (let member = 0; member < run.members.count; member++) {
          expect(state!.ownWish[member]).toBeGreaterThanOrEqual(0);
          expect(state!.ownWish[member]).toBeLessThan(Number.POSITIVE_INFINITY);
          expect(state!.consumed[member]! - state!.earned[member]!).toBeLessThanOrEqual(1e-6 * state!.earned[member]!);
          expect(state!.lure[member]).toBeGreaterThanOrEqual(0);
          expect(state!.lure[member]).toBeLessThanOrEqual(1);
        }
      });
      const { outcomes, series, budgetsGone = [] } = read(run);
      for (const [name, value] of Object.entries(outcomes)) {
        if (Number.isNaN(value) && WITHOUT_VALUE.includes(name)) continue;
        expect(Number.isNaN(value), name).toBe(false);
        // Satisfaction may fall below 0: reading can cost more than it gives. So may growth: a community can shrink.
        if (!['profit', 'roi', 'satisfaction', 'growth14'].includes(name))
          expect(value, name).toBeGreaterThanOrEqual(0);
      }
      expect(series.messages!.every((value, day) => day === 0 || value >= series.messages![day - 1]!)).toBe(true);
      const paid = incentivesOf(run)!.wallets.reduce((sum, { spent }) => sum + spent, 0);
      expect(Math.abs(outcomes.rewardsPaid! - paid)).toBeLessThanOrEqual(1e-9 * paid);
      expect(outcomes.budgetDay).toBe(Math.min(HORIZON, ...budgetsGone.map(({ day }) => day)));
    }),
    { numRuns: 60, seed: 11 },
  );
});
