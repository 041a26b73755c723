/** Issues as text for a terminal: place, message, source line with a caret, hint. */
import type { Issue, Language } from '../errors.ts';
import type { Words } from './words.ts';

const MOST_PRINTED = 50;
const WIDEST_LINE = 120;

/** All issues, one below the other, and how many there are. */
export function printIssues(issues: readonly Issue[], language: Language = 'en'): string {
  const shown = issues.slice(0, MOST_PRINTED).map((issue) => printIssue(issue, language));
  const more = issues.length - MOST_PRINTED;
  if (more > 0) shown.push(language === 'zh' ? `……还有 ${more} 个` : `… and ${more} more`);
  return shown.join('\n\n');
}

export const printedInWords = (issues: readonly Issue[]): Words => ({
  en: printIssues(issues, 'en'),
  zh: printIssues(issues, 'zh'),
});

/** What is said around an issue. */
const FRAME = {
  en: { error: ' error: ', warning: ' warning: ', help: 'help: ' },
  zh: { error: ' 错误：', warning: ' 注意：', help: '建议：' },
} as const;

/**
 * ```
 * scenario.yaml:7:3 error: unknown key "chrun" in population
 *     7 |   chrun: 0.02
 *       |   ^^^^^
 *       = help: did you mean "churn"?
 * ```
 */
export function printIssue(issue: Issue, language: Language = 'en'): string {
  const { message, hint } = language === 'zh' ? (issue.inChinese ?? issue) : issue;
  const frame = FRAME[language];
  const place = issue.line > 0 ? `${issue.file}:${issue.line}:${issue.column}` : issue.file;
  const lines = [`${place}${frame[issue.severity]}${message}`];
  if (issue.line > 0 && issue.sourceLine !== undefined) {
    const { text, before, marked } = excerpt(issue.sourceLine, issue.column - 1, issue.length);
    lines.push(`${String(issue.line).padStart(5)} | ${text}`);
    lines.push(`      | ${blank(before)}${'^'.repeat(Math.max(1, widthOf(marked)))}`);
  }
  if (hint !== '') lines.push(`      = ${frame.help}${hint}`);
  return lines.join('\n');
}

/** The part of a long line around the mark, with what stands before the mark and what is marked. */
function excerpt(line: string, column: number, length: number): { text: string; before: string; marked: string } {
  const visible = visibleText(line);
  if (visible.length <= WIDEST_LINE) {
    return { text: visible, before: visible.slice(0, column), marked: visible.slice(column, column + length) };
  }
  const from = Math.max(0, Math.min(column - 40, visible.length - WIDEST_LINE));
  const text = `${from > 0 ? '…' : ''}${visible.slice(from, from + WIDEST_LINE)}…`;
  const shift = column - from + (from > 0 ? 1 : 0);
  return { text, before: text.slice(0, shift), marked: text.slice(shift, Math.min(shift + length, text.length)) };
}

/** Control characters would move the cursor of a terminal; each is shown as one "�". */
const visibleText = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: replacing them is the purpose
  text.replace(/[\x00-\x08\x0a-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g, '\ufffd');

/** Blanks as wide as the text, so that the caret stands right below its target in a terminal. */
const blank = (text: string): string =>
  [...text].map((character) => (character === '\t' ? '\t' : ' '.repeat(widthOf(character)))).join('');

/** Terminal columns: Chinese, Japanese, Korean and emoji take two, combining marks none. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{M}/u.test(character)) continue;
    width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
