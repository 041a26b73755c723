/** Partners: who sits in their groups, what they are paid, and what they add. */

import { describe, expect, test } from 'vitest';
import { effortOf, readinessToPartner } from '#hearsay/engine/groups/partner-effort.js';
import { partnersOf } from '#hearsay/engine/groups/partner-groups.js';
import type { Run } from '#hearsay/engine/run.js';
import { modelOf, type Parts, passDays, QUIET, runOf } from '../model.ts';
import { sigmasAbove } from '../paired.ts';

/** Something that is bought now and then, on which partners earn. */
const TEA = [{ good: 'tea', price: 100, from: 20 }];
/** The least commission is worth a partner's whole effort. */
const EAGER = { partnerScale: 1e-6 };
const FRIENDLY = { ...QUIET, ...EAGER, inviteMean: 0.5, acceptBase: 0, acceptFriends: 0, acceptClosure: 0 };
const town = (strategies: Parts, more: Parts = {}) =>
  modelOf({
    horizon: 60,
    population: { size: 2000, graph: { kind: 'barabasi-albert', meanDegree: 10 } },
    community: { founders: 40 },
    strategies,
    parameters: FRIENDLY,
    ...more,
  });
const runWith = (levers: Parts): Run => {
  const run = runOf(town({ only: levers }));
  passDays(run, 60);
  return run;
};

test('sit in groups of their own with those whom its members brought in, and with nobody else', () => {
  const run = runWith({ partners: { count: 4, from: 3, cap: 8, groups: 2, invites: 3 }, offers: TEA });
  const { members, groups } = run;
  const partners = partnersOf(run)!;
  expect(partners).toHaveLength(4);
  let led = 0;
  for (const group of groups) {
    if (group.partner < 0) continue;
    expect(group.size).toBeLessThanOrEqual(8);
    for (let seat = 0; seat < group.seatCount; seat++) {
      const member = group.memberAt[seat]!;
      if (member === group.partner) continue;
      led++;
      const inviter = members.inviter[member]!;
      expect(groups[members.group[inviter]!]!.partner).toBe(group.partner);
      expect(members.joinDay[member]).toBeGreaterThan(3);
    }
  }
  expect(led).toBeGreaterThan(20);
  for (const { groups: own } of partners) expect(own.length).toBeLessThanOrEqual(2);
  expect(groups.filter(({ partner }) => partner >= 0)).toHaveLength(partners.flatMap(({ groups: own }) => own).length);
});

test('are those with most friends, and cost their setup and a part of what their groups spend', () => {
  const run = runWith({ partners: { count: 4, from: 3, commission: 0.2, setup: 30, invites: 3 }, offers: TEA });
  const { members, groups, world } = run;
  const partners = partnersOf(run)!;
  const friends = (member: number) => {
    const person = members.person[member]!;
    return world.graph.offsets[person + 1]! - world.graph.offsets[person]!;
  };
  const least = Math.min(...partners.map(({ member }) => friends(member)));
  for (let member = 0; member < members.count; member++)
    if (members.joinDay[member]! < 3 && !partners.some((partner) => partner.member === member))
      expect(friends(member)).toBeLessThanOrEqual(least);
  let spent = 0;
  for (let member = 0; member < members.count; member++) {
    const { partner } = groups[members.group[member]!]!;
    if (partner >= 0 && partner !== member && members.bought[member] === 1) spent += 100;
  }
  expect(spent).toBeGreaterThan(0);
  expect(run.recorder.tally.cost).toBeCloseTo(4 * 30 + 0.2 * spent, 6);
});

test('bring in more people than members alone, and look after newcomers', () => {
  const model = town(
    {
      alone: { offers: TEA },
      partners: { offers: TEA, partners: { count: 4, from: 3, replyQuota: 0 } },
      caring: { offers: TEA, partners: { count: 4, from: 3, replyQuota: 5, topicEvery: 2 } },
    },
    { parameters: { ...EAGER, inviteMean: 0.5, acceptBase: -2 } },
  );
  expect(sigmasAbove(model, 'alone', 'partners', 'joined', 20)).toBeGreaterThan(4);
  expect(sigmasAbove(model, 'partners', 'caring', 'replyRate', 20)).toBeGreaterThan(4);
  expect(sigmasAbove(model, 'partners', 'caring', 'messages', 20)).toBeGreaterThan(4);
});

test('are replaced when they leave; their groups stay and take no more', () => {
  const run = runOf(
    town(
      { only: { partners: { count: 2, from: 1, invites: 2 }, offers: TEA } },
      { parameters: { ...FRIENDLY, frailtyA: 2, frailtyB: 18 } },
    ),
  );
  const sizes = new Map<number, number>();
  passDays(run, 60, ({ members, groups }) => {
    for (const { member, groups: own } of partnersOf(run)!) {
      if (members.group[member]! >= 0) continue;
      for (const { id } of own) {
        const { size } = groups[id]!;
        expect(size).toBeLessThanOrEqual(sizes.get(id) ?? size);
        sizes.set(id, size);
      }
    }
  });
  expect(partnersOf(run)!.length).toBeGreaterThan(2);
  expect(sizes.size).toBeGreaterThan(0);
});

describe('what partners can earn', () => {
  /** A month of partners of whom the commission on a cheap good is the whole lure. */
  const runAt = (commission: number, setup = 0) => {
    const run = runOf(
      town(
        { only: { partners: { count: 4, from: 3, commission, setup, invites: 3 }, offers: TEA } },
        { parameters: { ...FRIENDLY, partnerScale: 3 } },
      ),
    );
    passDays(run, 30);
    return run;
  };

  test('wins nobody where it is nothing, and more of those asked and more effort the more it is', () => {
    const [nothing, little, usual, much] = [0, 0.02, 0.15, 0.9].map((commission) => runAt(commission)) as [
      Run,
      Run,
      Run,
      Run,
    ];
    expect(partnersOf(nothing)).toHaveLength(0);
    expect(nothing.recorder.tally.cost).toBe(0);
    const asked = (run: Run) => partnersOf(run)!.reduce((sum, partner) => sum + partner.asked, 0);
    expect(asked(little)).toBeLessThan(asked(usual));
    expect(asked(usual)).toBeLessThan(asked(much));
    // Who is ready for little is ready for more: the same draw decides.
    expect(readinessToPartner(little)).toBeLessThan(readinessToPartner(usual));
    expect(readinessToPartner(usual)).toBeLessThan(readinessToPartner(much));
  });

  test('is told apart from winning and training, which help only where there is something to earn', () => {
    expect(partnersOf(runAt(0, 5000))).toHaveLength(0);
    expect(readinessToPartner(runAt(0.02, 5000))).toBeGreaterThan(readinessToPartner(runAt(0.02)));
  });

  test('is learned from experience: members who buy nothing take the effort away', () => {
    const run = runAt(0.15);
    const [partner] = partnersOf(run)!;
    const before = effortOf(run, { ...partner!, earned: 0, memberDays: 0 });
    expect(effortOf(run, { ...partner!, earned: 0, memberDays: 9000 })).toBeLessThan(before / 4);
    expect(effortOf(run, { ...partner!, earned: 900, memberDays: 9000 })).toBeGreaterThan(before);
  });
});

describe('what partners can earn', () => {
  const wonWith = (setup: number, commission = 0.05): number =>
    [0, 1, 2, 3].reduce((sum, replication) => {
      const run = runOf(
        town(
          { only: { partners: { count: 30, from: 3, commission, setup }, offers: TEA } },
          { parameters: { ...FRIENDLY, partnerScale: 20 } },
        ),
        'only',
        replication,
      );
      passDays(run, 4);
      return sum + partnersOf(run)!.length;
    }, 0);

  test('is raised by winning and training them, which more are won by, and nobody where there is nothing to earn', () => {
    expect(wonWith(5_000)).toBeGreaterThan(wonWith(0));
    expect(wonWith(0)).toBeGreaterThan(0);
    expect(wonWith(5_000, 0)).toBe(0);
  });

  test('is given up by those whose groups buy nothing', () => {
    const run = runOf(
      town(
        { only: { partners: { count: 4, from: 3, invites: 3, commission: 0.05 }, offers: TEA } },
        { parameters: { ...FRIENDLY, partnerScale: 20 } },
      ),
    );
    passDays(run, 5);
    const [partner] = partnersOf(run)!;
    // Nobody in the group has bought, and more have sat there for longer.
    const effort = (memberDays: number) => effortOf(run, { ...partner!, earned: 0, memberDays });
    expect(effort(9_000)).toBeLessThan(effort(0) / 10);
  });
});
