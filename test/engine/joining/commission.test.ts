/** Commission for ordinary members, against sums over what was bought and over the chains themselves. */
import { describe, expect, test } from 'vitest';
import { commissionHope } from '#hearsay/engine/joining/commission.js';
import type { Run } from '#hearsay/engine/run.js';
import { simulate } from '#hearsay/engine/simulate.js';
import { modelOf, type Parts, passDays, QUIET, runOf } from '../model.ts';
import { sigmasAbove } from '../paired.ts';

const INVITING = {
  ...QUIET,
  inviteMean: 1,
  acceptBase: -0.5,
  acceptFriends: 0,
  acceptClosure: 0,
  initialTrust: 1,
  reservationMean: 3,
  buyBase: 0,
};
const TEA = [{ good: 'tea', price: 50, referencePrice: 50, every: 10 }];
const town = (strategies: Parts, more: Parts = {}) =>
  modelOf({
    horizon: 90,
    population: { size: 1500, graph: { kind: 'small-world', meanDegree: 8, rewiring: 0.3 } },
    community: { founders: 30 },
    strategies,
    parameters: INVITING,
    ...more,
  });
const runWith = (invitations: Parts, parameters: Parts = {}): Run => {
  const run = runOf(town({ only: { invitations, offers: TEA } }, { parameters: { ...INVITING, ...parameters } }));
  passDays(run, 90);
  return run;
};

describe('commission for those who bring somebody in', () => {
  test('is the part that is written of what those brought in spend, while everybody stays', () => {
    const { tally } = runWith({ commission: 0.1 }).recorder;
    expect(tally.soldToReferred).not.toBe(0);
    // Commission comes off what they are worth: value = sold · (1 - commission).
    expect(tally.rewards).toBeCloseTo((0.1 / 0.9) * tally.soldToReferred, 6);
    expect(tally.cost).toBeCloseTo(tally.rewards, 6);
  });

  test('with cashback is paid to both, for as long as it is written, and no longer than its budget lasts', () => {
    const both = runWith({ commission: 0.1, cashback: 0.05 }).recorder.tally;
    expect(both.rewards).toBeCloseTo((0.15 / 0.85) * both.soldToReferred, 6);
    const short = runWith({ commission: 0.1, cashback: 0.05, commissionFor: '5 days' }).recorder.tally;
    expect(short.rewards).toBeGreaterThan(0);
    expect(short.rewards).toBeLessThan(both.rewards / 2);
    expect(runWith({ commission: 0.1, budget: 40 }).recorder.tally.rewards).toBeLessThanOrEqual(40);
  });

  test('ends with whoever brought them in', () => {
    const run = runWith({ commission: 0.1 }, { frailtyA: 2, frailtyB: 40, churnSatisfaction: 0 });
    const { rewards, soldToReferred } = run.recorder.tally;
    expect(rewards).toBeGreaterThan(0);
    expect(rewards).toBeLessThan((0.1 / 0.9) * soldToReferred);
  });

  test('makes members invite and friends accept, the more the higher it is', () => {
    const model = town({
      none: { offers: TEA },
      some: { offers: TEA, invitations: { commission: 0.1 } },
      much: { offers: TEA, invitations: { commission: 0.4 } },
      back: { offers: TEA, invitations: { cashback: 0.4 } },
    });
    expect(sigmasAbove(model, 'none', 'some', 'invitations', 20)).toBeGreaterThan(4);
    expect(sigmasAbove(model, 'some', 'much', 'invitations', 20)).toBeGreaterThan(4);
    expect(sigmasAbove(model, 'none', 'back', 'kFactor', 20)).toBeGreaterThan(2);
  });

  test('moves nobody where nothing is sold', () => {
    const model = town({ none: {}, much: { invitations: { commission: 0.9, cashback: 0.1 } } });
    for (const replication of [0, 1])
      expect(simulate(model, 'much', replication).digest).toBe(simulate(model, 'none', replication).digest);
  });

  test('promises less to whose friends have bought nothing', () => {
    const run = runOf(
      town(
        { only: { invitations: { commission: 0.2 }, offers: [{ ...TEA[0]!, channel: 'phone', reach: 0.001 }] } },
        { parameters: { ...INVITING, inviteMean: 5 } },
      ),
    );
    passDays(run, 60);
    const brought = (member: number) =>
      [...run.members.inviter.subarray(0, run.members.count)].filter((inviter) => inviter === member).length;
    const [lucky, unlucky] = [0, 1].map((some) =>
      Array.from({ length: 30 }, (_, member) => member).filter((member) => Math.min(1, brought(member)) === some),
    );
    const hopes = (members: readonly number[]) => members.map((member) => commissionHope(run, member));
    expect(lucky!.length * unlucky!.length).toBeGreaterThan(0);
    expect(Math.max(...hopes(unlucky!))).toBeLessThan(Math.min(...hopes(lucky!)));
  });
});
