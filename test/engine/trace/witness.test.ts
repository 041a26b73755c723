/** Watching one person: the run stays what it was, and what is written down agrees with what the columns say. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leavesToday, leavingTerms } from '#hearsay/engine/members/churn.js';
import { simulate } from '#hearsay/engine/simulate.js';
import type { TraceEvent } from '#hearsay/engine/trace/events.js';
import { findNotable } from '#hearsay/engine/trace/notable.js';
import { traceMember } from '#hearsay/engine/trace/trace-member.js';
import { uniform } from '#hearsay/random/threefry.js';
import { holds } from '../../laws/law.ts';
import { scenarios } from '../../laws/scenarios.ts';
import { modelOf, passDays, QUIET, runOf } from '../model.ts';

const BUSY = {
  horizon: 40,
  population: { size: 120, graph: { kind: 'small-world', meanDegree: 8 } },
  community: { founders: 30 },
  parameters: { postRate: 0.4, questionRate: 0.2, tellRate: 0.02, replyStranger: 0.05, frailtyA: 2, frailtyB: 60 },
  strategies: {
    only: {
      content: [{ days: '0-30', quality: 0.9 }],
      operators: { count: 1, hours: '1/day' },
      activities: [{ name: 'sprint', every: '1 week', lasts: '2 days' }],
      offers: [{ good: 'course', price: 10, from: 'day 5' }],
    },
  },
};

describe('watching', () => {
  test('leaves every run as it was', () => {
    holds(
      fc.property(scenarios, fc.nat({ max: 3 }), fc.nat(), (parts, replication, who) => {
        const model = modelOf(parts);
        const person = who % model.scenario.population.size;
        const { result } = traceMember(model, 'one', replication, person);
        expect(result).toEqual(simulate(model, 'one', replication));
      }),
      { numRuns: 25 },
    );
  });

  test('finds as many messages, answers, readings and purchases of each member as the run itself counts', () => {
    const model = modelOf(BUSY);
    const run = runOf(model);
    const replies = new Map<number, number>();
    const weights = new Map<number, number>();
    run.recorder.answered = (receiver) => {
      if (receiver >= 0) replies.set(receiver, (replies.get(receiver) ?? 0) + 1);
    };
    run.recorder.visited = (member, weight) => {
      weights.set(member, (weights.get(member) ?? 0) + weight);
    };
    passDays(run, 40);
    const { members } = run;
    let answered = 0;
    for (let member = 0; member < members.count; member += 3) {
      const { events, member: traced } = traceMember(model, 'only', 0, members.person[member]!);
      const of = <K extends TraceEvent['kind']>(kind: K) =>
        events.filter((event): event is Extract<TraceEvent, { kind: K }> => event.kind === kind);
      expect(of('wrote').length + of('replied').length).toBe(members.posts[member]);
      expect(of('answered')).toHaveLength(replies.get(member) ?? 0);
      expect(sum(of('visited').map(({ read }) => read))).toBeCloseTo(weights.get(member) ?? 0, 6);
      // Whom it was read of adds up to what was read.
      for (const { read, from } of of('visited'))
        expect(sum(from.map(({ messages }) => messages))).toBeCloseTo(read, 6);
      expect(of('bought')).toHaveLength(members.bought[member] === 0 ? 0 : 1);
      expect(of('joined').map(({ day }) => day)).toEqual([members.joinDay[member]]);
      expect(of('left').map(({ day }) => day)).toEqual(members.leaveDay[member]! < 0 ? [] : [members.leaveDay[member]]);
      expect(traced).toMatchObject({ messages: members.posts[member], broughtIn: members.broughtIn[member] });
      expect(of('brought-in')).toHaveLength(members.broughtIn[member]!);
      answered += of('answered').length;
    }
    expect(answered).toBeGreaterThan(100);
  });

  test('says of whom was read exactly what the ties have gained', () => {
    // No replies, no forgetting worth mentioning: a tie is the sum of what was read.
    const model = modelOf({
      horizon: 12,
      population: { size: 20 },
      community: { founders: 20 },
      parameters: {
        ...QUIET,
        postRate: 0.5,
        activitySd: 0.8,
        newcomerBoost: 0,
        tieHalfLife: 1e6,
        readGain: 0.1,
        pinnedShare: 0.1,
      },
    });
    const run = runOf(model);
    passDays(run, 12);
    const reader = 3;
    const { events } = traceMember(model, 'only', 0, run.members.person[reader]!);
    const read = new Map<number, number>();
    for (const event of events)
      if (event.kind === 'visited')
        for (const { by, messages } of event.from)
          if (typeof by === 'number') read.set(by, (read.get(by) ?? 0) + messages);
    expect(read.size).toBeGreaterThan(5);
    for (let other = 0; other < 20; other++) {
      if (other === reader) continue;
      const strength = run.groups[0]!.ties.between(run.members.seat[reader]!, run.members.seat[other]!);
      expect(0.1 * (read.get(run.members.person[other]!) ?? 0)).toBeCloseTo(strength, 3);
    }
  });

  test('tells how somebody came in, and who told them', () => {
    const model = modelOf(BUSY);
    const run = runOf(model);
    passDays(run, 40);
    const invited = Array.from({ length: run.members.count }, (_, member) => member).find(
      (member) => run.members.inviter[member]! >= 0,
    )!;
    const { events } = traceMember(model, 'only', 0, run.members.person[invited]!);
    const told = events.find(({ kind }) => kind === 'told')!;
    const joined = events.find((event) => event.kind === 'joined')!;
    expect(told.day).toBeLessThan(joined.day);
    expect(joined.by).toBe(run.members.person[run.members.inviter[invited]!]);
    const founder = traceMember(model, 'only', 0, run.members.person[0]!).events[0];
    expect(founder).toMatchObject({ day: 0, kind: 'joined', how: 'founder', by: null });
  });

  test('notes rewards, levels and badges where incentives give them', () => {
    const model = modelOf({
      ...BUSY,
      strategies: {
        only: {
          incentives: {
            budget: 1e6,
            points: { earned: { post: 10 }, worth: 0.1, redeemFrom: 50 },
            levels: { thresholds: [20, 60] },
            badges: [{ name: 'ten', by: 'post', at: 3 }],
          },
        },
      },
    });
    const { answered, stayed } = findNotable(model, 'only', 0);
    const person = (answered[0] ?? stayed[0])!.person;
    const kinds = new Set(traceMember(model, 'only', 0, person).events.map(({ kind }) => kind));
    for (const kind of ['rewarded', 'level', 'badge'] as const) expect(kinds).toContain(kind);
  });
});

test('the terms of the hazard say the same as the decision to leave', () => {
  const model = modelOf({
    ...BUSY,
    strategies: {
      only: { ads: [{ days: '0-39', perDay: 3 }], events: [{ kind: 'competitor', days: '10-20', pull: 0.05 }] },
    },
  });
  let [stayed, left] = [0, 0];
  for (let replication = 0; replication < 5; replication++)
    simulate(model, 'only', replication, {
      observe: (run) => {
        const { members, world, day } = run;
        for (let member = 0; member < members.count; member++) {
          if (members.group[member]! < 0) continue;
          for (const unread of [0, 50, 500]) {
            const muted = members.muted[member]!;
            const { frailty, lure, ...rest } = leavingTerms(run, member, unread);
            const hazard = (frailty + lure) * Math.exp(sum(Object.values(rest)));
            const leaves = uniform(world.draws.leave, members.person[member]!, day) < hazard;
            expect(leavesToday(run, member, unread)).toBe(leaves);
            members.muted[member] = muted;
            if (leaves) left++;
            else stayed++;
          }
        }
      },
    });
  expect(Math.min(stayed, left)).toBeGreaterThan(50);
});

test('whoever leaves of their own wish has a largest reason, and the factors multiply to the hazard', () => {
  const model = modelOf(BUSY);
  const { left } = findNotable(model, 'only', 0);
  const { events } = traceMember(model, 'only', 0, left[0]!.person);
  const last = events.at(-1)!;
  if (last.kind !== 'left' || last.leaving === null) throw new Error('should have left by own wish');
  const { hazard, factors, largest } = last.leaving;
  const usual = 2 / 62;
  expect(usual * Object.values(factors).reduce((product, factor) => product * factor, 1)).toBeCloseTo(hazard, 6);
  // Whoever leaves by chance was driven out by nothing; of everybody else the largest of the forces is named.
  const { nature: _, ...forces } = factors;
  if (largest !== null) expect(factors[largest]).toBe(Math.max(...Object.values(forces)));
  expect(last.why === 'chance').toBe(largest === null);
});

test('a person who never comes leaves a story without a member', () => {
  const model = modelOf({ population: { size: 10 } });
  expect(traceMember(model, 'only', 0, 9)).toMatchObject({ member: undefined, events: [] });
  expect(() => traceMember(model, 'only', 0, 10)).toThrow('no person 10');
});

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
