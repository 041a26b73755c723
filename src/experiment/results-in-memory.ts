/** Results whose runs are all in memory: for studies that are not kept, and for those who use hearsay as a library. */
import { type Point, SCENARIO_AS_IT_IS } from './points.ts';
import { type Cell, pointIn, type Results, type RunFailure, type RunKey, type RunResult } from './results.ts';

export interface ResultsInMemory extends Results {
  /** In the order of the design. */
  readonly runs: readonly RunResult[];
}

export interface Extent {
  readonly points: readonly Point[];
  readonly strategies: readonly string[];
  readonly replications: number;
}

/** @param extent what was tried; when left out, what occurs among the runs, in the order of its first occurrence */
export function resultsInMemory(
  runs: readonly RunResult[],
  failures: readonly RunFailure[] = [],
  extent: Extent = extentOf([...runs, ...failures]),
): ResultsInMemory {
  const { points, strategies, replications } = extent;
  const strategyAt = new Map(strategies.map((name, index) => [name, index]));
  const place = ({ point, strategy, replication }: RunKey) =>
    (replication * points.length + point) * strategies.length + strategyAt.get(strategy)!;
  const within = ({ point, strategy, replication }: RunKey) =>
    point < points.length && strategyAt.has(strategy) && replication < replications;
  const inOrder = <K extends RunKey>(items: readonly K[]) => items.filter(within).sort((a, b) => place(a) - place(b));
  const ordered = inOrder(runs);
  const byPlace = new Map(ordered.map((run) => [place(run), run]));
  const runAt = (cell: Cell, replication: number) =>
    byPlace.get(place({ point: pointIn(cell, points), strategy: cell.strategy, replication }));
  return {
    ...extent,
    runs: ordered,
    finished: ordered.length,
    failures: inOrder(failures),
    finishedIn: (cell) => Uint8Array.from({ length: replications }, (_, k) => (runAt(cell, k) === undefined ? 0 : 1)),
    outcome: (name, cell) => Float64Array.from({ length: replications }, (_, k) => outcomeOfRun(runAt(cell, k), name)),
    digest: (key) => byPlace.get(place(key))?.digest,
    async readSeries(name, visit) {
      for (const run of ordered) {
        const values = run.series[name];
        if (values !== undefined) visit(run, values);
      }
    },
    async readDetails(visit) {
      for (const run of ordered) visit(run, run);
    },
  };
}

/** `name@7d` → the outcome and the number of days that have passed. */
export function datedOutcome(name: string): { readonly outcome: string; readonly day: number } | undefined {
  const dated = /^(.+)@(\d+)d$/.exec(name);
  return dated ? { outcome: dated[1]!, day: Number(dated[2]) } : undefined;
}

/** Final value of an outcome of a run, or with `name@7d` its value at the end of the first week, `series[6]`; NaN where it has none. */
export function outcomeOfRun(run: RunResult | undefined, name: string): number {
  const own = run?.outcomes[name];
  if (own !== undefined) return own;
  const dated = datedOutcome(name);
  return (dated && run?.series[dated.outcome]?.[dated.day - 1]) ?? Number.NaN;
}

function extentOf(keys: readonly RunKey[]): Extent {
  let [points, replications] = [1, 0];
  for (const { point, replication } of keys) {
    points = Math.max(points, point + 1);
    replications = Math.max(replications, replication + 1);
  }
  return {
    points: points === 1 ? SCENARIO_AS_IT_IS : Array.from({ length: points }, () => ({ set: [] })),
    strategies: [...new Set(keys.map(({ strategy }) => strategy))],
    replications,
  };
}
