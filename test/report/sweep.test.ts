/** What a sweep says first: which point is best, if its runs tell that at all. */
import { describe, expect, test } from 'vitest';
import { summarizePoints } from '#hearsay/analysis/sweep/summarize-points.js';
import { resultsInMemory } from '#hearsay/experiment/results-in-memory.js';
import { sweepSheet } from '#hearsay/report/sweep.js';
import { readScenario } from '#hearsay/scenario/read.js';
import { run, sample, source } from '../analysis/samples.ts';

const { scenario } = readScenario(`hearsay: 1
name: a sweep
horizon: 5 days
population: { size: 50 }
community: { founders: 5 }
strategies: { only: {} }
outcomes: [members]
`);

/** Values of `members` at each point, one a replication; NaN for a run without a value. */
function headline(points: readonly (readonly number[])[], language: 'en' | 'zh' = 'en'): string {
  const levels = points.map((_, k) => ({ label: String(k), value: k, set: [] }));
  const results = resultsInMemory(
    points.flatMap((values, point) =>
      values.map((members, replication) => run('only', replication, { point, outcomes: { members } })),
    ),
    [],
    { points: points.map(() => ({ set: [] })), strategies: ['only'], replications: points[0]!.length },
  );
  return sweepSheet({
    scenario,
    factors: [{ name: 'parameters.attention', levels, scale: 'linear' }],
    points: levels.map((level) => ({ set: [], levels: [level] })),
    design: 'grid',
    results,
    summary: summarizePoints(results, scenario.outcomes),
    idle: [],
    language,
    provenance: { scenarioText: '', scenarioHash: '', version: '', digest: '', command: '' },
  }).headline;
}

const luck = [3, -4, 1, 0, -2, 5, -1, 2, -3, 4, -5, 0];
const around = (level: number, own: readonly number[]) => luck.map((one, k) => level + 10 * one + own[k]!);
const OWN = [
  [1, -1, 2, -2, 0, 1, -1, 0, 2, -2, 1, -1],
  [-1, 2, 0, 1, -2, 0, 1, -2, -1, 2, 0, 1],
];

describe('the headline of a sweep', () => {
  test('names the best and the worst where pairs tell them apart, however wide their intervals are', () => {
    // Luck that points share moves all by up to 50: the intervals of the two means overlap, those of the pairs are narrow.
    const said = headline([around(200, OWN[0]!), around(210, OWN[1]!)]);
    expect(said).toMatch(
      /^Members is best with "only" at attention 1: 210 on average \(95 % interval .*\)\. It is worst/,
    );
    expect(headline([around(200, OWN[0]!), around(210, OWN[1]!)], 'zh')).toContain('最好的情形');
  });

  test('calls none best where chance alone may have made the gap, and says the gap', () => {
    const points = [around(200, OWN[0]!), around(200.5, OWN[1]!)];
    const said = headline(points);
    expect(said).toContain('Which point is best in Members these runs do not tell');
    expect(said).toMatch(/Difference \+\S+ \(95 % interval \u2212/);
    expect(said).not.toMatch(/is best with|is worst/);
    const inChinese = headline(points, 'zh');
    expect(inChinese).toContain('这些模拟分不出哪个点的在群人数最好');
    expect(inChinese).not.toContain('最好的情形');
  });

  test('names no value of a factor without a part in the outcome', () => {
    const same = around(200, OWN[0]!);
    expect(headline([same, same])).toMatch(/^Members is the same at every point/);
  });

  test('takes no point as best at which a run has no value', () => {
    const high = around(900, OWN[0]!);
    high[3] = Number.NaN;
    expect(headline([around(200, OWN[0]!), high, around(260, OWN[1]!)])).toContain('at attention 2: 260');
  });

  test('names a best of twenty equal points in no more than one sweep of twenty', () => {
    const draws = source(17);
    const sweeps = 200;
    let named = 0;
    for (let k = 0; k < sweeps; k++) {
      const points = Array.from({ length: 20 }, () => [...sample(10, () => 100 + draws.normal())]);
      named += headline(points).includes('is best with') ? 1 : 0;
    }
    // 5 % of 200, and three standard errors of that.
    expect(named / sweeps).toBeLessThanOrEqual(0.05 + 3 * Math.sqrt((0.05 * 0.95) / sweeps));
  });
});
