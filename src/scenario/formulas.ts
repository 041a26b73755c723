/** Which names formulas and triggers may use, and in which order formulas are worked out. */
import { compileFormula } from '../formula/compile.ts';
import { type OutcomeReference, parseOutcomeReference } from './outcome-reference.ts';
import type { Better } from './outcomes/entry.ts';
import { OUTCOME_NAMES, OUTCOMES, type OutcomeName } from './outcomes.ts';

/** Outcomes that have a value on every day. */
export const DAILY_OUTCOMES: readonly OutcomeName[] = OUTCOME_NAMES.filter((name) => OUTCOMES[name].kind !== 'whole');

/** What the condition of a trigger may use: yesterday's outcomes, the day (from 0), `size` (the members), the horizon. */
export const TRIGGER_NAMES: readonly string[] = [...DAILY_OUTCOMES, 'day', 'size', 'horizon'];

/** What the formula for cohesion may use: the members of the group. */
export const COHESION_NAMES: readonly string[] = ['size'];

/** A value of a certain day that formulas ask for: `members@30d`. */
export interface DatedName extends OutcomeReference {
  readonly name: string;
  readonly day: number;
}

/** The days that some formulas ask for, each once. */
export function datedNamesIn(formulas: Readonly<Record<string, string>>): DatedName[] {
  const found = new Map<string, DatedName>();
  for (const text of Object.values(formulas)) {
    for (const [name] of text.matchAll(/[\p{L}_][\p{L}\p{M}\p{N}_]*@\d+d(?![\p{L}\p{N}_])/gu)) {
      const reference = parseOutcomeReference(name);
      if (reference?.day !== undefined) found.set(name, { name, outcome: reference.outcome, day: reference.day });
    }
  }
  return [...found.values()];
}

/** What a formula may use: outcomes, the other formulas, and both on a day. */
export function namesForFormulas(formulas: Readonly<Record<string, string>>): string[] {
  return [...OUTCOME_NAMES, ...Object.keys(formulas), ...datedNamesIn(formulas).map(({ name }) => name)];
}

/** The formulas sorted so that each comes after those it uses; there must be no circle among them. */
export function orderFormulas(formulas: Readonly<Record<string, string>>): Record<string, string> {
  const names = Object.keys(formulas);
  const known = namesForFormulas(formulas);
  const ordered: Record<string, string> = {};
  const add = (name: string): void => {
    if (Object.hasOwn(ordered, name)) return;
    const { names: used } = compileFormula(formulas[name]!, known);
    for (const other of used.map(withoutDay)) if (Object.hasOwn(formulas, other)) add(other);
    ordered[name] = formulas[name]!;
  };
  for (const name of names) add(name);
  return ordered;
}

/**
 * The formulas with a value on every day: those that use nothing of a finished run (`silentDay`) and nothing of a certain day. `uses` says
 * what each names.
 */
export function formulasWithDays(uses: ReadonlyMap<string, readonly string[]>): Set<string> {
  const daily = new Set<string>(DAILY_OUTCOMES);
  // As many rounds as a chain of formulas can be long.
  for (const _ of uses) for (const [name, used] of uses) if (used.every((each) => daily.has(each))) daily.add(name);
  return new Set([...uses.keys()].filter((name) => daily.has(name)));
}

/** `members` of `members@30d`. */
export const withoutDay = (name: string): string => name.split('@')[0]!;

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
