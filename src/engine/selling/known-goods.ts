/**
 * Who knows of a good: who does not weighs it not at all (awareness comes before consideration: Hauser & Wernerfelt 1990).
 *
 * A part of the members knows it beforehand; the others learn of it by content, by a call, or by a buyer whom they recognize.
 */
import { said } from '../../language/said.ts';
import { uniform } from '../../random/threefry.ts';
import { type Mechanism, Slot, variable } from '../mechanism.ts';
import type { Run } from '../run.ts';
import { knownBuyers } from './known-buyers.ts';

/** By member: offers that they know, as bits. */
const slot = new Slot<Int32Array>();

export const KNOWN_GOODS: Mechanism<Int32Array> = {
  slot,
  create: ({ scenario: { population } }, { offers }) =>
    offers.every(({ known }) => known === undefined) ? undefined : new Int32Array(population.size),
  enrol: ({ strategy, world, members }, knows, member) => {
    strategy.offers.forEach(({ known, key }, index) => {
      if (known === undefined || uniform(world.draws['knows-good'], members.person[member]!, key) < known)
        knows[member]! |= 1 << index;
    });
  },
  columns: {
    knowsGoods: variable('state', '', 'offers', said('offers of whose good one knows', '了解其商品的商品条目')),
  },
};

/** A member learns of these offers, given as bits. */
export function learnOfGoods(run: Run, member: number, bits: number): void {
  const knows = slot.of(run);
  if (knows !== undefined) knows[member]! |= bits;
}

export function knowsGood(run: Run, member: number, index: number): boolean {
  const knows = slot.of(run);
  if (knows === undefined) return true;
  const { channel, menuOf } = run.strategy.offers[index]!;
  const bit = 1 << index;
  if ((knows[member]! & bit) !== 0) return true;
  if (channel === 'group' && (menuOf.length > 1 || knownBuyers(run, member, bit) === 0)) return false;
  knows[member]! |= bit;
  return true;
}
