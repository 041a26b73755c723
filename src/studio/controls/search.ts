/** Levers by what they do: found by their names, what is said of them, and the words of their keys, in either language. */
import { saidIn } from '../../language/said.ts';
import type { Language } from '../../report/language.ts';
import { fieldsOf } from '../../scenario/fields.ts';
import { LEVER_KEYS } from '../../scenario/lever-words.ts';
import { type LeverName, leverNamed } from '../../scenario/levers.ts';

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

/** "rewards" finds "reward". */
const stemmed = (word: string): string => (/^[a-z]{4,}s$/.test(word) ? word.slice(0, -1) : word);

function scoreOf(lever: LeverName, words: readonly string[]): number {
  const { words: label, meaning, form } = leverNamed(lever);
  const fields = Object.entries(fieldsOf(form));
  const layers: [weight: number, text: string][] = [
    [9, `${lever} ${label.en} ${label.zh}`],
    [3, `${meaning} ${saidIn(meaning, 'zh')}`],
    [
      1,
      fields
        .map(([key, field]) => `${key} ${LEVER_KEYS[key] ?? ''} ${field.meaning} ${saidIn(field.meaning, 'zh')}`)
        .join(' '),
    ],
  ];
  const scores = words.map((word) =>
    layers.reduce((sum, [weight, text]) => sum + (text.toLowerCase().includes(word) ? weight : 0), 0),
  );
  if (scores.some((score) => score === 0)) return 0;
  return words.length === 0 ? 1 : scores.reduce((sum, score) => sum + score, 0);
}
