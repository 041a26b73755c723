/** Taking stock of a visit, activities and triggers against the equations of the model's description, member by member. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { takeStock } from '#hearsay/engine/members/value.js';
import { simulate } from '#hearsay/engine/simulate.js';
import { modelOf, passDays, QUIET, runOf } from '../model.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true }).map(Math.fround);
const amount = fc.double({ min: 0, max: 40, noNaN: true });

/** How far trust goes by itself in ten days of the longest half-life that there is. */
const DRIFT = (10 * Math.LN2) / 1e6;

describe('taking stock', () => {
  const model = modelOf({
    community: { founders: 3 },
    parameters: {
      satisfactionRate: 0.35,
      belongingRate: 0.2,
      readingCost: 0.3,
      answerEffect: 0.1,
      belongingReply: 0.05,
      trustHalfLife: 1e6, // what a visit did to trust is all there is to see, but for DRIFT
    },
  });
  const p = model.parameters;

  test('is S ← S + η(m·G - cost - S) and B ← B + η(σ(…) - B), with what answers and neglect do to Q, S and T', () => {
    const run = runOf(model);
    passDays(run, 1);
    const { members: m, visit } = run;
    run.day = 9;
    fc.assert(
      fc.property(
        fc.record({ S: share, B: share, T: share, Q: share, recognised: share, bonded: share, identity: share }),
        fc.record({
          novelty: amount,
          closeness: amount,
          fun: amount,
          // What is read weighs at least 1 a message; below that, products of smallest numbers would round apart.
          weight: fc.oneof(fc.constant(0), fc.double({ min: 1, max: 40, noNaN: true })),
          relevant: share,
          read: fc.nat({ max: 40 }),
        }),
        fc.nat({ max: 9 }),
        fc.constantFrom('none', 'open', 'answered', 'ignored'),
        (state, seen, replies, question) => {
          const asked = question === 'none' ? -1 : question === 'ignored' ? 4 : 8;
          m.satisfaction[1] = state.S;
          m.belonging[1] = state.B;
          m.trust[1] = state.T;
          m.need[1] = state.Q;
          m.recognised[1] = state.recognised;
          m.bonded[1] = state.bonded;
          m.identity[1] = state.identity;
          m.repliesPending[1] = replies;
          m.lastVisitDay[1] = 9;
          m.questionDay[1] = asked;
          m.questionAnswered[1] = question === 'answered' ? 1 : 0;
          const { relevant, ...rest } = seen;
          Object.assign(visit, rest, { concern: relevant * seen.weight, joinedActivity: 0 });
          takeStock(run, 1);

          const gain = (x: number) => 1 - Math.exp(-x / p.benefitScale);
          const cost = (p.readingCost * (seen.read / p.attention)) / Math.max(0.2, seen.weight > 0 ? relevant : 1);
          const worth =
            m.growthMotive[1]! * gain(seen.novelty) +
            m.socialMotive[1]! * gain(seen.closeness + 3 * replies) +
            m.entertainmentMotive[1]! * gain(seen.fun) -
            cost;
          let S = state.S + p.satisfactionRate * (worth - state.S);
          let [T, Q] = [state.T, state.Q];
          if (question === 'answered') {
            Q = Math.max(0, Q - 0.5);
            S += p.answerEffect * (1 - S);
            T += p.answerEffect * (1 - T);
          } else if (question === 'ignored') {
            S = Math.max(-p.readingCost / 0.2, S - p.answerEffect); // no lower than the full cost of reading
            T -= p.answerEffect * T;
          }
          const pull =
            p.belongingBase +
            p.belongingRecognised * state.recognised +
            p.belongingBonded * state.bonded +
            p.belongingIdentity * state.identity;
          let B = state.B + p.belongingRate * (1 / (1 + Math.exp(-pull)) - state.B);
          B += (1 - B) * Math.min(1, p.belongingReply * replies);

          expect(m.satisfaction[1]).toBeCloseTo(S, 5);
          expect(m.belonging[1]).toBeCloseTo(B, 5);
          expect(Math.abs(m.trust[1]! - T)).toBeLessThan(DRIFT + 5e-6);
          expect(m.need[1]).toBeCloseTo(Q, 5);
          expect(m.questionDay[1]).toBe(question === 'open' ? asked : -1);
          expect(m.repliesPending[1]).toBe(0);
        },
      ),
      { numRuns: 500 },
    );
  });
});

test('a trigger fires on the first morning on which it may, pauses, and fires at most as often as it says', () => {
  const firedOn = (trigger: object) => {
    const model = modelOf({
      horizon: 20,
      population: { size: 5 },
      community: { founders: 5 },
      strategies: { only: { triggers: [{ when: 'day >= 4', do: { topics: 1 }, ...trigger }] } },
      parameters: { ...QUIET, topicPosts: 1 },
    });
    const run = runOf(model);
    const days: number[] = [];
    let posted = 0;
    passDays(run, 20, ({ day, groups }) => {
      if (groups[0]!.messages.posted > posted) days.push(day);
      posted = groups[0]!.messages.posted;
    });
    return days;
  };
  // Yesterday's numbers: day 4 has ended by the morning of day 5.
  expect(firedOn({})).toEqual([5, 12, 19]);
  expect(firedOn({ pause: 4, atMost: 2 })).toEqual([5, 9]);
  expect(firedOn({ when: 'members > 5', pause: 1 })).toEqual([]);
});

test('friends from outside begin with a tie, both ways, and nobody else does', () => {
  const model = modelOf({
    horizon: 1,
    population: { size: 30, graph: { kind: 'small-world', meanDegree: 4 } },
    community: { founders: 20 },
    parameters: { ...QUIET, priorTie: 6 },
  });
  const run = runOf(model);
  passDays(run, 1);
  const { members, world, groups } = run;
  for (let a = 0; a < 20; a++) {
    const { offsets, neighbors } = world.graph;
    const friends = neighbors.subarray(offsets[members.person[a]!]!, offsets[members.person[a]! + 1]!);
    for (let b = 0; b < 20; b++) {
      if (a === b) continue;
      // A day's forgetting comes before anybody reads.
      const faded = 6 * 2 ** (-1 / model.parameters.tieHalfLife);
      expect(groups[0]!.ties.between(members.seat[a]!, members.seat[b]!)).toBeCloseTo(
        friends.includes(members.person[b]!) ? faded : 0,
        5,
      );
    }
  }
});

test('a full group takes nobody in: it is closed, or another is opened', () => {
  const sizes = (whenFull: string) => {
    const model = modelOf({ community: { founders: 25, groups: { cap: 10, whenFull } }, parameters: QUIET });
    const seen: number[][] = [];
    const { outcomes } = simulate(model, 'only', 0, {
      observe: ({ groups }) => seen.push(groups.map(({ size }) => size)),
    });
    return { sizes: seen.at(-1), joined: outcomes.joined };
  };
  expect(sizes('open-another')).toEqual({ sizes: [10, 10, 5], joined: 25 });
  expect(sizes('close')).toEqual({ sizes: [10], joined: 10 });
});
