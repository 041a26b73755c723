/**
 * How much a scheme still appeals: each kind of reward wears with every visit to it and every reward received (habituation), is a novelty at
 * first, and becomes familiar in the end.
 *
 * A gamified course worked best in its first weeks, lost most of that by the sixth, and won part of it back by the tenth (Rodrigues et al.
 * 2022: novelty, then familiarity). So what a scheme pulls is multiplied by (1 - h) + f F, F = 1 - e^(-days since first seen / d_f), and
 * while it is new it pulls by being new, whatever it pays.
 */
import type { CompiledIncentives, CompiledMeter } from '../../model/incentives.ts';
import { exp } from '../../numeric/exp-log.ts';
import type { Parameters } from '../../scenario/parameters.ts';
import { exposeBy, tirednessOf } from '../habituation/habituation.ts';
import { BOARDS, COUPONS, LOTTERIES, POINTS, STATUS, STREAKS } from '../habituation/kinds.ts';
import type { Run } from '../run.ts';
import { ACT_COUNT, ANSWER, POST, REPLY } from './acts.ts';
import type { IncentiveState } from './state.ts';
import { isOpen } from './wallets.ts';

/** How much more of a novelty a board is than other games: everybody sees everybody. */
const BOARD_NOVELTY = 2;

/** A kind of reward in a plan: the acts that lead to it, and the budgets of its schemes: it runs while one of them is open. */
export interface RewardKind {
  readonly kind: number;
  readonly acts: Uint8Array;
  readonly budgets: readonly number[];
  /** How much of a game it is while it is new: 0 for pay, 1 as a rule. */
  readonly novelty: number;
}

/** Kinds of reward in a plan that are worth something, and the acts that lead to each. */
export function rewardKinds(plan: CompiledIncentives, p: Parameters): readonly RewardKind[] {
  const { points, levels, honours, leaderboard, topBadges, badges, coupons, lottery, schemes } = plan;
  const entries: { kind: number; weights: Float64Array; budget: number; novelty: number }[] = [];
  const add = (kind: number, weights: Float64Array, { budget }: { readonly budget: number }, novelty = 1) =>
    novelty > 0 && entries.push({ kind, weights, budget, novelty });
  const status = Math.min(1, p.statusEffect);
  // Pay is no game: what is saved up for is, and what is won.
  if (points !== undefined && points.worth > 0) add(POINTS, points.earned, points, points.redeemFrom > 0 ? 1 : 0);
  if (levels !== undefined && points !== undefined) add(STATUS, points.earned, levels, status);
  for (const each of [...topBadges, ...badges]) add(STATUS, weightsOf(plan, each.meter), each, status);
  if (honours !== undefined) add(STATUS, weightsOf(plan, honours.meter), honours, Math.min(1, p.honourEffect));
  // A new board is watched by all, and for more than fun.
  if (leaderboard !== undefined) add(BOARDS, weightsOf(plan, leaderboard.meter), leaderboard, BOARD_NOVELTY * status);
  for (const each of coupons)
    if (each.value > 0 && each.used > 0) add(COUPONS, only(each.act), each, each.each > 1 ? 1 : 0);
  if (lottery !== undefined && lottery.prize > 0) add(LOTTERIES, weightsOf(plan, lottery.meter), lottery);
  for (const each of schemes.streaks) add(STREAKS, only(POST, REPLY, ANSWER), each, status);
  return [POINTS, STATUS, BOARDS, COUPONS, LOTTERIES, STREAKS].flatMap((kind) => {
    const those = entries.filter((entry) => entry.kind === kind);
    if (those.length === 0) return [];
    const acts = new Uint8Array(ACT_COUNT);
    for (const { weights } of those) mark(acts, weights);
    return {
      kind,
      acts,
      budgets: those.map(({ budget }) => budget),
      novelty: Math.max(...those.map(({ novelty }) => novelty)),
    };
  });
}

/** Weights of acts in a meter, directly or through points. */
const weightsOf = ({ points }: CompiledIncentives, { byPoints, weights }: CompiledMeter): Float64Array =>
  byPoints ? (points?.earned ?? weights) : weights;

/** Marks the acts that have a weight. */
function mark(acts: Uint8Array, weights: Float64Array): void {
  for (let act = 0; act < ACT_COUNT; act++) if (weights[act]! > 0) acts[act] = 1;
}

const only = (...acts: readonly number[]): Float64Array =>
  Float64Array.from({ length: ACT_COUNT }, (_, act) => (acts.includes(act) ? 1 : 0));

/** 1 for acts whose own wish money that others see, or a board, takes something from. */
export function crowdedActs(plan: CompiledIncentives): Uint8Array {
  const crowded = new Uint8Array(ACT_COUNT);
  const { points, levels, leaderboard, topBadges, badges, coupons, lottery, schemes } = plan;
  const crowd = (weights: Float64Array) => mark(crowded, weights);
  const byMeter = ({ meter }: { readonly meter: CompiledMeter }) => crowd(weightsOf(plan, meter));
  if (points?.crowds !== undefined || levels?.crowds !== undefined) crowd(points!.earned);
  for (const each of [...topBadges, ...badges]) if (each.crowds !== undefined) byMeter(each);
  if (leaderboard !== undefined) byMeter(leaderboard);
  for (const { act, crowds } of coupons) if (crowds !== undefined) crowd(only(act));
  if (lottery?.crowds !== undefined) byMeter(lottery);
  if (schemes.streaks.some(({ crowds }) => crowds !== undefined)) crowd(only(POST, REPLY, ANSWER));
  return crowded;
}

/** What is left of the pull of a kind of reward for a member. */
export function appealOf(run: Run, state: IncentiveState, member: number, kind: number): number {
  const { parameters: p, day } = run;
  if (state.firstSeen[member]! < 0) state.firstSeen[member] = day;
  const familiar = 1 - exp(-(day - state.firstSeen[member]!) / p.familiarDays);
  return 1 - tirednessOf(run, member, kind) + p.familiarAppeal * familiar;
}

/** Adds to the pull of each act what a kind of reward that runs pulls by being new, and counts this visit as an exposure to it. */
export function seeScheme(run: Run, state: IncentiveState, member: number, reward: RewardKind): void {
  const { kind, acts, budgets } = reward;
  if (!budgets.some((budget) => isOpen(state, budget))) return;
  const { parameters: p, members } = run;
  const novelty =
    p.schemeNovelty * reward.novelty * members.entertainmentMotive[member]! * (1 - tirednessOf(run, member, kind));
  for (let act = 0; act < ACT_COUNT; act++) if (acts[act] === 1) state.extrinsic[act]! += novelty;
  exposeBy(run, member, kind, p.schemeWear);
}
