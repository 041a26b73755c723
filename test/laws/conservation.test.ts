/** What no run may break, whatever the scenario; and what turning a lever one way can only do one way. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MEMBER } from '#hearsay/engine/members/people.js';
import type { Run } from '#hearsay/engine/run.js';
import { simulate } from '#hearsay/engine/simulate.js';
import { OUTCOMES } from '#hearsay/scenario/outcomes.js';
import { PARAMETERS } from '#hearsay/scenario/parameters.js';
import { modelOf, type Parts, passDays, QUIET, runOf } from '../engine/model.ts';
import { holds } from './law.ts';
import { scenarios } from './scenarios.ts';

/** Outcomes that only grow, that lie in [0, 1], and that may be undefined (NaN) while there is nothing to divide by. */
const TOTALS = [
  'joined',
  'left',
  'messages',
  'invitations',
  'orders',
  'revenue',
  'cost',
  'rewardsPaid',
  'praises',
  'complaints',
];
const SHARES = [
  'activeShare7',
  'replyRate',
  'retention30',
  'recognisedShare',
  'bondedShare',
  'belonging',
  'trust',
  'noiseShare',
  'gini',
  'depthShare2',
  'grievance',
  'referredConversion',
  'directConversion',
];
const MAY_BE_UNDEFINED = Object.entries(OUTCOMES).flatMap(([name, outcome]) =>
  'mayBeUnknown' in outcome ? [name] : [],
);

describe('in every scenario', () => {
  test('people, money and groups add up on every day, and nothing leaves its range', () => {
    let talkative = 0;
    holds(
      fc.property(scenarios, fc.constantFrom('one', 'other'), (parts, strategy) => {
        const model = modelOf(parts);
        const result = simulate(model, strategy, 0, { observe: expectSoundGroups });
        const { series, outcomes, funnel } = result;
        for (let day = 0; day < model.horizon; day++) {
          const at = (name: string) => series[name]![day]!;
          expect(at('joined')).toBe(at('members') + at('left'));
          expect(at('revenue') - at('cost')).toBe(at('profit'));
          expect(at('dailyActive')).toBeLessThanOrEqual(at('members') + at('left'));
          for (const name of TOTALS)
            expect(at(name), name).toBeGreaterThanOrEqual(day > 0 ? series[name]![day - 1]! : 0);
          for (const name of SHARES)
            expect(Number.isNaN(at(name)) || (at(name) >= 0 && at(name) <= 1), `${name} ${at(name)}`).toBe(true);
          for (const name of Object.keys(series))
            if (!MAY_BE_UNDEFINED.includes(name)) expect(Number.isFinite(at(name)), `${name} on day ${day}`).toBe(true);
          expect(at('kFactor')).toBeLessThanOrEqual(1);
          expect(at('satisfaction')).toBeLessThanOrEqual(1);
        }
        expect(outcomes.silentDay).toBeGreaterThanOrEqual(0);
        expect(outcomes.silentDay).toBeLessThanOrEqual(model.horizon);
        expect(outcomes.joined).toBeLessThanOrEqual(model.scenario.population.size);
        expect([
          funnel.heard >= funnel.joined,
          funnel.joined >= funnel.spoke,
          funnel.joined >= funnel.returned,
        ]).toEqual([true, true, true]);
        expect(funnel.joined).toBe(outcomes.joined);
        const shares = result.participation;
        shares.forEach((share, k) => {
          expect(share >= (shares[k - 1] ?? 0) && share <= 1 + 1e-12).toBe(true);
        });
        if (outcomes.messages! > 0) talkative++;
      }),
      { numRuns: 150 },
    );
    expect(talkative).toBeGreaterThan(10); // the scenarios are not all empty
  });

  test('a talk network holds present members only, ties within groups, strongest first', () => {
    holds(
      fc.property(scenarios, (parts) => {
        const { network, outcomes } = simulate(modelOf(parts), 'one', 0, { network: true });
        expect(network!.people.length).toBeLessThanOrEqual(outcomes.members!);
        const { people, ties } = network!;
        ties.forEach(({ from, to, strength }, k) => {
          expect(people[from]!.group).toBe(people[to]!.group);
          expect(from).not.toBe(to);
          expect(strength).toBeGreaterThanOrEqual(1);
          if (k > 0) expect(strength).toBeLessThanOrEqual(ties[k - 1]!.strength);
        });
      }),
      { numRuns: 30 },
    );
  });
});

function expectSoundGroups(run: Run): void {
  const { members, groups, status, memberOf } = run;
  let seated = 0;
  for (const group of groups) {
    let size = 0;
    for (let seat = 0; seat < group.seatCount; seat++) {
      const member = group.memberAt[seat]!;
      if (member < 0) continue;
      size++;
      expect([members.group[member], members.seat[member]]).toEqual([group.id, seat]);
      expect(status[members.person[member]!]).toBe(MEMBER);
      expect(memberOf[members.person[member]!]).toBe(member);
      const { belonging, trust, need, identity } = members;
      for (const column of [belonging, trust, need, identity])
        if (!(column[member]! >= 0 && column[member]! <= 1)) expect.fail(`a state of ${column[member]}`);
    }
    expect(group.size).toBe(size);
    expect(size).toBeLessThanOrEqual(group.cap);
    if (members.group.length > 0 && group.segment >= 0) {
      for (let seat = 0; seat < group.seatCount; seat++)
        if (group.memberAt[seat]! >= 0) expect(members.segment[group.memberAt[seat]!]).toBe(group.segment);
    }
    seated += size;
  }
  expect(seated).toBe(run.recorder.tally.joined - run.recorder.tally.left);
}

describe('the ends of what is allowed', () => {
  const busy = {
    horizon: 12,
    population: { size: 60, graph: { kind: 'small-world', meanDegree: 6 } },
    community: { founders: 20 },
    wordOfMouth: 'everywhere',
    strategies: {
      only: {
        content: [{ days: '0-11' }],
        activities: [{ name: 'quiz', days: '2-11', every: 3, warmUp: 1 }],
        operators: { count: 1, hours: 1, wage: 1 },
        offers: [{ good: 'book', price: 5, every: 3, quality: 0.5, promise: 0.6, defective: 0.2 }],
        ads: [{ days: '1-11', perDay: 4 }],
        events: [
          { kind: 'rumor', days: 4, share: 0.5, severity: 0.5 },
          { kind: 'competitor', days: '5-11' },
        ],
        crisisResponse: { after: 1 },
        invitations: { reward: 5, welcome: 5 },
      },
    },
  };

  test.each(Object.entries(PARAMETERS).flatMap(([name, { min, max }]) => [[name, min] as const, [name, max] as const]))(
    'run to the end without a number that is none: %s = %d',
    (name, value) => {
      const { series, outcomes } = simulate(
        modelOf({ ...busy, parameters: { postRate: 0.3, [name]: value } }),
        'only',
        0,
      );
      for (const [outcome, numbers] of Object.entries(series))
        if (!MAY_BE_UNDEFINED.includes(outcome)) expect(numbers.every(Number.isFinite), outcome).toBe(true);
      for (const outcome of SHARES)
        for (const share of series[outcome]!)
          expect(Number.isNaN(share) || (share >= 0 && share <= 1), `${outcome} ${share}`).toBe(true);
      expect(outcomes.joined).toBe(outcomes.members! + outcomes.left!);
    },
  );

  test.each([2.5, 6.5, 11.9])('counts of messages and members looked at may be written as %d', (value) => {
    const parameters = {
      readsSimulated: value,
      familiaritySamples: value,
      attention: value,
      writingBudget: value,
      threadMates: value,
    };
    const { series } = simulate(
      modelOf({ ...busy, parameters: { ...parameters, priorTie: 9, postRate: 0.3 } }),
      'only',
      0,
    );
    for (const name of ['recognisedShare', 'bondedShare'])
      for (const share of series[name]!) expect(share).toBeLessThanOrEqual(1);
  });

  test('nobody at all, and one person alone', () => {
    expect(simulate(modelOf({ population: { size: 1 } }), 'only', 0).outcomes).toMatchObject({
      joined: 0,
      messages: 0,
      silentDay: 2,
    });
    const alone = simulate(modelOf({ population: { size: 1 }, community: { founders: 1 }, horizon: 1 }), 'only', 0);
    expect(alone.outcomes.joined).toBe(1);
  });

  test('a year of a sure daily visit, a day at most', () => {
    const year = simulate(
      modelOf({
        horizon: 365,
        population: { size: 8 },
        community: { founders: 8, groups: { cap: 3 } },
        parameters: QUIET,
      }),
      'only',
      0,
    );
    expect([...year.series.dailyActive!].every((visits) => visits === 8)).toBe(true);
  });
});

describe('what does nothing changes nothing, to the last bit', () => {
  const plain = (parts: Parts) => (parts.strategies as Record<string, Parts>).one!;
  const IDLE: Record<string, (one: Parts) => Parts> = {
    'a reward of nothing': (one) => ({ ...one, invitations: { reward: 0, welcome: 0 } }),
    'a trigger that never fires': (one) => ({
      ...one,
      triggers: [...((one.triggers as Parts[]) ?? []), { when: 'members < 0', do: { topics: 9 } }],
    }),
    'operators without hours': (one) => ({ ...one, operators: { count: 5, hours: 0, wage: 100 } }),
    'a channel that brings nobody': (one) => ({
      ...one,
      recruit: [...((one.recruit as Parts[]) ?? []), { channel: 'nobody', days: 0, expected: 0, costPerPerson: 5 }],
    }),
    'an offer that reaches nobody': (one) => ({
      ...one,
      offers: [...((one.offers as Parts[]) ?? []), { good: 'ghost', price: 1, reach: 0 }],
    }),
    'ads of which none is shown': (one) => ({
      ...one,
      ads: [...((one.ads as Parts[]) ?? []), { days: 'from day 0', perDay: 0, revenuePerView: 9, cost: 9 }],
    }),
    'events that hit nobody, with nothing to answer': (one) => ({
      ...one,
      events: [
        { kind: 'rumor', days: 'from day 0', share: 0 },
        { kind: 'abuse', days: 'from day 0', severity: 0 },
        { kind: 'raid', days: 'from day 0', messages: 0 },
        { kind: 'competitor', days: 'from day 0', pull: 0 },
      ],
      crisisResponse: { after: 0, quality: 1, cost: 0 },
    }),
    'a survey that costs nothing, and signs that nobody sees': (one) => ({
      ...one,
      surveys: [],
      commonIdentity: { strength: 0, cost: 5 },
    }),
    'curation of nothing, and content that is what it would be': (one) => ({
      ...one,
      curation: {},
      content: ((one.content as Parts[]) ?? []).map((each) => ({ form: 'text', ...each })),
    }),
    'activities of every kind that nothing begins': (one) => ({
      ...one,
      activities: [
        ...((one.activities as Parts[]) ?? []),
        ...['quiz', 'vote', 'question-hour', 'lottery', 'challenge', 'guest', 'offline'].map((kind) => ({
          name: kind,
          kind,
          cost: 9,
        })),
      ],
    }),
    'a menu that reaches nobody': (one) => ({
      ...one,
      offers: [
        ...((one.offers as Parts[]) ?? []),
        { good: 'palace', price: 1e9, reach: 0, menu: 'dreams', every: 1 },
        { good: 'castle', price: 1e8, reach: 0, menu: 'dreams', every: 1 },
      ],
    }),
    'allies who tell nobody, and opinion leaders whom nobody sees': (one) => ({
      ...one,
      allies: [...((one.allies as Parts[]) ?? []), { with: 'the silent', members: 1, days: 0, tells: 0 }],
      opinionLeaders: [...((one.opinionLeaders as Parts[]) ?? []), { name: 'x', days: 0, following: 1, reach: 0 }],
    }),
    'no partners, no tips, no fee, and discounts of nothing': (one) => ({
      partners: { count: 0, topicEvery: 1 },
      tips: { chance: 0, amount: 9 },
      membership: { fee: 0, every: 1 },
      ...one,
      offers: ((one.offers as Parts[]) ?? []).map((offer) => ({ discount: { share: 0 }, ...offer })),
    }),
  };

  test.each(Object.entries(IDLE))('%s', (name, idle) => {
    holds(
      fc.property(scenarios, (parts) => {
        const one: Parts = {
          ...plain(parts),
          commonIdentity: undefined,
          surveys: undefined,
          curation: undefined,
          invitations: undefined,
          // Nothing is sold, in no stage either: what disappoints its buyer is something to answer.
          ...(name.startsWith('events') && {
            events: undefined,
            crisisResponse: undefined,
            offers: undefined,
            stages: (plain(parts).stages as Parts[] | undefined)?.map(({ offers: _, goOn: __, ...stage }) => stage),
          }),
          ...(name === 'operators without hours' && { operators: undefined }),
        };
        // What coupons are worth hangs on whether anything is offered at all: where nothing is, they are paid out.
        fc.pre(!/^an? (?:offer|menu) /.test(name) || !JSON.stringify(one).includes('"coupons"'));
        const graph = { kind: 'complete' };
        const both = modelOf({
          ...parts,
          population: { ...(parts.population as Parts), graph },
          strategies: { one, idle: idle(one) },
        });
        expect(simulate(both, 'idle', 0).digest).toBe(simulate(both, 'one', 0).digest);
      }),
      { numRuns: 30 },
    );
  });
});

describe('word of mouth, bit by bit as without it', () => {
  // Trust stays where it is when nothing moves it: nobody asks, buys something of quality, meets a crisis, or pledges for a meeting in vain.
  const still = (parts: Parts, wordOfMouth: string, own: Parts) => {
    const plan = plainOf(parts);
    // Nothing is sold, in no stage either.
    const stages = (plan.stages as Parts[] | undefined)?.map(({ offers: _, goOn: __, ...stage }) => stage);
    const one = { ...plan, stages, offers: undefined, events: undefined, crisisResponse: undefined };
    return modelOf({
      ...parts,
      wordOfMouth,
      strategies: { one },
      parameters: {
        ...(parts.parameters as Parts),
        questionRate: 0,
        trustSpread: 0,
        friendsTold: 1,
        meetingDisappointment: 0,
        ...own,
      },
    });
  };
  const plainOf = (parts: Parts) => (parts.strategies as Record<string, Parts>).one!;

  test.each([
    [
      'when nobody trusts or distrusts more than they expected to',
      {
        ...{ initialTrust: 0.5, trustSatisfaction: 0, trustBelonging: 0, trustSpeakers: 0, trustUsual: 0 },
        ...{ wordSatisfaction: 0, leaverTalk: 0 },
      },
    ],
    ['when nobody speaks', { praiseRate: 0, complaintRate: 0, leaverTalk: 0 }],
  ])('%s', (_, own) => {
    holds(
      fc.property(scenarios, fc.constantFrom('inside', 'everywhere'), (parts, wordOfMouth) => {
        const without = simulate(still(parts, 'off', own), 'one', 0).digest;
        expect(simulate(still(parts, wordOfMouth, own), 'one', 0).digest).toBe(without);
      }),
      { numRuns: 30 },
    );
  });
});

describe('one way only', () => {
  const seeds = fc.nat({ max: 1e6 }).map((number) => `metamorphic ${number}`);
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const final = (parts: Parts) => simulate(modelOf(parts), 'only', 0).outcomes;
  const RUNS = { numRuns: 25 };

  test('a larger expected number never brings fewer people', () => {
    holds(
      fc.property(seeds, share, share, (seed, a, b) => {
        const joined = (part: number) =>
          final({
            seed,
            population: { size: 400 },
            strategies: { only: { recruit: [{ channel: 'street', days: '0-20', expected: 300 * part }] } },
          }).joined!;
        expect(joined(Math.max(a, b))).toBeGreaterThanOrEqual(joined(Math.min(a, b)));
      }),
      RUNS,
    );
  });

  test('a larger reward never means fewer invitations, as long as friends are left to invite', () => {
    holds(
      fc.property(seeds, share, share, (seed, a, b) => {
        const sent = (part: number) =>
          final({
            seed,
            population: { size: 200, graph: { kind: 'complete' } },
            community: { founders: 20 },
            strategies: { only: { invitations: { reward: 200 * part } } },
            parameters: { inviteMean: 2, acceptBase: -1e6 },
          }).invitations!;
        expect(sent(Math.max(a, b))).toBeGreaterThanOrEqual(sent(Math.min(a, b)));
      }),
      RUNS,
    );
  });

  test.each([
    ['reach', (part: number) => ({ price: 10, reach: part })],
    ['lower price', (part: number) => ({ price: 1 + 30 * (1 - part), referencePrice: 10 })],
  ])('a larger %s never sells less', (_, offer) => {
    holds(
      fc.property(seeds, share, share, (seed, a, b) => {
        const orders = (part: number) =>
          final({
            seed,
            population: { size: 120 },
            community: { founders: 100 },
            strategies: { only: { offers: [{ good: 'book', channel: 'phone', from: 1, ...offer(part) }] } },
            parameters: { buyKnown: 0, buyBase: 0 },
          }).orders!;
        expect(orders(Math.max(a, b))).toBeGreaterThanOrEqual(orders(Math.min(a, b)));
      }),
      RUNS,
    );
  });

  test('rewards never exceed their budget', () => {
    holds(
      fc.property(
        seeds,
        fc.nat({ max: 40 }),
        fc.nat({ max: 40 }),
        fc.nat({ max: 400 }),
        (seed, reward, welcome, budget) => {
          const { cost } = final({
            seed,
            population: { size: 150, graph: { kind: 'complete' } },
            community: { founders: 30 },
            strategies: { only: { invitations: { reward, welcome, budget } } },
            parameters: { inviteMean: 3, acceptBase: 0 },
          });
          expect(cost).toBeLessThanOrEqual(budget);
        },
      ),
      RUNS,
    );
  });

  test('visible rules never raise the number of violations, message for message', () => {
    holds(
      fc.property(seeds, (seed) => {
        const violations = (visible: boolean) => {
          const model = modelOf({
            seed,
            horizon: 10,
            population: { size: 40 },
            community: { founders: 40 },
            strategies: { only: { rules: { visible } } },
            // Rules also encourage newcomers to write; here both write the same messages.
            parameters: { ...QUIET, postRate: 1, violationRate: 1, welcomeOfRules: 0 },
          });
          const run = runOf(model);
          passDays(run, 10);
          const ring = run.groups[0]!.messages;
          return Array.from({ length: ring.posted }, (_, number) => ring.kindOf(number) === 3);
        };
        const [hidden, shown] = [violations(false), violations(true)];
        expect(shown.length).toBe(hidden.length);
        expect(shown.every((breaks, k) => !breaks || hidden[k])).toBe(true);
        expect(hidden.some(Boolean)).toBe(true);
      }),
      RUNS,
    );
  });
});
