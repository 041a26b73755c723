/** What was varied, and on a terminal what came of it. */
import type { Index } from '../../analysis/sensitivity/sobol-indices.ts';
import { shortLabel } from '../labels.ts';
import { describeOutcome, outcomeTitle } from '../outcomes.ts';
import type { SheetSection, SheetTable } from '../sheet.ts';
import { amount, largestFirst, type SensitivityData } from './data.ts';

export function rangesSection({ factors, labels, text }: SensitivityData): SheetSection {
  const { sensitivity } = text;
  const rows = factors.map(({ name, range }, k) => [
    labels[k]!,
    text.units.range(`${range!.before}${range!.low}${range!.unit}`, `${range!.before}${range!.high}${range!.unit}`) +
      (range!.scale === 'log' ? ` (${sensitivity.logarithmic})` : ''),
    shortLabel(name, 80),
  ]);
  const header = [sensitivity.factor, sensitivity.range, ''];
  const table = { caption: sensitivity.ranges, header, rows };
  return { id: 'ranges', title: sensitivity.ranges, note: '', charts: [], tables: [table], remarks: [] };
}

const MOST_BRIEF_OUTCOMES = 3;

/** A heading for each of the first outcomes, below it a row for each factor, the largest first. */
export function briefTable({ findings, labels, scenario, text, numbers }: SensitivityData): SheetTable {
  const { sensitivity } = text;
  const { interval } = sensitivity;
  const isMorris = findings.method === 'morris';
  return {
    caption: sensitivity.kicker,
    captioned: false,
    header: [
      '',
      ...(isMorris
        ? [sensitivity.muStar, interval, sensitivity.mu, sensitivity.sigma, sensitivity.noise]
        : [sensitivity.first, interval, sensitivity.total, interval]),
    ],
    rows: scenario.outcomes.slice(0, MOST_BRIEF_OUTCOMES).flatMap((outcome) => {
      const { unit } = describeOutcome(outcome, text);
      if (findings.method === 'morris') {
        const effects = findings.outcomes[outcome]!;
        const rows = largestFirst(effects.map(({ muStar }) => muStar)).map((k) => {
          const { mu, muStar, muStarCi95, sigma, noise } = effects[k]!;
          const ends = muStarCi95[0] === null ? '' : numbers.interval(muStarCi95, unit);
          const size = (value: number | null) => amount(value, unit, numbers);
          return [labels[k]!, size(muStar), ends, numbers.difference(mu, unit), size(sigma), size(noise)];
        });
        return [[outcomeTitle(outcome, text)], ...rows];
      }
      const { first, total } = findings.outcomes[outcome]!;
      const index = ({ estimate, ci95 }: Index) => [
        numbers.share(estimate),
        ci95[0] === null ? '' : numbers.interval(ci95, 'share'),
      ];
      const rows = largestFirst(total.map(({ estimate }) => estimate)).map((k) => [
        labels[k]!,
        ...index(first[k]!),
        ...index(total[k]!),
      ]);
      return [[outcomeTitle(outcome, text)], ...rows];
    }),
  };
}
