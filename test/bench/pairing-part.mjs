/**
 * What common random numbers gain on the incentive contrasts of campus-launch: the variance of the paired difference over that of an
 * unpaired one, Var(a - b) / (Var a + Var b); a ratio of 0.1 saves nine replications of ten.
 */
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { collectResults } from '#hearsay/experiment/collect.js';
import { designRuns } from '#hearsay/experiment/design.js';
import { graphFormatOf, parseGraph } from '#hearsay/graph/read.js';
import { readScenario } from '#hearsay/scenario/read.js';
import { executeRuns } from '#hearsay/study/compute/execute.js';
import { figure, heading, remark } from './print.mjs';

const GOAL_RATIO = 0.1;
const OUTCOMES = ['joined', 'members', 'kFactor'];

export async function pairingPart({ quick }) {
  heading('pairing: variance of paired differences, campus-launch with and without the invitation reward');
  const path = fileURLToPath(new URL('../../scenarios/campus-launch.yaml', import.meta.url));
  if (!existsSync(path)) {
    remark('SKIPPED: there is no scenarios/campus-launch.yaml');
    return;
  }
  const source = { file: path, text: readFileSync(path, 'utf8'), set: [], seed: undefined };
  const { scenario } = readScenario(source.text);
  const job = { scenario, source, graph: readGraph(path, scenario.population.graph.file) };
  const names = scenario.strategies.map(({ name }) => name);
  const replications = quick ? 10 : 60;
  const design = designRuns(names, replications);
  const results = [];
  await executeRuns(job, design, {
    count: design.length,
    threads: availableParallelism(),
    signal: new AbortController().signal,
    accept: ({ result }) => results.push(result),
  });
  const { runs } = collectResults(design, results);
  for (const rewarded of names.filter((name) => name.endsWith('-rewarded'))) {
    const plain = rewarded.slice(0, -'-rewarded'.length);
    const valuesOf = (strategy, outcome) =>
      runs.filter((run) => run.strategy === strategy).map((run) => run.outcomes[outcome]);
    for (const outcome of OUTCOMES) {
      const a = valuesOf(rewarded, outcome);
      const b = valuesOf(plain, outcome);
      const ratio = variance(a.map((value, k) => value - b[k])) / (variance(a) + variance(b));
      figure(`${rewarded}: ${outcome}`, [ratio], { unit: '', digits: 3, goal: GOAL_RATIO });
    }
  }
  remark(`${replications} replications of each strategy`);
}

function readGraph(scenarioPath, name) {
  const bytes = readFileSync(new URL(name, `file://${scenarioPath}`));
  const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return parseGraph(text, graphFormatOf(name), name).graph;
}

function variance(values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
