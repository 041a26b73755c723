/** The words of `hearsay ab`. Names and numbers put in are written out already. */

import { both, type In, inEach } from '../../language/both.ts';
import type { Language } from '../language.ts';

export const AB_WORDS = {
  kicker: both('Planning an A/B test', 'A/B 实验规划'),
  setting: both(
    (replications: string, days: string) => `${replications} replications of each strategy over ${days} days.`,
    (replications, days) => `每种策略重复 ${replications} 次，为期 ${days} 天。`,
  ),
  effect: both(
    (of: string, against: string, days: string, difference: string, interval: string, outcome: string) =>
      `After ${days} days a whole community under ${of} differs from one under ${against} by ${difference} (${interval}) in ${outcome}.`,
    (of, against, days, difference, interval, outcome) =>
      `${days} 天后，整个社群采用${of}与采用${against}相比，${outcome}相差 ${difference}（${interval}）。`,
  ),
  noEffect: both(
    (of: string, against: string, outcome: string, days: string, pairs: string, rare: string) =>
      `After ${days} days a whole community under ${of} is the same as one under ${against} in ${outcome} in each of ${pairs} replications: they differ in fewer than ${rare}, if at all, so that these runs show nothing for an experiment to find.`,
    (of, against, outcome, days, pairs, rare) =>
      `${days} 天后，全部 ${pairs} 次重复中整个社群采用${of}与采用${against}时${outcome}都相同：即使有差异，也只出现在不到 ${rare} 的模拟中，这些模拟没有显示可供实验发现的差异。`,
  ),
  /** Parts of the communities that have no value. */
  valued: both(
    (outcome: string, of: string, share: string, against: string, other: string) =>
      `${outcome} has no value in ${share} of the communities under ${of} and in ${other} of those under ${against}: the difference is one of communities that have a value, and the numbers count those that will not.`,
    (outcome, of, share, against, other) =>
      `采用${of}的社群中有 ${share}、采用${against}的社群中有 ${other} 没有${outcome}的值：差异只在有值的社群之间，所需数目已计入没有值的社群。`,
  ),
  unclear: both(
    (of: string, against: string, days: string, interval: string, outcome: string) =>
      `These runs leave open whether ${of} and ${against} differ in ${outcome} after ${days} days (${interval}).`,
    (of, against, days, interval, outcome) =>
      `${days} 天后${of}与${against}的${outcome}是否不同，这些模拟还不能确定（${interval}）。`,
  ),
  /** A difference that runs of another kind would turn. */
  unseenKind: both(
    (of: string, against: string, outcome: string, days: string, interval: string, pairs: string, rare: string) =>
      `These runs leave open whether ${of} and ${against} differ in ${outcome} on average after ${days} days (${interval}): one side has runs of quite another kind, and the effect would turn if such came on the other side in ${rare}, which ${pairs} pairs cannot rule out. A number of communities would promise too much.`,
    (of, against, outcome, days, interval, pairs, rare) =>
      `${days} 天后${of}与${against}的${outcome}平均而言是否不同，这些模拟还不能确定（${interval}）：一方出现过截然不同的模拟，只要另一方有 ${rare} 的模拟如此，效果就会反转，${pairs} 组配对不足以排除。此时给出所需的社群数只会言过其实。`,
  ),
  /** `estimate` and `far`: the numbers for the estimated effect and for the far end of its interval. */
  groupsNeeded: both(
    (count: string, people: string, estimate: string, far: string) =>
      `With groups randomized, ${count} communities of each kind, about ${people} people in all, would show it in four of five experiments even if it is only as large as the near end of that interval; if it is as estimated, ${estimate} would do, at the far end ${far}.`,
    (count, people, estimate, far) =>
      `按群组随机时，每种策略 ${count} 个社群、共约 ${people} 人，即使效果只有区间的近端那么大，五次实验中也有四次能发现它；若与估计相同，${estimate} 个即可，若在远端，${far} 个。`,
  ),
  groupsNever: both(
    'With groups randomized, no number of communities up to a million is sure to show it in four of five experiments: these runs leave open whether it is nearly nothing.',
    '按群组随机时，即使一百万个社群，也不能保证五次实验中有四次发现它：这些模拟还不能排除它几乎为零。',
  ),
  /** Between two sentences. */
  gap: both(' ', ''),
  /** Goes on with `off` or `notOff`. */
  shown: both(
    (difference: string, interval: string) =>
      `With members of one community randomized, an experiment would show ${difference} on average (95 % interval ${interval}), `,
    (difference, interval) => `在同一社群内按成员随机时，实验平均显示 ${difference}（95 % 区间 ${interval}），`,
  ),
  off: both(
    (bias: string, interval: string) =>
      `off by ${bias} (${interval}), however many take part: treated and untreated members meet, and what a whole community adds is missing.`,
    (bias, interval) =>
      `偏差为 ${bias}（${interval}），人数再多也不会消失：两组成员彼此接触，而整个社群一起采用时的额外效果也看不到。`,
  ),
  notOff: both(
    (interval: string) => `which is not measurably off (bias ${interval}).`,
    (interval) => `没有测出偏差（偏差 ${interval}）。`,
  ),
  membersNeeded: both(
    (people: string, estimate: string) =>
      `It takes about ${people} people to find that in four of five experiments even at the near end of its interval, about ${estimate} if it is as estimated.`,
    (people, estimate) =>
      `即使只有其区间的近端那么大，约需 ${people} 人，五次实验中有四次能发现这个数；若与估计相同，约 ${estimate} 人。`,
  ),
  membersNever: both('No number of members would make it point the right way.', '成员再多，也不会使它指向正确的方向。'),
  leversRefused: both(
    (levers: string) =>
      `Members cannot be randomized one by one: the strategies differ in ${levers}, which act on everybody in a group or share a budget. Only offers, answers to first posts (operators.replyToNewcomers), membership (fee and free trial), and rewards for inviting and for coming (invitations, without a budget) can be given to single members, so only groups are randomized here.`,
    (levers) =>
      `不能按成员逐个随机：两种策略在 ${levers} 上不同，它们作用于群里的所有人，或共用预算。只有商品（offers）、对首次发言的回复（operators.replyToNewcomers）、会员费与免费试用（membership）、邀请奖励与新人奖励（invitations，不设预算）可以只给部分成员，因此这里只按群组随机。`,
  ),
  outcomeRefused: both(
    (outcome: string, known: string) =>
      `${outcome} cannot be read member by member, so only groups are randomized here. For members name one of ${known} with --outcome.`,
    (outcome, known) =>
      `${outcome}不能按成员逐个读出，因此这里只按群组随机。按成员随机时请用 --outcome 指定 ${known} 之一。`,
  ),
  unit: both(
    'The unit of a draw by groups is a whole community as the scenario describes it, with all its groups; groups of one community are no independent units.',
    '按群组随机的单位是场景所描述的整个社群及其所有群；同一社群的各群不是独立单位。',
  ),
  apart: both(
    (share: string) =>
      `Power by groups holds for communities that live apart. In these runs ${share} of those who joined came through a friend inside; where communities share friends they reach each other, and their difference shrinks.`,
    (share) =>
      `按群组随机的功效只适用于彼此隔开的社群。这些模拟中有 ${share} 的加入者经由群内朋友而来；若社群有共同的朋友，彼此会影响，差异会缩小。`,
  ),
  wordOutside: both(
    'Opinions reach friends outside in this scenario: communities that share friends would hear of each other.',
    '本场景中意见会传到群外的朋友：有共同朋友的社群会互相听说。',
  ),
  guess: both(
    'The needed sizes are those for the near end of the interval of the effect, as an effect that was noticed is often smaller than it looked; more --replications narrow it, and fewer will do.',
    '所需规模按效果区间的近端计算，因为被注意到的效果往往比看上去小；增加 --replications 可缩小区间，所需也更少。',
  ),
  missing: both(
    (count: string, causes: string) =>
      `${count} replications are left out, as a run of theirs has no value of the outcome: ${causes}.`,
    (count, causes) => `有 ${count} 次重复未计入，其中有模拟得不出该指标的数值：${causes}。`,
  ),
  failed: both('it failed', '模拟失败'),
  groups: both('Groups randomized', '按群组随机'),
  groupsNote: both(
    '"spread": standard deviation between communities, the larger of the two; "as estimated": communities of each kind for a significant result in 80 % of experiments if the effect is just the estimate; "to be safe": if it is only as large as the near end of its interval; "people": for the latter.',
    '“离散”：社群之间的标准差，取两者中较大的；“按估计”：效果恰为估计值时，80 % 的实验显著所需的每种策略社群数；“稳妥”：效果只有区间近端那么大时；“人数”按后者。',
  ),
  members: both('Members randomized', '按成员随机'),
  membersNote: both(
    'Half of the members get what the strategy does to single members. "off by": what it shows on average less what is true; "claimed error": the standard error that counts members as independent; "found": significant and the right way round; totals are scaled up to the whole community.',
    '一半成员得到该策略对单个成员所做的事。“偏差”：平均显示值减去真实值；“自称误差”：把成员当作相互独立时的标准误；“发现”：显著且方向正确；总量已按整个社群放大。',
  ),
  power: both('Power', '功效'),
  powerNote: both(
    'Chance that an experiment with so many people is significant the right way round.',
    '有这么多人参加的实验显著且方向正确的概率。',
  ),
  columns: {
    days: both('after', '时间'),
    difference: both('true effect', '真实效果'),
    interval: both('95 % interval', '95 % 区间'),
    spread: both('spread', '离散'),
    communities: both('as estimated', '按估计'),
    communitiesSafe: both('to be safe', '稳妥'),
    people: both('people', '人数'),
    shown: both('shown', '平均显示'),
    bias: both('off by', '偏差'),
    error: both('error', '误差'),
    claimed: both('claimed error', '自称误差'),
    rightWay: both('right way', '方向正确'),
    significant: both('found', '发现'),
    wrong: both('found reversed', '反向显著'),
    powerWith: both(
      (people: string) => `power, ${people} people`,
      (people) => `${people} 人的功效`,
    ),
  },
  after: both(
    (days: string) => `${days} days`,
    (days) => `${days} 天后`,
  ),
  none: both('none', '无'),
  powerTitle: both(
    (days: string) => `Power after ${days} days`,
    (days) => `${days} 天后的功效`,
  ),
  powerSubtitle: both('Dashed: 80 %', '虚线：80 %'),
  powerAxis: both('experiments that find the effect', '发现效果的实验占比'),
  peopleAxis: both('people in the experiment', '参加实验的人数'),
  daysAxis: both('days', '天'),
  byGroups: both('groups randomized', '按群组随机'),
  byMembers: both('members randomized', '按成员随机'),
  estimatesSubtitle: both(
    [
      'Difference between the strategies, lines: 95 % intervals of the mean',
      'Band: 19 of 20 experiments that draw members end within',
    ],
    ['两种策略之差；竖线：均值的 95 % 区间', '色带：二十次按成员随机的实验中有十九次在其中'],
  ),
  truth: both('whole communities', '整个社群'),
  average: both('members randomized', '按成员随机'),
  methodGroups: both(
    "Groups: runs of a strategy are independent courses of a community, so their spread gives the sampling distribution of the estimate. Power is that of Student's t test at 5 % (two-sided, noncentral t) with as many communities under each strategy; it takes outcomes as roughly normal. The effect is measured in pairs with shared seeds, which no real experiment has.",
    '群组：同一策略的各次模拟是社群的独立历程，其离散程度给出估计的抽样分布。功效按 5 % 水平的学生 t 检验（双侧，非中心 t）计算，两种策略的社群数相同，并假定结果大致服从正态分布。效果由共用随机种子的成对模拟测得，真实实验没有这种配对。',
  ),
  methodMembers: both(
    'Members: in runs of their own, half of the people, chosen once for each person, meet the offers of the one strategy, have their first posts answered, pay to stay, and are paid for inviting and welcomed as under it; the others as under the other strategy, and everything else is common. Where that decides who comes, totals are compared over everybody drawn, those who stayed away among them. Each run is one experiment. The true effect is that of the whole community in the same replication. Needed numbers take communities of this size side by side.',
    '成员：在单独的模拟中，每个人抽一次签，一半人看到一种策略的商品，首次发言的回复、会员费、邀请奖励与新人奖励都按该策略；其他人则按另一种策略，其余一切相同。若这会影响谁加入，总量按所有被抽中的人比较，未加入者也计入。每次模拟是一次实验；真实效果取同一次重复中的整个社群。所需人数按同样大小的社群并列计算。',
  ),
};

export type AbTexts = In<typeof AB_WORDS>;

const TEXTS = inEach(AB_WORDS);

export const abTexts = (language: Language): AbTexts => TEXTS[language];
