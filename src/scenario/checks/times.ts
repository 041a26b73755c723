/** Days and lengths of time, wherever they stand. */
import { parsed } from '../as-written.ts';
import * as say from '../issues.ts';
import { dayRange, duration, wholeDays } from '../quantities.ts';
import type { Path, Plain, PlainMap } from '../source.ts';
import type { Report } from './report.ts';

/** Says so when something begins after the last day. */
export function checkStart(
  path: Path,
  key: string,
  start: number | undefined,
  { horizon }: { readonly horizon: number | undefined },
  report: Report,
): void {
  if (start !== undefined && horizon !== undefined && horizon >= 1 && start >= horizon)
    report(path, say.afterHorizon(key, start, horizon));
}

/** Warns of one day where what is written happens on many: somebody who writes 14 may mean the first 14 days. */
export function checkOneDay(path: Path, { days }: PlainMap, happensOften: boolean, report: Report): void {
  if (happensOften && typeof days === 'number' && days > 1) report([...path, 'days'], say.oneDayAlone('days', days));
}

/** The first day of what is written under `days`, whatever is wrong with the rest of the entry. */
export const startOf = (entry: PlainMap): number | undefined => parsed(dayRange, entry.days)?.from;

/** Says so when a length of time is zero though it must not be, or counts as more whole days than were written. */
export function checkLength(path: Path, value: Plain | undefined, kind: 'positive' | 'any', report: Report): void {
  const days = value === undefined ? undefined : parsed(duration, value);
  const key = String(path.at(-1));
  if (days === undefined) return;
  if (days === 0 && kind === 'positive') report(path, say.durationZero(key));
  else if (isFraction(days)) report(path, say.durationRounded(key, wholeDays(days)));
}

export const isFraction = (days: number): boolean => Math.abs(days - Math.round(days)) > 1e-9;
