/**
 * One way of writing for what looks the same: line ends, kinds of blanks, accents.
 *
 * "é" can be one character or an "e" followed by an accent, and a no-break space looks like a space: names that nobody can tell
 * apart are one person. A character that cannot be seen at all is refused, because it would make two people of one name.
 */

import { type Issue, ScenarioError, type Words } from '../errors.ts';
import { both } from '../language/both.ts';
import { invisibleIn } from '../scenario/invisible.ts';
import type { Remark } from './remark.ts';

/** Anything that needs a closer look; most lists of friendships are numbers and pass with one search. */
const UNUSUAL = /[^\n\t\x20-\x7e]/;
const BLANKS = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
export interface CleanText {
  /** Lines end with \n; no byte order mark. */
  readonly text: string;
  readonly remarks: readonly Remark[];
}

/** @throws ScenarioError at the first character that cannot be seen */
export function cleanText(original: string, fileName: string): CleanText {
  const start = original.charCodeAt(0) === 0xfeff ? 1 : 0;
  let text = start === 0 ? original : original.slice(1);
  if (!UNUSUAL.test(text)) return { text, remarks: [] };
  const remarks: Remark[] = [];
  if (/\r(?!\n)/.test(text)) {
    remarks.push({ en: 'lines end with a carriage return (CR)', zh: '各行以回车符（CR）结尾' });
  }
  text = text.replace(/\r\n?/g, '\n').replace(BLANKS, ' ');
  const composed = text.normalize('NFC');
  if (composed.length !== text.length) {
    remarks.push({
      en: 'names that differ only in how accents are encoded are one person',
      zh: '仅重音符号编码方式不同的名字视为同一个人',
    });
  }
  refuseInvisible(composed, fileName);
  return { text: composed, remarks };
}

/** @throws ScenarioError when a name holds a character that cannot be seen; `at` is where the name stands */
export function checkName(
  name: string,
  fileName: string,
  at: { readonly line: number; readonly column: number },
): void {
  const found = invisibleIn(name);
  if (found !== undefined) throw invisible(fileName, at.line, at.column, found.what);
}

function refuseInvisible(text: string, fileName: string): void {
  const found = invisibleIn(text);
  if (found === undefined) return;
  const lineStart = text.lastIndexOf('\n', found.index) + 1;
  const line = text.slice(0, found.index).split('\n').length;
  throw invisible(fileName, line, found.index - lineStart + 1, found.what);
}

function invisible(file: string, line: number, column: number, what: Words): ScenarioError {
  const message = both(`found a character that cannot be seen: ${what.en}`, `有看不见的字符：${what.zh}`);
  const hint = both(
    'remove it: a name with it looks like the same name without it',
    '请删去：含它的名字与不含它的看起来一样',
  );
  const issue: Issue = {
    code: 'hidden-character',
    file,
    line,
    column,
    length: 1,
    message: message.en,
    hint: hint.en,
    inChinese: { message: message.zh, hint: hint.zh },
    path: [],
    severity: 'error',
  };
  const place = `${file}:${line}:${column}`;
  return new ScenarioError(both(`${place}  ${message.en}; ${hint.en}`, `${place}  ${message.zh}；${hint.zh}`), [issue]);
}
