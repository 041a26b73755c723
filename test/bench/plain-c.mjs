/** The plain C program (day.c): compiled here, and given the parameters and keys of a scenario, so that it simulates the engine's very run. */
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createDraws } from '#hearsay/random/draws.js';
import { parametersOf } from '#hearsay/scenario/presets.js';
import { readScenario } from '#hearsay/scenario/read.js';

/** Compiles the program into a folder: `{ program }`, its path, or `{ missing }`, the reason, where there is no compiler. Throws on a fault in it. */
export function compilePlainC(folder) {
  const compiler = process.env.CC ?? 'cc';
  const program = join(folder, 'day');
  const source = fileURLToPath(new URL('day.c', import.meta.url));
  // Contraction to fused operations would change last bits, and with them the run.
  const { error, status, stderr } = spawnSync(compiler, ['-O3', '-ffp-contract=off', '-o', program, source, '-lm'], {
    encoding: 'utf8',
  });
  if (error !== undefined) return { missing: `no C compiler ("${compiler}": ${error.message}); set CC to one` };
  if (status !== 0) throw new Error(`"${compiler}" does not compile day.c:\n${stderr}`);
  return { program };
}

/** What day.c is given: sizes and parameters by name, keys of the draws by purpose, of a scenario of the form of `core-scenario.mjs`. */
export function plainCInputs(scenarioText) {
  const { scenario } = readScenario(scenarioText);
  const { population, community, strategies, horizon } = scenario;
  const { mean, sd } = population.segments.everyone.expertise;
  const values = {
    ...parametersOf(scenario.preset, scenario.parameters),
    members: population.size,
    cap: community.groups.cap,
    days: horizon,
    horizon,
    expertiseMean: mean,
    expertiseSd: sd,
    topicQuality: strategies[0].content[0].quality,
  };
  return { values, keys: createDraws(scenario.seed, 0) };
}

/**
 * Simulates the first strategy. Returns the seconds of the processor that it took from the second day on, totals of visits and messages read, and
 * `series`: by outcome, its value on each day (null for none).
 */
export function runPlainC(program, { values, keys }) {
  const given = [
    ...Object.entries(values).map(([name, value]) => `${name}=${value}`),
    ...Object.entries(keys).map(([purpose, { k0, k1 }]) => `${purpose}=${k0},${k1}`),
  ];
  return JSON.parse(execFileSync(program, given, { encoding: 'utf8', maxBuffer: 2 ** 26 }));
}

/** The largest relative difference between the series of C and those of hearsay, and where it is. No number is as far from any number as can be. */
export function furthestApart(ours, theirs) {
  let worst = { apart: 0, outcome: '', day: 0 };
  for (const [outcome, values] of Object.entries(theirs)) {
    values.forEach((value, day) => {
      const [a, b] = [ours[outcome][day] ?? Number.NaN, value ?? Number.NaN];
      if (Object.is(a, b)) return;
      const apart = Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
      const distance = Number.isNaN(apart) ? Number.POSITIVE_INFINITY : apart;
      if (distance > worst.apart) worst = { apart: distance, outcome, day };
    });
  }
  return worst;
}
