/** The calendar of a strategy says of each measure with days when it runs, and of no other. */
import { describe, expect, test } from 'vitest';
import { alwaysOn, calendarOf, turnsOf } from '#hearsay/scenario/calendar.js';
import { readScenario } from '#hearsay/scenario/read.js';

const calendar = (levers: string) => {
  const text = `hearsay: 1\nname: A plan\nhorizon: 40 days\npopulation: { size: 100 }\nstrategies:\n  plan: ${levers}\n`;
  const { scenario } = readScenario(text);
  return calendarOf(scenario.strategies[0]!, scenario.horizon);
};
const days = (from: number, to: number) => ({ from, to });

describe('the calendar of a strategy', () => {
  test('names what begins and ends, as its author named it', () => {
    const rows = calendar(
      '{ recruit: [{ channel: search, days: 3-9, expected: 5 }], offers: [{ good: book, price: 3, channel: group, from: 20 }] }',
    );
    expect(rows).toEqual([
      { lever: 'recruit', name: 'search', spans: [days(3, 9)], times: [] },
      { lever: 'offers', name: 'book', spans: [days(20, 39)], times: [] },
    ]);
    expect(turnsOf(rows, 40)).toEqual([3, 10, 20]);
  });

  test('begins partners on their day, and leaves out what holds on all days alike, which is named apart', () => {
    const levers =
      '{ partners: { count: 2, from: 12 }, care: [{ for: newcomers }], tier: { fee: 5, referencePrice: 6 } }';
    const text = `hearsay: 1\nname: A plan\nhorizon: 40 days\npopulation: { size: 100 }\nstrategies:\n  plan: ${levers}\n`;
    const [plan] = readScenario(text).scenario.strategies;
    const rows = calendarOf(plan!, 40);
    expect(rows).toEqual([{ lever: 'partners', name: '', spans: [days(12, 39)], times: [] }]);
    expect(
      alwaysOn(plan!, rows)
        .map(({ lever }) => lever)
        .sort(),
    ).toEqual(['care', 'tier']);
  });

  test('names the VIP group among what holds on all days, and no groups of some size', () => {
    const steady = (groups: string) => {
      const text = `hearsay: 1\nname: A plan\nhorizon: 40 days\npopulation: { size: 100 }\nstrategies:\n  plan: { groups: ${groups} }\n`;
      return alwaysOn(readScenario(text).scenario.strategies[0]!, []);
    };
    expect(steady('{ cap: 50 }')).toEqual([]);
    expect(steady('{ cap: 50, vip: { places: 10, choose: score, top: 10 % } }')).toEqual([
      { lever: 'groups', name: 'vip' },
    ]);
  });

  test('holds each time of what is held now and then, and no time after the last day', () => {
    const [row] = calendar('{ activities: [{ name: quiz, days: 5-39, every: 10 days, lasts: 3, quality: 0.5 }] }');
    expect(row!.times).toEqual([days(5, 7), days(15, 17), days(25, 27), days(35, 37)]);
    const [always] = calendar('{ activities: [{ name: quiz, every: 20 days, quality: 0.5 }] }');
    expect(always).toMatchObject({ spans: [days(0, 39)], times: [days(0, 0), days(20, 20)] });
    const [last] = calendar('{ activities: [{ name: quiz, days: 38-39, lasts: 3, quality: 0.5 }] }');
    expect(last!.times).toEqual([days(38, 39)]);
  });

  test('puts the stretches of a lever that is written by days into one row, without those in which it is off', () => {
    const entries = '[{ count: 2, days: 0-9 }, { count: 0, days: 10-19 }, { count: 1, days: from day 30 }]';
    expect(calendar(`{ operators: ${entries} }`)).toEqual([
      { lever: 'operators', name: '', spans: [days(0, 9), days(30, 39)], times: [] },
    ]);
  });

  test('leaves out what holds on all days alike', () => {
    expect(
      calendar('{ operators: { count: 1 }, moderators: { count: 1 }, rules: { visible: true, forbidden: [ads] } }'),
    ).toEqual([]);
  });
});
