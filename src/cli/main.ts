/**
 * The program: words → command → exit code.
 *
 * 0 done; 1 an expectation failed, or a decision was asked for and stayed undecided; 2 bad input (message, no stack); 3 a bug
 * (with stack); 130 stopped with Ctrl-C. The code is set rather than the process ended, so that output still in a pipe gets
 * out.
 */
import { HearsayError } from '../errors.ts';
import { readArguments } from './arguments.ts';
import { helpOn } from './help.ts';
import { leaveOnInterrupt } from './interrupt.ts';
import { openTerminal } from './terminal.ts';
import { VERSION } from './version.ts';

const words = process.argv.slice(2);
const terminal = openTerminal(words.includes('--quiet'));
process.exitCode = await main();

async function main(): Promise<number> {
  try {
    const request = await readArguments(words);
    switch (request.kind) {
      case 'completed':
        return 0;
      case 'version':
        terminal.result(VERSION);
        return 0;
      case 'help':
        terminal.result(helpOn(request.commands, terminal.colors));
        return 0;
      case 'command': {
        const { run } = await request.command.load();
        leaveOnInterrupt();
        return await run(request.given, terminal);
      }
    }
  } catch (error) {
    return explain(error);
  }
}

/** Known mistakes are short; surprises keep their stack. */
function explain(error: unknown): number {
  if (error instanceof HearsayError) {
    terminal.fail(error);
    return 2;
  }
  const trouble = fileSystemTrouble(error);
  if (trouble !== undefined) {
    terminal.fail(new HearsayError(trouble));
    return 2;
  }
  terminal.fail(new HearsayError(`this is a bug in hearsay ${VERSION}, not a mistake of yours`));
  terminal.warn(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return 3;
}

/** A disk that is full or protected is nobody's bug. */
function fileSystemTrouble(error: unknown): string | undefined {
  const { code, path } = error as NodeJS.ErrnoException;
  const reason = {
    EACCES: 'its permissions do not allow it',
    EPERM: 'its permissions do not allow it',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the quota of the disk is used up',
    ENOENT: 'there can be no such folder',
    ENOTDIR: 'a part of the path is a file, not a folder',
    EISDIR: 'there is a folder of that name',
    ENAMETOOLONG: 'the name is too long',
  }[code ?? ''];
  return reason === undefined || path === undefined ? undefined : `"${path}" cannot be written: ${reason}`;
}
