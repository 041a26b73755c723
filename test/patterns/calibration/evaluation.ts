/** Playing all patterns at one point, and what tells evaluations of one model from those of another. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PARAMETER_NAMES, PARAMETERS } from '#hearsay/scenario/parameters.js';
import { PATTERNS } from '../all.ts';
import { RANGES } from './ranges.ts';
import type { Parameters } from './space.ts';
import type { Values } from './targets.ts';

/** Patterns whose plays are dear, with the part of the quick replications that an evaluation plays; a part of all the others is 1. */
const PARTS: Readonly<Record<string, number>> = {
  P1: 0.67,
  P5: 0.5,
  P10: 0.5,
  P21: 0.4,
  P25: 0.34,
  P27: 0.5,
  P28: 0.5,
  N4: 0.67,
  N13: 0.5,
};
const FEWEST = 2;

export interface Evaluation {
  /** `modelNow()` when it was played. */
  readonly model: string;
  /** First replication of every pattern. */
  readonly from: number;
  /** Replications against those of the tests. */
  readonly times: number;
  readonly parameters: Parameters;
  readonly values: Values;
}

/** Plays every pattern from replication `from` on, with `times` the replications of an evaluation, at least two. */
export function evaluate(parameters: Parameters, from: number, times = 1, ids?: readonly string[]): Values {
  const values: Record<string, number> = {};
  const played = new Map<unknown, unknown[]>();
  for (const pattern of PATTERNS) {
    if (ids && !ids.includes(pattern.id)) continue;
    const count = Math.max(FEWEST, Math.round(pattern.replications.quick * (PARTS[pattern.id] ?? 1) * times));
    // Some patterns are read off the same plays.
    let plays = played.get(pattern.prepare);
    if (plays === undefined) {
      const play = pattern.prepare(parameters);
      plays = Array.from({ length: count }, (_, k) => play(from + k));
      played.set(pattern.prepare, plays);
    }
    pattern.figures.forEach((figure, k) => {
      values[`${pattern.id}.${k}`] = figure.of(plays);
    });
  }
  return values;
}

/**
 * A digest of what figures come from but the varied parameters: the built engine and model, and all other defaults. Evaluations with
 * another one are of another model, and are never mixed in as if they were of this one.
 */
export function modelNow(): string {
  const hash = createHash('sha256');
  for (const folder of ['dist/engine', 'dist/model', 'dist/graph'])
    for (const name of readdirSync(folder, { recursive: true }).map(String).sort())
      if (name.endsWith('.js')) hash.update(name).update(readFileSync(join(folder, name)));
  const varied = new Set<string>(RANGES.map(({ name }) => name));
  for (const name of PARAMETER_NAMES) if (!varied.has(name)) hash.update(`${name}=${PARAMETERS[name].value};`);
  return hash.digest('hex').slice(0, 12);
}
