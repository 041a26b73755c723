/** Real communities beside the simulated one: what the table of the report says. */
import { expect, test } from 'vitest';
import { poolDetails } from '#hearsay/analysis/run-details.js';
import { resultsInMemory } from '#hearsay/experiment/results-in-memory.js';
import { numberFormat } from '#hearsay/report/format.js';
import { textsOf } from '#hearsay/report/language.js';
import { observedTables } from '#hearsay/report/observed.js';
import { COMMUNITIES, COMMUNITY_NAMES } from '#hearsay/scenario/communities.js';
import { PARTICIPATION_SHARES } from '#hearsay/scenario/outcomes.js';
import { PRESETS, type PresetName } from '#hearsay/scenario/presets.js';
import { run } from '../analysis/samples.ts';

const english = textsOf('en');
const numbers = numberFormat(english.units, '');

/** Two runs: of ten who joined 5 and 7 spoke, of whom 8 and 6 came back; the top tenth wrote 60 % and 70 %. */
const { strategies } = await poolDetails(
  resultsInMemory(
    [0, 1].map((k) =>
      run('led', k, {
        funnel: { heard: 10, joined: 10, spoke: [5, 7][k]!, returned: [8, 6][k]!, bought: 0 },
        participation: PARTICIPATION_SHARES.map((part) => (part === 0.1 ? [0.6, 0.7][k]! : 0.25)),
      }),
    ),
  ),
  ['led'],
);
const pool = strategies[0]!;

test('the table gives the range of the log and the mean of the runs, figure by figure', () => {
  const [table] = observedTables('acquaintance', pool, [0.5, 0.7], english, numbers);
  expect(table!.community).toContain('Students');
  expect(table!.rows.map(({ simulated }) => simulated.replace('\u00a0', ' '))).toEqual([
    '40 %',
    '70 %',
    '25 %',
    '65 %',
    '0.60',
  ]);
  expect(table!.rows[0]!.observed.replaceAll('\u00a0', ' ')).toMatch(/27 %?.*36 %/);
});

test('runs in which nobody wrote, and figures that a source does not have, leave no row', () => {
  const silent = { ...pool, participation: [] };
  const [table] = observedTables('acquaintance', silent, [], english, numbers);
  expect(table!.rows).toHaveLength(2);
  const [forum] = observedTables('forum', pool, [0.5], english, numbers);
  expect(forum!.rows).toHaveLength(3);
});

test('ranges are shares in order, each community belongs to a preset and has a name in both languages', () => {
  expect(COMMUNITIES.map(({ name }) => name)).toEqual([...COMMUNITY_NAMES]);
  for (const { name, preset, ranges } of COMMUNITIES) {
    expect(Object.keys(PRESETS)).toContain(preset satisfies PresetName);
    for (const [from, to] of Object.values(ranges)) {
      expect(from).toBeLessThan(to);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(1);
    }
    for (const language of ['en', 'zh'] as const)
      expect(textsOf(language).observed.communities[name].length).toBeGreaterThan(5);
  }
});
