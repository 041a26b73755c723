import type { RunResult } from '#hearsay/experiment/results.js';
import { type ResultsInMemory, resultsInMemory } from '#hearsay/experiment/results-in-memory.js';
import { Stream } from '#hearsay/random/stream.js';
import { keyOf } from '#hearsay/random/threefry.js';

/** Draws for synthetic cases; the number picks the case, so that no test depends on another. */
export interface Source {
  uniform(): number;
  normal(): number;
  exponential(): number;
  poisson(mean: number): number;
}

export function source(number: number): Source {
  const stream = new Stream();
  stream.reseed(keyOf(0x73616d70, 0x6c657321), number, 0);
  const uniform = () => stream.uniform();
  const exponential = () => -Math.log(uniform());
  return {
    uniform,
    exponential,
    normal: () => Math.sqrt(2 * exponential()) * Math.cos(2 * Math.PI * uniform()),
    poisson: (mean) => {
      let count = 0;
      for (let time = exponential(); time < mean; time += exponential()) count += 1;
      return count;
    },
  };
}

/** `count` draws. */
export function sample(count: number, draw: () => number): Float64Array {
  return Float64Array.from({ length: count }, draw);
}

/** A run with nothing in it but what a test names. */
export function run(strategy: string, replication: number, parts: Partial<RunResult> = {}): RunResult {
  return {
    point: 0,
    strategy,
    replication,
    outcomes: {},
    series: {},
    digest: '',
    funnel: { heard: 0, joined: 0, spoke: 0, returned: 0, bought: 0 },
    retention: { joined: [], members: [] },
    participation: [],
    warnings: [],
    ...parts,
  };
}

/** Runs of every strategy for one outcome "y"; undefined marks a run that failed. */
export function resultsOf(values: Readonly<Record<string, readonly (number | undefined)[]>>): ResultsInMemory {
  const all = Object.entries(values).flatMap(([strategy, list]) =>
    list.map((y, replication) => ({ strategy, replication, y })),
  );
  return resultsInMemory(
    all.flatMap(({ strategy, replication, y }) =>
      y === undefined ? [] : run(strategy, replication, { outcomes: { y } }),
    ),
    all.flatMap(({ strategy, replication, y }) =>
      y === undefined ? { point: 0, strategy, replication, message: 'boom', stack: '' } : [],
    ),
  );
}
