/** A thread that computes runs: it compiles the model once, then answers each key with its report, in order. */
import { parentPort, workerData } from 'node:worker_threads';
import type { RunKey } from '../experiment/results.ts';
import { compileJob, computeRun, type Job } from './job.ts';

const model = compileJob(workerData as Job);

parentPort!.on('message', (key: RunKey) => parentPort!.postMessage(computeRun(model, key)));
