/**
 * Levers that hold for a time: one that is no list of measures may be written with `days`, or as a list of entries with `days` each, as in
 * `operators: [{ count: 2, days: 0-59 }, { count: 1, days: 90-179 }]`. On days that no entry names there is none of it.
 */

import { z } from 'zod';
import { said } from '../../language/said.ts';
import { isMap } from '../as-written.ts';
import { type DayRange, dayRange } from '../quantities.ts';
import type { Plain, PlainMap } from '../source.ts';
import type { LeverEntry } from './lever.ts';

/** What holds on some days; the keys of the lever besides. */
export interface DatedEntry {
  readonly days: DayRange;
}

/** The entries of a lever as read; undefined where it holds on all days alike. */
export const datedEntries = (value: unknown): readonly DatedEntry[] | undefined =>
  (value as { readonly dated?: readonly DatedEntry[] }).dated;

/** Whether the form of a lever says itself on which days all of it runs. */
const saysDays = ({ form }: LeverEntry): boolean => 'days' in ((form as z.ZodObject).shape ?? {});

/** How a dated lever is written: once, or as a list. */
export function datedForm(entry: LeverEntry): z.ZodType {
  const form = entry.form as z.ZodObject;
  const once = saysDays(entry)
    ? form
    : form.extend({
        days: dayRange
          .optional()
          .describe(said('Days on which it holds; on all days when left out.', '在哪些日子有效；省略时每天有效。')),
      });
  const each = form.extend({
    days: dayRange.describe(said('Days on which this entry holds.', '这一项在哪些日子有效。')),
  });
  return z.union([once, z.array(each).min(1).max(100)]);
}

/** The entries of a lever as written, as maps; undefined where it is not written by days. */
export function writtenEntries(entry: LeverEntry, written: Plain | undefined): readonly PlainMap[] | undefined {
  if (entry.dated === undefined) return undefined;
  if (Array.isArray(written)) return written.filter(isMap);
  return isMap(written) && written.days !== undefined && !saysDays(entry) ? [written] : undefined;
}

/** What an entry says besides its days; of a lever whose form says days, all of it. */
export function withoutDays(entry: LeverEntry, written: PlainMap): PlainMap {
  if (saysDays(entry)) return written;
  const { days: _, ...rest } = written;
  return rest;
}

/** A lever written by days as read: what there is of it without an entry, and the entries. */
export function readDated(entry: LeverEntry, entries: readonly PlainMap[]): unknown {
  const off = entry.form.parse(entry.off) as object;
  return {
    ...off,
    dated: entries.map((each) => ({
      ...(entry.form.parse(withoutDays(entry, each)) as object),
      days: dayRange.parse(each.days),
    })),
  };
}

/** The keys of all entries together, later ones over earlier: for checks that ask whether a lever is there at all. */
export const allEntries = (entry: LeverEntry, entries: readonly PlainMap[]): PlainMap =>
  Object.assign({}, ...entries.map((each) => withoutDays(entry, each)));

/** Days that are so many later. */
export const laterDays = ({ from, to }: DayRange, days: number): DayRange => ({ from: from + days, to: to + days });

/** An entry of a list so many days later, where it says its days by `days`. */
export const later = <Entry extends { readonly days: DayRange }>(entry: Entry, days: number): Entry => ({
  ...entry,
  days: laterDays(entry.days, days),
});

/** The same where an entry without days holds always: from that day on. */
export const laterFrom = <Entry extends { readonly days?: DayRange | undefined }>(
  entry: Entry,
  days: number,
): Entry => ({
  ...entry,
  days: laterDays(entry.days ?? { from: 0, to: Number.POSITIVE_INFINITY }, days),
});
