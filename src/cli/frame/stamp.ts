import type { Language } from '../../errors.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/** The stamp of results that rest on a formula for cohesion. */
export const STAMP: Readonly<Record<Language, string>> = {
  en: 'Phenomenological: cohesion follows a formula of the size of the group, and what ties do is switched off. Where it falls was put in and is no finding ("phenomenological").',
  zh: '唯象（phenomenological）：凝聚力按群规模的公式给定，关系的作用已关闭；它在哪里下降是事先设定的，不是研究发现。',
};

/** What a summary says of a scenario that puts cohesion in by a formula, so that nobody takes it for a finding; else nothing. */
export function stampOf({ cohesion }: Scenario): { readonly phenomenological?: true } {
  return cohesion === undefined ? {} : { phenomenological: true };
}
