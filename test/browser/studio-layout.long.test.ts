/** Nothing lies on anything else or leaves the screen, at a desk and on a phone; and what is printed can be read on paper. */
import { afterAll, describe, expect, test } from 'vitest';
import { digestOnPage, studioForTests } from './studio-page.ts';

const browser = await studioForTests();
const CHANGED = `set=${encodeURIComponent('parameters.attention=50')}`;

/** Runs in the page: what of it is wider than the screen or than what it stands in, and which controls and texts lie on each other. */
const FAULTS = `(() => {
  const scrolls = (element) => element.closest('.scroll, pre, nav, .talk ol, .member, canvas, .drawing, .skip') !== null;
  const isShown = (element) => element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }) &&
    !element.closest('.group.whole > legend > :first-child');
  const nameOf = (element) => element.tagName.toLowerCase() + (element.className ? '.' + String(element.className).replaceAll(' ', '.') : '') +
    ' "' + (element.textContent || element.value || '').trim().slice(0, 30) + '"';
  const faults = [];
  const parts = [...document.querySelectorAll('.app *')].filter((element) => isShown(element) && !scrolls(element));
  for (const element of parts) {
    const { left, right, width } = element.getBoundingClientRect();
    if (width > 0 && (right > innerWidth + 1 || left < -1)) faults.push('off the screen: ' + nameOf(element));
    if (element.matches('button, .tiles strong, .chip, h3, output, label') && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      faults.push('too wide for its place: ' + nameOf(element));
  }
  // What sticks to an edge of the screen lies on the rest on purpose.
  const single = parts.filter((element) => element.matches('button, input, select, summary > strong, .chip, .tiles strong, .tiles .delta, h2, h3, label[for], output') && !element.closest('.to-results'));
  const boxes = single.map((element) => [element, element.getBoundingClientRect()]);
  for (const [k, [one, a]] of boxes.entries())
    for (const [other, b] of boxes.slice(k + 1)) {
      if (one.contains(other) || other.contains(one)) continue;
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > 2 && down > 2) faults.push(nameOf(one) + ' lies on ' + nameOf(other));
    }
  return faults;
})()`;

describe.skipIf(browser === undefined)('the page', { timeout: 300_000 }, () => {
  afterAll(() => browser?.close());

  test.each([
    ['scenarios/python-course-group.yaml', 'en', 1280],
    ['scenarios/python-course-group.yaml', 'zh', 390],
    ['scenarios/procedure-super-ip.yaml', 'en', 390],
  ] as const)('has everything in its place: %s, %s, %d pixels wide', async (file, language, width) => {
    const { page } = await browser!.studio.open(file, { replications: 2, language, width, hash: `#${CHANGED}` });
    await digestOnPage(page);
    const tabs = page.locator(width < 860 ? 'nav button' : 'nav button:not(.only-narrow)');
    for (let k = 0; k < (await tabs.count()); k++) {
      await tabs.nth(k).click();
      if ((await page.evaluate('document.querySelector(".watch") !== null')) === true) {
        await page.locator('.watch canvas').first().waitFor();
        await page.locator('.watch input[type=range]').fill('9');
        await page.locator('.talk button.plain').first().click();
        await page.locator('.member h3').first().waitFor();
      }
      await page.evaluate(
        "document.querySelectorAll('.plan details').forEach((one) => { if (!one.closest('.folded')) one.open = true; }); scrollTo(0, 0)",
      );
      expect(await page.evaluate(FAULTS), `view ${k}`).toEqual([]);
    }
    await page.close();
  });

  test.each([1200, 390])(
    'is printed with its results and cautions, without buttons, from whichever view (%d pixels)',
    async (width) => {
      for (const view of ['results', 'plan']) {
        const { page } = await browser!.studio.open('scenarios/python-course-group.yaml', {
          replications: 2,
          width,
          hash: `#view=${view}&${CHANGED}`,
        });
        await page.locator('[data-complete=true] #digest').waitFor({ state: 'attached' });
        await page.emulateMedia({ media: 'print' });
        const shown = (selector: string) =>
          page.evaluate(
            `[...document.querySelectorAll(${JSON.stringify(selector)})].filter((element) => element.checkVisibility({ contentVisibilityAuto: true }) && element.getClientRects().length > 0).length`,
          );
        expect(await shown('#verdict')).toBe(1);
        expect(await shown('.plan *, nav, button:not(.plain), progress')).toBe(0);
        expect(await shown('details.cautions li')).toBeGreaterThan(0);
        expect(await shown('details.numbers')).toBe(0);
        await page.close();
      }
    },
  );

  test.each(['scenarios/procedure-super-ip.yaml', 'scenarios/python-course-group.yaml'])(
    'has no table that is wider than a sheet of paper: %s',
    async (file) => {
      // A4 between margins of 12 millimetres.
      const { page } = await browser!.studio.open(file, { replications: 2, width: 703 });
      await page.locator('[data-complete=true] #digest').waitFor({ state: 'attached' });
      await page.emulateMedia({ media: 'print' });
      const wide = await page.evaluate(
        `[...document.querySelectorAll('.sheet table')].filter((table) => table.getClientRects().length > 0 && table.getBoundingClientRect().right > innerWidth + 1).map((table) => table.textContent.slice(0, 60))`,
      );
      expect(wide).toEqual([]);
      // A number that is broken over two lines reads as two.
      const broken = await page.evaluate(
        `(() => {
          const broken = [];
          const texts = document.createTreeWalker(document.querySelector('.sheet'), NodeFilter.SHOW_TEXT);
          for (let node = texts.nextNode(); node; node = texts.nextNode()) {
            if (!node.parentElement.closest('td') || !node.parentElement.checkVisibility()) continue;
            for (const { 0: number, index } of node.data.matchAll(/[\\d,.]+/g)) {
              const range = document.createRange();
              range.setStart(node, index);
              range.setEnd(node, index + number.length);
              const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
              if (tops.size > 1) broken.push(node.data);
            }
          }
          return broken;
        })()`,
      );
      expect(broken).toEqual([]);
      await page.close();
    },
  );
});
