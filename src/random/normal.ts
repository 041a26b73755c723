import { log } from '../numeric/exp-log.ts';
import type { Stream } from './stream.ts';

/** Standard normal by the polar method (Marsaglia & Bray 1964); the twin value is thrown away to keep the stream simple. */
export function sampleNormal(stream: Stream): number {
  for (;;) {
    const u = 2 * stream.uniform() - 1;
    const v = 2 * stream.uniform() - 1;
    const s = u * u + v * v;
    if (s < 1 && s > 0) return u * Math.sqrt((-2 * log(s)) / s);
  }
}
