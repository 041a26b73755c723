/** What `bin/hearsay.js` starts: the program with the words and streams of this process. */
import { explain, runProgram } from './program.ts';
import { openTerminal } from './terminal/terminal.ts';
import { languageOf } from './typed/language.ts';

const words = process.argv.slice(2);
const terminal = openTerminal(words.includes('--quiet'), languageOf(words));
// What goes wrong outside of any command, such as a thread that cannot start.
process.on('uncaughtException', (error) => process.exit(explain(error, terminal)));
// The code is set rather than the process ended, so that output still in a pipe gets out.
process.exitCode = await runProgram(words, terminal);
