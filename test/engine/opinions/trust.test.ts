/** Trust: where it goes, how fast, whoever looks, and that it moves when nobody can come. */
import { describe, expect, test } from 'vitest';
import {
  catchUpTrust,
  comeCloser,
  moveTrust,
  reconsiderTrust,
  trustIn,
  trustOf,
} from '#hearsay/engine/opinions/trust.js';
import type { Run } from '#hearsay/engine/run.js';
import { parametersOf } from '#hearsay/scenario/presets.js';
import { modelOf, type Parts, passDays, QUIET, runOf } from '../model.ts';

const p = parametersOf('chat');
const WEIGHTS = {
  trustSatisfaction: p.trustSatisfaction,
  trustBelonging: p.trustBelonging,
  trustSpeakers: p.trustSpeakers,
  trustUsual: p.trustUsual,
};
const sigma = (x: number) => 1 / (1 + Math.exp(-x));

/** A run of a few members who only look in. */
function quiet(own: Parts = {}, levers: Parts = {}): Run {
  const run = runOf(
    modelOf({
      horizon: 200,
      community: { founders: 10 },
      strategies: { only: levers },
      parameters: { ...QUIET, ...own },
    }),
  );
  passDays(run, 1);
  return run;
}

describe('trust goes towards what a member lives through', () => {
  test('which is σ(logit of one’s own + τ_S (S - S0) + τ_B (B - B0) + τ_O c / (10 + |c|) - τ_C)', () => {
    for (const [own, S, B, c] of [
      [0.5, 0.3, 0.3, 0],
      [0.7, 0.9, 0.1, 25],
      [0.2, -0.6, 0.8, -7],
    ] as const) {
      const run = quiet({ initialTrust: own, ...WEIGHTS });
      run.members.satisfaction[0] = S;
      run.members.belonging[0] = B;
      comeCloser(run, 0, c);
      reconsiderTrust(run, 0);
      run.day += 10_000;
      const x =
        Math.log(own / (1 - own)) +
        p.trustSatisfaction * (S - p.satisfactionReference) +
        p.trustBelonging * (B - p.belongingReference) +
        (p.trustSpeakers * c) / (10 + Math.abs(c)) -
        p.trustUsual;
      expect(trustOf(run, 0)).toBeCloseTo(sigma(x), 5);
    }
  });

  test('by half in the half-life, however often somebody looks', () => {
    const run = quiet();
    moveTrust(run, 0, 0.6); // 0.5 to 0.8
    moveTrust(run, 1, 0.6);
    for (let day = 1; day <= p.trustHalfLife; day++) {
      run.day++;
      catchUpTrust(run, 1);
    }
    expect(trustOf(run, 0)).toBeCloseTo(0.5 + 0.3 / 2, 6);
    expect(trustOf(run, 1)).toBeCloseTo(0.5 + 0.3 / 2, 5);
    expect(trustIn(run, Int32Array.of(0, -1, 1), 3)).toBeCloseTo(1.3, 5);
  });

  test('also while nobody can open the group', () => {
    const outage = { events: [{ kind: 'outage', days: '1-60' }] };
    const run = quiet({ trustUsual: 2 }, outage);
    passDays(run, 60);
    expect(Math.max(...run.members.lastVisitDay.subarray(0, 10))).toBe(0);
    for (let member = 0; member < 10; member++) expect(trustOf(run, member)).toBeLessThan(0.25);
  });

  test('whatever is said and done, it stays within 0 and 1', () => {
    const run = quiet(WEIGHTS);
    for (const share of [1, -1, 0.5, -0.5, 1e-9]) {
      moveTrust(run, 0, share);
      expect(trustOf(run, 0)).toBeGreaterThanOrEqual(0);
      expect(trustOf(run, 0)).toBeLessThanOrEqual(1);
    }
    for (const strength of [1e9, -1e9]) {
      comeCloser(run, 0, strength);
      reconsiderTrust(run, 0);
      run.day += 1000;
      expect(trustOf(run, 0)).toBeGreaterThan(0);
      expect(trustOf(run, 0)).toBeLessThan(1);
    }
  });
});

test('with nothing that moves it, trust is what members came with, in a living group too', () => {
  const { trustSpread, trustSatisfaction, trustBelonging, trustSpeakers, trustUsual } = QUIET;
  const run = runOf(
    modelOf({
      horizon: 40,
      community: { founders: 60 },
      strategies: { only: { content: [{ days: '0-39' }] } },
      parameters: { trustSpread, trustSatisfaction, trustBelonging, trustSpeakers, trustUsual, answerEffect: 0 },
    }),
  );
  passDays(run, 40);
  expect(run.recorder.tally.messages).toBeGreaterThan(100);
  for (let member = 0; member < run.members.count; member++) expect(trustOf(run, member)).toBe(0.5);
});

describe('those who speak for the community', () => {
  const trustAfter = (levers: Parts, own: Parts = {}) => {
    const run = quiet({ trustSpeakers: p.trustSpeakers, ...own }, levers);
    passDays(run, 40);
    return Array.from({ length: 10 }, (_, member) => trustOf(run, member)).reduce((a, b) => a + b, 0) / 10;
  };
  const led = (quality: number) => ({ content: [{ days: '0-99', quality }] });

  test('win trust with what is good and lose it with what is worthless, the better the more', () => {
    const qualities = [0, 0.3, 0.6, 1].map((quality) => trustAfter(led(quality)));
    expect(qualities).toEqual([...qualities].sort((a, b) => a - b));
    expect(qualities[0]).toBeLessThan(0.49);
    expect(qualities[3]).toBeGreaterThan(0.51);
    expect(trustAfter({})).toBe(0.5);
  });
});

test('a grievance takes its part of what visits are worth', () => {
  const satisfied = (grievance: number) => {
    const run = quiet({}, { content: [{ days: '0-99', quality: 1 }] });
    for (let day = 0; day < 30; day++) {
      run.members.grievance.fill(grievance);
      passDays(run, 1);
    }
    return run.members.satisfaction[0]!;
  };
  expect(satisfied(0) - satisfied(1)).toBeCloseTo(p.grievanceCost * (1 - (1 - p.satisfactionRate) ** 30), 5);
});
