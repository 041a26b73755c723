/**
 * Runs without a value: how many, why, and what may still be concluded.
 *
 * A mean over the runs in which there is something to measure is not a mean over runs: messages a member, over the communities that
 * have members, says that of survivors. So having a value is an outcome of its own, with its share and its interval, and a verdict on
 * the values stands only if it stands whatever the missing ones would have been within what was seen (`holdsDespite`).
 */
import type { Cell, Results } from '../experiment/results.ts';
import { compileFormula } from '../formula/compile.ts';
import { type FormulaTree, formulaTree } from '../formula/tree.ts';
import { OUTCOMES, type OutcomeName, outcomeNamed } from '../scenario/outcomes.ts';
import type { Interval } from './interval.ts';
import type { Pairs } from './paired.ts';
import { exactShareInterval, pairedShareInterval, pairedShareP } from './proportion.ts';

/** Why a run has no value: an outcome divided by is 0, an outcome has none itself (a code of `ABSENCES`), or arithmetic (`log` of 0 …) gives none. */
export type MissingCause =
  | { readonly kind: 'zero'; readonly of: string }
  | { readonly kind: 'absent'; readonly what: string }
  | { readonly kind: 'arithmetic' };

/** What the runs of one cell have of an outcome. */
export interface Presence {
  /** Runs that finished. */
  readonly runs: number;
  readonly missing: number;
  /** Share of runs with a value, and its 95 % interval (Clopper & Pearson). */
  readonly share: number | null;
  readonly ci95: Interval;
  /** Most frequent first; their runs add up to `missing`. */
  readonly causes: readonly { readonly cause: MissingCause; readonly runs: number }[];
}

export function presenceOf(
  results: Results,
  cell: Cell,
  outcome: string,
  formulas: Readonly<Record<string, string>> = {},
): Presence {
  const values = results.outcome(outcome, cell);
  const finished = results.finishedIn(cell);
  const without = [...values.keys()].filter((run) => finished[run] === 1 && !Number.isFinite(values[run]));
  const runs = finished.reduce((sum, one) => sum + one, 0);
  const share = runs === 0 ? null : (runs - without.length) / runs;
  return {
    runs,
    missing: without.length,
    share,
    ci95: exactShareInterval(runs - without.length, runs),
    causes: without.length === 0 ? [] : causesOf(results, cell, outcome, formulas, without),
  };
}

/** What several cells have of an outcome, taken together. */
export function joinPresences(presences: readonly Presence[]): Presence {
  const sum = (of: (presence: Presence) => number) => presences.reduce((all, each) => all + of(each), 0);
  const [runs, missing] = [sum((each) => each.runs), sum((each) => each.missing)];
  const counted = new Map<string, { cause: MissingCause; runs: number }>();
  for (const { cause, runs } of presences.flatMap(({ causes }) => causes)) {
    const key = JSON.stringify(cause);
    counted.set(key, { cause, runs: (counted.get(key)?.runs ?? 0) + runs });
  }
  return {
    runs,
    missing,
    share: runs === 0 ? null : (runs - missing) / runs,
    ci95: exactShareInterval(runs - missing, runs),
    causes: [...counted.values()].sort((a, b) => b.runs - a.runs),
  };
}

function causesOf(
  results: Results,
  cell: Cell,
  outcome: string,
  formulas: Readonly<Record<string, string>>,
  runs: readonly number[],
): Presence['causes'] {
  const suffix = /@\d+d$/.exec(outcome)?.[0] ?? '';
  const columns = new Map<string, Float64Array>();
  const readOf = (name: string, run: number): number => {
    const asked = name.includes('@') ? name : `${name}${suffix}`;
    if (!columns.has(asked)) columns.set(asked, results.outcome(asked, cell));
    return columns.get(asked)![run]!;
  };
  const counted = new Map<string, { cause: MissingCause; runs: number }>();
  for (const run of runs) {
    const cause = causeOf(outcome.split('@')[0]!, formulas, (name) => readOf(name, run));
    const key = JSON.stringify(cause);
    counted.set(key, { cause, runs: (counted.get(key)?.runs ?? 0) + 1 });
  }
  return [...counted.values()].sort((a, b) => b.runs - a.runs);
}

function causeOf(
  name: string,
  formulas: Readonly<Record<string, string>>,
  readOf: (name: string) => number,
): MissingCause {
  if (Object.hasOwn(OUTCOMES, name)) {
    const { mayBeUnknown } = outcomeNamed(name as OutcomeName);
    return mayBeUnknown === undefined ? { kind: 'arithmetic' } : { kind: 'absent', what: mayBeUnknown.code };
  }
  const text = formulas[name];
  if (text === undefined) return { kind: 'arithmetic' };
  const tree = formulaTree(text);
  const missing = namesIn(tree).find((used) => !Number.isFinite(readOf(used)));
  if (missing !== undefined) return causeOf(missing.split('@')[0]!, formulas, readOf);
  const divisor = divisorsIn(tree).find((part) => valueOfTree(part, readOf) === 0);
  return divisor === undefined ? { kind: 'arithmetic' } : { kind: 'zero', of: divisor.text };
}

function valueOfTree(tree: FormulaTree, readOf: (name: string) => number): number {
  const names = namesIn(tree);
  return compileFormula(tree.text, names).evaluate(names.map(readOf));
}

function namesIn(tree: FormulaTree): string[] {
  if (tree.kind === 'name') return [tree.text];
  return tree.kind === 'number' ? [] : [...new Set(tree.parts.flatMap(namesIn))];
}

function divisorsIn(tree: FormulaTree): FormulaTree[] {
  if (tree.kind !== 'call') return [];
  const inner = tree.parts.flatMap(divisorsIn);
  return tree.does === 'divide' || tree.does === 'mod' ? [tree.parts[1]!, ...inner] : inner;
}

/** Having a value, strategy against baseline, in pairs. */
export interface PresenceComparison {
  readonly strategy: Presence;
  readonly baseline: Presence;
  /** Share of runs with a value, strategy minus baseline. */
  readonly difference: number | null;
  /** Bonett and Price's 95 % interval. */
  readonly ci95: Interval;
  /** McNemar's exact test; null below two pairs. */
  readonly p: number | null;
}

/** null where every finished run of both has a value. */
export function comparePresence(
  results: Results,
  strategy: string,
  baseline: string,
  outcome: string,
  formulas: Readonly<Record<string, string>> = {},
): PresenceComparison | null {
  const [own, other] = [strategy, baseline].map((name) => presenceOf(results, { strategy: name }, outcome, formulas));
  if (own!.missing === 0 && other!.missing === 0) return null;
  const [tried, baseTried] = [strategy, baseline].map((name) => results.finishedIn({ strategy: name }));
  const [values, baseValues] = [strategy, baseline].map((name) => results.outcome(outcome, { strategy: name }));
  const differences = Float64Array.from(
    [...values!.keys()].filter((run) => tried![run] === 1 && baseTried![run] === 1),
    (run) => Number(Number.isFinite(values![run])) - Number(Number.isFinite(baseValues![run])),
  );
  const won = differences.filter((one) => one > 0).length;
  const lost = differences.filter((one) => one < 0).length;
  const pairs = differences.length;
  return {
    strategy: own!,
    baseline: other!,
    difference: pairs === 0 ? null : (won - lost) / pairs,
    ci95: pairedShareInterval(differences),
    p: pairs < 2 ? null : pairedShareP(won, lost),
  };
}

/**
 * Whether what `judge` says of the pairs at hand is also what it says when the missing pairs had differed by as much as any two values seen,
 * upwards or downwards. The rule for every procedure: what does not hold so is not concluded.
 */
export function holdsDespite<T>(pairs: Pairs, missing: number, judge: (pairs: Pairs) => T): boolean {
  if (missing === 0) return true;
  const seen = [...pairs.strategy, ...pairs.baseline];
  if (seen.length === 0) return false;
  const [low, high] = [seen.reduce((a, b) => Math.min(a, b)), seen.reduce((a, b) => Math.max(a, b))];
  const filled = (own: number, other: number): Pairs => ({
    strategy: Float64Array.from([...pairs.strategy, ...Array(missing).fill(own)]),
    baseline: Float64Array.from([...pairs.baseline, ...Array(missing).fill(other)]),
  });
  const said = judge(pairs);
  return judge(filled(high, low)) === said && judge(filled(low, high)) === said;
}
