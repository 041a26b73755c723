/** One strategy: every lever that it writes itself. */
import { isMap, parsed } from '../as-written.ts';
import { effectiveOf, inherited, lineageOf } from '../inheriting.ts';
import * as say from '../issues.ts';
import { withoutDays, writtenEntries } from '../levers/dated.ts';
import { LEVERS, leverNamed } from '../levers.ts';
import { dayRange } from '../quantities.ts';
import type { PlainMap } from '../source.ts';
import { checkDates, withoutDates } from './dates.ts';
import type { Facts } from './facts.ts';
import type { Report } from './report.ts';

/** Checks the levers that a strategy names itself; those it inherits were checked where they are written. */
export function checkStrategy(name: string, facts: Facts, report: Report): void {
  const own = facts.written[name]!;
  const within: Report = (path, problem, where) => report(['strategies', name, ...path], problem, where);
  // Every lever as the strategy has it in the end; only its own ones when `extends` leads nowhere.
  const lineage = facts.sound.has(name) ? lineageOf(name, facts.written) : [own];
  const effective = effectiveOf(lineage);
  for (const lever of LEVERS) {
    const written = own[lever];
    const before = lineage.length > 1 ? inherited(lever, lineage.slice(0, -1)) : undefined;
    if (isMap(written) && Object.keys(written).length === 0 && isMap(before) && Object.keys(before).length > 0)
      within([lever], say.emptyLever(lever, String(own.extends)), 'key');
  }
  const plainOwn = withoutDates(own);
  const plainEffective = withoutDates(effective);
  const plainLineage = lineage.map(withoutDates);
  for (const lever of LEVERS) {
    const entry = leverNamed(lever);
    const entries = writtenEntries(entry, own[lever]);
    if (entries === undefined || !Array.isArray(own[lever])) {
      if (entries !== undefined) checkDates(lever, entries, false, facts, within);
      const report = entries === undefined ? within : onDaysOf(entries[0]!, within);
      entry.check?.({ own: plainOwn, effective: plainEffective, lineage: plainLineage, facts, report });
      continue;
    }
    checkDates(lever, entries, true, facts, within);
    entries.forEach((each, place) => {
      const alone = withoutDays(entry, each);
      entry.check?.({
        own: { ...plainOwn, [lever]: alone },
        effective: { ...plainEffective, [lever]: alone },
        lineage: [{ ...plainOwn, [lever]: alone }],
        facts,
        report: onDaysOf(each, (path, problem, where) =>
          within(path[0] === lever ? [lever, place, ...path.slice(1)] : path, problem, where),
        ),
      });
    });
  }
}

/** What a lever does on the first day is nothing to report of one that holds on later days. */
function onDaysOf({ days }: PlainMap, report: Report): Report {
  const isLater = (parsed(dayRange, days)?.from ?? 0) > 0;
  return (path, problem, where) => {
    if (!isLater || problem.code !== 'founders-asked') report(path, problem, where);
  };
}
