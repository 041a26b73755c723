/**
 * How a series goes on average over replications, and how much replications spread, day by day.
 */
import type { Results } from '../experiment/results.ts';
import { tInterval } from './interval.ts';
import { momentsOf } from './moments.ts';
import { quantileOf } from './quantile.ts';

type Days = readonly (number | null)[];

/** One entry a day in every array, day 0 first; null where no run (for the interval: fewer than two) has a finite value. */
export interface Trajectory {
  readonly strategy: string;
  readonly series: string;
  /** Runs that recorded the series. */
  readonly runs: number;
  readonly mean: Days;
  /** Ends of the 95 % t interval of the mean, for each day by itself. */
  readonly meanLow: Days;
  readonly meanHigh: Days;
  /** Quantiles of the runs: half of them lie between q25 and q75, nine in ten between q05 and q95. */
  readonly q05: Days;
  readonly q25: Days;
  readonly median: Days;
  readonly q75: Days;
  readonly q95: Days;
}

/** Values held at a time, 64 MB: a quantile needs all runs, so that large studies are read several times, some days each time. */
const MOST_VALUES = 8_000_000;

/** @param strategies one trajectory for each, in their order */
export async function trajectoriesOf(
  results: Results,
  strategies: readonly string[],
  series: string,
  mostValues: number = MOST_VALUES,
): Promise<Trajectory[]> {
  const { runs, dayCount } = await extentOf(results, strategies, series);
  const all = runs.reduce((sum, count) => sum + count, 0);
  const daysAtATime = Math.max(1, Math.floor(mostValues / Math.max(1, all)));
  const days: Day[][] = strategies.map(() => []);
  for (let from = 0; from < dayCount; from += daysAtATime) {
    const read = await readDays(results, strategies, series, {
      runs,
      from,
      to: Math.min(dayCount, from + daysAtATime),
    });
    for (const [k, values] of read.entries()) days[k]!.push(...values.map(summarizeDay));
  }
  return strategies.map((strategy, k) => {
    const own = days[k]!;
    return {
      strategy,
      series,
      runs: runs[k]!,
      mean: own.map((day) => day.mean),
      meanLow: own.map((day) => day.meanLow),
      meanHigh: own.map((day) => day.meanHigh),
      q05: own.map((day) => day.q05),
      q25: own.map((day) => day.q25),
      median: own.map((day) => day.median),
      q75: own.map((day) => day.q75),
      q95: own.map((day) => day.q95),
    };
  });
}

/** Runs of each strategy that recorded the series, and its days. */
async function extentOf(results: Results, strategies: readonly string[], series: string) {
  const runs = strategies.map(() => 0);
  let dayCount = 0;
  await results.readSeries(series, ({ strategy }, values) => {
    const k = strategies.indexOf(strategy);
    if (k < 0) return;
    runs[k]!++;
    dayCount = Math.max(dayCount, values.length);
  });
  return { runs, dayCount };
}

interface DayRange {
  readonly runs: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** By strategy and day, the values of all runs in order of their replication. */
async function readDays(
  results: Results,
  strategies: readonly string[],
  series: string,
  { runs, from, to }: DayRange,
): Promise<Float64Array[][]> {
  const read = strategies.map((_, k) => Array.from({ length: to - from }, () => new Float64Array(runs[k]!)));
  const seen = strategies.map(() => 0);
  await results.readSeries(series, ({ strategy }, values) => {
    const k = strategies.indexOf(strategy);
    if (k < 0) return;
    for (let day = from; day < to; day++) read[k]![day - from]![seen[k]!] = values[day] ?? Number.NaN;
    seen[k]!++;
  });
  return read;
}

type Day = ReturnType<typeof summarizeDay>;

function summarizeDay(values: Float64Array) {
  const ascending = values.filter(Number.isFinite).sort();
  const { n, mean, sd } = momentsOf(ascending);
  const [meanLow, meanHigh] = tInterval(n, mean, sd);
  const quantile = (p: number) => quantileOf(ascending, p);
  return {
    mean,
    meanLow,
    meanHigh,
    q05: quantile(0.05),
    q25: quantile(0.25),
    median: quantile(0.5),
    q75: quantile(0.75),
    q95: quantile(0.95),
  };
}
