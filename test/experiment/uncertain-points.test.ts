/** Points spread over what a scenario says is uncertain. */
import { expect, test } from 'vitest';
import { sampleUncertain } from '#hearsay/experiment/uncertain-points.js';
import { readScenario } from '#hearsay/scenario/read.js';

const TEXT = `hearsay: 1
name: A group
horizon: 30 days
population: { size: 1000 }
strategies: { plan: { operators: { count: 1 } } }
uncertain:
  parameters.attention: 20..60
  parameters.tieHalfLife: 10..1000:log
  population.size: 500..1499
  strategies.plan.operators.hours: 1/day..3/day
`;
const { scenario } = readScenario(TEXT);

test('every point is accepted by the scenario and puts the values there', () => {
  for (const { set, values } of sampleUncertain(scenario, 20)) {
    const { parameters, population, strategies } = readScenario(TEXT, { set }).scenario;
    expect(parameters.attention).toBe(values[0]);
    expect(parameters.tieHalfLife).toBe(values[1]);
    expect(population.size).toBe(values[2]);
    expect(strategies[0]!.operators.hours).toBe(values[3]);
  }
});

test('each range is covered evenly: one point in each tenth of it, by ratio on a logarithmic scale', () => {
  const points = sampleUncertain(scenario, 10);
  const tenths = (k: number, share: (value: number) => number) =>
    points.map(({ values }) => Math.floor(share(values[k]!) * 10)).sort((a, b) => a - b);
  const all = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  expect(tenths(0, (value) => (value - 20) / 40)).toEqual(all);
  expect(tenths(1, (value) => Math.log10(value / 10) / 2)).toEqual(all);
  expect(tenths(2, (value) => (value - 500) / 1000)).toEqual(all);
});

test('the points depend on the seed and on nothing that is not uncertain', () => {
  const other = readScenario(TEXT, { set: ['name=Another group', 'horizon=60 days'] }).scenario;
  expect(sampleUncertain(other, 5)).toEqual(sampleUncertain(scenario, 5));
  expect(sampleUncertain(readScenario(TEXT, { seed: 'other' }).scenario, 5)).not.toEqual(sampleUncertain(scenario, 5));
});

test('a scenario in which nothing is uncertain is told how to say it', () => {
  const sure = readScenario(TEXT.slice(0, TEXT.indexOf('uncertain:'))).scenario;
  expect(() => sampleUncertain(sure, 5)).toThrow('does not say what is uncertain');
});
