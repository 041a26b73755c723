/**
 * Texts of tables in both languages, side by side where the thing stands that they speak of, so that a word is one edit.
 *
 * In the tables (parameters, submodels, phases of a day, keys of a scenario) a text is its English words: they go into the JSON Schema and to
 * users of the library as they are. What the Chinese ones are is known by the English ones, and looked up where a text is printed. Texts
 * into which something is put are made with `both` (`both.ts`).
 */
import type { Language } from '../errors.ts';
import { RECURRING } from './recurring.ts';

const CHINESE = new Map(Object.entries(RECURRING));

/** The English words, of which the Chinese ones are known from now on. The same words have one translation everywhere. */
export function said(english: string, chinese: string): string {
  const known = CHINESE.get(english);
  if (known !== undefined && known !== chinese) throw new Error(`"${english}" is both "${known}" and "${chinese}"`);
  CHINESE.set(english, chinese);
  return english;
}

/** A text of a table in a language; as it is where it is no words, or a name. */
export const saidIn = (text: string, language: Language): string =>
  language === 'zh' ? (CHINESE.get(text) ?? text) : text;
