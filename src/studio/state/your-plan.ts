/**
 * Your plan: a strategy that starts from one of the scenario and differs in what was changed. It is made by the first change, as
 * `--set 'strategies.your plan={ extends: month-plan }'`, and stands beside the strategies of the file, which stay what they are.
 */
import type { Language } from '../../errors.ts';
import { isMap, mapOf, valueAt } from '../../scenario/as-written.ts';
import { effectiveOf } from '../../scenario/inheriting.ts';
import { type LeverName, leverNamed } from '../../scenario/levers.ts';
import type { Path, Plain, PlainMap } from '../../scenario/source.ts';
import { type Edit, editedData, isNewStrategy, withEdit, withoutEdits } from './edits.ts';
import { isEqual, withValue } from './plain.ts';

/** What a plan is called until somebody names it; its name stands in the scenario, so it keeps that of the language it was made in. */
const FIRST_NAME: Readonly<Record<Language, string>> = { en: 'your plan', zh: '我的方案' };

export interface YourPlan {
  readonly name: string;
  /** The strategy it starts from. */
  readonly base: string;
}

/** The plan that is being worked on: the latest that was made in the page and not yet put aside; undefined before the first change. */
export function planIn(edits: readonly Edit[]): YourPlan | undefined {
  const made = edits.findLast(isNewStrategy);
  if (made === undefined) return undefined;
  return { name: String(made.path[1]), base: String(valueAt(made.value, ['extends'])) };
}

export const strategiesIn = (data: PlainMap): readonly string[] => Object.keys(mapOf(data.strategies));

/** All levers that a strategy has in the end, in the words of the file. */
export function leversOf(data: PlainMap, name: string): PlainMap {
  const strategies = mapOf(data.strategies);
  // What an address or a field says is not checked yet: a strategy may extend one that is not there, or itself.
  const lineage = new Map<string, PlainMap>();
  for (let next: unknown = name; typeof next === 'string' && !lineage.has(next); next = lineage.get(next)!.extends)
    lineage.set(next, Object.hasOwn(strategies, next) ? mapOf(strategies[next]) : {});
  return effectiveOf([...lineage.values()].reverse());
}

/** The edits with a plan that starts from `base`: a new one, or the one there is started from elsewhere, with its changes kept. */
export function startedFrom(
  edits: readonly Edit[],
  base: string,
  language: Language,
  taken: readonly string[],
): Edit[] {
  const plan = planIn(edits);
  const name = plan?.name ?? freeName(FIRST_NAME[language], taken);
  const made: Edit = { path: ['strategies', name], value: { extends: base } };
  return plan === undefined
    ? [...edits, made]
    : edits.map((edit) => (isNewStrategy(edit) && edit.path[1] === name ? made : edit));
}

/** `name`, or "name 2", "name 3" … where it is taken. */
function freeName(name: string, taken: readonly string[]): string {
  let free = name;
  for (let k = 2; taken.includes(free); k++) free = `${name} ${k}`;
  return free;
}

/**
 * The edits with a lever of the plan changed; undefined takes away what is there.
 *
 * @param path inside the strategy, such as ["operators", "hours"]
 */
export function withLever(
  edits: readonly Edit[],
  written: PlainMap,
  plan: YourPlan,
  path: Path,
  value: Plain | undefined,
): Edit[] {
  const data = editedData(written, edits);
  const inherited = leversOf(data, plan.base);
  const own = leversOf(data, plan.name);
  const unit = path.slice(0, unitOf(path, own));
  const changed = withValue(valueAt(own, unit), path.slice(unit.length), value);
  const at: Path = ['strategies', plan.name, ...unit];
  const without = withoutEdits(edits, at);
  if (isEqual(changed, valueAt(inherited, unit))) return without;
  return withEdit(edits, written, { path: at, value: changed ?? 'none' });
}

/** How many steps of a path name what a strategy changes as one: a key of a lever that is merged with what it inherits, or a whole lever. */
function unitOf([lever = '', key]: Path, own: PlainMap): number {
  const value = own[lever];
  const isMerged = leverNamed(lever as LeverName).inherits === 'key by key';
  return isMerged && key !== undefined && typeof key === 'string' && (value === undefined || isMap(value)) ? 2 : 1;
}

/** The edits with the plan under another name, wherever it is named. */
export function renamed(edits: readonly Edit[], from: string, to: string): Edit[] {
  return edits.map((edit) => {
    const { path, value } = edit;
    if (path[0] === 'baseline' && value === from) return { path, value: to };
    if (path[0] !== 'strategies') return edit;
    if (path[1] === from) return { path: ['strategies', to, ...path.slice(2)], value };
    return isNewStrategy(edit) && valueAt(value, ['extends']) === from ? { path, value: { extends: to } } : edit;
  });
}

/** The edits with one more plan, which starts from the one there is. */
export function anotherPlan(edits: readonly Edit[], language: Language, taken: readonly string[]): Edit[] {
  const base = planIn(edits)!.name;
  return [...edits, { path: ['strategies', freeName(FIRST_NAME[language], taken)], value: { extends: base } }];
}

/** What is wrong with a name for a plan; undefined where nothing is. */
export function refusalOfName(name: string, taken: readonly string[]): 'empty' | 'taken' | 'sign' | undefined {
  if (name.trim() === '') return 'empty';
  if (taken.includes(name)) return 'taken';
  // A path of `--set` goes on behind a dot, and ends at an equals sign.
  return /[.=]/.test(name) ? 'sign' : undefined;
}
