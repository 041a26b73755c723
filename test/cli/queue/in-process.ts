/** A queue with commands and workers in the process of the test, which spares their starts. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Words, wordsOf } from '#hearsay/errors.js';
import { digestOfResults } from '#hearsay/experiment/collect.js';
import type { Results } from '#hearsay/experiment/results.js';
import { type Listener, NOBODY } from '#hearsay/study/listener.js';
import { type QueueAddress, readQueueAddress } from '#hearsay/study/queue/address.js';
import { workAt } from '#hearsay/study/queue/worker.js';
import { readScenarioFile } from '#hearsay/study/scenario-file.js';
import { openStudy, type Rectangle } from '#hearsay/study/study.js';
import { newFolder, smallScenario } from '../program.ts';

export interface WorkerUnderTest {
  readonly said: string[];
  /** Runs that it computed; rejects with what it refuses. */
  readonly ended: Promise<number>;
  stop(): void;
  leave(): void;
}

export const addressOf = (url: string, name: string): QueueAddress =>
  readQueueAddress(undefined, { HEARSAY_QUEUE: `${url}?name=${name}` })!;

export function startWorker(address: QueueAddress, threads = 1): WorkerUnderTest {
  const said: string[] = [];
  const say = (words: Words) => void said.push(words.en);
  const [stop, leave] = [new AbortController(), new AbortController()];
  const ended = workAt({ address, threads, note: say, warn: say, stop: stop.signal, leave: leave.signal });
  ended.catch(() => {});
  return {
    said,
    ended,
    stop: () => stop.abort(),
    leave: () => {
      stop.abort();
      leave.abort();
    },
  };
}

export interface Computed {
  readonly digest: string;
  readonly results: Results;
  readonly said: string[];
  readonly interrupted: boolean;
  readonly threads: number;
}

export interface Wanted extends Rectangle {
  /** Of the scenario. */
  readonly text?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  readonly step?: () => void;
  /** What is said goes there at once. */
  readonly said?: string[];
}

/** A study in memory by whoever is at the queue, or without an address by this machine. */
export async function compute(
  queue: QueueAddress | undefined,
  { text = smallScenario(), files = {}, signal, step, said = [], ...wanted }: Wanted = {},
): Promise<Computed> {
  const cwd = newFolder();
  for (const [name, content] of Object.entries({ ...files, 'a.yaml': text })) writeFileSync(join(cwd, name), content);
  const listener: Listener = {
    ...NOBODY,
    warn: (text) => void said.push(wordsOf(text).en),
    progress: { ...NOBODY.progress, step: step ?? (() => {}) },
    interruptible: () => ({ signal: signal ?? new AbortController().signal, release: () => {} }),
  };
  const study = await openStudy({ file: readScenarioFile(join(cwd, 'a.yaml')), queue, threads: 1 }, listener);
  try {
    const results = await study.compute(wanted);
    return { results, digest: digestOfResults(results), said, interrupted: study.interrupted, threads: study.threads };
  } finally {
    study.close();
  }
}
