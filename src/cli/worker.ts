/** A thread that computes runs: it compiles the model once, then answers each key with its report, in order. */
import { parentPort, workerData } from 'node:worker_threads';
import type { RunKey } from '../experiment/results.ts';
import { type Job, prepareRuns } from './job.ts';

const compute = prepareRuns(workerData as Job);

parentPort!.on('message', (key: RunKey) => parentPort!.postMessage(compute(key)));
