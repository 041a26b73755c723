/** How the program was started, for commands that the user is to type next. */
import { relative, sep } from 'node:path';
import { quoteForShell } from '../../report/quote-for-shell.ts';

/** `hearsay` where npm has put a command of that name, else `node` and the path from the current folder. */
export function calledAs(): string {
  const path = process.argv[1] ?? '';
  if (!path.endsWith('.js')) return 'hearsay';
  return `node ${quoteForShell(relative(process.cwd(), path).replaceAll(sep, '/'))}`;
}
