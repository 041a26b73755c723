import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holmAdjust } from '#hearsay/analysis/holm.js';

describe('Holm adjustment', () => {
  it('gives the adjusted values of R, p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm")', () => {
    expect(holmAdjust([0.01, 0.04, 0.03, 0.005])).toEqual([0.03, 0.06, 0.06, 0.02]);
  });

  it('is the least level at which stepping down through the hypotheses rejects each', () => {
    const p = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(p, { minLength: 1, maxLength: 8 }), (list) => {
        const adjusted = holmAdjust(list) as number[];
        list.forEach((_, i) => {
          const level = adjusted[i]!;
          expect(rejected(list, level + 1e-9)[i]).toBe(true);
          if (level > 1e-9 && level < 1) expect(rejected(list, level - 1e-9)[i]).toBe(false);
        });
      }),
    );
  });

  it('leaves comparisons without a p value out of the family', () => {
    expect(holmAdjust([null, 0.02, null, 0.01])).toEqual([null, 0.02, null, 0.02]);
  });
});

/** Holm's procedure word for word: test the smallest p against level / m, the next against level / (m - 1), until one fails. */
function rejected(p: readonly number[], level: number): boolean[] {
  const result = p.map(() => false);
  const order = p.map((_, i) => i).sort((a, b) => p[a]! - p[b]!);
  for (const [rank, i] of order.entries()) {
    if (level < 1 && p[i]! > level / (p.length - rank)) break;
    result[i] = true;
  }
  return result;
}
