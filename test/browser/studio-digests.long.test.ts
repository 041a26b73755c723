import { readdirSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { digestInNode, digestOnPage, studioForTests } from './studio-page.ts';

const SHIPPED = readdirSync('scenarios').filter((name) => name.endsWith('.yaml'));
/** The fewest of which the page makes a report. */
const REPLICATIONS = 2;
const browser = await studioForTests();

describe.skipIf(browser === undefined)('the page in which the plan is changed', () => {
  afterAll(() => browser?.close());

  test.each(SHIPPED)('computes for %s what Node computes, to the last digit', async (name) => {
    const path = `scenarios/${name}`;
    const { page, trouble } = await browser!.studio.open(path, { replications: REPLICATIONS });
    // The league has many strategies.
    page.setDefaultTimeout(500_000);
    const digest = await digestOnPage(page);
    expect(digest).toBe(digestInNode(path, [], REPLICATIONS));
    expect(trouble).toEqual([]);
    await page.close();
  });
});
