/** Readiness to visit: how members differ, how that drifts, and what it must leave alone. */
import { describe, expect, test } from 'vitest';
import { dropOutDay } from '#hearsay/engine/members/dropping-out.js';
import { readinessOf, readinessState } from '#hearsay/engine/members/readiness.js';
import { simulate } from '#hearsay/engine/simulate.js';
import { logistic } from '#hearsay/numeric/exp-log.js';
import { centredLogit } from '#hearsay/numeric/mixed-logit.js';
import { momentsOf, normalBelow } from '../../theory/statistics.ts';
import { modelOf, type Parts, passDays, QUIET, runOf } from '../model.ts';

/** Members who only visit, with something new each day and nothing that moves what they feel. */
const visitors = (parameters: Parts, horizon = 400, founders = 400) =>
  modelOf({
    horizon,
    population: { size: founders },
    community: { founders, groups: { cap: founders } },
    strategies: { only: { content: [{ kind: 'post', days: `0-${horizon - 1}`, perDay: 40 }] } },
    parameters: { ...QUIET, ...parameters },
  });

describe('readiness', () => {
  test('has the spread that is asked for, and the part of it that lasts', () => {
    const model = visitors(
      { visitProbability: 0.5, readinessSd: 1.3, readinessLasting: 0.7, readinessDrift: 60 },
      400,
      1500,
    );
    const run = runOf(model);
    passDays(run, 1);
    const on = (day: number) => {
      run.day = day;
      return Array.from({ length: 1500 }, (_, member) => readinessOf(run, readinessState(run), member));
    };
    // In the middle of stretches, at their bounds, and far apart.
    const [first, middle, later] = [on(0), on(30), on(360)];
    for (const values of [first, middle, later]) {
      expect(Math.abs(momentsOf(values).mean)).toBeLessThan(0.12);
      expect(momentsOf(values).sd).toBeGreaterThan(1.2);
      expect(momentsOf(values).sd).toBeLessThan(1.4);
    }
    expect(Math.abs(correlationOf(first, later) - 0.7)).toBeLessThan(0.06);
    expect(correlationOf(on(10), on(12))).toBeGreaterThan(correlationOf(on(10), on(60)) + 0.1);
  });

  test.each([0.15, 0.5, 0.7, 0.9])('leaves the mean visit at %s, whatever the spread', (visitProbability) => {
    const sd = 1.3;
    let sum = 0;
    const draws = 4001;
    // The mean over the law, by even steps of its distribution function.
    for (let k = 0; k < draws; k++)
      sum += logistic(centredLogit(visitProbability, sd) + sd * quantile((k + 0.5) / draws));
    expect(sum / draws).toBeCloseTo(visitProbability, 3);
  });

  test('never lets a visit be more likely than the chance of a candidate day', () => {
    const run = runOf(
      visitors({ visitProbability: 0.3, readinessSd: 2.5, visitSatisfaction: 2, visitBelonging: 1.5 }, 130, 800),
    );
    passDays(run, 1);
    const state = readinessState(run);
    const { constants, parameters: p } = run;
    for (run.day = 0; run.day < 130; run.day += 5)
      for (let member = 0; member < 800; member++) {
        const most =
          constants.visitLogit +
          readinessOf(run, state, member) +
          p.visitSatisfaction * (1 - p.satisfactionReference) +
          p.visitBelonging * (1 - p.belongingReference);
        expect(logistic(most)).toBeLessThanOrEqual(state.probability[state.level[member]!]! + 1e-12);
      }
  });

  test('does not make anybody leave sooner or later', () => {
    const left = (readinessSd: number) =>
      [0, 1, 2, 3].map((replication) => {
        const parameters = { visitProbability: 0.4, readinessSd, frailtyA: 200, frailtyB: 19_800 };
        return simulate(visitors(parameters, 60, 800), 'only', replication).outcomes.left!;
      });
    const [even, spread] = [momentsOf(left(0)), momentsOf(left(2))];
    expect(even.mean).toBeGreaterThan(150);
    // Counts of 800 by four: their own chance is some 12 each.
    expect(Math.abs(spread.mean - even.mean)).toBeLessThan(4 * Math.sqrt(even.mean / 4 + spread.mean / 4));
  });
});

describe('dropping out', () => {
  test('takes members away at the rate asked for, in an outage as on any day', () => {
    const drops = (events: unknown[]) =>
      simulate(
        modelOf({
          horizon: 100,
          population: { size: 2000 },
          community: { founders: 2000, groups: { cap: 2000 } },
          strategies: { only: { events } },
          parameters: { ...QUIET, dropOut: 0.004 },
        }),
        'only',
        0,
      ).outcomes.leftByChance!;
    const expected = 2000 * (1 - (1 - 0.004) ** 99);
    expect(Math.abs(drops([]) - expected)).toBeLessThan(4 * Math.sqrt(expected));
    expect(drops([{ kind: 'outage', days: '0-99' }])).toBe(drops([]));
  });

  test('comes no later with a larger rate, for the same draw, and never with none', () => {
    for (const draw of [0.001, 0.2, 0.5, 0.9, 0.999]) {
      const days = [0.0001, 0.001, 0.01, 0.5, 1].map((rate) => dropOutDay(draw, rate));
      expect(days).toEqual([...days].sort((a, b) => b - a));
      expect(days.at(-1)).toBe(1);
    }
  });
});

/** Of the standard normal law, by bisection. */
function quantile(p: number): number {
  let [low, high] = [-6, 6];
  for (let k = 0; k < 60; k++) {
    const middle = (low + high) / 2;
    if (normalBelow(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function correlationOf(a: readonly number[], b: readonly number[]): number {
  const [of, on] = [momentsOf(a), momentsOf(b)];
  const product = a.reduce((sum, value, k) => sum + (value - of.mean) * (b[k]! - on.mean), 0) / (a.length - 1);
  return product / (of.sd * on.sd);
}
