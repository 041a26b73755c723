/**
 * The folder of a study on disk: `manifest.json` and the files it lists.
 *
 * Nothing but a study's own files is ever replaced or removed, and no file is ever half written under its final name.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { HearsayError } from '../errors.ts';

/** Marks a manifest as ours. */
export const STUDY_FORMAT = 'hearsay study 1';

const MANIFEST = 'manifest.json';
/** What a study may hold; also keeps a manifest from elsewhere from naming files outside its folder. */
const STUDY_FILE = /^(?:charts\/)?[a-z0-9][a-z0-9-]*(?:\.vl)?\.(?:json|html|svg|png|csv|yaml)$/;

export interface Manifest {
  readonly format: typeof STUDY_FORMAT;
  readonly files: readonly string[];
  readonly [key: string]: unknown;
}

/** Refuses a folder that holds something other than a study. Call it before computing anything. */
export function checkStudyFolder(folder: string): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) {
    throw new HearsayError(
      `"${folder}" is a file, so no study can be written there`,
      'give another folder with "--out"',
    );
  }
  const entries = readdirSync(folder);
  if (entries.length > 0 && readManifest(folder) === undefined) {
    throw new HearsayError(
      `the folder "${folder}" holds something that is not a hearsay study (${listed(entries)}); it is left as it is`,
      'give a new or empty folder with "--out"',
    );
  }
}

/** Writes the files of a study, in order, then its manifest; files of an earlier study in the folder make room. */
export function writeStudy(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  manifest: Readonly<Record<string, unknown>>,
): void {
  const names = [...files.keys()];
  const stray = names.find((name) => !STUDY_FILE.test(name));
  if (stray !== undefined) throw new Error(`"${stray}" is not a name for a file of a study`);
  const before = readManifest(folder)?.files ?? [];
  for (const [name, content] of files) replaceFile(join(folder, name), content);
  const complete: Manifest = { format: STUDY_FORMAT, ...manifest, files: names };
  replaceFile(join(folder, MANIFEST), `${JSON.stringify(complete, null, 2)}\n`);
  for (const name of before) {
    if (!files.has(name) && STUDY_FILE.test(name)) rmSync(join(folder, name), { force: true });
  }
}

/** Writes under a temporary name and renames, so that a reader sees the old file or the new one and nothing between. */
export function replaceFile(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, content, { flush: true });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** The manifest of a study; undefined when the folder holds none of ours. */
function readManifest(folder: string): Manifest | undefined {
  try {
    const manifest = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')) as Manifest;
    return manifest.format === STUDY_FORMAT && Array.isArray(manifest.files) ? manifest : undefined;
  } catch {
    return undefined;
  }
}

function listed(entries: readonly string[]): string {
  const shown = entries.slice(0, 3).map((entry) => `"${entry}"`);
  return entries.length > shown.length
    ? `${shown.join(', ')} and ${entries.length - shown.length} more`
    : shown.join(', ');
}
