/**
 * Kills a study with SIGKILL at random moments, repeats the command each time, and holds the end against a study that was never
 * interrupted: no finished run is computed again, none is lost or doubled, every file is equal byte for byte.
 *
 *     node test/cli/kill-study.mjs --replications 500 --kills 20 --seed 1
 *
 * A study has two strategies, hence twice as many runs. Moments are drawn over the runs (with some behind the last, while the report
 * is drawn), so that kills fall into every phase. Every run that reaches the journal is logged by a hook into the program's writing; a run whose
 * frame is only half written when the program dies is in flight and may be computed again.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    replications: { type: 'string', default: '500' },
    kills: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
  },
});
const [replications, kills] = [Number(values.replications), Number(values.kills)];
const next = mulberry(Number(values.seed));
const program = fileURLToPath(new URL('../../bin/hearsay.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hearsay-kill-'));
const log = join(folder, 'finished.log');

writeFileSync(join(folder, 'a.yaml'), scenario());
writeFileSync(join(folder, 'hook.mjs'), hook(log));
const command = ['compare', 'a.yaml', '--replications', String(replications), '--workers', '2', '--quiet'];
const runs = 2 * replications;
/** Bytes of a line of the log. */
const LINE = 20;

// Behind the last run there is still the report to be drawn.
const moments = Array.from({ length: kills }, () => Math.floor(next() * 1.1 * runs)).sort((a, b) => a - b);
writeFileSync(log, '');
let killed = 0;
for (const moment of moments) {
  const before = finishedKeys().length;
  const died = await runUntil(moment);
  const after = finishedKeys().length;
  const parts = count('runs');
  say(
    `kill ${++killed} due at run ${moment}: ${died ? 'killed' : 'was done before'}; ${after - before} runs more, ${after} in all, ${parts} parts complete`,
  );
}
const before = finishedKeys().length;
const code = await run('killed');
say(`last time: exit code ${code}, ${finishedKeys().length - before} runs more`);
const keys = finishedKeys();
const reference = await run('whole', false);
const differences = compareFolders(join(folder, 'killed'), join(folder, 'whole'));
const doubled = keys.length - new Set(keys).size;
say(`${new Set(keys).size} of ${runs} runs were logged when they were finished, ${doubled} of them twice`);
say(
  `files that differ from those of an uninterrupted study (of ${filesIn(join(folder, 'whole')).length}): ${differences.join(', ') || 'none'}`,
);
// A run that was written but not yet logged when the program died is missing from the log, never from the study.
const good = code === 0 && reference === 0 && doubled === 0 && keys.length >= runs - kills && differences.length === 0;
say(good ? 'good' : 'NOT GOOD');
process.exitCode = good ? 0 : 1;

function say(text) {
  console.log(text);
}

function finishedKeys() {
  return readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}

function count(table) {
  const path = join(folder, 'killed', table);
  return existsSync(path) ? readdirSync(path).filter((name) => name.endsWith('.parquet')).length : 0;
}

/** Starts the program and kills it when so many runs are finished, or some time after the last; false when it ended by itself. */
function runUntil(moment) {
  const child = start('killed', true);
  // A little later, so that a kill may hit anything that happens between two runs.
  const delay = next() * (moment >= runs ? 3000 : 40);
  return new Promise((resolve) => {
    let due = false;
    const watch = setInterval(() => {
      if (due || statSync(log).size < Math.min(moment, runs - kills) * LINE) return;
      due = true;
      setTimeout(() => child.kill('SIGKILL'), delay);
    }, 5);
    child.on('close', (_code, signal) => {
      clearInterval(watch);
      resolve(signal === 'SIGKILL');
    });
  });
}

function run(out, logged = true) {
  return new Promise((resolve) => start(out, logged).on('close', resolve));
}

function start(out, logged) {
  const env = {
    ...process.env,
    ...(logged && { NODE_OPTIONS: `--import ${pathToFileURL(join(folder, 'hook.mjs'))}` }),
  };
  return spawn(process.execPath, [program, ...command, '--out', out], {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function filesIn(root) {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

function compareFolders(a, b) {
  return [...new Set([...filesIn(a), ...filesIn(b)])].filter((name) => {
    const [x, y] = [join(a, name), join(b, name)];
    return !existsSync(x) || !existsSync(y) || !readFileSync(x).equals(readFileSync(y));
  });
}

/** Logs the key of every frame of a journal once it is written, in lines of one length. */
function hook(path) {
  return `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const { writeSync } = fs;
    fs.writeSync = (file, bytes, ...rest) => {
      const written = writeSync(file, bytes, ...rest);
      if (bytes.length > 12 && bytes.toString('utf8', 12, 19) === '{"key":') {
        const { key } = JSON.parse(bytes.toString('utf8', 12, 12 + bytes.readUInt32LE(8)));
        const line = key.replication + ' ' + key.strategy;
        fs.appendFileSync(${JSON.stringify(path)}, line.padEnd(${19}) + '\\n');
      }
      return written;
    };
    syncBuiltinESMExports();
  `;
}

function scenario() {
  return [
    'hearsay: 1',
    'name: A group that is killed',
    'horizon: 60 days',
    'seed: small',
    'population: { size: 400, graph: { kind: small-world, meanDegree: 8 } }',
    'community: { founders: 40 }',
    'outcomes: [members, messages]',
    'strategies:',
    '  nothing: {}',
    '  topics: { content: [{ days: 0-19, quality: 0.9 }] }',
    '',
  ].join('\n');
}

/** A small generator: the moments need to be repeatable, not good. */
function mulberry(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
