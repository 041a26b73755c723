import { describe, expect, it } from 'vitest';
import { findTwoHumps } from '#hearsay/analysis/two-humps.js';
import { type Source, sample, source } from './samples.ts';

const CASES = 1_000;
const SIZES = [10, 30, 100, 300];

/** Share of samples of n in which two humps are found. */
function alarmRate(law: (draws: Source) => number, n: number, number: number): number {
  const draws = source(number);
  let alarms = 0;
  for (let k = 0; k < CASES; k++) if (findTwoHumps(sample(n, () => law(draws)).sort())) alarms += 1;
  return alarms / CASES;
}

describe('two humps', () => {
  const oneHump: Record<string, (draws: Source) => number> = {
    uniform: (d) => d.uniform(),
    normal: (d) => d.normal(),
    exponential: (d) => d.exponential(),
    lognormal: (d) => Math.exp(d.normal()),
    'lognormal with heavy tail': (d) => Math.exp(2 * d.normal()),
    Cauchy: (d) => d.normal() / d.normal(),
    'Poisson, mean 0.3': (d) => d.poisson(0.3),
    'Poisson, mean 3': (d) => d.poisson(3),
    'Poisson, mean 20': (d) => d.poisson(20),
    'revenue of few orders': (d) => 6_000 * d.poisson(2),
    'negative binomial': (d) => d.poisson(6 * d.exponential()),
    'yes or no': (d) => (d.uniform() < 0.3 ? 1 : 0),
    'three equal values': (d) => Math.floor(3 * d.uniform()),
    'rounded normal': (d) => Math.round(2 * d.normal()) / 2,
    'share of a few active among about 150': (d) => d.poisson(1) / (140 + Math.floor(20 * d.uniform())),
    'share of replies to few posts': (d) => {
      const posts = 1 + d.poisson(6);
      return sample(posts, d.uniform).filter((u) => u < 0.5).length / posts;
    },
    'silent day, cut at the horizon': (d) => Math.min(60, Math.round(45 + 10 * d.normal())),
  };
  // 5 % and three standard errors of a share of 5 % in 1,000 samples.
  const most = 0.05 + 3 * Math.sqrt((0.05 * 0.95) / CASES);
  Object.entries(oneHump).forEach(([name, law], k) => {
    const rates = SIZES.map((n, i) => alarmRate(law, n, 100 + 10 * k + i));
    const shown = rates.map((rate) => `${(100 * rate).toFixed(1)} %`).join(', ');
    it(`are found in at most 5 % of one-humped samples: ${name} (n = ${SIZES.join(', ')}: ${shown})`, () => {
      expect(Math.max(...rates)).toBeLessThanOrEqual(most);
    });
  });

  it('are found in nine of ten samples of 30 and 100 when half, a third or (of 100) a tenth of the communities died', () => {
    const alive = (d: Source) => 140 + 5 * d.normal();
    const dead = (share: number) => (d: Source) => (d.uniform() < share ? 0 : alive(d));
    expect(alarmRate(dead(0.5), 30, 501)).toBeGreaterThan(0.9);
    expect(alarmRate(dead(0.33), 30, 502)).toBeGreaterThan(0.9);
    expect(alarmRate(dead(0.1), 100, 503)).toBeGreaterThan(0.9);
    const silentDay = (d: Source) => (d.uniform() < 0.4 ? Math.round(13 + 3 * d.normal()) : 60);
    expect(alarmRate(silentDay, 30, 504)).toBeGreaterThan(0.9);
  });

  it('are found by their dip when they overlap: five standard deviations apart, 300 runs', () => {
    expect(alarmRate((d) => d.normal() + (d.uniform() < 0.5 ? 5 : 0), 300, 505)).toBeGreaterThan(0.9);
  });

  it('are described by their medians and probabilities', () => {
    const draws = source(506);
    const values = [...sample(12, () => 0), ...sample(28, () => 140 + draws.normal())];
    const found = findTwoHumps(Float64Array.from(values).sort())!;
    expect(found.lower).toMatchObject({ center: 0, runs: 12, probability: 0.3 });
    expect(Math.abs(found.upper.center - 140)).toBeLessThan(1);
    expect(found.upper.runs).toBe(28);
    expect(found.boundary).toBeGreaterThan(0);
    expect(found.boundary).toBeLessThan(140);
    expect(found.sign).toBe('gap');
  });

  it('are not looked for among constants, two values or fewer than ten runs', () => {
    expect(findTwoHumps(new Float64Array(50).fill(0.1))).toBeNull();
    expect(findTwoHumps(sample(50, source(507).uniform).map(Math.round).sort())).toBeNull();
    expect(findTwoHumps(Float64Array.of(0, 0, 0, 0, 99, 100, 101, 102, 103))).toBeNull();
  });
});
