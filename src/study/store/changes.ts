/** Whether a scenario may go on with a study that was begun with another version of it. */
import type { Words } from '../../errors.ts';
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
export function changesThatMatter(before: Scenario, now: Scenario): Words[] {
  const changes: Words[] = [];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(now)])].filter((key) => !ABOUT_THE_REPORT.has(key));
  for (const key of keys) compare(key, before[key as keyof Scenario], now[key as keyof Scenario], changes);
  for (const { note: _, ...strategy } of before.strategies) {
    const path = `strategies.${strategy.name}`;
    const same = now.strategies.find(({ name }) => name === strategy.name);
    if (same === undefined) changes.push(gone(path));
    else {
      const { note: _note, ...other } = same;
      compare(path, strategy, other, changes);
    }
  }
  return changes;
}

function compare(path: string, before: unknown, now: unknown, changes: Words[]): void {
  if (JSON.stringify(before) === JSON.stringify(now)) return;
  if (isMap(before) && isMap(now)) {
    const known = changes.length;
    for (const key of new Set([...Object.keys(before), ...Object.keys(now)]))
      compare(`${path}.${key}`, before[key], now[key], changes);
    // Whom a draw makes a beginner hangs on the order of segments.
    if (changes.length === known)
      changes.push({ en: `${path} has its entries in another order`, zh: `${path} 的条目换了顺序` });
  } else if (Array.isArray(before) && Array.isArray(now) && before.length === now.length) {
    for (const [i, entry] of before.entries()) compare(`${path}.${i}`, entry, now[i], changes);
  } else if (before === undefined) changes.push({ en: `${path} is new`, zh: `新增了 ${path}` });
  else if (now === undefined) changes.push(gone(path));
  else {
    const [was, is] = [JSON.stringify(before), JSON.stringify(now)];
    const differAt = firstDifference(was, is);
    const [from, to] = [inWords(was, differAt), inWords(is, differAt)];
    changes.push({ en: `${path} was ${from} and is ${to}`, zh: `${path} 原为 ${from}，现为 ${to}` });
  }
}

const gone = (path: string): Words => ({ en: `${path} is gone`, zh: `${path} 已被删去` });

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is shown of a long value, and what of it stands before the first difference. */
const [MOST_SHOWN, SHOWN_BEFORE] = [60, 20];

/** Cut around the place where two values differ: the same beginning twice would tell nothing. */
function inWords(text: string, differAt: number): string {
  if (text.length <= MOST_SHOWN) return text;
  const from = differAt < MOST_SHOWN - SHOWN_BEFORE ? 0 : differAt - SHOWN_BEFORE;
  const to = from + MOST_SHOWN - 2;
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}

function firstDifference(one: string, other: string): number {
  let i = 0;
  while (i < one.length && one[i] === other[i]) i++;
  return i;
}
