/**
 * The program: words → command → exit code.
 *
 * 0 done; 1 an expectation failed, a decision was asked for and stayed undecided, or some runs failed, so that the answer rests on
 * a part of them; 2 bad input, or a disk that does not take what is written (message, no stack); 3 a bug (with stack); 130 stopped with
 * Ctrl-C. The code is set rather than the process ended, so that output still in a pipe gets
 * out.
 */
import { HearsayError } from '../errors.ts';
import { troubleWith } from '../study/files/trouble.ts';
import { VERSION } from '../study/version.ts';
import { readArguments } from './arguments.ts';
import { helpOn } from './help.ts';
import { leaveOnInterrupt } from './interrupt.ts';
import { openTerminal } from './terminal.ts';

const words = process.argv.slice(2);
const terminal = openTerminal(words.includes('--quiet'));
// What goes wrong outside of any command, such as a thread that cannot start.
process.on('uncaughtException', (error) => process.exit(explain(error)));
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
  const trouble = troubleWith(error);
  const { path } = (error ?? {}) as NodeJS.ErrnoException;
  if (trouble === undefined) return undefined;
  return path === undefined ? `a file or a stream cannot be used: ${trouble}` : `"${path}" cannot be used: ${trouble}`;
}
