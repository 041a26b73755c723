import { describe, expect, it } from 'vitest';
import { checkExpectations } from '#hearsay/analysis/expectations.js';
import { momentsOf } from '#hearsay/analysis/moments.js';
import { pooledRetention } from '#hearsay/analysis/retention.js';
import { poolDetails } from '#hearsay/analysis/run-details.js';
import { summarize } from '#hearsay/analysis/summary.js';
import { type Trajectory, trajectoriesOf } from '#hearsay/analysis/trajectories.js';
import { resultsInMemory } from '#hearsay/experiment/results-in-memory.js';
import { resultsOf, run, sample, source } from './samples.ts';

describe('summary', () => {
  it('has the quantiles of R, quantile(c(1, 2, 4, 8), c(0.05, 0.5, 0.95)), and the interval of t.test', () => {
    const found = summarize([8, 1, 4, 2]);
    expect(found.q05).toBeCloseTo(1.15, 12);
    expect(found.median).toBe(3);
    expect(found.q95).toBeCloseTo(7.4, 12);
    // mean 3.75, sd √(28.75 / 3), t(0.975, 3) = 3.182446
    expect(found.mean).toBe(3.75);
    expect(found.sd).toBeCloseTo(Math.sqrt(28.75 / 3), 12);
    expect(found.ci95[1]).toBeCloseTo(3.75 + (3.1824463052837078 * Math.sqrt(28.75 / 3)) / 2, 10);
  });

  it('of equal values has no spread, and an interval that leaves room for values not seen', () => {
    const found = summarize(new Float64Array(10).fill(0.1));
    expect(found).toMatchObject({ mean: 0.1, sd: 0, q05: 0.1, q95: 0.1 });
    expect(found.ci95[0]).toBeLessThan(0.1);
    expect(found.ci95[1]).toBeGreaterThan(0.1);
  });
});

describe('trajectories', () => {
  it('summarize every day by itself, as the summary of that day does, however few values are read at a time', async () => {
    const draws = source(10);
    const series = Array.from({ length: 25 }, () => sample(6, draws.exponential));
    const runs = series.map((members, replication) => run('s', replication, { series: { members } }));
    const others = runs.map((one) => ({ ...one, strategy: 't' }));
    const results = resultsInMemory([...runs, ...others]);
    const [found, other] = (await trajectoriesOf(results, ['s', 't'], 'members')) as [Trajectory, Trajectory];
    expect(await trajectoriesOf(results, ['s', 't'], 'members', 120)).toEqual([found, other]);
    expect(other).toEqual({ ...found, strategy: 't' });
    for (let day = 0; day < 6; day++) {
      const summary = summarize(series.map((members) => members[day]!));
      expect([found.mean[day], found.meanLow[day], found.meanHigh[day]]).toEqual([summary.mean, ...summary.ci95]);
      expect([found.q05[day], found.median[day], found.q95[day]]).toEqual([summary.q05, summary.median, summary.q95]);
      expect(found.q25[day]).toBeLessThanOrEqual(found.median[day]!);
      expect(found.q75[day]).toBeGreaterThanOrEqual(found.median[day]!);
    }
    expect(found).toMatchObject({ strategy: 's', series: 'members', runs: 25 });
    expect((await trajectoriesOf(results, ['s'], 'nothing'))[0]!.mean).toEqual([]);
  });
});

describe('retention', () => {
  it('adds people over runs before it divides', async () => {
    const runs = [
      run('s', 0, { retention: { joined: [10, 4], members: [[10, 5], [4]] } }),
      run('s', 1, { retention: { joined: [30, 0], members: [[30, 27], [0]] } }),
    ];
    const { strategies } = await poolDetails(resultsInMemory(runs), ['s']);
    const [first, second] = pooledRetention(strategies[0]!);
    expect(first!.ages).toEqual([
      { age: 0, joined: 40, members: 40, share: 1 },
      { age: 1, joined: 40, members: 32, share: 0.8 },
    ]);
    expect(second).toMatchObject({ week: 1, joined: 4, ages: [{ joined: 4, members: 4, share: 1 }] });
  });
});

describe('funnel and participation', () => {
  it('average the runs of a strategy', async () => {
    const funnel = (bought: number) => ({ heard: 50, joined: 20, spoke: 10, returned: 5, bought });
    const runs = [1, 2, 6].map((bought, k) =>
      run('s', k, { funnel: funnel(bought), participation: [0.2 * (k + 1), 0.9] }),
    );
    const results = resultsInMemory([...runs, run('s', 3, { funnel: funnel(3), participation: [0, 0] })]);
    const pool = (await poolDetails(results, ['s'])).strategies[0]!;
    expect(Object.entries(pool.funnel).map(([stage, { n, mean }]) => [stage, n, mean])).toEqual([
      ['heard', 4, 50],
      ['joined', 4, 20],
      ['spoke', 4, 10],
      ['returned', 4, 5],
      ['bought', 4, 3],
    ]);
    expect([pool.ofJoined.spoke.mean, pool.ofJoined.returned.mean]).toEqual([0.5, 0.25]);
    // The run in which nobody wrote has no inequality to speak of.
    expect(pool.participation.map(({ n }) => n)).toEqual([3, 3]);
    expect(pool.participation[0]!.mean).toBeCloseTo(0.4, 12);
  });

  it('has the mean of all values to the last bit, whatever they are', async () => {
    const draws = source(3);
    const heard = sample(200, draws.exponential);
    const runs = Array.from(heard, (value, k) =>
      run('s', k, { funnel: { heard: value, joined: 0, spoke: 0, returned: 0, bought: 0 } }),
    );
    const pool = (await poolDetails(resultsInMemory(runs), ['s'])).strategies[0]!;
    expect(pool.funnel.heard.mean).toBe(momentsOf(heard).mean);
    // Of nobody who joined nobody spoke.
    expect(pool.ofJoined.spoke).toMatchObject({ n: 0, mean: null });
  });
});

describe('expectations', () => {
  const expectation = { strategy: 's', outcome: 'y', day: undefined, low: 2, high: 3 };

  it('are met when the mean over replications lies within the bounds, ends included', () => {
    const met = (...values: number[]) => checkExpectations([expectation], resultsOf({ s: values }))[0]!.met;
    expect([met(1, 3), met(0, 6), met(2.9, 3.2), met(1.9), met(Number.NaN)]).toEqual([true, true, false, false, false]);
  });

  it('read "@7d" as the end of the seventh day', () => {
    const runs = [run('s', 0, { series: { joined: Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8) } })];
    const bound = { strategy: 's', outcome: 'joined', day: 7, low: 7, high: 7 };
    expect(checkExpectations([bound], resultsInMemory(runs))[0]).toMatchObject({
      found: 7,
      met: true,
      ci95: [null, null],
    });
  });

  it('are not met by a strategy without runs', () => {
    expect(checkExpectations([expectation], resultsInMemory([]))[0]).toMatchObject({ found: null, met: false });
  });
});
