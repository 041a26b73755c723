/**
 * Every word of a report, by subject in `language/`, each in all languages side by side: a word is one edit. A text that is missing in a
 * language is a compile error.
 *
 * Texts are plain: no markup. What is put into them (names, numbers) is escaped where the page is written.
 */

import { type In, inEach } from '../language/both.ts';
import { LEVERS, type LeverName, leverNamed } from '../scenario/levers.ts';
import { OUTCOME_NAMES, type OutcomeName, outcomeNamed } from '../scenario/outcomes.ts';
import { CHART_WORDS } from './language/charts.ts';
import { FINDING_WORDS } from './language/findings.ts';
import { GENERAL_WORDS } from './language/general.ts';
import { PAGE_WORDS } from './language/page.ts';
import { SENSITIVITY_WORDS } from './language/sensitivity.ts';
import { SWEEP_WORDS } from './language/sweep.ts';

export type Language = 'en' | 'zh';

/** A verdict as `analysis` gives it. */
export type VerdictWord = 'better' | 'worse' | 'higher' | 'lower' | 'undecided' | 'no meaningful difference';

const WORDS = {
  ...GENERAL_WORDS,
  charts: CHART_WORDS,
  findings: FINDING_WORDS,
  page: PAGE_WORDS,
  sweep: SWEEP_WORDS,
  sensitivity: SENSITIVITY_WORDS,
};

export type Texts = In<typeof WORDS> & {
  /** What levers are called, as they say themselves. */
  readonly levers: Readonly<Record<LeverName, string>>;
  /** What outcomes are called, likewise. */
  readonly outcomes: Readonly<Record<OutcomeName, string>>;
};

const OWN = inEach(WORDS);

const textsIn = (language: Language): Texts => ({
  ...OWN[language],
  levers: Object.fromEntries(LEVERS.map((lever) => [lever, leverNamed(lever).words[language]])) as Texts['levers'],
  outcomes: Object.fromEntries(
    OUTCOME_NAMES.map((name) => [name, outcomeNamed(name).words[language]]),
  ) as Texts['outcomes'],
});

const TEXTS: Readonly<Record<Language, Texts>> = { en: textsIn('en'), zh: textsIn('zh') };

export function textsOf(language: Language): Texts {
  return TEXTS[language];
}
