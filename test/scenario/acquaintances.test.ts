/** What founders know of each other follows from a full group; a circle of friends in a large group is told so. */
import { describe, expect, test } from 'vitest';
import { readScenario } from '#hearsay/scenario/read.js';

const warnings = (founders: number, groups: string, acquaintances: number) =>
  readScenario(`hearsay: 1
name: A circle of friends
horizon: 30 days
population: { size: 2000 }
community: { founders: ${founders}, ${groups} start: { acquaintances: ${acquaintances} } }
strategies: { alone: {} }
`).warnings.filter(({ code }) => code === 'acquaintances');

describe('founders who know each other', () => {
  test('are told how few they know where the group could hold many more', () => {
    const [warning, ...others] = warnings(15, 'groups: { cap: 200 },', 14);
    expect(others).toEqual([]);
    // 14 of 199 others are known with a chance of 0.07; of 14 others that makes 0.98.
    expect(warning!.message).toContain(
      'in a full group, of 200 here: the 15 founders know 0.98 of each other on average, not 14',
    );
  });

  test('are told so of the usual room for 500 too', () => {
    expect(warnings(25, '', 8)[0]!.message).toContain('the 25 founders know 0.38 of each other');
  });

  test.each([
    [15, 'groups: { cap: 200 },', 14],
    [25, '', 8],
  ])(
    'hear no more of it once they have written what is advised: %i founders, %s %i acquaintances',
    (founders, groups, acquaintances) => {
      const advised = Number(/other write ([\d.]+):/.exec(warnings(founders, groups, acquaintances)[0]!.hint!)![1]);
      expect(advised).toBeGreaterThan(acquaintances);
      expect(warnings(founders, groups, advised)).toEqual([]);
    },
  );

  test('hear nothing where the group is theirs, is half full of them, is fuller than full, or more are known than founded', () => {
    expect(warnings(15, 'groups: { cap: 15 },', 14)).toEqual([]);
    expect(warnings(300, '', 15)).toEqual([]);
    expect(warnings(500, 'groups: { cap: 150 },', 30)).toEqual([]);
    expect(warnings(0, '', 30)).toEqual([]);
    // More than there are founders: these are people of a group to come.
    expect(warnings(15, 'groups: { cap: 150 },', 30)).toEqual([]);
  });
});
