/** What a command says, and exits with, when some of its runs failed. */

import type { Issue, Words } from '../../errors.ts';
import { type FailedRuns, failuresInWords } from '../../report/failures.ts';
import type { Language } from '../../report/language.ts';
import type { Sheet } from '../../report/sheet.ts';
import { toJson } from '../../study/files/json.ts';
import { INTERRUPTED } from '../terminal/interrupt.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { wrapText } from '../terminal/wrap-text.ts';
import { STAMP } from './stamp.ts';
import type { OpenStudy } from './study.ts';

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

/** What a report says where not all days are kept. */
const DAYS: Readonly<Record<'none' | 'weekly', Words>> = {
  none: {
    en: 'No values over days were kept (--series none), so there are no curves over days.',
    zh: '没有保存逐日的值（--series none），因此没有随时间变化的曲线。',
  },
  weekly: {
    en: 'Of values over days the end of every week and the last day were kept (--series weekly): curves go from week to week.',
    zh: '逐日的值只保存了每周末和最后一天（--series weekly），因此曲线以周为步长。',
  },
};

/** As many of the check's warnings stand on a page. */
const MOST_WARNINGS = 6;

/** What the check of the scenario warned of, for whoever reads the report and did not see the terminal. */
function oddInWords(warnings: readonly Issue[], language: Language): string[] {
  const isChinese = language === 'zh';
  const shown = warnings.slice(0, MOST_WARNINGS).map((issue) => {
    const { message, hint } = isChinese ? (issue.inChinese ?? issue) : issue;
    const place =
      issue.line > 0 ? (isChinese ? `场景第 ${issue.line} 行：` : `Line ${issue.line} of the scenario: `) : '';
    if (hint === '') return `${place}${message}`;
    return isChinese ? `${place}${message}（${hint}）` : `${place}${message} (${hint})`;
  });
  const more = warnings.length - shown.length;
  if (more > 0)
    shown.push(isChinese ? `hearsay check 还提醒了 ${more} 处。` : `"hearsay check" warns of ${more} more.`);
  return shown;
}

/** A report with that at its top. */
export function withAlert(sheet: Sheet, study: OpenStudy): Sheet {
  const alert = alertOf(study, sheet.language);
  const { seriesKept, phenomenological, warnings } = study;
  const cautions = [
    ...(phenomenological ? [STAMP[sheet.language]] : []),
    ...(seriesKept === 'daily' ? [] : [DAYS[seriesKept][sheet.language]]),
    ...oddInWords(warnings, sheet.language),
    ...sheet.cautions,
  ];
  return { ...sheet, cautions, ...(alert !== undefined && { alert }) };
}

/** The answer on a terminal with that before it. */
function withAlertInText(text: string, study: OpenStudy, language: Language, terminal: Terminal): string {
  const alert = alertOf(study, language);
  const { colors } = terminal;
  return alert === undefined ? text : under(alert, text, terminal, (line) => colors.bold(colors.red(line)));
}

/** The same with the stamp between, whatever the scenario and its strategies are called. */
export function withStampInText(text: string, study: OpenStudy, language: Language, terminal: Terminal): string {
  const stamped = study.phenomenological ? under(STAMP[language], text, terminal, terminal.colors.bold) : text;
  return withAlertInText(stamped, study, language, terminal);
}

function under(words: string, text: string, { width }: Terminal, paint: (line: string) => string): string {
  return ['', ...wrapText(words, Math.min(width, WIDEST_TEXT)).map(paint), text].join('\n');
}

const WIDEST_TEXT = 100;

/** The JSON document of a command, with the stamp; where runs failed it says how many, and with what the first. */
export function documentOf(own: unknown, study: OpenStudy): string {
  const failed = failedIn(study);
  const summary = { ...(own as object), ...(study.phenomenological && { phenomenological: true }) };
  if (failed === undefined) return toJson(summary);
  const { strategy, point, replication, message } = failed.first;
  const first = { point, strategy, replication, message };
  return toJson({ ...summary, failed: { runs: failed.failed, of: failed.tried, first } });
}

function failedIn({ failures, done }: OpenStudy): FailedRuns | undefined {
  const first = failures[0];
  return first && { failed: failures.length, tried: done, first };
}
