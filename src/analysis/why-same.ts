/**
 * Why nothing differs: where an outcome is the same in every pair of runs, the map of influences says whether anything that was changed could
 * have moved it at all.
 */
import {
  INFLUENCES,
  type InUse,
  MEASURES,
  type Needed,
  type Place,
  type Quantity,
  usedBy,
  wayTo,
} from '../description/influences.ts';
import { type FormulaTree, formulaTree } from '../formula/tree.ts';
import { leverDifferences } from '../scenario/lever-text.ts';
import { LEVERS, type LeverName } from '../scenario/levers.ts';
import type { OutcomeName } from '../scenario/outcomes.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** What was changed, and why the outcome was not. */
export interface WhySame {
  readonly levers: readonly LeverName[];
  /**
   * `no-way`: nothing in the model leads from the levers to the outcome. `off`: only by way of what is not in use here, `needs`. `reached-nobody`:
   * a way leads there, `way`, and nothing looked at differs in these runs. `got-no-further`: the same, and other outcomes differ, `moved`.
   */
  readonly because: 'no-way' | 'off' | 'reached-nobody' | 'got-no-further';
  readonly needs: readonly Needed[];
  readonly way: readonly Place[];
  readonly moved: readonly string[];
}

/** Of two strategies of a scenario; undefined where they differ in no lever, or where nothing is known of what the outcome measures. */
export function whySame(
  scenario: Pick<Scenario, 'strategies' | 'formulas' | 'wordOfMouth'>,
  names: readonly [string, string],
  outcome: string,
): WhySame | undefined {
  const pair = scenario.strategies.filter(({ name }) => names.includes(name));
  const levers = leverDifferences(pair, LEVERS, 'en').map(({ lever }) => lever);
  return whyLeversSame(levers, usedBy(pair, scenario.wordOfMouth), outcome, scenario.formulas);
}

/** The same of levers that were changed under strategies that have these in use. */
export function whyLeversSame(
  levers: readonly LeverName[],
  inUse: InUse,
  outcome: string,
  formulas: Readonly<Record<string, string>>,
): WhySame | undefined {
  const measured = quantitiesOf(outcome, formulas);
  if (levers.length === 0 || measured.length === 0) return undefined;
  const way = wayTo(levers, measured, inUse);
  if (way !== undefined) return { levers, because: 'reached-nobody', needs: [], way, moved: [] };
  const whole = wayTo(levers, measured);
  if (whole === undefined) return { levers, because: 'no-way', needs: [], way: [], moved: [] };
  // Triggers may do anything when they watch the outcome: no news to those who use none.
  const needs = NEEDED.filter(
    (needed) =>
      needed !== 'triggers' && !inUse.has(needed) && wayTo(levers, measured, new Set([...inUse, needed])) !== undefined,
  );
  return needs.length === 0
    ? { levers, because: 'no-way', needs: [], way: [], moved: [] }
    : { levers, because: 'off', needs, way: wayTo(levers, measured, new Set([...inUse, ...needs]))!, moved: [] };
}

const NEEDED = [...new Set(INFLUENCES.flatMap(({ needs }) => needs))];

/** What an outcome, a formula, or either on a day (`members@30d`) hangs on. */
export function quantitiesOf(reference: string, formulas: Readonly<Record<string, string>>): readonly Quantity[] {
  const found = new Set<Quantity>();
  const look = (name: string): void => {
    const plain = name.split('@')[0]!;
    if (Object.hasOwn(MEASURES, plain)) for (const one of MEASURES[plain as OutcomeName]) found.add(one);
    else if (Object.hasOwn(formulas, plain)) walk(formulaTree(formulas[plain]!));
  };
  const walk = (tree: FormulaTree): void => {
    if (tree.kind === 'name') look(tree.text);
    else if (tree.kind === 'call') tree.parts.forEach(walk);
  };
  look(reference);
  return [...found];
}
