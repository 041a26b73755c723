/** Between which bounds an outcome or a formula can lie, by arithmetic alone. */
import { type FormulaTree, formulaTree } from '../formula/tree.ts';
import { OUTCOMES, type OutcomeName, outcomeNamed } from './outcomes.ts';

/** Both ends included; ±Infinity where nothing bounds it. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

export interface Formulas {
  readonly formulas: Readonly<Record<string, string>>;
  readonly horizon: number;
  /** Of names of which more is known. */
  readonly known?: Readonly<Record<string, Range>>;
}

const ANYTHING: Range = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
const SHARE: Range = { low: 0, high: 1 };
/** Satisfaction, which falls below 0 where reading costs more than it gives. */
const UP_TO_ONE: Range = { low: Number.NEGATIVE_INFINITY, high: 1 };

/** Of an outcome, a formula, or either on a day (`members@30d`). Values that are no finite number stand aside. */
export function outcomeRange(outcome: string, scenario: Formulas): Range {
  const name = outcome.split('@')[0]!;
  const known = scenario.known?.[name];
  if (known !== undefined) return known;
  if (Object.hasOwn(OUTCOMES, name)) return ownRange(name as OutcomeName, scenario.horizon);
  const text = scenario.formulas[name];
  if (text === undefined) return ANYTHING;
  return oncePerName(RANGES, scenario, name, () => rangeOfTree(formulaTree(text), scenario));
}

const RANGES = new WeakMap<object, Map<string, Range>>();

/** Formulas that name each other twice, forty deep, would else be walked 2^40 times. Scenarios do not change. */
export function oncePerName<T>(
  known: WeakMap<object, Map<string, T>>,
  scenario: object,
  name: string,
  find: () => T,
): T {
  const own = known.get(scenario) ?? new Map<string, T>();
  known.set(scenario, own);
  const found = own.get(name) ?? find();
  own.set(name, found);
  return found;
}

function ownRange(name: OutcomeName, horizon: number): Range {
  const { unit, mayBeNegative } = outcomeNamed(name);
  if (unit === 'share' || unit === '0 to 1') return mayBeNegative ? UP_TO_ONE : SHARE;
  if (unit === 'days') return { low: 0, high: horizon };
  return mayBeNegative ? ANYTHING : { low: 0, high: Number.POSITIVE_INFINITY };
}

export function rangeOfTree(tree: FormulaTree, scenario: Formulas): Range {
  if (tree.kind === 'number') return { low: tree.value, high: tree.value };
  if (tree.kind === 'name') return outcomeRange(tree.text, scenario);
  const [a = ANYTHING, b = ANYTHING, c = ANYTHING] = tree.parts.map((part) => rangeOfTree(part, scenario));
  switch (tree.does) {
    case 'add':
      return { low: a.low + b.low, high: a.high + b.high };
    case 'subtract':
      return { low: a.low - b.high, high: a.high - b.low };
    case 'multiply':
      return hull([a.low, a.high].flatMap((x) => [b.low, b.high].map((y) => (x === 0 || y === 0 ? 0 : x * y))));
    case 'divide':
      return quotient(a, b);
    case 'unaryMinus':
      return { low: -a.high, high: -a.low };
    case 'unaryPlus':
      return a;
    case 'min':
      return tree.parts.map((part) => rangeOfTree(part, scenario)).reduce(lesser);
    case 'max':
      return tree.parts.map((part) => rangeOfTree(part, scenario)).reduce(greater);
    case 'clamp':
      return lesser(greater(a, b), c);
    case 'if':
      return { low: Math.min(b.low, c.low), high: Math.max(b.high, c.high) };
    case 'abs':
      return a.low >= 0 ? a : { low: 0, high: Math.max(-a.low, a.high) };
    case 'sqrt':
      return { low: Math.sqrt(Math.max(0, a.low)), high: Math.sqrt(Math.max(0, a.high)) };
    case 'floor':
    case 'ceil':
    case 'round':
      return { low: Math.floor(a.low), high: Math.ceil(a.high) };
    case 'exp':
      return { low: 0, high: Number.POSITIVE_INFINITY };
    case 'not':
    case 'and':
    case 'or':
    case 'smaller':
    case 'smallerEq':
    case 'larger':
    case 'largerEq':
    case 'equal':
    case 'unequal':
      return SHARE;
    default:
      return ANYTHING;
  }
}

const NEVER: Range = { low: 0, high: 0 };
const ALWAYS: Range = { low: 1, high: 1 };

/** Whether a condition may hold, as a range of 0 and 1, in a community of at most so many people. */
export function rangeOfCondition(tree: FormulaTree, scenario: Formulas, people: number): Range {
  const upTo = (high: number): Range => ({ low: 0, high });
  const known = {
    ...scenario.known,
    members: upTo(people),
    size: upTo(people),
    joined: upTo(people),
    day: upTo(scenario.horizon - 1),
  };
  return truthOf(tree, { ...scenario, known });
}

function truthOf(tree: FormulaTree, scenario: Formulas): Range {
  if (tree.kind !== 'call') return rangeOfTree(tree, scenario);
  const truths = () => tree.parts.map((part) => truthOf(part, scenario));
  const isNever = ({ low, high }: Range) => low === 0 && high === 0;
  const isAlways = ({ low, high }: Range) => low > 0 || high < 0;
  const [a, b] = tree.parts.map((part) => rangeOfTree(part, scenario)) as [Range, Range];
  const both = (never: boolean, always: boolean) => (never ? NEVER : always ? ALWAYS : SHARE);
  switch (tree.does) {
    case 'and':
      return both(truths().some(isNever), truths().every(isAlways));
    case 'or':
      return both(truths().every(isNever), truths().some(isAlways));
    case 'not':
      return both(truths().some(isAlways), truths().some(isNever));
    case 'larger':
      return both(a.high <= b.low, a.low > b.high);
    case 'largerEq':
      return both(a.high < b.low, a.low >= b.high);
    case 'smaller':
      return both(a.low >= b.high, a.high < b.low);
    case 'smallerEq':
      return both(a.low > b.high, a.high <= b.low);
    case 'equal':
      return both(a.high < b.low || b.high < a.low, false);
    default:
      return rangeOfTree(tree, scenario);
  }
}

/** Division by 0 gives no finite number; a denominator that can come near 0 leaves the quotient without a bound on its side. */
function quotient(a: Range, b: Range): Range {
  if (b.low < 0 && b.high <= 0) return quotient({ low: -a.high, high: -a.low }, { low: -b.high, high: -b.low });
  if (b.low < 0) return ANYTHING;
  const high = a.high <= 0 ? a.high / b.high : a.high / b.low;
  const low = a.low >= 0 ? a.low / b.high : a.low / b.low;
  return { low: Number.isNaN(low) ? 0 : low, high: Number.isNaN(high) ? 0 : high };
}

const hull = (values: readonly number[]): Range => ({ low: Math.min(...values), high: Math.max(...values) });
const lesser = (a: Range, b: Range): Range => ({ low: Math.min(a.low, b.low), high: Math.min(a.high, b.high) });
const greater = (a: Range, b: Range): Range => ({ low: Math.max(a.low, b.low), high: Math.max(a.high, b.high) });
