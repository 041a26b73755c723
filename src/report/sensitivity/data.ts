/** What all parts of the report of a sensitivity analysis need. */
import type { Presence } from '../../analysis/missing.ts';
import type { FactorEffects } from '../../analysis/sensitivity/elementary-effects.ts';
import type { SobolIndices } from '../../analysis/sensitivity/sobol-indices.ts';
import type { Factor } from '../../experiment/factors.ts';
import type { Results } from '../../experiment/results.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { ChartContext } from '../charts/context.ts';
import { factorLabels } from '../factor-labels.ts';
import { type NumberFormat, numberFormat, type Unit } from '../format.ts';
import type { Provenance } from '../frame.ts';
import { type Language, textsOf } from '../language.ts';
import { describeOutcome } from '../outcomes.ts';

/** What was found about each outcome. */
export type SensitivityFindings =
  | {
      readonly method: 'morris';
      readonly walks: number;
      readonly outcomes: Readonly<Record<string, readonly FactorEffects[]>>;
    }
  | {
      readonly method: 'sobol';
      readonly samples: number;
      readonly outcomes: Readonly<Record<string, SobolIndices>>;
      /** From the first rows only, ever more of them; the last are all. */
      readonly settling: Readonly<Record<string, readonly SobolIndices[]>>;
    };

export type MorrisFindings = SensitivityFindings & { readonly method: 'morris' };

export type SobolFindings = SensitivityFindings & { readonly method: 'sobol' };

export interface SensitivityReport {
  readonly scenario: Pick<
    Scenario,
    'name' | 'question' | 'source' | 'currency' | 'outcomes' | 'seed' | 'strategies' | 'formulas' | 'wordOfMouth'
  >;
  readonly strategy: string;
  readonly factors: readonly Factor[];
  /** Positions of the factors that stand in other strategies than the one played. */
  readonly ofOthers: readonly number[];
  readonly points: number;
  readonly findings: SensitivityFindings;
  /** Positions of the factors that did nothing, to the bit. */
  readonly idle: readonly number[];
  /** Whether a factor changed runs, if in nothing that is looked at. */
  readonly changesRuns: (factor: number) => boolean;
  /** Of each outcome, over all points: runs that have no value, and why. */
  readonly presence: Readonly<Record<string, Presence>>;
  readonly results: Pick<Results, 'replications' | 'finished' | 'failures'>;
  readonly language: Language;
  readonly provenance: Provenance;
}

export interface SensitivityData extends SensitivityReport {
  readonly text: ReturnType<typeof textsOf>;
  readonly numbers: NumberFormat;
  readonly labels: readonly string[];
  readonly context: ChartContext;
}

export function gather(report: SensitivityReport): SensitivityData {
  const { scenario, factors, language } = report;
  const text = textsOf(language);
  const numbers = numberFormat(text.units, scenario.currency);
  const context = { strategies: [], baseline: 0, text, numbers, currency: scenario.currency };
  return {
    ...report,
    text,
    numbers,
    context,
    labels: factorLabels(
      factors.map(({ name }) => name),
      language,
    ),
  };
}

/** An amount by which an outcome changes, without a sign. */
export const amount = (value: number | null, unit: Unit, numbers: NumberFormat): string =>
  numbers.difference(value, unit).replace(/^[+\u2212]/, '');

/** Outcomes that are drawn, and sentences about the others. */
export function drawn(
  data: SensitivityData,
  varies: (outcome: string) => boolean,
): { outcomes: readonly string[]; remarks: string[] } {
  const { scenario, text } = data;
  const named = (outcomes: readonly string[]) =>
    text.list(outcomes.map((outcome) => describeOutcome(outcome, text).label));
  const varying = scenario.outcomes.filter(varies);
  const still = scenario.outcomes.filter((outcome) => !varies(outcome));
  const constant = still.filter((outcome) => isKnown(data.findings, outcome));
  const unknown = still.filter((outcome) => !constant.includes(outcome));
  const rest = varying.slice(MOST_OUTCOMES);
  return {
    outcomes: varying.slice(0, MOST_OUTCOMES),
    remarks: [
      ...unknown.map((outcome) => text.sensitivity.unknown(describeOutcome(outcome, text).label)),
      ...(constant.length > 0 ? [text.sensitivity.constant(named(constant))] : []),
      ...(rest.length > 0 ? [text.sensitivity.notDrawn(named(rest))] : []),
    ],
  };
}

/** More outcomes than these stand in summary.json only. */
const MOST_OUTCOMES = 4;

/** Positions by value, the largest first, unknown ones last. */
export function largestFirst(values: readonly (number | null)[]): number[] {
  return [...values.keys()].sort((a, b) => (values[b] ?? -Infinity) - (values[a] ?? -Infinity) || a - b);
}

/** Whether anything could be compared: not where every row was left out, which says nothing of what the values do. */
export function isKnown(findings: SensitivityFindings, outcome: string): boolean {
  return findings.method === 'morris'
    ? findings.outcomes[outcome]!.some(({ steps }) => steps > 0)
    : findings.outcomes[outcome]!.rows > 1;
}

/** Whether the interval of an effect lies above what chance alone would show. */
export function standsOut({ muStar, muStarCi95: [low], noise }: FactorEffects): boolean {
  return muStar !== null && muStar > 0 && (low ?? 0) > (noise ?? 0);
}
