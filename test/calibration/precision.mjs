/**
 * Coverage of the intervals at the point where `--precision` stops. `node test/calibration/precision.mjs` after a build renews
 * `precision.txt` beside it. 4,000 cases each: standard error 0.35 points at 95 %.
 */
import { writeFileSync } from 'node:fs';
import { tInterval } from '../../dist/analysis/interval.js';
import { momentsOf } from '../../dist/analysis/moments.js';
import { nextLook, widthOf } from '../../dist/analysis/precision.js';
import { LAWS, percent, startCase } from './samples.mjs';

const CASES = 4_000;
const MOST = 5_000;
const lines = [
  'Coverage of 95 % intervals at the point where --precision stops, 4,000 cases each (node test/calibration/precision.mjs).',
  'The half width asked for is the one that so many replications give when the spread is known.',
  '',
  `${'law'.padEnd(40)} ${'known'.padStart(6)} ${'used'.padStart(6)} ${'skewed'.padStart(8)} ${'Student'.padStart(8)}`,
];
for (const [name, { draw, mean, sd }] of Object.entries(LAWS)) {
  for (const known of [40, 100, 400]) {
    const wanted = (1.96 * sd) / Math.sqrt(known);
    let [hits, studentHits, total] = [0, 0, 0];
    for (let number = 0; number < CASES; number++) {
      startCase(number, known);
      const values = [];
      for (;;) {
        const { half } = values.length === 0 ? { half: Number.POSITIVE_INFINITY } : widthOf(values);
        const next = nextLook([{ half, wanted }], values.length, MOST);
        if (next === values.length) break;
        while (values.length < next) values.push(draw());
      }
      const [low, high] = widthOf(values).ci95;
      const found = momentsOf(values);
      const [studentLow, studentHigh] = tInterval(found.n, found.mean, found.sd);
      if (low <= mean && mean <= high) hits++;
      if (studentLow <= mean && mean <= studentHigh) studentHits++;
      total += values.length;
    }
    lines.push(
      `${name.padEnd(40)} ${String(known).padStart(6)} ${(total / CASES).toFixed(0).padStart(6)} ${percent(hits / CASES)}  ${percent(studentHits / CASES)}`,
    );
  }
}
writeFileSync(new URL('precision.txt', import.meta.url), `${lines.join('\n')}\n`);
