/** What people in a role do, counted to the unit: a reply uses up a unit of quota, and nobody works where they do not sit. */
import { describe, expect, test } from 'vitest';
import { type Group, PINNED } from '#hearsay/engine/groups/group.js';
import { partnersOf } from '#hearsay/engine/groups/partner-groups.js';
import type { Run } from '#hearsay/engine/run.js';
import { isLeader, leadersToday } from '#hearsay/engine/staff/appointed.js';
import { moderationOf } from '#hearsay/engine/staff/moderation-state.js';
import { OPERATOR } from '#hearsay/engine/talk/message-ring.js';
import { modelOf, type Parts, passDays, QUIET, runOf } from '../model.ts';

const DAYS = 12;
/** Days from which on whoever runs a group has looked in, and so has a quota. */
const SETTLED = 2;

/** People who write now and then and whom nobody answers but those in a role; half of them come in over the days. */
const silent = (levers: Parts, more: Parts = {}, parameters: Parts = {}): Run =>
  runOf(
    modelOf({
      horizon: DAYS,
      population: { size: 200, graph: { kind: 'small-world', meanDegree: 10 } },
      community: { founders: 100 },
      parameters: { ...QUIET, postRate: 0.3, strangerInhibition: 1, ...parameters },
      strategies: { only: { seeds: [{ count: 50, day: 4 }], ...levers } },
      ...more,
    }),
  );

/** First posts and answers of a day, by group and writer. */
interface Day {
  readonly firstPosts: { readonly group: Group; readonly member: number }[];
  readonly answers: { readonly group: Group; readonly by: number }[];
}

/** Lets the days pass; `after` is told what was written in each. */
function eachDay(run: Run, after: (day: Day) => void): void {
  let day: Day = { firstPosts: [], answers: [] };
  const { wrote, answered } = run.recorder;
  run.recorder.wrote = (member, before, number, group) => {
    if (before === 0) day.firstPosts.push({ group: group as Group, member });
    wrote.call(run.recorder, member, before, number, group);
  };
  run.recorder.answered = (receiver, by, firstAfter, number, group) => {
    day.answers.push({ group: group as Group, by });
    answered.call(run.recorder, receiver, by, firstAfter, number, group);
  };
  passDays(run, DAYS, () => {
    if (run.day >= SETTLED) after(day);
    day = { firstPosts: [], answers: [] };
  });
}

describe('a leader', () => {
  test.each([1, 3])('answers as many first posts a day as the quota of %i allows, and no more', (replyQuota) => {
    const run = silent({ leaders: { count: 1, from: 0, replyQuota } });
    let full = 0;
    eachDay(run, ({ firstPosts, answers }) => {
      const [leader] = leadersToday(run);
      const waiting = firstPosts.filter(({ member }) => member !== leader!.member).length;
      const given = answers.filter(({ by }) => by === leader!.member).length;
      expect(given).toBe(Math.min(replyQuota, waiting));
      expect(leader!.left).toBe(replyQuota - given);
      if (waiting > replyQuota) full++;
    });
    expect(full).toBeGreaterThan(0);
  });

  test('who is trained answers questions within the same quota', () => {
    const run = silent({ leaders: { count: 1, from: 0, replyQuota: 2, trained: true } }, {}, { questionRate: 1 });
    let full = 0;
    eachDay(run, ({ answers }) => {
      const [leader] = leadersToday(run);
      const given = answers.filter(({ by }) => by === leader!.member).length;
      expect(leader!.left).toBe(2 - given);
      if (given === 2) full++;
    });
    expect(full).toBeGreaterThan(0);
  });

  test('answers in the group where they sit, and leaves the first posts of other groups alone', () => {
    const run = silent(
      { leaders: { count: 1, from: 0, replyQuota: 1_000, trained: true } },
      { community: { founders: 100, groups: { cap: 60 } } },
      { questionRate: 1 },
    );
    const places = { own: 0, elsewhere: 0, unanswered: 0 };
    eachDay(run, ({ firstPosts, answers }) => {
      const { member } = leadersToday(run)[0]!;
      for (const { group, by } of answers) {
        if (by !== member) continue;
        if (group.id === run.members.group[member]) places.own++;
        else places.elsewhere++;
      }
      places.unanswered += firstPosts.filter(({ group }) => group.id !== run.members.group[member]).length;
    });
    expect(places.own).toBeGreaterThan(0);
    expect(places.unanswered).toBeGreaterThan(0);
    expect(places.elsewhere).toBe(0);
  });

  test('has every message pinned, the latest of them in sight', () => {
    const run = silent({ leaders: { count: 10, from: 0 } }, {}, { postRate: 0.8 });
    const written: number[] = [];
    const { wrote } = run.recorder;
    run.recorder.wrote = (member, before, number, at) => {
      if (isLeader(run, member)) written.push(number);
      wrote.call(run.recorder, member, before, number, at);
    };
    passDays(run, DAYS, () => {
      // Nothing else pins here, and what is pinned gives way only to what is newer.
      expect(run.groups[0]!.pinned).toEqual(written.slice(Math.max(0, written.length - PINNED)));
    });
    expect(written.length).toBeGreaterThan(2 * PINNED);
  });
});

describe('a partner', () => {
  test('answers as many first posts a day in their groups as the quota allows, and no more', () => {
    const replyQuota = 2;
    const run = silent(
      // Nobody works for nothing: something is sold at last, and the least commission on it is worth the whole effort.
      {
        partners: { count: 1, from: 0, invites: 20, cap: 40, groups: 2, replyQuota },
        offers: [{ good: 'tea', price: 1, from: DAYS - 1 }],
      },
      { population: { size: 2_000, graph: { kind: 'barabasi-albert', meanDegree: 10 } } },
      { postRate: 3, acceptBase: 9, partnerScale: 1e-6 },
    );
    let full = 0;
    eachDay(run, ({ firstPosts, answers }) => {
      const [partner] = partnersOf(run)!;
      if (run.members.group[partner!.member]! < 0) return;
      const isTheirs = ({ group }: { readonly group: Group }) => group.partner === partner!.member;
      const waiting = firstPosts.filter((each) => isTheirs(each) && each.member !== partner!.member).length;
      // Where they do not sit, they answer as whoever runs the group.
      const given = answers.filter((each) => isTheirs(each) && [partner!.member, OPERATOR].includes(each.by)).length;
      expect(given).toBe(Math.min(replyQuota, waiting));
      expect(partner!.left).toBe(replyQuota - given);
      if (waiting > replyQuota) full++;
    });
    expect(full).toBeGreaterThan(0);
  });
});

describe('moderators', () => {
  test('take up tomorrow the reports that they have no time for today', () => {
    const inspectionsPerHour = 5;
    const run = silent(
      { moderators: { count: 1, hours: 1, order: 'only-reported', consequence: 'warn' } },
      {},
      {
        inspectionsPerHour,
        postRate: 1,
        violationRate: 1,
        complianceBase: 0,
        complianceRules: 0,
        complianceFamiliarity: 0,
        complianceEnforcement: 0,
        reportRate: 1,
      },
    );
    passDays(run, 4);
    const moderation = moderationOf(run)!;
    const waiting = moderation.reported.length;
    expect(waiting).toBeGreaterThan(4 * inspectionsPerHour);
    // Nobody writes from now on, and nothing is new to report: what is left is what was left.
    moderation.silencedUntil.fill(1_000);
    Object.assign(run.parameters, { reportRate: 0 });
    const before = moderation.inspected;
    for (let day = 1; day <= 3; day++) {
      passDays(run, 1);
      expect(moderation.inspected - before).toBe(day * inspectionsPerHour);
    }
    expect(moderation.reported.length).toBe(waiting - 3 * inspectionsPerHour);
  });
});
