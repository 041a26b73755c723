import { said } from '../../language/said.ts';
import { completes, departs, leavesOut, type Submodel } from '../submodel.ts';

export const VALUE: Submodel = {
  title: said('Value, belonging, need', '价值、归属感与需求'),
  purpose: said(
    'What a visit was worth to the member, at its end; what members have come to feel decides whether they return and stay.',
    '一次访问结束时对成员值多少；成员由此形成的感受决定是否再来、是否留下。',
  ),
  code: ['members/value.ts', 'members/need.ts'],
  equations: [
    said(
      'G_gro = 1 - e^(-Σ w u serves_gro 1[unread] (1 - K) / b_h), without (1 - K) for pieces made for a level',
      'G_gro = 1 - e^(-Σ w u serves_gro 1[未读] (1 - K) / b_h)，针对某一水平而作的内容不乘 (1 - K)',
    ),
    'K + η_K G_gro (1 - K)',
    said(
      'G_soc = 1 - e^(-(Σ w κ(s) + Σ w u serves_soc + 3 · (replies received, not hostile, + ρ_l · likes)) / b_h),   κ = 1 bonded, 0.6 recognized, 0.25 stranger',
      'G_soc = 1 - e^(-(Σ w κ(s) + Σ w u serves_soc + 3 · (收到的非敌意回复 + ρ_l · 点赞)) / b_h)，   κ = 1 熟人，0.6 认得，0.25 陌生人',
    ),
    'G_ent = 1 - e^(-Σ w u serves_ent / b_h)',
    said(
      'G_ben = 1 - e^(-Σ w u serves_ben / b_h), ⊕ what rewards received give (see Motivation and incentives)',
      'G_ben = 1 - e^(-Σ w u serves_ben / b_h)，⊕ 所得奖励的作用（见“动机与激励”）',
    ),
    said(
      '    serves: (0, 0, 1, 0) for messages and posts, (0, 0, 1, 1) for prompts of the operator, what the kind or the scenario says for others',
      '    serves：消息与帖子为 (0, 0, 1, 0)，运营者的提示为 (0, 0, 1, 1)，其他按类型或场景所写，',
    ),
    said('    of (benefit, social, growth, fun)', '    依次为（实用、社交、成长、娱乐）'),
    said(
      'cost = c_R (r/A) / max(0.2, share of messages read that are relevant) + ζ Z + tedium (see Habituation) + γ_G G',
      'cost = c_R (r/A) / max(0.2, 所读消息中相关者的比例) + ζ Z + 厌烦（见“习惯化”）+ γ_G G',
    ),
    said(
      'S + η_S (m_gro G_gro + m_soc G_soc + m_ent G_ent + m_ben G_ben - cost - S)',
      'S + η_S (m_gro G_gro + m_soc G_soc + m_ent G_ent + m_ben G_ben - 成本 - S)',
    ),
    said(
      'B + η_B (σ(b0 + b_r Φ^r + b_b Φ^b + b_id Id) - B), then + (1 - B) min(1, b_rep · replies received)',
      'B + η_B (σ(b0 + b_r Φ^r + b_b Φ^b + b_id Id) - B)，再 + (1 - B) min(1, b_rep · 收到的回复)',
    ),
    said(
      'question: chance 1 - e^(-q0 Q Inh) a visit, Q = Q_0 at first; one open at a time; a part p_gui is found in curated pins, and of the rest in digests',
      '提问：每次访问概率 1 - e^(-q0 Q Inh)，起初 Q = Q_0；同时至多一个未解答；其中 p_gui 在精选置顶中自行找到，余下的同样可在摘要中找到',
    ),
    said(
      'between visits Q comes back to Q_0: Q_0 - Q falls with rate r_Q;   an answer given, received or found: x + η_x (1 - x)',
      '访问之间 Q 恢复到 Q_0：Q_0 - Q 以速率 r_Q 缩小；   给出、得到或找到一次解答：x + η_x (1 - x)',
    ),
    said(
      'answered when the member next looks: Q - ½ (at least 0), S + Δ_Q (1 - S), T + Δ_Q (1 - T)',
      '成员下次查看时已解答：Q - ½（至少为 0），S + Δ_Q (1 - S)，T + Δ_Q (1 - T)',
    ),
    said(
      'not answered after D days: S - Δ_Q S, T - Δ_Q T, and the question is given up',
      'D 天后仍未解答：S - Δ_Q S，T - Δ_Q T，放弃该问题',
    ),
  ],
  fixed: [
    {
      name: 'CLOSENESS_BONDED',
      value: 1,
      meaning: said('value κ of a message by a member one is bonded to', '熟人一条消息的价值 κ'),
    },
    {
      name: 'CLOSENESS_RECOGNISED',
      value: 0.6,
      meaning: said('value κ of a message by a member one recognizes', '认得者一条消息的价值 κ'),
    },
    {
      name: 'CLOSENESS_STRANGER',
      value: 0.25,
      meaning: said('value κ of a message by a stranger', '陌生人一条消息的价值 κ'),
    },
    {
      name: 'REPLY_VALUE',
      value: 3,
      meaning: said('messages of a bonded member that a reply received is worth', '收到一条回复相当于多少条熟人消息'),
    },
    {
      name: 'TEDIUM_MOST',
      value: 0.3,
      meaning: said('what tedium can cost a visit at most, in satisfaction', '厌倦在一次访问中最多能抵消的满意度'),
    },
    {
      name: 'LEAST_RELEVANT_SHARE',
      value: 0.2,
      meaning: said('relevant share below which reading tires no more', '相关占比低于此值时，阅读不会更累'),
    },
    { name: 'NEED_SETTLED', value: 0.5, meaning: said('need that an answer settles', '一次解答所满足的需求') },
    {
      name: 'ANSWER_EXPERTISE',
      value: 0.5,
      meaning: said("expertise from which a member's reply answers a question", '专业水平达到此值的成员的回复算作解答'),
    },
  ],
  switches: {
    attention: said(
      '`unlimited` makes the cost of reading 0, as r/A is.',
      '`unlimited` 使阅读成本为 0，因为 r/A 为 0。',
    ),
    tieEffects: said(
      '`off` puts Φ̄^r, Φ̄^b into belonging and κ̄ for κ(s).',
      '`off` 把 Φ̄^r、Φ̄^b 代入归属感，以 κ̄ 代替 κ(s)。',
    ),
  },
  decisions: [
    completes(
      said(
        'Everybody arrives with need Q_0; answers lower it, and life brings it back.',
        '每个人带着需求 Q_0 而来；解答使其下降，生活使其恢复。',
      ),
      said(
        'The first draft says how need falls, not how it arises. Communities for help live on questions that come up as their members go on.',
        '初稿说了需求如何下降，没说如何产生。互助社群靠成员生活中不断出现的问题存在。',
      ),
    ),
    departs(
      said(
        'A question is asked at rate q0 · Q a visit, times Inh; the first draft has q0 · Q a day without Inh.',
        '每次访问的提问率为 q0 · Q 乘以 Inh；初稿为每天 q0 · Q，没有 Inh。',
      ),
      said(
        'A question is written in a visit, before the same strangers as any other message.',
        '问题写在访问中，与其他消息一样面对同样的陌生人。',
      ),
    ),
    completes(
      said(
        'A reply answers a question if its author has expertise of 0.5 or more, or is the operator.',
        '回复者专业水平达到 0.5 或为运营者时，回复算作解答。',
      ),
      said(
        "The first draft asks for an answer of quality above 0.5; members' messages have no quality of their own, so that expertise stands for it.",
        '初稿要求解答的质量高于 0.5；成员的消息没有自己的质量，故以专业水平代替。',
      ),
    ),
    completes(
      said(
        'Whether a question was answered is found out at a visit: an answer that is there by then counts, also after D days.',
        '问题是否得到解答在访问时得知：届时已有的解答都算，D 天之后也算。',
      ),
      said('People judge by what they find when they look.', '人们按查看时所见来判断。'),
    ),
    completes(
      said(
        'The effects of answers and of being ignored are parts Δ_Q of what is left up to 1, or down to 0.',
        '解答与被忽视的作用，是到 1 或到 0 的剩余部分的 Δ_Q。',
      ),
      said(
        'The first draft gives 0.05 without saying of what; parts keep trust within 0 and 1.',
        '初稿给出 0.05，没说是什么的；按剩余部分可使信任保持在 0 与 1 之间。',
      ),
    ),
    completes(
      said(
        'Identity Id belongs to a member, is won by taking part in activities, and fades with half in 30 days between visits.',
        '认同 Id 属于成员，由参加活动赢得，在两次访问之间每 30 天减半。',
      ),
      said(
        'The first draft names signals of a group without a dynamic; those who take part are those who feel it (P14), and 30 days is its time for fatigue.',
        '初稿提到群的信号但没有动态；参加者才感受得到（P14），30 天即其疲劳的时间。',
      ),
    ),
    completes(
      said(
        'Fun comes from prompts read; messages already read give no growth again.',
        '娱乐来自所读的提示；已读过的消息不再带来成长。',
      ),
      said(
        'The first draft takes activities and likes; likes count for company.',
        '初稿取活动与点赞；这里点赞计入社交。',
      ),
    ),
    leavesOut(
      said(
        'The motive benefit is served by rewards, and by activities and content made for it, not by offers bought: without any of these (G_ben = 0) segments that give it much weight are harder to satisfy.',
        '实用动机由奖励以及为此而作的活动与内容满足，不由所买商品满足：没有这些时（G_ben = 0），看重实用的人群更难满意。',
      ),
      said(
        'Do not compare the satisfaction of segments whose weight of benefit differs.',
        '不要比较实用权重不同的人群的满意度。',
      ),
    ),
    completes(
      said(
        'What is known grows with what is learnt, at rate η_K, which is 0 unless a scenario says otherwise; what members write wears off with it, content of the operator for a level does not.',
        '已知的随所学增长，速率 η_K，除非场景另写否则为 0；成员写的内容随之贬值，运营者针对水平的内容不会。',
      ),
      said(
        'The first draft says that knowledge saturates unless there is content for the level of veterans, and gives no rate.',
        '初稿说除非有适合老成员水平的内容，知识会饱和，但没有给出速率。',
      ),
    ),
    completes(
      said('Expertise grows a little with each answer given or received.', '每给出或得到一次解答，专业水平略有增长。'),
      said('Whoever has been helped can help others some day.', '得到过帮助的人有一天也能帮助别人。'),
    ),
  ],
};
