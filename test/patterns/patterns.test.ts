/**
 * The patterns of real communities that the model wants to be judged by, each figure beside its band. With few replications, so
 * that they run in a minute; `npm run patterns` plays more and prints intervals. A figure that the model does not meet stands as a
 * test that must fail, with the reason in its definition and its band unchanged.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { PATTERNS } from './all.ts';
import { bandText, hasBand, type Measured, measure } from './pattern.ts';

describe.each(PATTERNS.map((pattern) => [`${pattern.id}: ${pattern.statement}`, pattern] as const))(
  '%s',
  (_, pattern) => {
    let measured: Measured[];
    beforeAll(() => {
      measured = measure(pattern, pattern.replications.test);
      for (const { name, band, value, error } of measured)
        console.log(`${pattern.id} ${name}: ${value.toFixed(3)} ± ${error.toFixed(3)}, band ${bandText(band)}`);
    });
    pattern.figures.forEach((figure, k) => {
      if (!hasBand(figure.band)) return;
      const hold = figure.missed === undefined ? test : test.fails;
      hold(`${figure.name}: ${bandText(figure.band)}`, () => {
        const { value, band } = measured[k]!;
        expect(value).toBeGreaterThanOrEqual(band[0]);
        expect(value).toBeLessThanOrEqual(band[1]);
      });
    });
  },
);

test('every pattern of the specification has a definition, but those without figures', () => {
  const defined = PATTERNS.map(({ id }) => id);
  const all = Array.from({ length: 28 }, (_, k) => `P${k + 1}`);
  expect(all.filter((id) => !defined.includes(id))).toEqual(['P22', 'P24']);
});
