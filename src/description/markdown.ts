/** Markdown that holds text from strangers. */
import type { Language } from '../errors.ts';
import { written } from '../numeric/written.ts';

/** Characters that mean something in Markdown, in HTML inside it, or to what makes links and formulas of plain text. */
const MARKS = /[\\`*_{}[\]#|~:@$^<>&]|(?<=\bwww)\.|^[-+=]|(?<=^\d+)[.)]/gi;
// Controls, line ends, half surrogates, and what cannot be seen or turns the direction of writing. Joiners (U+200C, U+200D) stay:
// emoji and several scripts need them.
const UNSEEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu;

/** `text` as one line that reads the same and does nothing. */
export function escaped(text: string): string {
  const line = text.replace(UNSEEN, ' ').trim();
  return line.replace(MARKS, (mark) => ENTITIES[mark] ?? `\\${mark}`);
}

const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };

/** A table; cells are Markdown already, and only their bars are taken care of. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

export const code = (text: string): string => `\`${text}\``;

/** With the digits that it was written with, and none that say nothing. */
export const plainNumberIn = (value: number, language: Language): string =>
  value === Number.POSITIVE_INFINITY ? NO_LIMIT[language] : written(value);

const NO_LIMIT: Readonly<Record<Language, string>> = { en: 'no limit', zh: '不限' };

export const plainNumber = (value: number): string => plainNumberIn(value, 'en');
