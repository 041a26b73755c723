/**
 * Which schemes of incentives act when, in the order in which they do, and what they are to those who see them. A new scheme takes part by a
 * line in each list that concerns it; what it is like stands in `scenario/levers/incentives/`.
 */
import type { CompiledIncentives, CompiledMeter } from '../../model/incentives.ts';
import type { Parameters } from '../../scenario/parameters.ts';
import { BOARDS, COUPONS, LOTTERIES, POINTS, STATUS, STREAKS as STREAK_STIMULI } from '../habituation/kinds.ts';
import type { Mechanism } from '../mechanism.ts';
import type { Run } from '../run.ts';
import { ACT_COUNT, ANSWER, POST, REPLY } from './acts.ts';
import type { RewardKind } from './appeal.ts';
import { countBadges, giveTopBadges, pullOfBadges } from './badges.ts';
import { earnCoupons, pullOfCoupons } from './coupons.ts';
import { giveGifts } from './gifts.ts';
import { giveHonours } from './honours.ts';
import { pullOfLeaderboard, runLeaderboard } from './leaderboard.ts';
import { pullOfLevels } from './levels.ts';
import { pullOfLottery, runLottery } from './lottery.ts';
import { earnPoints, lapsePoints, pullOfPoints, scoreOf } from './points.ts';
import type { IncentiveState } from './state.ts';
import { earnStreaks, pullOfStreaks, STREAKS } from './streaks.ts';

type OfDay = (run: Run, state: IncentiveState) => void;
type OfAct = (run: Run, state: IncentiveState, member: number, act: number) => void;
type OfVisit = (run: Run, state: IncentiveState, member: number) => void;

/** Schemes that keep something in a slot of their own; those so far share `state.ts`. */
// biome-ignore lint/suspicious/noExplicitAny: what each keeps is its own business.
export const KEEPING: readonly Mechanism<any>[] = [STREAKS];
/** In the morning: what lapses, and what is given for the period that ended. */
export const SETTLING: readonly OfDay[] = [lapsePoints, giveHonours, runLeaderboard, giveTopBadges];
/** When newcomers have come in: what is for everybody who is there. */
export const GIVING: readonly OfDay[] = [runLottery, giveGifts];
/** What an act earns. Points come after badges, since they bring badges and levels of their own. */
export const EARNING: readonly OfAct[] = [earnCoupons, countBadges, earnPoints, earnStreaks];
/** What pulls a member who visits: each adds to `state.extrinsic`, and wears as the kind of reward it is. */
export const PULLING: readonly { readonly kind: number; readonly pull: OfVisit }[] = [
  { kind: POINTS, pull: pullOfPoints },
  { kind: STATUS, pull: (run, state, member) => pullOfLevels(run, state, member, scoreOf(state, member)) },
  { kind: BOARDS, pull: pullOfLeaderboard },
  { kind: STATUS, pull: pullOfBadges },
  { kind: COUPONS, pull: pullOfCoupons },
  { kind: LOTTERIES, pull: pullOfLottery },
  { kind: STREAK_STIMULI, pull: pullOfStreaks },
];

/** How much more of a novelty a board is than other games: everybody sees everybody. */
export const BOARD_NOVELTY = 2;

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
  for (const each of schemes.streaks) add(STREAK_STIMULI, only(POST, REPLY, ANSWER), each, status);
  return [POINTS, STATUS, BOARDS, COUPONS, LOTTERIES, STREAK_STIMULI].flatMap((kind) => {
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
