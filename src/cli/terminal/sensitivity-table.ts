/** Sensitivity as a table for the terminal: a block for each of the first outcomes, a line for each factor, the largest first. */
import type { Factor } from '../../experiment/factors.ts';
import { factorLabels } from '../../report/factor-labels.ts';
import { numberFormat } from '../../report/format.ts';
import { type Language, textsOf } from '../../report/language.ts';
import { describeOutcome } from '../../report/outcomes.ts';
import type { SensitivityFindings } from '../../report/sensitivity.ts';
import { outcomeTitle } from './comparison-table.ts';
import { drawTable } from './table.ts';
import type { Colors } from './terminal.ts';

export interface SensitivityTableOptions {
  readonly outcomes: readonly string[];
  readonly currency: string;
  readonly language: Language;
  readonly colors: Colors;
}

const MOST_OUTCOMES = 3;

export function sensitivityTable(
  factors: readonly Factor[],
  findings: SensitivityFindings,
  { outcomes, currency, language, colors }: SensitivityTableOptions,
): string {
  const text = textsOf(language);
  const { sensitivity } = text;
  const numbers = numberFormat(text.units, currency);
  const labels = factorLabels(
    factors.map(({ name }) => name),
    language,
  ).map((label) => `  ${label}`);
  const rowsOf = (outcome: string): string[][] => {
    const { unit } = describeOutcome(outcome, text);
    if (findings.method === 'morris') {
      const effects = findings.outcomes[outcome]!;
      const size = (value: number | null) => numbers.difference(value, unit).replace(/^[+\u2212]/, '');
      return order(effects.map(({ muStar }) => muStar)).map((k) => {
        const { mu, muStar, muStarCi95, sigma, noise } = effects[k]!;
        const interval = muStarCi95[0] === null ? '' : numbers.interval(muStarCi95, unit);
        return [labels[k]!, size(muStar), interval, numbers.difference(mu, unit), size(sigma), size(noise)];
      });
    }
    const { first, total } = findings.outcomes[outcome]!;
    const index = ({ estimate, ci95 }: (typeof first)[number]) => [
      numbers.share(estimate),
      ci95[0] === null ? '' : numbers.interval(ci95, 'share'),
    ];
    return order(total.map(({ estimate }) => estimate)).map((k) => [
      labels[k]!,
      ...index(first[k]!),
      ...index(total[k]!),
    ]);
  };
  const { interval } = sensitivity;
  const header =
    findings.method === 'morris'
      ? [sensitivity.muStar, interval, sensitivity.mu, sensitivity.sigma, sensitivity.noise]
      : [sensitivity.first, interval, sensitivity.total, interval];
  return drawTable(
    ['', ...header].map(colors.dim),
    outcomes
      .slice(0, MOST_OUTCOMES)
      .flatMap((outcome) => [[colors.bold(outcomeTitle(outcome, text))], ...rowsOf(outcome)]),
    ['left', ...header.map(() => 'right' as const)],
  );
}

/** Positions by value, the largest first, unknown ones last. */
function order(values: readonly (number | null)[]): number[] {
  return [...values.keys()].sort((a, b) => (values[b] ?? -Infinity) - (values[a] ?? -Infinity) || a - b);
}
