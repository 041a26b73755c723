/** The sentences of the model description around its tables. Names and numbers put in are written out already. */

import { both, type In, inEach } from '../language/both.ts';
import { BOUND_WORDS } from '../language/bound-words.ts';

const ODD_WORDS = {
  comma: both(', ', '、'),
  semicolon: both('; ', '；'),
  brackets: both(
    (text: string) => ` (${text})`,
    (text) => `（${text}）`,
  ),
  colon: both(': ', '：'),
  fullStop: both('.', '。'),
  /** Between two sentences. */
  gap: both(' ', ''),
  title: both(
    (name: string) => `# ${name}: model description (ODD)`,
    (name) => `# ${name}：模型说明（ODD）`,
  ),
  introduction: both(
    [
      'The description follows the ODD protocol (Grimm et al. 2020). It was made from the tables that the program itself uses and holds for this',
      'scenario: values are those of its preset and its own. "First draft" means the equations that were written down, with their evidence,',
      'before the program; where the program completes them or departs from them, the submodel says so and why. σ(x) = 1/(1 + e^(-x)).',
    ],
    [
      '本说明遵循 ODD 规范（Grimm et al. 2020），由程序自身所用的各表生成，适用于本场景：数值为其预设值与自设值。“初稿”指程序之前连同依据写下的方程；程序有所补充或偏离之处，子模型会写明并给出理由。σ(x) = 1/(1 + e^(-x))。',
    ],
  ),
  trust: both('## How far to trust it', '## 可信度'),
  otherPatterns: both('## Other patterns named above', '## 上文提到的其他规律'),
  references: both('## References', '## 参考文献'),

  purpose: both('## 1. Purpose and patterns', '## 1. 目的与规律'),
  purposeText: both(
    [
      'hearsay compares operating strategies for a declared kind of online community, tests whether a size threshold follows from limited',
      'attention and forgetting, and screens incentives before launch. It is not a forecaster of one community without calibration to its log.',
    ],
    [
      'hearsay 比较已声明类型的线上社群的各种运营策略，检验有限注意力与遗忘是否导致规模门槛，并在上线前筛查激励方案。未按某个社群的日志校准，它不是对那个社群的预测。',
    ],
  ),
  question: both('Question of this scenario: ', '本场景的问题：'),
  source: both('Source of its numbers: ', '数值来源：'),
  kind: both(
    (preset: string, meaning: string) => `Kind of community: ${preset} (${meaning}).`,
    (preset, meaning) => `社群类型：${preset}（${meaning}）。`,
  ),
  judged: both(
    [
      'The model wants to be judged by these patterns of real communities, all of them together, at default values (the first draft names',
      'others, for scenarios of their own). Naming them does not mean that they are met.',
    ],
    [
      '模型愿以真实社群的以下规律（全部合在一起、取默认值时）受检验（初稿还列出其他规律，另用专门的场景）。列出不等于已经满足。',
    ],
  ),
  patternHead: both(['pattern', 'evidence', 'statement', 'band'], ['规律', '证据', '内容', '范围']),
  holdsItself: both('The scenario holds itself to:', '本场景自行要求：'),
  expectedHead: both(['strategy', 'outcome', 'expected'], ['策略', '结果', '预期']),
  afterDays: both(
    (days: string) => ` after ${days} days`,
    (days) => `（${days} 天后）`,
  ),
  bounds: BOUND_WORDS,

  entities: both('## 2. Entities, state variables, and scales', '## 2. 实体、状态变量与尺度'),
  step: both(
    (days: string) =>
      `One step is a day; this scenario lasts ${days} days. Space is social: a graph of friendships outside, groups inside.`,
    (days) => `步长为一天；本场景为期 ${days} 天。空间是社会性的：群外是好友关系网，群内是各个群。`,
  ),
  sizes: both(
    (people: string, segments: string, caps: string) =>
      `It has ${people} people, ${segments} kinds of people (segments), and groups of at most ${caps} members.`,
    (people, segments, caps) => `共有 ${people} 人、${segments} 种人群，每群至多 ${caps} 名成员。`,
  ),
  or: both(' or ', ' 或 '),
  units: both(
    'Time is in days, tie strength in units of the recognition threshold, money in the currency of the scenario.',
    '时间以天计，关系强度以认得门槛为单位，金钱以场景的货币计。',
  ),
  entityHead: both(['entity', 'state'], ['实体', '状态']),
  member: both('**Member** (a person inside), by column of the program:', '**成员**（群内的人），按程序的列：'),
  memberHead: both(['column', 'symbol', 'unit', 'kind', 'meaning'], ['列', '符号', '单位', '性质', '含义']),
  variableKinds: {
    who: both('who and where', '身份与位置'),
    trait: both('trait, fixed', '特质，固定'),
    state: both('state', '状态'),
    account: both('account', '账目'),
  },
  person: both('**Person**, what they are to the community:', '**人**与社群的关系：'),
  message: both('**Message**, kinds:', '**消息**的种类：'),
  offenses: both('Offenses among posts that break a rule:', '违规帖子的种类：'),

  schedule: both('## 3. Process overview and scheduling', '## 3. 过程概览与日程'),
  scheduleText: both(
    [
      'A day, in order. Within the day, what is written can be read by those who come later; between groups and with the outside, effects wait',
      'for the next morning.',
    ],
    ['一天之内依次进行。当天写下的，后来者可以读到；群与群之间、与群外之间的作用等到次日早晨。'],
  ),
  phase: both(
    (number: string, name: string, details: string, submodels: string) =>
      `${number}. **${name}.** ${details} (${submodels})`,
    (number, name, details, submodels) => `${number}. **${name}。**${details}（${submodels}）`,
  ),
  machinery: both(
    'Parts of the program that keep state or time and assume nothing about people:',
    '程序中只保存状态或时间、对人不作任何假设的部分：',
  ),

  concepts: both('## 4. Design concepts', '## 4. 设计概念'),
  concept: both(
    (name: string, text: string) => `**${name}.** ${text}`,
    (name, text) => `**${name}。**${text}`,
  ),
  drawHead: both(['purpose of a draw', 'decides', 'keyed by'], ['抽样用途', '决定什么', '键']),
  outcomeHead: both(
    ['outcome', 'meaning', 'unit', 'better', 'final value', 'computed', 'reported here'],
    ['结果', '含义', '单位', '好坏方向', '最终值', '计算方法', '本场景报告'],
  ),
  yes: both('yes', '是'),
  finalValue: {
    level: both('of the last day', '最后一天的值'),
    total: both('of all days', '全部天数的累计'),
    whole: both('of the whole run', '整次模拟的值'),
  },
  noSize: both('With the switches as they are, reading alone sets no size.', '按现在的开关，仅靠阅读不决定任何规模。'),
  readingSize: both(
    (recognized: string, bonded: string) =>
      `With these values a member who reads to the limit of attention and never answers would recognize about δ_r v A/(λ θ_r) = ${recognized} others and be bonded to about δ_r v A/(λ θ_b) = ${bonded}; exchanges add to that, and what a group really does has to be measured.`,
    (recognized, bonded) =>
      `按这些数值，读到注意力极限而从不回复的成员约认得 δ_r v A/(λ θ_r) = ${recognized} 人，约有 δ_r v A/(λ θ_b) = ${bonded} 位熟人；往来会使其增加，一个群实际如何须由模拟测出。`,
  ),

  initialization: both('## 5. Initialization', '## 5. 初始化'),
  start: both(
    (founders: string, seed: string) => [
      `Nothing has been written and nobody is inside; ${founders} founders come in on the first day. Seed ${seed}; each replication has its own`,
      'people and, unless it is read from a file, its own graph; all strategies of a replication share them.',
    ],
    (founders: string, seed: string) => [
      `起初没有任何消息，也没有人在群内；${founders} 名创始成员在第一天进来。种子 ${seed}；每次重复有各自的人，关系网除非读自文件也各不相同；同一次重复的所有策略共用它们。`,
    ],
  ),
  whoKnows: both(
    (graph: string) => `Who knows whom: ${graph}.`,
    (graph) => `谁认识谁：${graph}。`,
  ),
  tenure: both(
    (days: string) => `Founders have been members for ${days} days: ϑ ~ Beta(a, b + ${days} p_max).`,
    (days) => `创始成员已在群 ${days} 天：ϑ ~ Beta(a, b + ${days} p_max)。`,
  ),
  paying: both(
    (share: string, fee: string) => `${share} of the founders pay ${fee} a period already.`,
    (share, fee) => `${share} 的创始成员已在每期付 ${fee}。`,
  ),
  warm: both(
    (acquaintances: string, prompts: string) =>
      `Groups begin warm: in a full one each member knows ${acquaintances} others from before, on average, and ${prompts} prompts a day open its first week.`,
    (acquaintances, prompts) =>
      `群以暖场开始：满员时每名成员平均此前认识 ${acquaintances} 人，第一周每天有 ${prompts} 条提示。`,
  ),
  cohesion: both(
    (formula: string) => `**Phenomenological**: cohesion is put in by the formula ${formula} over the size of a group.`,
    (formula) => `**唯象**：凝聚力由公式 ${formula}（以群的规模为变量）给定。`,
  ),
  topics: both(
    (topics: string) => `Topics of the community: ${topics}.`,
    (topics) => `社群的话题：${topics}。`,
  ),
  anything: both('anything', '不限'),
  segmentHead: both(
    [
      'segment',
      'share',
      'interest in topics',
      'expertise (mean, standard deviation)',
      'motives (benefit, social, growth, fun)',
    ],
    ['人群', '占比', '对话题的兴趣', '专业水平（均值、标准差）', '动机（实用、社交、成长、娱乐）'],
  ),
  allAlike: both('all alike', '一视同仁'),
  newMember: both(
    [
      'A new member has B = B0, S = S0, T = T_0, Q = Q_0, R̂ = R̂0, Φ^r = Φ^b = Id = 0, has read everything, and has ties of strength s_0 with',
      'friends in the group.',
    ],
    [
      '新成员的 B = B0，S = S0，T = T_0，Q = Q_0，R̂ = R̂0，Φ^r = Φ^b = Id = 0，没有未读消息，与群内好友的关系强度为 s_0。',
    ],
  ),

  input: both('## 6. Input data', '## 6. 输入数据'),
  graphFile: both(
    (file: string) => `The graph is read from ${file}. No other data from outside drive a run.`,
    (file) => `关系网读自 ${file}。没有其他外部数据驱动模拟。`,
  ),
  noInput: both('No data from outside drive a run.', '没有外部数据驱动模拟。'),
  schedules: both('What changes over time is what the strategies schedule:', '随时间变化的是各策略的安排：'),
  strategy: both(
    (name: string, baseline: string) => `- **${name}**${baseline}.`,
    (name, baseline) => `- **${name}**${baseline}。`,
  ),
  baseline: both(' (baseline)', '（基准）'),
  lever: both(
    (name: string, _label: string, submodel: string, line: string) => `  - ${name} (${submodel}): ${line}`,
    (name, label, submodel, line) => `  - ${label} ${name}（子模型“${submodel}”）：${line === '' ? '无' : line}`,
  ),

  submodels: both('## 7. Submodels', '## 7. 子模型'),
  submodelsText: both(
    (preset: string) => [
      `Parameters have their default value (preset ${preset}) unless the column "set by" names a preset or the scenario; those are in bold.`,
      'Symbols hold for all submodels.',
    ],
    (preset: string) => [
      `参数取默认值（预设 ${preset}），除非“设定者”一栏写明某个预设或场景；后者以粗体显示。符号适用于所有子模型。`,
    ],
  ),
  program: both(
    (files: string) => ` Program: ${files}.`,
    (files) => `程序：${files}。`,
  ),
  idle: both('Nothing in this scenario makes it act.', '本场景中没有什么使它起作用。'),
  fixed: both('Fixed:', '固定的数：'),
  switchLine: both(
    (name: string, value: string, effect: string) => `Switch ${name}, here ${value}: ${effect}`,
    (name, value, effect) => `开关 ${name}，此处为 ${value}：${effect}`,
  ),
  decision: both(
    (mark: string, what: string, link: string, because: string) => `- *${mark}* ${what} ${link} ${because}`,
    (mark, what, link, because) => `- *${mark}* ${what}${link}${because}`,
  ),
  marks: {
    completes: both('Completes the first draft.', '补充初稿。'),
    departs: both('Departs from the first draft.', '偏离初稿。'),
    'leaves out': both('Not in the program.', '程序中没有。'),
  },
  links: {
    completes: both('Why:', '理由：'),
    departs: both('Why:', '理由：'),
    'leaves out': both('So:', '因此：'),
  },
  parameterHead: both(
    ['parameter', 'symbol', 'value', 'set by', 'default', 'unit', 'range', 'meaning', 'source'],
    ['参数', '符号', '取值', '设定者', '默认值', '单位', '范围', '含义', '来源'],
  ),
  range: both(
    (low: string, high: string) => `${low} to ${high}`,
    (low, high) => `${low} 到 ${high}`,
  ),
  scenario: both('scenario', '场景'),
  preset: both(
    (name: string) => `preset ${name}`,
    (name) => `预设 ${name}`,
  ),
};

export type OddTexts = In<typeof ODD_WORDS>;

/** By language. */
export const ODD_TEXTS = inEach(ODD_WORDS);
