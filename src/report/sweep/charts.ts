/** Curves for one factor, a map and an interaction plot for two, small maps for three, dots for a sample or for more factors. */
import type { FactorAxis } from '../charts/factor-axis.ts';
import { type Curve, curveChart } from '../charts/sweep-curve.ts';
import { type MapCell, mapChart } from '../charts/sweep-map.ts';
import { sampleChart } from '../charts/sweep-sample.ts';
import { describeOutcome } from '../outcomes.ts';
import type { SheetChart, SheetSection } from '../sheet.ts';
import { INK, strategyColors } from '../theme.ts';
import type { SweepData } from './data.ts';

/** More outcomes than these stand in the tables only, as do the maps of more strategies. */
const MOST_OUTCOMES = 4;

const MOST_MAPPED = 4;

/** Lines that can still be told apart. */
const MOST_LINES = 8;

export function chartSections(data: SweepData): SheetSection[] {
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
