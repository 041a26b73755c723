/** What all parts of the report of a comparison need. */
import type { Comparison } from '../../analysis/comparison.ts';
import type { RunPools } from '../../analysis/run-details.ts';
import type { Results, TalkNetwork } from '../../experiment/results.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { ChartContext } from '../charts/context.ts';
import type { Point } from '../charts/network-layout.ts';
import { numberFormat } from '../format.ts';
import type { Provenance } from '../frame.ts';
import { distinctLabels, plainLabel } from '../labels.ts';
import { type Language, textsOf } from '../language.ts';
import type { SheetName } from '../sheet.ts';
import { strategyColors } from '../theme.ts';

export interface CompareReport {
  readonly scenario: Scenario;
  readonly results: Results;
  readonly comparison: Comparison;
  /** What the runs of the comparison's strategies left, in their order. */
  readonly pools: RunPools;
  readonly language: Language;
  /** What must be known before anything else, such as that runs failed. */
  readonly alert?: string | undefined;
  /** Sentences that a terminal shows below its table, such as how narrow the intervals came out. */
  readonly remarks?: readonly string[];
  readonly provenance: Provenance;
  /** Where members of talk networks stand, which takes longest to compute: kept by whoever makes several reports on the same runs. */
  readonly keptPlaces?: WeakMap<TalkNetwork, readonly Point[]>;
}

export interface CompareData extends CompareReport {
  readonly context: ChartContext;
  readonly outcomes: readonly string[];
}

/** Columns of a strategy's name in charts. */
const LABEL_COLUMNS = 34;

export function gather(report: CompareReport): CompareData {
  const { scenario, comparison, language } = report;
  const text = textsOf(language);
  const names = comparison.strategies.map((strategy) => strategy.name);
  const labels = distinctLabels(names, LABEL_COLUMNS);
  const colors = strategyColors(names, comparison.baseline);
  const currency = scenario.currency === '' ? '' : plainLabel(scenario.currency);
  const context: ChartContext = {
    strategies: labels.map((label, k) => ({ label, color: colors[k]! })),
    baseline: Math.max(0, names.indexOf(comparison.baseline)),
    text,
    numbers: numberFormat(text.units, currency),
    currency,
  };
  return { ...report, context, outcomes: Object.keys(comparison.strategies[0]?.outcomes ?? {}) };
}

/** A strategy by its name and the color that it has in charts. */
export function strategyName(name: string, { comparison, context }: CompareData): SheetName {
  const k = comparison.strategies.findIndex((strategy) => strategy.name === name);
  return { text: plainLabel(name), ...(k >= 0 && { color: context.strategies[k]!.color }) };
}
