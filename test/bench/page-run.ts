/** One round of the page's figures in a real browser, as JSON on standard output: `node test/patterns/bundle.mjs test/bench/page-run.ts`. */

import { collectResults } from '#hearsay/experiment/collect.js';
import { designRuns } from '#hearsay/experiment/design.js';
import { createRunner } from '#hearsay/experiment/execute.js';
import { compileModel } from '#hearsay/model/compile.js';
import { runsAsText, runsToStore } from '#hearsay/studio/state/stored-runs.js';
import { explorePage } from '#hearsay/study/pages/explore-page.js';
import { readScenarioFile } from '#hearsay/study/scenario-file.js';
import { launchBrowser } from '../browser/chromium.ts';
import { studioIn } from '../browser/studio-page.ts';

const FILE = 'scenarios/python-course-group.yaml';
const REPLICATIONS = 30;
/** Changes after which memory is looked at again. */
const CHANGES = Number(process.argv[2] ?? 200);

/** Runs in the page: moves the first slider of a lever and says when the first and the last numbers were there, in seconds. */
const MOVE = `async (part) => {
  const slider = document.querySelector('.card[open] input[type=range]');
  const begin = performance.now();
  const seconds = () => (performance.now() - begin) / 1000;
  slider.value = String(Number(slider.min) + part * (Number(slider.max) - Number(slider.min)));
  slider.dispatchEvent(new Event('input', { bubbles: true }));
  slider.dispatchEvent(new Event('change', { bubbles: true }));
  const until = (holds) => new Promise((done) => {
    const look = () => { if (holds()) { watcher.disconnect(); done(seconds()); } };
    const watcher = new MutationObserver(look);
    watcher.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  await new Promise((done) => setTimeout(done));
  const first = until(() => document.querySelector('.sheet.stale') === null && document.querySelector('#tiles-title') !== null);
  const all = until(() => document.querySelector('[data-complete=true]') !== null);
  return { first: await first, all: await all };
}`;

/** So that 300 members are there on the days that are played. */
const CROWD = ['strategies.as-it-happened.recruit.0.expected=420'];

interface Playback {
  /** A second. */
  readonly frames: number;
  /** Seconds between two pictures, at most. */
  readonly longest: number;
  readonly members: number;
}

/** Runs in the page: plays from day 7 for three seconds, and counts what is drawn. */
const PLAY = `async (speed) => {
  const watch = document.querySelector('.watch');
  const change = (element, value, type) => {
    element.value = value;
    element.dispatchEvent(new Event(type, { bubbles: true }));
  };
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  change(watch.querySelectorAll('select')[2], speed, 'change');
  change(watch.querySelector('input[type=range]'), '7', 'input');
  await frame();
  const members = Number(/: (\\d+) members/.exec(watch.querySelector('.summary').textContent)[1]);
  watch.querySelector('.play').click();
  const begin = await frame();
  let last = begin;
  let longest = 0;
  let frames = 0;
  while (last - begin < 3000) {
    const now = await frame();
    longest = Math.max(longest, now - last);
    last = now;
    frames++;
  }
  watch.querySelector('.play').click();
  return { frames: frames / ((last - begin) / 1000), longest: longest / 1000, members };
}`;

const launched = await launchBrowser();
if ('reason' in launched) throw new Error(launched.reason);
const { browser } = launched;
const studio = studioIn(browser);
const file = readScenarioFile(FILE);
const { scenario } = file;
const design = designRuns(
  scenario.strategies.map(({ name }) => name),
  REPLICATIONS,
);
const runner = createRunner(compileModel(scenario));
const seconds = (since: number) => (performance.now() - since) / 1000;
const runs = design.flatMap((key) => {
  const outcome = runner(key);
  return 'result' in outcome ? [outcome.result] : [];
});
const stored = runsAsText(await runsToStore(collectResults(design, runs), scenario));
const size = explorePage({ file, graph: undefined, replications: REPLICATIONS, language: 'en', runs: stored }).length;

// What a change costs on the command line's own engine: the runs of one strategy, in one thread.
const one = performance.now();
for (const { replication } of design.filter(({ strategy }) => strategy === scenario.strategies[1]!.name))
  runner({ point: 0, strategy: scenario.strategies[1]!.name, replication });
const inNode = seconds(one);

const { page } = await studio.open(FILE, { replications: REPLICATIONS, runs: stored });
await page.locator('.tiles').waitFor();
// Since the browser began to open the file: making it, and a tab for it, is no part of that.
const ready = ((await page.evaluate('Date.now() - performance.timeOrigin')) as number) / 1000;
await page.locator('[data-complete=true]').waitFor();

const cdp = await page.context().newCDPSession(page);
await cdp.send('Performance.enable');
const heap = async (): Promise<number> => {
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')!.value / 1e6;
};
const first = (await page.evaluate(`(${MOVE})(0.35)`)) as { first: number; all: number };
const again = (await page.evaluate(`(${MOVE})(0.6)`)) as { first: number; all: number };
const back = (await page.evaluate(`(${MOVE})(0.35)`)) as { first: number; all: number };
const before = await heap();
for (let k = 0; k < CHANGES; k++) await page.evaluate(`(${MOVE})(${k % 2 === 0 ? 0.35 : 0.6})`);
const after = await heap();
// A community of some 300, watched: how many pictures a second the page draws while days pass.
await page.close();
const { page: watching } = await studio.open(FILE, { set: CROWD, replications: 2, hash: '#view=watch' });
await watching.locator('.watch canvas').first().waitFor({ timeout: 120_000 });
const films: Playback[] = [];
for (const speed of ['2', '8'])
  films.push((await watching.evaluate(`(${PLAY})(${JSON.stringify(speed)})`)) as Playback);
process.stdout.write(`${JSON.stringify({ films, size, ready, inNode, first, again, back, before, after })}\n`);
await browser.close();
studio.close();
