/** The words of `hearsay sweep`. */
import { both } from '../../language/both.ts';

export interface ExtremeWords {
  readonly outcome: string;
  readonly value: string;
  /** With what it may be called. */
  readonly interval: string;
  readonly strategy: string;
  /** The values of the factors there, in words. */
  readonly point: string;
}

export const SWEEP_WORDS = {
  kicker: both('Sweep', '参数扫描'),
  setting: both(
    (points: string, strategies: string, runs: string, total: string) =>
      `${points} points, ${strategies === '1' ? 'one strategy' : `${strategies} strategies`}, ${runs} runs of each at every point: ${total} runs.`,
    (points, strategies, runs, total) =>
      `共 ${points} 个取值点，${strategies} 个策略，每个策略在每个点模拟 ${runs} 次，合计 ${total} 次模拟。`,
  ),
  /** The point and strategy with the best mean of the first outcome, and the one with the worst. */
  headline: both(
    (best: ExtremeWords, worst: ExtremeWords) =>
      `${best.outcome} is best with ${best.strategy} at ${best.point}: ${best.value} on average (${best.interval}). It is worst with ${worst.strategy} at ${worst.point}: ${worst.value} (${worst.interval}).`,
    (best, worst) =>
      `${best.outcome}最好的情形：${best.point}，采用${best.strategy}，平均 ${best.value}（${best.interval}）。最差的情形：${worst.point}，采用${worst.strategy}，平均 ${worst.value}（${worst.interval}）。`,
  ),
  /** The same where neither way is better: the highest and the lowest. */
  extremes: both(
    (high: ExtremeWords, low: ExtremeWords) =>
      `${high.outcome} is highest with ${high.strategy} at ${high.point}: ${high.value} on average (${high.interval}). It is lowest with ${low.strategy} at ${low.point}: ${low.value} (${low.interval}).`,
    (high, low) =>
      `${high.outcome}最高的情形：${high.point}，采用${high.strategy}，平均 ${high.value}（${high.interval}）。最低的情形：${low.point}，采用${low.strategy}，平均 ${low.value}（${low.interval}）。`,
  ),
  /** The same where the two may differ by chance alone. */
  notTold: both(
    (high: ExtremeWords, low: ExtremeWords, difference: string, interval: string) =>
      `Which point is best in ${high.outcome} these runs do not tell: chance alone may make the gap between the highest and the lowest mean. Highest with ${high.strategy} at ${high.point}: ${high.value} on average (${high.interval}). Lowest with ${low.strategy} at ${low.point}: ${low.value} (${low.interval}). Difference ${difference} (${interval}). More replications may tell.`,
    (high, low, difference, interval) =>
      `这些模拟分不出哪个点的${high.outcome}最好：最高与最低平均值之差可能只是偶然。最高：${high.point}，采用${high.strategy}，平均 ${high.value}（${high.interval}）。最低：${low.point}，采用${low.strategy}，平均 ${low.value}（${low.interval}）。相差 ${difference}（${interval}）。增加重复次数或许能分出。`,
  ),
  anyStrategy: both('any strategy', '任何策略'),
  anyPoint: both('every point', '任何取值'),
  allEqual: both(
    (outcome: string, value: string) => `${outcome} is the same at every point: ${value}.`,
    (outcome, value) => `${outcome}在每个点都相同：${value}。`,
  ),
  nothingFinished: both('No run finished, so nothing can be said.', '没有一次模拟完成，无法得出结论。'),
  /** No point at which every run has a value. */
  allMissing: both(
    (outcome: string) =>
      `${outcome} has no value in some runs of every point, so no point is the best in it: the other runs are those in which there was something to measure.`,
    (outcome) => `每个点都有模拟得不出${outcome}的数值，因此不能说哪个点最好：其余的模拟只是有东西可量的那些。`,
  ),
  missing: both(
    (outcome: string, count: string, runs: string, causes: string, cells: string, of: string) =>
      `${outcome} has no value in ${count} of ${runs} runs (${causes}), at ${cells} of ${of} points and strategies; these are left out of the search for the best, and their means are over the other runs.`,
    (outcome, count, runs, causes, cells, of) =>
      `${runs} 次模拟中有 ${count} 次得不出${outcome}的数值（${causes}），涉及 ${of} 个取值点与策略中的 ${cells} 个；它们不参与比较最好与最差，其平均值只含其余模拟。`,
  ),
  /** A factor without any effect. */
  doesNothing: both(
    (factor: string) => `${factor} does nothing: every outcome was identical to the bit.`,
    (factor) => `${factor}没有任何作用：所有结果逐位相同。`,
  ),
  /** `more`: further points than the one that is named. */
  unseenKind: both(
    (outcome: string, strategy: string, point: string, more: string, rare: string) =>
      `Which point is best in ${outcome} on average stays open: with ${strategy} at ${point}${more === '0' ? '' : ` (and ${more} more)`} one more run of a kind that other points show would put it first, and that ${rare} is of that kind these runs cannot rule out.`,
    (outcome, strategy, point, more, rare) =>
      `平均而言，哪个点的${outcome}最好尚无定论：${point}、采用${strategy}时${more === '0' ? '' : `（另有 ${more} 处）`}，只要多一次其他点出现过的那类模拟，它就会排到第一；而 ${rare} 的模拟属于那一类，这些模拟不足以排除。`,
  ),
  rough: both(
    (count: string, runs: string) =>
      `Marked ~, ${count} intervals are rough and not to be read as 95 %: the runs there differ little while other points have runs far away; one such run among ${runs} would carry the mean out of its interval.`,
    (count, runs) =>
      `${count} 个区间（以 ~ 标出）是粗略的，不能当作 95 % 区间：那里的模拟相差很小，而其他点另有相去甚远的模拟；每 ${runs} 次中只要出现一次，平均值就会落到区间之外。`,
  ),
  winner: both(
    'The best of many points looks better than it is, since luck helped to choose it. Before relying on it, run it again with another seed.',
    '从许多点中挑出的最好一个，看上去总比实际好一些，因为挑选时也沾了运气。采用之前，请换一个随机种子再验证一次。',
  ),
  failures: both(
    (count: string, total: string, example: string) =>
      `${count} of ${total} runs failed and are left out. The first failed with: ${example}`,
    (count, total, example) => `${total} 次模拟中有 ${count} 次失败，未计入结果。第一条错误：${example}`,
  ),
  at: both(
    (factor: string, level: string) => `${factor} ${level}`,
    (factor, level) => `${factor} ${level}`,
  ),
  curves: both('How outcomes follow it', '结果如何随之变化'),
  curvesNote: both(
    'Means over the runs and their 95 % intervals. All points were run with the same seeds.',
    '各点的平均值及其 95 % 区间。所有点使用相同的随机种子。',
  ),
  curveSubtitle: both('Mean over the runs. Band: 95 % interval', '各次模拟的平均值。色带：95 % 区间'),
  maps: both('Where it is high and low', '哪里高、哪里低'),
  mapsNote: both(
    'Each cell is the mean over the runs at that point; darker is more.',
    '每一格是该点各次模拟的平均值，颜色越深，数值越大。',
  ),
  mapSubtitle: both(
    (strategy: string) => `With ${strategy}`,
    (strategy) => `策略：${strategy}`,
  ),
  interaction: both('Whether they depend on each other', '两者是否相互影响'),
  interactionNote: both(
    'Lines that run side by side say that the two act independently; lines that cross or fan out say that the effect of one depends on the other.',
    '各条线大致平行，说明两个因素各自起作用；相交或张开，说明一个因素的作用取决于另一个。',
  ),
  interactionSubtitle: both(
    (strategy: string, factor: string) => [
      `With ${strategy}`,
      `A line for each value of ${factor}. Band: 95 % interval`,
    ],
    (strategy, factor) => [`策略：${strategy}`, `每条线对应 ${factor} 的一个取值。色带：95 % 区间`],
  ),
  sample: both('What each factor does among all others', '每个因素在其他因素同时变化时的作用'),
  sampleNote: both(
    'Each dot is a point of the sample, at the value of one factor; the others vary at the same time.',
    '每个圆点是样本中的一个点，横轴为某一因素的取值，其余因素同时在变。',
  ),
  sampleSubtitle: both('Mean over the runs at each point', '每个点上各次模拟的平均值'),
  /** Points for which the terminal has no room. */
  morePoints: both(
    (count: string) => `… ${count} more in points.csv`,
    (count) => `……其余 ${count} 个取值点见 points.csv`,
  ),
  /** Outcomes for which the terminal has no room. */
  notShown: both(
    (columns: readonly string[]) => `Not shown for lack of room, but in points.csv: ${columns.join(', ')}.`,
    (columns) => `以下指标因宽度不足未列出，数值见 points.csv：${columns.join('、')}。`,
  ),
  notDrawn: both(
    (outcomes: string) => `Not drawn, but in the table and in points.csv: ${outcomes}.`,
    (outcomes) => `以下指标未作图，数值见表格和 points.csv：${outcomes}。`,
  ),
  strategiesNotDrawn: both(
    (strategies: string) => `Not drawn, but in the table and in points.csv: ${strategies}.`,
    (strategies) => `以下策略未作图，数值见表格和 points.csv：${strategies}。`,
  ),
  constant: both(
    (outcomes: string) => `The same at every point and therefore not drawn: ${outcomes}.`,
    (outcomes) => `以下指标在每个点都相同，故不作图：${outcomes}。`,
  ),
  points: both('Every point', '全部取值点'),
  point: both('point', '取值点'),
  mean: both('mean', '均值'),
  interval: both('95 % interval', '95 % 区间'),
  methods: both(
    [
      'At every point all strategies were run with the same seeds, so that points and strategies differ by what they are and not by luck.',
      "Intervals are Student's t intervals of the mean over the runs at a point, 95 % for each by itself: of twenty, one misses.",
    ],
    [
      '每个点上的所有策略都使用相同的随机种子，因此点与点、策略与策略之间的差异来自它们本身，而不是运气。',
      '区间是该点各次模拟平均值的 t 区间，每个区间单独的置信度为 95 %：二十个之中平均有一个不含真值。',
    ],
  ),
  designs: {
    grid: both('The points are a grid: every combination of the values.', '取值点为网格：各因素取值的全部组合。'),
    list: both(
      'The points are a list: the first values of all factors together, then the second, and so on.',
      '取值点为列表：各因素的第一个值为一组，第二个值为一组，依此类推。',
    ),
    lhs: both(
      'The points are a Latin hypercube (McKay, Beckman & Conover 1979): each slice of each range holds one of them.',
      '取值点为拉丁超立方样本（McKay、Beckman 与 Conover，1979）：每个范围的每一段恰有一个点。',
    ),
    sobol: both(
      'The points are a Sobol sequence (Joe & Kuo 2008) with Owen scrambling: they fill all ranges together as evenly as is known.',
      '取值点为经 Owen 扰动的 Sobol 序列（Joe 与 Kuo，2008）：在所有范围内分布得尽可能均匀。',
    ),
  } satisfies Record<'grid' | 'list' | 'lhs' | 'sobol', unknown>,
};
