/**
 * A command in a process of its own: whatever a scenario does there (memory, time, a bug), the server goes on, and one signal stops it
 * as Ctrl-C does, with what is done kept.
 */
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { isProgressMessage } from '../terminal/progress-messages.ts';

export interface Limits {
  /** Runs that one call may compute anew. */
  readonly runs: number;
  readonly seconds: number;
  readonly megabytes: number;
}

export interface Wanted {
  readonly words: readonly string[];
  readonly cwd: string;
  readonly limits: Limits;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

export type Stop = 'runs' | 'seconds' | 'memory' | 'output' | 'client';

export interface Ended {
  /** Null where a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** What it was stopped by, if it was. */
  readonly stop: Stop | undefined;
  /** Runs that were asked for, as far as that was known when it ended. */
  readonly runs: number;
}

/** More than any answer that somebody could read. */
const MOST_OUTPUT = 4_000_000;

/** Between the first signal, after which what is done is put together, and the last one. */
const GRACE_MS = 20_000;

const WATCH_EVERY_MS = 500;

export function runChild({ words, cwd, limits, signal, onProgress }: Wanted): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = fork(process.argv[1]!, [...words], {
      cwd,
      env: environment(),
      execArgv: [`--max-old-space-size=${limits.megabytes}`],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let [stdout, stderr, runs] = ['', '', 0];
    let stop: Stop | undefined;
    let last: NodeJS.Timeout | undefined;
    const end = (why: Stop, how: 'SIGINT' | 'SIGKILL') => {
      if (stop !== undefined) return;
      stop = why;
      child.kill(how);
      last = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
    };
    child.stdout!.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      if (stdout.length > MOST_OUTPUT) end('output', 'SIGKILL');
    });
    child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      if (stderr.length < MOST_OUTPUT) stderr += text;
    });
    child.on('message', (message) => {
      if (!isProgressMessage(message)) return;
      runs = message.total;
      if (runs > limits.runs) end('runs', 'SIGKILL');
      else onProgress(message.done, message.total);
    });
    const onAbort = () => end('client', 'SIGINT');
    signal.addEventListener('abort', onAbort);
    if (signal.aborted) onAbort();
    const clock = setTimeout(() => end('seconds', 'SIGINT'), limits.seconds * 1000);
    const watch = setInterval(() => {
      if (residentMegabytes(child.pid) > limits.megabytes) end('memory', 'SIGKILL');
    }, WATCH_EVERY_MS);
    const settle = () => {
      clearTimeout(clock);
      clearTimeout(last);
      clearInterval(watch);
      signal.removeEventListener('abort', onAbort);
    };
    child.on('error', (error) => {
      settle();
      reject(error);
    });
    child.on('close', (code) => {
      settle();
      resolve({ code, stdout, stderr, stop, runs });
    });
  });
}

/** No queue of anybody's, no colors; progress comes as messages. */
function environment(): NodeJS.ProcessEnv {
  const { HEARSAY_QUEUE: _queue, FORCE_COLOR: _color, NODE_OPTIONS: _options, ...others } = process.env;
  return { ...others, NO_COLOR: '1', HEARSAY_PROGRESS: 'messages' };
}

/** Where Linux tells it; elsewhere the limit of the heap alone holds. */
function residentMegabytes(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s*(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
