/** Paths of a scenario made short enough for axes and tables, and still different from each other. */

import { choicesOf, fieldsOf } from '../scenario/fields.ts';
import { LEVER_CHOICES, LEVER_KEYS, SCENARIO_CHOICES, SCENARIO_KEYS } from '../scenario/lever-words.ts';
import { LEVERS, type LeverName, leverNamed } from '../scenario/levers.ts';
import { PARAMETERS, type ParameterName } from '../scenario/parameters.ts';
import { distinctLabels } from './labels.ts';
import type { Language } from './language.ts';

/** `community.groups.cap` → `cap`, or as many of its last steps as it takes to tell it from the others. */
export function factorLabels(paths: readonly string[], language: Language, columns = 26): string[] {
  const steps = paths.map((path) => stepsInWords(path.split('.'), language));
  const short = steps.map((own, k) => {
    for (let take = 1; take < own.length; take++) {
      const label = own.slice(-take).join('.');
      const isNumber = /^\d+$/.test(own.at(-take)!);
      const isUnique = steps.every((other, j) => j === k || other.slice(-take).join('.') !== label);
      if (isUnique && !isNumber) return label;
    }
    return own.join('.');
  });
  return distinctLabels(short, columns);
}

/** What stands under these is a name, which has no other word. */
const OF_NAMES: readonly string[] = ['strategies', 'segments', 'topics', 'quiz', 'formulas'];

/** Keys in Chinese where that is asked for; names, and keys without a word, as they are. */
function stepsInWords(steps: readonly string[], language: Language): string[] {
  if (language === 'en') return [...steps];
  let isInLever = false;
  return steps.map((step, k) => {
    if (k > 0 && OF_NAMES.includes(steps[k - 1]!)) return step;
    if (k > 0 && steps[k - 1] === 'parameters')
      return Object.hasOwn(PARAMETERS, step) ? (PARAMETERS[step as ParameterName].inChinese ?? step) : step;
    if (!isInLever && LEVERS.includes(step as LeverName)) {
      isInLever = true;
      return leverNamed(step as LeverName).words[language];
    }
    const words = isInLever ? LEVER_KEYS : SCENARIO_KEYS;
    return Object.hasOwn(words, step) ? words[step]! : step;
  });
}

/** What a factor may be set to, as `off` or `open-another`, in Chinese where that is asked for; numbers and names as they are. */
export function levelLabel(path: string, label: string, language: Language): string {
  if (language === 'en') return label;
  const steps = path.split('.');
  const at = steps.findIndex((step, k) => LEVERS.includes(step as LeverName) && !OF_NAMES.includes(steps[k - 1] ?? ''));
  if (at < 0) return SCENARIO_CHOICES[`${steps.at(-1)}.${label}`] ?? label;
  let { form } = leverNamed(steps[at] as LeverName);
  for (const step of steps.slice(at + 1)) {
    const fields = fieldsOf(form);
    if (Object.hasOwn(fields, step)) form = fields[step]!.form;
  }
  if (label === 'true' || label === 'false') return TRUTH[label];
  return choicesOf(form).has(label)
    ? (LEVER_CHOICES[`${steps.at(-1)}.${label}`] ?? LEVER_CHOICES[label] ?? label)
    : label;
}

const TRUTH = { true: '是', false: '否' } as const;
