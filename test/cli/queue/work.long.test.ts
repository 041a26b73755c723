/** What commands and workers do at a queue, on real servers: the same results as one machine, and words for everything that is wrong. */
import { createHash } from 'node:crypto';
import fs, { writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { HearsayError } from '#hearsay/errors.js';
import { ownFingerprint } from '#hearsay/study/fingerprint.js';
import type { QueueAddress } from '#hearsay/study/queue/address.js';
import { newFolder, smallScenario } from '../program.ts';
import { addressOf, compute, startWorker, type Wanted } from './in-process.ts';
import { findServer, freePort, nameOf, type QueueServerUnderTest, startServer } from './servers.ts';

const until = async (holds: () => boolean | Promise<boolean>, what: string): Promise<void> => {
  const end = performance.now() + 60_000;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`it never happened: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

async function refusal(action: Promise<unknown>): Promise<string> {
  const error = await action.then(
    () => expect.fail('it was not refused'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof HearsayError)) throw error;
  expect(error.inWords.message.zh).toMatch(/[一-鿿]/);
  return `${error.message}; ${error.hint}`;
}

describe.skipIf(findServer('redis') === undefined)(nameOf('redis'), () => {
  let server: QueueServerUnderTest;
  let count = 0;
  /** Every test has a queue of its own. */
  const newQueue = (): QueueAddress => addressOf(server.urlWithPassword, `test-${count++}`);
  const connection = () => ({ host: '127.0.0.1', port: Number(new URL(server.url).port), password: server.password });
  const workersThere = async (): Promise<number> => {
    const redis = new Redis(connection());
    try {
      return String(await redis.client('LIST')).match(/:w:w\.\d+/g)?.length ?? 0;
    } finally {
      redis.disconnect();
    }
  };
  const withWorkers = async <T>(
    address: QueueAddress,
    workers: number,
    action: (address: QueueAddress) => Promise<T>,
  ): Promise<T> => {
    const all = Array.from({ length: workers }, () => startWorker(address));
    try {
      // A study of milliseconds would be over before the second one is there.
      await until(async () => (await workersThere()) >= workers, 'all workers are there');
      return await action(address);
    } finally {
      for (const worker of all) worker.stop();
      await Promise.all(all.map(({ ended }) => ended));
    }
  };
  beforeAll(async () => {
    server = await startServer('redis');
  });
  afterAll(() => server.end());

  const friends = Array.from({ length: 199 }, (_, k) => `${k},${k + 1}`).join('\n');
  const withGraph = smallScenario().replace(
    'graph: { kind: small-world, meanDegree: 8 }',
    'graph: { file: friends.csv }',
  );

  test.each<[string, Wanted]>([
    ['a rectangle of runs', {}],
    [
      'points that are varied',
      { points: [{ set: [] }, { set: ['community.founders=10'] }, { set: ['seed=other', 'horizon=30'] }] },
    ],
    ['some runs alone', { only: ({ replication, strategy }) => (replication + strategy.length) % 3 === 0 }],
    ['a graph from a file', { text: withGraph, files: { 'friends.csv': `${friends}\n` } }],
  ])('gives the same as one machine: %s', async (_, wanted) => {
    const alone = await compute(undefined, wanted);
    const together = await withWorkers(newQueue(), 2, (address) => compute(address, wanted));
    expect(together.digest).toBe(alone.digest);
    expect(together.results.finished).toBe(alone.results.finished);
    expect(together.threads).toBe(2);
  });

  test('of two commands at once gives each its own', async () => {
    const other = smallScenario().replace('seed: small', 'seed: another');
    const [one, two] = await withWorkers(newQueue(), 2, (address) =>
      Promise.all([compute(address), compute(address, { text: other })]),
    );
    expect(one.digest).toBe((await compute(undefined)).digest);
    expect(two.digest).toBe((await compute(undefined, { text: other })).digest);
  });

  test('leaves nothing on the server when the command is done', async () => {
    const address = newQueue();
    await withWorkers(address, 1, () =>
      compute(address, { text: withGraph, files: { 'friends.csv': `${friends}\n` } }),
    );
    // The goodbye of a command goes on for a moment after it.
    await until(
      async () => (await keysOf(address)).every((key) => /:(?:meta|events|id|marker|stalled-check)$|-desk:/.test(key)),
      'it is empty',
    );
    expect((await keysOf(address)).filter((key) => /session|answers/.test(key))).toEqual([]);
  });

  const keysOf = async ({ name }: QueueAddress): Promise<string[]> => {
    const redis = new Redis({ ...connection(), lazyConnect: false });
    try {
      return await redis.keys(`hearsay:${name}*`);
    } finally {
      redis.disconnect();
    }
  };

  test('a command without a worker says so, with what to type, and goes on when one comes', async () => {
    const address = newQueue();
    const said: string[] = [];
    const waiting = compute(address, { said, replications: 600 });
    await until(() => said.length > 0, 'a word of the command');
    expect(said[0]).toContain(`hearsay worker --queue ${address.shown}`);
    await withWorkers(address, 1, async () => {
      expect((await waiting).digest).toBe((await compute(undefined, { replications: 600 })).digest);
    });
    expect(said[1]).toBe('A worker is there, with 1 thread.');
  });

  test('a command that is stopped keeps what is done and takes back the rest, with or without a worker', async () => {
    const address = newQueue();
    const nobody = new AbortController();
    setTimeout(() => nobody.abort(), 500);
    const without = await compute(address, { signal: nobody.signal, replications: 50 });
    expect([without.interrupted, without.results.finished]).toEqual([true, 0]);
    const early = new AbortController();
    const stopped = await withWorkers(address, 1, () =>
      compute(address, { signal: early.signal, step: () => early.abort(), replications: 200 }),
    );
    expect(stopped.interrupted).toBe(true);
    await until(async () => (await keysOf(address)).every((key) => !/-p\d+$/.test(key)), 'no part is left');
  });

  test('a worker that is told to stop answers with the runs that are done, and another computes the rest', async () => {
    const address = newQueue();
    const leaving = [startWorker(address, 2), startWorker(address, 2)];
    let done = 0;
    const step = () => {
      if (done++ === 20) leaving[0]!.stop();
      if (done === 60) leaving[1]!.leave();
    };
    const together = compute(address, { replications: 60, step });
    const counts = [await leaving[0]!.ended, await leaving[1]!.ended];
    await withWorkers(address, 1, async () => {
      expect((await together).digest).toBe((await compute(undefined, { replications: 60 })).digest);
    });
    expect(Math.max(...counts)).toBeLessThan(120);
  });

  describe('refuses, and says what to do:', () => {
    const at = (url: string) => compute(addressOf(url, `test-${count++}`));

    test('a port at which nobody listens', async () => {
      expect(await refusal(at(`redis://127.0.0.1:${await freePort()}`))).toMatch(
        /nothing answers there \(.*ECONNREFUSED.*see that the server runs/,
      );
    });

    test('a host that there is not', async () => {
      expect(await refusal(at('redis://no-such-host.invalid'))).toMatch(
        /(?:no machine has this name|nothing answers there) \(.*(?:ENOTFOUND|EAI_AGAIN)/,
      );
    });

    test('a wrong password, which it does not show, and none', async () => {
      const wrong = await refusal(at(server.urlWithPassword.replace(/:[^:@]*@/, ':hunter2@')));
      expect(wrong).toMatch(/does not accept the name or the password.*HEARSAY_QUEUE_PASSWORD_FILE/);
      expect(wrong).not.toContain('hunter2');
      expect(await refusal(at(server.url))).toContain('does not accept the name or the password');
    });

    test('TLS with a server that has none', async () => {
      expect(await refusal(at(server.urlWithPassword.replace('redis:', 'rediss:')))).toMatch(
        /cannot be used: .*(?:TLS|sslmode)/,
      );
    });

    test('a queue that holds the jobs of somebody else, for a command and for a worker, and leaves them there', async () => {
      const address = newQueue();
      const theirs = new Queue(address.name, { connection: connection(), prefix: 'hearsay' });
      await theirs.add('send mail', { to: 'somebody' });
      for (const action of [compute(address), startWorker(address).ended])
        expect(await refusal(action)).toMatch(
          /holds jobs that are not hearsay's \(one is named "send mail"\); nothing of it was touched; .*\?name=NAME/,
        );
      expect(await theirs.getWaitingCount()).toBe(1);
      await theirs.close();
    });

    test('a job of somebody else that comes while it works, and puts it back', async () => {
      const address = newQueue();
      const worker = startWorker(address);
      await until(() => worker.said.length > 0, 'the worker works');
      const theirs = new Queue(address.name, { connection: connection(), prefix: 'hearsay' });
      await theirs.add('send mail', { to: 'somebody' });
      expect(await refusal(worker.ended)).toContain('one is named "send mail"');
      expect(await theirs.getWaitingCount()).toBe(1);
      await theirs.close();
    });

    test.each([
      ['version', { hearsay: '0.0.9' }, /npm install hearsay@0\.0\.9/],
      [
        'check sum of the probe run',
        { probe: '0123456789abcdef', node: '99.1.0' },
        /same version of Node everywhere \(99\.1\.0 here\)/,
      ],
    ])('a queue that is in use by another %s, but takes one that nobody uses any more', async (_, difference, hint) => {
      const address = newQueue();
      const worker = startWorker(address);
      await until(() => worker.said.length > 0, 'the worker works');
      const desk = new Queue(`${address.name}-desk`, { connection: connection(), prefix: 'hearsay' });
      const own = (await desk.getJob('fingerprint'))!.data as object;
      await (await desk.getJob('fingerprint'))!.remove();
      await desk.add('fingerprint', { ...own, ...difference }, { jobId: 'fingerprint' });
      const refused = await refusal(compute(address));
      expect(refused).toMatch(/in use by another hearsay \(1 worker\)/);
      expect(refused).toMatch(hint);
      expect(await refusal(startWorker(address).ended)).toContain('in use by another hearsay');
      worker.stop();
      await worker.ended;
      await withWorkers(address, 1, async () => {
        expect((await compute(address)).results.finished).toBe(12);
      });
      await desk.close();
    });
  });

  test('a part of another version is put back, and the worker says why it leaves', async () => {
    const address = newQueue();
    const worker = startWorker(address);
    await until(() => worker.said.length > 0, 'the worker works');
    const parts = new Queue(address.name, { connection: connection(), prefix: 'hearsay' });
    const part = {
      hearsay: '0.0.9',
      probe: '0123456789abcdef',
      session: '0'.repeat(16),
      study: '0'.repeat(64),
      points: [],
      keys: [[0, 'nothing', 0]],
    };
    await parts.add('part', part);
    expect(await refusal(worker.ended)).toMatch(/hearsay 0\.0\.9.*its runs would not be the same/);
    expect(await parts.getWaitingCount()).toBe(1);
    await parts.close();
  });

  test('a worker reads no file that a study names, whoever wrote it', async () => {
    const address = newQueue();
    const secret = join(newFolder(), 'secret.csv');
    writeFileSync(secret, 'from,to\n0,1\n');
    const { hearsay, probe } = ownFingerprint();
    const text = smallScenario().replace(
      'graph: { kind: small-world, meanDegree: 8 }',
      `graph: { file: ${JSON.stringify(secret)} }`,
    );
    const written = JSON.stringify({ file: secret, text, set: [], mixtures: [] });
    const study = createHash('sha256').update(written).digest('hex');
    const session = 'a'.repeat(16);
    const queue = (name: string) => new Queue(name, { connection: connection(), prefix: 'hearsay' });
    const [desk, data, parts, answers] = ['-desk', '-data', '', `-answers-${session}`].map((room) =>
      queue(`${address.name}${room}`),
    );
    await desk!.add('session', {}, { jobId: `session-${session}` });
    await data!.add('content', { packed: deflateRawSync(written).toString('base64') }, { jobId: `study-${study}` });
    await parts!.add(
      'part',
      { hearsay, probe, session, study, points: [], keys: [[0, 'nothing', 0]] },
      { jobId: `${session}-p0` },
    );
    const open = vi.spyOn(fs, 'openSync');
    const read = vi.spyOn(fs, 'readFileSync');
    syncBuiltinESMExports();
    await withWorkers(address, 1, async () => {
      await until(async () => (await answers!.getWaitingCount()) > 0, 'an answer');
    });
    const [answer] = await answers!.getWaiting();
    const report = inflateRawSync(Buffer.from((answer!.data as { reports: string }).reports, 'base64')).toString();
    expect(report).toMatch(/"(?:failure|refusal)"/);
    expect([...open.mock.calls, ...read.mock.calls].filter(([path]) => String(path).includes('secret'))).toEqual([]);
    vi.restoreAllMocks();
    syncBuiltinESMExports();
    await Promise.all([desk, data, parts, answers].map((each) => each!.close()));
  });
});
