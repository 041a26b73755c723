/**
 * A process of its own that keeps many made-up runs as a study on disk, compares them and draws the report, and prints what it took:
 * `node scale-run.mjs RUNS`. The peak of memory is that of the whole process, threads included.
 */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareStrategies } from '#hearsay/analysis/compare.js';
import { poolDetails } from '#hearsay/analysis/run-details.js';
import { digestOfResults } from '#hearsay/experiment/collect.js';
import { buildReport } from '#hearsay/report/compare/sheet.js';
import { renderSheet } from '#hearsay/report/page.js';
import { readScenario } from '#hearsay/scenario/read.js';
import { computeOnThreads } from '#hearsay/study/compute/thread-pool.js';
import { loadReportAssets } from '#hearsay/study/pages/sheet-files.js';
import { resultsOfStore } from '#hearsay/study/store/results-of-store.js';
import { openStore } from '#hearsay/study/store/store.js';
import { storeResult } from '#hearsay/study/store/stored-run.js';
import { processorSeconds } from './clock.mjs';
import { DAYS, OUTCOMES } from './fabricated.mjs';

const runs = Number(process.argv[2]);
const strategies = ['one', 'other'];
const text = `hearsay: 1
name: Many made-up runs
horizon: ${DAYS} days
population: { size: 200, graph: { kind: small-world, meanDegree: 8 } }
outcomes: [${OUTCOMES.join(', ')}]
strategies: { one: {}, other: {} }
`;
const { scenario } = readScenario(text);
const folder = mkdtempSync(join(tmpdir(), 'hearsay-scale-'));
const recorded = { outcomes: OUTCOMES, series: OUTCOMES };
const runsPerPart = Math.floor(2 ** 15 / DAYS);
const wanted = { points: [0], strategies, replications: runs / strategies.length };
const seconds = (since) => (performance.now() - since) / 1000;

const started = performance.now();
const store = await openStore({ recorded, runsPerPart, folder }, { points: [{ set: [] }], batches: [] });
store.want(wanted);
const job = { scenario, source: { file: 'a.yaml', text, set: [], seed: undefined } };
await computeOnThreads(
  job,
  store.missing(wanted),
  ({ result }) => store.add(storeResult(keyOf(result), result, recorded)),
  {
    threads: 1,
    signal: new AbortController().signal,
    module: new URL('./fabricating-worker.mjs', import.meta.url),
  },
);
const kept = seconds(started);

const [last, processor] = [performance.now(), processorSeconds()];
const results = await resultsOfStore(store, wanted, []);
const comparison = compareStrategies({ outcomes: OUTCOMES, strategies, baseline: 'one', smallestEffect: {} }, results);
const pools = await poolDetails(results, strategies);
const { sheet } = await buildReport({
  scenario,
  results,
  comparison,
  pools,
  language: 'en',
  provenance: { scenarioText: text, scenarioHash: '', version: '', command: '', digest: digestOfResults(results) },
});
await renderSheet(sheet, await loadReportAssets());
const reported = seconds(last);
const reportedProcessor = processorSeconds() - processor;
store.close();

const opening = performance.now();
const again = await openStore(
  { recorded, runsPerPart, folder, readOnly: true },
  { points: store.points, batches: store.batches },
);
const opened = seconds(opening);
if ((await resultsOfStore(again, wanted, [])).finished !== runs) throw new Error('runs were lost');
again.close();

const bytes = readdirSync(folder, { recursive: true })
  .map((name) => statSync(join(folder, name)))
  .reduce((sum, status) => sum + (status.isFile() ? status.size : 0), 0);
rmSync(folder, { recursive: true });
const peak = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ kept, reported, reportedProcessor, opened, megabytes: bytes / 1e6, peak }));

function keyOf({ point, strategy, replication }) {
  return { point, strategy, replication };
}
