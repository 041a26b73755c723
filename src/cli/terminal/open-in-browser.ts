/** `--open`: shows a page in the browser. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export async function openInBrowser(path: string): Promise<void> {
  const { default: open } = await import('open');
  await open(pathToFileURL(resolve(path)).href);
}
