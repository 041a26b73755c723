/** What an assistant can ask for. A tool that is a command takes that command's options under their names. */
import type { Language, Words } from '../../errors.ts';
import { OPTIONS_IN_CHINESE } from '../typed/help-in-chinese.ts';
import { OPTIONS, type Option, type OptionName } from '../typed/options.ts';

/** How an argument is written, as JSON Schema. */
export interface ArgumentSchema {
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'array';
  readonly description: string;
  readonly items?: { readonly type: 'string' };
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface Tool {
  readonly name: string;
  readonly title: Words;
  readonly what: Words;
  /** Of a tool that is a command on a scenario: where its JSON document is found. */
  readonly document?: 'printed' | 'in the study';
  /** Options of that command. */
  readonly options?: readonly OptionName[];
  /** Arguments that are no options. */
  readonly own?: Readonly<Record<string, { readonly type: 'string' | 'boolean'; readonly meaning: Words }>>;
  readonly required?: readonly string[];
}

/** Either of them, for every tool that works on a scenario. */
const SCENARIO = {
  file: {
    type: 'string',
    meaning: {
      en: 'path of a scenario, from the folder that may be read; or give its text as "scenario"',
      zh: '场景文件的路径，从可读取的文件夹算起；也可以用 scenario 直接给出文本',
    },
  },
  scenario: {
    type: 'string',
    meaning: {
      en: 'the text of a scenario (YAML) instead of "file"; it is kept as a file, whose path the answer names',
      zh: '场景文本（YAML），代替 file；它会保存成文件，回答中给出路径',
    },
  },
} as const;

const CHARTS = {
  charts: {
    type: 'boolean',
    meaning: {
      en: 'also draw the charts of the report for people, which takes some seconds',
      zh: '同时绘制供人阅读的报告中的图表，需要几秒钟',
    },
  },
} as const;

const ON_A_STUDY = ['set', 'seed', 'replications'] as const;

export const TOOLS: readonly Tool[] = [
  {
    name: 'templates',
    title: { en: 'Templates', zh: '模板' },
    what: {
      en: 'Lists commented scenarios to start from, or gives the text of one. Begin here when you write a scenario.',
      zh: '列出可作为起点的带注释场景，或给出其中一个的全文。编写场景请从这里开始。',
    },
    own: {
      template: { type: 'string', meaning: { en: 'the name of the one to read', zh: '要读取的模板名称' } },
    },
  },
  {
    name: 'reference',
    title: { en: 'Reference', zh: '格式参考' },
    what: {
      en: 'What can be written in a scenario: every key with its meaning, unit and default. Without a section it lists the sections; with a key, such as "community" or "strategies.<name>.content", it gives that key and those below it.',
      zh: '场景中可以写什么：每个键的含义、单位和默认值。不写 section 时列出各节；写一个键（如 community 或 strategies.<name>.content）时给出它及其下各键。',
    },
    own: {
      section: {
        type: 'string',
        meaning: { en: 'a heading of the reference, or a key', zh: '参考中的标题，或一个键' },
      },
    },
  },
  {
    name: 'scenarios',
    title: { en: 'Scenario files', zh: '场景文件' },
    what: {
      en: 'Lists the scenario files that may be read.',
      zh: '列出可以读取的场景文件。',
    },
  },
  {
    name: 'check',
    title: { en: 'Check a scenario', zh: '检查场景' },
    what: {
      en: 'Everything that is wrong with a scenario at once, each with its line, column and what to do. Runs nothing. Use it after every change.',
      zh: '一次指出场景中的所有问题，每条都有行、列和改法。不做模拟。每次修改后都请使用。',
    },
    document: 'printed',
    options: ['set'],
    own: SCENARIO,
  },
  {
    name: 'describe',
    title: { en: 'Describe a scenario', zh: '说明场景' },
    what: {
      en: 'What a scenario says in plain words, with all defaults filled in. Show it to the person whose community it is: is this what they meant?',
      zh: '用平实的话说明场景的内容，包括所有默认值。请给社群的主人看：这是他们的意思吗？',
    },
    document: 'printed',
    options: ['set'],
    own: SCENARIO,
  },
  {
    name: 'compare',
    title: { en: 'Compare strategies', zh: '比较策略' },
    what: {
      en: 'Which strategy is better, by how much and how sure: runs all of them with the same seeds. Each difference has a 95 % interval and a verdict: better, worse, no meaningful difference, or undecided.',
      zh: '哪个策略更好、好多少、有多大把握：用相同的种子模拟全部策略。每个差异都有 95 % 区间和判断：更好、更差、没有实质差异，或尚无定论。',
    },
    document: 'in the study',
    options: [...ON_A_STUDY, 'precision'],
    own: { ...SCENARIO, ...CHARTS },
  },
  {
    name: 'explain',
    title: { en: 'Explain a difference', zh: '解释差异' },
    what: {
      en: 'How much of the difference between two strategies each lever is worth (Shapley values that add up to the whole), each with an interval.',
      zh: '两个策略的差异中，每项措施各占多少（Shapley 值，相加等于总差异），每项都有区间。',
    },
    document: 'in the study',
    options: [...ON_A_STUDY, 'of', 'against', 'outcome', 'orders'],
    own: { ...SCENARIO, ...CHARTS },
  },
  {
    name: 'threshold',
    title: { en: 'Look for a threshold', zh: '寻找阈值' },
    what: {
      en: 'Whether there is a value at which an outcome breaks, where, and how sure that is; "smooth decline, no threshold" and "undecided" are answers, too.',
      zh: '是否存在使指标断开的取值、在哪里、有多大把握；“平滑下降，没有阈值”和“尚无定论”也是回答。',
    },
    document: 'in the study',
    options: [...ON_A_STUDY, 'vary', 'outcome', 'strategy', 'branch', 'mechanism', 'over', 'points'],
    own: { ...SCENARIO, ...CHARTS },
    required: ['vary'],
  },
  {
    name: 'trace',
    title: { en: "Tell a member's story", zh: '讲述一位成员' },
    what: {
      en: 'The story of one member in one run: who told them, what they read, who answered, why they left. One run is an illustration and no evidence.',
      zh: '一次模拟中一位成员的经历：谁告诉他的、读了什么、谁回复了他、为何离开。一次模拟只是例子，不是证据。',
    },
    document: 'printed',
    options: ['member', 'strategy', 'replication', 'seed', 'set'],
    own: SCENARIO,
  },
];

/** The arguments of a tool by name. */
export function argumentsOf({ options = [], own = {} }: Tool, language: Language): Record<string, ArgumentSchema> {
  return {
    ...Object.fromEntries(
      Object.entries(own).map(([name, { type, meaning }]) => [name, { type, description: meaning[language] }]),
    ),
    ...Object.fromEntries(options.map((name) => [name, optionSchema(OPTIONS[name], name, language)])),
  };
}

const TYPES = { flag: 'boolean', text: 'string', number: 'number', count: 'integer', list: 'array' } as const;

function optionSchema(
  { kind, meaning, choices, least, most }: Option,
  name: OptionName,
  language: Language,
): ArgumentSchema {
  return {
    type: TYPES[kind],
    description: language === 'zh' ? OPTIONS_IN_CHINESE[name] : meaning,
    ...(kind === 'list' && { items: { type: 'string' } as const }),
    ...(choices && { enum: choices }),
    ...(least !== undefined && { minimum: least }),
    ...(most !== undefined && { maximum: most }),
  };
}
