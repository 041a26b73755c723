/** Activities of every kind: what is particular to each, and that the general kind is the activity there was before kinds. */

import { describe, expect, test } from 'vitest';
import { opennessOf } from '#hearsay/engine/habituation/habituation.js';
import { NOTICES } from '#hearsay/engine/habituation/kinds.js';
import { latestPartOf, noticeToday, occasionsOf } from '#hearsay/engine/programme/occasions.js';
import { simulate } from '#hearsay/engine/simulate.js';
import { openQuestions } from '#hearsay/engine/staff/open-questions.js';
import { parametersOf } from '#hearsay/scenario/presets.js';
import { modelOf, type Parts, passDays, QUIET, runOf } from '../model.ts';
import { sigmasAbove } from '../paired.ts';

const p = parametersOf('chat');
const N = 60;

/** Sixty founders who open the group every day and do nothing else, unless `parameters` say so. */
const quiet = (activities: readonly Parts[], parameters: Parts = {}, others: Parts = {}) =>
  runOf(
    modelOf({
      horizon: 40,
      population: { size: 4 * N },
      community: { founders: N },
      strategies: { only: { activities } },
      parameters: { ...QUIET, ...parameters },
      ...others,
    }),
  );

const TWO_WEEKS = { horizon: 60, population: { size: 100 }, community: { founders: 80 } };
const weekly = (activity: Parts): Parts => ({
  content: [{ days: 'from day 0' }],
  activities: [{ name: 'it', days: 'from day 3', every: '1 week', lasts: 2, warmUp: 1, ...activity }],
});

test('naming the general kind, or its own numbers, is the same run to the last bit', () => {
  const digest = (activity: Parts) =>
    simulate(modelOf({ ...TWO_WEEKS, strategies: { only: weekly(activity) } }), 'only', 1).digest;
  const plain = digest({});
  expect(digest({ kind: 'general' })).toBe(plain);
  expect(digest({ notice: 1, replies: 1, focus: 0, identity: 1, fatigue: 1, followUp: 0, prompts: 6 })).toBe(plain);
  expect(digest({ kind: 'vote' })).not.toBe(plain);
});

describe('what an activity serves', () => {
  test.each(['benefit', 'social', 'growth', 'entertainment'])('those who come for %s are glad of it', (motive) => {
    const segments = { of: { share: 1, motives: { benefit: 0, social: 0, growth: 0, entertainment: 0, [motive]: 1 } } };
    const gladness = (serves: Parts) => {
      const run = quiet([{ name: 'it', days: 2, serves }], {}, { population: { size: N, segments } });
      passDays(run, 4);
      return run.members.satisfaction[0]!;
    };
    const other = motive === 'growth' ? 'social' : 'growth';
    expect(gladness({ [motive]: 1 })).toBeGreaterThan(gladness({ [other]: 1 }) + 0.02);
    expect(gladness({ [motive]: 2 })).toBeGreaterThan(gladness({ [motive]: 1 }));
  });

  test('a visit is worth 1 - e^(-Σ w u serves / b_h) for its motive', () => {
    const segments = { of: { share: 1, motives: { benefit: 1, social: 0, growth: 0, entertainment: 0 } } };
    const run = quiet(
      [{ name: 'it', days: 1, prompts: 5, quality: 0.8, serves: { benefit: 1 } }],
      { pinnedShare: 0 },
      {
        population: { size: N, segments },
      },
    );
    passDays(run, 1);
    const before = run.members.satisfaction[0]!;
    run.day = 1;
    passDays(run, 1);
    const worth = 1 - Math.exp((-5 * 0.8) / p.benefitScale) - (p.readingCost * 5) / p.attention;
    expect(run.members.satisfaction[0]!).toBeCloseTo(before + p.satisfactionRate * (worth - before), 5);
  });
});

test('its topic draws posts to it, as far as its focus says', () => {
  const segments = { of: { share: 1, topics: { tea: 1 } } };
  const share = (focus: number) => {
    const run = quiet(
      [{ name: 'it', days: '0-39', lasts: 40, topic: 'cake', focus }],
      { postRate: 3 },
      {
        population: { size: N, segments },
      },
    );
    passDays(run, 3);
    const { messages } = run.groups[0]!;
    const cake = run.model.topics.indexOf('cake');
    let posts = 0;
    let onTopic = 0;
    for (let number = Math.max(0, messages.posted - messages.size); number < messages.posted; number++) {
      if (messages.authorOf(number) < 0) continue;
      posts++;
      if (messages.topicOf(number) === cake) onTopic++;
    }
    return { posts, share: onTopic / posts };
  };
  expect(share(0).share).toBe(0);
  expect(share(1).share).toBe(1);
  const { posts, share: part } = share(0.3);
  // Posts of one visit share a draw: at most eight of them, so that the variance is at most eight times that of single draws.
  expect(Math.abs(part - 0.3)).toBeLessThan(4 * Math.sqrt((8 * 0.3 * 0.7) / posts));
});

test('the louder the notice the more come, and what wears out wears out faster with more fatigue', () => {
  const at = (activity: Parts, day: number) => {
    const run = quiet([{ name: 'it', days: '0-39', every: 5, ...activity }], { noticeWear: p.noticeWear });
    passDays(run, day + 1);
    return noticeToday(run) * opennessOf(run, 0, NOTICES);
  };
  const wornBy = (fatigue: number, notices: number) => {
    let tired = 0;
    for (let k = 0; k < notices; k++)
      tired = 1 - (1 - tired * 0.5 ** (5 / p.restHalfLife)) * Math.exp(-p.noticeWear * fatigue);
    return 1 - tired * 0.5 ** (1 / p.restHalfLife); // as of the next morning
  };
  expect(at({ notice: 2, fatigue: 0 }, 0)).toBeCloseTo(2 * p.notifyProbability, 12);
  expect(at({ notice: 100, fatigue: 0 }, 0)).toBe(1);
  expect(at({ notice: 0 }, 0)).toBe(0);
  expect(at({}, 20)).toBeCloseTo(p.notifyProbability * wornBy(1, 5), 6);
  expect(at({ fatigue: 2 }, 20)).toBeCloseTo(p.notifyProbability * wornBy(2, 5), 6);
  expect(at({ fatigue: 0 }, 20)).toBeCloseTo(p.notifyProbability, 12);
});

test('what follows up appears on the day after, pinned', () => {
  const run = quiet([{ name: 'it', days: 3, lasts: 2, followUp: 2 }]);
  passDays(run, 5);
  const before = run.groups[0]!.messages.posted;
  run.day = 5;
  passDays(run, 1);
  expect(run.groups[0]!.messages.posted - before).toBe(2);
  expect(run.groups[0]!.pinned.at(-1)).toBe(before + 1);
});

test('a vote brings more members to take part than a quiz, a quiz more than the general kind (150 pairs, three standard errors)', () => {
  const model = modelOf({
    ...TWO_WEEKS,
    strategies: { general: weekly({}), quiz: weekly({ kind: 'quiz' }), vote: weekly({ kind: 'vote' }) },
  });
  expect(sigmasAbove(model, 'general', 'quiz', 'messages', 150)).toBeGreaterThan(3);
  expect(sigmasAbove(model, 'quiz', 'vote', 'messages', 150)).toBeGreaterThan(3);
});

describe('a question hour', () => {
  const hour = { name: 'ask', kind: 'question-hour', days: 0 };

  test('answers as many questions as it says, and no more', () => {
    const run = quiet([{ ...hour, answers: 7 }], { questionRate: 1e6 });
    passDays(run, 1);
    expect(openQuestions(run).length).toBe(N - 7);
    expect(run.recorder.tally.answers).toBe(7);
    expect(run.members.questionAnswered.reduce((a, b) => a + b, 0)).toBe(7);
  });

  test('of poor quality settles nothing', () => {
    const run = quiet([{ ...hour, quality: 0.4 }], { questionRate: 1e6 });
    passDays(run, 1);
    expect(run.recorder.tally.answers).toBe(20);
    expect(run.members.questionAnswered.reduce((a, b) => a + b, 0)).toBe(0);
  });

  test('brings needs out, settles them, and is worth trust (12 pairs, three standard errors)', () => {
    const model = modelOf({
      ...TWO_WEEKS,
      parameters: { initialNeed: 1 },
      strategies: { general: weekly({}), hour: weekly({ kind: 'question-hour', answers: 30 }) },
    });
    expect(sigmasAbove(model, 'general', 'hour', 'trust', 12)).toBeGreaterThan(3);
  });
});

describe('a lottery', () => {
  test('pays its winners on the morning after, among those who took part', () => {
    const run = quiet([{ name: 'draw', kind: 'lottery', days: 3, prize: 50, winners: 3 }], { replyActivity: 1e6 });
    passDays(run, 4);
    expect(run.recorder.tally.cost).toBe(0);
    expect(occasionsOf(run)[0]!.takers.length).toBeGreaterThan(10);
    run.day = 4;
    passDays(run, 1);
    expect(run.recorder.tally.cost).toBe(150);
    expect(run.recorder.tally.rewards).toBe(150); // a prize is a reward
  });

  test('pays nobody when nobody took part', () => {
    const run = quiet([{ name: 'draw', kind: 'lottery', days: 3, prize: 50, winners: 3 }]);
    passDays(run, 6);
    expect(run.recorder.tally.cost).toBe(0);
  });
});

describe('a challenge', () => {
  test('counts every day on which somebody takes part, and calls them back', () => {
    const run = quiet([{ name: 'run', kind: 'challenge', days: 2, lasts: 4 }], { replyActivity: 1e6 });
    const numbers = new Set<number>();
    passDays(run, 6, (now) => numbers.add(latestPartOf(now, 0)));
    expect([...numbers]).toHaveLength(5); // none, then four days
  });

  test('brings back more of those who took part than a quiz as long (12 pairs, three standard errors)', () => {
    const month = (kind: string) => ({
      activities: [
        {
          name: 'it',
          kind,
          days: '5-60',
          every: '10 days',
          lasts: 7,
          replies: 1.5,
          notice: 0.5,
          serves: { growth: 1 },
        },
      ],
    });
    const model = modelOf({
      ...TWO_WEEKS,
      parameters: { visitProbability: 0.3 },
      strategies: { quiz: month('quiz'), challenge: month('challenge') },
    });
    expect(sigmasAbove(model, 'quiz', 'challenge', 'belonging', 12)).toBeGreaterThan(3);
  });
});

test('a guest brings the following and speaks to the level of experts', () => {
  const run = quiet([{ name: 'ada', kind: 'guest', days: 4, lasts: 2, following: 60, expertise: 0.8 }]);
  passDays(run, 4);
  expect(run.recorder.tally.joined).toBe(N);
  run.day = 4;
  passDays(run, 3);
  // Poisson with mean 60.
  expect(Math.abs(run.recorder.tally.joined - N - 60)).toBeLessThan(4 * Math.sqrt(60));
  const { messages } = run.groups[0]!;
  expect(messages.contentOf(0).level).toBeCloseTo(0.8, 6);
});
