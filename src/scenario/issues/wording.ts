/** What every message about a scenario is made of: problems, and their words in English and Chinese. */
import type { Issue } from '../../errors.ts';
import { nearestName } from '../../formula/nearest.ts';
import { written } from '../../numeric/written.ts';
import type { Words } from '../words.ts';

export interface Problem {
  readonly code: string;
  readonly message: Words;
  /** A function where finding the nearest name takes a while: a file with thousands of wrong names asks for a hundred only. */
  readonly hint: Words | (() => Words);
  readonly severity: 'error' | 'warning';
}

export type Hint = Problem['hint'];

/** What an issue says of a problem. */
export function toldOf({
  code,
  message,
  hint,
  severity,
}: Problem): Pick<Issue, 'code' | 'message' | 'hint' | 'severity' | 'inChinese'> {
  const advice = typeof hint === 'function' ? hint() : hint;
  return { code, severity, message: message.en, hint: advice.en, inChinese: { message: message.zh, hint: advice.zh } };
}

/** A problem from an issue of another text. */
export const problemOf = ({ code, message, hint, severity, inChinese }: Issue): Problem => ({
  code,
  severity,
  message: { en: message, zh: inChinese?.message ?? message },
  hint: { en: hint, zh: inChinese?.hint ?? hint },
});
export const NOTHING: Words = { en: '', zh: '' };
export const error = (code: string, message: Words, hint: Hint = NOTHING): Problem => ({
  code,
  message,
  hint,
  severity: 'error',
});
export const warning = (code: string, message: Words, hint: Hint = NOTHING): Problem => ({
  code,
  message,
  hint,
  severity: 'warning',
});

/** A name in double quotes, shortened, with nothing in it that could move a terminal's cursor. */
export const quote = (name: unknown): string => `"${shownName(name)}"`;
/** The same as Chinese quotes. */
export const q = (name: unknown): string => `“${shownName(name)}”`;

function shownName(name: unknown): string {
  const text = String(name).replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
    /[\x00-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]+/g,
    ' ',
  );
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** `"a", "b" or "c"`. */
export function listOf(names: readonly string[], last = 'or'): string {
  const shown = names.length > 24 ? names.slice(0, 24) : names;
  const rest = names.length - shown.length;
  const quoted = shown.map(quote);
  if (rest > 0) return `${quoted.join(', ')} and ${rest} more`;
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} ${last} ${quoted.at(-1)}`;
}

/** `“甲”、“乙”和“丙”` */
export function listZh(names: readonly string[], last: '或' | '和' = '和'): string {
  const shown = names.slice(0, 24).map(q);
  if (names.length > shown.length) return `${shown.join('、')}等 ${names.length} 个`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join('、')}${last}${shown.at(-1)}`;
}

export const didYouMean = (name: string): Words => ({
  en: `did you mean ${quote(name)}?`,
  zh: `您是不是想写${q(name)}？`,
});

/** `did you mean "x"?`, or what there is to choose from. */
export function suggestion(wrong: string, known: readonly string[], { en, zh }: Words): Words {
  const nearest = nearestName(wrong, known);
  if (nearest !== undefined) return didYouMean(nearest);
  return known.length === 0
    ? { en: `there are no ${en} yet: describe it first`, zh: `还没有任何${zh}，请先描述` }
    : { en: `known ${en}: ${listOf(known, 'and')}`, zh: `现有${zh}：${listZh(known)}` };
}

/** What a value is, in the words of somebody who has never programmed. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'keys and values';
  if (typeof value === 'string') return value.trim() === '' ? 'an empty text' : `text ${quote(value)}`;
  if (typeof value === 'number' && !Number.isFinite(value))
    return Number.isNaN(value) ? 'not a number (.nan)' : value > 0 ? 'infinity' : 'minus infinity';
  return String(value);
}

export function valueZh(value: unknown): string {
  if (value === null || value === undefined) return '空的';
  if (Array.isArray(value)) return value.length === 0 ? '空列表' : '列表';
  if (typeof value === 'object') return '键和值';
  if (typeof value === 'string') return value.trim() === '' ? '空文字' : `文字${q(value)}`;
  if (typeof value === 'number' && !Number.isFinite(value))
    return Number.isNaN(value) ? '非数（.nan）' : value > 0 ? '无穷大' : '负无穷大';
  return ` ${value}`;
}

/** As in `--set`: `strategies.a.recruit.0.days`, lists counted from 0. */
export const describePath = (path: readonly (string | number)[]): string => path.join('.');

/** A path, or the whole. */
export const placeInWords = (path: readonly (string | number)[]): Words =>
  path.length === 0 ? { en: 'the scenario', zh: '场景' } : { en: describePath(path), zh: `${describePath(path)} ` };

export const inside = (path: readonly (string | number)[]): string =>
  path.length > 0 ? ` in ${describePath(path)}` : '';
/** Chinese sets a space before letters, digits and brackets of the format. */
export const spaced = (text: string): string => (/^[\w{]/.test(text) ? ` ${text}` : text);

export const insideZh = (path: readonly (string | number)[]): string =>
  path.length > 0 ? `${describePath(path)} 中` : '';
/** 12345 → "12,345", without the locale data that differ between machines. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : many}`;
/** Enough digits to tell 0.9 from 0.901, none of the noise of binary fractions. */
export const round = written;
export const percent = (value: number): string => `${round(value * 100)} %`;
