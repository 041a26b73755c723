/**
 * Quantities as people write them: `2 weeks`, `5 %`, `day 0-6`, `1/day`.
 *
 * Each is a zod schema whose input is text or a number and whose output is a plain number in the unit of the model (days,
 * shares of 1, per day). The pattern appears in the JSON Schema, so that editors check it too. What is said when a quantity is
 * wrong stands in `shape.ts`.
 */

import { z } from 'zod';
import { both } from '../language/both.ts';
import { said } from '../language/said.ts';
import type { Words } from './words.ts';

const DAYS_PER: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: 7, month: 30, year: 365 };

/** Days in `2 weeks`, `36 hours`, `1 month` (30 days); undefined when the text is not a duration. */
function parseDuration(text: string): number | undefined {
  const match = /^\s*(\d+(?:\.\d+)?)\s*(hour|day|week|month|year)s?\s*$/.exec(text);
  return match ? Number(match[1]) * DAYS_PER[match[2]!]! : undefined;
}

/** Share in `5 %` or `0.05`; undefined when the text is neither. */
function parseShare(text: string): number | undefined {
  const match = /^\s*(\d+(?:\.\d+)?)\s*%\s*$/.exec(text);
  return match ? Number(match[1]) / 100 : undefined;
}

/** Times a day in `1/day`, `3/week`; undefined when the text is not a rate. */
function parseRate(text: string): number | undefined {
  const match = /^\s*(\d+(?:\.\d+)?)\s*(?:\/|per)\s*(hour|day|week|month|year)\s*$/.exec(text);
  return match ? Number(match[1]) / DAYS_PER[match[2]!]! : undefined;
}

/** Days counted from 0, both ends included; `to` is Infinity for an open end. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** `5`, `0-6`, `day 0-6`, `day 3`, `from day 3`, `until day 9`; undefined when the text is none of these. */
function parseDayRange(text: string): DayRange | undefined {
  const range = /^\s*(?:days?\s+)?(\d+)\s*-\s*(\d+)\s*$/.exec(text);
  if (range) return { from: Number(range[1]), to: Number(range[2]) };
  const single = /^\s*(?:day\s+)?(\d+)\s*$/.exec(text);
  if (single) return { from: Number(single[1]), to: Number(single[1]) };
  const open = /^\s*from\s+(?:day\s+)?(\d+)\s*$/.exec(text);
  if (open) return { from: Number(open[1]), to: Number.POSITIVE_INFINITY };
  const until = /^\s*until\s+(?:day\s+)?(\d+)\s*$/.exec(text);
  return until ? { from: 0, to: Number(until[1]) } : undefined;
}

/** Not 6.000, which may mean six thousand. */
const NUMBER = '(?![1-9]\\d{0,2}\\.\\d\\d0(?!\\d))\\d+(?:\\.\\d+)?';
const UNIT = '(?:hour|day|week|month|year)';

/** A length of time; output in days. */
export const duration = z
  .union([z.number().nonnegative(), z.string().regex(new RegExp(`^\\s*${NUMBER}\\s*${UNIT}s?\\s*$`))])
  .transform((value) => (typeof value === 'number' ? value : parseDuration(value)!))
  .meta({
    id: 'duration',
    description: said(
      'A length of time: "2 weeks", "36 hours", or a number of days.',
      '时长：“2 weeks”、“36 hours”，或天数。',
    ),
  });

/**
 * A length of time in a model that moves in whole days; output in days, rounded up. Where the fraction of a day counts, `duration` is the
 * quantity.
 */
export const period = z
  .union([z.number().nonnegative(), z.string().regex(new RegExp(`^\\s*${NUMBER}\\s*${UNIT}s?\\s*$`))])
  .transform((value) => wholeDays(typeof value === 'number' ? value : parseDuration(value)!))
  .meta({
    id: 'period',
    description: said(
      'A length of time in whole days: "2 weeks", "36 hours" (2 days), or a number of days.',
      '以整天计的时长：“2 weeks”、“36 hours”（2 天），或天数。',
    ),
  });

/** Nothing in the model happens within a day, so a length of time counts as the whole days it touches. */
export function wholeDays(days: number): number {
  // 24 hours are 24 × (1/24) days, which is not always 1 in binary fractions.
  return Math.max(0, Math.ceil(days - 1e-9)); // of 0 days: 0, not -0
}

/** A part of a whole; output 0 to 1. */
export const share = z
  .union([z.number().min(0).max(1), z.string().regex(new RegExp(`^\\s*${NUMBER}\\s*%\\s*$`))])
  .transform((value) => (typeof value === 'number' ? value : parseShare(value)!))
  .pipe(z.number().min(0).max(1))
  .meta({ id: 'share', description: said('A part of a whole: "5 %" or 0.05.', '占比：“5 %”或 0.05。') });

/** How often; output per day. */
export const rate = z
  .union([z.number().nonnegative(), z.string().regex(new RegExp(`^\\s*${NUMBER}\\s*(?:/|per)\\s*${UNIT}\\s*$`))])
  .transform((value) => (typeof value === 'number' ? value : parseRate(value)!))
  .meta({
    id: 'rate',
    description: said('How often: "1/day", "3/week", or a number per day.', '频率：“1/day”、“3/week”，或每天的次数。'),
  });

/** Days of the scenario; output first and last day, both included. */
export const dayRange = z
  .union([
    z.number().int().nonnegative(),
    z.string().regex(/^\s*(?:(?:days?\s+)?\d+(?:\s*-\s*\d+)?|(?:from|until)\s+(?:day\s+)?\d+)\s*$/),
  ])
  .transform((value): DayRange => (typeof value === 'number' ? { from: value, to: value } : parseDayRange(value)!))
  .refine((range) => range.from <= range.to)
  .meta({
    id: 'dayRange',
    description: said(
      'Days counted from 0, both ends included: "0-6", "day 3", "from day 3", "until day 9".',
      '从 0 数起、含首尾的日期：“0-6”、“day 3”、“from day 3”、“until day 9”。',
    ),
  });

/** One day, counted from 0; `day 3` or `3`. */
export const day = z
  .union([z.number().int().nonnegative(), z.string().regex(/^\s*day\s+\d+\s*$/)])
  .transform((value) => (typeof value === 'number' ? value : Number(/\d+/.exec(value)![0])))
  .meta({ id: 'day', description: said('A day counted from 0: 3 or "day 3".', '从 0 数起的某一天：3 或“day 3”。') });

/** An amount in the currency of the scenario. */
export const money = z
  .number()
  .nonnegative()
  .meta({ id: 'money', description: said("An amount in the scenario's currency.", '以场景的货币表示的金额。') });

/** What is expected of an outcome; `expectation.ts` reads it. */
export const bounds = z.union([z.number(), z.string()]).meta({
  id: 'bounds',
  description: said(
    'What is expected of an outcome: 9..18, "at least 0.8", "at most 3", "above 0", "below 5", or a number.',
    '对结果的预期：9..18、“at least 0.8”、“at most 3”、“above 0”、“below 5”，或一个数。',
  ),
});

/** From a value to a larger one; `value-range.ts` reads it. */
export const range = z
  .string()
  .max(200)
  .meta({
    id: 'range',
    description: said(
      'From a value to a larger one: 20..60, "5 %..20 %", "1 week..4 weeks"; 0.01..10:log where equal ratios count as equal steps.',
      '从一个值到更大的值：20..60、“5 %..20 %”、“1 week..4 weeks”；0.01..10:log 表示相等的比值算相等的步长。',
    ),
  });

/** By the id of each: what it is called in tables, and what a message says that it expects. */
export const QUANTITIES: Readonly<Record<string, { readonly name: Words; readonly expected: Words }>> = {
  duration: {
    name: both('length of time', '时长'),
    expected: {
      en: 'a length of time such as "2 weeks", "36 hours" or a number of days',
      zh: '“2 weeks”“36 hours”这样的时长，或天数',
    },
  },
  period: {
    name: both('whole days', '整天数'),
    expected: {
      en: 'a length of time such as "2 weeks", "36 hours" or a number of days',
      zh: '“2 weeks”“36 hours”这样的时长，或天数',
    },
  },
  share: {
    name: both('share', '占比'),
    expected: { en: 'a share from 0 to 1, such as "5 %" or 0.05', zh: '0 到 1 的占比，例如“5 %”或 0.05' },
  },
  rate: {
    name: both('rate', '频率'),
    expected: {
      en: 'a rate such as "1/day", "3/week" or a number per day',
      zh: '“1/day”“3/week”这样的频率，或每天的次数',
    },
  },
  dayRange: {
    name: both('days', '日期范围'),
    expected: { en: 'days such as "0-6", "day 3" or "from day 3"', zh: '日期，例如“0-6”“day 3”或“from day 3”' },
  },
  day: { name: both('day', '某一天'), expected: { en: 'a day such as "day 3" or 3', zh: '某一天，例如“day 3”或 3' } },
  money: { name: both('money', '金额'), expected: { en: 'an amount of money, 0 or more', zh: '不小于 0 的金额' } },
  bounds: {
    name: both('bounds', '界限'),
    expected: {
      en: 'a range such as 9..18, a bound such as "at least 0.8", or a number',
      zh: '9..18 这样的范围、“at least 0.8”这样的界限，或一个数',
    },
  },
  range: {
    name: both('range', '范围'),
    expected: { en: 'a range such as 20..60 or "5 %..20 %"', zh: '范围，例如 20..60 或“5 %..20 %”' },
  },
};
