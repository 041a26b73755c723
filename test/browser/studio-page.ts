/** Pages of `hearsay explore` in a real browser, watched for what must not happen; and what the command line computes for the same. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { collectResults, digestOfResults } from '#hearsay/experiment/collect.js';
import { designRuns } from '#hearsay/experiment/design.js';
import { prepareRuns } from '#hearsay/experiment/job.js';
import type { Language } from '#hearsay/report/language.js';
import { explorePage } from '#hearsay/study/pages/explore-page.js';
import { loadJob, readScenarioFile } from '#hearsay/study/scenario-file.js';
import { launchBrowser } from './chromium.ts';

export interface OpenedPage {
  readonly page: Page;
  /** Requests, messages of the console (violations of the content policy among them), errors and dialogs: all of them must stay empty. */
  readonly trouble: string[];
}

export interface Studio {
  /** Opens the page of a scenario file, with `hash` behind its address. */
  readonly open: (path: string, options?: OpenOptions) => Promise<OpenedPage>;
  readonly close: () => void;
}

export interface OpenOptions {
  readonly replications?: number;
  /** As behind `--set`. */
  readonly set?: readonly string[];
  readonly hash?: string;
  readonly width?: number;
  readonly language?: Language;
  readonly runs?: string;
  /** Runs in the page before its own program. */
  readonly before?: string;
}

const SLOW_MS = 110_000;

/** A browser for the tests of a file, or undefined where there is none, which is said. */
export async function studioForTests(): Promise<
  { readonly studio: Studio; readonly close: () => Promise<void> } | undefined
> {
  const launched = await launchBrowser();
  if ('reason' in launched) {
    console.warn(`Tests in a browser are skipped: ${launched.reason}.`);
    return undefined;
  }
  const { browser } = launched;
  const studio = studioIn(browser);
  return {
    studio,
    async close() {
      await browser.close();
      studio.close();
    },
  };
}

export function studioIn(browser: Browser): Studio {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-studio-'));
  let pages = 0;
  return {
    async open(path, { replications = 4, set = [], hash = '', width = 1200, language = 'en', runs, before } = {}) {
      const file = readScenarioFile(path, { set });
      const { graph } = loadJob(file);
      const name = join(folder, `${pages++}.html`);
      writeFileSync(name, explorePage({ file, graph, replications, language, ...(runs !== undefined && { runs }) }));
      const url = pathToFileURL(name).href;
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      // A busy machine is slow, not wrong: the test's own time is the limit.
      page.setDefaultTimeout(SLOW_MS);
      if (before !== undefined) await page.addInitScript(before);
      const trouble: string[] = [];
      page.on('request', (request) => {
        const own = request.url().startsWith(url) || request.url().startsWith('blob:');
        if (!own) trouble.push(`request ${request.url()}`);
      });
      page.on('console', (message) => trouble.push(message.text()));
      page.on('pageerror', (error) => trouble.push(error.message));
      page.on('dialog', async (dialog) => {
        trouble.push(`dialog ${dialog.message()}`);
        await dialog.dismiss();
      });
      await page.goto(`${url}${hash}`);
      return { page, trouble };
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The digest that the page shows when all runs are there. */
export async function digestOnPage(page: Page): Promise<string> {
  await page.waitForSelector('[data-complete=true] #digest');
  return (await page.getAttribute('#digest', 'data-digest'))!;
}

/** What `hearsay compare FILE --set …` computes. */
export function digestInNode(path: string, set: readonly string[], replications = 4): string {
  const job = loadJob(readScenarioFile(path, { set }));
  const design = designRuns(
    job.scenario.strategies.map(({ name }) => name),
    replications,
  );
  const runs = design.map(prepareRuns(job)).flatMap((report) => ('result' in report ? [report.result] : []));
  return digestOfResults(collectResults(design, runs));
}
