/** What the command line hands to the report, for tests. */
import { createHash } from 'node:crypto';
import type { ReportAssets } from '#hearsay/report/draw.js';
import { subsetFonts } from '#hearsay/study/pages/fonts.js';
import { loadRasterizer } from '#hearsay/study/pages/images.js';

export async function reportAssets(): Promise<ReportAssets> {
  return {
    subsetFonts,
    resvg: await loadRasterizer(),
    sha256: (text) => createHash('sha256').update(text).digest('base64'),
  };
}
