/** A strategy: as a file writes it, and with `extends` resolved and every lever present. */

import { z } from 'zod';
import { said } from '../language/said.ts';
import type { LeverEntry } from './levers/lever.ts';
import { LEVER_TABLE, LEVERS, type LeverName, type LeverTable, type LeverValue } from './levers.ts';
import { name, text } from './plain-forms.ts';

type FormInStrategy<Entry> = Entry extends LeverEntry<infer _, infer Written> ? Written : never;
type LeverForms = { [lever in LeverName]: z.ZodOptional<FormInStrategy<LeverTable[lever]>> };

const levers = Object.fromEntries(
  LEVERS.map((lever) => {
    const { form, formInStrategy = form, meaning } = LEVER_TABLE[lever] as unknown as LeverEntry;
    return [lever, formInStrategy.optional().describe(meaning)];
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
