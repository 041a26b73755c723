/**
 * The two streams of the program: results go to standard output, everything else to standard error.
 *
 * Text that came from a scenario may hold anything, also sequences that a terminal obeys; `printable` takes those out.
 */
import pc from 'picocolors';
import { type HearsayError, ScenarioError } from '../errors.ts';

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
  /** Says what is wrong and what to do about it. */
  fail(error: HearsayError): void;
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
    warn: (text) => say(printable(text)),
    fail: (error) => {
      // Each issue of a scenario says by itself that it is an error and what to do.
      if (error instanceof ScenarioError) return say(printable(error.message));
      say(`${errors.red('error:')} ${printable(error.message)}`);
      if (error.hint !== '') say(`  ${printable(error.hint)}`);
    },
    width: process.stdout.columns ?? 100,
    quiet,
  };
}

/** Text without control characters and without marks that reverse the direction of writing; line ends and tabs stay. */
function printable(text: string): string {
  return text
    .replaceAll('\r', '')
    .replace(/[^\P{Cc}\n\t]|[\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
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
