/**
 * How ready a member is to buy at a price, in log-odds:
 *
 * c0 + c_P ln(w · reference price / price) - c_X ln⁺(price / reference price) - c_D (d - 1) 1[full price] + c_T (T - ½) + c_B (B - B0)
 * + c_W n / (n + n_W) + c_I I + c_Q Q.
 *
 * What is dearer than comparable goods can be bought elsewhere: above the reference price a second term comes in (c_X), by which sales fall as
 * they do between rivals. Below it nobody is won from a rival that the model does not have.
 *
 * Who can pay much is readier at any price, and nobody is kept out by a step: a price is one reason among others (a logit choice among this
 * and not buying, with tastes that differ between members: McFadden 1974).
 */
import { log } from '../../numeric/exp-log.ts';
import { writtenForReward } from '../incentives/slot.ts';
import { trustOf } from '../opinions/trust.ts';
import type { Run } from '../run.ts';

/**
 * Part of the reference price that anything costs, were it free: going for it, signing up, finding room for it. It makes what is free be taken
 * by most who meet it, and not by all.
 */
export const LEAST_PRICE = 0.02;
/** n_W: messages written that make half of the effect of one's own writing. */
export const HALF_OF_WRITING = 10;

/** What a price is to those who compare it with a reference price: their ratio, at least `LEAST_PRICE`. */
export const dearness = (price: number, referencePrice: number): number =>
  price <= LEAST_PRICE * referencePrice ? LEAST_PRICE : price / referencePrice;

export function wishToBuy(run: Run, member: number, dear: number, isDeal = false): number {
  const { members, parameters: p } = run;
  const { dealProneness } = run.model.segments[members.segment[member]!]!;
  const written = members.posts[member]! - writtenForReward(run, member);
  return (
    p.buyBase +
    p.buyPrice * log(members.reservation[member]! / dear) -
    (dear > 1 ? p.buyElsewhere * log(dear) : 0) +
    (isDeal ? 0 : p.buyDeal * (1 - dealProneness)) +
    p.buyTrust * (trustOf(run, member) - 0.5) +
    p.buyBelonging * (members.belonging[member]! - p.belongingReference) +
    (p.buyWriting * written) / (written + HALF_OF_WRITING) +
    p.buyIntent * members.intent[member]! +
    p.buyNeed * members.need[member]!
  );
}
