/** The parts of a scenario that checks of other parts refer to. */
import { z } from 'zod';
import { isMap, mapOf, parsed, textsOf } from '../as-written.ts';
import type { PlainMap } from '../overrides.ts';
import { duration } from '../quantities.ts';
import { wholeDays } from '../resolve.ts';
import * as form from '../schema.ts';
import { followExtends } from './lineage.ts';

/** The parts of a scenario that other parts refer to; undefined where the form is wrong. */
export interface Facts {
  readonly data: PlainMap;
  readonly horizon: number | undefined;
  readonly size: number | undefined;
  readonly founders: number;
  readonly graph: form.GraphDescription | undefined;
  readonly segmentNames: readonly string[];
  /** Share of the population by segment, undefined as a whole if any is wrong. */
  readonly segmentShares: Readonly<Record<string, number>> | undefined;
  readonly topics: readonly string[];
  readonly formulas: Readonly<Record<string, string>>;
  readonly strategyNames: readonly string[];
  readonly strategies: Readonly<Record<string, PlainMap>>;
  /** Strategies that reach a strategy without `extends` by following it. */
  readonly sound: ReadonlySet<string>;
}

export function gatherFacts(data: PlainMap, strategyNames: readonly string[]): Facts {
  const population = mapOf(data.population);
  const written = mapOf(population.segments);
  const segments = population.segments === undefined ? { everyone: { share: 1 } } : written;
  const community = mapOf(data.community);
  const days = parsed(duration, data.horizon);
  const shares = parsed(z.record(z.string(), z.looseObject({ share: form.segment.shape.share })), segments);
  const strategies = Object.fromEntries(
    strategyNames.map((name) => [name, mapOf(mapOf(data.strategies)[name])]),
  ) as Record<string, PlainMap>;
  return {
    data,
    horizon: days === undefined ? undefined : wholeDays(days),
    size: parsed(form.population.shape.size, population.size),
    founders: parsed(form.community.shape.founders, community.founders) ?? 0,
    graph: parsed(form.population.shape.graph, population.graph),
    segmentNames: Object.keys(segments),
    segmentShares: shares && Object.fromEntries(Object.entries(shares).map(([name, { share }]) => [name, share])),
    topics: [
      ...new Set([
        ...textsOf(community.topics),
        ...Object.values(segments).flatMap((segment) => Object.keys(mapOf(mapOf(segment).topics))),
      ]),
    ],
    formulas: Object.fromEntries(
      Object.entries(mapOf(data.formulas))
        .map(([name, written]) => [name, isMap(written) ? written.formula : written] as const)
        .filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ),
    strategyNames,
    strategies,
    sound: new Set(strategyNames.filter((name) => followExtends(name, strategies).end === 'root')),
  };
}

/** Whether the population is known to have no graph. */
export const hasNoGraph = ({ graph }: Facts): boolean =>
  graph !== undefined && 'kind' in graph && graph.kind === 'none';

export function allowedSegments(strategy: PlainMap): readonly string[] | undefined {
  const entry = mapOf(strategy.rules).entry;
  return isMap(entry) && entry.segments !== undefined ? textsOf(entry.segments) : undefined;
}
