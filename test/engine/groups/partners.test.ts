/** Partners: who sits in their groups, what they are paid, and what they add. */

import { expect, test } from 'vitest';
import { partnersOf } from '#hearsay/engine/groups/partner-groups.js';
import type { Run } from '#hearsay/engine/run.js';
import { modelOf, type Parts, passDays, QUIET, runOf } from '../model.ts';
import { sigmasAbove } from '../paired.ts';

const FRIENDLY = { ...QUIET, inviteMean: 0.5, acceptBase: 0, acceptFriends: 0, acceptClosure: 0 };
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
  const run = runWith({ partners: { count: 4, from: 3, cap: 8, groups: 2, invites: 3 } });
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
  const offers = [{ good: 'tea', price: 100, from: 20 }];
  const run = runWith({ partners: { count: 4, from: 3, commission: 0.2, setup: 30, invites: 3 }, offers });
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
      alone: {},
      partners: { partners: { count: 4, from: 3, replyQuota: 0 } },
      caring: { partners: { count: 4, from: 3, replyQuota: 5, topicEvery: 2 } },
    },
    { parameters: { inviteMean: 0.5, acceptBase: -2 } },
  );
  expect(sigmasAbove(model, 'alone', 'partners', 'joined', 20)).toBeGreaterThan(4);
  expect(sigmasAbove(model, 'partners', 'caring', 'replyRate', 20)).toBeGreaterThan(4);
  expect(sigmasAbove(model, 'partners', 'caring', 'messages', 20)).toBeGreaterThan(4);
});

test('are replaced when they leave; their groups stay and take no more', () => {
  const run = runOf(
    town(
      { only: { partners: { count: 2, from: 1, invites: 2 } } },
      { parameters: { ...FRIENDLY, frailtyA: 1, frailtyB: 20 } },
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
