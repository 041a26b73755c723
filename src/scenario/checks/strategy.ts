/** One strategy: every lever that it writes itself. */
import { LEVERS, leverNamed } from '../levers.ts';
import { lineageOf } from '../resolve.ts';
import type { PlainMap } from '../source.ts';
import type { Facts } from './facts.ts';
import type { Report } from './report.ts';

/** Checks the levers that a strategy names itself; those it inherits were checked where they are written. */
export function checkStrategy(name: string, facts: Facts, report: Report): void {
  const own = facts.strategies[name]!;
  const within: Report = (path, problem, where) => report(['strategies', name, ...path], problem, where);
  // Every lever as the strategy has it in the end; only its own ones when `extends` leads nowhere.
  const lineage = facts.sound.has(name) ? lineageOf(name, facts.strategies) : [own];
  const effective = Object.assign({}, ...lineage) as PlainMap;
  for (const lever of LEVERS) leverNamed(lever).check?.({ own, effective, lineage, facts, report: within });
}
