/** A tool that is called: the command behind it in a process of its own, and what it says in words and as a document. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { LIMITS } from '../../description/limits.ts';
import { HearsayError, type Language, type Words } from '../../errors.ts';
import { saidIn } from '../../language/said.ts';
import { quoteForShell } from '../../report/quote-for-shell.ts';
import { templates } from '../../scenario/templates.ts';
import { templatesInChinese } from '../../scenario/templates-in-chinese.ts';
import { folderNameFor } from '../../study/study-folder.ts';
import { VERSION } from '../../study/version.ts';
import { OPTIONS, type OptionName } from '../typed/options.ts';
import { type Ended, type Limits, runChild } from './child.ts';
import { type Given, readGiven } from './given.ts';
import { asOperand, keptText, type Place, type Readable, readableFile, shortHash } from './place.ts';
import { contentsOf, sectionOf } from './reference.ts';
import { scenarioFilesBelow } from './scenario-files.ts';
import { TOOLS, type Tool } from './tools.ts';
import type { Turns } from './turns.ts';

export interface Setting {
  readonly place: Place;
  readonly limits: Limits;
  readonly language: Language;
  readonly turns: Turns;
}

export interface Call {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/** What a tool hands back. */
export interface Answer {
  readonly text: string;
  readonly document: Readonly<Record<string, unknown>>;
}

/** Throws HearsayError, whose words help whoever called. */
export async function callTool(name: string, given: unknown, setting: Setting, call: Call): Promise<Answer> {
  const tool = TOOLS.find((one) => one.name === name);
  if (tool === undefined) {
    const names = TOOLS.map((one) => one.name);
    throw new HearsayError(
      { en: `there is no tool "${name}"`, zh: `没有工具“${name}”` },
      { en: `there are ${names.join(', ')}`, zh: `现有工具：${names.join('、')}` },
    );
  }
  const values = readGiven(tool, given);
  switch (tool.name) {
    case 'templates':
      return templatesTold(values.template as string | undefined, setting.language);
    case 'reference':
      return referenceTold(values.section as string | undefined, setting.language);
    case 'scenarios':
      return filesTold(setting);
    default:
      return commandTold(tool, values, setting, call);
  }
}

/** How far to trust what comes out of the model; stands in every answer that rests on runs. */
export const limitsIn = (language: Language): string[] => LIMITS.map((text) => saidIn(text, language));

// ---- texts ---------------------------------------------------------------------------------------------------------

export const templatesIn = (language: Language) => (language === 'zh' ? templatesInChinese : templates);

function templatesTold(wanted: string | undefined, language: Language): Answer {
  const offered = templatesIn(language);
  if (wanted === undefined) {
    const list = offered.map(({ name, title }) => ({ name, title }));
    return told({ templates: list }, list.map(({ name, title }) => `${name}: ${title}`).join('\n'));
  }
  const found = offered.find(({ name }) => name === wanted);
  if (found !== undefined) return told({ template: found.name, scenario: found.text }, found.text);
  throw new HearsayError(
    { en: `there is no template "${wanted}"`, zh: `没有名为“${wanted}”的模板` },
    {
      en: `there are ${offered.map(({ name }) => `"${name}"`).join(', ')}`,
      zh: `现有模板：${offered.map(({ name }) => `“${name}”`).join('、')}`,
    },
  );
}

function referenceTold(section: string | undefined, language: Language): Answer {
  if (section !== undefined) {
    const text = sectionOf(section, language);
    return told({ section, text }, text);
  }
  const contents = contentsOf(language);
  return told({ ...contents }, [...contents.sections, ...contents.keys].join('\n'));
}

function filesTold({ place, language }: Setting): Answer {
  const files = scenarioFilesBelow(place.root);
  const none = { en: 'There are none yet.', zh: '还没有场景文件。' };
  return told({ files }, files.length === 0 ? none[language] : files.join('\n'));
}

const told = (answer: Readonly<Record<string, unknown>>, text: string): Answer => ({ text, document: { answer } });

// ---- commands ------------------------------------------------------------------------------------------------------

async function commandTold(tool: Tool, given: Given, setting: Setting, call: Call): Promise<Answer> {
  const { place } = setting;
  const scenario =
    given.scenario === undefined
      ? readableFile(place, given.file as string)
      : keptText(place, given.scenario as string);
  const words = [tool.name, scenario.path, ...optionWords(tool, given)];
  if (!(await setting.turns.take(call.signal))) throw givenUp();
  try {
    return tool.document === 'in the study'
      ? await studyTold(words, given, scenario, setting, call)
      : await printedTold(words, scenario, setting, call);
  } finally {
    setting.turns.giveBack();
  }
}

/** A command that prints its answer and keeps nothing: once in words, once as a document. */
async function printedTold(words: readonly string[], scenario: Readable, setting: Setting, call: Call) {
  const { language } = setting;
  const inWords = await run([...words, `--lang=${language}`], setting, call);
  const asDocument = await run([...words, '--json', `--lang=${language}`], setting, call);
  const printed = readDocument(asDocument.stdout);
  // A scenario with mistakes is what "check" is asked about.
  if (inWords.code !== 0 && !(words[0] === 'check' && printed !== undefined)) throw failed(inWords, setting);
  if (printed === undefined) throw failed(asDocument, setting);
  const answer = Array.isArray(printed) ? printed[0] : printed;
  const isRun = words[0] === 'trace';
  const text = [inWords.stdout.trim(), inWords.stderr.trim()].filter((part) => part !== '').join('\n\n');
  return {
    text: isRun ? `${text}\n\n${trustInWords(language)}` : text,
    document: {
      answer,
      files: { scenario: scenario.path },
      ...(isRun && { howFarToTrustIt: limitsIn(language) }),
    },
  };
}

/** A command that makes a study, in a folder of its own: asked again it goes on there, or answers at once. */
async function studyTold(
  words: readonly string[],
  given: Given,
  scenario: Readable,
  setting: Setting,
  call: Call,
): Promise<Answer> {
  const { place, language } = setting;
  const name = `${folderNameFor(scenario.path)}-${words[0]}-${shortHash([VERSION, scenario.text, ...words].join('\0'))}`;
  const folder = asOperand(place.root, join(place.out, name));
  const typed = [...words, `--lang=${language}`, ...(given.charts === true ? [] : ['--no-charts'])];
  const ended = await run([...typed, `--out=${folder}`], setting, call);
  const document = documentIn(resolve(place.root, folder));
  const isTold = ended.stdout.trim() !== '' && document !== undefined;
  if (!isTold || (ended.code !== 0 && ended.code !== 1 && ended.code !== 130)) throw failed(ended, setting);
  const stopped = ended.stop === 'seconds' ? stoppedInWords(setting) : undefined;
  return {
    text: [stopped?.[language] ?? '', ended.stdout.trim(), ended.stderr.trim(), trustInWords(language)]
      .filter((part) => part !== '')
      .join('\n\n'),
    document: {
      answer: document,
      ...(stopped && { stoppedEarly: stopped[language] }),
      howFarToTrustIt: limitsIn(language),
      files: { scenario: scenario.path, study: folder, report: join(folder, 'report.html') },
      command: ['hearsay', ...words].map(quoteForShell).join(' '),
    },
  };
}

/** One word an option, so that no value is taken for another option. */
function optionWords({ options = [] }: Tool, given: Given): string[] {
  return options.flatMap((name: OptionName) => {
    const value = given[name];
    if (value === undefined || value === false) return [];
    if (OPTIONS[name].kind === 'flag') return [`--${name}`];
    return [value].flat().map((one) => `--${name}=${one}`);
  });
}

async function run(words: readonly string[], { place, limits }: Setting, { signal, onProgress }: Call): Promise<Ended> {
  const ended = await runChild({ words, cwd: place.root, limits, signal, onProgress });
  if (ended.stop === 'client') throw givenUp();
  return ended;
}

function readDocument(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function documentIn(folder: string): unknown {
  try {
    return readDocument(readFileSync(join(folder, 'summary.json'), 'utf8'));
  } catch {
    return undefined;
  }
}

const trustInWords = (language: Language): string =>
  [
    language === 'zh' ? '可信度' : 'How far to trust it',
    ...limitsIn(language).map((text) => `- ${text.replaceAll('**', '')}`),
  ].join('\n');

const stoppedInWords = ({ limits: { seconds } }: Setting): Words => ({
  en: `Stopped after ${seconds} seconds: this rests on the replications that were done. Ask the same again to go on from there.`,
  zh: `${seconds} 秒后停止：以下只基于已完成的重复。再问一次相同的问题就会从那里继续。`,
});

// ---- what went wrong -----------------------------------------------------------------------------------------------

/** Why a command gave no answer, in its own words where it has some. */
function failed({ code, stop, stderr, runs }: Ended, { limits }: Setting): HearsayError {
  const smaller: Words = {
    en: 'ask for fewer "replications", values or points, or a smaller "population.size"; "hearsay mcp" has options for larger limits',
    zh: '请减少 replications、取值或取样点，或减小 population.size；hearsay mcp 有放宽限制的选项',
  };
  switch (stop) {
    case 'runs':
      return new HearsayError(
        {
          en: `this takes ${runs} runs, and at most ${limits.runs} are computed at once`,
          zh: `这需要 ${runs} 次模拟，一次最多计算 ${limits.runs} 次`,
        },
        smaller,
      );
    case 'seconds':
      return new HearsayError(
        {
          en: `it was not done after ${limits.seconds} seconds; what is done is kept, and the same question goes on from there`,
          zh: `${limits.seconds} 秒后还没有完成；已完成的部分会保留，再问一次相同的问题就会从那里继续`,
        },
        smaller,
      );
    case 'memory':
      return new HearsayError(
        {
          en: `it needs more than ${limits.megabytes} MB of memory`,
          zh: `它需要的内存超过 ${limits.megabytes} MB`,
        },
        smaller,
      );
    case 'output':
      return new HearsayError({ en: 'the answer is too long', zh: '回答过长' }, smaller);
  }
  if (code === 2) return new HearsayError(stderr.trim());
  if (/heap out of memory|Array buffer allocation failed/.test(stderr))
    return failed({ code, stop: 'memory', stderr, runs, stdout: '' }, { limits } as Setting);
  // The stack is for us, not for whoever asked.
  const [first = ''] = stderr.trim().split('\n');
  return new HearsayError(
    { en: `no answer came out of it (exit code ${code}): ${first}`, zh: `没有得到回答（退出码 ${code}）：${first}` },
    {
      en: 'the command line gives the details: "hearsay" with the same words',
      zh: '在命令行用相同的参数执行 hearsay 可以看到详情',
    },
  );
}

const givenUp = () => new HearsayError({ en: 'it was given up', zh: '已取消' });
