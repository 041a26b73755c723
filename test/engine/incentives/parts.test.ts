/** The parts of incentives against plain definitions. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { POINTS } from '#hearsay/engine/habituation/kinds.js';
import { REPLY } from '#hearsay/engine/incentives/acts.js';
import { appealOf } from '#hearsay/engine/incentives/appeal.js';
import { findNear, isInContest } from '#hearsay/engine/incentives/contests.js';
import { runLottery } from '#hearsay/engine/incentives/lottery.js';
import { topOf } from '#hearsay/engine/incentives/meters.js';
import { earnPoints, lapsePoints, scoreOf } from '#hearsay/engine/incentives/points.js';
import { settlePeriods } from '#hearsay/engine/incentives/programme.js';
import { incentivesOf } from '#hearsay/engine/incentives/slot.js';
import type { Run } from '#hearsay/engine/run.js';
import { parametersOf } from '#hearsay/scenario/presets.js';
import { expectCounts } from '../../theory/statistics.ts';
import { modelOf, passDays, QUIET, runOf } from '../model.ts';

function runOfIncentives(incentives: unknown, founders = 30, parameters: object = QUIET, replication = 0): Run {
  const model = modelOf({
    horizon: 100,
    population: { size: founders },
    community: { founders },
    parameters,
    strategies: { only: { incentives } },
  });
  const run = runOf(model, 'only', replication);
  passDays(run, 1);
  return run;
}

test('the best are those of a sorted list; of equals, whoever joined first; without those who left', () => {
  const member = fc.record({ count: fc.nat(6), here: fc.boolean() });
  fc.assert(
    fc.property(fc.array(member, { maxLength: 60 }), fc.nat(20), (members, most) => {
      const counts = Float64Array.from(members, ({ count }) => count);
      const group = Int32Array.from(members, ({ here }) => (here ? 0 : -1));
      const plainly = members
        .map((each, id) => ({ ...each, id }))
        .filter(({ count, here }) => count > 0 && here)
        .sort((a, b) => b.count - a.count || a.id - b.id)
        .slice(0, most)
        .map(({ id }) => id);
      const meter = { weights: new Float64Array(6), byPoints: false, counts };
      expect(topOf(meter, group, members.length, most)).toEqual(plainly);
    }),
  );
});

test('points redeemed are the oldest, and what lapses is what was earned so many days ago', () => {
  const day = fc.record({ earned: fc.nat(4) });
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 12 }), (days, expires) => {
      const run = runOfIncentives(
        { points: { earned: { reply: 1 }, worth: 1, redeemFrom: 7, expires }, budget: 1e9 },
        1,
      );
      const state = incentivesOf(run)!;
      let batches: { day: number; left: number }[] = [];
      const history: { day: number; amount: number }[] = [];
      let money = 0;
      for (const { earned } of days) {
        batches = batches.filter((batch) => batch.day + expires !== run.day);
        lapsePoints(run, state);
        for (let k = 0; k < earned; k++) {
          earnPoints(run, state, 0, REPLY);
          batches.push({ day: run.day, left: 1 });
          history.push({ day: run.day, amount: 1 });
          const balance = batches.reduce((sum, { left }) => sum + left, 0);
          if (balance >= 7) {
            money += balance;
            batches = [];
          }
        }
        const balance = batches.reduce((sum, { left }) => sum + left, 0);
        expect(state.earned[0]! - state.consumed[0]!).toBe(balance);
        const unlapsed = history.filter((each) => each.day + expires > run.day).length;
        expect(scoreOf(state, 0)).toBe(unlapsed);
        run.day++;
      }
      expect(run.recorder.tally.rewards).toBe(money);
    }),
    { numRuns: 100 },
  );
});

describe('levels', () => {
  const levels = (demotion: boolean) =>
    runOfIncentives({
      points: { earned: { reply: 5 }, expires: 10 },
      levels: { thresholds: [5, 10, 40], demotion },
    });

  test.each([
    [true, 0],
    [false, 2],
  ])(
    'with demotion %s, two thresholds reached on one day are level %i when the points have lapsed',
    (demotion, then) => {
      const run = levels(demotion);
      const state = incentivesOf(run)!;
      for (let k = 0; k < 3; k++) earnPoints(run, state, 3, REPLY);
      expect(state.level[3]).toBe(2);
      run.day += 10;
      lapsePoints(run, state);
      expect(state.level[3]).toBe(then);
    },
  );
});

test('the board pulls ranks within five of its cut, and everybody while it is not full', () => {
  const run = runOfIncentives({ leaderboard: { by: 'post', top: 10 } });
  const state = incentivesOf(run)!;
  const board = state.leaderboard!;
  expect(board.everybodyNear).toBe(true);
  // Member k has written 100 - k messages and stands on rank k + 1.
  for (let member = 0; member < 30; member++) board.meter.counts[member] = 100 - member;
  findNear(run, state, board);
  const near = Array.from({ length: 30 }, (_, member) => member + 1).filter((rank) => board.near[rank - 1] === 1);
  expect(near).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
  expect(board.everybodyNear).toBe(false);
  // Being seen pulls those above, too, whose prize is safe; the others are out of reach.
  const seen = Array.from({ length: 30 }, (_, member) => member + 1).filter((rank) => isInContest(board, rank - 1));
  expect(seen).toEqual(Array.from({ length: 15 }, (_, k) => k + 1));
});

test('a lottery draws members in proportion to their tickets', () => {
  const wins = [0, 0, 0, 0];
  for (let replication = 0; replication < 600; replication++) {
    const run = runOfIncentives(
      { lottery: { tickets: { post: 1 }, every: 1, prize: 1 }, budget: 1e6 },
      4,
      QUIET,
      replication,
    );
    const state = incentivesOf(run)!;
    state.lottery!.counts.set([1, 2, 3, 4]);
    state.deals.fill(0);
    runLottery(run, state);
    wins[state.deals.subarray(0, 4).indexOf(1)]!++;
  }
  expectCounts(wins, [0.1, 0.2, 0.3, 0.4], 'wins by tickets');
});

test('own wish falls to e^(-1.81 χ (κ0 + (1 - κ0) Φ)) while all see the pay, and half of the loss is back a half-life later', () => {
  const founders = 20;
  const model = modelOf({
    horizon: 400,
    population: { size: founders },
    community: { founders },
    cognition: { tieEffects: 'off' },
    parameters: { ...QUIET, neutralBonded: 0.3 },
    strategies: {
      only: { incentives: { points: { earned: { reply: 1 }, worth: 1, public: true }, budget: 1, days: '0-199' } },
    },
  });
  const run = runOf(model);
  passDays(run, 200);
  // Points pay for what is done: χ of completion.
  const { crowdingCompletion, crowdingHalfLife } = parametersOf('chat');
  const target = Math.exp((-Math.PI / Math.sqrt(3)) * crowdingCompletion * (0.2 + 0.8 * 0.3));
  const low = incentivesOf(run)!.ownWish[0]!;
  expect(low).toBeCloseTo(target, 6);
  passDays(run, crowdingHalfLife);
  expect(incentivesOf(run)!.ownWish[0]).toBeCloseTo(1 - (1 - low) / 2, 6);
});

test('when the programme is over, boards and titles are settled once more, and not again', () => {
  const run = runOfIncentives({ leaderboard: { by: 'post', top: 1, every: 5, prize: 3 }, budget: 100, days: '0-9' });
  const state = incentivesOf(run)!;
  const paid: number[] = [];
  for (; run.day < 30; run.day++) {
    state.leaderboard!.meter.counts[2] = 1;
    settlePeriods(run);
    paid.push(run.recorder.tally.rewards);
  }
  expect(paid.at(-1)).toBe(6);
  expect(paid.indexOf(6)).toBe(9); // the first entry is day 1, so this is day 10, the morning after the last day
});

test('a scheme grows familiar slowly at first, fastest on day d_F, and by f_F in all', () => {
  const familiarDays = 20;
  const run = runOfIncentives({ points: { earned: { reply: 1 } } }, 30, {
    ...QUIET,
    familiarDays,
    familiarAppeal: 0.7,
    schemeWear: 0,
  });
  const state = incentivesOf(run)!;
  const seen = run.day;
  state.firstSeen[4] = seen;
  const known: number[] = [];
  for (run.day = seen; run.day < seen + 400; run.day++) known.push(appealOf(run, state, 4, POINTS) - 1);
  const gained = known.slice(1).map((each, day) => each - known[day]!);
  expect(known[0]).toBe(0);
  expect(Math.abs(gained.indexOf(Math.max(...gained)) + 0.5 - familiarDays)).toBeLessThanOrEqual(1);
  // The density y e^-y, added up in small steps.
  let area = 0;
  const step = 1e-4;
  for (let y = step / 2; y < 2; y += step) area += y * Math.exp(-y) * step;
  expect(known[2 * familiarDays]).toBeCloseTo(0.7 * area, 6);
  expect(known.at(-1)).toBeCloseTo(0.7, 6);
});
