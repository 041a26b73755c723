/** What a command says of its workers while they compute, and what Ctrl-C does to it and to them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { newFolder, smallScenario } from '../program.ts';
import { killAll, type Running, start } from './processes.ts';
import { findServer, nameOf, type QueueServerUnderTest, startServer } from './servers.ts';

// Many programs are started one after the other, which takes long where others are at work.
vi.setConfig({ testTimeout: 400_000 });

describe.skipIf(findServer('redis') === undefined)(nameOf('redis'), () => {
  let server: QueueServerUnderTest;
  beforeAll(async () => {
    server = await startServer('redis');
  });
  afterAll(async () => {
    killAll();
    await server?.end();
  });

  test('progress counts workers and threads; Ctrl-C keeps what is done; workers hand back the rest and say what they did', async () => {
    const cwd = newFolder();
    writeFileSync(join(cwd, 'a.yaml'), smallScenario());
    const env = { HEARSAY_QUEUE: server.urlWithPassword };
    const endless = ['compare', 'a.yaml', '--no-charts', '--replications', '1000000', '--out', 'study'];
    const workers = [1, 2].map((threads) => start(['worker', '--threads', String(threads)], cwd, env));
    for (const worker of workers) await worker.saying(/Working for the queue at "redis:\/\/127\.0\.0\.1:\d+" with/);

    const first = start(endless, cwd, env);
    await first.saying(/^\d{3,}\/2000000 runs, 2 workers \(3 threads\), about \d+ /m);
    first.child.kill('SIGINT');
    expect(await first.ended, first.said()).toBe(130);
    expect(first.said()).toContain('Stopping; what is done is kept. Press Ctrl-C again to leave at once.');
    expect(first.said()).toMatch(/To go on from there, repeat: .*compare a\.yaml/);
    const { complete, runs } = JSON.parse(readFileSync(join(cwd, 'study', 'manifest.json'), 'utf8'));
    expect([complete, runs > 10], `${runs} ${first.said()}`).toEqual([false, true]);

    const second = start([...endless, '--lang', 'zh'], cwd, env);
    await second.saying(/^\d{3,}\/\d+ 次模拟，2 个工作进程（3 个线程），大约还需/m);
    second.child.kill('SIGINT');
    expect(await second.ended, second.said()).toBe(130);
    expect(second.said()).toContain('正在停止，已完成的部分会保留。再按一次 Ctrl-C 立即退出。');

    const done = async (worker: Running, code: number) => {
      expect(await worker.ended, worker.said()).toBe(code);
      expect(worker.said()).toContain('Stopping: the runs at hand are finished, the rest is given back.');
      return Number(/Stopped after (\d+) runs/.exec(worker.said())![1]);
    };
    workers[0]!.child.kill('SIGINT');
    expect(await done(workers[0]!, 130)).toBeGreaterThan(10);
    workers[1]!.child.kill('SIGTERM');
    expect(await done(workers[1]!, 0)).toBeGreaterThan(10);
  });

  test('a worker that is told to stop while the server is away ends all the same, after some seconds', async () => {
    const cwd = newFolder();
    writeFileSync(join(cwd, 'a.yaml'), smallScenario());
    const env = { HEARSAY_QUEUE: server.urlWithPassword };
    const worker = start(['worker', '--threads', '1'], cwd, env);
    await worker.saying(/Working for the queue/);
    const endless = ['compare', 'a.yaml', '--no-charts', '--replications', '1000000', '--out', 'study'];
    const compare = start(endless, cwd, env);
    await compare.saying(/^\d{3,}\/2000000 runs, 1 worker/m);
    const back = server.restart(() => wait(40_000));
    await worker.saying(/is away/);
    worker.child.kill('SIGTERM');
    expect(await Promise.race([worker.ended, wait(30_000, 'it is still there')]), worker.said()).toBe(0);
    expect(worker.said()).toMatch(
      /The queue is still away; the runs at hand are left to other workers[\s\S]*Stopped after \d+ runs/,
    );
    compare.child.kill('SIGINT');
    expect(await compare.ended, compare.said()).toBe(130);
    await back;
  });
});
