import { buildReport } from '#hearsay/report/compare/sheet.js';
import { type RenderedSheet, renderSheet } from '#hearsay/report/page.js';
import { reportAssets } from './report-assets.ts';
import type { ReportInput } from './synthetic-results.ts';

/** The page and the charts of a comparison. */
export async function renderReport(input: ReportInput): Promise<RenderedSheet> {
  const { sheet } = await buildReport(input);
  return renderSheet(sheet, await reportAssets());
}
