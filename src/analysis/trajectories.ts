/**
 * How a series goes on average over replications, and how much replications spread, day by day.
 */
import type { Results } from '../experiment/results.ts';
import { tInterval } from './interval.ts';
import { meanInterval } from './mean-interval.ts';
import { momentsOf } from './moments.ts';
import { countFinished } from './outcome-values.ts';
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
  const finished = strategies.map((strategy) => countFinished(results, strategy));
  const all = finished.reduce((sum, count) => sum + count, 0);
  const daysAtATime = Math.max(1, Math.floor(mostValues / Math.max(1, all)));
  const days: Day[][] = strategies.map(() => []);
  let runs: readonly number[] = [];
  let dayCount = 1;
  for (let from = 0; from < dayCount; from += daysAtATime) {
    const read = await readDays(results, strategies, series, { finished, from, to: from + daysAtATime });
    ({ runs, dayCount } = read);
    for (const [k, values] of read.days.entries()) days[k]!.push(...values.map(summarizeDay));
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

interface DayRange {
  /** Runs of each strategy, at most. */
  readonly finished: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** By strategy and day, the values of all runs in order of their replication; the runs of each strategy that recorded the series; all days. */
async function readDays(
  results: Results,
  strategies: readonly string[],
  series: string,
  { finished, from, to }: DayRange,
): Promise<{ days: Float64Array[][]; runs: number[]; dayCount: number }> {
  const days: Float64Array[][] = strategies.map(() => []);
  const runs = strategies.map(() => 0);
  let dayCount = 0;
  await results.readSeries(series, ({ strategy }, values) => {
    const k = strategies.indexOf(strategy);
    if (k < 0) return;
    dayCount = Math.max(dayCount, values.length);
    const own = days[k]!;
    const until = Math.min(to, values.length);
    for (let day = from; day < until; day++) {
      own[day - from] ??= new Float64Array(finished[k]!).fill(Number.NaN);
      own[day - from]![runs[k]!] = values[day]!;
    }
    runs[k]!++;
  });
  // A strategy may have fewer days than another; one without runs has none.
  for (const [k, own] of days.entries()) {
    while (runs[k]! > 0 && own.length < Math.min(to, dayCount) - from)
      own.push(new Float64Array(finished[k]!).fill(Number.NaN));
  }
  return { days, runs, dayCount };
}

type Day = ReturnType<typeof summarizeDay>;

function summarizeDay(values: Float64Array) {
  const ascending = values.filter(Number.isFinite).sort();
  const { n, mean, sd } = momentsOf(ascending);
  const { ci95 } = meanInterval(ascending, undefined);
  // Where all runs are at zero nothing says how far another could lie: the chart shows the line.
  const [meanLow, meanHigh] = ci95[0] === null ? tInterval(n, mean, sd) : ci95;
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
