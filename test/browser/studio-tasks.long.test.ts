/** What people come to the page for, done as they would: by what the page says, not by what it is made of. */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { readScenario } from '#hearsay/scenario/read.js';
import { digestOnPage, studioForTests } from './studio-page.ts';

const COURSE = 'scenarios/python-course-group.yaml';
const browser = await studioForTests();

/** Whether an element can be seen without scrolling, at least its head. */
const IN_SIGHT = `(element) => {
  const { top, left, right } = element.getBoundingClientRect();
  return top >= 0 && top < innerHeight - 40 && left >= 0 && right <= innerWidth;
}`;

describe.skipIf(browser === undefined)('on the page', { timeout: 300_000 }, () => {
  afterAll(() => browser?.close());

  test('a strategist posts every other day, adds a moderator, names the plan and takes along a file that passes', async () => {
    const { page, trouble } = await browser!.studio.open(COURSE);
    await digestOnPage(page);
    await page.getByText('Find or add a lever').click();
    await page.getByPlaceholder('What should it do?').fill('posting');
    await page.getByRole('button', { name: 'Show: Content' }).click();
    const content = page.locator('.card[data-lever=content]');
    const isInSight = () =>
      page.evaluate(`(${IN_SIGHT})(document.querySelector('.card[data-lever=content] > summary'))`);
    await expect.poll(isInSight, { timeout: 60_000 }).toBe(true);
    await content.getByText('more settings').click();
    await content.getByRole('button', { name: 'Add: Every' }).click();
    // What is added has the keyboard, and what is typed replaces what it began with.
    const pathWithKeyboard = () => page.evaluate('document.activeElement.dataset.path');
    await expect.poll(pathWithKeyboard, { timeout: 60_000 }).toBe('content.0.every');
    await page.keyboard.type('every other day');
    await page.keyboard.press('Enter');
    await page.locator('main .problem', { hasText: 'not possible' }).waitFor();
    await content.getByRole('textbox', { name: 'Every', exact: true }).fill('2 days');
    await page.keyboard.press('Enter');
    await page.locator('main .problem').waitFor({ state: 'detached' });
    await page.getByPlaceholder('What should it do?').fill('moderator');
    await page.getByRole('button', { name: 'Add: Moderators' }).click();
    await page.locator('.card[data-lever=moderators] [data-path="moderators.count"]').first().waitFor();
    await page.locator('#tiles-title', { hasText: 'your plan' }).waitFor();
    await digestOnPage(page);
    await page.getByRole('button', { name: 'Keep and share' }).click();
    await page.getByRole('textbox', { name: 'Name of the plan' }).fill('every-other-day');
    await page.getByRole('button', { name: 'Save under this name' }).click();
    await page.locator('#yaml', { hasText: 'every-other-day:' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^Download/ }).click(),
    ]);
    const { scenario } = readScenario(readFileSync((await download.path())!, 'utf8'));
    const saved = scenario.strategies.find(({ name }) => name === 'every-other-day')!;
    expect(saved.content).toMatchObject([{ every: 2 }]);
    expect(saved.moderators).toMatchObject({ count: 1 });
    expect(trouble).toEqual([]);
    await page.close();
  });

  test('a researcher makes the groups smaller, is told that it comes to nothing here, watches both plans and reads a story', async () => {
    const { page, trouble } = await browser!.studio.open(COURSE);
    await digestOnPage(page);
    await page.getByText('Find or add a lever').click();
    await page.getByPlaceholder('What should it do?').fill('group size');
    await page.getByRole('button', { name: 'Add: Groups' }).click();
    const cap = page.getByRole('textbox', { name: 'Cap', exact: true });
    expect(await cap.inputValue()).toBe('500');
    await cap.fill('300');
    await cap.press('Enter');
    await page.locator('.tiles .warning', { hasText: '"your plan" goes exactly as "month-plan"' }).waitFor();
    await page.getByRole('button', { name: 'Watch' }).click();
    await page.locator('.watch canvas').nth(1).waitFor();
    await page.locator('.watch input[type=range]').fill('20');
    await page.getByLabel('Find a member').fill('developers');
    await page.getByLabel('Find a member').press('Enter');
    await page.locator('.member h3').nth(1).waitFor();
    // The page scrolls there smoothly.
    const isInSight = () => page.evaluate(`(${IN_SIGHT})(document.querySelector('.member h3'))`);
    await expect.poll(isInSight, { timeout: 60_000 }).toBe(true);
    expect(await page.locator('.member dd').count()).toBeGreaterThan(2);
    expect(trouble).toEqual([]);
    await page.close();
  });

  test('an operator with a phone finds a lever by a Chinese word, sets a reward and reads what it does', async () => {
    const { page, trouble } = await browser!.studio.open(COURSE, { width: 390, language: 'zh' });
    await digestOnPage(page);
    await page.getByRole('button', { name: '方案' }).click();
    await page.getByText('查找或添加措施').click();
    await page.getByPlaceholder('想要做什么').fill('红包');
    await page.getByRole('button', { name: '添加：邀请奖励' }).click();
    const card = page.locator('.card[data-lever=invitations]');
    await card.locator('[data-path="invitations.reward"]').fill('5');
    await page.keyboard.press('Enter');
    // What rewards are measured by is asked for at the place.
    await card.getByRole('button', { name: '设为此金额' }).click();
    await card.locator('.problem').waitFor({ state: 'detached' });
    const verdict = page.getByRole('button', { name: '查看结论' });
    expect(await page.evaluate(`(${IN_SIGHT})(document.querySelector('.to-results button'))`)).toBe(true);
    await verdict.click();
    // Not "waitForFunction": the page's own policy forbids the evaluation of text, on which that falls back where it must wait.
    await expect.poll(() => page.evaluate('scrollY'), { timeout: 60_000 }).toBe(0);
    expect(await page.evaluate(`(${IN_SIGHT})(document.querySelector('#verdict'))`)).toBe(true);
    await page.locator('#tiles-title', { hasText: '我的方案' }).waitFor();
    await digestOnPage(page);
    const set = (await page.evaluate('new URLSearchParams(location.hash.slice(1)).getAll("set")')) as string[];
    expect(set).toContain('worthWhile=2');
    expect(trouble).toEqual([]);
    await page.close();
  });
});
