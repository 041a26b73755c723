/**
 * From what was typed to a command and its options.
 *
 * yargs splits the words; every judgment is made here, so that each mistake is answered with what was typed, what would be
 * accepted and the nearest valid name. (Left to itself yargs hands `--replications many` on as NaN.)
 */
import yargs from 'yargs';
import { HearsayError } from '../../errors.ts';
import { nearestName } from '../../formula/nearest.ts';
import { invisibleIn } from '../../scenario/invisible.ts';
import { plainText } from '../../scenario/source.ts';
import type { Arguments, Behind, Command } from './command.ts';
import { COMMANDS, commandNames } from './commands.ts';
import { refuseIdleOptions } from './idle-options.ts';
import { languageOf } from './language.ts';
import { OPTIONS, type Option, type OptionName } from './options.ts';
import { refuseThousands } from './thousands.ts';

/** What the user asked for. */
export type Request =
  /** On one command, on all that share a first word, or without any on the program. */
  | { readonly kind: 'help'; readonly commands: readonly Command[] }
  | { readonly kind: 'version' }
  /** Shell completion, printed by the parser itself. */
  | { readonly kind: 'completed' }
  | { readonly kind: 'command'; readonly command: Command; readonly given: Arguments };

/** Reads the words after the program's name; throws HearsayError for anything that is not understood. */
export async function readArguments(words: readonly string[]): Promise<Request> {
  if (words.includes('--get-yargs-completions') || words[0] === 'completion') {
    await parser(words).parseAsync();
    return { kind: 'completed' };
  }
  // Elsewhere words behind "--" are names of files.
  const dashes = words[0] === 'cluster' && words.includes('--') ? words.indexOf('--') : words.length;
  const { _: typed, ...values } = (await parser(withNegatives(words.slice(0, dashes))).parseAsync()) as Values;
  if (isSet(values.version)) return { kind: 'version' };
  if (typed[0] === 'help') typed.shift();
  else if (typed.length > 0 && !isSet(values.help))
    return understand(typed, values, words, await readBehind(words.slice(dashes + 1)));
  if (typed.length === 0) {
    refuseUnknownOptions(values, undefined);
    return { kind: 'help', commands: [] };
  }
  const family = typed.length === 1 ? COMMANDS.filter(({ name }) => name.startsWith(`${typed[0]} `)) : [];
  return { kind: 'help', commands: family.length > 0 ? family : [findCommand(typed)] };
}

async function readBehind(typed: readonly string[]): Promise<Behind | undefined> {
  const words = typed[0] === 'hearsay' ? typed.slice(1) : typed;
  if (words.length === 0) return undefined;
  const request = await readArguments(words);
  const { command, given } = request.kind === 'command' ? request : {};
  return { words, command, given };
}

/** A flag given twice arrives as a list. */
const isSet = (value: unknown): boolean => [value].flat().at(-1) === true;

interface Values extends Record<string, unknown> {
  _: string[];
}

function understand(
  typed: readonly string[],
  values: Readonly<Record<string, unknown>>,
  words: readonly string[],
  behind: Behind | undefined,
): Request {
  const command = findCommand(typed);
  refuseUnknownOptions(values, command);
  const operands = typed.slice(command.name.split(' ').length);
  checkOperands(command, operands);
  const read = new Map<OptionName, ReturnType<typeof readValue>>(
    command.options.map((name) => [name, readValue(OPTIONS[name], values[name])]),
  );
  if (command.options.includes('lang')) read.set('lang', languageOf(words));
  const given: Arguments = {
    words,
    operands,
    behind,
    flag: (name) => read.get(name) === true,
    text: (name) => read.get(name) as string | undefined,
    number: (name) => read.get(name) as number | undefined,
    list: (name) => (read.get(name) ?? []) as string[],
  };
  refuseIdleOptions(command.name, given);
  return { kind: 'command', command, given };
}

// ---- commands and operands -----------------------------------------------------------------------------------------

function findCommand(typed: readonly string[]): Command {
  const found = COMMANDS.find(({ name }) => name.split(' ').every((word, i) => typed[i] === word));
  if (found) return found;
  const [first = '', second] = typed;
  const family = commandNames().filter((name) => name.startsWith(`${first} `));
  if (family.length > 0) {
    const seconds = family.map((name) => name.slice(first.length + 1));
    const choices = `"hearsay ${family.join('" or "hearsay ')}"`;
    const choicesZh = family.map((name) => `hearsay ${name}`).join(' 或 ');
    if (second === undefined)
      throw new HearsayError(
        { en: `"${first}" needs to know what to do`, zh: `“${first}”后面还要说明做什么` },
        { en: `try ${choices}`, zh: `请试试 ${choicesZh}` },
      );
    const near = nearestName(second, seconds);
    throw new HearsayError(
      { en: `"${second}" is not something "${first}" can do`, zh: `“${first}”没有“${second}”这个用法` },
      {
        en: near ? `did you mean "hearsay ${first} ${near}"?` : `try ${choices}`,
        zh: near ? `您是不是想写 hearsay ${first} ${near}？` : `请试试 ${choicesZh}`,
      },
    );
  }
  if (/\.ya?ml$/i.test(first)) {
    throw new HearsayError(
      { en: `"${first}" is a file, not a command`, zh: `“${first}”不是命令` },
      {
        en: `say what to do with it, such as "hearsay check ${first}" or "hearsay compare ${first}"`,
        zh: `请说明要对它做什么，例如 hearsay check ${first} 或 hearsay compare ${first}`,
      },
    );
  }
  const near = nearestName(first, commandNames());
  throw new HearsayError(
    { en: `unknown command "${first}"`, zh: `没有名为“${first}”的命令` },
    {
      en: near ? `did you mean "hearsay ${near}"?` : '"hearsay --help" lists the commands',
      zh: near ? `您是不是想写 hearsay ${near}？` : '用 hearsay --help 可以查看全部命令',
    },
  );
}

/** The example of what is to be typed is the same in both languages. */
const missingInChinese = (missing: string): string => `例如 ${/"(.*)"/.exec(missing)?.[1] ?? ''}`;

function checkOperands(command: Command, operands: readonly string[]): void {
  const { name, operand, missing } = command;
  if (missing !== undefined && operands.length === 0) {
    const what = operand.startsWith('STUDY') ? 'the folder of a study' : 'a file';
    throw new HearsayError(
      {
        en: `"hearsay ${name}" needs ${what}`,
        zh: `hearsay ${name} 需要指定${operand.startsWith('STUDY') ? '研究所在的文件夹' : '一个文件'}`,
      },
      { en: missing, zh: missingInChinese(missing) },
    );
  }
  const most = operand === '' ? 0 : operand.endsWith('…') ? Number.POSITIVE_INFINITY : operand.split(' ').length;
  if (operands.length > most) {
    throw new HearsayError(
      {
        en: `"hearsay ${name}" does not know what to do with "${operands[most]}"`,
        zh: `hearsay ${name} 不知道拿“${operands[most]}”做什么`,
      },
      {
        en: `it is used as "hearsay ${name}${operand === '' ? '' : ` ${operand}`}"; put names with spaces in quotes`,
        zh: `用法：hearsay ${name}${operand === '' ? '' : ` ${operand}`}；名称中有空格时请加引号`,
      },
    );
  }
}

// ---- options -------------------------------------------------------------------------------------------------------

function refuseUnknownOptions(values: Record<string, unknown>, command: Command | undefined): void {
  const known: readonly string[] = [...(command?.options ?? ['lang']), 'help', 'version'];
  for (const key of Object.keys(values)) {
    if (key === '$0' || known.includes(key)) continue;
    const dashed = key.length === 1 ? `-${key}` : `--${key}`;
    const near = nearestName(key, known);
    const help = command ? `hearsay ${command.name} --help` : 'hearsay --help';
    const message =
      command && Object.hasOwn(OPTIONS, key)
        ? `"hearsay ${command.name}" has no option "${dashed}"`
        : `unknown option "${dashed}"`;
    throw new HearsayError(
      {
        en: message,
        zh:
          command && Object.hasOwn(OPTIONS, key) ? `hearsay ${command.name} 没有选项 ${dashed}` : `没有选项 ${dashed}`,
      },
      {
        en: near ? `did you mean "--${near}"?` : `"${help}" lists the options`,
        zh: near ? `您是不是想写 --${near}？` : `用 ${help} 可以查看全部选项`,
      },
    );
  }
}

/** An option that has one value and is given twice counts as it was given last. */
function readValue(option: Option, value: unknown): string | number | boolean | readonly string[] | undefined {
  if (value === undefined) return undefined;
  if (option.kind === 'list') {
    // Without a value yargs leaves the list empty.
    const texts = (value as unknown[]).length === 0 ? [''] : (value as unknown[]);
    return texts.map((text) => readText(option, String(text)));
  }
  const last = Array.isArray(value) ? value.at(-1) : value;
  if (option.kind === 'flag') return last === true;
  const text = readText(option, String(last));
  return option.kind === 'text' ? text : readNumber(option, text);
}

function readText({ name, value, choices, isPath }: Option, typed: string): string {
  if (typed === '')
    throw new HearsayError(
      { en: `"--${name}" needs a value`, zh: `--${name} 后面需要一个值` },
      { en: `write "--${name} ${value}"`, zh: `请写 --${name} ${value}` },
    );
  // What "--set" says is read like a file, which says where in it something is wrong.
  const text = isPath || name === 'set' ? typed : plainly(name, typed);
  if (choices && !choices.includes(text)) {
    const near = nearestName(text, choices);
    throw new HearsayError(
      { en: `"--${name}" cannot be "${text}"`, zh: `--${name} 不能是“${text}”` },
      {
        en: near ? `did you mean "${near}"?` : `it can be ${choices.map((choice) => `"${choice}"`).join(', ')}`,
        zh: near ? `您是不是想写“${near}”？` : `可以是 ${choices.map((choice) => `“${choice}”`).join('、')}`,
      },
    );
  }
  return text;
}

/** A name is found whichever way its accents and blanks were typed, as in a file; what cannot be seen is named. */
function plainly(name: string, text: string): string {
  const hidden = invisibleIn(text);
  if (hidden === undefined) return plainText(text);
  const without = text.slice(0, hidden.index) + text.slice(hidden.index + hidden.length);
  throw new HearsayError(
    {
      en: `"--${name}" holds a character that cannot be seen: ${hidden.what.en}`,
      zh: `--${name} 中有看不见的字符：${hidden.what.zh}`,
    },
    { en: `leave it out: "--${name} ${without}"`, zh: `请去掉它：--${name} ${without}` },
  );
}

function readNumber(
  { name, kind, least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY }: Option,
  text: string,
) {
  refuseThousands(name, text);
  const number = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text.trim()) ? Number(text) : Number.NaN;
  if (number >= least && number <= most && (kind !== 'count' || Number.isInteger(number))) return number;
  const what = kind === 'count' ? 'a whole number' : 'a number';
  const [low, high] = [least, most].map((end) => end.toLocaleString('en-US'));
  const range = Number.isFinite(most) ? `from ${low} to ${high}` : `of at least ${low}`;
  throw new HearsayError(
    { en: `"--${name}" cannot be "${text}"`, zh: `--${name} 不能是“${text}”` },
    {
      en: `give ${what} ${range}`,
      zh: `请给出${Number.isFinite(most) ? ` ${low} 到 ${high} 之间的` : `不小于 ${low} 的`}${kind === 'count' ? '整数' : '数'}`,
    },
  );
}

// ---- yargs ---------------------------------------------------------------------------------------------------------

/** `--share -1/3`: what begins with a dash and a digit is a value that is wrong, and no option. */
function withNegatives(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const option = /^--([a-z-]+)$/.exec(joined.at(-1) ?? '')?.[1];
    const takesText =
      option !== undefined && Object.hasOwn(OPTIONS, option) && OPTIONS[option as OptionName].kind === 'text';
    if (takesText && /^-\d/.test(word)) joined.push(`${joined.pop()}=${word}`);
    else joined.push(word);
  }
  return joined;
}

/** All options are known in front of every command, so that `hearsay --json compare FILE` reads as meant. */
function parser(words: readonly string[]) {
  const all: readonly Option[] = Object.values(OPTIONS);
  const named = (...kinds: Option['kind'][]) => all.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name);
  return yargs([...words])
    .scriptName('hearsay')
    .locale('en')
    .help(false)
    .version(false)
    .exitProcess(false)
    .fail(false)
    .parserConfiguration({
      'boolean-negation': false,
      'camel-case-expansion': false,
      'dot-notation': false,
      'greedy-arrays': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'strip-aliased': true,
    })
    .string(named('text', 'number', 'count'))
    .array(named('list'))
    .string(named('list'))
    .boolean(named('flag'))
    .alias({ help: 'h' })
    .completion('completion', false, (current: string, argv: Values) => complete(current, argv._.slice(1)));
}

/** What may come next: options after a dash, else commands; nothing lets the shell offer file names. */
function complete(current: string, typed: readonly string[]): string[] {
  const command = COMMANDS.find(({ name }) => name.split(' ').every((word, i) => typed[i] === word));
  if (current.startsWith('-')) {
    return [...(command?.options ?? []), 'help', ...(command ? [] : (['version'] as const))].map((name) => `--${name}`);
  }
  if (command) return [];
  const before = typed.at(-1) === current ? typed.slice(0, -1) : typed;
  return commandNames()
    .map((name) => name.split(' '))
    .filter((words) => before.every((word, i) => words[i] === word))
    .map((words) => words[before.length])
    .filter((word, i, all): word is string => word !== undefined && all.indexOf(word) === i);
}
