/** Hours for content: what is there of them, what becomes of what is not covered, and what is left for answers. */
import { describe, expect, test } from 'vitest';
import { simulate } from '#hearsay/engine/simulate.js';
import { PROMPT } from '#hearsay/engine/talk/message-ring.js';
import { modelOf, type Parts, passDays, QUIET, runOf } from '../model.ts';

const model = (strategy: Parts, parameters: Parts = {}) =>
  modelOf({
    horizon: 40,
    community: { founders: 30 },
    strategies: { only: strategy },
    parameters: { ...QUIET, topicPosts: 1, ...parameters },
  });

/** The quality of every topic that appeared in so many days. */
function topicsOf(strategy: Parts, days: number): number[] {
  const run = runOf(model(strategy));
  passDays(run, days);
  const { messages } = run.groups[0]!;
  const found: number[] = [];
  for (let number = 0; number < messages.posted; number++)
    if (messages.holds(number) && messages.kindOf(number) === PROMPT) found.push(messages.contentOf(number).quality);
  return found;
}
const daily = { days: '0-39', quality: 0.8, workHours: 3 };

describe('content that takes hours', () => {
  test('is as good as planned while the hours last, then worse in proportion', () => {
    for (const [hours, quality] of [
      [6, 0.8],
      [3, 0.8],
      [1.5, 0.4],
      [0, 0],
    ])
      for (const topic of topicsOf({ operators: { count: 1, hours }, content: [daily] }, 10))
        expect(topic).toBeCloseTo(quality!, 5);
  });

  test('or is as good, and appears as often as it can be prepared', () => {
    const count = (hours: number) =>
      topicsOf({ operators: { count: 1, hours, whenShort: 'fewer' }, content: [daily] }, 20);
    expect(count(3)).toHaveLength(20);
    expect(count(1.5)).toHaveLength(10);
    expect(count(0.3)).toHaveLength(2);
    expect(count(0)).toHaveLength(0);
    for (const topic of count(1.5)) expect(topic).toBeCloseTo(0.8, 5);
  });

  test('is prepared over its period: a weekly piece of seven hours takes one a day', () => {
    const weekly = { kind: 'daily-topic', days: '0-39', every: 7, quality: 0.8, workHours: 7 };
    for (const topic of topicsOf({ operators: { count: 1, hours: 1 }, content: [weekly] }, 30))
      expect(topic).toBeCloseTo(0.8, 5);
  });

  test('shares what there is with other content that takes hours, and leaves the rest alone', () => {
    const free = { days: '0-39', quality: 0.7 };
    const topics = topicsOf({ operators: { count: 1, hours: 3 }, content: [daily, daily, free] }, 1);
    expect(topics.map((quality) => Math.round(quality * 1000) / 1000)).toEqual([0.4, 0.4, 0.7]);
  });

  test('takes the time of answers, unless these come first', () => {
    const ASKING = { questionRate: 0.5, answersPerHour: 5, initialNeed: 1, dropOut: 0 };
    const answered = (operators: Parts, content: readonly Parts[]) => {
      const { outcomes } = simulate(
        model({ operators: { count: 1, hours: 1, ...operators }, content }, ASKING),
        'only',
        0,
      );
      return outcomes.answerDays!;
    };
    const alone = answered({}, []);
    expect(answered({}, [{ ...daily, workHours: 0.9 }])).toBeGreaterThan(alone);
    expect(answered({ first: 'answers' }, [{ ...daily, workHours: 0.9 }])).toBeLessThan(
      answered({}, [{ ...daily, workHours: 0.9 }]),
    );
  });
});

test('money makes quality, with diminishing returns, and nothing makes nothing', () => {
  const quality = (cost: number) =>
    model({ content: [{ days: '0-9', cost, halfQualityAt: 20 }] }).strategies[0]!.content[0]!.quality;
  expect([0, 20, 60].map(quality)).toEqual([0, 0.5, 0.75]);
  expect(quality(40) - quality(20)).toBeLessThan(quality(20) - quality(0));
});
