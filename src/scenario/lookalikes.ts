/**
 * Signs that look like those of the format and are others: full-width ones, which Chinese and Japanese keyboards write, spaces that
 * text processors put in, rounded quotation marks.
 */

export interface Lookalike {
  /** The sign that the format knows. */
  readonly meant: string;
  readonly what: string;
}

const LOOKALIKES: ReadonlyMap<string, Lookalike> = new Map<string, Lookalike>([
  ['：', { meant: ': ', what: 'full-width colon' }],
  ['，', { meant: ', ', what: 'full-width comma' }],
  ['、', { meant: ', ', what: 'ideographic comma' }],
  ['；', { meant: ', ', what: 'full-width semicolon' }],
  ['｛', { meant: '{', what: 'full-width brace' }],
  ['｝', { meant: '}', what: 'full-width brace' }],
  ['［', { meant: '[', what: 'full-width bracket' }],
  ['］', { meant: ']', what: 'full-width bracket' }],
  ['【', { meant: '[', what: 'lenticular bracket' }],
  ['】', { meant: ']', what: 'lenticular bracket' }],
  ['〔', { meant: '[', what: 'tortoise-shell bracket' }],
  ['〕', { meant: ']', what: 'tortoise-shell bracket' }],
  ['“', { meant: '"', what: 'rounded quotation mark' }],
  ['”', { meant: '"', what: 'rounded quotation mark' }],
  ['„', { meant: '"', what: 'rounded quotation mark' }],
  ['＂', { meant: '"', what: 'full-width quotation mark' }],
  ['‘', { meant: "'", what: 'rounded quotation mark' }],
  ['’', { meant: "'", what: 'rounded quotation mark' }],
  ['＃', { meant: '# ', what: 'full-width number sign' }],
  ['％', { meant: '%', what: 'full-width per cent sign' }],
  ['～', { meant: '-', what: 'full-width tilde' }],
  ['〜', { meant: '-', what: 'wave dash' }],
  ['~', { meant: '-', what: 'tilde' }],
  ['–', { meant: '-', what: 'dash' }],
  ['—', { meant: '-', what: 'long dash' }],
  ['−', { meant: '-', what: 'minus sign' }],
  ['‐', { meant: '-', what: 'hyphen of another kind' }],
  ['‑', { meant: '-', what: 'no-break hyphen' }],
  ['。', { meant: '.', what: 'ideographic full stop' }],
  ['\u3000', { meant: ' ', what: 'ideographic space' }],
  ['\u00a0', { meant: ' ', what: 'no-break space' }],
  ['\u202f', { meant: ' ', what: 'narrow no-break space' }],
  ['\u2007', { meant: ' ', what: 'figure space' }],
  ['\u2009', { meant: ' ', what: 'thin space' }],
  ['\u2002', { meant: ' ', what: 'wide space' }],
  ['\u2003', { meant: ' ', what: 'wide space' }],
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
  return {
    meant,
    what: /\d/.test(meant) ? 'full-width digit' : /[a-z]/i.test(meant) ? 'full-width letter' : 'full-width sign',
  };
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
