/** What is said of the bounds of outcomes holds in runs, and bounds that nothing can break are told. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { meanInterval } from '#hearsay/analysis/mean-interval.js';
import { simulate } from '#hearsay/engine/simulate.js';
import { compileModel } from '#hearsay/model/compile.js';
import { outcomeRange } from '#hearsay/scenario/outcome-range.js';
import { readScenario } from '#hearsay/scenario/read.js';

const outcomesOf = (file: string, strategy: string) => {
  const { scenario } = readScenario(readFileSync(file, 'utf8'), { file });
  const { outcomes } = simulate(compileModel(scenario), strategy, 0);
  return { scenario, outcomes };
};

test.each([
  ['test/golden/every-lever.yaml', 'only'],
  ['scenarios/how-often-to-post.yaml', 'twenty'],
])('no outcome of a run lies outside of its bounds: %s', (file, strategy) => {
  const { scenario, outcomes } = outcomesOf(file, strategy);
  for (const [name, value] of Object.entries(outcomes)) {
    if (!Number.isFinite(value)) continue;
    const { low, high } = outcomeRange(name, scenario);
    // Sums of shares in single precision.
    expect(value, name).toBeGreaterThanOrEqual(low - 1e-6);
    expect(value, name).toBeLessThanOrEqual(high + 1e-6);
  }
});

test('satisfaction falls below nothing where reading costs more than it gives, and its interval may lie there', () => {
  const { scenario, outcomes } = outcomesOf('scenarios/how-often-to-post.yaml', 'twenty');
  expect(outcomes.satisfaction).toBeLessThan(-0.1);
  const values = [-0.38, -0.3, -0.36, -0.33, -0.31, -0.4, -0.35, -0.29, -0.37, -0.32];
  const [low, high] = meanInterval(values, outcomeRange('satisfaction', scenario)).ci95;
  expect(low).toBeLessThan(-0.341);
  expect(high).toBeLessThan(-0.2);
});

test('the interval of a mean ends where the outcome does', () => {
  const share = { low: 0, high: 1 };
  // Student's interval of these goes from -0.11 to 0.61.
  expect(meanInterval([0.02, 0.05, 0.4, 0.53], share).ci95[0]).toBe(0);
  expect(meanInterval([0.98, 0.95, 0.6, 0.47], share).ci95[1]).toBe(1);
  expect(meanInterval([0.4, 0.45, 0.5, 0.55], share).ci95).toEqual(
    meanInterval([0.4, 0.45, 0.5, 0.55], undefined).ci95,
  );
});

test.each<[string, string, string | undefined]>([
  ['cost', 'below 0', '"cost" is 0 or more whatever happens: "below 0" can never hold'],
  ['activeShare7', 'at most 100 %', '"activeShare7" is between 0 and 1 whatever happens: "at most 100 %" always holds'],
  ['twice', 'at least 3', '"twice" is between 0 and 2 whatever happens: "at least 3" can never hold'],
  ['messages', '>= 0', '"messages" is 0 or more whatever happens: ">= 0" always holds'],
  ['silentDay', 'above 20 days', undefined],
  ['satisfaction', '-0.4..-0.2', undefined],
  ['profit', 'below 0', undefined],
  ['activeShare7', 'at least 20 %', undefined],
])('%s: %s is told where arithmetic decides it', (outcome, bound, said) => {
  const { warnings } = readScenario(
    JSON.stringify({
      hearsay: 1,
      name: 'bounds',
      horizon: '30 days',
      population: { size: 50 },
      community: { founders: 5 },
      strategies: { a: {} },
      formulas: { twice: '2 * activeShare7' },
      expect: { a: { [outcome]: bound.replace(' days', '') } },
    }),
  );
  expect(warnings.filter(({ code }) => code === 'expect').map(({ message }) => message)).toEqual(
    said === undefined ? [] : [said],
  );
});

test('a trigger may wait for satisfaction below 0', () => {
  const trigger = (when: string) =>
    readScenario(
      JSON.stringify({
        hearsay: 1,
        name: 'unhappy',
        horizon: '30 days',
        population: { size: 50 },
        community: { founders: 5 },
        strategies: { a: { triggers: [{ when, do: { topics: 1 } }] } },
      }),
    );
  expect(() => trigger('satisfaction < -0.1')).not.toThrow();
  expect(() => trigger('trust < -0.1')).toThrow(/lies between 0 and 1/);
});

test('a smallest effect that no difference reaches is refused, of formulas and on a day, too', () => {
  const codes = (effects: object) => {
    const text = JSON.stringify({
      hearsay: 1,
      name: 'Effects',
      horizon: 20,
      population: { size: 50 },
      strategies: { a: {} },
      formulas: { silent: '1 - activeShare7', ratio: 'messages / members' },
      smallestEffect: effects,
    });
    try {
      return readScenario(text).warnings.length;
    } catch (error) {
      return (error as Error).message;
    }
  };
  expect(codes({ silent: 2 })).toContain('"silent" lies between 0 and 1, so that no difference reaches 2');
  expect(codes({ 'activeShare7@10d': 3 })).toContain('no difference reaches 3');
  expect(codes({ silentDay: 25 })).toContain('"silentDay" lies between 0 and 20');
  expect(codes({ silent: 0.5, silentDay: 15, ratio: 900, activeShare7: 1 })).toBe(0);
});
