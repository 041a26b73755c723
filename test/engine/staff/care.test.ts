/** Acts for single members, and promises made before they came. */
import { describe, expect, test } from 'vitest';
import { modelOf, type Parts, passDays, QUIET, runOf } from '../model.ts';

const N = 400;
const caring = (care: readonly Parts[], strategy: Parts = {}, parts: Parts = {}) => {
  const run = runOf(
    modelOf({
      population: { size: N },
      community: { founders: N },
      strategies: { only: { care, operators: { count: 1, hours: 24, wage: 1 }, ...strategy } },
      parameters: QUIET,
      ...parts,
    }),
  );
  passDays(run, 20);
  return run;
};
const meanOf = (values: ArrayLike<number>): number =>
  Array.from({ length: N }, (_, k) => values[k]!).reduce((sum, one) => sum + one, 0) / N;

describe('care', () => {
  test('is done as far as the hours go: none without any, more with more', () => {
    const everybody = { for: 'everybody', every: 1, minutes: 30 };
    const done = (hours: number) => caring([everybody], { operators: { count: 1, hours } }).recorder.tally.cared;
    expect(done(0)).toBe(0);
    expect(done(1)).toBeGreaterThan(0);
    expect(done(4)).toBeGreaterThan(2 * done(1));
  });

  test('reaches on a birthday about one in 365 a day', () => {
    const { cared } = caring([{ for: 'birthdays', minutes: 0 }]).recorder.tally;
    // The first morning has no time left over from the day before, and needs none.
    const expected = (20 * N) / 365;
    expect(Math.abs(cared - expected)).toBeLessThan(4 * Math.sqrt(expected));
  });

  test('contents more when it is personal than by a template, which costs as much in gifts', () => {
    const act = { for: 'everybody', every: 5, minutes: 0, gift: 1 };
    const none = caring([]);
    const personal = caring([{ ...act, gift: 0 }]);
    const template = caring([{ ...act, gift: 0, how: 'template' }]);
    expect(meanOf(personal.members.satisfaction)).toBeGreaterThan(meanOf(template.members.satisfaction));
    expect(meanOf(template.members.satisfaction)).toBeGreaterThanOrEqual(meanOf(none.members.satisfaction));
    const gifts = caring([act]).recorder.tally;
    expect(gifts.cost - none.recorder.tally.cost).toBeCloseTo(gifts.cared, 6);
  });
});

describe('a promise', () => {
  const promised = (worth: number | undefined) =>
    caring([], worth === undefined ? {} : { promise: { worth } }, { parameters: {} });

  test('of what a usual community gives is as good as none', () => {
    const reference = caring([]).parameters.satisfactionReference;
    expect(Array.from(promised(reference).members.trust)).toEqual(Array.from(promised(undefined).members.trust));
  });

  test('that is too large makes those trust less who were taken in by it', () => {
    const trusting = (worth: number) => promised(worth).recorder.series.trust![19]!;
    const levels = [0, 0.5, 1].map(trusting);
    expect(levels[1]).toBeLessThan(levels[0]!);
    expect(levels[2]).toBeLessThan(levels[1]!);
  });
});

test('an able operator answers more first posts in the same hours', () => {
  const served = (skill: number) => {
    const run = caring(
      [],
      { operators: { count: 1, hours: 0.5, replyToNewcomers: true, skill } },
      { parameters: { postRate: 1 } },
    );
    return run.recorder.tally.answers;
  };
  expect(served(0.95)).toBeGreaterThan(served(0.05));
});
