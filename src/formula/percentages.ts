/** `20 %` in a formula: which mathjs reads as a remainder, and which cannot be added. */
import { FormulaError } from './error.ts';

/** A number with "%" behind it and then a sign or a word that joins: `100 % - x`, `20 % and y`. */
const PERCENTAGE_JOINED =
  /(?<![\p{L}\p{M}\p{N}_.])(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*%(?=\s*(?:[-+]|(?:and|or)(?![\p{L}\p{N}_])))/giu;

/**
 * mathjs reads `100 % - x` as the remainder of 100 divided by -x; a number before "%" and a sign behind it are a share, so it is put into
 * parentheses. `original` leads from a place in what mathjs reads back to the text.
 */
export function markPercentages(text: string): { marked: string; original: (at: number) => number } {
  const added: number[] = [];
  let marked = '';
  let end = 0;
  for (const { index, 0: found } of text.matchAll(PERCENTAGE_JOINED)) {
    const before = text.slice(0, index);
    const sign = /[\p{L}\p{N}_.)%]\s*([-+])\s*$/u.exec(before)?.[1];
    if (sign !== undefined) throw percentageAdded(before, sign, found, index + found.length - 1);
    marked += `${text.slice(end, index)}(`;
    added.push(marked.length - 1);
    marked += `${found})`;
    added.push(marked.length - 1);
    end = index + found.length;
  }
  return {
    marked: marked + text.slice(end),
    original: (at) => at - added.filter((place) => place < at).length,
  };
}

/** @param before what stands before it, with the sign at its end */
function percentageAdded(before: string, sign: string, percentage: string, position: number): FormulaError {
  const name = /([\p{L}_][\p{L}\p{N}_.@]*)\s*[-+]\s*$/u.exec(before)?.[1] ?? 'members';
  const share = Number.parseFloat(percentage) / 100;
  const written = (value: number) => String(Number(value.toPrecision(12)));
  const times = `${name} * ${written(sign === '-' ? 1 - share : 1 + share)}`;
  const plus = `${name} ${sign} ${written(share)}`;
  return new FormulaError(
    sign === '-'
      ? { en: 'taking a percentage away can mean two things', zh: '减去一个百分比有两种理解' }
      : { en: 'adding a percentage can mean two things', zh: '加上一个百分比有两种理解' },
    { en: `write ${times} or ${plus}`, zh: `请写 ${times} 或 ${plus}` },
    position,
  );
}

export function percentageAddedIn(text: string): FormulaError {
  const match = /([-+])\s*([\d.]+(?:e[+-]?\d+)?)\s*%/i.exec(text);
  if (match === null) return percentageAdded('', '+', '10', Math.max(0, text.indexOf('%')));
  const [whole, sign, percentage] = match;
  return percentageAdded(text.slice(0, match.index + 1), sign!, percentage!, match.index + whole.length - 1);
}
