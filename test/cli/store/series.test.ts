/** `--series`: a study that keeps fewer days says so, and says the same of everything else. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, test } from 'vitest';
import { dayKept, isKept, keptCount, spread } from '#hearsay/study/store/series-kept.js';
import { command, folderWith, smallScenario } from '../program.ts';

test('the ends of weeks and the last day are kept, each once and in their order', () => {
  fc.assert(
    fc.property(fc.nat({ max: 400 }), fc.constantFrom(undefined, 7), (days, every) => {
      const own = every === undefined ? {} : { every };
      const kept = Array.from({ length: keptCount(days, own) }, (_, place) => dayKept(place, days, own));
      const expected = [...Array(days).keys()].filter(
        (day) => every === undefined || day % 7 === 6 || day === days - 1,
      );
      expect(kept).toEqual(expected);
      for (let passed = 1; passed <= days; passed++) expect(isKept(passed, days, own)).toBe(kept.includes(passed - 1));
      const values = Float64Array.from(expected);
      const all = [...spread(values, days, own)];
      expect(all).toEqual([...Array(days).keys()].map((day) => (expected.includes(day) ? day : Number.NaN)));
    }),
  );
});

const text = smallScenario();
const typed = (series: string) => [
  'compare',
  'a.yaml',
  '--out',
  series,
  '--series',
  series,
  '--workers',
  '1',
  '--quiet',
];

describe('a study with', () => {
  let cwd: string;
  const json = (folder: string, name: string) => JSON.parse(readFileSync(join(cwd, folder, name), 'utf8'));

  beforeAll(async () => {
    cwd = folderWith({ 'a.yaml': text });
    for (const series of ['daily', 'weekly', 'none']) {
      // Drawing takes longer than all the rest: only where the curves are looked at.
      const { code, stderr } = await command([...typed(series), '--lang', 'en'], { cwd, charts: series === 'weekly' });
      expect([code, stderr]).toEqual([0, '']);
    }
  }, 300_000);

  test.each(['weekly', 'none'])('%s days says so, and has the same runs and the same answer', async (series) => {
    expect(json(series, 'summary.json')).toEqual(json('daily', 'summary.json'));
    expect([json('daily', 'manifest.json').seriesKept, json(series, 'manifest.json').seriesKept]).toEqual([
      undefined,
      series,
    ]);
    const report = readFileSync(join(cwd, series, 'report.html'), 'utf8');
    expect(report).toContain(`(--series ${series})`);
    expect(readFileSync(join(cwd, 'daily', 'report.html'), 'utf8')).not.toContain('(--series');
    const { code, stdout } = await command(['rerun', series, '0/topics/1', '--lang', 'en'], { cwd });
    expect([code, stdout]).toEqual([0, expect.stringContaining('identical')]);
    const before = readFileSync(join(cwd, series, 'report.html'));
    const again = { cwd, charts: series === 'weekly' };
    expect((await command([...typed(series), '--lang', 'en'], again)).code).toBe(0);
    expect((await command(['report', series, '--lang', 'en', '--quiet'], again)).code).toBe(0);
    expect(readFileSync(join(cwd, series, 'report.html')).equals(before)).toBe(true);
  });

  test('weekly days has them in its tables, with the values of the daily one, and draws curves of them', async () => {
    const rowsOf = async (folder: string) => {
      const { buffer, byteOffset, byteLength } = readFileSync(join(cwd, folder, 'series', 'part-00000.parquet'));
      return parquetReadObjects({ file: buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer });
    };
    const [daily, weekly] = [await rowsOf('daily'), await rowsOf('weekly')];
    expect(weekly).toEqual(daily.filter(({ day }) => [6, 13, 19].includes(day)));
    const charts = readdirSync(join(cwd, 'weekly', 'charts')).filter((name) => name.includes('trajector'));
    expect(charts.length).toBeGreaterThan(0);
    const spec = charts.find((name) => name.endsWith('.vl.json'))!;
    const { data } = json(join('weekly', 'charts'), spec);
    expect([...new Set(data.values.map(({ d }: { d: number }) => d))]).toEqual([6, 13, 19]);
    await command(['export', 'weekly', '--out', 'tables', '--quiet'], { cwd });
    const [header, row] = readFileSync(join(cwd, 'tables', 'series-members.csv'), 'utf8').split('\n');
    expect(header!.trim()).toBe('point,strategy,replication,day6,day13,day19');
    expect(row!.split(',').slice(3).map(Number)).toEqual(weekly.slice(0, 3).map(({ members }) => members));
  });

  test('no days has no table of them', () => {
    expect(readdirSync(join(cwd, 'none', 'series'))).toEqual([]);
    expect(existsSync(join(cwd, 'none', 'runs', 'part-00000.parquet'))).toBe(true);
  });
});

describe('is refused', () => {
  const refusal = async (words: readonly string[], scenario: string, first?: readonly string[]) => {
    const cwd = folderWith({ 'a.yaml': scenario });
    if (first !== undefined) await command([...first, '--replications', '2'], { cwd });
    const { code, stderr } = await command([...words, '--lang', 'en'], { cwd });
    expect(code).toBe(2);
    return stderr;
  };

  test('where a value on a day that is not kept is asked for', async () => {
    const dated = (day: number) => text.replace('outcomes: [members', `outcomes: [members, members@${day}d`);
    expect(await refusal(typed('none'), dated(14))).toContain('ask for the final value, "members"');
    expect(await refusal(typed('weekly'), dated(10))).toContain('the nearest day that is kept is "members@7d"');
    const cwd = folderWith({ 'a.yaml': dated(14) });
    expect((await command(typed('weekly'), { cwd })).code).toBe(0);
  });

  test('where a study was begun with other days', async () => {
    const words = ['compare', 'a.yaml', '--out', 'weekly', '--series', 'none', '--quiet'];
    expect(await refusal(words, text, typed('weekly'))).toMatch(/was begun with "--series weekly", and this says/);
  });
});
