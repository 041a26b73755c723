/** Who goes when a full group is divided, and what becomes of them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divide } from '#hearsay/engine/groups/division.js';
import type { Group } from '#hearsay/engine/groups/group.js';
import { splitGroups } from '#hearsay/engine/groups/splitting.js';
import { tieCommunities } from '#hearsay/engine/groups/tie-communities.js';
import { waitingOf } from '#hearsay/engine/joining/waiting.js';
import type { Run } from '#hearsay/engine/run.js';
import { openQuestions } from '#hearsay/engine/staff/open-questions.js';
import { processorTime } from '../../processor-time.ts';
import { expectBinomial } from '../../theory/statistics.ts';
import { modelOf, type Parts, passDays, QUIET, runOf } from '../model.ts';

const TWO_KINDS = {
  beginners: { share: 0.5, topics: { a: 1 }, expertise: { mean: 0.4, sd: 0.2 } },
  experts: { share: 0.5, topics: { b: 1 }, expertise: { mean: 0.6, sd: 0.2 } },
};
const PROPERTIES = ['random', 'segment', 'level', 'tenure', 'ties'];

/** A group of `size` founders; `waiting` more found it full on the first day, whose evening is still to come. */
function fullGroup(by: string, size: number, waiting: number, more: Parts = {}): Run {
  const run = runOf(
    modelOf({
      population: { size: size + waiting, segments: TWO_KINDS },
      community: { topics: ['a', 'b'], founders: size, groups: { cap: size, whenFull: 'split', split: { by } } },
      parameters: { ...QUIET, ...more },
    }),
  );
  passDays(run, 1);
  for (let person = 0; person < run.status.length; person++) {
    if (run.memberOf[person] === -1)
      waitingOf(run).push({ person, inviter: -1, cost: 0, how: 'seed', slot: 0, since: 0 });
  }
  expect([run.groups.length, run.groups[0]!.size, waitingOf(run).length]).toEqual([1, size, waiting]);
  return run;
}

const membersOf = (group: Group) => [...group.memberAt].filter((member) => member >= 0);
/** A number for each who stays and each who goes. */
function sides(run: Run, of: (member: number) => number): [stay: number[], go: number[]] {
  const group = run.groups[0]!;
  const movers = new Set(divide(run, group).movers);
  const side = (goes: boolean) =>
    Array.from({ length: group.seatCount }, (_, seat) => seat)
      .filter((seat) => movers.has(seat) === goes)
      .map((seat) => of(group.memberAt[seat]!));
  return [side(false), side(true)];
}

describe('who goes', () => {
  test('by level, the upper half', () => {
    const run = fullGroup('level', 41, 1);
    const [stay, go] = sides(run, (member) => run.members.expertise[member]!);
    expect(Math.max(...stay)).toBeLessThan(Math.min(...go));
    // Expertise is cut to 0 … 1, where several may be alike; away from there nobody is.
    expect(Math.abs(stay.length - go.length)).toBe(1);
    expect(divide(run, run.groups[0]!).cut).toBe(Math.min(...go));
  });

  test('by segment, one segment as a whole', () => {
    const run = fullGroup('segment', 41, 1);
    const [stay, go] = sides(run, (member) => run.members.segment[member]!);
    expect([new Set(stay), new Set(go)]).toEqual([new Set([0]), new Set([1])]);
  });

  test('by tenure, the latest to join', () => {
    const run = fullGroup('tenure', 40, 1);
    run.members.joinDay.fill(5, 30, 40);
    const [stay, go] = sides(run, (member) => run.members.joinDay[member]!);
    expect([stay, go]).toEqual([new Array(30).fill(0), new Array(10).fill(5)]);
  });

  test('half of them at random, when all are alike or by: random', () => {
    for (const by of ['random', 'tenure']) {
      const run = fullGroup(by, 41, 1);
      const [stay, go] = sides(run, (member) => member);
      expect([stay.length, go.length]).toEqual([21, 20]);
      expect(Math.min(...go)).toBeLessThan(Math.max(...stay)); // neither the first to come nor the last
      expect(divide(run, run.groups[0]!).cut).toBeUndefined();
    }
  });

  test('by ties, circles that are close stay together', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 30 }), fc.integer({ min: 2, max: 5 }), (size, circles) => {
        const run = fullGroup('ties', size * circles, 1);
        const { ties } = run.groups[0]!;
        ties.reserve(size * circles, size * circles);
        // Everybody knows everybody; those of a circle, every `circles`-th, better.
        for (let i = 0; i < size * circles; i++)
          for (let j = 0; j < i; j++) ties.addBoth(i, j, i % circles === j % circles ? 4 * circles : 1.1);
        const [stay, go] = sides(run, (member) => run.members.seat[member]! % circles);
        expect(new Set(stay).size + new Set(go).size).toBe(circles);
        // Largest first into the emptier half: circles of one size leave the halves one circle apart at most.
        expect(stay.length - go.length).toBe(circles % 2 === 0 ? 0 : size);
      }),
      { numRuns: 20 },
    );
  });

  test('no circle grows beyond its limit, whatever the ties', () => {
    const tie = fc.record({
      i: fc.nat({ max: 29 }),
      j: fc.nat({ max: 29 }),
      weight: fc.double({ min: 0.1, max: 9, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(tie, { maxLength: 300 }), fc.integer({ min: 1, max: 30 }), (list, limit) => {
        const both = list
          .flatMap(({ i, j, weight }) => [
            { i, j, weight },
            { i: j, j: i, weight },
          ])
          .sort((a, b) => a.i - b.i);
        const offsets = Int32Array.from({ length: 31 }, (_, k) => both.filter(({ i }) => i < k).length);
        const label = tieCommunities(
          {
            count: 30,
            offsets,
            neighbors: Int32Array.from(both, ({ j }) => j),
            weights: Float64Array.from(both, ({ weight }) => weight),
          },
          Int32Array.from({ length: 30 }, (_, k) => (7 * k) % 30),
          limit,
        );
        const sizes = new Int32Array(30);
        for (const each of label) sizes[each]!++;
        expect(Math.max(...sizes)).toBeLessThanOrEqual(limit);
        // Whoever has no ties is left alone.
        label.forEach((each, member) => {
          if (!both.some(({ i, j }) => i === member && j !== member)) expect(sizes[each]).toBe(1);
        });
      }),
      { numRuns: 100 },
    );
  });
});

describe('what becomes of a divided group', () => {
  test.each(PROPERTIES)('by %s: everybody is in one of two groups, and those who waited come in', (by) => {
    const run = fullGroup(by, 40, 6, { moveLoss: 0 });
    splitGroups(run);
    const [old, fresh] = run.groups as [Group, Group];
    expect([...membersOf(old), ...membersOf(fresh)].sort((a, b) => a - b)).toEqual(
      Array.from({ length: 40 }, (_, k) => k),
    );
    expect(Math.min(old.size, fresh.size)).toBeGreaterThan(0);
    passDays(run, 1);
    expect([waitingOf(run).length, run.recorder.tally.joined, run.groups.length]).toEqual([0, 46, 2]);
  });

  test('newcomers join their own kind', () => {
    for (const by of ['segment', 'level']) {
      const run = fullGroup(by, 60, 20, { moveLoss: 0 });
      splitGroups(run);
      const cut = run.groups[1]!.from;
      passDays(run, 1);
      const value = by === 'segment' ? run.members.segment : run.members.expertise;
      for (const [k, group] of run.groups.entries())
        for (const member of membersOf(group)) expect(value[member]! >= cut).toBe(k === 1);
      expect(run.recorder.tally.joined).toBe(80);
    }
  });

  test('those who move are lost with the chance that is set, those who stay are not', () => {
    for (const moveLoss of [0, 0.1, 1]) {
      let lost = 0;
      let movers = 0;
      for (const size of [100, 101, 102, 103, 104, 105]) {
        const run = fullGroup('random', size, 1, { moveLoss });
        movers += Math.floor(size / 2);
        splitGroups(run);
        expect(run.groups[0]!.size).toBe(Math.ceil(size / 2));
        lost += run.recorder.tally.left;
        expect(run.groups[1]!.size).toBe(Math.floor(size / 2) - run.recorder.tally.left);
      }
      expectBinomial(lost, movers, moveLoss, `lost with ${moveLoss}`);
    }
  });

  test('a question goes along, and is answered', () => {
    const run = fullGroup('tenure', 10, 1, { moveLoss: 0 });
    const group = run.groups[0]!;
    const asker = 9;
    run.members.joinDay[asker] = 1;
    run.members.questionDay[asker] = 1;
    run.members.question[asker] = 7;
    openQuestions(run).push({ group, message: 7, member: asker, day: 1, isQuestion: true });
    splitGroups(run);
    expect(run.members.group[asker]).toBe(1);
    Object.assign(run.strategy, { operators: { ...run.strategy.operators, count: 1, hours: 8 } });
    passDays(run, 1);
    expect([run.recorder.tally.answers, run.members.questionAnswered[asker]]).toEqual([1, 1]);
  });

  test('groups of one are not divided but get a neighbor, until everybody is in', () => {
    const run = fullGroup('ties', 1, 40);
    passDays(run, 12);
    expect([run.recorder.tally.joined, run.recorder.tally.left, waitingOf(run).length]).toEqual([41, 0, 0]);
    expect(run.groups.every(({ size }) => size <= 1)).toBe(true);
  });

  test.each(PROPERTIES)('by %s, a talkative group of 500 is divided in well under 10 ms', (by) => {
    const model = modelOf({
      population: { size: 501, segments: TWO_KINDS },
      community: { topics: ['a', 'b'], founders: 500, groups: { cap: 500, whenFull: 'split', split: { by } } },
      strategies: { only: { content: [{ days: '0-29' }] } },
      parameters: { frailtyA: 0.01, frailtyB: 1e6 },
    });
    const durations = Array.from({ length: 5 }, (_, replication) => {
      const run = runOf(model, 'only', replication);
      passDays(run, 12);
      waitingOf(run).push({
        person: run.memberOf.indexOf(-1),
        inviter: -1,
        cost: 0,
        how: 'seed',
        slot: 0,
        since: 0,
      });
      const group = run.groups[0]!;
      Object.assign(group, { cap: group.size }); // full, whoever has left
      const spent = processorTime(() => splitGroups(run));
      expect(run.groups.length).toBe(2);
      return spent;
    });
    // The least of five: the first ones are compiled as they run.
    expect(Math.min(...durations)).toBeLessThan(10);
  });
});
