/**
 * The price that a member remembers of an offer, as a multiple of its reference price.
 *
 * A lower price is remembered at once; back at a higher one, memory follows it with a half-life. While it lags, the price seems dear: what makes
 * sales fall after a promotion besides those who have bought, and every further promotion of the same depth do less (adaptation levels and
 * reference prices: Kalyanaram & Winer 1995; a loss after the promotion, Greenleaf 1995).
 */
import { exp, log } from '../../numeric/exp-log.ts';

export interface RememberedPrice {
  /** By member: logarithm of the multiple, and the day on which it was seen. */
  readonly level: Float32Array;
  readonly on: Int32Array;
}

export const createRememberedPrice = (size: number): RememberedPrice => ({
  level: new Float32Array(size),
  on: new Int32Array(size),
});

/** What a look at a price shows: by which part it is below what is remembered, and by how much it is above, in logarithms. */
export interface Look {
  fall: number;
  above: number;
}

/** Reused from look to look. */
const look: Look = { fall: 0, above: 0 };

/** At the first sight there is nothing to compare with but the reference price, which the wish to buy holds already. */
export function seeFirst({ level, on }: RememberedPrice, member: number, dear: number, day: number): void {
  level[member] = log(dear);
  on[member] = day;
}

/** Sees a price again. The look is good until the next. */
export function seeAgain(
  { level, on }: RememberedPrice,
  member: number,
  dear: number,
  day: number,
  halfLife: number,
): Look {
  const now = Math.fround(log(dear));
  const gap = now - level[member]!;
  look.fall = 0;
  look.above = 0;
  if (gap < 0) {
    look.fall = 1 - exp(gap);
    level[member] = now;
  } else if (gap > 0) {
    look.above = gap * exp((-Math.LN2 * (day - on[member]!)) / halfLife);
    level[member] = now - look.above;
  }
  on[member] = day;
  return look;
}
