/** The words of `hearsay ab`. Names and numbers put in are written out already. */

import type { Language } from '../language.ts';
import { agreeing } from './agree.ts';

export interface AbTexts {
  readonly kicker: string;
  readonly setting: (replications: string, days: string) => string;
  readonly effect: (
    of: string,
    against: string,
    days: string,
    difference: string,
    interval: string,
    outcome: string,
  ) => string;
  readonly noEffect: (
    of: string,
    against: string,
    outcome: string,
    days: string,
    pairs: string,
    oneIn: string,
  ) => string;
  /** Parts of the communities that have no value. */
  readonly valued: (outcome: string, of: string, share: string, against: string, other: string) => string;
  readonly unclear: (of: string, against: string, days: string, interval: string, outcome: string) => string;
  /** `estimate` and `far`: the numbers for the estimated effect and for the far end of its interval. */
  readonly groupsNeeded: (count: string, people: string, estimate: string, far: string) => string;
  readonly groupsNever: string;
  /** Between two sentences. */
  readonly gap: string;
  /** Goes on with `off` or `notOff`. */
  readonly shown: (difference: string, interval: string) => string;
  readonly off: (bias: string, interval: string) => string;
  readonly notOff: (interval: string) => string;
  readonly membersNeeded: (people: string, estimate: string) => string;
  readonly membersNever: string;
  readonly leversRefused: (levers: string) => string;
  readonly outcomeRefused: (outcome: string, known: string) => string;
  readonly unit: string;
  readonly apart: (share: string) => string;
  readonly wordOutside: string;
  readonly guess: string;
  readonly missing: (count: string) => string;
  readonly groups: string;
  readonly groupsNote: string;
  readonly members: string;
  readonly membersNote: string;
  readonly power: string;
  readonly powerNote: string;
  readonly columns: {
    readonly days: string;
    readonly difference: string;
    readonly interval: string;
    readonly spread: string;
    readonly communities: string;
    readonly communitiesSafe: string;
    readonly people: string;
    readonly shown: string;
    readonly bias: string;
    readonly error: string;
    readonly claimed: string;
    readonly rightWay: string;
    readonly significant: string;
    readonly wrong: string;
    readonly powerWith: (people: string) => string;
  };
  readonly after: (days: string) => string;
  readonly none: string;
  readonly powerTitle: (days: string) => string;
  readonly powerSubtitle: string;
  readonly powerAxis: string;
  readonly peopleAxis: string;
  readonly daysAxis: string;
  readonly byGroups: string;
  readonly byMembers: string;
  readonly estimatesSubtitle: readonly string[];
  readonly truth: string;
  readonly average: string;
  readonly methodGroups: string;
  readonly methodMembers: string;
}

const en: AbTexts = {
  kicker: 'Planning an A/B test',
  setting: (replications, days) => `${replications} replications of each strategy over ${days} days.`,
  effect: (of, against, days, difference, interval, outcome) =>
    `After ${days} days a whole community under ${of} differs from one under ${against} by ${difference} (95 % interval ${interval}) in ${outcome}.`,
  noEffect: (of, against, outcome, days, pairs, oneIn) =>
    `After ${days} days a whole community under ${of} is the same as one under ${against} in ${outcome} in each of ${pairs} replications: they differ in fewer than 1 community of ${oneIn}, if at all, so that these runs show nothing for an experiment to find.`,
  valued: (outcome, of, share, against, other) =>
    `${outcome} has no value in ${share} of the communities under ${of} and in ${other} of those under ${against}: the difference is one of communities that have a value, and the numbers count those that will not.`,
  unclear: (of, against, days, interval, outcome) =>
    `These runs leave open whether ${of} and ${against} differ in ${outcome} after ${days} days (95 % interval ${interval}).`,
  groupsNeeded: (count, people, estimate, far) =>
    `With groups drawn, ${count} communities of each kind, about ${people} people in all, would show it in four of five experiments even if it is only as large as the near end of that interval; if it is as estimated, ${estimate} would do, at the far end ${far}.`,
  groupsNever:
    'With groups drawn, no number of communities up to a million is sure to show it in four of five experiments: these runs leave open whether it is nearly nothing.',
  gap: ' ',
  shown: (difference, interval) =>
    `With members drawn inside one community, an experiment would show ${difference} on average (95 % interval ${interval}), `,
  off: (bias, interval) =>
    `off by ${bias} (${interval}), however many take part: treated and untreated members meet, and what a whole community adds is missing.`,
  notOff: (interval) => `which is not measurably off (bias ${interval}).`,
  membersNeeded: (people, estimate) =>
    `It takes about ${people} people to find that in four of five experiments even at the near end of its interval, about ${estimate} if it is as estimated.`,
  membersNever: 'No number of members would make it point the right way.',
  leversRefused: (levers) =>
    `Members cannot be drawn one by one: the strategies differ in ${levers}, which act on everybody in a group or share a budget. Only offers, answers to first posts (operators.replyToNewcomers), membership (fee and free trial), and rewards for inviting and for coming (invitations, without a budget) can be given to single members, so only groups are drawn here.`,
  outcomeRefused: (outcome, known) =>
    `${outcome} cannot be read member by member, so only groups are drawn here. For members name one of ${known} with --outcome.`,
  unit: 'The unit of a draw by groups is a whole community as the scenario describes it, with all its groups; groups of one community are no independent units.',
  apart: (share) =>
    `Power by groups holds for communities that live apart. In these runs ${share} of those who joined came through a friend inside; where communities share friends they reach each other, and their difference shrinks.`,
  wordOutside:
    'Opinions reach friends outside in this scenario: communities that share friends would hear of each other.',
  guess:
    'The needed sizes are those for the near end of the interval of the effect, as an effect that was noticed is often smaller than it looked; more --replications narrow it, and fewer will do.',
  missing: (count) => `${count} replications are left out: a run failed in them or gave no finite number.`,
  groups: 'Groups drawn',
  groupsNote:
    '"spread": standard deviation between communities, the larger of the two; "as estimated": communities of each kind for a significant result in 80 % of experiments if the effect is just the estimate; "to be safe": if it is only as large as the near end of its interval; "people": for the latter.',
  members: 'Members drawn',
  membersNote:
    'Half of the members get what the strategy does to single members. "off by": what it shows on average less what is true; "claimed error": the standard error that counts members as independent; "found": significant and the right way round; totals are scaled up to the whole community.',
  power: 'Power',
  powerNote: 'Chance that an experiment with so many people is significant the right way round.',
  columns: {
    days: 'after',
    difference: 'true effect',
    interval: '95 % interval',
    spread: 'spread',
    communities: 'as estimated',
    communitiesSafe: 'to be safe',
    people: 'people',
    shown: 'shown',
    bias: 'off by',
    error: 'error',
    claimed: 'claimed error',
    rightWay: 'right way',
    significant: 'found',
    wrong: 'found reversed',
    powerWith: (people) => `power, ${people} people`,
  },
  after: (days) => `${days} days`,
  none: 'none',
  powerTitle: (days) => `Power after ${days} days`,
  powerSubtitle: 'Dashed: 80 %',
  powerAxis: 'experiments that find the effect',
  peopleAxis: 'people in the experiment',
  daysAxis: 'days',
  byGroups: 'groups drawn',
  byMembers: 'members drawn',
  estimatesSubtitle: [
    'Difference between the strategies, lines: 95 % intervals of the mean',
    'Band: 19 of 20 experiments that draw members end within',
  ],
  truth: 'whole communities',
  average: 'members drawn',
  methodGroups:
    "Groups: runs of a strategy are independent courses of a community, so their spread gives the sampling distribution of the estimate. Power is that of Student's t test at 5 % (two-sided, noncentral t) with as many communities under each strategy; it takes outcomes as roughly normal. The effect is measured in pairs with shared seeds, which no real experiment has.",
  methodMembers:
    'Members: in runs of their own, half of the people, drawn once for each person, meet the offers of the one strategy, have their first posts answered, pay to stay, and are paid for inviting and welcomed as under it; the others as under the other strategy, and everything else is common. Where that decides who comes, totals are compared over everybody drawn, those who stayed away among them. Each run is one experiment. The true effect is that of the whole community in the same replication. Needed numbers take communities of this size side by side.',
};

const zh: AbTexts = {
  kicker: 'A/B 实验规划',
  setting: (replications, days) => `每种策略重复 ${replications} 次，为期 ${days} 天。`,
  effect: (of, against, days, difference, interval, outcome) =>
    `${days} 天后，整个社群采用${of}与采用${against}相比，${outcome}相差 ${difference}（95 % 区间 ${interval}）。`,
  noEffect: (of, against, outcome, days, pairs, oneIn) =>
    `${days} 天后，全部 ${pairs} 次重复中整个社群采用${of}与采用${against}时${outcome}都相同：即使有差异，也少于每 ${oneIn} 个社群一个，这些运行没有显示可供实验发现的差异。`,
  valued: (outcome, of, share, against, other) =>
    `采用${of}的社群中有 ${share}、采用${against}的社群中有 ${other} 没有${outcome}的值：差异只在有值的社群之间，所需数目已计入没有值的社群。`,
  unclear: (of, against, days, interval, outcome) =>
    `${days} 天后${of}与${against}在${outcome}上是否不同，这些运行还不能确定（95 % 区间 ${interval}）。`,
  groupsNeeded: (count, people, estimate, far) =>
    `按群组随机时，每种策略 ${count} 个社群、共约 ${people} 人，即使效果只有区间的近端那么大，五次实验中也有四次能发现它；若与估计相同，${estimate} 个即可，若在远端，${far} 个。`,
  groupsNever: '按群组随机时，即使一百万个社群，也不能保证五次实验中有四次发现它：这些运行还不能排除它几乎为零。',
  gap: '',
  shown: (difference, interval) => `在同一社群内按成员随机时，实验平均显示 ${difference}（95 % 区间 ${interval}），`,
  off: (bias, interval) =>
    `偏差为 ${bias}（${interval}），人数再多也不会消失：两组成员彼此接触，而整个社群一起采用时的额外效果也看不到。`,
  notOff: (interval) => `没有测出偏差（偏差 ${interval}）。`,
  membersNeeded: (people, estimate) =>
    `即使只有其区间的近端那么大，约需 ${people} 人，五次实验中有四次能发现这个数；若与估计相同，约 ${estimate} 人。`,
  membersNever: '成员再多，也不会使它指向正确的方向。',
  leversRefused: (levers) =>
    `不能按成员逐个随机：两种策略在 ${levers} 上不同，它们作用于群里的所有人，或共用预算。只有商品（offers）、对首次发言的回复（operators.replyToNewcomers）、会员费与免费试用（membership）、邀请奖励与新人奖励（invitations，不设预算）可以只给部分成员，因此这里只按群组随机。`,
  outcomeRefused: (outcome, known) =>
    `${outcome}不能按成员逐个读出，因此这里只按群组随机。按成员随机时请用 --outcome 指定 ${known} 之一。`,
  unit: '按群组随机的单位是场景所描述的整个社群及其所有群；同一社群的各群不是独立单位。',
  apart: (share) =>
    `按群组随机的功效只适用于彼此隔开的社群。这些运行中有 ${share} 的加入者经由群内朋友而来；若社群有共同的朋友，彼此会影响，差异会缩小。`,
  wordOutside: '本场景中意见会传到群外的朋友：有共同朋友的社群会互相听说。',
  guess: '所需规模按效果区间的近端计算，因为被注意到的效果往往比看上去小；增加 --replications 可缩小区间，所需也更少。',
  missing: (count) => `有 ${count} 次重复未计入：其中有运行失败或没有得到有限数。`,
  groups: '按群组随机',
  groupsNote:
    '“离散”：社群之间的标准差，取两者中较大的；“按估计”：效果恰为估计值时，80 % 的实验显著所需的每种策略社群数；“稳妥”：效果只有区间近端那么大时；“人数”按后者。',
  members: '按成员随机',
  membersNote:
    '一半成员得到该策略对单个成员所做的事。“偏差”：平均显示值减去真实值；“自称误差”：把成员当作相互独立时的标准误；“发现”：显著且方向正确；总量已按整个社群放大。',
  power: '功效',
  powerNote: '有这么多人参加的实验显著且方向正确的概率。',
  columns: {
    days: '时间',
    difference: '真实效果',
    interval: '95 % 区间',
    spread: '离散',
    communities: '按估计',
    communitiesSafe: '稳妥',
    people: '人数',
    shown: '平均显示',
    bias: '偏差',
    error: '误差',
    claimed: '自称误差',
    rightWay: '方向正确',
    significant: '发现',
    wrong: '反向显著',
    powerWith: (people) => `${people} 人的功效`,
  },
  after: (days) => `${days} 天后`,
  none: '无',
  powerTitle: (days) => `${days} 天后的功效`,
  powerSubtitle: '虚线：80 %',
  powerAxis: '发现效果的实验占比',
  peopleAxis: '参加实验的人数',
  daysAxis: '天',
  byGroups: '按群组随机',
  byMembers: '按成员随机',
  estimatesSubtitle: ['两种策略之差；竖线：均值的 95 % 区间', '色带：二十次按成员随机的实验中有十九次在其中'],
  truth: '整个社群',
  average: '按成员随机',
  methodGroups:
    '群组：同一策略的各次运行是社群的独立历程，其离散程度给出估计的抽样分布。功效按 5 % 水平的学生 t 检验（双侧，非中心 t）计算，两种策略的社群数相同，并假定结果大致服从正态分布。效果由共用随机种子的成对运行测得，真实实验没有这种配对。',
  methodMembers:
    '成员：在单独的运行中，每个人抽一次签，一半人看到一种策略的商品，首次发言的回复、会员费、邀请奖励与新人奖励都按该策略；其他人则按另一种策略，其余一切相同。若这会影响谁加入，总量按所有被抽中的人比较，未加入者也计入。每次运行是一次实验；真实效果取同一次重复中的整个社群。所需人数按同样大小的社群并列计算。',
};

const english = agreeing(en);

export function abTexts(language: Language): AbTexts {
  return language === 'zh' ? zh : english;
}
