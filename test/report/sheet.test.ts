/** The page that commands share: what stands on it, and that text from a scenario stays text. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReportAssets } from '#hearsay/report/draw.js';
import { type RenderedSheet, renderSheet } from '#hearsay/report/page.js';
import { chartsOf, type Sheet } from '#hearsay/report/sheet.js';
import { reportAssets } from './report-assets.ts';

const HOSTILE = '</style><script>alert(1)</script>"\u202e<img src=x onerror=alert(1)>';

const chart = (title: string) => ({
  name: HOSTILE,
  spec: {
    title: { text: title, subtitle: ['How to read it', 'and more'] },
    width: 100,
    height: 100,
    data: { values: [{ x: 1, y: 2, t: HOSTILE }] },
    mark: 'point',
    encoding: { x: { field: 'x', type: 'quantitative' }, y: { field: 't', type: 'nominal' } },
  },
});

const sheet = (language: 'en' | 'zh', name: string): Sheet => ({
  language,
  kicker: 'Sweep',
  title: name,
  question: name,
  source: name,
  setting: 'Small.',
  headline: `It depends on ${name}.`,
  cautions: [`write --replications 30 for ${name}`],
  summary: [{ caption: 'Summary', header: ['what', 'how much'], rows: [['one', { text: '1', note: '0 to 2' }]] }],
  sections: [
    {
      id: 'curves',
      title: 'Curves',
      note: 'Read it so.',
      charts: [chart(name), chart('Second')],
      tables: [],
      remarks: [name],
    },
    {
      id: 'numbers',
      title: 'Numbers',
      note: '',
      charts: [],
      tables: [
        {
          caption: 'All points',
          folded: true,
          header: ['point', 'mean'],
          rows: [[name, { text: '5', chip: { word: 'better', tone: 'better' } }]],
        },
      ],
      remarks: [],
    },
  ],
  methods: ['By counting.'],
  seed: 'seed',
  replications: '30',
  failures: '0',
  provenance: {
    scenarioText: HOSTILE,
    scenarioHash: 'abc',
    version: '1',
    digest: 'd',
    command: `hearsay sweep "${name}"`,
  },
});

describe('a sheet', () => {
  let assets: ReportAssets;
  let plain: RenderedSheet;
  let hostile: RenderedSheet;
  beforeAll(async () => {
    assets = await reportAssets();
    plain = await renderSheet(sheet('en', 'A group'), assets);
    hostile = await renderSheet(sheet('zh', HOSTILE), assets);
  });

  test('has the question, the answer, its sections, the method and where it came from, in this order', () => {
    const ids = [...plain.html.matchAll(/<section id="([a-z]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['question', 'verdict', 'curves', 'numbers', 'methods', 'trust', 'provenance']);
    for (const id of ids) expect(plain.html).toContain(`href="#${id}"`);
  });

  test('shows each chart as a figure with its description, and gives it as specification, SVG and PNG', () => {
    expect(plain.charts.map(({ name }) => name)).toEqual([
      'curves-1-style-script-alert-1-script-img-src-x-on',
      'curves-2-style-script-alert-1-script-img-src-x-on',
    ]);
    expect(chartsOf(sheet('en', 'A group'))[0]!.description).toBe('Curves: A group. How to read it and more');
    expect(plain.html.match(/<figure role="img" aria-label="Curves: /g)).toHaveLength(2);
    for (const { svg, png } of plain.charts) {
      expect(svg).toMatch(/^<svg /);
      expect([...png.slice(1, 4)]).toEqual([...Buffer.from('PNG')]);
    }
  });

  test('folds a table of many rows, and sets options as something to type', () => {
    expect(plain.html).toContain('<summary>All points: one row</summary>');
    expect(plain.html).toContain('<code class="option">--replications 30</code>');
  });

  test('lets no text of a scenario become markup, and runs nothing', () => {
    for (const { html } of [plain, hostile]) {
      expect(html).not.toMatch(/<script|<img|onerror=alert\(1\)>/);
      expect(html).toContain("default-src 'none'; script-src 'none'");
      expect(html).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
    }
    expect(hostile.html).not.toContain('\u202e');
    expect(hostile.html).toContain('lang="zh');
  });

  test('is the same, byte for byte, when drawn again', async () => {
    const again = await renderSheet(sheet('zh', HOSTILE), assets);
    expect(again.html).toBe(hostile.html);
    expect(again.charts).toEqual(hostile.charts);
  });
});
