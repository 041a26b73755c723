/** A comparison by segment of the population: a short table for the terminal, a section for the page. */
import { compareSegments, type StrategyBySegment } from '../../analysis/by-segment.ts';
import { SEGMENT_COUNTS, type SegmentCount } from '../../scenario/outcomes.ts';
import { marked } from '../format.ts';
import { distinctLabels, plainLabel, shortLabel } from '../labels.ts';
import { segmentTexts } from '../language/segments.ts';
import type { SheetBlock, SheetCell, SheetSection, SheetTable } from '../sheet.ts';
import { type CompareData, strategyName } from './data.ts';

/** Longer names would leave no room for the numbers. */
const WIDEST_NAME = 32;
/** A longer table would push the verdict off the screen. */
const MOST_ROWS = 24;

export interface BySegment {
  readonly brief: readonly SheetBlock[];
  readonly sections: readonly SheetSection[];
}

export function segmentsOf(data: CompareData): BySegment {
  const { comparison, context, language, pools } = data;
  const found = compareSegments(pools.strategies, comparison);
  if (found.length === 0) return { brief: [], sections: [] };
  const own = segmentTexts(language);
  const isOne = comparison.strategies.length === 1;
  const printed = printedCells(found, data);
  const rows = (cell: (mean: SheetCell, k: number, count: SegmentCount) => SheetCell, name: NameOf) =>
    rowsOf(found, name, (k) => SEGMENT_COUNTS.map((count) => cell(printed.get(count)![k]!.mean, k, count)));
  const header = ['', ...SEGMENT_COUNTS.map((count) => own[count])];
  const brief: SheetTable = {
    caption: own.title,
    header,
    rows: rows(
      (mean) => mean,
      (strategy) => shortLabel(strategy, WIDEST_NAME),
    ),
  };
  const whole: SheetTable = {
    caption: own.title,
    captioned: false,
    header,
    rows: rows(
      (mean, k, count) => ({ text: mean as string, note: printed.get(count)![k]!.note }),
      (strategy) => strategyName(strategy, data),
    ),
  };
  const baseline = context.text.findings.quoted(plainLabel(comparison.baseline));
  const section: SheetSection = {
    id: 'segments',
    title: own.title,
    note: isOne ? own.onlyMeans : own.note(baseline),
    charts: [],
    tables: [whole],
    remarks: [],
  };
  return { brief: [brief.rows.length > MOST_ROWS ? own.inReport : brief], sections: [section] };
}

type NameOf = (strategy: string) => SheetCell;

/** A heading for each segment, below it a row for each strategy. */
function rowsOf(
  found: readonly StrategyBySegment[],
  name: NameOf,
  cells: (k: number) => readonly SheetCell[],
): SheetCell[][] {
  const segments = [...new Set(found.map(({ segment }) => segment))];
  const labels = distinctLabels(segments, WIDEST_NAME);
  return segments.flatMap((segment, s) => [
    [labels[s]!],
    ...found.flatMap((one, k) => (one.segment === segment ? [[name(one.strategy), ...cells(k)]] : [])),
  ]);
}

interface Printed {
  readonly mean: string;
  /** The difference and its interval; empty for the baseline. */
  readonly note: readonly string[];
}

/** By count, in the order of `found`: means and differences of a segment that agree with each other as printed. */
function printedCells(
  found: readonly StrategyBySegment[],
  { comparison, context: { numbers, text } }: CompareData,
): ReadonlyMap<SegmentCount, readonly Printed[]> {
  const size = comparison.strategies.length;
  const from = comparison.strategies.findIndex(({ name }) => name === comparison.baseline);
  return new Map(
    SEGMENT_COUNTS.map((count) => {
      const all: Printed[] = [];
      for (let start = 0; start < found.length; start += size) {
        const group = found.slice(start, start + size).map(({ counts }) => counts[count]);
        const differing = group.flatMap(({ against }, of) => (against === null ? [] : [{ of, against }]));
        const { levels, differences } = numbers.agreeing(
          group.map(({ mean }) => mean),
          differing.map(({ of, against }) => ({ of, from, value: against.difference, interval: against.ci95 })),
          'count',
        );
        group.forEach((_, k) => {
          const place = differing.findIndex(({ of }) => of === k);
          const { against } = differing[place] ?? {};
          const interval =
            against === undefined || against.ci95[0] === null
              ? []
              : [marked(numbers.interval(against.ci95, 'count'), against.ciKind, text.units)];
          all.push({ mean: levels[k]!, note: place < 0 ? [] : [differences[place]!, ...interval] });
        });
      }
      return [count, all];
    }),
  );
}
