/** What a manager must know first: the best, the disaster, the money; on numbers written by hand. */
import { describe, expect, test } from 'vitest';
import { compareStrategies } from '#hearsay/analysis/compare.js';
import { poolDetails } from '#hearsay/analysis/run-details.js';
import { resultsInMemory } from '#hearsay/experiment/results-in-memory.js';
import { findingsOf } from '#hearsay/report/findings.js';
import { run } from '../analysis/samples.ts';

interface Level {
  readonly members: number;
  readonly profit?: number;
  readonly cost?: number;
}

/** Twelve runs of each strategy around its levels, the same luck in all. */
async function headline(
  levels: Readonly<Record<string, Level>>,
  outcomes: readonly string[],
  language: 'en' | 'zh' = 'en',
) {
  const strategies = Object.keys(levels);
  const results = resultsInMemory(
    strategies.flatMap((name, strategy) =>
      Array.from({ length: 12 }, (_, k) => {
        const luck = ((k * 5) % 12) - 5.5;
        // Both go over the whole circle, so that they add nothing to a mean.
        const own = ((k * [1, 5, 7][strategy]!) % 12) / 10 - 0.55;
        const values = Object.fromEntries(
          Object.entries(levels[name]!).map(([outcome, level]) => [outcome, level + luck + own]),
        );
        return run(name, k, { outcomes: values });
      }),
    ),
  );
  const comparison = compareStrategies({ strategies, outcomes, baseline: strategies[0]!, smallestEffect: {} }, results);
  const pools = await poolDetails(results, strategies);
  return findingsOf({ comparison, results, pools, language, currency: 'EUR' }).headline;
}

describe('the headline', () => {
  const good = { members: 160, profit: 300 };
  const bad = { members: 60, profit: 10 };
  const base = { members: 100, profit: 100 };

  test('names the best, then the strategy that did worst for sure', async () => {
    const said = await headline({ base, good, bad }, ['members']);
    expect(said).toMatch(/^"good" did best\. Members: 160, against 100/);
    expect(said).toContain('Worst is "bad": 60');
    expect(await headline({ base, good, bad }, ['members'], 'zh')).toContain('最差的是“bad”：60');
  });

  test('names no worst where nothing is worse for sure', async () => {
    expect(await headline({ base, good }, ['members'])).not.toContain('Worst');
  });

  test('says what the best means in money, if the scenario reports it and it is sure: profit before cost', async () => {
    const said = await headline({ base, good }, ['members', 'cost', 'profit']);
    expect(said).toContain(
      'Profit with "good": 300\u00a0EUR, against 100\u00a0EUR with "base" (difference +200.0\u00a0EUR',
    );
    expect(await headline({ base, good }, ['members'])).not.toContain('EUR');
    const same = { ...good, profit: base.profit };
    expect(await headline({ base, same }, ['members', 'profit'])).not.toContain('EUR');
  });

  test('says the money of a strategy that may be as good as the best, where that of the best is not sure', async () => {
    const levels = { base, open: { members: 160, profit: 100 }, sure: { members: 159.9, profit: 300 } };
    const said = await headline(levels, ['members', 'profit']);
    expect(said).toMatch(/^"open"/);
    expect(said).toContain('Profit with "sure": 300\u00a0EUR');
    expect(await headline({ ...levels, sure: { members: 60, profit: 300 } }, ['members', 'profit'])).not.toContain(
      'Profit',
    );
  });

  test('does not say the money twice where it comes first', async () => {
    const said = await headline({ base, good }, ['profit', 'members']);
    expect(said.match(/300\u00a0EUR/g)).toHaveLength(1);
  });
});
