import { describe, expect, test } from 'vitest';
import { PHASES } from '#hearsay/engine/day.js';
import { anybodyCalled, candidateDays, findCandidates } from '#hearsay/engine/members/candidates.js';
import { broughtByNeed } from '#hearsay/engine/members/need.js';
import { readinessState } from '#hearsay/engine/members/readiness.js';
import { noticeToday } from '#hearsay/engine/programme/occasions.js';
import type { Run } from '#hearsay/engine/run.js';
import { visitGroups } from '#hearsay/engine/talk/visits.js';
import * as generator from '#hearsay/random/threefry.js';
import { threefry, uniform } from '#hearsay/random/threefry.js';
import { modelOf, runOf } from '../model.ts';

/** Who may come today, from the columns as they stand in the morning, sorted stably by the top byte of each one's second word. */
function plainly(run: Run, groupId: number): { seat: number; draw: number; due: number }[] {
  const { members, world, day } = run;
  const group = run.groups[groupId]!;
  const found: { seat: number; draw: number; due: number; byte: number }[] = [];
  for (let seat = 0; seat < group.seatCount; seat++) {
    const member = group.memberAt[seat]!;
    if (member < 0) continue;
    const due = candidateDays(run).next[member] === day;
    const called =
      noticeToday(run) > 0 ||
      members.repliesPending[member]! > 0 ||
      members.joinDay[member] === day ||
      broughtByNeed(run)![member] === 1;
    if (!due && !called) continue;
    const draw = uniform(world.draws.visit, members.person[member]!, day);
    threefry(world.draws.visit, members.person[member]!, day);
    found.push({ seat, draw, due: due ? 1 : 0, byte: generator.secondWord >>> 24 });
  }
  return found.sort((a, b) => a.byte - b.byte).map(({ seat, draw, due }) => ({ seat, draw, due }));
}

describe("a day's candidates", () => {
  test.each([
    ['often', 0.9],
    ['seldom', 0.1],
  ])('are those due or called, in keyed order, with members who look in %s', (_, visitProbability) => {
    const model = modelOf({
      horizon: 25,
      population: { size: 1500 },
      community: { founders: 600, groups: { cap: 250 } },
      strategies: {
        only: {
          recruit: [{ channel: 'talk', days: '0-24', expected: 300 }],
          activities: [{ name: 'quiz', days: '5-24', every: 7, lasts: 2 }],
        },
      },
      parameters: { visitProbability, frailtyA: 1, frailtyB: 30 },
    });
    const run = runOf(model);
    const { gaps, level } = readinessState(run);
    let looked = 0;
    for (; run.day < model.horizon; run.day++) {
      for (const phase of PHASES) {
        if (phase.act === visitGroups) {
          // On a copy of the columns that are written to, so that the run goes on as if nobody had looked.
          for (const group of run.groups) {
            const { next: nextCandidate, count: candidateCount } = candidateDays(run);
            const before = [nextCandidate.slice(), candidateCount.slice()] as const;
            const truth = plainly(run, group.id);
            const order = findCandidates(run, group, anybodyCalled(run), false);
            const got = Array.from({ length: order.count }, (_, k) => ({
              seat: order.seats[k]!,
              draw: order.draws[k]!,
              due: order.due[k]!,
            }));
            expect(got).toEqual(truth);
            for (const { seat, due } of truth) {
              const member = group.memberAt[seat]!;
              const person = run.members.person[member]!;
              const count = before[1][member]!;
              const wait = gaps[level[member]!]!.wait(uniform(run.world.draws.candidate, person, count));
              const next = due === 0 ? before[0][member] : Number.isFinite(wait) ? run.day + wait : -1;
              expect([nextCandidate[member], candidateCount[member]]).toEqual([next, count + due]);
            }
            looked += truth.length;
            nextCandidate.set(before[0]);
            candidateCount.set(before[1]);
          }
        }
        phase.act(run);
      }
    }
    expect(looked).toBeGreaterThan(1000);
  });
});
