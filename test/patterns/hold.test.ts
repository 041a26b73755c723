/** What a test of a figure accepts, and that every pattern has a definition; the patterns themselves are played in the long form. */
import { describe, expect, test } from 'vitest';
import { PATTERNS } from './all.ts';
import { holdFigure } from './hold.ts';
import { measure, partialCorrelation } from './pattern.ts';
import { leastSquares } from './regression.ts';

describe('a figure', () => {
  test('is held to its band', () => {
    expect(() => holdFigure(0.5, [0, 1], false)).not.toThrow();
    expect(() => holdFigure(1.5, [0, 1], false)).toThrow('1.5 against a band of 0 to 1');
  });

  test('known to be missed is held to lie outside', () => {
    expect(() => holdFigure(1.5, [0, 1], true)).not.toThrow();
    expect(() => holdFigure(0.5, [0, 1], true)).toThrow('no longer missed');
  });

  test.each([true, false])('that cannot be read fails, missed or not: %s', (missed) => {
    expect(() => holdFigure(Number.NaN, [0, 1], missed)).toThrow('could not be read');
  });
});

test('an effect size stays what it is when cases are doubled, unlike a t value', () => {
  const cases = Array.from({ length: 40 }, (_, k) => [1, k % 7, (k * k) % 5]);
  const results = cases.map(([, a, b], k) => a! - 2 * b! + ((k * 13) % 11));
  const sizeOf = (times: number) => {
    const x = Array.from({ length: times }, () => cases).flat();
    const y = Array.from({ length: times }, () => results).flat();
    const { coefficients, errors } = leastSquares(x, y);
    const t = coefficients[1]! / errors[1]!;
    return { t, size: partialCorrelation(t, x.length, 3) };
  };
  const [once, often] = [sizeOf(1), sizeOf(16)];
  expect(often.t / once.t).toBeGreaterThan(3.9);
  expect(often.size).toBeCloseTo(once.size, 9);
});

test('every pattern of the specification has a definition, but those without figures', () => {
  const defined = PATTERNS.map(({ id }) => id);
  const all = Array.from({ length: 28 }, (_, k) => `P${k + 1}`);
  expect(all.filter((id) => !defined.includes(id))).toEqual(['P22', 'P24']);
});

test('a pattern is played, and its figures read', () => {
  const newcomers = PATTERNS.find(({ id }) => id === 'P17')!;
  const figures = measure(newcomers, 2);
  expect(figures.map(({ name }) => name)).toEqual(newcomers.figures.map(({ name }) => name));
  for (const { value, error } of figures) expect([value, error].every(Number.isFinite)).toBe(true);
});
