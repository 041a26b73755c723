import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { simulate } from '#hearsay/engine/simulate.js';
import { compileModel } from '#hearsay/model/compile.js';
import { readScenarioFile } from '#hearsay/study/scenario-file.js';
import { type OpenOptions, studioForTests } from './studio-page.ts';

const browser = await studioForTests();

const COURSE = 'scenarios/python-course-group.yaml';

describe.skipIf(browser === undefined)('the view that watches', { timeout: 300_000 }, () => {
  afterAll(() => browser?.close());

  async function watch(options: OpenOptions = {}): Promise<{ page: Page; trouble: string[] }> {
    const opened = await browser!.studio.open(COURSE, { replications: 1, hash: '#view=watch', ...options });
    await opened.page.locator('.watch canvas').first().waitFor();
    return opened;
  }
  const showDay = (page: Page, day: number) => page.locator('.watch input[type=range]').fill(String(day));
  /** The picture of each side once it is that of a day. */
  async function pictures(page: Page, day: number): Promise<string[]> {
    await page.locator(`.watch canvas[data-shown="${day}"]`).nth(1).waitFor();
    return page.evaluate('[...document.querySelectorAll(".watch canvas")].map((each) => each.toDataURL())');
  }

  test('shows runs that are those of the command line, asks for nothing and breaks no rule of its policy', async () => {
    const { page, trouble } = await watch();
    const model = compileModel(readScenarioFile(COURSE).scenario);
    for (const strategy of ['as-it-happened', 'month-plan']) {
      const digest = await page.getAttribute(`[data-film="${strategy}"]`, 'data-digest');
      expect(digest).toBe(simulate(model, strategy, 0).digest);
    }
    expect(trouble).toEqual([]);
    await page.close();
  });

  test('shows the same picture of a day however one came there', async () => {
    const { page, trouble } = await watch();
    await showDay(page, 12);
    const directly = await pictures(page, 12);
    await showDay(page, 30);
    expect(await pictures(page, 30)).not.toEqual(directly);
    await showDay(page, 11);
    await page.locator('.watch select').nth(2).selectOption('8');
    await page.locator('.watch .play').click();
    // Where pictures come slowly, days are passed over.
    // The page's policy lets nothing wait inside of it.
    await expect
      .poll(() => page.evaluate('Number(document.querySelector(".watch canvas").dataset.shown) > 12'), {
        timeout: 60_000,
      })
      .toBe(true);
    await page.locator('.watch .play').click();
    await showDay(page, 13);
    await page.locator('.watch .days button').nth(1).click();
    expect(await page.locator('.watch .days output').textContent()).toBe('Day 12');
    expect(await pictures(page, 12)).toEqual(directly);
    expect(trouble).toEqual([]);
    await page.close();
  });

  test('comes back to the day and the member that it showed when another view was opened', async () => {
    const { page, trouble } = await watch();
    await showDay(page, 12);
    await page.fill('#find-member', 'developers');
    await page.keyboard.press('Enter');
    const story = page.locator('.watch .member h3').first();
    const told = await story.textContent();
    await page.getByRole('button', { name: 'Results', exact: true }).click();
    await page.locator('.watch').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Watch', exact: true }).click();
    await page.locator('.watch canvas[data-shown="12"]').first().waitFor();
    await story.waitFor();
    expect(await story.textContent()).toBe(told);
    expect(trouble).toEqual([]);
    await page.close();
  });

  test('plays to the last day, says each day in words, and stops', async () => {
    const { page } = await watch();
    await showDay(page, 57);
    await page.locator('.watch .play').click();
    await page.locator('.watch [data-day="59"]').waitFor();
    await page.locator('.watch .play', { hasText: 'Play' }).waitFor();
    const summary = await page.locator('.watch .summary').textContent();
    expect(summary).toMatch(/Day 59as-it-happened: \d+ members?, \d+ messages?/);
    expect(await page.getAttribute('.watch .summary', 'aria-live')).toBe('polite');
    await page.close();
  });

  test('tells the story of the member who is searched or clicked, under both strategies', async () => {
    const { page, trouble } = await watch();
    await showDay(page, 8);
    await page.fill('#find-member', 'developers');
    await page.keyboard.press('Enter');
    await page.locator('.member h3').first().waitFor();
    const titles = await page.locator('.member h3').allTextContents();
    expect(titles.length).toBe(2);
    const number = /\d+/.exec(titles[0]!)![0];
    for (const title of titles) expect(title).toContain(number);
    await page.locator('.talk button.plain').first().click();
    await page.locator('.member .close').click();
    expect(await page.locator('.member').count()).toBe(0);
    expect(trouble).toEqual([]);
    await page.close();
  });

  test('follows a change of the plan', async () => {
    const { page } = await watch();
    const before = await page.locator('.watch .summary').textContent();
    const expected = page.locator('[data-path="recruit.0.expected"]');
    if (!(await expected.isVisible())) await page.locator('.plan summary', { hasText: 'Recruiting' }).click();
    await expected.fill('40');
    await expected.press('Enter');
    await page.locator('.watch figcaption', { hasText: 'your plan' }).waitFor();
    await page.locator('[data-film="your plan"]').waitFor({ state: 'attached' });
    expect(await page.locator('.watch .summary').textContent()).not.toBe(before);
    await page.close();
  });

  test('is read in Chinese on a phone without being wider than it', async () => {
    const { page, trouble } = await watch({ width: 390, language: 'zh' });
    await showDay(page, 9);
    expect(await page.locator('.watch .summary').textContent()).toContain('名成员');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    expect(trouble).toEqual([]);
    await page.close();
  });

  test('moves nothing between days for whoever wants no motion', async () => {
    const { page } = await watch();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await showDay(page, 3);
    await page.locator('.watch select').nth(2).selectOption('0.25');
    await page.locator('.watch .play').click();
    const one = await pictures(page, 3);
    await page.waitForTimeout(300);
    expect(await pictures(page, 3)).toEqual(one);
    await page.close();
  });
});
