/**
 * Incentives as the engine wants them: acts as indices, every reward with the budget it is paid from, and what each scheme does to
 * members' own wish.
 */

import { ACTS, type Act } from '../scenario/levers/incentives/scheme.ts';
import type { Incentives } from '../scenario/levers/incentives.ts';

/** How a reward depends on what one does: it decides how much own wish it costs (Deci, Koestner & Ryan 1999). */
export type Contingency = 'engagement' | 'completion' | 'performance';

export interface Budget {
  /** The scheme it is for; "incentives" for the common one. */
  readonly name: string;
  readonly amount: number;
}

/** What members do is counted, each act with its weight; `points` counts points as they are earned. */
export interface CompiledMeter {
  readonly weights: Float64Array;
  readonly byPoints: boolean;
}

/** What every scheme has: the budget it is paid from (index into `budgets`, -1 when it costs nothing), and whether it crowds out. */
interface Scheme {
  readonly budget: number;
  /** Undefined when it is no money, or nobody else sees it. */
  readonly crowds: Contingency | undefined;
}

export interface CompiledPoints extends Scheme {
  /** Points by act. */
  readonly earned: Float64Array;
  readonly worth: number;
  readonly redeemFrom: number;
  /** Days after which points lapse; Infinity for never. */
  readonly expires: number;
}

export interface CompiledLevels extends Scheme {
  readonly thresholds: Float64Array;
  readonly demotion: boolean;
  /** First level whose holders' messages are pinned; Infinity for none. */
  readonly pinnedFrom: number;
  readonly gift: number;
  readonly cost: number;
}

/** The best of a period, by a meter that is reset at its end. */
export interface CompiledContest extends Scheme {
  readonly meter: CompiledMeter;
  /** Places: a number, or a part of the members (the other is 0). */
  readonly places: number;
  readonly share: number;
  readonly every: number;
  /** Paid to each winner (`prize`), and what giving costs besides. */
  readonly prize: number;
  readonly cost: number;
}

export interface CompiledBadge extends Scheme {
  readonly meter: CompiledMeter;
  readonly at: number;
  readonly cost: number;
}

export interface CompiledCoupon extends Scheme {
  readonly act: number;
  readonly each: number;
  readonly value: number;
  readonly cost: number;
  readonly used: number;
}

export interface CompiledGift extends Scheme {
  readonly day: number;
  readonly share: number;
  readonly value: number;
  readonly cost: number;
}

export interface CompiledLottery extends Scheme {
  readonly meter: CompiledMeter;
  readonly every: number;
  readonly prizes: number;
  readonly prize: number;
}

export interface CompiledIncentives {
  readonly from: number;
  readonly to: number;
  readonly budgets: readonly Budget[];
  readonly points: CompiledPoints | undefined;
  readonly levels: CompiledLevels | undefined;
  readonly honours: CompiledContest | undefined;
  readonly leaderboard: CompiledContest | undefined;
  /** Badges for the best of a period. */
  readonly topBadges: readonly CompiledContest[];
  /** Badges for reaching a number. */
  readonly badges: readonly CompiledBadge[];
  readonly coupons: readonly CompiledCoupon[];
  readonly gifts: readonly CompiledGift[];
  readonly lottery: CompiledLottery | undefined;
}

/** How often badges for the top are given when the scenario does not say. */
const BADGE_PERIOD = 30;

/** Undefined when there is no scheme at all, so that a run without incentives does nothing for them. */
export function compileIncentives(lever: Incentives, lastDay: number): CompiledIncentives | undefined {
  const { points, levels, honours, leaderboard, badges = [], coupons = [], gifts = [], lottery } = lever;
  if (!(points || levels || honours || leaderboard || lottery) && badges.length + coupons.length + gifts.length === 0)
    return undefined;
  const budgets: Budget[] = lever.budget === undefined ? [] : [{ name: 'incentives', amount: lever.budget }];
  const budgetOf = (name: string, own: number | undefined, costs: boolean): number => {
    if (!costs) return -1;
    if (own === undefined) return 0;
    budgets.push({ name, amount: own });
    return budgets.length - 1;
  };
  const meterOf = (by: 'points' | Act): CompiledMeter => ({
    weights: by === 'points' ? byAct(points?.earned ?? {}) : byAct({ [by]: 1 }),
    byPoints: by === 'points',
  });

  return {
    from: lever.days?.from ?? 0,
    to: lever.days?.to ?? lastDay,
    budgets,
    points: points && {
      earned: byAct(points.earned),
      worth: points.worth,
      redeemFrom: points.redeemFrom,
      expires: points.expires ?? Number.POSITIVE_INFINITY,
      budget: budgetOf('points', points.budget, points.worth > 0),
      crowds: points.public && points.worth > 0 ? contingencyOf(points.earned) : undefined,
    },
    levels: levels && {
      thresholds: Float64Array.from(levels.thresholds),
      demotion: levels.demotion,
      pinnedFrom: levels.pinnedFrom ?? Number.POSITIVE_INFINITY,
      gift: levels.gift,
      cost: levels.cost,
      budget: budgetOf('levels', levels.budget, levels.gift + levels.cost > 0),
      crowds: levels.public && levels.gift > 0 ? 'completion' : undefined,
    },
    honours: honours && {
      meter: meterOf(honours.by),
      places: 0,
      share: honours.top,
      every: honours.every,
      prize: 0,
      cost: honours.cost,
      budget: budgetOf('honours', honours.budget, honours.cost > 0),
      crowds: undefined,
    },
    leaderboard: leaderboard && {
      meter: meterOf(leaderboard.by),
      places: leaderboard.top,
      share: 0,
      every: leaderboard.every,
      prize: leaderboard.prize,
      cost: 0,
      budget: budgetOf('leaderboard', leaderboard.budget, leaderboard.prize > 0),
      crowds: leaderboard.prize > 0 ? 'performance' : undefined,
    },
    topBadges: badges.flatMap(({ name, by, top, every, cost, budget }) =>
      top === undefined
        ? []
        : {
            meter: meterOf(by),
            places: 0,
            share: top,
            every: every ?? BADGE_PERIOD,
            prize: 0,
            cost,
            budget: budgetOf(name, budget, cost > 0),
            crowds: undefined,
          },
    ),
    badges: badges.flatMap(({ name, by, at, cost, budget }) =>
      at === undefined
        ? []
        : { meter: meterOf(by), at, cost, budget: budgetOf(name, budget, cost > 0), crowds: undefined },
    ),
    coupons: coupons.map((coupon) => {
      const cost = coupon.cost ?? coupon.value;
      return {
        act: ACTS.indexOf(coupon.for),
        each: coupon.each,
        value: coupon.value,
        cost,
        used: coupon.used,
        budget: budgetOf('coupons', coupon.budget, cost > 0),
        crowds: coupon.public && coupon.value > 0 ? contingencyOf({ [coupon.for]: 1 }) : undefined,
      };
    }),
    gifts: gifts.map((gift) => {
      const cost = gift.cost ?? gift.value;
      // What nobody expects does not crowd out (Deci, Koestner & Ryan 1999: unexpected rewards, d = 0).
      return {
        day: gift.day,
        share: gift.share,
        value: gift.value,
        cost,
        budget: budgetOf('gifts', gift.budget, cost > 0),
        crowds: undefined,
      };
    }),
    lottery: lottery && {
      meter: { weights: byAct(lottery.tickets), byPoints: false },
      every: lottery.every,
      prizes: lottery.prizes,
      prize: lottery.prize,
      budget: budgetOf('lottery', lottery.budget, lottery.prize > 0),
      crowds: lottery.public && lottery.prize > 0 ? contingencyOf(lottery.tickets) : undefined,
    },
  };
}

const byAct = (amounts: Partial<Record<Act, number>>): Float64Array =>
  Float64Array.from(ACTS, (act) => amounts[act] ?? 0);

/** Coming at all is engagement; whatever leaves something behind is completion. The heaviest of what is rewarded counts. */
function contingencyOf(amounts: Partial<Record<Act, number>>): Contingency | undefined {
  if ((amounts.visit ?? 0) > 0 || (amounts.activity ?? 0) > 0) return 'engagement';
  return ACTS.some((act) => (amounts[act] ?? 0) > 0) ? 'completion' : undefined;
}
