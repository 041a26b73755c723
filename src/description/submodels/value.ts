import { LEAST_CONCERN } from '../../engine/constants.ts';
import { HOPE_AT_FIRST, HOPE_MOVES, NEED_SETTLED } from '../../engine/members/need.ts';
import { REPLY_VALUE, TEDIUM_MOST } from '../../engine/members/value.ts';
import { ANSWER_EXPERTISE } from '../../engine/talk/conversation.ts';
import { CLOSENESS_BONDED, CLOSENESS_RECOGNISED, CLOSENESS_STRANGER, CONCERNS } from '../../engine/talk/reading.ts';
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
      'cost = c_R (r/A) / max(0.2, mean of min(1, u/CONCERNS) over messages read) + ζ Z + tedium (see Habituation) + γ_G G',
      'cost = c_R (r/A) / max(0.2, 所读消息 min(1, u/CONCERNS) 的均值) + ζ Z + 厌烦（见“习惯化”）+ γ_G G',
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
      'a question comes up: chance 1 - e^(-q0 Q) a day, Q = Q_0 at first, and p_j Q_0 on joining; it brings the member in on that day with chance p_Q E',
      '产生问题：每天概率 1 - e^(-q0 Q)，起初 Q = Q_0；加入时为 p_j Q_0；当天以概率 p_Q E 把成员带进群',
    ),
    said(
      '    E of a group: HOPE_AT_FIRST at first, E + HOPE_MOVES (1 - E) for each question answered in it, E - HOPE_MOVES E for each given up',
      '    群的 E：起初为 HOPE_AT_FIRST，群内每解答一个问题 E + HOPE_MOVES (1 - E)，每放弃一个 E - HOPE_MOVES E',
    ),
    said(
      'at a visit within D days it is asked with chance Inh E/HOPE_AT_FIRST, times the boost of a question hour, at most 1; else it is forgotten; one open at a time',
      '在 D 天之内的一次访问中以概率 Inh E/HOPE_AT_FIRST 提出，乘以答疑时段的倍数，至多为 1；否则忘掉；同时至多一个未解答',
    ),
    said(
      '    at a question hour others ask with chance 1 - e^(-q0 (boost - 1) Q Inh E/HOPE_AT_FIRST); a part p_gui is found in curated pins, and of the rest in digests',
      '    答疑时段其他人以概率 1 - e^(-q0 (倍数 - 1) Q Inh E/HOPE_AT_FIRST) 提问；其中 p_gui 在精选置顶中自行找到，余下的同样可在摘要中找到',
    ),
    said(
      'who has asked looks for the answer on each of the next D + 1 days with chance p_Q',
      '提问者在此后 D + 1 天里每天以概率 p_Q 来查看解答',
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
      value: CLOSENESS_BONDED,
      meaning: said('value κ of a message by a member one is bonded to', '熟人一条消息的价值 κ'),
    },
    {
      name: 'CLOSENESS_RECOGNISED',
      value: CLOSENESS_RECOGNISED,
      meaning: said('value κ of a message by a member one recognizes', '认得者一条消息的价值 κ'),
    },
    {
      name: 'CLOSENESS_STRANGER',
      value: CLOSENESS_STRANGER,
      meaning: said('value κ of a message by a stranger', '陌生人一条消息的价值 κ'),
    },
    {
      name: 'REPLY_VALUE',
      value: REPLY_VALUE,
      meaning: said('messages of a bonded member that a reply received is worth', '收到一条回复相当于多少条熟人消息'),
    },
    {
      name: 'TEDIUM_MOST',
      value: TEDIUM_MOST,
      meaning: said('what tedium can cost a visit at most, in satisfaction', '厌倦在一次访问中最多能抵消的满意度'),
    },
    {
      name: 'CONCERNS',
      value: CONCERNS,
      meaning: said(
        'relevance from which a message concerns its reader fully: that of a usual topic',
        '相关度达到此值的消息对读者完全切身：即普通话题的质量',
      ),
    },
    {
      name: 'LEAST_CONCERN',
      value: LEAST_CONCERN,
      meaning: said(
        'mean concern of what is read below which reading tires no more',
        '所读内容平均切身程度低于此值时，阅读不会更累',
      ),
    },
    {
      name: 'HOPE_AT_FIRST',
      value: HOPE_AT_FIRST,
      meaning: said(
        'part of questions expected to be answered in a group of which nothing has been seen',
        '尚无见闻时，预期群内问题得到解答的比例',
      ),
    },
    {
      name: 'HOPE_MOVES',
      value: HOPE_MOVES,
      meaning: said('weight of the latest question in that expectation', '最近一个问题在该预期中的权重'),
    },
    { name: 'NEED_SETTLED', value: NEED_SETTLED, meaning: said('need that an answer settles', '一次解答所满足的需求') },
    {
      name: 'ANSWER_EXPERTISE',
      value: ANSWER_EXPERTISE,
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
    departs(
      said(
        'Reading costs by how far what is read concerns the reader, in proportion, up to that of a usual topic; the first draft counts messages from a limit of relevance on.',
        '阅读成本取决于所读内容有多切身，按比例计，到普通话题为止；初稿只数相关度超过某一界限的消息。',
      ),
      said(
        'With a limit of 0.5 a topic of quality .4 was noise and one of .5 none: topics a little poorer, or half as relevant, lost half of a group (N15). People pass over what concerns them less; nothing turns at one value.',
        '若界限为 0.5，质量 .4 的话题全是噪声，.5 的则完全不是：稍差或相关度减半的话题会使群失去一半成员（N15）。人们会略过不太相关的内容，没有哪个数值会使情形突变。',
      ),
    ),
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
        'Questions come up in life, at rate q0 · Q a day, whether or not the member is there, bring them in as far as they hope to be helped, and are asked before the same strangers as any other message; the first draft has q0 · Q a day, without what it brings.',
        '问题产生于生活，每天速率 q0 · Q，不论成员是否在场；成员有多大指望得到帮助，就多大程度因此到访；提问时与其他消息一样面对同样的陌生人。初稿为每天 q0 · Q，没有到访。',
      ),
      said(
        'People come to a place for help because they need help. With questions only at visits made for other reasons they were so rare that an operator who answers made no difference.',
        '人们因需要帮助而来到互助之处。若只在因其他原因的访问中提问，问题少到有没有运营者解答都没有差别。',
      ),
    ),
    completes(
      said(
        'Whether help is to be hoped for is seen by all: one expectation a group, moved by every question answered or given up in it. It does not habituate: an answer lowers the need itself.',
        '能否指望得到帮助人人可见：每群一个预期，随群内每个被解答或被放弃的问题而变。它不习惯化：解答降低的是需求本身。',
      ),
      said(
        'Members ask seldom, and see many questions of others; a group in which questions stay unanswered is not asked any more.',
        '成员自己很少提问，却看到许多别人的问题；问题无人解答的群，渐渐就没人问了。',
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
