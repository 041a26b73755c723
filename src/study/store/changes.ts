/** Whether a scenario may go on with a study that was begun with another version of it. */
import type { Scenario } from '../../scenario/scenario.ts';

/** Keys that no run hangs on: they say what is asked of the runs and how it is shown. */
export const ABOUT_THE_REPORT: ReadonlySet<string> = new Set([
  'name',
  'question',
  'source',
  'currency',
  'replications',
  'baseline',
  'outcomes',
  'smallestEffect',
  'betterOf',
  'expectations',
  'uncertain',
  'plan',
  'strategies',
]);

/** Paths with what stood and stands there, in words; empty when every run of `before` is a run of `now`. Strategies may be added. */
export function changesThatMatter(before: Scenario, now: Scenario): string[] {
  const changes: string[] = [];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(now)])].filter((key) => !ABOUT_THE_REPORT.has(key));
  for (const key of keys) compare(key, before[key as keyof Scenario], now[key as keyof Scenario], changes);
  for (const { note: _, ...strategy } of before.strategies) {
    const path = `strategies.${strategy.name}`;
    const same = now.strategies.find(({ name }) => name === strategy.name);
    if (same === undefined) changes.push(`${path} is gone`);
    else {
      const { note: _note, ...other } = same;
      compare(path, strategy, other, changes);
    }
  }
  return changes;
}

function compare(path: string, before: unknown, now: unknown, changes: string[]): void {
  if (JSON.stringify(before) === JSON.stringify(now)) return;
  if (isMap(before) && isMap(now)) {
    const known = changes.length;
    for (const key of new Set([...Object.keys(before), ...Object.keys(now)]))
      compare(`${path}.${key}`, before[key], now[key], changes);
    // Whom a draw makes a beginner hangs on the order of segments.
    if (changes.length === known) changes.push(`${path} has its entries in another order`);
  } else if (before === undefined) changes.push(`${path} is new`);
  else if (now === undefined) changes.push(`${path} is gone`);
  else changes.push(`${path} was ${inWords(before)} and is ${inWords(now)}`);
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function inWords(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
