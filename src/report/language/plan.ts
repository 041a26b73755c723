/** Every word of a plan's report, in both languages. */

import { both, type In, inEach } from '../../language/both.ts';
import type { Language } from '../language.ts';

const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

export const PLAN_WORDS = {
  kicker: both('Plan', '规划'),
  setting: both(
    ({
      strategy,
      levers,
      plans,
      generations,
      runs,
      days,
    }: {
      strategy: string;
      levers: string;
      plans: string;
      generations: string;
      runs: string;
      days: string;
    }) =>
      `Varied in ${strategy}: ${levers}. ${plans} plans side by side over ${generations} generations, ${runs} runs of ${days} days in all.`,
    ({ strategy, levers, plans, generations, runs, days }) =>
      `在${strategy}中调整：${levers}。每代 ${plans} 个方案，共 ${generations} 代，合计 ${runs} 次模拟，每次 ${days} 天。`,
  ),
  plan: both(
    (number: string) => `plan ${number}`,
    (number) => `方案 ${number}`,
  ),
  baseline: both(
    (name: string) => `${name} (baseline)`,
    (name) => `${name}（基准）`,
  ),
  list: both(listed, (items) => items.join('、')),
  goal: {
    maximise: both(
      (outcome: string) => `maximise ${outcome}`,
      (outcome) => `${outcome}尽量高`,
    ),
    minimise: both(
      (outcome: string) => `minimise ${outcome}`,
      (outcome) => `${outcome}尽量低`,
    ),
  } satisfies Record<'maximise' | 'minimise', unknown>,
  /** A lever and its value. */
  lever: both(
    (path: string, value: string) => `${path} ${value}`,
    (path, value) => `${path} ${value}`,
  ),
  /** Value, interval, and the difference from the baseline with its interval. */
  worth: both(
    ({
      outcome,
      value,
      interval,
      difference,
      against,
    }: {
      outcome: string;
      value: string;
      interval: string;
      difference: string;
      against: string;
    }) => `${outcome} ${value} (${interval})${difference === '' ? '' : `; ${difference} against ${against}`}`,
    ({ outcome, value, interval, difference, against }) =>
      `${outcome} ${value}（${interval}）${difference === '' ? '' : `，比${against} ${difference}`}`,
  ),
  found: both(
    (count: string, limits: boolean) =>
      `${count} plans remain${limits ? ' that keep every limit' : ''}: none of them is beaten in everything by another.`,
    (count, limits) => `有 ${count} 个方案${limits ? '满足全部限制，且' : ''}互不全面落后。`,
  ),
  /** The same of one objective. */
  equal: both(
    (count: string, outcome: string, limits: boolean) =>
      `${count} plans do equally well in ${outcome}${limits ? ' and keep every limit' : ''}: none that was tried does better.`,
    (count, outcome, limits) =>
      `有 ${count} 个方案${limits ? '满足全部限制，且' : ''}${outcome}相同，试过的方案中没有更好的。`,
  ),
  oneBest: both(
    (outcome: string, limits: boolean) =>
      `One plan does best in ${outcome} of all that were tried${limits ? ' and keep every limit' : ''}.`,
    (outcome, limits) => `在试过的${limits ? '、满足全部限制的' : ''}方案中，有一个的${outcome}最好。`,
  ),
  /** Of what is done already, where no plan beats it in anything. */
  baselineBetter: both(
    (outcome: string, baseline: string) => `No plan that was tried does better in ${outcome} than ${baseline} does.`,
    (outcome, baseline) => `试过的方案中，没有一个的${outcome}好于${baseline}。`,
  ),
  /** Of the plan that is best in an objective. */
  againstBaseline: {
    worse: both(
      (plan: string, outcome: string, baseline: string) =>
        `Even ${plan}, the best of those found in ${outcome}, does worse in it than ${baseline}.`,
      (plan, outcome, baseline) => `即使是${outcome}最好的${plan}，也不如${baseline}。`,
    ),
    same: both(
      (plan: string, outcome: string, baseline: string) => `In ${outcome} ${plan} gives what ${baseline} gives.`,
      (plan, outcome, baseline) => `${plan}的${outcome}与${baseline}相同。`,
    ),
    open: both(
      (plan: string, outcome: string, baseline: string) =>
        `That ${plan} does better than ${baseline} in ${outcome} is not sure: its difference from it may as well be chance.`,
      (plan, outcome, baseline) => `${plan}的${outcome}是否好于${baseline}尚不确定：二者之差可能出于偶然。`,
    ),
  },
  one: both(
    (limits: boolean) => `One plan beats every other that was tried${limits ? ' and keeps every limit' : ''}.`,
    (limits) => `有一个方案${limits ? '满足全部限制，并' : ''}胜过其他所有试过的方案。`,
  ),
  none: both(
    (limits: boolean) =>
      limits
        ? 'No plan that was tried keeps every limit on average, with a value in every run.'
        : 'No plan that was tried has a value in every run.',
    (limits) =>
      limits
        ? '试过的方案中，没有一个平均满足全部限制且每次模拟都有值。'
        : '试过的方案中，没有一个在每次模拟中都有值。',
  ),
  /** Plans that would be better than the best one. */
  unseenBest: both(
    (plan: string, outcome: string, others: string, rare: string) =>
      `Whether ${plan} is best in ${outcome} on average stays open: other plans have runs of quite another kind, and if such came in ${rare} where these runs show none, which they cannot rule out, ${others} would do better.`,
    (plan, outcome, others, rare) =>
      `平均而言，${plan}的${outcome}是否最好尚无定论：其他方案中另有截然不同的模拟；在未出现的一方只要有 ${rare} 的模拟如此（这些模拟不足以排除），${others}就会更好。`,
  ),
  unseenDifference: both(
    (plan: string, outcomes: string, baseline: string, rare: string) =>
      `Whether ${plan} is above or below ${baseline} on average stays open in: ${outcomes}. Other plans have runs of quite another kind, which would turn the difference if they came in ${rare}.`,
    (plan, outcomes, baseline, rare) =>
      `${plan}与${baseline}相比，平均而言孰高孰低尚无定论的指标：${outcomes}。其他方案中另有截然不同的模拟，只要有 ${rare} 的模拟如此，差异就会反转。`,
  ),
  neverPreferred: both(
    'A plan with runs that have no value is never preferred to one that has a value in every run: its numbers describe its other runs alone.',
    '有的模拟没有数值的方案，不会优先于每次模拟都有数值的方案：它的数字只说明其余的模拟。',
  ),
  /** Runs that failed among them. */
  lostRunsShort: both(
    (runs: string, of: string) => `no value in ${runs} of ${of} runs`,
    (runs, of) => `${of} 次中 ${runs} 次没有值`,
  ),
  balanced: both(
    (plan: string) => `The balanced one is ${plan}`,
    (plan) => `较均衡的是${plan}`,
  ),
  best: both(
    (plan: string, outcome: string) => `Best in ${outcome} is ${plan}`,
    (plan, outcome) => `${outcome}最好的是${plan}`,
  ),
  nearest: both(
    (plan: string, limits: boolean) =>
      limits ? `Nearest to keeping them comes ${plan}` : `Without a value in the fewest runs is ${plan}`,
    (plan, limits) => (limits ? `最接近满足限制的是${plan}` : `没有值的模拟最少的是${plan}`),
  ),
  flattered: both(
    (amounts: string) =>
      `The search flattered its winners: on average by ${amounts}. The numbers here come from a new test, on seeds that the search never used.`,
    (amounts) => `搜索会高估胜出者：平均高估 ${amounts}。这里的数字是用搜索未见过的种子重新测得的。`,
  ),
  notFlattered: both(
    'On fresh seeds the plans are worth what the search had promised.',
    '换用新种子后，各方案与搜索时的表现相当。',
  ),
  amount: both(
    (outcome: string, amount: string) => `${amount} in ${outcome}`,
    (outcome, amount) => `${outcome} ${amount}`,
  ),
  /** `reasons`: those that came about, of `beatenByOthers`, `brokeLimit` and `lostRuns`. */
  lost: both(
    (count: string, total: string, reasons: string) =>
      `${count} of ${total} plans that the search held for best turned out ${reasons} on fresh seeds.`,
    (count, total, reasons) => `搜索认定最好的 ${total} 个方案中，有 ${count} 个在新种子下${reasons}。`,
  ),
  beatenByOthers: both('to be beaten by others', '被其他方案超过'),
  brokeLimit: both('to break a limit', '突破限制'),
  lostRuns: both('to have runs without a value', '出现没有值的模拟'),
  rarelyKept: both(
    (plan: string, outcome: string, share: string) =>
      `In ${plan} the limit on ${outcome} holds on average, but in ${share} of the runs only.`,
    (plan, outcome, share) => `${plan}的${outcome}平均满足限制，但只有 ${share} 的模拟满足。`,
  ),
  stillRising: both(
    'The search was still getting better when it ended; more generations may find more.',
    '搜索结束时仍在改进；增加代数或许还能找到更好的方案。',
  ),
  stopped: both(
    (done: string, asked: string) =>
      `Stopped early: the search has been through ${done} of ${asked} generations. The same command goes on from there.`,
    (done, asked) => `提前停止：已完成 ${asked} 代中的 ${done} 代。重复同一命令即可继续。`,
  ),
  frontTitle: both('What can be had', '可取的方案'),
  frontNote: both(
    'Each plan is what can be had in one respect without giving up another. Values are means over fresh seeds with their 95 % intervals.',
    '每个方案都是不牺牲其他目标时某一方面能达到的水平。数值为新种子下的平均值及 95 % 区间。',
  ),
  frontSubtitle: both(
    (baseline: string) => `means and 95 % intervals; the cross is ${baseline}`,
    (baseline) => `平均值与 95 % 区间；十字为${baseline}`,
  ),
  linesSubtitle: both(
    'one line a plan, up is better on every axis; dashed is the baseline',
    '每条线是一个方案，各轴向上为更好；虚线为基准',
  ),
  better: both('better', '更好'),
  worse: both('worse', '更差'),
  onFront: both('not beaten', '未被超过'),
  beaten: both('beaten on fresh seeds', '新种子下被超过'),
  balancedShort: both('balanced', '均衡'),
  bestShort: both(
    (outcome: string) => `best in ${outcome}`,
    (outcome) => `${outcome}最好`,
  ),
  breaksLimit: both('breaks a limit', '突破限制'),
  tableCaption: both('Plans, their levers, and what they are worth on fresh seeds', '各方案的取值及其在新种子下的表现'),
  planColumn: both('plan', '方案'),
  searchValue: both(
    (value: string) => `in the search ${value}`,
    (value) => `搜索时 ${value}`,
  ),
  keptInRuns: both(
    (share: string) => `kept in ${share} of runs`,
    (share) => `${share} 的模拟满足`,
  ),
  progressTitle: both('How the search went', '搜索过程'),
  progressNote: both(
    'The volume that the plans kept dominate, as a part of the space between the worst and the best seen. Each generation is measured on its own seeds, so that the line trembles by chance.',
    '保留下来的方案所支配的空间，占所见最差与最好之间空间的比例。每一代用各自的种子测量，因此曲线会有随机起伏。',
  ),
  progressSubtitle: both('part of the space dominated by the plans kept', '保留方案所支配空间的比例'),
  progressAxis: both('part dominated', '支配比例'),
  generation: both('generation', '代'),
  tryTitle: both('To try a plan', '试用方案'),
  tryNote: both(
    'Each of these lines compares a plan with the other strategies of the scenario. The file plans.yaml holds the same plans as strategies to be pasted below "strategies".',
    '每一行命令把一个方案与场景中的其他策略比较。文件 plans.yaml 中有同样的方案，可粘贴到 "strategies" 之下。',
  ),
  tryColumn: both('to be typed', '输入的命令'),
  methods: both(
    ({
      population,
      generations,
      replications,
      fresh,
    }: {
      population: string;
      generations: string;
      replications: string;
      fresh: string;
    }) => [
      `Search: ${population} plans are kept over ${generations} generations. What a plan may be worth is guessed from all plans run so far (Gaussian processes, one for each outcome, with the luck of a generation's seeds in common), so that noise is averaged over neighbors; new plans come from variation of those kept (NSGA-II: Deb, Pratap, Agarwal & Meyarivan 2002) and from anywhere, and those are run that are likely to be good, or may be. A plan that keeps the limits goes before one that breaks them. Each plan is run ${replications} times in a generation, all on the same seeds; every generation has new ones.`,
      `What was found, eight plans at least, was tested again twice, ${fresh} runs each time, on seeds that the search had not used: the first test chooses, the second, with the baseline, says what the plans are worth, so that the value of a winner is not that of its luck. Limits are checked against both tests together. Differences are paired by seed. A plan stays on the front if no other has better means in the first test. The balanced plan is the one nearest to being best in everything, each objective measured in parts of its range on the front.`,
    ],
    ({ population, generations, replications, fresh }) => [
      `搜索：保留 ${population} 个方案，共 ${generations} 代。由所有已模拟的方案推测其他方案的价值（每个结果一个高斯过程，同一代种子的运气视为共有），噪声在相近方案间平均；新方案由保留方案变异（NSGA-II：Deb, Pratap, Agarwal & Meyarivan 2002）或随机产生，优先模拟可能较好的。满足限制的方案优先于突破限制的。每个方案每代模拟 ${replications} 次，同一代使用相同种子，每代更换种子。`,
      `找到的方案（至少八个）另用搜索未见过的种子查看两遍，每遍各 ${fresh} 次：第一遍用于选择，第二遍（连同基准）用于报告价值，以免把运气当作价值；限制按两遍合计判断。差异按种子配对。第一遍中没有其他方案的平均值更好时，该方案留在前沿上。均衡方案是离“样样最好”最近的一个，各目标按其在前沿上的范围计量。`,
    ],
  ),
  paste: both(
    (path: string) => `Strategies to paste: ${path}`,
    (path) => `可粘贴的策略：${path}`,
  ),
  whole: both(
    (count: string) => `All ${count} plans stand in the report.`,
    (count) => `全部 ${count} 个方案见报告。`,
  ),
};

export type PlanTexts = In<typeof PLAN_WORDS>;

const TEXTS = inEach(PLAN_WORDS);

export const planTexts = (language: Language): PlanTexts => TEXTS[language];
