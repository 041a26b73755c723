/** The notebooks and the program that executes them. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const NOTEBOOKS: string = fileURLToPath(new URL('../../notebooks', import.meta.url));

export function execute(...words: string[]) {
  return spawnSync(process.execPath, [join(NOTEBOOKS, 'execute.js'), ...words], { encoding: 'utf8' });
}
