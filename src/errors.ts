/**
 * Errors a user can cause, told apart from bugs.
 *
 * `HearsayError` carries a message and a hint written for the person at the keyboard; the command line prints both without
 * a stack and exits with 2. Anything else that is thrown is a bug and keeps its stack.
 */
/** The same in every language that hearsay speaks; which one is chosen where it is printed. */
export interface Words {
  readonly en: string;
  readonly zh: string;
}

export type Language = keyof Words;

/** Plain text is the same in every language. */
export const wordsOf = (text: string | Words): Words => (typeof text === 'string' ? { en: text, zh: text } : text);

export class HearsayError extends Error {
  /** What to do about it, one sentence; empty when the message says it all. */
  readonly hint: string;
  /** The message and the hint in every language; `message` and `hint` are the English ones. */
  readonly inWords: { readonly message: Words; readonly hint: Words };
  constructor(message: string | Words, hint: string | Words = '') {
    const inWords = { message: wordsOf(message), hint: wordsOf(hint) };
    super(inWords.message.en);
    this.name = 'HearsayError';
    this.hint = inWords.hint.en;
    this.inWords = inWords;
  }
}

/** One problem in a user's file. Line and column count from 1; 0 means "the file as a whole". */
export interface Issue {
  /** Stable identifier for tests and tools, such as "unknown-key". */
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** How many characters the caret underlines. */
  readonly length: number;
  /** What was found and what would be accepted, one sentence. */
  readonly message: string;
  /** What to do, such as `did you mean "segments"?`; empty when there is nothing to add. */
  readonly hint: string;
  /** The same two in Chinese; left out where there is only English. */
  readonly inChinese?: { readonly message: string; readonly hint: string };
  /** Path of keys in the file, such as ["population", "size"]. */
  readonly path: readonly (string | number)[];
  /** The line of the file that is meant, for printing under the message; left out for the file as a whole. */
  readonly sourceLine?: string;
  /** A warning does not stop the command. */
  readonly severity: 'error' | 'warning';
}

/** Every issue of a file at once. `message` is the full text as printed, with source lines and carets. */
export class ScenarioError extends HearsayError {
  readonly issues: readonly Issue[];
  constructor(message: string | Words, issues: readonly Issue[]) {
    super(message);
    this.name = 'ScenarioError';
    this.issues = issues;
  }
}
