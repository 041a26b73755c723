/** A plan as a strategy that can be pasted into the scenario. */
import { mapOf } from './as-written.ts';
import { applySet } from './overrides.ts';
import type { Plan } from './planning.ts';
import type { PlainMap } from './source.ts';
import { type Plain, readSource } from './source.ts';

/**
 * What the strategy `plan.strategy` becomes with other values of the plan's levers: it extends that strategy and names each lever that the
 * plan changes as a whole, since lists are replaced as wholes.
 *
 * @param text of a scenario that has passed every check
 * @param set as after `--set`, in force besides the plan
 * @param settings the plan's own, as after `--set`
 */
export function plannedStrategy(
  text: string,
  set: readonly string[],
  { strategy, levers }: Pick<Plan, 'strategy' | 'levers'>,
  settings: readonly string[],
): Readonly<Record<string, Plain>> {
  let data = readSource('', text.replace(/^\ufeff/, '')).source.data as PlainMap;
  for (const each of [...set, ...settings]) ({ data } = applySet(data, each));
  const planned = mapOf(mapOf(data.strategies)[strategy]);
  const names = new Set(levers.map(({ path }) => path.split('.')[0]!.trim()));
  return { extends: strategy, ...Object.fromEntries([...names].map((name) => [name, planned[name] ?? null])) };
}
