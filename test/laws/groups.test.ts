/** Rules for groups: without effect where they cannot act, and in the direction they must have where they do. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { vipOf } from '#hearsay/engine/groups/vip-state.js';
import { waitingOf } from '#hearsay/engine/joining/waiting.js';
import type { Run } from '#hearsay/engine/run.js';
import { simulate } from '#hearsay/engine/simulate.js';
import { modelOf, type Parts, passDays, QUIET, runOf } from '../engine/model.ts';
import { momentsOf } from '../theory/statistics.ts';
import { holds } from './law.ts';
import { scenarios } from './scenarios.ts';

describe('what does nothing changes nothing, to the last bit', () => {
  // No population of these laws has as many as 500 people, and no horizon as many as 99 days.
  test.each<[string, Parts]>([
    ['a queue before a group that never fills', { whenFull: 'queue' }],
    ['a split of a group that never fills', { whenFull: 'split', split: { by: 'ties' } }],
    ['taking out those who were silent for longer than the horizon', { prune: { silentFor: 99, every: 1 } }],
    ['a VIP group that asks nobody', { vip: { top: 0, fee: 5 } }],
  ])('%s', (_, idle) => {
    holds(
      fc.property(scenarios, (parts) => {
        const { separateBy } = (parts.community as { groups: Parts }).groups;
        const groups = { cap: 500, separateBy, whenFull: 'open-another' };
        const one = { ...(parts.strategies as { one: Parts }).one, groups };
        const model = modelOf({ ...parts, strategies: { one, idle: { ...one, groups: { ...groups, ...idle } } } });
        expect(simulate(model, 'idle', 0).digest).toBe(simulate(model, 'one', 0).digest);
      }),
      { numRuns: 30 },
    );
  });

  // An empty VIP group once made content by members dearer, and moved the draws of the groups after it.
  test('a VIP group that asks nobody, with topics of its own', () => {
    holds(
      fc.property(scenarios, (parts) => {
        const { separateBy } = (parts.community as { groups: Parts }).groups;
        const groups = { cap: 500, separateBy, whenFull: 'open-another' };
        const one = { ...(parts.strategies as { one: Parts }).one, groups };
        const idle = { ...one, groups: { ...groups, vip: { top: 0, fee: 5, topicEvery: 1, topicCost: 9 } } };
        const model = modelOf({ ...parts, strategies: { one, idle } });
        expect(simulate(model, 'idle', 0).digest).toBe(simulate(model, 'one', 0).digest);
      }),
      { numRuns: 30 },
    );
  });

  test('a platform whose limits nobody reaches', () => {
    holds(
      fc.property(scenarios, (parts) => {
        const community = parts.community as Parts;
        const there = simulate(modelOf({ ...parts, community: { ...community, platform: 'wechat' } }), 'one', 0);
        expect(there.digest).toBe(simulate(modelOf(parts), 'one', 0).digest);
      }),
      { numRuns: 30 },
    );
  });
});

/** A community in which people talk, leave and join for two months: `groups` is all that differs. */
const busy = (strategies: Readonly<Record<string, Parts>>, more: Parts = {}) =>
  modelOf({
    horizon: 60,
    population: {
      size: 600,
      segments: {
        cooks: { share: 0.5, topics: { food: 1 }, expertise: { mean: 0.3, sd: 0.15 } },
        gardeners: { share: 0.5, topics: { plants: 1 }, expertise: { mean: 0.7, sd: 0.15 } },
      },
    },
    community: { topics: ['food', 'plants'], founders: 10, groups: { cap: 50 } },
    strategies: Object.fromEntries(
      Object.entries(strategies).map(([name, groups]) => [
        name,
        {
          content: [{ days: '0-59' }],
          recruit: [{ channel: 'posters', days: '0-39', expected: 240 }],
          groups,
        },
      ]),
    ),
    ...more,
  });

/** Holds "one" to more (or less) than "other" in a pairwise comparison: a mean difference of four standard errors (P < 0.00004). */
function expectMore(model: ReturnType<typeof busy>, value: (run: Run, outcomes: Record<string, number>) => number) {
  const differences = Array.from({ length: 24 }, (_, replication) => {
    const [one, other] = ['one', 'other'].map((name) => {
      let last: Run | undefined;
      const { outcomes } = simulate(model, name, replication, {
        observe: (run) => {
          last = run;
        },
      });
      return value(last!, outcomes as Record<string, number>);
    }) as [number, number];
    return one - other;
  });
  const { mean, sd } = momentsOf(differences);
  expect(mean / (sd / Math.sqrt(differences.length))).toBeGreaterThan(4);
}

describe('a lever goes its way', () => {
  test('more people come in when they may wait than when they are refused', () => {
    const model = busy({ one: { whenFull: 'queue' }, other: { whenFull: 'close' } });
    expectMore(model, (_, { joined }) => joined!);
  });

  test('more come in the longer they wait', () => {
    const model = busy({
      one: { whenFull: 'queue', queue: { patience: 30 } },
      other: { whenFull: 'queue', queue: { patience: 3 } },
    });
    expectMore(model, (_, { joined }) => joined!);
  });

  test('taking out the silent lets more people in, and leaves those who write', () => {
    const prune = { silentFor: 7, every: 7 };
    const model = busy({ one: { whenFull: 'queue', prune }, other: { whenFull: 'queue' } });
    expectMore(model, (_, { joined }) => joined!);
    expectMore(model, (_, { activeShare7 }) => activeShare7!);
  });

  test('a split by segment leaves less noise than one at random', () => {
    const model = busy({
      one: { whenFull: 'split', split: { by: 'random' } },
      other: { whenFull: 'split', split: { by: 'segment' } },
    });
    expectMore(model, (_, { noiseShare }) => noiseShare!);
  });

  test('groups by topic leave less noise than groups for everything', () => {
    expectMore(busy({ one: {}, other: { separateBy: 'topic' } }), (_, { noiseShare }) => noiseShare!);
  });

  test('a split along ties keeps more ties than one at random', () => {
    // All friendships are among gardeners or among cooks; friends come in as acquaintances.
    const keeping = (by: string) => ({ whenFull: 'split', split: { by } });
    const population = {
      size: 100,
      segments: { cooks: { share: 0.5 }, gardeners: { share: 0.5 } },
      graph: { kind: 'stochastic-block', meanDegree: 20, homophily: 1 },
    };
    const model = modelOf({
      horizon: 2,
      population,
      community: { founders: 80, groups: { cap: 80 } },
      strategies: Object.fromEntries(
        [
          ['one', 'ties'],
          ['other', 'random'],
        ].map(([name, by]) => [name, { seeds: [{ count: 5 }], groups: keeping(by!) }]),
      ),
      parameters: { ...QUIET, priorTie: 6, moveLoss: 0 },
    });
    expectMore(model, (run) => {
      let kept = 0;
      for (const group of run.groups) {
        for (let i = 0; i < group.seatCount; i++)
          for (let j = 0; j < group.seatCount; j++)
            if (group.memberAt[i]! >= 0 && group.memberAt[j]! >= 0) kept += group.ties.between(i, j);
      }
      expect(run.groups.length).toBe(2);
      return kept;
    });
  });

  test('a VIP group of the most talkative takes their messages from the group they leave', () => {
    const model = busy({ one: { cap: 500 }, other: { cap: 500, vip: { from: 20, top: 0.1 } } });
    expectMore(model, (run) => run.groups[0]!.messages.posted);
  });

  test('an earlier VIP group for payment takes in more in fees that come every week', () => {
    const vip = { choose: 'payment', fee: 10, feeEvery: 7 };
    const model = busy({ one: { cap: 500, vip: { ...vip, from: 5 } }, other: { cap: 500, vip: { ...vip, from: 40 } } });
    expectMore(model, (_, { revenue }) => revenue!);
  });
});

describe('to the letter', () => {
  test('whoever waits comes in first come, first served, when somebody leaves', () => {
    const run = runOf(
      modelOf({
        population: { size: 40 },
        community: { founders: 4, groups: { cap: 4, whenFull: 'queue', queue: { patience: 9 } } },
        strategies: {
          only: {
            seeds: [
              { count: 3, day: 1 },
              { count: 3, day: 2 },
            ],
          },
        },
        parameters: QUIET,
      }),
    );
    passDays(run, 3);
    const line = waitingOf(run).map(({ person }) => person);
    expect([line.length, run.groups[0]!.size]).toEqual([6, 4]);
    const { members, groups } = run;
    for (const seat of [0, 1]) {
      // They leave in the evening.
      members.group[groups[0]!.memberAt[seat]!] = -1;
      run.status[members.person[groups[0]!.memberAt[seat]!]!] = 3;
      run.recorder.left(groups[0]!.memberAt[seat]!, 0, 'chance');
      groups[0]!.leave(seat);
    }
    passDays(run, 1);
    const inside = [...groups[0]!.memberAt].filter((member) => member >= 0).map((member) => members.person[member]!);
    expect(inside).toEqual(expect.arrayContaining(line.slice(0, 2)));
    expect(waitingOf(run).map(({ person }) => person)).toEqual(line.slice(2));
    passDays(run, 10); // seeded on day 1, they have waited for nine days and more
    expect(waitingOf(run).length).toBe(0);
  });

  test('on a platform that closes its links at 200, only invitations and seeds fill a group further', () => {
    const sizes = (recruits: number, seeds: number) => {
      const run = runOf(
        modelOf({
          population: { size: 900 },
          community: { platform: 'wechat' },
          strategies: {
            only: {
              recruit: [{ channel: 'posters', days: 0, expected: recruits }],
              seeds: [{ count: seeds, day: 1 }],
            },
          },
          parameters: QUIET,
        }),
      );
      passDays(run, 2);
      return run.groups.map(({ size }) => size);
    };
    const walkedIn = sizes(430, 0);
    expect(walkedIn.slice(0, -1).every((size) => size === 200)).toBe(true);
    expect(walkedIn.length).toBeGreaterThan(1);
    expect(sizes(0, 500)).toEqual([500]);
  });

  test('fees are the revenue: one on entering and one for each period begun, and nobody beyond the cap', () => {
    const run = runOf(
      modelOf({
        horizon: 40,
        population: { size: 60 },
        community: { founders: 60, groups: { vip: { from: 3, places: 7, choose: 'payment', fee: 10, feeEvery: 7 } } },
        // Everybody can and will pay, and pays again.
        parameters: { ...QUIET, reservationMean: 5, buyBase: 50, renewBase: 50 },
      }),
    );
    passDays(run, 3);
    expect(run.recorder.tally.revenue).toBe(0);
    passDays(run, 1);
    expect([vipOf(run)!.open!.group.size, run.groups[0]!.size, run.recorder.tally.revenue]).toEqual([7, 53, 70]);
    passDays(run, 21); // days 10, 17 and 24
    expect([vipOf(run)!.open!.group.size, run.recorder.tally.revenue]).toEqual([7, 280]);
    Object.assign(run.parameters, { renewBase: -50, buyBase: -50 });
    passDays(run, 7); // day 31: they go back
    expect([vipOf(run)!.open!.group.size, run.groups[0]!.size, run.recorder.tally.revenue]).toEqual([0, 60, 280]);
  });

  test('those who never write are taken out on the day on which the operator looks, not before', () => {
    const run = runOf(
      modelOf({
        population: { size: 20 },
        community: { founders: 20, groups: { prune: { silentFor: 5, every: 4, from: 1 } } },
        parameters: QUIET,
      }),
    );
    passDays(run, 4);
    run.members.lastPostDay.fill(3, 0, 20);
    passDays(run, 5);
    expect(run.groups[0]!.size).toBe(20); // looked on days 1 and 5 …
    passDays(run, 1);
    expect([run.groups[0]!.size, run.recorder.tally.left]).toEqual([0, 20]); // … and on day 9, silent since day 3
  });
});
