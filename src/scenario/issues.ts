/**
 * Every message about a scenario, in one place: what was found, what would be accepted, what to do.
 *
 * Each function returns a problem without its place; `read.ts` adds file, line and column. Codes are stable.
 */
import type { Issue } from '../errors.ts';
import { nearestName } from '../formula/nearest.ts';
import { written } from '../numeric/written.ts';
import type { Found } from './lookalikes.ts';
import { asDecimal, thousandsHint, thousandsIn, withoutDot } from './thousands.ts';
import type { RangeFault } from './value-range.ts';
import type { Words } from './words.ts';

export interface Problem {
  readonly code: string;
  readonly message: Words;
  /** A function where finding the nearest name takes a while: a file with thousands of wrong names asks for a hundred only. */
  readonly hint: Words | (() => Words);
  readonly severity: 'error' | 'warning';
}

type Hint = Problem['hint'];

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
const error = (code: string, message: Words, hint: Hint = NOTHING): Problem => ({
  code,
  message,
  hint,
  severity: 'error',
});
const warning = (code: string, message: Words, hint: Hint = NOTHING): Problem => ({
  code,
  message,
  hint,
  severity: 'warning',
});

// ---- words -----------------------------------------------------------------------------------------------------------

/** A name in double quotes, shortened, with nothing in it that could move a terminal's cursor. */
export const quote = (name: unknown): string => `"${shownName(name)}"`;
/** The same as Chinese quotes. */
const q = (name: unknown): string => `“${shownName(name)}”`;

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
function suggestion(wrong: string, known: readonly string[], { en, zh }: Words): Words {
  const nearest = nearestName(wrong, known);
  if (nearest !== undefined) return didYouMean(nearest);
  return known.length === 0
    ? { en: `there are no ${en} yet: describe it first`, zh: `还没有任何${zh}，请先描述` }
    : { en: `known ${en}: ${listOf(known, 'and')}`, zh: `现有${zh}：${listZh(known)}` };
}

/** What a value is, in the words of somebody who has never programmed. */
function describeValue(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'keys and values';
  if (typeof value === 'string') return value.trim() === '' ? 'an empty text' : `text ${quote(value)}`;
  if (typeof value === 'number' && !Number.isFinite(value))
    return Number.isNaN(value) ? 'not a number (.nan)' : value > 0 ? 'infinity' : 'minus infinity';
  return String(value);
}

function valueZh(value: unknown): string {
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

const inside = (path: readonly (string | number)[]): string => (path.length > 0 ? ` in ${describePath(path)}` : '');
/** Chinese sets a space before letters, digits and brackets of the format. */
const spaced = (text: string): string => (/^[\w{]/.test(text) ? ` ${text}` : text);

const insideZh = (path: readonly (string | number)[]): string => (path.length > 0 ? `${describePath(path)} 中` : '');
/** 12345 → "12,345", without the locale data that differ between machines. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
const plural = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : many}`;
/** Enough digits to tell 0.9 from 0.901, none of the noise of binary fractions. */
const round = written;
const percent = (value: number): string => `${round(value * 100)} %`;

// ---- the text as such ------------------------------------------------------------------------------------------------

export const tooLarge = (characters: number, most: number): Problem =>
  error(
    'too-large',
    {
      en: `the file has ${grouped(characters)} characters, at most ${grouped(most)} are read`,
      zh: `文件有 ${grouped(characters)} 个字符，最多读取 ${grouped(most)} 个`,
    },
    {
      en: 'a scenario describes a community; lists of people belong in a graph file',
      zh: '场景只描述社群；人员名单请放在关系图文件里',
    },
  );
export const notText = (): Problem =>
  error(
    'not-text',
    { en: 'this is not a text file', zh: '这不是文本文件' },
    { en: 'give a scenario in YAML, saved as UTF-8', zh: '请提供 YAML 格式的场景，以 UTF-8 编码保存' },
  );
export const emptyFile = (): Problem =>
  error(
    'empty',
    { en: 'the file is empty', zh: '文件是空的' },
    { en: 'write a first scenario with hearsay init', zh: '用 hearsay init 可以写出第一个场景' },
  );
export const notAMap = (value: unknown): Problem =>
  error('not-a-scenario', {
    en: `a scenario consists of lines such as "name: My group", found ${describeValue(value)}`,
    zh: `场景由“name: 我的群”这样的行组成，这里却是${valueZh(value)}`,
  });
export const oldYaml = (version: string): Problem =>
  error(
    'yaml-version',
    { en: `YAML ${version} is not read`, zh: `不支持 YAML ${version}` },
    { en: 'take the %YAML line away', zh: '请删去 %YAML 这一行' },
  );

function neverClosed(message: string): Problem {
  const [open, close] = message.includes('sequence') ? ['[', ']'] : ['{', '}'];
  return error(
    'syntax',
    { en: `a "${open}" is never closed`, zh: `“${open}”没有对应的结尾` },
    { en: `add the missing "${close}"`, zh: `请补上缺少的“${close}”` },
  );
}

/** A message for an error of the YAML parser at some characters of the text. */
export function syntax(code: string, message: string, text: string, range: { start: number; end: number }): Problem {
  const begin = range.start === 0 ? 0 : text.lastIndexOf('\n', range.start - 1) + 1;
  const end = text.indexOf('\n', range.start);
  const line = text.slice(begin, end < 0 ? text.length : end);
  const found = text.slice(range.start, range.end).split('\n')[0]!.trim();
  const said = (what: Words, hint: Words) => error('syntax', what, hint);

  // What the line looks like says more than what the parser stumbled over.
  if (code === 'RESOURCE_EXHAUSTION')
    return said(
      { en: 'brackets or lists are nested too deeply to read', zh: '括号或列表嵌套太深，无法读取' },
      { en: 'flatten them', zh: '请减少层次' },
    );
  if (code === 'MULTIPLE_DOCS')
    return said(
      { en: 'a second document begins here ("---")', zh: '从这里开始是第二个文档（“---”）' },
      { en: 'put each scenario in its own file', zh: '请把每个场景放在单独的文件里' },
    );
  if (code === 'TAB_AS_INDENT' || /^ *\t/.test(line))
    return said(
      { en: 'a tab at the beginning of the line', zh: '行首有制表符' },
      { en: 'indent with spaces', zh: '缩进请用空格' },
    );
  if (/[:,[{-]\s*>=?\s*[\d.]/.test(line))
    return said(
      { en: '">" has a meaning of its own in YAML', zh: '“>”在 YAML 中另有含义' },
      {
        en: 'put quotation marks around it, as in ">= 0.8", or write at least 0.8',
        zh: '请给它加上引号，如 ">= 0.8"，或写成 at least 0.8',
      },
    );
  if (/[:,[{-]\s+[*&!][^\s,]/.test(line) && /UNEXPECTED|ALIAS|PROP|MULTIPLE|BAD_SCALAR/.test(code))
    return said(
      { en: '"*", "&" and "!" have a meaning of their own in YAML', zh: '“*”“&”“!”在 YAML 中另有含义' },
      { en: 'put the whole text in quotation marks', zh: '请给整段文字加上引号' },
    );
  if (/^\s*(?:- )?[\p{L}\p{N}_-]+:[^\s/]/u.test(line))
    return said(
      { en: 'a space is missing after ":"', zh: '冒号后面少了空格' },
      { en: 'write "key: value"', zh: '请写成“key: value”' },
    );

  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return line.slice(range.start - begin).includes(': ')
        ? said(
            { en: 'a second ": " on this line', zh: '这一行又出现了“: ”' },
            { en: 'put a text that contains ": " in quotation marks', zh: '文字中含有“: ”时，请给它加上引号' },
          )
        : said(
            {
              en: 'the next line is indented further, as if it belonged to this value',
              zh: '下一行缩进更深，像是属于这个值',
            },
            { en: 'line up keys that belong together', zh: '同级的键请左对齐' },
          );
    case 'MULTILINE_IMPLICIT_KEY':
      return said(
        { en: 'a ":" is missing on this line', zh: '这一行少了冒号' },
        { en: 'write "key: value"', zh: '请写成“key: value”' },
      );
    case 'BAD_INDENT':
      if (message.startsWith('Flow')) return neverClosed(message);
      return said(
        { en: 'this line is indented differently from its neighbors', zh: '这一行的缩进与相邻各行不一致' },
        { en: 'line up keys that belong together, with spaces', zh: '同级的键请用空格左对齐' },
      );
    case 'BLOCK_IN_FLOW':
      return said(
        { en: 'a comma is missing', zh: '少了逗号' },
        { en: 'separate entries inside { } and [ ] with commas', zh: '{ } 和 [ ] 里的各项请用半角逗号隔开' },
      );
    case 'BAD_SCALAR_START':
      return found.startsWith('%')
        ? said(
            { en: 'a value cannot begin with "%"', zh: '值不能以“%”开头' },
            { en: 'write the number first, as in 30 %', zh: '请先写数字，如 30 %' },
          )
        : said(
            { en: `a value cannot begin with ${quote(found.charAt(0))}`, zh: `值不能以${q(found.charAt(0))}开头` },
            { en: 'put it in quotation marks', zh: '请给它加上引号' },
          );
    case 'BAD_DQ_ESCAPE':
      return said(
        {
          en: `inside "…" a backslash has a meaning of its own, and ${quote(text.slice(range.start, range.start + 2))} has none`,
          zh: `双引号里的反斜杠另有含义，而${q(text.slice(range.start, range.start + 2))}没有含义`,
        },
        { en: 'write \'…\' instead of "…", or two backslashes for one', zh: '请用 \'…\' 代替 "…"，或把反斜杠写两个' },
      );
    case 'MISSING_CHAR':
      if (/^(Flow|Expected flow)/i.test(message)) return neverClosed(message);
      if (/quote/i.test(message))
        return said(
          { en: 'a quotation mark is never closed', zh: '引号没有结尾' },
          {
            en: `add the missing ${message.includes("'") || message.includes('single') ? "'" : '"'}`,
            zh: `请补上缺少的 ${message.includes("'") || message.includes('single') ? "'" : '"'}`,
          },
        );
      return line.includes(': ')
        ? said(
            { en: 'this line is indented differently from its neighbors', zh: '这一行的缩进与相邻各行不一致' },
            { en: 'line up keys that belong together, with spaces', zh: '同级的键请用空格左对齐' },
          )
        : said(
            { en: 'a ":" is missing on this line', zh: '这一行少了冒号' },
            { en: 'write "key: value"', zh: '请写成“key: value”' },
          );
    case 'TAG_RESOLVE_FAILED':
      return tag(found);
    case 'KEY_OVER_1024_CHARS':
      return said(
        { en: 'this key is longer than 1,024 characters', zh: '这个键超过了 1,024 个字符' },
        { en: 'shorten it', zh: '请缩短它' },
      );
    case 'BAD_DIRECTIVE':
      return said(
        { en: 'a line that begins with "%" is an instruction to YAML', zh: '以“%”开头的行是给 YAML 的指令' },
        { en: 'take it away', zh: '请删去它' },
      );
    case 'BAD_ALIAS':
    case 'BAD_PROP_ORDER':
    case 'MULTIPLE_ANCHORS':
    case 'MULTIPLE_TAGS':
      return said(
        { en: '"*", "&" and "!" have a meaning of their own in YAML', zh: '“*”“&”“!”在 YAML 中另有含义' },
        { en: 'put the whole text in quotation marks', zh: '请给整段文字加上引号' },
      );
    default:
      if (found === '}' || found === ']')
        return said(
          { en: `this "${found}" closes nothing`, zh: `这个“${found}”没有对应的开头` },
          { en: 'take it away', zh: '请删去它' },
        );
      return said(
        {
          en: found === '' ? 'the text breaks off here' : `${quote(found)} is not expected here`,
          zh: found === '' ? '文字在这里中断了' : `这里不应出现${q(found)}`,
        },
        {
          en: 'check colons, commas, brackets and quotation marks on this line and the one before',
          zh: '请检查本行和上一行的冒号、逗号、括号和引号',
        },
      );
  }
}

export const alias = (name: string): Problem =>
  error(
    'alias',
    { en: `aliases such as ${quote(`*${name}`)} are not read`, zh: `不支持${q(`*${name}`)}这样的别名` },
    {
      en: 'repeat the lines, or let one strategy extend another; quote a text that begins with "*"',
      zh: '请把内容重写一遍，或让一个策略继承另一个；以“*”开头的文字请加引号',
    },
  );
export const anchor = (name: string): Problem =>
  error(
    'anchor',
    { en: `anchors such as ${quote(`&${name}`)} are not read`, zh: `不支持${q(`&${name}`)}这样的锚点` },
    { en: 'take it away; quote a text that begins with "&"', zh: '请删去它；以“&”开头的文字请加引号' },
  );
export const tag = (name: string): Problem =>
  error(
    'tag',
    {
      en: `tags such as ${quote(name.replace('tag:yaml.org,2002:', '!!'))} are not read`,
      zh: `不支持${q(name.replace('tag:yaml.org,2002:', '!!'))}这样的标签`,
    },
    { en: 'take it away; quote a text that begins with "!"', zh: '请删去它；以“!”开头的文字请加引号' },
  );
export const mergeKey = (): Problem =>
  error(
    'merge-key',
    { en: '"<<" is not read', zh: '不支持“<<”' },
    { en: 'let one strategy extend another: extends: name', zh: '请让一个策略继承另一个：extends: 策略名' },
  );
export const tooDeep = (most: number): Problem =>
  error(
    'too-deep',
    { en: `values are nested deeper than ${most} levels`, zh: `值的嵌套超过了 ${most} 层` },
    { en: 'no key of a scenario needs that', zh: '场景中没有哪个键需要这么深' },
  );
export const keyIsNoText = (): Problem =>
  error(
    'key',
    { en: 'a key must be a name', zh: '键必须是名称' },
    { en: 'write "name: value"', zh: '请写成“name: value”' },
  );
export const reservedKey = (name: string): Problem =>
  error(
    'reserved-name',
    { en: `${quote(name)} cannot be used as a name`, zh: `${q(name)}不能用作名称` },
    { en: 'choose another one', zh: '请换一个名称' },
  );
export const duplicateKey = (name: string, line: number): Problem =>
  error(
    'duplicate-key',
    { en: `${quote(name)} is written twice`, zh: `${q(name)}写了两次` },
    { en: `it stands on line ${line} already: keep one of them`, zh: `第 ${line} 行已经有了，请只保留一处` },
  );
export const hiddenCharacter = (text: string, what: Words): Problem =>
  error(
    'hidden-character',
    {
      en: `${quote(text)} contains a character that cannot be seen: ${what.en}`,
      zh: `${q(text)}里有一个看不见的字符：${what.zh}`,
    },
    { en: 'type the text again', zh: '请重新输入这段文字' },
  );
export const thousandsOrDecimal = (written: string): Problem =>
  error(
    'thousands',
    {
      en: `${quote(written)} can mean ${withoutDot(written)} or ${asDecimal(written)}`,
      zh: `${q(written)}可以理解为 ${withoutDot(written)} 或 ${asDecimal(written)}`,
    },
    thousandsHint(written),
  );

// ---- shape -----------------------------------------------------------------------------------------------------------

/** `belongs` is the path at which the key would be right. */
export function unknownKey(
  key: string,
  path: readonly (string | number)[],
  meant: string | undefined,
  known: readonly string[],
  belongs: Words | undefined,
): Problem {
  const hint =
    meant !== undefined
      ? didYouMean(meant)
      : belongs !== undefined
        ? { en: `it belongs under ${belongs.en}`, zh: `它应写在 ${belongs.zh} 下` }
        : { en: `known keys: ${listOf(known, 'and')}`, zh: `这里可以写的键：${listZh(known)}` };
  return error(
    'unknown-key',
    { en: `unknown key ${quote(key)}${inside(path)}`, zh: `${insideZh(path)}没有名为${q(key)}的键` },
    hint,
  );
}
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

// ---- overrides -------------------------------------------------------------------------------------------------------

export const overrideForm = (): Problem =>
  error(
    'override',
    { en: 'expected path=value', zh: '应写成 路径=值' },
    { en: 'write for example --set population.size=500', zh: '例如 --set population.size=500' },
  );
export const overrideNoSuchEntry = (key: string, parent: Words, known: readonly string[]): Problem =>
  error(
    'override',
    { en: `there is no ${quote(key)} in ${parent.en}`, zh: `${parent.zh}里没有${q(key)}` },
    suggestion(key, known, { en: 'names', zh: '名称' }),
  );
export const overrideIndex = (key: string, parent: Words, count: number): Problem =>
  error(
    'override',
    {
      en: `${parent.en} is a list of ${plural(count, 'entry', 'entries')}, found ${quote(key)}`,
      zh: `${parent.zh}是 ${grouped(count)} 项的列表，这里却是${q(key)}`,
    },
    {
      en:
        count === 0
          ? 'an override can change entries, not add them'
          : `entries count from 0: write ${count === 1 ? 0 : `0 to ${count - 1}`}`,
      zh:
        count === 0 ? '这里只能改变已有的项，不能增加' : `各项从 0 数起：请写 ${count === 1 ? 0 : `0 到 ${count - 1}`}`,
    },
  );
export const overrideInsideValue = (parent: Words, value: unknown): Problem =>
  error(
    'override',
    {
      en: `${parent.en} has no keys: it is ${describeValue(value)}`,
      zh: `${parent.zh}下没有键：它是${valueZh(value)}`,
    },
    { en: 'shorten the path', zh: '请缩短路径' },
  );

// ---- ranges ----------------------------------------------------------------------------------------------------------

/** What is wrong with the text of a range; `points` stands behind it where a number of values is asked for. */
export function rangeFault(fault: RangeFault, text: string, points = ''): Problem {
  const [low = '', high = ''] = text
    .split(':')[0]!
    .split(/\.\.\.?/)
    .map((end) => end.trim());
  switch (fault) {
    case 'thousands':
      return thousandsOrDecimal(thousandsIn(text.split(':')[0]!)!);
    case 'units':
      return error(
        'range',
        { en: `the two ends of ${quote(text)} have different units`, zh: `${q(text)}两端的单位不同` },
        { en: 'write both in the same unit', zh: '请让两端使用相同的单位' },
      );
    case 'backwards':
      return low === high
        ? error(
            'range',
            { en: `the range ${quote(text)} ends where it begins`, zh: `范围${q(text)}的首尾相同` },
            { en: 'make the upper end larger, or set the value', zh: '请把上端改大，或直接设定这个值' },
          )
        : error(
            'range',
            {
              en: `the range ${quote(text)} is upside down: ${quote(low)} is larger than ${quote(high)}`,
              zh: `范围${q(text)}上下颠倒：${q(low)}大于${q(high)}`,
            },
            {
              en: `write the lower end first: ${high}..${low}${points}`,
              zh: `请把较小的一端写在前面：${high}..${low}${points}`,
            },
          );
    case 'log':
      return error(
        'range',
        {
          en: `on a logarithmic scale ${quote(text)} cannot begin at or below 0`,
          zh: `对数刻度的${q(text)}不能从 0 或以下开始`,
        },
        { en: 'begin above 0, or take ":log" away', zh: '请从大于 0 的数开始，或去掉“:log”' },
      );
    case 'step':
      return error(
        'range',
        { en: `${quote(text)} has no step that fits`, zh: `${q(text)}没有合适的步长` },
        {
          en: 'write a step above 0 and no longer than the range, as in 8..16 by 1; ":log" takes none',
          zh: '请写大于 0 且不超过范围的步长，如 8..16 by 1；“:log”不用步长',
        },
      );
    case 'form':
      return error(
        'range',
        {
          en: `expected a range such as 20..60${points}, found ${quote(text)}`,
          zh: `应为 20..60${points} 这样的范围，这里却是${q(text)}`,
        },
        {
          en: 'write 5 %..20 %, 1 week..4 weeks, 8..16 by 1, or 0.01..10:log',
          zh: '请写 5 %..20 %、1 week..4 weeks、8..16 by 1 或 0.01..10:log',
        },
      );
  }
}
/** Something about `--vary` that has a message of its own. */
export const wrongVary = (message: Words, hint: Words): Problem => error('vary', message, hint);
export const notVaried = (key: string): Problem =>
  error(
    'range',
    { en: `${quote(key)} says nothing about the community`, zh: `${q(key)}与社群本身无关` },
    {
      en: 'name a value that does, such as population.size or parameters.attention',
      zh: '请写出有关的值，例如 population.size 或 parameters.attention',
    },
  );

export const noLevers = (): Problem =>
  error(
    'plan',
    { en: 'the plan has no levers to change', zh: 'plan 没有写明可以改变的措施' },
    { en: 'write one, such as "operators.hours: 1..8"', zh: '请写出一个，例如 operators.hours: 1..8' },
  );
export const objectiveForm = (text: string): Problem =>
  error(
    'plan',
    {
      en: `expected "maximise" or "minimise" and an outcome, found ${quote(text)}`,
      zh: `应为“maximise”或“minimise”加一个指标，这里却是${q(text)}`,
    },
    { en: 'write "maximise members" or "minimise cost"', zh: '请写“maximise members”或“minimise cost”' },
  );
export const objectiveTwice = (outcome: string): Problem =>
  error(
    'plan',
    { en: `there are two objectives for ${quote(outcome)}`, zh: `${q(outcome)}有两个目标` },
    { en: 'take one away', zh: '请删去一个' },
  );
export const planTooLarge = (population: number, generations: number, replications: number, most: number): Problem =>
  error(
    'plan',
    {
      en: `the search needs ${grouped(population)} + ${grouped(generations - 1)} × 2 × ${grouped(population)} plans × ${grouped(replications)} runs: more than ${grouped(most)}`,
      zh: `搜索需要 ${grouped(population)} + ${grouped(generations - 1)} × 2 × ${grouped(population)} 个方案 × ${grouped(replications)} 次模拟，超过 ${grouped(most)} 次`,
    },
    {
      en: 'make population, generations or replications smaller',
      zh: '请减小 population、generations 或 replications',
    },
  );

// ---- what must fit together ------------------------------------------------------------------------------------------

export const sharesDoNotAddUp = (what: Words, sum: number): Problem =>
  error(
    'shares',
    {
      en: `${what.en} add up to ${percent(sum)} instead of 100 %`,
      zh: `${what.zh}合计为 ${percent(sum)}，而不是 100 %`,
    },
    { en: 'change them so that they add up to 100 %', zh: '请修改，使它们合计为 100 %' },
  );
export const unknownName = (kind: string, name: string, known: readonly string[], where: Words = NOTHING): Problem =>
  error(
    `unknown-${kind}`,
    {
      en: `there is no ${kind} ${quote(name)}${where.en}`,
      zh: `${where.zh}没有名为${q(name)}的${KINDS_IN_CHINESE[kind] ?? kind}`,
    },
    () => suggestion(name, known, { en: KIND_PLURALS[kind] ?? `${kind}s`, zh: KINDS_IN_CHINESE[kind] ?? kind }),
  );
const KINDS_IN_CHINESE: Readonly<Record<string, string>> = {
  strategy: '策略',
  activity: '活动',
  segment: '人群类别',
  outcome: '指标',
  parameter: '参数',
  preset: '预设',
  topic: '话题',
  channel: '渠道',
  good: '商品',
  formula: '公式',
  name: '名称',
};
const KIND_PLURALS: Readonly<Record<string, string>> = { strategy: 'strategies', activity: 'activities' };

export const horizonTooShort = (): Problem =>
  error(
    'horizon',
    { en: 'the horizon must be longer than nothing', zh: '历时必须大于零' },
    { en: 'write for example 60 days', zh: '例如 60 days' },
  );
export const horizonTooLong = (days: number, most: number): Problem =>
  error(
    'horizon',
    {
      en: `the horizon is ${plural(days, 'day')}, at most ${plural(most, 'day')} are simulated`,
      zh: `历时为 ${grouped(days)} 天，最多模拟 ${grouped(most)} 天`,
    },
    { en: 'shorten it', zh: '请缩短历时' },
  );
export const horizonRounded = (days: number): Problem =>
  warning('horizon', {
    en: `the model moves in whole days: the horizon counts as ${plural(days, 'day')}`,
    zh: `模型按整天推进：历时按 ${grouped(days)} 天计算`,
  });
export const durationRounded = (key: string, days: number): Problem =>
  warning('whole-days', {
    en: `the model moves in whole days: ${quote(key)} counts as ${plural(days, 'day')}`,
    zh: `模型按整天推进：${q(key)}按 ${grouped(days)} 天计算`,
  });
export const durationZero = (key: string): Problem =>
  error(
    'duration',
    { en: `${quote(key)} must be longer than nothing`, zh: `${q(key)}必须大于零` },
    { en: 'write for example 1 day', zh: '例如 1 day' },
  );
export const afterHorizon = (key: string, day: number, horizon: number): Problem =>
  error(
    'after-horizon',
    {
      en: `${quote(key)} begins on day ${day}, after the last day (day ${horizon - 1})`,
      zh: `${q(key)}从第 ${day} 天开始，已经过了最后一天（第 ${horizon - 1} 天）`,
    },
    {
      en: `days count from 0; begin earlier or make the horizon longer than ${plural(day, 'day')}`,
      zh: `天数从 0 数起；请提前开始，或让历时超过 ${grouped(day)} 天`,
    },
  );
export const untilBeforeFrom = (from: number, until: number): Problem =>
  error(
    'contradiction',
    {
      en: `the offer ends on day ${until}, before it begins on day ${from}`,
      zh: `优惠在第 ${until} 天结束，早于开始的第 ${from} 天`,
    },
    { en: 'make "until" later than "from"', zh: '请让“until”晚于“from”' },
  );
export const expectDay = (name: string, day: number, horizon: number): Problem =>
  error(
    'after-horizon',
    {
      en: `${quote(name)} asks for day ${day}, the horizon is ${plural(horizon, 'day')}`,
      zh: `${q(name)}要看第 ${day} 天，而历时只有 ${grouped(horizon)} 天`,
    },
    { en: `the last value is that of day ${horizon}`, zh: `最后一个值是第 ${horizon} 天的` },
  );

export const tooMany = (what: Words, count: number, most: number): Problem =>
  error(
    'too-many',
    {
      en: `there are ${grouped(count)} ${what.en}, at most ${grouped(most)} are read`,
      zh: `${what.zh}有 ${grouped(count)} 个，最多读取 ${grouped(most)} 个`,
    },
    { en: 'split the scenario', zh: '请拆分场景' },
  );
export const noStrategies = (): Problem =>
  error(
    'no-strategies',
    { en: 'there is no strategy to simulate', zh: '没有可以模拟的策略' },
    { en: 'write at least one under "strategies"', zh: '请在“strategies”下至少写一个' },
  );
export const emptyLever = (lever: string, parent: string): Problem =>
  warning(
    'contradiction',
    {
      en: `an empty ${quote(lever)} changes nothing: what ${quote(parent)} has of it stays`,
      zh: `空的${q(lever)}不改变任何内容：${q(parent)}在这方面的设定仍然有效`,
    },
    { en: `write ${lever}: none to take it away, or leave it out`, zh: `要去掉它请写 ${lever}: none，否则请省略` },
  );
export const sameStrategies = (name: string, other: string): Problem =>
  warning(
    'same-strategies',
    {
      en: `${quote(name)} is the same as ${quote(other)} in every lever`,
      zh: `${q(name)}的各项措施与${q(other)}完全相同`,
    },
    {
      en: 'change a lever, or take one of the two away; they will differ in nothing',
      zh: '请改变一项措施，或删去其中一个；它们不会有任何差异',
    },
  );
export const extendsCircle = (names: readonly string[]): Problem =>
  error(
    'extends-circle',
    {
      en: `these strategies extend each other in a circle: ${names.map(quote).join(' → ')}`,
      zh: `这些策略循环继承：${names.map(q).join(' → ')}`,
    },
    { en: 'take one "extends" away', zh: '请删去其中一个“extends”' },
  );

export const topicNobodyFollows = (topic: string, known: readonly string[]): Problem =>
  warning(
    'unknown-topic',
    { en: `nobody is interested in the topic ${quote(topic)}`, zh: `没有人对话题${q(topic)}感兴趣` },
    () => suggestion(topic, known, { en: 'topics', zh: '话题' }),
  );
export const degreeTooLarge = (degree: number, size: number): Problem =>
  error(
    'graph',
    {
      en: `nobody can have ${round(degree)} friends among ${plural(size, 'person', 'people')}`,
      zh: `${grouped(size)} 人当中，不可能有人有 ${round(degree)} 位好友`,
    },
    { en: `write less than ${size}`, zh: `请写小于 ${size} 的数` },
  );
export const graphTooLarge = (edges: number, most: number): Problem =>
  error(
    'graph',
    {
      en: `the graph would have ${plural(Math.round(edges), 'friendship')}, at most ${plural(most, 'friendship')} fit into memory`,
      zh: `关系图会有 ${grouped(Math.round(edges))} 条好友关系，内存最多容纳 ${grouped(most)} 条`,
    },
    { en: 'make the population or the mean degree smaller', zh: '请减小人群规模或平均好友数' },
  );
export const homophilyWithoutSegments = (): Problem =>
  warning(
    'graph',
    { en: 'homophily has no effect with a single segment', zh: '只有一类人时，“homophily”没有作用' },
    { en: 'describe at least two segments', zh: '请至少描述两类人' },
  );
export const needsWhenFull = (lever: string, found: string): Problem =>
  error(
    'contradiction',
    {
      en: `${quote(lever)} says what happens with whenFull: ${lever}, found whenFull: ${found}`,
      zh: `${q(lever)}说明的是 whenFull: ${lever} 时怎么做，这里却是 whenFull: ${found}`,
    },
    { en: `write whenFull: ${lever}, or take ${quote(lever)} away`, zh: `请写 whenFull: ${lever}，或删去${q(lever)}` },
  );
export const groupNeverFull = (cap: number, size: number, whenFull: string): Problem =>
  warning(
    'contradiction',
    {
      en: `whenFull: ${whenFull} has no effect: a group of ${grouped(cap)} never fills, the population has ${plural(size, 'person', 'people')}`,
      zh: `whenFull: ${whenFull} 没有作用：人群只有 ${grouped(size)} 人，容量 ${grouped(cap)} 的群永远不会满`,
    },
    { en: 'write a smaller "cap"', zh: '请写更小的“cap”' },
  );
export const splitAlike = (): Problem =>
  warning(
    'contradiction',
    {
      en: 'a group holds one segment only: a split by segment is the same as by: random',
      zh: '一个群里只有一类人：按类拆分与 by: random 相同',
    },
    {
      en: 'divide by level, tenure or ties, or let segments share groups',
      zh: '请按 level、tenure 或 ties 拆分，或让几类人同群',
    },
  );
export const topicGroupsWithoutTopics = (): Problem =>
  error(
    'contradiction',
    { en: 'there are no topics to separate groups by', zh: '没有可以用来分群的话题' },
    {
      en: 'list them under community.topics, or write separateBy: segment',
      zh: '请在 community.topics 下列出，或写 separateBy: segment',
    },
  );
export const capAbovePlatform = (cap: number, platform: string, most: number): Problem =>
  error(
    'platform',
    {
      en: `a group of ${grouped(cap)} does not exist on ${quote(platform)}, where groups have at most ${grouped(most)} members`,
      zh: `${q(platform)}上没有 ${grouped(cap)} 人的群，最多 ${grouped(most)} 人`,
    },
    { en: `write ${most} or less, or take "platform" away`, zh: `请写 ${most} 或更小的数，或删去“platform”` },
  );
export const vipWithoutFee = (what: Words): Problem =>
  error(
    'contradiction',
    { en: `${what.en}, but the VIP group has no fee`, zh: `${what.zh}，但 VIP 群没有会费` },
    { en: 'add "fee"', zh: '请加上“fee”' },
  );
export const unsafeFile = (file: string): Problem =>
  error(
    'unsafe-file',
    { en: `${quote(file)} is not beside the scenario`, zh: `${q(file)}不在场景旁边` },
    {
      en: 'put the file into the folder of the scenario or below it, and write its path from there',
      zh: '请把文件放进场景所在的文件夹或其子文件夹，路径从那里写起',
    },
  );

export const moreThanPopulation = (what: Words, count: number, size: number): Problem =>
  error(
    'population',
    {
      en: `${what.en} ${round(count)}, but the population has ${plural(size, 'person', 'people')}`,
      zh: `${what.zh} ${round(count)} 人，而人群只有 ${grouped(size)} 人`,
    },
    { en: 'make the population larger or the number smaller', zh: '请增大人群，或减小这个数' },
  );
export const segmentRunsOut = (segment: string, wanted: number, there: number): Problem =>
  warning(
    'population',
    {
      en: `about ${round(wanted)} people are to come from ${quote(segment)}, which has about ${round(there)}`,
      zh: `大约需要 ${round(wanted)} 人来自${q(segment)}，而这类人大约只有 ${round(there)} 人`,
    },
    { en: 'make the population or the segment larger', zh: '请增大人群或这类人的占比' },
  );
export const recruitsShutOut = (channel: string): Problem =>
  warning(
    'contradiction',
    {
      en: `nobody from ${quote(channel)} may join: "rules" let in other segments only`,
      zh: `来自${q(channel)}的人都不能加入：“rules”只准其他类别的人进群`,
    },
    { en: 'add their segments to rules.entry.segments', zh: '请把他们的类别加入 rules.entry.segments' },
  );
export const tooManyHours = (who: 'operator' | 'moderator', hours: number): Problem =>
  error(
    'operators',
    {
      en: `${who === 'operator' ? 'an' : 'a'} ${who} cannot work ${round(hours)} hours a day`,
      zh: `一位${who === 'operator' ? '运营' : '管理员'}每天不可能工作 ${round(hours)} 小时`,
    },
    {
      en: `write the hours of one ${who}, such as 2/day; "count" says how many there are`,
      zh: `请写一位${who === 'operator' ? '运营' : '管理员'}的工时，例如 2/day；人数写在“count”里`,
    },
  );
export const workWithoutHours = (what: Words): Problem =>
  warning(
    'contradiction',
    { en: what.en, zh: what.zh },
    { en: 'write "hours" above 0, such as 1/day', zh: '请写大于 0 的“hours”，例如 1/day' },
  );
export const strikesWithoutConsequence = (consequence: unknown): Problem =>
  warning(
    'contradiction',
    {
      en: `"strikes" has no effect with consequence: ${consequence}`,
      zh: `consequence: ${consequence} 时，“strikes”没有作用`,
    },
    {
      en: 'write consequence: mute or consequence: remove, or leave "strikes" out',
      zh: '请写 consequence: mute 或 consequence: remove，或删去“strikes”',
    },
  );
export const leadersTwice = (): Problem =>
  error(
    'contradiction',
    {
      en: 'the number of leaders is given twice, as "count" and as "share"',
      zh: '骨干的人数用“count”和“share”给了两次',
    },
    { en: 'keep one of them', zh: '请只保留一个' },
  );
export const leadersWithoutNumber = (): Problem =>
  error(
    'leaders',
    { en: 'how many leaders there are to be is not said', zh: '没有说明要有多少骨干' },
    { en: 'write "count", such as 5, or "share", such as 3 %', zh: '请写“count”，例如 5，或“share”，例如 3 %' },
  );
export const entryForEverybody = (): Problem =>
  warning(
    'contradiction',
    { en: '"entry" lets everybody in', zh: '“entry”没有限制任何人' },
    { en: 'add "segments" or "quiz", or leave "entry" out', zh: '请加上“segments”或“quiz”，或删去“entry”' },
  );
export const quizForTheShutOut = (segment: string): Problem =>
  warning(
    'contradiction',
    {
      en: `${quote(segment)} has a quiz, but is not among the segments that may join`,
      zh: `${q(segment)}有入群测验，但不在准许加入的类别里`,
    },
    {
      en: 'add it to rules.entry.segments, or take it out of the quiz',
      zh: '请把它加入 rules.entry.segments，或从测验中去掉',
    },
  );

export const activityTwice = (name: string): Problem =>
  error(
    'activity',
    { en: `two activities are called ${quote(name)}`, zh: `有两个活动都叫${q(name)}` },
    {
      en: 'give each its own name, so that triggers and reports can tell them apart',
      zh: '请给每个活动不同的名称，触发条件和报告才分得清',
    },
  );
export const activityNever = (name: string): Problem =>
  warning(
    'activity',
    { en: `the activity ${quote(name)} is never held`, zh: `活动${q(name)}永远不会举行` },
    { en: 'add "days" or "every", or a trigger that starts it', zh: '请加上“days”或“every”，或用触发条件启动它' },
  );
export const activityOverlaps = (name: string): Problem =>
  warning(
    'activity',
    {
      en: `the activity ${quote(name)} lasts longer than the time to its next beginning`,
      zh: `活动${q(name)}还没结束，下一次就开始了`,
    },
    { en: 'make "every" longer or "lasts" shorter', zh: '请加大“every”，或缩短“lasts”' },
  );
export const activityKey = (kind: string, key: string, owner: string): Problem =>
  error(
    'activity',
    {
      en: `${quote(key)} says nothing about an activity of the kind ${quote(kind)}`,
      zh: `${q(key)}不适用于${q(kind)}类型的活动`,
    },
    { en: `leave it out, or write kind: ${owner}`, zh: `请删去它，或写 kind: ${owner}` },
  );
export const challengeOfOneDay = (name: string): Problem =>
  warning(
    'activity',
    {
      en: `the challenge ${quote(name)} lasts one day, so that nobody is asked back`,
      zh: `打卡挑战${q(name)}只有一天，不会有人再来`,
    },
    { en: 'write "lasts", such as 7 days', zh: '请写“lasts”，例如 7 days' },
  );
export const lotteryWithoutPrize = (name: string): Problem =>
  warning(
    'activity',
    { en: `the lottery ${quote(name)} has no prize`, zh: `抽奖${q(name)}没有奖品` },
    { en: 'write "prize", such as 50', zh: '请写“prize”，例如 50' },
  );
export const goalWithoutPledge = (key: string): Problem =>
  error(
    'activity',
    { en: `${quote(key)} needs a "pledge" that members are to give`, zh: `${q(key)}需要成员认缴的金额“pledge”` },
    { en: 'write "pledge", such as 30', zh: '请写“pledge”，例如 30' },
  );
export const pledgeForNothing = (name: string): Problem =>
  warning(
    'activity',
    { en: `members are to pledge for ${quote(name)}, which costs nothing`, zh: `成员要为${q(name)}认缴，而它不花钱` },
    { en: 'write "cost" or "costPerHead"', zh: '请写“cost”或“costPerHead”' },
  );
export const goalOutOfReach = (name: string, most: number): Problem =>
  warning(
    'activity',
    {
      en: `the meeting ${quote(name)} will always be cancelled: pledges can cover ${percent(most)} of its cost at most`,
      zh: `聚会${q(name)}总会取消：认缴最多只能覆盖费用的 ${percent(most)}`,
    },
    { en: 'ask for a larger pledge, or make "goal" smaller', zh: '请提高认缴金额，或降低“goal”' },
  );
export const meetingUnannounced = (name: string): Problem =>
  warning(
    'activity',
    {
      en: `only those who looked in the day before will know of the meeting ${quote(name)}`,
      zh: `只有前一天来看过的人才会知道聚会${q(name)}`,
    },
    { en: 'write "warmUp", such as 7 days', zh: '请写“warmUp”，例如 7 days' },
  );
export const answersSettleNothing = (name: string): Problem =>
  warning(
    'activity',
    {
      en: `answers of the quality of ${quote(name)} settle no question`,
      zh: `${q(name)}这种质量的回答解决不了任何问题`,
    },
    { en: 'write a "quality" of 0.5 or more', zh: '请把“quality”设为 0.5 或更高' },
  );
export const partsOfNoSeries = (kind: string): Problem =>
  error(
    'content',
    { en: `content of the kind ${quote(kind)} has no parts`, zh: `${q(kind)}类型的内容没有分期` },
    { en: 'write kind: series, or leave "parts" out', zh: '请写 kind: series，或删去“parts”' },
  );
export const stockNeverUsedUp = (stock: number, pieces: number): Problem =>
  warning(
    'content',
    {
      en: `the stock of ${plural(stock, 'piece')} never runs out: ${pieces} appear in all`,
      zh: `${grouped(stock)} 篇存稿永远用不完：总共只发 ${pieces} 篇`,
    },
    { en: 'leave "stock" out, or make it smaller', zh: '请删去“stock”，或改小' },
  );
export const seriesCutShort = (pieces: number, parts: number): Problem =>
  warning(
    'content',
    {
      en: `only ${pieces} of the ${parts} parts of the series appear before its last day`,
      zh: `连载共 ${parts} 期，最后一天之前只发得出 ${pieces} 期`,
    },
    { en: 'make "days" longer, "every" shorter, or "parts" fewer', zh: '请延长“days”、缩短“every”，或减少“parts”' },
  );
export const madeByNobody = (): Problem =>
  warning(
    'contradiction',
    { en: 'members are to make none of it', zh: '没有任何内容由成员创作' },
    { en: 'write "share" above 0, or leave "byMembers" out', zh: '请写大于 0 的“share”，或删去“byMembers”' },
  );
export const servesNothing = (what: Words): Problem =>
  warning(
    'contradiction',
    { en: `${what.en} serves nothing`, zh: `${what.zh}没有满足任何需要` },
    {
      en: 'give one of benefit, social, growth, entertainment a number above 0',
      zh: '请给 benefit、social、growth、entertainment 之一大于 0 的数',
    },
  );
export const triggerOutcome = (name: string): Problem =>
  error(
    'formula',
    { en: `${quote(name)} exists only for a finished run`, zh: `${q(name)}只有在模拟结束后才有值` },
    {
      en: 'a trigger looks at yesterday: use an outcome that has a value on every day',
      zh: '触发条件看的是昨天：请用每天都有值的指标',
    },
  );
export const triggerFormula = (name: string): Problem =>
  error(
    'formula',
    { en: `a trigger cannot use the formula ${quote(name)}`, zh: `触发条件不能使用公式${q(name)}` },
    { en: 'write the formula itself, over outcomes', zh: '请直接写出这个公式，用指标来表达' },
  );
export const surveyNobodyAnswers = (): Problem =>
  warning(
    'survey',
    { en: 'nobody will answer this survey', zh: '没有人会回答这份问卷' },
    { en: 'write "sample" and "responseRate" above 0', zh: '请写大于 0 的“sample”和“responseRate”' },
  );
export const surveyNeverHeld = (name: string, about: string): Problem =>
  warning(
    'survey',
    {
      en: `${quote(name)} will never have a value: no survey asks about it`,
      zh: `${q(name)}永远不会有值：没有问卷问到它`,
    },
    { en: `add surveys: [{ about: ${about} }]`, zh: `请加上 surveys: [{ about: ${about} }]` },
  );
export const triggerDoesNothing = (): Problem =>
  error(
    'trigger',
    { en: 'the trigger does nothing', zh: '触发之后什么也不做' },
    {
      en: 'write do: { activity: name } or do: { topics: 3 }',
      zh: '请写 do: { activity: 活动名 } 或 do: { topics: 3 }',
    },
  );
export const rewardNobodyEarns = (): Problem =>
  warning(
    'contradiction',
    { en: 'nobody has a friend to invite: the population has no graph', zh: '没有人有好友可以邀请：人群没有关系图' },
    { en: 'describe "graph" under "population"', zh: '请在“population”下描述“graph”' },
  );
export const choiceWithoutGraph = (choose: string): Problem =>
  warning(
    'contradiction',
    {
      en: `choose: ${choose} is the same as random: the population has no graph`,
      zh: `choose: ${choose} 与随机相同：人群没有关系图`,
    },
    { en: 'describe "graph" under "population"', zh: '请在“population”下描述“graph”' },
  );
export const invitationsUnpaid = (key: string): Problem =>
  warning(
    'contradiction',
    {
      en: `${key === 'budget' ? 'there is a budget for invitations' : `${quote(key)} limits what is paid for invitations`}, but nothing is paid for them`,
      zh: `${key === 'budget' ? '邀请有预算' : `${q(key)}限制了邀请奖励`}，但邀请并没有奖励`,
    },
    { en: 'add "reward" or "welcome"', zh: '请加上“reward”或“welcome”' },
  );
export const uplineTooLong = (steps: number, paid: number): Problem =>
  warning(
    'contradiction',
    {
      en: `"upline" pays ${steps} ${steps === 1 ? 'step' : 'steps'} above the inviter, and only ${paid} ${paid === 1 ? 'generation is' : 'generations are'} paid for: an inviter there has fewer people above`,
      zh: `“upline”付给邀请者往上 ${steps} 级，而只有 ${paid} 代计酬：那里的邀请者往上没有这么多人`,
    },
    { en: 'make "upline" shorter or "paidGenerations" larger', zh: '请缩短“upline”，或加大“paidGenerations”' },
  );
export const cohesionConstant = (): Problem =>
  warning(
    'cohesion',
    { en: 'the same cohesion at every size is no effect of size', zh: '凝聚力在任何人数下都相同，就不是人数的影响' },
    { en: 'use "size", as in 1 / (1 + (size / 150) ^ 4)', zh: '请使用“size”，例如 1 / (1 + (size / 150) ^ 4)' },
  );
export const cohesionRange = (size: number, value: number): Problem =>
  error(
    'cohesion',
    {
      en: `cohesion must lie between 0 and 1; with ${size} members the formula gives ${Number.isNaN(value) ? 'no number' : String(value)}`,
      zh: `凝聚力必须在 0 到 1 之间；${size} 名成员时公式${Number.isNaN(value) ? '算不出数' : `得到 ${value}`}`,
    },
    {
      en: 'write for example 1 / (1 + (size / 150) ^ 4), or put it into clamp(…, 0, 1)',
      zh: '例如 1 / (1 + (size / 150) ^ 4)，或放进 clamp(…, 0, 1)',
    },
  );

export const noActivitiesTogether = (ally: string): Problem =>
  warning(
    'contradiction',
    {
      en: `the ally ${quote(ally)} is told of activities, and there are none`,
      zh: `要向合作社群${q(ally)}通知活动，而这里没有活动`,
    },
    {
      en: 'describe some under "activities", or take "atActivities" away',
      zh: '请在“activities”下描述，或删去“atActivities”',
    },
  );
export const allyTellsNobody = (ally: string): Problem =>
  warning(
    'contradiction',
    { en: `nobody of the ally ${quote(ally)} hears of the community`, zh: `合作社群${q(ally)}里没有人会听说本社群` },
    { en: 'write "tells", such as 1 %', zh: '请写“tells”，例如 1 %' },
  );
export const topicsNever = (): Problem =>
  warning(
    'contradiction',
    { en: 'partners open no topics, and it is said how good these are', zh: '合伙人不开话题，却说明了话题的质量' },
    { en: 'add "topicEvery", such as 2 days', zh: '请加上“topicEvery”，例如 2 days' },
  );
export const commissionOnNothing = (): Problem =>
  warning(
    'contradiction',
    { en: 'partners get a commission, and nothing is sold', zh: '合伙人有佣金，但没有卖任何东西' },
    { en: 'describe "offers", or a VIP group with a fee', zh: '请描述“offers”，或收费的 VIP 群' },
  );
export const budgetTwice = (): Problem =>
  error(
    'incentives',
    { en: 'invitations have a budget of their own and the common one', zh: '邀请既有自己的预算，又用公共预算' },
    { en: 'take one of the two away', zh: '请删去其中一个' },
  );
export const noCommonBudget = (): Problem =>
  error(
    'incentives',
    { en: 'there is no common budget for invitations to be paid from', zh: '邀请奖励没有公共预算可以支出' },
    { en: 'write "budget" under "incentives"', zh: '请在“incentives”下写“budget”' },
  );

export const rewardWithoutBudget = (what: Words): Problem =>
  error(
    'incentives',
    { en: `${what.en} cost money, and there is no budget for them`, zh: `${what.zh}要花钱，却没有预算` },
    {
      en: 'add "budget" to incentives, or to this reward alone',
      zh: '请给 incentives 加上“budget”，或只给这项奖励加上',
    },
  );
export const budgetTooSmall = (what: Words, one: number, budget: number): Problem =>
  warning(
    'incentives',
    {
      en: `the budget of ${round(budget)} does not pay for one of the ${what.en}: it costs ${round(one)}`,
      zh: `预算 ${round(budget)} 连一份${what.zh}也付不起：一份要 ${round(one)}`,
    },
    { en: 'make the budget larger, or what it pays for cheaper', zh: '请增加预算，或降低它所支付的金额' },
  );
export const budgetForNothing = (): Problem =>
  warning(
    'incentives',
    {
      en: 'there is a budget for incentives, but nothing under it costs money',
      zh: '激励有预算，但其中没有要花钱的项目',
    },
    { en: 'take "budget" away', zh: '请删去“budget”' },
  );
export const thresholdsFall = (before: number, after: number): Problem =>
  error(
    'incentives',
    {
      en: `level thresholds must rise: ${round(after)} follows ${round(before)}`,
      zh: `等级门槛必须递增：${round(before)} 之后是 ${round(after)}`,
    },
    { en: 'write them from the lowest to the highest, each once', zh: '请从低到高写，各写一次' },
  );
export const levelsWithoutPoints = (): Problem =>
  error(
    'incentives',
    { en: 'levels are reached with points, and no points are given', zh: '等级靠积分升级，却没有积分' },
    { en: 'add "points" beside "levels"', zh: '请在“levels”旁边加上“points”' },
  );
export const countedWithoutPoints = (what: Words, acts: readonly string[]): Problem =>
  error(
    'incentives',
    { en: `for ${what.en} points count, and no points are given`, zh: `${what.zh}按积分计算，却没有积分` },
    {
      en: `add "points" to incentives, or write by: ${listOf(acts)}`,
      zh: `请给 incentives 加上“points”，或写 by: ${listZh(acts, '或')}`,
    },
  );
export const nothingEarned = (what: Words, acts: readonly string[]): Problem =>
  warning(
    'incentives',
    { en: `no act earns ${what.en}`, zh: `没有任何行为能获得${what.zh}` },
    { en: `give some for ${listOf(acts)}`, zh: `请给其中一种行为设定数额：${listZh(acts, '或')}` },
  );
export const noSuchLevel = (level: number, count: number): Problem =>
  error(
    'incentives',
    {
      en: `there is no level ${level}: ${plural(count, 'threshold')} make as many levels`,
      zh: `没有第 ${level} 级：${count} 个门槛只有 ${count} 级`,
    },
    { en: 'lower it', zh: '请改小' },
  );
export const demotionWithoutExpiry = (): Problem =>
  warning(
    'incentives',
    { en: 'nobody can fall back: points never expire', zh: '没有人会降级：积分永不过期' },
    { en: 'add "expires" to points, or take "demotion" away', zh: '请给 points 加上“expires”，或删去“demotion”' },
  );
export const nobodyAtTheTop = (what: Words): Problem =>
  error(
    'incentives',
    { en: `${what.en} for the top 0 %: nobody would get it`, zh: `${what.zh}只给前 0 %：没有人能得到` },
    { en: 'write for example top: 5 %', zh: '例如 top: 5 %' },
  );
export const everybodyOnBoard = (top: number, size: number): Problem =>
  warning(
    'incentives',
    {
      en: `the board has ${plural(top, 'place')} for ${plural(size, 'person', 'people')}: everybody is on it`,
      zh: `榜上有 ${grouped(top)} 个位置，而只有 ${grouped(size)} 人：人人上榜`,
    },
    { en: 'write fewer places', zh: '请减少位置' },
  );
export const badgeNeedsOne = (name: string): Problem =>
  error(
    'incentives',
    { en: `nothing says what the badge ${quote(name)} is given for`, zh: `没有说明徽章${q(name)}为何授予` },
    { en: 'add at: 10 or top: 5 %', zh: '请加上 at: 10 或 top: 5 %' },
  );
export const badgeHasBoth = (name: string): Problem =>
  error(
    'incentives',
    {
      en: `the badge ${quote(name)} is for reaching a number and for the best at once`,
      zh: `徽章${q(name)}既要达到数量，又只给最好的人`,
    },
    { en: 'keep "at" or "top", or make two badges of it', zh: '请只保留“at”或“top”，或分成两个徽章' },
  );
export const badgeOnce = (name: string): Problem =>
  error(
    'incentives',
    {
      en: `the badge ${quote(name)} is given once, on reaching its number: "every" has no place`,
      zh: `徽章${q(name)}达到数量时授予，只有一次，不能写“every”`,
    },
    { en: 'take "every" away, or write "top" in place of "at"', zh: '请删去“every”，或把“at”换成“top”' },
  );
export const badgeTwice = (name: string): Problem =>
  error(
    'incentives',
    { en: `two badges are called ${quote(name)}`, zh: `有两个徽章都叫${q(name)}` },
    { en: 'give each its own name', zh: '请给每个徽章不同的名称' },
  );
export const actNeverDone = (act: string, why: Words, hint: Words): Problem =>
  warning('incentives', { en: `${quote(act)} is rewarded, but ${why.en}`, zh: `${q(act)}有奖励，但${why.zh}` }, hint);
export const soldAtALoss = (good: string): Problem =>
  warning(
    'contradiction',
    { en: `each ${quote(good)} costs more to deliver than its price`, zh: `${q(good)}每单的交付成本高于售价` },
    { en: 'compare "unitCost" and "price"', zh: '请核对“unitCost”和“price”' },
  );

export const goalOfRounds = (good: string): Problem =>
  error(
    'offer',
    {
      en: `${quote(good)} is crowd-funded, which happens once, and is offered again and again`,
      zh: `${q(good)}是众筹，只进行一次，却又反复推出`,
    },
    { en: 'take "every" or "goal" away', zh: '请删去“every”或“goal”' },
  );
export const priceWithoutReference = (what: string, price: number | undefined): Problem =>
  error(
    'price-without-reference',
    {
      en: `prices of ${quote(what)} are compared, and nothing says what members compare them with: demand would not depend on the price`,
      zh: `${q(what)}要比较不同的价格，却没有说明成员拿什么作参照：需求将与价格无关`,
    },
    {
      en: `add what comparable ones cost, such as referencePrice: ${price ?? 20}, beside each price of ${quote(what)}`,
      zh: `请写出同类商品的价格，例如 referencePrice: ${price ?? 20}，写在${q(what)}的每个价格旁边`,
    },
  );
export const worthWhileMissing = (currency: string): Problem =>
  error(
    'worth-while',
    {
      en: `members are rewarded, and nothing says what is much or little in ${quote(currency)}`,
      zh: `对成员有奖励，却没有说明多少${q(currency)}算多、多少算少`,
    },
    {
      en: 'add a line "worthWhile: 2" at the top level, with the amount that members find worth a small act, such as half a cup of coffee or a small red packet',
      zh: '请在顶层加一行“worthWhile: 2”，写成员觉得值得动一动手的金额，例如半杯咖啡或一个小红包',
    },
  );
export const renamedChannel = (channel: string, twin: string, baseline: string): Problem =>
  warning(
    'channel',
    {
      en: `the channel ${quote(channel)} is ${quote(twin)} of ${quote(baseline)} under another name: people of a channel are drawn by its name, so that the two share no luck`,
      zh: `渠道${q(channel)}就是${q(baseline)}的${q(twin)}换了个名称：各渠道的人按名称抽取，两者因此运气不同`,
    },
    {
      en: 'give both the same name, and the comparison needs far fewer runs',
      zh: '请用同一个名称，比较所需的模拟次数会少得多',
    },
  );
export const foundersAsked = (founders: number, fee: number): Problem =>
  warning(
    'membership',
    {
      en: `all ${plural(founders, 'founder')} are asked for the fee of ${fee} on day 0 as people who have never paid it: those who will not pay leave on that day`,
      zh: `全部 ${grouped(founders)} 位创始成员在第 0 天就会被要求交 ${fee} 的会费，而他们从未交过：不愿交的当天就会离开`,
    },
    {
      en: `if they pay already, add to "community": start: { paying: { share: 100 %, fee: ${fee} }, tenure: 1 year }; if the fee is new, say from when with "from"`,
      zh: `如果他们本来就在交费，请在“community”里加上 start: { paying: { share: 100 %, fee: ${fee} }, tenure: 1 year }；如果会费是新设的，请用“from”说明从哪天开始`,
    },
  );
export const pointsForNothing = (): Problem =>
  warning(
    'incentives',
    {
      en: 'these points are worth nothing and lead to nothing: they change nothing',
      zh: '这些积分不值钱，也没有用处：不起任何作用',
    },
    {
      en: 'write "worth", or add "levels", "honours", "leaderboard" or "badges" that count them',
      zh: '请写“worth”，或加上用到积分的“levels”“honours”“leaderboard”或“badges”',
    },
  );
export const partlyAfterHorizon = (after: number, days: number, expected: number, within: number): Problem =>
  warning(
    'after-horizon',
    {
      en: `${after} of these ${plural(days, 'day')} lie after the last day: of ${expected} expected, about ${within} will come`,
      zh: `这 ${grouped(days)} 天中有 ${after} 天在最后一天之后：预期 ${expected} 人，大约只会来 ${within} 人`,
    },
    { en: 'write days within the horizon, or make the horizon longer', zh: '请把日期写在历时之内，或延长历时' },
  );
export const oneDayAlone = (key: string, day: number): Problem =>
  warning(
    'one-day',
    { en: `${quote(key)}: ${day} is day ${day} alone`, zh: `${q(key)}: ${day} 只是第 ${day} 天这一天` },
    {
      en: `the first ${plural(day, 'day')} are 0-${day - 1}; for one day write "day ${day}"`,
      zh: `头 ${grouped(day)} 天写作 0-${day - 1}；只指一天请写“day ${day}”`,
    },
  );
export const paysNothing = (what: Words): Problem =>
  warning(
    'contradiction',
    { en: `${what.en} nothing`, zh: what.zh },
    { en: 'write an amount, or take the lever away', zh: '请写出金额，或删去这项措施' },
  );
export const requiresItself = (good: string): Problem =>
  error(
    'offer',
    { en: `${quote(good)} can only be bought by those who have bought it`, zh: `${q(good)}只有买过它的人才能买` },
    { en: 'name another good, or leave it out', zh: '请写另一种商品，或删去' },
  );
export const menuOfOne = (menu: string): Problem =>
  warning(
    'offer',
    {
      en: `the menu ${quote(menu)} has one offer only: there is nothing to choose`,
      zh: `菜单${q(menu)}只有一个选项：没有可选的`,
    },
    { en: 'add the others to it', zh: '请把其他选项加进去' },
  );
export const qualityMissing = (good: string): Problem =>
  warning(
    'contradiction',
    {
      en: `what buyers of ${quote(good)} expect has no effect: it has no quality`,
      zh: `${q(good)}的买家期望没有作用：商品没有质量`,
    },
    { en: 'add "quality", how good it turns out to be', zh: '请加上“quality”，说明实际有多好' },
  );
export const eventKey = (kind: string, key: string, known: readonly string[]): Problem =>
  error(
    'event',
    {
      en: `${quote(key)} says nothing about an event of the kind ${quote(kind)}`,
      zh: `${q(key)}不适用于${q(kind)}类型的冲击`,
    },
    {
      en: known.length === 0 ? 'its days are all there is to say' : `it is described by ${listOf(known, 'and')}`,
      zh: known.length === 0 ? '只需写明日期' : `可以写的有${listZh(known)}`,
    },
  );
export const crisisBeforeAnybody = (): Problem =>
  warning(
    'event',
    { en: 'on day 0 nobody is inside yet who could be hit', zh: '第 0 天群里还没有人会受影响' },
    { en: 'begin on day 1 or later', zh: '请从第 1 天或更晚开始' },
  );
export const nothingSold = (): Problem =>
  warning(
    'contradiction',
    {
      en: 'a bad product hits those who have bought, but nothing is sold',
      zh: '劣质商品只影响买过的人，而这里没有卖任何东西',
    },
    { en: 'add "offers"', zh: '请加上“offers”' },
  );
export const answerNever = (): Problem =>
  warning(
    'contradiction',
    { en: 'crises are never answered: it is not said after how long', zh: '危机永远不会得到回应：没有写多久之后' },
    { en: 'add "after", such as 1 day', zh: '请加上“after”，例如 1 day' },
  );
export const answerToNothing = (): Problem =>
  warning(
    'contradiction',
    { en: 'there is no crisis to answer', zh: '没有需要回应的危机' },
    { en: 'describe one under "events"', zh: '请在“events”下描述一个' },
  );
export const thresholdWithoutFriends = (): Problem =>
  warning(
    'contradiction',
    { en: 'nobody has friends to follow: the population has no graph', zh: '没有人有好友可以跟随：人群没有关系图' },
    { en: 'describe "graph" under "population"', zh: '请在“population”下描述“graph”' },
  );
export const nobodyOutside = (): Problem =>
  warning(
    'contradiction',
    { en: 'opinions reach nobody outside: the population has no graph', zh: '意见传不到群外：人群没有关系图' },
    {
      en: 'describe "graph" under "population", or write wordOfMouth: inside',
      zh: '请在“population”下描述“graph”，或写 wordOfMouth: inside',
    },
  );

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
export const smallestEffectShare = (outcome: string, value: number): Problem =>
  error(
    'wrong-value',
    {
      en: `${quote(outcome)} lies between 0 and 1, so that no difference reaches ${round(value)}`,
      zh: `${q(outcome)}在 0 到 1 之间，差异不可能达到 ${round(value)}`,
    },
    { en: `write ${asShare(value)}`, zh: `请写 ${asShareZh(value)}` },
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
