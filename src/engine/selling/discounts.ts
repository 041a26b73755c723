/** What an offer costs a member today. */
import type { CompiledOffer } from '../../model/strategy.ts';
import type { Run } from '../run.ts';
import { boughtBits } from './promises.ts';

/** Days for which somebody counts as a newcomer. */
export const NEWCOMER_DAYS = 7;

export function priceFor(run: Run, member: number, { price, discount }: CompiledOffer): number {
  if (discount === undefined) return price;
  const { day } = run;
  if (discount.days !== undefined && (day < discount.days.from || day > discount.days.to)) return price;
  return isEntitled(run, member, discount.for) ? price * (1 - discount.share) : price;
}

function isEntitled(run: Run, member: number, to: NonNullable<CompiledOffer['discount']>['for']): boolean {
  const { members, day } = run;
  switch (to) {
    case 'everybody':
      return true;
    case 'newcomers':
      return day - members.joinDay[member]! < NEWCOMER_DAYS;
    case 'brought-in':
      return members.inviter[member]! >= 0;
    case 'buyers':
      return boughtBits(run, member) !== 0;
  }
}
