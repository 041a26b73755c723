/**
 * The engine's core against a plain C program that does the same work on the same layout (day.c), one after the other in turns.
 *
 * Both are given the same keys, so the C program must simulate the very same run: equal counts prove that it is the same work.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createDraws } from '#hearsay/random/draws.js';
import { parametersOf } from '#hearsay/scenario/presets.js';
import { readScenario } from '#hearsay/scenario/read.js';
import { inChild } from './child.mjs';
import { CAP, coreScenario } from './core-scenario.mjs';
import { figure, heading, remark, spreadOf, thousands } from './print.mjs';

const GOAL = 3;
/** Relative difference of the counts beyond which the two programs cannot be called the same work. */
const MOST_APART = 0.03;

export function corePart({ quick, large }) {
  heading('core: visit, read, ties, reply, take stock, leave, against C (cc -O3), processor time, one thread');
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
  try {
    const program = compile(folder);
    if (program === undefined) return;
    const sizes = quick
      ? [[10_000, 30, 3]]
      : [[10_000, 100, 7], [100_000, 30, 5], ...(large ? [[1_000_000, 20, 2]] : [])];
    for (const [members, days, rounds] of sizes) compareAt(program, members, days, rounds);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Path of the compiled program; undefined, with a remark, when there is no compiler. */
function compile(folder) {
  const compiler = process.env.CC ?? 'cc';
  const program = join(folder, 'day');
  const source = fileURLToPath(new URL('day.c', import.meta.url));
  // Contraction to fused operations would change last bits, and with them the run.
  const { error, status, stderr } = spawnSync(compiler, ['-O3', '-ffp-contract=off', '-o', program, source, '-lm'], {
    encoding: 'utf8',
  });
  if (error === undefined && status === 0) return program;
  remark(`SKIPPED: no C compiler ("${compiler}": ${error?.message ?? stderr}); set CC to one`);
  return undefined;
}

function compareAt(program, members, days, rounds) {
  const parameters = cArguments(members, days);
  const ours = [];
  const theirs = [];
  for (let round = 0; round < rounds; round++) {
    ours.push(inChild('core.mjs', { members, days }));
    theirs.push(JSON.parse(execFileSync(program, parameters, { encoding: 'utf8' })));
  }
  const [own, other] = [ours[0], theirs[0]];
  const perVisit = (run) => (run.seconds / run.timedVisits) * 1e9;
  const label = `${thousands(members)} members, ${days} days`;
  figure(`${label}: hearsay`, ours.map(perVisit), { unit: 'ns a visit', digits: 0 });
  figure(`${label}: C`, theirs.map(perVisit), { unit: 'ns a visit', digits: 0 });
  figure(
    `${label}: hearsay ÷ C`,
    ours.map((run, k) => run.seconds / theirs[k].seconds),
    { unit: '×', goal: GOAL },
  );
  const best = (runs) => spreadOf(runs.map(perVisit)).least;
  remark(`ratio of the fastest runs ${(best(ours) / best(theirs)).toFixed(2)}`);
  const memberDay = (count) => (count / members / days).toFixed(4);
  for (const [who, run] of [
    ['hearsay', own],
    ['C', other],
  ]) {
    const reads = run.reads === undefined ? '' : `, reads ${memberDay(run.reads)}`;
    remark(
      `${who.padEnd(8)} per founder and day: visits ${memberDay(run.visits)}${reads}, messages ${memberDay(run.messages)}; ` +
        `left ${thousands(run.left)}, recognised ${run.recognised.toFixed(4)}, bonded ${run.bonded.toFixed(4)}, ` +
        `satisfaction ${run.satisfaction.toFixed(4)}`,
    );
  }
  const apart = Math.max(
    ...['visits', 'messages', 'left', 'recognised', 'satisfaction'].map((name) =>
      Math.abs(own[name] / other[name] - 1),
    ),
  );
  if (apart < 1e-8) remark('the same run, count for count');
  else remark(`counts differ by up to ${(100 * apart).toFixed(2)} %${apart > MOST_APART ? ': NOT THE SAME WORK' : ''}`);
}

/** Parameters and keys as day.c takes them. */
function cArguments(members, days) {
  const { scenario } = readScenario(coreScenario(members, days));
  const { mean, sd } = scenario.population.segments.everyone.expertise;
  const values = {
    ...parametersOf(scenario.preset, scenario.parameters),
    members,
    cap: CAP,
    days,
    horizon: days,
    expertiseMean: mean,
    expertiseSd: sd,
    topicQuality: scenario.strategies[0].content[0].quality,
  };
  return [
    ...Object.entries(values).map(([name, value]) => `${name}=${value}`),
    ...Object.entries(createDraws(scenario.seed, 0)).map(([purpose, { k0, k1 }]) => `${purpose}=${k0},${k1}`),
  ];
}
