/** What keyed randomness promises, over generated scenarios: results depend on the key of a run and on nothing else. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RunResult as Simulated } from '#hearsay/engine/run-result.js';
import { simulate } from '#hearsay/engine/simulate.js';
import { createWorld } from '#hearsay/engine/world.js';
import { collectResults, digestOfResults } from '#hearsay/experiment/collect.js';
import { designRuns } from '#hearsay/experiment/design.js';
import { createRunner } from '#hearsay/experiment/execute.js';
import type { RunResult } from '#hearsay/experiment/results.js';
import { type Graph, graphFromEdges } from '#hearsay/graph/csr.js';
import { modelOf, type Parts, QUIET } from '../engine/model.ts';
import { holds } from './law.ts';
import { scenarios, strategies } from './scenarios.ts';

const RUNS = { numRuns: 40 };

describe('a run', () => {
  test('is the same when it is repeated, watched, drawn as a network or given its world', () => {
    holds(
      fc.property(scenarios, fc.nat({ max: 5 }), (parts, replication) => {
        const model = modelOf(parts);
        const once = simulate(model, 'one', replication);
        expect(simulate(modelOf(parts), 'one', replication)).toEqual(once);
        const world = createWorld(model, replication);
        world.communities();
        let days = 0;
        const watched = simulate(model, 'one', replication, { world, network: true, observe: () => days++ });
        expectSame(watched, once);
        expect(days).toBe(model.horizon);
      }),
      RUNS,
    );
  });

  test('differs from another replication, and from another seed', () => {
    const parts = { community: { founders: 50 }, parameters: { postRate: 0.5 } };
    const model = modelOf(parts);
    const digests = [0, 1, 2].map((replication) => simulate(model, 'only', replication).digest);
    digests.push(simulate(modelOf({ ...parts, seed: 'other' }), 'only', 0).digest);
    expect(new Set(digests).size).toBe(4);
  });

  test('leaves the model as it was', () => {
    holds(
      fc.property(scenarios, (parts) => {
        const model = modelOf(parts);
        const before = JSON.stringify(model);
        simulate(model, 'one', 0);
        expect(JSON.stringify(model)).toBe(before);
      }),
      { numRuns: 15 },
    );
  });
});

describe('a study', () => {
  test('is the same with one runner or several, in any order of completion', () => {
    const orders = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 2 })), { minLength: 6, maxLength: 6 });
    holds(
      fc.property(scenarios, orders, (parts, order) => {
        const design = designRuns(['one', 'other'], 3);
        const alone = createRunner(modelOf(parts));
        const straight = design.map((key) => resultOf(alone(key)));
        // Every run goes to one of three runners, each with a model of its own, in an order drawn at random.
        const runners = [0, 1, 2].map(() => createRunner(modelOf(parts)));
        const shuffled = design
          .map((key, index) => ({ key, at: order[index]![0], runner: runners[order[index]![1]]! }))
          .sort((a, b) => a.at - b.at)
          .map(({ key, runner }) => resultOf(runner(key)));
        const [one, many] = [collectResults(design, straight), collectResults(design, shuffled)];
        expect(many.runs).toEqual(one.runs);
        expect(digestOfResults(many)).toBe(digestOfResults(one));
      }),
      { numRuns: 20 },
    );
  });

  test('has every strategy of a replication together, and failures in the order of the design', () => {
    const design = designRuns(['b', 'a'], 2);
    expect(design.map(({ strategy, replication }) => `${strategy}${replication}`)).toEqual(['b0', 'a0', 'b1', 'a1']);
    const failure = (strategy: string, replication: number) => ({
      point: 0,
      strategy,
      replication,
      message: '',
      stack: '',
    });
    const { failures } = collectResults(design, [], [failure('a', 1), failure('b', 0), failure('a', 0)]);
    expect(failures.map(({ strategy, replication }) => `${strategy}${replication}`)).toEqual(['b0', 'a0', 'a1']);
  });

  test('goes on after a run that throws, which is recorded with its key', () => {
    const runner = createRunner(modelOf({}));
    expect(runner({ point: 0, strategy: 'unknown', replication: 4 })).toMatchObject({
      failure: { strategy: 'unknown', replication: 4, message: 'no strategy "unknown"' },
    });
    expect(runner({ point: 0, strategy: 'only', replication: 4 })).toHaveProperty('result');
  });
});

test('a run refuses the world of another replication', () => {
  const model = modelOf({});
  expect(() => simulate(model, 'only', 1, { world: createWorld(model, 0) })).toThrow(/another replication/);
});

test('strategies, outcomes and formulas added, removed or reordered change no other run', () => {
  holds(
    fc.property(scenarios, (parts) => {
      const { one, other } = parts.strategies as Record<string, Parts>;
      const content = [{ days: 0, topic: 'a topic of its own' }];
      const alone = simulate(modelOf({ ...parts, strategies: { one } }), 'one', 1);
      for (const changed of [
        { strategies: { one, other } },
        { strategies: { other, one } },
        { strategies: { third: { ...other, content }, other, one } },
        { strategies: { one }, outcomes: ['gini', 'members'] },
        { strategies: { one }, formulas: { half: 'members / 2', late: 'silentDay * 2' }, outcomes: ['half', 'late'] },
      ]) {
        const run = simulate(modelOf({ ...parts, ...changed }), 'one', 1);
        for (const [name, series] of Object.entries(alone.series)) expect(run.series[name], name).toEqual(series);
        expect(run.digest).toBe(alone.digest);
      }
    }),
    RUNS,
  );
});

test('two strategies that differ in nothing but their names differ by exactly 0', () => {
  holds(
    fc.property(scenarios, (parts) => {
      const { one } = parts.strategies as Record<string, Parts>;
      const model = modelOf({ ...parts, strategies: { one, 'another name': { extends: 'one', note: 'the same' } } });
      expectSame(simulate(model, 'another name', 2), simulate(model, 'one', 2));
    }),
    RUNS,
  );
});

describe('two strategies are identical, day by day, until the first day on which they can differ', () => {
  // Each lever, and the first day on which it can show when it stands for day d.
  const LATE: Record<string, (day: number) => Parts> = {
    content: (d) => ({ content: [{ days: `from day ${d}`, perDay: 2, cost: 1 }] }),
    activities: (d) => ({ activities: [{ name: 'party', days: `from day ${d + 2}`, every: 4, warmUp: 2, cost: 9 }] }),
    offers: (d) => ({ offers: [{ good: 'course', price: 1, from: d, channel: 'group' }] }),
    'calls by phone': (d) => ({ offers: [{ good: 'course', price: 1, from: d, channel: 'phone' }] }),
    ads: (d) => ({ ads: [{ days: `from day ${d}`, perDay: 5, revenuePerView: 1 }] }),
    'a rumor': (d) => ({ events: [{ kind: 'rumor', days: d, share: 1, severity: 1 }] }),
    'a raid': (d) => ({ events: [{ kind: 'raid', days: d }] }),
    'a competitor': (d) => ({ events: [{ kind: 'competitor', days: `from day ${d}`, pull: 0.2 }] }),
    'an outage': (d) => ({ events: [{ kind: 'outage', days: `from day ${d}` }] }),
    recruit: (d) => ({ recruit: [{ channel: 'late', days: `from day ${d}`, expected: 20 }] }),
    'an ally': (d) => ({ allies: [{ with: 'others', members: 60, days: `from day ${d}`, tells: 0.5, lure: 0.1 }] }),
    'an opinion leader': (d) => ({
      opinionLeaders: [{ name: 'star', days: `from day ${d}`, following: 60, reach: 1, trust: 1 }],
    }),
    partners: (d) => ({ partners: { count: 3, from: d, invites: 3 } }),
    seeds: (d) => ({ seeds: [{ count: 5, day: d }] }),
    triggers: (d) => ({ triggers: [{ when: `day >= ${d - 1}`, do: { topics: 3 }, pause: 1 }] }),
  };

  test.each(Object.entries(LATE))('%s', (_, lever) => {
    let differed = 0;
    holds(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.nat({ max: 1e6 }),
        fc.double({ min: 0.1, max: 1, noNaN: true }),
        (day, seed, visitProbability) => {
          // Nobody works for nothing: partners need something that is sold.
          const sold = 'partners' in lever(day) ? { offers: [{ good: 'tea', price: 10, channel: 'group' }] } : {};
          const model = modelOf({
            horizon: 18,
            seed: `until ${seed}`,
            population: { size: 90, graph: { kind: 'small-world', meanDegree: 6 } },
            community: { founders: 20 },
            strategies: {
              plain: { recruit: [{ channel: 'early', days: '0-9', expected: 10 }], ...sold },
              late: { recruit: [{ channel: 'early', days: '0-9', expected: 10 }], ...sold, ...lever(day) },
              ...('recruit' in lever(day) && {
                late: {
                  recruit: [{ channel: 'early', days: '0-9', expected: 10 }, ...(lever(day).recruit as Parts[])],
                },
              }),
            },
            parameters: {
              ...{ visitProbability, inviteMean: 2, acceptBase: -1, tellRate: 0.02, buyBase: 3, postRate: 0.3 },
              partnerScale: 1e-6,
            },
          });
          const [plain, late] = ['plain', 'late'].map((name) => simulate(model, name, 0));
          for (const [name, series] of Object.entries(plain!.series))
            expect(late!.series[name]!.subarray(0, day), name).toEqual(series.subarray(0, day));
          if (plain!.digest !== late!.digest) differed++;
        },
      ),
      { numRuns: 15 },
    );
    expect(differed).toBeGreaterThan(0);
  });
});

describe('a person whom nobody can reach changes nobody', () => {
  const edges = fc.array(fc.tuple(fc.nat({ max: 59 }), fc.nat({ max: 59 })), { maxLength: 150 });

  /** 60 people and more; those who are one more are of the segment that no channel brings and no friend knows. */
  function scenarioOf(size: number, seed: number, levers: Parts): Parts {
    // A guest's followers come from everywhere.
    const activities = ((levers.activities as Parts[]) ?? []).filter(({ kind }) => kind !== 'guest');
    return {
      horizon: 20,
      seed: `isolated ${seed}`,
      population: { size, graph: { file: 'friends.csv' }, segments: { near: { share: 0.5 }, far: { share: 0.5 } } },
      strategies: {
        only: {
          ...levers,
          activities,
          recruit: [{ channel: 'street', days: '0-9', expected: 15, segments: { near: 1 } }],
        },
      },
      parameters: { inviteMean: 2, acceptBase: 0, tellRate: 0.1, postRate: 0.3 },
    };
  }
  const graphOf = (size: number, friends: readonly (readonly [number, number])[]): Graph =>
    graphFromEdges(
      size,
      Int32Array.from(friends, ([a]) => a),
      Int32Array.from(friends, ([, b]) => b),
    );

  test('in the outcomes, the funnel, retention or participation', () => {
    let joined = 0;
    holds(
      fc.property(
        edges,
        fc.nat({ max: 1e6 }),
        strategies({ horizon: 20, size: 60, friends: false, segments: [] }),
        (friends, seed, all) => {
          // Seeds, allies, opinion leaders and guests of a stage may reach anybody.
          const { seeds: _, allies: __, opinionLeaders: ___, stages: ____, ...levers } = all;
          // The first size from 60 on after which the next person belongs to the far segment.
          let size = 60;
          const far = (person: number) => {
            const model = modelOf(scenarioOf(person + 1, seed, levers), graphOf(person + 1, friends));
            return createWorld(model, 0).segmentOf[person] === 1;
          };
          while (!far(size)) size++;
          const without = simulate(modelOf(scenarioOf(size, seed, levers), graphOf(size, friends)), 'only', 0);
          const withOne = simulate(modelOf(scenarioOf(size + 1, seed, levers), graphOf(size + 1, friends)), 'only', 0);
          expectSame(withOne, without);
          joined += without.outcomes.joined!;
        },
      ),
      RUNS,
    );
    expect(joined).toBeGreaterThan(100);
  });
});

test('strengths have no unit of their own: four times every gain and every threshold changes nothing, to the last bit', () => {
  const strengths = {
    readGain: 0.115,
    exchangeGain: 0.5,
    threadGain: 0.5,
    priorTie: 6,
    meetingGain: 4,
    recognitionThreshold: 1,
    bondThreshold: 4,
  };
  const scaled = Object.fromEntries(Object.entries(strengths).map(([name, value]) => [name, 4 * value]));
  holds(
    fc.property(scenarios, (parts) => {
      // Ties of hash tables are dropped below an absolute strength: groups here have at most 120 seats.
      const own = parts.parameters as Parts;
      const plain = simulate(modelOf({ ...parts, parameters: { ...own, ...strengths } }), 'one', 0);
      expectSame(simulate(modelOf({ ...parts, parameters: { ...own, ...scaled } }), 'one', 0), plain);
    }),
    RUNS,
  );
});

test('who is called by which number makes no difference in law', async () => {
  const { expectWithin, momentsOf } = await import('../theory/statistics.ts');
  // A star of eleven with a triangle at its end, numbered forwards and backwards; word of mouth from the hub.
  const friends = [...Array.from({ length: 10 }, (_, k) => [0, k + 1] as const), [10, 11], [11, 12], [10, 12]] as const;
  const joinedWith = (number: (person: number) => number, seed: string) => {
    const from = Int32Array.from(friends, ([a]) => number(a));
    const to = Int32Array.from(friends, ([, b]) => number(b));
    const model = modelOf(
      {
        horizon: 12,
        seed,
        population: { size: 13, graph: { file: 'star.csv' } },
        strategies: { only: { seeds: [{ count: 1, choose: 'degree' }] } },
        parameters: { ...QUIET, tellRate: 0.2, acceptBase: 0, acceptFriends: 1, acceptClosure: 1 },
      },
      graphFromEdges(13, from, to),
    );
    return Array.from({ length: 400 }, (_, replication) => simulate(model, 'only', replication).outcomes.joined!);
  };
  const forwards = momentsOf(joinedWith((person) => person, 'forwards'));
  const backwards = momentsOf(joinedWith((person) => 12 - person, 'backwards'));
  expectWithin(forwards.mean, backwards.mean, Math.hypot(forwards.sd, backwards.sd) / Math.sqrt(400), 'joined');
});

function resultOf(outcome: ReturnType<ReturnType<typeof createRunner>>): RunResult {
  if ('failure' in outcome) throw new Error(outcome.failure.stack);
  return outcome.result;
}

/** Everything a run leaves behind, apart from the name of its strategy and what was only asked of one of the two. */
function expectSame(a: Simulated, b: Simulated): void {
  const { strategy: _a, network: _x, ...left } = a;
  const { strategy: _b, network: _y, ...right } = b;
  expect(left).toEqual(right);
}
