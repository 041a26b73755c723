/** What bringing people in is paid, against sums over the chains themselves; and how those differ whom somebody brought in. */
import { describe, expect, test } from 'vitest';
import type { Run } from '#hearsay/engine/run.js';
import { simulate } from '#hearsay/engine/simulate.js';
import { modelOf, type Parts, passDays, QUIET, runOf } from '../model.ts';
import { sigmasAbove } from '../paired.ts';

/** Chains of several steps: friends accept half of what they are offered. */
const CHAINS = {
  ...QUIET,
  inviteMean: 4,
  acceptBase: 0,
  initialTrust: 1,
  inviteDispersion: 1000,
  acceptFriends: 0,
  acceptClosure: 0,
  acceptReward: 0,
  inviteReward: 0,
};
const town = (strategies: Parts, more: Parts = {}) =>
  modelOf({
    horizon: 60,
    population: { size: 1500, graph: { kind: 'small-world', meanDegree: 8, rewiring: 0.3 } },
    community: { founders: 20 },
    strategies,
    parameters: CHAINS,
    ...more,
  });
const runWith = (invitations: Parts, more: Parts = {}): Run => {
  const run = runOf(town({ only: { invitations, ...more } }));
  passDays(run, 60);
  return run;
};

/** Sum of `worth` over everybody whom a member brought in. */
function sumOverChains({ members }: Run, worth: (member: number) => number): number {
  let sum = 0;
  for (let member = 0; member < members.count; member++) if (members.inviter[member]! >= 0) sum += worth(member);
  return sum;
}

describe('a reward', () => {
  test('is paid for the first generations alone', () => {
    for (const paidGenerations of [1, 2, 4]) {
      const run = runWith({ reward: 5, welcome: 2, paidGenerations });
      const paid = sumOverChains(run, (member) => (run.members.generation[member]! <= paidGenerations ? 7 : 0));
      expect(paid).toBeGreaterThan(0);
      expect(run.recorder.tally.rewards).toBe(paid);
      expect(paid).toBeLessThan(sumOverChains(run, () => 7));
    }
  });

  test('goes up the chain as far as there is one', () => {
    const upline = [3, 2, 1];
    const run = runWith({ reward: 5, upline });
    const paid = sumOverChains(run, (member) => {
      let sum = 5;
      let above = run.members.inviter[run.members.inviter[member]!]!;
      for (const step of upline) {
        if (above < 0) break;
        sum += step;
        above = run.members.inviter[above]!;
      }
      return sum;
    });
    expect(run.recorder.tally.rewards).toBe(paid);
    expect(paid).toBeGreaterThan(sumOverChains(run, () => 5));
  });

  test('stops when its budget is gone, and the day is told once', () => {
    const run = runWith({ reward: 5, budget: 52 });
    expect(run.recorder.tally.rewards).toBe(50);
    const { budgetsGone } = simulate(town({ only: { invitations: { reward: 5, budget: 52 } } }), 'only', 0);
    expect(budgetsGone).toEqual([{ budget: 'invitations', day: expect.any(Number) }]);
  });

  test('shares the common budget with everything else that is given', () => {
    const strategy = {
      invitations: { reward: 5, commonBudget: true },
      incentives: { points: { earned: { visit: 1 }, worth: 1, redeemFrom: 0 }, budget: 400 },
    };
    const both = runOf(town({ only: strategy }));
    passDays(both, 60);
    expect(both.recorder.tally.rewards).toBeLessThanOrEqual(400);
    expect(both.recorder.tally.rewards).toBeGreaterThan(395);
    // Alone in it, invitations have it to themselves.
    const alone = runWith({ reward: 5, commonBudget: true }, { incentives: { budget: 52 } });
    expect(alone.recorder.tally.rewards).toBe(50);
  });

  test('makes members invite more, a welcome makes friends accept more, and chains grow longer', () => {
    const model = town(
      {
        nothing: {},
        reward: { invitations: { reward: 20 } },
        welcome: { invitations: { welcome: 60 } },
        chain: { invitations: { reward: 20, upline: [20, 20] } },
        'one step': { invitations: { reward: 20, welcome: 20, paidGenerations: 1 } },
        both: { invitations: { reward: 20, welcome: 20 } },
      },
      { parameters: { ...CHAINS, inviteMean: 0.8, acceptBase: -1, inviteReward: 0.05, acceptReward: 0.02 } },
    );
    expect(sigmasAbove(model, 'nothing', 'reward', 'invitations', 30)).toBeGreaterThan(4);
    expect(sigmasAbove(model, 'nothing', 'welcome', 'kFactor', 30)).toBeGreaterThan(4);
    expect(sigmasAbove(model, 'reward', 'chain', 'invitations', 30)).toBeGreaterThan(4);
    expect(sigmasAbove(model, 'nothing', 'both', 'depthShare2', 30)).toBeGreaterThan(4);
    expect(sigmasAbove(model, 'one step', 'both', 'meanDepth', 30)).toBeGreaterThan(4);
  });
});

describe('who was brought in', () => {
  const shop = { good: 'tea', price: 100, every: 10, from: 5 };
  const LEAVING = { ...CHAINS, frailtyA: 2, frailtyB: 60, buyBase: 0, buyTrust: 0, buyKnown: 0, reservationMean: 3 };
  const trade = (referral: string) =>
    town(
      { only: { offers: [shop], recruit: [{ channel: 'ads', days: '0-9', expected: 100 }] } },
      { referral, parameters: LEAVING },
    );

  test('leaves less easily as in a bank; what others do is the same', () => {
    const [none, bank] = ['none', 'bank'].map((referral) => {
      const run = runOf(trade(referral));
      passDays(run, 60);
      return run;
    }) as [Run, Run];
    const leftBy = ({ members }: Run, referred: boolean) => {
      let [left, all] = [0, 0];
      for (let member = 0; member < members.count; member++) {
        if (members.inviter[member]! >= 0 !== referred) continue;
        all++;
        if (members.leaveDay[member]! >= 0) left++;
      }
      return left / all;
    };
    expect(leftBy(bank, true)).toBeLessThan(leftBy(none, true));
    expect(leftBy(bank, false)).toBe(leftBy(none, false));
  });

  test('brings in 16 % more on the day of joining, which erodes; less in a telephone company', () => {
    const valueIn = (referral: string) => {
      let sum = 0;
      for (let replication = 0; replication < 10; replication++)
        sum += simulate(trade(referral), 'only', replication).outcomes.referredValue!;
      return sum;
    };
    const [none, bank, telecom] = ['none', 'bank', 'telecom'].map(valueIn) as [number, number, number];
    // Longer membership adds to the premium on each purchase.
    expect(bank).toBeGreaterThan(none);
    expect(telecom).toBeLessThan(none);
    const run = runOf(trade('bank'));
    passDays(run, 60);
    const { tally } = run.recorder;
    // At a price of 100 each of their purchases brings in something between 100 and 116.
    const purchases = tally.orders - tally.soldToOthers / 100;
    expect(tally.soldToReferred).toBeGreaterThan(100 * purchases);
    expect(tally.soldToReferred).toBeLessThan(116 * purchases);
    expect(tally.soldToReferred + tally.soldToOthers).toBeCloseTo(tally.revenue, 6);
    // Buyers by the way on which they came, counted over members.
    const { members } = run;
    const shareOf = (referred: boolean) => {
      let [all, bought] = [0, 0];
      for (let member = 0; member < members.count; member++) {
        if (members.inviter[member]! >= 0 !== referred) continue;
        all++;
        if (members.bought[member] !== 0) bought++;
      }
      return bought / all;
    };
    expect(run.recorder.series.referredConversion![59]).toBeCloseTo(shareOf(true), 12);
    expect(run.recorder.series.directConversion![59]).toBeCloseTo(shareOf(false), 12);
  });
});

test('money outcomes are what the series say', () => {
  const model = town(
    {
      only: {
        recruit: [{ channel: 'ads', days: '0-9', expected: 100, costPerPerson: 7 }],
        invitations: { reward: 3 },
        operators: { count: 1, hours: '1/day', wage: 20 },
        offers: [{ good: 'tea', price: 60, from: 20, unitCost: 10 }],
      },
    },
    { parameters: { ...CHAINS, buyBase: 0, reservationMean: 3 } },
  );
  const { outcomes, series } = simulate(model, 'only', 1);
  let payback = 0;
  series.profit!.forEach((profit, day) => {
    if (profit < 0) payback = day + 1;
  });
  expect(payback).toBeGreaterThanOrEqual(20);
  expect(payback).toBeLessThan(60);
  expect(outcomes.paybackDay).toBe(payback);
  const { joined, members, kFactor, orders, revenue, cost, rewardsPaid } = outcomes as Record<string, number>;
  const broughtIn = Math.round(kFactor! * joined!);
  const direct = joined! - broughtIn;
  // Founders cost nothing.
  expect(outcomes.acquisitionCost! * joined!).toBeCloseTo(7 * (direct - 20) + rewardsPaid!, 6);
  expect(outcomes.retentionCost).toBeCloseTo(cost! / members!, 9);
  expect(outcomes.referredValue! * broughtIn + outcomes.directValue! * direct).toBeCloseTo(revenue! - 10 * orders!, 6);
});
