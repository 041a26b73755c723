import { afterAll, describe, expect, test } from 'vitest';
import { digestInNode, digestOnPage, studioForTests } from './studio-page.ts';

const browser = await studioForTests();

const COURSE = 'scenarios/python-course-group.yaml';

describe.skipIf(browser === undefined)('the page in which the plan is changed', { timeout: 300_000 }, () => {
  afterAll(() => browser?.close());

  test('computes what the command line computes, asks for nothing and breaks no rule of its policy', async () => {
    const { page, trouble } = await browser!.studio.open(COURSE);
    expect(await digestOnPage(page)).toBe(digestInNode(COURSE, []));
    await page.locator('figure').first().scrollIntoViewIfNeeded();
    await page.locator('figure svg path').first().waitFor();
    // What nobody has scrolled to is drawn too: the page may be printed.
    expect(await page.locator('figure').count()).toBeGreaterThan(10);
    await page.locator('.drawing.blank').first().waitFor({ state: 'detached' });
    expect(trouble).toEqual([]);
    await page.close();
  });

  test('makes a plan of the first change, plays it, and keeps it in the address', async () => {
    const { page, trouble } = await browser!.studio.open(COURSE);
    await digestOnPage(page);
    await page.locator('.card > summary', { hasText: 'Recruiting' }).click();
    const expected = page.locator('[data-path="recruit.0.expected"]');
    await expected.fill('90');
    await expected.press('Enter');
    await page.locator('.glance thead', { hasText: 'your plan' }).waitFor();
    const set = await page.evaluate('new URLSearchParams(location.hash.slice(1)).getAll("set")');
    expect(set).toEqual([
      'strategies.your plan={ extends: month-plan }',
      'strategies.your plan.recruit=[{ channel: forum posts, days: 0-6, expected: 90, segments: { beginners: 60 %, developers: 40 % } }]',
    ]);
    const digest = await digestOnPage(page);
    expect(digest).toBe(digestInNode(COURSE, set as string[]));
    await page.reload();
    expect(await digestOnPage(page)).toBe(digest);
    expect(await expected.inputValue()).toBe('90');
    // Back to the scenario as it is, and to the plan again.
    await page.goBack();
    await page.locator('.changes').waitFor({ state: 'detached' });
    expect(await digestOnPage(page)).toBe(digestInNode(COURSE, []));
    await page.goForward();
    await page.locator('.changes').waitFor();
    expect(await digestOnPage(page)).toBe(digest);
    expect(trouble).toEqual([]);
    await page.close();
  });

  test('says what is wrong at the control, in the words of the reader, and keeps the results before', async () => {
    const { page } = await browser!.studio.open(COURSE);
    await digestOnPage(page);
    const before = await page.locator('.lead').textContent();
    expect(before).toContain('as-it-happened');
    await page.locator('.card > summary', { hasText: 'Recruiting' }).click();
    const share = page.locator('[data-path="recruit.0.segments.beginners"]');
    await share.fill('150 %');
    await share.press('Enter');
    const problem = page.locator('.control:has([data-path="recruit.0.segments.beginners"]) .problem');
    await problem.waitFor();
    expect(await problem.textContent()).toContain('a share from 0 to 1');
    expect(await share.getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('.lead').textContent()).toBe(before);
    await page.close();
  });

  test.each([
    ['a mistake', 'set=parameters.attention=many', '.plan .cautions'],
    [
      'a strategy that extends itself',
      `set=${encodeURIComponent('strategies.your plan={ extends: your plan }')}`,
      '.plan .cautions',
    ],
    [
      'one that extends what is not there',
      `set=${encodeURIComponent('strategies.your plan={ extends: gone }')}`,
      '.plan .cautions',
    ],
    ['no number of runs', 'set=replications=-5', '.plan .cautions'],
  ])('shows the results of the file, and what is wrong, when its address holds %s', async (_what, hash, problem) => {
    const { page, trouble } = await browser!.studio.open(COURSE, { hash: `#${hash}` });
    await page.locator(problem).waitFor();
    expect(await digestOnPage(page)).toBe(digestInNode(COURSE, []));
    // In another language they are told anew.
    await page.locator('.language').click();
    await page.locator('[lang=zh-Hans] .lead, [lang^=zh] .lead', { hasText: /\p{Script=Han}/u }).waitFor();
    expect(trouble).toEqual([]);
    await page.close();
  });
});
