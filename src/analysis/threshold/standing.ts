/**
 * The search for a threshold with its verdict held to two questions that the runs at hand cannot answer by themselves: would it be the same
 * whatever the runs without a value had been, within what was seen (as `holdsDespite` asks of a difference), and would it be the same with one more
 * run of a kind that other levels show and one level does not (`far-kinds.ts`)? A verdict that would not is withheld, with the reason.
 */
import { type Extent, nameOfInterval, shiftByFarKind } from '../far-kinds.ts';
import { tInterval } from '../interval.ts';
import { momentsOf } from '../moments.ts';
import { kindsOfRuns } from '../unseen-kinds.ts';
import { findThreshold, type Measured, type Threshold } from './threshold.ts';

/** Levels at which one more run is tried: those that it would move most. */
const MOST_TRIED = 3;

/**
 * @param finished by level and replication, whether the run finished: one that did and has no value is missing, one that failed is left out
 * @param smallest the least break that matters, as for `findThreshold`
 */
export function findStanding(measured: Measured, finished: readonly Uint8Array[], smallest?: number): Threshold {
  const found = findThreshold(measured, smallest);
  if (found.kind === 'undecided') return found;
  const stands = (others: readonly Measured[]) =>
    others.every((other) => sameVerdict(found, findThreshold(other, smallest)));
  if (!stands(withMissing(measured, finished))) return withheld(found, 'missing');
  return stands(withOneMore(measured)) ? found : withheld(found, 'unseen-kind');
}

const withheld = (found: Threshold, reason: 'missing' | 'unseen-kind'): Threshold => ({
  ...found,
  kind: 'undecided',
  breakpoint: null,
  reasons: [reason, ...found.reasons.filter((one) => one !== 'beats-smooth')],
});

/** The same word, and of a threshold a place that both intervals hold. */
function sameVerdict(one: Threshold, other: Threshold): boolean {
  if (one.kind !== other.kind) return false;
  if (one.breakpoint === null || other.breakpoint === null) return true;
  const [[low, high], [from, to]] = [one.breakpoint.ci95, other.breakpoint.ci95];
  return low <= to && from <= high;
}

/** All missing runs as high as anything seen, and all as low; nothing where none is missing. */
function withMissing({ levels, values }: Measured, finished: readonly Uint8Array[]): Measured[] {
  const isMissing = (l: number, r: number) => finished[l]![r] === 1 && !Number.isFinite(values[l]![r]);
  if (!values.some((column, l) => column.some((_, r) => isMissing(l, r)))) return [];
  const seen = values.flatMap((column) => [...column].filter(Number.isFinite));
  return [Math.max, Math.min].map((choose) => {
    const filler = seen.reduce((a, b) => choose(a, b));
    return { levels, values: values.map((column, l) => column.map((value, r) => (isMissing(l, r) ? filler : value))) };
  });
}

/** One replication more, with a run of another kind at one level and the middle one at all others. */
function withOneMore({ levels, values }: Measured): Measured[] {
  const { extents } = kindsOfRuns(values);
  const tried = extents.flatMap((extent, level) => {
    if (extent === null) return [];
    const finite = values[level]!.filter(Number.isFinite);
    const { n, mean, sd } = momentsOf(finite);
    const interval = tInterval(n, mean, sd);
    const { up, down } = shiftByFarKind(extent, extents);
    return [
      { level, shift: up, to: extent.median + up * extent.runs, at: { up, down: 0 } },
      { level, shift: down, to: extent.median - down * extent.runs, at: { up: 0, down } },
    ].filter(({ at }) => nameOfInterval(mean, interval, at) === 'rough');
  });
  const middle = (extent: Extent | null, column: Float64Array) =>
    extent?.median ?? momentsOf(column.filter(Number.isFinite)).mean!;
  return tried
    .sort((a, b) => b.shift - a.shift)
    .slice(0, MOST_TRIED)
    .map(({ level, to }) => ({
      levels,
      values: values.map((column, l) => Float64Array.from([...column, l === level ? to : middle(extents[l]!, column)])),
    }));
}
