/** A year of 150 members, 1,000 replications of one strategy on all cores, as `hearsay run` computes them. */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { designRuns } from '#hearsay/experiment/design.js';
import { readScenario } from '#hearsay/scenario/read.js';
import { computeOnThreads } from '#hearsay/study/compute/thread-pool.js';
import { processorSeconds } from './clock.mjs';
import { figure, heading, remark } from './print.mjs';

const GOAL_SECONDS = { 'left-alone': 8, 'looked-after': 45 };
/** The thread that the command line starts: the engine as one module. */
const WORKER = new URL('../../dist/bundle/worker.js', import.meta.url);
/** Where members talk all year a fifth of the replications is measured, and taken five times. */
const MEASURED_PART = { 'left-alone': 1, 'looked-after': 0.2 };
const THREADS = Math.min(2, availableParallelism());

export async function yearPart({ quick }) {
  const { scenario } = readScenario(readFileSync(new URL('year.yaml', import.meta.url), 'utf8'));
  const replications = quick ? 100 : scenario.replications;
  heading(`year: year.yaml, 365 days, ${replications} replications, ${THREADS} threads`);
  for (const { name } of scenario.strategies) {
    const seconds = [];
    const processor = [];
    const measured = Math.round(replications * MEASURED_PART[name]);
    const runs = [];
    for (let round = 0; round < (quick ? 1 : 3); round++) {
      const processorStart = processorSeconds();
      const start = performance.now();
      runs.length = 0;
      await computeOnThreads({ scenario }, designRuns([name], measured), ({ result }) => runs.push(result), {
        threads: THREADS,
        signal: new AbortController().signal,
        module: WORKER,
      });
      const scale = replications / measured;
      seconds.push(((performance.now() - start) / 1000) * scale);
      processor.push((processorSeconds() - processorStart) * scale);
    }
    const label = `"${name}"${measured < replications ? ` (from ${measured})` : ''}`;
    const goal = quick ? {} : { goal: GOAL_SECONDS[name] };
    figure(`${label}: on the wall`, seconds, goal);
    figure(`${label}: processor time of all threads`, processor);
    remark(describe(runs, scenario.horizon));
  }
}

function describe(runs, days) {
  const mean = (value) => runs.reduce((sum, run) => sum + value(run), 0) / runs.length;
  const total = (series) => series.reduce((sum, count) => sum + count, 0);
  return (
    `mean of a run: ${mean(({ series }) => total(series.members) / days).toFixed(0)} members present, ` +
    `${mean(({ series }) => total(series.dailyActive) / days).toFixed(1)} visits and ` +
    `${mean(({ outcomes }) => outcomes.messages / days).toFixed(1)} messages a day`
  );
}
