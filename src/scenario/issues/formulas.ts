/** Messages about formulas, outcomes and expectations. */

import type { Words } from '../words.ts';
import { describeValue, error, type Problem, q, quote, round, valueZh, warning } from './wording.ts';

export const formulaProblem = (message: Words, hint: Words): Problem => error('formula', message, hint);
export const formulaName = (name: string): Problem =>
  error(
    'formula-name',
    { en: `a formula cannot be called ${quote(name)}`, zh: `公式不能叫${q(name)}` },
    {
      en: 'use letters, digits and "_", beginning with a letter, and no word that formulas know, such as "max"',
      zh: '请用字母、数字和“_”，以字母开头，且不能是“max”这样公式已经使用的词',
    },
  );
export const formulaTaken = (name: string): Problem =>
  error(
    'formula-name',
    { en: `${quote(name)} is an outcome already`, zh: `${q(name)}已经是一个指标` },
    { en: 'give the formula another name', zh: '请给公式换一个名称' },
  );
export const formulaCircle = (names: readonly string[]): Problem =>
  error(
    'formula-circle',
    {
      en: `these formulas need each other: ${names.map(quote).join(' → ')}`,
      zh: `这些公式互相引用：${names.map(q).join(' → ')}`,
    },
    { en: 'take one of them apart', zh: '请拆开其中一个' },
  );
export const listedTwice = (name: string): Problem =>
  error(
    'listed-twice',
    { en: `${quote(name)} is listed twice`, zh: `${q(name)}列了两次` },
    { en: 'keep one of them', zh: '请只保留一个' },
  );
export const outcomeWithoutDays = (outcome: string): Problem =>
  error(
    'expect',
    { en: `${quote(outcome)} exists only for a finished run`, zh: `${q(outcome)}只有在模拟结束后才有值` },
    { en: `write "${outcome}" without a day`, zh: `请写“${outcome}”，不带日期` },
  );
export const expectForm = (value: unknown): Problem =>
  error(
    'expect',
    {
      en: `expected a range such as 9..18, a bound such as "at least 0.8", or a number, found ${describeValue(value)}`,
      zh: `应为 9..18 这样的范围、“at least 0.8”这样的界限，或一个数，这里却是${valueZh(value)}`,
    },
    {
      en: 'other bounds: at most 3, above 0, below 5, or ">= 0.8" in quotation marks',
      zh: '其他界限：at most 3、above 0、below 5，或加引号的 ">= 0.8"',
    },
  );
export const expectBackwards = (value: unknown): Problem =>
  error(
    'expect',
    { en: `the range ${quote(value)} ends before it begins`, zh: `范围${q(value)}的结尾小于开头` },
    { en: 'write the smaller number first', zh: '请把较小的数写在前面' },
  );
export const expectShare = (outcome: string, found: number): Problem =>
  error(
    'expect',
    {
      en: `${quote(outcome)} is a share and never exceeds 1, found ${round(found)}`,
      zh: `${q(outcome)}是占比，不会超过 1，这里却是 ${round(found)}`,
    },
    { en: `write ${asShare(found)}`, zh: `请写 ${asShareZh(found)}` },
  );
/** A bound that arithmetic alone decides. */
export const boundDecided = (
  outcome: string,
  value: string | number,
  { low, high }: { readonly low: number; readonly high: number },
  holds: boolean,
): Problem => {
  const range = Number.isFinite(low)
    ? Number.isFinite(high)
      ? { en: `between ${round(low)} and ${round(high)}`, zh: `在 ${round(low)} 到 ${round(high)} 之间` }
      : { en: `${round(low)} or more`, zh: `不小于 ${round(low)}` }
    : { en: `${round(high)} or less`, zh: `不大于 ${round(high)}` };
  return warning(
    'expect',
    {
      en: `${quote(outcome)} is ${range.en} whatever happens: ${quote(String(value))} ${holds ? 'always holds' : 'can never hold'}`,
      zh: `无论发生什么，${q(outcome)}都${range.zh}：${q(String(value))}${holds ? '总是成立' : '不可能成立'}`,
    },
    { en: 'write a bound that runs can keep and can break', zh: '请写一个模拟可能满足也可能不满足的界限' },
  );
};
export const shareCompared = (outcome: string, value: number): Problem =>
  error(
    'formula',
    {
      en: `${quote(outcome)} lies between 0 and 1: comparing it with ${round(value)} gives the same answer always`,
      zh: `${q(outcome)}在 0 到 1 之间：与 ${round(value)} 比较，答案永远相同`,
    },
    {
      en: value < 0 ? 'write a number from 0 to 1' : `write ${asShare(value)}`,
      zh: value < 0 ? '请写 0 到 1 之间的数' : `请写 ${asShareZh(value)}`,
    },
  );
export const smallestEffectBeyond = (outcome: string, value: number, low: number, high: number): Problem =>
  error(
    'wrong-value',
    {
      en: `${quote(outcome)} lies between ${round(low)} and ${round(high)}, so that no difference reaches ${round(value)}`,
      zh: `${q(outcome)}在 ${round(low)} 到 ${round(high)} 之间，差异不可能达到 ${round(value)}`,
    },
    low === 0 && high === 1
      ? { en: `write ${asShare(value)}`, zh: `请写 ${asShareZh(value)}` }
      : { en: `write an amount below ${round(high - low)}`, zh: `请写小于 ${round(high - low)} 的数` },
  );
/** What 20 meant where a share belongs. */
const asShareZh = (value: number): string =>
  value <= 100 ? `${round(value)} % 或 ${round(value / 100)}` : '0 到 1 之间的数';
const asShare = (value: number): string =>
  value <= 100 ? `${round(value)} % or ${round(value / 100)}` : 'a number from 0 to 1';
export const outcomeIsFormula = (text: string): Problem =>
  error(
    'outcome',
    { en: `${quote(text)} is a formula, not the name of an outcome`, zh: `${q(text)}是公式，不是指标的名称` },
    {
      en: 'give it a name under "formulas", such as "formulas: { mine: members / joined }", and list that name',
      zh: '请在“formulas”下给它取名，例如 formulas: { mine: members / joined }，再列出这个名称',
    },
  );

export const outcomeName = (name: string): Problem =>
  error(
    'outcome',
    { en: `${quote(name)} is not the name of an outcome`, zh: `${q(name)}不是指标的名称` },
    { en: 'write an outcome, or an outcome and a day such as joined@7d', zh: '请写指标，或指标加日期，例如 joined@7d' },
  );
