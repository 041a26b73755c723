/** The program of rewards: what happens in the morning, what an act earns, and what a message written for the reward is like. */
import { said } from '../../language/said.ts';
import { uniform } from '../../random/threefry.ts';
import type { Phase } from '../mechanism.ts';
import type { Run } from '../run.ts';
import { clearCalls } from '../talk/calls.ts';
import { INVITE } from './acts.ts';
import { crowdingOf } from './crowding.ts';
import { countAct } from './meters.ts';
import { moneyPull } from './pull.ts';
import { EARNING, GIVING, SETTLING } from './schemes.ts';
import { incentivesOf } from './slot.ts';
import { type IncentiveState, reserve } from './state.ts';
import { isOpen } from './wallets.ts';

export const PERIODS_PHASE: Phase = {
  name: said(
    'points lapse, prizes and titles of the last period are given, boards are drawn up',
    '积分失效，颁发上一期的奖品与称号，排出榜单',
  ),
  details: said(
    'Titles, then the board, then badges for the best, each when its period has ended, the best first.',
    '先是称号，再是排行榜，再是给最佳者的徽章，均在各自周期结束时进行，最佳者在先。',
  ),
  submodels: ['motivation', 'money'],
  act: settlePeriods,
};

/** The first phase of the day, before anybody joins: points lapse, periods that ended yesterday are settled, boards are drawn up. */
export function settlePeriods(run: Run): void {
  clearCalls(run); // before anything of today calls
  const state = incentivesOf(run);
  const { day } = run;
  if (state === undefined) return;
  state.running = day >= state.plan.from && day <= state.plan.to;
  for (const settle of SETTLING) settle(run, state);
  state.crowding = crowdingOf(state, run.parameters);
}

export const GIFTS_PHASE: Phase = {
  name: said('gifts are given and lots are drawn', '发放礼品并抽奖'),
  details: said(
    'The lottery, then gifts in the order of the scenario, members in order of joining.',
    '先抽奖，再按场景中的顺序发礼品；成员按加入先后。',
  ),
  submodels: ['motivation', 'money'],
  act: giveByLot,
};

/** A phase of the day, after newcomers have come in: gifts and lots are for everybody who is there. */
function giveByLot(run: Run): void {
  const state = incentivesOf(run);
  if (state === undefined) return;
  for (const give of GIVING) give(run, state);
}

/** A new member's part in it. */
export function enrol(run: Run, state: IncentiveState, member: number): void {
  reserve(state, member + 1);
  const { parameters: p, world, members, day } = run;
  state.steered[member] = uniform(world.draws.steered, members.person[member]!, 0) < p.steeredShare ? 1 : 0;
  state.ownWish[member] = 1;
  state.ownWishDay[member] = day;
  state.firstSeen[member] = -1;
  state.titleUntil[member] = -1;
}

/** What an act earns. */
export function rewardAct(run: Run, state: IncentiveState, member: number, act: number): void {
  if (!state.running) return;
  countAct(state, member, act);
  for (const earn of EARNING) earn(run, state, member, act);
}

/**
 * Notes how much of the next message of the member who visits is written for a reward, and returns its quality: lower when it is written for the
 * reward alone.
 */
export function writeForReward(run: Run, state: IncentiveState, member: number, act: number): number {
  const share = state.bought[act]!;
  state.forReward[member]! += share;
  // Where the reward is more than half of the motive, the surplus is acted on for the reward alone.
  const chance = 2 * share - 1;
  if (chance <= 0) return 1;
  const { members, world, parameters: p } = run;
  const draw = uniform(world.draws.gaming, members.person[member]!, members.posts[member]!);
  return draw < chance ? p.gamedQuality : 1;
}

/** Money that an accepted invitation earns, besides what the lever `invitations` pays. */
export function rewardOfInviting(state: IncentiveState): number {
  if (!state.running) return 0;
  const { points, coupons } = state.plan;
  let reward = 0;
  if (points !== undefined && isOpen(state, points.budget)) reward += points.earned[INVITE]! * points.worth;
  for (const { act, value, used, each, budget } of coupons)
    if (act === INVITE && isOpen(state, budget)) reward += (value * used) / each;
  return reward;
}

/** What rewards received since the latest visit add to the value of this one (G_ben of Value, belonging, need), from 0 to 1. */
export function enjoyRewards(run: Run, state: IncentiveState, member: number): number {
  const deals = state.deals[member]!;
  if (deals === 0) return 0;
  state.deals[member] = 0;
  return moneyPull(deals, run.parameters);
}
