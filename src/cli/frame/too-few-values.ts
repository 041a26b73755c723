/** What nothing can be said of, because hardly a replication has a value of it on all sides: where it has none, and why. */
import { joinPresences, type Presence } from '../../analysis/missing.ts';
import { HearsayError } from '../../errors.ts';
import { missingInWords, shortlyMissing } from '../../report/language/missing.ts';
import { type Language, textsOf } from '../../report/language.ts';
import { nameInSentence } from '../../report/outcomes.ts';

/** One side of what is compared: a strategy, a mixture of two or a level. */
interface Side {
  /** As the user knows it; sides without are told together. */
  readonly name?: string;
  readonly presence: Presence;
}

/** @param told what was found of how many replications, without a full stop */
export function tooFewValues(
  outcome: string,
  told: { readonly en: string; readonly zh: string },
  sides: readonly Side[],
): HearsayError {
  // More replications of what never has a value bring none.
  const never = sides.some(({ presence: { missing, runs } }) => missing > 0 && missing === runs);
  return new HearsayError(
    { en: `${told.en}${whyInWords(outcome, sides, 'en')}`, zh: `${told.zh}${whyInWords(outcome, sides, 'zh')}` },
    never
      ? {
          en: 'name another outcome with "--outcome", or a formula that says what a run without a value counts as',
          zh: '请用 --outcome 换一个指标，或用公式说明没有数值的模拟算作多少',
        }
      : {
          en: 'add replications with "--replications", or name another outcome with "--outcome"',
          zh: '请用 --replications 增加重复次数，或用 --outcome 换一个指标',
        },
  );
}

function whyInWords(outcome: string, sides: readonly Side[], language: Language): string {
  const without = sides.filter(({ presence }) => presence.missing > 0);
  if (without.length === 0) return '';
  const [opening, space, closing, end] = language === 'zh' ? ['（', '', '）', '。'] : [' (', ' ', ')', '.'];
  if (without.every(({ name }) => name === undefined))
    return `${opening}${shortlyMissing(joinPresences(sides.map(({ presence }) => presence)), language)}${closing}`;
  const text = textsOf(language);
  const sentences = without.map(({ name, presence }) =>
    missingInWords(nameInSentence(name ?? '', text), outcome, presence, language),
  );
  // The message stands without a full stop, as all do.
  return `${end}${space}${sentences.join(space)}`.replace(/[.。]$/, '');
}
