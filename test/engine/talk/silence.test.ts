/** Where nobody can come, a day asks only who leaves: the same days as when everybody is asked whether they come. */
import { expect, test } from 'vitest';
import { anybodyCalled, candidateDays, findCandidates, LEAVES } from '#hearsay/engine/members/candidates.js';
import { leavesToday } from '#hearsay/engine/members/churn.js';
import { simulate } from '#hearsay/engine/simulate.js';
import { modelOf, passDays, runOf } from '../model.ts';

const silent = (parameters: Readonly<Record<string, number>>) =>
  modelOf({
    horizon: 60,
    population: { size: 800, graph: { kind: 'small-world', meanDegree: 10, rewiring: 0.1 } },
    community: { founders: 60 },
    strategies: { only: { recruit: [{ channel: 'street', days: '0-59', expected: 200 }] } },
    parameters: {
      ...{ silentVisit: 0, postRate: 0, questionRate: 0, notifyProbability: 0, inviteMean: 0, priorTie: 0 },
      ...{ visitProbability: 1, tellRate: 0.02, frailtyA: 5, frailtyB: 95 },
      ...parameters,
    },
  });

test('a chance that needs an answer to a message changes nothing where nobody writes', () => {
  const [mute, listening] = [{}, { notifyProbability: 0.5 }].map((parameters) =>
    simulate(silent(parameters), 'only', 0),
  );
  expect(mute!.outcomes.messages).toBe(0);
  expect(mute!.outcomes.left).toBeGreaterThan(30);
  expect(mute!.digest).toBe(listening!.digest);
});

test('those who leave are the same, in the same order', () => {
  const run = runOf(silent({}));
  passDays(run, 20);
  let left = 0;
  for (const group of run.groups) {
    const { next: nextCandidate, count: candidateCount } = candidateDays(run);
    const before = [nextCandidate.slice(), candidateCount.slice()] as const;
    const every = findCandidates(run, group, anybodyCalled(run), false);
    const seats = [...every.seats.subarray(0, every.count)];
    nextCandidate.set(before[0]);
    candidateCount.set(before[1]);
    const leaving = findCandidates(run, group, anybodyCalled(run), true);
    expect([...leaving.seats.subarray(0, leaving.count)]).toEqual(
      seats.filter((seat) => leavesToday(run, group.memberAt[seat]!, 0)),
    );
    expect(new Set(leaving.due.subarray(0, leaving.count))).toEqual(new Set(leaving.count > 0 ? [LEAVES] : []));
    left += leaving.count;
  }
  expect(left).toBeGreaterThan(0);
});
