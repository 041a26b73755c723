/** Content that takes turns, and what came back on it. */
import { describe, expect, test } from 'vitest';
import { responsesOf } from '#hearsay/engine/programme/responses.js';
import { modelOf, type Parts, passDays, runOf } from '../model.ts';

const DAYS = 84;

/** Everybody cares for cats alone. */
const pets = (by: string, more: Parts = {}) =>
  runOf(
    modelOf({
      horizon: DAYS,
      preset: 'chat',
      population: { size: 200, segments: { all: { share: 1, topics: { cats: 1 } } } },
      community: { founders: 200, topics: ['cats', 'dogs'] },
      strategies: {
        only: {
          content: ['dogs', 'cats', 'dogs'].map((topic) => ({
            days: `0-${DAYS - 1}`,
            topic,
            turn: { with: 'pets', by },
          })),
          ...more,
        },
      },
    }),
  );

describe('content that takes turns', () => {
  test('appears one at a time, each as often, in order', () => {
    const run = pets('order');
    const seen: number[][] = [];
    passDays(run, DAYS, () => seen.push(responsesOf(run).content.map(({ times }) => times)));
    expect(seen[0]).toEqual([1, 0, 0]);
    expect(seen[1]).toEqual([1, 1, 0]);
    expect(seen.at(-1)).toEqual([28, 28, 28]);
  });

  test('by response is mostly what is answered most, and the others are tried again', () => {
    const run = pets('response');
    passDays(run, DAYS);
    const [dogs, cats, moreDogs] = responsesOf(run).content;
    // Two of each first, then three turns in four; those who wait longest share the fourth.
    expect(cats!.times).toBeGreaterThanOrEqual(2 + Math.floor(0.75 * (DAYS - 6)));
    expect(Math.min(dogs!.times, moreDogs!.times)).toBeGreaterThan(4);
    expect(cats!.replies / cats!.times).toBeGreaterThan(dogs!.replies / dogs!.times);
  });
});

test('replies to content are counted with their lever, and no other', () => {
  const run = pets('order', {
    content: [
      { days: '0-9', topic: 'cats' },
      { kind: 'post', days: '0-9', topic: 'cats' },
    ],
  });
  passDays(run, DAYS);
  const [topic, post] = responsesOf(run).content;
  expect([topic!.times, post!.times]).toEqual([10, 10]);
  expect(topic!.replies).toBeGreaterThan(0);
  expect(topic!.replies + post!.replies).toBeLessThanOrEqual(run.recorder.tally.replies);
});

test('who takes part in an activity counts with it', () => {
  const activities = ['quiz', 'vote'].map((name, k) => ({ name, kind: name, days: `${3 + k}-60`, every: 7 }));
  const run = pets('order', { activities });
  passDays(run, DAYS);
  const took = responsesOf(run).activities.map(({ tookPart }) => tookPart);
  expect(took.every((count) => count > 0)).toBe(true);
  expect(took[0]! + took[1]!).toBe(run.recorder.tally.tookPart);
});
