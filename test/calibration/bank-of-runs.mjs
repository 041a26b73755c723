/**
 * Banks of runs: thousands of replications of every strategy of a scenario, from which studies are drawn whose truth is known.
 *
 *   node test/calibration/bank-of-runs.mjs NAME RUNS FOLDER [DIST]
 *
 * keeps the values of all reported outcomes in FOLDER/NAME.json (not in the repository: minutes of computing, megabytes of numbers). Runs
 * that are there already are kept, so that a bank can be made larger or go on after it was stopped.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Shipped scenarios, some shortened; what is measured is the statistics, not the answer. `most`: runs that are enough, where they take long. */
export const WORLDS = {
  'python-course-group': { set: [], strategies: ['as-it-happened', 'month-plan', 'weekly-activities'] },
  'incentive-designs': { set: ['horizon=30 days'] },
  'reply-every-newcomer': { set: [], most: 2000 },
  'offline-meetings': { set: ['horizon=40 days'] },
  'price-ladder': { set: ['horizon=40 days'], most: 2000 },
};

/** Besides what a scenario reports: outcomes of every kind, rare ones and such at the edge of the horizon among them. */
const ALSO = [
  'members',
  'messages',
  'bondedShare',
  'belonging',
  'silentDay',
  'orders',
  'revenue',
  'paybackDay',
  'profit',
  'noiseShare',
];

/** The baseline and two more: enough for a family, at half the time. */
const MOST_STRATEGIES = 3;

export async function readWorld(name, dist = '../../dist') {
  const at = (path) => import(dist.startsWith('..') ? `${dist}/${path}` : pathToFileURL(join(dist, path)).href);
  const { readScenario } = await at('scenario/read.js');
  const { set } = WORLDS[name];
  const text = readFileSync(new URL(`../../scenarios/${name}.yaml`, import.meta.url), 'utf8');
  const { scenario } = readScenario(text, { file: `${name}.yaml`, set });
  return { scenario, at };
}

export async function fillBank(name, runs, folder, dist) {
  const { scenario, at } = await readWorld(name, dist);
  const { compileModel } = await at('model/compile.js');
  const { simulate } = await at('engine/simulate.js');
  const { createWorld } = await at('engine/world.js');
  const model = compileModel(scenario);
  const strategies = WORLDS[name].strategies ?? scenario.strategies.slice(0, MOST_STRATEGIES).map((one) => one.name);
  const outcomes = [...new Set([...scenario.outcomes, ...ALSO])];
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.json`);
  const columns = existsSync(path)
    ? JSON.parse(readFileSync(path, 'utf8')).columns
    : Object.fromEntries(strategies.map((s) => [s, Object.fromEntries(outcomes.map((o) => [o, []]))]));
  const keep = () => {
    writeFileSync(`${path}.part`, JSON.stringify({ name, strategies, baseline: scenario.baseline, columns }));
    renameSync(`${path}.part`, path);
  };
  const started = process.cpuUsage().user;
  for (let r = columns[strategies[0]][outcomes[0]].length; r < runs; r++) {
    const world = createWorld(model, r);
    for (const strategy of strategies) {
      const run = simulate(model, strategy, r, { world });
      for (const outcome of outcomes) columns[strategy][outcome].push(run.outcomes[outcome]);
    }
    if (r % 500 === 499) keep();
  }
  keep();
  return { strategies: strategies.length, seconds: (process.cpuUsage().user - started) / 1e6 };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [name, runs, folder, dist] = process.argv.slice(2);
  const { strategies, seconds } = await fillBank(name, Number(runs), folder, dist);
  console.log(`${name}: ${runs} runs of ${strategies} strategies, ${seconds.toFixed(1)} s of processor time`);
}
