/**
 * Runs of one study on their way through a queue: cut into parts, as many of them on the server as workers can use, and each run taken once,
 * whoever computed it and however often.
 *
 * Nothing rests on the server keeping what it was given: a part of which nothing is heard is looked for and put there again.
 */
import { HearsayError } from '../../errors.ts';
import type { Job, RunReport } from '../../experiment/job.ts';
import { SCENARIO_AS_IT_IS } from '../../experiment/points.ts';
import type { RunKey } from '../../experiment/results.ts';
import type { ExecuteOptions } from '../compute/execute.ts';
import { ownFingerprint } from '../fingerprint.ts';
import type { QueueServer } from './connection.ts';
import type { Cut } from './cut.ts';
import { type Present, register } from './desk.ts';
import { type PartMessage, unpack } from './messages.ts';
import type { Rooms } from './rooms.ts';
import { putStudy, type StudyData } from './study-data.ts';
import { readReport, splitReports } from './written-report.ts';

/** Parts on the server for each thread: one is computed, one waits. */
const PARTS_A_THREAD = 2;
/** Where nobody is there yet, or nobody knows. */
const FEWEST_PARTS = 4;
/** Without a word of a part for so long, it is looked for. */
const QUIET_MS = 10_000;
/** What is not found is looked for once more after so long, as its answer may be on its way. */
const SURE_MS = 3_000;

export interface Computation {
  /** Settles when all runs are there, when the signal was aborted, or when something threw. */
  readonly end: Promise<void>;
  feed(): Promise<void>;
  take(answer: {
    readonly part: string;
    readonly lacks: boolean;
    readonly reports: string;
    readonly took: number;
  }): Promise<void>;
  lookForQuiet(): Promise<void>;
  lookForAll(): Promise<void>;
  fail(error: unknown): void;
}

interface Out {
  /** Runs that have not been answered. */
  readonly keys: Map<string, RunKey>;
  heardOf: number;
  /** Whether it was not found when it was last looked for. */
  isMissing: boolean;
}

interface Given {
  readonly server: QueueServer;
  readonly rooms: Rooms;
  readonly session: string;
  readonly job: Job;
  readonly data: StudyData;
  readonly options: Omit<ExecuteOptions, 'threads'>;
  readonly cut: Cut;
  readonly nameOfPart: () => string;
  readonly present: () => Present | undefined;
}

const nameOfRun = ({ point, strategy, replication }: RunKey): string => JSON.stringify([point, strategy, replication]);

export function createComputation({
  server,
  rooms,
  session,
  job,
  data,
  options,
  cut,
  nameOfPart,
  present,
}: Given): Computation {
  const out = new Map<string, Out>();
  const { points = SCENARIO_AS_IT_IS } = job;
  const { signal } = options;
  let isOver = false;
  let isFeeding = false;
  let isThere: Promise<void> | undefined;
  let settle = (_: unknown): void => {};
  const end = new Promise<void>((resolve, reject) => {
    settle = (error) => {
      if (isOver) return;
      isOver = true;
      signal.removeEventListener('abort', onAbort);
      if (error === undefined) resolve();
      else reject(error);
    };
  });
  const onAbort = () => {
    settle(undefined);
    void takeBackWaiting();
  };
  signal.addEventListener('abort', onAbort);

  /** So that workers do not compute for nobody. Nobody waits for this, since the server may be away. */
  const takeBackWaiting = async () => {
    for (const id of out.keys()) await server.ask(rooms.parts, (queue) => queue.remove(id).catch(() => 0));
  };

  const put = async (id: string, keys: readonly RunKey[]) => {
    const { hearsay, probe } = ownFingerprint();
    const used = new Set(keys.map(({ point }) => point));
    const message: PartMessage = {
      hearsay,
      probe,
      session,
      study: data.hash,
      points: [...used].flatMap((point) => (points[point]!.set.length === 0 ? [] : [[point, [...points[point]!.set]]])),
      keys: keys.map(({ point, strategy, replication }) => [point, strategy, replication]),
    };
    await server.ask(rooms.parts, (queue) =>
      queue.add('part', message, { jobId: id, removeOnComplete: true, attempts: 1 }),
    );
  };

  const hand = async (keys: readonly RunKey[]) => {
    const id = nameOfPart();
    out.set(id, {
      keys: new Map(keys.map((key) => [nameOfRun(key), key])),
      heardOf: performance.now(),
      isMissing: false,
    });
    await put(id, keys);
  };

  const feed = async (): Promise<void> => {
    if (isFeeding || isOver) return;
    isFeeding = true;
    try {
      isThere ??= putStudy(server, rooms, data);
      await isThere;
      while (!isOver) {
        const threads = present()?.threads ?? 0;
        if (out.size >= Math.max(FEWEST_PARTS, PARTS_A_THREAD * threads)) return;
        const keys = cut.next(threads);
        if (keys === undefined) break;
        await hand(keys);
      }
      if (out.size === 0) settle(undefined);
    } catch (error) {
      settle(error);
    } finally {
      isFeeding = false;
    }
  };

  const accept = (report: RunReport) => {
    if ('refusal' in report) throw new HearsayError(report.refusal.message, report.refusal.hint);
    options.accept(report);
  };

  return {
    end,
    feed,
    fail: (error) => settle(error),
    async take({ part, lacks, reports: packed, took }) {
      const asked = out.get(part);
      if (asked === undefined || isOver) return;
      try {
        if (lacks) {
          isThere = putStudy(server, rooms, data);
          await isThere;
          // The worker is done with it, so its name is free again as soon as that is known at the server.
          out.delete(part);
          await hand([...asked.keys.values()]);
          return;
        }
        const written = splitReports(await unpack(packed));
        // Of two answers to one part the second finds it gone.
        if (!out.delete(part) || isOver) return;
        for (const each of written) {
          const report = checked(readReport(each));
          if (
            !('refusal' in report) &&
            !asked.keys.delete(nameOfRun('result' in report ? report.result : report.failure))
          )
            continue;
          accept(report);
        }
        cut.learn(written.length, took, packed.length);
        if (asked.keys.size > 0) cut.giveBack([...asked.keys.values()]);
        await feed();
      } catch (error) {
        settle(error instanceof SyntaxError || isOfPacking(error) ? notAnAnswer() : error);
      }
    },
    lookForQuiet: () => lookFor((entry) => performance.now() - entry.heardOf > QUIET_MS),
    lookForAll: () => lookFor(() => true),
  };

  async function lookFor(isDue: (entry: Out) => boolean): Promise<void> {
    for (const [id, entry] of [...out]) {
      if (isOver || !isDue(entry)) continue;
      entry.heardOf = performance.now();
      const state = await server.ask(rooms.parts, (queue) => queue.getJobState(id));
      if (isOver || state === undefined || out.get(id) !== entry) continue;
      if (state === 'failed') await retry(id, entry);
      else if (state !== 'unknown' && state !== 'completed') entry.isMissing = false;
      else if (!entry.isMissing) {
        entry.isMissing = true;
        entry.heardOf -= QUIET_MS - SURE_MS;
      } else await findAgain(id, entry);
    }
  }

  /** A part that is neither there nor answered in two looks: the server has lost it, or the answer is on its way to us. */
  async function findAgain(id: string, entry: Out): Promise<void> {
    const answer = await server.ask(rooms.answers(session), (queue) => queue.getJob(id));
    if (answer !== undefined || isOver || out.get(id) !== entry) return;
    entry.isMissing = false;
    // Whatever lost the part may have lost all else.
    await register(server, rooms, session);
    isThere = putStudy(server, rooms, data);
    await isThere;
    await put(id, [...entry.keys.values()]);
  }

  /** Its workers died again and again, or one of them has a fault: run by run it turns out which of the runs it is. */
  async function retry(id: string, entry: Out): Promise<void> {
    const job = await server.ask(rooms.parts, (queue) => queue.getJob(id));
    out.delete(id);
    const keys = [...entry.keys.values()];
    if (keys.length > 1) for (const key of keys) await hand([key]);
    else {
      const [key] = keys;
      const message = `its worker ended before the run was done: ${job?.failedReason ?? 'nobody knows why'}`;
      try {
        options.accept({ failure: { ...key!, message, stack: '' } });
      } catch (error) {
        settle(error);
      }
    }
    await server.ask(rooms.parts, (queue) => queue.remove(id).catch(() => 0));
    await feed();
  }
}

/** What a worker sends must at least be what the command is about to read. */
function checked(report: unknown): RunReport {
  const { result, failure, refusal } = (report ?? {}) as Readonly<
    Record<string, Readonly<Record<string, unknown>> | undefined>
  >;
  const isRun = (run: Readonly<Record<string, unknown>>) =>
    Number.isInteger(run.point) && typeof run.strategy === 'string' && Number.isInteger(run.replication);
  if (result !== undefined) {
    const { series, outcomes, digest } = result;
    const isWhole = typeof outcomes === 'object' && typeof series === 'object' && typeof digest === 'string';
    if (isWhole && isRun(result) && Object.values(series ?? {}).every((values) => values instanceof Float64Array))
      return report as RunReport;
  } else if (failure !== undefined) {
    if (isRun(failure) && typeof failure.message === 'string') return report as RunReport;
  } else if (typeof refusal?.message === 'object' && typeof refusal.hint === 'object') return report as RunReport;
  throw notAnAnswer();
}

const isOfPacking = (error: unknown): boolean =>
  /^(?:Z_|ERR_BUFFER|ERR_OUT_OF)/.test(String((error as NodeJS.ErrnoException)?.code));

const notAnAnswer = (): HearsayError =>
  new HearsayError(
    { en: 'a worker sent something that is not the result of a run', zh: '有工作进程发来的内容不是模拟结果' },
    {
      en: 'see that nobody else writes to the queue, and repeat the command; what is done is kept',
      zh: '请确认没有其他程序写入该队列，然后重新执行命令；已完成的部分会保留',
    },
  );
