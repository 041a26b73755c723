/** Opinions: what they do to those who hear them, how often they are voiced, and whom they win or lose outside. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hearOpinion } from '#hearsay/engine/opinions/speaking.js';
import { COMPLAINT, PRAISE } from '#hearsay/engine/talk/message-ring.js';
import { parametersOf } from '#hearsay/scenario/presets.js';
import { expectBinomial } from '../../theory/statistics.ts';
import { modelOf, passDays, QUIET, runOf } from '../model.ts';
import { sigmasAbove } from '../paired.ts';

const p = parametersOf('chat');
/** A run of one member with trust 0.5, to whom anything can be said. */
function listener() {
  const run = runOf(
    modelOf({ wordOfMouth: 'inside', community: { founders: 1 }, parameters: { ...QUIET, trustSpread: 0 } }),
  );
  passDays(run, 1);
  return run;
}
/** ψ(s) as the description writes it, with ψ_b = 1. */
const psi = (s: number) => p.strangerWord + ((1 - p.strangerWord) * s ** 3) / (s ** 3 + p.bondThreshold ** 3);

describe('hearing', () => {
  test('praise by a stranger, or by somebody at the threshold of a bond, moves trust by κ_T ψ of what is missing', () => {
    for (const strength of [0, p.bondThreshold, 100]) {
      const run = listener();
      hearOpinion(run, 0, PRAISE, strength, 1);
      expect(run.members.trust[0]).toBeCloseTo(0.5 + p.wordTrust * psi(strength) * 0.5, 6);
      expect(run.members.intent[0]).toBeCloseTo(p.wordIntent * psi(strength), 6);
    }
  });

  test('a complaint moves trust by κ_T ν_T ψ of what is there, once and a half', () => {
    const run = listener();
    hearOpinion(run, 0, COMPLAINT, 0, 1);
    const share = p.wordTrust * p.negativeTrust * psi(0);
    expect(run.members.trust[0]).toBeCloseTo(0.5 * (1 - share) ** p.negativeSalience, 6);
    expect(run.members.intent[0]).toBeCloseTo((1 - p.wordIntent * psi(0)) ** p.negativeSalience - 1, 6);
  });

  test('one message that stands for two does what two do', () => {
    for (const kind of [PRAISE, COMPLAINT]) {
      const once = listener();
      const twice = listener();
      hearOpinion(once, 0, kind, 2, 2);
      for (let k = 0; k < 2; k++) hearOpinion(twice, 0, kind, 2, 1);
      expect(once.members.trust[0]).toBeCloseTo(twice.members.trust[0]!, 6);
      expect(once.members.intent[0]).toBeCloseTo(twice.members.intent[0]!, 6);
    }
  });

  test('whatever is said, trust stays within 0 and 1 and the wish to buy within -1 and 1', () => {
    const words = fc.array(fc.tuple(fc.boolean(), fc.double({ min: 0, max: 1e6, noNaN: true }), fc.nat({ max: 5000 })));
    fc.assert(
      fc.property(words, (said) => {
        const run = listener();
        for (const [isPraise, strength, weight] of said) {
          hearOpinion(run, 0, isPraise ? PRAISE : COMPLAINT, strength, weight);
          expect(run.members.trust[0]).toBeGreaterThanOrEqual(0);
          expect(run.members.trust[0]).toBeLessThanOrEqual(1);
          expect(Math.abs(run.members.intent[0]!)).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('speaking out', () => {
  const community = (initialTrust: number, own = {}) =>
    runOf(
      modelOf({
        wordOfMouth: 'inside',
        population: { size: 2000 },
        community: { founders: 2000, groups: { cap: 2000 } },
        parameters: { ...QUIET, wordSatisfaction: 0, wordTrust: 0, initialTrust, ...own },
      }),
    );

  test.each([
    ['praise', 0.9, 1 - Math.exp(-p.praiseRate * 0.4)],
    ['complaints', 0.1, 1 - Math.exp(-p.complaintRate * 0.4 ** 2.5)],
    ['nothing', 0.5, 0],
  ] as const)(
    'on their first visit members voice %s: praise in proportion to how far trust is from the middle, complaints with the power 2.5 of it',
    (sign, trust, chance) => {
      const run = community(trust);
      passDays(run, 1);
      const { praises, complaints } = run.recorder.tally;
      expectBinomial(
        sign === 'praise' ? praises : sign === 'complaints' ? complaints : praises + complaints,
        2000,
        chance,
        sign,
      );
      expect(sign === 'praise' ? complaints : praises).toBe(0);
    },
  );

  test('nobody repeats an opinion before its rest is over', () => {
    const run = community(1, { praiseRate: 1000, opinionRest: 7, writingBudget: 10 });
    passDays(run, 15);
    expect(run.recorder.tally.praises).toBe(3 * 2000); // days 0, 7 and 14
  });

  test.each([0, 0.5, 1])('a grievance of %f makes complaints that much more frequent', (grievance) => {
    const run = community(0, { opinionRest: 0 });
    passDays(run, 1);
    const before = run.recorder.tally.complaints;
    run.members.grievance.fill(grievance);
    passDays(run, 1);
    const chance = 1 - Math.exp(-p.complaintRate * 0.5 ** 2.5 * (1 + grievance));
    expectBinomial(run.recorder.tally.complaints - before, 2000, chance, `complaints at grievance ${grievance}`);
  });
});

test('friends outside join after praise and stay away after complaints', () => {
  const base = {
    wordOfMouth: 'everywhere',
    horizon: 60,
    population: { size: 1000, graph: { kind: 'small-world', meanDegree: 10 } },
    community: { founders: 60 },
    strategies: { only: { recruit: [{ channel: 'door', days: '20-40', expected: 1 }] } },
  };
  const joined = (initialTrust: number, wordOfMouth = 'everywhere') => {
    const model = modelOf({
      ...base,
      wordOfMouth,
      parameters: {
        ...QUIET,
        trustSpread: 0,
        initialTrust,
        acceptBase: 0,
        inviteMean: 1,
        praiseRate: 1,
        complaintRate: 1,
      },
    });
    let sum = 0;
    for (let replication = 0; replication < 10; replication++) {
      const run = runOf(model, 'only', replication);
      passDays(run, 60);
      sum += run.recorder.tally.joined;
    }
    return sum / 10;
  };
  // The same trust gives the same invitations: what differs is the word of mouth.
  expect(joined(0.95)).toBeGreaterThan(joined(0.95, 'off'));
  expect(joined(0.05)).toBeLessThan(joined(0.05, 'off'));
});

test('trust and repeat purchases suffer where pieces are defective', () => {
  const lever = (defective: number) => ({
    offers: [{ good: 'tea', price: 10, referencePrice: 20, every: 15, quality: 0.8, promise: 0.7, defective }],
  });
  const model = modelOf({
    wordOfMouth: 'inside',
    horizon: 90,
    community: { founders: 100 },
    // Half of those who see the price buy: repeat purchases are many.
    parameters: { buyBase: 0 },
    strategies: { sound: lever(0), faulty: lever(0.3) },
  });
  // Stated tolerance: at least three standard errors over 20 pairs.
  expect(sigmasAbove(model, 'faulty', 'sound', 'trust', 20)).toBeGreaterThan(3);
  expect(sigmasAbove(model, 'faulty', 'sound', 'orders', 20)).toBeGreaterThan(3);
});
