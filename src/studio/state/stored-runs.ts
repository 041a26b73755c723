/** The runs of a study as the page carries them: what a report needs of each, nothing else. */

import type { Results, RunDetails, RunKey, RunResult } from '../../experiment/results.ts';
import { datedOutcome } from '../../experiment/results-in-memory.ts';
import { OUTCOME_NAMES } from '../../scenario/outcomes.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/** Of all runs together. As many take about 10 MB in a page, and a few hundred in memory until they are there. */
const MOST_VALUES = 5_000_000;
/** What there is of a run besides series, about. */
const VALUES_OF_DETAILS = 40;

/** Whether there are so many runs that no page could carry them. */
export function areTooMany({ finished }: Results, scenario: Scenario, most: number = MOST_VALUES): boolean {
  const { formulas, outcomes, horizon } = scenario;
  const values = OUTCOME_NAMES.length + Object.keys(formulas).length + outcomes.length * horizon + VALUES_OF_DETAILS;
  return finished * values > most;
}

/** Every run that finished, in the order of the design, with series of the outcomes that the scenario reports. */
export async function runsToStore(results: Results, scenario: Scenario): Promise<RunResult[]> {
  const names = [...OUTCOME_NAMES, ...Object.keys(scenario.formulas)];
  const drawn = new Set(scenario.outcomes.map((name) => datedOutcome(name)?.outcome ?? name));
  const series = new Map<string, Record<string, Float64Array>>();
  for (const name of drawn) {
    await results.readSeries(name, (key, values) => {
      const own = series.get(placeOf(key)) ?? {};
      own[name] = Float64Array.from(values);
      series.set(placeOf(key), own);
    });
  }
  const columns = new Map(
    results.strategies.map((strategy) => [strategy, names.map((name) => results.outcome(name, { strategy }))]),
  );
  const runs: RunResult[] = [];
  await results.readDetails((key: RunKey, details: RunDetails) => {
    const own = columns.get(key.strategy)!;
    const { budgetsGone, stages, arms: _, ...rest } = details;
    runs.push({
      ...rest,
      ...(budgetsGone && { budgetsGone }),
      ...(stages && { stages }),
      point: 0,
      strategy: key.strategy,
      replication: key.replication,
      outcomes: Object.fromEntries(names.map((name, k) => [name, own[k]![key.replication]!])),
      series: series.get(placeOf(key)) ?? {},
      digest: results.digest(key)!,
    });
  });
  return runs;
}

const placeOf = ({ strategy, replication }: RunKey): string => `${replication} ${strategy}`;

/** As text; JSON has no word for what is no finite number. */
export function runsAsText(runs: readonly RunResult[]): string {
  return JSON.stringify(
    runs.map(({ point: _, ...run }) => run),
    (_, value) => {
      if (value instanceof Float64Array) return [...value];
      return typeof value === 'number' && !Number.isFinite(value) ? { number: String(value) } : value;
    },
  );
}

/** What `runsAsText` wrote. */
export function runsFromText(text: string): RunResult[] {
  const runs = JSON.parse(text, (_, value) => {
    const number = (value as { readonly number?: unknown } | null)?.number;
    return typeof number === 'string' && Object.keys(value).length === 1 ? Number(number) : value;
  }) as (Omit<RunResult, 'series' | 'point'> & { readonly series: Readonly<Record<string, number[]>> })[];
  return runs.map((run) => ({
    ...run,
    point: 0,
    series: Object.fromEntries(Object.entries(run.series).map(([name, values]) => [name, Float64Array.from(values)])),
  }));
}
