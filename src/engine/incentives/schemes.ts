/**
 * Which schemes of incentives act when, in the order in which they do. A new scheme takes part by a line in each list that concerns it; what it
 * is like stands in `scenario/levers/incentives/`.
 */
import { BOARDS, COUPONS, LOTTERIES, POINTS, STATUS, STREAKS as STREAK_STIMULI } from '../habituation/kinds.ts';
import type { Mechanism } from '../mechanism.ts';
import type { Run } from '../run.ts';
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
