/**
 * Fills a folder with a study of many runs, as a command that was killed before its report leaves it, and prints what that took: the same command goes
 * on from there. One run of each strategy at each point is computed; the others are its copies, with values of their own.
 *
 *     node stored-run.mjs { folder, scenario, replications, vary }
 */
import { designPoints, parseDesign } from '#hearsay/experiment/designs/sweep-design.js';
import { prepareRuns } from '#hearsay/experiment/job.js';
import { readFactors } from '#hearsay/experiment/vary.js';
import { NOBODY } from '#hearsay/study/listener.js';
import { readScenarioFile } from '#hearsay/study/scenario-file.js';
import { identityOf } from '#hearsay/study/store/identity.js';
import { writeManifest } from '#hearsay/study/store/manifest.js';
import { openStore } from '#hearsay/study/store/store.js';
import { storeResult } from '#hearsay/study/store/stored-run.js';
import { aboutStudy } from '#hearsay/study/study.js';
import { chooseFolder, prepare } from '#hearsay/study/study-folder.js';
import { VERSION } from '#hearsay/study/version.js';
import { plainBatch, wantedRuns } from '#hearsay/study/wanted.js';
import { processorSeconds } from './clock.mjs';

const { folder: path, scenario, replications, vary = [] } = JSON.parse(process.argv[2]);
const file = readScenarioFile(scenario, { replications });
const isSweep = vary.length > 0;
const points = isSweep ? pointsOf(vary) : [{ set: [] }];
const asked = isSweep ? { vary, design: 'grid' } : {};
const about = aboutStudy({ file, kind: isSweep ? 'sweep' : 'compare', asked, command: 'hearsay' }, NOBODY);
const { job, recorded, graph } = about;
const folder = chooseFolder({ path, named: true }, about);
const manifest = prepare(folder, about);
const identify = identityOf({ scenario: job.scenario, graph, recorded, version: VERSION });
const store = openStore({ recorded, runsPerPart: manifest.runsPerPart, folder, identify }, manifest);
const wanted = wantedRuns({ points }, file, store);
store.want(wanted);

const compute = prepareRuns({ ...job, points });
const models = new Map();
for (const key of store.missing(wanted)) store.add(storeResult(key, copyFor(key), recorded));
const { parts, journals } = store.kept();
writeManifest(folder, {
  ...manifest,
  points: store.points.map(({ set }) => ({ set: [...set] })),
  batches: store.batches.map(plainBatch),
  kept: { parts: parts.map((span) => [...span]), journals: journals.map((one) => [...one]) },
  design: { points: [...wanted.points], strategies: [...wanted.strategies], replications },
});
store.close();
const bytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ megabytes: bytes, processor: processorSeconds() }));

function pointsOf(written) {
  const { scenario } = file;
  const perPoint = { strategies: scenario.strategies.length, replications };
  const factors = readFactors(written, file.source, { needsLevels: true, refuse: () => {} });
  return designPoints(factors, parseDesign('grid'), scenario.seed, perPoint).map(({ set }) => ({ set }));
}

function copyFor({ point, strategy, replication }) {
  const name = `${point} ${strategy}`;
  if (!models.has(name)) models.set(name, compute({ point, strategy, replication: 0 }).result);
  const { outcomes, ...model } = models.get(name);
  const luck = Math.abs(Math.sin(1 + replication * 12.9898) * 43758.5453) % 1;
  const own = Object.fromEntries(Object.entries(outcomes).map(([outcome, value]) => [outcome, value * (0.5 + luck)]));
  const digest = (point * 1e9 + replication * 2 + (strategy === 'nothing' ? 0 : 1)).toString(16).padStart(16, '0');
  return { ...model, point, strategy, replication, outcomes: own, digest };
}
