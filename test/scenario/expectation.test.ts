import { expect, test } from 'vitest';
import { parseBounds } from '#hearsay/scenario/expectation.js';
import { parseOutcomeReference } from '#hearsay/scenario/outcome-reference.js';

const INFINITE = Number.POSITIVE_INFINITY;

test.each<[string | number, number, number]>([
  ['9..18', 9, 18],
  ['-1.5 .. 2e3', -1.5, 2_000],
  ['20 %..30 %', 0.2, 0.3],
  ['>= 0.8', 0.8, INFINITE],
  ['at least 80 %', 0.8, INFINITE],
  ['<=3', -INFINITE, 3],
  ['At most 3', -INFINITE, 3],
  ['≥ 1', 1, INFINITE],
  [48_000, 48_000, 48_000],
  ['7', 7, 7],
])('%s is from %d to %d', (written, low, high) => {
  expect(parseBounds(written)).toEqual({ low, high });
});

test('strict bounds leave out the number itself and nothing else', () => {
  for (const limit of [0, 5, -5, 0.1, 1e-300]) {
    const above = parseBounds(`> ${limit}`)!.low;
    const below = parseBounds(`below ${limit}`)!.high;
    expect(above).toBeGreaterThan(limit);
    expect(below).toBeLessThan(limit);
    // No number lies between: the middle of the two rounds to one of them.
    expect([limit, above]).toContain((limit + above) / 2);
    expect([limit, below]).toContain((limit + below) / 2);
  }
});

test.each(['', 'lots', '1..', '..2', '1...2...3', '> x', '1 to 2', 'at least', '5 6'])(
  '"%s" is no bound',
  (written) => {
    expect(parseBounds(written)).toBeUndefined();
  },
);

test.each<[string, string, number | undefined]>([
  ['joined', 'joined', undefined],
  ['joined@7d', 'joined', 7],
  ['人均收入@30d', '人均收入', 30],
])('%s is %s on day %s', (text, outcome, day) => {
  expect(parseOutcomeReference(text)).toEqual({ outcome, day });
});

test.each([
  '',
  '@7d',
  'joined@',
  'joined@7',
  'joined@0d',
  'joined@week',
  'joined@-1d',
  'joined@7d@8d',
  'joined@9999999d',
])('"%s" is no outcome', (text) => {
  expect(parseOutcomeReference(text)).toBeUndefined();
});
