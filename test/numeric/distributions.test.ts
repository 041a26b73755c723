import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalCdf, normalQuantile, normalUpperTail } from '#hearsay/numeric/normal.js';
import { studentTCdf, studentTQuantile } from '#hearsay/numeric/student-t.js';

function expectClose(found: number, truth: number, relative: number): void {
  expect(Math.abs(found - truth), `${found} against ${truth}`).toBeLessThanOrEqual(relative * Math.abs(truth));
}

describe('normal distribution', () => {
  // SciPy 1.17.1, scipy.stats.norm.cdf.
  it.each([
    [-8, 6.22096057427174e-16],
    [-3, 0.0013498980316300933],
    [-1, 0.15865525393145707],
    [0.5, 0.6914624612740131],
    [2, 0.9772498680518208],
    [6, 0.9999999990134123],
  ])("cdf(%d) is SciPy's %d", (x, p) => expectClose(normalCdf(x), p, 1e-13));

  // SciPy 1.17.1, scipy.stats.norm.ppf.
  it.each([
    [1e-12, -7.034483825301131],
    [0.001, -3.090232306167813],
    [0.025, -1.9599639845400545],
    [0.3, -0.5244005127080409],
    [0.9, 1.2815515655446004],
    [0.9999, 3.719016485455709],
  ])("quantile(%d) is SciPy's %d", (p, x) => expectClose(normalQuantile(p), x, 1e-11));

  it('series and continued fraction meet where one takes over from the other', () => {
    // Just beside 3 the tail changes by its density 0.00443 times the step, no more.
    expect(normalUpperTail(3 - 1e-9) - normalUpperTail(3)).toBeCloseTo(4.4318e-3 * 1e-9, 15);
  });

  it('quantile undoes the cdf, and has infinite ends', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -8, max: 5, noNaN: true }),
        (x) => Math.abs(normalQuantile(normalCdf(x)) - x) < 1e-9,
      ),
    );
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
    expect(() => normalQuantile(1.1)).toThrow(RangeError);
  });
});

describe("Student's t distribution", () => {
  // The table of NIST/SEMATECH e-Handbook of Statistical Methods 1.3.6.7.2, three decimals.
  it.each([
    [1, 0.975, 12.706],
    [2, 0.95, 2.92],
    [5, 0.975, 2.571],
    [10, 0.99, 2.764],
    [30, 0.975, 2.042],
    [100, 0.999, 3.174],
  ])('with %d degrees of freedom, quantile %d is %d in the NIST table', (degrees, p, t) => {
    expect(Math.abs(studentTQuantile(p, degrees) - t)).toBeLessThanOrEqual(5.0001e-4);
  });

  // SciPy 1.17.1, scipy.stats.t.ppf at 0.6, 0.975, 0.9995 and 1e-8, and t.cdf at -5, -0.3, 0.7, 2.
  it.each([
    [
      1,
      [0.32491969623290634, 12.706204736174694, 636.6192487687897, -31830988.61837906],
      [0.0628329581890012, 0.4072264209222577, 0.6944001122142147, 0.8524163823495667],
    ],
    [
      2,
      [0.2886751345948128, 4.302652729749462, 31.599054576445365, -7071.067705799458],
      [0.018874775675311862, 0.3962428304200888, 0.7218034876835673, 0.908248290463863],
    ],
    [
      2.5,
      [0.2814595127485477, 3.5746548420036817, 18.277893528131457, -1389.227583027538],
      [0.011725594985430925, 0.39367118574759863, 0.728297528405226, 0.9213042521210171],
    ],
    [
      4,
      [0.2707222947075976, 2.7764451051977934, 8.610301581379522, -131.59473694062356],
      [0.0037452169406372625, 0.3895607141387299, 0.7387499172032749, 0.9419417382415922],
    ],
    [
      29,
      [0.25568363457125604, 2.045229642132703, 3.6594050194663748, -7.6416831323814405],
      [1.2683157867711645e-5, 0.3831585466644839, 0.7552474256927582, 0.9725281814085164],
    ],
    [
      999,
      [0.2534145833303675, 1.9623414611334493, 3.3002924403987666, -5.657958618261993],
      [3.3841809479005516e-7, 0.3821197832849058, 0.7579548615329181, 0.9771146915131215],
    ],
  ])('with %d degrees of freedom agrees with SciPy', (degrees, quantiles, probabilities) => {
    for (const [k, p] of [0.6, 0.975, 0.9995, 1e-8].entries())
      expectClose(studentTQuantile(p, degrees), quantiles[k]!, 1e-10);
    for (const [k, t] of [-5, -0.3, 0.7, 2].entries()) expectClose(studentTCdf(t, degrees), probabilities[k]!, 1e-12);
  });

  it('approaches the normal distribution as degrees of freedom grow', () => {
    // The first correction is φ(x) (x³ + x) / (4ν), below 0.12 / ν everywhere (Abramowitz & Stegun 26.7.8).
    for (const x of [-4, -1, 0.1, 2.5]) {
      expect(Math.abs(studentTCdf(x, 1e6) - normalCdf(x))).toBeLessThan(0.16e-6);
    }
  });

  it('quantile undoes the cdf for any degrees of freedom', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.3, max: 1e5, noNaN: true }),
        fc.double({ min: 1e-9, max: 0.999, noNaN: true }),
        (degrees, p) => expectClose(studentTCdf(studentTQuantile(p, degrees), degrees), p, 1e-9),
      ),
    );
  });
});
