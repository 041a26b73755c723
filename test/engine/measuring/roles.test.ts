/** Roles against their definition, over all pairs. */

import { expect, test } from 'vitest';
import { rolesOf } from '#hearsay/engine/measuring/roles.js';
import { simulate } from '#hearsay/engine/simulate.js';
import { isLeader } from '#hearsay/engine/staff/appointed.js';
import { PARAMETERS } from '#hearsay/scenario/parameters.js';
import { modelOf, passDays, runOf } from '../model.ts';

const town = (more: object = {}) =>
  modelOf({
    horizon: 50,
    population: { size: 400 },
    community: { founders: 60, groups: { cap: 70 } },
    strategies: {
      only: {
        recruit: [{ channel: 'ads', days: '0-49', expected: 60 }],
        content: [{ days: '0-30', quality: 0.8 }],
        leaders: { count: 2 },
      },
    },
    parameters: { lurkerShare: 0.2 },
    ...more,
  });

test('each member has one role, the first that fits', () => {
  const run = runOf(town());
  passDays(run, 50);
  run.day = 49;
  const { members, groups } = run;
  const present = Array.from({ length: members.count }, (_, member) => member).filter((m) => members.group[m]! >= 0);
  const tie = (a: number, b: number) =>
    members.group[a] === members.group[b]
      ? groups[members.group[a]!]!.ties.between(members.seat[a]!, members.seat[b]!)
      : 0;
  const bonds = (a: number) => present.filter((b) => b !== a && tie(a, b) >= PARAMETERS.bondThreshold.value).length;
  const regard = (a: number) => present.reduce((sum, b) => (b !== a && tie(b, a) >= 1 ? sum + tie(b, a) : sum), 0);
  const top = (share: number, has: (member: number) => number) =>
    [...present]
      .filter((member) => has(member) > 0)
      .sort((a, b) => has(b) - has(a) || a - b)
      .slice(0, Math.round(share * present.length));
  const leading = top(0.01, regard);
  const talking = top(0.1, (member) => members.posts[member]!);
  const counts: Record<string, number> = { leaderRole: 0, coreRole: 0, lurkerRole: 0, marginalRole: 0, activeRole: 0 };
  for (const member of present) {
    const role =
      isLeader(run, member) || leading.includes(member)
        ? 'leaderRole'
        : bonds(member) >= 10 && talking.includes(member)
          ? 'coreRole'
          : 49 - members.lastPostDay[member]! > 30
            ? 'lurkerRole'
            : bonds(member) === 0
              ? 'marginalRole'
              : 'activeRole';
    counts[role]!++;
  }
  const roles = rolesOf(run);
  for (const [role, count] of Object.entries(counts)) {
    expect(roles[role as keyof typeof roles], role).toBeCloseTo(count / present.length, 12);
    expect(count, role).toBeGreaterThan(0);
  }
});

test('are part of the outcomes, and 0 when nobody is left', () => {
  const { outcomes } = simulate(town(), 'only', 0);
  const sum = ['leaderRole', 'coreRole', 'activeRole', 'marginalRole', 'lurkerRole'].reduce(
    (total, role) => total + outcomes[role]!,
    0,
  );
  expect(sum).toBeCloseTo(1, 12);
  const gone = simulate(town({ parameters: { frailtyA: 1000, frailtyB: 0.01 }, horizon: 60 }), 'only', 0);
  expect(gone.outcomes.members).toBe(0);
  expect(gone.outcomes.lurkerRole).toBe(0);
});
