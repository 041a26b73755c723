/** What goes wrong on one machine of many, in programs of their own: each says what to do and ends with 2, and nothing of the study is lost. */
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { command, newFolder, smallScenario } from '../program.ts';
import { filesOf, killAll, type Running, runsIn, scenario, start } from './processes.ts';
import { findServer, nameOf, type QueueServerUnderTest, startServer } from './servers.ts';

// Many programs are started one after the other, which takes long where others are at work.
vi.setConfig({ testTimeout: 400_000 });

const loading = (module: string) => ({
  NODE_OPTIONS: `--import ${fileURLToPath(new URL(module, import.meta.url))}`,
});
const YEAR_MS = 365 * 24 * 3600 * 1000;
const COMPARE = ['compare', 'a.yaml', '--no-charts', '--out', 'study'];

const folder = (text = smallScenario()) => {
  const cwd = newFolder();
  writeFileSync(join(cwd, 'a.yaml'), text);
  return cwd;
};

/** The study of one machine. */
const straight = async (text?: string) => {
  const cwd = folder(text);
  // As it is typed: the helper would say once more that no charts are wanted.
  expect((await command([...COMMAND_HERE, '--quiet'], { cwd, charts: true })).code).toBe(0);
  return filesOf(join(cwd, 'study'));
};
const COMMAND_HERE = [...COMPARE, '--queue', 'none'];

const ends = async (process: Running, code: number, ...words: readonly (string | RegExp)[]) => {
  expect(await process.ended, process.said()).toBe(code);
  for (const each of words) expect(process.said()).toMatch(each);
  expect(process.said()).not.toContain('    at ');
};

afterAll(killAll);

describe('of several shares', () => {
  test('one whose disk is full says so and loses nothing; the others go on, and it can be repeated', async () => {
    const cwd = folder();
    await ends(
      start([...COMPARE, '--share', '1/2'], cwd, loading('../full-disk.mjs')),
      2,
      'the disk is full',
      'every run that was finished before is kept',
    );
    await ends(start([...COMPARE, '--share', '2/2'], cwd), 0, /Share 2 of 2: 6 of all 12 runs, 6 of them computed now/);
    await ends(start([...COMPARE, '--share', '1/2'], cwd), 0, /Share 1 of 2: 6 of all 12 runs, 1 of them computed now/);
    await ends(start(COMMAND_HERE, cwd), 0);
    expect(filesOf(join(cwd, 'study'))).toEqual(await straight());
  });

  test('those whose clocks are years apart make the same study', async () => {
    const cwd = folder();
    for (const [k, years] of [-20, 10, 0].entries()) {
      const env = { ...loading('wrong-clock.mjs'), HEARSAY_TEST_CLOCK: String(years * YEAR_MS) };
      await ends(start([...COMPARE, '--share', `${k + 1}/3`], cwd, env), 0, /4 of them computed now/);
    }
    await ends(start(COMMAND_HERE, cwd), 0);
    expect(filesOf(join(cwd, 'study'))).toEqual(await straight());
  });

  test('one that computes otherwise than another is found out where both computed a run', async () => {
    const cwd = folder();
    const other = folder();
    await ends(start([...COMPARE, '--share', '1/2'], cwd), 0);
    await ends(start([...COMPARE, '--share', '1/2'], other, loading('other-arithmetic.mjs')), 0);
    const journals = (of: string) => join(of, 'study', 'journal');
    for (const name of readdirSync(journals(other))) {
      copyFileSync(join(journals(other), name), join(journals(cwd), `${name.slice(0, 10)}.9`));
    }
    await ends(start(COMMAND_HERE, cwd), 2, 'two machines computed it differently', 'use the same version of Node');
  });
});

describe('at a port of another program', () => {
  const at = async (server: Server, use: (env: Readonly<Record<string, string>>) => Promise<void>) => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      await use({ HEARSAY_QUEUE: `redis://127.0.0.1:${(server.address() as AddressInfo).port}` });
    } finally {
      server.close();
    }
  };

  test('that never says a word a command and a worker end with 2, and at once when they are stopped', async () => {
    await at(
      createServer(() => {}),
      async (env) => {
        await ends(
          start(['worker'], folder(), env),
          2,
          'nothing answers there (no answer in 5 seconds)',
          'host and port',
        );
        await ends(start([...COMPARE, '--lang', 'zh'], folder(), env), 2, '那里没有响应（5 秒内没有回应）');
        const worker = start(['worker'], folder(), env);
        setTimeout(() => worker.child.kill('SIGINT'), 2_000);
        await ends(worker, 130, 'Stopped after 0 runs');
      },
    );
  });

  test('that speaks HTTP a command and a worker end with 2', async () => {
    await at(
      createHttpServer((_, response) => response.end('hello')),
      async (env) => {
        for (const words of [['worker'], COMPARE])
          await ends(start(words, folder(), env), 2, 'what answers there is no Redis', 'host and port are right');
      },
    );
  });
});

describe.skipIf(findServer('redis') === undefined)(nameOf('redis'), () => {
  let server: QueueServerUnderTest;
  let count = 0;
  const newQueue = () => {
    const name = `trouble-${count++}`;
    return { name, env: { HEARSAY_QUEUE: `${server.urlWithPassword}?name=${name}` } };
  };
  beforeAll(async () => {
    server = await startServer('redis');
  });
  afterAll(() => server.end());

  test('a command whose disk is full says so, its workers go on, and so does the same command', async () => {
    const cwd = folder();
    const { env } = newQueue();
    const worker = start(['worker', '--threads', '1'], cwd, env);
    await worker.saying(/Working for the queue/);
    const full = start(COMPARE, cwd, { ...env, ...loading('../full-disk.mjs') });
    await ends(full, 2, 'the disk is full', 'every run that was finished before is kept');
    expect(worker.child.exitCode).toBeNull();
    await ends(start(COMPARE, cwd, env), 0, /5 runs are there; 7 are computed now/);
    worker.child.kill('SIGTERM');
    await ends(worker, 0);
    expect(filesOf(join(cwd, 'study'))).toEqual(await straight());
  });

  test('workers and a command whose clocks are years apart make the same study', async () => {
    const text = scenario(20);
    const cwd = folder(text);
    const { env } = newQueue();
    const at = (years: number) => ({
      ...env,
      ...loading('wrong-clock.mjs'),
      HEARSAY_TEST_CLOCK: String(years * YEAR_MS),
    });
    const workers = [-20, 10].map((years) => start(['worker', '--threads', '1'], cwd, at(years)));
    await ends(start(COMPARE, cwd, at(3)), 0);
    for (const worker of workers) worker.child.kill('SIGTERM');
    let runs = 0;
    for (const worker of workers) {
      await ends(worker, 0);
      runs += Number(/Stopped after (\d+) runs/.exec(worker.said())![1]);
    }
    // A part that is taken for lost is computed twice.
    expect(runs).toBe(40);
    expect(filesOf(join(cwd, 'study'))).toEqual(await straight(text));
  });

  test('a worker and a command that compute otherwise than those that are there are refused', async () => {
    const cwd = folder();
    const { env } = newQueue();
    const worker = start(['worker', '--threads', '1'], cwd, env);
    await worker.saying(/Working for the queue/);
    for (const words of [['worker', '--threads', '1'], COMPARE])
      await ends(
        start(words, cwd, { ...env, ...loading('other-arithmetic.mjs') }),
        2,
        /in use by another hearsay \(1 worker\).*its runs would not be the same/,
        'the processors or the builds of Node differ',
      );
    // Those that were there work on.
    await ends(start(COMPARE, cwd, env), 0);
    expect(filesOf(join(cwd, 'study'))).toEqual(await straight());
    worker.child.kill('SIGTERM');
    await ends(worker, 0);
  });

  test('a queue of somebody else ends a command and a worker with 2', async () => {
    const { name, env } = newQueue();
    const connection = { host: '127.0.0.1', port: Number(new URL(server.url).port), password: server.password };
    const theirs = new Queue(name, { connection, prefix: 'hearsay' });
    await theirs.add('send mail', { to: 'somebody' });
    for (const words of [['worker'], COMPARE])
      await ends(start(words, folder(), env), 2, /holds jobs that are not hearsay's/, /\?name=NAME/);
    expect(await theirs.getWaitingCount()).toBe(1);
    await theirs.obliterate({ force: true });
    // Also where hearsay was there before them, so that a command does not wait for workers which end at once.
    const worker = start(['worker'], folder(), env);
    await worker.saying(/Working for the queue/);
    await theirs.add('send mail', { to: 'somebody' });
    await ends(worker, 2, /holds jobs that are not hearsay's/, /\?name=NAME/);
    await ends(start(COMPARE, folder(), env), 2, /holds jobs that are not hearsay's/, /\?name=NAME/);
    expect(await theirs.getWaitingCount()).toBe(1);
    await theirs.close();
  });

  test('a server that refuses what a queue needs ends a command and a worker with 2, and a worker can be stopped before', async () => {
    const { name, env } = newQueue();
    const redis = new Redis({ port: Number(new URL(server.url).port), password: server.password });
    await redis.set(`hearsay:${name}:wait`, 'somebody else has this');
    for (const words of [['worker'], COMPARE])
      await ends(start(words, folder(), env), 2, 'something else under the name of the queue', /\?name=NAME/);
    const worker = start(['worker'], folder(), env);
    await worker.saying(/something else under the name/);
    worker.child.kill('SIGINT');
    await ends(worker, 130, 'Stopped after 0 runs');
    expect(await redis.get(`hearsay:${name}:wait`)).toBe('somebody else has this');
    redis.disconnect();
  });

  test('a host that is written wrong ends a command and a worker with 2', async () => {
    for (const words of [['worker'], COMPARE])
      await ends(
        start(words, folder(), { HEARSAY_QUEUE: 'redis://qeueu.example.invalid' }),
        2,
        /"redis:\/\/qeueu\.example\.invalid:6379" cannot be used/,
        /typing error in the name of the host|see that the server runs/,
      );
  });

  test('of two commands with different wants on one folder the second is told who is there', async () => {
    const cwd = folder(scenario(30));
    const { env } = newQueue();
    // Nobody computes for it yet, so that it is at work for as long as this takes.
    const first = start(COMPARE, cwd, env);
    await first.saying(/No worker is at the queue/);
    const another = [...COMPARE, '--replications', '40'];
    for (const words of [another, [...another, '--queue', 'none'], [...COMPARE, '--seed', 'other']])
      await ends(start(words, cwd, env), 2, /another hearsay is writing to "study"|seed was "small" and is "other"/);
    await ends(start([...another, '--share', '1/2'], cwd), 2, 'others are at work on the study');
    const worker = start(['worker', '--threads', '1'], cwd, env);
    await ends(first, 0);
    worker.child.kill('SIGTERM');
    await ends(worker, 0);
    expect(runsIn(join(cwd, 'study'))).toBe(0);
    expect(filesOf(join(cwd, 'study'))).toEqual(await straight(scenario(30)));
  });

  test('no password stands in the list of processes, nor in a study', async () => {
    const cwd = folder();
    const { env } = newQueue();
    const worker = start(['worker', '--threads', '1'], cwd, env);
    const study = start(COMPARE, cwd, env);
    const secrets = [server.password, encodeURIComponent(server.password)];
    for (const { child } of [worker, study])
      for (const secret of secrets) expect(readFileSync(`/proc/${child.pid}/cmdline`, 'utf8')).not.toContain(secret);
    await ends(study, 0);
    worker.child.kill('SIGTERM');
    await ends(worker, 0);
    for (const name of readdirSync(join(cwd, 'study'), { recursive: true, withFileTypes: true })) {
      if (!name.isFile()) continue;
      const bytes = readFileSync(join(name.parentPath, name.name), 'latin1');
      for (const secret of secrets) expect(bytes).not.toContain(secret);
    }
    for (const each of [worker, study]) for (const secret of secrets) expect(each.said()).not.toContain(secret);
  });
});
