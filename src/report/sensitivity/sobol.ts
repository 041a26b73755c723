/** Parts of the variance (Sobol) in the report: bars and tables. */
import type { Index } from '../../analysis/sensitivity/sobol-indices.ts';
import { indexChart, settlingChart } from '../charts/sobol-bars.ts';
import { describeOutcome } from '../outcomes.ts';
import type { SheetSection, SheetTable } from '../sheet.ts';
import { amount, drawn, type SensitivityData, type SobolFindings } from './data.ts';

export function sobolSections(data: SensitivityData, { outcomes: found, settling }: SobolFindings): SheetSection[] {
  const { text, context, labels, numbers } = data;
  const { sensitivity } = text;
  const { outcomes, remarks } = drawn(data, (outcome) =>
    found[outcome]!.total.some(({ estimate }) => estimate !== null),
  );
  const bars = outcomes.map((outcome) => ({
    name: outcome,
    spec: indexChart(
      context,
      describeOutcome(outcome, text),
      labels.map((label, k) => ({ label, first: found[outcome]!.first[k]!, total: found[outcome]!.total[k]! })),
    ),
  }));
  const lines = outcomes.map((outcome) => ({
    name: outcome,
    spec: settlingChart(
      context,
      describeOutcome(outcome, text),
      labels.map((label, k) => ({
        label,
        points: settling[outcome]!.map(({ rows, total }) => ({ rows, ...total[k]! })),
      })),
    ),
  }));
  const tables = outcomes.map((outcome): SheetTable => {
    const cell = ({ estimate, ci95 }: Index) => ({
      text: numbers.share(estimate),
      note: ci95[0] === null ? '' : numbers.interval(ci95, 'share'),
    });
    return {
      caption: describeOutcome(outcome, text).label,
      header: [sensitivity.factor, sensitivity.first, sensitivity.total],
      rows: labels.map((label, k) => [label, cell(found[outcome]!.first[k]!), cell(found[outcome]!.total[k]!)]),
    };
  });
  const chance: SheetTable = {
    caption: sensitivity.chance,
    header: sensitivity.chanceColumns,
    rows: data.scenario.outcomes.map((outcome) => {
      const { label, unit } = describeOutcome(outcome, text);
      const { variance, seedVariance, residualVariance } = found[outcome]!;
      const deviation = (value: number | null) =>
        amount(value === null ? null : Math.sqrt(Math.max(0, value)), unit, numbers);
      return [label, deviation(variance), deviation(seedVariance), deviation(residualVariance)];
    }),
  };
  return [
    { id: 'indices', title: sensitivity.indices, note: sensitivity.indicesNote, charts: bars, tables, remarks },
    {
      id: 'settling',
      title: sensitivity.settling,
      note: sensitivity.settlingNote,
      charts: lines,
      tables: [],
      remarks: [],
    },
    {
      id: 'chance',
      title: sensitivity.chance,
      note: sensitivity.chanceNote,
      charts: [],
      tables: [chance],
      remarks: [],
    },
  ];
}
