/** The example of friends: who writes more by it and who less, whom it leaves alone, and that it can be off. */
import { expect, test } from 'vitest';
import { simulate } from '#hearsay/engine/simulate.js';
import { exampleOf, followExample } from '#hearsay/engine/talk/example.js';
import { modelOf, type Parts, passDays, QUIET, runOf } from '../model.ts';

const FRIENDS = { kind: 'erdos-renyi', meanDegree: 60 };

/** Forty founders of whom nobody leaves and who open the group every day. */
const circle = (parameters: Parts = {}, graph: Parts = FRIENDS) =>
  runOf(
    modelOf({
      horizon: 60,
      population: { size: 200, graph },
      community: { founders: 40 },
      parameters: { ...QUIET, priorTie: 9, friendExample: 1, exampleScale: 2, ...parameters },
    }),
  );
const factors = (run: ReturnType<typeof circle>): number[] =>
  Array.from({ length: 40 }, (_, member) => exampleOf(run, member));

test('who reads of friends more than their part of all writes more, who reads less writes less, by the power', () => {
  const run = circle();
  passDays(run, 1);
  const group = run.groups[0]!;
  const factorAfter = (member: number, byFriends: number): number => {
    run.visit.byMembers = 1000;
    run.visit.byFriends = byFriends;
    followExample(run, group, member);
    return exampleOf(run, member);
  };
  expect(factorAfter(0, 1000)).toBeGreaterThan(1.5);
  const [silent, power] = [factorAfter(1, 0), circle({ friendExample: 0.5 })];
  expect(silent).toBeLessThan(0.05);
  passDays(power, 1);
  power.visit.byMembers = 1000;
  power.visit.byFriends = 0;
  followExample(power, power.groups[0]!, 1);
  expect(exampleOf(power, 1)).toBeCloseTo(Math.sqrt(silent), 6);
});

test('where nobody writes there is no example, silent friends or not', () => {
  const run = circle();
  passDays(run, 20);
  expect(factors(run)).toEqual(Array.from({ length: 40 }, () => 1));
});

test('what is learned in the first two weeks stays', () => {
  const run = circle({ postRate: 2, strangerInhibition: 1 });
  passDays(run, 14);
  const learned = factors(run);
  expect(new Set(learned).size).toBeGreaterThan(30);
  passDays(run, 20);
  expect(factors(run)).toEqual(learned);
});

test('strangers follow no example', () => {
  const run = circle({ postRate: 2, strangerInhibition: 1 }, { kind: 'none' });
  passDays(run, 10);
  expect(factors(run)).toEqual(Array.from({ length: 40 }, () => 1));
});

test('with a power of 0 there is no example, and a group of strangers is the same with any power', () => {
  const digest = (parameters: Parts, graph: Parts) =>
    simulate(
      modelOf({
        population: { size: 300, graph },
        community: { founders: 60 },
        parameters: { inviteMean: 0, ...parameters },
      }),
      'only',
      1,
    ).digest;
  expect(digest({ friendExample: 0 }, FRIENDS)).not.toBe(digest({ friendExample: 1 }, FRIENDS));
  expect(digest({ friendExample: 0, exampleScale: 9 }, FRIENDS)).toBe(digest({ friendExample: 0 }, FRIENDS));
  expect(digest({ friendExample: 0 }, { kind: 'none' })).toBe(digest({ friendExample: 1 }, { kind: 'none' }));
});

test('an example adds no talk of its own: what some say more others say less', () => {
  const messages = (friendExample: number, replication: number) => {
    const model = modelOf({
      horizon: 60,
      population: { size: 500, graph: { kind: 'erdos-renyi', meanDegree: 12 } },
      community: { founders: 60 },
      outcomes: ['messages'],
      parameters: { friendExample },
      strategies: { only: { content: [{ kind: 'daily-topic', days: '0-59', quality: 0.7 }] } },
    });
    return simulate(model, 'only', replication).outcomes.messages!;
  };
  const ratios = Array.from({ length: 24 }, (_, run) => Math.log(messages(0.7, run) / messages(0, run)));
  const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
  const variance = ratios.reduce((sum, ratio) => sum + (ratio - mean) ** 2, 0) / (ratios.length - 1);
  expect(Math.abs(mean)).toBeLessThan(0.1 + 3 * Math.sqrt(variance / ratios.length));
});
