/**
 * What the runs of a batch are, as a short text that is the same whoever computes them, and different where a run would be: so a part or a
 * journal that belongs to another study is known at sight.
 */
import { createHash } from 'node:crypto';
import type { Batch } from '../../experiment/batches.ts';
import type { Point } from '../../experiment/points.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { strategiesOfTrial } from '../../scenario/trials.ts';
import { ABOUT_THE_REPORT } from './changes.ts';
import type { Recorded } from './stored-run.ts';

export interface Origin {
  /** With mixtures. */
  readonly scenario: Scenario;
  /** Hash of the graph that the scenario names; empty without. */
  readonly graph: string;
  readonly recorded: Recorded;
  readonly version: string;
}

/** A function that names batches, 16 hexadecimal digits each. */
export function identityOf({ scenario, graph, recorded, version }: Origin) {
  const strategies = new Map(scenario.strategies.map(({ note: _, ...strategy }) => [strategy.name, strategy]));
  const world = Object.entries(scenario).filter(([key]) => !ABOUT_THE_REPORT.has(key));
  const definitionOf = (name: string): unknown => {
    const trial = strategies.has(name) ? undefined : strategiesOfTrial(name, scenario.strategies);
    return trial === undefined
      ? strategies.get(name)
      : [trial.of, trial.against].map((each) => strategies.get(each.name));
  };
  return (batch: Batch, points: readonly Point[]): string =>
    createHash('sha256')
      .update(
        JSON.stringify([
          version,
          world,
          graph,
          recorded,
          batch.points.map((point) => points[point]!.set),
          batch.strategies.map(definitionOf),
          batch.points,
          batch.replications,
        ]),
      )
      .digest('hex')
      .slice(0, 16);
}
