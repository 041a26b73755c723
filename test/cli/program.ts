/** Runs the real program as a user would, and hands back what it printed and its exit code. */
import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { runProgram } from '#hearsay/cli/program.js';
import { openTerminal } from '#hearsay/cli/terminal/terminal.js';
import { COMMANDS } from '#hearsay/cli/typed/commands.js';
import { languageOf } from '#hearsay/cli/typed/language.js';

export const PROGRAM: string = fileURLToPath(new URL('../../bin/hearsay.js', import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Place {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Drawing is most of the time of a small study: only tests that look at charts ask for them. */
  readonly charts?: boolean;
}

/** For what a process has to do with: its start, its streams, its signals, its threads. */
export function hearsay(words: readonly string[], { cwd, env = {}, charts = false }: Place): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const typed = charts ? words : withoutCharts(words);
    const child = spawn(process.execPath, [PROGRAM, ...typed], { cwd, env: environment(env) });
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

/** The same program within the process of the test, which spares its start; one at a time. */
export async function command(words: readonly string[], { cwd, env = {}, charts = false }: Place): Promise<Outcome> {
  let [stdout, stderr] = ['', ''];
  const streams = {
    stdout: taking((text) => {
      stdout += text;
    }),
    stderr: taking((text) => {
      stderr += text;
    }),
  };
  const before = { cwd: process.cwd(), env: process.env };
  process.chdir(cwd);
  process.env = environment(env);
  try {
    const terminal = openTerminal(words.includes('--quiet'), languageOf(words), streams);
    // Progress would go to the terminal of the tests.
    const code = await runProgram(charts ? words : withoutCharts(words), { ...terminal, quiet: true });
    return { code, stdout, stderr };
  } finally {
    process.chdir(before.cwd);
    process.env = before.env;
  }
}

function taking(take: (text: string) => void): Writable {
  return new Writable({
    decodeStrings: false,
    write(text: string, _encoding, done) {
      take(text);
      done();
    },
  });
}

function environment(own: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...inherited } = process.env;
  return { ...inherited, ...own };
}

const DRAWING = new Set(COMMANDS.filter(({ options }) => options.includes('no-charts')).map(({ name }) => name));

function withoutCharts(words: readonly string[]): string[] {
  const [first = '', ...rest] = words;
  return DRAWING.has(first) ? [first, '--no-charts', ...rest] : [...words];
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

/** One with a plan to search for over so many generations: how often to post and how long to answer, within a budget. */
export const plannedScenario = (generations: number): string =>
  smallScenario(
    '  attended:',
    '    operators: { count: 1, hours: 1/day, wage: 10 }',
    '    content: [{ kind: daily-topic, days: 0-19, every: 2 days, quality: 0.8, cost: 5 }]',
    'plan:',
    '  strategy: attended',
    '  levers: { content.0.every: 1..10 days, operators.hours: 0..2/day }',
    '  objectives: [maximise messages, minimise cost]',
    '  limits: { cost: at most 300 }',
    '  population: 8',
    `  generations: ${generations}`,
    '  replications: 2',
  );
