/** What the community is about and where it meets under a strategy: its own words, else those under `community`. */
import { mapOf, parsed, textsOf } from '../as-written.ts';
import { community as communityForm } from '../community.ts';
import { inherited, lineageOf } from '../inheriting.ts';
import type { PlatformName } from '../platforms.ts';
import type { Facts } from './facts.ts';

export function settingOf(
  strategy: string,
  { data, strategies, sound }: Facts,
): { readonly topics: readonly string[]; readonly platform: PlatformName | undefined } {
  const lineage = sound.has(strategy) ? lineageOf(strategy, strategies) : [mapOf(strategies[strategy])];
  const { topics, platform } = { ...mapOf(data.community), ...mapOf(inherited('setting', lineage)) };
  return { topics: textsOf(topics), platform: parsed(communityForm.shape.platform, platform) };
}
