/** The calendar of a strategy: which of its levers run when, as far as they are written with days. */

import { datedEntries } from './levers/dated.ts';
import type { Stage, StagedLever } from './levers/stages.ts';
import { isOff, LEVERS, type LeverName, leverNamed } from './levers.ts';
import { leversIn } from './meanwhile.ts';
import type { DayRange } from './quantities.ts';
import type { Strategy } from './strategy.ts';

/** A measure with days of its own; one that holds on all days alike stands in no calendar. */
export interface CalendarRow {
  readonly lever: LeverName;
  /** The name that its author gave it, or the key of its kind; empty for a lever that is one measure. */
  readonly name: string;
  /** Stretches of days between which it runs, first and last day of each, in order. */
  readonly spans: readonly DayRange[];
  /** Days on which it is held within these, where that is not on all of them: first and last day of each time. */
  readonly times: readonly DayRange[];
}

/** What a measure of a list may say of when it runs; all that is undefined it does not say. */
interface Timed {
  readonly days?: DayRange;
  /** Of an offer and of partners. */
  readonly from?: number;
  readonly until?: number;
  readonly every?: number;
  readonly lasts?: number;
  readonly name?: string;
  readonly channel?: string;
  readonly good?: string;
  readonly kind?: string;
  readonly about?: string;
}

/**
 * In the order of the levers.
 *
 * @param stretches first and last day of each stage, for those that begin by a condition as a run or several have it; undefined for one that does not begin
 */
export function calendarOf(
  strategy: Strategy,
  horizon: number,
  stretches: readonly (DayRange | undefined)[] = [],
): CalendarRow[] {
  const own = ownRows(strategy, horizon);
  const ofStages = strategy.stages.flatMap((stage, k) => {
    const days = stretches[k];
    return days === undefined ? [] : rowsOfStage(stage, days, horizon);
  });
  if (ofStages.length === 0) return own;
  return LEVERS.flatMap((lever) => joinedRows([...own, ...ofStages].filter((row) => row.lever === lever)));
}

/** What is in use and stands in no calendar, because it holds on all days alike. */
export function alwaysOn(strategy: Strategy, rows: readonly CalendarRow[]): Pick<CalendarRow, 'lever' | 'name'>[] {
  return LEVERS.filter((lever) => !NEVER_LISTED.has(lever) && !isOff(lever, strategy[lever]))
    .map((lever) => ({ lever, name: partNamed(lever, strategy[lever]) }))
    .filter(({ lever, name }) => (lever !== 'groups' || name !== '') && !rows.some((row) => row.lever === lever));
}

/** Levers that say when others hold. */
const NEVER_LISTED: ReadonlySet<LeverName> = new Set(['stages', 'triggers']);

/** Every community has groups of some size: of that lever, the part that is a measure. */
function partNamed(lever: LeverName, value: unknown): string {
  return lever === 'groups' && typeof value === 'object' && value !== null && 'vip' in value && value.vip ? 'vip' : '';
}

/** Measures of one name as one row: what a stage adds to what there is. */
function joinedRows(rows: readonly CalendarRow[]): CalendarRow[] {
  const byName = new Map<string, CalendarRow[]>();
  for (const row of rows) byName.set(row.name, [...(byName.get(row.name) ?? []), row]);
  return [...byName.values()].flatMap((same) => {
    // Two entries of a list that only their kind names stay two rows, unless they follow one another.
    const overlap = same.some(({ spans }, k) =>
      same.some(
        (other, j) => j < k && other.spans.some((one) => spans.some((two) => one.from <= two.to && two.from <= one.to)),
      ),
    );
    if (same.length === 1 || overlap) return same;
    const inOrder = (ranges: readonly DayRange[]) => [...ranges].sort((a, b) => a.from - b.from);
    // What runs on all days of a span where others are held now and then is held on all of them.
    const anyTimes = same.some(({ times }) => times.length > 0);
    const times = same.flatMap((row) => (row.times.length > 0 || !anyTimes ? row.times : row.spans));
    return [{ ...same[0]!, spans: inOrder(same.flatMap(({ spans }) => spans)), times: inOrder(times) }];
  });
}

/** What a stage has, on the days on which it lasts, or to the end where it goes on. */
function rowsOfStage(stage: Stage, { from, to }: DayRange, horizon: number): CalendarRow[] {
  return leversIn(stage).flatMap((lever) => {
    const value: unknown = stage[lever as StagedLever];
    if (value === 'none') return [];
    const end = (stage.goOn as readonly LeverName[] | undefined)?.includes(lever) ? horizon : Math.min(horizon, to + 1);
    if (!Array.isArray(value)) return rowIn(lever, partNamed(lever, value), [{ from, to: end - 1 }], [], end);
    const { later } = leverNamed(lever);
    return value.flatMap((item) => rowOf(lever, later!(item as never, from) as Timed, end));
  });
}

function ownRows(strategy: Strategy, horizon: number): CalendarRow[] {
  return LEVERS.filter((lever) => lever !== 'stages').flatMap((lever) => {
    const value: unknown = strategy[lever];
    if (Array.isArray(value)) return value.flatMap((item) => rowOf(lever, item as Timed, horizon));
    const entries = datedEntries(value);
    if (entries !== undefined) {
      const spans = entries.filter(({ days: _, ...entry }) => !isOff(lever, entry)).map(({ days }) => days);
      return rowIn(lever, '', spans, [], horizon);
    }
    if (isOff(lever, value)) return [];
    return rowOf(lever, value as Timed, horizon);
  });
}

/** First days of stretches on which the same measures run, in order, from the second on. */
export function turnsOf(rows: readonly CalendarRow[], horizon: number): number[] {
  const turns = rows.flatMap(({ spans }) => spans.flatMap(({ from, to }) => [from, to + 1]));
  return [...new Set(turns)].filter((day) => day > 0 && day < horizon).sort((a, b) => a - b);
}

function rowOf(lever: LeverName, item: Timed, horizon: number): CalendarRow[] {
  const days = item.days ?? impliedDays(lever, item, horizon);
  if (days === undefined) return [];
  // Of an offer, `channel` is where it is made.
  const name = lever === 'offers' ? item.good : (item.name ?? item.channel ?? item.kind ?? item.about);
  return rowIn(lever, name ?? '', [days], timesOf(days, item, horizon), horizon);
}

/** Of an offer, of partners, who begin on a day, and of an activity that is repeated without saying between which days. */
function impliedDays(lever: LeverName, { from, until, every }: Timed, horizon: number): DayRange | undefined {
  if (lever === 'offers' || lever === 'partners') return { from: from ?? 0, to: until ?? horizon - 1 };
  return lever === 'activities' && every !== undefined ? { from: 0, to: horizon - 1 } : undefined;
}

/** What is held every so often begins on the first day; an activity that is not repeated is held once. */
function timesOf({ from, to }: DayRange, { every, lasts }: Timed, horizon: number): DayRange[] {
  if (every === undefined) return lasts === undefined ? [] : [{ from, to: from + Math.max(1, Math.round(lasts)) - 1 }];
  const step = Math.max(1, Math.round(every));
  if (step === 1) return [];
  const times: DayRange[] = [];
  for (let day = from; day <= Math.min(to, horizon - 1); day += step)
    times.push({ from: day, to: day + Math.max(1, Math.round(lasts ?? 1)) - 1 });
  return times;
}

/** Nothing runs after the last day. */
function rowIn(
  lever: LeverName,
  name: string,
  spans: readonly DayRange[],
  times: readonly DayRange[],
  horizon: number,
): CalendarRow[] {
  const within = (ranges: readonly DayRange[]) =>
    ranges
      .filter(({ from }) => from < horizon)
      .map(({ from, to }) => ({ from, to: Math.min(to, horizon - 1) }))
      .sort((a, b) => a.from - b.from);
  const kept = within(spans);
  return kept.length === 0 ? [] : [{ lever, name, spans: kept, times: within(times) }];
}
