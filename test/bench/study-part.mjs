/**
 * What it costs to run an experiment and to keep it: against the same runs computed one after the other and thrown away, on two threads
 * against one, and in memory where there are very many runs.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepareRuns } from '#hearsay/experiment/job.js';
import { compileModel } from '#hearsay/model/compile.js';
import { readScenario } from '#hearsay/scenario/read.js';
import { computeOnThreads } from '#hearsay/study/compute/thread-pool.js';
import { openStore } from '#hearsay/study/store/store.js';
import { storeResult } from '#hearsay/study/store/stored-run.js';
import { processorSeconds } from './clock.mjs';
import { figure, heading, remark } from './print.mjs';

const GOAL_OVERHEAD = 10;
const GOAL_SHARE_OF_TIME = 0.56;
const GOAL_MEMORY = 500;
const GOAL_REPORT = 60;
const STRATEGIES = ['left-alone', 'looked-after'];
const SCENARIO = fileURLToPath(new URL('year.yaml', import.meta.url));

export async function studyPart({ quick, large }) {
  heading('study: threads and disk against bare simulation, runs of a community for a year');
  const rounds = quick ? 1 : 3;
  const [few, many] = quick ? [5, 15] : [10, 40];
  const runs = STRATEGIES.length * (many - few);
  const bare = [];
  const kept = [];
  const onOne = [];
  const onTwo = [];
  await bareRuns(few);
  for (let round = 0; round < rounds; round++) {
    // A thread takes a second to start and to become fast, once a study: what a run costs is the difference of two sizes.
    bare.push((await measured(() => bareRuns(many - few))).processor);
    const [small, one] = [await measured(() => keptRuns(few, 1)), await measured(() => keptRuns(many, 1))];
    kept.push(one.processor - small.processor);
    onOne.push(one.seconds);
    onTwo.push((await measured(() => keptRuns(many, 2))).seconds);
  }
  const perRun = bare.map((seconds) => (1000 * seconds) / runs);
  figure('a bare run, processor time', perRun, { unit: 'ms', digits: 1 });
  const extra = kept.map((seconds, k) => (1000 * (seconds - bare[k])) / runs);
  figure('thread, journal and part, a run more', extra, { unit: 'ms', digits: 2 });
  figure(
    'the same, of the bare run',
    kept.map((seconds, k) => 100 * (seconds / bare[k] - 1)),
    { unit: '%', digits: 1, goal: GOAL_OVERHEAD },
  );
  figure(
    '2 threads against 1, time on the wall',
    onTwo.map((seconds, k) => seconds / onOne[k]),
    { unit: 'of it', goal: GOAL_SHARE_OF_TIME },
  );
  remark(
    `${runs} runs; ${availableParallelism()} processors: with others at work two threads get less than two of them`,
  );
  scale(quick ? 2_000 : large ? 100_000 : 10_000);
}

function scale(runs) {
  const told = execFileSync(process.execPath, [fileURLToPath(new URL('scale-run.mjs', import.meta.url)), String(runs)]);
  const { reportedProcessor, reported, opened, megabytes, peak } = JSON.parse(told);
  figure(`${runs} made-up runs × 60 days × 20 outcomes: memory`, [peak], { unit: 'MB', digits: 0, goal: GOAL_MEMORY });
  figure('their report after the last run, processor time', [reportedProcessor], { goal: GOAL_REPORT });
  figure('the same, on the wall', [reported]);
  figure('opened again, every byte compared with its checksum', [opened]);
  remark(`${megabytes.toFixed(0)} MB on disk; nearly all of the report's time is for drawing where runs are few`);
}

function jobOf() {
  const source = { file: SCENARIO, text: readFileSync(SCENARIO, 'utf8'), set: [], seed: undefined };
  return { scenario: readScenario(source.text, source).scenario, source };
}

async function bareRuns(replications) {
  const compute = prepareRuns(jobOf());
  for (let replication = 0; replication < replications; replication++) {
    for (const strategy of STRATEGIES) compute({ point: 0, strategy, replication });
  }
}

async function keptRuns(replications, threads) {
  const job = jobOf();
  const { valueNames } = compileModel(job.scenario);
  const recorded = { outcomes: valueNames, series: valueNames };
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
  const store = await openStore({ recorded, runsPerPart: 25, folder }, { points: [{ set: [] }], batches: [] });
  const wanted = { points: [0], strategies: STRATEGIES, replications };
  store.want(wanted);
  const accept = ({ result }) => {
    const { point, strategy, replication } = result;
    store.add(storeResult({ point, strategy, replication }, result, recorded));
  };
  await computeOnThreads(job, store.missing(wanted), accept, { threads, signal: new AbortController().signal });
  store.close();
  rmSync(folder, { recursive: true });
}

async function measured(work) {
  const [processor, start] = [processorSeconds(), performance.now()];
  await work();
  return { processor: processorSeconds() - processor, seconds: (performance.now() - start) / 1000 };
}
