/**
 * A range of values as people write it: `20..500`, `5 %..20 %`, `1 week..4 weeks`, `0.01..10:log`, `8..16 by 1`.
 *
 * Numbers are kept in the unit in which they are written and get it back when they are put into the scenario.
 */
import { exp, log } from '../numeric/exp-log.ts';
import { written } from '../numeric/written.ts';
import { thousandsIn } from './thousands.ts';

export interface ValueRange {
  /** The lower end, below `high`; above 0 on a logarithmic scale. */
  readonly low: number;
  readonly high: number;
  /** On a logarithmic scale equal steps are equal ratios. */
  readonly scale: 'linear' | 'log';
  /** Whether only whole numbers may stand there. */
  readonly whole: boolean;
  /** Only every so many from the lower end on, in the unit of the ends; the upper end may lie between two of them. */
  readonly step?: number;
  /** What stands before a number: "day " or nothing. */
  readonly before: string;
  /** What stands behind a number: " %", " week", "/day" or nothing. */
  readonly unit: string;
}

/** What `low..high` may lack. */
export type RangeFault = 'form' | 'units' | 'backwards' | 'log' | 'thousands' | 'step';

const END = /^(day\s+)?([+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?)(\s*[%/\p{L}]*(?:\s+\p{L}+)?)$/iu;
const TIME = /^(\s*)(hour|day|week|month|year)s?$/;
const DAYS_PER: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: 7, month: 30, year: 365 };

/** `8..16 by 1`, `5 %..20 % by 5 %`, `1 week..4 weeks by 1 week`. */
const BY = /^(.*\S)\s+by\s+(\S.*)$/i;

/**
 * Reads `low..high`, with `:log` or `by STEP` behind it or not. One unit may serve both ends (`5..20 %`); lengths of time in different units become
 * days. `whole` is left false: that is for the place to say into which the values go.
 */
export function parseValueRange(text: string): ValueRange | RangeFault {
  const by = BY.exec(text.trim());
  return by === null ? parseEnds(text) : withStep(parseEnds(by[1]!), by[2]!);
}

function withStep(range: ValueRange | RangeFault, text: string): ValueRange | RangeFault {
  if (typeof range === 'string') return range;
  const written = END.exec(text.trim());
  if (written === null || range.scale === 'log') return 'step';
  const [unit, own] = [written[3]!.replace(TIME, '$1$2').trim(), range.unit.trim()];
  const ratio = unit === '' || unit === own ? 1 : (DAYS_PER[unit] ?? Number.NaN) / (DAYS_PER[own] ?? Number.NaN);
  if (Number.isNaN(ratio)) return 'units';
  const step = Number(written[2]) * ratio;
  return step > 0 && step <= range.high - range.low ? { ...range, step } : 'step';
}

function parseEnds(text: string): ValueRange | RangeFault {
  const [ends, scale, ...more] = text.split(':').map((part) => part.trim());
  if (more.length > 0 || (scale !== undefined && scale !== 'log')) return 'form';
  const [low, high, ...others] = ends!.split(/\.\.\.?/).map((end) => END.exec(end.trim()));
  if (!low || !high || others.length > 0) return 'form';
  if (thousandsIn(ends!) !== undefined) return 'thousands';
  const range = withOneUnit(low, high);
  if (range === undefined) return 'units';
  if (!(range.low < range.high)) return 'backwards';
  if (scale === 'log' && range.low <= 0) return 'log';
  return { ...range, scale: scale === 'log' ? 'log' : 'linear', whole: false };
}

function withOneUnit(low: RegExpExecArray, high: RegExpExecArray) {
  const before = low[1] ?? high[1] ?? '';
  const [from, to] = [Number(low[2]), Number(high[2])];
  const units = [low[3]!, high[3]!].map((unit) => unit.replace(TIME, '$1$2'));
  const [first, last] = units.map((unit) => unit.trim());
  if (first === last || first === '') return { low: from, high: to, before, unit: units[1]! };
  if (last === '') return { low: from, high: to, before, unit: units[0]! };
  const [perFirst, perLast] = [DAYS_PER[first!], DAYS_PER[last!]];
  if (perFirst === undefined || perLast === undefined) return undefined;
  return { low: from * perFirst, high: to * perLast, before, unit: ' day' };
}

/** The value at a share `u` (0 to 1) of the way from the lower to the upper end; whole numbers and steps are equally likely for uniform `u`. */
export function valueAt(range: ValueRange, u: number): number {
  const { low, high, scale, whole, step } = range;
  if (step !== undefined) {
    const steps = valuesByStep(range);
    return steps[Math.min(steps.length - 1, Math.floor(u * steps.length))]!;
  }
  if (!whole) return between(low, high, scale, u);
  return Math.max(low, Math.min(high, Math.floor(between(low, high + 1, scale, u))));
}

/** The values of a range with a step, from the lower end on; of one without a step its ends. */
export function valuesByStep({ low, high, step }: ValueRange): number[] {
  if (step === undefined) return [low, high];
  const steps = Math.floor((high - low) / step + 1e-9);
  // Without the noise of binary fractions: 0.1 + 2 · 0.1 is 0.3.
  return Array.from({ length: steps + 1 }, (_, k) => Number((low + k * step).toPrecision(12)));
}

/** `count` values (2 or more) from the lower end to the upper one in equal steps, whole where they must be. */
export function valuesAcross({ low, high, scale, whole }: ValueRange, count: number): number[] {
  return Array.from({ length: count }, (_, k) => {
    if (k === 0 || k === count - 1) return k === 0 ? low : high;
    const value = between(low, high, scale, k / (count - 1));
    return whole ? Math.round(value) : value;
  });
}

/** A value as it would be written in the scenario: the ends of the range as they are, those between them without the noise of fractions. */
export function writeValue({ before, unit, low, high }: ValueRange, value: number): string {
  const number = value === low || value === high ? String(Number(value.toPrecision(15))) : written(value);
  const isTime = TIME.test(unit);
  return `${before}${number}${unit}${isTime && number !== '1' ? 's' : ''}`;
}

const between = (low: number, high: number, scale: ValueRange['scale'], u: number): number =>
  scale === 'log' ? exp(log(low) + u * (log(high) - log(low))) : low + u * (high - low);
