/**
 * The text of a formula read by mathjs, with answers of our own to what it cannot read.
 *
 * This module is the only one that imports mathjs, which takes about a third of a second to load unbundled: commands that
 * read no scenario should not import it.
 */

import { create, type MathNode, parseDependencies } from 'mathjs/number';
import { FormulaError } from './error.ts';
import { refuseLookalikes } from './lookalikes.ts';
import { markPercentages } from './percentages.ts';

const MOST_CHARACTERS = 2_000;

export const MOST_LEVELS = 400;

const { parse } = create({ parseDependencies }, {});

// mathjs knows Latin and Greek letters only. "@" is let in so that "joined@7d" gets an answer of its own.
parse.isAlpha = (character: string): boolean => /[\p{L}\p{M}_@]/u.test(character);

/** What mathjs reads; nothing of it is checked yet but that it can be read. */
export function readTree(text: string): MathNode {
  if (text.length > MOST_CHARACTERS)
    throw new FormulaError(
      {
        en: `the formula has ${text.length} characters, at most ${MOST_CHARACTERS} are read`,
        zh: `公式有 ${text.length} 个字符，最多读取 ${MOST_CHARACTERS} 个`,
      },
      { en: 'split it into several formulas', zh: '请拆成几个公式' },
      0,
    );
  refuseLookalikes(text);
  const { marked, original } = markPercentages(text);
  try {
    return parse(marked);
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep();
    if (error instanceof SyntaxError) throw syntaxError(text, error, original);
    throw error;
  }
}

function syntaxError(text: string, error: SyntaxError, original: (at: number) => number): FormulaError {
  const char = (error as SyntaxError & { char?: number }).char ?? 1;
  const at = Math.max(0, Math.min(text.length, original(char - 1)));
  const found = text.slice(at).trim();
  if (/^(Unexpected end|Value expected)/.test(error.message) && found === '')
    return new FormulaError(
      { en: 'the formula stops where a number or a name is expected', zh: '公式在应有数字或名称的地方中断了' },
      { en: 'finish it', zh: '请写完整' },
      Math.max(0, text.length - 1),
    );
  if (error.message.startsWith('Parenthesis'))
    return new FormulaError(
      { en: 'an opening parenthesis is never closed', zh: '左括号没有对应的右括号' },
      {
        en: 'add the missing ")"; a formula with commas inside { } needs quotation marks around it',
        zh: '请补上缺少的“)”；{ } 里含逗号的公式需要加引号',
      },
      text.lastIndexOf('('),
    );
  if (error.message.includes('conditional'))
    return new FormulaError(
      { en: '"?" without its ":"', zh: '“?”缺少对应的“:”' },
      { en: 'write condition ? value : other value', zh: '请写 条件 ? 值 : 另一个值' },
      Math.max(0, text.indexOf('?')),
    );
  const part = /^(?:[\p{L}\p{N}_]+|.)/u.exec(found)?.[0] ?? '';
  return new FormulaError(
    {
      en: `a number, a name or an operator is expected here, found "${part}"`,
      zh: `这里应为数字、名称或运算符，却是“${part}”`,
    },
    {
      en: part === ')' ? 'there are more closing parentheses than opening ones' : '',
      zh: part === ')' ? '右括号比左括号多' : '',
    },
    at,
    Math.max(1, part.length),
  );
}

export const tooDeep = (): FormulaError =>
  new FormulaError(
    { en: `the formula is nested deeper than ${MOST_LEVELS} levels`, zh: `公式嵌套超过 ${MOST_LEVELS} 层` },
    { en: 'split it into several formulas', zh: '请拆成几个公式' },
    0,
  );
