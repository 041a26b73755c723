import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsOf, distinctLabels, plainLabel, plainText, shortLabel } from '#hearsay/report/labels.js';

describe('names from strangers', () => {
  test('lose what cannot be seen and stay on one line', () => {
    expect(plainLabel('\u202Eevil\u202C \u200Bx\r\ny\u0000')).toBe('evil x y');
    expect(plainLabel('\u200B')).toBe('\u2014');
    expect(plainLabel('👩‍👧 家长')).toBe('👩‍👧 家长');
  });

  test('a text of several lines keeps its lines and shows what hides in them', () => {
    expect(plainText('a: 1\r\n\tb: \u202E2')).toBe('a: 1\n\tb: \ufffd2');
  });

  test('a name cut short keeps its beginning and its end', () => {
    const label = shortLabel('a plan with two operators and 3 activities', 20);
    expect(label).toMatch(/^a plan with.*\u2026.*vities$/);
    expect(columnsOf(label)).toBeLessThanOrEqual(20);
  });

  test('a name of words is cut between them', () => {
    const name = 'a very long name of a strategy that invites everybody at noon';
    expect(shortLabel(name, 34)).toBe('a very long name of a\u2026at noon');
    expect(shortLabel('donaudampfschifffahrtsgesellschaft', 20)).toMatch(/^donaudampf.*\u2026.*schaft$/);
  });

  test('labels fit their columns and differ, whatever the names', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 12 }), (names) => {
        const labels = distinctLabels(names, 20);
        expect(new Set(labels).size).toBe(names.length);
        for (const label of labels) {
          expect(columnsOf(label)).toBeLessThanOrEqual(22);
          expect(label).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        }
      }),
    );
  });
});
