/** The command that computes what the page shows. */
import { quoteForShell } from '../../report/quote-for-shell.ts';

export interface Repeated {
  readonly file: string;
  readonly set: readonly string[];
  readonly replications: number;
}

export const commandLine = ({ file, set, replications }: Repeated): string =>
  [
    'hearsay',
    'compare',
    quoteForShell(file),
    ...set.filter((text) => !text.startsWith('replications=')).flatMap((text) => ['--set', quoteForShell(text)]),
    '--replications',
    String(replications),
  ].join(' ');
