/** Types of `plain-c.mjs`, which is JavaScript so that the bench runs without a build of the tests. */
import type { Draws } from '#hearsay/random/draws.js';

export interface PlainCInputs {
  readonly values: Readonly<Record<string, number>>;
  readonly keys: Draws;
}
export interface PlainCRun {
  readonly seconds: number;
  readonly visits: number;
  readonly timedVisits: number;
  readonly reads: number;
  readonly series: Readonly<Record<string, readonly (number | null)[]>>;
}
export function compilePlainC(
  folder: string,
): { readonly program: string; readonly missing?: never } | { readonly program?: never; readonly missing: string };
export function plainCInputs(scenarioText: string): PlainCInputs;
export function runPlainC(program: string, inputs: PlainCInputs): PlainCRun;
export function furthestApart(
  ours: Readonly<Record<string, ArrayLike<number | null>>>,
  theirs: PlainCRun['series'],
): { readonly apart: number; readonly outcome: string; readonly day: number };
