/** What all parts of the report of a sweep need. */
import type { SweepSummary } from '../../analysis/sweep/summarize-points.ts';
import type { Factor, FactorPoint } from '../../experiment/factors.ts';
import type { Results } from '../../experiment/results.ts';
import type { Directed } from '../../scenario/direction.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { ChartContext } from '../charts/context.ts';
import type { FactorAxis } from '../charts/factor-axis.ts';
import { factorLabels } from '../factor-labels.ts';
import { numberFormat } from '../format.ts';
import type { Provenance } from '../frame.ts';
import { distinctLabels } from '../labels.ts';
import { type Language, textsOf } from '../language.ts';
import { strategyColors } from '../theme.ts';

export interface SweepReport {
  readonly scenario: Pick<
    Scenario,
    'name' | 'question' | 'source' | 'currency' | 'outcomes' | 'baseline' | 'seed' | 'strategies' | 'wordOfMouth'
  > &
    Directed;
  readonly factors: readonly Factor[];
  readonly points: readonly FactorPoint[];
  readonly design: 'grid' | 'list' | 'lhs' | 'sobol';
  readonly results: Results;
  readonly summary: SweepSummary;
  /** Positions of the factors that did nothing. */
  readonly idle: readonly number[];
  readonly language: Language;
  readonly provenance: Provenance;
}

export interface SweepData extends SweepReport {
  readonly context: ChartContext;
  /** Short names of the factors. */
  readonly labels: readonly string[];
  readonly axes: readonly FactorAxis[];
}

const LABEL_COLUMNS = 26;

export function gather(report: SweepReport): SweepData {
  const { scenario, results, factors, points, language } = report;
  const text = textsOf(language);
  const colors = strategyColors(results.strategies, scenario.baseline);
  const labels = factorLabels(
    factors.map(({ name }) => name),
    language,
  );
  const context: ChartContext = {
    strategies: distinctLabels(results.strategies, LABEL_COLUMNS).map((label, k) => ({ label, color: colors[k]! })),
    baseline: Math.max(0, results.strategies.indexOf(scenario.baseline)),
    text,
    numbers: numberFormat(text.units, scenario.currency),
    currency: scenario.currency,
  };
  const axes = factors.map((factor, k) => ({ label: labels[k]!, ...axisOf(factor, k, points) }));
  return { ...report, context, labels, axes };
}

/** Levels along an axis: those named, or those that the points of a sample have. A long name is cut. */
function axisOf({ levels, scale }: Factor, factor: number, points: readonly FactorPoint[]): Omit<FactorAxis, 'label'> {
  const own = levels.length > 0 ? levels : points.map((point) => point.levels[factor]!);
  return { scale, levels: scale === 'names' ? own : [...own].sort((a, b) => a.value! - b.value!) };
}
