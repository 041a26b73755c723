/** Headings and notes of report pages. */

import { both } from '../../language/both.ts';

export const PAGE_WORDS = {
  report: both('Comparison of strategies', '策略对比报告'),
  contents: both('Contents', '目录'),
  skip: both('Skip to the verdict', '直接看结论'),
  question: both('The question', '问题'),
  noQuestion: both('The scenario does not state a question.', '场景文件没有写明问题。'),
  source: both('Where the numbers come from', '数据来源'),
  setting: both(
    (people: string, days: string, strategies: string, runs: string) =>
      `${people} people who could join, ${days}, ${strategies === '1' ? 'one strategy' : `${strategies} strategies`}, ${runs === '1' ? 'one run' : `${runs} runs`} of each.`,
    (people, days, strategies, runs) =>
      `潜在人群 ${people} 人，历时 ${days}，${strategies} 个策略，每个策略模拟 ${runs} 次。`,
  ),
  verdict: both('The verdict', '结论'),
  inDetail: both('Strategy by strategy', '逐个策略来看'),
  roughIntervals: both(
    'Where two ways of computing an interval differ, and why',
    '哪些区间用两种方法算出来不一致，为什么',
  ),
  caution: both('Keep in mind', '需要留意'),
  table: both('All outcomes at a glance', '各项结果一览'),
  tableNote: both(
    (baseline: string, pairs: string) =>
      `Means at the end of the runs. Below each: the difference from ${baseline} with its 95 % interval, from ${pairs} paired runs.`,
    (baseline, pairs) =>
      `数值为模拟结束时的平均值；下方是与${baseline}的差异及其 95 % 区间，基于 ${pairs} 组配对模拟。`,
  ),
  /** Heads of that table on a terminal, where there is little room. */
  briefly: {
    mean: both('mean', '均值'),
    interval: both('95 % interval', '95 % 区间'),
    difference: both('difference', '差异'),
    wins: both('better in', '更好的占比'),
  },
  outcome: both('Outcome', '指标'),
  sameForSure: both('the same: nothing leads there', '相同：无法影响到它'),
  baselineTag: both('baseline', '基准'),
  betterIn: both(
    (share: string) => `better in ${share} of pairs`,
    (share) => `${share} 的配对中更好`,
  ),
  trajectories: both('Day by day', '逐日走势'),
  trajectoriesNote: both(
    'How each outcome develops. Where bands of two strategies do not overlap, chance hardly matters.',
    '各项指标随时间的变化。两个策略的色带若不重叠，说明运气几乎左右不了结果。',
  ),
  forest: both('How large are the differences?', '差异有多大'),
  forestNote: both(
    (baseline: string) =>
      `Each pale dot is one pair of runs that met the same chance, once with a strategy and once with ${baseline}. The large dot is the mean, the bar its 95 % interval. A bar that does not touch the line at zero means a difference that chance alone would rarely make.`,
    (baseline) =>
      `每个浅色小点是一对运气相同的模拟：一次用该策略，一次用${baseline}。大圆点为平均差异，横线为 95 % 区间。横线不碰到零，说明单凭运气很难出现这样的差异。`,
  ),
  forestEmpty: both('There is only one strategy, so there is no difference to show.', '只有一个策略，没有差异可看。'),
  distributions: both('How do single runs end?', '单次模拟的结局'),
  distributionsNote: both(
    'Your community will live once, like one of these dots. A wide spread is risk; two separate heaps mean that it either lives or dies.',
    '现实中的社群只有一次机会，就像其中的一个圆点。分布越散，风险越大；若聚成分开的两堆，说明社群要么活、要么死。',
  ),
  funnel: both('How far people came', '转化漏斗'),
  funnelNote: both(
    'People may join without having heard of it from a friend, so the second bar can exceed the first.',
    '有些人不经朋友告知就直接加入，因此“加入”可能多于“听说过”。',
  ),
  nobodyBought: both('Nobody bought anything in any run.', '所有模拟中都没有人购买。'),
  /** The same where there is revenue all the same. */
  onlyFees: both(
    'No goods were sold in any run: all revenue is fees, tips, pledges or advertising, which are no stage of this chart.',
    '所有模拟中都没有售出商品：收入全部来自会费、打赏、活动分摊或广告，这些不在此图之内。',
  ),
  retention: both('Who stays', '谁留了下来'),
  retentionNote: both(
    'In the colored tables a row holds those who joined in one week; darker means that more of them stayed. Weeks in which less than one person joined on average are left out.',
    '色块表中每一行是同一周加入的人，颜色越深，留下的越多；平均加入不足一人的周不列出。',
  ),
  retentionEmpty: both(
    'The runs are too short, or too few people joined, to show who stays.',
    '模拟时间太短或加入的人太少，看不出留存情况。',
  ),
  participation: both('Who writes', '谁在说话'),
  participationNote: both(
    'The more a curve bends to the upper left, the fewer people carry the conversation. In real communities a tenth of the members often writes most of it.',
    '曲线越向左上角弯，说明对话越依赖少数人。现实社群里，常常是一成的人写了大部分消息。',
  ),
  participationEmpty: both('Nobody wrote a message.', '没有人发言。'),
  network: both('Who talks to whom at the end', '模拟结束时谁与谁在交谈'),
  networkNote: both(
    'One run of each strategy, the first: of its members those who write most, of their ties the strongest. Lines join members who know each other from conversation; those without any tie are not drawn.',
    '取每个策略的第一次模拟中发言最多的成员，以及他们之间最强的关系。连线表示两名成员因交谈而相识；没有任何关系的成员不画出。',
  ),
  networkEmpty: both(
    (strategies: string) => `No ties are left at the end with ${strategies}.`,
    (strategies) => `模拟结束时已没有任何关系的策略：${strategies}。`,
  ),
  noDifference: both(
    (outcomes: string) => `Not drawn, because no pair of runs differs: ${outcomes}.`,
    (outcomes) => `以下指标的每对模拟结果都相同，故不作图：${outcomes}。`,
  ),
  constant: both(
    (outcomes: string) => `Not drawn, because every run gave the same number: ${outcomes}.`,
    (outcomes) => `以下指标每次模拟结果都相同，故不作图：${outcomes}。`,
  ),
  levers: both('What differs between the strategies', '各策略有何不同'),
  leversNote: both(
    'Every lever that is not the same in all strategies. All others are equal.',
    '列出各策略之间不一致的全部措施，其余措施完全相同。',
  ),
  leversEmpty: both('The strategies have the same levers.', '各策略的措施完全相同。'),
  lever: both('Lever', '措施'),
  none: both('none', '无'),
  note: both('In a sentence', '一句话说明'),
  parameters: both('Assumptions about people', '关于人的假设'),
  parametersNote: both(
    (preset: string, changed: string) =>
      `Parameters of the model, preset "${preset}". ${changed === '0' ? 'The scenario changes none of them.' : `Changed by the scenario: ${changed}.`}`,
    (preset, changed) =>
      `模型参数，预设为“${preset}”。${changed === '0' ? '场景没有改动任何参数。' : `场景改动了 ${changed} 个参数。`}`,
  ),
  showParameters: both(
    (count: string) => `Show all ${count} parameters with their sources`,
    (count) => `展开全部 ${count} 个参数及其来源`,
  ),
  parameter: both('Parameter', '参数'),
  symbol: both('Symbol', '符号'),
  valueHeader: both('Value', '取值'),
  meaning: both('Meaning', '含义'),
  sourceHeader: both('Source', '来源'),
  overridden: both(
    (standard: string) => `changed; otherwise ${standard}`,
    (standard) => `已改动，原值 ${standard}`,
  ),
  expectations: both('Does it come out as expected?', '与预期是否相符'),
  expectationsNote: both(
    'The scenario says what must come out, for instance because it happened. Means over the runs:',
    '场景写明了应当出现的结果（例如实际发生过的事）。下面是各次模拟的平均值：',
  ),
  strategy: both('Strategy', '策略'),
  expected: both('Expected', '预期'),
  found: both('Found', '模拟结果'),
  held: both('holds', '相符'),
  missed: both('does not hold', '不符'),
  /** How it was computed. */
  methods: both('How it was computed', '计算方法'),
  showTable: both(
    (caption: string, rows: string) => `${caption}: ${rows === '1' ? 'one row' : `${rows} rows`}`,
    (caption, rows) => `${caption}（${rows} 行）`,
  ),
  /** Above tables on narrow screens. */
  scrollHint: both('Swipe sideways for the other columns →', '左右滑动查看其他列 →'),
  trust: both('How far to trust it', '可信度'),
  trustPoints: both(
    [
      'This is a simulation. It shows what follows from its assumptions, and intervals speak of chance within the model, not of errors in the model.',
      'No public data set joins friendships, attention, rewards and money for chat groups. Many rates are assumptions that were only checked against known patterns; the list of parameters says which.',
      'Trust the order of strategies and the rough size of differences more than any single number. Fit the model to your own log before you bet much on it.',
      'Ties fade exponentially and grow by a fixed amount per exchange. Both are simplifications; research on real contacts partly contradicts them.',
      'The evidence comes from Usenet, Reddit, Stack Overflow, Wikipedia and a bank; little of it from chat groups such as those of WeChat.',
      'Rules of thumb from handbooks ("a group breaks at 150") are not built in. If a break appears, it comes from the mechanisms, and it need not appear.',
      'What each lever does by itself in this model, and what is known of it: scenarios/league.',
      'Effects of rewards rest on short studies at single sites. Expect less from them in the long run.',
      'Competing communities are not simulated, apart from the general chance that people stay away or leave.',
      'Real operators react every day. A fixed plan understates a skilled one; triggers in the scenario are a partial remedy.',
    ],
    [
      '这是模拟。它说明从假设能推出什么；区间只反映模型之内的偶然，不包括模型本身的误差。',
      '目前没有公开数据能把聊天群的人际关系、注意力、激励与收入放在一起看。许多参数是假设，只用已知的规律核对过；参数表注明了哪些是假设。',
      '策略的优劣次序和差异的大致量级，比任何单个数字更可信。重大决策之前，请先用自己的数据校准。',
      '模型假设关系按指数规律淡忘、每次交流增加固定的量，这是简化；对真实人际联系的研究与此并不完全一致。',
      '依据主要来自 Usenet、Reddit、Stack Overflow、维基百科和一家银行的研究，来自微信这类聊天群的证据很少。',
      '“一个群超过 150 人就会散”之类的经验之谈没有写进模型。如果出现拐点，那是机制的结果；也可能根本没有拐点。',
      '每种手段在本模型中单独有什么作用、有何依据：见 scenarios/league。',
      '激励效果取自短期的、单一场所的研究，长期效果应当打折扣。',
      '模型没有模拟与之竞争的其他社群，只笼统地考虑人们不来或离开的可能。',
      '真实的运营者每天都会随机应变，固定计划会低估高手的作用；场景中的应对预案只能部分弥补。',
    ],
  ),
  undrawn: both(
    'No charts were drawn. "hearsay report", with the folder of this study, draws them without running anything.',
    '没有绘制图表。对本研究的文件夹执行 hearsay report 即可补画，无需重新模拟。',
  ),
  provenance: both('Where this page comes from', '本报告的来历'),
  scenario: both('Scenario', '场景'),
  seed: both('Seed', '随机种子'),
  version: both('hearsay version', 'hearsay 版本'),
  replications: both('Runs of each strategy', '每个策略的模拟次数'),
  digest: both('Digest of all runs', '全部模拟的摘要'),
  hash: both('Hash of the scenario (SHA-256)', '场景文件哈希（SHA-256）'),
  command: both('Command', '命令'),
  failed: both('Failed runs', '失败的模拟'),
  showScenario: both('Show the scenario file', '展开场景文件'),
  repeat: both(
    'The same scenario, seed and version give the same digest on any machine.',
    '场景、种子和版本相同，在任何机器上都会得到同样的摘要。',
  ),
};
