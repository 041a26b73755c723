/** Small scenarios whose answer practice knows, played in pairs. */
import { readFileSync } from 'node:fs';
import type { RunResult } from '#hearsay/engine/run-result.js';
import { simulate } from '#hearsay/engine/simulate.js';
import { createWorld } from '#hearsay/engine/world.js';
import { compileModel, type Model } from '#hearsay/model/compile.js';
import { readScenario } from '#hearsay/scenario/read.js';
import { momentsOf } from '../theory/statistics.ts';

export const practiceModel = (name: string): Model =>
  compileModel(readScenario(readFileSync(new URL(`${name}.yaml`, import.meta.url), 'utf8')).scenario);

/** Results of all strategies, by name, one entry a replication: the same people and the same chance. */
export function playAll(model: Model, replications: number): Readonly<Record<string, readonly RunResult[]>> {
  const results: Record<string, RunResult[]> = {};
  for (let replication = 0; replication < replications; replication++) {
    const world = createWorld(model, replication);
    for (const { name } of model.strategies) {
      results[name] ??= [];
      results[name].push(simulate(model, name, replication, { world }));
    }
  }
  return results;
}

/** Mean of b - a over pairs, and how many standard errors it is from 0. */
export function paired(
  a: readonly RunResult[],
  b: readonly RunResult[],
  measure: (result: RunResult) => number,
): { readonly mean: number; readonly sigmas: number } {
  const { mean, sd } = momentsOf(b.map((result, k) => measure(result) - measure(a[k]!)));
  return { mean, sigmas: mean === 0 ? 0 : mean / (sd / Math.sqrt(a.length)) };
}

/** Of a running total: what came on days from … to. */
export const onDays = (series: ArrayLike<number>, from: number, to: number): number =>
  series[to]! - (from > 0 ? series[from - 1]! : 0);
