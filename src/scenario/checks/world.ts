import { isMap, listOf, mapOf, parsed, textsOf } from '../as-written.ts';
import type { GraphDescription } from '../friendships.ts';
import * as say from '../issues.ts';
import { GROUPS } from '../levers/groups.ts';
import { duration } from '../quantities.ts';
import { rhythm } from '../rhythm.ts';
import type { PlainMap } from '../source.ts';
import type { Facts } from './facts.ts';
import type { Report } from './report.ts';
import { isFraction } from './times.ts';

const LONGEST_HORIZON = 3_650;

/** As many as the graph generators accept. */
const MOST_FRIENDSHIPS = 100_000_000;

/** The engine packs a topic into 8 bits, one of them standing for none, and offers into the bits of a word. */
const MOST_TOPICS = 255;

export const SHARE_TOLERANCE = 0.001;

export function checkHorizon({ data, horizon }: Facts, report: Report): void {
  if (horizon === undefined) return;
  if (horizon < 1) report(['horizon'], say.horizonTooShort());
  if (horizon > LONGEST_HORIZON) report(['horizon'], say.horizonTooLong(horizon, LONGEST_HORIZON));
  if (horizon !== parsed(duration, data.horizon) && isFraction(parsed(duration, data.horizon)!))
    report(['horizon'], say.horizonRounded(horizon));
}

/** Reports rhythms by which nobody ever looks in. */
function checkRhythms(data: PlainMap, report: Report): void {
  for (const [name, segment] of Object.entries(mapOf(mapOf(data.population).segments))) {
    const written = parsed(rhythm, mapOf(segment).rhythm);
    const at = ['population', 'segments', name, 'rhythm'];
    const isNever = (weights: Readonly<Record<string, number>> | undefined) =>
      weights !== undefined && Object.values(weights).every((weight) => weight === 0);
    if (isNever(written?.week))
      report([...at, 'week'], say.neverLooksIn({ en: 'on any day of the week', zh: '一周的每一天' }), 'key');
    if (isNever(written?.day)) report([...at, 'day'], say.neverLooksIn({ en: 'at any hour', zh: '全天' }), 'key');
  }
}

export function checkPopulation({ data, segmentNames, segmentShares, size, founders }: Facts, report: Report): void {
  const path = ['population', 'segments'];
  checkRhythms(data, report);
  if (isMap(mapOf(data.population).segments)) {
    if (segmentNames.length === 0)
      report(path, say.sharesDoNotAddUp({ en: 'the shares of the segments', zh: '各类人的占比' }, 0), 'key');
    else if (segmentShares) {
      const sum = sumOf(Object.values(segmentShares));
      if (Math.abs(sum - 1) > SHARE_TOLERANCE)
        report(path, say.sharesDoNotAddUp({ en: 'the shares of the segments', zh: '各类人的占比' }, sum), 'key');
    }
  }
  if (size !== undefined && founders > size)
    report(
      ['community', 'founders'],
      say.moreThanPopulation({ en: 'there are to be founders:', zh: '创始成员' }, founders, size),
    );
}

/** Factors on the number of friends need a graph that is generated. */
function checkFriends({ data, graph }: Facts, report: Report): void {
  for (const [name, segment] of Object.entries(mapOf(mapOf(data.population).segments))) {
    if (mapOf(segment).friends === undefined || mapOf(segment).friends === 1) continue;
    const path = ['population', 'segments', name, 'friends'];
    if (graph !== undefined && 'file' in graph) report(path, say.friendsAreGiven(), 'key');
    else if (
      graph === undefined ? mapOf(data.population).graph === undefined : 'kind' in graph && graph.kind === 'none'
    )
      report(path, say.friendsWithoutGraph(), 'key');
  }
}

export function checkGraph(facts: Facts, report: Report): void {
  const { data, graph, size, segmentNames } = facts;
  checkFriends(facts, report);
  if (!graph || !isMap(mapOf(data.population).graph)) return;
  const path = ['population', 'graph'];
  if ('file' in graph) {
    if (!isBeside(graph.file)) report([...path, 'file'], say.unsafeFile(graph.file));
    return;
  }
  if (graph.kind === 'configuration') {
    const sum = sumOf(Object.values(graph.degrees));
    if (Math.abs(sum - 1) > SHARE_TOLERANCE)
      report(
        [...path, 'degrees'],
        say.sharesDoNotAddUp({ en: 'the shares of the degrees', zh: '各好友数的占比' }, sum),
        'key',
      );
    for (const [degree, share] of Object.entries(graph.degrees))
      if (size !== undefined && share > 0 && Number(degree) >= size)
        report([...path, 'degrees', degree], say.degreeTooLarge(Number(degree), size), 'key');
  }
  if (graph.kind === 'stochastic-block' && segmentNames.length === 1 && graph.homophily > 0)
    report([...path, 'homophily'], say.homophilyWithoutSegments(), 'key');
  if (size === undefined) return;
  const meanDegree = meanDegreeOf(graph, size);
  if ('meanDegree' in graph && meanDegree >= size)
    report([...path, 'meanDegree'], say.degreeTooLarge(meanDegree, size));
  else if ((size * meanDegree) / 2 > MOST_FRIENDSHIPS)
    report([...path, 'kind'], say.graphTooLarge((size * meanDegree) / 2, MOST_FRIENDSHIPS));
}

function meanDegreeOf(graph: Exclude<GraphDescription, { file: string }>, size: number): number {
  if (graph.kind === 'none') return 0;
  if (graph.kind === 'complete') return size - 1;
  if (graph.kind === 'configuration')
    return sumOf(Object.entries(graph.degrees).map(([degree, share]) => Number(degree) * share));
  return graph.meanDegree;
}

/** A file in the scenario's folder or below: a scenario from a stranger must not reach anything else. */
function isBeside(file: string): boolean {
  return !/^[/\\~]|^[a-z][a-z0-9+.-]*:|\\|[\0\n]/i.test(file) && !file.split('/').includes('..');
}

/**
 * Acquaintances are those in a full group: founders of a group that is far from full know few of each other, which a circle of friends does not mean.
 * A number larger than that of the founders can only mean the full group.
 */
function checkAcquaintances({ data, size, founders }: Facts, report: Report): void {
  const community = mapOf(data.community);
  const full = Math.min(parsed(GROUPS.form, mapOf(community.groups))?.cap ?? 1, size ?? Number.POSITIVE_INFINITY);
  const { acquaintances } = mapOf(community.start);
  if (typeof acquaintances !== 'number' || acquaintances === 0 || acquaintances > founders - 1 || full < 2) return;
  const among = (acquaintances * (founders - 1)) / (full - 1);
  if (among < acquaintances / 2)
    report(['community', 'start', 'acquaintances'], say.acquaintancesOfFullGroup(acquaintances, among, founders, full));
}

export function checkCommunity(facts: Facts, report: Report): void {
  checkAcquaintances(facts, report);
  const { data, topics, followed, strategies } = facts;
  const named = Object.values(strategies).flatMap(({ content }) =>
    listOf(content).flatMap((entry) => textsOf([mapOf(entry).topic ?? null])),
  );
  const all = new Set([...topics, ...named]).size;
  if (all > MOST_TOPICS) report(['community'], say.tooMany({ en: 'topics', zh: '话题' }, all, MOST_TOPICS), 'key');
  if (followed.length === 0) return;
  textsOf(mapOf(data.community).topics).forEach((topic, i) => {
    if (!followed.includes(topic))
      report(
        ['community', 'topics', i],
        say.topicNobodyFollows(
          topic,
          topics.filter((each) => followed.includes(each)),
        ),
      );
  });
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
