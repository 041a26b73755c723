/**
 * Signs that look like those of the format and are others: full-width ones, which Chinese and Japanese keyboards write, spaces that
 * text processors put in, rounded quotation marks.
 */

export interface Lookalike {
  /** The sign that the format knows. */
  readonly meant: string;
  readonly what: string;
  /** The same in Chinese. */
  readonly zh: string;
}

const LOOKALIKES: ReadonlyMap<string, Lookalike> = new Map<string, Lookalike>([
  ['：', { meant: ': ', what: 'full-width colon', zh: '全角冒号' }],
  ['，', { meant: ', ', what: 'full-width comma', zh: '全角逗号' }],
  ['、', { meant: ', ', what: 'ideographic comma', zh: '顿号' }],
  ['；', { meant: ', ', what: 'full-width semicolon', zh: '全角分号' }],
  ['｛', { meant: '{', what: 'full-width brace', zh: '全角花括号' }],
  ['｝', { meant: '}', what: 'full-width brace', zh: '全角花括号' }],
  ['［', { meant: '[', what: 'full-width bracket', zh: '全角方括号' }],
  ['］', { meant: ']', what: 'full-width bracket', zh: '全角方括号' }],
  ['【', { meant: '[', what: 'lenticular bracket', zh: '方头括号' }],
  ['】', { meant: ']', what: 'lenticular bracket', zh: '方头括号' }],
  ['〔', { meant: '[', what: 'tortoise-shell bracket', zh: '六角括号' }],
  ['〕', { meant: ']', what: 'tortoise-shell bracket', zh: '六角括号' }],
  ['“', { meant: '"', what: 'rounded quotation mark', zh: '弯引号' }],
  ['”', { meant: '"', what: 'rounded quotation mark', zh: '弯引号' }],
  ['„', { meant: '"', what: 'rounded quotation mark', zh: '弯引号' }],
  ['＂', { meant: '"', what: 'full-width quotation mark', zh: '全角引号' }],
  ['‘', { meant: "'", what: 'rounded quotation mark', zh: '弯引号' }],
  ['’', { meant: "'", what: 'rounded quotation mark', zh: '弯引号' }],
  ['＃', { meant: '# ', what: 'full-width number sign', zh: '全角井号' }],
  ['％', { meant: '%', what: 'full-width per cent sign', zh: '全角百分号' }],
  ['～', { meant: '-', what: 'full-width tilde', zh: '全角波浪号' }],
  ['〜', { meant: '-', what: 'wave dash', zh: '波浪号' }],
  ['~', { meant: '-', what: 'tilde', zh: '波浪号' }],
  ['–', { meant: '-', what: 'dash', zh: '连接号' }],
  ['—', { meant: '-', what: 'long dash', zh: '破折号' }],
  ['−', { meant: '-', what: 'minus sign', zh: '减号' }],
  ['‐', { meant: '-', what: 'hyphen of another kind', zh: '另一种连字符' }],
  ['‑', { meant: '-', what: 'no-break hyphen', zh: '不换行连字符' }],
  ['。', { meant: '.', what: 'ideographic full stop', zh: '句号' }],
  ['\u3000', { meant: ' ', what: 'ideographic space', zh: '全角空格' }],
  ['\u00a0', { meant: ' ', what: 'no-break space', zh: '不换行空格' }],
  ['\u202f', { meant: ' ', what: 'narrow no-break space', zh: '窄的不换行空格' }],
  ['\u2007', { meant: ' ', what: 'figure space', zh: '数字空格' }],
  ['\u2009', { meant: ' ', what: 'thin space', zh: '细空格' }],
  ['\u2002', { meant: ' ', what: 'wide space', zh: '宽空格' }],
  ['\u2003', { meant: ' ', what: 'wide space', zh: '宽空格' }],
]);

/** Those that have a part in how a file is built, as against those inside a value. */
const BUILDING = /[：，、；｛｝［］【】〔〕“”„＂‘’＃\u3000\u00a0\u202f\u2002\u2003\u2007\u2009－]/;

function lookalikeOf(character: string): Lookalike | undefined {
  const found = LOOKALIKES.get(character);
  if (found) return found;
  const code = character.codePointAt(0)!;
  if (code < 0xff01 || code > 0xff5e) return undefined;
  // Full-width signs stand 0xfee0 above their ASCII counterparts.
  const meant = String.fromCharCode(code - 0xfee0);
  if (/\d/.test(meant)) return { meant, what: 'full-width digit', zh: '全角数字' };
  return /[a-z]/i.test(meant)
    ? { meant, what: 'full-width letter', zh: '全角字母' }
    : { meant, what: 'full-width sign', zh: '全角符号' };
}

/** `text` with every such sign written as the format knows it. */
export const narrowed = (text: string): string =>
  [...text].map((character) => lookalikeOf(character)?.meant ?? character).join('');

/** A sign that was found in a text, and where it stands. */
export interface Found extends Lookalike {
  readonly found: string;
  readonly index: number;
}

/** The first sign in a text that is another than it looks. */
export function lookalikeIn(text: string): Found | undefined {
  let index = 0;
  for (const character of text) {
    const lookalike = lookalikeOf(character);
    if (lookalike) return { ...lookalike, index, found: character };
    index += character.length;
  }
  return undefined;
}

/** Those with a part in how a file is built. */
export function lookalikesIn(text: string): Found[] {
  return [...text.matchAll(new RegExp(BUILDING, 'g'))].map((match) => ({
    ...lookalikeOf(match[0])!,
    index: match.index,
    found: match[0],
  }));
}

/** `text` with the signs that build a file, or with `only` those of one name, as the format knows them; everything inside values stays. */
export function rebuilt(text: string, only?: string): string {
  let written = '';
  for (const character of text) {
    const isMeant = only === undefined ? BUILDING.test(character) : lookalikeOf(character)?.what === only;
    written += isMeant ? lookalikeOf(character)!.meant : character;
  }
  // "a： b" has its space already.
  return written.replace(/([:,#]) {2,}/g, '$1 ');
}
