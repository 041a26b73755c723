/** The language of everything that a command says: as asked for with `--lang`, else that of the user's system. */
import type { Language } from '../../errors.ts';

const LANGUAGES: readonly string[] = ['en', 'zh'] satisfies Language[];

/** From words as they were typed, before anything is known of them: a mistake in them is told in this language, too. */
export function languageOf(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Language {
  const asked = words
    .map((word, i) => (word === '--lang' ? words[i + 1] : word.startsWith('--lang=') ? word.slice(7) : undefined))
    .findLast((value) => value !== undefined && LANGUAGES.includes(value));
  return (asked as Language | undefined) ?? ofSystem(environment);
}

/** As POSIX has it: the first of these that is set and not empty counts. */
function ofSystem({ LC_ALL, LC_MESSAGES, LANG }: Readonly<Record<string, string | undefined>>): Language {
  return /^zh(?![a-z])/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'zh' : 'en';
}
