/** Words of the table and of the page of claims, in both languages. */
import type { Language } from '#hearsay/errors.js';
import { both, inEach } from '#hearsay/language/both.js';

export const LANGUAGES: readonly Language[] = ['en', 'zh'];

export const SURE_WORDS = {
  experiment: both('an experiment bears on it', '有实验'),
  observed: both('observed only', '仅有观察'),
  assumption: both('assumption', '假设'),
};

export const HANDBOOK_WORDS = inEach({
  works: both('works    ', '可用  '),
  worksNot: both('works not', '不可用'),
  colon: both(': ', '：'),
  comma: both(', ', '、'),
  count: both(
    ({ working, all }: { working: number; all: number }) => `${working} of ${all} rows work`,
    ({ working, all }: { working: number; all: number }) => `${all} 行中 ${working} 行可用`,
  ),
  outcomes: both(
    (names: string) => `outcomes ${names}`,
    (names: string) => `指标 ${names}`,
  ),
  ofRuns: both(
    (name: string) => `what every run leaves, ${name}`,
    (name: string) => `每次模拟留下的 ${name}`,
  ),
  command: both(
    (name: string) => `hearsay ${name}`,
    (name: string) => `hearsay ${name}`,
  ),
  scenario: both(
    (file: string) => `scenarios/${file}.yaml`,
    (file: string) => `scenarios/${file}.yaml`,
  ),
  moved: both(
    ({ outcome, without, withIt }: { outcome: string; without: string; withIt: string }) =>
      `${outcome} ${without} → ${withIt}`,
    ({ outcome, without, withIt }: { outcome: string; without: string; withIt: string }) =>
      `${outcome} ${without} → ${withIt}`,
  ),
  verdicts: {
    'as-said': both('as the handbooks say', '与手册所说一致'),
    reverse: both('the other way round', '与手册所说相反'),
    open: both('no clear difference', '没有明显差异'),
    answered: both('a figure, see there', '有数可查'),
    none: both('cannot be asked', '无法回答'),
  },
  title: both('What the handbooks claim, and what hearsay finds', '手册怎么说，hearsay 得出什么'),
  intro: both(
    (replications: number): readonly string[] => [
      '**This is the model, not the world.** Five handbooks of community marketing claim what leads to what. Each claim is asked here in a small scenario',
      `of its own, with and without, ${replications} paired runs (four times as many where these leave it open), and answered by what comes out; beside it stands what is known outside the model, and how sure that is.`,
      'Where an answer is "as the handbooks say", the model has a mechanism that makes it so; it is no further evidence. Made by `npm run handbook -- --write`.',
    ],
    (replications: number): readonly string[] => [
      `**这是模型，不是现实。** 五本社群营销手册主张什么导致什么。这里为每条主张设一个小场景，有无对照，做 ${replications} 次配对模拟（仍无定论则做四倍），以结果作答；旁边是模型之外已知的依据及其把握。“与手册所说一致”表示模型中有机制如此，并不是新的证据。由 \`npm run handbook -- --write\` 生成。`,
    ],
  ),
  head: both(
    ['the handbooks say', 'what comes out', 'what is known', 'how sure'],
    ['手册所说', '得出什么', '已知依据', '把握'],
  ),
});
