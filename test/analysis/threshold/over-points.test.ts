/** Thresholds over points of what is uncertain, counted by hand. */
import { expect, test } from 'vitest';
import { overPoints, type PointVerdict } from '#hearsay/analysis/threshold/over-points.js';

const at = (place: number): PointVerdict => ({ kind: 'threshold', at: place, ci95: [place / 1.1, place * 1.1] });
const no = (kind: PointVerdict['kind']): PointVerdict => ({ kind, at: null, ci95: null });

test('points with a threshold are counted among those with values, and placed', () => {
  const found = overPoints([at(200), no('smooth'), at(50), no('no-values'), no('undecided')]);
  expect(found).toMatchObject({
    points: 4,
    thresholds: 2,
    smooth: 1,
    undecided: 1,
    withoutValues: 1,
    range: [50, 200],
  });
  // By ratio, half-way from 50 to 200 is 100.
  expect(found.median).toBeCloseTo(100, 9);
  // Wilson, 2 of 4: z² = 3.8415, centre 1/2, half-width √(3.8415 / 16 + 3.8415² / 64) / (1 + 3.8415 / 4).
  const half = Math.sqrt(4 * 3.8415 * 0.25 + 3.8415 ** 2 / 4) / (4 + 3.8415);
  expect(found.ci95[0]).toBeCloseTo(0.5 - half, 4);
  expect(found.ci95[1]).toBeCloseTo(0.5 + half, 4);
});

test('no threshold anywhere has no range', () => {
  expect(overPoints([no('smooth'), no('undecided')])).toMatchObject({
    points: 2,
    thresholds: 0,
    range: null,
    median: null,
  });
});
