/** Membership fees: who is asked, when, and who stays away. */
import { describe, expect, test } from 'vitest';
import { simulate } from '#hearsay/engine/simulate.js';
import { modelOf, type Parts, passDays, QUIET, runOf } from '../model.ts';

const only = (membership: Parts, rest: Parts = {}, levers: Parts = {}) =>
  modelOf({
    horizon: 91,
    population: { size: 2000 },
    community: { founders: 400 },
    parameters: { ...QUIET, renewSatisfaction: 0, frailtyA: 0.01, frailtyB: 1e6 },
    strategies: { only: { membership, ...levers } },
    ...rest,
  });
const FEE = { fee: 12, every: 30 };
const gate = { recruit: [{ channel: 'gate', days: '0-29', expected: 600 }] };

describe('founders', () => {
  test('who pay already are asked when their period ends, and none of them on the first day alone', () => {
    const run = runOf(
      only(FEE, { community: { founders: 400, start: { paying: { share: 1, fee: 12 }, tenure: 365 } } }),
    );
    passDays(run, 1);
    // A thirtieth of them is due on a day: 13.3 payments, less than 30 even at five standard deviations.
    expect(run.recorder.tally.revenue).toBeLessThan(30 * 12);
    expect(run.recorder.tally.left).toBeLessThan(10);
    run.day = 1;
    passDays(run, 29);
    // In a month everybody has been asked once; content members stay with chance 0.97.
    const { reasons, revenue } = run.recorder.tally;
    expect(revenue / 12 + reasons.leftOverFee).toBe(400);
    const sd = Math.sqrt(400 * 0.03 * 0.97);
    expect(Math.abs(reasons.leftOverFee - 400 * (1 - 1 / (1 + Math.exp(-3.5))))).toBeLessThan(4 * sd);
  });

  test('get no trial: it is for those who come later', () => {
    const [without, with_] = [FEE, { ...FEE, trial: 30 }].map((lever) => simulate(only(lever), 'only', 0).outcomes);
    expect(with_!.revenue).toBe(without!.revenue);
    expect(with_!.members).toBe(without!.members);
  });

  test('of long standing leave less easily and are no newcomers', () => {
    const start = { paying: { share: 0, fee: 1 }, tenure: 1000 };
    const model = (founding: Parts) =>
      modelOf({ horizon: 40, population: { size: 500 }, community: { founders: 300, ...founding } });
    const [fresh, old] = [{}, { start }].map((parts) => simulate(model(parts), 'only', 0).outcomes);
    expect(old!.left).toBeLessThan(fresh!.left! / 4);
  });
});

describe('newcomers', () => {
  test('who know the fee stay away instead of leaving over it on the day they join', () => {
    const run = simulate(only(FEE, { horizon: 30 }, gate), 'only', 0);
    const free = simulate(only({ fee: 0 }, { horizon: 30 }, gate), 'only', 0).outcomes;
    const { joined, keptAway, revenue, leftOverFee } = run.outcomes;
    expect(joined! + keptAway!).toBe(free.joined);
    // Half can pay, of whom 0.85 do.
    const share = keptAway! / (keptAway! + joined! - 400);
    expect(Math.abs(share - (1 - 0.5 / (1 + Math.exp(-1.7))))).toBeLessThan(4 * Math.sqrt(0.25 / 600));
    // All who came in have paid once; founders who left over the fee have not.
    expect(revenue).toBe(12 * (joined! - leftOverFee!));
  });

  test('come in to try, and decide when the trial is over', () => {
    const trial = simulate(only({ ...FEE, trial: 14 }, { horizon: 91 }, gate), 'only', 0).outcomes;
    const none = simulate(only(FEE, { horizon: 91 }, gate), 'only', 0).outcomes;
    expect(trial.keptAway).toBe(0);
    expect(trial.joined).toBe(none.joined! + none.keptAway!);
    expect(trial.leftOverFee).toBeGreaterThan(none.leftOverFee!);
  });

  test('who join before the fee begins do not know it', () => {
    const late = simulate(only({ ...FEE, from: 60 }, {}, gate), 'only', 0).outcomes;
    expect(late.keptAway).toBe(0);
  });
});

test('what members pay already is what they compare a new fee with', () => {
  const asked = (fee: number) => {
    const community = { founders: 400, start: { paying: { share: 1, fee: 10 } } };
    return simulate(only({ fee, every: 30 }, { horizon: 31, community }), 'only', 0).outcomes.leftOverFee!;
  };
  expect(asked(10)).toBeLessThan(40);
  expect(asked(20)).toBeGreaterThan(250); // w ≥ 2 given w ≥ 1: 17 of 100 can pay twice as much
});
