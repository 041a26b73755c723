/** A comparison as a table for the terminal: a block for each outcome, a line for each strategy. */
import type { Comparison, StrategyComparison } from '../../analysis/compare.ts';
import type { IntervalName } from '../../analysis/far-kinds.ts';
import type { Interval } from '../../analysis/interval.ts';
import type { Presence } from '../../analysis/missing.ts';
import type { Verdict } from '../../analysis/verdict.ts';
import { isPercentage, numberFormat, roughly, type Unit } from '../../report/format.ts';
import { mostTagOf } from '../../report/headline.ts';
import { shortLabel } from '../../report/labels.ts';
import { type Language, type Texts, textsOf } from '../../report/language.ts';
import { describeOutcome } from '../../report/outcomes.ts';
import { printedRows } from '../../report/printed-rows.ts';
import { drawTable, tableWidth } from './table.ts';
import type { Colors } from './terminal.ts';

export interface TableOptions {
  readonly outcomes: readonly string[];
  readonly currency: string;
  readonly language: Language;
  readonly colors: Colors;
  /** Columns of the terminal; where they are too few, intervals and the share of wins are left out. */
  readonly width: number;
}

type Column = 'name' | 'mean' | 'meanInterval' | 'difference' | 'interval' | 'wins' | 'verdict';
type Line = Readonly<Record<Column, string>>;

const COLUMNS: readonly Column[] = ['name', 'mean', 'meanInterval', 'difference', 'interval', 'wins', 'verdict'];
/** What goes, in this order, until the table fits. */
const DISPENSABLE: readonly Column[] = ['meanInterval', 'wins', 'interval'];
const WIDEST_NAME = 32;

const HEADERS: Readonly<Record<Language, Line>> = {
  en: {
    name: '',
    mean: 'mean',
    meanInterval: '95 % interval',
    difference: 'difference',
    interval: '95 % interval',
    wins: 'better in',
    verdict: '',
  },
  zh: {
    name: '',
    mean: '均值',
    meanInterval: '95 % 区间',
    difference: '差异',
    interval: '95 % 区间',
    wins: '更好的占比',
    verdict: '',
  },
};

export function comparisonTable(comparison: Comparison, options: TableOptions): string {
  const { language, colors } = options;
  const text = textsOf(language);
  const header = HEADERS[language];
  const blocks = options.outcomes.map((outcome) => ({
    title: outcomeTitle(outcome, text, comparison.sharesOfRuns),
    lines: linesOf(outcome, comparison, options, text),
  }));
  const all = [header, ...blocks.flatMap(({ lines }) => lines)];
  const cells = (columns: readonly Column[], lines: readonly Line[]) =>
    lines.map((line) => columns.map((column) => line[column]));
  let columns = COLUMNS;
  for (const column of DISPENSABLE) {
    if (tableWidth(cells(columns, all)) <= options.width) break;
    columns = columns.filter((other) => other !== column);
  }
  const paint = (line: string[]) => [...line.slice(0, -1), paintVerdict(line.at(-1)!, text, colors)];
  return drawTable(
    cells(columns, [header])[0]!.map(colors.dim),
    blocks.flatMap(({ title, lines }) => [[colors.bold(title)], ...cells(columns, lines).map(paint)]),
    columns.map((column) => (column === 'name' || column === 'verdict' ? 'left' : 'right')),
  );
}

/** The outcome in words, with the name by which a scenario calls it. */
export function outcomeTitle(outcome: string, text: Texts, sharesOfRuns: readonly string[] = []): string {
  const { label } = describeOutcome(outcome, text, sharesOfRuns);
  return label.startsWith(outcome) ? label : `${label} (${outcome})`;
}

function linesOf(outcome: string, comparison: Comparison, { currency, language }: TableOptions, text: Texts): Line[] {
  const numbers = numberFormat(text.units, currency);
  const { unit } = describeOutcome(outcome, text, comparison.sharesOfRuns);
  const printed = printedRows(comparison, outcome, numbers, unit);
  return comparison.strategies.map((strategy) => {
    const { mean, ci95, ciKind, constant } = strategy.outcomes[outcome]!;
    const against = comparison.comparisons.find((one) => one.outcome === outcome && one.strategy === strategy.name);
    const isBaseline = strategy.name === comparison.baseline;
    return {
      name: `  ${shortLabel(strategy.name, WIDEST_NAME)}`,
      mean: `${mean === null ? text.units.unknown : printed.get(strategy.name)!.mean}${partOfRuns(strategy.presence[outcome]!)}`,
      // Where all runs agree there is a number and no doubt that these runs could show.
      meanInterval: constant ? '' : marked(levelInterval(ci95, unit, text), ciKind),
      difference: against?.difference == null ? '' : printed.get(strategy.name)!.difference,
      interval:
        against === undefined || against.ci95[0] === null
          ? ''
          : marked(numbers.interval(against.ci95, unit), against.ciKind),
      // For a share of runs the difference says it already.
      wins: against?.probabilityBetter == null || unit === 'runs' ? '' : numbers.share(against.probabilityBetter),
      verdict: against ? verdictCell(against, text, language) : isBaseline ? text.page.baselineTag : '',
    };
  });
}

const marked = (interval: string, name: IntervalName): string =>
  name === 'rough' && interval !== '' ? roughly(interval) : interval;

/** The verdict, and what most runs do where the mean is left open. */
function verdictCell(one: StrategyComparison, text: Texts, language: Language): string {
  const most = mostTagOf(one, language);
  return most === '' ? text.verdicts[one.verdict] : `${text.verdicts[one.verdict]}${text.semicolon}${most}`;
}

/** In how many runs there is a value, where it is not in all: ` (17/30)`. */
const partOfRuns = ({ runs, missing }: Presence): string => (missing === 0 ? '' : ` (${runs - missing}/${runs})`);

/** Ends of an interval without the unit, which stands beside the mean. */
export function levelInterval([low, high]: Interval, unit: Unit, text: Texts): string {
  if (low === null) return '';
  return text.units.range(withoutUnit(low, unit, text), withoutUnit(high, unit, text));
}

/** A level as a bare number, or in per cent. */
function withoutUnit(value: number, unit: Unit, text: Texts): string {
  return numberFormat(text.units, '').value(value, isPercentage(unit) ? 'share' : 'plain');
}

function paintVerdict(word: string, text: Texts, colors: Colors): string {
  const paints: Record<Verdict, (word: string) => string> = {
    better: colors.green,
    worse: colors.red,
    higher: colors.bold,
    lower: colors.bold,
    undecided: colors.yellow,
    'no meaningful difference': colors.dim,
  };
  const verdict = (Object.keys(paints) as Verdict[]).find((one) => word.startsWith(text.verdicts[one]));
  return verdict === undefined ? colors.dim(word) : paints[verdict](word);
}
