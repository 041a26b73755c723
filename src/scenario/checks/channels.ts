/** Channels that differ in nothing but their name: what their people are drawn by is the name, so that they share no luck. */
import { listOf, mapOf } from '../as-written.ts';
import * as say from '../issues.ts';
import type { Facts } from './facts.ts';
import type { Report } from './report.ts';

export function checkChannels({ strategyNames, strategies, data }: Facts, report: Report): void {
  const baseline = typeof data.baseline === 'string' ? data.baseline : strategyNames[0];
  const known = listOf(mapOf(strategies[baseline ?? '']).recruit).map(mapOf);
  const names = new Set(known.map(({ channel }) => channel));
  for (const name of strategyNames) {
    if (name === baseline) continue;
    const own = listOf(strategies[name]!.recruit).map(mapOf);
    own.forEach(({ channel, ...rest }, i) => {
      if (typeof channel !== 'string' || names.has(channel)) return;
      const twin = known.find(
        ({ channel: theirs, ...others }) =>
          JSON.stringify(others) === JSON.stringify(rest) && !own.some((each) => each.channel === theirs),
      );
      if (twin !== undefined)
        report(
          ['strategies', name, 'recruit', i, 'channel'],
          say.renamedChannel(channel, String(twin.channel), baseline!),
        );
    });
  }
}
