/**
 * The report of a sensitivity analysis: what matters most, whether effects depend on each other or have settled, and what chance does.
 */

import type { Interval } from '../analysis/interval.ts';
import type { Presence } from '../analysis/missing.ts';
import type { FactorEffects } from '../analysis/sensitivity/elementary-effects.ts';
import type { Index, SobolIndices } from '../analysis/sensitivity/sobol-indices.ts';
import { whereRunsDiffer, whyFactorSame } from '../analysis/why-same.ts';
import type { Factor } from '../experiment/factors.ts';
import type { Results } from '../experiment/results.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { ChartContext } from './charts/context.ts';
import { effectsPlane } from './charts/effects-plane.ts';
import { indexChart, settlingChart } from './charts/sobol-bars.ts';
import { tornadoChart } from './charts/tornado.ts';
import { factorLabels } from './factor-labels.ts';
import { type NumberFormat, numberFormat, type Unit } from './format.ts';
import type { Provenance } from './frame.ts';
import { shortLabel } from './labels.ts';
import { missingInWords, missingTexts } from './language/missing.ts';
import { whysInWords } from './language/why-same.ts';
import { type Language, textsOf } from './language.ts';
import { describeOutcome, nameInSentence, outcomeTitle } from './outcomes.ts';
import type { OwnSheet, SheetSection, SheetTable } from './sheet.ts';

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

export interface SensitivityReport {
  readonly scenario: Pick<
    Scenario,
    'name' | 'question' | 'source' | 'currency' | 'outcomes' | 'seed' | 'strategies' | 'formulas' | 'wordOfMouth'
  >;
  readonly strategy: string;
  readonly factors: readonly Factor[];
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

/** More outcomes than these stand in summary.json only. */
const MOST_OUTCOMES = 4;

export function sensitivitySheet(report: SensitivityReport): OwnSheet {
  const { strategy, factors, points, findings, results } = report;
  const data = gather(report);
  const { text, numbers } = data;
  const { sensitivity } = text;
  const [one, count] = [nameInSentence(strategy, text), numbers.count(factors.length)];
  const [runs, total] = [numbers.count(results.replications), numbers.count(points * results.replications)];
  return {
    kicker: sensitivity.kicker,
    setting:
      findings.method === 'morris'
        ? sensitivity.settingMorris(one, count, numbers.count(findings.walks), runs, total)
        : sensitivity.settingSobol(one, count, numbers.count(findings.samples), runs, total),
    headline: sensitivityHeadline(report),
    brief: { blocks: [briefTable(data)], methods: false },
    cautions: sensitivityCautions(report),
    sections: [
      ...(findings.method === 'morris' ? morrisSections(data, findings) : sobolSections(data, findings)),
      rangesSection(data),
    ],
    methods: findings.method === 'morris' ? sensitivity.methodsMorris : sensitivity.methodsSobol,
    replications: runs,
  };
}

/** What the first outcome depends on most. */
function sensitivityHeadline(report: SensitivityReport): string {
  const { findings, scenario } = report;
  const { labels, text, numbers } = gather(report);
  const { sensitivity } = text;
  const outcome = scenario.outcomes[0]!;
  const { label, unit } = describeOutcome(outcome, text);
  if (!isKnown(findings, outcome)) return sensitivity.unknown(label);
  const others = (rest: readonly number[]) =>
    rest.length === 0 ? '' : sensitivity.others(text.list(rest.slice(0, 2).map((k) => labels[k]!)));
  if (findings.method === 'morris') {
    const effects = findings.outcomes[outcome]!;
    const order = [...effects.keys()]
      .filter((k) => standsOut(effects[k]!))
      .sort((a, b) => effects[b]!.muStar! - effects[a]!.muStar!);
    const [most, ...rest] = order;
    if (most === undefined) return sensitivity.onlyChance(label);
    const { muStar, muStarCi95 } = effects[most]!;
    return sensitivity.headlineMorris(
      label,
      labels[most]!,
      amount(muStar, unit, numbers),
      numbers.interval(muStarCi95, unit),
      others(rest),
    );
  }
  const { total } = findings.outcomes[outcome]!;
  const order = [...total.keys()]
    .filter((k) => (total[k]!.ci95[0] ?? 0) > 0)
    .sort((a, b) => total[b]!.estimate! - total[a]!.estimate!);
  const [most, ...rest] = order;
  if (most === undefined) return sensitivity.onlyChance(label);
  const { estimate, ci95 } = total[most]!;
  return sensitivity.headlineSobol(
    label,
    labels[most]!,
    numbers.share(estimate),
    numbers.interval(ci95, 'share'),
    others(rest),
  );
}

/** Whether anything could be compared: not where every row was left out, which says nothing of what the values do. */
function isKnown(findings: SensitivityFindings, outcome: string): boolean {
  return findings.method === 'morris'
    ? findings.outcomes[outcome]!.some(({ steps }) => steps > 0)
    : findings.outcomes[outcome]!.rows > 1;
}

/** Whether the interval of an effect lies above what chance alone would show. */
function standsOut({ muStar, muStarCi95: [low], noise }: FactorEffects): boolean {
  return muStar !== null && muStar > 0 && (low ?? 0) > (noise ?? 0);
}

/** Factors that do nothing, those that chance hides, failures, and what the answer rests on. */
function sensitivityCautions(report: SensitivityReport): string[] {
  const { findings, factors, idle, changesRuns, scenario } = report;
  const { labels, text, numbers } = gather(report);
  const { sensitivity } = text;
  const first = scenario.outcomes[0]!;
  const { label } = describeOutcome(first, text);
  const cautions = idle.flatMap((k) => [
    sensitivity.nothing(text.findings.quoted(factors[k]!.name)),
    ...whysInWords(
      scenario.outcomes,
      (outcome) => whereRunsDiffer(whyFactorSame(scenario, factors[k]!.name, outcome), changesRuns(k)),
      (outcome) => describeOutcome(outcome, text).label,
      report.language,
    ),
  ]);
  if (findings.method === 'morris') {
    const effects = findings.outcomes[first]!;
    const hidden = [...effects.keys()].filter(
      (k) => !idle.includes(k) && !effects[k]!.nothing && effects[k]!.steps > 0 && !standsOut(effects[k]!),
    );
    if (hidden.length > 0) cautions.push(sensitivity.belowNoise(label, text.list(hidden.map((k) => labels[k]!))));
    const steps = effects.reduce((sum, { steps: used, leftOut }) => sum + used + leftOut, 0);
    const leftOut = effects.reduce((sum, effect) => sum + effect.leftOut, 0);
    if (leftOut > 0) cautions.push(sensitivity.leftOut(numbers.count(leftOut), numbers.count(steps)));
  } else {
    const indices = findings.outcomes[first]!;
    const all = [...indices.first, ...indices.total].flatMap(({ estimate }) => (estimate === null ? [] : [estimate]));
    const sum = indices.first.reduce((whole, { estimate }) => whole + (estimate ?? 0), 0);
    if (all.some((index) => index < 0) || sum > 1) cautions.push(sensitivity.negative(label));
    if (indices.total.some(({ ci95 }) => ci95[0] !== null && ci95[1] - ci95[0] > 0.25))
      cautions.push(sensitivity.rough(label));
    if (indices.leftOut > 0) {
      cautions.push(sensitivity.leftOut(numbers.count(indices.leftOut), numbers.count(indices.rows + indices.leftOut)));
    }
    const { variance, seedVariance } = indices;
    if (variance !== null && seedVariance !== null && seedVariance > 0) {
      cautions.push(sensitivity.seedShare(label, numbers.share(seedVariance / (Math.max(0, variance) + seedVariance))));
    }
  }
  cautions.push(...withoutValue(report));
  const { failures, finished } = report.results;
  if (failures.length > 0) {
    const tried = numbers.count(finished + failures.length);
    cautions.push(text.sweep.failures(numbers.count(failures.length), tried, failures[0]!.message));
  }
  return [...cautions, sensitivity.assumption];
}

/** A sentence an outcome with runs that have no value, and what that makes of its numbers. */
function withoutValue({ scenario, strategy, presence, language }: SensitivityReport): string[] {
  const text = textsOf(language);
  const sentences = scenario.outcomes
    .filter((outcome) => presence[outcome]!.missing > 0)
    .map((outcome) => {
      const { label } = describeOutcome(outcome, text);
      return missingInWords(nameInSentence(strategy, text), label, presence[outcome]!, language);
    });
  return sentences.length === 0 ? [] : [...sentences, missingTexts(language).othersOnly];
}

// ---- what all parts need -------------------------------------------------------------------------------------------

interface SensitivityData extends SensitivityReport {
  readonly text: ReturnType<typeof textsOf>;
  readonly numbers: NumberFormat;
  readonly labels: readonly string[];
  readonly context: ChartContext;
}

function gather(report: SensitivityReport): SensitivityData {
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
const amount = (value: number | null, unit: Unit, numbers: NumberFormat): string =>
  numbers.difference(value, unit).replace(/^[+\u2212]/, '');

/** Outcomes that are drawn, and sentences about the others. */
function drawn(
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

// ---- Morris ----------------------------------------------------------------------------------------------------------

type MorrisFindings = SensitivityFindings & { readonly method: 'morris' };

function morrisSections(data: SensitivityData, { outcomes: found }: MorrisFindings): SheetSection[] {
  const { text, context, labels, numbers } = data;
  const { sensitivity } = text;
  const { outcomes, remarks } = drawn(data, (outcome) =>
    found[outcome]!.some(({ muStar }) => muStar !== null && muStar > 0),
  );
  const tornados = outcomes.map((outcome) => ({
    name: outcome,
    spec: tornadoChart(
      context,
      describeOutcome(outcome, text),
      found[outcome]!.map(({ mu, muStar, muStarCi95, noise }, k) => ({
        label: labels[k]!,
        size: muStar,
        ci95: muStarCi95,
        noise,
        direction: directionOf(mu, muStar),
      })),
    ),
  }));
  const planes = outcomes.map((outcome) => ({
    name: outcome,
    spec: effectsPlane(
      context,
      describeOutcome(outcome, text),
      found[outcome]!.map(({ muStar, sigma }, k) => ({ label: labels[k]!, muStar, sigma })),
    ),
  }));
  const tables = outcomes.map((outcome): SheetTable => {
    const { label, unit } = describeOutcome(outcome, text);
    const cell = (value: number | null, ci95: Interval) => ({
      text: numbers.difference(value, unit),
      note: ci95[0] === null ? '' : numbers.interval(ci95, unit),
    });
    return {
      caption: label,
      header: [sensitivity.factor, sensitivity.muStar, sensitivity.mu, sensitivity.sigma, sensitivity.noise],
      rows: found[outcome]!.map(({ mu, muCi95, muStar, muStarCi95, sigma, sigmaCi95, noise }, k) => [
        labels[k]!,
        { text: amount(muStar, unit, numbers), note: cell(muStar, muStarCi95).note },
        cell(mu, muCi95),
        { text: amount(sigma, unit, numbers), note: cell(sigma, sigmaCi95).note },
        amount(noise, unit, numbers),
      ]),
    };
  });
  return [
    { id: 'tornado', title: sensitivity.tornado, note: sensitivity.tornadoNote, charts: tornados, tables, remarks },
    { id: 'plane', title: sensitivity.plane, note: sensitivity.planeNote, charts: planes, tables: [], remarks: [] },
  ];
}

/** A direction only where most effects go there: where their mean is at least half their mean size. */
function directionOf(mu: number | null, muStar: number | null): 'up' | 'down' | 'both' {
  if (mu === null || muStar === null || Math.abs(mu) < muStar / 2) return 'both';
  return mu > 0 ? 'up' : 'down';
}

// ---- Sobol -----------------------------------------------------------------------------------------------------------

type SobolFindings = SensitivityFindings & { readonly method: 'sobol' };

function sobolSections(data: SensitivityData, { outcomes: found, settling }: SobolFindings): SheetSection[] {
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

function rangesSection({ factors, labels, text }: SensitivityData): SheetSection {
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

// ---- on a terminal -------------------------------------------------------------------------------------------------

const MOST_BRIEF_OUTCOMES = 3;

/** A heading for each of the first outcomes, below it a row for each factor, the largest first. */
function briefTable({ findings, labels, scenario, text, numbers }: SensitivityData): SheetTable {
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

/** Positions by value, the largest first, unknown ones last. */
function largestFirst(values: readonly (number | null)[]): number[] {
  return [...values.keys()].sort((a, b) => (values[b] ?? -Infinity) - (values[a] ?? -Infinity) || a - b);
}
