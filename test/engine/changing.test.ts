/** Levers that begin, end or change while a run lasts. */
import { describe, expect, it } from 'vitest';
import { createRun, read, simulate, step } from '#hearsay/engine/simulate.js';
import { modelOf } from './model.ts';

const HORIZON = 60;
const TALK = {
  recruit: [{ channel: 'c', days: '0-4', expected: 60 }],
  content: [{ kind: 'daily-topic', days: `0-${HORIZON - 1}` }],
};
const SELLING = { offers: [{ good: 'g', price: 10, referencePrice: 10, channel: 'group', every: 7 }] };
const COMMUNITY = {
  horizon: HORIZON,
  population: { size: 400, graph: { kind: 'small-world', meanDegree: 8, rewiring: 0.1 } },
};

/** Each lever that may be written by days, as it might be used. */
const LEVERS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  operators: { count: 1, hours: '2/day', wage: 10, replyToNewcomers: true },
  moderators: { count: 1, hours: '1/day', wage: 5, order: 'reported' },
  leaders: { count: 3, pay: 1 },
  partners: { count: 1, from: 0, commission: 0.1, setup: 20 },
  invitations: { reward: 50, budget: 1_000 },
  curation: { digest: { every: 3, cost: 1 }, pins: { every: 2 } },
  tips: { chance: 0.2, amount: 1 },
  membership: { fee: 1, referencePrice: 10, every: 7 },
  rules: { visible: true },
  commonIdentity: { strength: 0.8 },
  incentives: { budget: 100_000, points: { earned: { post: 1, reply: 1 }, worth: 1, redeemFrom: 5 } },
};

const strategyWith = (lever: string, written: unknown) => ({ ...TALK, ...SELLING, [lever]: written });

describe.each(Object.entries(LEVERS))('%s', (lever, written) => {
  const model = modelOf({
    ...COMMUNITY,
    // Those who came early answer a reward that comes late.
    // An end that is known calls some before it comes (`inviteEnding`).
    parameters: { inviteAnswer: 0.2, inviteEnding: 0 },
    strategies: {
      without: { ...TALK, ...SELLING },
      plain: strategyWith(lever, written),
      always: strategyWith(lever, [{ ...written, days: `0-${HORIZON - 1}` }]),
      late: strategyWith(lever, [{ ...written, days: `40-${HORIZON - 1}` }]),
      early: strategyWith(lever, [{ ...written, days: '0-19' }]),
      once: strategyWith(lever, { ...written, days: '0-19' }),
    },
  });
  const outcomesOf = (strategy: string) => simulate(model, strategy, 0).outcomes;
  /** What each day was like until the morning of `day`. */
  const until = (strategy: string, day: number) => {
    const run = createRun(model, strategy, 0);
    for (let k = 0; k < day; k++) step(run);
    return read(run).series;
  };

  it('for all days is the same to the bit as without days', () => {
    expect(outcomesOf('always')).toEqual(outcomesOf('plain'));
  });

  it('changes nothing before its first day, and something afterwards', () => {
    expect(until('late', 40)).toEqual(until('without', 40));
    expect(outcomesOf('late')).not.toEqual(outcomesOf('without'));
  });

  it('is what it is without days until its last day, and differs afterwards', () => {
    expect(until('early', 20)).toEqual(until('plain', 20));
    expect(outcomesOf('early')).not.toEqual(outcomesOf('plain'));
  });

  it('may be written without a list', () => {
    expect(outcomesOf('once')).toEqual(outcomesOf('early'));
  });
});

describe('money', () => {
  const costOf = (levers: object): number =>
    simulate(modelOf({ ...COMMUNITY, strategies: { only: { ...TALK, ...levers } } }), 'only', 0).outcomes.cost!;

  it('is paid to operators on the days of each entry, at its wage', () => {
    const operators = [
      { count: 2, hours: '1/day', wage: 3, days: '5-14' },
      { count: 1, hours: '2/day', wage: 7, days: '30-32' },
    ];
    expect(costOf({ operators })).toBe(10 * 2 * 3 + 3 * 2 * 7);
  });

  it('is paid to leaders as long as they hold office', () => {
    expect(costOf({ leaders: [{ count: 4, from: 0, pay: 1, days: '20-29' }] })).toBe(40);
  });

  it('of a fee that begins late is asked of those who are in already', () => {
    const { outcomes } = simulate(
      modelOf({
        ...COMMUNITY,
        parameters: { renewBase: 50, reservationSd: 0 },
        strategies: { only: { ...TALK, membership: { fee: 2, referencePrice: 1_000, days: '30-59' } } },
      }),
      'only',
      0,
    );
    expect(outcomes.revenue).toBeGreaterThan(0);
    expect(outcomes.revenue! % 2).toBe(0);
  });

  it('of a second round of invitations has a budget of its own', () => {
    const parts = (days: string) => ({ reward: 50, budget: 50, days });
    const rewards = (invitations: unknown) =>
      simulate(
        modelOf({
          ...COMMUNITY,
          parameters: { acceptBase: 3, inviteMean: 3 },
          strategies: { only: { ...TALK, invitations } },
        }),
        'only',
        0,
      ).outcomes.rewardsPaid!;
    expect(rewards([parts('0-59')])).toBe(50);
    expect(rewards([parts('0-5'), parts('6-59')])).toBe(100);
  });
});

describe('rewards for coming', () => {
  it('change nothing before their first day', () => {
    const model = modelOf({
      ...COMMUNITY,
      strategies: {
        without: TALK,
        late: {
          ...TALK,
          incentives: { budget: 500, days: '40-59', points: { earned: { visit: 1 }, worth: 1, redeemFrom: 5 } },
        },
      },
    });
    for (let replication = 0; replication < 6; replication++) {
      const [without, late] = ['without', 'late'].map(
        (strategy) => simulate(model, strategy, replication).series.dailyActive!,
      );
      expect(late!.subarray(0, 40)).toEqual(without!.subarray(0, 40));
      expect(late).not.toEqual(without);
    }
  });
});

describe('a second programme of rewards', () => {
  it('begins with no points, and what the first one paid stays paid', () => {
    const points = { points: { earned: { post: 1, reply: 1 }, worth: 1, redeemFrom: 1 } };
    const paid = (incentives: unknown) =>
      simulate(modelOf({ ...COMMUNITY, strategies: { only: { ...TALK, incentives } } }), 'only', 0).outcomes
        .rewardsPaid!;
    const first = paid([{ ...points, budget: 10, days: '0-19' }]);
    expect(first).toBe(10);
    expect(
      paid([
        { ...points, budget: 10, days: '0-19' },
        { ...points, budget: 10, days: '30-59' },
      ]),
    ).toBe(20);
  });
});

describe('a departure', () => {
  const gone = (event: object, more: object = {}) => {
    const model = modelOf({
      ...COMMUNITY,
      strategies: { only: { ...TALK, ...more, events: [{ kind: 'departure', ...event }] } },
    });
    const run = createRun(model, 'only', 0);
    for (let day = 0; day < 30; day++) step(run);
    const before = run.members.posts.slice(0, run.members.count);
    const inside = Array.from(before, (_, member) => run.members.group[member]! >= 0);
    step(run);
    const left = inside.flatMap((was, member) => (was && run.members.leaveDay[member] === 30 ? [member] : []));
    return { before, inside, left };
  };

  it('takes those who have written most', () => {
    const { before, inside, left } = gone({ days: 'day 30', count: 3 });
    const most = [...before].filter((_, member) => inside[member]).sort((a, b) => b - a);
    expect(
      left
        .map((member) => before[member]!)
        .sort((a, b) => b - a)
        .slice(0, 3),
    ).toEqual(most.slice(0, 3));
  });

  it('of leaders takes leaders', () => {
    const none = gone(
      { days: 'day 31', count: 2, who: 'leaders' },
      { leaders: { count: 2, from: 0, choose: 'random' } },
    );
    const { left } = gone(
      { days: 'day 30', count: 2, who: 'leaders' },
      { leaders: { count: 2, from: 0, choose: 'random' } },
    );
    expect(left.length).toBeGreaterThanOrEqual(none.left.length + 1);
  });
});
