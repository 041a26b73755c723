/** Outcomes against what a plain observer counts: lists of who came, left, wrote and paid, looked at afresh every day. */

import { describe, expect, test } from 'vitest';
import { invitationsSent } from '#hearsay/engine/joining/invitations.js';
import { talkNetwork } from '#hearsay/engine/measuring/talk-network.js';
import type { Run } from '#hearsay/engine/run.js';
import { simulate } from '#hearsay/engine/simulate.js';
import { PARTICIPATION_SHARES } from '#hearsay/scenario/outcomes.js';
import { modelOf, passDays, QUIET, runOf } from '../model.ts';

const model = modelOf({
  horizon: 50,
  population: { size: 600, graph: { kind: 'small-world', meanDegree: 8 } },
  community: { founders: 40, groups: { cap: 60 } },
  strategies: {
    only: {
      recruit: [{ channel: 'talk', days: '0-45', expected: 120, costPerPerson: 3 }],
      operators: { count: 1, hours: 1, wage: 20 },
      content: [{ kind: 'daily-topic', days: '0-30', cost: 2 }],
      activities: [{ name: 'quiz', days: '5-49', every: 9, lasts: 2, cost: 50 }],
      offers: [{ good: 'book', price: 30, unitCost: 10, from: 4 }],
      invitations: { reward: 4, welcome: 2, budget: 200 },
    },
  },
  formulas: { worth: 'profit / max(joined, 1)', alive: 'silentDay > 20' },
  parameters: { inviteMean: 2, acceptBase: -1, tellRate: 0.01, frailtyB: 6, buyBase: 1, postRate: 0.2 },
});

interface Day {
  readonly joinDay: Int32Array;
  readonly leaveDay: Int32Array;
  readonly posts: Int32Array;
  readonly lastVisit: Int32Array;
  readonly lastPost: Int32Array;
  readonly inviter: Int32Array;
  readonly belonging: Float32Array;
  readonly bonded: Float32Array;
  readonly invitationCount: Uint16Array;
  readonly bought: Int32Array;
}

const diary: Day[] = [];
const result = simulate(model, 'only', 0, {
  observe: (run: Run) => {
    const { members: m } = run;
    const { count } = m;
    diary.push({
      joinDay: m.joinDay.slice(0, count),
      leaveDay: m.leaveDay.slice(0, count),
      posts: m.posts.slice(0, count),
      lastVisit: m.lastVisitDay.slice(0, count),
      lastPost: m.lastPostDay.slice(0, count),
      inviter: m.inviter.slice(0, count),
      belonging: m.belonging.slice(0, count),
      bonded: m.bonded.slice(0, count),
      invitationCount: Uint16Array.from({ length: count }, (_, member) => invitationsSent(run, member)),
      bought: m.bought.slice(0, count),
    });
  },
});

const sum = (numbers: Iterable<number>) => [...numbers].reduce((a, b) => a + b, 0);
const mean = (numbers: readonly number[]) => (numbers.length > 0 ? sum(numbers) / numbers.length : 0);

test('whoever leaves on day 30 to the day was still a member on day 30', () => {
  const leaving = modelOf({
    horizon: 31,
    population: { size: 1000 },
    community: { founders: 1000 },
    parameters: { ...QUIET, frailtyA: 5, frailtyB: 200 },
  });
  const { series } = simulate(leaving, 'only', 0);
  expect(series.left![30]).toBeGreaterThan(series.left![29]!);
  expect(series.retention30![30]).toBe((1000 - series.left![29]!) / 1000);
});

describe('every day', () => {
  test.each(Array.from({ length: model.horizon }, (_, day) => day))('day %i is what the lists say', (day) => {
    const { joinDay, leaveDay, posts, lastVisit, lastPost, inviter, belonging, bonded, invitationCount, bought } =
      diary[day]!;
    const everybody = Array.from(joinDay, (_, member) => member);
    const present = everybody.filter((member) => leaveDay[member] === -1);
    const ofAge = everybody.filter((member) => joinDay[member]! <= day - 30);
    const stayed = ofAge.filter((member) => leaveDay[member] === -1 || leaveDay[member]! - joinDay[member]! >= 30);
    const counts = everybody.map((member) => posts[member]!).sort((a, b) => a - b);
    const written = sum(counts);
    const orders = everybody.filter((member) => bought[member] !== 0).length;
    const before = everybody.filter(
      (member) => joinDay[member]! <= day - 14 && (leaveDay[member] === -1 || leaveDay[member]! > day - 14),
    );
    const truth: Record<string, number> = {
      growth14: day >= 14 && before.length > 0 ? present.length / before.length - 1 : Number.NaN,
      joined: everybody.length,
      members: present.length,
      left: everybody.length - present.length,
      activeShare7: present.filter((member) => lastPost[member]! > day - 7).length / Math.max(1, present.length),
      activeShare30: present.filter((member) => lastPost[member]! > day - 30).length / Math.max(1, present.length),
      dailyActive: everybody.filter((member) => lastVisit[member] === day).length,
      messages: written,
      retention30: ofAge.length > 0 ? stayed.length / ofAge.length : Number.NaN,
      belonging: mean(present.map((member) => belonging[member]!)),
      bondedShare: mean(present.map((member) => bonded[member]!)),
      gini:
        written > 0 ? sum(counts.map((x, k) => (2 * (k + 1) - counts.length - 1) * x)) / (counts.length * written) : 0,
      invitations: sum(invitationCount),
      kFactor: everybody.filter((member) => inviter[member]! >= 0).length / Math.max(1, everybody.length),
      orders,
      revenue: 30 * orders,
    };
    for (const [name, value] of Object.entries(truth)) {
      const found = result.series[name]![day]!;
      if (Number.isNaN(value)) expect(found, name).toBeNaN();
      else expect(found, name).toBeCloseTo(value, 5);
    }
    const { revenue, cost, profit, roi } = result.series;
    expect(profit![day]).toBe(revenue![day]! - cost![day]!);
    expect(roi![day]).toBe(profit![day]! / cost![day]!);
    expect(result.series.worth![day]).toBe(profit![day]! / everybody.length);
  });
});

test('a question waits as long as the operators, who alone answer, leave it', () => {
  const asking = modelOf({
    horizon: 40,
    community: { founders: 80 },
    parameters: {
      replyStranger: 0,
      replyBonded: 0,
      replyActivity: 0,
      questionRate: 0.5,
      answerPatience: 30,
      frailtyB: 1e6,
    },
    strategies: { only: { operators: { count: 1, hours: 0.1 } } },
  });
  const { outcomes, run } = (() => {
    const run = runOf(asking);
    passDays(run, 40);
    return { run, outcomes: run.recorder.finish(run, undefined).outcomes };
  })();
  const { answers, answerWait } = run.recorder.tally;
  expect(answerWait).toBeGreaterThan(0);
  expect(outcomes.answerDays).toBe(answerWait / answers);
  expect(outcomes.questions).toBeGreaterThanOrEqual(answers);
});

test('costs are wages, content, activities, recruits, goods and rewards', () => {
  const { outcomes } = result;
  const recruited = Array.from(diary.at(-1)!.inviter, (inviter, member) => ({ inviter, member })).filter(
    ({ inviter, member }) => inviter < 0 && member >= 40, // the forty founders come first and cost nothing
  ).length;
  const activities = [5, 14, 23, 32, 41].length * 50;
  const rest = outcomes.cost! - 50 * 20 - 31 * 2 - activities - 3 * recruited - 10 * outcomes.orders!;
  // What is left are rewards of 6 each, never more than the budget.
  expect(rest % 6).toBeCloseTo(0, 6);
  expect(rest).toBeGreaterThan(0);
  expect(rest).toBeLessThanOrEqual(200);
});

test('final outcomes are the last day of their series, and a formula over a whole run has no series', () => {
  for (const [name, series] of Object.entries(result.series)) expect(result.outcomes[name], name).toBe(series.at(-1));
  expect(result.series.alive).toBeUndefined();
  expect(result.outcomes.alive).toBe(result.outcomes.silentDay! > 20 ? 1 : 0);
});

test('the funnel, the retention table and the participation curve are those of the lists', () => {
  const { joinDay, leaveDay, posts, bought } = diary.at(-1)!;
  const everybody = Array.from(joinDay, (_, member) => member);
  const visitedLater = everybody.filter((member) =>
    diary.some(
      ({ lastVisit }, day) => member < lastVisit.length && lastVisit[member] === day && day > joinDay[member]!,
    ),
  );
  expect(result.funnel).toMatchObject({
    joined: everybody.length,
    spoke: everybody.filter((member) => posts[member]! > 0).length,
    returned: visitedLater.length,
    bought: everybody.filter((member) => bought[member] !== 0).length,
  });
  expect(result.funnel.heard).toBeGreaterThanOrEqual(result.funnel.joined);
  result.retention.members.forEach((row, week) => {
    const cohort = everybody.filter((member) => Math.floor(joinDay[member]! / 7) === week);
    row.forEach((present, age) => {
      const there = cohort.filter(
        (member) => leaveDay[member] === -1 || leaveDay[member]! - joinDay[member]! >= 7 * age,
      );
      expect(present).toBe(there.length);
    });
  });
  const sorted = Array.from(posts).sort((a, b) => b - a);
  const tenth = Math.floor(sorted.length / 10);
  const partial = (sorted.length / 10 - tenth) * sorted[tenth]!;
  expect(result.participation[PARTICIPATION_SHARES.indexOf(0.1)]).toBeCloseTo(
    (sum(sorted.slice(0, tenth)) + partial) / sum(sorted),
    10,
  );
});

test('the talk network shows the mean of both directions, in units of recognition, of ties that reach it', () => {
  const pair = modelOf({
    horizon: 1,
    population: { size: 3 },
    community: { founders: 3 },
    parameters: { ...QUIET, recognitionThreshold: 2 },
  });
  const run = runOf(pair);
  passDays(run, 1);
  const { ties } = run.groups[0]!;
  ties.reserve(3, 500);
  ties.strength[ties.locate(0, 1)] = 7 * ties.growth;
  ties.strength[ties.locate(1, 0)] = 1 * ties.growth;
  ties.strength[ties.locate(0, 2)] = 3 * ties.growth; // 1.5 on average: not recognised
  const { people, ties: shown } = talkNetwork(run);
  const personAt = (seat: number) => run.members.person[run.groups[0]!.memberAt[seat]!];
  expect(shown.map(({ from, to }) => [people[from]!.id, people[to]!.id].sort())).toEqual([
    [personAt(0), personAt(1)].sort(),
  ]);
  expect(shown[0]!.strength).toBeCloseTo((7 + 1) / 2 / 2, 6);
});

describe('days to the first message', () => {
  test('is the middle one of the founders, where nobody leaves', () => {
    const closed = modelOf({
      horizon: 40,
      population: { size: 101 },
      community: { founders: 101 },
      parameters: { frailtyA: 0.01, frailtyB: 1e6, dropOut: 0, postRate: 0.2, lurkerShare: 0.2 },
      strategies: { only: { content: [{ kind: 'daily-topic', days: '0-39' }] } },
    });
    const first = new Map<number, number>();
    const { outcomes } = simulate(closed, 'only', 0, {
      observe: ({ members, day }: Run) => {
        for (let member = 0; member < members.count; member++)
          if (members.posts[member]! > 0 && !first.has(member)) first.set(member, day);
      },
    });
    expect(outcomes.left).toBe(0);
    const waits = Array.from({ length: 101 }, (_, member) => first.get(member) ?? Number.POSITIVE_INFINITY);
    const middle = waits.sort((a, b) => a - b)[50]!;
    expect(middle).toBeGreaterThan(0);
    expect(outcomes.daysToFirstMessage).toBe(middle);
  });

  /** The cumulative incidence from a list of people, looked at afresh on each day of membership. */
  function plainly(people: readonly { joined: number; wrote?: number; left?: number }[], days: number): number {
    let free = 1;
    let incidence = 0;
    for (let tenure = 0; tenure < days; tenure++) {
      const known = people.filter(
        ({ joined, wrote = days, left = days }) => joined + tenure < days && joined + tenure <= Math.min(wrote, left),
      );
      const speak = known.filter(({ joined, wrote }) => wrote === joined + tenure).length;
      const leave = known.filter(
        ({ joined, wrote, left }) => wrote !== joined + tenure && left === joined + tenure,
      ).length;
      if (known.length === 0) return Number.NaN;
      incidence += (free * speak) / known.length;
      if (incidence > 0.5 - 1e-9) return tenure;
      free *= 1 - (speak + leave) / known.length;
    }
    return Number.NaN;
  }

  test('counts whoever leaves in silence as never, and newcomers for as long as they are known', () => {
    const { joinDay, leaveDay, posts } = diary.at(-1)!;
    const people = Array.from(joinDay, (joined, member) => {
      const wrote = diary.findIndex((day) => (day.posts[member] ?? 0) > 0);
      return {
        joined,
        ...(posts[member]! > 0 && { wrote }),
        ...(leaveDay[member]! >= 0 && { left: leaveDay[member]! }),
      };
    });
    expect(people.some(({ wrote, left }) => wrote === undefined && left !== undefined)).toBe(true);
    expect(people.some(({ joined, wrote, left }) => joined > 20 && wrote === undefined && left === undefined)).toBe(
      true,
    );
    expect(result.outcomes.daysToFirstMessage).toBe(plainly(people, model.horizon));
  });

  test('is unknown where half are never reached', () => {
    const mute = modelOf({ horizon: 20, population: { size: 30 }, community: { founders: 30 }, parameters: QUIET });
    expect(simulate(mute, 'only', 0).outcomes.daysToFirstMessage).toBeNaN();
  });
});
