/**
 * Incentives as the engine wants them: acts as indices, every reward with the budget it is paid from, and what each scheme does to
 * members' own wish.
 */
import { ACTS, type Act, type Contingency } from '../scenario/levers/incentives/scheme.ts';
import { type Incentives, type RewardOf, rewardsOf, SCHEMES, type SchemeName } from '../scenario/levers/incentives.ts';

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
export interface Paid {
  readonly budget: number;
  /** Undefined when it is no money, or nobody else sees it. */
  readonly crowds: Contingency | undefined;
}

/** Every scheme as read, with what it is paid from; entries of lists each by itself, and nothing of what a scenario leaves out. */
export type PaidSchemes = { readonly [name in SchemeName]: readonly (Omit<RewardOf<name>, 'budget'> & Paid)[] };

export interface CompiledPoints extends Paid {
  /** Points by act. */
  readonly earned: Float64Array;
  readonly worth: number;
  readonly redeemFrom: number;
  /** Days after which points lapse; Infinity for never. */
  readonly expires: number;
}

export interface CompiledLevels extends Paid {
  readonly thresholds: Float64Array;
  readonly demotion: boolean;
  /** First level whose holders' messages are pinned; Infinity for none. */
  readonly pinnedFrom: number;
  readonly gift: number;
  readonly cost: number;
}

/** The best of a period, by a meter that is reset at its end. */
export interface CompiledContest extends Paid {
  readonly meter: CompiledMeter;
  /** Places: a number, or a part of the members (the other is 0). */
  readonly places: number;
  readonly share: number;
  readonly every: number;
  /** Paid to each winner (`prize`), and what giving costs besides. */
  readonly prize: number;
  readonly cost: number;
}

export interface CompiledBadge extends Paid {
  readonly meter: CompiledMeter;
  readonly at: number;
  readonly cost: number;
}

export interface CompiledCoupon extends Paid {
  readonly act: number;
  readonly each: number;
  readonly value: number;
  readonly cost: number;
  readonly used: number;
}

export interface CompiledGift extends Paid {
  readonly day: number;
  readonly share: number;
  readonly value: number;
  readonly cost: number;
}

export interface CompiledLottery extends Paid {
  readonly meter: CompiledMeter;
  readonly every: number;
  readonly prizes: number;
  readonly prize: number;
}

export interface CompiledIncentives {
  readonly from: number;
  readonly to: number;
  readonly budgets: readonly Budget[];
  /** Schemes of which nothing else is made are played from here. */
  readonly schemes: PaidSchemes;
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
  const { budgets, schemes } = paidSchemes(lever);
  if (Object.values(schemes).every((rewards) => rewards.length === 0)) return undefined;
  const [points] = schemes.points;
  const [levels] = schemes.levels;
  const [honours] = schemes.honours;
  const [leaderboard] = schemes.leaderboard;
  const [lottery] = schemes.lottery;
  const meterOf = (by: 'points' | Act): CompiledMeter => ({
    weights: by === 'points' ? byAct(points?.earned ?? {}) : byAct({ [by]: 1 }),
    byPoints: by === 'points',
  });

  return {
    from: lever.days?.from ?? 0,
    to: lever.days?.to ?? lastDay,
    budgets,
    schemes,
    points: points && {
      ...paidOf(points),
      earned: byAct(points.earned),
      worth: points.worth,
      redeemFrom: points.redeemFrom,
      expires: points.expires ?? Number.POSITIVE_INFINITY,
    },
    levels: levels && {
      ...paidOf(levels),
      thresholds: Float64Array.from(levels.thresholds),
      demotion: levels.demotion,
      pinnedFrom: levels.pinnedFrom ?? Number.POSITIVE_INFINITY,
      gift: levels.gift,
      cost: levels.cost,
    },
    honours: honours && {
      ...paidOf(honours),
      meter: meterOf(honours.by),
      places: 0,
      share: honours.top,
      every: honours.every,
      prize: 0,
      cost: honours.cost,
    },
    leaderboard: leaderboard && {
      ...paidOf(leaderboard),
      meter: meterOf(leaderboard.by),
      places: leaderboard.top,
      share: 0,
      every: leaderboard.every,
      prize: leaderboard.prize,
      cost: 0,
    },
    topBadges: schemes.badges.flatMap(({ by, top, every = BADGE_PERIOD, cost, ...badge }) =>
      top === undefined ? [] : { ...paidOf(badge), meter: meterOf(by), places: 0, share: top, every, prize: 0, cost },
    ),
    badges: schemes.badges.flatMap(({ by, at, cost, ...badge }) =>
      at === undefined ? [] : { ...paidOf(badge), meter: meterOf(by), at, cost },
    ),
    coupons: schemes.coupons.map((coupon) => ({
      ...paidOf(coupon),
      act: ACTS.indexOf(coupon.for),
      each: coupon.each,
      value: coupon.value,
      cost: coupon.cost ?? coupon.value,
      used: coupon.used,
    })),
    gifts: schemes.gifts.map((gift) => ({
      ...paidOf(gift),
      day: gift.day,
      share: gift.share,
      value: gift.value,
      cost: gift.cost ?? gift.value,
    })),
    lottery: lottery && {
      ...paidOf(lottery),
      meter: { weights: byAct(lottery.tickets), byPoints: false },
      every: lottery.every,
      prizes: lottery.prizes,
      prize: lottery.prize,
    },
  };
}

/** The budgets there are, the common one first, and which of them each scheme is paid from. */
function paidSchemes(lever: Incentives): { budgets: readonly Budget[]; schemes: PaidSchemes } {
  const budgets: Budget[] = lever.budget === undefined ? [] : [{ name: 'incentives', amount: lever.budget }];
  const budgetOf = (name: string, own: number | undefined, costs: boolean): number => {
    if (!costs) return -1;
    if (own === undefined) return 0;
    budgets.push({ name, amount: own });
    return budgets.length - 1;
  };
  const paid = (name: SchemeName) =>
    rewardsOf(lever, name).map((reward: Named) => {
      const { costs, crowds } = SCHEMES[name] as unknown as Priced;
      return {
        ...reward,
        budget: budgetOf(reward.name ?? name, reward.budget, costs(reward) > 0),
        crowds: crowds(reward),
      };
    });
  const names = Object.keys(SCHEMES) as SchemeName[];
  const schemes = Object.fromEntries(names.map((name) => [name, paid(name)])) as unknown as PaidSchemes;
  return { budgets, schemes };
}

interface Named {
  readonly name?: string;
  readonly budget?: number | undefined;
}
interface Priced {
  readonly costs: (reward: Named) => number;
  readonly crowds: (reward: Named) => Contingency | undefined;
}

const paidOf = ({ budget, crowds }: Paid): Paid => ({ budget, crowds });

const byAct = (amounts: Partial<Record<Act, number>>): Float64Array =>
  Float64Array.from(ACTS, (act) => amounts[act] ?? 0);
