/**
 * How often `select` ends with the best strategy when the guarantee says 95 %, in the hardest case allowed: the best is ahead of all others
 * by just the indifference. `node test/calibration/selection.mjs` after a build renews `selection.txt` beside it. 2,000 cases
 * each: standard error 0.5 points at 95 %.
 */
import { writeFileSync } from 'node:fs';
import { selectBest } from '../../dist/analysis/selection/kim-nelson.js';
import { LAWS, normal, percent, startCase } from './samples.mjs';

const CASES = 2_000;
const FIRST = 30;
const DESIGNS = [
  { name: '2 strategies', count: 2, ahead: 0.5, common: 0, unequal: false },
  { name: '5 strategies', count: 5, ahead: 0.5, common: 0, unequal: false },
  { name: '5, common seeds, unequal spread', count: 5, ahead: 0.5, common: 1, unequal: true },
  { name: '10 strategies', count: 10, ahead: 0.25, common: 0, unequal: false },
];
const lines = [
  'Chance of ending with the best strategy, asked for 95 %, the best ahead by just the indifference (node test/calibration/selection.mjs).',
  'Values are in standard deviations; "runs" is the mean number over all strategies. 2,000 cases each.',
  '',
  `${'law'.padEnd(40)} ${'design'.padEnd(33)} ${'indiff.'.padStart(7)} ${'right'.padStart(7)} ${'runs'.padStart(6)}`,
];
for (const [name, { draw, mean, sd }] of Object.entries(LAWS)) {
  for (const { name: design, count, ahead, common, unequal } of DESIGNS) {
    let [right, total] = [0, 0];
    for (let number = 0; number < CASES; number++) {
      startCase(number, count + 1000 * common);
      const values = Array.from({ length: count }, () => []);
      let left = values.map((_, system) => system);
      for (let upTo = FIRST; ; ) {
        for (let r = values[left[0]].length; r < upTo; r++) {
          const shared = common * normal();
          for (const system of left) {
            const spread = unequal ? 0.5 + system / count : 1;
            values[system].push((system === count - 1 ? ahead : 0) + shared + (spread * (draw() - mean)) / sd);
          }
        }
        const found = selectBest(values, { indifference: ahead, confidence: 0.95, first: FIRST });
        left = found.left;
        if (found.decided) {
          if (found.best === count - 1) right++;
          break;
        }
        upTo = found.replications + 20;
      }
      total += values.reduce((sum, column) => sum + column.length, 0);
    }
    lines.push(
      `${name.padEnd(40)} ${design.padEnd(33)} ${String(ahead).padStart(7)} ${percent(right / CASES)} ${(total / CASES).toFixed(0).padStart(6)}`,
    );
  }
}
writeFileSync(new URL('selection.txt', import.meta.url), `${lines.join('\n')}\n`);
