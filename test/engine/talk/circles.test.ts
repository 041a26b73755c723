/** Circles of friends: who counts as one, however they came and went, and what a circle brings in. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { simulate } from '#hearsay/engine/simulate.js';
import { circleOfGroup, friendsInside } from '#hearsay/engine/talk/circles.js';
import { holds } from '../../laws/law.ts';
import { modelOf, passDays, QUIET, runOf } from '../model.ts';

describe('who is known from outside', () => {
  test('is counted as a plain look at the graph counts it, through joining, leaving, splitting', () => {
    let seen = 0;
    holds(
      fc.property(fc.integer({ min: 8, max: 30 }), fc.integer({ min: 2, max: 7 }), (cap, degree) => {
        const run = runOf(
          modelOf({
            horizon: 40,
            population: { size: 120, graph: { kind: 'erdos-renyi', meanDegree: degree } },
            community: { founders: 20, groups: { cap, whenFull: 'split' } },
            strategies: { only: { recruit: [{ channel: 'door', days: '0-30', expected: 60 }] } },
            parameters: { frailtyA: 2, frailtyB: 30, dropOut: 0.02 },
          }),
        );
        passDays(run, 35, ({ members, world, status, memberOf }) => {
          for (let member = 0; member < members.count; member++) {
            if (members.group[member]! < 0) continue;
            const { offsets, neighbors } = world.graph;
            const person = members.person[member]!;
            let friends = 0;
            for (let at = offsets[person]!; at < offsets[person + 1]!; at++) {
              const friend = neighbors[at]!;
              if (status[friend] === 2 && members.group[memberOf[friend]!] === members.group[member]) friends++;
            }
            expect(friendsInside(run, member)).toBe(friends);
            seen += friends;
          }
        });
      }),
      { numRuns: 8 },
    );
    expect(seen).toBeGreaterThan(500);
  });

  test.each([
    ['everybody knows everybody', 11, 1],
    ['nobody knows anybody', 0, 0],
    ['few know each other', 3, 0],
  ])('where %s, a room is a circle to the degree of %s others known: %s', (_, acquaintances, circle) => {
    const run = runOf(
      modelOf({
        population: { size: 12 },
        community: { founders: 12, groups: { cap: 12 }, start: { acquaintances } },
        parameters: { ...QUIET, circleRate: 0.1, priorTie: 1 },
      }),
    );
    passDays(run, 1);
    expect(circleOfGroup(run, run.groups[0]!)).toBe(circle);
  });
});

/** Friends who would say nothing by themselves. */
const mute = (circleRate: number, acquaintances: number) =>
  modelOf({
    horizon: 200,
    population: { size: 12 },
    community: { founders: 12, groups: { cap: 12 }, start: { acquaintances } },
    parameters: { ...QUIET, visitProbability: 0.3, circleRate, priorTie: 1 },
  });

test('a circle brings in as many posts as its rate says, though nobody would write; strangers none', () => {
  const { messages } = simulate(mute(0.1, 11), 'only', 0).outcomes;
  const expected = 0.1 * 12 * 199;
  expect(Math.abs(messages! - expected)).toBeLessThan(4 * Math.sqrt(expected) + 12 * 0.1);
  expect(simulate(mute(0.1, 0), 'only', 0).outcomes.messages).toBe(0);
  expect(simulate(mute(0, 11), 'only', 0).outcomes.messages).toBe(0);
});

test('what a circle brings in today does not depend on what was said yesterday', () => {
  const posts = (replyBonded: number) => {
    const model = modelOf({
      horizon: 60,
      population: { size: 12 },
      community: { founders: 12, groups: { cap: 12 }, start: { acquaintances: 11 } },
      parameters: {
        ...QUIET,
        visitProbability: 0.3,
        circleRate: 0.1,
        priorTie: 8,
        replyBonded,
        replyStranger: replyBonded,
      },
    });
    const run = runOf(model);
    const roots: number[] = [];
    passDays(run, 60, ({ groups, day }) => {
      const { messages } = groups[0]!;
      let begun = 0;
      for (let number = Math.max(0, messages.posted - messages.size); number < messages.posted; number++)
        if (messages.rootOf(number) === number && messages.dayOf(number) === day) begun++;
      roots.push(begun);
    });
    return { roots, said: run.groups[0]!.messages.posted };
  };
  const [silent, lively] = [posts(0), posts(0.5)];
  expect(lively.said).toBeGreaterThan(silent.said * 1.3);
  expect(lively.roots).toEqual(silent.roots);
});

test('fifteen people who each know two thirds of the others keep up talk for weeks, fifteen strangers for days', () => {
  const medianSilentDay = (acquaintances: number) => {
    const model = modelOf({
      horizon: 90,
      population: { size: 15 },
      community: { founders: 15, groups: { cap: 15 }, start: { acquaintances } },
    });
    const days = [0, 1, 2, 3, 4, 5, 6].map((replication) => simulate(model, 'only', replication).outcomes.silentDay!);
    return days.sort((a, b) => a - b)[3]!;
  };
  expect(medianSilentDay(10)).toBeGreaterThan(21);
  expect(medianSilentDay(0)).toBeLessThan(10);
});
