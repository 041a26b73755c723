/** Why members leave: one reason each, and the one that drove them out. */
import { describe, expect, test } from 'vitest';
import { type LeavingTerms, reasonOf } from '#hearsay/engine/members/churn.js';
import { simulate } from '#hearsay/engine/simulate.js';
import { traceMember } from '#hearsay/engine/trace/trace-member.js';
import { REASONS } from '#hearsay/scenario/outcomes/leaving.js';
import { modelOf, type Parts } from '../model.ts';

const NONE: LeavingTerms = {
  frailty: 0.1,
  lure: 0,
  belonging: 0,
  satisfaction: 0,
  overload: 0,
  fatigue: 0,
  grievance: 0,
  company: 0,
};

describe('the reason of one who leaves', () => {
  test.each<[string, Partial<LeavingTerms>, string]>([
    ['what satisfies too little', { satisfaction: 1 }, 'unsatisfied'],
    ['no belonging', { belonging: 1 }, 'unattached'],
    ['too much to read', { overload: 1, satisfaction: 0.5 }, 'overload'],
    ['ads', { fatigue: 1 }, 'ads'],
    ['a grievance', { grievance: 1 }, 'grievance'],
    ['a competitor', { lure: 0.3, satisfaction: 1 }, 'competitor'], // ln(1 + 3) > 1
  ])('%s', (_, terms, reason) => {
    // The draw lies above the hazard that is left without it.
    expect(reasonOf({ ...NONE, ...terms }, 0.11)).toBe(reason);
  });

  test('is chance for whoever would have left without what drove them', () => {
    expect(reasonOf({ ...NONE, satisfaction: 1 }, 0.09)).toBe('chance');
    // What holds somebody counts: with belonging, a draw of 0.09 is above what chance alone would have taken.
    expect(reasonOf({ ...NONE, satisfaction: 2, belonging: -1 }, 0.09)).toBe('unsatisfied');
  });
});

test('reasons add up to those who left, whatever drives them out', () => {
  const model = modelOf({
    horizon: 50,
    population: { size: 400 },
    community: { founders: 150, groups: { cap: 60, whenFull: 'split', prune: { silentFor: 20, every: 10 } } },
    parameters: { churnOverload: 2, attention: 3 },
    strategies: {
      only: {
        recruit: [{ channel: 'gate', days: '0-39', expected: 100 }],
        ads: [{ days: '0-49', perDay: 10 }],
        events: [
          { kind: 'competitor', days: '5-9', pull: 0.05 },
          { kind: 'rumor', days: 12, share: 0.8, severity: 0.9 },
        ],
        moderators: { hours: 1, consequence: 'remove' },
        membership: { fee: 10, from: 30, referencePrice: 12 },
      },
    },
  });
  const { outcomes, series } = simulate(model, 'only', 0);
  const total = (values: Readonly<Record<string, number>>) => REASONS.reduce((sum, name) => sum + values[name]!, 0);
  expect(total(outcomes)).toBe(outcomes.left);
  for (let day = 0; day < 50; day += 7)
    expect(REASONS.reduce((sum, name) => sum + series[name]![day]!, 0)).toBe(series.left![day]!);
  for (const name of ['leftOverFee', 'leftOverload', 'leftToCompetitor', 'leftRemoved', 'leftInSplit'])
    expect(outcomes[name], name).toBeGreaterThan(0);
});

test('a fee that begins on day 20 drives out whom it drives out, and the story says so', () => {
  const parts: Parts = {
    horizon: 25,
    population: { size: 200 },
    community: { founders: 100 },
    strategies: { free: {}, fee: { membership: { fee: 12, from: 20 } } },
  };
  const model = modelOf(parts);
  const [free, fee] = ['free', 'fee'].map((name) => simulate(model, name, 0).outcomes);
  expect(free!.leftOverFee).toBe(0);
  expect(fee!.leftOverFee).toBeGreaterThan(20); // half of the members cannot pay what is asked: exp(N(0, 0.5)) < 1
  let told = 0;
  for (let person = 0; person < 200; person++) {
    const last = traceMember(model, 'fee', 0, person).events.at(-1);
    if (last?.kind !== 'left' || last.day !== 20 || last.why !== 'fee') continue;
    expect(last.fee).toBe(12);
    told++;
  }
  expect(told).toBe(fee!.leftOverFee);
});
