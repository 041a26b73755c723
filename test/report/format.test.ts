import { describe, expect, test } from 'vitest';
import { numberFormat, unitOf } from '#hearsay/report/format.js';
import { textsOf } from '#hearsay/report/language.js';

const english = numberFormat(textsOf('en').units, 'CNY');
const chinese = numberFormat(textsOf('zh').units, '');

describe('numbers in words', () => {
  test.each([
    [0.4123, 'share', '41\u00a0%'],
    [0.0243, 'share', '2.4\u00a0%'],
    [0, 'share', '0\u00a0%'],
    [1e-7, 'share', '0\u00a0%'],
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
