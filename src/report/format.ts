/**
 * Numbers as people read them: a unit, thousands separators, and no more digits than the number deserves.
 */
import type { IntervalName } from '../analysis/interval-name.ts';
import { written } from '../numeric/written.ts';
import { OUTCOMES } from '../scenario/outcomes.ts';

/** How an outcome is written. `runs` is a share of runs; `plain` is a number without a unit: ratios, indices, formulas. */
export type Unit = 'share' | 'runs' | 'money' | 'days' | 'count' | 'plain';

/** Whether an outcome lies between 0 and 1 and is written in per cent, its differences in points. */
export function isPercentage(unit: Unit): boolean {
  return unit === 'share' || unit === 'runs';
}

export function unitOf(outcome: string): Unit {
  const base = outcome.split('@')[0]!;
  const unit = Object.hasOwn(OUTCOMES, base) ? OUTCOMES[base as keyof typeof OUTCOMES].unit : 'ratio';
  if (unit === 'share' || unit === 'money' || unit === 'days') return unit;
  return unit === 'ratio' || unit === '0 to 1' ? 'plain' : 'count';
}

/** Words that stand beside numbers, in the language of the report. */
export interface UnitWords {
  readonly points: (amount: string) => string;
  readonly days: (amount: string) => string;
  /** `share` ends with its per cent sign. */
  readonly ofRuns: (share: string) => string;
  readonly range: (low: string, high: string) => string;
  readonly unknown: string;
  /** In the place of an interval. */
  readonly certain: string;
}

/** Ends of an interval; null where there is none. */
export type Ends = readonly [number, number] | readonly [null, null];

/** How far the level at position `of` is above that at position `from`. */
export interface LevelDifference {
  readonly of: number;
  readonly from: number;
  readonly value: number | null;
  readonly interval: Ends;
}

/** In the order given. */
export interface Agreeing {
  readonly levels: readonly string[];
  readonly differences: readonly string[];
}

/** Writes numbers in one language and currency. */
export interface NumberFormat {
  /** `41 %`, `CNY 48,100`, `12.3`. What is neither none nor all is not written as 0 % or 100 %. */
  value(value: number | null, unit: Unit): string;
  /** With all its digits, for numbers that somebody wrote. */
  exact(value: number, unit: Unit): string;
  /** With its sign and, for shares, in points: `+41 points`; to the digits of its interval, when there is one. */
  difference(value: number | null, unit: Unit, interval?: Ends): string;
  /**
   * Levels and differences between them, with the fewest decimals by which they agree as printed: who subtracts one level from another
   * finds the difference that is shown, to its digits. Differences that are not those of the levels, such as of fewer runs, are left as
   * they are.
   */
  agreeing(levels: readonly (number | null)[], differences: readonly LevelDifference[], unit: Unit): Agreeing;
  /** An interval without its unit, to the digits that the width of the interval deserves. */
  interval(interval: Ends, unit: Unit): string;
  share(value: number | null): string;
  count(value: number | null): string;
}

export function numberFormat(words: UnitWords, currency: string): NumberFormat {
  const unknown = words.unknown;
  const dress = (text: string, unit: Unit, isDifference: boolean): string => {
    if (isPercentage(unit) && isDifference) return words.points(text);
    if (unit === 'share') return `${text}\u00a0%`;
    if (unit === 'runs') return words.ofRuns(`${text}\u00a0%`);
    if (unit === 'money') return currency === '' ? text : `${text}\u00a0${currency}`;
    return unit === 'days' ? words.days(text) : text;
  };
  const scaled = (value: number, unit: Unit): number => (isPercentage(unit) ? 100 * value : value);
  const digitsOf = ([low, high]: Ends, unit: Unit): number | undefined =>
    low !== null && high > low ? digitsOfWidth(scaled((high - low) / 2, unit)) : undefined;
  const levelText = (value: number, unit: Unit, least = Number.NEGATIVE_INFINITY): string =>
    isPercentage(unit) ? percentage(value, least) : separated(value, Math.max(digitsFor(value), least));
  const differenceDigits = (number: number, interval: Ends, unit: Unit): number => {
    const digits = digitsOf(interval, unit);
    // A wide interval must not round 606 to 1,000: one digit of the difference stays.
    const leastDigits = number === 0 ? 0 : -Math.floor(Math.log10(Math.abs(number)));
    const isCoarse = digits !== undefined && digits < 0 && leastDigits > digits;
    return isCoarse ? leastDigits : (digits ?? digitsFor(number));
  };
  const signed = (number: number, digits: number, unit: Unit): string => {
    const text = separated(Math.abs(number), digits);
    const sign = isZero(text) ? '' : number < 0 ? '\u2212' : '+';
    return dress(`${sign}${text}`, unit, true);
  };
  return {
    value: (value, unit) => (isNumber(value) ? dress(levelText(value, unit), unit, false) : unknown),
    exact: (value, unit) => dress(withAllDigits(scaled(value, unit)), unit, false),
    difference(value, unit, interval = [null, null]) {
      if (!isNumber(value)) return unknown;
      const number = scaled(value, unit);
      return signed(number, differenceDigits(number, interval, unit), unit);
    },
    agreeing(levels, differences, unit) {
      const shown = differences.map(({ value, interval, of, from }) => {
        const number = isNumber(value) ? scaled(value, unit) : Number.NaN;
        const gap = scaled((levels[of] ?? Number.NaN) - (levels[from] ?? Number.NaN), unit);
        return {
          of,
          from,
          number,
          digits: differenceDigits(number, interval, unit),
          isTheirs:
            Math.abs(gap - number) <= 1e-9 * scaled(Math.abs(levels[of] ?? 0) + Math.abs(levels[from] ?? 0), unit),
        };
      });
      const own = levels.filter(isNumber).map((level) => digitsFor(scaled(level, unit)));
      // One decimal more than the differences show: what then still parts them is a tie in rounding.
      const most = 1 + Math.max(...shown.map(({ digits }) => digits));
      const levelTexts = (least: number) =>
        levels.map((level) => (isNumber(level) ? levelText(level, unit, least) : null));
      let texts = levelTexts(Number.NEGATIVE_INFINITY);
      for (let least = Math.min(...own); least <= most; least++) {
        texts = levelTexts(least);
        if (shown.every((one) => !one.isTheirs || gapShown(texts, one) === rounded(one.number, one.digits))) break;
      }
      return {
        levels: texts.map((text) => (text === null ? unknown : dress(text, unit, false))),
        differences: shown.map((one) => {
          if (Number.isNaN(one.number)) return unknown;
          // In a tie the difference follows the levels.
          const gap = one.isTheirs ? gapShown(texts, one) : Number.NaN;
          return signed(Number.isNaN(gap) ? one.number : gap, one.digits, unit);
        }),
      };
    },
    interval([low, high], unit) {
      if (low === null || !Number.isFinite(low) || !Number.isFinite(high)) return unknown;
      const [from, to] = [scaled(low, unit), scaled(high, unit)];
      const digits = digitsOf([low, high], unit) ?? digitsFor(Math.max(Math.abs(from), Math.abs(to)));
      return words.range(separated(from, digits), separated(to, digits));
    },
    share: (value) => (isNumber(value) ? `${percentage(value)}\u00a0%` : unknown),
    count: (value) => (isNumber(value) ? separated(value, 0) : unknown),
  };
}

/** Decimals that leave three significant digits, two below ten; negative counts round to tens, hundreds … */
function digitsFor(value: number): number {
  const size = Math.abs(value);
  if (size === 0) return 0;
  if (size >= 100) return Math.min(0, 2 - Math.floor(Math.log10(size)));
  if (size >= 20 || Number.isInteger(value)) return 0;
  if (size >= 10) return 1;
  return Math.min(3, 1 - Math.floor(Math.log10(size)));
}

/** What a reader finds who subtracts two levels as they are printed, to the digits of their difference; NaN where one is no number. */
function gapShown(
  texts: readonly (string | null)[],
  { of, from, digits }: { readonly of: number; readonly from: number; readonly digits: number },
): number {
  const [level, other] = [of, from].map((k) => numberIn(texts[k] ?? ''));
  return rounded(level! - other!, digits);
}

/** The number of a text that `separated` wrote. */
const numberIn = (text: string): number =>
  text === '' ? Number.NaN : Number(text.replaceAll(',', '').replace('\u2212', '-'));

/** As `separated` writes it. */
const rounded = (value: number, digits: number): number => numberIn(separated(nearlyWhole(value), digits));

/** 18.7 - 17.3 is 1.3999999999999986: without its noise, so that halves round as they would by hand. */
const nearlyWhole = (value: number): number => Number(value.toPrecision(12));

/** Decimals of a percentage, at most. */
const MOST_DECIMALS = 6;

/** A share in per cent, without its sign: with `least` decimals, and as many as it takes to tell it from none and from all. */
function percentage(share: number, least = Number.NEGATIVE_INFINITY): string {
  const number = 100 * share;
  const usual = separated(number, Math.max(digitsFor(number), least));
  if (share <= 0 || share >= 1 || (!isZero(usual) && usual !== '100')) return usual;
  // 99.8 is short of 100 by 0.2, which one decimal shows.
  const short = Math.min(number, 100 - number);
  const decimals = Math.ceil(-Math.log10(short) - 1e-9);
  if (decimals <= MOST_DECIMALS && share < 0.5) return separated(number, decimals);
  if (decimals <= MOST_DECIMALS) {
    const down = Math.floor(number * 10 ** decimals + 1e-6) / 10 ** decimals;
    return separated(down, decimals);
  }
  const limit = 10 ** -MOST_DECIMALS;
  return share < 0.5 ? `< ${limit.toFixed(MOST_DECIMALS)}` : `> ${(100 - limit).toFixed(MOST_DECIMALS)}`;
}

function withAllDigits(value: number): string {
  const [, sign, whole, rest] = /^(-?)(\d+)(.*)$/.exec(written(value)) ?? [];
  if (whole === undefined) return String(value);
  return `${sign === '-' ? '\u2212' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${rest}`;
}

/** Decimals that show the half width of an interval to one significant digit, to two when it begins with 1. */
function digitsOfWidth(half: number): number {
  const exponent = Math.floor(Math.log10(half));
  const leading = half / 10 ** exponent;
  return Math.min(4, -exponent + (leading < 2 ? 1 : 0));
}

/** `-1234.5` to one decimal as `−1,234.5`; what rounds to nothing is `0`. */
function separated(value: number, digits: number): string {
  const unit = 10 ** -digits;
  const rounded = digits < 0 ? Math.round(value / unit) * unit : value;
  // Beyond 1e21 toFixed itself turns to powers of ten.
  const text = Math.abs(rounded) >= 1e15 ? rounded.toExponential(2) : rounded.toFixed(Math.max(0, digits));
  if (isZero(text)) return '0';
  const [whole, fraction] = text.replace('-', '').split('.');
  const grouped = text.includes('e') ? whole! : whole!.replace(/\B(?=(\d{3})+$)/g, ',');
  const body = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return text.startsWith('-') ? `\u2212${body}` : body;
}

function isNumber(value: number | null): value is number {
  return value !== null && Number.isFinite(value);
}

function isZero(text: string): boolean {
  return !/[1-9]/.test(text);
}

/** An interval with a sign before it where it is not called 95 %, and there is no room for more. */
export const marked = (interval: string, name: IntervalName, words: UnitWords): string =>
  name === 'certain' ? words.certain : name === '95' || interval === '' ? interval : `~\u00a0${interval}`;

/**
 * Ends of an interval without the unit, which stands beside the level itself: written as levels are, and with the digits that the width of the
 * interval asks for. To three digits the interval of 1,019.3, from 1,015.5 to 1,023.1, would be 1,020 to 1,020, and hold nothing.
 */
export function levelInterval([low, high]: Ends, unit: Unit, words: UnitWords): string {
  if (low === null) return '';
  const scale = isPercentage(unit) ? 100 : 1;
  const least = high > low ? digitsOfWidth((scale * (high - low)) / 2) : Number.NEGATIVE_INFINITY;
  const bare = (value: number) => {
    if (!Number.isFinite(value)) return words.unknown;
    return isPercentage(unit)
      ? `${percentage(value, least)}\u00a0%`
      : separated(value, Math.max(digitsFor(value), least));
  };
  return words.range(bare(low), bare(high));
}
