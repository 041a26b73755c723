/**
 * The command's side of a queue: connects, is seen by workers and by other commands, says who works, and hands answers to the computation that
 * waits for them.
 */
import { randomBytes } from 'node:crypto';
import type { Words } from '../../errors.ts';
import type { Job } from '../../experiment/job.ts';
import type { RunKey } from '../../experiment/results.ts';
import type { ExecuteOptions } from '../compute/execute.ts';
import { ownFingerprint } from '../fingerprint.ts';
import type { QueueAddress } from './address.ts';
import { type Computation, createComputation } from './computation.ts';
import { connect, type QueueServer } from './connection.ts';
import { cutKeys } from './cut.ts';
import { commandName, forget, greet, janitor, type Present, register, whoIsThere } from './desk.ts';
import { answerShape } from './messages.ts';
import { type Rooms, roomsOf } from './rooms.ts';
import { describeStudy, type StudyData } from './study-data.ts';

export interface CommandQueue {
  /** As `executeRuns`, by workers. */
  compute(job: Job, keys: Iterable<RunKey>, options: Omit<ExecuteOptions, 'threads'>): Promise<void>;
  /** The most that worked for it at once. */
  readonly threads: number;
  close(): Promise<void>;
}

/** How somebody is told. */
export interface QueueListener {
  readonly warn: (words: Words) => void;
  /** Workers and their threads that are there; undefined where the server does not tell. */
  readonly workers: (count: number | undefined, threads: number) => void;
}

const LOOK_MS = 2_000;
/** A list of very many connections is long. */
const MANY_WORKERS = 100;
const SECOND_LOOK_MS = 10_000;
/** How often it is said that nobody works, in seconds after the beginning. */
const SAY_AGAIN_S = [2, 30, 120, 600];
const LONGEST_GOODBYE_MS = 2_000;

/** Connects and takes the queue. Throws HearsayError where it cannot be used. */
export async function openCommandQueue(
  address: QueueAddress,
  listener: QueueListener,
  signal?: AbortSignal,
): Promise<CommandQueue> {
  const server = await connect(address, listener.warn, signal);
  try {
    const rooms = roomsOf(address);
    await greet(server, rooms, ownFingerprint());
    server.settle();
    return await open(server, rooms, listener);
  } catch (error) {
    await server.close();
    throw error;
  }
}

async function open(server: QueueServer, rooms: Rooms, listener: QueueListener): Promise<CommandQueue> {
  const session = randomBytes(8).toString('hex');
  const studies = new Map<object, StudyData>();
  const clean = janitor(server, rooms);
  let current: Computation | undefined;
  let present: Present | undefined;
  let mostThreads = 0;
  let nextPart = 0;

  // Only to be seen: by workers, and by commands that clean up.
  server.worker(rooms.parts, commandName(session), undefined);
  await register(server, rooms, session);
  server.worker(
    rooms.answers(session),
    'answers',
    async ({ data }) => {
      // What comes when nobody waits for it any more, or says nothing, is dropped.
      const answer = answerShape.safeParse(data);
      if (answer.success) await current?.take(answer.data);
    },
    { concurrency: 4, lockDuration: 30_000, removeOnComplete: { count: 0 }, removeOnFail: { count: 0 } },
  );
  server.onReturn(() => {
    void greet(server, rooms, ownFingerprint())
      .then(() => register(server, rooms, session))
      .then(() => current?.lookForAll())
      .catch((error: unknown) => current?.fail(error));
  });

  /** What does not change from call to call, so that a large graph is read once. */
  const dataOf = (job: Job): StudyData => {
    const known = studies.get(job.source);
    if (known !== undefined) return known;
    const data = describeStudy(job);
    studies.set(job.source, data);
    return data;
  };

  const look = async () => {
    const seen = await whoIsThere(server, rooms);
    if (seen === undefined) return;
    present = seen;
    mostThreads = Math.max(mostThreads, seen.threads);
    listener.workers(seen.isKnown ? seen.workers : undefined, seen.threads);
    await clean(seen);
  };

  return {
    get threads() {
      return mostThreads;
    },
    async compute(job, keys, options) {
      if (options.count === 0 || options.signal.aborted) return;
      const data = dataOf(job);
      const computation = createComputation({
        server,
        rooms,
        session,
        job,
        data,
        options,
        cut: cutKeys(keys, options.count),
        nameOfPart: () => `${session}-p${nextPart++}`,
        present: () => present,
      });
      current = computation;
      const patience = createPatience(server.address, listener.warn);
      const watch = regularly(
        async () => {
          await look();
          patience(present);
          await computation.lookForQuiet();
          await computation.feed();
        },
        () => ((present?.workers ?? 0) > MANY_WORKERS ? SECOND_LOOK_MS : LOOK_MS),
      );
      try {
        await computation.end;
      } finally {
        watch.stop();
        current = undefined;
      }
    },
    async close() {
      const goodbye = forget(server, rooms, session).catch(() => {});
      await Promise.race([goodbye, new Promise((resolve) => setTimeout(resolve, LONGEST_GOODBYE_MS).unref())]);
      await server.close();
    },
  };
}

/** Calls a function at once and then again and again, never twice at a time. */
function regularly(work: () => Promise<void>, pause: () => number): { readonly stop: () => void } {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const turn = async () => {
    // What goes wrong at the server is said where it is asked; here it only means to look again later.
    await work().catch(() => {});
    if (!isStopped) timer = setTimeout(turn, pause());
  };
  void turn();
  return {
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

/** Says that nobody works, now and then, and that somebody does after all. */
function createPatience({ shown }: QueueAddress, warn: (words: Words) => void) {
  const start = performance.now();
  let said = 0;
  return (present: Present | undefined) => {
    if (present === undefined || !present.isKnown) return;
    if (present.workers > 0) {
      if (said > 0) {
        const { workers, threads } = present;
        warn({
          en:
            workers === 1
              ? `A worker is there, with ${threads} ${threads === 1 ? 'thread' : 'threads'}.`
              : `${workers} workers are there, with ${threads} threads.`,
          zh: `已有 ${workers} 个工作进程，共 ${threads} 个线程。`,
        });
      }
      said = 0;
      return;
    }
    const seconds = (performance.now() - start) / 1000;
    const due = SAY_AGAIN_S[said] ?? SAY_AGAIN_S.at(-1)! * (said - SAY_AGAIN_S.length + 2);
    if (seconds < due) return;
    said++;
    warn({
      en: `No worker is at the queue. Start one on any machine: hearsay worker --queue ${shown}`,
      zh: `队列上没有工作进程。请在任意机器上启动：hearsay worker --queue ${shown}`,
    });
  };
}
