/** Which names formulas and triggers may use, and in which order formulas are worked out. */
import { compileFormula } from '../formula/compile.ts';
import { type Better, OUTCOME_NAMES, OUTCOMES, type OutcomeName } from './outcomes.ts';

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

/** A formula as a file may give it: arithmetic alone, or with what is to be known of it. */
export type WrittenFormula =
  | string
  | { readonly formula: string; readonly better?: Better | undefined; readonly whenMissing?: number | undefined };

export const textOfFormula = (written: WrittenFormula): string =>
  typeof written === 'string' ? written : written.formula;

/** What a file says of its formulas besides their arithmetic, by name. */
export function notesOnFormulas(written: Readonly<Record<string, WrittenFormula>>): {
  readonly betterOf: Readonly<Record<string, Better>>;
  readonly whenMissing: Readonly<Record<string, number>>;
} {
  const betterOf: Record<string, Better> = {};
  const whenMissing: Record<string, number> = {};
  for (const [name, one] of Object.entries(written)) {
    if (typeof one === 'string') continue;
    if (one.better !== undefined) betterOf[name] = one.better;
    if (one.whenMissing !== undefined) whenMissing[name] = one.whenMissing;
  }
  return { betterOf, whenMissing };
}
