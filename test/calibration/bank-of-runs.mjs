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

/** Shipped scenarios and a template, shortened or thinned where a run would take too long; what is measured is the statistics. */
export const WORLDS = {
  'python-course-group': { set: [] },
  'incentive-designs': { set: ['horizon=30 days'] },
  'reply-every-newcomer': { set: [] },
  'offline-meetings': { set: ['horizon=40 days'] },
  'price-ladder': { set: ['horizon=40 days'] },
  'weekly-activities': { set: [], template: true },
  'crisis-response': { set: ['horizon=40 days'] },
  'campus-launch': { set: ['horizon=30 days'] },
};

/** The baseline and two more: enough for a family, at half the time. */
const MOST_STRATEGIES = 3;

export async function readWorld(name, dist = '../../dist') {
  const at = (path) => import(dist.startsWith('..') ? `${dist}/${path}` : pathToFileURL(join(dist, path)).href);
  const { readScenario } = await at('scenario/read.js');
  const { templates } = await at('scenario/templates.js');
  const { set, template } = WORLDS[name];
  const text = template
    ? templates.find((one) => one.name === name).text
    : readFileSync(new URL(`../../scenarios/${name}.yaml`, import.meta.url), 'utf8');
  const { scenario } = readScenario(text, { file: `${name}.yaml`, set });
  return { scenario, at };
}

export async function fillBank(name, runs, folder, dist) {
  const { scenario, at } = await readWorld(name, dist);
  const { compileModel } = await at('model/compile.js');
  const { simulate } = await at('engine/simulate.js');
  const { createWorld } = await at('engine/world.js');
  const model = compileModel(scenario);
  const strategies = scenario.strategies.map((strategy) => strategy.name).slice(0, MOST_STRATEGIES);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.json`);
  const columns = existsSync(path)
    ? JSON.parse(readFileSync(path, 'utf8')).columns
    : Object.fromEntries(strategies.map((s) => [s, Object.fromEntries(scenario.outcomes.map((o) => [o, []]))]));
  const keep = () => {
    writeFileSync(`${path}.part`, JSON.stringify({ name, strategies, baseline: scenario.baseline, columns }));
    renameSync(`${path}.part`, path);
  };
  const started = process.cpuUsage().user;
  for (let r = columns[strategies[0]][scenario.outcomes[0]].length; r < runs; r++) {
    const world = createWorld(model, r);
    for (const strategy of strategies) {
      const { outcomes } = simulate(model, strategy, r, { world });
      for (const outcome of scenario.outcomes) columns[strategy][outcome].push(outcomes[outcome]);
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
