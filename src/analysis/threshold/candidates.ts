/**
 * The curves that are held against the means: f(x) over x = ln N, each a few columns beside a constant, linear in its coefficients once
 * its shape (where it bends, how sharply) is fixed. Shapes stand on a grid, so that a bootstrap need only project.
 *
 * | model | f(x) | kind |
 * |---|---|---|
 * | flat, linear, quadratic | β0, + β1 x, + β2 x² | smooth |
 * | power | β0 + β1 N^c: a power law that levels off at β0 | smooth |
 * | spline | natural cubic spline with 3-5 columns: stands for every other smooth curve | smooth |
 * | logistic | β0 + β1 / (1 + e^(-(x - m)/s)) | smooth or broken, by s |
 * | hinge | β0 + β1 x + β2 (x - τ)₊ | broken |
 * | step | β0 + β1 [x > τ] | broken |
 *
 * **When is a logistic a threshold?** "A group breaks at 150" says that the size decides: a group well below is on one side, a group well
 * above on the other. Here: four fifths of the change (from 10 to 90 %) happen within a doubling of the size, s ≤ ln 2 / (2 ln 9). A
 * wider transition has a middle, but no edge that anybody could plan around; it is reported as smooth, with its middle.
 */

export const MODELS = ['flat', 'linear', 'quadratic', 'power', 'spline', 'hinge', 'step', 'logistic'] as const;
export type ModelName = (typeof MODELS)[number];

/** Width of a logistic up to which it counts as a threshold: from 10 to 90 % within a doubling. */
const SHARPEST_SMOOTH = Math.LN2 / (2 * Math.log(9));

/** A family of shapes with the same number of parameters. */
export interface Family {
  readonly model: ModelName;
  readonly broken: boolean;
  /** Parameters, the constant and those of the shape included. */
  readonly parameters: number;
  readonly columns: number;
  readonly shapes: readonly Shape[];
  /** Fills `out` with the columns at `x` for a shape: column k at k * x.length. */
  readonly fill: (shape: Shape, x: Float64Array, out: Float64Array) => void;
  /**
   * Where the grid does not say all: fills `out` with the derivatives of the last column by component j of the shape, at
   * j * x.length; `bounds` are the ends that no search passes.
   */
  readonly derive?: (shape: Shape, x: Float64Array, out: Float64Array) => void;
  readonly bounds: readonly (readonly [number, number])[];
}

/** Where it bends and how: τ; m and s; c. */
export type Shape = readonly number[];

const HINGE_CELLS = 72;
const LOGISTIC_CELLS = 48;
const STEEPEST_POWER = 3;
const POWER_CELLS = 30;
/** A break needs this many levels on either side. */
const LEVELS_BESIDE = 2;
/** Levels beyond the parameters of a candidate that must be left to contradict it. */
const LEVELS_LEFT = 2;

/** All families that so many levels allow to be told apart. */
export function familiesOf(x: Float64Array): Family[] {
  const last = x.length - 1;
  const range = x[last]! - x[0]!;
  const from = x[LEVELS_BESIDE - 1]!;
  const to = x[last - LEVELS_BESIDE + 1]!;
  const inner = grid(from, to, HINGE_CELLS);
  const middles = grid(from, to, 2 * LOGISTIC_CELLS);
  // Narrower than half a gap between levels it could not be told from a step.
  const sharpest = Math.min(range / last / (4 * Math.log(9)), SHARPEST_SMOOTH / 2);
  const allMiddles = grid(x[0]!, x[last]!, LOGISTIC_CELLS);
  const logistic = (broken: boolean): Family => {
    const least = broken ? sharpest : SHARPEST_SMOOTH;
    const most = broken ? SHARPEST_SMOOTH : Math.max(range / 2, 2 * SHARPEST_SMOOTH);
    const widths = geometric(least, most, broken ? 5 : 8);
    return {
      model: 'logistic',
      broken,
      parameters: 4,
      columns: 1,
      shapes: (broken ? middles : allMiddles).flatMap((m) => widths.map((s) => [m, s])),
      fill: ([m, s], at, out) => {
        for (let i = 0; i < at.length; i++) out[i] = 1 / (1 + Math.exp(-(at[i]! - m!) / s!));
      },
      derive: ([m, s], at, out) => {
        for (let i = 0; i < at.length; i++) {
          const u = (at[i]! - m!) / s!;
          const level = 1 / (1 + Math.exp(-u));
          const slope = (level * (1 - level)) / s!;
          out[i] = -slope;
          out[at.length + i] = -slope * u;
        }
      },
      bounds: [broken ? [from, to] : [x[0]!, x[last]!], [least, most]],
    };
  };
  const families: Family[] = [
    plain('flat', 0),
    plain('linear', 1),
    plain('quadratic', 2),
    {
      model: 'power',
      broken: false,
      parameters: 3,
      columns: 1,
      shapes: grid(-STEEPEST_POWER, STEEPEST_POWER, POWER_CELLS).map((c) => [c]),
      fill: ([c], at, out) => {
        // Exponents are taken from the middle on, so that columns stay of order one.
        for (let i = 0; i < at.length; i++) out[i] = Math.exp(c! * (at[i]! - (x[0]! + x[last]!) / 2));
      },
      derive: ([c], at, out) => {
        for (let i = 0; i < at.length; i++) {
          const far = at[i]! - (x[0]! + x[last]!) / 2;
          out[i] = far * Math.exp(c! * far);
        }
      },
      bounds: [[-STEEPEST_POWER, STEEPEST_POWER]],
    },
    spline(x, 3),
    spline(x, 4),
    spline(x, 5),
    logistic(false),
    logistic(true),
    {
      model: 'hinge',
      broken: true,
      parameters: 4,
      columns: 2,
      shapes: inner.map((tau) => [tau]),
      fill: ([tau], at, out) => {
        for (let i = 0; i < at.length; i++) {
          out[i] = at[i]!;
          out[at.length + i] = Math.max(0, at[i]! - tau!);
        }
      },
      derive: ([tau], at, out) => {
        for (let i = 0; i < at.length; i++) out[i] = at[i]! > tau! ? -1 : 0;
      },
      bounds: [[from, to]],
    },
    {
      model: 'step',
      broken: true,
      parameters: 3,
      columns: 1,
      // Between two levels every place fits the same: one shape a gap, its middle.
      shapes: Array.from({ length: Math.max(0, x.length - 2 * LEVELS_BESIDE + 1) }, (_, k) => [
        (x[k + LEVELS_BESIDE - 1]! + x[k + LEVELS_BESIDE]!) / 2,
      ]),
      fill: ([tau], at, out) => {
        for (let i = 0; i < at.length; i++) out[i] = at[i]! > tau! ? 1 : 0;
      },
      bounds: [],
    },
  ];
  return families.filter(({ parameters }) => parameters + LEVELS_LEFT <= x.length);
}

function plain(model: ModelName, columns: number): Family {
  return {
    model,
    broken: false,
    parameters: columns + 1,
    columns,
    shapes: [[]],
    fill: (_, x, out) => {
      for (let k = 0; k < columns; k++) for (let i = 0; i < x.length; i++) out[k * x.length + i] = x[i]! ** (k + 1);
    },
    bounds: [],
  };
}

/** Natural cubic spline with knots evenly between the first and the last level (truncated powers; Hastie et al. 2009, 5.2.1). */
function spline(levels: Float64Array, columns: number): Family {
  const knots = grid(levels[0]!, levels[levels.length - 1]!, columns);
  const end = knots[columns]!;
  const cube = (u: number) => (u > 0 ? u * u * u : 0);
  const d = (u: number, k: number) => (cube(u - knots[k]!) - cube(u - end)) / (end - knots[k]!);
  return {
    model: 'spline',
    broken: false,
    parameters: columns + 1,
    columns,
    shapes: [[]],
    fill: (_, x, out) => {
      for (let i = 0; i < x.length; i++) {
        out[i] = x[i]!;
        for (let k = 0; k < columns - 1; k++) out[(k + 1) * x.length + i] = d(x[i]!, k) - d(x[i]!, columns - 1);
      }
    },
    bounds: [],
  };
}

function grid(from: number, to: number, cells: number): number[] {
  return Array.from({ length: cells + 1 }, (_, k) => from + ((to - from) * k) / cells);
}

function geometric(from: number, to: number, count: number): number[] {
  return Array.from({ length: count }, (_, k) => from * (to / from) ** (k / (count - 1)));
}
