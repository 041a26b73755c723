/** A strategy: as a file writes it, and with `extends` resolved and every lever present. */

import { z } from 'zod';
import { said } from '../language/said.ts';
import { type DatedEntry, datedEntries, datedForm } from './levers/dated.ts';
import type { LeverEntry } from './levers/lever.ts';
import { LEVER_TABLE, LEVERS, type LeverName, type LeverTable, type LeverValue, offValue } from './levers.ts';
import { name, text } from './plain-forms.ts';

type FormInStrategy<Entry> = Entry extends LeverEntry<infer _, infer Written> ? Written : never;
type LeverForms = { [lever in LeverName]: z.ZodOptional<FormInStrategy<LeverTable[lever]>> };

const levers = Object.fromEntries(
  LEVERS.map((lever) => {
    const entry = LEVER_TABLE[lever] as unknown as LeverEntry;
    const form = entry.dated ? datedForm(entry) : (entry.formInStrategy ?? entry.form);
    return [lever, form.optional().describe(entry.meaning)];
  }),
) as LeverForms;

/** Every lever may be left out. */
export const strategyFile = z.strictObject({
  extends: name
    .optional()
    .describe(
      said(
        'Start from this strategy: its levers hold unless they are named here.',
        '以此策略为基础：其手段照用，除非在此写出。',
      ),
    ),
  note: text(said('A sentence for the report.', '写进报告的一句话。')).optional(),
  ...levers,
});

/** Every lever is as the strategy has it in the end, with all defaults. */
export type Strategy = { readonly name: string; readonly note: string } & {
  readonly [lever in LeverName]: LeverValue<lever>;
};

/** The strategy as it is on a day: of each lever that is written by days, the entry of that day; groups as they are sorted then. */
export function strategyOn(strategy: Strategy, day: number): Strategy {
  const changed = LEVERS.flatMap((lever) => {
    const entries = datedEntries(strategy[lever]);
    return entries === undefined ? [] : [[lever, entryOn(lever, entries, day)]];
  });
  const { regroup } = strategy.groups;
  const sorted =
    regroup !== undefined && day >= regroup.on ? { ...strategy.groups, separateBy: regroup.by } : undefined;
  if (changed.length === 0 && sorted === undefined) return strategy;
  return { ...strategy, ...(sorted && { groups: sorted }), ...Object.fromEntries(changed) };
}

/** Days from the second on, in order, on which a lever begins, ends or changes, with the levers that do. */
export function changesOf(
  strategy: Strategy,
): readonly { readonly day: number; readonly levers: readonly LeverName[] }[] {
  const levers = new Map<number, Set<LeverName>>();
  const note = (day: number, lever: LeverName) => {
    if (day > 0) levers.set(day, (levers.get(day) ?? new Set()).add(lever));
  };
  for (const lever of LEVERS)
    for (const { days } of datedEntries(strategy[lever]) ?? [])
      for (const day of [days.from, days.to + 1]) note(day, lever);
  if (strategy.groups.regroup !== undefined) note(strategy.groups.regroup.on, 'groups');
  return [...levers].sort(([a], [b]) => a - b).map(([day, names]) => ({ day, levers: [...names] }));
}

function entryOn(lever: LeverName, entries: readonly DatedEntry[], day: number): unknown {
  const now = entries.find(({ days }) => day >= days.from && day <= days.to);
  // A programme's form says itself when it runs, and what has been earned in it outlasts its days.
  if (lever === 'incentives') return now ?? entries.filter(({ days }) => days.to < day).at(-1) ?? entries[0];
  if (now === undefined) return offValue(lever);
  const { days: _, ...value } = now;
  return value;
}
