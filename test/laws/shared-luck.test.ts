/**
 * Draws belong to what is drawn for: a further lever, of whatever kind, must not give the others new luck. Each case puts something into a
 * community that nobody notices, beside a lever whose draws were once keyed by a running number.
 */
import { describe, expect, test } from 'vitest';
import { simulate } from '#hearsay/engine/simulate.js';
import { modelOf, type Parts } from '../engine/model.ts';

const population = { size: 120, graph: { kind: 'small-world', meanDegree: 6 } };
const community = { founders: 60, topics: ['a', 'b'], groups: { cap: 500 } };

/** Days' series of runs with and without `extra`, which changes what is numbered and nothing that members notice. */
function runs(base: Parts, extra: Parts): readonly [unknown, unknown] {
  const model = modelOf({ horizon: 20, population, community, strategies: { base, extra: { ...base, ...extra } } });
  const [one, other] = ['base', 'extra'].map((name) => simulate(model, name, 0));
  return [one!.series, other!.series];
}

const meeting = { name: 'evening', kind: 'offline', days: '5-9', every: 2, cost: 10, pledge: 5, referencePrice: 50 };
const raffle = { name: 'raffle', kind: 'lottery', days: '5-12', every: 3, prize: 20, winners: 2 };
/** Held for a topic of which there is no group: nobody takes part, and nothing calls. */
const unnoticed = { name: 'silent', days: 3, notice: 0, fatigue: 0, topic: 'nowhere', followUp: 0 };
const coupon = { for: 'post', value: 2, used: 0.5 };
/** Given for the same act, and never used: worth nothing to anybody. */
const useless = { for: 'post', value: 2, used: 0 };
const moderated = { moderators: { hours: 0.2, order: 'reported', consequence: 'remove' } };

describe('what nobody notices moves no draw', () => {
  test.each<[string, Parts, Parts]>([
    [
      'a second kind of coupon that nobody uses',
      { incentives: { coupons: [coupon], budget: 1e6 } },
      { incentives: { coupons: [coupon, useless], budget: 1e6 } },
    ],
    [
      'an activity for a topic that has no group, before a meeting and a raffle',
      { groups: { separateBy: 'topic' }, activities: [meeting, raffle] },
      { activities: [meeting, raffle, unnoticed] },
    ],
    [
      'a VIP group that asks nobody, beside content by members and moderators',
      { ...moderated, content: [{ days: '0-19', cost: 10, byMembers: { how: 'asked', share: 0.5 } }] },
      { groups: { cap: 500, vip: { top: 0, topicEvery: 1, topicCost: 5 } } },
    ],
  ])('%s', (_, base, extra) => {
    const [one, other] = runs(base, extra);
    expect(other).toEqual(one);
  });
});
