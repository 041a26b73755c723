/** When runs fail the answer says so before anything else, and the exit code tells. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { failuresInWords } from '#hearsay/report/failures.js';
import { beginJournal, readJournal } from '#hearsay/study/store/journal.js';
import { storeFailure } from '#hearsay/study/store/stored-run.js';
import { command, folderWith, newFolder, smallScenario } from './program.ts';
import { studyIn } from './study-in.ts';

/** A study in which one of twelve runs failed, as if it had been computed so. */
let made: string;
beforeAll(async () => {
  made = folderWith({ 'a.yaml': smallScenario() });
  await studyIn(made, { replications: 2 });
  const study = join(made, 'study');
  const manifest = JSON.parse(readFileSync(join(study, 'manifest.json'), 'utf8'));
  const recorded = { outcomes: manifest.outcomes, series: manifest.series };
  const key = { point: 0, strategy: 'topics', replication: 2 };
  manifest.batches.push({ points: [0], strategies: ['nothing', 'topics'], replications: [2, 6] });
  manifest.design.replications = 6;
  manifest.complete = false;
  writeFileSync(join(study, 'manifest.json'), JSON.stringify(manifest));
  const journal = beginJournal(join(study, 'journal', 'part-00001'));
  journal.append(storeFailure(key, { ...key, message: 'the sky fell \u001b[2J', stack: '' }, recorded));
  journal.close();
  expect(readJournal(join(study, 'journal', 'part-00001'), recorded).runs).toHaveLength(1);
  rmSync(join(study, 'report.html'));
});

function fresh() {
  const cwd = newFolder();
  cpSync(made, cwd, { recursive: true });
  return cwd;
}

describe('a comparison with a run that failed', () => {
  test('says so first, in both languages and on the page, and exits with 1', async () => {
    const cwd = fresh();
    const first = await command(['compare', 'a.yaml', '--out', 'study', '--quiet'], { cwd });
    expect(first.code).toBe(1);
    expect(first.stdout.trimStart()).toMatch(/^1 of 12 runs failed with an error and is left out/);
    expect(first.stdout).toContain('“topics”, replication 2');
    expect(first.stdout).not.toContain('\u001b');
    const page = readFileSync(join(cwd, 'study', 'report.html'), 'utf8');
    expect(page.indexOf('1 of 12 runs failed')).toBeGreaterThan(0);
    expect(page.indexOf('1 of 12 runs failed')).toBeLessThan(page.indexOf('class="lead"'));
    expect(JSON.parse(readFileSync(join(cwd, 'study', 'summary.json'), 'utf8')).failed).toEqual({
      runs: 1,
      of: 12,
      first: { point: 0, strategy: 'topics', replication: 2, message: expect.stringContaining('the sky fell') },
    });
    const again = await command(['report', 'study', '--lang', 'zh', '--quiet'], { cwd });
    expect(again.code).toBe(1);
    expect(again.stdout.trimStart()).toMatch(/^12 次模拟中有 1 次出错/);
  });
});

test('the sentence names what the bias may be', () => {
  const first = { point: 0, strategy: 'a', replication: 3, message: 'boom', stack: '' };
  expect(failuresInWords({ failed: 4, tried: 180, first }, 'en')).toBe(
    '4 of 180 runs failed with an error and are left out of everything below. If what makes a run fail also changes what comes out of it, ' +
      'the numbers are off in that direction. The first to fail (strategy “a”, replication 3): boom',
  );
});
