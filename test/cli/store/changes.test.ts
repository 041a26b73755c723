/** What is said of a scenario that has changed since its study was begun. */
import { describe, expect, test } from 'vitest';
import type { Scenario } from '#hearsay/scenario/scenario.js';
import { changesThatMatter } from '#hearsay/study/store/changes.js';

const withRecruit = (recruit: unknown, horizon: unknown = 60) =>
  ({ horizon, strategies: [{ name: 'quiet', recruit }] }) as unknown as Scenario;

describe('a change is shown where it is', () => {
  const stand = (expected: number) => ({ channel: 'library', days: { from: 0, to: 9 }, expected, quality: 0.5 });

  test('deep in a list', () => {
    expect(changesThatMatter(withRecruit([stand(80)]), withRecruit([stand(90)]))).toEqual([
      {
        en: 'strategies.quiet.recruit.0.expected was 80 and is 90',
        zh: 'strategies.quiet.recruit.0.expected 原为 80，现为 90',
      },
    ]);
  });

  test('what was and what is never read the same', () => {
    const long = 'a name that is far longer than anybody would show in the middle of a sentence, number ';
    const lists = [
      [[stand(80)], [stand(80), stand(80)]],
      [`${long}1`, `${long}2`],
      [`1${long}`, `2${long}`],
    ] as const;
    for (const [before, now] of lists) {
      const [said] = changesThatMatter(withRecruit(before), withRecruit(now));
      expect(said!.zh).toMatch(/原为 .*，现为 /);
      const [, was, is] = /was (.*) and is (.*)$/.exec(said!.en)!;
      expect(was).not.toBe(is);
      expect(Math.max(was!.length, is!.length)).toBeLessThanOrEqual(60);
    }
  });

  test('nothing is said of equal scenarios', () => {
    expect(changesThatMatter(withRecruit([stand(80)]), withRecruit([stand(80)]))).toEqual([]);
  });
});
