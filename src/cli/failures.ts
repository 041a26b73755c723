/** What a command says, and exits with, when some of its runs failed. */
import { type FailedRuns, failuresInWords } from '../report/failures.ts';
import type { Language } from '../report/language.ts';
import type { Sheet } from '../report/sheet.ts';
import { toJson } from '../study/files/json.ts';
import { INTERRUPTED } from './interrupt.ts';
import type { OpenStudy } from './study.ts';
import type { Terminal } from './terminal.ts';
import { wrapText } from './wrap-text.ts';

/** 130 after Ctrl-C, 1 where the answer rests on a part of its runs because others failed, else 0. */
export function exitCodeOf({ interrupted, failures }: OpenStudy): number {
  if (interrupted) return INTERRUPTED;
  return failures.length > 0 ? 1 : 0;
}

/** What a report says before anything else; undefined when all runs finished. */
export function alertOf(study: OpenStudy, language: Language): string | undefined {
  const failed = failedIn(study);
  return failed && failuresInWords(failed, language);
}

/** A report with that at its top. */
export function withAlert(sheet: Sheet, study: OpenStudy): Sheet {
  const alert = alertOf(study, sheet.language);
  return alert === undefined ? sheet : { ...sheet, alert };
}

/** The answer on a terminal with that before it. */
export function withAlertInText(
  text: string,
  study: OpenStudy,
  language: Language,
  { colors, width }: Terminal,
): string {
  const alert = alertOf(study, language);
  if (alert === undefined) return text;
  return ['', ...wrapText(alert, Math.min(width, WIDEST_TEXT)).map((line) => colors.bold(colors.red(line))), text].join(
    '\n',
  );
}

const WIDEST_TEXT = 100;

/** The JSON document of a command; where runs failed it says how many, and with what the first. */
export function documentOf(summary: unknown, study: OpenStudy): string {
  const failed = failedIn(study);
  if (failed === undefined) return toJson(summary);
  const { strategy, point, replication, message } = failed.first;
  const first = { point, strategy, replication, message };
  return toJson({ ...(summary as object), failed: { runs: failed.failed, of: failed.tried, first } });
}

function failedIn({ failures, done }: OpenStudy): FailedRuns | undefined {
  const first = failures[0];
  return first && { failed: failures.length, tried: done, first };
}
