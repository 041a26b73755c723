/** The pool of threads: the same results in any arrangement, and what happens when a thread dies. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { collectResults, digestOfResults } from '#hearsay/experiment/collect.js';
import { designRuns } from '#hearsay/experiment/design.js';
import type { Job, RunReport } from '#hearsay/experiment/job.js';
import type { RunKey } from '#hearsay/experiment/results.js';
import { readScenario } from '#hearsay/scenario/read.js';
import { executeRuns } from '#hearsay/study/compute/execute.js';
import { computeOnThreads } from '#hearsay/study/compute/thread-pool.js';
import { newFolder, smallScenario } from './program.ts';

const source = { file: 'small.yaml', text: smallScenario(), set: [], seed: undefined };
const job: Job = { scenario: readScenario(source.text).scenario, source };
const keys = designRuns(['nothing', 'topics'], 7);
const never = new AbortController().signal;

async function onThreads(threads: number, order: readonly RunKey[]): Promise<RunReport[]> {
  const reports: RunReport[] = [];
  await computeOnThreads(job, order, (report) => reports.push(report), { threads, signal: never });
  return reports;
}

const resultsOf = (reports: readonly RunReport[]) =>
  collectResults(
    keys,
    reports.map((report) => ('result' in report ? report.result : expect.fail('a run failed'))),
  );

describe('results', () => {
  test('are the same here, on one thread, on three, and in the reverse order', async () => {
    const reported: RunReport[] = [];
    const accept = (outcome: RunReport) => void reported.push(outcome);
    await executeRuns(job, keys, { count: keys.length, threads: 1, signal: never, accept });
    const here = resultsOf(reported);
    expect(here.runs.map(({ point, strategy, replication }) => ({ point, strategy, replication }))).toEqual(keys);
    for (const reports of [await onThreads(1, keys), await onThreads(3, keys), await onThreads(2, keys.toReversed())]) {
      const results = resultsOf(reports);
      expect(digestOfResults(results)).toBe(digestOfResults(here));
      expect(JSON.stringify(results)).toBe(JSON.stringify(here));
    }
  });
});

/** A thread that answers a key with its name, unless `when` says something else about the key. */
function threadThat(when: string): URL {
  const path = join(newFolder(), 'thread.mjs');
  writeFileSync(
    path,
    `import { parentPort, workerData } from 'node:worker_threads';
     import { existsSync, writeFileSync } from 'node:fs';
     parentPort.on('message', (key) => {
       ${when}
       parentPort.postMessage({ result: key });
     });`,
  );
  return pathToFileURL(path);
}

async function answers(module: URL, threads: number, signal = never): Promise<RunReport[]> {
  const reports: RunReport[] = [];
  await computeOnThreads(job, keys, (report) => reports.push(report), { threads, signal, module });
  return reports;
}

const nameOf = ({ strategy, replication }: RunKey) => `${strategy} ${replication}`;
const answered = (reports: readonly RunReport[]) =>
  reports.flatMap((report) => ('result' in report ? [nameOf(report.result)] : [])).sort();
const failed = (reports: readonly RunReport[]) =>
  reports.flatMap((report) => ('failure' in report ? [report.failure] : []));

describe('a thread that dies', () => {
  const isVictim = (key: RunKey) => key.replication === 3 && key.strategy === 'topics';

  test.each([1, 2, 5])('costs the run that kills it, and no other, on %i threads', async (threads) => {
    const module = threadThat(`if (key.replication === 3 && key.strategy === 'topics') process.exit(7);`);
    const reports = await answers(module, threads);
    expect(answered(reports)).toEqual(
      keys
        .filter((key) => !isVictim(key))
        .map(nameOf)
        .sort(),
    );
    expect(failed(reports)).toEqual([
      {
        point: 0,
        strategy: 'topics',
        replication: 3,
        message: 'its thread ended before the run was done: exit code 7',
        stack: '',
      },
    ]);
  });

  test('costs nothing when the run succeeds the second time', async () => {
    const mark = JSON.stringify(join(newFolder(), 'died'));
    const module = threadThat(
      `if (key.replication === 3 && !existsSync(${mark})) { writeFileSync(${mark}, ''); process.exit(7); }`,
    );
    expect(answered(await answers(module, 2))).toEqual(keys.map(nameOf).sort());
  });

  test('for lack of memory says so', async () => {
    const module = threadThat(
      `if (key.replication === 3) throw Object.assign(new Error('Worker terminated due to reaching memory limit'), { code: 'ERR_WORKER_OUT_OF_MEMORY' });`,
    );
    const messages = failed(await answers(module, 2)).map(({ message }) => message);
    expect(messages).toHaveLength(2);
    for (const message of messages) expect(message).toContain('memory limit');
  });
});

describe('stopping', () => {
  test('an abort ends the threads and keeps what was answered', async () => {
    const controller = new AbortController();
    const reports: RunReport[] = [];
    const module = threadThat('if (key.replication === 3) { for (;;); }');
    const accept = (report: RunReport) => {
      reports.push(report);
      if (reports.length === 6) setTimeout(() => controller.abort(), 50);
    };
    await computeOnThreads(job, keys, accept, { threads: 1, signal: controller.signal, module });
    expect(answered(reports)).toEqual(keys.slice(0, 6).map(nameOf).sort());
  });

  test('what the receiver of results throws ends the threads and is thrown on', async () => {
    const accept = () => {
      throw new Error('enough');
    };
    const module = threadThat('');
    await expect(computeOnThreads(job, keys, accept, { threads: 2, signal: never, module })).rejects.toThrow('enough');
  });
});
