/** The words of `hearsay describe`. Names and numbers put in are written out already. */
import { both, inEach } from '../../language/both.ts';

const WORDS = {
  comma: both(', ', '、'),
  semicolon: both('; ', '；'),
  colon: both(': ', '：'),
  setting: both('The setting', '设定'),
  unusual: both('Set otherwise than usual', '与默认不同的设定'),
  strategy: both('The strategy', '策略'),
  strategies: both('Strategies', '各策略'),
  differ: both('Where they differ', '各策略的不同之处'),
  same: both('The same under all of them', '各策略的相同之处'),
  does: both('What it does', '策略的做法'),
  outcomes: both('Outcomes', '结果'),
  expected: both('What must come out', '预期的结果'),
  parameters: both('Parameters of its own', '自设的参数'),
  baseline: both(' (baseline)', '（基准）'),
  kind: both(
    (meaning: string, preset: string) => `${meaning} (preset ${preset})`,
    (meaning, preset) => `${meaning}（预设 ${preset}）`,
  ),
  people: both(
    (count: string, graph: string) => `${count} people; ${graph}`,
    (count, graph) => `${count} 人；${graph}`,
  ),
  strangers: both('nobody knows anybody outside the community', '在社群之外谁也不认识谁'),
  segment: both(
    (share: string, name: string, interests: string, expertise: string) =>
      `${share} ${name}${interests === '' ? '' : `, who care about ${interests}`}, expertise about ${expertise}`,
    (share, name, interests, expertise) =>
      `${share} 为 ${name}${interests === '' ? '' : `，关心 ${interests}`}，专业水平约 ${expertise}`,
  ),
  noTopics: both('no topics: anything goes', '没有话题：什么都可以谈'),
  about: both(
    (topics: string) => `about ${topics}`,
    (topics) => `话题：${topics}`,
  ),
  founders: both(
    (count: string) => `${count} founders on the first day`,
    (count) => `第一天有 ${count} 名创始成员`,
  ),
  size: both(
    (days: string, runs: string) => `${days} days, ${runs} runs of each strategy`,
    (days, runs) => `${days} 天，每种策略模拟 ${runs} 次`,
  ),
  uncertain: both(
    (path: string, low: string, high: string) => `uncertain: ${path}, ${low} to ${high}`,
    (path, low, high) => `不确定：${path}，${low} 到 ${high}`,
  ),
  plan: both(
    (strategy: string, goals: string) => `plan for ${strategy}: ${goals}`,
    (strategy, goals) => `为 ${strategy} 规划：${goals}`,
  ),
  goals: {
    maximise: both(
      (outcome: string) => `maximise ${outcome}`,
      (outcome) => `最大化 ${outcome}`,
    ),
    minimise: both(
      (outcome: string) => `minimise ${outcome}`,
      (outcome) => `最小化 ${outcome}`,
    ),
  },
  planLevers: both(
    (paths: string) => `levers of the plan: ${paths}`,
    (paths) => `规划可用的手段：${paths}`,
  ),
  lever: both(
    (name: string, _label: string, lines: string) => `${name}: ${lines}`,
    (name, label, lines) => `${label} ${name}：${lines}`,
  ),
  leverUnder: both(
    (name: string, _label: string, strategies: string, lines: string) => `${name} under ${strategies}: ${lines}`,
    (name, label, strategies, lines) => `${label} ${name}，在 ${strategies} 下：${lines}`,
  ),
  nothing: both('nothing', '无'),
  builtIn: both(
    (name: string, _label: string, meaning: string) => `${name}: ${meaning}`,
    (name, label, meaning) => `${label} ${name}：${meaning}`,
  ),
  formula: both(
    (name: string, formula: string) => `${name}: ${formula}`,
    (name, formula) => `${name}：${formula}`,
  ),
  expectation: both(
    (strategy: string, outcome: string, day: string, bounds: string) => `${strategy}: ${outcome}${day} ${bounds}`,
    (strategy, outcome, day, bounds) => `${strategy}：${outcome}${day} ${bounds}`,
  ),
  afterDays: both(
    (days: string) => ` after ${days} days`,
    (days) => `（${days} 天后）`,
  ),
  parameter: both(
    (name: string, _label: string, value: string, usual: string, meaning: string) =>
      `${name} ${value} instead of ${usual}: ${meaning}`,
    (name, label, value, usual, meaning) => `${label} ${name} ${value}（默认 ${usual}）：${meaning}`,
  ),
};

/** By language. */
export const DESCRIBE_TEXTS = inEach(WORDS);
