import { describe, expect, it } from 'vitest';
import { widthOf } from '#hearsay/analysis/precision.js';
import { exactShareInterval, pairedShareInterval, pairedShareP } from '#hearsay/analysis/proportion.js';
import { rareInterval, valueOfMost } from '#hearsay/analysis/rare-interval.js';
import { gammaCdf, gammaQuantile } from '#hearsay/numeric/gamma-law.js';
import { source } from './samples.ts';

describe('the gamma law', () => {
  it('is exponential at shape 1 and a sum of exponentials at whole shapes', () => {
    for (const x of [0.01, 0.5, 1, 3, 20]) expect(gammaCdf(x, 1)).toBeCloseTo(1 - Math.exp(-x), 12);
    // 1 - e^-x (1 + x + x²/2)
    for (const x of [0.5, 3, 9]) expect(gammaCdf(x, 3)).toBeCloseTo(1 - Math.exp(-x) * (1 + x + (x * x) / 2), 12);
  });

  it('has the quantiles of tables of χ², half of them', () => {
    // χ² of 2, 10 and 100 degrees of freedom at 97.5 % and 2.5 %.
    expect(2 * gammaQuantile(0.975, 1)).toBeCloseTo(7.37776, 4);
    expect(2 * gammaQuantile(0.025, 5)).toBeCloseTo(3.24697, 4);
    expect(2 * gammaQuantile(0.975, 50)).toBeCloseTo(129.5612, 3);
  });
});

describe('intervals where little was seen', () => {
  it('leave room for what so many values could not show', () => {
    const [low, high] = rareInterval(new Float64Array(30), 0, { below: 0, above: 1 });
    expect(low).toBe(0);
    // The Poisson limit for none seen: -ln 0.025 of 30.
    expect(high).toBeCloseTo(-Math.log(0.025) / 30, 9);
  });

  it('are unknown where nothing says how large an event can be', () => {
    expect(rareInterval(new Float64Array(30), 0, { below: null, above: null })).toEqual([null, null]);
    expect(widthOf(new Float64Array(100)).half).toBe(Number.POSITIVE_INFINITY);
  });

  it('are mirrored with the values', () => {
    const values = [0, 0, 0, 0, 0, 0, 3, -1, 0, 7];
    const far = { below: 10, above: 10 };
    const [low, high] = rareInterval(values, 0, far);
    const [otherLow, otherHigh] = rareInterval(
      values.map((value) => -value),
      0,
      far,
    );
    expect(otherLow).toBeCloseTo(-high!, 12);
    expect(otherHigh).toBeCloseTo(-low!, 12);
  });

  it('hold the mean of rare events at least as often as they say', () => {
    const draws = source(811);
    const cases = 1_500;
    for (const [rate, n] of [
      [0.02, 30],
      [0.1, 10],
      [0.1, 30],
      [0.3, 30],
    ] as const) {
      let held = 0;
      for (let k = 0; k < cases; k++) {
        // Events of sizes 1 to 5, so the mean is 3 times the rate.
        const values = Array.from({ length: n }, () => (draws.uniform() < rate ? 1 + 4 * draws.uniform() : 0));
        const most = valueOfMost(values);
        const [low, high] = most === undefined ? [0, 9] : rareInterval(values, most, { below: 0, above: 5 });
        if (low! <= 3 * rate && 3 * rate <= high!) held++;
      }
      expect(held / cases).toBeGreaterThan(0.95 - 4 * Math.sqrt((0.95 * 0.05) / cases));
    }
  });

  it('of shares are those of the literature', () => {
    // Clopper & Pearson 1934 for 3 of 20 (SciPy: binomtest(3, 20).proportion_ci()).
    const [low, high] = exactShareInterval(3, 20);
    expect(low).toBeCloseTo(0.0320709, 6);
    expect(high).toBeCloseTo(0.3789268, 6);
    // McNemar: 5 pairs to one side and none to the other are 2 · 2^-5.
    expect(pairedShareP(5, 0)).toBeCloseTo(1 / 16, 12);
    expect(pairedShareP(3, 3)).toBe(1);
    const none = pairedShareInterval(new Float64Array(30));
    expect(none[1]!).toBeGreaterThan(0.05);
  });
});
