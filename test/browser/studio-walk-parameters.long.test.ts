import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { LEVERS, leverNamed } from '#hearsay/scenario/levers.js';
import { PARAMETER_NAMES } from '#hearsay/scenario/parameters.js';
import { writtenData } from '#hearsay/studio/state/edits.js';
import { leversOf } from '#hearsay/studio/state/your-plan.js';
import { studioForTests } from './studio-page.ts';
import { WITHOUT_WORKERS, walk } from './studio-walk.ts';

const FILE = 'scenarios/python-course-group.yaml';
const TEXT = readFileSync(FILE, 'utf8');
const browser = await studioForTests();

describe.skipIf(browser === undefined)('the plan on the page', () => {
  afterAll(() => browser?.close());

  async function open() {
    const opened = await browser!.studio.open(FILE, { before: WITHOUT_WORKERS });
    await opened.page.locator('.plan .card').first().waitFor();
    return opened;
  }

  test('has a control for every parameter of the model', async () => {
    const opened = await open();
    const { paths } = await walk(opened, '.folded[data-part=parameters]', TEXT);
    expect(PARAMETER_NAMES.filter((parameter) => !paths.has(`parameters.${parameter}`))).toEqual([]);
    expect(opened.trouble).toEqual([]);
    await opened.page.close();
  });

  test('can be given every lever of the format that it does not have', async () => {
    const opened = await open();
    const { page, trouble } = opened;
    const base = await page.inputValue('#base');
    const had = leversOf(writtenData(TEXT)!, base);
    await page.locator('.adding > summary').click();
    for (const lever of LEVERS.filter((name) => had[name] === undefined)) {
      const label = leverNamed(lever).words.en;
      await page.fill('.adding input[type=search]', label);
      await page
        .locator('.found button', { has: page.locator(`text="Add"`) })
        .first()
        .waitFor();
      await page.getByRole('button', { name: `Add: ${label}`, exact: true }).click();
      const card = page.locator('.card', { hasText: label }).first();
      await card.waitFor();
      const set = await page.evaluate('new URLSearchParams(location.hash.slice(1)).getAll("set")');
      expect(
        (set as string[]).some((text) => text.startsWith(`strategies.your plan.${lever}=`)),
        lever,
      ).toBe(true);
      await page.locator('.changes button').first().click();
    }
    expect(trouble).toEqual([]);
    await page.close();
  });
});
