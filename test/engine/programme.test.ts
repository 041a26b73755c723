/** Content and curation: forms, originality, stocks, series, what members make, pins, digests, and knowledge that saturates. */

import { describe, expect, test } from 'vitest';
import { bestMessages } from '#hearsay/engine/programme/best-messages.js';
import { simulate } from '#hearsay/engine/simulate.js';
import { callOf } from '#hearsay/engine/talk/calls.js';
import { NOTE, PROMPT } from '#hearsay/engine/talk/message-ring.js';
import { parametersOf } from '#hearsay/scenario/presets.js';
import { modelOf, type Parts, passDays, QUIET, runOf } from './model.ts';
import { sigmasAbove, visitsOf } from './paired.ts';

const p = parametersOf('chat');
const N = 60;
const LEARNERS = { of: { share: 1, motives: { benefit: 0, social: 0, growth: 1, entertainment: 0 } } };

/** Sixty learners who open the group every day and do nothing else, unless `parameters` say so. */
const quiet = (strategy: Parts, parameters: Parts = {}) =>
  runOf(
    modelOf({
      horizon: 60,
      population: { size: N, segments: LEARNERS },
      community: { founders: N },
      strategies: { only: strategy },
      parameters: { ...QUIET, pinnedShare: 0, ...parameters },
    }),
  );
const post = (extra: Parts): Parts => ({ content: [{ kind: 'post', days: 'from day 1', quality: 0.5, ...extra }] });

/** What the visit of a day was worth for learning: satisfaction moves a fixed part of the way towards it. */
function worthOn(day: number, strategy: Parts, parameters: Parts = {}): number {
  const run = quiet(strategy, { readingCost: 0, ...parameters });
  let before = 0;
  passDays(run, day + 1, undefined, ({ members }) => (before = members.satisfaction[0]!));
  return before + (run.members.satisfaction[0]! - before) / p.satisfactionRate;
}
/** 1 - e^(-Σu / b_h). */
const growth = (u: number) => 1 - Math.exp(-u / p.benefitScale);

const talkative = (strategies: Parts, others: Parts = {}) =>
  modelOf({ horizon: 60, population: { size: 200 }, community: { founders: 100 }, strategies, ...others });

test('what is as by default is the same run to the last bit; what is not, is not', () => {
  const digest = (extra: Parts) =>
    simulate(talkative({ only: { content: [{ days: 'from day 0', ...extra }] } }), 'only', 0).digest;
  const plain = digest({});
  expect(digest({ form: 'text', originality: 1, every: 1 })).toBe(plain);
  expect(digest({ form: 'picture' })).not.toBe(plain);
});

test.each([
  ['text', 0.5, 1],
  ['picture', 1 - 0.5 ** 1.3, 1.5],
  ['video', 1 - 0.5 ** 1.7, 5],
  ['live', 1 - 0.5 ** 1.5, 3],
] as const)('a piece in the form %s is worth %d to learners and costs %d times as much', (form, quality, cost) => {
  expect(worthOn(1, post({ form }))).toBeCloseTo(growth(quality), 5);
  const run = quiet(post({ form, cost: 10, days: 1 }));
  passDays(run, 3);
  expect(run.recorder.tally.cost).toBe(10 * cost);
});

test('longer pieces tire more', () => {
  const costs = (form: string) => worthOn(1, post({ form, quality: 0 }), { readingCost: 0.2 });
  expect(costs('text')).toBeCloseTo((-0.2 * 1) / p.attention / 0.2, 6); // none of it relevant: the cost is five times as high
  expect(costs('video')).toBeCloseTo((-0.2 * 3) / p.attention / 0.2, 6);
});

test('what is known already is worth less, and what is repeated half as much each time', () => {
  expect(worthOn(1, post({ originality: 0.4 }))).toBeCloseTo(growth(0.5 * 0.4), 5);
  const stock = post({ stock: 3 });
  for (const [day, times] of [
    [1, 0],
    [3, 0],
    [4, 1],
    [6, 1],
    [7, 2],
    [10, 3],
  ] as const)
    expect(worthOn(day, stock), `on day ${day}`).toBeCloseTo(growth(0.5 * p.repeatWorth ** times), 5);
});

describe('a series', () => {
  const parts = { kind: 'series', days: 'from day 1', every: 1, parts: 3, quality: 0.5 };
  const series: Parts = { content: [parts] };

  test('is worth half to those who missed the part before, and begins anew', () => {
    for (const day of [1, 2, 3, 4]) expect(worthOn(day, series)).toBeCloseTo(growth(0.5), 5);
    // Two parts appear on the same day, and who has attention for one message reads the second without the first.
    const twoAtOnce = { content: [{ ...parts, perDay: 2 }] };
    expect(worthOn(1, twoAtOnce, { attention: 1 })).toBeCloseTo(growth(0.5 * p.seriesGap), 5);
  });

  test('calls back who has read the part before, with its chance, and nobody for the first', () => {
    const run = quiet(series);
    const called: number[] = [];
    passDays(run, 5, (now) => called.push(callOf(now, 7)));
    expect(called.map((chance) => Number(chance.toFixed(6)))).toEqual([0, 0, p.seriesReturn, p.seriesReturn, 0]);
  });

  test('keeps more members coming than as many single posts (12 pairs, three standard errors)', () => {
    const weekly = (kind: string) => ({
      content: [{ kind, days: 'from day 3', every: 3, quality: 0.8, serves: { growth: 1 } }],
    });
    const model = talkative(
      { single: weekly('post'), series: weekly('series') },
      { parameters: { visitProbability: 0.3 } },
    );
    expect(sigmasAbove(model, 'single', 'series', visitsOf, 12)).toBeGreaterThan(3);
  });
});

test('a weekly topic leads on every day until the next, in one thread', () => {
  const run = quiet({ content: [{ kind: 'weekly-topic', days: '2-20', cost: 5 }] });
  const posted: number[] = [];
  let before = 0;
  passDays(run, 22, ({ groups }) => {
    const { messages } = groups[0]!;
    posted.push(messages.posted - before);
    before = messages.posted;
  });
  const week = [p.topicPosts, 1, 1, 1, 1, 1, 1];
  expect(posted).toEqual([0, 0, ...week, ...week, ...week].slice(0, 21).concat(0));
  const { messages } = run.groups[0]!;
  expect(messages.rootOf(p.topicPosts + 5)).toBe(0);
  expect(messages.rootOf(p.topicPosts + 6)).toBe(p.topicPosts + 6);
  expect(run.recorder.tally.cost).toBe(15);
});

describe('content by members', () => {
  const daily = (byMembers: Parts): Parts => ({
    content: [{ days: 'from day 0', cost: 10, byMembers: { share: 1, ...byMembers } }],
  });
  const busy = { postRate: 1, replyStranger: 0.3, replyBonded: 0.3, replyActivity: 0.3 };

  test('curated: the message with most replies appears again under its author, who is recognised; it costs less', () => {
    const run = quiet(daily({}), busy);
    passDays(run, 3);
    const group = run.groups[0]!;
    const [best] = bestMessages(group, 2, 1);
    const author = group.memberAt[group.messages.authorOf(best!)]!;
    const before = [run.members.identity[author]!, run.recorder.tally.cost, group.messages.posted] as const;
    expect(run.recorder.tally.cost).toBe(10 + 2 + 2); // nothing to take on the first day
    let prompt = -1;
    run.day = 3;
    passDays(run, 1, ({ groups }) => {
      prompt = groups[0]!.messages.kindOf(before[2]);
    });
    expect(prompt).toBe(PROMPT);
    expect(group.messages.authorOf(before[2])).toBe(group.messages.authorOf(best!));
    expect(run.recorder.tally.cost).toBe(before[1] + 2);
    // Recognised in the morning; the visit of the day fades and adds to it.
    expect(run.members.identity[author]).toBeGreaterThan(before[0] + 0.5 * p.identityRate * (1 - before[0]));
  });

  test('asked: some of those asked write it, the operator makes the rest', () => {
    const run = quiet(
      { content: [{ kind: 'post', days: 'from day 0', cost: 10, byMembers: { share: 1, how: 'asked' } }] },
      {
        ...busy,
        askedAgree: 1,
      },
    );
    const morning: number[] = [];
    passDays(run, 6, ({ groups }) => morning.push(groups[0]!.messages.posted));
    const { messages } = run.groups[0]!;
    const notes = morning
      .slice(0, -1)
      .filter((number) => messages.kindOf(number) === NOTE && messages.authorOf(number) >= 0);
    expect(notes.length).toBe(5);
    expect(run.recorder.tally.cost).toBe(10 + 5 * 2);
    const nobody = quiet(daily({ how: 'asked' }), { ...busy, askedAgree: 0 });
    passDays(nobody, 6);
    expect(nobody.recorder.tally.cost).toBe(60);
  });

  test('makes members belong more, for less money (12 pairs, three standard errors)', () => {
    const own = { days: 'from day 0', cost: 10 };
    const model = talkative({
      operator: { content: [own] },
      curated: { content: [{ ...own, byMembers: { share: 1 } }] },
      asked: { content: [{ ...own, byMembers: { share: 1, how: 'asked' } }] },
    });
    for (const how of ['curated', 'asked']) {
      expect(sigmasAbove(model, 'operator', how, 'belonging', 12), how).toBeGreaterThan(3);
      expect(sigmasAbove(model, how, 'operator', 'cost', 12), how).toBeGreaterThan(3);
    }
  });
});

describe('curation', () => {
  const busy = { postRate: 1, replyStranger: 0.3, replyBonded: 0.3 };

  test('pins the messages with most replies of the days before', () => {
    const run = quiet({ curation: { pins: { every: 2, count: 3, from: 2 } } }, busy);
    passDays(run, 2);
    const best = bestMessages(run.groups[0]!, 0, 3);
    expect(run.groups[0]!.pinned).toEqual([]);
    expect(best).toHaveLength(3);
    run.day = 2;
    passDays(run, 2);
    expect(run.groups[0]!.pinned).toEqual(best);
  });

  test('a digest gives each of its messages once to who could not reach them, with a tie to its author', () => {
    const run = quiet({ curation: { digest: { every: 100, items: 4, from: 3, cost: 7 } } }, { ...busy, attention: 5 });
    passDays(run, 3);
    const items = bestMessages(run.groups[0]!, 0, 4);
    const reader = 5;
    const { members } = run;
    members.readTo[reader] = 0; // has been away from the beginning
    members.lastVisitDay[reader] = 0;
    const { ties, messages } = run.groups[0]!;
    const authors = items.map((item) => messages.authorOf(item)).filter((seat) => seat !== members.seat[reader]);
    const before = authors.map((seat) => ties.between(members.seat[reader]!, seat));
    let called = 0;
    run.day = 3;
    passDays(run, 1, (now) => {
      called = callOf(now, reader);
      expect(now.recorder.tally.cost).toBe(7);
    });
    expect(called).toBeCloseTo(p.digestCall, 6);
    authors.forEach((seat, k) => {
      const after = ties.between(members.seat[reader]!, seat);
      expect(after).toBeGreaterThan(before[k]! * 2 ** (-1 / p.tieHalfLife) + 0.9 * p.readGain);
    });
  });

  test('digests bring back those who rarely look in, pins let members belong (12 pairs, three standard errors)', () => {
    const daily = { content: [{ days: 'from day 0' }] };
    const model = talkative(
      {
        none: daily,
        digest: { ...daily, curation: { digest: {} } },
        pins: { ...daily, curation: { pins: { count: 3 } } },
      },
      { parameters: { visitProbability: 0.3 } },
    );
    expect(sigmasAbove(model, 'none', 'digest', visitsOf, 12)).toBeGreaterThan(3);
    expect(sigmasAbove(model, 'none', 'pins', 'belonging', 12)).toBeGreaterThan(3);
  });
});

describe('knowledge', () => {
  test('saturates at its rate, and takes its part from what is learnt', () => {
    const known = (k: number) => 1 - (1 - 0.5 * growth(0.5)) ** k; // not what the second day is: what is learnt falls, too
    expect(worthOn(1, post({}), { knowledgeRate: 0.5 })).toBeCloseTo(growth(0.5), 5);
    expect(worthOn(2, post({}), { knowledgeRate: 0.5 })).toBeCloseTo(growth(0.5 * (1 - known(1))), 5);
  });

  test('does not wear off what is made for the level of a member', () => {
    const levelled = post({ level: 0.5 });
    expect(worthOn(20, levelled, { knowledgeRate: 0.5 })).toBeCloseTo(worthOn(1, levelled, { knowledgeRate: 0.5 }), 3);
    expect(worthOn(20, post({}), { knowledgeRate: 0.5 })).toBeLessThan(
      0.8 * worthOn(1, post({}), { knowledgeRate: 0.5 }),
    );
  });

  test('takes from veterans what they come for, unless there is content for their level (12 pairs, three standard errors)', () => {
    // Among themselves: what is made for veterans is lost on beginners, who would be most of the mean.
    const segments = {
      veterans: {
        share: 1,
        expertise: { mean: 0.8 },
        motives: { benefit: 0, social: 1, growth: 3, entertainment: 0 },
      },
    };
    const general = { days: 'from day 0', every: 3, quality: 0.8 };
    const model = talkative(
      { general: { content: [general, general] }, matched: { content: [general, { ...general, level: 0.8 }] } },
      {
        population: { size: 200, segments },
        // Nothing tires by its frequency: what is left is what is known already.
        parameters: { knowledgeRate: 0.05, topicWear: 0 },
        horizon: 120,
      },
    );
    expect(sigmasAbove(model, 'general', 'matched', 'satisfaction', 12)).toBeGreaterThan(3);
  });
});
