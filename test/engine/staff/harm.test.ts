/** What offenses do to others, and what need, likes and guides add: directions and limits. */
import { expect, test } from 'vitest';
import { simulate } from '#hearsay/engine/simulate.js';
import { findInsults, insult, temptation } from '#hearsay/engine/staff/harm.js';
import { expectationsOf, hearBack } from '#hearsay/engine/talk/conversation.js';
import { findLikes, like } from '#hearsay/engine/talk/likes.js';
import { INNOCENT } from '#hearsay/engine/talk/message-ring.js';
import { modelOf, type Parts, passDays, QUIET, runOf } from '../model.ts';

const TALK = {
  horizon: 40,
  population: { size: 120 },
  community: { founders: 80 },
  strategies: { only: { content: [{ days: '0-39' }] } },
};
/** Part of members' messages that break a rule, over some runs. */
const offences = (parameters: Parts, levers: Parts = {}) => {
  const { only } = TALK.strategies;
  const model = modelOf({
    ...TALK,
    strategies: { only: { ...only, ...levers } },
    parameters: { violationRate: 0.5, ...parameters },
  });
  let written = 0;
  let broken = 0;
  for (let replication = 0; replication < 6; replication++) {
    let read = 0;
    passDays(runOf(model, 'only', replication), 40, ({ groups }) => {
      const { messages } = groups[0]!;
      for (let number = Math.max(read, messages.posted - messages.size); number < messages.posted; number++) {
        if (messages.authorOf(number) < 0) continue;
        written++;
        if (messages.offenceOf(number) !== INNOCENT) broken++;
      }
      read = messages.posted;
    });
  }
  return broken / written;
};

test('an example tempts, an offense that nobody sees does not', () => {
  expect(temptation(0.1, 0.3, 0)).toBe(0.1);
  expect(temptation(0.1, 0.3, 1)).toBeCloseTo(0.1 + 0.9 * 0.3, 12);
  expect(temptation(1, 0.3, 1)).toBe(1);
});

test('offenses in replies add to those in posts, and breed', () => {
  const posts = offences({ replyOffence: 0, offenceBreeds: 0 });
  const replies = offences({ replyOffence: 1, offenceBreeds: 0 });
  expect(replies).toBeGreaterThan(posts);
  expect(offences({ replyOffence: 1, offenceBreeds: 1 })).toBeGreaterThan(replies);
});

test('where replies never break a rule, none does', () => {
  const run = runOf(modelOf({ ...TALK, parameters: { violationRate: 1, replyOffence: 0 } }));
  let replies = 0;
  passDays(run, 30, ({ groups }) => {
    const { messages } = groups[0]!;
    for (let number = Math.max(0, messages.posted - messages.size); number < messages.posted; number++) {
      if (messages.authorOf(number) < 0 || messages.rootOf(number) === number) continue;
      replies++;
      expect(messages.offenceOf(number)).toBe(INNOCENT);
    }
  });
  expect(replies).toBeGreaterThan(100);
});

test('a hostile answer counts for less than none would have been expected to, and is found once', () => {
  const run = runOf(modelOf({ population: { size: 5 }, community: { founders: 5 }, parameters: QUIET }));
  passDays(run, 1);
  const { hostileReply } = run.parameters;
  hearBack(run, 0, hostileReply);
  expect(expectationsOf(run).sincePost[0]!).toBeCloseTo(hostileReply, 6);
  insult(run, 0);
  expect([findInsults(run, 0), findInsults(run, 0), findInsults(run, 1)]).toEqual([1, 0, 0]);
});

test('a like counts for a part of a reply, is found once, and reaches nobody who has left', () => {
  const run = runOf(modelOf({ population: { size: 5 }, community: { founders: 5 }, parameters: QUIET }));
  passDays(run, 1);
  like(run, 2, 3);
  like(run, -1, 3);
  expect(expectationsOf(run).sincePost[2]!).toBeCloseTo(3 * run.parameters.likeWorth, 6);
  expect([findLikes(run, 2), findLikes(run, 2)]).toEqual([3, 0]);
});

test('who has been told why breaks fewer rules afterwards, for the same moderators', () => {
  const levers = { rules: { visible: true }, moderators: { count: 2, hours: 8, explain: true } };
  const of = (complianceTold: number) => offences({ complianceTold }, levers);
  expect(of(1)).toBeLessThan(0.9 * of(0));
});

const ASKING = {
  horizon: 100,
  population: { size: 120 },
  community: { founders: 100 },
  parameters: { ...QUIET, questionRate: 1, initialNeed: 1 },
};
const questions = (parameters: Parts, strategy: Parts = {}) => {
  const model = modelOf({
    ...ASKING,
    parameters: { ...ASKING.parameters, ...parameters },
    strategies: { only: { operators: { count: 5, hours: '8/day' }, ...strategy } },
  });
  const { messages } = simulate(model, 'only', 0).series;
  return { first: messages![29]!, last: messages![99]! - messages![69]! };
};

test('need that is met once and for all ends the questions; need that returns does not', () => {
  const once = questions({ needReturn: 0 });
  expect(once.last).toBeLessThan(0.05 * once.first);
  const again = questions({ needReturn: 0.02 });
  expect(again.last).toBeGreaterThan(0.3 * again.first);
});

test('guides answer some of the questions before they are asked', () => {
  const pins = { curation: { pins: {} } };
  expect(questions({ guideAnswers: 0.5 }, pins).first).toBeLessThan(0.8 * questions({ guideAnswers: 0 }, pins).first);
});

/** A place for help: everybody has questions, nobody talks of anything else. */
const help = (strategy: Parts, parameters: Parts = {}) =>
  modelOf({
    horizon: 90,
    population: { size: 120 },
    community: { founders: 100 },
    parameters: {
      ...QUIET,
      visitProbability: 0.05,
      strangerInhibition: 1,
      questionRate: 0.1,
      initialNeed: 1,
      needReturn: 0.05,
      notifyProbability: 0,
      ...parameters,
    },
    strategies: { only: strategy },
  });
const ANSWERS = { operators: { count: 2, hours: '8/day' } };

test('questions bring members in, and an operator who answers keeps them coming', () => {
  const visits = (strategy: Parts, needVisit: number) => {
    const { dailyActive } = simulate(help(strategy, { needVisit }), 'only', 0).series;
    return dailyActive!.slice(30).reduce((sum, count) => sum + count, 0);
  };
  expect(visits({}, 0)).toBe(visits(ANSWERS, 0));
  const alone = visits({}, 0.6);
  expect(alone).toBeGreaterThan(1.05 * visits({}, 0));
  expect(visits(ANSWERS, 0.6)).toBeGreaterThan(1.3 * alone);
});
