/**
 * Coupons in the hand: the next thing that a member buys costs them so much less. The books know a coupon when it is given (`incentives`), as a
 * cost; so a sale brings in the full price, and nothing is counted twice.
 */
import { said } from '../../language/said.ts';
import { type Mechanism, Slot, variable } from '../mechanism.ts';
import type { Run } from '../run.ts';

/** By member: what the best coupon in the hand is worth, 0 without any. */
const slot = new Slot<Float32Array>();

export const PURSE: Mechanism<Float32Array> = {
  slot,
  create: ({ scenario: { population } }, { offers, incentives }) =>
    offers.length === 0 || incentives === undefined || incentives.coupons.length === 0
      ? undefined
      : new Float32Array(population.size),
  columns: {
    coupon: variable('state', '', 'money', said('worth of the best coupon in the hand', '手中最好的优惠券的价值')),
  },
};

export const couponOf = (run: Run, member: number): number => slot.of(run)?.[member] ?? 0;

/** Coupons do not add up: a shop takes one. */
export function putInHand(run: Run, member: number, value: number): void {
  const purse = slot.of(run);
  if (purse !== undefined && purse[member]! < value) purse[member] = value;
}

export function useCoupon(run: Run, member: number): void {
  const purse = slot.of(run);
  if (purse !== undefined) purse[member] = 0;
}
