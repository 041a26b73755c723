/**
 * Strategies between two strategies: some levers as in the one, all others as in the other.
 */
import { HearsayError } from '../errors.ts';
import { LEVERS, type LeverName, measuresOf } from './levers.ts';
import type { Scenario } from './scenario.ts';
import type { Strategy } from './strategy.ts';

/**
 * What can be taken from one strategy or the other by itself: a lever, or one of the measures of a lever that consists of several. A list is
 * one part, as its entries have no counterparts in the other strategy's list.
 */
export interface LeverPart {
  readonly lever: LeverName;
  /** Keys of the lever; all when left out. */
  readonly keys?: readonly string[];
}

/** The parts in which two strategies differ, in the order in which reports list levers. */
export function differingParts(one: Strategy, other: Strategy): LeverPart[] {
  return allParts().filter((part) => textOf(one, part) !== textOf(other, part));
}

const allParts = (): LeverPart[] =>
  LEVERS.flatMap((lever): LeverPart[] => measuresOf(lever)?.map((keys) => ({ lever, keys })) ?? [{ lever }]);

/** `lever`, or `lever.part` by its first key, as in a path after `--set`. */
export function partName({ lever, keys }: LeverPart): string {
  return keys === undefined ? lever : `${lever}.${keys[0]}`;
}

/** `base` under a new name, with `parts` as in `other`. */
export function mixStrategies(name: string, base: Strategy, other: Strategy, parts: readonly LeverPart[]): Strategy {
  const mixed: Record<string, unknown> = { ...base, name, note: '' };
  for (const { lever, keys } of parts) {
    if (keys === undefined) mixed[lever] = other[lever];
    else mixed[lever] = withKeys(mixed[lever] as object, other[lever] as object, keys);
  }
  return mixed as unknown as Strategy;
}

/** Keys that are absent in `other` are absent in the mixture. */
function withKeys(base: object, other: object, keys: readonly string[]): object {
  const entries = (map: object, isOwn: (key: string) => boolean) => Object.entries(map).filter(([key]) => isOwn(key));
  return Object.fromEntries([
    ...entries(base, (key) => !keys.includes(key)),
    ...entries(other, (key) => keys.includes(key)),
  ]);
}

/** The part as text that does not depend on the order of keys. */
function textOf(strategy: Strategy, { lever, keys }: LeverPart): string {
  const value = strategy[lever] as unknown as Readonly<Record<string, unknown>>;
  return JSON.stringify(keys === undefined ? value : keys.map((key) => value[key] ?? null), inOrder);
}

function inOrder(_: string, value: unknown): unknown {
  if (value === Number.POSITIVE_INFINITY) return 'Infinity';
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A mixture in words that can be kept: with the scenario they are enough to make its strategy, on any machine. */
export interface Mixture {
  readonly name: string;
  /** The strategy that all other parts come from. */
  readonly base: string;
  /** The strategy that `parts` come from. */
  readonly other: string;
  /** As `partName` names them. */
  readonly parts: readonly string[];
}

/**
 * The scenario with mixtures as further strategies. Throws HearsayError where a mixture names what does not exist, or has the name
 * of a strategy.
 */
export function withMixtures(scenario: Scenario, mixtures: readonly Mixture[]): Scenario {
  if (mixtures.length === 0) return scenario;
  const strategies = new Map(scenario.strategies.map((strategy) => [strategy.name, strategy]));
  const parts = new Map(allParts().map((part) => [partName(part), part]));
  const find = <T>(known: ReadonlyMap<string, T>, name: string, mixture: Mixture): T => {
    const found = known.get(name);
    if (found !== undefined) return found;
    throw new HearsayError(
      {
        en: `the mixture "${mixture.name}" is made of "${name}", which does not exist`,
        zh: `混合策略“${mixture.name}”由“${name}”组成，而它并不存在`,
      },
      {
        en: 'restore manifest.json from a copy, or make the study again in another folder',
        zh: '请从备份恢复 manifest.json，或在另一个文件夹里重新生成研究',
      },
    );
  };
  const mixed = mixtures.map((mixture) => {
    const { name, base, other } = mixture;
    if (strategies.has(name)) {
      throw new HearsayError(
        { en: `the strategy "${name}" has the name that a mixture gets`, zh: `策略“${name}”与一个混合策略同名` },
        { en: 'give it another name', zh: '请换一个名称' },
      );
    }
    const taken = mixture.parts.map((part) => find(parts, part, mixture));
    return mixStrategies(name, find(strategies, base, mixture), find(strategies, other, mixture), taken);
  });
  return { ...scenario, strategies: [...scenario.strategies, ...mixed] };
}

// ---- what cannot be had without what ---------------------------------------------------------------------------------

/**
 * Parts put together where the one is refused without the other, such as a trigger and the activity it starts: a trigger by itself is
 * nothing that anybody could try, so what it would do is no answer to anything.
 *
 * Looks at every part alone and at everything but it. `refusalOf` says why a mixture of these parts is refused, or undefined.
 */
export function joinInseparable(
  parts: readonly LeverPart[],
  refusalOf: (parts: readonly LeverPart[]) => string | undefined,
): LeverPart[][] {
  let groups = parts.map((part) => [part]);
  for (;;) {
    const pair = findInseparable(groups, refusalOf);
    if (pair === undefined) return groups;
    const [own, partner] = pair;
    groups = groups.flatMap((group) => (group === own ? [[...own, ...partner]] : group === partner ? [] : [group]));
  }
}

/** A group that is refused alone, or left out alone, with the first one that mends it; any other where none does by itself. */
function findInseparable(
  groups: readonly LeverPart[][],
  refusalOf: (parts: readonly LeverPart[]) => string | undefined,
): readonly [LeverPart[], LeverPart[]] | undefined {
  for (const own of groups) {
    const others = groups.filter((group) => group !== own);
    if (others.length === 0) return undefined;
    if (refusalOf(own) !== undefined)
      return [own, others.find((group) => refusalOf([...own, ...group]) === undefined) ?? others[0]!];
    if (refusalOf(others.flat()) === undefined) continue;
    const without = (group: LeverPart[]) => others.filter((other) => other !== group).flat();
    return [own, others.find((group) => refusalOf(without(group)) === undefined) ?? others[0]!];
  }
  return undefined;
}
