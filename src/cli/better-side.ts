/** Which way is up where something must be chosen. */
import { HearsayError } from '../errors.ts';
import { directionOf } from '../scenario/direction.ts';
import { OUTCOMES } from '../scenario/outcomes.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** `higher` or `lower`; throws where nothing says which of the two is better, since then there is no best to look for. */
export function betterSide(scenario: Scenario, outcome: string): 'higher' | 'lower' {
  const { better } = directionOf(outcome, scenario);
  if (better !== 'neither') return better === 'more' ? 'higher' : 'lower';
  const name = outcome.split('@')[0]!;
  const text = Object.hasOwn(OUTCOMES, name) ? name : scenario.formulas[name];
  const own = Object.hasOwn(OUTCOMES, name) ? 'mine' : name;
  throw new HearsayError(
    `nothing says whether more or less of "${outcome}" is better, so none can be the best in it`,
    `say it under "formulas": ${own}: { formula: "${text}", better: more } (or less)`,
  );
}
