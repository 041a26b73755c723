import { describe, expect, test } from 'vitest';
import { levelInterval, numberFormat, unitOf } from '#hearsay/report/format.js';
import { textsOf } from '#hearsay/report/language.js';

const english = numberFormat(textsOf('en').units, 'CNY');
const chinese = numberFormat(textsOf('zh').units, '');

describe('numbers in words', () => {
  test.each([
    [0.4123, 'share', '41\u00a0%'],
    [0.0243, 'share', '2.4\u00a0%'],
    [0, 'share', '0\u00a0%'],
    [1e-7, 'share', '0.00001\u00a0%'],
    [48123, 'money', '48,100\u00a0CNY'],
    [-48123, 'money', '\u221248,100\u00a0CNY'],
    [137, 'count', '137'],
    [1137.4, 'count', '1,140'],
    [11.62, 'days', '11.6 days'],
    [2.345, 'plain', '2.3'],
    [Number.NaN, 'plain', 'n/a'],
    [null, 'plain', 'n/a'],
    [Number.POSITIVE_INFINITY, 'count', 'n/a'],
    [1e300, 'count', '1.00e+300'],
  ] as const)('%s as %s is %s', (value, unit, words) => {
    expect(english.value(value, unit)).toBe(words);
  });

  test('a difference has a sign, shares differ in points, and its digits are those of its interval', () => {
    expect(english.difference(0.4123, 'share', [0.35, 0.47])).toBe('+41 points');
    expect(english.difference(-0.4123, 'share', [-0.43, -0.4])).toBe('\u221241.2 points');
    expect(english.difference(0, 'count')).toBe('0');
    // A wide interval must not make 1,000 out of 606.
    expect(english.difference(606, 'count', [-3000, 4212])).toBe('+600');
    expect(chinese.difference(0.4123, 'share', [0.35, 0.47])).toBe('+41 个百分点');
  });

  test('an interval beside a level has the digits of its width, so that the level lies in it as printed', () => {
    const { units } = textsOf('en');
    expect(levelInterval([1015.53, 1023.13], 'count', units)).toBe('1,016 to 1,023');
    expect(levelInterval([0.99961, 0.99989], 'share', units)).toBe('99.961\u00a0% to 99.989\u00a0%');
    // Where three digits show the width they are enough.
    expect(levelInterval([142.4, 221.3], 'count', units)).toBe('142 to 221');
    expect(levelInterval([31.7, 31.7], 'plain', units)).toBe('32 to 32');
  });

  test('a share of runs says so; its differences are points', () => {
    expect(english.value(0.8667, 'runs')).toBe('87\u00a0% of runs');
    expect(english.difference(0.8667, 'runs', [0.65, 0.97])).toBe('+87 points');
    expect(english.interval([0.65, 0.97], 'runs')).toBe('65 to 97');
    expect(chinese.value(0.8667, 'runs')).toBe('87\u00a0%');
  });

  test('an interval shows the digits that its width deserves', () => {
    expect(english.interval([0.3512, 0.4733], 'share')).toBe('35 to 47');
    expect(english.interval([19832, 38411], 'money')).toBe('20,000 to 38,000');
    expect(english.interval([-0.0123, 0.0111], 'plain')).toBe('\u22120.012 to 0.011');
    expect(english.interval([5, 5], 'count')).toBe('5 to 5');
    expect(english.interval([null, null], 'count')).toBe('n/a');
  });

  test('the unit of an outcome on a day is that of the outcome, a formula has none', () => {
    expect([unitOf('activeShare7@30d'), unitOf('revenue'), unitOf('silentDay'), unitOf('members')]).toEqual([
      'share',
      'money',
      'days',
      'count',
    ]);
    expect([unitOf('costPerRetained'), unitOf('toString'), unitOf('gini')]).toEqual(['plain', 'plain', 'plain']);
  });
});

describe('levels and differences that agree as printed', () => {
  const written = (text: string) => Number.parseFloat(text.replaceAll(',', '').replace('\u2212', '-').replace('+', ''));
  const decimals = (text: string) => /\.(\d+)/.exec(text)?.[1]?.length ?? 0;

  test.each([
    // By themselves they would be written 17.3, 18.7 and +1.3; 39, 40 and +0.1; 229, 140 and \u221288.
    ['count', [17.34, 18.66], [0.2, 2.4], ['17.34', '18.66'], '+1.3'],
    ['count', [39.47, 39.57], [-0.1, 0.3], ['39.5', '39.6'], '+0.1'],
    ['count', [228.6, 140.4], [-95, -82], ['228.6', '140.4'], '\u221288'],
    ['share', [0.5012, 0.5006], [-0.0012, -0.0001], ['50.12\u00a0%', '50.06\u00a0%'], '\u22120.06 points'],
    ['money', [10969, 10402], [-680, -450], ['10,970\u00a0CNY', '10,400\u00a0CNY'], '\u2212570\u00a0CNY'],
    // They agree already: a difference to tens is what 31.1 rounds to.
    ['share', [0.029, 0.34], [0.1, 0.6], ['2.9\u00a0%', '34\u00a0%'], '+30 points'],
  ] as const)('%s %j', (unit, [from, of], interval, levels, difference) => {
    const one = { of: 1, from: 0, value: of - from, interval };
    expect(english.agreeing([from, of], [one], unit)).toEqual({ levels, differences: [difference] });
  });

  test('a reader who subtracts finds what is printed, in every row and in any unit', () => {
    const random = randomOf('rows');
    for (let trial = 0; trial < 500; trial++) {
      const unit = (['count', 'share', 'money', 'days', 'plain'] as const)[trial % 5]!;
      const size = unit === 'share' ? 1 : 10 ** (5 * random() - 1);
      const levels = Array.from({ length: 5 }, () => size * random());
      const half = 0.3 * size * random() ** 3;
      const differences = levels.slice(1).map((level, k) => {
        const value = level - levels[0]!;
        return { of: k + 1, from: 0, value, interval: [value - half, value + half] as const };
      });
      const printed = english.agreeing(levels, differences, unit);
      const subtracted = printed.levels.map(written);
      printed.differences.forEach((text, k) => {
        const gap = subtracted[k + 1]! - subtracted[0]!;
        const unitOfText = decimals(text) > 0 ? 10 ** -decimals(text) : 10 ** trailingZeros(written(text));
        // Half a unit of the last digit shown, and what is lost in subtracting doubles.
        expect(Math.abs(gap - written(text))).toBeLessThanOrEqual(unitOfText / 2 + 1e-9 * size * 100);
      });
    }
  });

  test('what is not the difference of the two levels is left alone, and so is what is missing', () => {
    const ofFewerRuns = { of: 1, from: 0, value: 5.13, interval: [4, 6] as const };
    expect(english.agreeing([10, 12, null], [ofFewerRuns], 'count')).toEqual({
      levels: ['10', '12', 'n/a'],
      differences: ['+5.1'],
    });
    expect(english.agreeing([null], [], 'count')).toEqual({ levels: ['n/a'], differences: [] });
  });
});

function trailingZeros(value: number): number {
  if (value === 0) return 6;
  const text = String(Math.abs(value));
  return text.length - text.replace(/0+$/, '').length;
}

/** Numbers from 0 to 1, the same at every call with the same seed. */
function randomOf(seed: string): () => number {
  let state = [...seed].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7);
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
