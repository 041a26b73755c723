/**
 * The two streams of the program: results go to standard output, everything else to standard error.
 *
 * Text that came from a scenario may hold anything, also sequences that a terminal obeys; `printable` takes those out.
 */
import pc from 'picocolors';
import { HearsayError, type Language, ScenarioError, type Words, wordsOf } from '../../errors.ts';
import { troubleWith } from '../../study/files/trouble.ts';

export type Colors = ReturnType<typeof pc.createColors>;

export interface Terminal {
  /** Colors for standard output; plain when it is not a terminal. */
  readonly colors: Colors;
  /** Prints a part of the result. */
  result(text: string): void;
  /** Tells something in passing; silent with --quiet. */
  note(text: string | Words): void;
  /** Tells what the user should know even with --quiet. */
  warn(text: string | Words): void;
  /** Says what is wrong and what to do about it. */
  fail(error: HearsayError): void;
  /** Columns of standard output. */
  readonly width: number;
  readonly quiet: boolean;
}

/** What is written to; a process has both. */
export interface Streams {
  readonly stdout: Stream;
  readonly stderr: Stream;
}

type Stream = Pick<NodeJS.WritableStream, 'write' | 'on'> & { readonly isTTY?: boolean; readonly columns?: number };

export function openTerminal(quiet: boolean, language: Language, { stdout, stderr }: Streams = process): Terminal {
  const errors = pc.createColors(wantsColor(stderr));
  const say = (text: string) => void stderr.write(`${text}\n`);
  const fail = (error: HearsayError) => {
    // Each issue of a scenario says by itself that it is an error and what to do.
    const { message, hint } = error.inWords;
    if (error instanceof ScenarioError) return say(printable(message[language]));
    say(`${language === 'zh' ? errors.red('错误：') : `${errors.red('error:')} `}${printable(message[language])}`);
    if (hint.en !== '') say(`  ${printable(hint[language])}`);
  };
  const colored = wantsColor(stdout);
  watchStream(stdout, (trouble) =>
    fail(
      new HearsayError(
        { en: `the result cannot be written: ${trouble.en}`, zh: `结果无法输出：${trouble.zh}` },
        { en: 'what was printed so far is not all of it', zh: '到目前为止打印的内容并不完整' },
      ),
    ),
  );
  watchStream(stderr, () => {});
  return {
    colors: pc.createColors(colored),
    result: (text) => {
      const shown = colored ? printableBetweenColors(text) : printable(text);
      stdout.write(shown.endsWith('\n') ? shown : `${shown}\n`);
    },
    note: (text) => {
      if (!quiet) say(printable(wordsOf(text)[language]));
    },
    warn: (text) => say(printable(wordsOf(text)[language])),
    fail,
    width: stdout.columns ?? 100,
    quiet,
  };
}

/** Text without control characters and without marks that reverse the direction of writing; line ends and tabs stay. */
function printable(text: string): string {
  return text
    .replaceAll('\r', '')
    .replace(/[^\P{Cc}\n\t]|[\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

/** Our own colors stay, whatever else a terminal would obey does not. */
function printableBetweenColors(text: string): string {
  return text
    .split(COLOR)
    .map((part, k) => (k % 2 === 1 ? part : printable(part)))
    .join('');
}

const COLOR = new RegExp(`(${String.fromCharCode(27)}\\[\\d{1,2}m)`);

/** https://no-color.org and its opposite; otherwise only a terminal gets color. */
function wantsColor(stream: Stream): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return stream.isTTY === true && TERM !== 'dumb';
}

/** What a disk does not take is said once and ends the program with 2, whatever else comes out. */
function watchStream(stream: Stream, tell: (trouble: Words) => void): void {
  let isTold = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // A reader such as `head` may leave early; what remains to be done (a report on disk) is still done.
    if (error.code === 'EPIPE' || isTold) return;
    const trouble = troubleWith(error);
    if (trouble === undefined) throw error;
    isTold = true;
    process.on('exit', () => {
      process.exitCode = 2;
    });
    tell(trouble);
  });
}
