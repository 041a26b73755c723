/** How often comparisons of strategies that do not differ find a difference. */
import { expect, it } from 'vitest';
import { compareStrategies } from '#hearsay/analysis/compare.js';
import { resultsInMemory } from '#hearsay/experiment/results-in-memory.js';
import { percent } from './coverage.ts';
import { run, type Source, sample, source } from './samples.ts';

const SIZES = [5, 30] as const;

/** Tests of comparisons of so many replications. */
export function comparisonsStaySilent(n: (typeof SIZES)[number]): void {
  const strategies = ['base', 'a', 'b', 'c'];
  const outcomes = ['y0', 'y1', 'y2'];
  const smallestEffect = { y0: 0, y1: 0, y2: 0 };
  const input = { strategies, outcomes, baseline: 'base', smallestEffect };
  const cases = 1_000;

  /** Share of comparisons of strategies that do not differ in which some verdict says better or worse. */
  function falseAlarms(n: number, number: number, value: (luck: number, own: number, draws: Source) => number): number {
    const draws = source(number);
    let alarms = 0;
    for (let k = 0; k < cases; k++) {
      const luck = sample(n, draws.normal);
      const runs = strategies.flatMap((strategy) =>
        Array.from({ length: n }, (_, replication) => {
          // One draw for a run's fate makes its outcomes move together.
          const own = draws.normal();
          const y = () => value(luck[replication]!, own, draws);
          return run(strategy, replication, { outcomes: { y0: y(), y1: y(), y2: y() } });
        }),
      );
      const { comparisons } = compareStrategies(input, resultsInMemory(runs));
      if (comparisons.some(({ verdict }) => verdict === 'better' || verdict === 'worse')) alarms += 1;
    }
    return alarms / cases;
  }

  // 5 % and three standard errors.
  const most = 0.05 + 3 * Math.sqrt((0.05 * 0.95) / cases);
  const kinds: [string, (luck: number, own: number, draws: Source) => number][] = [
    ['correlated normal', (luck, own, d) => luck + own + d.normal()],
    ['correlated lognormal', (luck, own, d) => Math.exp(0.7 * luck + 0.7 * own + 0.3 * d.normal())],
    ['small counts', (luck, own, d) => d.poisson(Math.exp(0.3 * luck + 0.3 * own))],
    ['dead or alive', (luck, own, d) => (luck + own > 1 ? 0 : 140) + 5 * d.normal()],
    ['yes or no', (luck, own, d) => (luck + own + d.normal() > 1 ? 1 : 0)],
  ];
  for (const [k, [name, value]] of kinds.entries()) {
    const rate = falseAlarms(n, 3_000 + 10 * k + SIZES.indexOf(n), value);
    it(`decide wrongly in at most 5 % of comparisons of equal strategies: ${name}, n = ${n}: ${percent(rate)}`, () => {
      expect(rate).toBeLessThanOrEqual(most);
    });
  }
}
