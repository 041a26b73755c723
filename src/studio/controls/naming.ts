/** What keys and choices of a scenario are called on the page. */
import { factorLabels, levelLabel } from '../../report/factor-labels.ts';
import { plainLabel } from '../../report/labels.ts';
import type { Language } from '../../report/language.ts';
import { LEVERS, type LeverName, leverNamed } from '../../scenario/levers.ts';
import type { Path } from '../../scenario/source.ts';

/** `costPerPerson` → "Cost per person"; names that users gave stay what they are. */
export function labelOf(path: Path, language: Language, isName: boolean): string {
  const step = String(path.at(-1));
  if (isName) return plainLabel(step);
  if ((path.length === 1 || isPart(path)) && isLever(step)) return leverNamed(step).words[language];
  const [label = step] = language === 'zh' ? factorLabels([path.join('.')], 'zh', 60) : [step];
  return label === step ? spelledOut(step) : label;
}

const isLever = (word: string): word is LeverName => LEVERS.includes(word as LeverName);

/** Whether a lever stands here that a stage has, or that a trigger changes. */
const isPart = (path: Path): boolean =>
  (path[0] === 'stages' && path.length === 3) || (path.at(-2) === 'change' && path[0] === 'triggers');

const spelledOut = (key: string): string => {
  const words = key.replace(
    /([a-z\d])([A-Z])/g,
    (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  );
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};

/** A word to choose, such as `open-another`. */
export const choiceLabel = (path: Path, choice: string, language: Language): string =>
  path.at(-1) === 'goOn' && isLever(choice)
    ? leverNamed(choice).words[language]
    : levelLabel(path.join('.'), choice, language).replaceAll('-', ' ');
