/**
 * What becomes of the promise of `hearsay ab`: studies of 30 replications in which an effect is announced, because its interval leaves out
 * zero, and the power that the number of communities they name really has. `node test/calibration/ab-power.mjs` after a build renews
 * `ab-power.txt` beside it.
 */
import { writeFileSync } from 'node:fs';
import { designGroups, powerOfGroups } from '../../dist/analysis/ab/groups.js';
import { normal, percent, startCase, uniform } from './samples.mjs';

const CASES = Number(process.argv[2] ?? 1_000);
const REPLICATIONS = 30;
const yesOrNo = (chance, other) => ({
  draw: (lift, luck) => ((luck ?? uniform()) < (lift ? chance : other) ? 1 : 0),
  effect: chance - other,
  sdTreated: Math.sqrt(chance * (1 - chance)),
  sdControl: Math.sqrt(other * (1 - other)),
});
const shifted = (effect) => ({ draw: (lift) => normal() + (lift ? effect : 0), effect, sdTreated: 1, sdControl: 1 });
const WORLDS = {
  'shift of 1 sd': shifted(1),
  'shift of 0.5 sd': shifted(0.5),
  'shift of 0.3 sd': shifted(0.3),
  'chances .50 and .20': yesOrNo(0.5, 0.2),
  'chances .20 and .05': yesOrNo(0.2, 0.05),
  'chances .12 and .03': yesOrNo(0.12, 0.03),
  'chances .06 and .01': yesOrNo(0.06, 0.01),
  'no effect (chances .1)': yesOrNo(0.1, 0.1),
};
const lines = [
  `Studies of ${REPLICATIONS} independent pairs that announce an effect, of ${CASES} (node test/calibration/ab-power.mjs), and the power of the`,
  'experiments that they name: with the number for the estimated effect, and with the one to be safe. Promised are 80 %.',
  '"none": studies that announce it and name no number to be safe.',
  '',
  `${'world'.padEnd(24)} ${'announced'.padStart(9)} ${'estimated'.padStart(9)} ${'safe'.padStart(8)} ${'none'.padStart(8)} ${'median n'.padStart(8)} ${'safe n'.padStart(8)}`,
];
for (const [index, [name, world]] of Object.entries(WORLDS).entries()) {
  const [estimated, safe, numbers, safeNumbers] = [[], [], [], []];
  let [announced, none] = [0, 0];
  for (let number = 0; number < CASES; number++) {
    startCase(number, 20_000 + index);
    const column = (lift) => Float64Array.from({ length: REPLICATIONS }, () => world.draw(lift));
    const design = designGroups({ strategy: column(true), baseline: column(false) });
    if (!(design.ci95[0] > 0 || design.ci95[1] < 0)) continue;
    announced++;
    const right = Math.sign(design.effect) === Math.sign(world.effect);
    estimated.push(right ? powerOfGroups(world, design.needed) : 0);
    numbers.push(design.needed);
    if (design.neededSafe === null) none++;
    else {
      safe.push(right ? powerOfGroups(world, design.neededSafe) : 0);
      safeNumbers.push(design.neededSafe);
    }
  }
  const mean = (all) => all.reduce((sum, one) => sum + one, 0) / Math.max(1, all.length);
  const median = (all) => (all.length === 0 ? '' : all.sort((a, b) => a - b)[all.length >> 1]);
  lines.push(
    `${name.padEnd(24)} ${percent(announced / CASES).padStart(9)} ${percent(mean(estimated)).padStart(9)} ${percent(mean(safe)).padStart(8)} ${percent(none / Math.max(1, announced)).padStart(8)} ${String(median(numbers)).padStart(8)} ${String(median(safeNumbers)).padStart(8)}`,
  );
}
writeFileSync(new URL('ab-power.txt', import.meta.url), `${lines.join('\n')}\n`);
console.log(lines.join('\n'));
