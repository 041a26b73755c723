/** A report as the files of its study's folder. */
import { createHash } from 'node:crypto';
import type { RenderedChart, ReportAssets } from '../../report/draw.ts';
import type { Sheet } from '../../report/sheet.ts';

/** `report.html` and, where they are wanted, the charts of a sheet, by their names in the folder. */
export async function sheetFiles(
  sheet: Sheet,
  wanted: { readonly charts: boolean },
): Promise<Map<string, string | Uint8Array>> {
  // Charts and fonts take a second to load, which commands without a report should not pay.
  const { renderSheet, renderSheetUndrawn } = await import('../../report/page.ts');
  const { html, charts } = wanted.charts
    ? await renderSheet(sheet, await loadReportAssets())
    : renderSheetUndrawn(sheet, { sha256 });
  return new Map<string, string | Uint8Array>([['report.html', html], ...chartFiles(charts)]);
}

/** Each chart as specification, SVG and PNG, by their names in the folder. */
function chartFiles(charts: readonly RenderedChart[]): (readonly [string, string | Uint8Array])[] {
  return charts.flatMap(({ name, spec, svg, png }) => [
    [`charts/${name}.vl.json`, `${JSON.stringify(spec, null, 2)}\n`] as const,
    [`charts/${name}.svg`, svg] as const,
    [`charts/${name}.png`, png] as const,
  ]);
}

/** What a report needs of this machine: fonts, the rasterizer, a hash. */
export async function loadReportAssets(): Promise<ReportAssets> {
  const [{ subsetFonts }, { loadRasterizer }] = await Promise.all([import('./fonts.ts'), import('./images.ts')]);
  return {
    subsetFonts,
    resvg: await loadRasterizer(),
    sha256,
  };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');
