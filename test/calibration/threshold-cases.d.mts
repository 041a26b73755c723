/** Types of `threshold-cases.mjs`, which is JavaScript so that scripts can use it without a build of the tests. */
import type { Measured } from '#hearsay/analysis/threshold/levels.js';
import type { Stream } from '#hearsay/random/stream.js';

export interface Truth {
  readonly broken: boolean;
  readonly make: (u: () => number) => { readonly curve: (size: number) => number; readonly at?: number };
}
export interface Draws {
  readonly uniform: () => number;
  readonly normal: () => number;
}
export interface Noise {
  readonly noise: number;
  readonly block?: number;
  readonly seeds?: number;
  readonly sizes?: readonly number[];
  readonly skewed?: boolean;
  readonly turned?: boolean;
}
export const SIZES: readonly number[];
export const SEEDS: number;
export const TRUTHS: Readonly<Record<string, Truth>>;
export const OTHER_TRUTHS: Readonly<Record<string, Truth>>;
export function synthesize(truth: Truth, noise: Noise, draws: Draws): { measured: Measured; at: number | undefined };
export function drawsOf(stream: Stream): Draws;
