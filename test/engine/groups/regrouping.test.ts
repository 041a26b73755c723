/** What becomes of members, and of the ties among them, when an operator sorts existing groups again. */
import { describe, expect, test } from 'vitest';
import type { Run } from '#hearsay/engine/run.js';
import { simulate } from '#hearsay/engine/simulate.js';
import { modelOf, type Parts, passDays, QUIET, runOf } from '../model.ts';

const KINDS = { a: { share: 0.5, topics: { tea: 1 } }, b: { share: 0.5, topics: { coffee: 1 } } };
const mixed = (groups: Parts, more: Parts = {}) =>
  modelOf({
    horizon: 60,
    population: { size: 120, segments: KINDS },
    community: { topics: ['tea', 'coffee'], founders: 120, groups: { cap: 500 } },
    strategies: { only: { groups, content: [{ days: '0-59' }] } },
    ...more,
  });

/** For each group the segments of those who sit there. */
const kindsIn = (run: Run) =>
  run.groups.map(
    (group) =>
      new Set([...group.memberAt].filter((member) => member >= 0).map((member) => run.members.segment[member]!)),
  );

describe('a group that is sorted again', () => {
  test('by segment holds one segment from that day on, and so does every other; newcomers follow', () => {
    const run = runOf(
      mixed(
        { regroup: { on: 10, by: 'segment' } },
        {
          population: { size: 240, segments: KINDS },
          strategies: {
            only: {
              groups: { regroup: { on: 10, by: 'segment' } },
              recruit: [{ channel: 'door', days: '0-39', expected: 80 }],
            },
          },
        },
      ),
    );
    passDays(run, 10);
    expect(kindsIn(run).map(({ size }) => size)).toEqual([2]);
    passDays(run, 30);
    expect(run.groups.length).toBe(2);
    expect(
      kindsIn(run)
        .map((kinds) => [...kinds])
        .sort(),
    ).toEqual([[0], [1]]);
    expect(run.recorder.tally.joined).toBeGreaterThan(120);
  });

  test('loses of those who move the part that the parameter says, and nobody of those who stay', () => {
    for (const [moveLoss, share] of [
      [0, 0],
      [1, 1],
    ]) {
      const run = runOf(mixed({ regroup: { on: 3, by: 'segment' } }, { parameters: { ...QUIET, moveLoss } }));
      passDays(run, 3);
      const [a, b] = [0, 1].map(
        (kind) => [...run.members.segment.subarray(0, 120)].filter((each) => each === kind).length,
      );
      passDays(run, 1);
      expect(run.recorder.tally.left).toBe(share! * Math.min(a!, b!));
    }
  });

  test('keeps the places that groups have: who finds no room sits in a further group', () => {
    const run = runOf(mixed({ cap: 25, regroup: { on: 3, by: 'segment' } }, { parameters: { ...QUIET, moveLoss: 0 } }));
    passDays(run, 4);
    expect(Math.max(...run.groups.map(({ size }) => size))).toBeLessThanOrEqual(25);
    expect(run.groups.reduce((sum, { size }) => sum + size, 0)).toBe(120);
    expect(kindsIn(run).every(({ size }) => size <= 1)).toBe(true);
    expect(new Set(run.groups.map(({ key }) => key)).size).toBe(run.groups.length);
  });

  test('may be put together again', () => {
    const run = runOf(
      mixed({ separateBy: 'topic', regroup: { on: 3, by: 'nothing' } }, { parameters: { ...QUIET, moveLoss: 0 } }),
    );
    passDays(run, 4);
    const full = run.groups.filter(({ size }) => size > 0);
    expect(full.map(({ topic }) => topic)).toEqual(full.map(() => -1));
    expect(run.groups.every(({ slot }) => slot === 0)).toBe(true);
  });

  test('has more ties to lose the later it is sorted, if it grows', () => {
    const strength = (on: number): number => {
      const run = runOf(
        modelOf({
          horizon: 90,
          population: { size: 2_000, segments: KINDS },
          community: { founders: 20 },
          strategies: {
            only: { recruit: [{ channel: 'door', days: '0-89', expected: 300 }], content: [{ days: '0-89' }] },
          },
        }),
      );
      passDays(run, on);
      const [group] = run.groups;
      const { segment } = run.members;
      let across = 0;
      for (let one = 0; one < group!.seatCount; one++)
        for (let other = 0; other < group!.seatCount; other++) {
          const [i, j] = [group!.memberAt[one]!, group!.memberAt[other]!];
          if (i >= 0 && j >= 0 && i !== j && segment[i] !== segment[j]) across += group!.ties.between(one, other);
        }
      return across;
    };
    expect(strength(60)).toBeGreaterThan(2 * strength(10));
  });
});

describe('a strategy with topics or a platform of its own', () => {
  const both = modelOf({
    horizon: 40,
    population: { size: 400, graph: { kind: 'small-world', meanDegree: 8 }, segments: KINDS },
    community: { topics: ['tea'], founders: 40 },
    strategies: {
      as: {},
      same: { setting: { topics: ['tea'] } },
      wider: { setting: { topics: ['tea', 'coffee'] } },
      narrow: { groups: { cap: 5 }, setting: { platform: 'wechat' } },
      wechat: { setting: { platform: 'wechat' } },
    },
    parameters: { inviteMean: 3 },
  });

  test('is the same run to the bit where it says what the community says', () => {
    expect(simulate(both, 'same', 0).digest).toBe(simulate(both, 'as', 0).digest);
  });

  test('brings in those whom a further topic suits', () => {
    const joined = (name: string) =>
      [0, 1, 2, 3, 4, 5].reduce((sum, replication) => sum + simulate(both, name, replication).outcomes.joined!, 0);
    expect(joined('wider')).toBeGreaterThan(joined('as'));
  });

  test('has groups of the size of its platform, unless it says another', () => {
    const cap = (name: string) => both.scenario.strategies.find((strategy) => strategy.name === name)!.groups.cap;
    expect([cap('as'), cap('wechat'), cap('narrow')]).toEqual([500, 500, 5]);
    const other = modelOf({
      community: { platform: 'wechat' },
      strategies: { only: { setting: { platform: 'whatsapp' } } },
    });
    expect(other.scenario.strategies[0]!.groups.cap).toBe(1024);
    expect(other.strategies[0]!.linkLimit).toBe(1024);
  });
});
