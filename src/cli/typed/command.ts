/** What a command is, and what it is given. */

import type { Terminal } from '../terminal/terminal.ts';
import type { OptionName } from './options.ts';

export interface Command {
  /** One or two words. */
  readonly name: string;
  /** What follows the name, as help shows it: FILE is needed, [FILE] may be left out, FILE… is one or more, STUDY RUN are two. */
  readonly operand: string;
  /** What to say when the operand is missing. */
  readonly missing?: string;
  readonly purpose: string;
  readonly summary: string;
  readonly details?: string;
  readonly options: readonly OptionName[];
  readonly examples: readonly (readonly [command: string, meaning: string])[];
  readonly load: () => Promise<CommandModule>;
}

export interface CommandModule {
  /** Does the work and returns the exit code. */
  readonly run: (given: Arguments, terminal: Terminal) => Promise<number>;
  /** Of a command that makes a study: throws HearsayError where it cannot be shared out over several machines. */
  readonly checkShares?: (given: Arguments) => void;
}

export interface Arguments {
  /** What was typed after the command's name, for the record. */
  readonly words: readonly string[];
  readonly operands: readonly string[];
  /** Behind `--`: a command that is to be typed elsewhere. */
  readonly behind: Behind | undefined;
  flag(name: OptionName): boolean;
  text(name: OptionName): string | undefined;
  /** The value of a number or a count. */
  number(name: OptionName): number | undefined;
  list(name: OptionName): readonly string[];
}

/** A command with what it is given, read as if it were typed; both are undefined where it asks for help or a version. */
export interface Behind {
  readonly words: readonly string[];
  readonly command: Command | undefined;
  readonly given: Arguments | undefined;
}
