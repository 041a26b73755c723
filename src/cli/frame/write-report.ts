/** The report of a comparison, its charts and its summary, in the folder of its study. */
import { join } from 'node:path';
import type { Comparison } from '../../analysis/compare.ts';
import type { RunPools } from '../../analysis/run-details.ts';
import type { Results } from '../../experiment/results.ts';
import type { Language } from '../../report/language.ts';
import type { RenderedReport } from '../../report/report.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { chartFiles, loadReportAssets, sha256 } from '../../study/pages/sheet-files.ts';
import { openInBrowser } from '../terminal/open-in-browser.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { alertOf } from './failures.ts';
import type { Json, OpenStudy } from './study.ts';

export interface Reported {
  readonly study: OpenStudy;
  readonly scenario: Scenario;
  readonly results: Results;
  readonly comparison: Comparison;
  readonly pools: RunPools;
  readonly digest: string;
  /** The JSON document of `compare --json`. */
  readonly summary: string;
  readonly language: Language;
  /** What `hearsay report` needs besides the language to make the same again. */
  readonly settings: Readonly<Record<string, Json>>;
  /** False leaves them out. */
  readonly drawn: boolean;
  /** Shows it in the browser. */
  readonly open: boolean;
}

export async function writeReport(reported: Reported, terminal: Terminal): Promise<void> {
  const { study, results, summary, language, settings, drawn, open } = reported;
  if (drawn) terminal.note({ en: 'Drawing the report …', zh: '正在绘制报告……' });
  const { html, charts } = await draw(reported);
  const files = new Map<string, string | Uint8Array>([
    ['report.html', html],
    ['summary.json', summary],
  ]);
  for (const [name, content] of chartFiles(charts)) files.set(name, content);
  study.writeFiles(results, files, { language, ...settings });
  const path = join(study.folder!, 'report.html');
  terminal.note({ en: `Report: ${path}`, zh: `报告：${path}` });
  if (open) await openInBrowser(path);
}

/** Charts and fonts take a second to load, which commands without a report should not pay. */
async function draw({
  study,
  scenario,
  results,
  comparison,
  pools,
  digest,
  language,
  drawn,
}: Reported): Promise<RenderedReport> {
  const { renderReport, renderReportUndrawn } = await import('../../report/report.ts');
  const { scenarioText, scenarioHash, hearsay, command } = study.provenance;
  const input = {
    scenario,
    results,
    comparison,
    pools,
    language,
    alert: alertOf(study, language),
    provenance: { scenarioText, scenarioHash, version: hearsay, command, digest },
  };
  return drawn ? renderReport(input, await loadReportAssets()) : renderReportUndrawn(input, { sha256 });
}
