/**
 * Which way an outcome is good: never guessed from a name.
 *
 * A built-in outcome carries it. A formula says it (`{ formula: cost / members, better: less }`), or arithmetic settles it: where
 * everything in it pulls the same way, as in cost / members, which falls when cost falls and when members rise. Where parts pull in
 * different ways (messages / members) or nothing is known of one, neither is better, and only "higher" and "lower" can be said.
 */
import { type FormulaTree, formulaTree } from '../formula/tree.ts';
import { type Formulas, oncePerName, rangeOfTree } from './outcome-range.ts';
import type { Better } from './outcomes/entry.ts';
import { OUTCOMES, type OutcomeName } from './outcomes.ts';

export interface Direction {
  readonly better: Better;
  /** `outcome`: built in; `written`: the scenario says so; `arithmetic`: all parts of the formula agree; `open`: they do not. */
  readonly because: 'outcome' | 'written' | 'arithmetic' | 'open';
  /** For `arithmetic`: the outcomes in the formula, each with the way in which it is good. */
  readonly parts: readonly { readonly outcome: string; readonly better: 'more' | 'less' }[];
}

export interface Directed extends Formulas {
  /** What the scenario says of its formulas. */
  readonly betterOf: Readonly<Record<string, Better>>;
}

/** Of an outcome, a formula, or either on a day (`members@30d`). */
export function directionOf(outcome: string, scenario: Directed): Direction {
  const name = outcome.split('@')[0]!;
  if (Object.hasOwn(OUTCOMES, name))
    return { better: OUTCOMES[name as OutcomeName].better, because: 'outcome', parts: [] };
  if (Object.hasOwn(scenario.betterOf, name))
    return { better: scenario.betterOf[name]!, because: 'written', parts: [] };
  const text = scenario.formulas[name];
  if (text === undefined) return OPEN;
  return oncePerName(DIRECTIONS, scenario, name, () => {
    const pull = pullOf(formulaTree(text), scenario);
    if (pull === 'mixed' || pull === 'none') return OPEN;
    return { better: pull, because: 'arithmetic', parts: partsOf(text, scenario) };
  });
}

const OPEN: Direction = { better: 'neither', because: 'open', parts: [] };
const DIRECTIONS = new WeakMap<object, Map<string, Direction>>();

/** `more`: what raises the value is good; `none`: nothing in it can move; `mixed`: parts disagree, or one is of no known direction. */
type Pull = 'more' | 'less' | 'none' | 'mixed';

const OPPOSITE: Readonly<Record<Pull, Pull>> = { more: 'less', less: 'more', none: 'none', mixed: 'mixed' };

function both(a: Pull, b: Pull): Pull {
  if (a === 'none') return b;
  return b === 'none' || a === b ? a : 'mixed';
}

/** Of functions that never fall when an argument rises. */
const RISING: ReadonlySet<string> = new Set(
  ['add', 'and', 'or', 'unaryPlus', 'min', 'max', 'sqrt', 'exp', 'log', 'floor', 'ceil', 'round'].concat('clamp'),
);

function pullOf(tree: FormulaTree, scenario: Directed): Pull {
  if (tree.kind === 'number') return 'none';
  if (tree.kind === 'name') {
    const { better } = directionOf(tree.text, scenario);
    return better === 'neither' ? 'mixed' : better;
  }
  const pulls = tree.parts.map((part) => pullOf(part, scenario));
  if (pulls.every((pull) => pull === 'none')) return 'none';
  const [a = 'none', b = 'none'] = pulls;
  const isNegative = (k: number) => rangeOfTree(tree.parts[k]!, scenario).high <= 0;
  const isPositive = (k: number) => rangeOfTree(tree.parts[k]!, scenario).low >= 0;
  /** How part `k` moves the whole where the whole goes with the sign of part `other`. */
  const along = (k: number, other: number): Pull => {
    if (pulls[k] === 'none') return 'none';
    if (isPositive(other)) return pulls[k]!;
    return isNegative(other) ? OPPOSITE[pulls[k]!] : 'mixed';
  };
  if (RISING.has(tree.does)) return pulls.reduce(both);
  switch (tree.does) {
    case 'subtract':
    case 'larger':
    case 'largerEq':
      return both(a, OPPOSITE[b]);
    case 'smaller':
    case 'smallerEq':
      return both(OPPOSITE[a], b);
    case 'unaryMinus':
    case 'not':
      return OPPOSITE[a];
    case 'multiply':
      return both(along(0, 1), along(1, 0));
    case 'divide':
      // A denominator that can change its sign makes the quotient jump.
      if (b !== 'none' && !isPositive(1) && !isNegative(1)) return 'mixed';
      return both(along(0, 1), OPPOSITE[along(1, 0)]);
    case 'abs':
      return along(0, 0);
    case 'pow':
      return b === 'none' && isPositive(0) ? along(0, 1) : 'mixed';
    default:
      return 'mixed';
  }
}

function partsOf(text: string, scenario: Directed): { outcome: string; better: 'more' | 'less' }[] {
  const names = new Set<string>();
  const gather = (tree: FormulaTree): void => {
    if (tree.kind === 'name') names.add(tree.text);
    else if (tree.kind === 'call') tree.parts.forEach(gather);
  };
  gather(formulaTree(text));
  return [...names].map((outcome) => ({ outcome, better: directionOf(outcome, scenario).better as 'more' | 'less' }));
}
