/** What the settings of several patterns share. */

import type { Run } from '#hearsay/engine/run.js';
import type { RunResult } from '#hearsay/engine/run-result.js';
import { simulate } from '#hearsay/engine/simulate.js';
import { createWorld } from '#hearsay/engine/world.js';
import type { Model } from '#hearsay/model/compile.js';
import { PRESETS, type PresetName } from '#hearsay/scenario/presets.js';
import { modelOf, type Parts } from '../engine/model.ts';
import type { Defaults } from './pattern.ts';

/** The model of a setting under other defaults: what the preset or the setting names stays. */
export function settingOf(parts: Parts, defaults: Defaults): Model {
  const values = PRESETS[(parts.preset as PresetName | undefined) ?? 'chat'].values;
  const parameters = { ...defaults, ...values, ...(parts.parameters as Defaults | undefined) };
  return modelOf({ ...parts, parameters });
}

/** A law of leaving under which nobody leaves. */
export const NOBODY_LEAVES = { frailtyA: 0.01, frailtyB: 1e6, dropOut: 0 } as const;

/**
 * A group of acquaintances with a week of topics to begin with, from which nobody leaves: the upper of the two states that the same parameters have.
 */
export function warmGroup(size: number, horizon: number, parameters: Defaults = NOBODY_LEAVES): Parts {
  return {
    horizon,
    population: { size, graph: { kind: 'erdos-renyi', meanDegree: Math.min(30, size - 1) } },
    community: { founders: size, groups: { cap: 1000 } },
    parameters: { ...parameters, inviteMean: 0 },
    strategies: { only: { content: [{ kind: 'daily-topic', days: '0-6' }] } },
  };
}

/** One run, watched at the end of each day. */
export function watch(model: Model, strategy: string, replication: number, observe?: (run: Run) => void): RunResult {
  return simulate(model, strategy, replication, {
    world: createWorld(model, replication),
    ...(observe && { observe }),
  });
}

export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[k]!;
  return sum / values.length;
}

/** Messages written on days from … to - 1, of a cumulative series. */
export function between(series: Float64Array, from: number, to: number): number {
  return series[to - 1]! - (from > 0 ? series[from - 1]! : 0);
}

/** Tenth of a thousandth of what `share` of `plays` is true of. */
export function shareOf<Play>(plays: readonly Play[], holds: (play: Play) => boolean): number {
  return plays.filter(holds).length / plays.length;
}
