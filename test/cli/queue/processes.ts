/** Commands and workers as processes of their own, with all that they say. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { PROGRAM } from '../program.ts';

export interface Running {
  readonly child: ChildProcess;
  /** Standard output and error together, so far. */
  said(): string;
  /** Waits for words in it. */
  saying(words: RegExp): Promise<void>;
  /** The exit code, or undefined where a signal ended it. */
  readonly ended: Promise<number | undefined>;
  kill(): Promise<void>;
}

const PATIENCE_MS = 60_000;
const running = new Set<ChildProcess>();

export function start(words: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Running {
  const { HEARSAY_QUEUE: _, LANG: _lang, ...inherited } = process.env;
  const child = spawn(process.execPath, [PROGRAM, ...words], { cwd, env: { ...inherited, LANG: 'C', ...env } });
  running.add(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (more: string) => {
      text += more;
    });
  const ended = once(child, 'close').then(([code]) => {
    running.delete(child);
    return (code as number | null) ?? undefined;
  });
  return {
    child,
    said: () => text,
    async saying(words) {
      const until = performance.now() + PATIENCE_MS;
      while (!words.test(text)) {
        if (performance.now() > until || !running.has(child)) throw new Error(`it never said ${words}, but: ${text}`);
        await wait(50);
      }
    },
    ended,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** What a test that failed left running. */
export function killAll(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** Runs that a study under way has kept; one whose part is complete has them elsewhere. */
export function runsIn(folder: string): number {
  const journal = join(folder, 'journal');
  if (!existsSync(journal)) return 0;
  return readdirSync(journal).reduce(
    (sum, name) => sum + readFileSync(join(journal, name), 'latin1').split('{"key":').length - 1,
    0,
  );
}

/** The check sum of every file of a study, by its name. */
export function filesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}

/** A scenario whose runs take some tens of milliseconds. */
export const scenario = (replications: number): string =>
  [
    'hearsay: 1',
    'name: A group for many machines',
    'horizon: 60 days',
    'seed: small',
    `replications: ${replications}`,
    'population: { size: 1200, graph: { kind: small-world, meanDegree: 8 } }',
    'community: { founders: 200 }',
    'outcomes: [members, messages]',
    'strategies:',
    '  nothing: {}',
    '  topics: { content: [{ days: 0-19, quality: 0.9 }] }',
    '',
  ].join('\n');
