/** What an assistant would do with a community that somebody describes, step by step: the conversation of `scenarios/assistants`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startAssistant, type Told } from './client.ts';

export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

interface Step {
  /** Why the assistant calls. */
  readonly why: string;
  readonly tool: string;
  readonly given: Readonly<Record<string, unknown>>;
}

export interface Taken extends Step {
  readonly told: Told;
}

interface Words {
  readonly name: string;
  readonly question: string;
  readonly none: string;
  readonly recordings: string;
  readonly meetings: string;
  readonly meeting: string;
  readonly whys: readonly string[];
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    name: 'A choir',
    question: 'Does a recording of each rehearsal keep the group talking, and do monthly meetings?',
    none: 'as it is',
    recordings: 'recordings',
    meetings: 'meetings',
    meeting: 'a song together',
    whys: [
      'What is there to start from?',
      'How is content written?',
      'The first draft, with two slips of the pen.',
      'Corrected as it was told.',
      'Is this the community that was meant? The person reads it.',
      'Which plan?',
      'What is it like to be there? An illustration, no evidence.',
    ],
  },
  zh: {
    name: '一个合唱团',
    question: '每次排练发录音能让群里继续聊下去吗？每月聚会呢？',
    none: '维持现状',
    recordings: '排练录音',
    meetings: '每月聚会',
    meeting: '一起唱歌',
    whys: [
      '可以从什么开始？',
      '内容怎么写？',
      '第一稿，有两处笔误。',
      '按提示改正。',
      '这是所说的社群吗？请当事人过目。',
      '选哪个方案？',
      '身在其中是什么样？只是例子，不是证据。',
    ],
  },
};

const scenarioIn = ({ name, question, none, recordings, meetings, meeting }: Words): string => `hearsay: 1
name: ${name}
question: ${question}
horizon: 90 days
seed: choir
replications: 20
population: { size: 300, segments: { singers: { share: 100 %, topics: { singing: 1 } } } }
community: { founders: 40, topics: [singing] }
outcomes: [messages, members]
strategies:
  ${none}: {}
  ${recordings}: { content: [{ days: 0-89, every: 7 days, topic: singing, quality: 0.8 }] }
  ${meetings}: { activities: [{ name: ${meeting}, days: 0-89, every: 30 days }] }
`;

/** Twice a key that there is none of. */
const withSlips = (text: string): string => text.replace('horizon:', 'horizn:').replace('founders:', 'founder:');

function stepsIn(language: Language): Step[] {
  const words = WORDS[language];
  const scenario = scenarioIn(words);
  const calls: [string, Record<string, unknown>][] = [
    ['templates', {}],
    ['reference', { section: 'strategies.<name>.content' }],
    ['check', { scenario: withSlips(scenario) }],
    ['check', { scenario }],
    ['describe', { scenario }],
    ['compare', { scenario }],
    ['trace', { scenario, strategy: words.recordings }],
  ];
  return calls.map(([tool, given], k) => ({ why: words.whys[k]!, tool, given }));
}

/** Has the conversation with the real program, in a folder of its own. */
export async function converse(language: Language): Promise<Taken[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-conversation-'));
  // Without a limit that a slow machine could meet.
  const assistant = await startAssistant(folder, '--lang', language, '--most-seconds', '3600');
  try {
    const taken: Taken[] = [];
    for (const step of stepsIn(language)) taken.push({ ...step, told: await assistant.call(step.tool, step.given) });
    return taken;
  } finally {
    await assistant.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
