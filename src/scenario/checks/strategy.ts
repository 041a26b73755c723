/** One strategy: every lever that it writes itself. */
import { isMap } from '../as-written.ts';
import { effectiveOf, inherited, lineageOf } from '../inheriting.ts';
import * as say from '../issues.ts';
import { LEVERS, leverNamed } from '../levers.ts';
import type { Facts } from './facts.ts';
import type { Report } from './report.ts';

/** Checks the levers that a strategy names itself; those it inherits were checked where they are written. */
export function checkStrategy(name: string, facts: Facts, report: Report): void {
  const own = facts.strategies[name]!;
  const within: Report = (path, problem, where) => report(['strategies', name, ...path], problem, where);
  // Every lever as the strategy has it in the end; only its own ones when `extends` leads nowhere.
  const lineage = facts.sound.has(name) ? lineageOf(name, facts.strategies) : [own];
  const effective = effectiveOf(lineage);
  for (const lever of LEVERS) {
    const written = own[lever];
    const before = lineage.length > 1 ? inherited(lever, lineage.slice(0, -1)) : undefined;
    if (isMap(written) && Object.keys(written).length === 0 && isMap(before) && Object.keys(before).length > 0)
      within([lever], say.emptyLever(lever, String(own.extends)), 'key');
  }
  for (const lever of LEVERS) leverNamed(lever).check?.({ own, effective, lineage, facts, report: within });
}
