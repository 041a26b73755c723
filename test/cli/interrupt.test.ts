/** Ctrl-C in the middle of a comparison. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, PROGRAM, smallScenario } from './program.ts';

/** Sends SIGINT after `delayMs`, and again as often as `times` says. */
function interrupted(cwd: string, words: readonly string[], delayMs: number, times: number) {
  return new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    const child = spawn(process.execPath, [PROGRAM, ...words], { cwd });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (stderr === '') setTimeout(() => child.kill('SIGINT'), delayMs);
      if (text.includes('Press Ctrl-C again') && times > 1) child.kill('SIGINT');
      stderr += text;
    });
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

const endless = ['compare', 'a.yaml', '--replications', '1000000', '--workers', '2', '--json'];

// Two seconds pass on the spot and on threads, so that what is kept comes from both.
test('the first Ctrl-C compares and writes what is done', async () => {
  const cwd = folderWith({ 'a.yaml': smallScenario() });
  const { code, stdout, stderr } = await interrupted(cwd, endless, 3_000, 1);
  expect(code).toBe(130);
  expect(stderr).toContain('what is done is kept');
  const document = JSON.parse(stdout);
  expect(document.replications).toBeGreaterThanOrEqual(2);
  expect(document.replications).toBeLessThan(1_000_000);
  const manifest = JSON.parse(readFileSync(join(cwd, 'hearsay-study', 'a', 'manifest.json'), 'utf8'));
  expect(manifest).toMatchObject({ complete: false, runs: 2 * document.replications, digest: document.digest });
});

test('the second leaves at once', async () => {
  const cwd = folderWith({ 'a.yaml': smallScenario() });
  const { code, stdout } = await interrupted(cwd, endless, 1_500, 2);
  expect([code, stdout]).toEqual([130, '']);
  expect(existsSync(join(cwd, 'hearsay-study'))).toBe(false);
});
