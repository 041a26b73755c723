/**
 * Lines of many strategies that can be told apart: a color each as far as colors go, then dashes; where one line lies on another, it is
 * dashed as well, so that the one below shows through. What cannot be drawn is said.
 */
import { columnsOf } from '../labels.ts';
import { STRATEGY_COLOR_COUNT } from '../theme.ts';
import { type ChartContext, colorByStrategy, legendBelow } from './context.ts';

/** More lines than this are a carpet. */
const MOST_LINES = 2 * STRATEGY_COLOR_COUNT + 1;
/** More pairs than this are counted, not named. */
const MOST_NAMED = 3;
/** Lines closer than this part of the height lie on each other. */
const ONE_LINE = 0.008;
const SOLID: readonly number[] = [];
const CYCLES = [SOLID, [7, 4], [2, 3]] as const;
const ABOVE = [SOLID, [6, 6], [2, 10]] as const;
/** Columns of a line of the subtitle that do not make the chart narrower. */
const WIDEST_NOTE = 62;

export interface StrategyLines {
  /** Positions of the strategies that are drawn, in their order. */
  readonly drawn: readonly number[];
  /** Encodes color and dash by the field `s`, with one legend for both. */
  readonly encoding: Readonly<Record<string, unknown>>;
  /** The subtitle, with what is not as usual on lines of its own. */
  readonly subtitle: string | readonly string[];
}

/** @param paths heights of each strategy's line at common places, in the order of the strategies; null where there is none */
export function strategyLines(
  context: ChartContext,
  paths: readonly (readonly (number | null)[])[],
  subtitle: string,
): StrategyLines {
  const { strategies, text } = context;
  const present = paths.flatMap((path, k) => (path.some((height) => height !== null) ? [k] : []));
  const drawn = fewer(present, context.baseline);
  const below = lyingOnOthers(drawn.map((k) => paths[k]!)).map(({ below: b, depth }) => ({
    below: b === undefined ? undefined : drawn[b]!,
    depth,
  }));
  const dashes = strategies.map((_, k) => {
    const place = drawn.indexOf(k);
    const depth = place < 0 ? 0 : below[place]!.depth;
    return depth > 0 ? ABOVE[Math.min(depth, ABOVE.length - 1)]! : CYCLES[cycleOf(context, k) % CYCLES.length]!;
  });
  const notes: string[] = [];
  const pairs = drawn.flatMap((k, place) => {
    const under = below[place]!.below;
    return under === undefined ? [] : [[strategies[k]!.label, strategies[under]!.label] as const];
  });
  if (pairs.length > 0) {
    const named = text.charts.sameLine(text.list(pairs.map(([above, under]) => `${above} = ${under}`)));
    const short = pairs.length <= MOST_NAMED && columnsOf(named) <= WIDEST_NOTE;
    notes.push(short ? named : text.charts.sameLines(pairs.length));
  }
  if (drawn.length < present.length) notes.push(text.charts.fewerLines(String(drawn.length), String(present.length)));
  return {
    drawn,
    encoding: encodingOf(context, drawn, dashes),
    subtitle: notes.length === 0 ? subtitle : [subtitle, ...notes],
  };
}

/** The baseline and the first of the others. */
function fewer(present: readonly number[], baseline: number): readonly number[] {
  if (present.length <= MOST_LINES) return present;
  const kept = new Set(present.filter((k) => k !== baseline).slice(0, MOST_LINES - 1));
  return present.filter((k) => k === baseline || kept.has(k));
}

/** How often the colors have begun again before this strategy. */
function cycleOf({ strategies, baseline }: ChartContext, k: number): number {
  if (k === baseline) return 0;
  const place = strategies.slice(0, k).length - (baseline < k ? 1 : 0);
  return Math.floor(place / STRATEGY_COLOR_COUNT);
}

/** For each path the first before it that it lies on, and how many lie there before it. */
function lyingOnOthers(paths: readonly (readonly (number | null)[])[]): { below: number | undefined; depth: number }[] {
  const heights = paths.flat().filter((height) => height !== null);
  const tolerance = ONE_LINE * (Math.max(...heights) - Math.min(0, ...heights));
  const found: { below: number | undefined; depth: number }[] = [];
  for (const [k, path] of paths.entries()) {
    const below = found.findIndex(
      (other, j) => j < k && other.below === undefined && liesOn(path, paths[j]!, tolerance),
    );
    if (below < 0) found.push({ below: undefined, depth: 0 });
    else found.push({ below, depth: 1 + found.filter((other) => other.below === below).length });
  }
  return found;
}

function liesOn(path: readonly (number | null)[], other: readonly (number | null)[], tolerance: number): boolean {
  if (path.length !== other.length) return false;
  return path.every((height, at) => {
    const beside = other[at]!;
    return height === null || beside === null ? height === beside : Math.abs(height - beside) <= tolerance;
  });
}

function encodingOf(context: ChartContext, drawn: readonly number[], dashes: readonly (readonly number[])[]) {
  const labels = drawn.map((k) => context.strategies[k]!.label);
  if (drawn.length === context.strategies.length && dashes.every((dash) => dash.length === 0)) {
    return { color: colorByStrategy(context, true) };
  }
  const legend = { ...legendBelow(labels), symbolType: 'stroke', symbolStrokeWidth: 2.4, symbolSize: 320 };
  const channel = (range: unknown[]) => ({ field: 's', type: 'nominal', scale: { domain: labels, range }, legend });
  return {
    color: channel(drawn.map((k) => context.strategies[k]!.color)),
    strokeDash: channel(drawn.map((k) => dashes[k]!)),
  };
}
