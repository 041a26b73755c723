/**
 * Why nothing differs: where an outcome is the same in every pair of runs, the map of influences says whether anything that was changed could
 * have moved it at all.
 */
import type { Influence, Needed, Place } from '../description/influences/influence.ts';
import { INFLUENCES } from '../description/influences.ts';
import { changedByRuns, type InUse, usedBy, wayTo } from '../description/ways.ts';
import type { Cell, Results } from '../experiment/results.ts';
import { type FormulaTree, formulaTree } from '../formula/tree.ts';
import type { Quantity } from '../scenario/influenced.ts';
import { leverDifferences } from '../scenario/lever-text.ts';
import { LEVERS, type LeverName } from '../scenario/levers.ts';
import { OUTCOMES, type OutcomeName, outcomeNamed } from '../scenario/outcomes.ts';
import { PARAMETERS } from '../scenario/parameters.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** What was changed, and why the outcome was not. */
export interface WhySame {
  /** Levers or a parameter, by name. */
  readonly changed: readonly string[];
  /**
   * `no-way`: nothing in the model leads from what was changed to the outcome. `off`: only by way of what is not in use here, `needs`; with none
   * of them, points are worth nothing and lead to nothing. `reached-nobody`:
   * a way leads there, `way`, and these runs are the same to the bit. `got-no-further`: a way leads there, and other outcomes differ, `moved`; with
   * none of them the runs differ in what is not looked at.
   */
  readonly because: 'no-way' | 'off' | 'reached-nobody' | 'got-no-further';
  readonly needs: readonly Needed[];
  readonly way: readonly Place[];
  readonly moved: readonly string[];
}

type InScenario = Pick<Scenario, 'strategies' | 'formulas' | 'wordOfMouth'>;

/** Of two strategies of a scenario; undefined where they differ in no lever, or where nothing is known of what the outcome measures. */
export function whySame(scenario: InScenario, names: readonly [string, string], outcome: string): WhySame | undefined {
  const pair = scenario.strategies.filter(({ name }) => names.includes(name));
  const levers = leverDifferences(pair, LEVERS, 'en').map(({ lever }) => lever);
  return whyLeversSame(scenario, levers, pair, outcome);
}

/** The same of runs that differ in something, if not in what is looked at. */
export const whereRunsDiffer = (why: WhySame | undefined, runsDiffer: boolean): WhySame | undefined =>
  runsDiffer && why?.because === 'reached-nobody' ? { ...why, because: 'got-no-further' } : why;

/** Whether any run of a replication is another in one cell of a study than in the other; those that were not made do not count. */
export function runsDiffer(results: Pick<Results, 'digest' | 'replications'>, one: Cell, other: Cell): boolean {
  for (let replication = 0; replication < results.replications; replication++) {
    const [first, second] = [one, other].map((cell) => results.digest({ point: 0, ...cell, replication }));
    if (first !== undefined && second !== undefined && first !== second) return true;
  }
  return false;
}

/** The same of levers that were changed under these strategies. */
export function whyLeversSame(
  { formulas, wordOfMouth }: Pick<Scenario, 'formulas' | 'wordOfMouth'>,
  levers: readonly LeverName[],
  strategies: Scenario['strategies'],
  outcome: string,
): WhySame | undefined {
  const acting = strategies.every(givesForNothing) ? levers.filter((lever) => lever !== 'incentives') : levers;
  if (levers.length > 0 && acting.length === 0)
    return { changed: levers, because: 'off', needs: [], way: [], moved: [] };
  const from =
    levers.includes('triggers') || levers.includes('stages') ? [...acting, ...changedByRuns(strategies)] : acting;
  return whyPlacesSame(levers, from, usedBy(strategies, wordOfMouth), quantitiesOf(outcome, formulas));
}

/** Whether all incentives there are, if any, are points that are worth nothing, lead to nothing and are seen by nobody. */
function givesForNothing({ incentives }: Scenario['strategies'][number]): boolean {
  const { points, budget: _, ...others } = incentives as Readonly<Record<string, unknown>>;
  const given = points as { readonly worth: number; readonly public: boolean } | undefined;
  return Object.keys(others).length === 0 && (given === undefined || (given.worth === 0 && !given.public));
}

/** Of a value of the scenario that was varied under all its strategies, by its path; undefined where the map knows nothing of it. */
export function whyFactorSame(scenario: InScenario, path: string, outcome: string): WhySame | undefined {
  const inUse = usedBy(scenario.strategies, scenario.wordOfMouth);
  const measured = quantitiesOf(outcome, scenario.formulas);
  const [first = '', second = '', ...rest] = path.split(/[.[]/);
  const lever = LEVERS.find((name) => name === first || (first === 'strategies' && [second, ...rest].includes(name)));
  if (lever !== undefined) return whyPlacesSame([lever], [lever], inUse, measured);
  if (first !== 'parameters' || !Object.hasOwn(PARAMETERS, second)) return undefined;
  const own = INFLUENCES.filter(({ by }) => by.includes(second));
  const needsOf = ({ from, needs }: Influence): readonly Needed[] =>
    needs.length === 0 && (LEVERS as readonly Place[]).includes(from) ? [from as LeverName] : needs;
  const acting = own.filter((one) => needsOf(one).length === 0 || needsOf(one).some((needed) => inUse.has(needed)));
  if (own.length === 0) return undefined;
  if (acting.length === 0) {
    const needs = [...new Set(own.flatMap(needsOf))];
    return { changed: [second], because: 'off', needs, way: [], moved: [] };
  }
  return whyPlacesSame(
    [second],
    acting.map(({ to }) => to),
    inUse,
    measured,
  );
}

function whyPlacesSame(
  changed: readonly string[],
  from: readonly Place[],
  inUse: InUse,
  measured: readonly Quantity[],
): WhySame | undefined {
  if (from.length === 0 || measured.length === 0) return undefined;
  const noWay: WhySame = { changed, because: 'no-way', needs: [], way: [], moved: [] };
  const way = wayTo(from, measured, inUse);
  if (way !== undefined) return { ...noWay, because: 'reached-nobody', way };
  if (wayTo(from, measured) === undefined) return noWay;
  // Triggers may do anything when they watch the outcome: no news to those who use none.
  const needs = NEEDED.filter(
    (needed) =>
      needed !== 'triggers' && !inUse.has(needed) && wayTo(from, measured, new Set([...inUse, needed])) !== undefined,
  );
  if (needs.length === 0) return noWay;
  return { ...noWay, because: 'off', needs, way: wayTo(from, measured, new Set([...inUse, ...needs]))! };
}

const NEEDED = [...new Set(INFLUENCES.flatMap(({ needs }) => needs))];

/** What an outcome, a formula, or either on a day (`members@30d`) hangs on. */
export function quantitiesOf(reference: string, formulas: Readonly<Record<string, string>>): readonly Quantity[] {
  const found = new Set<Quantity>();
  const seen = new Set<string>();
  const look = (name: string): void => {
    const plain = name.split('@')[0]!;
    if (seen.has(plain)) return;
    seen.add(plain);
    if (Object.hasOwn(OUTCOMES, plain)) for (const one of outcomeNamed(plain as OutcomeName).measures) found.add(one);
    else if (Object.hasOwn(formulas, plain)) walk(formulaTree(formulas[plain]!));
  };
  const walk = (tree: FormulaTree): void => {
    if (tree.kind === 'name') look(tree.text);
    else if (tree.kind === 'call') tree.parts.forEach(walk);
  };
  look(reference);
  return [...found];
}
