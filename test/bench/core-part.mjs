/**
 * The engine's core against a plain C program that does the same work on the same layout (day.c), one after the other in turns.
 *
 * Both are given the same keys, so the C program must simulate the very same run: equal counts prove that it is the same work.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inChild } from './child.mjs';
import { coreScenario } from './core-scenario.mjs';
import { compilePlainC, furthestApart, plainCInputs, runPlainC } from './plain-c.mjs';
import { figure, heading, remark, spreadOf, thousands } from './print.mjs';

const GOAL = 3;
/** Relative difference of any outcome on any day up to which it is the same run: rounding. */
const ROUNDING = 1e-8;
/** That beyond which the two programs cannot be called the same work. */
const MOST_APART = 0.03;

export function corePart({ quick, large }) {
  heading('core: visit, read, ties, reply, take stock, leave, against C (cc -O3), processor time, one thread');
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
  try {
    const { program, missing } = compilePlainC(folder);
    if (missing !== undefined) {
      remark(`SKIPPED: ${missing}`);
      return;
    }
    const sizes = quick
      ? [[10_000, 30, 3]]
      : [[10_000, 100, 7], [100_000, 30, 5], ...(large ? [[1_000_000, 20, 2]] : [])];
    for (const [members, days, rounds] of sizes) compareAt(program, members, days, rounds);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function compareAt(program, members, days, rounds) {
  const inputs = plainCInputs(coreScenario(members, days));
  const ours = [];
  const theirs = [];
  for (let round = 0; round < rounds; round++) {
    ours.push(inChild('core.mjs', { members, days }));
    theirs.push(runPlainC(program, inputs));
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
  for (const [who, { visits, reads, series }] of [
    ['hearsay', own],
    ['C', other],
  ]) {
    const last = (name) => series[name].at(-1);
    remark(
      `${who.padEnd(8)} per founder and day: visits ${memberDay(visits)}${reads === undefined ? '' : `, reads ${memberDay(reads)}`}, ` +
        `messages ${memberDay(last('messages'))}; left ${thousands(last('left'))}, recognised ${last('recognisedShare').toFixed(4)}, ` +
        `bonded ${last('bondedShare').toFixed(4)}, satisfaction ${last('satisfaction').toFixed(4)}`,
    );
  }
  const { apart, outcome, day } = furthestApart(own.series, other.series);
  const compared = `${Object.keys(other.series).length} outcomes on ${days} days`;
  if (apart === 0) remark(`the same run to the bit: ${compared}`);
  else if (apart < ROUNDING)
    remark(`the same run: ${compared} differ by rounding alone, by ${apart.toExponential(1)} at most`);
  else
    remark(
      `"${outcome}" differs by ${(100 * apart).toFixed(2)} % on day ${day}${apart > MOST_APART ? ': NOT THE SAME WORK' : ''}`,
    );
}
