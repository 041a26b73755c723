/**
 * A worker of a queue: takes parts of studies, computes them on its threads, and answers the command that asked.
 *
 * The engine is on threads so that this one can tell the server in time that the worker lives: a part of a worker that is silent for
 * `LOCK_MS` goes to another.
 */
import type { Job as QueueJob } from 'bullmq';
import type { Words } from '../../errors.ts';
import { HearsayError } from '../../errors.ts';
import type { Job } from '../../experiment/job.ts';
import { ownFingerprint, sameFingerprint } from '../fingerprint.ts';
import type { QueueAddress } from './address.ts';
import { connect, type QueueServer } from './connection.ts';
import { greet, holdsOthers, isWaiting, namedSo, otherFingerprint, workerName } from './desk.ts';
import { type AnswerMessage, type PartMessage, pack, partShape } from './messages.ts';
import { type Rooms, roomsOf } from './rooms.ts';
import { takeStudy } from './study-data.ts';
import { createThreads, type Threads } from './threads.ts';
import { joinReports, writeReport } from './written-report.ts';

/** Long enough for a machine that is busy, short enough that a study does not wait long for a worker that died. */
const LOCK_MS = 10_000;
/** A part whose workers die so often is given up, and its runs are tried one by one. */
const MOST_DEATHS = 8;
/** Studies that a worker keeps besides those that it is computing. */
const MOST_STUDIES = 4;

export interface WorkerOptions {
  readonly address: QueueAddress;
  readonly threads: number;
  readonly note: (words: Words) => void;
  readonly warn: (words: Words) => void;
  /** No more parts are taken: what is being computed is finished run by run, and the rest of each part is given back. */
  readonly stop: AbortSignal;
  /** At once: whole parts are given back. */
  readonly leave: AbortSignal;
}

/** Works until it is stopped, and says how many runs it computed. Throws HearsayError where it cannot work at this queue. */
export async function workAt({ address, threads: count, note, warn, stop, leave }: WorkerOptions): Promise<number> {
  const server = await connect(address, warn, stop).catch((error: unknown) => {
    if (!stop.aborted) throw error;
    return undefined;
  });
  if (server === undefined) return 0;
  const threads = createThreads(count);
  try {
    const rooms = roomsOf(address);
    await Promise.race([greet(server, rooms, ownFingerprint()), aborted(stop)]);
    if (stop.aborted) return 0;
    server.settle();
    return await work({ server, rooms, threads, count, note, warn, stop, leave });
  } finally {
    threads.close();
    await server.close();
  }
}

interface Workplace extends Pick<WorkerOptions, 'note' | 'warn' | 'stop' | 'leave'> {
  readonly server: QueueServer;
  readonly rooms: Rooms;
  readonly threads: Threads;
  readonly count: number;
}

async function work({ server, rooms, threads, count, note, warn, stop, leave }: Workplace): Promise<number> {
  const own = ownFingerprint();
  const studyOf = keeper((study) => takeStudy(server, rooms, study));
  const taken = new Map<string, { readonly job: QueueJob; readonly token: string }>();
  let done = 0;
  let isRefused = false;
  let refuse = (_: unknown): void => {};
  const refused = new Promise<never>((_, reject) => {
    refuse = reject;
  });
  refused.catch(() => {});

  const answer = (session: string, message: AnswerMessage) =>
    server.ask(rooms.answers(session), (queue) =>
      // Under the name of the part: what two workers answer is read once.
      queue.add('answer', message, { jobId: message.part, removeOnComplete: true, removeOnFail: true }),
    );

  const compute = async (id: string, part: PartMessage): Promise<void> => {
    const { session, study, points, keys } = part;
    if (!(await isWaiting(server, rooms, session))) return;
    const loaded = await studyOf(study);
    if (loaded === undefined) return void (await answer(session, { part: id, lacks: true, reports: '', took: 0 }));
    const start = performance.now();
    const sets = new Map(points);
    const runs = keys.map(([point, strategy, replication]) => ({
      key: { point, strategy, replication },
      set: sets.get(point) ?? [],
    }));
    const reports =
      'refusal' in loaded
        ? [writeReport(loaded)]
        : await threads.compute(
            { study: `${session}-${study}`, job: loaded.job, runs },
            AbortSignal.any([stop, leave]),
          );
    const took = performance.now() - start;
    if (leave.aborted || !(await isWaiting(server, rooms, session))) return;
    await answer(session, { part: id, reports: await pack(joinReports(reports)), took });
    done += reports.length;
  };

  const take = async (job: QueueJob, token: string): Promise<void> => {
    const part = partShape.safeParse(job.data);
    const theirs = part.success ? { hearsay: part.data.hearsay, probe: part.data.probe, node: '?' } : undefined;
    if (part.success && theirs !== undefined && sameFingerprint(theirs, own) && !stop.aborted && !isRefused) {
      taken.set(job.id!, { job, token });
      let isHere = true;
      try {
        await compute(job.id!, part.data);
      } finally {
        isHere = taken.delete(job.id!);
      }
      if (!leave.aborted) return;
      if (isHere) await job.moveToWait(token).catch(() => {});
      throw givenBack();
    }
    // Not to get it again at once.
    if (!stop.aborted) await worker.pause(true);
    await job.moveToWait(token);
    if (!stop.aborted && !isRefused) {
      isRefused = true;
      refuse(
        theirs === undefined
          ? holdsOthers(server.address, namedSo(job.name))
          : otherFingerprint(server.address, theirs, own, { workers: 0, sessions: new Set() }),
      );
    }
    throw givenBack();
  };

  const worker = server.worker(rooms.parts, workerName(count), take, {
    concurrency: count,
    lockDuration: LOCK_MS,
    stalledInterval: LOCK_MS / 2,
    maxStalledCount: MOST_DEATHS,
    removeOnComplete: { count: 0 },
  });
  const { shown } = server.address;
  note({
    en: `Working for the queue at "${shown}" with ${count} ${count === 1 ? 'thread' : 'threads'} (hearsay ${own.hearsay}, Node ${own.node}, probe ${own.probe}). Ctrl-C stops it.`,
    zh: `正在为队列“${shown}”工作：${count} 个线程（hearsay ${own.hearsay}，Node ${own.node}，校验 ${own.probe}）。按 Ctrl-C 停止。`,
  });
  server.onReturn(() => {
    // Others may have taken the queue meanwhile.
    greet(server, rooms, own).catch((error: unknown) => refuse(error));
  });
  await Promise.race([refused, aborted(stop)]);
  // Waits for what is being computed, but not for a server that does not come back: what was not handed in is computed by others.
  const away = awayTooLong(server);
  const isLost = await Promise.race([worker.close(), aborted(leave), away.isSo]);
  away.forget();
  if (isLost === true)
    warn({
      en: 'The queue is still away; the runs at hand are left to other workers.',
      zh: '队列仍未恢复；手头的模拟留给其他工作进程。',
    });
  await Promise.race([
    Promise.allSettled(
      [...taken].map(([id, { job, token }]) => {
        taken.delete(id);
        return job.moveToWait(token);
      }),
    ),
    new Promise((resolve) => setTimeout(resolve, 1_000)),
  ]);
  return done;
}

/** How long a worker that was told to stop waits for a server that is away, before somebody ends it by force. */
const PATIENCE_MS = 10_000;
const LOOK_MS = 500;

/** @returns `isSo` resolves to true when the server has been away for so long, and else never */
function awayTooLong(server: QueueServer): { readonly isSo: Promise<true>; readonly forget: () => void } {
  let looks = 0;
  let timer: NodeJS.Timeout | undefined;
  const isSo = new Promise<true>((resolve) => {
    timer = setInterval(() => {
      looks = server.isAway() ? looks + 1 : 0;
      if (looks * LOOK_MS >= PATIENCE_MS) resolve(true);
    }, LOOK_MS);
  });
  return { isSo, forget: () => clearInterval(timer) };
}

/** BullMQ takes a job whose function throws this for one that waits again. */
const givenBack = (): Error => Object.assign(new Error('given back'), { name: 'WaitingError' });

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

type Loaded = { readonly job: Job } | { readonly refusal: HearsayError['inWords'] } | undefined;

/** Studies of late; asked for once, however many parts wait for one. */
function keeper(load: (study: string) => Promise<Job | undefined>): (study: string) => Promise<Loaded> {
  const known = new Map<string, Promise<Loaded>>();
  return (study) => {
    const before = known.get(study);
    if (before !== undefined) return before;
    const loading = load(study).then(
      (job): Loaded => {
        if (job !== undefined) return { job };
        known.delete(study);
        return undefined;
      },
      (error: unknown): Loaded => {
        known.delete(study);
        if (error instanceof HearsayError) return { refusal: error.inWords };
        throw error;
      },
    );
    known.set(study, loading);
    const [oldest] = known.keys();
    if (known.size > MOST_STUDIES) known.delete(oldest!);
    return loading;
  };
}
