/** What all parts of the report of a threshold are written with. */
import type { Threshold } from '../../analysis/threshold/threshold.ts';
import { type NumberFormat, numberFormat, type Unit } from '../format.ts';
import { type ThresholdTexts, thresholdTexts } from '../language/threshold.ts';
import { type Texts, textsOf } from '../language.ts';
import { describeOutcome } from '../outcomes.ts';
import type { SheetTable } from '../sheet.ts';
import type { ThresholdFound } from './found.ts';

export interface Words {
  readonly text: Texts;
  readonly own: ThresholdTexts;
  readonly numbers: NumberFormat;
  readonly unit: Unit;
  readonly outcomeLabel: string;
}

export interface ThresholdInWords {
  /** One line a branch. */
  readonly verdicts: readonly string[];
  readonly cautions: readonly string[];
  readonly methods: readonly string[];
  readonly fits: readonly SheetTable[];
  /** One a branch in which breaks were planted. */
  readonly planted: readonly SheetTable[];
  readonly mechanism: { readonly sentence: string; readonly tables: readonly SheetTable[] } | null;
  readonly over: { readonly sentence: string; readonly table: SheetTable } | null;
}

export function wordsFor({ scenario, language, outcome }: ThresholdFound): Words {
  const text = textsOf(language);
  const { label, unit } = describeOutcome(outcome, text);
  return {
    text,
    own: thresholdTexts(language),
    numbers: numberFormat(text.units, scenario.currency),
    unit,
    outcomeLabel: label,
  };
}

/** A size to three digits. */
export const size = (value: number): string => String(Number(value.toPrecision(3)));

export const ends = ([low, high]: readonly [number, number]): [string, string] => [size(low), size(high)];

export const oneDigit = (value: number): string => value.toFixed(1);

/** An amount of the outcome, to as many digits as such a bound deserves. */
export const twoDigits = (value: number): string => String(Number(value.toPrecision(2)));

export const pValue = (p: number): string => (p < 0.0095 ? p.toFixed(3) : p.toFixed(2));

export function halfwayOf(threshold: Threshold, own: ThresholdTexts, text: Texts): string {
  if (threshold.kind === 'threshold') return '';
  return halfwayText(threshold, own)
    .map((sentence) => `${text.semicolon}${sentence}`)
    .join('');
}

export function halfwayText({ shape, halfwayCi95 }: Threshold, own: ThresholdTexts): string[] {
  if (shape.halfway === null) return [];
  return [own.halfway(size(shape.halfway), halfwayCi95 === null ? undefined : ends(halfwayCi95))];
}
