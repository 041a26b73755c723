import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GONE } from '#hearsay/engine/members/people.js';
import type { Run } from '#hearsay/engine/run.js';
import { simulate } from '#hearsay/engine/simulate.js';
import { MODERATION_PHASE } from '#hearsay/engine/staff/moderation.js';
import { moderationOf } from '#hearsay/engine/staff/moderation-state.js';
import { ABUSE, AD, DELETED, INNOCENT } from '#hearsay/engine/talk/message-ring.js';
import { modelOf, type Parts, passDays, QUIET, runOf } from '../model.ts';

/** Forty members who write a post a visit, half of them offences. */
const TALKATIVE = {
  ...QUIET,
  postRate: 1,
  violationRate: 1,
  complianceBase: 0,
  complianceRules: 0,
  complianceFamiliarity: 0,
  complianceEnforcement: 0,
  strangerInhibition: 1,
  falseAlarms: 0,
  detection: 1,
} as const;

const talkative = (levers: Parts, parameters: Parts = {}, rest: Parts = {}) =>
  modelOf({
    horizon: 20,
    community: { founders: 40 },
    parameters: { ...TALKATIVE, ...parameters },
    strategies: { only: { ...levers } },
    ...rest,
  });

interface Counts {
  offences: number;
  innocent: number;
  deletedOffences: number;
  deletedInnocent: number;
}

/** Every message still remembered, with what became of it. */
function countMessages({ groups }: Run): Counts {
  const counts = { offences: 0, innocent: 0, deletedOffences: 0, deletedInnocent: 0 };
  for (const { messages } of groups)
    for (let number = Math.max(0, messages.posted - messages.size); number < messages.posted; number++) {
      const isOffence = messages.offenceOf(number) !== INNOCENT;
      const isDeleted = (messages.words[messages.at(number) + 1]! & DELETED) !== 0;
      counts[isOffence ? 'offences' : 'innocent']++;
      if (isDeleted) counts[isOffence ? 'deletedOffences' : 'deletedInnocent']++;
    }
  return counts;
}

test('moderators who see everything and err never leave no offence and delete nothing else', () => {
  const run = runOf(talkative({ moderators: { hours: 10 } }));
  passDays(run, 8);
  const { offences, innocent, deletedOffences, deletedInnocent } = countMessages(run);
  expect(offences).toBeGreaterThan(50);
  expect(innocent).toBeGreaterThan(50);
  expect(deletedOffences).toBe(offences);
  expect(deletedInnocent).toBe(0);
});

test('of innocent messages the share of false alarms is deleted', () => {
  const run = runOf(talkative({ moderators: { hours: 24 } }, { falseAlarms: 0.3, violationRate: 0 }));
  passDays(run, 20);
  const { innocent, deletedInnocent } = countMessages(run);
  // Four standard errors of a binomial share.
  const error = Math.sqrt((0.3 * 0.7) / innocent);
  expect(Math.abs(deletedInnocent / innocent - 0.3)).toBeLessThan(4 * error);
});

test('nobody reads what has been deleted', () => {
  const taken = (falseAlarms: number) => {
    const run = runOf(talkative({ moderators: { hours: 24 } }, { falseAlarms, violationRate: 0 }));
    passDays(run, 5);
    // Nobody writes today, and everybody has twenty messages of yesterday to read; the last of the day's visitors is looked at.
    moderationOf(run)!.silencedUntil.fill(1000);
    run.members.readTo.fill(run.groups[0]!.messages.posted - 20);
    passDays(run, 1);
    return run.visit.weight;
  };
  expect(taken(0)).toBeGreaterThan(10);
  expect(taken(1)).toBe(0);
});

test('what the rules allow is left alone, what they forbid is not', () => {
  const run = runOf(talkative({ moderators: { hours: 24 }, rules: { forbidden: ['ads'] } }));
  passDays(run, 10);
  const { messages } = run.groups[0]!;
  let kept = 0;
  for (let number = Math.max(0, messages.posted - messages.size); number < messages.posted; number++) {
    const isDeleted = (messages.words[messages.at(number) + 1]! & DELETED) !== 0;
    expect(isDeleted).toBe(messages.offenceOf(number) === AD);
    if (messages.offenceOf(number) === ABUSE) kept++;
  }
  expect(kept).toBeGreaterThan(10);
});

test('with offences that are not forbidden, each kind keeps its share of all posts', () => {
  const run = runOf(talkative({ rules: { visible: true, forbidden: ['ads'] } }, { complianceRules: 1 }));
  passDays(run, 20);
  const { messages } = run.groups[0]!;
  const counts = [0, 0, 0, 0];
  let seen = 0;
  for (let number = Math.max(0, messages.posted - messages.size); number < messages.posted; number++, seen++)
    counts[messages.offenceOf(number)]!++;
  // Ads are 0.3 of offences and fall with compliance σ(1); abuse, 0.2, does not answer to the rules. Posts of one visit are
  // offences together, at most 8: standard errors are widened by √3.
  const ads = 0.3 * (1 - 1 / (1 + Math.exp(-1)));
  const abuse = 0.2 * 0.5;
  const error = (share: number) => Math.sqrt((3 * share * (1 - share)) / seen);
  expect(Math.abs(counts[AD]! / seen - ads)).toBeLessThan(4 * error(ads));
  expect(Math.abs(counts[ABUSE]! / seen - abuse)).toBeLessThan(4 * error(abuse));
});

describe('consequences', () => {
  test('"warn" deletes nothing', () => {
    const run = runOf(talkative({ moderators: { hours: 24, consequence: 'warn' } }));
    passDays(run, 10);
    expect(countMessages(run).deletedOffences).toBe(0);
    expect(moderationOf(run)!.caught).toBeGreaterThan(50);
  });

  test('"mute" keeps an offender from writing for the days of the parameter, and not longer', () => {
    const run = runOf(talkative({ moderators: { hours: 24, consequence: 'mute' } }, { muteDays: 3 }));
    const wrote = new Map<number, number[]>();
    const caught = new Map<number, number[]>();
    passDays(run, 20, ({ members, day }) => {
      for (let member = 0; member < members.count; member++) {
        if (members.lastPostDay[member] === day) wrote.set(member, [...(wrote.get(member) ?? []), day]);
        if (moderationOf(run)!.silencedUntil[member] === day + 4)
          caught.set(member, [...(caught.get(member) ?? []), day]);
      }
    });
    let later = 0;
    for (const [member, days] of caught)
      for (const day of days)
        for (const other of wrote.get(member) ?? []) {
          expect(other <= day || other > day + 3).toBe(true);
          if (other === day + 4) later++;
        }
    expect(later).toBeGreaterThan(5);
  });

  test('"remove" puts members out on the strike named, and not before', () => {
    const run = runOf(talkative({ moderators: { hours: 24, consequence: 'remove', strikes: 3 } }));
    passDays(run, 20, ({ members, status, groups }) => {
      for (let member = 0; member < members.count; member++) {
        const isOut = status[members.person[member]!] === GONE;
        expect(isOut).toBe(moderationOf(run)!.strikes[member]! >= 3);
      }
      expect(groups[0]!.size).toBe(40 - moderationOf(run)!.removed);
    });
    expect(moderationOf(run)!.removed).toBeGreaterThan(5);
  });
});

test('more hours never leave more offences standing', () => {
  const model = modelOf({
    horizon: 12,
    community: { founders: 40 },
    parameters: TALKATIVE,
    strategies: Object.fromEntries([0.1, 0.3, 1, 3].map((hours) => [`${hours}`, { moderators: { hours } }])),
  });
  for (let replication = 0; replication < 5; replication++) {
    const standing = ['0.1', '0.3', '1', '3'].map((name) => {
      const run = runOf(model, name, replication);
      passDays(run, 12);
      const { offences, deletedOffences } = countMessages(run);
      return offences - deletedOffences;
    });
    expect(standing).toEqual([...standing].sort((a, b) => b - a));
    expect(standing[0]!).toBeGreaterThan(standing[3]!);
  }
});

test('with too few hours, reports bring moderators to more offences than the order of arrival', () => {
  const strategies = {
    arrival: { moderators: { hours: 0.3 } },
    reported: { moderators: { hours: 0.3, order: 'reported' } },
  };
  const model = modelOf({
    horizon: 15,
    community: { founders: 40 },
    parameters: { ...TALKATIVE, violationRate: 0.2, reportRate: 0.3 },
    strategies,
  });
  for (let replication = 0; replication < 5; replication++) {
    const [arrival, reported] = ['arrival', 'reported'].map((name) => {
      const run = runOf(model, name, replication);
      passDays(run, 15);
      return moderationOf(run)!;
    });
    expect(arrival!.inspected).toBe(reported!.inspected);
    expect(reported!.caught).toBeGreaterThan(arrival!.caught);
  }
});

test('abuse takes satisfaction from its readers, and nothing without the parameter', () => {
  const satisfaction = (parameters: Parts) => {
    const model = talkative({}, { abuseShare: 1, adShare: 0, satisfactionRate: 0, ...parameters });
    return simulate(model, 'only', 0).outcomes.satisfaction!;
  };
  expect(satisfaction({ abuseHarm: 0, insultHarm: 0 })).toBeCloseTo(0.3, 6);
  expect(satisfaction({ abuseHarm: 0.05, insultHarm: 0 })).toBeLessThan(0.2);
});

test('moderators cost their hours, and those without time are as if they were not there', () => {
  const digest = (levers: Parts) => simulate(talkative(levers), 'only', 0).digest;
  const paid = simulate(talkative({ moderators: { count: 2, hours: 3, wage: 5 } }), 'only', 0);
  expect(paid.outcomes.cost).toBe(20 * 2 * 3 * 5);
  expect(digest({ moderators: { count: 0 } })).toBe(digest({}));
  expect(digest({ moderators: { hours: 0, wage: 9, order: 'reported', consequence: 'remove' } })).toBe(digest({}));
});

test('whatever the levers, counts stay counts and satisfaction a number', () => {
  fc.assert(
    fc.property(
      fc.record({
        moderators: fc.record({
          count: fc.constantFrom(0, 1, 1000),
          hours: fc.constantFrom(0, 0.01, 24),
          order: fc.constantFrom('arrival', 'reported'),
          consequence: fc.constantFrom('warn', 'delete', 'mute', 'remove'),
          strikes: fc.constantFrom(1, 1000),
        }),
        rules: fc.record({
          visible: fc.boolean(),
          forbidden: fc.subarray(['ads', 'off-topic', 'abuse']),
          entry: fc.constantFrom({ quiz: { everyone: 0 } }, { quiz: { everyone: 1 } }, { segments: ['everyone'] }),
        }),
        leaders: fc.record({
          share: fc.constantFrom(0, 0.5, 1),
          from: fc.nat(14),
          choose: fc.constantFrom('activity', 'ties', 'random'),
          replyQuota: fc.constantFrom(0, 1, 1000),
          trained: fc.boolean(),
        }),
        operators: fc.record({ hours: fc.constantFrom(0, 24), replyToNewcomers: fc.boolean() }),
      }),
      fc.record({
        adShare: fc.constantFrom(0, 1),
        abuseShare: fc.constantFrom(0, 1),
        abuseHarm: fc.constantFrom(0, 1),
        violationRate: fc.constantFrom(0, 1),
        falseAlarms: fc.constantFrom(0, 1),
        detection: fc.constantFrom(0, 1),
        reportRate: fc.constantFrom(0, 1),
        muteDays: fc.constantFrom(0, 1e6),
        burnOut: fc.constantFrom(0, 1),
        strainDays: fc.constantFrom(1, 1e6),
        complianceEnforcement: fc.constantFrom(0, 1e6),
        welcomeOfRules: fc.constantFrom(0, 1e6),
        quizFit: fc.constantFrom(0, 1),
      }),
      fc.constantFrom(1, 15),
      (levers, parameters, cap) => {
        const model = modelOf({
          horizon: 15,
          population: { size: 30 },
          community: { founders: 15, groups: { cap } },
          parameters: { ...parameters, postRate: 1 },
          strategies: { only: { ...levers, recruit: [{ channel: 'street', days: '0-14', expected: 10 }] } },
        });
        const { outcomes, series } = simulate(model, 'only', 0);
        for (const name of ['members', 'messages', 'left', 'cost', 'satisfaction', 'belonging'])
          for (const value of series[name]!) expect(Number.isFinite(value)).toBe(true);
        expect(outcomes.members).toBe(outcomes.joined! - outcomes.left!);
        expect(outcomes.members).toBeGreaterThanOrEqual(0);
        expect(Math.abs(outcomes.satisfaction!)).toBeLessThanOrEqual(2);
      },
    ),
    { numRuns: 60, seed: 1 },
  );
});

test.each(['warn', 'delete', 'mute', 'remove'])(
  'a reported message of somebody whose seat has been taken costs no inspection and strikes nobody (%s)',
  (consequence) => {
    const run = runOf(talkative({ moderators: { hours: 1, order: 'only-reported', consequence } }));
    passDays(run, 3);
    const group = run.groups[0]!;
    const moderation = moderationOf(run);
    moderation!.reported.length = 0;
    const number = group.messages.posted - 1;
    const seat = group.messages.authorOf(number);
    expect(seat).toBeGreaterThanOrEqual(0);
    group.messages.forgetAuthor(seat); // as when somebody else sits down there
    moderation!.reported.push({ group, number });
    const before = { inspected: moderation!.inspected, strikes: [...moderation!.strikes] };
    MODERATION_PHASE.act(run);
    expect(moderation!.inspected).toBe(before.inspected);
    expect([...moderation!.strikes]).toEqual(before.strikes);
    expect(moderation!.reported).toEqual([]);
  },
);

test('runs in which moderators put people out of groups that fill up again come to their end', () => {
  const model = modelOf({
    horizon: 40,
    population: { size: 400 },
    community: { founders: 30, groups: { cap: 30, whenFull: 'queue' } },
    parameters: { postRate: 0.3 },
    strategies: {
      only: {
        recruit: [{ channel: 'gate', days: '0-39', expected: 200 }],
        moderators: { hours: 0.2, order: 'only-reported', consequence: 'remove' },
      },
    },
  });
  for (let replication = 0; replication < 20; replication++)
    expect(Number.isFinite(simulate(model, 'only', replication).outcomes.members)).toBe(true);
});

test('a mistake costs newcomers more than those who belong, and nobody falls below the lowest', () => {
  const lost = (belonging: number) => {
    const model = talkative({ moderators: { hours: 24 } }, { falseAlarms: 1, violationRate: 0, satisfactionRate: 0 });
    const run = runOf(model);
    // Whoever joins begins with the belonging of a newcomer.
    passDays(run, 2, undefined, ({ members }) => members.belonging.fill(belonging));
    const { members } = run;
    const hit = Array.from({ length: 40 }, (_, member) => member).filter((member) => members.posts[member]! > 0);
    expect(hit.length).toBeGreaterThan(10);
    return Math.min(...hit.map((member) => members.satisfaction[member]!));
  };
  expect(lost(0.9)).toBeGreaterThan(lost(0.1));
  expect(lost(0)).toBeGreaterThan(-1);
});

describe('a raid', () => {
  const raided = (moderators: Parts, parameters: Parts = {}) =>
    runOf(
      modelOf({
        horizon: 20,
        community: { founders: 40 },
        parameters: { ...QUIET, detection: 1, falseAlarms: 0, reportRate: 1, ...parameters },
        strategies: { only: { events: [{ kind: 'raid', days: '5-9', messages: 30 }], ...moderators } },
      }),
    );

  test('is removed by moderators, and what was removed no longer waits to be read', () => {
    for (const order of ['arrival', 'reported', 'only-reported']) {
      const run = raided({ moderators: { hours: 10, order } });
      passDays(run, 10);
      const { messages } = run.groups[0]!;
      expect(messages.posted).toBe(150);
      expect(messages.clearedSince(0)).toBe(150);
      expect(moderationOf(run)!.caught).toBe(150);
    }
  });

  test('stays where nobody moderates, and as far as the hours do not go', () => {
    const none = raided({});
    passDays(none, 10);
    expect(none.groups[0]!.messages.clearedSince(0)).toBe(0);
    const few = raided({ moderators: { hours: 1 } }, { inspectionsPerHour: 8 });
    passDays(few, 10);
    // Five days of eight, and one that the hours of the day before have left.
    expect(few.groups[0]!.messages.clearedSince(0)).toBe(41);
  });

  test('is read by fewer where moderators look in several times a day', () => {
    const read = (moderationLooks: number) => {
      const run = raided({ moderators: { hours: 10 } }, { moderationLooks });
      passDays(run, 6);
      let noise = 0;
      for (let member = 0; member < 40; member++) noise += run.members.satisfaction[member]!;
      return noise;
    };
    expect(read(4)).toBeGreaterThan(read(1));
  });
});
