/** The report of a comparison, its charts and its manifest, on disk. */
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Comparison } from '../analysis/compare.ts';
import type { RunPools } from '../analysis/run-details.ts';
import type { Results } from '../experiment/results.ts';
import type { Language } from '../report/language.ts';
import type { RenderedReport } from '../report/report.ts';
import type { Arguments } from './command.ts';
import { provenanceOf } from './provenance.ts';
import type { ScenarioFile } from './scenario-file.ts';
import { chartFiles, loadReportAssets } from './sheet-files.ts';
import type { Study } from './study.ts';
import { writeStudy } from './study-folder.ts';
import type { Terminal } from './terminal.ts';

export interface Reported {
  readonly folder: string;
  readonly file: ScenarioFile;
  readonly given: Arguments;
  readonly study: Study;
  /** What was compared: the whole replications of the study. */
  readonly results: Results;
  readonly comparison: Comparison;
  readonly pools: RunPools;
  readonly digest: string;
  /** The JSON document of `compare --json`. */
  readonly summary: string;
  readonly language: Language;
}

export async function writeReport(reported: Reported, terminal: Terminal): Promise<void> {
  const { folder, summary, given } = reported;
  terminal.note('Drawing the report …');
  const { html, charts } = await draw(reported);
  const files = new Map<string, string | Uint8Array>([
    ['report.html', html],
    ['summary.json', summary],
  ]);
  for (const [name, content] of chartFiles(charts)) files.set(name, content);
  writeStudy(folder, files, describeStudy(reported));
  const path = join(folder, 'report.html');
  terminal.note(`Report: ${path}`);
  if (given.flag('open')) await openInBrowser(path);
}

/** Charts and fonts take a second to load, which commands without a report should not pay. */
async function draw({ file, given, results, comparison, pools, digest, language }: Reported): Promise<RenderedReport> {
  const { renderReport } = await import('../report/report.ts');
  const { scenarioText, scenarioHash, hearsay, command } = provenanceOf(file, given);
  return renderReport(
    {
      scenario: file.scenario,
      results,
      comparison,
      pools,
      language,
      provenance: { scenarioText, scenarioHash, version: hearsay, command, digest },
    },
    await loadReportAssets(),
  );
}

/** What the manifest says besides the list of files. */
function describeStudy({ file, given, study, results, digest }: Reported): Readonly<Record<string, unknown>> {
  const { scenario } = file;
  return {
    ...provenanceOf(file, given),
    design: { strategies: scenario.strategies.map(({ name }) => name), replications: scenario.replications },
    workers: study.threads,
    complete: !study.interrupted,
    runs: results.finished,
    failures: results.failures.map(({ strategy, replication, message }) => ({ strategy, replication, message })),
    digest,
  };
}

async function openInBrowser(path: string): Promise<void> {
  const { default: open } = await import('open');
  await open(pathToFileURL(resolve(path)).href);
}
