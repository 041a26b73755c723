/** What the command line hands to the report, for tests. */
import { createHash } from 'node:crypto';
import { subsetFonts } from '#hearsay/cli/fonts.js';
import { loadRasterizer } from '#hearsay/cli/images.js';
import type { ReportAssets } from '#hearsay/report/draw.js';

export async function reportAssets(): Promise<ReportAssets> {
  return {
    subsetFonts,
    resvg: await loadRasterizer(),
    sha256: (text) => createHash('sha256').update(text).digest('base64'),
  };
}
