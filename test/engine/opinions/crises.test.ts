/** Shocks: whom they hit, how grievances fade with and without an answer, and that nothing else happens. */
import { describe, expect, test } from 'vitest';
import { trustOf } from '#hearsay/engine/opinions/trust.js';
import { parametersOf } from '#hearsay/scenario/presets.js';
import { expectBinomial } from '../../theory/statistics.ts';
import { modelOf, passDays, QUIET, runOf } from '../model.ts';
import { sigmasAbove } from '../paired.ts';

const p = parametersOf('chat');
const N = 1000;
const quiet = (levers: object, own = {}, parts = {}) =>
  runOf(
    modelOf({
      population: { size: N },
      community: { founders: N, groups: { cap: N } },
      strategies: { only: levers },
      parameters: { ...QUIET, ...own },
      ...parts,
    }),
  );
const mean = (column: ArrayLike<number>) =>
  Array.from({ length: N }, (_, k) => column[k]!).reduce((a, b) => a + b, 0) / N;

describe('a rumor', () => {
  test('hits its share of members, and takes its severity of their trust', () => {
    const run = quiet({ events: [{ kind: 'rumor', days: 3, share: 0.3, severity: 0.5 }] });
    passDays(run, 3);
    expect(mean(run.members.trust)).toBe(0.5);
    passDays(run, 1);
    const hit = Array.from({ length: N }, (_, k) => run.members.trust[k]!).filter((trust) => trust !== 0.5);
    expectBinomial(hit.length, N, 0.3, 'members hit');
    for (const trust of hit) expect(trust).toBeCloseTo(0.25, 6);
  });

  test('leaves grievances and distrust that fade by half in their half-lives', () => {
    const run = quiet({ events: [{ kind: 'rumor', days: 1, share: 1, severity: 0.8 }] }, {}, { horizon: 40 });
    passDays(run, 1 + p.grievanceHalfLife);
    expect(mean(run.members.grievance)).toBeCloseTo(0.4, 4);
    expect(trustOf(run, 0)).toBeCloseTo(0.5 - 0.4 * 2 ** (-p.grievanceHalfLife / p.trustHalfLife), 4);
  });

  test('answered at once and perfectly, loses half of its grievances in a day more', () => {
    const run = quiet({
      events: [{ kind: 'rumor', days: 1, share: 1, severity: 0.8 }],
      crisisResponse: { after: 0, quality: 1, cost: 70 },
    });
    passDays(run, 2);
    const fading = 2 ** (-1 / p.grievanceHalfLife);
    expect(mean(run.members.grievance)).toBeCloseTo(0.8 * 0.5 * fading, 6);
    expect(mean(run.members.trust)).toBeCloseTo(0.1 + 0.9 * p.trustRecovery * 0.8 * 0.5, 6);
    passDays(run, 5);
    expect(run.recorder.tally.cost).toBe(70);
  });

  test('answered late, is answered from the hour of the answer on, and for less', () => {
    const after = 2.25;
    const run = quiet({
      events: [{ kind: 'rumor', days: 1, share: 1, severity: 0.8 }],
      crisisResponse: { after, quality: 0.5 },
    });
    passDays(run, 5); // days 1 to 4; the answer works on three quarters of day 3 and on day 4
    const rate = p.responseSpeed * 0.5 * Math.exp(-after / 3);
    expect(mean(run.members.grievance)).toBeCloseTo(0.8 * 2 ** (-4 / p.grievanceHalfLife) * 2 ** (-1.75 * rate), 6);
  });
});

test('a bad product hits nobody who has not bought', () => {
  const run = quiet({
    offers: [{ good: 'tea', price: 10 }],
    events: [{ kind: 'bad-product', days: 5, share: 1, severity: 1 }],
  });
  passDays(run, 5);
  // Later looks at the offer go on selling: who buys on the evening of the day was not hit on its morning.
  const boughtBefore = Array.from({ length: N }, (_, k) => run.members.bought[k] !== 0);
  passDays(run, 1);
  let buyers = 0;
  for (let k = 0; k < N; k++) {
    const bought = boughtBefore[k]!;
    if (bought) buyers++;
    expect(run.members.trust[k]).toBe(bought ? 0 : 0.5);
  }
  expect(buyers).toBeGreaterThan(0);
});

test('during an outage nobody opens a group, and afterwards everybody does again', () => {
  const run = quiet({ events: [{ kind: 'outage', days: '3-6' }] });
  const active: number[] = [];
  passDays(run, 10, ({ day, recorder }) => active.push(recorder.series.dailyActive![day]!));
  expect(active).toEqual([N, N, N, 0, 0, 0, 0, N, N, N]);
});

test('a competitor takes its pull of the members on each candidate day', () => {
  const run = quiet({ events: [{ kind: 'competitor', days: 1, pull: 0.1 }] }, { belongingReference: 0.3 });
  passDays(run, 3);
  expectBinomial(run.recorder.tally.left, N, 0.1, 'members lured away');
});

test('a raid floods a group until it is stemmed', () => {
  const flood = (crisisResponse: object) => {
    const run = quiet({ events: [{ kind: 'raid', days: '1-3', messages: 40 }], crisisResponse });
    passDays(run, 6);
    return run.groups[0]!.messages.posted;
  };
  expect(flood({})).toBe(120);
  expect(flood({ after: 0, quality: 1 })).toBe(0);
  expect(flood({ after: 1, quality: 0.5 })).toBe(40 + 2 * Math.round(40 * (1 - 0.5 * Math.exp(-1 / 3))));
});

describe('directions, over 15 pairs at three standard errors', () => {
  const levers = (crisisResponse: object, events: readonly object[]) => ({
    content: [{ days: '0-59' }],
    events,
    crisisResponse,
  });
  const strike = [{ kind: 'abuse', days: 15, share: 0.6, severity: 0.8 }];
  const model = modelOf({
    wordOfMouth: 'inside',
    horizon: 60,
    community: { founders: 100 },
    strategies: {
      calm: levers({}, []),
      never: levers({}, strike),
      day: levers({ after: 1, quality: 0.9 }, strike),
      hour: levers({ after: '1 hour', quality: 0.9 }, strike),
      competitor: levers({}, [{ kind: 'competitor', days: '10-59', pull: 0.02 }]),
    },
  });

  test('a crisis costs members and trust', () => {
    expect(sigmasAbove(model, 'never', 'calm', 'members', 15)).toBeGreaterThan(3);
    expect(sigmasAbove(model, 'never', 'calm', 'trust', 15)).toBeGreaterThan(3);
  });

  test('an answer wins trust and members back, the sooner the more', () => {
    expect(sigmasAbove(model, 'never', 'day', 'trust', 15)).toBeGreaterThan(3);
    expect(sigmasAbove(model, 'never', 'hour', 'members', 15)).toBeGreaterThan(3);
    expect(sigmasAbove(model, 'never', 'hour', 'trust', 15)).toBeGreaterThan(3);
  });

  test('a competitor costs members', () => {
    expect(sigmasAbove(model, 'competitor', 'calm', 'members', 15)).toBeGreaterThan(3);
  });
});
