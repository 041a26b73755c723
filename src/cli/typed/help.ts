/** Help texts, made from the tables of commands and options. Lines keep to 80 columns where they can. */
import type { Language } from '../../errors.ts';
import type { Colors } from '../terminal/terminal.ts';
import { wrapText } from '../terminal/wrap-text.ts';
import type { Command } from './command.ts';
import { COMMANDS } from './commands.ts';
import { OPTIONS, type Option, type OptionName } from './options.ts';

const WIDTH = 80;

/** Everything that help says and nobody types. */
interface Voice {
  readonly summary: string;
  readonly shell: string;
  readonly completion: string;
  readonly first: string;
  readonly steps: readonly string[];
  readonly more: readonly string[];
  readonly options: string;
  readonly examples: string;
  readonly anyOptions: string;
  readonly oneOf: (choices: readonly string[]) => string;
  readonly sentence: (text: string) => string;
  readonly purpose: (purpose: string) => string;
  readonly command: (command: Command) => Said;
  readonly meaning: (name: OptionName) => string;
}

interface Said {
  readonly summary: string;
  readonly details?: string | undefined;
  /** Of each example of the command. */
  readonly examples: readonly string[];
}

const ENGLISH: Voice = {
  summary: 'hearsay tries strategies for an online community on paper before they are tried on people.',
  shell: 'In the shell',
  completion: 'print a script that completes commands; add its output to your shell’s start-up file',
  first: 'First steps',
  steps: [
    'writes my-group.yaml, to be changed in any editor',
    'says what is wrong with it',
    'says which strategy is better, and shows why',
  ],
  more: [
    '"hearsay COMMAND --help" explains a command. "hearsay --version" prints the version.',
    'Exit codes: 0 done; 1 an expectation failed, a decision stayed open, or runs',
    'failed; 2 bad input or a full disk; 3 a bug; 130 stopped with Ctrl-C.',
  ],
  options: 'Options',
  examples: 'Examples',
  anyOptions: '[options]',
  oneOf: (choices) => `; one of ${choices.join(', ')}`,
  sentence: (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`,
  purpose: (purpose) => purpose,
  command: ({ summary, details, examples }) => ({ summary, details, examples: examples.map(([, meaning]) => meaning) }),
  meaning: (name) => OPTIONS[name].meaning,
};

async function inChinese(): Promise<Voice> {
  const { COMMANDS_IN_CHINESE, OPTIONS_IN_CHINESE, PROGRAM, PURPOSES } = await import('./help-in-chinese.ts');
  return {
    ...PROGRAM,
    sentence: (text) => `${text}。`,
    purpose: (purpose) => PURPOSES[purpose] ?? purpose,
    command: (command) => COMMANDS_IN_CHINESE[command.name] ?? ENGLISH.command(command),
    meaning: (name) => OPTIONS_IN_CHINESE[name],
  };
}

/** Help on some commands, or without any on the program. */
export async function helpOn(commands: readonly Command[], colors: Colors, language: Language = 'en'): Promise<string> {
  const voice = language === 'zh' ? await inChinese() : ENGLISH;
  if (commands.length === 0) return describeProgram(colors, voice);
  return commands.map((command) => describeCommand(command, colors, voice)).join('\n');
}

/** What is typed in the first steps. */
const STEPS = ['hearsay init my-group', 'hearsay check my-group.yaml', 'hearsay compare my-group.yaml --open'];

/** What hearsay is for, and its commands by purpose. */
function describeProgram(colors: Colors, voice: Voice): string {
  const purposes = [...new Set(COMMANDS.map(({ purpose }) => purpose))];
  const width = Math.max(...COMMANDS.map((command) => usage(command).length));
  return [
    voice.summary,
    '',
    ...purposes.flatMap((purpose) => [
      colors.bold(voice.purpose(purpose)),
      ...COMMANDS.filter((command) => command.purpose === purpose).map((command) =>
        entry(usage(command), voice.command(command).summary, width),
      ),
      '',
    ]),
    colors.bold(voice.shell),
    entry('completion', voice.completion, width),
    '',
    colors.bold(voice.first),
    ...STEPS.map((line, i) => example(line, voice.steps[i]!)),
    '',
    ...voice.more,
    '',
  ].join('\n');
}

function describeCommand(command: Command, colors: Colors, voice: Voice): string {
  const options: readonly OptionName[] = [...command.options, 'help'];
  const width = Math.max(...options.map((name) => optionUsage(OPTIONS[name]).length));
  const { summary, details, examples } = voice.command(command);
  return [
    `${colors.bold('hearsay')} ${usage(command)}${command.options.length > 0 ? ` ${voice.anyOptions}` : ''}`,
    '',
    ...wrapText(voice.sentence(summary), WIDTH),
    ...(details === undefined ? [] : wrapText(details, WIDTH)),
    '',
    colors.bold(voice.options),
    ...options.map((name) => entry(optionUsage(OPTIONS[name]), optionMeaning(name, voice), width)),
    '',
    colors.bold(voice.examples),
    ...command.examples.map(([line], i) => example(line, examples[i]!)),
    '',
  ].join('\n');
}

const usage = ({ name, operand }: Command) => (operand === '' ? name : `${name} ${operand}`);

const optionUsage = ({ name, value }: Option) => (value === undefined ? `--${name}` : `--${name} ${value}`);

function optionMeaning(name: OptionName, voice: Voice): string {
  const { choices, value }: Option = OPTIONS[name];
  const meaning = voice.meaning(name);
  return choices && value !== choices.join('|') ? `${meaning}${voice.oneOf(choices)}` : meaning;
}

const example = (line: string, meaning: string) => `  ${line}\n      ${meaning}`;

function entry(left: string, right: string, width: number): string {
  const [first = '', ...rest] = wrapText(right, Math.max(30, WIDTH - width - 4));
  return [`  ${left.padEnd(width)}  ${first}`, ...rest.map((line) => ' '.repeat(width + 4) + line)].join('\n');
}
