/**
 * How often `select` ends with the best strategy when the guarantee says 95 %, in the hardest case allowed: the best is ahead of all others
 * by just the indifference; and with outcomes that are rare, such as whether anybody buys. `node test/calibration/selection.mjs` after a build renews `selection.txt` beside it. 2,000 cases
 * each: standard error 0.5 points at 95 %.
 */
import { writeFileSync } from 'node:fs';
import { selectBest } from '../../dist/analysis/selection/kim-nelson.js';
import { exponential, LAWS, normal, percent, startCase, uniform } from './samples.mjs';

const CASES = Number(process.argv[2] ?? 2_000);
const FIRST = 30;
const DESIGNS = [
  { name: '2 strategies', count: 2, ahead: 0.5, common: 0, unequal: false },
  { name: '5 strategies', count: 5, ahead: 0.5, common: 0, unequal: false },
  { name: '5, common seeds, unequal spread', count: 5, ahead: 0.5, common: 1, unequal: true },
  { name: '10 strategies', count: 10, ahead: 0.25, common: 0, unequal: false },
];
const lines = [
  'Chance of ending with the best strategy, asked for 95 %, the best ahead by just the indifference (node test/calibration/selection.mjs).',
  `Values are in standard deviations; "runs" is the mean number over all strategies. ${CASES.toLocaleString('en')} cases each.`,
  '',
  `${'law'.padEnd(40)} ${'design'.padEnd(33)} ${'indiff.'.padStart(7)} ${'right'.padStart(7)} ${'runs'.padStart(6)}`,
];

/**
 * Until it has decided; `sample(system)` draws one replication of all strategies. Whether it ended with the last strategy, or, where
 * nothing differs, said so; and the runs it took.
 */
function selectFrom(count, sample, indifference) {
  const values = Array.from({ length: count }, () => []);
  let left = values.map((_, system) => system);
  for (let upTo = FIRST; ; ) {
    for (let r = values[left[0]].length; r < upTo; r++) {
      const drawn = sample();
      for (const system of left) values[system].push(drawn[system]);
    }
    const found = selectBest(values, { indifference, confidence: 0.95, first: FIRST });
    left = found.left;
    if (found.decided) {
      return {
        right: found.left.length === 1 && found.best === count - 1,
        thrownOut: found.dropped.some(({ system }) => system === count - 1),
        alike: found.left.length > 1,
        runs: values.reduce((sum, column) => sum + column.length, 0),
      };
    }
    upTo = Math.ceil(1.15 * found.replications) + 20;
  }
}

function tally(count, sample, indifference, salt) {
  const sums = { right: 0, thrownOut: 0, alike: 0, runs: 0 };
  for (let number = 0; number < CASES; number++) {
    startCase(number, salt);
    const found = selectFrom(count, sample, indifference);
    for (const key of Object.keys(sums)) sums[key] += Number(found[key]) / CASES;
  }
  return sums;
}

for (const [name, { draw, mean, sd }] of Object.entries(LAWS)) {
  for (const { name: design, count, ahead, common, unequal } of DESIGNS) {
    const sample = () => {
      const shared = common * normal();
      return Array.from({ length: count }, (_, system) => {
        const spread = unequal ? 0.5 + system / count : 1;
        return (system === count - 1 ? ahead : 0) + shared + (spread * (draw() - mean)) / sd;
      });
    };
    const { right, runs } = tally(count, sample, ahead, count + 1000 * common);
    lines.push(
      `${name.padEnd(40)} ${design.padEnd(33)} ${String(ahead).padStart(7)} ${percent(right)} ${runs.toFixed(0).padStart(6)}`,
    );
  }
}

/** Events of which few runs hold one: how large it is where it happens, and how often it does. */
const RARE = [
  { name: 'yes or no', size: () => 1, chance: 0.015, best: 0.035, ahead: 0.02 },
  { name: 'yes or no, never without', size: () => 1, chance: 0, best: 0.03, ahead: 0.02 },
  { name: 'yes or no, frequent', size: () => 1, chance: 0.48, best: 0.5, ahead: 0.02 },
  { name: 'an order of 100', size: () => 100, chance: 0.015, best: 0.035, ahead: 2 },
  {
    name: 'an order of any size, 100 on average',
    size: () => 100 * exponential(),
    chance: 0.015,
    best: 0.035,
    ahead: 2,
  },
];
lines.push(
  '',
  'Rare outcomes. "thrown out": the best dropped out; "the same": called the same, which is wrong here.',
  '',
  `${'outcome'.padEnd(40)} ${'chances'.padEnd(14)} ${'strategies'.padEnd(18)} ${'indiff.'.padStart(7)} ${'right'.padStart(7)} ${'thrown out'.padStart(10)} ${'the same'.padStart(8)} ${'runs'.padStart(6)}`,
);
for (const [index, { name, size, chance, best, ahead }] of RARE.entries()) {
  for (const { count, common } of [
    { count: 2, common: false },
    { count: 2, common: true },
    { count: 5, common: false },
  ]) {
    const chanceOf = (system) => (system === count - 1 ? best : chance);
    const sample = () => {
      // Common luck: whoever has an event where the other has it too.
      const shared = uniform();
      const amount = size();
      return Array.from({ length: count }, (_, system) =>
        (common ? shared : uniform()) < chanceOf(system) ? (common ? amount : size()) : 0,
      );
    };
    const { right, thrownOut, alike, runs } = tally(count, sample, ahead, 10_000 + 10 * index + count + 1000 * common);
    lines.push(
      `${name.padEnd(40)} ${`${chance} / ${best}`.padEnd(14)} ${`${count}${common ? ', common seeds' : ''}`.padEnd(18)} ${String(ahead).padStart(7)} ${percent(right)} ${percent(thrownOut).padStart(10)} ${percent(alike).padStart(8)} ${runs.toFixed(0).padStart(6)}`,
    );
    console.error(lines.at(-1));
  }
}
writeFileSync(new URL('selection.txt', import.meta.url), `${lines.join('\n')}\n`);
