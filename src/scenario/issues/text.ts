/** Messages about the text as such, before it is known to be a scenario. */

import { asDecimal, thousandsHint, withoutDot } from '../thousands.ts';
import type { Words } from '../words.ts';
import { describeValue, error, grouped, type Problem, q, quote, valueZh } from './wording.ts';

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
/** @param nothing the word that YAML reads as nothing, such as `null` */
export const keyIsNoText = (nothing?: string): Problem =>
  error(
    'key',
    { en: 'a key must be a name', zh: '键必须是名称' },
    nothing === undefined
      ? { en: 'write "name: value"', zh: '请写成“name: value”' }
      : {
          en: `${nothing} stands for nothing; if it is a name, put it in quotation marks: "${nothing}"`,
          zh: `${nothing} 表示“空”；如果它是名称，请加引号："${nothing}"`,
        },
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
