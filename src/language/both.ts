/** Texts in all languages side by side, so that a word is one edit. */
import type { Language } from '../errors.ts';
import { agreeing } from './agree.ts';

/** A text, or a function that makes one, in every language. */
class Both<T> {
  readonly en: T;
  readonly zh: T;
  constructor(en: T, zh: T) {
    this.en = en;
    this.zh = zh;
  }
}

/** What the English text takes, the Chinese one takes as well. */
export function both<Words extends unknown[]>(
  en: (...words: Words) => string,
  zh: (...words: Words) => string,
): Both<(...words: Words) => string>;
export function both<T>(en: T, zh: NoInfer<T>): Both<T>;
export function both<T>(en: T, zh: T): Both<T> {
  return new Both(en, zh);
}

/** A table of texts, or of tables of them, in one language. */
export type In<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends Both<infer T> ? T : In<Words[Key]>;
};

/** The texts of each language, by language. English agrees with one. */
export function inEach<Words extends object>(words: Words): Readonly<Record<Language, In<Words>>> {
  return { en: agreeing(inOne(words, 'en')), zh: inOne(words, 'zh') };
}

function inOne<Words extends object>(words: Words, language: Language): In<Words> {
  const entries = Object.entries(words).map(([key, value]) => [
    key,
    value instanceof Both ? value[language] : inOne(value as object, language),
  ]);
  return Object.fromEntries(entries) as In<Words>;
}
