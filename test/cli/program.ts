/** Runs the real program as a user would, and hands back what it printed and its exit code. */
import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pc from 'picocolors';
import { readArguments } from '#hearsay/cli/typed/arguments.js';
import { HearsayError, type Words, wordsOf } from '#hearsay/errors.js';

export const PROGRAM: string = fileURLToPath(new URL('../../bin/hearsay.js', import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Place {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

export function hearsay(words: readonly string[], { cwd, env = {} }: Place): Promise<Outcome> {
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...own } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...words], { cwd, env: { ...own, ...env } });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/**
 * The same within the process of the test, which starts the program and loads what draws charts only once. For what the program's own start
 * has no part in; mistakes that are nobody's input are thrown.
 */
export async function command(words: readonly string[], { cwd }: Place): Promise<Outcome> {
  let [stdout, stderr] = ['', ''];
  const say = (text: string | Words) => {
    stderr += `${wordsOf(text).en}\n`;
  };
  const quiet = words.includes('--quiet');
  const terminal = {
    colors: pc.createColors(false),
    result: (text: string) => {
      stdout += text.endsWith('\n') ? text : `${text}\n`;
    },
    note: quiet ? () => {} : say,
    warn: say,
    fail: () => {},
    width: 100,
    // Progress would go to the terminal of the tests.
    quiet: true,
  };
  const before = process.cwd();
  process.chdir(cwd);
  try {
    const request = await readArguments(words);
    if (request.kind !== 'command') throw new Error(`"${words.join(' ')}" is no command`);
    const { run } = await request.command.load();
    return { code: await run(request.given, terminal), stdout, stderr };
  } catch (error) {
    if (!(error instanceof HearsayError)) throw error;
    return { code: 2, stdout, stderr: `${stderr}error: ${error.message}\n  ${error.hint}\n` };
  } finally {
    process.chdir(before);
  }
}

/** An empty folder. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'hearsay-test-'));
}

/** A new folder with files in it, by name. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = newFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** A scenario that takes milliseconds; `lines` are added at its end. */
export const smallScenario = (...lines: readonly string[]): string =>
  [
    'hearsay: 1',
    'name: A small group',
    'question: Do daily topics help?',
    'horizon: 20 days',
    'seed: small',
    'replications: 6',
    'population: { size: 200, graph: { kind: small-world, meanDegree: 8 } }',
    'community: { founders: 30 }',
    'outcomes: [members, messages]',
    'strategies:',
    '  nothing: {}',
    '  topics: { content: [{ days: 0-19, quality: 0.9 }] }',
    ...lines,
    '',
  ].join('\n');

/** Founders whom few join and whom a fee drives out: many communities are empty in the end, where messages per member are no number. */
export const emptying = (more = ''): string => `hearsay: 1
name: Fee
horizon: 40 days
population: { size: 30, graph: { kind: none } }
community: { founders: 5 }
strategies:
  fee: { recruit: [{ channel: door, days: 0-5, expected: 3 }], membership: { fee: 4, every: 10 days, referencePrice: 10 } }
formulas: { perMember: { formula: messages / members, better: more } }
outcomes: [perMember, members]
${more}
`;
