/** Whether a strategy sells anything to its members: goods, membership, a paid tier, or a place in the VIP group. */
import { isMap, listOf, mapOf } from '../as-written.ts';
import type { PlainMap } from '../source.ts';
import type { Facts } from './facts.ts';

export function sellsAnything(effective: PlainMap, { data }: Facts): boolean {
  const { offers, membership, tier, groups } = effective;
  const everywhere = mapOf(mapOf(data.community).groups).vip;
  return (
    listOf(offers).length > 0 ||
    isMap(membership) ||
    isMap(tier) ||
    isMap(mapOf(groups).vip) ||
    everywhere !== undefined
  );
}
