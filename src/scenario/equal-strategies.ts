/**
 * Strategies that differ in nothing but their names and notes: they are the same runs, and whoever compares them is told so.
 */
import type { Scenario } from './scenario.ts';

/** Strategies that are equal to an earlier one in every lever, and the first of their kind. */
export function equalStrategies({ strategies }: Scenario): ReadonlyMap<string, string> {
  const firsts = new Map<string, string>();
  const equals = new Map<string, string>();
  for (const { name, note: _, ...levers } of strategies) {
    const key = JSON.stringify(levers);
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, name);
    else equals.set(name, first);
  }
  return equals;
}
