/**
 * The folder of `hearsay run`: `manifest.json` and the files it lists. Studies of many runs are in `study.ts`.
 *
 * Nothing but files of an earlier run is ever replaced or removed, and no file is ever half written under its final name.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { HearsayError } from '../../errors.ts';
import { explaining, refuseLinks } from '../store/disk.ts';
import { lookAt, MANIFEST, REPORT_FORMAT, STUDY_FILE } from '../store/manifest.ts';
import { replaceFiles } from './replace-file.ts';

/** Refuses a folder that holds something else. Call it before computing anything. */
export function checkRunFolder(folder: string): void {
  if (lookAt(folder).kind !== 'study') return;
  throw new HearsayError(
    {
      en: `"${folder}" holds a study of many runs, in which a single run has no place`,
      zh: `“${folder}”里是一个多次模拟的研究，不能放单次模拟`,
    },
    { en: 'give another folder with "--out"', zh: '请用 --out 指定另一个文件夹' },
  );
}

/**
 * Writes files and the manifest; files of an earlier run in the folder make room. None gets its name before all are written, and the
 * manifest gets it first: whatever happens then, the folder is one that the same command may use again.
 */
export function writeRun(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  manifest: Readonly<Record<string, unknown>>,
): void {
  const names = [...files.keys()];
  const stray = names.find((name) => !STUDY_FILE.test(name));
  if (stray !== undefined) throw new Error(`"${stray}" is not a name for a file of a run`);
  const found = lookAt(folder);
  refuseLinks(folder, ['charts']);
  const complete = { format: REPORT_FORMAT, ...manifest, files: names };
  const all = [[MANIFEST, `${JSON.stringify(complete, null, 2)}\n`] as const, ...files];
  explaining(folder, () => replaceFiles(new Map(all.map(([name, content]) => [join(folder, name), content]))));
  for (const name of found.kind === 'report' ? found.files : []) {
    if (!files.has(name) && STUDY_FILE.test(name)) rmSync(join(folder, name), { force: true });
  }
}
