/** The parts of a scenario that checks of other parts refer to. */
import { z } from 'zod';
import { isMap, mapOf, parsed, textsOf } from '../as-written.ts';
import { community as communityForm } from '../community.ts';
import type { GraphDescription } from '../friendships.ts';
import type { PlatformName } from '../platforms.ts';
import { population as populationForm, segment as segmentForm } from '../population.ts';
import { period } from '../quantities.ts';
import type { PlainMap } from '../source.ts';
import { followExtends } from './lineage.ts';

/** The parts of a scenario that other parts refer to; undefined where the form is wrong. */
export interface Facts {
  readonly data: PlainMap;
  readonly horizon: number | undefined;
  readonly size: number | undefined;
  readonly founders: number;
  readonly graph: GraphDescription | undefined;
  readonly segmentNames: readonly string[];
  /** Share of the population by segment, undefined as a whole if any is wrong. */
  readonly segmentShares: Readonly<Record<string, number>> | undefined;
  /** That the community, a strategy or a segment names. */
  readonly topics: readonly string[];
  /** That a segment names. */
  readonly followed: readonly string[];
  readonly platform: PlatformName | undefined;
  readonly formulas: Readonly<Record<string, string>>;
  readonly strategyNames: readonly string[];
  readonly strategies: Readonly<Record<string, PlainMap>>;
  /** As the file has them, where levers may be written by days; in `strategies` such levers have the keys of all their entries. */
  readonly written: Readonly<Record<string, PlainMap>>;
  /** Strategies that reach a strategy without `extends` by following it. */
  readonly sound: ReadonlySet<string>;
}

export function gatherFacts(data: PlainMap, strategyNames: readonly string[]): Facts {
  const population = mapOf(data.population);
  const written = mapOf(population.segments);
  const segments = population.segments === undefined ? { everyone: { share: 1 } } : written;
  const community = mapOf(data.community);
  const shares = parsed(z.record(z.string(), z.looseObject({ share: segmentForm.shape.share })), segments);
  const followed = [
    ...new Set(Object.values(segments).flatMap((segment) => Object.keys(mapOf(mapOf(segment).topics)))),
  ];
  const strategies = Object.fromEntries(
    strategyNames.map((name) => [name, mapOf(mapOf(data.strategies)[name])]),
  ) as Record<string, PlainMap>;
  return {
    data,
    horizon: parsed(period, data.horizon),
    size: parsed(populationForm.shape.size, population.size),
    founders: parsed(communityForm.shape.founders, community.founders) ?? 0,
    graph: parsed(populationForm.shape.graph, population.graph),
    segmentNames: Object.keys(segments),
    segmentShares: shares && Object.fromEntries(Object.entries(shares).map(([name, { share }]) => [name, share])),
    topics: [
      ...new Set([
        ...textsOf(community.topics),
        ...followed,
        ...Object.values(strategies).flatMap((strategy) => textsOf(mapOf(strategy.setting).topics)),
      ]),
    ],
    followed,
    platform: parsed(communityForm.shape.platform, community.platform),
    formulas: Object.fromEntries(
      Object.entries(mapOf(data.formulas))
        .map(([name, written]) => [name, isMap(written) ? written.formula : written] as const)
        .filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ),
    strategyNames,
    strategies,
    written: strategies,
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
