/**
 * The two streams of the program: results go to standard output, everything else to standard error.
 *
 * Text that came from a scenario may hold anything, also sequences that a terminal obeys; `printable` takes those out.
 */
import pc from 'picocolors';

export type Colors = ReturnType<typeof pc.createColors>;

export interface Terminal {
  /** Colors for standard output; plain when it is not a terminal. */
  readonly colors: Colors;
  /** Prints a part of the result. */
  result(text: string): void;
  /** Tells something in passing; silent with --quiet. */
  note(text: string): void;
  /** Tells what the user should know even with --quiet. */
  warn(text: string): void;
  /** Says why the command failed. */
  fail(message: string, hint?: string): void;
  /** Columns of standard output. */
  readonly width: number;
  readonly quiet: boolean;
}

export function openTerminal(quiet: boolean): Terminal {
  const errors = pc.createColors(wantsColor(process.stderr));
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe);
  const say = (text: string) => void process.stderr.write(`${text}\n`);
  return {
    colors: pc.createColors(wantsColor(process.stdout)),
    result: (text) => void process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
    note: (text) => {
      if (!quiet) say(text);
    },
    warn: (text) => say(`${errors.yellow('warning:')} ${printable(text)}`),
    fail: (message, hint = '') => {
      say(`${errors.red('error:')} ${printable(message)}`);
      if (hint !== '') say(`  ${printable(hint)}`);
    },
    width: process.stdout.columns ?? 100,
    quiet,
  };
}

/** Text without control characters and without marks that reverse the direction of writing; line ends and tabs stay. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be removed
  return text
    .replaceAll('\r', '')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}

/** https://no-color.org and its opposite; otherwise only a terminal gets color. */
function wantsColor(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return stream.isTTY === true && TERM !== 'dumb';
}

/** A reader such as `head` may leave early; what remains to be done (a report on disk) is still done. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
