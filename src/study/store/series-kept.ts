/**
 * Which days of a series a study keeps: every day, the end of every week and the last day, or none. A course over days is most of what a study
 * weighs: of a million runs of a month some gigabytes.
 */

/** As it is typed and as the manifest says it. */
export type SeriesKept = 'none' | 'daily' | 'weekly';

/** Days from one that is kept to the next; every day where it says nothing. */
export interface Every {
  readonly every?: number;
}

/** @returns nothing for daily, so that what is recorded of a run is written as ever */
export const everyOf = (kept: SeriesKept): Every => (kept === 'weekly' ? { every: 7 } : {});

/** How many of so many days are kept. */
export const keptCount = (days: number, { every = 1 }: Every): number => Math.ceil(days / every);

/** The day, counted from 0, that is kept in a place: day 6 is the end of the first week, and the last is kept in any case. */
export const dayKept = (place: number, days: number, { every = 1 }: Every): number =>
  Math.min((place + 1) * every, days) - 1;

/** Whether the value when so many days have passed, 1 or more, is kept of a run of so many days. */
export const isKept = (passed: number, days: number, { every = 1 }: Every): boolean =>
  passed % every === 0 || passed === days;

/** A series as long as the run, NaN on days that are not kept. */
export function spread(kept: Float64Array, days: number, own: Every): Float64Array {
  if (own.every === undefined) return kept;
  const all = new Float64Array(days).fill(Number.NaN);
  for (const [place, value] of kept.entries()) all[dayKept(place, days, own)] = value;
  return all;
}
