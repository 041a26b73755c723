/** Days in a row with a message: the rows and what they pay against a plain count, and what a broken one pulls. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACTIVITY_ACT, ANSWER, INVITE, POST, REPLY, VISIT } from '#hearsay/engine/incentives/acts.js';
import { felt } from '#hearsay/engine/incentives/probability.js';
import { settlePeriods } from '#hearsay/engine/incentives/programme.js';
import { incentivesOf } from '#hearsay/engine/incentives/slot.js';
import { earnStreaks, pullOfStreaks } from '#hearsay/engine/incentives/streaks.js';
import type { Run } from '#hearsay/engine/run.js';
import { modelOf, passDays, QUIET, runOf } from '../model.ts';

const BONUS = 5;

function runWith(streaks: object, parameters: object = {}, budget = 1e9): Run {
  const model = modelOf({
    horizon: 100,
    population: { size: 2 },
    community: { founders: 2 },
    parameters: { ...QUIET, ...parameters },
    strategies: { only: { incentives: { streaks, budget } } },
  });
  const run = runOf(model, 'only', 0);
  passDays(run, 1);
  settlePeriods(run);
  return run;
}

/** Bonuses by the definition: days with a message, cut where one is missing, each `length` of them paid once. */
function bonuses(wrote: readonly boolean[], length: number): number {
  return wrote
    .map((did) => (did ? 'x' : ' '))
    .join('')
    .split(' ')
    .reduce((sum, row) => sum + Math.floor(row.length / length), 0);
}

test('each full row of days with a message is paid once, however much is written on a day', () => {
  const acts = fc.array(fc.constantFrom(VISIT, POST, REPLY, ANSWER, INVITE, ACTIVITY_ACT), { maxLength: 4 });
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 30 }), fc.integer({ min: 1, max: 4 }), (days, length) => {
      const run = runWith({ days: length, bonus: BONUS });
      for (const done of days) {
        for (const act of done) earnStreaks(run, incentivesOf(run)!, 0, act);
        run.day++;
      }
      const wrote = days.map((done) => done.some((act) => [POST, REPLY, ANSWER].includes(act)));
      expect(run.recorder.tally.rewards).toBe(BONUS * bonuses(wrote, length));
    }),
  );
});

test('nothing is paid beyond the budget', () => {
  const run = runWith({ days: 1, bonus: BONUS }, {}, 2 * BONUS + 1);
  for (let k = 0; k < 5; k++) {
    earnStreaks(run, incentivesOf(run)!, 0, POST);
    run.day++;
  }
  expect(run.recorder.tally.rewards).toBe(2 * BONUS);
});

/** How likely so many further days in a row seem to somebody who wrote on these days, and not on the day before them, the first of the run. */
function belief(wrote: readonly number[], left: number): number {
  const q = Math.min(1, (wrote.filter((did) => did === 1).length + 1) / (wrote.length + 2));
  return felt(q ** left);
}

describe('what a row pulls', () => {
  /** After these days, 1 with a message: what the next message pulls. */
  function pullAfter(wrote: readonly number[], parameters: object = {}, streaks: object = { days: 5, bonus: BONUS }) {
    const run = runWith(streaks, { steeredShare: 1, ...parameters });
    const state = incentivesOf(run)!;
    for (const did of wrote) {
      if (did) earnStreaks(run, state, 0, POST);
      run.day++;
    }
    state.extrinsic.fill(0);
    pullOfStreaks(run, state, 0);
    return { pull: state.extrinsic[POST]!, run, state };
  }

  test('is the law of the description', () => {
    const { pull, run, state } = pullAfter([1, 1]);
    const { parameters: p, members } = run;
    const value =
      members.growthMotive[0]! * p.statusEffect +
      members.benefitMotive[0]! * p.extrinsicEffect * (1 - Math.exp(-BONUS / p.rewardScale));
    const left = 1 - 2 / 5;
    const law = value * Math.exp(-5 / p.goalActs) * (1 + p.goalGradient * (1 - left) ** 2);
    expect(pull).toBeCloseTo(law * belief([1, 1], 3), 12);
    expect([...state.extrinsic].map((each) => each > 0)).toEqual([false, true, true, true, false, false]);
  });

  test('is the less the more days somebody has missed, and next to nothing for who writes on every third', () => {
    const third = [0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1];
    const [regular, often, seldom] = [third.map(() => 1), [...third.map(() => 1).slice(3), 0, 0, 1], third].map(
      (wrote) => pullAfter(wrote, {}, { days: 7 }).pull,
    ) as [number, number, number];
    expect(often).toBeLessThan(regular);
    expect(seldom).toBeLessThan(0.1 * regular);
  });

  test('rises the longer the row, and is nothing once something has been written today', () => {
    expect(pullAfter([1, 1, 1, 1]).pull).toBeGreaterThan(pullAfter([1, 1]).pull);
    expect(pullAfter([1, 1]).pull).toBeGreaterThan(pullAfter([]).pull);
    const { run, state } = pullAfter([1, 1]);
    earnStreaks(run, state, 0, REPLY);
    state.extrinsic.fill(0);
    pullOfStreaks(run, state, 0);
    expect(state.extrinsic.every((each) => each === 0)).toBe(true);
  });

  test('is nothing after a break, until another row has begun; two days make no row', () => {
    expect(pullAfter([1, 1, 1, 0]).pull).toBe(0);
    expect(pullAfter([1, 1, 1, 0, 0, 0]).pull).toBe(0);
    expect(pullAfter([1, 1, 1, 0, 1]).pull).toBeGreaterThan(0);
    expect(pullAfter([1, 1, 0]).pull).toBeGreaterThan(0);
    // A row that is full is none that broke; without a bonus, the second pulls half as much as the first, to who believes in it as much.
    const shown = { days: 5 };
    expect(pullAfter([1, 1, 1, 1, 1, 0], {}, shown).pull / belief([1, 1, 1, 1, 1, 0], 5)).toBeCloseTo(
      pullAfter([], {}, shown).pull / belief([], 5) / 2,
      12,
    );
  });
});
