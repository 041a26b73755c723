/** Levers that are written by days. */
import { parsed } from '../as-written.ts';
import * as say from '../issues.ts';
import { allEntries, writtenEntries } from '../levers/dated.ts';
import { LEVERS, type LeverName, leverNamed } from '../levers.ts';
import { type DayRange, dayRange } from '../quantities.ts';
import type { Path, Plain, PlainMap } from '../source.ts';
import type { Facts } from './facts.ts';
import type { Report } from './report.ts';
import { checkStart } from './times.ts';

/** A strategy in which each lever that is written by days has the keys of all its entries, as if it held always. */
export function withoutDates(strategy: PlainMap): PlainMap {
  const plain = LEVERS.flatMap((lever): [string, Plain][] => {
    const entries = writtenEntries(leverNamed(lever), strategy[lever]);
    return entries === undefined ? [] : [[lever, allEntries(leverNamed(lever), entries)]];
  });
  return plain.length === 0 ? strategy : { ...strategy, ...Object.fromEntries(plain) };
}

/** Entries must begin within the horizon, and no two may hold on the same day. */
export function checkDates(
  lever: LeverName,
  entries: readonly PlainMap[],
  isList: boolean,
  facts: Facts,
  report: Report,
): void {
  const known: { readonly days: DayRange; readonly place: number }[] = [];
  entries.forEach((each, place) => {
    const path: Path = isList ? [lever, place, 'days'] : [lever, 'days'];
    const days = parsed(dayRange, each.days);
    if (days === undefined) return;
    checkStart(path, 'days', days.from, facts, report);
    if (typeof each.days === 'number' && each.days > 1) report(path, say.oneDayAlone('days', each.days));
    const other = known.find((one) => days.from <= one.days.to && one.days.from <= days.to);
    if (other !== undefined) report(path, say.daysOverlap(lever, other.place, Math.max(days.from, other.days.from)));
    known.push({ days, place });
  });
}
