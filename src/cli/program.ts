/**
 * The program: words → command → exit code.
 *
 * 0 done; 1 an expectation failed, a decision was asked for and stayed undecided, or some runs failed, so that the answer rests on
 * a part of them; 2 bad input, or a disk that does not take what is written (message, no stack); 3 a bug (with stack); 130 stopped with
 * Ctrl-C.
 */
import { HearsayError, type Words } from '../errors.ts';
import { troubleWith } from '../study/files/trouble.ts';
import { VERSION } from '../study/version.ts';
import { leaveOnInterrupt } from './terminal/interrupt.ts';
import type { Terminal } from './terminal/terminal.ts';
import { readArguments } from './typed/arguments.ts';
import { helpOn } from './typed/help.ts';
import { languageOf } from './typed/language.ts';

/** Does what was typed and gives the exit code. */
export async function runProgram(words: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const request = await readArguments(words);
    switch (request.kind) {
      case 'completed':
        return 0;
      case 'version':
        terminal.result(VERSION);
        return 0;
      case 'help':
        terminal.result(await helpOn(request.commands, terminal.colors, languageOf(words)));
        return 0;
      case 'command': {
        const { run } = await request.command.load();
        leaveOnInterrupt();
        return await run(request.given, terminal);
      }
    }
  } catch (error) {
    return explain(error, terminal);
  }
}

/** Known mistakes are short; surprises keep their stack. */
export function explain(error: unknown, terminal: Terminal): number {
  if (error instanceof HearsayError) {
    terminal.fail(error);
    return 2;
  }
  const trouble = fileSystemTrouble(error);
  if (trouble !== undefined) {
    terminal.fail(new HearsayError(trouble));
    return 2;
  }
  terminal.fail(
    new HearsayError({
      en: `this is a bug in hearsay ${VERSION}, not a mistake of yours`,
      zh: `这是 hearsay ${VERSION} 的程序错误，不是您的问题`,
    }),
  );
  terminal.warn(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return 3;
}

/** A disk that is full or protected is nobody's bug. */
function fileSystemTrouble(error: unknown): Words | undefined {
  const trouble = troubleWith(error);
  const { path } = (error ?? {}) as NodeJS.ErrnoException;
  if (trouble === undefined) return undefined;
  return path === undefined
    ? { en: `a file or a stream cannot be used: ${trouble.en}`, zh: `文件或数据流无法使用：${trouble.zh}` }
    : { en: `"${path}" cannot be used: ${trouble.en}`, zh: `无法使用“${path}”：${trouble.zh}` };
}
