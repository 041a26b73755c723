/** What a strategy that extends another takes away, keeps, and completes. */
import { expect, test } from 'vitest';
import { LEVERS, leverNamed, offValue } from '#hearsay/scenario/levers.js';
import { readScenario } from '#hearsay/scenario/read.js';

const read = (strategies: string, options = {}) =>
  readScenario(
    `hearsay: 1
name: A
horizon: 60 days
worthWhile: 2
population: { size: 500, graph: { kind: small-world, meanDegree: 6 } }
community: { founders: 20, groups: { cap: 90 } }
strategies:
${strategies}`,
    options,
  );

/** One way of writing each lever so that it does something. */
const WRITTEN: Record<(typeof LEVERS)[number], string> = {
  recruit: '[{ channel: door, days: 0-9, expected: 30 }]',
  promise: '{ worth: 60 % }',
  seeds: '[{ count: 3 }]',
  invitations: '{ reward: 2, budget: 100 }',
  allies: '[{ with: club, members: 50, days: 0-9 }]',
  opinionLeaders: '[{ name: star, days: 0-9, following: 100 }]',
  incentives: '{ points: { earned: { post: 1 }, worth: 0.1 }, budget: 500 }',
  operators: '{ hours: 2/day }',
  care: '[{ for: everybody, minutes: 0 }]',
  moderators: '{ count: 1, hours: 1/day }',
  leaders: '{ count: 3 }',
  partners: '{ count: 2 }',
  content: '[{ kind: daily-topic, days: 0-59 }]',
  curation: '{ pins: {} }',
  activities: '[{ name: quiz, days: 3-18 }]',
  offers: '[{ good: tea, price: 9 }]',
  tips: '{ chance: 5 %, amount: 3 }',
  membership: '{ fee: 12, every: 30 days }',
  tier: '{ fee: 5, every: 30 days }',
  ads: '[{ days: 0-9 }]',
  events: '[{ kind: rumor, days: 3-9 }]',
  crisisResponse: '{ after: 1 day }',
  rules: '{ visible: true }',
  setting: '{ topics: [tea] }',
  groups: '{ cap: 50 }',
  commonIdentity: '{ strength: 50 % }',
  surveys: '[{ about: trust, days: 0-59 }]',
  triggers: '[{ when: members < 10, do: { topics: 1 } }]',
  stages: '[{ name: all, ads: [{ perDay: 1 }] }]',
};

test.each(LEVERS)('%s: none takes the lever away, in the file and behind --set', (lever) => {
  const own = `  a: { ${lever}: ${WRITTEN[lever]} }\n  b: { extends: a }\n  c: { extends: b, ${lever}: none }\n  bare: {}\n`;
  const { strategies } = read(own).scenario;
  const of = (name: string) => strategies.find((strategy) => strategy.name === name)![lever];
  expect(of('b')).toEqual(of('a'));
  expect(of('a')).not.toEqual(of('bare'));
  expect(of('c')).toEqual(of('bare'));
  if (!leverNamed(lever).always) expect(of('c')).toEqual(offValue(lever));
  const changed = read(own, { set: [`strategies.b.${lever}=none`] }).scenario.strategies[1]!;
  expect(changed[lever]).toEqual(of('bare'));
});

test('a key of a merged lever can be taken away, and what is left out of it is inherited', () => {
  const { strategies } = read(`  a:
    membership: { fee: 12, every: 30 days, referencePrice: 30 }
    incentives: { points: { earned: { post: 1 }, worth: 0.1 }, leaderboard: { by: post, top: 5 }, budget: 500 }
  trial: { extends: a, membership: { trial: 1 month } }
  board: { extends: a, incentives: { points: none }, membership: { referencePrice: none } }
  again: { extends: board, incentives: { points: { earned: { post: 2 } } } }
`).scenario;
  const [a, trial, board, again] = strategies;
  expect(trial!.membership).toEqual({ ...a!.membership, trial: 30 });
  expect(board!.incentives.points).toBeUndefined();
  expect(board!.incentives.leaderboard).toEqual(a!.incentives.leaderboard);
  expect(board!.membership).toEqual({ fee: 12, every: 30, from: 0, trial: 0 });
  expect(again!.incentives.points).toMatchObject({ earned: { post: 2 } });
});

test('what is missing in a lever and nowhere inherited is missed', () => {
  expect(() => read('  a: {}\n  b: { extends: a, membership: { trial: 1 month } }\n')).toThrow('missing key "fee"');
  expect(() =>
    read(
      '  a: { tips: { chance: 5 %, amount: 3 } }\n  b: { extends: a, tips: none }\n  c: { extends: b, tips: { amount: 2 } }\n',
    ),
  ).toThrow('missing key "chance"');
});

test('an empty lever and strategies that are equal in everything are reported', () => {
  const { warnings } = read(
    '  a: { membership: { fee: 12 }, note: x }\n  b: { extends: a, membership: {} }\n  c: { membership: { fee: 12, from: 0 } }\n  d: {}\n',
  );
  const found = warnings.filter(({ line }) => line > 7).map(({ code, line, message }) => [code, line, message]);
  expect(found).toContainEqual(['same-strategies', 9, '"b" is the same as "a" in every lever']);
  expect(found).toContainEqual(['same-strategies', 10, '"c" is the same as "a" in every lever']);
  expect(found).toContainEqual(['contradiction', 9, 'an empty "membership" changes nothing: what "a" has of it stays']);
  expect(found.some(([, line]) => line === 11)).toBe(false);
});
