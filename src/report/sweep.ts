/**
 * The report of a sweep: curves for one factor, a map and an interaction plot for two, small maps for three, dots for a sample or for
 * more factors, and every point in a table.
 */
import type { Interval } from '../analysis/interval.ts';
import { RUNS_FOR_90 } from '../analysis/interval-name.ts';
import { joinPresences, presenceOf } from '../analysis/missing.ts';
import type { PointSummary, SweepSummary } from '../analysis/sweep/summarize-points.ts';
import { whyFactorSame } from '../analysis/why-same.ts';
import type { Factor, FactorPoint, Level } from '../experiment/factors.ts';
import type { Results } from '../experiment/results.ts';
import { type Directed, directionOf } from '../scenario/direction.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { ChartContext } from './charts/context.ts';
import type { FactorAxis } from './charts/factor-axis.ts';
import { type Curve, curveChart } from './charts/sweep-curve.ts';
import { type MapCell, mapChart } from './charts/sweep-map.ts';
import { sampleChart } from './charts/sweep-sample.ts';
import { factorLabels, levelLabel } from './factor-labels.ts';
import { type Ends, levelInterval, marked, numberFormat } from './format.ts';
import type { Provenance } from './frame.ts';
import { distinctLabels, shortLabel } from './labels.ts';
import { fewRunsInWords } from './language/few-runs.ts';
import { causesInWords } from './language/missing.ts';
import { whysInWords } from './language/why-same.ts';
import { type Language, type Texts, textsOf } from './language.ts';
import { describeOutcome, nameInSentence } from './outcomes.ts';
import { rareRuns } from './rare-runs.ts';
import type { OwnSheet, SheetCell, SheetChart, SheetSection, SheetTable } from './sheet.ts';
import { INK, strategyColors } from './theme.ts';

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

/** More outcomes than these stand in the tables only, as do the maps of more strategies. */
const MOST_OUTCOMES = 4;
const MOST_MAPPED = 4;
/** Lines that can still be told apart. */
const MOST_LINES = 8;

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

interface RankedCell extends Pick<PointSummary, 'ci95' | 'ciKind' | 'farKind'> {
  readonly point: number;
  readonly strategy: number;
  readonly mean: number;
}

/** Points and strategies by the mean of the first outcome, the best first; those in which some run has no value are left out. */
function rankedCells({ scenario, summary }: SweepReport): RankedCell[] {
  const outcome = scenario.outcomes[0]!;
  const { better } = directionOf(outcome, scenario);
  const cells = summary.points.flatMap((strategies, point) =>
    strategies.flatMap((outcomes, strategy): RankedCell[] => {
      const { mean, missing, ci95, ciKind, farKind } = outcomes[outcome]!;
      // A mean over the runs that have a value is no place to be best at.
      return mean === null || missing > 0 ? [] : [{ point, strategy, mean, ci95, ciKind, farKind }];
    }),
  );
  return cells.sort((a, b) => (better === 'less' ? a.mean - b.mean : b.mean - a.mean));
}

/** Where the first outcome is best and where it is worst, if these runs tell the two apart. */
function sweepHeadline(report: SweepReport): string {
  const { scenario, summary, results } = report;
  const { text, numbers } = gather(report).context;
  const outcome = scenario.outcomes[0]!;
  const { label, unit, better } = describeOutcome(outcome, text, summary.sharesOfRuns, scenario);
  const ordered = rankedCells(report);
  const [best, worst] = [ordered[0], ordered.at(-1)];
  if (best === undefined || worst === undefined)
    return results.finished === 0 ? text.sweep.nothingFinished : text.sweep.allMissing(label);
  if (best.mean === worst.mean) return text.sweep.allEqual(label, numbers.value(best.mean, unit));
  const words = (cell: RankedCell) => ({
    outcome: label,
    value: numbers.value(cell.mean, unit),
    interval: text.findings.named(numbers.interval(cell.ci95, unit), cell.ciKind),
    ...placeInWords(
      report,
      ordered.filter(({ mean }) => mean === cell.mean),
    ),
  });
  const { extremes } = summary;
  if (extremes !== null && !extremes.told) {
    const { difference, ci95, ciKind } = extremes;
    const [high, low] = best.mean > worst.mean ? [best, worst] : [worst, best];
    return text.sweep.notTold(
      words(high),
      words(low),
      numbers.difference(difference, unit, ci95),
      text.findings.named(numbers.interval(ci95, unit), ciKind),
    );
  }
  return (better === 'neither' ? text.sweep.extremes : text.sweep.headline)(words(best), words(worst));
}

/** Where cells stand that share a mean to the bit: of a factor that has all its levels among them nothing is said, for it has no part in it. */
function placeInWords(
  report: SweepReport,
  cells: readonly Pick<RankedCell, 'point' | 'strategy'>[],
): { strategy: string; point: string } {
  const { results, points } = report;
  const { context, labels } = gather(report);
  const { text } = context;
  const strategies = [...new Set(cells.map(({ strategy }) => strategy))].sort((a, b) => a - b);
  const levels = (k: number, among: readonly number[]) => [
    ...new Set(among.map((point) => points[point]!.levels[k]!.label)),
  ];
  const own = labels.map((_, k) =>
    levels(
      k,
      cells.map(({ point }) => point),
    ),
  );
  // Levels may be told apart only where all their combinations are among the cells.
  const combinations = own.reduce((product, { length }) => product * length, strategies.length);
  if (combinations !== cells.length) return placeInWords(report, cells.slice(0, 1));
  const named = labels.flatMap((label, k) => {
    const all = levels(k, [...points.keys()]);
    return own[k]!.length === all.length && all.length > 1 ? [] : [text.sweep.at(label, text.either(own[k]!))];
  });
  return {
    strategy:
      strategies.length === results.strategies.length && strategies.length > 1
        ? text.sweep.anyStrategy
        : text.either(strategies.map((strategy) => nameInSentence(results.strategies[strategy]!, text))),
    point: named.length === 0 ? text.sweep.anyPoint : text.list(named),
  };
}

/**
 * Points whose runs differ little while other points have runs of quite another kind: which of them one such run more would make the best,
 * or take out of their place as best; and how many intervals are rough for it.
 */
function unseenKindCautions(report: SweepReport): string[] {
  const { scenario, summary, results } = report;
  const { text, numbers } = gather(report).context;
  const { better } = directionOf(scenario.outcomes[0]!, scenario);
  const { label } = describeOutcome(scenario.outcomes[0]!, text, summary.sharesOfRuns, scenario);
  const [best, ...others] = rankedCells(report);
  const gain = ({ up, down }: RankedCell['farKind']) => (better === 'less' ? down : up);
  const loss = ({ up, down }: RankedCell['farKind']) => (better === 'less' ? up : down);
  const behind = (one: RankedCell) => Math.abs(best!.mean - one.mean);
  const turning = others.filter(
    (one) => behind(one) > 0 && behind(one) < Math.max(gain(one.farKind), loss(best!.farKind)),
  );
  const rare = rareRuns(results.replications, report.language, numbers);
  const first = turning[0];
  const place = first && placeInWords(report, [first]);
  const rough = summary.points.flatMap((strategies) =>
    strategies.flatMap((own) => Object.values(own).filter(({ ciKind, n }) => ciKind === 'rough' && n >= RUNS_FOR_90)),
  );
  return [
    ...(place === undefined
      ? []
      : [text.sweep.unseenKind(label, place.strategy, place.point, String(turning.length - 1), rare)]),
    ...(rough.length === 0 ? [] : [text.sweep.rough(String(rough.length), String(results.replications))]),
  ];
}

/** What must be said beside the numbers: factors that do nothing, few runs, failures, the luck of the winner. */
function sweepCautions(report: SweepReport): string[] {
  const { factors, idle, results, points, language, scenario } = report;
  const text = textsOf(language);
  const numbers = numberFormat(text.units, '');
  const { failures, finished, replications, strategies } = results;
  return [
    ...idle.flatMap((k) => [
      text.sweep.doesNothing(text.findings.quoted(factors[k]!.name)),
      ...whysInWords(
        scenario.outcomes,
        (outcome) => whyFactorSame(scenario, factors[k]!.name, outcome),
        (outcome) => describeOutcome(outcome, text).label,
        language,
      ),
    ]),
    ...(failures.length > 0
      ? [
          text.sweep.failures(
            numbers.count(failures.length),
            numbers.count(finished + failures.length),
            failures[0]!.message,
          ),
        ]
      : []),
    ...missingCautions(report, text),
    ...unseenKindCautions(report),
    ...fewRunsInWords(replications, language),
    ...(points.length * strategies.length > 5 && idle.length < factors.length ? [text.sweep.winner] : []),
  ];
}

/** In how many runs an outcome has no value, over all points, and why. */
function missingCautions({ summary, scenario, results, language }: SweepReport, text: Texts): string[] {
  return scenario.outcomes.flatMap((outcome) => {
    const cells = summary.points.flatMap((strategies, point) =>
      results.strategies.map((strategy, k) => ({ point, strategy, missing: strategies[k]![outcome]!.missing })),
    );
    const short = cells.filter(({ missing }) => missing > 0);
    if (short.length === 0) return [];
    const { label } = describeOutcome(outcome, text);
    const presence = joinPresences(short.map((cell) => presenceOf(results, cell, outcome, scenario.formulas)));
    const [missing, runs, points, of] = [presence.missing, results.finished, short.length, cells.length].map(String);
    return [text.sweep.missing(label, missing!, runs!, causesInWords(presence, language), points!, of!)];
  });
}

// ---- what all parts need -------------------------------------------------------------------------------------------

interface SweepData extends SweepReport {
  readonly context: ChartContext;
  /** Short names of the factors. */
  readonly labels: readonly string[];
  readonly axes: readonly FactorAxis[];
}

const LABEL_COLUMNS = 26;

function gather(report: SweepReport): SweepData {
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

// ---- charts ----------------------------------------------------------------------------------------------------------

function chartSections(data: SweepData): SheetSection[] {
  const { factors, design } = data;
  if (design !== 'grid' || factors.length > 3) return [sampleSection(data)];
  if (factors.length === 1) return [curveSection(data)];
  if (factors.length === 2) return [mapSection(data), interactionSection(data)];
  return [mapSection(data)];
}

/** The outcomes that are drawn, and sentences about those that are not. */
function drawnOutcomes({ scenario, summary, context }: SweepData): { outcomes: readonly string[]; remarks: string[] } {
  const { text } = context;
  const means = (outcome: string) =>
    new Set(summary.points.flatMap((strategies) => strategies.map((outcomes) => outcomes[outcome]!.mean)));
  const known = scenario.outcomes.filter((outcome) => [...means(outcome)].some((mean) => mean !== null));
  const constant = known.filter((outcome) => means(outcome).size === 1);
  const varying = known.filter((outcome) => means(outcome).size > 1);
  const named = (outcomes: readonly string[]) =>
    text.list(outcomes.map((outcome) => describeOutcome(outcome, text, summary.sharesOfRuns).label));
  const rest = varying.slice(MOST_OUTCOMES);
  return {
    outcomes: varying.slice(0, MOST_OUTCOMES),
    remarks: [
      ...(constant.length > 0 ? [text.sweep.constant(named(constant))] : []),
      ...(rest.length > 0 ? [text.sweep.notDrawn(named(rest))] : []),
    ],
  };
}

function curveSection(data: SweepData): SheetSection {
  const { context, axes, points, summary } = data;
  const { sweep } = context.text;
  const { outcomes, remarks } = drawnOutcomes(data);
  const charts = outcomes.map((outcome): SheetChart => {
    const curves = context.strategies.map(
      ({ label, color }, strategy): Curve => ({
        label,
        color,
        points: points.map(({ levels }, point) => ({
          level: levels[0]!,
          ...summary.points[point]![strategy]![outcome]!,
        })),
      }),
    );
    const words = { subtitle: sweep.curveSubtitle, legend: '' };
    return {
      name: outcome,
      spec: curveChart(context, describeOutcome(outcome, context.text, summary.sharesOfRuns), axes[0]!, curves, words),
    };
  });
  return { id: 'curves', title: sweep.curves, note: sweep.curvesNote, charts, tables: [], remarks };
}

/** The strategies that get a map each: the baseline and those after it. */
function mapped({ context }: SweepData): { strategies: number[]; remarks: string[] } {
  const all = [...context.strategies.keys()].sort(
    (a, b) => Number(b === context.baseline) - Number(a === context.baseline) || a - b,
  );
  const rest = all.slice(MOST_MAPPED).map((strategy) => context.strategies[strategy]!.label);
  const { text } = context;
  return {
    strategies: all.slice(0, MOST_MAPPED),
    remarks: rest.length > 0 ? [text.sweep.strategiesNotDrawn(text.list(rest))] : [],
  };
}

function mapSection(data: SweepData): SheetSection {
  const { context, axes, points, summary, scenario } = data;
  const { sweep } = context.text;
  const { outcomes, remarks } = drawnOutcomes(data);
  const { strategies, remarks: more } = mapped(data);
  // The factor with more values runs along the horizontal axis; of three, the one with fewest values parts the maps.
  const order = [...axes.keys()].sort((a, b) => axes[b]!.levels.length - axes[a]!.levels.length || a - b);
  const [x, y, panel] = order as [number, number, number | undefined];
  const charts = outcomes.flatMap((outcome) =>
    strategies.map((strategy): SheetChart => {
      const cells = points.map(
        ({ levels }, point): MapCell => ({
          x: levels[x]!.label,
          y: levels[y]!.label,
          ...(panel !== undefined && { panel: levels[panel]!.label }),
          mean: summary.points[point]![strategy]![outcome]!.mean,
        }),
      );
      const { label } = context.strategies[strategy]!;
      const mapAxes = { x: axes[x]!, y: axes[y]!, ...(panel !== undefined && { panel: axes[panel]! }) };
      const spec = mapChart(
        context,
        describeOutcome(outcome, context.text, summary.sharesOfRuns),
        mapAxes,
        cells,
        sweep.mapSubtitle(label),
      );
      return { name: `${outcome} ${scenario.baseline === label ? '' : label}`, spec };
    }),
  );
  return { id: 'maps', title: sweep.maps, note: sweep.mapsNote, charts, tables: [], remarks: [...remarks, ...more] };
}

/** Two factors as lines: the one with more values along the axis, a line for each value of the other. */
function interactionSection(data: SweepData): SheetSection {
  const { context, axes, points, summary } = data;
  const { text } = context;
  const { outcomes } = drawnOutcomes(data);
  const { strategies } = mapped(data);
  const [x, by] = axes[0]!.levels.length >= axes[1]!.levels.length ? [0, 1] : [1, 0];
  const lines = thinned(axes[by]!.levels);
  const colors = lineColors(lines.length, axes[by]!.scale === 'names');
  const charts = outcomes.flatMap((outcome) =>
    strategies.map((strategy): SheetChart => {
      const curves = lines.map(
        (line, k): Curve => ({
          label: line.label,
          color: colors[k]!,
          points: points.flatMap(({ levels }, point) =>
            levels[by]!.label === line.label
              ? [{ level: levels[x]!, ...summary.points[point]![strategy]![outcome]! }]
              : [],
          ),
        }),
      );
      const subtitle = text.sweep.interactionSubtitle(context.strategies[strategy]!.label, axes[by]!.label);
      const words = { subtitle, legend: axes[by]!.label };
      return {
        name: outcome,
        spec: curveChart(context, describeOutcome(outcome, text, summary.sharesOfRuns), axes[x]!, curves, words),
      };
    }),
  );
  const { interaction, interactionNote } = text.sweep;
  return { id: 'interaction', title: interaction, note: interactionNote, charts, tables: [], remarks: [] };
}

/** At most so many levels as lines can be told apart, evenly spread, the first and the last among them. */
function thinned(levels: FactorAxis['levels']): FactorAxis['levels'] {
  if (levels.length <= MOST_LINES) return levels;
  const step = (levels.length - 1) / (MOST_LINES - 1);
  return Array.from({ length: MOST_LINES }, (_, k) => levels[Math.round(k * step)]!);
}

/** Names in colors that differ, numbers from light to dark. */
function lineColors(count: number, areNames: boolean): string[] {
  if (areNames)
    return strategyColors(
      Array.from({ length: count }, (_, k) => String(k)),
      '0',
    );
  const ramp = ['#9ecae1', '#6baed6', '#4292c6', '#2171b5', '#0b559f', '#084082', '#062a5c', INK];
  return Array.from(
    { length: count },
    (_, k) => ramp[count === 1 ? 3 : Math.round((k * (ramp.length - 1)) / (count - 1))]!,
  );
}

function sampleSection(data: SweepData): SheetSection {
  const { context, axes, points, summary } = data;
  const { sweep } = context.text;
  const { outcomes, remarks } = drawnOutcomes(data);
  const shown = outcomes.slice(0, axes.length > 3 ? 2 : MOST_OUTCOMES);
  const charts = shown.flatMap((outcome) =>
    axes.map((axis, factor): SheetChart => {
      const dots = points.flatMap(({ levels }, point) =>
        summary.points[point]!.map((outcomes, strategy) => ({
          strategy,
          level: levels[factor]!,
          mean: outcomes[outcome]!.mean,
        })),
      );
      const description = describeOutcome(outcome, context.text, summary.sharesOfRuns);
      return {
        name: `${outcome} ${axis.label}`,
        spec: sampleChart(context, description, axis, dots, sweep.sampleSubtitle),
      };
    }),
  );
  return { id: 'sample', title: sweep.sample, note: sweep.sampleNote, charts, tables: [], remarks };
}

// ---- table -------------------------------------------------------------------------------------------------------------

/** A page of more rows is slow to open; they all stand in points.csv. */
const MOST_ROWS = 400;

function tableSection(data: SweepData): SheetSection {
  const { context, labels, points, summary, scenario } = data;
  const { text, numbers } = context;
  const outcomes = scenario.outcomes.slice(0, 6);
  const tables = context.strategies.map(
    ({ label }, strategy): SheetTable => ({
      caption: label,
      folded: true,
      header: [...labels, ...outcomes.map((outcome) => describeOutcome(outcome, text, summary.sharesOfRuns).label)],
      rows: points.slice(0, MOST_ROWS).map(({ levels }, point) => [
        ...levels.map((level: Level) => level.label),
        ...outcomes.map((outcome) => {
          const { mean, ci95, ciKind }: PointSummary = summary.points[point]![strategy]![outcome]!;
          const { unit } = describeOutcome(outcome, text, summary.sharesOfRuns);
          return {
            text: numbers.value(mean, unit),
            note: marked(
              intervalText(ci95, (ends) => numbers.interval(ends, unit)),
              ciKind,
              context.text.units,
            ),
          };
        }),
      ]),
    }),
  );
  return { id: 'points', title: text.sweep.points, note: '', charts: [], tables, remarks: [] };
}

// ---- on a terminal -------------------------------------------------------------------------------------------------

const MOST_BRIEF_OUTCOMES = 3;
const MOST_BRIEF_POINTS = 60;
const WIDEST_LEVEL = 18;
const WIDEST_OUTCOME = 22;

/** A heading for each strategy, below it a row for each point: as many of the first outcomes as fit, with their intervals. */
function briefTable({ context, factors, points, summary, scenario, results, language }: SweepData): SheetTable {
  const { text, numbers } = context;
  const outcomes = scenario.outcomes.slice(0, MOST_BRIEF_OUTCOMES);
  const described = outcomes.map((outcome) => ({
    outcome,
    ...describeOutcome(outcome, text, summary.sharesOfRuns),
  }));
  const shown = points.slice(0, MOST_BRIEF_POINTS);
  const names = factors.map(({ name }) => name);
  const rowsOf = (strategy: number): SheetCell[][] =>
    shown.map(({ levels }, point) => [
      ...levels.map(({ label }) => shortLabel(label, WIDEST_LEVEL)),
      ...described.flatMap(({ outcome, unit }) => {
        const { mean, ci95, ciKind } = summary.points[point]![strategy]![outcome]!;
        return [numbers.value(mean, unit), marked(levelInterval(ci95, unit, text.units), ciKind, text.units)];
      }),
    ]);
  const rest = points.length - shown.length;
  const footOf = (count: number): string[] => {
    const left = scenario.outcomes.slice(count);
    return [
      ...(rest > 0 ? [`  ${text.sweep.morePoints(String(rest))}`] : []),
      ...(left.length > 0 ? [text.sweep.notShown(left)] : []),
    ];
  };
  const column = (outcome: number) => names.length + 2 * outcome;
  return {
    caption: text.sweep.points,
    captioned: false,
    header: [
      ...factorLabels(names, language, WIDEST_LEVEL),
      ...described.flatMap(({ label }) => [shortLabel(label, WIDEST_OUTCOME), text.sweep.interval]),
    ],
    words: [...names.keys()],
    rows: results.strategies.flatMap((name, strategy) => [[shortLabel(name, 60)], ...rowsOf(strategy)]),
    foot: footOf(outcomes.length),
    // What goes first is the last outcome with its interval, then the interval of the only one left.
    narrower: [...outcomes.keys()]
      .reverse()
      .map((k) =>
        k === 0
          ? { without: [column(0) + 1], foot: footOf(1) }
          : { without: [column(k), column(k) + 1], foot: footOf(k) },
      ),
  };
}

const intervalText = (interval: Interval, write: (ends: Ends) => string): string =>
  interval[0] === null ? '' : write(interval);
