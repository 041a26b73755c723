/** Groups of every strategy as they are in the end. */
import { mapOf, parsed } from '../as-written.ts';
import { GROUPS } from '../levers/groups.ts';
import { PLATFORMS } from '../platforms.ts';
import type { Path, Plain, PlainMap } from '../source.ts';
import type { Facts } from './facts.ts';
import { groupProblems } from './group-problems.ts';
import type { Report } from './report.ts';
import { settingOf } from './setting-of.ts';

/** Groups of every strategy as they are in the end; a problem is reported once, where its key is written. */
export function checkGroups(facts: Facts, report: Report): void {
  const community = mapOf(facts.data.community);
  const { horizon, size, segmentNames } = facts;
  const reported = new Set<string>();
  for (const name of facts.sound) {
    // Where groups are written, nearest first.
    const places: { readonly path: Path; readonly groups: PlainMap }[] = [];
    const { topics, platform } = settingOf(name, facts);
    for (let next: Plain | undefined = name; typeof next === 'string'; next = facts.strategies[next]!.extends)
      places.push({ path: ['strategies', next, 'groups'], groups: mapOf(facts.strategies[next]!.groups) });
    places.push({ path: ['community', 'groups'], groups: mapOf(community.groups) });
    const preset: PlainMap = platform ? { cap: PLATFORMS[platform].cap } : {};
    const written: PlainMap = Object.assign({}, ...places.map(({ groups }) => groups).reverse());
    const groups = parsed(GROUPS.form, { ...preset, ...written });
    if (!groups) continue;
    const found = groupProblems(groups, written, {
      horizon,
      size,
      segmentCount: segmentNames.length,
      topicCount: topics.length,
      platform,
    });
    for (const { path, problem } of found) {
      const place = places.find(({ groups: own }) => own[path[0]] !== undefined) ?? places[0]!;
      const at = [...place.path, ...path];
      const id = JSON.stringify([at, problem.message.en]);
      if (!reported.has(id)) report(at, problem);
      reported.add(id);
    }
  }
}
