/**
 * Many tiny runs: how much memory it takes to keep them, to compare them, to report them again, to sweep and to export, and whether that grows with
 * their number. `--large` goes up to a million.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { figure, heading, remark, thousands } from './print.mjs';

/** From a tenth of the runs to all of them: columns of a few outcomes at a time, a check sum, a place. Of few runs the heap grows for other reasons. */
const GOAL_BYTES_A_RUN = 400;
const GOAL_MEGABYTES = 1_000;
const SCENARIO = fileURLToPath(new URL('tiny.yaml', import.meta.url));
const PROGRAM = fileURLToPath(new URL('../../bin/hearsay.js', import.meta.url));
const PEAK = fileURLToPath(new URL('peak.mjs', import.meta.url));
const VARY = ['community.founders=0..4:5'];

export function manyPart({ quick, large }) {
  heading('many: tiny runs of 2 days, all outcomes and series kept');
  const sizes = quick ? [2_000, 10_000] : large ? [10_000, 100_000, 1_000_000] : [10_000, 100_000];
  const peaks = new Map();
  for (const runs of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-many-'));
    try {
      for (const [what, { megabytes, processor }] of Object.entries(measure(folder, runs))) {
        figure(`${thousands(runs)} runs, ${what}: memory`, [megabytes], {
          unit: 'MB',
          digits: 0,
          goal: GOAL_MEGABYTES,
        });
        remark(`${processor.toFixed(1)} s of the processor`);
        peaks.set(what, [...(peaks.get(what) ?? []), megabytes]);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  for (const [what, all] of peaks) {
    const bytes = ((all.at(-1) - all.at(-2)) * 2 ** 20) / (sizes.at(-1) - sizes.at(-2));
    figure(`${what}: memory a run more`, [bytes], {
      unit: 'bytes',
      digits: 0,
      ...(large && { goal: GOAL_BYTES_A_RUN }),
    });
  }
}

function measure(folder, runs) {
  const at = (name) => join(folder, name);
  const [compared, swept] = [at('compared'), at('swept')];
  const stored = {
    keeping: fill({ folder: compared, replications: runs / 2 }),
    compare: hearsay(folder, 'compare', SCENARIO, '--replications', String(runs / 2), '--out', compared),
    report: hearsay(folder, 'report', compared),
    export: hearsay(folder, 'export', compared, '--out', at('tables')),
  };
  for (const name of [compared, at('tables')]) rmSync(name, { recursive: true });
  fill({ folder: swept, replications: runs / 10, vary: VARY });
  const words = ['--vary', ...VARY, '--replications', String(runs / 10), '--out', swept];
  return { ...stored, sweep: hearsay(folder, 'sweep', SCENARIO, ...words) };
}

/** In a process of its own. */
function fill(study) {
  const script = fileURLToPath(new URL('stored-run.mjs', import.meta.url));
  return JSON.parse(execFileSync(process.execPath, [script, JSON.stringify({ scenario: SCENARIO, ...study })]));
}

/** The program as a user starts it; what is there already it does not compute again. */
function hearsay(folder, ...words) {
  const peak = join(folder, 'peak.json');
  const told = execFileSync(process.execPath, ['--import', PEAK, PROGRAM, ...words, '--lang', 'en'], {
    env: { ...process.env, HEARSAY_PEAK: peak, HEARSAY_QUEUE: '' },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (/computed now/.test(told ?? '')) throw new Error(told);
  return JSON.parse(readFileSync(peak, 'utf8'));
}
