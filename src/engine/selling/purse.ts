/**
 * Coupons in the hand: the next thing that a member buys costs them so much less. Revenue is what is paid, so that a coupon shows in the books
 * when it is used, as money that does not come in, and nowhere else; a budget counts it when it is given.
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

/** Whether coupons are used on what is sold here. */
export const isTakenHere = (run: Run): boolean => slot.of(run) !== undefined;

export const couponOf = (run: Run, member: number): number => slot.of(run)?.[member] ?? 0;

/** Coupons do not add up: a shop takes one. */
export function putInHand(run: Run, member: number, value: number): void {
  const purse = slot.of(run);
  if (purse !== undefined && purse[member]! < value) purse[member] = value;
}

/** What is left to pay of a price; the coupon is gone. */
export function lessCoupon(run: Run, member: number, price: number): number {
  const purse = slot.of(run);
  if (purse === undefined) return price;
  const left = Math.max(0, price - purse[member]!);
  purse[member] = 0;
  return left;
}
