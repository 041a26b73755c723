/** What a command noted of its report in the manifest of its study: a file that may come from anybody. */
import type { z } from 'zod';
import { HearsayError } from '../errors.ts';
import type { OpenStudy } from './study.ts';
import { notYetReported } from './write-sheet.ts';

/** Throws HearsayError where there was no report yet, or where what stands there has another shape. */
export function readReported<T>({ reported, folder }: OpenStudy, shape: z.ZodType<T>): T {
  if (reported.language === undefined) throw notYetReported();
  const { success, data, error } = shape.safeParse(reported);
  if (success) return data;
  const { path, message } = error.issues[0]!;
  throw new HearsayError(
    `the manifest of the study in "${folder}" is damaged: report.${path.join('.')}: ${message}`,
    'restore manifest.json from a copy, or repeat the command that made the study',
  );
}
