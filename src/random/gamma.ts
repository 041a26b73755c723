import { exp, log } from '../numeric/exp-log.ts';
import { sampleNormal } from './normal.ts';
import type { Stream } from './stream.ts';

/**
 * Gamma with the given shape (> 0) and scale 1. Marsaglia & Tsang 2000; shapes below 1 through Gamma(shape + 1) * U^(1/shape).
 */
export function sampleGamma(stream: Stream, shape: number): number {
  if (shape < 1) return sampleGamma(stream, shape + 1) * exp(log(stream.uniform()) / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = sampleNormal(stream);
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = stream.uniform();
    // The squeeze of the same paper settles most draws without a logarithm, and never otherwise than the logarithms would.
    if (u < 1 - 0.0331 * x * x * x * x) return d * v;
    if (log(u) < 0.5 * x * x + d - d * v + d * log(v)) return d * v;
  }
}

/** Beta(a, b), both above 0, as a ratio of gammas. */
export function sampleBeta(stream: Stream, a: number, b: number): number {
  const x = sampleGamma(stream, a);
  const sum = x + sampleGamma(stream, b);
  if (sum > 0) return x / sum;
  // Both too small for a float: shapes near 0, where nearly all probability lies at the ends.
  return stream.uniform() < a / (a + b) ? 1 : 0;
}
