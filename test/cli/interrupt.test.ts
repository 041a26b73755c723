/** Ctrl-C in the middle of a comparison, and before it. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, hearsay, PROGRAM, smallScenario } from './program.ts';

/**
 * Sends SIGINT once the progress tells of ten runs or more, however long a busy machine takes: some on the spot and some on threads,
 * and more than two whole replications. With `times` 2 sends it again.
 */
function interrupted(cwd: string, words: readonly string[], times: 1 | 2) {
  return new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    const child = spawn(process.execPath, [PROGRAM, ...words], { cwd });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      const isUnderWay = /^\d{2,}\/2000000 runs/m;
      const before = stderr;
      stderr += text;
      if (isUnderWay.test(stderr) && !isUnderWay.test(before)) child.kill('SIGINT');
      if (text.includes('Press Ctrl-C again') && times === 2) child.kill('SIGINT');
    });
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

const endless = ['compare', 'a.yaml', '--replications', '1000000', '--workers', '2', '--json'];

test('the first Ctrl-C compares and writes what is done', async () => {
  const cwd = folderWith({ 'a.yaml': smallScenario() });
  const { code, stdout, stderr } = await interrupted(cwd, endless, 1);
  expect(code).toBe(130);
  expect(stderr).toContain('what is done is kept');
  const document = JSON.parse(stdout);
  expect(document.replications).toBeGreaterThanOrEqual(2);
  expect(document.replications).toBeLessThan(1_000_000);
  expect(stderr).toContain(`this rests on ${document.replications} of 1000000 replications\n`);
  const manifest = JSON.parse(readFileSync(join(cwd, 'hearsay-study', 'a', 'manifest.json'), 'utf8'));
  expect(manifest).toMatchObject({ complete: false, runs: 2 * document.replications, digest: document.digest });
  expect(stderr).toMatch(/To go on from there, repeat: .*hearsay\.js compare a\.yaml --replications 1000000/);
});

test('the second leaves at once, and what was done is kept', async () => {
  const cwd = folderWith({ 'a.yaml': smallScenario() });
  const { code, stdout } = await interrupted(cwd, endless, 2);
  expect([code, stdout]).toEqual([130, '']);
  const study = join(cwd, 'hearsay-study', 'a');
  expect(existsSync(join(study, 'lock'))).toBe(false);
  expect(readdirSync(join(study, 'journal')).length + readdirSync(join(study, 'runs')).length).toBeGreaterThan(0);
});

test('while the program loads it ends with a word, and 130', async () => {
  // As early as the program can answer: a signal from outside might come before Node runs any of its code.
  const early = `const wait = setInterval(() => {
    if (process.listenerCount('SIGINT') === 0) return;
    clearInterval(wait);
    process.kill(process.pid, 'SIGINT');
  }, 1);`;
  const cwd = folderWith({ 'a.yaml': smallScenario(), 'early.mjs': early });
  const env = { NODE_OPTIONS: '--import ./early.mjs' };
  expect(await hearsay(endless, { cwd, env })).toEqual({
    code: 130,
    stdout: '',
    stderr: 'Stopped before anything was done.\n',
  });
});
