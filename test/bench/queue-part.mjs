/**
 * What a queue costs: against the pool of threads for runs of some 50 ms, the cost of a part and of a run on the command's side and at the
 * server, and what follows from these for many workers.
 *
 * Starts a Redis of its own, or works at the server that HEARSAY_QUEUE names (whose processor time it does not see).
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { prepareRuns } from '#hearsay/experiment/job.js';
import { readScenario } from '#hearsay/scenario/read.js';
import { computeOnThreads } from '#hearsay/study/compute/thread-pool.js';
import { readQueueAddress } from '#hearsay/study/queue/address.js';
import { openCommandQueue } from '#hearsay/study/queue/command.js';
import { writeReport } from '#hearsay/study/queue/written-report.js';
import { processorSeconds } from './clock.mjs';
import { figure, heading, remark, spreadOf } from './print.mjs';
import { simulateQueue } from './queue-simulation.mjs';

const GOAL_OVERHEAD = 10;
const GOAL_IDLE = 0.1;
const WORKER = fileURLToPath(new URL('queue-worker.mjs', import.meta.url));
const SCENARIO = fileURLToPath(new URL('year.yaml', import.meta.url));
const THREADS = 2;
/** Of Linux, in which `/proc` counts processor time. */
const TICKS_PER_SECOND = 100;

export async function queuePart({ quick }) {
  heading(`queue: against ${THREADS} threads, and what a part and a run cost`);
  const server = await openServer();
  if (server === undefined) return remark('skipped: neither redis-server nor HEARSAY_QUEUE is there');
  try {
    await overhead(server, quick);
    const costs = await costsAt(server, quick);
    scaling(costs);
  } finally {
    server.end();
  }
}

/**
 * The same runs by the queue and by the pool, in turns that change who is first. Threads that compute runs do the same work in both, and what else
 * the machine does makes them slower or faster by tens of percent; so they are told apart from everything beside them (the command, the server,
 * the worker's main thread), which is what a queue costs. All of it is processor time. Reports are written by the threads that compute, so
 * that is added.
 */
async function overhead(server, quick) {
  const [few, many, rounds] = quick ? [4, 16, 2] : [8, 40, 7];
  const runs = 2 * (many - few);
  const worker = await startWorker(server, 'real', String(THREADS));
  const queue = await openCommandQueue(server.address('real'), { warn: console.error, workers() {} });
  const byQueue = async (replications) => {
    const [own, its, before, start] = [processorSeconds(), server.processor(), worker.threads(), performance.now()];
    await queue.compute(jobOf(), keysOf(replications), { count: 2 * replications, signal: never(), accept() {} });
    const seconds = (performance.now() - start) / 1000;
    const spent = [...worker.threads()].map(([id, now]) => now - (before.get(id) ?? 0)).sort((a, b) => b - a);
    const sum = (some) => some.reduce((all, each) => all + each, 0);
    const beside = processorSeconds() - own + server.processor() - its + sum(spent.slice(THREADS));
    return { seconds, computing: sum(spent.slice(0, THREADS)), beside };
  };
  const byThreads = async (replications) => {
    const [all, before, start] = [processorSeconds(), threadsOf(process.pid), performance.now()];
    await computeOnThreads(jobOf(), keysOf(replications), () => {}, { threads: THREADS, signal: never() });
    const seconds = (performance.now() - start) / 1000;
    // Those that computed are gone.
    const beside = [...threadsOf(process.pid)].reduce((sum, [id, now]) => sum + now - (before.get(id) ?? 0), 0);
    return { seconds, computing: processorSeconds() - all - beside, beside };
  };
  const more = async (way) => {
    const [small, large] = [await way(few), await way(many)];
    const perRun = (name) => (1000 * (large[name] - small[name])) / runs;
    return { seconds: perRun('seconds'), computing: perRun('computing'), beside: perRun('beside') };
  };
  const text = textCost();
  const found = { pool: [], queue: [] };
  try {
    // Threads of the worker outlive a study: the first makes them fast.
    await byQueue(many);
    for (let round = 0; round < rounds; round++) {
      const ways = [
        () => more(byQueue).then((one) => found.queue.push(one)),
        () => more(byThreads).then((one) => found.pool.push(one)),
      ];
      for (const way of round % 2 === 0 ? ways : ways.reverse()) await way();
    }
  } finally {
    await queue.close();
    worker.end();
  }
  const of = (way, name) => found[way].map((one) => one[name]);
  const milliseconds = { unit: 'ms', digits: 2 };
  figure('a run on a thread of the pool', of('pool', 'computing'), milliseconds);
  figure('a run on a thread of a worker', of('queue', 'computing'), milliseconds);
  figure('besides, a run: the pool', of('pool', 'beside'), milliseconds);
  figure('besides, a run: command, server and worker of a queue', of('queue', 'beside'), milliseconds);
  figure('writing the report of a run', text, milliseconds);
  const extra = found.queue.map(({ beside }, k) => beside + spreadOf(text).median - found.pool[k].beside);
  figure(
    'a queue costs, of a run on the pool',
    extra.map((each) => (100 * each) / spreadOf(of('pool', 'computing')).median),
    { unit: '%', digits: 1, goal: GOAL_OVERHEAD },
  );
  figure(
    'all processor time, the queue against the pool',
    found.queue.map(
      ({ computing, beside }, k) => 100 * ((computing + beside) / (found.pool[k].computing + found.pool[k].beside) - 1),
    ),
    { unit: '% more', digits: 1 },
  );
  figure(
    'time on the wall, the queue against the pool',
    found.queue.map(({ seconds }, k) => 100 * (seconds / found.pool[k].seconds - 1)),
    { unit: '% more', digits: 1 },
  );
  remark(`${runs} runs a round; the last two mean little while others work on the machine`);
}

/** Milliseconds of the processor to write a report as a worker does. */
function textCost() {
  const report = prepareRuns(jobOf())({ point: 0, strategy: 'looked-after', replication: 0 });
  const write = (times) => {
    const start = processorSeconds();
    for (let k = 0; k < times; k++) writeReport(report);
    return (1000 * (processorSeconds() - start)) / times;
  };
  write(200);
  return [write(200), write(200), write(200)];
}

/** Parts of one run, and of as many as an answer may hold: what differs is the cost of a part. */
async function costsAt(server, quick) {
  const single = await fabricated(server, 'single', 1_000, quick ? 300 : 2_000);
  const batched = await fabricated(server, 'batched', 0.001, quick ? 4_000 : 20_000);
  const perRun = { command: batched.command, server: batched.server };
  const perPart = { command: single.command - perRun.command, server: single.server - perRun.server };
  const microseconds = { unit: 'µs', digits: 0 };
  figure('a part on the side of the command', [1e6 * perPart.command], microseconds);
  figure('a run on the side of the command', [1e6 * perRun.command], microseconds);
  if (server.isOwn) figure('a part at the server', [1e6 * perPart.server], microseconds);
  if (server.isOwn) figure('a run at the server', [1e6 * perRun.server], microseconds);
  figure('a run of 60 days × 20 outcomes on its way', [batched.bytes / 1000], { unit: 'kB', digits: 1 });
  return { perPart, perRun };
}

async function fabricated(server, name, claimedMs, runs) {
  const worker = await startWorker(server, name, '2', '--fabricate', String(claimedMs));
  let took = 0;
  const queue = await openCommandQueue(server.address(name), { warn: console.error, workers() {} });
  const replications = Math.ceil(runs / 2);
  const before = server.received();
  try {
    const { processor, atServer } = await (async () => {
      const [own, other] = [processorSeconds(), server.processor()];
      await queue.compute(jobOf(), keysOf(replications), {
        count: 2 * replications,
        signal: never(),
        accept: () => void took++,
      });
      return { processor: processorSeconds() - own, atServer: server.processor() - other };
    })();
    if (took !== 2 * replications) throw new Error(`${took} of ${2 * replications} runs came back`);
    return { command: processor / took, server: atServer / took, bytes: (server.received() - before) / took };
  } finally {
    await queue.close();
    worker.end();
  }
}

function scaling({ perPart, perRun }) {
  const RUN_MS = 50;
  for (const workers of [10, 100, 1_000]) {
    for (const runsAPart of [1, 20]) {
      const busy = simulateQueue({ workers, runsAPart, runSeconds: RUN_MS / 1000, perPart, perRun });
      const goal = runsAPart === 20 && workers <= 100 ? { goal: GOAL_IDLE } : {};
      figure(`${workers} threads, ${runsAPart} runs of ${RUN_MS} ms a part: idle, by simulation`, [1 - busy], {
        unit: 'of the time',
        ...goal,
      });
    }
  }
  const most = (runs) => 1 / Math.max(perPart.command / runs + perRun.command, perPart.server / runs + perRun.server);
  remark(`the command takes at most ${most(1).toFixed(0)} runs a second by ones, ${most(20).toFixed(0)} by twenties;`);
  remark(`1,000 threads are busy where a run takes ${(1e6 / most(20)).toFixed(0)} ms or more`);
}

// ---- a server and workers ------------------------------------------------------------------------------------------

async function openServer() {
  const given = process.env.HEARSAY_QUEUE;
  const suffix = `bench-${process.pid % 100_000}`;
  const at = (url) => (name) =>
    readQueueAddress(undefined, { HEARSAY_QUEUE: `${url}?name=${suffix}-${name.slice(0, 6)}` });
  if (given !== undefined && given !== '')
    return { address: at(given), processor: () => 0, received: () => 0, isOwn: false, end() {} };
  if (spawnSync('redis-server', ['--version']).status !== 0) return undefined;
  const port = await freePort();
  const child = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', ''], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await saying(child, /Ready to accept connections/);
  const told = (key) => {
    const { stdout } = spawnSync('redis-cli', ['-p', String(port), 'info', 'stats'], { encoding: 'utf8' });
    return Number(new RegExp(`${key}:(\\d+)`).exec(stdout ?? '')?.[1] ?? 0);
  };
  return {
    address: at(`redis://127.0.0.1:${port}`),
    processor: () => processorOf(child.pid),
    received: () => told('total_net_input_bytes'),
    isOwn: true,
    end: () => void child.kill('SIGKILL'),
  };
}

async function startWorker(server, name, ...words) {
  const child = spawn(process.execPath, [WORKER, JSON.stringify(server.address(name)), ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await saying(child, /Working/);
  return { threads: () => threadsOf(child.pid), end: () => void child.kill('SIGKILL') };
}

function saying(child, words) {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (text) => {
      said += text;
      if (words.test(said)) resolve();
    });
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
}

/** Seconds of the processor, of a process that is not this one. */
const processorOf = (pid) => processorIn(`/proc/${pid}/stat`);

/** The same of each thread, by its number. */
function threadsOf(pid) {
  const found = new Map();
  for (const id of readdirSync(`/proc/${pid}/task`)) {
    try {
      // Nanoseconds, where the system counts them.
      found.set(id, Number(readFileSync(`/proc/${pid}/task/${id}/schedstat`, 'utf8').split(' ')[0]) / 1e9);
    } catch (error) {
      // It ended meanwhile.
      if (!['ENOENT', 'ESRCH'].includes(error.code)) throw error;
    }
  }
  return found;
}

function processorIn(path) {
  const fields = readFileSync(path, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

// ---- runs ----------------------------------------------------------------------------------------------------------

let job;
function jobOf() {
  const source = { file: 'year.yaml', text: readFileSync(SCENARIO, 'utf8'), set: ['horizon=150'] };
  job ??= { scenario: readScenario(source.text, source).scenario, source };
  return job;
}

function* keysOf(replications) {
  for (let replication = 0; replication < replications; replication++)
    for (const strategy of ['left-alone', 'looked-after']) yield { point: 0, strategy, replication };
}

const never = () => new AbortController().signal;
