/** Who talks to whom at the end of one run: members as dots, ties as lines. */
import { distinctLabels } from '../labels.ts';
import type { ChartSpec } from '../render.ts';
import { CHART_WIDTH, INK } from '../theme.ts';
import { type ChartContext, frame, legendBelow } from './context.ts';
import type { Point } from './network-layout.ts';

/** Structure of a recorded talk network: `from` and `to` index `people`. */
export interface NetworkPicture {
  readonly people: readonly { readonly segment: string; readonly messages: number }[];
  readonly ties: readonly { readonly from: number; readonly to: number; readonly strength: number }[];
  /** A place for each of the people. */
  readonly places: readonly Point[];
}

// Not the colors of the strategies: here a color is a segment.
const SEGMENT_COLORS = ['#4477aa', '#ee6677', '#228833', '#ccbb44', '#66ccee', '#aa3377', '#bbbbbb', '#8c6d31'];
// Where colors begin again, another shape does.
const SEGMENT_SHAPES = ['circle', 'square', 'triangle-up', 'diamond', 'cross', 'triangle-down'];
const HEIGHT = 340;

/** `segments` are all those of the scenario, so that a segment has one color in every picture. */
export function networkChart(
  context: ChartContext,
  strategy: number,
  picture: NetworkPicture,
  segments: readonly string[],
): ChartSpec {
  const { text, numbers } = context;
  const labels = distinctLabels(segments, 24);
  const labelOf = new Map(segments.map((segment, k) => [segment, labels[k]!]));
  const values = picture.people.map((person, k) => ({
    x: picture.places[k]!.x,
    y: picture.places[k]!.y,
    s: labelOf.get(person.segment) ?? person.segment,
    v: Math.sqrt(person.messages),
  }));
  const strongest = Math.max(...picture.ties.map((tie) => tie.strength));
  const edges = picture.ties.map((tie) => {
    const [from, to] = [picture.places[tie.from]!, picture.places[tie.to]!];
    return { x: from.x, y: from.y, z: to.x, w: to.y, o: 0.08 + 0.42 * (tie.strength / strongest) };
  });
  const domain = squareDomain(picture.places);
  const axis = (field: string, channel: 'x' | 'y') => ({
    field,
    type: 'quantitative',
    axis: null,
    scale: { domain: domain[channel], nice: false, zero: false },
  });
  return {
    ...frame(
      context.strategies[strategy]!.label,
      text.charts.networkSubtitle(numbers.count(values.length), numbers.count(edges.length)),
      HEIGHT,
    ),
    layer: [
      {
        data: { values: edges },
        mark: { type: 'rule', color: INK, strokeWidth: 0.9 },
        encoding: {
          x: axis('x', 'x'),
          y: axis('y', 'y'),
          x2: { field: 'z' },
          y2: { field: 'w' },
          opacity: { field: 'o', type: 'quantitative', scale: null },
        },
      },
      {
        data: { values },
        mark: { type: 'point', opacity: 1, stroke: '#fff', strokeWidth: 0.8 },
        encoding: {
          x: axis('x', 'x'),
          y: axis('y', 'y'),
          size: { field: 'v', type: 'quantitative', scale: { range: [24, 190], zero: true }, legend: null },
          color: {
            field: 's',
            type: 'nominal',
            scale: { domain: labels, range: labels.map((_, k) => SEGMENT_COLORS[k % SEGMENT_COLORS.length]) },
            legend: labels.length > 1 ? legendBelow(labels) : null,
          },
          ...(labels.length > SEGMENT_COLORS.length && {
            shape: {
              field: 's',
              type: 'nominal',
              scale: {
                domain: labels,
                range: labels.map(
                  (_, k) => SEGMENT_SHAPES[Math.floor(k / SEGMENT_COLORS.length) % SEGMENT_SHAPES.length],
                ),
              },
              legend: legendBelow(labels),
            },
          }),
        },
      },
    ],
  };
}

/** Domains that show equal distances at equal length, with a margin for the dots. */
function squareDomain(places: readonly Point[]): { x: [number, number]; y: [number, number] } {
  const xs = places.map((place) => place.x);
  const ys = places.map((place) => place.y);
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const width = CHART_WIDTH - 20;
  // A handful of people needs no whole picture: two dots at its ends would look like a chasm.
  const perPixel = (1.04 + 12 / places.length) * Math.max((right - left) / width, (high - low) / HEIGHT, 1e-6);
  const around = (from: number, to: number, pixels: number): [number, number] => [
    (from + to - pixels * perPixel) / 2,
    (from + to + pixels * perPixel) / 2,
  ];
  return { x: around(left, right, width), y: around(low, high, HEIGHT) };
}
