/** What incentives remember of each member and of themselves; made only when a strategy has any. */
import type { CompiledContest, CompiledIncentives, CompiledMeter } from '../../model/incentives.ts';
import type { Parameters } from '../../scenario/parameters.ts';
import type { Mechanism } from '../mechanism.ts';
import type { Run } from '../run.ts';
import { ACT_COUNT, VISIT } from './acts.ts';
import type { RewardKind } from './appeal.ts';
import { type Contest, createContest } from './contests.ts';
import { createMeter, type Meter } from './meters.ts';
import type { Lapses } from './points.ts';
import { goalPull, payPull } from './pull.ts';
import { crowdedActs, rewardKinds } from './schemes.ts';
import { slot } from './slot.ts';
import type { Wallet } from './wallets.ts';

/** One column a quantity, one entry a member, as in `members.ts`. */
const COLUMNS = {
  /** 1 for members who steer by goals. */
  steered: Uint8Array,
  /** I: own wish as a factor, and the day of which it is. */
  ownWish: Float64Array,
  ownWishDay: Int32Array,
  /** Day on which the member first saw a scheme run, -1 before. */
  firstSeen: Int32Array,
  /** Money received since the latest visit. */
  deals: Float64Array,
  /** Points ever earned, redeemed or lapsed of these, and lapsed. */
  earned: Float64Array,
  consumed: Float64Array,
  lapsed: Float64Array,
  level: Uint32Array,
  /** Last day on which a title is held. */
  titleUntil: Int32Array,
  /** Badges for reaching a number that the member has. */
  badgeCount: Uint16Array,
  /** Chance that rewards bring the member in on a day. */
  lure: Float64Array,
  /** Messages written for a reward: of each, the part of the motive that the reward was. */
  forReward: Float64Array,
} as const;

type Columns = { -readonly [name in keyof typeof COLUMNS]: InstanceType<(typeof COLUMNS)[name]> };

export interface IncentiveState extends Columns {
  readonly plan: CompiledIncentives;
  capacity: number;
  /** Today lies within the days of the program. */
  running: boolean;
  readonly wallets: Wallet[];
  /** All meters, those of the schemes below. */
  readonly meters: Meter[];
  readonly honours: Contest | undefined;
  readonly leaderboard: Contest | undefined;
  readonly topBadges: readonly Contest[];
  readonly badges: readonly Meter[];
  readonly coupons: readonly Meter[];
  /** By coupon lever and member: how many were given; nothing for none. */
  readonly couponsGiven: readonly number[][];
  readonly lottery: Meter | undefined;
  readonly lapses: Lapses;
  /** Whether anybody has ever redeemed points. */
  redeemed: boolean;
  /** Largest loss of own wish (χ) among the schemes of today. */
  crowding: number;
  /** Tickets in the latest draw of the lottery, and the pull of one today. */
  ticketsLast: number;
  ticketPull: number;
  /** By act: what the money for its points pulls; and, by level, what the way to the next pulls. The same for all, all the time. */
  readonly pointsPull: Float64Array;
  readonly levelPulls: readonly Float64Array[];
  /** Whether coming is rewarded. */
  readonly lures: boolean;
  /** Kinds of rewards there are; and, by act, 1 for those of which money or a board takes something from the own wish. */
  readonly kinds: readonly RewardKind[];
  readonly crowded: Uint8Array;
  /** Extrinsic motivation by act, of the member who is visiting. */
  readonly extrinsic: Float64Array;
  /** Part of the motive that the reward is, by act, of the member who is visiting. */
  readonly bought: Float64Array;
}

export const INCENTIVES: Mechanism<IncentiveState> = {
  slot,
  create: ({ parameters, scenario: { population } }, { incentives }) =>
    incentives && createIncentives(incentives, parameters, Math.min(population.size, 256)),
  change: (run, state, levers) => {
    const { incentives } = run.strategy;
    if (!levers.has('incentives') || incentives === undefined) return state;
    const { from, to } = incentives;
    if (from === run.day || from !== state.plan.from) return nextProgramme(run, state);
    return to === state.plan.to ? state : { ...state, plan: { ...state.plan, to } };
  },
};

/** What a programme leaves in a member: points, levels and boards of the next one start from nothing. */
const KEPT = ['steered', 'ownWish', 'ownWishDay', 'firstSeen', 'titleUntil', 'forReward'] as const;

function nextProgramme(run: Run, before: IncentiveState): IncentiveState {
  const state = createIncentives(run.strategy.incentives!, run.parameters, before.capacity);
  for (const name of KEPT) state[name].set(before[name] as never);
  for (let act = 0; act < ACT_COUNT; act++) state.crowded[act] = Math.max(state.crowded[act]!, before.crowded[act]!);
  return state;
}

function createIncentives(plan: CompiledIncentives, parameters: Parameters, capacity: number): IncentiveState {
  const meters: Meter[] = [];
  const metered = (meter: CompiledMeter): Meter => {
    meters.push(createMeter(meter, capacity));
    return meters.at(-1)!;
  };
  const contest = (each: CompiledContest): Contest => createContest(each, metered(each.meter), capacity);
  const { honours, leaderboard, lottery } = plan;
  const own: Omit<IncentiveState, keyof Columns> = {
    plan,
    capacity,
    running: false,
    wallets: plan.budgets.map(({ name, amount }) => ({ name, amount, spent: 0, open: amount > 0 })),
    meters,
    honours: honours && contest(honours),
    leaderboard: leaderboard && contest(leaderboard),
    topBadges: plan.topBadges.map(contest),
    badges: plan.badges.map(({ meter }) => metered(meter)),
    coupons: plan.coupons.map(({ act }) => metered({ weights: onlyAct(act), byPoints: false })),
    couponsGiven: plan.coupons.map(() => []),
    lottery: lottery && metered(lottery.meter),
    lapses: [],
    redeemed: false,
    crowding: 0,
    ticketsLast: 0,
    ticketPull: 0,
    pointsPull: pointsPullOf(plan, parameters),
    levelPulls: levelPullsOf(plan, parameters),
    lures: rewardsVisits(plan),
    kinds: rewardKinds(plan, parameters),
    crowded: crowdedActs(plan),
    extrinsic: new Float64Array(ACT_COUNT),
    bought: new Float64Array(ACT_COUNT),
  };
  const columns = Object.entries(COLUMNS).map(([name, Column]) => [name, new Column(capacity)] as const);
  // By `fromEntries`, as in `members.ts`: an object that grows by computed names is slow to look up in.
  return Object.fromEntries<unknown>([...Object.entries(own), ...columns]) as unknown as IncentiveState;
}

/** Makes room for so many members. */
export function reserve(state: IncentiveState, count: number): void {
  if (count <= state.capacity) return;
  state.capacity = Math.max(count, 2 * state.capacity);
  const columns = state as unknown as Record<string, InstanceType<(typeof COLUMNS)[keyof typeof COLUMNS]>>;
  for (const [name, Column] of Object.entries(COLUMNS)) {
    const wider = new Column(state.capacity);
    wider.set(columns[name]!);
    columns[name] = wider;
  }
  for (const meter of state.meters) {
    const wider = new Float64Array(state.capacity);
    wider.set(meter.counts);
    meter.counts = wider;
  }
  for (const contest of contestsOf(state)) {
    const wider = new Uint8Array(state.capacity);
    wider.set(contest.near);
    contest.near = wider;
  }
}

/** Every contest there is. */
function contestsOf({ honours, leaderboard, topBadges }: IncentiveState): Contest[] {
  return [honours, leaderboard, ...topBadges].filter((contest) => contest !== undefined);
}

function pointsPullOf({ points }: CompiledIncentives, parameters: Parameters): Float64Array {
  if (points === undefined) return new Float64Array(ACT_COUNT);
  return points.earned.map((amount) => payPull(amount * points.worth, parameters));
}

function levelPullsOf({ points, levels }: CompiledIncentives, parameters: Parameters): Float64Array[] {
  if (points === undefined || levels === undefined) return [];
  return Array.from(levels.thresholds, (threshold, level) => {
    const distance = threshold - (levels.thresholds[level - 1] ?? 0);
    return points.earned.map((amount) => goalPull(distance, amount, parameters));
  });
}

function onlyAct(act: number): Float64Array {
  const weights = new Float64Array(ACT_COUNT);
  weights[act] = 1;
  return weights;
}

/** Whether any scheme rewards coming. */
function rewardsVisits({ points, leaderboard, topBadges, badges, coupons, lottery }: CompiledIncentives): boolean {
  const metered = [leaderboard, ...topBadges, ...badges, lottery];
  return (
    (points?.earned[VISIT] ?? 0) > 0 ||
    metered.some((each) => each !== undefined && each.meter.weights[VISIT]! > 0) ||
    coupons.some(({ act }) => act === VISIT)
  );
}
