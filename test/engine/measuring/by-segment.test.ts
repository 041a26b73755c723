/** What a run came to by segment: nothing is changed by counting, nothing is lost and nothing is counted elsewhere. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SegmentCounter } from '#hearsay/engine/measuring/by-segment.js';
import { createRun, read, simulate, step } from '#hearsay/engine/simulate.js';
import type { Model } from '#hearsay/model/compile.js';
import { modelOfFile } from '../../scenarios/shipped.ts';
import { modelOf } from '../model.ts';

const COUNTS = ['joined', 'members', 'left', 'messages', 'orders'] as const;

/** Steps a run, and holds its counts to its outcomes and to what the members themselves remember. */
function held(model: Model, strategy: string) {
  const counter = new SegmentCounter(model);
  const run = createRun(model, strategy, 0, { recorder: counter });
  while (step(run));
  const { outcomes, digest } = read(run);
  const counts = counter.bySegment();
  expect(counts.map(({ name }) => name)).toEqual(model.segments.map(({ name }) => name));
  for (const key of COUNTS)
    expect([key, counts.reduce((sum, each) => sum + each[key], 0)]).toEqual([key, outcomes[key]]);
  const { members } = run;
  counts.forEach((each, segment) => {
    const own = { joined: 0, members: 0, messages: 0 };
    for (let member = 0; member < members.count; member++) {
      if (run.world.segmentOf[members.person[member]!] !== segment) continue;
      own.joined++;
      own.members += members.group[member]! >= 0 ? 1 : 0;
      own.messages += members.posts[member]!;
    }
    expect(each).toMatchObject(own);
  });
  return { outcomes, digest, counts, bought: members.bought.subarray(0, members.count) };
}

describe('by segment', () => {
  test.each([
    ['split-segments.yaml', 'mixed'],
    ['newcomer-flood.yaml', undefined],
  ])('%s adds up, and is the run that it is without counting', (file, name) => {
    const model = modelOfFile(file, { horizon: 30 });
    const strategy = name ?? model.strategies.at(-1)!.name;
    const { outcomes, digest } = held(model, strategy);
    expect(outcomes.left).toBeGreaterThan(0);
    expect(digest).toBe(simulate(model, strategy, 0).digest);
  });

  test('orders are counted once each, also of members who buy the same again or only promise', () => {
    const model = modelOf({
      horizon: 30,
      population: { size: 300, segments: { a: { share: 0.5 }, b: { share: 0.5 } } },
      community: { founders: 120 },
      strategies: {
        only: {
          offers: [
            { good: 'again', price: 0.2, referencePrice: 1, from: 1, every: 5 },
            { good: 'together', price: 0.2, referencePrice: 1, from: 2, until: 12, goal: 3 },
          ],
        },
      },
    });
    const { outcomes, counts, bought } = held(model, 'only');
    const owners = (bit: number) => bought.filter((goods) => (goods & bit) !== 0).length;
    expect(owners(2)).toBeGreaterThanOrEqual(3);
    expect(outcomes.orders).toBeGreaterThan(owners(1) + owners(2));
    expect(Math.min(...counts.map(({ orders }) => orders))).toBeGreaterThan(0);
  });

  test('for any shares', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 6 }),
        fc.integer({ min: 0, max: 60 }),
        fc.string({ minLength: 1, maxLength: 5, unit: fc.constantFrom('a', 'b', '1') }),
        (weights, founders, seed) => {
          const total = weights.reduce((sum, weight) => sum + weight, 0);
          const segments = Object.fromEntries(weights.map((weight, k) => [`s${k}`, { share: weight / total }]));
          held(
            modelOf({
              horizon: 15,
              seed,
              population: { size: 120, segments },
              community: { founders },
              parameters: { inviteMean: 1 },
            }),
            'only',
          );
        },
      ),
      { numRuns: 20 },
    );
  });
});
