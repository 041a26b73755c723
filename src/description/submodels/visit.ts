import { COMPANY, MOST_OFTEN } from '../../engine/constants.ts';
import { CUT, LEVELS } from '../../engine/members/readiness.ts';
import { said } from '../../language/said.ts';
import { completes, departs, type Submodel } from '../submodel.ts';

export const VISIT: Submodel = {
  title: said('Visit', '访问'),
  purpose: said(
    'Whether a member opens the group today. The bracket is the chat list: a group in which nothing is new sinks and is not opened, by which abandoned groups die.',
    '成员今天是否打开群。方括号代表聊天列表：没有新内容的群沉到底部，不被打开，被弃的群由此消亡。',
  ),
  code: ['talk/visits.ts', 'members/candidates.ts', 'members/readiness.ts', 'talk/visit-scratch.ts'],
  equations: [
    'p = σ(m + z + β_S (S - S0) + β_B (B - B0) - β_0 e^(-(N - 1)/2) + r_d + a_s) · [e0 + (1 - e0)(1 - e^(-U/u0))]',
    said(
      '    U: unread messages; N: members of the group, oneself among them; m: with E σ(m + σ_z Z) = v, Z standard normal',
      '    U：未读消息；N：群成员数，含自己；m：满足 E σ(m + σ_z Z) = v，Z 服从标准正态',
    ),
    said(
      'readiness z = σ_z (√λ_z a + √(1 - λ_z) b): a normal and cut at ±3, for good; b = √3 (√(1 - f) (2 u_k - 1) + √f (2 u_(k+1) - 1)) at the part f',
      '来访意愿 z = σ_z (√λ_z a + √(1 - λ_z) b)：a 服从正态，截于 ±3，终身不变；b = √3 (√(1 - f) (2 u_k - 1) + √f (2 u_(k+1) - 1))，f 为',
    ),
    said(
      '    of the k-th stretch of T_z days, u_k uniform: a drift with variance 1',
      '    第 k 段（每段 T_z 天）中已过的比例，u_k 服从均匀分布：方差为 1 的漂移',
    ),
    said('a_s: `visits` of the segment, 0 for usual members', 'a_s：所属人群的 `visits`，普通成员为 0'),
    said(
      'r_d: 0 without a rhythm; else with E σ(m + σ_z Z + r_d) = v · weight of the day of the week / mean weight, at most 0.98',
      'r_d：没有作息时为 0；否则满足 E σ(m + σ_z Z + r_d) = v · 星期几的权重 / 平均权重，至多 0.98',
    ),
    said(
      'p_max: the largest p that any S from -c_R/0.2 to 1, any B from 0 to 1, any r_d + a_s, and the z of a member allow, to the next of 12 steps above',
      'p_max：成员的 z 在任何 S（-c_R/0.2 到 1）、任何 B（0 到 1）、任何 r_d + a_s 之下所允许的最大 p，向上取到 12 级之一',
    ),
    said(
      'candidate days: the day of joining, then gaps from a geometric law with chance p_max a day',
      '候选日：加入当天，此后的间隔服从每天概率 p_max 的几何分布',
    ),
    said(
      'on a candidate day: comes if u · p_max < p, u uniform; hence with chance p on any day',
      '在候选日：若 u · p_max < p 则到访，u 服从均匀分布；因此任何一天的概率为 p',
    ),
    said(
      'in an outage nobody comes; who would have come: S - δ_out (S + c_R/0.2)',
      '停机期间没有人到访；原本会来的人：S - δ_out (S + c_R/0.2)',
    ),
    said(
      'else, on any day, unless muted: comes with chance n ⊕ r        a ⊕ b = 1 - (1 - a)(1 - b)',
      '否则，在任何一天，未设免打扰者以概率 n ⊕ r 到访        a ⊕ b = 1 - (1 - a)(1 - b)',
    ),
    said(
      '    n: notice of an activity (see Activities); r = p_notify while a reply received is unread, else 0',
      '    n：活动通知（见“活动”）；有收到而未读的回复时 r = p_notify，否则为 0',
    ),
    said(
      'or, muted or not, because a question has come up or an answer is looked for (see Value, belonging, need)',
      '或者，不论是否免打扰，因产生问题或查看解答而到访（见“价值、归属感与需求”）',
    ),
    said('on the day of joining: comes', '加入当天：到访'),
  ],
  fixed: [
    {
      name: 'CUT',
      value: CUT,
      meaning: said(
        'standard deviations at which the lasting part of readiness is cut',
        '来访意愿的持久部分在多少个标准差处截断',
      ),
    },
    {
      name: 'LEVELS',
      value: LEVELS,
      meaning: said(
        'steps of p_max, from the least ready members to the most',
        'p_max 的级数，从来访意愿最低的成员到最高的',
      ),
    },
    {
      name: 'COMPANY',
      value: COMPANY,
      meaning: said('others in a room at whom its emptiness has fallen to 1/e', '群里另有多少人时，空荡之感降到 1/e'),
    },
    {
      name: 'MOST_OFTEN',
      value: MOST_OFTEN,
      meaning: said(
        'chance of a visit above which no day of the week raises it',
        '访问概率高于此值时，一周中哪一天都不再使其升高',
      ),
    },
  ],
  decisions: [
    completes(
      said('Everybody opens the group on the day of joining (p = 1).', '每个人在加入当天都打开群（p = 1）。'),
      said(
        'Nothing is unread for a newcomer, so that without it nothing would ever start.',
        '新人没有未读，若非如此什么都不会开始。',
      ),
    ),
    departs(
      said(
        'A reply or answer received also sends a notice, with the same p_notify, on every day until the member comes; the first draft has notices of activities only.',
        '收到的回复或解答也发通知，概率同为 p_notify，每天如此直到成员到访；初稿只有活动的通知。',
      ),
      said(
        'Chat programs tell people that they were answered, and a newcomer who never learns of a reply cannot be held by it (P12).',
        '聊天程序会提醒有人回复，而从不知道有回复的新人不会因此留下（P12）。',
      ),
    ),
    completes(
      said(
        'Members differ in readiness to visit by a normal law in log-odds, most of it for good; v is the mean chance of usual members of every readiness.',
        '成员的来访意愿不同，在对数优势上服从正态分布，大部分终身不变；v 是各种意愿的普通成员的平均概率。',
      ),
      said(
        'Three logs of real communities want a spread of 1 to 2.5: it was the largest single gap between their days and the model. A drift over months lets a busy member become a quiet one and back, as people do.',
        '三份真实社群的记录要求 1 到 2.5 的离散：这曾是它们的日子与模型之间最大的一处差距。数月间的漂移使活跃者变得安静，又变回来，人们正是如此。',
      ),
    ),
    completes(
      said(
        "Candidate days come at a chance of the member's own, and the hazard of leaving is divided by it.",
        '候选日以成员自己的概率出现，退出的风险率再除以它。',
      ),
      said(
        'They are a device of computing: neither how often somebody comes nor how often somebody leaves may depend on it.',
        '候选日只是计算手段：多久来一次、多久走一人都不应取决于它。',
      ),
    ),
    completes(
      said(
        "In an outage those who would have come lose satisfaction and may leave; nothing of the operator's content or ads appears, so that nothing of it is unread afterwards.",
        '停机时，原本会来的人失去满意度并可能离开；运营者的内容与广告都不出现，因此事后也不算未读。',
      ),
      said(
        'Wanting to come and finding no service disappoints; days that pass unused would make an outage a rest.',
        '想来却用不了使人失望；若白白过去的日子不算，停机反倒成了休息。',
      ),
    ),
    completes(
      said(
        'A room with hardly anybody in it draws less and holds less, whatever is posted there.',
        '几乎没有人的群，不论发什么，吸引力和留人的力量都较小。',
      ),
      said(
        'People come for people; with ten others nothing of it is left.',
        '人为人而来；另有十个人时，这一作用便不复存在。',
      ),
    ),
    completes(
      said(
        'With a rhythm, a usual member comes on each day of the week in proportion to its weight, and within the day in the order of the hours of their segment.',
        '有作息时，普通成员在一周各天到访的频率与权重成比例，一天之内按所属人群时段的先后到访。',
      ),
      said(
        'In work chats weekends are quiet, in hobby groups hardly; an hour matters because who has looked in before a post finds it next day.',
        '工作群周末安静，兴趣群几乎不变；时刻之所以重要，是因为发布之前已来过的人要到次日才看到。',
      ),
    ),
    completes(
      said(
        "Candidate days are keyed by person and counted from the day of joining; the order of a day's visitors comes from one random byte a person and day, and equal bytes keep the order of seats.",
        '候选日以人为键、从加入之日数起；当天访问者的先后来自每人每天一个随机字节，字节相同时按座位顺序。',
      ),
      said(
        'The days are the same under every strategy that lets the person join on the same day; a finer order costs time and a day cannot tell.',
        '只要在同一天加入，各策略下的候选日都相同；更细的先后费时，而以天为步看不出来。',
      ),
    ),
    completes(
      said('A member visits at most once a day.', '一名成员一天至多访问一次。'),
      said('The step of the model is a day.', '模型的步长是一天。'),
    ),
  ],
};
