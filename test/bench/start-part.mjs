/** The program started cold, as a user starts it: to a printed comparison, and to its help. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { figure, heading } from './print.mjs';

const GOAL_COMPARISON = 3;
const GOAL_HELP = 0.3;
const program = fileURLToPath(new URL('../../bin/hearsay.js', import.meta.url));
const scenario = fileURLToPath(new URL('two-strategies.yaml', import.meta.url));

export async function startPart({ quick }) {
  heading('start: the program from a cold start, on the wall');
  const rounds = quick ? 2 : 5;
  const help = [];
  const printed = [];
  const finished = [];
  for (let round = 0; round < rounds; round++) {
    help.push((await start(['--help'])).finished);
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
    const times = await start(['compare', scenario, '--out', join(folder, 'study')]);
    printed.push(times.printed);
    finished.push(times.finished);
    rmSync(folder, { recursive: true });
  }
  figure('--help', help, { goal: GOAL_HELP });
  figure('2 strategies, 60 days, 30 replications: printed', printed, { goal: GOAL_COMPARISON });
  figure('the same, until the report is written', finished);
}

/** Seconds until the first result on standard output, and until the end. */
function start(words) {
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    const seconds = () => (performance.now() - begin) / 1000;
    const child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
    let printed;
    let complaint = '';
    child.stdout.on('data', () => {
      printed ??= seconds();
    });
    child.stderr.on('data', (text) => {
      complaint += text;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve({ printed, finished: seconds() });
      else reject(new Error(`hearsay ${words.join(' ')} ended with exit code ${code}: ${complaint}`));
    });
  });
}
