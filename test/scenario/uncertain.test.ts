/** Ranges as people write them, and what a scenario's `uncertain` becomes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readScenario } from '#hearsay/scenario/read.js';
import { parseValueRange, type ValueRange, valueAt, valuesAcross, writeValue } from '#hearsay/scenario/value-range.js';

describe('a range', () => {
  test.each<[string, Partial<ValueRange>]>([
    ['20..500', { low: 20, high: 500, scale: 'linear', unit: '' }],
    ['0.01 .. 10 : log', { low: 0.01, high: 10, scale: 'log', unit: '' }],
    ['-1.5..-0.5', { low: -1.5, high: -0.5 }],
    ['1e-3..2e3', { low: 0.001, high: 2000 }],
    ['5 %..20 %', { low: 5, high: 20, unit: ' %' }],
    ['5..20%', { low: 5, high: 20, unit: '%' }],
    ['1 week..4 weeks', { low: 1, high: 4, unit: ' week' }],
    ['36 hours..1 week', { low: 1.5, high: 7, unit: ' day' }],
    ['1/day..3/day', { low: 1, high: 3, unit: '/day' }],
    ['1 per day..3 per day', { low: 1, high: 3, unit: ' per day' }],
    ['day 3..day 9', { low: 3, high: 9, before: 'day ', unit: '' }],
  ])('%s', (text, expected) => {
    expect(parseValueRange(text)).toMatchObject(expected);
  });

  test.each([
    ['20', 'form'],
    ['20..', 'form'],
    ['..20', 'form'],
    ['1..2..3', 'form'],
    ['a..b', 'form'],
    ['1..2:lin', 'form'],
    ['1..2:log:log', 'form'],
    ['[1]..[2]', 'form'],
    ['5 %..1 week', 'units'],
    ['2..1', 'backwards'],
    ['1..1', 'backwards'],
    ['1e999..2', 'backwards'],
    ['0..1:log', 'log'],
  ])('%s is no range: %s', (text, fault) => {
    expect(parseValueRange(text)).toBe(fault);
  });

  test('is written back in its unit, one without a plural', () => {
    const weeks = parseValueRange('1 week..4 weeks') as ValueRange;
    expect([1, 2.5, 4].map((value) => writeValue(weeks, value))).toEqual(['1 week', '2.5 weeks', '4 weeks']);
    expect(writeValue(parseValueRange('5..20 %') as ValueRange, 12.5)).toBe('12.5 %');
    expect(writeValue(parseValueRange('day 3..day 9') as ValueRange, 4)).toBe('day 4');
    expect(writeValue(parseValueRange('0..1') as ValueRange, 1 / 3)).toBe('0.333333');
  });

  test('in equal steps begins and ends exactly at its ends, and equal ratios on a logarithmic scale', () => {
    expect(valuesAcross(parseValueRange('0..1') as ValueRange, 5)).toEqual([0, 0.25, 0.5, 0.75, 1]);
    const [a, b, c] = valuesAcross(parseValueRange('1..100:log') as ValueRange, 3) as [number, number, number];
    expect([a, c]).toEqual([1, 100]);
    expect(b).toBeCloseTo(10, 12);
    expect(valuesAcross({ ...(parseValueRange('1..10') as ValueRange), whole: true }, 4)).toEqual([1, 4, 7, 10]);
  });

  const RANGES = fc
    .record({
      low: fc.integer({ min: 1, max: 1000 }),
      width: fc.integer({ min: 1, max: 1000 }),
      scale: fc.constantFrom('linear', 'log'),
      whole: fc.boolean(),
    })
    .map(
      ({ low, width, ...rest }): ValueRange =>
        ({ ...rest, low, high: low + width, before: '', unit: '' }) as ValueRange,
    );

  test('never leaves its ends, grows with the share of the way, and is whole where it must be', () => {
    fc.assert(
      fc.property(
        RANGES,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (range, u, v) => {
          const value = valueAt(range, u);
          // Rounding of exp and log may leave the ends by their last bits.
          expect(value).toBeGreaterThanOrEqual(range.low * (1 - 1e-14));
          expect(value).toBeLessThanOrEqual(range.high * (1 + 1e-14));
          if (range.whole) expect(Number.isInteger(value)).toBe(true);
          if (u < v) expect(value).toBeLessThanOrEqual(valueAt(range, v) * (1 + 1e-14));
        },
      ),
    );
  });

  test('of whole numbers gives each the same share of the way', () => {
    const range = { ...(parseValueRange('3..6') as ValueRange), whole: true };
    const counts = new Map<number, number>();
    for (let k = 0; k < 400; k++) {
      const value = valueAt(range, (k + 0.5) / 400);
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    expect([...counts]).toEqual([3, 4, 5, 6].map((value) => [value, 100]));
  });
});

const TEXT = `hearsay: 1
name: A group
horizon: 30 days
population: { size: 1000 }
strategies:
  "v1.0":
    recruit: [{ channel: posters, days: 0-6, expected: 50 }]
    activities: [{ name: sprint, days: 0-29, every: 1 week, lasts: 1 day }]
uncertain:
  parameters.attention: 20..60
  population.size: 500..2000:log
  strategies.v1.0.recruit.0.expected: 30..80
  strategies.v1.0.activities.0.quality: 50 %..90 %
  strategies.v1.0.activities.0.every: 3 days..10 days
`;

describe('what is uncertain in a scenario', () => {
  test('is a list of ranges by path, whole where the format or the day asks for it', () => {
    const { uncertain } = readScenario(TEXT).scenario;
    expect(uncertain.map(({ path, low, high, scale, whole }) => [path, low, high, scale, whole])).toEqual([
      ['parameters.attention', 20, 60, 'linear', false],
      ['population.size', 500, 2000, 'log', true],
      ['strategies.v1.0.recruit.0.expected', 30, 80, 'linear', false],
      ['strategies.v1.0.activities.0.quality', 50, 90, 'linear', false],
      ['strategies.v1.0.activities.0.every', 3, 10, 'linear', true],
    ]);
  });

  test('is nothing when left out, and changes nothing else', () => {
    const without = readScenario(TEXT.slice(0, TEXT.indexOf('uncertain:'))).scenario;
    expect(without.uncertain).toEqual([]);
    expect({ ...readScenario(TEXT).scenario, uncertain: [] }).toEqual(without);
  });

  test('is read with what --set replaces', () => {
    expect(() => readScenario(TEXT, { set: ['community.founders=600'] })).toThrow(/population.size: 500\.\.2000/);
  });
});
