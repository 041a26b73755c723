/** Scenarios of strangers, and readers who cannot see or use a mouse: the page gives neither of them less. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { HOSTILE_NAMES } from '../report/hostile-study.ts';
import { digestOnPage, studioForTests } from './studio-page.ts';

const browser = await studioForTests();

const quoted = (text: string): string => JSON.stringify(text);
/** Names that a scenario may hold: of one line, and seen. */
const NAMES = HOSTILE_NAMES.filter((name) => !/[\n\u200b\u202e]|__proto__/.test(name));

/** A strategy that says its name wherever a name can be said. */
const strategyCalled = (name: string): string => `  ${quoted(name)}:
    note: ${quoted(name)}
    recruit: [{ channel: ${quoted(name)}, days: 0-3, expected: 40 }]
    activities: [{ name: ${quoted(name)}, days: 2-3, topic: ${quoted(name)} }]
    content:
      - { kind: daily-topic, topic: ${quoted(name)}, turn: { with: ${quoted(name)}, by: response } }
      - { kind: daily-topic, quality: 0.9, turn: { with: ${quoted(name)}, by: response } }
    surveys: [{ about: interest, topic: ${quoted(name)}, every: 2 days, segments: [${quoted(name)}] }]
    stages:
      - { name: ${quoted(name)}, until: members >= 100000, lasts: 5 days, rules: { visible: true } }
      - { name: afterwards }
    triggers: [{ when: messages < 9, do: { activity: ${quoted(name)} } }]`;

const HOSTILE = `
hearsay: 1
name: ${quoted(NAMES[0])}
question: ${quoted(NAMES[1])}
source: ${quoted('<a href="javascript:alert(5)">click</a>')}
preset: chat
horizon: 10 days
seed: ${quoted('</style><style>body{display:none}</style>')}
currency: "<b>€</b>"
population:
  size: 120
  graph: { kind: small-world, meanDegree: 6, rewiring: 0.1 }
  segments:
${NAMES.map((name) => `    ${quoted(name)}: { share: ${1 / NAMES.length}, topics: { ${quoted(name)}: 1 } }`).join('\n')}
community: { topics: [${NAMES.map(quoted).join(', ')}] }
strategies:
${NAMES.map(strategyCalled).join('\n')}
outcomes: [members, messages]
`;

/** What stands there when a view is ready. */
const READY = { plan: '.plan .card', keep: '#yaml', watch: '.watch canvas' } as const;

describe.skipIf(browser === undefined)('the page', { timeout: 300_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-strangers-'));
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('runs nothing that a scenario says, asks for nothing, and keeps its shape', async () => {
    const file = join(folder, 'hostile.yaml');
    writeFileSync(file, HOSTILE);
    for (const view of ['results', 'keep', 'watch']) {
      const { page, trouble } = await browser!.studio.open(file, { replications: 2, hash: `#view=${view}` });
      if (view === 'results') await digestOnPage(page);
      else
        await page
          .locator(view === 'keep' ? '#yaml' : '.watch canvas')
          .first()
          .waitFor();
      if (view === 'watch') {
        await page.locator('.watch input[type=range]').fill('5');
        await page.locator('.talk button.plain').first().click();
        await page.locator('.member h3').first().waitFor();
      }
      expect(await page.locator('h1').textContent()).toBe(NAMES[0]);
      expect(
        await page
          .locator('body script:not(#data):not(#program):not(#drawing):not(:last-child), body img, body a')
          .count(),
      ).toBe(0);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      expect(trouble).toEqual([]);
      await page.close();
    }
  });

  test.each(['en', 'zh'] as const)(
    'has no serious fault for those who use no eyes or no mouse (%s)',
    async (language) => {
      const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
      const plan = 'strategies.plan={ extends: month-plan }';
      for (const [view, width, ...set] of [
        ['results', 1200, 'parameters.attention=50'],
        ['results', 390, 'parameters.attention=50'],
        // A change that comes to nothing, one that is not possible, and one that asks for more.
        ['results', 1200, plan, 'strategies.plan.groups.cap=300'],
        ['results', 1200, 'parameters.attention=many'],
        ['plan', 390, plan, 'strategies.plan.invitations={ reward: 5 }'],
        ['keep', 1200, plan, 'strategies.plan.groups.cap=300'],
        ['keep', 390, 'parameters.attention=many'],
        ['plan', 390, 'parameters.attention=50'],
        ['watch', 1200, 'parameters.attention=50'],
        ['watch', 390, 'parameters.attention=50'],
      ] as const) {
        const { page } = await browser!.studio.open('scenarios/python-course-group.yaml', {
          replications: 2,
          hash: `#view=${view}${set.map((one) => `&set=${encodeURIComponent(one)}`).join('')}`,
          width,
          language,
        });
        if (view === 'results') await digestOnPage(page);
        else await page.locator(READY[view]).first().waitFor();
        if (view === 'watch') {
          await page.locator('.watch input[type=range]').fill('9');
          await page.locator('.talk button.plain').first().click();
          await page.locator('.member h3').first().waitFor();
        }
        await page.evaluate(
          "document.querySelectorAll('.plan details').forEach((one) => { if (!one.closest('[data-part=parameters]')) one.open = true; })",
        );
        const { violations } = (await page.evaluate(`${axe}; axe.run()`)) as {
          violations: { id: string; impact: string; nodes: { html: string }[] }[];
        };
        const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
        expect(serious.map(({ id, nodes }) => `${view} ${width}: ${id} ${nodes[0]!.html.slice(0, 200)}`)).toEqual([]);
        await page.close();
      }
    },
  );

  test('fits a phone', async () => {
    const { page } = await browser!.studio.open('scenarios/python-course-group.yaml', { replications: 2, width: 390 });
    await digestOnPage(page);
    for (const [k, view] of ['plan', 'results', 'watch', 'keep'].entries()) {
      await page.locator('nav button').nth(k).click();
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), view).toBe(true);
    }
    await page.close();
  });

  test('can be used by the keyboard alone', async () => {
    const { page } = await browser!.studio.open('scenarios/python-course-group.yaml', { replications: 2 });
    await digestOnPage(page);
    await page.focus('.card[open] input[type=range]');
    await page.keyboard.press('ArrowRight');
    await page.locator('.changes').waitFor();
    expect(await page.evaluate('document.activeElement.type')).toBe('range');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.type')).toBe('text');
    await page.close();
  });

  test.each([
    ['en', 'at most 1,000 are accepted'],
    ['zh', '至多接受 1,000 位'],
  ] as const)('says what every run refuses in the language of the reader (%s)', async (language, words) => {
    const file = join(folder, 'refused.yaml');
    writeFileSync(file, HOSTILE.replace('size: 120', 'size: 3000').replace('meanDegree: 6', 'meanDegree: 2000'));
    for (const view of ['results', 'watch']) {
      const { page } = await browser!.studio.open(file, { replications: 2, language, hash: `#view=${view}` });
      await page.locator('main .problem', { hasText: words }).waitFor();
      await page.close();
    }
  });

  test.each([
    ['en', '1,000,000 people over 10 days', '1,300 MB'],
    ['zh', '1,000,000 人、10 天', '1,300 MB'],
  ] as const)(
    'asks before it computes what is large for a browser, and says what else does (%s)',
    async (language, size, memory) => {
      const { page, trouble } = await browser!.studio.open('scenarios/python-course-group.yaml', {
        replications: 2,
        language,
        set: ['expect={}'],
      });
      await digestOnPage(page);
      const change = (people: number) =>
        page.evaluate(
          `location.hash = ${quoted(`#lang=${language}&set=population.size=${people}&set=horizon=10 days&set=strategies=${encodeURIComponent('{ a: {}, b: {} }')}`)}`,
        );
      await change(1_000_000);
      const refusal = page.locator('#too-large');
      await refusal.waitFor();
      for (const words of [size, memory, 'hearsay compare python-course-group.yaml'])
        expect(await refusal.textContent()).toContain(words);
      expect(await refusal.locator('pre').textContent()).toContain('--set population.size=1000000');
      await page.locator('nav button:not(.only-narrow)').nth(1).click();
      await refusal.waitFor();
      expect(await page.locator('.watch canvas').count()).toBe(0);
      await page.locator('nav button:not(.only-narrow)').first().click();
      // What a browser can take is computed without a question, and so is the rest for whoever asks for it.
      await change(20_000);
      await refusal.waitFor({ state: 'detached' });
      await change(290_000);
      await refusal.locator('button').click();
      await digestOnPage(page);
      expect(trouble).toEqual([]);
      await page.close();
    },
  );

  test.each([
    ['en', 'cannot run the page', 'without workers', 'delete globalThis.Worker;', 'Worker'],
    ['zh', '此浏览器无法运行本页面', 'without workers', 'delete globalThis.Worker;', 'Worker'],
    ['en', 'cannot run the page', 'too old', 'delete Array.prototype.findLast;', 'findLast'],
    ['zh', '此浏览器无法运行本页面', 'too old', 'delete Array.prototype.findLast;', 'findLast'],
    [
      'en',
      'cannot run the page',
      'that lets no worker be made',
      'globalThis.Worker = class { constructor() { throw new Error("forbidden here"); } };',
      'forbidden here',
    ],
    [
      'zh',
      '此浏览器无法运行本页面',
      'in which the program breaks off',
      'JSON.parse = () => { throw new Error("no such luck"); };',
      'no such luck',
    ],
  ] as const)('says in words what to do (%s): %s, in a browser %s', async (language, words, _what, before, reason) => {
    const { page } = await browser!.studio.open('scenarios/python-course-group.yaml', {
      before,
      language,
      set: ['question=why not?'],
    });
    const refusal = page.locator('#refusal');
    await refusal.waitFor();
    expect(await refusal.textContent()).toContain(words);
    expect(await refusal.locator('pre').textContent()).toBe(
      "hearsay compare python-course-group.yaml --set 'question=why not?' --replications 4",
    );
    expect(await refusal.locator('code').textContent()).toContain(reason);
    expect(await page.locator('#app > p').isVisible()).toBe(false);
    await page.close();
  });
});
