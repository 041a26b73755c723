/** Experiments on members: who gets what, that nothing else changes, and what is written down of both arms. */
import { describe, expect, test } from 'vitest';
import { prepareRun } from '#hearsay/engine/prepare-run.js';
import type { Run } from '#hearsay/engine/run.js';
import { simulate } from '#hearsay/engine/simulate.js';
import { createWorld } from '#hearsay/engine/world.js';
import { compileTrial } from '#hearsay/model/trial.js';
import { uniform } from '#hearsay/random/threefry.js';
import { notForMembers, trialDays, trialName } from '#hearsay/scenario/trials.js';
import { modelOf, type Parts, passDays, QUIET } from '../model.ts';

const N = 400;
const HORIZON = 20;
const modelFor = (strategies: Parts, parameters: Parts = {}) =>
  modelOf({
    horizon: HORIZON,
    population: { size: N },
    community: { founders: N, groups: { cap: 100 } },
    strategies,
    parameters: { ...QUIET, buyBase: 1000, buyTrust: 0, buyKnown: 0, ...parameters },
  });
const book = { good: 'book', price: 100, referencePrice: 100 };
const NAME = trialName('new', 'old');

function trialRun(strategies: Parts, parameters: Parts = {}): Run {
  const model = modelFor(strategies, parameters);
  const run = prepareRun(model, compileTrial(model, NAME)!, createWorld(model, 0));
  passDays(run, HORIZON);
  return run;
}
const everybody = ({ members }: Run) => Array.from({ length: members.count }, (_, member) => member);
const isTreated = ({ world, members }: Run, member: number) =>
  uniform(world.draws.arm, members.person[member]!, 0) < 0.5;

describe('an experiment on members', () => {
  test('shows each arm its own offers and no others', () => {
    const run = trialRun({ old: { offers: [book] }, new: { offers: [{ ...book, price: 60, referencePrice: 100 }] } });
    const { members } = run;
    // Who buys is decided by the price alone: w · 100 ≥ price.
    for (const member of everybody(run)) {
      const treated = isTreated(run, member);
      const buys = members.reservation[member]! * 100 >= (treated ? 60 : 100);
      expect(members.bought[member]).toBe(buys ? (treated ? 1 : 2) : 0);
    }
    expect(everybody(run).filter((member) => isTreated(run, member)).length / N).toBeGreaterThan(0.4); // 4 sigma: 0.1
    expect(everybody(run).filter((member) => isTreated(run, member)).length / N).toBeLessThan(0.6);
  });

  test('keeps the menus of each arm together', () => {
    const parts = { good: 'part', price: 50, referencePrice: 100, menu: 'shelf' };
    const whole = { good: 'whole', price: 100, referencePrice: 200, menu: 'shelf' };
    const run = trialRun({ old: { offers: [book] }, new: { offers: [parts, whole] } });
    for (const member of everybody(run)) expect(run.members.bought[member]! & (isTreated(run, member) ? 4 : 3)).toBe(0);
    expect(everybody(run).some((member) => run.members.bought[member] === 2)).toBe(true);
  });

  test('takes buyers of either price for buyers of the good', () => {
    const model = modelFor({
      old: { offers: [book, { good: 'pen', price: 5 }] },
      new: { offers: [{ ...book, price: 60 }] },
    });
    expect([...compileTrial(model, NAME)!.trial!.knownBits]).toEqual([0b011, 0b011, 0b100]);
  });

  test('adds up over both arms to what the run reports', () => {
    const levers = { offers: [book], content: [{ days: 'from day 0', quality: 1 }] };
    const model = modelFor({ old: levers, new: { ...levers, offers: [{ ...book, price: 80 }] } });
    const { arms, outcomes } = simulate(model, NAME, 1);
    expect(arms!.map(({ days }) => days)).toEqual(trialDays(HORIZON));
    const { control, treated } = arms!.at(-1)!;
    for (const name of ['messages', 'members', 'orders', 'revenue'] as const)
      expect(control.sums[name][0] + treated.sums[name][0]).toBeCloseTo(outcomes[name]!, 6);
    expect(control.joined + treated.joined).toBe(outcomes.joined);
    for (const name of ['satisfaction', 'trust', 'activeShare7', 'bondedShare'] as const)
      expect((control.sums[name][0] + treated.sums[name][0]) / outcomes.members!).toBeCloseTo(outcomes[name]!, 9);
  });

  test('of two strategies that are alike is that strategy, to the bit', () => {
    const levers = {
      offers: [book],
      operators: { hours: 2, replyToNewcomers: true },
      tips: { chance: 0.1, amount: 5 },
    };
    const model = modelFor({ old: levers, new: levers });
    expect(simulate(model, NAME, 0).digest).toBe(simulate(model, 'old', 0).digest);
    expect(simulate(model, NAME, 0).outcomes).toEqual(simulate(model, 'old', 0).outcomes);
  });

  test('has the first posts of the treated answered, and those of nobody else', () => {
    const run = trialRunWithPosts();
    expect(run.asked.length).toBeGreaterThan(20);
    for (const member of run.asked) expect(isTreated(run.state, member)).toBe(true);
  });

  test('is refused where what differs acts on everybody', () => {
    const model = modelFor({
      old: { offers: [book], operators: { hours: 2 } },
      new: { offers: [{ ...book, goal: 5 }], operators: { hours: 3 }, rules: { forbidden: ['ads'] } },
    });
    const [old, changed] = model.scenario.strategies;
    expect(notForMembers(changed!, old!)).toEqual(['operators', 'rules.forbidden', 'offers.goal']);
    expect(compileTrial(model, NAME)).toBeUndefined();
    expect(() => simulate(model, NAME, 0)).toThrow('no strategy');
  });
});

/** Whom the operators' queue ever held. */
function trialRunWithPosts(): { readonly state: Run; readonly asked: readonly number[] } {
  const model = modelOf({
    horizon: HORIZON,
    population: { size: N },
    community: { founders: N, groups: { cap: 100 } },
    strategies: { old: { operators: { hours: 1 } }, new: { operators: { hours: 1, replyToNewcomers: true } } },
  });
  const state = prepareRun(model, compileTrial(model, NAME)!, createWorld(model, 0));
  const asked = new Set<number>();
  passDays(state, HORIZON, ({ questions }) => {
    for (const { isQuestion, member } of questions) if (!isQuestion) asked.add(member);
  });
  return { state, asked: [...asked] };
}
