/**
 * The report of a sweep: curves for one factor, a map and an interaction plot for two, small maps for three, dots for a sample or for
 * more factors, and every point in a table.
 */
import type { Level } from '../experiment/factors.ts';
import { levelLabel } from './factor-labels.ts';
import type { OwnSheet } from './sheet.ts';
import { sweepCautions } from './sweep/cautions.ts';
import { chartSections } from './sweep/charts.ts';
import { gather, type SweepReport } from './sweep/data.ts';
import { sweepHeadline } from './sweep/headline.ts';
import { briefTable, tableSection } from './sweep/tables.ts';

export function sweepSheet(found: SweepReport): OwnSheet {
  const report = withLevelsInWords(found);
  const { results, points, design } = report;
  const data = gather(report);
  const { text, numbers } = data.context;
  return {
    kicker: text.sweep.kicker,
    setting: text.sweep.setting(
      numbers.count(points.length),
      numbers.count(results.strategies.length),
      numbers.count(results.replications),
      numbers.count(points.length * results.strategies.length * results.replications),
    ),
    headline: sweepHeadline(report),
    brief: { blocks: [briefTable(data)], methods: false },
    cautions: sweepCautions(report),
    sections: [...chartSections(data), tableSection(data)],
    methods: [text.sweep.designs[design], ...text.sweep.methods],
    replications: numbers.count(results.replications),
  };
}

/** Levels that are words of the scenario file, such as `off`, in the language of the report. */
function withLevelsInWords(report: SweepReport): SweepReport {
  const { factors, points, language } = report;
  const inWords = (level: Level, k: number): Level => ({
    ...level,
    label: levelLabel(factors[k]!.name, level.label, language),
  });
  return {
    ...report,
    factors: factors.map((factor, k) => ({ ...factor, levels: factor.levels.map((level) => inWords(level, k)) })),
    points: points.map((point) => ({ ...point, levels: point.levels.map(inWords) })),
  };
}
