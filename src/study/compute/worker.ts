/** A thread that computes runs: it compiles the model once, then answers each key with its report, in order. */
import { parentPort, workerData } from 'node:worker_threads';
import { type Job, prepareRuns } from '../../experiment/job.ts';
import type { RunKey } from '../../experiment/results.ts';

const compute = prepareRuns(workerData as Job);

parentPort!.on('message', (key: RunKey) => parentPort!.postMessage(compute(key)));
