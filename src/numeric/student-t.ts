/**
 * Student's t distribution with any positive number of degrees of freedom, for intervals and tests.
 */
import { normalQuantile } from './normal.ts';

/** P(T ≤ t). */
export function studentTCdf(t: number, degrees: number): number {
  return t > 0 ? 1 - studentTUpperTail(t, degrees) : studentTUpperTail(-t, degrees);
}

/** P(T > t), without loss of digits far out. */
export function studentTUpperTail(t: number, degrees: number): number {
  if (!(degrees > 0)) throw new RangeError(`Student's t needs positive degrees of freedom, not ${degrees}.`);
  if (Number.isNaN(t)) return Number.NaN;
  if (t < 0) return 1 - studentTUpperTail(-t, degrees);
  if (t === Number.POSITIVE_INFINITY) return 0;
  // P(|T| > t) = I_x(ν/2, 1/2) with x = ν/(ν + t²) (Abramowitz & Stegun 26.7.1), from whichever end converges fast.
  const a = degrees / 2;
  const x = degrees / (degrees + t * t);
  const y = (t * t) / (degrees + t * t);
  const front = Math.exp(-a * Math.log1p((t * t) / degrees)) * Math.sqrt(y) * inverseBeta(a);
  if (x < (a + 1) / (a + 2.5)) return (front * betaFraction(x, a, 0.5)) / a / 2;
  return (1 - (front * betaFraction(y, 0.5, a)) / 0.5) / 2;
}

/** The t with P(T ≤ t) = p; p from 0 to 1. */
export function studentTQuantile(p: number, degrees: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`A probability from 0 to 1 is needed, not ${p}.`);
  return p < 0.5 ? -upperQuantile(p, degrees) : upperQuantile(1 - p, degrees);
}

/**
 * The t ≥ 0 with P(T > t) = tail ≤ 1/2. The tail is convex in t > 0 and heavier than the normal one, so Newton's method
 * from the normal quantile climbs to the answer without ever passing it.
 */
function upperQuantile(tail: number, degrees: number): number {
  if (tail === 0) return Number.POSITIVE_INFINITY;
  if (tail === latest.tail && degrees === latest.degrees) return latest.t;
  let t = -normalQuantile(tail);
  for (;;) {
    const next = t + (studentTUpperTail(t, degrees) - tail) / density(t, degrees);
    if (!(next - t > 1e-15 * next)) {
      latest = { tail, degrees, t: next };
      return next;
    }
    t = next;
  }
}

/** A report asks for the same one for thousands of means: one for each day and outcome. */
let latest = { tail: Number.NaN, degrees: Number.NaN, t: Number.NaN };

function density(t: number, degrees: number): number {
  const power = Math.exp((-(degrees + 1) / 2) * Math.log1p((t * t) / degrees));
  return (power * inverseBeta(degrees / 2)) / Math.sqrt(degrees);
}

/**
 * 1 / B(a, 1/2) = Γ(a + 1/2) / (Γ(a) √π). The ratio of gamma functions comes from its asymptotic series in 1/a (Tricomi &
 * Erdélyi 1951), after Γ(a + 1/2)/Γ(a) = a/(a + 1/2) · Γ(a + 3/2)/Γ(a + 1) has moved a beyond 20.
 */
function inverseBeta(a: number): number {
  let factor = 1 / Math.sqrt(Math.PI);
  let shifted = a;
  while (shifted < 20) {
    factor *= shifted / (shifted + 0.5);
    shifted += 1;
  }
  const r = 1 / shifted;
  const series = r * (-1 / 8 + r * r * (1 / 192 + r * r * (-1 / 640 + r * r * (17 / 14336 - (r * r * 31) / 18432))));
  return factor * Math.sqrt(shifted) * Math.exp(series);
}

/** The continued fraction of the incomplete beta function (DLMF 8.17.22), evaluated by Lentz's method. */
function betaFraction(x: number, a: number, b: number): number {
  const TINY = 1e-300;
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || TINY);
  let value = d;
  for (let m = 1; m < 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d || TINY);
    c = 1 + even / c || TINY;
    value *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d || TINY);
    c = 1 + odd / c || TINY;
    value *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) return value;
  }
  return value;
}
