/**
 * A run of million.yaml, and of everything.yaml, which pulls every lever, at three sizes: seconds, memory, and whether time per member-day
 * grows with the community.
 */
import { readFileSync } from 'node:fs';
import { inChild } from './child.mjs';
import { figure, heading, remark, spreadOf, thousands } from './print.mjs';

const FULL = 1_000_000;
const GOAL_GROWTH = 1.5;

export function millionPart(options) {
  heading('million: million.yaml, all submodels, groups of 200, 180 days, one thread');
  timeSizes('million.yaml', scaled, { ...options, goalSeconds: 60, goalMegabytes: 1_500 });
}

export function everythingPart(options) {
  heading('everything: everything.yaml, the same with every lever at once');
  timeSizes('everything.yaml', scaledWithEverything, { ...options, goalSeconds: 90, goalMegabytes: 2_000 });
}

function timeSizes(file, scaled, { quick, goalSeconds, goalMegabytes }) {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  const sizes = quick
    ? [
        [10_000, 2],
        [50_000, 1],
      ]
    : [
        [10_000, 5],
        [100_000, 3],
        [FULL, 1],
      ];
  const perMemberDay = new Map();
  for (const [members, rounds] of sizes) {
    const runs = [];
    for (let k = 0; k < rounds; k++)
      runs.push(inChild('one-run.mjs', { text, set: scaled(members), warm: scaled(2_000) }));
    const label = `${thousands(members)} founders`;
    const full = members === FULL;
    figure(
      `${label}: simulation, on the wall`,
      runs.map(({ seconds }) => seconds),
    );
    figure(
      `${label}: simulation, processor time`,
      runs.map(({ processor }) => processor),
      full ? { goal: goalSeconds } : {},
    );
    figure(`${label}: processor time a member-day`, runs.map(nanoseconds), { unit: 'ns', digits: 0 });
    figure(
      `${label}: largest memory`,
      runs.map(({ megabytes }) => megabytes),
      { unit: 'MB', digits: 0, ...(full ? { goal: goalMegabytes } : {}) },
    );
    const [run] = runs;
    remark(
      `graph apart ${run.graphSeconds.toFixed(2)} s; ${thousands(run.memberDays)} member-days, ${thousands(run.visits)} visits, ` +
        `${thousands(run.messages)} messages; ${thousands(run.joined)} joined, ${thousands(run.members)} left at the end, ` +
        `${thousands(run.invitations)} invitations, ${thousands(run.orders)} orders`,
    );
    perMemberDay.set(members, spreadOf(runs.map(nanoseconds)).least);
  }
  const [small, big] = [sizes[0][0], sizes.at(-1)[0]];
  figure(
    `time a member-day, ${thousands(big)} ÷ ${thousands(small)}`,
    [perMemberDay.get(big) / perMemberDay.get(small)],
    { unit: '×', goal: GOAL_GROWTH },
  );
}

const nanoseconds = ({ processor, memberDays }) => (processor / memberDays) * 1e9;

/** Population, founders, recruits, operators and budget in the proportions of the file. */
function scaled(members) {
  const part = members / FULL;
  const levers = 'strategies.all-at-once';
  return [
    `population.size=${Math.round(1_100_000 * part)}`,
    `community.founders=${members}`,
    `${levers}.recruit.0.expected=${Math.round(50_000 * part)}`,
    `${levers}.operators.count=${Math.ceil(200 * part)}`,
    `${levers}.invitations.budget=${Math.round(1_000_000 * part)}`,
  ];
}

/** With everybody else who is hired, paid or drawn in. */
function scaledWithEverything(members) {
  const part = members / FULL;
  const levers = 'strategies.all-at-once';
  return [
    ...scaled(members),
    `${levers}.seeds.0.count=${Math.ceil(100 * part)}`,
    `${levers}.allies.0.members=${Math.round(5_000 * part)}`,
    `${levers}.opinionLeaders.0.following=${Math.round(20_000 * part)}`,
    `${levers}.incentives.budget=${Math.round(10_000_000 * part)}`,
    `${levers}.moderators.count=${Math.ceil(200 * part)}`,
    `${levers}.leaders.count=${Math.ceil(1_000 * part)}`,
    `${levers}.partners.count=${Math.ceil(100 * part)}`,
  ];
}
