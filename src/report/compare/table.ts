/** A comparison as the table that a terminal has room for: a heading for each outcome, below it a row for each strategy. */
import type { StrategyComparison } from '../../analysis/comparison.ts';
import type { Presence } from '../../analysis/missing.ts';
import type { Verdict } from '../../analysis/verdict.ts';
import { levelInterval, marked } from '../format.ts';
import { betterShareOf, mostTagOf } from '../headline.ts';
import { shortLabel } from '../labels.ts';
import { describeOutcome, outcomeTitle } from '../outcomes.ts';
import { printedRows } from '../printed-rows.ts';
import type { SheetCell, SheetTable, Tone } from '../sheet.ts';
import type { CompareData } from './data.ts';

const WIDEST_NAME = 32;

export function comparisonTable(data: CompareData): SheetTable {
  const { text } = data.context;
  const { mean, interval, difference, wins } = text.page.briefly;
  return {
    caption: text.page.table,
    captioned: false,
    header: ['', mean, interval, difference, interval, wins, ''],
    words: [0, 6],
    // The interval of the mean goes first, then in how many runs it is better, then the other interval.
    narrower: [{ without: [2] }, { without: [5] }, { without: [4] }],
    rows: data.outcomes.flatMap((outcome) => [
      [outcomeTitle(outcome, text, data.comparison.sharesOfRuns)],
      ...rowsOf(outcome, data),
    ]),
  };
}

function rowsOf(outcome: string, data: CompareData): SheetCell[][] {
  const { comparison, context } = data;
  const { text, numbers } = context;
  const { unit } = describeOutcome(outcome, text, comparison.sharesOfRuns);
  const printed = printedRows(comparison, outcome, numbers, unit).rows;
  return comparison.strategies.map((strategy) => {
    const { mean, ci95, ciKind, constant } = strategy.outcomes[outcome]!;
    const against = comparison.comparisons.find((one) => one.outcome === outcome && one.strategy === strategy.name);
    const row = printed.get(strategy.name)!;
    const isBaseline = strategy.name === comparison.baseline;
    return [
      shortLabel(strategy.name, WIDEST_NAME),
      `${mean === null ? text.units.unknown : row.mean}${partOfRuns(strategy.presence[outcome]!)}`,
      // Where all runs agree there is a number and no doubt that these runs could show.
      constant ? '' : marked(levelInterval(ci95, unit, text.units), ciKind, text.units),
      against?.difference == null ? '' : row.difference,
      against === undefined || against.ci95[0] === null
        ? ''
        : marked(numbers.interval(against.ci95, unit), against.ciKind, text.units),
      // For a share of runs the difference says it already.
      against === undefined || betterShareOf(against) === null || unit === 'runs'
        ? ''
        : numbers.share(betterShareOf(against)),
      against
        ? { text: verdictInWords(against, data), tone: toneOf(against.verdict) }
        : { text: isBaseline ? text.page.baselineTag : '', tone: 'neutral' },
    ];
  });
}

/** The verdict, and what most runs do where the mean is left open. */
function verdictInWords(one: StrategyComparison, { context: { text }, language }: CompareData): string {
  if (one.reasons.includes('no-way')) return text.page.sameForSure;
  const most = mostTagOf(one, language);
  return most === '' ? text.verdicts[one.verdict] : `${text.verdicts[one.verdict]}${text.semicolon}${most}`;
}

/** In how many runs there is a value, where it is not in all: ` (17/30)`. */
export const partOfRuns = ({ runs, missing }: Presence): string =>
  missing === 0 ? '' : ` (${runs - missing}/${runs})`;

export function toneOf(verdict: Verdict): Tone {
  if (verdict === 'better' || verdict === 'worse') return verdict;
  if (verdict === 'higher' || verdict === 'lower') return 'shown';
  return verdict === 'undecided' ? 'open' : 'neutral';
}
