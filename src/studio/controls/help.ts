/** What is said below a control: the words of the reference, with keys and choices called what they are called on the page. */
import { saidIn } from '../../language/said.ts';
import type { Language } from '../../report/language.ts';
import { LEVERS, type LeverName } from '../../scenario/levers.ts';
import { PARAMETERS } from '../../scenario/parameters.ts';
import type { Path } from '../../scenario/source.ts';
import { choiceLabel, labelOf } from './naming.ts';

/** `choices` are what may be chosen there. */
export function helpOn(written: string, path: Path, choices: readonly string[], language: Language): string {
  const text = saidIn(written, language);
  // Latin words have a blank on either side in Chinese, and choices no quotation marks.
  const [before, after] = language === 'zh' ? [' ?["“]?', '["”]? ?'] : ['"', '"'];
  const key = language === 'zh' ? / ?`([\w.]+)` ?/g : /`([\w.]+)`/g;
  const withKeys = text.replace(key, (_, name: string) => `“${labelOf(pathOf(name, path), language, false)}”`);
  if (choices.length === 0) return withKeys;
  // The longest first: "reported" is the end of "only-reported", too.
  const words = [...choices].sort((a, b) => b.length - a.length).join('|');
  const choice = new RegExp(`${before}(?<![\\w-])(${words})(?![\\w-])${after}`, 'g');
  return withKeys.replace(choice, (_, word: string) => `“${choiceLabel(path, word, language)}”`);
}

/** A key is a lever, with what is in it, a parameter, or stands beside the value that names it. */
function pathOf(key: string, path: Path): Path {
  const steps = key.split('.');
  if (Object.hasOwn(PARAMETERS, key)) return ['parameters', key];
  return LEVERS.includes(steps[0] as LeverName) ? steps : [...path.slice(0, -1), ...steps];
}
