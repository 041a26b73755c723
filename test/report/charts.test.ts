import { beforeAll, describe, expect, test } from 'vitest';
import { resultsInMemory } from '#hearsay/experiment/results-in-memory.js';
import { buildReport, type Report } from '#hearsay/report/compare/sheet.js';
import { measureWith, type ReportFonts, unicodeRange } from '#hearsay/report/fonts.js';
import { type ChartSpec, type MeasureText, renderPng, renderSvg } from '#hearsay/report/render.js';
import { REASONS } from '#hearsay/scenario/outcomes/leaving.js';
import { subsetFonts } from '#hearsay/study/pages/fonts.js';
import { loadRasterizer } from '#hearsay/study/pages/images.js';
import { HOSTILE_NAMES, HOSTILE_STUDY } from './hostile-study.ts';
import { renderReport } from './render-report.ts';
import { COURSE_GROUP, comparisonOf, syntheticInput } from './synthetic-results.ts';

/** A font box of ten pixels a character, for tests that need no real one. */
const tenPixels: MeasureText = (text) => 10 * [...text].length;

const labelled = (word: string): ChartSpec => ({
  width: 300,
  height: 60,
  title: word,
  data: { values: [{ x: 1 }, { x: 2 }] },
  mark: 'point',
  encoding: { x: { field: 'x', type: 'quantitative' } },
});

describe('charts', () => {
  let report: Report;
  let hostile: Report;
  beforeAll(async () => {
    report = await buildReport(syntheticInput(COURSE_GROUP));
    hostile = await buildReport(syntheticInput(HOSTILE_STUDY));
  });

  test('there is one of every kind', () => {
    const kinds = new Set(report.charts.map((chart) => chart.section));
    expect([...kinds].sort()).toEqual(
      ['distributions', 'forest', 'funnel', 'network', 'participation', 'retention', 'stages', 'trajectories'].sort(),
    );
  });

  test('a formula that is true or false is drawn as a share of runs, day by day and at the end', async () => {
    const input = syntheticInput({ ...COURSE_GROUP, outcomes: ['alive', 'members'] });
    const runs = input.results.runs.map((run) => {
      const alive = run.strategy === 'both' || run.replication % 3 === 0 ? 1 : 0;
      return {
        ...run,
        outcomes: { ...run.outcomes, alive },
        series: { ...run.series, alive: new Float64Array(60).fill(alive) },
      };
    });
    const results = resultsInMemory(runs);
    const comparison = comparisonOf(input.scenario, results, ['alive', 'members']);
    const { charts } = await buildReport({ ...input, results, comparison });
    const drawn = charts.filter((chart) => chart.name.endsWith('-alive'));
    expect(drawn.map((chart) => chart.section)).toEqual(['trajectories', 'forest', 'distributions']);
    const [days, forest, end] = drawn.map((chart) => JSON.stringify(chart.spec));
    expect(days).toContain('Share of runs in which it is true on that day');
    expect(days).toContain('"s":"both","d":59,"m":1}');
    expect(forest).toContain('percentage points');
    // 10 of 30 runs.
    expect(end).toContain('33\u00a0% (17 to 53)');
    expect(end).toContain('100\u00a0% (88 to 100)');
    for (const { spec } of drawn) await expect(renderSvg(spec, tenPixels)).resolves.toContain('<svg');
  });

  test('the difference beside an interval is the one that the table prints', async () => {
    const input = syntheticInput({ ...COURSE_GROUP, outcomes: ['members'] });
    for (const shift of [0.05, 0.35, 0.45, 0.5, 1.45, 4.5, 4.55, 45.5]) {
      const results = resultsInMemory(
        input.results.runs.map((run) => ({
          ...run,
          outcomes: {
            ...run.outcomes,
            members: 100.25 + (run.replication % 2) + (run.strategy === 'both' ? shift + (run.replication % 3) : 0),
          },
        })),
      );
      const comparison = comparisonOf(input.scenario, results, ['members']);
      const { sheet, charts } = await buildReport({ ...input, results, comparison });
      const spec = JSON.stringify(charts.find(({ name }) => name.startsWith('forest-'))!.spec);
      const printed = JSON.stringify(sheet).match(/"note":\["(\+[\d.]+)"/)![1]!;
      expect(spec, `${shift}`).toContain(`${printed} `);
    }
  });

  test('reasons for leaving are drawn where anybody left: parts that add up, and no legend for what nobody had', async () => {
    const input = syntheticInput(COURSE_GROUP);
    const none = Object.fromEntries(REASONS.map((reason) => [reason, 0]));
    const withReasons = (own: Readonly<Record<string, number>>) =>
      resultsInMemory(input.results.runs.map((run) => ({ ...run, outcomes: { ...run.outcomes, ...none, ...own } })));
    const reasonsIn = async (own: Readonly<Record<string, number>>) =>
      (await buildReport({ ...input, results: withReasons(own) })).charts.find(({ name }) => name.endsWith('-reasons'));
    expect(await reasonsIn({})).toBeUndefined();
    const { spec, section } = (await reasonsIn({ leftOverFee: 6, leftByChance: 2 }))!;
    expect(section).toBe('retention');
    const [bars] = spec.layer as { data: { values: { r: string; o: number; v: number; t: string }[] } }[];
    expect(bars!.data.values.slice(0, 2).map(({ r, o, v, t }) => [r, o, v, t])).toEqual([
      ['fee', 0, 6, '6'],
      ['own affairs', 6, 8, '2'],
    ]);
  });

  test('roles are drawn where they were measured: parts that add up, of runs in which anybody was left', async () => {
    const input = syntheticInput(COURSE_GROUP);
    expect(report.charts.some((chart) => chart.name.endsWith('-roles'))).toBe(false);
    const shares = { leaderRole: 0.05, coreRole: 0.15, activeRole: 0.4, marginalRole: 0.1, lurkerRole: 0.3 };
    const nobody = Object.fromEntries(Object.keys(shares).map((role) => [role, 0]));
    const runs = input.results.runs.map((run) => ({
      ...run,
      outcomes: { ...run.outcomes, ...(run.replication % 2 === 0 ? shares : nobody) },
    }));
    const { charts } = await buildReport({ ...input, results: resultsInMemory(runs) });
    const { spec, section } = charts.find((chart) => chart.name.endsWith('-roles'))!;
    expect(section).toBe('participation');
    const [bars] = spec.layer as { data: { values: { r: string; o: number; v: number; t: string }[] } }[];
    const first = bars!.data.values.slice(0, 5);
    expect(first.map(({ r }) => r)).toEqual(['lead', 'core', 'active', 'on the margin', 'only read']);
    expect(first.map(({ v }) => v)).toEqual([0.05, 0.2, 0.6, 0.7, 1].map((end) => expect.closeTo(end, 12)));
    expect(first.map(({ t }) => t)).toEqual(['', '15.0\u00a0%', '40\u00a0%', '10.0\u00a0%', '30\u00a0%']);
    await expect(renderSvg(spec, tenPixels)).resolves.toContain('<svg');
  });

  test('numbers on the axis of differences stand apart, and zero is among them', async () => {
    const input = syntheticInput({ ...COURSE_GROUP, outcomes: ['revenue'] });
    const first = input.results.runs[0]!.strategy;
    const runs = input.results.runs.map((run) => {
      const away = run.strategy === first ? 0 : run.replication % 2 === 0 ? -29_000 : 28_000;
      return { ...run, outcomes: { ...run.outcomes, revenue: 40_000 + away } };
    });
    const results = resultsInMemory(runs);
    const comparison = comparisonOf(input.scenario, results, ['revenue']);
    const { charts } = await buildReport({ ...input, results, comparison });
    const labels = await labelsBelow(charts.find(({ name }) => name.startsWith('forest-'))!.spec);
    expect(labels.map(({ text }) => text)).toEqual(expect.arrayContaining(['−30,000', '−10,000', '0', '10,000']));
    expectApart(labels);
  });

  test.each([40_000, 300_000, 700_000, 1_500_000, 2_500_000])(
    'numbers on the axis of where runs ended stand apart up to %d',
    async (most) => {
      const input = syntheticInput({ ...COURSE_GROUP, outcomes: ['revenue'] });
      const runs = input.results.runs.map((run) => ({
        ...run,
        outcomes: { ...run.outcomes, revenue: (most * run.replication) / (input.results.replications - 1) },
      }));
      const results = resultsInMemory(runs);
      const comparison = comparisonOf(input.scenario, results, ['revenue']);
      const { charts } = await buildReport({ ...input, results, comparison });
      const labels = await labelsBelow(charts.find(({ name }) => name.startsWith('distributions-'))!.spec);
      expect(labels.length).toBeGreaterThan(2);
      expectApart(labels);
    },
  );

  test('specifications are plain data that survive JSON', () => {
    for (const { spec } of report.charts) expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
  });

  test('the same specification gives the same SVG, whatever was drawn before', async () => {
    const [first, second] = [report.charts[0]!.spec, report.charts[9]!.spec];
    const svg = await renderSvg(first, tenPixels);
    await renderSvg(second, tenPixels);
    expect(await renderSvg(first, tenPixels)).toBe(svg);
    expect((await buildReport(syntheticInput(COURSE_GROUP))).charts).toEqual(report.charts);
  });

  test('names of files are safe and each stands once', () => {
    const names = [...report.charts, ...hostile.charts].map((chart) => chart.name);
    for (const name of names) expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(new Set(hostile.charts.map((chart) => chart.name)).size).toBe(hostile.charts.length);
  });

  test('text from the scenario is never a field, an expression or a signal', () => {
    for (const { spec } of hostile.charts) {
      for (const [key, value] of everyEntry(spec)) {
        expect(['expr', 'signal', 'labelExpr', 'calculate', 'filter', 'href', 'url', 'tooltip']).not.toContain(key);
        if (key === 'field') expect(value).toMatch(/^[a-z]{1,4}$/);
      }
    }
  });

  test('hostile names reach the SVG escaped', async () => {
    for (const { spec } of hostile.charts) {
      const svg = await renderSvg(spec, tenPixels);
      expect(svg).not.toMatch(/<script|<img|<a |<foreignObject|href=|\son\w+="|\sstyle=/);
      // Several drawings share one page: an identifier would clash.
      expect(svg).not.toMatch(/\sid="/);
    }
    expect(HOSTILE_NAMES[0]).toContain('<script>');
  });

  test('one strategy, no purchase, no message, no run: a report all the same', async () => {
    const quiet = { ...COURSE_GROUP, strategies: [{ name: 'alone', vigor: 0, price: 0 }], horizon: 5, replications: 3 };
    const input = syntheticInput({ ...quiet, outcomes: ['members'] });
    const silent = {
      ...input,
      results: resultsInMemory(
        input.results.runs.map(({ network: _, ...run }) => ({
          ...run,
          participation: [],
          funnel: { ...run.funnel, bought: 0 },
        })),
      ),
    };
    const alone = await renderReport(silent);
    for (const sentence of ['only one strategy', 'Nobody bought', 'Nobody wrote', 'too short']) {
      expect(alone.html).toContain(sentence);
    }
    const nothing = { ...input, results: resultsInMemory([]) };
    const { comparisonOf } = await import('./synthetic-results.ts');
    const empty = await renderReport({
      ...nothing,
      comparison: comparisonOf(input.scenario, nothing.results, ['members']),
    });
    expect(empty.html).toContain('No run finished');
    expect(empty.charts).toEqual([]);
  });
});

describe('fonts', () => {
  let fonts: ReportFonts;
  beforeAll(async () => {
    fonts = await subsetFonts('abcdefghijklm 0123456789.中文群组Пあ□μσ');
  });

  test('one face holds Latin and Chinese together, others what it lacks', () => {
    const [main, ...others] = fonts.faces.filter((face) => face.weight === 400);
    expect(main!.codePoints).toEqual(
      expect.arrayContaining([...'a中群'].map((character) => character.codePointAt(0)!)),
    );
    expect(others.flatMap((face) => face.codePoints)).toContain('П'.codePointAt(0)!);
  });

  test('text is as wide as the font says: an ideograph is an em, a "1" is 0.555 em in Noto Sans', () => {
    const measure = measureWith(fonts);
    expect(measure('中文', 10, 400)).toBe(20);
    expect(measure('1', 1000, 400)).toBe(555);
    expect(measure('中', 10, 700)).toBe(measure('中', 10, 600));
  });

  test('a picture shows Chinese, in both weights, and a box where no font has the character', async () => {
    const resvg = await loadRasterizer();
    const picture = async (word: string) =>
      Buffer.from(renderPng(await renderSvg(labelled(word), tenPixels), resvg, fonts)).toString('base64');
    const [one, other, blank, missing, box] = await Promise.all(['中文', '群组', '　　', '\uE000', '□'].map(picture));
    expect(new Set([one, other, blank, missing]).size).toBe(4);
    expect(missing).toBe(box);
    // Symbols of parameters are Greek: each its own picture.
    const greek = await Promise.all(['μ', 'σ', ' '].map(picture));
    expect(new Set([...greek, missing]).size).toBe(4);
    // A missing character must not take the rest of its line with it.
    expect(await picture('\uE000П')).not.toBe(await picture('\uE000 '));
  });

  test('ranges of characters are written as style sheets want them', () => {
    expect(unicodeRange([0x20, 0x21, 0x22, 0x4e00])).toBe('U+20-22,U+4e00');
    expect(unicodeRange([])).toBe('');
  });
});

/** Every key and value of a specification, data left out. */
function* everyEntry(value: unknown): Generator<[string, unknown]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    yield [key, part];
    if (key !== 'values') yield* everyEntry(part);
  }
}

interface LabelBelow {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** The numbers below the horizontal axis of a chart, from left to right. */
async function labelsBelow(spec: ChartSpec): Promise<LabelBelow[]> {
  const widthOf: MeasureText = (text, fontSize) => 0.56 * fontSize * [...text].length;
  const svg = await renderSvg(spec, widthOf);
  return [...svg.matchAll(/text-anchor="(\w+)" transform="translate\(([\d.]+),18\)"[^>]*opacity="1">([−\d,]+)</g)].map(
    ([, anchor, x, text]) => {
      const width = widthOf(text!, 11, 400);
      const left = Number(x) - { start: 0, middle: width / 2, end: width }[anchor as 'start' | 'middle' | 'end'];
      return { text: text!, left, right: left + width };
    },
  );
}

/** Half a letter and more between one and the next. */
function expectApart(labels: readonly LabelBelow[]): void {
  for (const [k, { text, left }] of labels.slice(1).entries())
    expect(left - labels[k]!.right, `${labels[k]!.text} and ${text}`).toBeGreaterThanOrEqual(6);
}
