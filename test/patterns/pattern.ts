/**
 * What a pattern of real communities is here: a setting that can be played, and figures that are read off many plays, each with its band. One
 * definition serves the tests, the table (`npm run patterns`) and the distance that the calibration makes small.
 */
import type { ParameterName } from '#hearsay/scenario/parameters.js';

/** Values that replace defaults of the parameter table; those that a preset or the setting itself names stay as they are. */
export type Defaults = Partial<Record<ParameterName, number>>;

export interface Figure<Play> {
  readonly name: string;
  /** From, to; an open end is infinite. Never changed because of what the model gives. */
  readonly band: readonly [number, number];
  readonly of: (plays: readonly Play[]) => number;
  /** Why the model does not reach the band; with it, the test is one that must fail. */
  readonly missed?: string;
}

/** Of a figure that is reported and no target. */
export const NO_BAND: readonly [number, number] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

/**
 * What a source says goes one way, and gives no size for, has to be at least a small effect by convention (Cohen 1988: a correlation of
 * 0.1, and likewise a tenth more or less): an effect of nothing would meet any band that begins at 0.
 */
export const SMALL = 0.1;

/** Correlation that a t value of a coefficient stands for, given the others: unlike t it does not grow with the number of cases. */
export const partialCorrelation = (t: number, cases: number, coefficients: number): number =>
  t / Math.sqrt(t ** 2 + cases - coefficients);

export const hasBand = (band: readonly [number, number]): boolean => band.some(Number.isFinite);

export interface Pattern<Play = unknown> {
  readonly id: string;
  readonly statement: string;
  readonly source: string;
  /** What is simulated, in words; the preset is `chat` unless it says otherwise. */
  readonly setting: string;
  /** `full` for the record and the tests, so that chance decides few figures; `quick` for a look, and for each evaluation of a calibration. */
  readonly replications: { readonly quick: number; readonly full: number };
  /** Compiles the setting and returns what plays one replication of it. */
  readonly prepare: (defaults: Defaults) => (replication: number) => Play;
  readonly figures: readonly Figure<Play>[];
}

/** A definition whose plays are of any type, as the list of all patterns holds it. */
export function pattern<Play>(definition: Pattern<Play>): Pattern {
  return definition as unknown as Pattern;
}

export interface Measured {
  readonly name: string;
  readonly band: readonly [number, number];
  readonly value: number;
  /** Standard error of `value` (jackknife over blocks of replications). */
  readonly error: number;
  readonly met: boolean;
  readonly missed: string | undefined;
}

/** Blocks of replications that the jackknife leaves out in turn. */
const BLOCKS = 20;

/** Plays replications `from` … of a pattern and reads its figures. */
export function measure(of: Pattern, replications: number, defaults: Defaults = {}, from = 0): Measured[] {
  const play = of.prepare(defaults);
  return figuresOf(
    of,
    Array.from({ length: replications }, (_, k) => play(from + k)),
  );
}

/** The same for plays that have been made. */
function figuresOf(of: Pattern, plays: readonly unknown[]): Measured[] {
  return of.figures.map((figure) => {
    const value = figure.of(plays);
    const [from, to] = figure.band;
    return {
      name: figure.name,
      band: figure.band,
      value,
      error: jackknife(plays, figure.of),
      met: value >= from && value <= to,
      missed: figure.missed,
    };
  });
}

function jackknife<Play>(plays: readonly Play[], of: (plays: readonly Play[]) => number): number {
  const blocks = Math.min(BLOCKS, plays.length);
  if (blocks < 2) return Number.NaN;
  const values = Array.from({ length: blocks }, (_, block) => of(plays.filter((_, k) => k % blocks !== block)));
  const mean = values.reduce((a, b) => a + b, 0) / blocks;
  return Math.sqrt(((blocks - 1) / blocks) * values.reduce((sum, value) => sum + (value - mean) ** 2, 0));
}

export function bandText([from, to]: readonly [number, number]): string {
  if (!hasBand([from, to])) return 'none';
  if (from === Number.NEGATIVE_INFINITY) return `at most ${to}`;
  if (to === Number.POSITIVE_INFINITY) return `at least ${from}`;
  return `${from} to ${to}`;
}
