/**
 * Characters that cannot be seen: control characters, those that turn the direction of writing, and those that take no room. Two names
 * that differ in them alone would look the same in every report.
 *
 * Joiners are kept where writing needs them: between the parts of an emoji, and in scripts whose letters change shape.
 */
import type { Words } from './words.ts';

const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad]|\u034f|[\u061c\u115f\u1160\u17b4\u17b5]|[\u180b-\u180f]|[\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164]|[\ufe00-\ufe0f]|[\ufeff\uffa0\ufff0-\ufffb]|[\u{e0000}-\u{e0fff}]/gu;

/** Letters of these scripts join, and a joiner between them can be seen. */
const JOINING =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{M}]/u;
const PICTURE = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f/u;

const NAMES: Readonly<Record<string, Words>> = {
  '\u00ad': { en: 'a soft hyphen', zh: '软连字符' },
  '\u200b': { en: 'a zero-width space', zh: '零宽空格' },
  '\u200c': { en: 'a zero-width non-joiner', zh: '零宽不连字符' },
  '\u200d': { en: 'a zero-width joiner', zh: '零宽连字符' },
  '\u2060': { en: 'a word joiner', zh: '单词连接符' },
  '\ufeff': { en: 'a byte order mark', zh: '字节顺序标记' },
};

/** The first such character: where it stands in `text`, and what it is. */
export function invisibleIn(
  text: string,
): { readonly index: number; readonly length: number; readonly what: Words } | undefined {
  for (const { index, 0: character } of text.matchAll(INVISIBLE)) {
    if (isNeeded(character, text.slice(0, index), text.slice(index + character.length))) continue;
    return { index, length: character.length, what: describe(character) };
  }
  return undefined;
}

function isNeeded(character: string, before: string, after: string): boolean {
  const last = [...before.slice(-2)].at(-1) ?? '';
  const next = [...after.slice(0, 2)][0] ?? '';
  // The sign that makes a picture of a character, and pictures made of several.
  if (character === '\ufe0f' || character === '\ufe0e') return /\p{Emoji}/u.test(last);
  if (character === '\u200d')
    return (PICTURE.test(last) && PICTURE.test(next)) || (JOINING.test(last) && JOINING.test(next));
  if (character === '\u200c') return JOINING.test(last) && JOINING.test(next);
  return false;
}

function describe(character: string): Words {
  const code = character.codePointAt(0)!;
  const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  if (Object.hasOwn(NAMES, character)) {
    const { en, zh } = NAMES[character]!;
    return { en: `${en} (${number})`, zh: `${zh}（${number}）` };
  }
  if (/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(character))
    return { en: `a direction mark (${number})`, zh: `书写方向标记（${number}）` };
  return { en: `the character ${number}`, zh: `字符 ${number}` };
}
