/** Inviting and telling: what makes the clock run, that it only ever adds, and who stays for having recommended. */
import { describe, expect, test } from 'vitest';
import { invitationsSent } from '#hearsay/engine/joining/invitations.js';
import { moveTrust, trustOf } from '#hearsay/engine/opinions/trust.js';
import type { Run } from '#hearsay/engine/run.js';
import { parametersOf } from '#hearsay/scenario/presets.js';
import { expectBinomial, expectWithin } from '../../theory/statistics.ts';
import { modelOf, type Parts, passDays, QUIET, runOf } from '../model.ts';

const p = parametersOf('chat');
const FOUNDERS = 400;
/** Nobody accepts, so that who is there never changes. */
const town = (levers: Parts, own: Parts = {}, horizon = 120) =>
  runOf(
    modelOf({
      horizon,
      population: { size: 8000, graph: { kind: 'small-world', meanDegree: 40, rewiring: 0.5 } },
      community: { founders: FOUNDERS, groups: { cap: 1000 } },
      strategies: { only: levers },
      parameters: { ...QUIET, inviteMean: 2, acceptBase: -1e6, ...own },
    }),
  );
const sentBy = (run: Run) => Array.from({ length: FOUNDERS }, (_, member) => invitationsSent(run, member));
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
/** Invitations by day. */
function daily(run: Run, days: number): number[] {
  const counts: number[] = [];
  let before = 0;
  passDays(run, days, () => {
    const now = sum(sentBy(run));
    counts.push(now - before);
    before = now;
  });
  return counts;
}
const on = (days: readonly number[], from: number, to: number) => sum(days.slice(from, to + 1));

describe('invitations', () => {
  test('grow with the reward, member by member, and nobody sends fewer', () => {
    const bySize = [0, 5, 50, 5000].map((reward) => {
      const run = town({ invitations: { reward } }, {}, 60);
      passDays(run, 60);
      return sentBy(run);
    });
    for (let k = 1; k < bySize.length; k++) {
      for (let member = 0; member < FOUNDERS; member++)
        expect(bySize[k]![member]).toBeGreaterThanOrEqual(bySize[k - 1]![member]!);
      expect(sum(bySize[k]!)).toBeGreaterThan(sum(bySize[k - 1]!));
    }
  });

  const paid = (days: string) => ({
    incentives: { days, budget: 1e9, points: { earned: { invite: 1 }, worth: 500, redeemFrom: 0 } },
  });

  test('answer a campaign in a group of any age, most at its beginning, and leave the days before it as they were', () => {
    const without = daily(town({}), 120);
    const campaign = daily(town(paid('60-80')), 120);
    expect(campaign.slice(0, 60)).toEqual(without.slice(0, 60));
    expect(on(campaign, 60, 80)).toBeGreaterThan(5 * on(without, 60, 80) + 20);
    expect(on(campaign, 60, 65)).toBeGreaterThan(1.2 * on(campaign, 75, 80));
    // What comes later is not borrowed from the time after the campaign.
    expect(on(campaign, 81, 119)).toBeGreaterThan(0.5 * on(without, 81, 119));
  });

  test('answer a campaign of those who heard another one lately less', () => {
    // The same days of the same members; that the first one was there is all that differs.
    const fresh = daily(town(paid('60-70')), 71);
    const tired = daily(town({ incentives: [paid('30-50').incentives, paid('60-70').incentives] }), 71);
    expect(on(tired, 60, 70)).toBeLessThan(0.95 * on(fresh, 60, 70));
  });

  test('after the burst come at ι g (¼ + ¾T) ι_L a day', () => {
    const own = { inviteFirstDelay: 0, inviteNextDelay: 0, inviteDispersion: 1000, inviteLater: 0.02 };
    for (const initialTrust of [0, 0.5, 1]) {
      const counts = daily(town({}, { ...own, initialTrust }), 101);
      const expected = FOUNDERS * 100 * 2 * 0.02 * (0.25 + 0.75 * initialTrust);
      // Poisson, but for a spread of g by 3 %.
      expectWithin(
        on(counts, 1, 100),
        expected,
        Math.sqrt(expected * (1 + 0.001 * (expected / FOUNDERS))),
        `${initialTrust}`,
      );
    }
    expect(on(daily(town({}, { ...own, inviteLater: 0 }), 101), 1, 100)).toBe(0);
  });

  test('of members who come to trust more are those that they would have sent, and more', () => {
    const [usual, trusting] = [0, 0.8].map((share) => {
      const run = town({}, { inviteLater: 0.01, trustHalfLife: 1e6 });
      passDays(run, 40);
      for (let member = 0; member < FOUNDERS; member++) moveTrust(run, member, share);
      passDays(run, 80);
      return sentBy(run);
    }) as [number[], number[]];
    for (let member = 0; member < FOUNDERS; member++) expect(trusting[member]).toBeGreaterThanOrEqual(usual[member]!);
    expect(sum(trusting)).toBeGreaterThan(sum(usual) + 3 * Math.sqrt(sum(usual)));
  });
});

test('a friend is told with chance β_w (¼ + ¾T) / (¼ + ¾T_0) a day', () => {
  const days = 20;
  for (const share of [-1, 0, 1]) {
    const run = runOf(
      modelOf({
        horizon: 40,
        population: { size: 4000, graph: { kind: 'small-world', meanDegree: 10, rewiring: 0.5 } },
        community: { founders: 200, groups: { cap: 1000 } },
        parameters: { ...QUIET, tellRate: 0.03, acceptBase: -1e6, trustHalfLife: 1e6 },
      }),
    );
    let mentions = 0;
    run.recorder.heard = (_person, _by, how) => {
      if (how === 'mention') mentions++;
    };
    passDays(run, 1);
    for (let member = 0; member < 200; member++) moveTrust(run, member, share);
    passDays(run, days);
    const { offsets, neighbors } = run.world.graph;
    let friendships = 0;
    for (let member = 0; member < 200; member++) {
      const person = run.members.person[member]!;
      for (let at = offsets[person]!; at < offsets[person + 1]!; at++)
        if (run.status[neighbors[at]!] === 0) friendships++;
    }
    const chance = (0.03 * (0.25 + 0.75 * trustOf(run, 0))) / 0.625;
    expectBinomial(mentions, friendships, 1 - (1 - chance) ** days, `trust ${trustOf(run, 0)}`);
  }
});

test('who has recommended the community leaves less easily, and others as before', () => {
  const play = (recommenderChurn: number) => {
    const run = town({}, { recommenderChurn, frailtyA: 40, frailtyB: 1000, inviteDispersion: 0.3 }, 60);
    passDays(run, 20);
    const early = sentBy(run);
    passDays(run, 40);
    const late = sentBy(run);
    return early.map((sent, member) => ({
      recommended: sent > 0,
      everRecommended: late[member]! > 0,
      left: run.members.leaveDay[member]! >= 20,
    }));
  };
  const [before, after] = [play(1), play(p.recommenderChurn / 2)];
  const leavers = (members: ReturnType<typeof play>) =>
    members.filter(({ recommended, left }) => recommended && left).length;
  expect(leavers(before)).toBeGreaterThan(30);
  expect(leavers(after)).toBeLessThan(leavers(before));
  for (const [member, { everRecommended, left }] of before.entries())
    if (!everRecommended && !after[member]!.everRecommended) expect(after[member]!.left).toBe(left);
});
