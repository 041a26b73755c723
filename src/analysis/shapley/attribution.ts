/**
 * How much of the difference between two strategies each lever is worth, with intervals.
 *
 * Within a replication all mixtures share their seed, so each replication gives Shapley values of its own, which add up to
 * the difference in that replication. They are the sample: their mean is the share of a lever, and the interval that of a mean.
 */
import { bootstrapIntervals } from '../bootstrap.ts';
import { nameOfInterval, turnsDifference } from '../far-kinds.ts';
import { holmAdjust } from '../holm.ts';
import type { Interval } from '../interval.ts';
import { type IntervalName, leastOf, nameByRuns } from '../interval-name.ts';
import { comparePairs, FEW_PAIRS, intervalsAgree } from '../paired.ts';
import { farKindsBetween, type KindsOfRuns, kindsOfRuns, type Standing, standingOf } from '../unseen-kinds.ts';
import { FAMILY_LEVEL } from '../verdict.ts';
import { type Coalition, coalitionsOf, everybody, ordersOf, type ShapleyPlan } from './coalitions.ts';
import { exactShares, pairIndex, type Shares, sampledShares, sizeOf, weightsBySize } from './shares.ts';

/** In the unit of the outcome. */
export interface Estimate {
  /** Mean over replications; null without any. */
  readonly mean: number | null;
  /** 95 % interval by the kind of the values; unknown below two replications, and for what is 0 in all of them. */
  readonly ci95: Interval;
  /** The bootstrap-t interval, as a check. */
  readonly bootstrapCi95: Interval;
  /** What `ci95` may be called. */
  readonly ciKind: IntervalName;
  /** Whether a kind of run that other mixtures show, and those that this is made of do not, would turn it. */
  readonly unseenKind: boolean;
  /** Whether the two say the same; not asked of fewer than ten replications. */
  readonly methodsAgree: boolean;
  /** Whether more than half of the replications agree on the value, so that the mean is made by the others. */
  readonly actsInFew: boolean;
  /** Two-sided p value of zero, not adjusted. */
  readonly p: number | null;
}

export interface PlayerShare {
  /** What the player is worth; the values of all players add up to the difference. */
  readonly value: Estimate;
  /** Part of the difference; null where that may be zero. */
  readonly share: number | null;
  /** What the player does when nothing else is changed, and when everything else has been. */
  readonly alone: Estimate;
  readonly last: Estimate;
  /** `last` less `alone`: 0 where the player does the same whatever the others do. */
  readonly interplay: Estimate;
}

export interface Interaction {
  /** Positions of two players. */
  readonly players: readonly [number, number];
  /** Above 0 where they do more together than each by itself adds up to, in the direction of the outcome. */
  readonly value: Estimate;
  /** After Holm's adjustment over all pairs. */
  readonly pAdjusted: number | null;
  /** Surely not zero, and at least as large as the smallest difference that matters. */
  readonly matters: boolean;
}

export interface Attribution {
  readonly method: ShapleyPlan['method'];
  readonly difference: Estimate;
  readonly players: readonly PlayerShare[];
  /** All pairs, the largest first; null where only some coalitions were run. */
  readonly interactions: readonly Interaction[] | null;
  /** Replications used, and those left out because a run failed or gave no finite number. */
  readonly replications: number;
  readonly missing: number;
}

/**
 * @param replications numbers of the replications run
 * @param worth the outcome of a coalition in a replication; anything but a finite number leaves the replication out
 * @param smallestEffect interactions below it are not worth a word
 * @param isCertain whether no draw enters the outcome of any coalition
 */
export function attribute(
  plan: ShapleyPlan,
  replications: readonly number[],
  worth: (coalition: Coalition, replication: number) => number,
  smallestEffect: number,
  isCertain = false,
): Attribution {
  const whole = replications.filter((replication) =>
    coalitionsOf(plan, replication).every((coalition) => Number.isFinite(worth(coalition, replication))),
  );
  const games = whole.map((replication) => gameOf(plan, replication, worth));
  const column = (read: (game: Game) => number): Float64Array => Float64Array.from(games, read);
  const { players } = plan;
  const pairCount = plan.method === 'exact' ? (players * (players - 1)) / 2 : 0;
  const each = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, k) => make(k));
  const [difference, values, alone, last, interplay, pairs] = estimateAll(isCertain, [
    [column((game) => game.difference)],
    each(players, (player) => column((game) => game.shares.values[player]!)),
    each(players, (player) => column((game) => game.shares.alone[player]!)),
    each(players, (player) => column((game) => game.shares.last[player]!)),
    each(players, (player) => column((game) => game.shares.last[player]! - game.shares.alone[player]!)),
    each(pairCount, (pair) => column((game) => game.shares.pairs![pair]!)),
  ]);
  const kinds = kindsOfWorth(plan, whole, worth);
  const whatDiffers = { ...difference![0]!, ...standingOfDifference(difference![0]!, kinds, smallestEffect) };
  const valued = values!.map((value, player) => standingOfShare(value, player, plan, kinds));
  return {
    method: plan.method,
    difference: whatDiffers,
    players: each(players, (player) => ({
      value: valued[player]!,
      share: shareOf(valued[player]!, whatDiffers),
      alone: alone![player]!,
      last: last![player]!,
      interplay: interplay![player]!,
    })),
    interactions: plan.method === 'exact' ? interactionsOf(players, pairs!, smallestEffect) : null,
    replications: whole.length,
    missing: replications.length - whole.length,
  };
}

interface Game {
  readonly difference: number;
  readonly shares: Shares;
}

/** Rounding errors of the sums stay well below this part of the numbers they are made of. */
const ROUND_OFF = 1e-12;

function gameOf(
  plan: ShapleyPlan,
  replication: number,
  worth: (coalition: Coalition, replication: number) => number,
): Game {
  const { players } = plan;
  const inThis = (coalition: Coalition) => worth(coalition, replication);
  const shares =
    plan.method === 'exact'
      ? exactShares(players, inThis)
      : sampledShares(players, ordersOf(plan, replication), inThis);
  let scale = 0;
  for (const coalition of coalitionsOf(plan, replication)) scale = Math.max(scale, Math.abs(inThis(coalition)));
  // A lever that does nothing gets exactly nothing.
  for (const column of [shares.values, shares.pairs ?? new Float64Array(0)])
    column.forEach((value, k) => {
      if (Math.abs(value) <= ROUND_OFF * scale) column[k] = 0;
    });
  return { difference: inThis(everybody(players)) - inThis(0), shares };
}

/** Estimates in the shape of the columns; all columns have one length, so they share their resamples. */
function estimateAll(isCertain: boolean, families: readonly (readonly Float64Array[])[]): Estimate[][] {
  const bootstraps = bootstrapIntervals(families.flat());
  let next = 0;
  return families.map((columns) => columns.map((column) => estimateOf(column, isCertain, bootstraps[next++]!)));
}

function estimateOf(column: Float64Array, isCertain: boolean, bootstrapCi95: Interval): Estimate {
  const { difference, ci95, kind, p, pairs } = comparePairs(
    { strategy: column, baseline: new Float64Array(column.length) },
    'more',
    { isCertain },
  );
  const isRare = kind === 'rare' || kind === 'certain';
  // A lever that changed no run of any mixture is worth exactly nothing in them.
  const isIdle = column.every((value) => value === 0);
  const methodsAgree = pairs < FEW_PAIRS || isRare || intervalsAgree(ci95, bootstrapCi95);
  const actsInFew = isRare && column.some((value) => value !== column[0]);
  return {
    mean: difference,
    ci95: isIdle ? bootstrapCi95 : ci95,
    bootstrapCi95,
    ciKind: actsInFew ? 'rough' : isIdle ? '95' : nameByRuns(kind, pairs),
    unseenKind: false,
    methodsAgree,
    actsInFew,
    p,
  };
}

/** Of the mixtures that every replication has: all of them, or the two strategies and those next to them. */
interface WorthKinds {
  readonly kinds: KindsOfRuns;
  readonly columns: readonly Float64Array[];
  /** Of a coalition in both lists; undefined where only some replications have it. */
  readonly placeOf: (coalition: Coalition) => number | undefined;
}

function kindsOfWorth(
  plan: ShapleyPlan,
  whole: readonly number[],
  worth: (coalition: Coalition, replication: number) => number,
): WorthKinds {
  const all = everybody(plan.players);
  const shared = plan.method === 'exact' ? coalitionsOf(plan, 0) : [0, all];
  const columns = shared.map((coalition) => Float64Array.from(whole, (replication) => worth(coalition, replication)));
  const isShare = columns.every((column) => column.every((value) => value === 0 || value === 1));
  const places = new Map(shared.map((coalition, place) => [coalition, place]));
  return { kinds: kindsOfRuns(columns, isShare), columns, placeOf: (coalition) => places.get(coalition) };
}

function standingOfDifference(
  found: Estimate,
  { kinds, columns, placeOf }: WorthKinds,
  smallestEffect: number,
): Standing {
  const [none, all] = [placeOf(0)!, columns.length - 1];
  const pairs = { strategy: columns[all]!, baseline: columns[none]! };
  const { pairs: count, kind } = comparePairs(pairs, 'more');
  const { mean, ci95 } = found;
  const standing = standingOf(
    kinds,
    [all, none],
    pairs,
    { difference: mean, ci95, kind, pairs: count },
    smallestEffect,
  );
  return { ...standing, ciKind: leastOf(standing.ciKind, found.ciKind) };
}

/** What one run of another kind, in one of the mixtures with and without the player, would do to what the player is worth. */
function standingOfShare(found: Estimate, player: number, plan: ShapleyPlan, { kinds, placeOf }: WorthKinds): Estimate {
  if (plan.method !== 'exact') return found;
  const weights = weightsBySize(plan.players);
  const bit = 1 << player;
  const { mean, ci95 } = found;
  const shifts = coalitionsOf(plan, 0)
    .filter((coalition) => (coalition & bit) === 0)
    .map((coalition) => {
      const { shift, apart } = farKindsBetween(kinds, placeOf(coalition | bit)!, placeOf(coalition)!);
      const weight = weights[sizeOf(coalition)]!;
      return { up: weight * shift.up, down: weight * shift.down, apart };
    });
  const leaves = shifts.some((shift) => nameOfInterval(mean, ci95, shift) === 'rough');
  const turns = shifts.some((shift) => !shift.apart && turnsDifference(mean, ci95, 0, shift));
  return { ...found, ciKind: leastOf(found.ciKind, leaves ? 'rough' : '95'), unseenKind: turns };
}

function shareOf(value: Estimate, difference: Estimate): number | null {
  const [low, high] = difference.ci95;
  if (low === null || (low <= 0 && high >= 0) || difference.unseenKind) return null;
  return value.mean! / difference.mean!;
}

function interactionsOf(players: number, estimates: readonly Estimate[], smallestEffect: number): Interaction[] {
  const adjusted = holmAdjust(estimates.map(({ p }) => p));
  const all: Interaction[] = [];
  for (let i = 0; i < players; i++)
    for (let j = i + 1; j < players; j++) {
      const k = pairIndex(i, j, players);
      const value = estimates[k]!;
      const pAdjusted = adjusted[k]!;
      const isSure = pAdjusted !== null && pAdjusted < FAMILY_LEVEL && value.mean !== 0;
      all.push({
        players: [i, j],
        value,
        pAdjusted,
        matters: isSure && Math.abs(value.mean!) >= smallestEffect,
      });
    }
  const size = ({ value }: Interaction) => Math.abs(value.mean ?? 0);
  return all.sort((a, b) => size(b) - size(a));
}
