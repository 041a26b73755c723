import { describe, expect, test } from 'vitest';
import { compareStrategies } from '#hearsay/analysis/compare.js';
import { poolDetails } from '#hearsay/analysis/run-details.js';
import { resultsInMemory } from '#hearsay/experiment/results-in-memory.js';
import { findingsOf } from '#hearsay/report/findings.js';
import { run } from '../analysis/samples.ts';

/** Small communities under two strategies, large ones under a third. */
const RUNS: Readonly<Record<string, (k: number) => number>> = {
  base: (k) => 40 + ((k * 7) % 30),
  quiet: (k) => 36 + ((k * 7) % 30) - (k % 3),
  lively: (k) => 2000 + ((k * 331) % 3000),
};
const STRATEGIES = Object.keys(RUNS);

async function findings(language: 'en' | 'zh', alert?: string) {
  const results = resultsInMemory(
    STRATEGIES.flatMap((name) =>
      Array.from({ length: 30 }, (_, k) => run(name, k, { outcomes: { messages: RUNS[name]!(k) } })),
    ),
    [{ point: 0, strategy: 'quiet', replication: 30, message: 'broke down', stack: '' }],
  );
  const comparison = compareStrategies(
    { strategies: STRATEGIES, outcomes: ['messages'], baseline: 'base', smallestEffect: {} },
    results,
  );
  const pools = await poolDetails(results, STRATEGIES);
  return findingsOf({ comparison, results, pools, language, currency: '', alert });
}

describe('a mean that a kind of run not seen could turn', () => {
  test('is left open, with what most runs do', async () => {
    expect((await findings('en')).cautions.join('\n')).toMatch(
      /undecided on average in: .* \(lower in 100\u00a0% of the pairs/,
    );
    expect((await findings('zh')).cautions.join('\n')).toMatch(/平均而言尚无定论的指标：.*（100\u00a0% 的配对中更低/);
  });

  test('has an interval that is not called 95 %', async () => {
    const { brackets, strategies, cautions } = await findings('en');
    expect(brackets).toContain('~ marks one that is rougher');
    const [quiet, lively] = strategies.map(({ verdicts }) => verdicts.flatMap(({ items }) => items).join());
    expect(quiet).toContain('~\u00a0');
    expect(lively).not.toContain('~');
    expect(cautions.join('\n')).toContain('not to be read as 95 %');
    expect((await findings('zh')).brackets).toContain('达不到 95 % 的区间');
  });
});

test('that runs failed is said once', async () => {
  const failed = /failed/;
  const alone = await findings('en');
  expect(alone.headline).toMatch(failed);
  const below = await findings('en', '1 of 91 runs failed.');
  expect([below.headline, ...below.cautions].join('\n')).not.toMatch(failed);
});
