/** A formula with what the scenario, or arithmetic, says of it: which way is good, and what a run without a value counts as. */
import type { Language } from '../errors.ts';
import { both, inEach } from '../language/both.ts';
import { written } from '../numeric/written.ts';
import { directionOf } from '../scenario/direction.ts';
import type { Scenario } from '../scenario/scenario.ts';

const WORDS = {
  written: {
    more: both('more is better', '以高为好'),
    less: both('less is better', '以低为好'),
    neither: both('neither way is better', '高低无好坏之分'),
  },
  arithmetic: {
    more: both('more is better, as all that it is made of says', '以高为好，因为构成它的各项都这样说'),
    less: both('less is better, as all that it is made of says', '以低为好，因为构成它的各项都这样说'),
  },
  open: both('nothing says which way is better', '没有说明哪个方向更好'),
  missing: both(
    (value: string) => `a run without a value counts as ${value}`,
    (value) => `没有数值的模拟算作 ${value}`,
  ),
  noted: both(
    (formula: string, notes: readonly string[]) => `${formula} (${notes.join('; ')})`,
    (formula, notes) => `${formula}（${notes.join('；')}）`,
  ),
};

const TEXTS = inEach(WORDS);

/** @param formula as it is to be shown */
export function formulaInWords(name: string, formula: string, scenario: Scenario, language: Language): string {
  const own = TEXTS[language];
  const { better, because } = directionOf(name, scenario);
  const direction =
    because === 'written'
      ? own.written[better]
      : because === 'arithmetic' && better !== 'neither'
        ? own.arithmetic[better]
        : own.open;
  const { whenMissing } = scenario;
  const missing = Object.hasOwn(whenMissing, name) ? [own.missing(written(whenMissing[name]!))] : [];
  return own.noted(formula, [direction, ...missing]);
}
