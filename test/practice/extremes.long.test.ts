/** Every lever at nothing, at a usual value and at an absurd one: nothing absurd is best, nothing is what no lever is, and an empty world stays empty. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { RunResult } from '#hearsay/engine/run-result.js';
import { compileModel } from '#hearsay/model/compile.js';
import { readScenario } from '#hearsay/scenario/read.js';
import { momentsOf } from '../theory/statistics.ts';
import { playAll } from './play.ts';

const BASE = readFileSync(new URL('extremes.yaml', import.meta.url), 'utf8');

const DAYS = 60;

/** Plays strategies that extend the base. */
function play(strategies: Readonly<Record<string, string>>, replications: number, change = (text: string) => text) {
  const lines = Object.entries(strategies).map(([name, levers]) => `  ${name}: { extends: base, ${levers} }\n`);
  return playAll(compileModel(readScenario(change(BASE + lines.join(''))).scenario), replications);
}

/** How many standard errors `b` is above `a`. */
function sigmas(a: readonly RunResult[], b: readonly RunResult[], of: (result: RunResult) => number): number {
  const { mean, sd } = momentsOf(b.map((result, k) => of(result) - of(a[k]!)));
  return mean === 0 ? 0 : mean / (sd / Math.sqrt(a.length));
}

interface Lever {
  readonly name: string;
  readonly usual: string;
  readonly absurd: string;
  /** What a strategist would look at; more is better. */
  readonly of: (result: RunResult) => number;
  /** Pairs, where what is at stake is too little to be seen in ten: a mean of two members of forty in the case of meetings. */
  readonly replications?: number;
  /** What it needs of the base besides. */
  readonly change?: (text: string) => string;
  /** Why the model likes the absurd value best; with it, the test is one that must fail. */
  readonly missed?: string;
}

const members = ({ outcomes }: RunResult): number => outcomes.members!;
const profit = ({ outcomes }: RunResult): number => outcomes.profit!;

const topics = (perDay: number): string => `content: [{ days: 0-59, perDay: ${perDay}, quality: 0.7 }]`;
const sold = (price: number): string =>
  `offers: [{ good: tea, price: ${price}, referencePrice: 100, unitCost: 30, channel: phone, from: 10 }]`;
const activities = (every: number, count: number): string =>
  `activities: [${Array.from({ length: count }, (_, k) => `{ name: a${k}, days: 7-59, every: ${every} }`).join(', ')}]`;
const meetings = (every: number): string =>
  `activities: [{ name: dinner, kind: offline, days: 7-59, every: ${every}, warmUp: 1 }]`;
const moderators = (count: number): string => `moderators: { count: ${count}, hours: 8/day, wage: 20 }`;
const ads = (perDay: number): string => `ads: [{ days: 0-59, perDay: ${perDay}, relevance: 0.2 }]`;
const paid = (worth: number): string =>
  `incentives: { budget: 1000000000, days: 0-59, points: { earned: { post: 1, reply: 1 }, worth: ${worth}, redeemFrom: 0 } }`;
const incentives = (scheme: string): string =>
  `incentives: { budget: 1000000000, days: 0-59, ${scheme} }, ${sold(100)}`;
// For five replies: for twenty, a handful of members earn one in sixty days, and what it is worth hardly shows in the profit.
const coupon = (value: number): string => incentives(`coupons: [{ for: reply, each: 5, value: ${value} }]`);
const board = (prize: number): string => incentives(`leaderboard: { by: reply, top: 5, every: 14, prize: ${prize} }`);
const row = (bonus: number): string => incentives(`streaks: { days: 3 days, bonus: ${bonus} }`);
const lottery = (prize: number): string =>
  incentives(`lottery: { tickets: { visit: 1 }, every: 14, prizes: 1, prize: ${prize} }`);
const gift = (value: number): string => incentives(`gifts: [{ day: 30, value: ${value} }]`);
const campaign = (reward: number): string => `invitations: { reward: ${reward}, welcome: ${reward} }, ${sold(100)}`;
const fee = (amount: number): string => `membership: { fee: ${amount}, referencePrice: 10, every: 30, from: 10 }`;
const discount = (share: number): string =>
  `offers: [{ good: tea, price: 100, referencePrice: 100, unitCost: 30, channel: group, from: 10, discount: { share: ${share}, days: 10-59 } }]`;
const outage = (to: number): string => `events: [{ kind: outage, days: 10-${to} }]`;
const notices = (every: number, perDay: number): string =>
  `activities: [{ name: notice, days: 7-59, every: ${every}, notice: ${perDay} }]`;

const LEVERS: readonly Lever[] = [
  { name: 'price', usual: sold(100), absurd: sold(1_000_000), of: profit },
  { name: 'reward', usual: paid(0.2), absurd: paid(10_000), of: profit },
  { name: 'topics', usual: topics(1), absurd: topics(100), of: members },
  { name: 'activities', usual: activities(7, 1), absurd: activities(1, 10), of: members },
  {
    name: 'meetings',
    usual: meetings(21),
    absurd: meetings(1),
    of: members,
    replications: 30,
  },
  { name: 'discount', usual: discount(0.2), absurd: discount(0.99), of: profit },
  { name: 'coupon', usual: coupon(10), absurd: coupon(10_000), of: profit },
  { name: 'prize of a board', usual: board(20), absurd: board(100_000), of: profit },
  { name: 'bonus for a row', usual: row(2), absurd: row(10_000), of: profit },
  { name: 'prize of a lottery', usual: lottery(50), absurd: lottery(1_000_000), of: profit },
  { name: 'gift', usual: gift(2), absurd: gift(10_000), of: profit },
  {
    name: 'reward for inviting',
    usual: campaign(10),
    absurd: campaign(100_000),
    of: profit,
    change: (text) => text.replace('{ size: 500 }', '{ size: 500, graph: { kind: small-world, meanDegree: 10 } }'),
  },
  { name: 'fee', usual: fee(5), absurd: fee(5000), of: profit },
  { name: 'moderators', usual: moderators(1), absurd: moderators(50), of: profit },
  { name: 'advertisements', usual: ads(1), absurd: ads(50), of: members },
  { name: 'days of an outage', usual: outage(11), absurd: outage(59), of: members },
  {
    name: 'notices',
    usual: notices(14, 1),
    absurd: notices(1, 20),
    of: members,
  },
  {
    name: 'digests',
    usual: 'curation: { digest: { every: 7 } }',
    absurd: 'curation: { digest: { every: 1, items: 50 } }',
    of: members,
  },
];

describe('no optimum at absurdity', () => {
  for (const { name, usual, absurd, of, change, missed, replications = 10 } of LEVERS) {
    const says = `${name}: a usual value is better than an absurd one`;
    test(missed === undefined ? says : `${says} (known to be missed: ${missed})`, () => {
      const results = play({ usual, absurd }, replications, change);
      const sure = sigmas(results.absurd!, results.usual!, of);
      expect(sure).not.toBeNaN();
      if (missed === undefined) expect(sure).toBeGreaterThan(3);
      else expect(sure, 'reached now, no longer missed').toBeLessThanOrEqual(3);
    });
  }
});

describe('what has an optimum in practice has one here', () => {
  test('topics: one a day keeps more members than one a month, and more than twenty a day', () => {
    const { rare, daily, many } = play(
      { rare: 'content: [{ days: 0-59, every: 30, quality: 0.7 }]', daily: topics(1), many: topics(20) },
      10,
    );
    expect(sigmas(rare!, daily!, members)).toBeGreaterThan(3);
    expect(sigmas(many!, daily!, members)).toBeGreaterThan(3);
  });

  test('price: a hundred earns more than a loss and more than ten thousand', () => {
    const { loss, fair, dear } = play({ loss: sold(1), fair: sold(100), dear: sold(10_000) }, 10);
    expect(sigmas(loss!, fair!, profit)).toBeGreaterThan(3);
    expect(sigmas(dear!, fair!, profit)).toBeGreaterThan(3);
  });
});

/** Levers at nothing, each of which must be what a strategy without it is, by a bit. */
const NOTHINGS: Readonly<Record<string, string>> = {
  'a budget of 0': 'incentives: { budget: 0, points: { earned: { post: 1, invite: 1 }, worth: 100, redeemFrom: 0 } }',
  'invitations that pay 0': 'invitations: { reward: 0, welcome: 0 }',
  'a rate of people who come of 0': 'recruit: [{ channel: street, days: 0-59, expected: 0 }]',
  'a rumor that costs no trust': 'events: [{ kind: rumor, days: 20, share: 100 %, severity: 0 }]',
  'a competitor without a pull': 'events: [{ kind: competitor, days: 20-40, pull: 0 }]',
  'tips that nobody gives': 'tips: { chance: 0, amount: 10 }',
};

describe('nothing is nothing', () => {
  test.each(Object.entries(NOTHINGS))('%s changes no run by a bit', (_, levers) => {
    const { base, nothing } = play({ nothing: levers }, 3);
    for (const [k, result] of nothing!.entries()) {
      expect(result.digest).toBe(base![k]!.digest);
      expect(result.outcomes.cost).toBe(base![k]!.outcomes.cost);
    }
  });
});

test('an empty world stays empty under every lever', () => {
  const levers = Object.fromEntries(LEVERS.map(({ name, absurd }) => [name.replaceAll(' ', '-'), absurd]));
  const results = play(levers, 1, (text) => text.replace('founders: 80', 'founders: 0'));
  for (const [name, [result]] of Object.entries(results)) {
    for (const outcome of ['joined', 'members', 'messages', 'orders', 'invitations', 'rewardsPaid', 'revenue'])
      expect(result!.outcomes[outcome], `${outcome} with ${name}`).toBe(0);
    expect(result!.series.members!.length).toBe(DAYS);
  }
});
