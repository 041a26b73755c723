/** The words of a plan stage by stage. */
import { both, type In, inEach } from '../../language/both.ts';
import type { Language } from '../language.ts';

export const STAGE_WORDS = {
  title: both('Your plan, stage by stage', '你的计划，逐阶段来看'),
  note: both(
    'A stage begins where a measure with days begins or ends. A pale bar is the time between the first and the last day of a measure, a dark one the days on which it runs; dotted lines part the stages. The tables say what each stage cost and brought: means over the runs, of its days alone, and what there was on its last day.',
    '凡有日期的措施开始或结束，即为新阶段。浅色条是措施首尾两天之间，深色为实际进行的日子，虚线分隔各阶段。表中是各阶段的花费与所得：各次模拟的平均值，只计该阶段的日子，以及该阶段最后一天的状况。',
  ),
  procedureNote: both(
    ' A strategy with stages of its own goes from one to the next when its condition holds or its time is over, in each run on a day of its own: the picture shows the median of these days, a stage that began in few runs among them.',
    '有自定阶段的策略在条件成立或时间已到时进入下一阶段，各次模拟的日期不同：图中所示为这些日期的中位数，包括只在少数模拟中开始的阶段。',
  ),
  nameOfStage: both('Stage', '阶段'),
  beganIn: both('Began in', '开始于'),
  ofRuns: both(
    (began: string, runs: string) => `${began} of ${runs} runs`,
    (began, runs) => `${runs} 次中的 ${began} 次`,
  ),
  firstDay: both('First day', '第一天'),
  length: both('Days', '天数'),
  median: both('median, range', '中位数与范围'),
  over: both('Over by', '结束原因'),
  ended: {
    condition: both(
      (runs: string) => `its condition: ${runs}`,
      (runs) => `条件成立：${runs} 次`,
    ),
    time: both(
      (runs: string) => `its time: ${runs}`,
      (runs) => `时间已到：${runs} 次`,
    ),
    not: both(
      (runs: string) => `not over: ${runs}`,
      (runs) => `未结束：${runs} 次`,
    ),
  },
  until: both(
    (condition: string) => `until ${condition}`,
    (condition) => `直到 ${condition}`,
  ),
  lasts: both(
    (days: string) => `for ${days}`,
    (days) => `持续 ${days}`,
  ),
  atLatest: both(
    (days: string) => `for ${days} at most`,
    (days) => `至多 ${days}`,
  ),
  atLeast: both(
    (days: string) => `for ${days} at least`,
    (days) => `至少 ${days}`,
  ),
  neverBegan: both(
    (strategy: string, stage: string, before: string) =>
      `Under ${strategy}, the stage ${stage} began in no run: ${before} was never over. What it has was never tried.`,
    (strategy, stage, before) =>
      `在${strategy}下，阶段${stage}在任何一次模拟中都没有开始：${before}从未结束。该阶段的手段未被试过。`,
  ),
  neverMet: both(
    (strategy: string, stage: string, condition: string) =>
      `Under ${strategy}, the condition of the stage ${stage}, ${condition}, was met in no run: only its time ended it.`,
    (strategy, stage, condition) =>
      `在${strategy}下，阶段${stage}的条件 ${condition} 在任何一次模拟中都没有成立：只是时间到了才结束。`,
  ),
  stage: both('Days', '日子'),
  runs: both('What begins and ends', '开始与结束'),
  begins: both(
    (names: string) => `begins: ${names}`,
    (names) => `开始：${names}`,
  ),
  ends: both(
    (names: string) => `ends: ${names}`,
    (names) => `结束：${names}`,
  ),
  goesOn: both('goes on as before', '照旧进行'),
  named: both(
    (lever: string, name: string) => `${lever}: ${name}`,
    (lever, name) => `${lever}：${name}`,
  ),
  lastDay: both('on its last day', '阶段末'),
  joined: both(
    (stages: string) => `Short stages are put together with a neighbor: ${stages} are shown.`,
    (stages) => `较短的阶段与相邻阶段合并，共列出 ${stages} 个。`,
  ),
  always: both(
    (strategy: string, levers: string) => `On all days with ${strategy}, beside what the calendar shows: ${levers}.`,
    (strategy, levers) => `${strategy}除日程所示外，每天都有：${levers}。`,
  ),
  same: both(
    (strategy: string, others: string) => `The same calendar as ${strategy}: ${others}.`,
    (strategy, others) => `与${strategy}日程相同：${others}。`,
  ),
  more: both(
    (strategies: string) => `Not shown, for want of room: ${strategies}.`,
    (strategies) => `限于篇幅未列出：${strategies}。`,
  ),
};

export type StageTexts = In<typeof STAGE_WORDS>;

const TEXTS = inEach(STAGE_WORDS);

export const stageTexts = (language: Language): StageTexts => TEXTS[language];
