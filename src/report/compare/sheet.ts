/**
 * What `hearsay compare` found: the answer, the table at a glance, charts, and what stands behind it.
 *
 *     results + comparison ──► findings (words) ──┐
 *                         └──► sections (charts) ─┴──► sheet ──► terminal, page, pictures
 */
import { poolDetails, type RunPools } from '../../analysis/run-details.ts';
import { type Findings, findingsOf } from '../findings.ts';
import { marked } from '../format.ts';
import { betterShareOf, mostTagOf } from '../headline.ts';
import { plainLabel, shortLabel } from '../labels.ts';
import { describeOutcome } from '../outcomes.ts';
import { printedRows } from '../printed-rows.ts';
import {
  chartsOf,
  type OwnSheet,
  type PlacedChart,
  type Sheet,
  type SheetCell,
  type SheetDetail,
  type SheetTable,
} from '../sheet.ts';
import { wholeSheet } from '../whole-sheet.ts';
import { backgroundSections } from './background.ts';
import { chartSections } from './chart-sections.ts';
import { type CompareData, type CompareReport, gather, strategyName } from './data.ts';
import { segmentsOf } from './segments.ts';
import { stagesSection } from './stages.ts';
import { comparisonTable, partOfRuns, toneOf } from './table.ts';

export interface Report {
  readonly charts: readonly PlacedChart[];
  readonly findings: Findings;
  readonly sheet: Sheet;
}

/** Specifications and words, nothing drawn yet. What runs left is read where it is not given. */
export async function buildReport(
  report: Omit<CompareReport, 'pools'> & { readonly pools?: RunPools },
): Promise<Report> {
  const names = report.comparison.strategies.map(({ name }) => name);
  const pools = report.pools ?? (await poolDetails(report.results, names));
  const data = gather({ ...report, pools });
  const findings = findingsOf({ ...data, currency: data.context.currency });
  const own = await sheetOf(data, findings);
  const sheet = wholeSheet(own, { ...data, failures: data.results.failures.length });
  return { charts: chartsOf(sheet), findings, sheet };
}

export function compareSheet(report: CompareReport): Promise<OwnSheet> {
  const data = gather(report);
  return sheetOf(data, findingsOf({ ...data, currency: data.context.currency }));
}

async function sheetOf(data: CompareData, findings: Findings): Promise<OwnSheet> {
  const { scenario, comparison, context } = data;
  const { numbers, text } = context;
  const bySegment = segmentsOf(data);
  const runs = numbers.count(Math.max(0, ...comparison.strategies.map((each) => each.runs + each.failures)));
  return {
    kicker: text.page.report,
    setting: text.page.setting(
      numbers.count(scenario.population.size),
      text.units.days(numbers.count(scenario.horizon)),
      numbers.count(comparison.strategies.length),
      runs,
    ),
    alert: data.alert,
    headline: findings.headline,
    brief: { question: true, blocks: [comparisonTable(data), ...bySegment.brief, ...(data.remarks ?? [])] },
    cautions: findings.cautions,
    summary: data.outcomes.length === 0 ? [] : [glanceTable(data)],
    detail: detailOf(data, findings),
    aside: findings.details.length === 0 ? undefined : { title: text.page.roughIntervals, sentences: findings.details },
    sections: [
      ...(await stagesSection(data)),
      ...(await chartSections(data)),
      ...bySegment.sections,
      ...backgroundSections(data),
    ],
    methods: findings.methods,
    methodsWithAnswer: true,
    replications: runs,
  };
}

/** Strategy by strategy, what is better, worse and undecided. */
function detailOf(data: CompareData, { strategies, brackets }: Findings): SheetDetail | undefined {
  const { text } = data.context;
  const blocks = strategies.filter(({ verdicts }) => verdicts.length > 0);
  if (blocks.length === 0) return undefined;
  return {
    title: text.page.inDetail,
    note: brackets,
    blocks: blocks.map(({ name, verdicts }) => ({
      name: strategyName(name, data),
      lines: verdicts.map(({ verdict, items }) => ({
        chip: { word: text.verdicts[verdict], tone: toneOf(verdict) },
        text: items.join(text.semicolon),
      })),
    })),
  };
}

/** Longer names would make the head of the table taller than the table. */
const HEAD_COLUMNS = 40;

function glanceTable(data: CompareData): SheetTable {
  const { comparison, context, outcomes } = data;
  const { text, numbers } = context;
  const { page } = text;
  const areSeveral = comparison.strategies.length > 1;
  const pairs = numbers.count(Math.max(0, ...comparison.comparisons.map((one) => one.pairs)));
  const heads = comparison.strategies.map(
    ({ name }): SheetCell => ({
      ...strategyName(name, data),
      text: shortLabel(name, HEAD_COLUMNS),
      whole: plainLabel(name),
      note: areSeveral && name === comparison.baseline ? [page.baselineTag] : [],
    }),
  );
  return {
    caption: page.table,
    ...(areSeveral && { note: page.tableNote(text.findings.quoted(plainLabel(comparison.baseline)), pairs) }),
    header: [page.outcome, ...heads],
    rows: outcomes.map((outcome) => [
      describeOutcome(outcome, text, comparison.sharesOfRuns).label,
      ...glanceCells(outcome, data),
    ]),
  };
}

function glanceCells(outcome: string, { comparison, context, language }: CompareData): SheetCell[] {
  const { text, numbers } = context;
  const { unit } = describeOutcome(outcome, text, comparison.sharesOfRuns);
  const printed = printedRows(comparison, outcome, numbers, unit).rows;
  return comparison.strategies.map(({ name, presence }): SheetCell => {
    const row = printed.get(name)!;
    const mean = `${row.mean}${partOfRuns(presence[outcome]!)}`;
    const one = comparison.comparisons.find((other) => other.outcome === outcome && other.strategy === name);
    if (!one) return { text: mean };
    const interval = numbers.interval(one.ci95, unit);
    return {
      text: mean,
      note: [row.difference, marked(interval, one.ciKind, text.units)],
      chip: {
        word: text.verdicts[one.verdict],
        tone: toneOf(one.verdict),
        ...(betterShareOf(one) !== null && { note: text.page.betterIn(numbers.share(betterShareOf(one))) }),
      },
      after: mostTagOf(one, language),
    };
  });
}
