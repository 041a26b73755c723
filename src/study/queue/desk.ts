/**
 * Who uses a queue. It belongs to one fingerprint at a time: whoever comes with another one is refused while others are there. Nobody's clock
 * is asked: a server knows who is connected.
 */
import { z } from 'zod';
import { HearsayError, type Words } from '../../errors.ts';
import { type Fingerprint, sameFingerprint } from '../fingerprint.ts';
import type { QueueAddress } from './address.ts';
import type { QueueServer } from './connection.ts';
import { partShape, sessionId } from './messages.ts';
import type { Rooms } from './rooms.ts';

const FINGERPRINT = 'fingerprint';

const fingerprintShape = z.object({
  hearsay: z.string().max(100),
  probe: z.string().max(100),
  node: z.string().max(100),
});

/** Names under which connections are seen. */
export const workerName = (threads: number): string => `w.${threads}`;
export const commandName = (session: string): string => `c.${session}`;

export interface Present {
  readonly workers: number;
  /** Of all workers together; where they are not known, as many as compute something now. */
  readonly threads: number;
  readonly sessions: ReadonlySet<string>;
  /** Some servers do not tell who is connected. */
  readonly isKnown: boolean;
}

/** Who is connected; undefined once the connection is closed. */
export async function whoIsThere(server: QueueServer, { parts }: Rooms): Promise<Present | undefined> {
  const clients = await server.ask(parts, (queue) => queue.getWorkers());
  if (clients === undefined) return undefined;
  const isKnown = clients.every(({ rawname }) => rawname !== undefined);
  const names = clients.map(({ rawname }) => /:w:(.*)$/.exec(rawname ?? '')?.[1]);
  const threads = names.flatMap((name) => /^w\.(\d+)$/.exec(name ?? '')?.[1] ?? []).map(Number);
  return {
    workers: threads.length,
    threads: isKnown
      ? threads.reduce((sum, each) => sum + each, 0)
      : ((await server.ask(parts, (queue) => queue.getActiveCount())) ?? 0),
    sessions: new Set(names.flatMap((name) => /^c\.([0-9a-f]{16})$/.exec(name ?? '')?.[1] ?? [])),
    isKnown,
  };
}

/**
 * Takes the queue for this fingerprint, or joins others of the same. Throws HearsayError where others of another one are there, or where the
 * queue holds what is not hearsay's.
 */
export async function greet(server: QueueServer, rooms: Rooms, own: Fingerprint): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const found = await server.ask(rooms.desk, async (queue) => (await queue.getJob(FINGERPRINT))?.data as unknown);
    if (found === undefined) {
      await refuseForeignJobs(server, rooms);
      await server.ask(rooms.desk, (queue) => queue.add('fingerprint', own, { jobId: FINGERPRINT }));
      // Of two that come at once the second finds the first one's.
      continue;
    }
    const theirs = fingerprintShape.safeParse(found);
    if (!theirs.success)
      throw holdsOthers(server.address, { en: 'its desk is not one of hearsay', zh: '其登记不属于 hearsay' });
    if (sameFingerprint(theirs.data, own)) {
      // What others put there since ends every worker: who waits for workers is told before.
      await refuseForeignJobs(server, rooms);
      return;
    }
    const present = await whoIsThere(server, rooms);
    if (present === undefined) return;
    if (!present.isKnown || present.workers > 0 || present.sessions.size > 0)
      throw otherFingerprint(server.address, theirs.data, own, present);
    await clear(server, rooms, own);
  }
  throw new HearsayError(
    { en: 'programs of several versions are taking the queue from each other', zh: '不同版本的程序正在互相争夺队列' },
    { en: 'stop the others, and repeat the command', zh: '请停止其他程序，然后重新执行命令' },
  );
}

/**
 * Takes away what another fingerprint left, when nobody of it is there, and nothing else: somebody of the same may be doing this at the same
 * moment. Commands that are gone are the janitor's.
 */
async function clear(server: QueueServer, rooms: Rooms, own: Fingerprint): Promise<void> {
  await server.ask(rooms.parts, async (queue) => {
    for (const job of await queue.getJobs(['wait', 'active', 'failed'])) {
      const part = partShape.safeParse(job?.data);
      if (part.success && !sameFingerprint({ ...own, ...part.data }, own)) await queue.remove(job.id!).catch(() => 0);
    }
  });
  await server.ask(rooms.desk, (queue) => queue.remove(FINGERPRINT));
}

/** Parts of ours may be there without a fingerprint: a server that has lost everything is given parts again before it is greeted. */
async function refuseForeignJobs(server: QueueServer, { parts }: Rooms): Promise<void> {
  const jobs = await server.ask(parts, (queue) => queue.getJobs(undefined, 0, JOBS_LOOKED_AT - 1));
  const foreign = jobs?.find((job) => job !== undefined && !partShape.safeParse(job.data).success);
  if (foreign !== undefined) throw holdsOthers(server.address, namedSo(foreign.name));
}

/** A queue is not read through: of one that is in use, more may stand behind our parts. */
const JOBS_LOOKED_AT = 20;

export function namedSo(name: string): Words {
  const shown = name.slice(0, 100);
  return { en: `one is named "${shown}"`, zh: `其中一个名为“${shown}”` };
}

export function holdsOthers({ shown, name }: QueueAddress, what: Words): HearsayError {
  return new HearsayError(
    {
      en: `the queue "${name}" at "${shown}" holds jobs that are not hearsay's (${what.en}); nothing of it was touched`,
      zh: `“${shown}”上的队列“${name}”里有不属于 hearsay 的任务（${what.zh}），已保持原样`,
    },
    {
      en: 'give hearsay a queue of its own: "?name=NAME" after the address, for the command and its workers',
      zh: '请给 hearsay 单独的队列：在命令和工作进程的地址后都加上 ?name=名称',
    },
  );
}

export function otherFingerprint(
  { shown }: Pick<QueueAddress, 'shown'>,
  theirs: Fingerprint,
  own: Fingerprint,
  { workers, sessions }: Pick<Present, 'workers' | 'sessions'>,
): HearsayError {
  const there = [
    ...(workers > 0 ? [{ en: workers === 1 ? '1 worker' : `${workers} workers`, zh: `${workers} 个工作进程` }] : []),
    ...(sessions.size > 0
      ? [{ en: sessions.size === 1 ? '1 command' : `${sessions.size} commands`, zh: `${sessions.size} 个命令` }]
      : []),
  ];
  const who = { en: there.map(({ en }) => en).join(' and '), zh: there.map(({ zh }) => zh).join('、') };
  const isVersion = theirs.hearsay !== own.hearsay;
  const inWords = ({ hearsay, node, probe }: Fingerprint) => `hearsay ${hearsay}, Node ${node}, probe ${probe}`;
  const inChinese = ({ hearsay, node, probe }: Fingerprint) => `hearsay ${hearsay}、Node ${node}、校验 ${probe}`;
  return new HearsayError(
    {
      en: `the queue at "${shown}" is in use by another hearsay${who.en === '' ? '' : ` (${who.en})`}: ${inWords(theirs)}; this is ${inWords(own)}, and its runs would not be the same`,
      zh: `队列“${shown}”正由另一个 hearsay 使用${who.zh === '' ? '' : `（${who.zh}）`}：${inChinese(theirs)}；而这里是 ${inChinese(own)}，两者的模拟结果会不同`,
    },
    isVersion
      ? {
          en: `install the same version everywhere ("npm install hearsay@${theirs.hearsay}" here), or take a queue of its own: "?name=NAME" after the address`,
          zh: `请在各处安装相同的版本（在这里执行 npm install hearsay@${theirs.hearsay}），或在地址后加 ?name=名称 使用单独的队列`,
        }
      : theirs.node === own.node
        ? {
            en: 'the versions are the same, so the processors or the builds of Node differ: use one kind of both everywhere, or take a queue of its own: "?name=NAME" after the address',
            zh: '版本相同，可见处理器种类或 Node 的构建不同：请在各处使用同一种，或在地址后加 ?name=名称 使用单独的队列',
          }
        : {
            en: `use the same version of Node everywhere (${theirs.node} here), or take a queue of its own: "?name=NAME" after the address`,
            zh: `请在各处使用相同版本的 Node（这里应为 ${theirs.node}），或在地址后加 ?name=名称 使用单独的队列`,
          },
  );
}

// ---- commands at work ----------------------------------------------------------------------------------------------

export async function register(server: QueueServer, { desk }: Rooms, session: string): Promise<void> {
  await server.ask(desk, (queue) => queue.add('session', {}, { jobId: sessionId(session) }));
}

/** Whether the command is still waiting for answers, as far as is known. */
export async function isWaiting(server: QueueServer, { desk }: Rooms, session: string): Promise<boolean> {
  return (await server.ask(desk, async (queue) => (await queue.getJob(sessionId(session))) !== undefined)) ?? false;
}

async function sessionsOf(server: QueueServer, { desk }: Rooms): Promise<string[]> {
  const jobs = (await server.ask(desk, (queue) => queue.getJobs(['wait']))) ?? [];
  return jobs.flatMap(({ id }) => /^session-([0-9a-f]{16})$/.exec(id ?? '')?.[1] ?? []);
}

/** Takes away all that a command left: its parts, what was answered, and its name. */
export async function forget(server: QueueServer, rooms: Rooms, session: string): Promise<void> {
  await server.ask(rooms.desk, (queue) => queue.remove(sessionId(session)));
  await server.ask(rooms.parts, async (queue) => {
    for (const job of await queue.getJobs(['wait', 'failed'])) {
      // One that a worker has just taken stays: the worker finds that nobody waits for it.
      if (job?.id?.startsWith(`${session}-`)) await job.remove().catch(() => {});
    }
  });
  await server.ask(rooms.answers(session), (queue) => queue.obliterate({ force: true }));
  const others = await sessionsOf(server, rooms);
  if (others.length === 0) await server.ask(rooms.data, (queue) => queue.obliterate({ force: true }));
}

/**
 * A function that takes away what commands left that died. To be called now and then: one that is not connected in two looks is gone, since
 * a connection that breaks is made again at once.
 */
export function janitor(server: QueueServer, rooms: Rooms): (present: Present) => Promise<void> {
  let missed = new Set<string>();
  return async (present) => {
    if (!present.isKnown) return;
    const absent = (await sessionsOf(server, rooms)).filter((session) => !present.sessions.has(session));
    for (const session of absent) if (missed.has(session)) await forget(server, rooms, session);
    missed = new Set(absent);
  };
}
