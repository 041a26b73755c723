import type { z } from 'zod';
import { mapOf, parsed } from '../as-written.ts';
import type { Plain } from '../source.ts';

/** Whether people are there who give no time at all. */
export function givesNoTime(
  form: z.ZodType<{ readonly count: number; readonly hours: number }>,
  written: Plain | undefined,
): boolean {
  const people = parsed(form, mapOf(written));
  return people !== undefined && people.count > 0 && people.hours === 0;
}
