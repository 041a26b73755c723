/**
 * What a strategy that extends another has of a lever: what both write, put together as the table of levers says. `none` takes away what is
 * inherited, a whole lever or one key of it.
 */
import { isMap } from './as-written.ts';
import { LEVERS, type LeverName, leverNamed } from './levers.ts';
import type { Plain, PlainMap } from './source.ts';

/** What to write to take a lever away. */
const NONE = 'none';

/** The strategies from the first ancestor down to `name` itself. `extends` must not run in a circle. */
export function lineageOf(name: string, written: Readonly<Record<string, PlainMap>>): PlainMap[] {
  const lineage: PlainMap[] = [];
  for (let next: unknown = name; typeof next === 'string'; next = written[next]!.extends)
    lineage.unshift(written[next]!);
  return lineage;
}

/**
 * A lever as the last strategy of a lineage has it, in the words of the file; undefined where none names it, or where it was taken away. What
 * is written is merged before defaults are filled in: a default of the extending strategy must not undo what it inherits.
 */
export function inherited(lever: LeverName, lineage: readonly PlainMap[]): Plain | undefined {
  const isMerged = leverNamed(lever).inherits === 'key by key';
  let value: Plain | undefined;
  for (const { [lever]: own } of lineage) {
    if (own === undefined) continue;
    if (own === NONE) value = undefined;
    else value = isMerged && isMap(own) ? merged(isMap(value) ? value : {}, own) : own;
  }
  return value;
}

/** All levers as the last strategy of a lineage has them, in the words of the file. */
export const effectiveOf = (lineage: readonly PlainMap[]): PlainMap => ({
  ...Object.assign({}, ...lineage),
  ...Object.fromEntries(LEVERS.map((lever) => [lever, inherited(lever, lineage)])),
});

function merged(inheritedKeys: PlainMap, own: PlainMap): PlainMap {
  const all = { ...inheritedKeys, ...own };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== NONE));
}

/** The scenario as data without whatever its strategies take away: nothing else knows of `none`. */
export function withoutNone(data: Plain): Plain {
  if (!isMap(data) || !isMap(data.strategies)) return data;
  const strategies = Object.entries(data.strategies).map(([name, own]) => [
    name,
    isMap(own) ? strategyWithoutNone(own) : own,
  ]);
  return { ...data, strategies: Object.assign(Object.create(null), Object.fromEntries(strategies)) };
}

function strategyWithoutNone(own: PlainMap): PlainMap {
  const kept = Object.entries(own).flatMap(([key, value]): [string, Plain][] => {
    if (!LEVERS.includes(key as LeverName)) return [[key, value]];
    if (value === NONE) return [];
    if (key === 'stages' && Array.isArray(value))
      return [[key, value.map((stage) => (isMap(stage) ? stageWithoutNone(stage) : stage))]];
    return [[key, isMap(value) && leverNamed(key as LeverName).inherits === 'key by key' ? merged({}, value) : value]];
  });
  return Object.assign(Object.create(null), Object.fromEntries(kept));
}

/** A stage says `none` of a whole lever as it is: it may be that of a list, which has no other way to say it. */
function stageWithoutNone(stage: PlainMap): PlainMap {
  const kept = Object.entries(stage).map(([key, value]): [string, Plain] => [
    key,
    isMap(value) && LEVERS.includes(key as LeverName) ? merged({}, value) : value,
  ]);
  return Object.assign(Object.create(null), Object.fromEntries(kept));
}

/** Whether a strategy has a key of a lever that is merged, written or inherited. */
export function hasKey(data: Plain, name: string, lever: string, key: string): boolean {
  if (!isMap(data) || !isMap(data.strategies) || !LEVERS.includes(lever as LeverName)) return false;
  if (leverNamed(lever as LeverName).inherits !== 'key by key') return false;
  const lineage: PlainMap[] = [];
  for (let next: Plain | undefined = name; typeof next === 'string' && lineage.length < 1_000; ) {
    const own: Plain | undefined = data.strategies[next];
    if (!isMap(own) || lineage.includes(own)) break;
    lineage.unshift(own);
    next = own.extends;
  }
  const value = inherited(lever as LeverName, lineage);
  return isMap(value) && key in value;
}
