/** Power, bias and needed sizes of both designs, against experiments simulated many times with a known truth. */
import { describe, expect, test } from 'vitest';
import { designGroups, powerOfGroups } from '#hearsay/analysis/ab/groups.js';
import { designMembers, estimateOf, powerOfMembers } from '#hearsay/analysis/ab/members.js';
import { leastUnits, powerOfT } from '#hearsay/analysis/ab/power.js';
import { momentsOf } from '#hearsay/analysis/moments.js';
import type { Arm } from '#hearsay/experiment/results.js';
import { studentTQuantile } from '#hearsay/numeric/student-t.js';
import { type Source, sample, source } from '../samples.ts';

/** Four standard errors of a share of so many. */
const margin = (share: number, count: number) => 4 * Math.sqrt((share * (1 - share)) / count);

describe('power of a t test', () => {
  test('is that of tables', () => {
    // The example of R's help page: power.t.test(n = 20, delta = 1, sd = 1) gives 0.8689528.
    expect(powerOfT(Math.sqrt(20 / 2), 38)).toBeCloseTo(0.8689528, 5);
    expect(powerOfT(0, 10)).toBeCloseTo(0.025, 4);
    // The test that rejects whenever it can.
    expect(powerOfT(40, 8)).toBeCloseTo(1, 6);
  });

  test('is the share of simulated experiments of groups that find the effect, also where spreads differ', () => {
    const draw = source(1);
    const cases = 4000;
    for (const [units, effect, sdTreated, sdControl] of [
      [4, 2, 1, 1],
      [12, 1, 1.5, 0.5],
      [30, 0.5, 1, 1],
    ] as const) {
      let found = 0;
      for (let k = 0; k < cases; k++) {
        const a = momentsOf(sample(units, () => effect + sdTreated * draw.normal()));
        const b = momentsOf(sample(units, () => sdControl * draw.normal()));
        const [va, vb] = [a.sd! ** 2 / units, b.sd! ** 2 / units];
        if ((a.mean! - b.mean!) / Math.sqrt(va + vb) > studentTQuantile(0.975, 2 * units - 2)) found++;
      }
      const predicted = powerOfGroups({ effect, sdTreated, sdControl }, units);
      expect(Math.abs(found / cases - predicted)).toBeLessThan(margin(predicted, cases));
    }
  });

  test('gives the least number that is enough', () => {
    expect(leastUnits((n) => n / 100)).toBe(80);
    expect(leastUnits(() => 0.9)).toBe(2);
    expect(leastUnits(() => 0.5)).toBeNull();
    // 17 of each kind for one standard deviation: the textbook's number (Cohen 1988, table 2.4.1).
    const design = { effect: 1, sdTreated: 1, sdControl: 1 };
    expect(leastUnits((n) => powerOfGroups(design, n))).toBe(17);
  });
});

describe('the number of communities', () => {
  test('counts those that will have no value', () => {
    const design = { effect: 3, sdTreated: 1, sdControl: 1, valuedTreated: 1 / 3, valuedControl: 1 / 3 };
    // Of two communities of each kind all four have a value with a chance of (1/3)^4, and only then is there a test at all.
    expect(powerOfGroups(design, 2)).toBeLessThanOrEqual((1 / 3) ** 4);
    const all = leastUnits((n) => powerOfGroups({ ...design, valuedTreated: 1, valuedControl: 1 }, n))!;
    const some = leastUnits((n) => powerOfGroups(design, n))!;
    expect(some).toBeGreaterThan(2.5 * all);
    // Counted and expected numbers meet where there are many.
    const small = { ...design, effect: 1.2 };
    expect(Math.abs(powerOfGroups(small, 41) - powerOfGroups(small, 40))).toBeLessThan(0.05);
  });

  test.each([
    ['a small effect', (d: Source, lift: boolean) => d.normal() + (lift ? 0.4 : 0), 0.4, 1, 1],
    [
      'a rare one',
      (d: Source, lift: boolean) => (d.uniform() < (lift ? 0.12 : 0.03) ? 1 : 0),
      0.09,
      Math.sqrt(0.12 * 0.88),
      Math.sqrt(0.03 * 0.97),
    ],
  ])('shows it in four of five experiments in studies that announced %s', (_, draw, effect, sdTreated, sdControl) => {
    const powers: number[] = [];
    const asEstimated: number[] = [];
    for (let number = 0; number < 400; number++) {
      const draws = source(650_000 + number);
      const design = designGroups({
        strategy: sample(30, () => draw(draws, true)),
        baseline: sample(30, () => draw(draws, false)),
      });
      if (!(design.effect > 0 && design.ci95[0]! > 0)) continue;
      // No promise is one that holds.
      const truth = { effect, sdTreated, sdControl };
      powers.push(design.neededSafe === null ? 1 : powerOfGroups(truth, design.neededSafe));
      asEstimated.push(powerOfGroups(truth, design.needed!));
    }
    const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
    expect(powers.length).toBeGreaterThan(20);
    expect(mean(powers)).toBeGreaterThan(0.8);
    // What was promised before: the number for the estimate, of an effect noticed because it looked large.
    expect(mean(asEstimated)).toBeLessThan(0.75);
  });
});

test('the design of groups takes the effect from pairs and the spread from each strategy', () => {
  const draw = source(2);
  const luck = sample(40, () => 3 * draw.normal());
  const design = designGroups({ strategy: luck.map((value) => value + 2), baseline: luck });
  expect(design.effect).toBeCloseTo(2, 9);
  // Without pairing the interval would span four standard errors of two means of 40.
  expect(design.ci95[1]! - design.ci95[0]!).toBeLessThan((4 * 3 * Math.sqrt(2 / 40)) / 4);
  expect(design.sdTreated).toBeCloseTo(momentsOf(luck).sd!, 9);
  expect(powerOfGroups(design, design.needed!)).toBeGreaterThanOrEqual(0.8);
  expect(powerOfGroups(design, design.needed! - 1)).toBeLessThan(0.8);
  const nothing = designGroups({ strategy: luck, baseline: luck });
  expect([nothing.effect, nothing.needed, nothing.alike]).toEqual([0, null, true]);
});

/** An arm in which everybody's messages are as given and all are present. */
function armOf(messages: ArrayLike<number>): Arm {
  const values = Array.from(messages);
  const sums = [values.reduce((a, b) => a + b, 0), values.reduce((a, b) => a + b * b, 0)];
  return { joined: values.length, present: values.length, sums: { messages: sums } as unknown as Arm['sums'] };
}

describe('an experiment on members', () => {
  test('is estimated by hand', () => {
    const arms = { treated: armOf([4, 6, 8]), control: armOf([1, 3]) };
    // Means 6 and 2, variances 4 and 2: five people, times 4; five times √(4/3 + 2/2).
    expect(estimateOf(arms, 'messages', 'total')).toEqual({
      estimate: 20,
      standardError: 5 * Math.sqrt(4 / 3 + 1),
      people: 5,
    });
    expect(estimateOf(arms, 'messages', 'mean')!.estimate).toBe(4);
    expect(estimateOf({ ...arms, control: armOf([1]) }, 'messages', 'total')).toBeUndefined();
  });

  test('counts those who stayed away where the arm has a say in who comes', () => {
    // Ten were drawn for each arm; three came into the one, two into the other: 18 against 4 messages, a tenth of them a person, times 20.
    const { estimate, standardError, people } = estimateOf(
      { treated: { ...armOf([4, 6, 8]), drawn: 10 }, control: { ...armOf([1, 3]), drawn: 10 } },
      'messages',
      'total',
    )!;
    expect(estimate).toBeCloseTo(28, 9);
    // Variances with seven and eight zeros: (116 − 10 · 1.8²)/9 and (10 − 10 · 0.4²)/9.
    expect(standardError).toBeCloseTo(20 * Math.sqrt((116 - 32.4) / 90 + (10 - 1.6) / 90), 9);
    expect(people).toBe(5);
  });

  test('has its bias, errors, shares and power found where part of the effect spills over', () => {
    const draw = source(3);
    const [effect, spill, half] = [1, 0.4, 60];
    const experiments = Array.from({ length: 1500 }, () => {
      const arm = (lift: number) => armOf(sample(half, () => lift + 2 * draw.normal()));
      return estimateOf({ treated: arm(effect), control: arm(spill) }, 'messages', 'mean')!;
    });
    const truths = experiments.map(() => effect);
    const design = designMembers(experiments, truths, effect);
    const error = 2 * Math.sqrt(2 / half);
    expect(Math.abs(design.bias + spill)).toBeLessThan((4 * error) / Math.sqrt(1500));
    expect(design.biasCi95[0]!).toBeLessThan(-spill);
    expect(design.biasCi95[1]!).toBeGreaterThan(-spill);
    expect(design.standardError / error).toBeGreaterThan(1 - 4 / Math.sqrt(2 * 1500));
    expect(design.standardError / error).toBeLessThan(1 + 4 / Math.sqrt(2 * 1500));
    expect(design.claimedError).toBeCloseTo(error, 2);
    const power = powerOfMembers(design, 1, design.people);
    // The claimed error varies from one experiment to the next: 1 point beside 4 sigma.
    expect(Math.abs(design.significant - power)).toBeLessThan(0.01 + margin(power, 1500));
    // For 80 %: 2 · 2 · (1.96 + 0.84)² · 4 / 0.6² in all.
    expect(design.neededPeople! / ((4 * 7.849 * 4) / (effect - spill) ** 2)).toBeGreaterThan(0.8);
    expect(design.neededPeople! / ((4 * 7.849 * 4) / (effect - spill) ** 2)).toBeLessThan(1.25);
    expect(powerOfMembers(design, 1, design.neededPeople!)).toBeCloseTo(0.8, 2);
  });

  test('has no number of members that is enough where it points the wrong way', () => {
    const shown = [-1, -2, -3].map((estimate) => ({ estimate, standardError: 0.1, people: 10 }));
    const design = designMembers(shown, [4, 5, 6], 5);
    expect(design).toMatchObject({ bias: -7, rightWay: 0, significant: 0, significantlyWrong: 1, neededPeople: null });
    expect(powerOfMembers(design, 1, 1e5)).toBeLessThan(1e-6);
  });
});
