/** Rhythms of week and day: what is compiled, what they do, and what is said of impossible ones. */
import { describe, expect, test } from 'vitest';
import { simulate } from '#hearsay/engine/simulate.js';
import { MOMENTS } from '#hearsay/model/rhythm.js';
import { readScenario } from '#hearsay/scenario/read.js';
import { modelOf, type Parts } from '../engine/model.ts';

const withRhythm = (rhythm: Parts | undefined, content: Parts = {}, community: Parts = {}) =>
  modelOf({
    horizon: 70,
    population: { size: 150, segments: { all: { share: 1, ...(rhythm && { rhythm }) } } },
    community: { founders: 150, ...community },
    strategies: { only: { content: [{ days: '0-69', ...content }] } },
  });

const visitsBy = (model: ReturnType<typeof modelOf>) => {
  const visits = new Float64Array(7);
  for (let replication = 0; replication < 4; replication++) {
    const { series } = simulate(model, 'only', replication);
    for (let day = 7; day < 70; day++) visits[day % 7]! += series.dailyActive![day]!;
  }
  return visits;
};

describe('a week', () => {
  test('with the same weight on all days is no week', () => {
    const even = simulate(withRhythm({ week: {} }), 'only', 0);
    expect(even.digest).toBe(simulate(withRhythm(undefined), 'only', 0).digest);
  });

  test('brings fewer on quiet days, in the order of their weights, and nobody on a day of none', () => {
    const visits = visitsBy(withRhythm({ week: { wednesday: 0.7, saturday: 0.4, sunday: 0 } }));
    expect(visits[6]).toBeLessThan(0.12 * visits[0]!); // who is called by an answer comes all the same
    expect(visits[5]).toBeLessThan(0.8 * visits[2]!);
    expect(visits[2]).toBeLessThan(0.95 * visits[0]!);
  });

  test('begins on the day that the community says', () => {
    const [monday, saturday] = ['monday', 'saturday'].map((firstDay) =>
      visitsBy(withRhythm({ week: { saturday: 0.2, sunday: 0.2 } }, {}, { firstDay })),
    );
    expect(monday![5]).toBeLessThan(0.7 * monday![0]!);
    expect(saturday![0]).toBeLessThan(0.7 * saturday![5]!);
  });
});

describe('a day', () => {
  test('puts as many looks into each part as its weight says', () => {
    const { moments } = withRhythm({ day: { night: 0, morning: 1, afternoon: 1, evening: 2 } }).rhythm!;
    const parts = [0, 0, 0, 0];
    for (const moment of moments!) parts[Math.floor((4 * moment) / MOMENTS)]!++;
    expect(parts).toEqual([0, MOMENTS / 4, MOMENTS / 4, MOMENTS / 2]);
    expect([...moments!]).toEqual([...moments!].sort((a, b) => a - b));
  });

  test('makes who looks in before a topic find it on another day', () => {
    // Nobody answers anything but topics, and whoever has looked in in the morning is not there in the evening.
    const morningPeople = { day: { night: 0, morning: 1, afternoon: 0, evening: 0 } };
    const soon = simulate(withRhythm(morningPeople, { days: '0', hour: 5 }), 'only', 0).series.messages!;
    const late = simulate(withRhythm(morningPeople, { days: '0', hour: 20 }), 'only', 0).series.messages!;
    expect(late[0]).toBeLessThan(soon[0]!);
    expect(late[1]! - late[0]!).toBeGreaterThan(soon[1]! - soon[0]!);
  });
});

test('a hot topic is answered more on its day and less later than one that stays', () => {
  const answers = (content: Parts) => {
    let [first, later] = [0, 0];
    for (let replication = 0; replication < 8; replication++) {
      const { messages } = simulate(withRhythm(undefined, { days: '0', ...content }), 'only', replication).series;
      first += messages![0]!;
      later += messages![3]! - messages![0]!;
    }
    return { first, later };
  };
  const [plain, hot] = [answers({}), answers({ hot: { appeal: 4, halfLife: '12 hours' } })];
  expect(hot.first).toBeGreaterThan(1.1 * plain.first);
  expect(hot.later / hot.first).toBeLessThan(plain.later / plain.first);
});

describe('what cannot be', () => {
  const issuesOf = (parts: Parts): string => {
    const text = JSON.stringify({
      hearsay: 1,
      name: 'a test',
      horizon: 30,
      population: { size: 100 },
      strategies: { only: {} },
      ...parts,
    });
    try {
      readScenario(text);
      return '';
    } catch (error) {
      return String(error);
    }
  };
  const segment = (rhythm: Parts) => ({ population: { size: 100, segments: { all: { share: 1, rhythm } } } });
  const nothing = { monday: 0, tuesday: 0, wednesday: 0, thursday: 0, friday: 0, saturday: 0, sunday: 0 };

  test.each<[string, Parts, RegExp]>([
    ['a week of nothing', segment({ week: nothing }), /nobody looks in on any day of the week.*above 0/s],
    [
      'a day of nothing',
      segment({ day: { night: 0, morning: 0, afternoon: 0, evening: 0 } }),
      /nobody looks in at any hour/,
    ],
    ['a weekday that there is not', segment({ week: { someday: 1 } }), /someday/],
    ['an hour outside of the day', { strategies: { only: { content: [{ days: '0-9', hour: 24 }] } } }, /hour/],
    [
      'a topic that halves in no time',
      { strategies: { only: { content: [{ days: '0-9', hot: { halfLife: 0 } }] } } },
      /above 0/,
    ],
  ])('%s is refused, with what to do', (_, parts, said) => {
    expect(issuesOf(parts)).toMatch(said);
  });
});
