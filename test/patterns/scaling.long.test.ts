/**
 * The sizes at which half of a group is bonded and half recognised hang on gains and forgetting together: ties that
 * form twice as fast and fade twice as fast leave them where they are, after as many half-lives; ties that only fade twice as fast
 * do not. (That gains and thresholds together have no unit is exact, and tested in `laws/promises.test.ts`.) Friends are an example for
 * newcomers over two weeks, whatever ties do: a clock of its own, which stands still here.
 */
import { beforeAll, expect, test } from 'vitest';
import { PARAMETERS } from '#hearsay/scenario/parameters.js';
import { sizesOf } from './definitions/capacity.ts';
import type { Defaults } from './pattern.ts';

const REPLICATIONS = 10;
/** Days that are five half-lives of the fast ties. */
const DAYS = 100;
const { readGain, exchangeGain, threadGain, tieHalfLife } = PARAMETERS;
const TIMELESS: Defaults = { friendExample: 0 };
const FORGETFUL: Defaults = { ...TIMELESS, tieHalfLife: tieHalfLife.value / 2 };
const FAST: Defaults = {
  ...FORGETFUL,
  readGain: 2 * readGain.value,
  exchangeGain: 2 * exchangeGain.value,
  threadGain: 2 * threadGain.value,
};

type Sizes = ReturnType<typeof sizesOf>;
let base: Sizes[];
let fast: Sizes[];
let forgetful: Sizes[];
beforeAll(() => {
  const play = (defaults: Defaults, days: number) =>
    Array.from({ length: REPLICATIONS }, (_, replication) => sizesOf(replication, defaults, days));
  base = play(TIMELESS, 2 * DAYS);
  fast = play(FAST, DAYS);
  forgetful = play(FORGETFUL, DAYS);
}, 120_000);

/** Mean logarithm of the ratio of two sizes over pairs of replications, and its standard error. */
function shift(a: readonly Sizes[], b: readonly Sizes[], which: keyof Sizes): { mean: number; error: number } {
  const ratios = a.map((sizes, k) => Math.log(sizes[which] / b[k]![which]));
  const mean = ratios.reduce((x, y) => x + y, 0) / ratios.length;
  const variance = ratios.reduce((sum, ratio) => sum + (ratio - mean) ** 2, 0) / (ratios.length - 1);
  const error = Math.sqrt(variance / ratios.length);
  console.log(`${which} size: ${(100 * Math.expm1(mean)).toFixed(1)} %, standard error ${(100 * error).toFixed(1)}`);
  return { mean, error };
}

test.each(['bonding', 'recognition'] as const)('the %s size stays when ties form and fade twice as fast', (which) => {
  const { mean, error } = shift(fast, base, which);
  // Noise, and a twentieth: a step of strength is twice as large, and talk itself does not run twice as fast.
  expect(Math.abs(mean)).toBeLessThan(3 * error + 0.05);
});

test.each(['bonding', 'recognition'] as const)('the %s size falls when ties only fade twice as fast', (which) => {
  const { mean, error } = shift(forgetful, base, which);
  expect(mean + 3 * error).toBeLessThan(-0.1);
});
