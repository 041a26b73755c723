/**
 * What an interval may be called. It is computed to hold the mean 19 times in 20, and does so where the runs say how they spread; a few
 * runs do not. In studies of shipped scenarios (`test/calibration/whole-scenarios.md`) intervals of skewed outcomes held the mean in 89 % with five
 * replications and in 70 % with three, and three to nine values do not tell whether their outcome is skewed.
 */
import type { IntervalKind } from './mean-interval.ts';

/** `certain`: no draw enters, the value is known; `90`: in about 90 of 100; `rough`: it is known that it cannot be relied on. */
export type IntervalName = 'certain' | '95' | '90' | 'rough';

/** With fewer runs it is about 90 %, with still fewer it is rough. */
export const RUNS_FOR_95 = 10;
export const RUNS_FOR_90 = 5;

/** By the number of runs; shares of runs and rare events have intervals that are exact or err to the wide side. */
export function nameByRuns(kind: IntervalKind, runs: number): IntervalName {
  if (kind === 'certain') return 'certain';
  if (kind === 'share' || kind === 'rare' || runs >= RUNS_FOR_95) return '95';
  return runs >= RUNS_FOR_90 ? '90' : 'rough';
}

/** The name that claims least; what is known beforehand no run takes back. */
export function leastOf(...names: readonly IntervalName[]): IntervalName {
  return names.includes('certain') ? 'certain' : names.includes('rough') ? 'rough' : names.includes('90') ? '90' : '95';
}
