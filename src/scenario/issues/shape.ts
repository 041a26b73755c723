/** Messages about the shape of a scenario: keys, and what kind of value stands behind each. */
import type { Found } from '../lookalikes.ts';
import type { Words } from '../words.ts';
import {
  describeValue,
  didYouMean,
  error,
  type Hint,
  inside,
  insideZh,
  listOf,
  listZh,
  NOTHING,
  type Problem,
  q,
  quote,
  spaced,
  valueZh,
} from './wording.ts';

/** `belongs` is the path at which the key would be right. */
export function unknownKey(
  key: string,
  path: readonly (string | number)[],
  meant: string | undefined,
  known: readonly string[],
  belongs: Words | undefined,
): Problem {
  const near = meant === undefined ? undefined : didYouMean(meant);
  const hint =
    near !== undefined && belongs !== undefined
      ? {
          en: `${near.en} ${quote(key)} itself belongs under ${belongs.en}`,
          zh: `${near.zh}${q(key)}本身应写在 ${belongs.zh} 下`,
        }
      : near !== undefined
        ? near
        : belongs !== undefined
          ? { en: `it belongs under ${belongs.en}`, zh: `它应写在 ${belongs.zh} 下` }
          : { en: `known keys: ${listOf(known, 'and')}`, zh: `这里可以写的键：${listZh(known)}` };
  return error(
    'unknown-key',
    { en: `unknown key ${quote(key)}${inside(path)}`, zh: `${insideZh(path)}没有名为${q(key)}的键` },
    hint,
  );
}
/** `kind: lottery` where a lottery is a key of its own. */
export const keyInPlaceOfKind = (key: string, path: readonly (string | number)[], kind: string): Problem =>
  error(
    'unknown-key',
    { en: `unknown key ${quote(key)}${inside(path)}`, zh: `${insideZh(path)}没有名为${q(key)}的键` },
    {
      en: `${quote(kind)} is a key of its own: write ${kind}: { … } in place of ${key}: ${kind}`,
      zh: `${q(kind)}本身是一个键：请写 ${kind}: { … }，不要写 ${key}: ${kind}`,
    },
  );
/** A comma inside { } has cut a value in two; `whole` is what was meant. */
export const cutFormula = (key: string, whole: string): Problem =>
  error(
    'cut-formula',
    {
      en: `inside { } a comma ends the entry: ${quote(key)} is ${quote(whole.split(',')[0]!)} only`,
      zh: `{ } 里的逗号表示一项结束：${q(key)}只读到了${q(whole.split(',')[0]!)}`,
    },
    {
      en: `put the formula in quotation marks, ${key}: "${whole}", or on a line of its own`,
      zh: `请给公式加上引号：${key}: "${whole}"，或让它单独成行`,
    },
  );
export const cutNumber = (key: string, whole: string): Problem =>
  error(
    'cut-number',
    {
      en: `inside { } a comma ends the entry: ${quote(key)} is ${quote(whole.split(',')[0]!)} only`,
      zh: `{ } 里的逗号表示一项结束：${q(key)}只读到了${q(whole.split(',')[0]!)}`,
    },
    {
      en: `write ${/^[1-9]\d{0,2}(,\d{3})+(?!\d)/.test(whole) ? `${key}: ${whole.replaceAll(',', '')}` : `${key}: ${whole.replace(',', '.')}`}`,
      zh: `请写 ${/^[1-9]\d{0,2}(,\d{3})+(?!\d)/.test(whole) ? `${key}: ${whole.replaceAll(',', '')}` : `${key}: ${whole.replace(',', '.')}`}`,
    },
  );
/** A key without a colon inside { }, probably the rest of a text with a comma in it. */
export const bareKey = (key: string, path: readonly (string | number)[]): Problem =>
  error(
    'unknown-key',
    { en: `${quote(key)}${inside(path)} has no value`, zh: `${insideZh(path)}${q(key)}没有值` },
    {
      en: 'write "key: value"; inside { } a comma ends the entry, and a text that contains one needs quotation marks',
      zh: '请写成“key: value”；{ } 里的逗号表示一项结束，含逗号的文字需要加引号',
    },
  );
/** A known key with something other than a colon behind it. */
export const keyWithoutColon = (
  text: string,
  path: readonly (string | number)[],
  key: string,
  value: string,
  sign: Found | undefined,
): Problem =>
  error(
    'unknown-key',
    {
      en:
        sign?.meant === ': '
          ? `${quote(sign.found)} is a ${sign.what} and does not separate key and value in ${quote(text)}`
          : `a ":" is missing in ${quote(text)}${inside(path)}`,
      zh:
        sign?.meant === ': '
          ? `${q(text)}里的${q(sign.found)}是${sign.zh}，不能分隔键和值`
          : `${insideZh(path)}${q(text)}里少了冒号`,
    },
    {
      en: `write ${shortened(`${key}: ${value === '' ? '…' : value}`)}`,
      zh: `请写 ${shortened(`${key}: ${value === '' ? '…' : value}`)}`,
    },
  );
/** A sign that looks like one of the format; `written` is what was meant. */
export const lookalike = (sign: Found, written: string): Problem =>
  error(
    'lookalike',
    { en: `${quoteSign(sign)}, which means nothing here`, zh: `${quoteSignZh(sign)}，在这里没有意义` },
    { en: `write ${shortened(written)}`, zh: `请写 ${shortened(written)}` },
  );
export const wideComma = (sign: Found, written: string): Problem =>
  error(
    'lookalike',
    { en: `${quoteSign(sign)}, which does not separate entries`, zh: `${quoteSignZh(sign)}，不能分隔各项` },
    {
      en: `write [${written}], or put a name that contains it in quotation marks`,
      zh: `请写 [${written}]；如果它是名称的一部分，请给名称加上引号`,
    },
  );
/** `this is a full-width colon "："` */
const quoteSign = ({ what, found }: Found): string =>
  `this is ${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what}${/^\s$/.test(found) ? '' : ` ${quote(found)}`}`;
const quoteSignZh = ({ zh, found }: Found): string => `这是${zh}${/^\s$/.test(found) ? '' : q(found)}`;
/** What a sign in a value is, to stand behind what to write. */
export const because = (sign: Found | undefined): Words =>
  sign === undefined ? NOTHING : { en: becauseInEnglish(sign), zh: `；${q(sign.found)}是${sign.zh}` };
const becauseInEnglish = (sign: Found): string =>
  `; ${/^\s$/.test(sign.found) ? 'there is' : `${quote(sign.found)} is`} ${/^[aeiou]/.test(sign.what) ? 'an' : 'a'} ${sign.what}${/^\s$/.test(sign.found) ? ' in it' : ''}`;
const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 77)}…` : text);
export const spaceMissing = (written: string): Problem =>
  error(
    'syntax',
    { en: 'a space is missing after ":"', zh: '冒号后面少了空格' },
    { en: `write ${shortened(written)}`, zh: `请写 ${shortened(written)}` },
  );
export const colonMissing = (written: string): Problem =>
  error(
    'syntax',
    { en: 'a ":" is missing on this line', zh: '这一行少了冒号' },
    { en: `write ${shortened(written)}`, zh: `请写 ${shortened(written)}` },
  );
export const missingKey = (key: string, path: readonly (string | number)[], expected: Words): Problem =>
  error(
    'missing-key',
    { en: `missing key ${quote(key)}${inside(path)}`, zh: `${insideZh(path)}缺少键${q(key)}` },
    { en: `add ${key}: ${expected.en}`, zh: `请加上 ${key}: ${expected.zh}` },
  );
/** `written` is a number as it stands in the text. */
export const wrongValue = (key: Words, expected: Words, value: unknown, hint: Hint, written?: string): Problem =>
  error(
    'wrong-value',
    {
      en: `${key.en}: expected ${expected.en}, found ${Number.isFinite(value) ? (written ?? String(value)) : describeValue(value)}`,
      zh: `${key.zh}：应为${spaced(expected.zh)}，这里却是${Number.isFinite(value) ? ` ${written ?? String(value)}` : valueZh(value)}`,
    },
    hint,
  );
export const wrongName = (value: string, expected: Words): Problem =>
  error('wrong-name', {
    en: `expected ${expected.en} as a key, found ${quote(value)}`,
    zh: `键应为${expected.zh}，这里却是${q(value)}`,
  });
export const rangeBackwards = (key: Words, value: unknown): Problem =>
  error(
    'wrong-value',
    {
      en: `${key.en}: the range ${quote(value)} ends before it begins`,
      zh: `${key.zh}：范围${q(value)}的结尾早于开头`,
    },
    { en: 'write the earlier day first', zh: '请把较早的一天写在前面' },
  );
export const graphNeedsKind = (): Problem =>
  error(
    'missing-key',
    { en: 'missing key "kind" in population.graph', zh: 'population.graph 缺少键“kind”' },
    {
      en: 'write kind: small-world or another kind, or file: friends.csv',
      zh: '请写 kind: small-world 或其他类型，或写 file: friends.csv',
    },
  );
export const graphKindAndFile = (): Problem =>
  error(
    'contradiction',
    { en: 'population.graph has both "kind" and "file"', zh: 'population.graph 同时写了“kind”和“file”' },
    {
      en: 'keep "file" to read friendships, or "kind" to generate them',
      zh: '读取好友关系请保留“file”，生成好友关系请保留“kind”',
    },
  );
