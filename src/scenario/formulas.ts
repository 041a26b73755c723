/** Which names formulas and triggers may use, and in which order formulas are worked out. */
import { compileFormula } from '../formula/compile.ts';
import { OUTCOME_NAMES, OUTCOMES, type OutcomeName } from './outcomes.ts';

/** Outcomes that have a value on every day. */
export const DAILY_OUTCOMES: readonly OutcomeName[] = OUTCOME_NAMES.filter((name) => OUTCOMES[name].kind !== 'whole');

/** What the condition of a trigger may use: yesterday's outcomes, the day (from 0), `size` (the members), the horizon. */
export const TRIGGER_NAMES: readonly string[] = [...DAILY_OUTCOMES, 'day', 'size', 'horizon'];

/** What the formula for cohesion may use: the members of the group. */
export const COHESION_NAMES: readonly string[] = ['size'];

/** What a formula may use besides other formulas. */
export const FORMULA_NAMES: readonly string[] = OUTCOME_NAMES;

/** The formulas sorted so that each comes after those it uses; there must be no circle among them. */
export function orderFormulas(formulas: Readonly<Record<string, string>>): Record<string, string> {
  const names = Object.keys(formulas);
  const ordered: Record<string, string> = {};
  const add = (name: string): void => {
    if (Object.hasOwn(ordered, name)) return;
    const { names: used } = compileFormula(formulas[name]!, [...FORMULA_NAMES, ...names]);
    for (const other of used) if (Object.hasOwn(formulas, other)) add(other);
    ordered[name] = formulas[name]!;
  };
  for (const name of names) add(name);
  return ordered;
}
