/** Experiments on members: who gets what, that nothing else changes, and what is written down of both arms. */
import { describe, expect, test } from 'vitest';
import { estimateOf } from '#hearsay/analysis/ab/members.js';
import { momentsOf } from '#hearsay/analysis/moments.js';
import { acceptedOf } from '#hearsay/engine/joining/coming.js';
import { prepareRun } from '#hearsay/engine/prepare-run.js';
import type { Run } from '#hearsay/engine/run.js';
import { simulate } from '#hearsay/engine/simulate.js';
import { openQuestions } from '#hearsay/engine/staff/open-questions.js';
import { createWorld } from '#hearsay/engine/world.js';
import { compileTrial } from '#hearsay/model/trial.js';
import { uniform } from '#hearsay/random/threefry.js';
import { notForMembers, trialDays, trialName } from '#hearsay/scenario/trials.js';
import { modelOf, type Parts, passDays, QUIET, STEP } from '../model.ts';

const N = 400;
const HORIZON = 20;
const modelFor = (strategies: Parts, parameters: Parts = {}) =>
  modelOf({
    horizon: HORIZON,
    population: { size: N },
    community: { founders: N, groups: { cap: 100 } },
    strategies,
    parameters: { ...QUIET, ...STEP, ...parameters },
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
    expect(control.drawn).toBeUndefined();
    for (const name of ['messages', 'joined', 'members', 'invitations', 'orders', 'revenue'] as const)
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

  test('gives a free month by person: everybody fares as where all get what they get', () => {
    const model = clubModel({ old: { membership: PAID }, new: { membership: { ...PAID, trial: 5 } } });
    const [mixed, ...pure] = [NAME, 'old', 'new'].map((name) => daysUnder(model, name));
    const [old, fresh] = pure;
    const { world } = mixed!;
    let differ = 0;
    for (let person = 0; person < N; person++) {
      const [own, other] = uniform(world.draws.arm, person, 0) < 0.5 ? [fresh!, old!] : [old!, fresh!];
      expect(fateOf(mixed!, person)).toEqual(fateOf(own, person));
      if (JSON.stringify(fateOf(own, person)) !== JSON.stringify(fateOf(other, person))) differ++;
    }
    expect(differ).toBeGreaterThan(50);
  });

  test('lets the one arm pay and the other not', () => {
    for (const [old, fresh] of [[PAID, undefined] as const, [undefined, PAID] as const]) {
      const model = clubModel({ old: old ? { membership: old } : {}, new: fresh ? { membership: fresh } : {} });
      const { control, treated } = simulate(model, NAME, 0).arms!.at(-1)!;
      expect([control.sums.revenue[0] > 0, treated.sums.revenue[0] > 0]).toEqual([
        old !== undefined,
        fresh !== undefined,
      ]);
      expect(control.drawn! + treated.drawn!).toBe(N);
    }
  });

  test('is right on average about who comes and what they pay, where members cannot reach each other', () => {
    const model = clubModel({ old: { membership: PAID }, new: { membership: { ...PAID, trial: 5 } } });
    const measures = ['joined', 'members', 'revenue'] as const;
    const off = Array.from({ length: 20 }, (_, r) => {
      const [of, against, mixed] = ['new', 'old', NAME].map((name) => simulate(model, name, r));
      return measures.map(
        (measure) =>
          estimateOf(mixed!.arms!.at(-1)!, measure, 'total')!.estimate -
          (of!.outcomes[measure]! - against!.outcomes[measure]!),
      );
    });
    for (const k of measures.keys()) {
      const { mean, sd } = momentsOf(off.map((row) => row[k]!));
      expect(Math.abs(mean!)).toBeLessThan((4 * sd!) / Math.sqrt(off.length)); // 4 sigma
    }
  });

  test('pays whoever invites by their own arm, and welcomes whoever comes by theirs', () => {
    const model = modelOf({
      horizon: HORIZON,
      population: { size: N, graph: { kind: 'small-world', meanDegree: 8 } },
      community: { founders: 60, groups: { cap: 400 } },
      strategies: { old: { invitations: { reward: 1 } }, new: { invitations: { reward: 5, welcome: 3 } } },
      parameters: { inviteMean: 4, acceptBase: 1 },
    });
    const run = prepareRun(model, compileTrial(model, NAME)!, createWorld(model, 0));
    const treated = (person: number) => uniform(run.world.draws.arm, person, 0) < 0.5;
    const kinds = new Set<string>();
    passDays(run, HORIZON, (state) => {
      const { members } = state;
      for (const { how, person, inviter, cost } of acceptedOf(state)) {
        if (how !== 'invitation') continue;
        const [pays, welcomes] = [treated(members.person[inviter]!), treated(person)];
        expect(cost).toBe((pays ? 5 : 1) + (welcomes ? 3 : 0));
        kinds.add(`${pays} ${welcomes}`);
      }
    });
    expect(kinds.size).toBe(4);
  });

  test('is refused where arms would draw on one budget', () => {
    const refusals = (invitations: Parts, incentives: Parts = {}) => {
      const [old, fresh] = modelFor({ old: {}, new: { invitations, incentives } }).scenario.strategies;
      return notForMembers(fresh!, old!);
    };
    expect(refusals({ reward: 5 })).toEqual([]);
    expect(refusals({ reward: 5, budget: 100 })).toEqual(['invitations.budget']);
    expect(refusals({ reward: 5, commonBudget: true }, { budget: 100 })).toEqual([
      'invitations.commonBudget',
      'incentives.budget',
    ]);
  });

  test('is refused where what differs acts on everybody', () => {
    const model = modelFor({
      old: { offers: [book], operators: { hours: 2 } },
      new: { offers: [{ ...book, goal: 5 }], operators: { hours: 3 }, rules: { forbidden: ['ads'] } },
    });
    const [old, changed] = model.scenario.strategies;
    expect(notForMembers(changed!, old!)).toEqual(['operators', 'offers.goal', 'rules.forbidden']);
    expect(compileTrial(model, NAME)).toBeUndefined();
    expect(() => simulate(model, NAME, 0)).toThrow('no strategy');
  });
});

const PAID = { fee: 30, every: '7 days', referencePrice: 40 };

/** People who come one by one into a club in which nobody writes. */
const clubModel = (strategies: Readonly<Record<string, Parts>>) =>
  modelOf({
    horizon: HORIZON,
    population: { size: N },
    community: { founders: 1, groups: { cap: N } },
    strategies: Object.fromEntries(
      Object.entries(strategies).map(([name, levers]) => [
        name,
        { recruit: [{ channel: 'ads', expected: 300, days: '0-9' }], ...levers },
      ]),
    ),
    parameters: QUIET,
  });

function daysUnder(model: ReturnType<typeof modelOf>, name: string): Run {
  const strategy = model.strategies.find((each) => each.name === name) ?? compileTrial(model, name)!;
  const run = prepareRun(model, strategy, createWorld(model, 0));
  passDays(run, HORIZON);
  return run;
}

function fateOf({ status, memberOf, members }: Run, person: number) {
  const member = memberOf[person]!;
  return member < 0 ? [status[person]] : [status[person], members.joinDay[member], members.leaveDay[member]];
}

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
  passDays(state, HORIZON, (run) => {
    for (const { isQuestion, member } of openQuestions(run)) if (!isQuestion) asked.add(member);
  });
  return { state, asked: [...asked] };
}
