/**
 * What a study knows of kinds of runs in one outcome, over everything it ran (its strategies, or points, or plans), and whether a verdict on
 * the difference of two of them hangs on a kind that one of the two did not show. Every command that gives a verdict on means asks here.
 */
import {
  areApart,
  type Extent,
  extentOf,
  type FarKinds,
  farKindTurns,
  NO_FAR_KINDS,
  nameOfInterval,
  type Shift,
  shiftByFarKind,
  shiftOfDifference,
} from './far-kinds.ts';
import type { Interval } from './interval.ts';
import { type IntervalName, leastOf, nameByRuns } from './interval-name.ts';
import type { IntervalKind } from './mean-interval.ts';
import { momentsOf } from './moments.ts';
import { differencesOf, type Pairs } from './paired.ts';
import { quantileOf } from './quantile.ts';
import { findTwoHumps, type TwoHumps } from './two-humps.ts';

export interface KindsOfRuns {
  /** Of each part of the study, in its order; null where it has too few runs. */
  readonly extents: readonly (Extent | null)[];
  /** Of the first part whose own runs fall into two kinds; the differences between parts may come from these. */
  readonly humps: TwoHumps | null;
  /** True or false in each run: there a kind is nothing but its share, and the interval knows. */
  readonly isShare: boolean;
}

/** @param columns values of one outcome in the parts of the study; what is not finite is left out */
export function kindsOfRuns(columns: readonly ArrayLike<number>[], isShare = false): KindsOfRuns {
  const ascending = columns.map((column) => Float64Array.from(column).filter(Number.isFinite).sort());
  let humps: TwoHumps | null = null;
  for (const column of isShare ? [] : ascending) humps ??= findTwoHumps(column);
  return { extents: ascending.map(extentOf), humps, isShare };
}

/** What a kind of run that one side did not show would do to the difference of two parts, and whether their runs lie apart. */
export function farKindsBetween({ extents, isShare }: KindsOfRuns, part: number, other: number): FarKinds {
  if (isShare) return NO_FAR_KINDS;
  const [own, against] = [extents[part] ?? null, extents[other] ?? null];
  const shift = (extent: Extent | null) => shiftByFarKind(extent, extents);
  return { shift: shiftOfDifference(shift(own), shift(against)), apart: areApart(own, against) };
}

/** What may be said of a difference. */
export interface Standing {
  readonly ciKind: IntervalName;
  /** No verdict on the mean: a kind of run not shown would turn it. */
  readonly unseenKind: boolean;
}

export interface FoundDifference {
  readonly difference: number | null;
  readonly ci95: Interval;
  readonly kind: IntervalKind;
  readonly pairs: number;
}

/** Of the difference between two parts of the study, `pairs` being theirs. */
export function standingOf(
  kinds: KindsOfRuns,
  [part, other]: readonly [number, number],
  pairs: Pairs,
  found: FoundDifference,
  smallestEffect: number,
): Standing {
  const far = farKindsBetween(kinds, part, other);
  return {
    ciKind: nameOfDifference(found, far),
    unseenKind:
      !kinds.isShare && (farKindTurns(found, smallestEffect, far) || humpTurns(pairs, found.difference, kinds.humps)),
  };
}

/** What the interval of a difference may be called. */
export const nameOfDifference = ({ difference, ci95, kind, pairs }: FoundDifference, { shift }: FarKinds) =>
  leastOf(nameByRuns(kind, pairs), nameOfInterval(difference, ci95, shift));

/** Of something seen in none of the runs: in how large a part of all runs it may come, at 95 %. */
export const unseenShare = (runs: number): number => 1 - 0.05 ** (1 / runs);

/**
 * Where the runs of a study fall into two kinds and all runs of a side into one of them: what the other kind would do to the mean difference if
 * it came on that side in as many runs as these cannot rule out. A community that dies in all of 30 runs may live in one of ten, and a mean
 * over all runs is made by those.
 */
function humpShift({ strategy, baseline }: Pairs, humps: TwoHumps | null): Shift {
  if (humps === null || strategy.length < 2) return { up: 0, down: 0 };
  const chance = unseenShare(strategy.length);
  const shifts = [strategy, baseline].map((own, side) => {
    const inLower = own.every((value) => value < humps.boundary);
    const inUpper = own.every((value) => value > humps.boundary);
    if (!inLower && !inUpper) return 0;
    const other = inLower ? humps.upper.center : humps.lower.center;
    return chance * (other - quantileOf(Float64Array.from(own).sort(), 0.5)!) * (side === 0 ? 1 : -1);
  });
  return { up: Math.max(0, ...shifts), down: Math.max(0, ...shifts.map((shift) => -shift)) };
}

function humpTurns(pairs: Pairs, difference: number | null, humps: TwoHumps | null): boolean {
  if (difference === null || difference === 0) return false;
  const { up, down } = humpShift(pairs, humps);
  return difference > 0 ? down >= difference : up >= -difference;
}

/** By how much a mean difference could rise or fall by runs of kinds that one side did not show, as far as these do not rule them out. */
function unseenShift(kinds: KindsOfRuns, [part, other]: readonly [number, number], pairs: Pairs): Shift {
  const { shift, apart } = farKindsBetween(kinds, part, other);
  const hump = humpShift(pairs, kinds.humps);
  return apart ? hump : { up: Math.max(shift.up, hump.up), down: Math.max(shift.down, hump.down) };
}

/**
 * Positions of those that would be ahead of the leader by `margin` or more, on average, if runs of a kind that others show, and that one of the
 * two does not, came in as many as these runs cannot rule out.
 *
 * @param gains by position, larger is better; of two columns the values that both have, at the same places
 * @param among positions that count as rivals
 */
export function aheadIfUnseen(
  gains: readonly ArrayLike<number>[],
  leader: number,
  { among, margin, isShare }: { readonly among: readonly number[]; readonly margin: number; readonly isShare: boolean },
): number[] {
  if (isShare) return [];
  const kinds = kindsOfRuns(gains);
  return among.filter((rival) => {
    if (rival === leader) return false;
    const pairs = bothFinite(gains[leader]!, gains[rival]!);
    const lead = momentsOf(differencesOf(pairs)).mean ?? 0;
    const { down } = unseenShift(kinds, [leader, rival], pairs);
    return down > 0 && lead > -margin && lead - down <= -margin;
  });
}

function bothFinite(own: ArrayLike<number>, other: ArrayLike<number>): Pairs {
  const places = Array.from({ length: Math.min(own.length, other.length) }, (_, r) => r).filter(
    (r) => Number.isFinite(own[r]) && Number.isFinite(other[r]),
  );
  return {
    strategy: Float64Array.from(places, (r) => own[r]!),
    baseline: Float64Array.from(places, (r) => other[r]!),
  };
}
