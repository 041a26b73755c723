/**
 * Levers by what they do: found by their names, what people call them otherwise, what is said of them, and the words of their keys, in either
 * language.
 */
import { saidIn } from '../../language/said.ts';
import type { Language } from '../../report/language.ts';
import { fieldsOf } from '../../scenario/fields.ts';
import { LEVER_KEYS } from '../../scenario/lever-words.ts';
import { type LeverName, leverNamed } from '../../scenario/levers.ts';
import { EVERYDAY_WORDS } from './everyday-words.ts';

export interface Found {
  readonly lever: LeverName;
  readonly label: string;
  readonly meaning: string;
}

/** Those of `levers` that all words of a question are about, the most telling first; all of them for an empty question. */
export function searchLevers(levers: readonly LeverName[], question: string, language: Language): Found[] {
  const words = question
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map(stemmed);
  return levers
    .map((lever) => ({ lever, score: scoreOf(lever, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ lever }) => {
      const { words: label, meaning } = leverNamed(lever);
      return { lever, label: label[language], meaning: saidIn(meaning, language) };
    });
}

/** "rewards" and "rewarding" find "reward". */
const stemmed = (word: string): string =>
  /^[a-z]{5,}s$/.test(word) ? word.slice(0, -1) : /^[a-z]{4,}ing$/.test(word) ? word.slice(0, -3) : word;

type Layer = readonly [weight: number, text: string];

function scoreOf(lever: LeverName, words: readonly string[]): number {
  const { words: label, meaning, form } = leverNamed(lever);
  const everyday = EVERYDAY_WORDS[lever];
  const fields = Object.entries(fieldsOf(form));
  const layers = (
    [
      [9, `${lever} ${label.en} ${label.zh}`],
      [6, `${everyday.en} ${everyday.zh}`],
      [3, `${meaning} ${saidIn(meaning, 'zh')}`],
      [
        1,
        fields
          .map(([key, field]) => `${key} ${LEVER_KEYS[key] ?? ''} ${field.meaning} ${saidIn(field.meaning, 'zh')}`)
          .join(' '),
      ],
    ] as const
  ).map(([weight, text]): Layer => [weight, text.toLowerCase()]);
  const scores = words.map((word) => scoreIn(layers, word) || scoreOfParts(layers, word));
  if (scores.some((score) => score === 0)) return 0;
  return words.length === 0 ? 1 : scores.reduce((sum, score) => sum + score, 0);
}

const scoreIn = (layers: readonly Layer[], word: string): number =>
  layers.reduce((sum, [weight, text]) => sum + (text.includes(word) ? weight : 0), 0);

/** Chinese puts no blanks between words: a lever is about what is asked where it has most of the pairs of characters. */
function scoreOfParts(layers: readonly Layer[], words: string): number {
  if (!/^\p{Script=Han}{3,}$/u.test(words)) return 0;
  const characters = [...words];
  const pairs = characters.slice(1).map((character, k) => scoreIn(layers, `${characters[k]}${character}`));
  const found = pairs.filter((score) => score > 0).length;
  return 2 * found < pairs.length ? 0 : pairs.reduce((sum, score) => sum + score, 0) / pairs.length;
}
