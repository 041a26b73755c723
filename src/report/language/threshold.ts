/** Words of `hearsay threshold`. Names and numbers put in are written out already. */

import type { ModelName } from '../../analysis/threshold/candidates.ts';
import type { Direction } from '../../analysis/threshold/shape.ts';
import type { Reason } from '../../analysis/threshold/threshold.ts';
import type { Language } from '../language.ts';
import { agreeing } from './agree.ts';

export type Branch = 'as-written' | 'warm' | 'cold';

export interface ThresholdTexts {
  readonly kicker: string;
  readonly setting: (levels: string, seeds: string, days: string) => string;
  readonly branches: Readonly<Record<Branch, string>>;
  readonly threshold: (at: string, from: string, to: string) => string;
  readonly smooth: Readonly<Record<Direction, string>>;
  readonly undecided: string;
  /** Verdict and why, as one sentence. */
  readonly because: (verdict: string, reasons: string) => string;
  readonly models: Readonly<Record<ModelName, string>>;
  readonly beatsSmooth: (broken: string, smooth: string, gain: string, p: string) => string;
  readonly noGain: (smooth: string, broken: string, at: string, loss: string) => string;
  readonly flat: (broken: string) => string;
  /** `ends` of its 95 % interval; undefined where there is none. */
  readonly halfway: (at: string, ends?: readonly [string, string]) => string;
  readonly planted: string;
  readonly plantedNote: string;
  readonly plantedHeader: readonly [string, string, string];
  readonly reasons: Readonly<Record<Exclude<Reason, 'beats-smooth' | 'no-gain' | 'room-for-a-break'>, string>>;
  /** `size`: the smallest break that would have shown, as a change within a doubling; `matters`: the least that would matter. */
  readonly roomForABreak: (size: string, at: string, matters: string) => string;
  readonly ruledOut: (size: string) => string;
  readonly smallGain: (broken: string, at: string, gain: string) => string;
  readonly noiseDoesAsMuch: (p: string) => string;
  readonly wideInterval: (from: string, to: string) => string;
  readonly nothingChanges: (factor: string, outcome: string) => string;
  readonly mixed: (levels: string) => string;
  readonly dead: (levels: string) => string;
  readonly fewLevels: (levels: string) => string;
  readonly shortRun: (days: string, least: string) => string;
  readonly method: string;
  readonly methodExistence: string;
  readonly methodPlace: string;
  readonly section: string;
  readonly sectionNote: string;
  readonly chartSubtitle: readonly string[];
  /** Third line, where a band is drawn. */
  readonly chartBand: string;
  readonly legend: {
    readonly mean: string;
    readonly alive: string;
    readonly dead: string;
    readonly smooth: (model: string) => string;
    readonly broken: (model: string) => string;
  };
  readonly fits: string;
  readonly points: string;
  readonly header: {
    readonly model: string;
    readonly bic: string;
    readonly score: string;
    readonly parameters: string;
    readonly mean: string;
    readonly interval: string;
    readonly dead: string;
  };
  readonly bestMark: string;
  readonly mechanism: string;
  readonly mechanismNote: string;
  readonly movability: (slope: string, from: string, to: string, agrees: boolean) => string;
  readonly movabilityUnknown: string;
  readonly settings: Readonly<Record<SettingName, string>>;
  readonly settingsCaption: (value: string) => string;
  readonly settingHeader: readonly [string, string, string];
  readonly beyond: string;
  readonly ablations: Readonly<Record<AblationName, string>>;
  readonly ablationCaption: string;
  readonly ablationHeader: readonly [string, string, string];
}

export type SettingName =
  | 'scenario'
  | 'attention-half'
  | 'attention-double'
  | 'thresholds-half'
  | 'thresholds-raised'
  | 'forgetting-faster'
  | 'forgetting-double';
export type AblationName = 'tie-effects-off' | 'attention-unlimited' | 'identity-shuffled' | 'identity-off';

const EN: ThresholdTexts = {
  kicker: 'Threshold',
  setting: (levels, seeds, days) => `${levels} levels, ${seeds} seeds each, the same at every level; ${days} days.`,
  branches: { 'as-written': 'as written', warm: 'warm start', cold: 'cold start' },
  threshold: (at, from, to) => `threshold at ${at} (${from}–${to})`,
  smooth: {
    flat: 'flat, no threshold',
    decline: 'smooth decline, no threshold',
    rise: 'smooth rise, no threshold',
    'rise-then-decline': 'smooth rise, then decline, no threshold',
    'decline-then-rise': 'smooth decline, then rise, no threshold',
  },
  undecided: 'undecided',
  because: (verdict, reasons) => `${verdict}: ${reasons}`,
  models: {
    flat: 'flat line',
    linear: 'straight line',
    quadratic: 'parabola',
    power: 'power law that levels off',
    spline: 'smooth spline',
    hinge: 'hinge',
    step: 'step',
    logistic: 'logistic',
  },
  beatsSmooth: (broken, smooth, gain, p) =>
    `a ${broken} there beats every smooth curve, the best of which is a ${smooth}, by ${gain} in BIC (10 is asked for), foretells levels left out better, and noise alone does as much with p = ${p}`,
  noGain: (smooth, broken, at, loss) =>
    `a ${smooth} describes it without a break, by ${loss} in BIC better than the best broken curve, a ${broken} at ${at}`,
  flat: (broken) => `nothing that is more than noise changes with the size, and a ${broken} adds nothing`,
  halfway: (at, ends) =>
    `half of the change is done at ${at}${ends ? ` (95 % interval ${ends[0]} to ${ends[1]})` : ''}`,
  planted: 'Breaks planted as a check',
  plantedNote:
    'Breaks of these sizes (what a doubling beyond them changes), hinges and steps at places drawn by chance, planted on the best smooth curve under the noise of these runs.',
  plantedHeader: ['size of the break', 'found', 'called smooth'],
  smallGain: (broken, at, gain) =>
    `a ${broken} at ${at} does better than every smooth curve, but only by ${gain} in BIC, where 10 is asked for`,
  noiseDoesAsMuch: (p) => `noise around a smooth curve does as much with p = ${p}`,
  wideInterval: (from, to) => `where it would be is open over more than a doubling, from ${from} to ${to}`,
  reasons: {
    'noise-does-as-much': 'noise around a smooth curve does as much',
    'small-gain': 'the gain is small',
    'predicts-worse': 'it foretells levels left out worse than the smooth curve',
    'wide-interval': 'where it would be is open over more than a doubling',
    'at-the-edge': 'its interval reaches the outermost levels, beyond which nothing was simulated',
    'few-levels': 'with fewer than seven levels a break cannot be told from a curve',
    'few-seeds': 'with fewer than eight seeds the noise is not known well enough',
    'break-predicts-better': 'yet a curve with a break foretells levels left out better',
  },
  roomForABreak: (size, at, matters) =>
    `but a break could hide in these runs: only one that changes the outcome by more than ${size} within a doubling would have shown (at about ${at}), and ${matters} would matter; more --replications or levels show smaller ones`,
  ruledOut: (size) => `a break that changes the outcome by more than ${size} within a doubling would have shown`,
  nothingChanges: (factor, outcome) =>
    `"${factor}" does nothing to ${outcome}: every run is the same at all levels. Is it the value you meant?`,
  mixed: (levels) =>
    `At ${levels} the runs fall into two kinds, such as dead and living groups. The mean describes neither: part of what looks like a smooth change is a change of how many are of which kind.`,
  dead: (levels) => `Groups that fell silent are counted with the others; they are at ${levels}.`,
  fewLevels: (levels) =>
    `${levels} levels are few: a step can only be placed in the gap between two. Thirteen or more, as in 20..500:13:log, place it better.`,
  shortRun: (days, least) =>
    `${days} days are less than four half-lives of a tie (${least} days): what looks like a limit of the size may be one of time.`,
  method:
    'The means of the levels, over the logarithm of the factor, are fitted by curves with and without a break. Runs of a level have a variance of their own; what a seed adds at all levels alike is taken out. BIC counts from a curve through every mean; the score is the mean log density that a fit to the other levels gives the runs of a level left out. A logistic counts as a break when four fifths of its change happen within a doubling.',
  methodExistence:
    'Whether there is a break: by how much the best broken curve beats the best smooth one, compared with what it does in resamples of the seeds around the best smooth curve.',
  methodPlace:
    'Where: 95 % of resamples of whole seeds, each choosing its own kind of break; a step is known up to the gap between two levels.',
  section: 'The curve',
  sectionNote: 'Each small mark is a run; runs in which the group fell silent are open and orange.',
  chartSubtitle: ['means with 95 % intervals, single runs,', 'the best smooth and the best broken curve'],
  chartBand: 'band: interval of the break',
  legend: {
    mean: 'mean',
    alive: 'run',
    dead: 'run, fell silent',
    smooth: (model) => `best smooth: ${model}`,
    broken: (model) => `best broken: ${model}`,
  },
  fits: 'Candidates',
  points: 'Levels',
  header: {
    model: 'curve',
    bic: 'BIC',
    score: 'predictive score',
    parameters: 'parameters',
    mean: 'mean',
    interval: '95 % interval',
    dead: 'fell silent',
  },
  bestMark: 'best',
  mechanism: 'The mechanism',
  mechanismNote: 'A curve cannot say why. These runs change what the mind can do, and see whether the size follows.',
  movability: (slope, from, to, agrees) =>
    `Movability: the size at which the outcome is half-way moves with the budget of attention, A δ/(λ θ), with slope ${slope} (${from} to ${to}) on logarithmic scales; ${agrees ? 'the slope 1 that limited attention predicts lies within' : 'limited attention predicts 1'}.`,
  movabilityUnknown: 'Movability: too few settings pass the middle of the curve within the levels to give a slope.',
  settings: {
    scenario: 'as in the scenario',
    'attention-half': 'attention halved',
    'attention-double': 'attention doubled',
    'thresholds-half': 'thresholds of strength halved',
    'thresholds-raised': 'thresholds of strength × 1.5',
    'forgetting-faster': 'forgetting × 1.5',
    'forgetting-double': 'forgetting twice as fast',
  },
  settingsCaption: (value) => `Where the outcome passes ${value}`,
  settingHeader: ['setting', 'budget', 'size'],
  beyond: 'not within the levels',
  ablations: {
    'tie-effects-off': 'ties change no behavior',
    'attention-unlimited': 'attention unlimited',
    'identity-shuffled': 'names under messages shuffled',
    'identity-off': 'nobody told apart',
  },
  ablationCaption: 'Without the mechanism',
  ablationHeader: ['switched off', 'change left', 'verdict'],
};

const ZH: ThresholdTexts = {
  kicker: '阈值',
  setting: (levels, seeds, days) => `${levels} 个取值，每个 ${seeds} 个种子，各取值相同；${days} 天。`,
  branches: { 'as-written': '按场景', warm: '热启动', cold: '冷启动' },
  threshold: (at, from, to) => `阈值在 ${at}（${from}–${to}）`,
  smooth: {
    flat: '平坦，无阈值',
    decline: '平滑下降，无阈值',
    rise: '平滑上升，无阈值',
    'rise-then-decline': '先平滑上升后下降，无阈值',
    'decline-then-rise': '先平滑下降后上升，无阈值',
  },
  undecided: '无法判定',
  because: (verdict, reasons) => `${verdict}：${reasons}`,
  models: {
    flat: '水平线',
    linear: '直线',
    quadratic: '抛物线',
    power: '趋于饱和的幂律',
    spline: '平滑样条',
    hinge: '折线',
    step: '阶跃',
    logistic: '逻辑曲线',
  },
  beatsSmooth: (broken, smooth, gain, p) =>
    `此处的${broken}优于所有平滑曲线（其中最好的是${smooth}），BIC 好 ${gain}（要求 10），对留出取值的预测也更好；仅凭噪声达到这一程度的 p = ${p}`,
  noGain: (smooth, broken, at, loss) =>
    `不带断点的${smooth}已能描述，BIC 比最好的带断点曲线（在 ${at} 的${broken}）好 ${loss}`,
  flat: (broken) => `没有超出噪声的变化，${broken}也无所增益`,
  halfway: (at, ends) => `变化的一半在 ${at} 处完成${ends ? `（95 % 区间 ${ends[0]} 至 ${ends[1]}）` : ''}`,
  planted: '植入断点检验',
  plantedNote:
    '按这些大小（规模加倍之内带来的变化）、在随机位置，将折线与阶跃植入最好的平滑曲线，并加上这些运行的噪声。',
  plantedHeader: ['断点大小', '发现', '被称为平滑'],
  smallGain: (broken, at, gain) => `在 ${at} 的${broken}优于所有平滑曲线，但 BIC 只好 ${gain}，要求 10`,
  noiseDoesAsMuch: (p) => `平滑曲线加噪声也能如此，p = ${p}`,
  wideInterval: (from, to) => `其位置不确定超过一倍，从 ${from} 到 ${to}`,
  reasons: {
    'noise-does-as-much': '平滑曲线加噪声也能如此',
    'small-gain': '增益很小',
    'predicts-worse': '对留出取值的预测不如平滑曲线',
    'wide-interval': '其位置不确定超过一倍',
    'at-the-edge': '其区间触及最外侧的取值，再往外没有模拟',
    'few-levels': '少于七个取值，无法区分断点与曲线',
    'few-seeds': '少于八个种子，噪声估计不够可靠',
    'break-predicts-better': '但带断点的曲线对留出取值的预测更好',
  },
  roomForABreak: (size, at, matters) =>
    `但这些运行中仍可能藏有断点：规模加倍之内使结果变化超过 ${size} 的断点（约在 ${at}）才会显现，而 ${matters} 就已重要；增加 --replications 或取值可显现更小的断点`,
  ruledOut: (size) => `规模加倍之内使结果变化超过 ${size} 的断点本应显现`,
  nothingChanges: (factor, outcome) => `“${factor}”对${outcome}毫无影响：各取值的每次运行都相同。这是您想改变的值吗？`,
  mixed: (levels) =>
    `在 ${levels} 处，运行结果分成两类，例如死群与活群。均值两者都不代表：看似平滑的变化，部分只是两类比例的变化。`,
  dead: (levels) => `沉寂的群同样计入；它们出现在 ${levels}。`,
  fewLevels: (levels) => `${levels} 个取值偏少：阶跃只能定位到两个取值之间。十三个以上（如 20..500:13:log）定位更好。`,
  shortRun: (days, least) => `${days} 天少于关系半衰期的四倍（${least} 天）：看似规模的限制，可能是时间的限制。`,
  method:
    '对各取值的均值（横轴为因素的对数）拟合带断点与不带断点的曲线。每个取值有自己的方差；种子在所有取值上的共同影响已去除。BIC 以穿过所有均值的曲线为零点；得分是用其余取值的拟合对留出取值的运行给出的平均对数密度。逻辑曲线若五分之四的变化发生在一倍之内，才算断点。',
  methodExistence:
    '是否存在断点：最好的带断点曲线比最好的平滑曲线好多少，与在最好的平滑曲线周围对种子重抽样所得相比较。',
  methodPlace: '在哪里：对整个种子重抽样的 95 % 区间，每次各自选择断点类型；阶跃只知道在哪两个取值之间。',
  section: '曲线',
  sectionNote: '每个小点是一次运行；群陷入沉寂的运行为橙色空心。',
  chartSubtitle: ['均值与 95 % 区间、各次运行、', '最好的平滑曲线与带断点曲线'],
  chartBand: '色带：断点的区间',
  legend: {
    mean: '均值',
    alive: '运行',
    dead: '运行（已沉寂）',
    smooth: (model) => `最好的平滑曲线：${model}`,
    broken: (model) => `最好的带断点曲线：${model}`,
  },
  fits: '候选曲线',
  points: '取值',
  header: {
    model: '曲线',
    bic: 'BIC',
    score: '预测得分',
    parameters: '参数',
    mean: '均值',
    interval: '95 % 区间',
    dead: '沉寂',
  },
  bestMark: '最好',
  mechanism: '机制',
  mechanismNote: '曲线不能说明原因。这些运行改变头脑的能力，看规模是否随之移动。',
  movability: (slope, from, to, agrees) =>
    `可移动性：结果走到一半的规模随注意力预算 A δ/(λ θ) 移动，双对数斜率 ${slope}（${from} 至 ${to}）；${agrees ? '有限注意力所预言的 1 在区间之内' : '有限注意力预言的是 1'}。`,
  movabilityUnknown: '可移动性：在所取范围内经过曲线中点的设置太少，无法给出斜率。',
  settings: {
    scenario: '按场景',
    'attention-half': '注意力减半',
    'attention-double': '注意力加倍',
    'thresholds-half': '强度阈值减半',
    'thresholds-raised': '强度阈值 × 1.5',
    'forgetting-faster': '遗忘 × 1.5',
    'forgetting-double': '遗忘加快一倍',
  },
  settingsCaption: (value) => `${value}：结果经过此值的位置`,
  settingHeader: ['设置', '预算', '规模'],
  beyond: '不在取值范围内',
  ablations: {
    'tie-effects-off': '关系不影响行为',
    'attention-unlimited': '注意力无限',
    'identity-shuffled': '消息署名打乱',
    'identity-off': '不区分任何人',
  },
  ablationCaption: '去掉机制之后',
  ablationHeader: ['关闭', '剩余变化', '结论'],
};

const ENGLISH = agreeing(EN);

export function thresholdTexts(language: Language): ThresholdTexts {
  return language === 'zh' ? ZH : ENGLISH;
}
