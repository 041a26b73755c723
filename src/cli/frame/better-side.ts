/** Which way is up where something must be chosen. */
import { HearsayError } from '../../errors.ts';
import { directionOf } from '../../scenario/direction.ts';
import { OUTCOMES } from '../../scenario/outcomes.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/** `higher` or `lower`; throws where nothing says which of the two is better, since then there is no best to look for. */
export function betterSide(scenario: Scenario, outcome: string): 'higher' | 'lower' {
  const { better } = directionOf(outcome, scenario);
  if (better !== 'neither') return better === 'more' ? 'higher' : 'lower';
  const name = outcome.split('@')[0]!;
  const text = Object.hasOwn(OUTCOMES, name) ? name : scenario.formulas[name];
  const own = Object.hasOwn(OUTCOMES, name) ? 'mine' : name;
  throw new HearsayError(
    {
      en: `nothing says whether more or less of "${outcome}" is better, so none can be the best in it`,
      zh: `没有说明“${outcome}”是高好还是低好，因此无从判断哪个最优`,
    },
    {
      en: `say it under "formulas": ${own}: { formula: "${text}", better: more } (or less)`,
      zh: `请在 formulas 下说明：${own}: { formula: "${text}", better: more }（或 less）`,
    },
  );
}
