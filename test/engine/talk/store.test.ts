/** What a member has to say: used up by messages, filled up by time, friends, newcomers and the programme; and room to say it. */
import { describe, expect, test } from 'vitest';
import { USUAL } from '#hearsay/engine/constants.js';
import { REPLY } from '#hearsay/engine/incentives/acts.js';
import { incentivesOf } from '#hearsay/engine/incentives/slot.js';
import { simulate } from '#hearsay/engine/simulate.js';
import { reply, write } from '#hearsay/engine/talk/conversation.js';
import { TALK } from '#hearsay/engine/talk/message-ring.js';
import { bringNews, storeOf, takeUp, useUp } from '#hearsay/engine/talk/store.js';
import { modelOf, passDays, QUIET, runOf } from '../model.ts';

const STORE = {
  storeUse: 0.1,
  storeGrowth: 0.01,
  storeFriends: 5,
  storeProgramme: 0.02,
  storeNewcomers: 1,
  storeReference: 0.8,
};

function group(parameters = {}, meanDegree = 0, incentives: object | undefined = undefined) {
  const run = runOf(
    modelOf({
      horizon: 30,
      population: { size: 20, graph: meanDegree === 0 ? { kind: 'none' } : { kind: 'erdos-renyi', meanDegree } },
      community: { founders: 10 },
      parameters: { ...QUIET, ...STORE, ...parameters },
      ...(incentives === undefined ? {} : { strategies: { only: { incentives } } }),
    }),
  );
  passDays(run, 1);
  run.day = 0; // as of the visit that all have just made
  return { run, group: run.groups[0]! };
}

describe('what there is to say', () => {
  test("is a newcomer's in full, and a usual member's at the reference", () => {
    const { run, group: room } = group();
    expect(storeOf(run, room, 0)).toBeCloseTo(1 / 0.8, 6);
  });

  test('falls with each message, for the talkative as a part of more', () => {
    const { run, group: room } = group({ activitySd: 0 });
    useUp(run, 0);
    expect(storeOf(run, room, 0)).toBeCloseTo(1 / 1.1 / 0.8, 6);
    run.members.activity[1] = 4;
    useUp(run, 1);
    expect(storeOf(run, room, 1)).toBeCloseTo(1 / 1.025 / 0.8, 6);
  });

  test.each([
    [0, 1 / 1.1],
    [0.5, 1 / 1.05],
    [1, 1],
  ])('falls by a reply of which %d is for the reward to %d', (share, left) => {
    const { run, group: room } = group({ activitySd: 0 }, 0, { points: { earned: { reply: 1 } } });
    const before = storeOf(run, room, 0);
    write(run, room, 1, 1, TALK, 0, 1, -1);
    incentivesOf(run)!.bought[REPLY] = share;
    reply(run, room, 0, 0, room.messages.posted - 1);
    expect(storeOf(run, room, 0)).toBeCloseTo(before * left, 6);
  });

  test('comes back by time: the same in one step of ten days as in ten of one, and faster among friends from outside', () => {
    const filledBy = (days: number[], meanDegree: number, bonded = 0) => {
      const { run, group: room } = group({}, meanDegree);
      run.members.bonded[0] = bonded;
      for (let k = 0; k < 10; k++) useUp(run, 0);
      let filled = 0;
      for (const step of days) {
        run.day = run.members.lastVisitDay[0]! + step;
        filled = storeOf(run, room, 0);
        run.members.lastVisitDay[0] = run.day;
      }
      return filled;
    };
    const once = filledBy([10], 0);
    expect(filledBy(Array(10).fill(1), 0)).toBeCloseTo(once, 5);
    expect(filledBy([10], 19)).toBeGreaterThan(once);
    // Bonds made in the group bring nothing new to it.
    expect(filledBy([10], 0, 0.9)).toBe(once);
  });

  test('comes by newcomers, and by what is read of the programme', () => {
    const { run, group: room } = group();
    for (const member of [0, 1]) for (let k = 0; k < 5; k++) useUp(run, member);
    const before = storeOf(run, room, 1);
    bringNews(run, room, 9, true);
    expect(storeOf(run, room, 1)).toBeGreaterThan(before);
    const mine = storeOf(run, room, 0);
    takeUp(run, 0, 10);
    expect(storeOf(run, room, 0)).toBeCloseTo(mine + 0.2 * (1 / 0.8 - mine), 6);
  });
});

/** A group of a hundred that talks, with a topic a day and newcomers who come by themselves. */
const talking = (parameters: object) =>
  modelOf({
    horizon: 60,
    population: { size: 300 },
    community: { founders: 100 },
    strategies: { only: { content: [{ days: '0-59' }], recruit: [{ channel: 'door', days: '0-59', expected: 60 }] } },
    parameters: { inviteMean: 0, tellRate: 0, ...parameters },
  });

test('without use of it, nothing else about the store matters', () => {
  const off = simulate(talking({ storeUse: 0 }), 'only', 0);
  const whatever = {
    storeUse: 0,
    storeGrowth: 0.5,
    storeFriends: 0,
    storeProgramme: 0.5,
    storeNewcomers: 9,
    storeReference: 0.3,
  };
  expect(simulate(talking(whatever), 'only', 0).digest).toBe(off.digest);
});

test('in a usual room the size of the audience does nothing, in a larger one it makes more be said, in a smaller one less', () => {
  // Nobody joins, leaves or answers, so that the size stays what it is and nothing else depends on it.
  const alone = (founders: number, audienceEffect: number) => {
    const model = modelOf({
      horizon: 30,
      population: { size: founders },
      community: { founders, groups: { cap: founders } },
      strategies: { only: {} },
      parameters: {
        frailtyA: 0.01,
        frailtyB: 1e6,
        dropOut: 0,
        audienceEffect,
        inviteMean: 0,
        tellRate: 0,
        replyStranger: 0,
        replyBonded: 0,
        talkCrowding: 0,
        storeUse: 0,
      },
    });
    let sum = 0;
    for (let replication = 0; replication < 8; replication++)
      sum += simulate(model, 'only', replication).outcomes.messages!;
    return sum;
  };
  expect(alone(USUAL, 0.5)).toBe(alone(USUAL, 0));
  expect(alone(4 * USUAL, 0.5)).toBeGreaterThan(1.3 * alone(4 * USUAL, 0));
  expect(alone(USUAL / 5, 0.5)).toBeLessThan(0.85 * alone(USUAL / 5, 0));
});

test.each([
  ['the more a message uses up', [{ storeUse: 0.01 }, { storeUse: 0.1 }, { storeUse: 0.5 }]],
  ['the more a crowded room leaves no room', [{ talkCrowding: 0 }, { talkCrowding: 0.01 }, { talkCrowding: 0.1 }]],
] as const)('%s, the less is said', (_, steps) => {
  const said = steps.map((parameters) => {
    let sum = 0;
    for (let replication = 0; replication < 4; replication++)
      sum += simulate(talking(parameters), 'only', replication).outcomes.messages!;
    return sum;
  });
  expect(said[0]!).toBeGreaterThan(1.1 * said[1]!);
  expect(said[1]!).toBeGreaterThan(1.1 * said[2]!);
});
