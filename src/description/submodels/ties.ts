import { KICK_OFF_DAYS } from '../../engine/joining/start.ts';
import { DENSE_SEATS, GROWTH_LIMIT, NEGLIGIBLE } from '../../engine/talk/ties.ts';
import { said } from '../../language/said.ts';
import { completes, departs, leavesOut, type Submodel } from '../submodel.ts';

export const TIES: Submodel = {
  title: said('Ties and familiarity', '关系与熟悉感'),
  purpose: said(
    'What members remember of each other. No limit on the number of ties is built in: how many a member can keep follows from limited reading and from forgetting.',
    '成员彼此记住什么。没有内置关系数上限：一名成员能维持多少，来自有限的阅读与遗忘。',
  ),
  code: ['talk/ties.ts', 'talk/familiarity.ts', 'talk/identity.ts', 'joining/start.ts'],
  equations: [
    said('s_ij fades by e^(-λ Δt), given as the half-life ln2/λ', 's_ij 以 e^(-λ Δt) 减弱，以半衰期 ln2/λ 给出'),
    said(
      's_ij + w δ_r        for each simulated message of j that i reads, standing for w',
      's_ij + w δ_r        i 每读到 j 的一条模拟消息，它代表 w 条',
    ),
    said('s_ij + δ_d and s_ji + δ_d        when i replies to j', 's_ij + δ_d 且 s_ji + δ_d        i 回复 j 时'),
    said(
      's_ij + δ_t and s_ji + δ_t        for each of the latest n_t messages of the thread that i answers in, j its author: members present other than i',
      's_ij + δ_t 且 s_ji + δ_t        i 在讨论串中回复时，对其最近 n_t 条消息的每一条，j 为其作者：在群成员，非 i 本人，',
    ),
    said(
      '    and than the author answered; the first message of the thread does not count, nor what is not among the latest A of the group',
      '    也非所回复的作者；讨论串的第一条不计，不在群最新 A 条之内的不计',
    ),
    said(
      's_ij = s_ji = s_0 + …        when friends of the outside graph meet in a group',
      's_ij = s_ji = s_0 + …        关系网中的好友在群里相遇时',
    ),
    said(
      's_ij = s_ji = s_0 + …        when two meet who knew each other before: each pair of a group with chance acquaintances / (others in it when full)',
      's_ij = s_ji = s_0 + …        早已相识的两人相遇时：群中每一对以概率 acquaintances / (满员时的其他人数)',
    ),
    said(
      'i recognizes j if s_ij ≥ θ_r, and is bonded to j if s_ij ≥ θ_b',
      's_ij ≥ θ_r 时 i 认得 j，s_ij ≥ θ_b 时与 j 成为熟人',
    ),
    said(
      'at the beginning of each visit, before anything is read, with ties as they then stand: c_a members drawn with replacement among the visible others:',
      '每次访问开始、阅读之前，按当时的关系：在其他可见成员中有放回抽取 c_a 人：',
    ),
    said(
      '    Φ^r + η_Φ (share recognized among them - Φ^r), and Φ^b likewise; visible: has written in the last T_v days',
      '    Φ^r + η_Φ (其中认得的占比 - Φ^r)，Φ^b 同理；可见：最近 T_v 天发过言',
    ),
    said(
      'cohesion by a formula c(size): Inh and ρ are multiplied by c, from 0 to 1, of the size of the group in the morning; tie effects are off',
      '按公式 c(规模) 的凝聚力：Inh 与 ρ 乘以早晨群规模的 c（0 到 1）；关系效应关闭',
    ),
    said(
      'tie effects off: Φ^r = Φ̄^r, Φ^b = Φ̄^b, ρ(s) = ρ̄, κ(s) = κ̄ wherever behavior uses them',
      '关系效应关闭：凡行为用到处 Φ^r = Φ̄^r，Φ^b = Φ̄^b，ρ(s) = ρ̄，κ(s) = κ̄',
    ),
  ],
  fixed: [
    {
      name: 'DENSE_SEATS',
      value: DENSE_SEATS,
      meaning: said(
        'seats up to which ties stand in a matrix, beyond in a hash table; the same strengths',
        '座位数不超过此值时关系存于矩阵，超过则存于散列表；强度相同',
      ),
    },
    {
      name: 'GROWTH_LIMIT',
      value: GROWTH_LIMIT,
      meaning: said('growth of the scale at which stored strengths are rescaled', '刻度增长到此倍数时重新缩放所存强度'),
    },
    {
      name: 'KICK_OFF_DAYS',
      value: KICK_OFF_DAYS,
      meaning: said(
        "days from the opening of a group on which the operator's kick-off goes on, each message a prompt",
        '群开设后运营者暖场的天数，每条消息都是提示',
      ),
    },
    {
      name: 'NEGLIGIBLE',
      value: NEGLIGIBLE,
      meaning: said(
        'strength below which a hash table that must grow forgets a tie',
        '散列表须扩大时，低于此强度的关系被忘记',
      ),
    },
  ],
  switches: {
    forgetting: said('`off` sets λ = 0: ties never fade.', '`off` 设 λ = 0：关系从不减弱。'),
    tieEffects: said(
      '`off` replaces every use of strength and familiarity in behavior by the constants of the last equation. Ties are still counted, so that the outcomes show what would be felt.',
      '`off` 以最后一式的常数代替行为中对强度与熟悉感的一切使用。关系仍被计算，使结果显示本会感受到什么。',
    ),
    identity: said(
      "`shuffled` takes each message for that of a visible member drawn at random (the same whenever the same reader meets it), in reading and in exchanging; `off` gives each member one tie, to the group: all that is read and exchanged goes there, and it stands for everybody's.",
      '`shuffled` 在阅读与往来中把每条消息当作随机一位可见成员写的（同一读者每次遇到都相同）；`off` 给每名成员一条与群的关系：所读与往来都归于它，它代表与所有人的关系。',
    ),
  },
  decisions: [
    completes(
      said(
        'Fading is kept by forward decay: the store holds s · e^(λ t), which only grows by additions, so that a tie is one number without a date.',
        '消退用前向衰减保存：存的是 s · e^(λ t)，只因增加而增长，一条关系就是一个不带日期的数。',
      ),
      said(
        'It is exact, and nothing has to be touched while time passes (Cormode, Shkapenyuk, Srivastava & Xu 2009).',
        '这是精确的，时间流逝时不必触碰任何东西（Cormode, Shkapenyuk, Srivastava & Xu 2009）。',
      ),
    ),
    completes(
      said(
        "Thread-mates exchange: who answers in a thread gains a tie, both ways, with the authors of its latest n_t messages that stand among the latest A of the group, one gain a message, besides the exchange with the author answered. This decides whether a group that lived on a month of an operator's topics outlasts them.",
        '同帖往来：在讨论串中回复的人，除与所回复的作者往来外，还与该串最近 n_t 条消息（在群最新 A 条之内）的作者双向增加关系，每条一次。这决定了靠运营者的话题撑过一个月的群能否在话题结束后存活。',
      ),
      said(
        'The first draft leaves it open. Without it members who answer a topic exchange with the operator alone, and the plan of a month in the shipped course scenario falls silent when its topics end, against the handbook case (P26). `threadGain: 0` switches it off.',
        '初稿未作规定。没有它，回复话题的成员只与运营者往来，自带的课程场景的一月计划在话题结束时沉默，与手册案例（P26）不符。`threadGain: 0` 将其关闭。',
      ),
    ),
    completes(
      said(
        'Familiarity is estimated from c_a members a visit, starts at 0 also among friends, and stays as it is while nobody else is visible.',
        '熟悉感每次访问由 c_a 名成员估计，即使在好友之间也从 0 开始，没有其他可见成员时保持不变。',
      ),
      said(
        'The cost of a visit must not grow with the group; the estimate is unbiased and its lag is 1/η_Φ visits.',
        '一次访问的计算量不能随群增长；该估计无偏，滞后 1/η_Φ 次访问。',
      ),
    ),
    completes(
      said(
        'Ties lead to members only: reading or answering the operator makes none.',
        '关系只指向成员：阅读或回复运营者不形成关系。',
      ),
      said(
        'An operator is no member, and bonds to one person would hide whether members know each other.',
        '运营者不是成员，与一个人的关系会掩盖成员是否彼此认识。',
      ),
    ),
    completes(
      said(
        'The gain of reading a message comes before it is judged whether its author is close.',
        '先增加阅读一条消息的关系，再判断其作者是否亲近。',
      ),
      said('Reading is what brings the author to mind.', '正是阅读使人想起作者。'),
    ),
    departs(
      said(
        'There is no limit on stored ties and hence no switch truncationSlots and no count of evictions.',
        '存储的关系没有上限，因此没有 truncationSlots 开关，也没有淘汰计数。',
      ),
      said(
        'Storage is a matrix over seats or a growing table, so that nothing is truncated that could pass for a limit of the mind.',
        '存储为按座位的矩阵或可扩大的表，没有任何截断会被误认为记忆的限度。',
      ),
    ),
    leavesOut(
      said(
        'Silent members are never visible (ψ = 0); a weight for them cannot be set.',
        '沉默的成员从不可见（ψ = 0）；不能为他们设权重。',
      ),
      said(
        'Familiarity is about those who write, as with ψ = 0, the value in every preset of the first draft.',
        '熟悉感只关乎发言的人，如 ψ = 0，即初稿各预设的取值。',
      ),
    ),
    leavesOut(
      said('Nobody meets offline (δ_o).', '没有人在线下见面（δ_o）。'),
      said('Ties grow by reading and answering alone.', '关系只因阅读与回复而增长。'),
      ({ strategies }) => strategies.every(({ activities }) => activities.every(({ kind }) => kind !== 'offline')),
    ),
    completes(
      said(
        'Shuffling who is read comes in two forms. `shuffled` changes whose name a message bears and `off` takes names away.',
        '打乱所读作者有两种形式。`shuffled` 改变消息的署名，`off` 去掉姓名。',
      ),
      said(
        'What a member can remember in all, Σ s = Y/λ, does not depend on names: shuffled ones share the same attention among as many, and the sizes at which ties thin out stay. What removes a threshold is that nobody can be told apart.',
        '一名成员总共能记住多少，Σ s = Y/λ，与姓名无关：打乱的姓名在同样多的人之间分享同样的注意力，关系变稀的规模不变。消除门槛的是谁也分不清谁。',
      ),
    ),
    completes(
      said(
        'A choice of the operator by ties (leaders by ties, groups divided along ties) stays as it is when tie effects are off.',
        '运营者按关系作的选择（按关系选骨干、沿关系拆群）在关系效应关闭时照旧。',
      ),
      said(
        'It is a measurement by the operator, written into a strategy by name, and no behavior of members.',
        '那是运营者的测量，明写在策略中，不是成员的行为。',
      ),
    ),
    completes(
      said(
        'A group may begin warm: `community.start` gives members acquaintances and the operator a first week of prompts.',
        '群可以暖场开始：`community.start` 给成员一些熟人，并给运营者第一周的提示。',
      ),
      said(
        'The same parameters have a living and a dead state; which one a group reaches depends on how it begins.',
        '同样的参数有活与死两种状态；群到达哪一种取决于如何开始。',
      ),
    ),
    leavesOut(
      said('The power-law kernel of forgetting is not offered.', '不提供幂律遗忘核。'),
      said('What is found about thresholds rests on exponential forgetting.', '关于门槛的发现以指数遗忘为前提。'),
    ),
  ],
};
