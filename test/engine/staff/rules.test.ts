import fc from 'fast-check';
import { expect, test } from 'vitest';
import { waitingOf } from '#hearsay/engine/joining/waiting.js';
import { simulate } from '#hearsay/engine/simulate.js';
import { moderationOf } from '#hearsay/engine/staff/moderation-state.js';
import { complianceOf, encouraged } from '#hearsay/engine/staff/rules.js';
import { modelOf, type Parts, passDays, runOf } from '../model.ts';

const withRules = (rules: Parts, rest: Parts = {}) =>
  modelOf({ community: { founders: 50 }, strategies: { only: { rules } }, ...rest });

test('visible rules, familiarity and recent enforcement never lower compliance, and nobody becomes shyer', () => {
  const unit = fc.double({ min: 0, max: 1, noNaN: true });
  const levers = { moderators: { hours: 1 }, rules: { visible: true } };
  const hidden = runOf(modelOf({ community: { founders: 2 }, strategies: { only: { moderators: { hours: 1 } } } }));
  const visible = runOf(modelOf({ community: { founders: 2 }, strategies: { only: levers } }));
  passDays(hidden, 1);
  passDays(visible, 1);
  fc.assert(
    fc.property(unit, unit, unit, fc.nat(100), fc.nat(100), (a, b, inhibition, cases, more) => {
      const compliance = (run: typeof hidden, familiarity: number, enforced: number) => {
        run.members.recognised[0] = familiarity;
        moderationOf(run)!.enforced[0] = enforced;
        return complianceOf(run, 0, true);
      };
      const low = Math.min(a, b);
      const high = Math.max(a, b);
      expect(compliance(visible, low, cases)).toBeGreaterThan(compliance(hidden, low, cases));
      expect(compliance(visible, high, cases)).toBeGreaterThanOrEqual(compliance(visible, low, cases));
      expect(compliance(visible, low, cases + more)).toBeGreaterThanOrEqual(compliance(visible, low, cases));
      expect(encouraged(visible, 0, inhibition)).toBeGreaterThanOrEqual(inhibition);
      expect(encouraged(visible, 0, inhibition)).toBeLessThanOrEqual(1);
      expect(encouraged(hidden, 0, inhibition)).toBe(inhibition);
    }),
  );
});

test('compliance with what the rules leave open answers to familiarity alone', () => {
  const run = runOf(withRules({ visible: true }));
  passDays(run, 1);
  run.members.recognised[0] = 0;
  // σ(0.08) and σ(0.08 + 0.325): Matias 2019, 52 % and 60 %.
  expect(complianceOf(run, 0, false)).toBeCloseTo(0.52, 2);
  expect(complianceOf(run, 0, true)).toBeCloseTo(0.6, 2);
});

test('a quiz lets in its share of each segment, always the same people', () => {
  const parts = (passes: Parts): Parts => ({
    horizon: 1,
    population: {
      size: 4000,
      segments: { beginners: { share: '50 %' }, experts: { share: '50 %' } },
    },
    community: { founders: 4000, groups: { cap: 5000 } },
    strategies: { only: { rules: { entry: { quiz: passes } } } },
  });
  const joined = (passes: Parts) => {
    const run = runOf(modelOf(parts(passes)));
    passDays(run, 1);
    return { people: new Set(run.members.person.subarray(0, run.members.count)), members: run.members };
  };
  const { people, members } = joined({ beginners: '30 %' });
  const bySegment = [0, 0];
  for (let member = 0; member < members.count; member++) bySegment[members.segment[member]!]!++;
  // About 2,000 of each; four standard errors of the share and of the size of a segment.
  expect(Math.abs(bySegment[0]! / 2000 - 0.3)).toBeLessThan(4 * Math.sqrt(0.3 / 2000));
  expect(Math.abs(bySegment[1]! - 2000)).toBeLessThan(4 * Math.sqrt(1000));
  const easier = joined({ beginners: '60 %' }).people;
  for (const person of people) expect(easier.has(person)).toBe(true);
  expect(easier.size).toBeGreaterThan(people.size);
});

test('a quiz that everybody passes changes nothing, nor do rules that nobody sees', () => {
  const digest = (rules: Parts) => simulate(withRules(rules), 'only', 0).digest;
  expect(digest({ entry: { quiz: { everyone: 1 } } })).toBe(digest({}));
  expect(digest({ visible: false, forbidden: [] })).toBe(digest({}));
});

test('who fails the quiz is refused, not put in line for a place', () => {
  const run = runOf(
    modelOf({
      horizon: 3,
      population: { size: 200 },
      community: { founders: 200, groups: { cap: 300, whenFull: 'queue' } },
      strategies: { only: { rules: { entry: { quiz: { everyone: 0 } } } } },
    }),
  );
  passDays(run, 2);
  expect(run.members.count).toBe(0);
  expect(waitingOf(run)).toEqual([]);
});
