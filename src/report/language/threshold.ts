/** Words of `hearsay threshold`. Names and numbers put in are written out already. */

import type { ModelName } from '../../analysis/threshold/candidates.ts';
import type { PointVerdict } from '../../analysis/threshold/over-points.ts';
import type { Direction } from '../../analysis/threshold/shape.ts';
import type { Reason } from '../../analysis/threshold/threshold.ts';
import { both, type In, inEach } from '../../language/both.ts';
import type { Language } from '../language.ts';

export type Branch = 'as-written' | 'warm' | 'cold';

export type SettingName =
  | 'scenario'
  | 'attention-half'
  | 'attention-double'
  | 'thresholds-half'
  | 'thresholds-raised'
  | 'forgetting-faster'
  | 'forgetting-double';
export type AblationName = 'tie-effects-off' | 'attention-unlimited' | 'identity-shuffled' | 'identity-off';

export const THRESHOLD_WORDS = {
  kicker: both('Threshold', '阈值'),
  setting: both(
    (levels: string, seeds: string, days: string) =>
      `${levels} levels, ${seeds} seeds each, the same at every level; ${days} days.`,
    (levels, seeds, days) => `${levels} 个取值，每个 ${seeds} 个种子，各取值相同；${days} 天。`,
  ),
  branches: {
    'as-written': both('as written', '按场景'),
    warm: both('warm start', '热启动'),
    cold: both('cold start', '冷启动'),
  } satisfies Record<Branch, unknown>,
  threshold: both(
    (at: string, from: string, to: string) => `threshold at ${at} (${from}–${to})`,
    (at, from, to) => `阈值在 ${at}（${from}–${to}）`,
  ),
  smooth: {
    flat: both('flat, no threshold', '平坦，无阈值'),
    decline: both('smooth decline, no threshold', '平滑下降，无阈值'),
    rise: both('smooth rise, no threshold', '平滑上升，无阈值'),
    'rise-then-decline': both('smooth rise, then decline, no threshold', '先平滑上升后下降，无阈值'),
    'decline-then-rise': both('smooth decline, then rise, no threshold', '先平滑下降后上升，无阈值'),
  } satisfies Record<Direction, unknown>,
  undecided: both('undecided', '无法判定'),
  /** Verdict and why, as one sentence. */
  because: both(
    (verdict: string, reasons: string) => `${verdict}: ${reasons}`,
    (verdict, reasons) => `${verdict}：${reasons}`,
  ),
  models: {
    flat: both('flat line', '水平线'),
    linear: both('straight line', '直线'),
    quadratic: both('parabola', '抛物线'),
    power: both('power law that levels off', '趋于饱和的幂律'),
    spline: both('smooth spline', '平滑样条'),
    hinge: both('hinge', '折线'),
    step: both('step', '阶跃'),
    logistic: both('logistic', '逻辑曲线'),
  } satisfies Record<ModelName, unknown>,
  /** Of a curve, in the order of its parameters. */
  curveParameters: {
    level: both('level', '水平'),
    intercept: both('intercept', '截距'),
    slope: both('slope', '斜率'),
    curvature: both('curvature', '曲率'),
    limit: both('limit', '极限'),
    scale: both('scale', '尺度'),
    exponent: both('exponent', '指数'),
    columns: both('columns', '基函数'),
    bend: both('bend', '转折'),
    at: both('at', '位置'),
    below: both('below', '之下'),
    above: both('above', '之上'),
    width: both('width', '宽度'),
  },
  comma: both(', ', '，'),
  beatsSmooth: both(
    (broken: string, smooth: string, gain: string, p: string) =>
      `a ${broken} there beats every smooth curve, the best of which is a ${smooth}, by ${gain} in BIC (10 is asked for), foretells levels left out better, and noise alone does as much with p = ${p}`,
    (broken, smooth, gain, p) =>
      `此处的${broken}优于所有平滑曲线（其中最好的是${smooth}），BIC 好 ${gain}（要求 10），对留出取值的预测也更好；仅凭噪声达到这一程度的 p = ${p}`,
  ),
  noGain: both(
    (smooth: string, broken: string, at: string, loss: string) =>
      `a ${smooth} describes it without a break, by ${loss} in BIC better than the best broken curve, a ${broken} at ${at}`,
    (smooth, broken, at, loss) =>
      `不带断点的${smooth}已能描述，BIC 比最好的带断点曲线（在 ${at} 的${broken}）好 ${loss}`,
  ),
  flat: both(
    (broken: string) => `nothing that is more than noise changes with the size, and a ${broken} adds nothing`,
    (broken) => `没有超出噪声的变化，${broken}也无所增益`,
  ),
  constant: both('every level gave the same, seed by seed', '各取值的结果逐个种子完全相同'),
  /** `ends` of its 95 % interval; undefined where there is none. */
  halfway: both(
    (at: string, ends?: readonly [string, string]) =>
      `half of the change is done at ${at}${ends ? ` (95 % interval ${ends[0]} to ${ends[1]})` : ''}`,
    (at, ends) => `变化的一半在 ${at} 处完成${ends ? `（95 % 区间 ${ends[0]} 至 ${ends[1]}）` : ''}`,
  ),
  planted: both('Breaks planted as a check', '植入断点检验'),
  plantedNote: both(
    'Breaks of these sizes (what a doubling beyond them changes), hinges and steps at places drawn by chance, planted on the best smooth curve under the noise of these runs.',
    '按这些大小（规模加倍之内带来的变化）、在随机位置，将折线与阶跃植入最好的平滑曲线，并加上这些模拟的噪声。',
  ),
  plantedHeader: both(['size of the break', 'found', 'called smooth'], ['断点大小', '发现', '被称为平滑']),
  smallGain: both(
    (broken: string, at: string, gain: string) =>
      `a ${broken} at ${at} does better than every smooth curve, but only by ${gain} in BIC, where 10 is asked for`,
    (broken, at, gain) => `在 ${at} 的${broken}优于所有平滑曲线，但 BIC 只好 ${gain}，要求 10`,
  ),
  noiseDoesAsMuch: both(
    (p: string) => `noise around a smooth curve does as much with p = ${p}`,
    (p) => `平滑曲线加噪声也能如此，p = ${p}`,
  ),
  wideInterval: both(
    (from: string, to: string) => `where it would be is open over more than a doubling, from ${from} to ${to}`,
    (from, to) => `其位置不确定超过一倍，从 ${from} 到 ${to}`,
  ),
  reasons: {
    'noise-does-as-much': both('noise around a smooth curve does as much', '平滑曲线加噪声也能如此'),
    'small-gain': both('the gain is small', '增益很小'),
    'predicts-worse': both('it foretells levels left out worse than the smooth curve', '对留出取值的预测不如平滑曲线'),
    'wide-interval': both('where it would be is open over more than a doubling', '其位置不确定超过一倍'),
    'at-the-edge': both(
      'its interval reaches the outermost levels, beyond which nothing was simulated',
      '其区间触及最外侧的取值，再往外没有模拟',
    ),
    'few-levels': both(
      'with fewer than seven levels a break cannot be told from a curve',
      '少于七个取值，无法区分断点与曲线',
    ),
    'few-seeds': both(
      'with fewer than eight seeds the noise is not known well enough',
      '少于八个种子，噪声估计不够可靠',
    ),
    missing: both(
      'runs without a value could make it another verdict, or move the place, had they had one',
      '没有数值的模拟若有数值，结论或位置可能不同',
    ),
    'unseen-kind': both(
      'at some levels the runs differ little while others have runs of quite another kind; one such run more there would make it another verdict, or move the place',
      '有的取值处模拟相差很小，而其他取值另有截然不同的模拟；那里只要多一次这样的模拟，结论或位置就会不同',
    ),
    'break-predicts-better': both(
      'yet a curve with a break foretells levels left out better',
      '但带断点的曲线对留出取值的预测更好',
    ),
  } satisfies Record<Exclude<Reason, 'beats-smooth' | 'no-gain' | 'room-for-a-break'>, unknown>,
  /** `size`: the smallest break that would have shown, as a change within a doubling; `matters`: the least that would matter. */
  roomForABreak: both(
    (size: string, at: string, matters: string) =>
      `but a break could hide in these runs: only one that changes the outcome by more than ${size} within a doubling would have shown (at about ${at}), and ${matters} would matter; more --replications or levels show smaller ones`,
    (size, at, matters) =>
      `但这些模拟中仍可能藏有断点：规模加倍之内使结果变化超过 ${size} 的断点（约在 ${at}）才会显现，而 ${matters} 就已重要；增加 --replications 或取值可显现更小的断点`,
  ),
  ruledOut: both(
    (size: string) => `a break that changes the outcome by more than ${size} within a doubling would have shown`,
    (size) => `规模加倍之内使结果变化超过 ${size} 的断点本应显现`,
  ),
  /** Beside a verdict that is open for another reason. */
  wouldHaveShown: both(
    (size: string) =>
      `the smallest break that these runs would have shown changes the outcome by ${size} within a doubling`,
    (size) => `这些模拟能显现的最小断点，是规模加倍之内使结果变化 ${size} 的断点`,
  ),
  /** `what` as a setting of the mechanism or points of what is uncertain. */
  missingIn: both(
    (what: string, missing: string) => `${what}: ${missing}.`,
    (what, missing) => `${what}：${missing}。`,
  ),
  nothingChanges: both(
    (factor: string, outcome: string) =>
      `"${factor}" does nothing to ${outcome}: it is the same at all levels in every run. Is it the value you meant?`,
    (factor, outcome) => `“${factor}”对${outcome}毫无影响：每次模拟中各取值的结果都相同。这是您想改变的值吗？`,
  ),
  /** Replications with a value at every level, the only ones that can be compared, of all. */
  completeOnly: both(
    (complete: string, all: string) =>
      `${complete} of ${all} replications have a value at every level; only they are looked at.`,
    (complete, all) => `${all} 次重复中有 ${complete} 次在每个取值都有数值；只看这些。`,
  ),
  mixed: both(
    (levels: string) =>
      `At ${levels} the runs fall into two kinds, such as dead and living groups. The mean describes neither: part of what looks like a smooth change is a change of how many are of which kind.`,
    (levels) =>
      `在 ${levels} 处，模拟结果分成两类，例如死群与活群。均值两者都不代表：看似平滑的变化，部分只是两类比例的变化。`,
  ),
  dead: both(
    (levels: string) => `Groups that fell silent are counted with the others; they are at ${levels}.`,
    (levels) => `沉寂的群同样计入；它们出现在 ${levels}。`,
  ),
  fewLevels: both(
    (levels: string) =>
      `${levels} levels are few: a step can only be placed in the gap between two. Thirteen or more, as in 20..500:13:log, place it better.`,
    (levels) => `${levels} 个取值偏少：阶跃只能定位到两个取值之间。十三个以上（如 20..500:13:log）定位更好。`,
  ),
  shortRun: both(
    (days: string, least: string) =>
      `${days} days are less than four half-lives of a tie (${least} days): what looks like a limit of the size may be one of time.`,
    (days, least) => `${days} 天少于关系半衰期的四倍（${least} 天）：看似规模的限制，可能是时间的限制。`,
  ),
  begunAcquainted: both(
    (acquaintances: string, fewer: string) =>
      `Members begin with ${acquaintances} acquaintances each: in groups of up to about twice that size most know most from the first day, in larger ones not. A bend there may be one that the scenario puts in; see whether it stays with --set community.start.acquaintances=${fewer}.`,
    (acquaintances, fewer) =>
      `每名成员一开始就有 ${acquaintances} 个熟人：不超过其两倍左右的群里，多数人从第一天起就彼此认识，更大的群则不然。那里的转折可能是场景自己放进去的；请用 --set community.start.acquaintances=${fewer} 看它是否还在。`,
  ),
  method: both(
    'The means of the levels, over the logarithm of the factor, are fitted by curves with and without a break. Runs of a level have a variance of their own; what a seed adds at all levels alike is taken out. BIC counts from a curve through every mean; the score is the mean log density that a fit to the other levels gives the runs of a level left out. A logistic counts as a break when four fifths of its change happen within a doubling.',
    '对各取值的均值（横轴为因素的对数）拟合带断点与不带断点的曲线。每个取值有自己的方差；种子在所有取值上的共同影响已去除。BIC 以穿过所有均值的曲线为零点；得分是用其余取值的拟合对留出取值的模拟给出的平均对数密度。逻辑曲线若五分之四的变化发生在一倍之内，才算断点。',
  ),
  methodExistence: both(
    'Whether there is a break: by how much the best broken curve beats the best smooth one, compared with what it does in resamples of the seeds around the best smooth curve.',
    '是否存在断点：最好的带断点曲线比最好的平滑曲线好多少，与在最好的平滑曲线周围对种子重抽样所得相比较。',
  ),
  methodPlace: both(
    'Where: 95 % of resamples of whole seeds, each choosing its own kind of break; a step is known up to the gap between two levels.',
    '在哪里：对整个种子重抽样的 95 % 区间，每次各自选择断点类型；阶跃只知道在哪两个取值之间。',
  ),
  section: both('The curve', '曲线'),
  sectionNote: both(
    'Each small mark is a run; runs in which the group fell silent are open and orange.',
    '每个小点是一次模拟；群陷入沉寂的模拟为橙色空心。',
  ),
  chartSubtitle: both(
    ['means with 95 % intervals, single runs,', 'the best smooth and the best broken curve'],
    ['均值与 95 % 区间、各次模拟、', '最好的平滑曲线与带断点曲线'],
  ),
  /** Third line, where a band is drawn. */
  chartBand: both('band: interval of the break', '色带：断点的区间'),
  legend: {
    mean: both('mean', '均值'),
    alive: both('run', '模拟'),
    dead: both('run, fell silent', '模拟（已沉寂）'),
    smooth: both(
      (model: string) => `best smooth: ${model}`,
      (model) => `最好的平滑曲线：${model}`,
    ),
    broken: both(
      (model: string) => `best broken: ${model}`,
      (model) => `最好的带断点曲线：${model}`,
    ),
  },
  fits: both('Candidates', '候选曲线'),
  points: both('Levels', '取值'),
  header: {
    model: both('curve', '曲线'),
    bic: both('BIC', 'BIC'),
    score: both('predictive score', '预测得分'),
    parameters: both('parameters', '参数'),
    mean: both('mean', '均值'),
    interval: both('95 % interval', '95 % 区间'),
    dead: both('fell silent', '沉寂'),
  },
  bestMark: both('best', '最好'),
  mechanism: both('The mechanism', '机制'),
  mechanismNote: both(
    'A curve cannot say why. These runs change what the mind can do, and see whether the size follows.',
    '曲线不能说明原因。这些模拟改变头脑的能力，看规模是否随之移动。',
  ),
  movability: both(
    (slope: string, from: string, to: string, agrees: boolean) =>
      `Movability: the size at which the outcome is half-way moves with the budget of attention, A δ/(λ θ), with slope ${slope} (${from} to ${to}) on logarithmic scales; ${agrees ? 'the slope 1 that limited attention predicts lies within' : 'limited attention predicts 1'}.`,
    (slope, from, to, agrees) =>
      `可移动性：结果走到一半的规模随注意力预算 A δ/(λ θ) 移动，双对数斜率 ${slope}（${from} 至 ${to}）；${agrees ? '有限注意力所预言的 1 在区间之内' : '有限注意力预言的是 1'}。`,
  ),
  movabilityUnknown: both(
    'Movability: too few settings pass the middle of the curve within the levels to give a slope.',
    '可移动性：在所取范围内经过曲线中点的设置太少，无法给出斜率。',
  ),
  settings: {
    scenario: both('as in the scenario', '按场景'),
    'attention-half': both('attention halved', '注意力减半'),
    'attention-double': both('attention doubled', '注意力加倍'),
    'thresholds-half': both('thresholds of strength halved', '强度阈值减半'),
    'thresholds-raised': both('thresholds of strength × 1.5', '强度阈值 × 1.5'),
    'forgetting-faster': both('forgetting × 1.5', '遗忘 × 1.5'),
    'forgetting-double': both('forgetting twice as fast', '遗忘加快一倍'),
  } satisfies Record<SettingName, unknown>,
  settingsCaption: both(
    (value: string) => `Where the outcome passes ${value}`,
    (value) => `${value}：结果经过此值的位置`,
  ),
  settingHeader: both(['setting', 'budget', 'size'], ['设置', '预算', '规模']),
  beyond: both('not within the levels', '不在取值范围内'),
  ablations: {
    'tie-effects-off': both('ties change no behavior', '关系不影响行为'),
    'attention-unlimited': both('attention unlimited', '注意力无限'),
    'identity-shuffled': both('names under messages shuffled', '消息署名打乱'),
    'identity-off': both('nobody told apart', '不区分任何人'),
  } satisfies Record<AblationName, unknown>,
  ablationCaption: both('Without the mechanism', '去掉机制之后'),
  ablationHeader: both(['switched off', 'change left', 'verdict'], ['关闭', '剩余变化', '结论']),
  /** At points of what is uncertain. */
  over: {
    title: both('Over what is uncertain', '在不确定的范围内'),
    note: both(
      (points: string, replications: string) =>
        `The same search at ${points} points drawn from the ranges under "uncertain", with ${replications} seeds at each.`,
      (points, replications) =>
        `在 uncertain 给出的范围内取 ${points} 个点，各点用 ${replications} 个种子做同样的寻找。`,
    ),
    share: both(
      (share: string, interval: string) => `${share}, 95 % interval ${interval}`,
      (share, interval) => `${share}，95 % 区间 ${interval}`,
    ),
    found: both(
      (count: string, of: string, from: string, to: string, share: string) =>
        `a threshold in ${count} of ${of} plausible parameter points (${share}), at ${from === to ? from : `${from} to ${to}`}`,
      (count, of, from, to, share) =>
        `${of} 个合理的参数点中有 ${count} 个出现阈值（${share}），位于 ${from === to ? from : `${from} 至 ${to}`}`,
    ),
    none: both(
      (of: string, share: string) => `a threshold in none of ${of} plausible parameter points (${share})`,
      (of, share) => `${of} 个合理的参数点中都没有找到阈值（${share}）`,
    ),
    smooth: both(
      (count: string) => `smooth in ${count}`,
      (count) => `${count} 个平滑`,
    ),
    undecided: both(
      (count: string) => `undecided in ${count}`,
      (count) => `${count} 个无法判定`,
    ),
    withoutValues: both(
      (count: string) => `too few values in ${count} more`,
      (count) => `另有 ${count} 个数值太少`,
    ),
    /** `others` is empty where there are none. */
    sentence: both(
      (found: string, others: string) => `Over what is uncertain: ${found}${others === '' ? '' : `; ${others}`}.`,
      (found, others) => `在不确定的范围内：${found}${others === '' ? '' : `；${others}`}。`,
    ),
    method: both(
      'What is uncertain: a Latin hypercube over the ranges, a search by itself at each point. A threshold that only some points have depends on numbers that nobody knows exactly. With few seeds a point, many are undecided.',
      '不确定的数值：在其范围内取拉丁超立方，各点分别寻找。只在部分点出现的阈值，取决于无人确知的数值。每点种子少时，许多点无法判定。',
    ),
    caption: both('Points of what is uncertain', '不确定范围内的各点'),
    point: both('point', '点'),
    verdict: both('verdict', '结论'),
    at: both('at', '位置'),
    kinds: {
      threshold: both('threshold', '有阈值'),
      smooth: both('smooth', '平滑'),
      undecided: both('undecided', '无法判定'),
      'no-values': both('too few values', '数值太少'),
    } satisfies Record<PointVerdict['kind'], unknown>,
  },
};

export type ThresholdTexts = In<typeof THRESHOLD_WORDS>;

const TEXTS = inEach(THRESHOLD_WORDS);

export const thresholdTexts = (language: Language): ThresholdTexts => TEXTS[language];
