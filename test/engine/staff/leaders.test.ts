import { describe, expect, test } from 'vitest';
import { leave } from '#hearsay/engine/members/leaving.js';
import { simulate } from '#hearsay/engine/simulate.js';
import { isLeader, leadersToday } from '#hearsay/engine/staff/appointed.js';
import { loadOn } from '#hearsay/engine/staff/burn-out.js';
import { modelOf, type Parts, passDays, runOf } from '../model.ts';

const lively = (levers: Parts, parameters: Parts = {}): Parts => ({
  horizon: 40,
  population: { size: 400, graph: { kind: 'small-world', meanDegree: 12 } },
  community: { founders: 60 },
  parameters,
  strategies: {
    only: { recruit: [{ channel: 'street', days: '0-39', expected: 80 }], ...levers },
  },
});

test('leaders are those who write most, and a leader who leaves is replaced the next day', () => {
  const run = runOf(modelOf(lively({ leaders: { count: 3, from: 5 } })));
  passDays(run, 5);
  expect(leadersToday(run)).toEqual([]);
  const { members } = run;
  // Who has been taken away by life outside leads nobody.
  const present = Array.from(members.posts.subarray(0, members.count)).filter(
    (_, member) => members.group[member]! >= 0,
  );
  const most = present.sort((a, b) => b - a)[2]!;
  passDays(run, 1);
  expect(leadersToday(run)).toHaveLength(3);
  for (const { member } of leadersToday(run)) expect(members.posts[member]).toBeGreaterThanOrEqual(most);
  const { member } = leadersToday(run)[0]!;
  leave(run, run.groups[members.group[member]!]!, member, members.seat[member]!, 'chance');
  passDays(run, 1);
  expect(leadersToday(run)).toHaveLength(3);
  expect(leadersToday(run).some((leader) => leader.member === member)).toBe(false);
});

test('leaders, and operators with the time, leave fewer first posts without a reply', () => {
  const rate = (levers: Parts) => simulate(modelOf(lively(levers)), 'only', 0).outcomes.replyRate!;
  const alone = rate({});
  const led = rate({ leaders: { count: 5, from: 0, replyQuota: 5 } });
  const served = rate({ operators: { hours: 5, replyToNewcomers: true } });
  expect(led).toBeGreaterThan(alone + 0.1);
  // All but the posts of those who left on the same day.
  expect(served).toBeGreaterThan(0.9);
});

test('a quota of a leader is not exceeded', () => {
  const run = runOf(
    modelOf(lively({ leaders: { count: 1, from: 0, replyQuota: 1 } }, { postRate: 2, strangerInhibition: 1 })),
  );
  const left: number[] = [];
  passDays(run, 20, (now) => left.push(...leadersToday(now).map((leader) => leader.left)));
  expect(Math.min(...left)).toBe(0);
});

test('what a leader writes is pinned', () => {
  const run = runOf(modelOf(lively({ leaders: { share: '10 %', from: 3 } })));
  passDays(run, 30);
  const [group] = run.groups;
  const authors = group!.pinned.map((number) => group!.memberAt[group!.messages.authorOf(number)]!);
  expect(authors.length).toBeGreaterThan(0);
  for (const author of authors) expect(author === undefined || author === -1 || isLeader(run, author)).toBe(true);
});

test('a trained core team answers questions without operators', () => {
  const answered = (leaders: Parts) => {
    const run = runOf(modelOf(lively({ leaders }, { questionRate: 1 })));
    passDays(run, 30);
    return run.members.questionAnswered.reduce((sum, each) => sum + each, 0);
  };
  const trained = answered({ count: 5, from: 0, trained: true });
  expect(trained).toBeGreaterThan(answered({ count: 5, from: 0 }));
});

test('leaders cost their training once and their pay by the day', () => {
  const { outcomes } = simulate(
    modelOf({
      ...lively({ leaders: { count: 2, from: 30, training: 7, pay: 3 } }, { frailtyA: 0.01, frailtyB: 1e6 }),
    }),
    'only',
    0,
  );
  expect(outcomes.cost).toBe(2 * 7 + 10 * 2 * 3);
});

test('leaders who have no place change nothing, nor does a policy that nobody has time for', () => {
  const digest = (levers: Parts) => simulate(modelOf(lively(levers)), 'only', 0).digest;
  expect(digest({ leaders: { count: 0 } })).toBe(digest({}));
  expect(digest({ operators: { count: 0, replyToNewcomers: true } })).toBe(digest({}));
});

describe('burn-out', () => {
  const run = (burnOut: number) => runOf(modelOf({ parameters: { burnOut, strainDays: 10 } }));

  test('is off by default, whatever the load', () => {
    expect(loadOn(runOf(modelOf({})), 1, 40, 1e9).capacity).toBe(40);
  });

  test('takes its part of the capacity after weeks at the limit, and gives it back after weeks of rest', () => {
    const tired = run(0.5);
    let strain = 0;
    for (let day = 0; day < 200; day++) strain = loadOn(tired, strain, 40, 100).strain;
    expect(loadOn(tired, strain, 40, 100).capacity).toBeCloseTo(20, 3);
    for (let day = 0; day < 200; day++) strain = loadOn(tired, strain, 40, 0).strain;
    expect(loadOn(tired, strain, 40, 0).capacity).toBe(40);
  });

  test('spares those whose load can be borne', () => {
    const busy = run(1);
    let strain = 0;
    for (let day = 0; day < 200; day++) strain = loadOn(busy, strain, 40, 30).strain;
    expect(loadOn(busy, strain, 40, 30).capacity).toBe(40);
  });
});
