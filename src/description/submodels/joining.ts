import { CLOSURE_SAMPLE } from '../../engine/joining/acceptance.ts';
import { BURST_LENGTHS, ENDING_DAYS } from '../../engine/joining/invitations.ts';
import { MOTIVE_CONCENTRATION } from '../../engine/joining/joining.ts';
import { UNMOVED } from '../../engine/joining/willingness.ts';
import { said } from '../../language/said.ts';
import { work } from '../reference.ts';
import { completes, departs, type Submodel } from '../submodel.ts';

export const JOINING: Submodel = {
  title: said('Joining, inviting, word of mouth across the graph', '加入、邀请与关系网上的口碑'),
  purpose: said(
    'Who comes in: founders, seeds, people who come through a channel, friends who are invited or told.',
    '谁进来：创始成员、种子用户、经渠道而来的人、被邀请或被告知的好友。',
  ),
  code: [
    'joining/joining.ts',
    'joining/recruiting.ts',
    'joining/arrival-queue.ts',
    'joining/invitations.ts',
    'joining/word-of-mouth.ts',
    'joining/willingness.ts',
    'joining/recommending.ts',
    'joining/acceptance.ts',
    'joining/thresholds.ts',
  ],
  equations: [
    said(
      'channel: Poisson(expected / days) people a day, of its mix of segments, each part times d_s where it calls by deals; each joins',
      '渠道：每天 Poisson(expected / 天数) 人，按其人群构成；以优惠吸引时各部分乘以 d_s；每个人都加入',
    ),
    said(
      'personas: w times `spending`, α times `talkativeness`, friends times `friends` (each new one a friend of a friend), T on joining `trust`, deal-proneness d_s `dealProneness` of the segment s',
      '人群画像：w 乘以 `spending`，α 乘以 `talkativeness`，好友数乘以 `friends`（新增的均为好友的好友），加入时的 T 为 `trust`，对优惠的敏感 d_s 为人群 s 的 `dealProneness`',
    ),
    said('seeds and founders join on their day', '种子用户与创始成员在各自的日子加入'),
    said(
      'acceptance of an invitation or a mention: σ(a0 + a1 ln(1 + k) + a2 · closure + a3 · relevance + a4 · d_s · reward + a5 · R), + a7 for an invitation',
      '接受邀请或口头提及：σ(a0 + a1 ln(1 + k) + a2 · 好友互识 + a3 · 相关度 + a4 · d_s · 奖励 + a5 · R)，邀请另加 a7',
    ),
    said(
      '    k: friends inside; closure: share of pairs of them who are friends; relevance: τ of the best topic of the community - 1',
      '    k：群内好友数；互识：他们之中彼此为好友的比例；相关度：社群最契合话题的 τ - 1',
    ),
    said(
      '    R: what friends said of the community, from -1 to 1 (see Trust and opinions)',
      '    R：好友对社群的评价，从 -1 到 1（见“信任与意见”）',
    ),
    said(
      'clock of a member: dΛ/dt = g ι (¼ + ¾T) [b(t) + ι_L (¼ + ¾B) / (¼ + ¾B0)], with g gamma of mean 1 and shape r_ι,',
      '成员的时钟：dΛ/dt = g ι (¼ + ¾T) [b(t) + ι_L (¼ + ¾B) / (¼ + ¾B0)]，g 服从均值 1、形状 r_ι 的伽马分布，',
    ),
    said(
      '    b(t) = e^(-(t - D)/d_n) / d_n from D on, D exponential of mean d_1 after joining; T and B as of the latest visit',
      '    自 D 起 b(t) = e^(-(t - D)/d_n) / d_n，D 为加入后服从均值 d_1 指数分布的时间；T 与 B 取最近一次访问时的值',
    ),
    said(
      '    at a visit on which bringing in a friend is paid for: Λ + g ι (¼ + ¾T) ι_A ln(1 + ι_R · hope) (1 - h) (1 + ε 2^(-left/ENDING_DAYS))',
      '在带好友来有报酬的一次访问中：Λ + g ι (¼ + ¾T) ι_A ln(1 + ι_R · 期望) (1 - h) (1 + ε 2^(-余日/ENDING_DAYS))',
    ),
    said(
      '    hope: what bringing somebody in earns (see Rewards for inviting); h: tiredness of campaigns (see Habituation)',
      '    期望：带来一人能得多少（见“邀请奖励与被邀请者”）；h：对招募的厌倦（见“习惯化”）',
    ),
    said(
      'the k-th friend is asked when Λ passes the sum of k exponentials of mean 1',
      'Λ 超过 k 个均值为 1 的指数变量之和时，邀请第 k 位好友',
    ),
    said(
      'mention to each friend outside: once, with chance β_w (¼ + ¾T)(¼ + ¾B) / ((¼ + ¾T_0)(¼ + ¾B0)) a day',
      '向群外的每位好友提及：一次，每天概率 β_w (¼ + ¾T)(¼ + ¾B) / ((¼ + ¾T_0)(¼ + ¾B0))',
    ),
    said('with the first invitation or mention: ϑ · f_r', '首次邀请或提及之后：ϑ · f_r'),
    said(
      'with adoption by threshold: a person with a friend who came in today joins if the part of their friends who are members is θ_i or more, θ_i uniform',
      '按阈值采纳时：今天有好友进群、且好友中成员所占比例达到 θ_i 者加入，θ_i 服从均匀分布',
    ),
    said('who accepts comes in on the next morning', '接受者次日早晨进群'),
  ],
  fixed: [
    {
      name: 'UNMOVED',
      value: UNMOVED,
      meaning: said(
        'part of the willingness to speak of the community that is left without trust, or belonging',
        '没有信任或归属感时，仍愿提及社群的那一部分',
      ),
    },
    {
      name: 'BURST_LENGTHS',
      value: BURST_LENGTHS,
      meaning: said(
        'lengths d_n of the burst after which what is left of it is not followed',
        '经过爆发时长 d_n 的多少倍后，其余不再跟踪',
      ),
    },
    {
      name: 'ENDING_DAYS',
      value: ENDING_DAYS,
      meaning: said(
        'days before the end of a reward for inviting at which half of its urgency is felt',
        '邀请奖励截止前多少天，紧迫感为最后一天的一半',
      ),
    },
    {
      name: 'CLOSURE_SAMPLE',
      value: CLOSURE_SAMPLE,
      meaning: said('friends inside among whom closure is looked at', '考察互识时所看的群内好友数'),
    },
    {
      name: 'MOTIVE_CONCENTRATION',
      value: MOTIVE_CONCENTRATION,
      meaning: said(
        'concentration of individual motives around those of the segment (Dirichlet)',
        '个人动机围绕其人群动机的集中程度（Dirichlet）',
      ),
    },
  ],
  decisions: [
    completes(
      said(
        'What calls people decides who comes: a channel that calls by deals, and a welcome paid to those invited, draw segments the more, the larger their `dealProneness`. Friends bring their like as far as the graph joins like with like.',
        '以什么吸引人决定谁会来：以优惠吸引的渠道与付给被邀请者的见面礼，对 `dealProneness` 越大的人群吸引越多。关系网中同类相连时，好友带来同类。',
      ),
      said(
        'Whom a discount brings stays and pays less (Lewis 2006: customers won by a third off are worth about half); it follows from who they are, so that a naive comparison of channels mixes the channel with its people.',
        '被折扣带来的人留得短、花得少（Lewis 2006：以三分之一折扣赢得的顾客价值约为一半）；这源于他们是什么人，因此直接比较渠道会把渠道与人混在一起。',
      ),
    ),
    completes(
      said(
        'Thresholds are looked at when a friend comes in, and count friends who are members; each friend weighs the same.',
        '门槛在有好友加入时考察，计入身为成员的好友；每位好友权重相同。',
      ),
      said(
        'It is the linear threshold model (Granovetter 1978; Kempe, Kleinberg & Tardos 2003) as long as nobody leaves.',
        '在没有人退出时，这就是线性门槛模型（Granovetter 1978; Kempe, Kleinberg & Tardos 2003）。',
      ),
    ),
    completes(
      said(
        "The k-th invitation goes to the k-th friend in an order of the inviter's own (a random start, then round the list); if that friend is inside already, has left, or was refused, no invitation is sent.",
        '第 k 次邀请给邀请者自有顺序中的第 k 位好友（随机起点，再绕名单一圈）；若该好友已在群内、已退出或被拒绝，则不发出邀请。',
      ),
      said(
        'Whom somebody thinks of does not depend on who is inside already; it keeps strategies paired and lets a saturated neighborhood slow recruiting down.',
        '一个人会想到谁，不取决于谁已在群内；这使各策略保持成对，也让饱和的社交圈放慢拉新。',
      ),
    ),
    departs(
      said(
        'Invitations and mentions happen on the day on which the clock says so, whether or not the member opens the group on it; only leaving stops them.',
        '邀请与提及发生在时钟所定的那一天，不论成员当天是否打开群；只有退出才使其停止。',
      ),
      said('People speak to friends outside the group.', '人们在群外与朋友交谈。'),
    ),
    departs(
      said(
        'Inviting is a hazard, not a number drawn on joining: a burst for newcomers, something for as long as one is a member, and an answer to rewards on the days on which they run.',
        '邀请是一个风险率，而不是加入时抽出的数目：新人的一阵爆发，在群期间一直有的一点，以及奖励进行的日子里对奖励的反应。',
      ),
      said(
        'Members of any age can be moved by a campaign, and go on recommending what they are attached to: commitment is the strongest antecedent of word of mouth (de Matos & Rossi 2008). With the burst alone numbers are negative binomial with mean ι (¼ + ¾T) and dispersion r_ι, exactly.',
        '资历不论长短的成员都能被招募打动，并会继续推荐自己所依恋的社群：承诺是口碑最强的前因（de Matos & Rossi 2008）。若只有爆发，人数恰为均值 ι (¼ + ¾T)、离散参数 r_ι 的负二项分布。',
      ),
    ),
    completes(
      said(
        'Rewards add to the clock, and do so at visits, less each time.',
        '奖励加在时钟上，只在访问时起作用，而且一次比一次少。',
      ),
      said(
        'Who does not look in does not hear of a campaign; added and not multiplied, a reward adds invitations and takes none away, for members of any age.',
        '不来看的人听不到招募；相加而非相乘，奖励对任何资历的成员都只增加邀请，不减少邀请。',
      ),
    ),
    completes(
      said(
        'A reward that ends calls more, the sooner it ends (left: days to the first end of what pays for inviting today); one that goes on to the horizon has no end for members.',
        '有截止日的奖励号召力更大，越临近越大（余日：距今天的邀请报酬最先截止的天数）；一直到模拟结束的奖励，对成员而言没有截止日。',
      ),
      said(
        'What can be had at any time is put off: with a deadline of three weeks five times as many used a gift certificate as with one of two months (Shu & Gneezy 2010). A standing reward and a campaign of ten days differ in this, and not in the money.',
        '随时可得的东西会被拖延：三周截止的礼券，使用者是两个月截止的五倍（Shu & Gneezy 2010）。长期奖励与十天的裂变活动差别在此，不在钱。',
      ),
    ),
    completes(
      said('An invitation has a7 over being told in passing.', '邀请比顺口提及多 a7。'),
      said(
        'A personal invitation moves more than a notice to all friends, which reaches more of them (Aral & Walker 2011).',
        '亲自邀请比群发给所有好友的通知更能打动人，而通知到达的人更多（Aral & Walker 2011）。',
      ),
    ),
    completes(
      said('Who has recommended the community leaves less easily (f_r).', '推荐过社群的人较不易离开（f_r）。'),
      said(
        'Customers who took part in a referral program stayed longer than matched ones (Garnefeld, Eggert, Helm & Tax 2013). Matching leaves doubts, so that a part of the effect is taken.',
        '参加推荐计划的客户比配对的客户留得更久（Garnefeld, Eggert, Helm & Tax 2013）。配对留有疑问，因此只取效应的一部分。',
      ),
    ),
    completes(
      said(
        'Who comes through a channel, and whom the operator seeds, joins with certainty, unless the rules or full groups refuse, or a fee keeps them away.',
        '经渠道而来和由运营者选为种子的人必定加入，除非群规或满员拒绝，或会费使其不来。',
      ),
      said(
        'A scenario says how many come, which counts after whatever made them come.',
        '场景写的是来多少人，即不论什么原因促成之后的人数。',
      ),
    ),
    completes(
      said('Who was refused, by rules or by full groups, does not try again.', '被群规或满员拒绝的人不再尝试。'),
      said(
        'One refusal is enough. Who finds every group full waits where there is a queue, or where full groups are divided (see Groups).',
        '拒绝一次就够了。若有排队或满员的群会拆分，所有群都满时人们会等待（见“分群”）。',
      ),
    ),
    completes(
      said(
        'Relevance is centered at a perfect match (0, negative for less), so that a0 keeps its meaning in communities without topics.',
        '相关度以完全契合为中心（0，欠契合为负），使 a0 在没有话题的社群中保持含义。',
      ),
      said('The first draft gives no scale.', '初稿没有给出刻度。'),
    ),
    departs(
      said(
        'Contacts are the friends of an explicit graph; the first draft makes them up by hashing.',
        '联系人是明确的关系网中的好友；初稿用散列虚构他们。',
      ),
      said(
        'Scenarios name real graphs, and closure needs friends of friends.',
        '场景会指定真实的关系网，而互识需要好友的好友。',
      ),
    ),
  ],
  works: [
    work(
      'Aral',
      2011,
      'Aral, S. & Walker, D. (2011). Creating social contagion through viral product design: a randomized trial of peer influence in networks. Management Science 57.',
      '10.1287/mnsc.1110.1421',
    ),
    work(
      'Shu',
      2010,
      'Shu, S. B. & Gneezy, A. (2010). Procrastination of enjoyable experiences. Journal of Marketing Research 47.',
      '10.1509/jmkr.47.5.933',
    ),
    work(
      'Lewis',
      2006,
      'Lewis, M. (2006). Customer acquisition promotions and customer asset value. Journal of Marketing Research 43.',
      '10.1509/jmkr.43.2.195',
    ),
    work(
      'Matos',
      2008,
      'de Matos, C. A. & Rossi, C. A. V. (2008). Word-of-mouth communications in marketing: a meta-analytic review of the antecedents and moderators. Journal of the Academy of Marketing Science 36.',
      '10.1007/s11747-008-0121-1',
    ),
    work(
      'Garnefeld',
      2013,
      'Garnefeld, I., Eggert, A., Helm, S. V. & Tax, S. S. (2013). Growing existing customers’ revenue streams through customer referral programs. Journal of Marketing 77.',
      '10.1509/jm.11.0423',
    ),
    work(
      'Ryu',
      2007,
      'Ryu, G. & Feick, L. (2007). A penny for your thoughts: referral reward programs and referral likelihood. Journal of Marketing 71.',
      '10.1509/jmkg.71.1.084',
    ),
  ],
};
