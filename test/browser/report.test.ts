import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RenderedSheet } from '#hearsay/report/page.js';
import { HOSTILE_STUDY, VISIBLE_NAMES } from '../report/hostile-study.ts';
import { renderReport } from '../report/render-report.ts';
import { COURSE_GROUP, type SyntheticStudy, syntheticInput } from '../report/synthetic-results.ts';
import { launchBrowser } from './chromium.ts';

const launched = await launchBrowser();
if ('reason' in launched) console.warn(`Tests in a browser are skipped: ${launched.reason}.`);

/** What happened while a page was open that must not happen. */
interface Watched {
  readonly page: Page;
  readonly requests: string[];
  readonly messages: string[];
  readonly dialogs: string[];
}

describe.skipIf('reason' in launched)('the page in a real browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-page-'));
  let browser: Browser;

  beforeAll(() => {
    if ('browser' in launched) browser = launched.browser;
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(report: RenderedSheet, name: string, width = 1100): Promise<Watched> {
    const file = join(folder, `${name}.html`);
    writeFileSync(file, report.html);
    const url = pathToFileURL(file).href;
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const watched: Watched = { page, requests: [], messages: [], dialogs: [] };
    // The page itself and its fonts, which are data, are the only things that may be asked for.
    page.on('request', (request) => {
      if (request.url() !== url && !request.url().startsWith('data:font/')) watched.requests.push(request.url());
    });
    // Violations of the content policy arrive as console messages too.
    page.on('console', (message) => watched.messages.push(message.text()));
    page.on('pageerror', (error) => watched.messages.push(error.message));
    page.on('dialog', async (dialog) => {
      watched.dialogs.push(dialog.message());
      await dialog.dismiss();
    });
    await page.goto(url);
    await page.evaluate('document.fonts.ready.then(() => true)');
    return watched;
  }

  async function rendered(study: SyntheticStudy): Promise<RenderedSheet> {
    return renderReport(syntheticInput(study));
  }

  for (const language of ['en', 'zh'] as const) {
    test(`nothing is injected by hostile names (${language})`, async () => {
      const report = await rendered({ ...HOSTILE_STUDY, language });
      const { page, requests, messages, dialogs } = await open(report, `hostile-${language}`);
      expect(requests).toEqual([]);
      expect(messages).toEqual([]);
      expect(dialogs).toEqual([]);
      const found = (await page.evaluate(`(() => ({
        text: document.body.innerText,
        scripts: document.scripts.length,
        images: document.images.length,
        frames: document.querySelectorAll('iframe, object, embed, form, base, link').length,
        styles: document.querySelectorAll('style').length,
        handlers: [...document.querySelectorAll('*')].flatMap((e) => e.getAttributeNames()).filter((n) => n.startsWith('on') || n === 'style'),
        links: [...document.querySelectorAll('a')].map((a) => a.getAttribute('href')).filter((href) => !href.startsWith('#')),
        ids: [...document.querySelectorAll('[id]')].map((e) => e.id),
        hidden: [...document.querySelectorAll('figure svg')].filter((s) => s.getBoundingClientRect().width < 100 || s.getBoundingClientRect().height < 50).length,
        charts: document.querySelectorAll('figure svg').length,
        sideways: document.documentElement.scrollWidth - innerWidth,
        bodyShown: getComputedStyle(document.body).display,
        title: document.title,
      }))()`)) as Record<string, unknown>;
      for (const name of VISIBLE_NAMES) expect(found.text).toContain(name);
      expect(found).toMatchObject({ scripts: 0, images: 0, frames: 0, styles: 1, hidden: 0, bodyShown: 'block' });
      expect(found.sideways).toBeLessThanOrEqual(0);
      expect(found.handlers).toEqual([]);
      expect(found.links).toEqual([]);
      expect(found.title).toBe(VISIBLE_NAMES[0]);
      expect(found.charts).toBe(report.charts.length);
      expect(new Set(found.ids as string[]).size).toBe((found.ids as string[]).length);
      // Turning the direction of the text around a name is an injection too.
      expect(found.text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b]/);
      await page.close();
    });
  }

  test('the content policy stops a script that got in all the same', async () => {
    const report = await rendered({ ...COURSE_GROUP, replications: 4, outcomes: ['members'] });
    const broken = {
      ...report,
      html: report.html.replace('</main>', '<script>document.title = "owned"</script></main>'),
    };
    const { page, messages } = await open(broken, 'policy');
    expect(await page.title()).not.toBe('owned');
    expect(messages.join(' ')).toContain('Content Security Policy');
    await page.close();
  });

  test('Chinese is drawn with the embedded font, in the page and in its charts', async () => {
    const report = await rendered({ ...COURSE_GROUP, replications: 4, outcomes: ['members'], language: 'zh' });
    const { page } = await open(report, 'chinese');
    const used = (await page.evaluate(
      `[...document.fonts].filter((f) => f.status === 'loaded').map((f) => f.family.replaceAll('"', '') + ' ' + f.weight)`,
    )) as string[];
    expect(used).toEqual(expect.arrayContaining(['Noto Sans SC 400', 'Noto Sans SC 600']));
    // Two ideographs of one width look different, and different from a character that no font has.
    const pictures = new Set<string>();
    for (const word of ['人数', '模拟', '\uE000\uE000']) {
      await page.evaluate(
        `document.querySelector('figure svg text').textContent = ${JSON.stringify(word)}; scrollTo(0, document.querySelector('figure').offsetTop)`,
      );
      const picture = await page.locator('figure svg').first().screenshot();
      pictures.add(picture.toString('base64'));
    }
    expect(pictures.size).toBe(3);
    await page.close();
  });

  test('a phone shows the page without sideways scrolling', async () => {
    const report = await rendered({ ...COURSE_GROUP, replications: 4 });
    const { page } = await open(report, 'phone', 360);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    await page.close();
  });

  test('on a phone the first column of the outcome table stays in sight, and a word says that there is more', async () => {
    const report = await rendered({ ...COURSE_GROUP, replications: 4 });
    const { page } = await open(report, 'phone-table', 390);
    const found = await page.evaluate(`(() => {
      const box = document.querySelector('.scroll');
      const cell = box.querySelector('tbody th');
      const before = cell.getBoundingClientRect().left;
      box.scrollLeft = 120;
      return {
        scrolled: box.scrollLeft,
        moved: Math.round(cell.getBoundingClientRect().left - before),
        hint: getComputedStyle(box.previousElementSibling).display,
      };
    })()`);
    expect(found).toEqual({ scrolled: 120, moved: 0, hint: 'block' });
    await page.setViewportSize({ width: 1100, height: 900 });
    expect(await page.evaluate(`getComputedStyle(document.querySelector('.hint')).display`)).toBe('none');
    await page.close();
  });
});
