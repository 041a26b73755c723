/** The words of `hearsay sensitivity`. */
import { both } from '../../language/both.ts';

export const SENSITIVITY_WORDS = {
  kicker: both('Sensitivity', '敏感性分析'),
  settingMorris: both(
    (strategy: string, factors: string, walks: string, runs: string, total: string) =>
      `${strategy}: ${factors} uncertain values, ${walks} walks through their ranges, ${runs} runs at every point: ${total} runs.`,
    (strategy, factors, walks, runs, total) =>
      `${strategy}：${factors} 个不确定的取值，${walks} 条路径，每个点模拟 ${runs} 次，合计 ${total} 次模拟。`,
  ),
  settingSobol: both(
    (strategy: string, factors: string, rows: string, runs: string, total: string) =>
      `${strategy}: ${factors} uncertain values, a sample of ${rows} rows, ${runs} runs at every point: ${total} runs.`,
    (strategy, factors, rows, runs, total) =>
      `${strategy}：${factors} 个不确定的取值，${rows} 行样本，每个点模拟 ${runs} 次，合计 ${total} 次模拟。`,
  ),
  /** The factors that matter most for the first outcome, in their order. */
  headlineMorris: both(
    (outcome: string, factor: string, effect: string, interval: string, others: string) =>
      `${outcome} depends most on ${factor}: across its range it moves by about ${effect} (95 % interval ${interval}).${others}`,
    (outcome, factor, effect, interval, others) =>
      `${outcome}最取决于${factor}：它从范围一端到另一端，结果平均变动约 ${effect}（95 % 区间 ${interval}）。${others}`,
  ),
  headlineSobol: both(
    (outcome: string, factor: string, share: string, interval: string, others: string) =>
      `${outcome} depends most on ${factor}: ${share} of its variance goes with it, interactions included (95 % interval ${interval}).${others}`,
    (outcome, factor, share, interval, others) =>
      `${outcome}最取决于${factor}：连同交互作用，方差的 ${share} 与它有关（95 % 区间 ${interval}）。${others}`,
  ),
  onlyChance: both(
    (outcome: string) => `No uncertain value moves ${outcome} by more than chance does.`,
    (outcome) => `没有一个不确定的取值对${outcome}的影响超过偶然波动。`,
  ),
  /** Where every row is left out. */
  unknown: both(
    (outcome: string) =>
      `Nothing can be said of ${outcome}: at every comparison some run failed or had no value, so that no effect is known.`,
    (outcome) => `${outcome}无从判断：每次比较都有模拟失败或没有数值，影响未知。`,
  ),
  others: both(
    (names: string) => ` Next: ${names}.`,
    (names) => `其次：${names}。`,
  ),
  nothing: both(
    (factor: string) => `${factor} changes none of the outcomes looked at here, in any run.`,
    (factor) => `${factor}在任何一次模拟中都没有改变这里所看的指标。`,
  ),
  ofOthers: both(
    (factor: string, strategy: string) =>
      `${factor} is not in ${strategy}, which was played, and so could change nothing here. Play the strategy that has it: "--strategy NAME".`,
    (factor, strategy) =>
      `${factor}不在所模拟的策略${strategy}之中，因此这里不可能有任何改变。请模拟含有它的策略：--strategy 名称。`,
  ),
  belowNoise: both(
    (outcome: string, factors: string) => `${outcome}: what ${factors} does cannot be told from chance.`,
    (outcome, factors) => `${outcome}：${factors}的作用与偶然波动无法区分。`,
  ),
  negative: both(
    (outcome: string) =>
      `${outcome}: some indices came out below 0 or add up to more than 1. They are shown as they are; more rows or runs make them settle.`,
    (outcome) => `${outcome}：有的指数低于 0，或总和超过 1。这里如实列出；增加样本行数或模拟次数后会趋于稳定。`,
  ),
  rough: both(
    (outcome: string) =>
      `${outcome}: intervals are wide. With --samples 1024 or more runs at every point they become narrower.`,
    (outcome) => `${outcome}：区间较宽。用 --samples 1024 或增加每个点的模拟次数可使区间变窄。`,
  ),
  leftOut: both(
    (count: string, total: string) =>
      `${count} of ${total} rows are left out, because a run failed or had no value there.`,
    (count, total) => `${total} 行中有 ${count} 行因模拟失败或没有数值而未计入。`,
  ),
  assumption: both(
    'The answer holds for the ranges as they are written: a value matters more the wider its range. Values that are not listed were held fixed.',
    '结论只对所写的范围成立：范围越宽，影响越大。没有列出的取值保持不变。',
  ),
  seedShare: both(
    (outcome: string, share: string) => `${outcome}: chance makes ${share} of the variance of a single run.`,
    (outcome, share) => `${outcome}：单次模拟的方差中有 ${share} 来自偶然。`,
  ),
  factor: both('uncertain value', '不确定的取值'),
  range: both('range', '范围'),
  muStar: both('effect μ*', '影响 μ*'),
  mu: both('direction μ', '方向 μ'),
  sigma: both('spread σ', '离散 σ'),
  noise: both('chance', '偶然'),
  first: both('alone', '单独'),
  total: both('in all', '合计'),
  interval: both('95 % interval', '95 % 区间'),
  logarithmic: both('by ratio', '按比例'),
  ranges: both('What was varied', '变动了什么'),
  tornado: both('What matters most', '什么最重要'),
  tornadoNote: both(
    'How far the outcome moves, on average and in either direction, when a value crosses its range. The thin mark is what chance alone would show: a bar that does not pass it says nothing.',
    '某个取值从范围一端到另一端时，结果平均变动多少（不论方向）。细线是单凭偶然也会出现的大小：没有超过它的长条说明不了什么。',
  ),
  /** A line each, since a chart cuts what is wider than it. */
  tornadoSubtitle: both(
    ['Mean size of the effect of the full range', 'Line: 95 % interval. Thin mark: chance alone'],
    ['整个范围的平均影响', '横线：95 % 区间。细线：单凭偶然'],
  ),
  tornadoAxis: both('Change of the outcome across the range', '从范围一端到另一端的变动'),
  directions: {
    up: both('more of it raises the outcome', '越大，结果越高'),
    down: both('more of it lowers the outcome', '越大，结果越低'),
    both: both('depends', '视情况而定'),
  } satisfies Record<'up' | 'down' | 'both', unknown>,
  plane: both('Whether effects depend on each other', '各项影响是否相互依赖'),
  planeNote: both(
    'To the right (μ*): matters more. Upwards (σ): its effect changes with the other values, or bends. Above the line the change is larger than the effect itself.',
    '越靠右（μ*），影响越大；越靠上（σ），影响越随其他取值而变，或呈弯曲。在线之上，变化比影响本身还大。',
  ),
  planeSubtitle: both('Line: spread as large as the effect', '斜线：离散与影响相等'),
  // Without μ* and σ: the rasterizer stumbles over a text in letters of two fonts. The note names them.
  planeX: both('Mean size of the effect', '平均影响'),
  planeY: both('Spread of the effect', '影响的离散'),
  indices: both('Shares of the variance', '方差从何而来'),
  indicesNote: both(
    'How much of the variance of the outcome would go away if a value were known: alone (first index), or together with what it does jointly with others (total index). Estimates below 0 or above 1 are shown as they came out.',
    '假如知道了某个取值，结果的方差会减少多少：单独的部分（一阶指数），以及连同它与其他取值共同作用的部分（总指数）。低于 0 或高于 1 的估计值如实列出。',
  ),
  indicesSubtitle: both('Estimate and 95 % interval', '估计值与 95 % 区间'),
  indicesAxis: both('Share of the variance', '占方差的比例'),
  settling: both('Have they settled?', '是否已经稳定'),
  settlingNote: both(
    'The total indices from the first rows of the sample only. Lines that still move need more rows.',
    '只用样本前面若干行算出的总指数。仍在移动的线需要更多的行。',
  ),
  settlingSubtitle: both('Total index. Band: 95 % interval', '总指数。色带：95 % 区间'),
  settlingX: both('Rows of the sample', '样本行数'),
  chance: both('What chance does', '偶然的作用'),
  chanceNote: both(
    'Standard deviations. The first is what the uncertain values do to the mean over seeds, the second what seeds do at one point, the third the part of it that differs from point to point.',
    '均为标准差：第一列是不确定的取值对各种子平均值的影响，第二列是同一点上不同种子之间的差异，第三列是其中因点而异的部分。',
  ),
  chanceColumns: both(
    ['outcome', 'uncertain values', 'seeds', 'of which from point to point'],
    ['指标', '不确定的取值', '随机种子', '其中因点而异'],
  ),
  constant: both(
    (outcomes: string) => `The same at every point and therefore not drawn: ${outcomes}.`,
    (outcomes) => `以下指标在每个点都相同，故不作图：${outcomes}。`,
  ),
  notDrawn: both(
    (outcomes: string) => `Not drawn, but in summary.json: ${outcomes}.`,
    (outcomes) => `以下指标未作图，数值见 summary.json：${outcomes}。`,
  ),
  methodsMorris: both(
    [
      'Elementary effects (Morris 1991; Campolongo, Cariboni & Saltelli 2007): walks that change one value at a time by two thirds of its range, on a grid of four levels. Effects are given per full range.',
      'All points were run with the same seeds. Intervals are bootstrap intervals over the walks; what chance alone would give is worked out from how much each effect differs between seeds.',
    ],
    [
      '基本效应法（Morris，1991；Campolongo、Cariboni 与 Saltelli，2007）：在四水平网格上行走，每次只改变一个取值，步长为其范围的三分之二。影响按整个范围给出。',
      '所有点使用相同的随机种子。区间是对路径的自助法区间；单凭偶然会出现的大小由每个影响在各种子之间的差异算出。',
    ],
  ),
  methodsSobol: both(
    [
      'Sobol indices with the estimators of Jansen (1999) on scrambled Sobol points (Joe & Kuo 2008; Saltelli et al. 2010): two samples, and the first with each column of the second.',
      'All points were run with the same seeds. The indices describe the mean over seeds: what seeds add to squared differences is estimated from the differences themselves and taken off. Intervals are bootstrap intervals over the rows, widened by what the choice of seeds adds.',
    ],
    [
      'Sobol 指数：在扰动的 Sobol 点（Joe 与 Kuo，2008；Saltelli 等，2010）上用 Jansen（1999）的估计量，即两个样本，以及依次换入第二个样本某一列的第一个样本。',
      '所有点使用相同的随机种子。指数描述各种子的平均结果：种子给差异平方带来的增量由差异本身估计并扣除。区间是对样本行的自助法区间，并按种子选择带来的误差加宽。',
    ],
  ),
};
