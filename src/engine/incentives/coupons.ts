/**
 * Coupons for acts: worth something to the member and costing the operator only when used. Where something is sold, a coupon lowers the price of the
 * next thing bought (`selling/purse.ts`), and that is what it costs: less is paid. Elsewhere the operator pays whoever takes it.
 */
import { packed } from '../../random/pack.ts';
import { uniform } from '../../random/threefry.ts';
import { COUPONS } from '../habituation/kinds.ts';
import type { Run } from '../run.ts';
import { isTakenHere, putInHand } from '../selling/purse.ts';
import { evenly, goalGradient, payPull } from './pull.ts';
import { receive } from './receive.ts';
import type { IncentiveState } from './state.ts';
import { isOpen, reserve, spend } from './wallets.ts';

/** Coupons of one lever that have a draw of their own; none is drawn twice in any run that could finish. */
const COUPON_RANGE = 1_048_576;

/** Gives the coupon that an act has earned, if any. */
export function earnCoupons(run: Run, state: IncentiveState, member: number, act: number): void {
  const { coupons } = state.plan;
  for (let k = 0; k < coupons.length; k++) {
    const coupon = coupons[k]!;
    if (coupon.act !== act || !isOpen(state, coupon.budget)) continue;
    const { counts } = state.coupons[k]!;
    if (counts[member]! < coupon.each) continue;
    counts[member] = 0;
    // Counted by lever: a further kind of coupon must not move this one's draws.
    const given = state.couponsGiven[k]!;
    const number = given[member] ?? 0;
    given[member] = (number + 1) % COUPON_RANGE;
    const draw = uniform(run.world.draws.coupon, run.members.person[member]!, packed(k, number, COUPON_RANGE));
    if (draw >= coupon.used) continue;
    const take = isTakenHere(run) ? reserve : spend;
    if (!take(run, state, coupon.budget, coupon.cost)) continue;
    receive(run, state, member, COUPONS, coupon.value, coupon.each > 1);
    putInHand(run, member, coupon.value);
  }
}

/** Adds what coupons pull: their value an act, as far as they are used. */
export function pullOfCoupons(run: Run, state: IncentiveState, member: number): void {
  const { coupons } = state.plan;
  const { parameters: p, members } = run;
  for (let k = 0; k < coupons.length; k++) {
    const { act, each, value, used, budget } = coupons[k]!;
    if (!isOpen(state, budget)) continue;
    const progress = state.coupons[k]!.counts[member]! / each;
    state.extrinsic[act]! +=
      members.benefitMotive[member]! *
      p.extrinsicEffect *
      payPull((value * used) / each, p) *
      evenly(act, members.activity[member]!) *
      goalGradient(state.steered[member]!, progress, p);
  }
}
