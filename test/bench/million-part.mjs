/** A run of million.yaml at three sizes: seconds, memory, and whether time per member-day grows with the community. */
import { readFileSync } from 'node:fs';
import { inChild } from './child.mjs';
import { figure, heading, remark, spreadOf, thousands } from './print.mjs';

const FULL = 1_000_000;
const GOAL_SECONDS = 60;
const GOAL_MEGABYTES = 1_500;
const GOAL_GROWTH = 1.5;

export function millionPart({ quick }) {
  heading('million: million.yaml, all submodels, groups of 200, 180 days, one thread');
  const text = readFileSync(new URL('million.yaml', import.meta.url), 'utf8');
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
      full ? { goal: GOAL_SECONDS } : {},
    );
    figure(`${label}: processor time a member-day`, runs.map(nanoseconds), { unit: 'ns', digits: 0 });
    figure(
      `${label}: largest memory`,
      runs.map(({ megabytes }) => megabytes),
      { unit: 'MB', digits: 0, ...(full ? { goal: GOAL_MEGABYTES } : {}) },
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
