/** Samples of laws with a known mean, and how often the intervals of it hold the truth. */
import { expect, it } from 'vitest';
import { bootstrapIntervals } from '#hearsay/analysis/bootstrap.js';
import type { Interval } from '#hearsay/analysis/interval.js';
import { summarize } from '#hearsay/analysis/summary.js';
import { type Source, sample, source } from './samples.ts';

const CASES = 2_000;
const BOOTSTRAP_CASES = 1_000;
/** Sizes of samples; the bands of a law stand in their order. */
const SIZES = [5, 10, 30, 100] as const;
export type Band = readonly [number, number];
export const EXACT: Band = [0.93, 0.97];
/** For a method that promises at least 95 %. */
const CAUTIOUS: Band = [0.93, 1];

interface Law {
  readonly name: string;
  readonly draw: (draws: Source) => number;
  readonly mean: number;
  /** Bands for n = 5, 10, 30, 100, of the interval that is printed and of the bootstrap beside it. */
  readonly printed: readonly Band[];
  readonly bootstrap: readonly Band[];
}

const exactly = [EXACT, EXACT, EXACT, EXACT];
/** Members of a community that dies in three of ten cases. */
const humped = (d: Source) => (d.uniform() < 0.3 ? 0 : 140) + 5 * d.normal();

const LAWS: readonly Law[] = [
  { name: 'normal', draw: (d) => d.normal(), mean: 0, printed: exactly, bootstrap: exactly },
  {
    name: 'difference of exponentials (symmetric, heavy tails)',
    draw: (d) => d.exponential() - d.exponential(),
    mean: 0,
    // Heavy symmetric tails make t cautious (Benjamini 1983), bootstrap-t a little bold.
    printed: [[0.94, 0.985], [0.94, 0.985], EXACT, EXACT],
    bootstrap: [[0.91, 0.97], [0.91, 0.97], [0.91, 0.97], EXACT],
  },
  {
    name: 'difference of counts',
    draw: (d) => d.poisson(4) - d.poisson(3),
    mean: 1,
    // Five integers are often equal or nearly so.
    printed: [[0.92, 0.98], EXACT, EXACT, EXACT],
    bootstrap: [[0.92, 0.99], EXACT, EXACT, EXACT],
  },
  {
    name: 'difference of two communities that die in three of ten cases',
    draw: (d) => humped(d) - humped(d),
    mean: 0,
    // Three kinds of differences, -140, 0 and 140: five or ten values show the steps of a law of three values, and often look skewed, where
    // two intervals are united.
    printed: [[0.9, 1], [0.93, 1], EXACT, EXACT],
    bootstrap: [[0.85, 1], [0.85, 1], [0.92, 0.99], EXACT],
  },
  {
    name: 'yes or no, even odds',
    draw: (d) => Math.round(d.uniform()),
    mean: 0.5,
    // More than half of the answers are the same: the interval of rare events, exact for the rarest and never bolder (Fay & Feuer 1997).
    printed: [CAUTIOUS, CAUTIOUS, CAUTIOUS, CAUTIOUS],
    bootstrap: [[0.92, 0.96], [0.93, 1], [0.93, 0.995], EXACT],
  },
  {
    name: 'exponential (skewness 2)',
    draw: (d) => d.exponential(),
    mean: 1,
    // A sample that holds no large value cannot know of any: t alone misses by about skewness² / n (Johnson 1978), and Hall's interval, which is
    // united with it, corrects for the skewness that was seen.
    printed: [[0.84, 0.97], [0.87, 0.97], [0.9, 0.97], EXACT],
    bootstrap: [[0.9, 0.97], EXACT, EXACT, EXACT],
  },
  {
    name: 'lognormal (skewness 6)',
    draw: (d) => Math.exp(d.normal()),
    mean: Math.exp(0.5),
    // The mean owes much to values that few samples contain: neither interval reaches 95 %.
    printed: [
      [0.75, 0.97],
      [0.79, 0.97],
      [0.83, 0.97],
      [0.87, 0.97],
    ],
    bootstrap: [
      [0.84, 0.95],
      [0.86, 0.95],
      [0.88, 0.96],
      [0.9, 0.96],
    ],
  },
];

/** Tests of samples of these sizes. */
export function intervalsCover(sizes: readonly (typeof SIZES)[number][]): void {
  for (const [k, law] of LAWS.entries()) {
    for (const [i, n] of SIZES.entries()) {
      if (!sizes.includes(n)) continue;
      const draws = source(1_000 + 10 * k + i);
      const samples = Array.from({ length: CASES }, () => sample(n, () => law.draw(draws)));
      const printed = coverage(
        samples.map((values) => summarize(values).ci95),
        law.mean,
      );
      const bootstrap = coverage(bootstrapIntervals(samples.slice(0, BOOTSTRAP_CASES)), law.mean);
      const name = `cover the truth, ${law.name}, n = ${n}: printed ${percent(printed.share)}, bootstrap-t ${percent(bootstrap.share)} of ${bootstrap.known}`;
      it(name, () => {
        expectInBand(printed.share, law.printed[i]!);
        // Below a tenth of the cases with a bootstrap interval there is nothing to hold it to.
        if (bootstrap.known > BOOTSTRAP_CASES / 10) expectInBand(bootstrap.share, law.bootstrap[i]!);
        // Nothing but zeros says nothing of how large a value can be.
        const withScale = samples.filter((values) => values.some((value) => value !== 0));
        expect(printed.known).toBe(withScale.length);
      });
    }
  }
}

/** Share of the known intervals that hold the truth. */
export function coverage(intervals: readonly Interval[], truth: number): { share: number; known: number } {
  const known = intervals.filter((interval) => interval[0] !== null);
  return { share: known.filter((interval) => holds(interval, truth)).length / known.length, known: known.length };
}

export function holds([low, high]: Interval, truth: number): boolean {
  return low !== null && low <= truth && truth <= high;
}

export function expectInBand(share: number, [low, high]: Band): void {
  expect(share).toBeGreaterThanOrEqual(low);
  expect(share).toBeLessThanOrEqual(high);
}

export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
