/** Help texts, made from the tables of commands and options. Lines keep to 80 columns where they can. */
import type { Command } from './command.ts';
import { COMMANDS } from './commands.ts';
import { OPTIONS, type Option, type OptionName } from './options.ts';
import type { Colors } from './terminal.ts';
import { wrapText } from './wrap-text.ts';

const WIDTH = 80;

/** Help on some commands, or without any on the program. */
export function helpOn(commands: readonly Command[], colors: Colors): string {
  if (commands.length === 0) return describeProgram(colors);
  return commands.map((command) => describeCommand(command, colors)).join('\n');
}

/** What hearsay is for, and its commands by purpose. */
function describeProgram(colors: Colors): string {
  const purposes = [...new Set(COMMANDS.map(({ purpose }) => purpose))];
  const width = Math.max(...COMMANDS.map((command) => usage(command).length));
  return [
    'hearsay tries strategies for an online community on paper before they are tried on people.',
    '',
    ...purposes.flatMap((purpose) => [
      colors.bold(purpose),
      ...COMMANDS.filter((command) => command.purpose === purpose).map((command) =>
        entry(usage(command), command.summary, width),
      ),
      '',
    ]),
    colors.bold('In the shell'),
    entry('completion', 'print a script that completes commands; add its output to your shell’s start-up file', width),
    '',
    colors.bold('First steps'),
    example('hearsay init my-group', 'writes my-group.yaml, to be changed in any editor'),
    example('hearsay check my-group.yaml', 'says what is wrong with it'),
    example('hearsay compare my-group.yaml --open', 'says which strategy is better, and shows why'),
    '',
    '"hearsay COMMAND --help" explains a command. "hearsay --version" prints the version.',
    'Exit codes: 0 done; 1 an expectation failed, a decision stayed open, or runs',
    'failed; 2 bad input or a full disk; 3 a bug; 130 stopped with Ctrl-C.',
    '',
  ].join('\n');
}

function describeCommand(command: Command, colors: Colors): string {
  const options: readonly OptionName[] = [...command.options, 'help'];
  const width = Math.max(...options.map((name) => optionUsage(OPTIONS[name]).length));
  return [
    `${colors.bold('hearsay')} ${usage(command)}${command.options.length > 0 ? ' [options]' : ''}`,
    '',
    ...wrapText(sentence(command.summary), WIDTH),
    ...(command.details === undefined ? [] : wrapText(command.details, WIDTH)),
    '',
    colors.bold('Options'),
    ...options.map((name) => entry(optionUsage(OPTIONS[name]), optionMeaning(OPTIONS[name]), width)),
    '',
    colors.bold('Examples'),
    ...command.examples.map(([line, meaning]) => example(line, meaning)),
    '',
  ].join('\n');
}

const usage = ({ name, operand }: Command) => (operand === '' ? name : `${name} ${operand}`);

const optionUsage = ({ name, value }: Option) => (value === undefined ? `--${name}` : `--${name} ${value}`);

function optionMeaning({ meaning, choices, value }: Option): string {
  return choices && value !== choices.join('|') ? `${meaning}; one of ${choices.join(', ')}` : meaning;
}

const example = (line: string, meaning: string) => `  ${line}\n      ${meaning}`;

function entry(left: string, right: string, width: number): string {
  const [first = '', ...rest] = wrapText(right, Math.max(30, WIDTH - width - 4));
  return [`  ${left.padEnd(width)}  ${first}`, ...rest.map((line) => ' '.repeat(width + 4) + line)].join('\n');
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
