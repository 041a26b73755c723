/**
 * A server of queues as hearsay uses it: queues and workers by name, and what is asked of them asked again until it is answered.
 *
 * A server that goes away is waited for with a message, and nothing is lost with it that cannot be sent again.
 */
import { isIP } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Queue, Job as QueueJob, Worker, WorkerOptions } from 'bullmq';
import type { ClientConfig, Client as PostgresClient } from 'pg';
import { HearsayError, type Words } from '../../errors.ts';
import type { QueueAddress } from './address.ts';
import { type BullMQ, loadPackages } from './packages.ts';
import { OwnWords, serverTrouble, unusable } from './trouble.ts';

export interface QueueServer {
  readonly address: QueueAddress;
  /** Asks something of a queue, again and again while the server is away; undefined once it is closed. */
  ask<Answer>(queue: string, question: (queue: Queue) => Promise<Answer>): Promise<Answer | undefined>;
  /** Takes what is put into a queue, or without a function is only seen by others under its name. */
  worker(queue: string, name: string, take: Take | undefined, options?: Partial<WorkerOptions>): Worker;
  /** Rejects where the server does not permit what a queue needs. */
  ready(): Promise<void>;
  /** From now on what the server refuses is asked again without end: somebody's runs wait for it. */
  settle(): void;
  /** Whether it does not answer at present. */
  isAway(): boolean;
  /** Called whenever the server is back after it was away. */
  onReturn(tell: () => void): void;
  /** Within a few seconds, whether the server answers or not. */
  close(): Promise<void>;
}

export type Take = (job: QueueJob, token: string) => Promise<void>;

/** Of keys of Redis, and the schema of PostgreSQL: whatever else is on the server is left alone. */
const SPACE = 'hearsay';
/** A server that is being started, as whoever asks for it may be, too, gets so long. */
const FIRST_ANSWER_MS = 5_000;
const AGAIN_MS = 1_000;
const LONGEST_CLOSE_MS = 3_000;
/** Streams, Lua and the commands on sorted sets that BullMQ needs. */
const OLDEST_REDIS = 5;
/** Queues that are kept open: a worker meets another one with each command. */
const MOST_QUEUES = 12;

/**
 * Connects. Throws HearsayError where packages are missing, or where the address is wrong as far as that can be seen.
 *
 * @param warn told when the server goes away and when it is back
 * @param signal ends the attempt, which then counts as failed
 */
export async function connect(
  address: QueueAddress,
  warn: (words: Words) => void,
  signal: AbortSignal = new AbortController().signal,
): Promise<QueueServer> {
  const library = await loadPackages(address);
  await firstAnswer(address, warn, signal);
  const server = await openServer(address, library, warn);
  try {
    // On PostgreSQL this makes the tables, once for all.
    await server.ready();
    return server;
  } catch (error) {
    await server.close();
    throw unusable(address, serverTrouble(error, address));
  }
}

async function firstAnswer(address: QueueAddress, warn: (words: Words) => void, signal: AbortSignal): Promise<void> {
  const start = performance.now();
  let isSaid = false;
  for (;;) {
    try {
      return await (address.server === 'redis' ? tryRedis(address, signal) : tryPostgres(address));
    } catch (error) {
      if (error instanceof HearsayError) throw error;
      const trouble = serverTrouble(error, address);
      if (!trouble.passes || signal.aborted || performance.now() - start > FIRST_ANSWER_MS)
        throw unusable(address, trouble);
      if (!isSaid) {
        warn({
          en: `The queue at "${address.shown}" does not answer yet; trying for ${FIRST_ANSWER_MS / 1000} seconds.`,
          zh: `队列“${address.shown}”还没有响应，将再尝试 ${FIRST_ANSWER_MS / 1000} 秒。`,
        });
      }
      isSaid = true;
      await wait(AGAIN_MS / 2);
    }
  }
}

/** What takes connections and never says a word, as another program at a port that was written wrong may, is given up, too. */
async function tryRedis(address: QueueAddress, end: AbortSignal): Promise<void> {
  const { Redis } = await import('ioredis');
  const options = { ...redisOptions(address), lazyConnect: true, connectTimeout: 5_000, retryStrategy: () => null };
  const client = new Redis({ ...options, maxRetriesPerRequest: 0, disconnectTimeout: 100 });
  let said: Error | undefined;
  client.on('error', (error: Error) => {
    said ??= error;
  });
  const patience = setTimeout(() => {
    const seconds = FIRST_ANSWER_MS / 1000;
    said ??= new OwnWords({ en: `no answer in ${seconds} seconds`, zh: `${seconds} 秒内没有回应` }, 'ETIMEDOUT');
    client.disconnect();
  }, FIRST_ANSWER_MS);
  const giveUp = () => client.disconnect();
  end.addEventListener('abort', giveUp);
  try {
    await client.connect();
    const version = /redis_version:(\S+)/.exec(await client.info('server'))?.[1] ?? '';
    if (Number.parseInt(version, 10) < OLDEST_REDIS)
      throw new OwnWords({
        en: `its Redis is ${version}, at least ${OLDEST_REDIS} is needed`,
        zh: `其 Redis 版本为 ${version}，至少需要 ${OLDEST_REDIS}`,
      });
    if (said !== undefined) throw said;
  } catch (error) {
    throw said ?? error;
  } finally {
    clearTimeout(patience);
    end.removeEventListener('abort', giveUp);
    client.disconnect();
  }
}

async function tryPostgres(address: QueueAddress): Promise<void> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ ...postgresOptions(address), connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('SELECT 1');
  } finally {
    await Promise.race([client.end(), wait(500)]);
  }
}

function redisOptions({ host, port, user, password, database, tls }: QueueAddress) {
  return {
    host,
    port,
    ...(user !== undefined && { username: user }),
    ...(password !== undefined && { password }),
    db: Number(database ?? 0),
    ...(tls && { tls: named(host) }),
  };
}

function postgresOptions({ host, port, user, password, database, tls }: QueueAddress) {
  return {
    host,
    port,
    ...(user !== undefined && { user }),
    ...(password !== undefined && { password }),
    ...(database !== undefined && { database }),
    ssl: tls && named(host),
  };
}

/**
 * A connection that breaks between two questions of a transaction has nobody who listens, and would take the program with it. Whoever asks next is
 * told.
 */
async function withoutCrash(): Promise<{ readonly Client: typeof PostgresClient }> {
  const { default: pg } = await import('pg');
  class Client extends pg.Client {
    constructor(config?: ClientConfig) {
      super(config);
      this.on('error', () => {});
    }
  }
  return { Client };
}

/** Whose certificate is expected; a number has none. */
const named = (host: string): { readonly servername?: string } => (isIP(host) === 0 ? { servername: host } : {});

async function openServer(
  address: QueueAddress,
  { Queue, Worker, createPostgresBackend }: BullMQ,
  warn: (words: Words) => void,
): Promise<QueueServer> {
  const isRedis = address.server === 'redis';
  const connection = isRedis
    ? { ...redisOptions(address), maxRetriesPerRequest: null, skipVersionCheck: true, retryStrategy: () => AGAIN_MS }
    : {
        ...postgresOptions(address),
        ...(await withoutCrash()),
        schema: SPACE,
        migrate: true,
        max: 1,
        connectionTimeoutMillis: 10_000,
      };
  const backend = (isRedis ? undefined : createPostgresBackend) as undefined;
  // Of Redis all queues share one connection; those of PostgreSQL are let go when they are idle.
  const shared = isRedis ? new (await import('ioredis')).Redis(connection) : undefined;
  const queues = new Map<string, Queue>();
  const workers = new Set<Worker>();
  const listeners: (() => void)[] = [];
  const closing = new AbortController();
  const { signal } = closing;
  let isAway = false;
  let isNew = true;
  shared?.on('error', gone);

  const open = (name: string): Queue => {
    const known = queues.get(name);
    if (known !== undefined) {
      queues.delete(name);
      queues.set(name, known);
      return known;
    }
    const options = { connection: shared ?? connection, prefix: SPACE, streams: { events: { maxLen: 100 } } };
    const queue = new Queue(name, options, backend);
    queue.on('error', gone);
    queues.set(name, queue);
    const [oldest] = queues.keys();
    if (queues.size > MOST_QUEUES) letGo(oldest!);
    return queue;
  };

  const letGo = (name: string): void => {
    const queue = queues.get(name);
    queues.delete(name);
    void queue?.close().catch(() => {});
  };

  /** One message for all connections that break, and one when the server answers again. */
  function gone(error: unknown): void {
    if (isAway || signal.aborted || isOfLock(error)) return;
    const { what, passes } = serverTrouble(error, address);
    if (!passes && !isOfConnection(error)) return void sayOnce(what);
    isAway = true;
    warn({
      en: `The queue at "${address.shown}" is away: ${what.en}. Waiting until it is back.`,
      zh: `队列“${address.shown}”断开了：${what.zh}。正在等待恢复。`,
    });
    void returnOfServer().then(() => {
      if (signal.aborted) return;
      isAway = false;
      warn({ en: `The queue at "${address.shown}" is back.`, zh: `队列“${address.shown}”已恢复。` });
      for (const tell of listeners) tell();
    });
  }

  const returnOfServer = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        return await (isRedis ? tryRedis(address, signal) : tryPostgres(address));
      } catch {
        await wait(AGAIN_MS);
      }
    }
  };

  let said = '';
  const sayOnce = (what: Words) => {
    if (what.en === said) return;
    said = what.en;
    warn({ en: `The queue at "${address.shown}": ${what.en}.`, zh: `队列“${address.shown}”：${what.zh}。` });
  };

  return {
    address,
    async ask(name, question) {
      const start = performance.now();
      while (!signal.aborted) {
        const queue = open(name);
        try {
          return await orClosed(question(queue), signal);
        } catch (error) {
          if (signal.aborted) return undefined;
          gone(error);
          if (isNew && !isAway && performance.now() - start > FIRST_ANSWER_MS)
            throw unusable(address, serverTrouble(error, address));
          // A queue that was opened while PostgreSQL was away never becomes usable.
          if (!isRedis && queues.get(name) === queue) letGo(name);
          await wait(AGAIN_MS);
        }
      }
      return undefined;
    },
    worker(name, seenAs, take, options = {}) {
      const worker = new Worker(
        name,
        take === undefined ? null : (job, token) => take(job, token!),
        {
          connection,
          prefix: SPACE,
          name: seenAs,
          runRetryDelay: AGAIN_MS,
          autorun: take !== undefined,
          ...options,
        },
        backend,
      );
      worker.on('error', gone);
      workers.add(worker);
      return worker;
    },
    async ready() {
      await open('ready').waitUntilReady();
    },
    settle() {
      isNew = false;
    },
    isAway: () => isAway,
    onReturn(tell) {
      listeners.push(tell);
    },
    async close() {
      closing.abort();
      const all = [
        ...[...workers].map((worker) => worker.close(true)),
        ...[...queues.values()].map((queue) => queue.close()),
      ];
      await Promise.race([Promise.allSettled(all), wait(LONGEST_CLOSE_MS)]);
      for (const each of [...workers, ...queues.values()]) void each.disconnect().catch(() => {});
      shared?.disconnect();
    },
  };
}

/** A part that was taken for lost, on a machine too busy to say in time that it lives, is another's; of two answers the first is read. */
const isOfLock = (error: unknown): boolean =>
  /could not renew lock|missing lock|lock mismatch/i.test(String((error as Error)?.message));

/** What is thrown where a connection breaks under a command. */
const isOfConnection = (error: unknown): boolean =>
  /connection|socket|ECONN|closed|terminat|shutting down|starting up/i.test(String((error as Error)?.message));

/** Ends when the program does, whether the server answers or not. */
async function orClosed<T>(answer: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  answer.catch(() => {});
  if (signal.aborted) return undefined;
  let end = () => {};
  const closed = new Promise<undefined>((resolve) => {
    end = () => resolve(undefined);
    signal.addEventListener('abort', end, { once: true });
  });
  try {
    return await Promise.race([answer, closed]);
  } finally {
    signal.removeEventListener('abort', end);
  }
}
