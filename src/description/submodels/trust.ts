import { DISTRUST_BELOW, MOST, UNDECIDED } from '../../engine/opinions/speaking.ts';
import { HALF_CLOSE, LEAST_DOUBT, WORTHWHILE } from '../../engine/opinions/trust.ts';
import { USUAL_GOOD } from '../../engine/selling/experience.ts';
import { said } from '../../language/said.ts';
import { work } from '../reference.ts';
import { completes, departs, leavesOut, type Submodel } from '../submodel.ts';

export const TRUST: Submodel = {
  title: said('Trust and opinions', '信任与意见'),
  purpose: said(
    'Trust in the operator, which follows what members live through and makes them recommend and buy; praise and complaints, inside and among friends.',
    '对运营者的信任，随成员的经历而变，使其推荐和购买；好评与抱怨，在群内和好友之间。',
  ),
  code: ['opinions/trust.ts', 'opinions/speaking.ts', 'selling/experience.ts'],
  equations: [
    said(
      'T on joining is normal with mean T_0 and standard deviation σ_T, cut to 0 … 1: a member’s own T_i',
      '加入时的 T 服从均值 T_0、标准差 σ_T 的正态分布，截于 0 … 1：成员自己的 T_i',
    ),
    said(
      'day by day, visited or not, T goes by half in ln2/λ_T days towards',
      '逐日地，不论到访与否，T 在 ln2/λ_T 天内走完一半路程，趋向',
    ),
    said(
      '    T* = σ(logit T_i + τ_S (S - S0) + τ_B (B - B0) + τ_O c / (10 θ_r + |c|) - τ_C), worked out again when S, B or c change',
      '    T* = σ(logit T_i + τ_S (S - S0) + τ_B (B - B0) + τ_O c / (10 θ_r + |c|) - τ_C)，S、B 或 c 变化时重新计算',
    ),
    said(
      'c, closeness to those who speak for the community, halves in ln2/λ days as ties do; c + δ_r (u - ¼) for each piece by the operator or a',
      '    c 为与社群代言人的亲近程度，与关系一样在 ln2/λ 天内减半；每读到一篇运营者或',
    ),
    said(
      '    leader that is read, u as it is felt; + δ_d for each answer by one of them; + δ_o (quality - ¼) for a meeting one came to',
      '    骨干的内容 + δ_r (u - ¼)，u 为所感受到的价值；每得到其中一人的解答 + δ_d；每参加一次聚会 + δ_o (质量 - ¼)',
    ),
    said(
      'T is also moved at once by answers and by being ignored (see Value, belonging, need), by opinions, by purchases and by crises:',
      'T 还会立即被解答与无人理会（见“价值、归属感与需求”）、意见、购买与危机所移动：',
    ),
    said(
      'purchase: surprise d = quality found - quality promised (where nothing is promised: - USUAL_GOOD at the first purchase of the good, and no surprise later); T + κ_P d (1 - T) for d > 0, T + κ_P d T for d < 0, then G + (1 - G)|d|',
      '购买：意外 d = 实际质量 - 宣传质量（未作宣传时：首次购买该商品为 - USUAL_GOOD，之后不再意外）；d > 0 时 T + κ_P d (1 - T)，d < 0 时 T + κ_P d T，再 G + (1 - G)|d|',
    ),
    said(
      '    wish to buy: I + d (1 - I) for d > 0, I + d (1 + I) for d < 0',
      '    购买意愿：d > 0 时 I + d (1 - I)，d < 0 时 I + d (1 + I)',
    ),
    said(
      'at a visit, if the latest opinion is D_o days old: with d = T - ½ + ω_S (S - S0), praise at rate π_p d for d > 0,',
      '访问时，若最近一次意见距今 D_o 天：设 d = T - ½ + ω_S (S - S0)，d > 0 时以 π_p d 的频率好评，',
    ),
    '    complaint at rate π_n |d|^2.5 (1 + G) for d < 0',
    said('reading praise: T + κ_T ψ (1 - T), I + κ_I ψ (1 - I)', '读到好评：T + κ_T ψ (1 - T)，I + κ_I ψ (1 - I)'),
    said(
      'reading a complaint, which counts as ω_n messages: T - κ_T ν_T ψ T, I - κ_I ν_I ψ (1 + I)',
      '读到抱怨（相当于 ω_n 条消息）：T - κ_T ν_T ψ T，I - κ_I ν_I ψ (1 + I)',
    ),
    said(
      '    ψ(s) = ψ_w + (1 - ψ_w) s³ / (s³ + θ_b³); ψ̄ with tie effects off',
      '    ψ(s) = ψ_w + (1 - ψ_w) s³ / (s³ + θ_b³)；关系效应关闭时为 ψ̄',
    ),
    said(
      'leaving unhappy: chance π_l max(0, 1 - T/0.4, 1 - S⁺/S0) of a complaint outside, where opinions reach friends outside',
      '不满地退出：在意见会传到群外好友之处，以概率 π_l max(0, 1 - T/0.4, 1 - S⁺/S0) 在群外抱怨',
    ),
    said(
      'everywhere: each opinion is also told to n_w friends, drawn among all friends; outside, readiness R moves as I does, with ψ = 1,',
      'everywhere：每条意见还告诉 n_w 位好友，从所有好友中抽取；在群外，意愿 R 如 I 变动，ψ = 1，',
    ),
    said(
      '    and after praise the friend may join at once (see Joining)',
      '    好评之后好友可能立即加入（见“加入、邀请与关系网上的口碑”）',
    ),
  ],
  fixed: [
    {
      name: 'HALF_CLOSE',
      value: HALF_CLOSE,
      meaning: said(
        'closeness, in units of θ_r, at which those who speak for the community have half of the weight they can have',
        '社群代言人的分量达到其可能的一半时的亲近程度，以 θ_r 计',
      ),
    },
    {
      name: 'WORTHWHILE',
      value: WORTHWHILE,
      meaning: said(
        'worth from which a piece makes close; what is worth less drives apart',
        '一篇内容的价值从此值起使人亲近；低于此值则使人疏远',
      ),
    },
    {
      name: 'LEAST_DOUBT',
      value: LEAST_DOUBT,
      meaning: said(
        'least distance of T_i from 0 and 1 in T*, where members differ in it',
        '成员的信任有差异时，T* 中 T_i 离 0 与 1 的最小距离',
      ),
    },
    {
      name: 'UNDECIDED',
      value: UNDECIDED,
      meaning: said('trust of somebody who neither trusts nor distrusts', '既不信任也不怀疑者的信任'),
    },
    {
      name: 'USUAL_GOOD',
      value: USUAL_GOOD,
      meaning: said(
        'quality that buyers expect of a good of which nothing was promised, near to what customers say of goods on average (Fornell et al. 1996)',
        '未作宣传时买家对商品质量的预期，接近顾客对商品的平均评价（Fornell et al. 1996）',
      ),
    },
    {
      name: 'DISTRUST_BELOW',
      value: DISTRUST_BELOW,
      meaning: said(
        'trust below which somebody who leaves has something to complain of',
        '离开者的信任低于此值时有可抱怨之处',
      ),
    },
    {
      name: 'MOST',
      value: MOST,
      meaning: said('largest share of the way by which one message moves anything', '一条消息最多使任何量移动的比例'),
    },
  ],
  switches: { tieEffects: said('`off` puts ψ̄ for ψ(s).', '`off` 以 ψ̄ 代替 ψ(s)。') },
  decisions: [
    departs(
      said(
        'Trust grows from satisfaction, belonging and those who speak for the community; the first draft moves it by single events alone.',
        '信任因满意度、归属感以及社群代言人而增长；初稿只让个别事件移动它。',
      ),
      said(
        'Satisfaction makes trust and trust commitment (Garbarino & Johnson 1999; Morgan & Hunt 1994), and what a sponsor does for a community is trusted (Porter & Donthu 2008). Without it silence, excellent work and spam end with the same trust and the same sales.',
        '满意产生信任，信任产生承诺（Garbarino & Johnson 1999；Morgan & Hunt 1994），主办者为社群所做的事会得到信任（Porter & Donthu 2008）。没有这一条，沉默、出色的工作与刷屏最后信任相同、销售也相同。',
      ),
    ),
    completes(
      said(
        'The three add in log-odds to a trust of one’s own, by elapsed days and with one half-life.',
        '三者在对数优势上加到各人自己的信任上，按经过的天数，共用一个半衰期。',
      ),
      said(
        'No study gives a form or a time. Trust must move while nobody can come, and a group that is as usual must leave it where it was: τ_C is set for that.',
        '没有研究给出形式或时间。没有人能来时信任也必须变化，而一切如常的群应使它停在原处：τ_C 即按此设定。',
      ),
    ),
    completes(
      said(
        'Praise grows in proportion to how far things are above what was expected, complaints with the power 2.5 of how far they are below, and satisfaction counts beside trust (ω_S).',
        '高于期望时好评与差距成正比，低于期望时抱怨随差距的 2.5 次方增长，并且满意度与信任一同计入（ω_S）。',
      ),
      said(
        'Word of mouth is a lopsided U over satisfaction (Anderson 1998): a small disappointment is kept to oneself, a great one is not. With the power 1.5 on both sides word grew 1.2 times as fast as satisfaction and trust, more than studies find, and the least satisfied spoke less (N9). The powers are fitted, not measured.',
        '口碑随满意度呈不对称的 U 形（Anderson 1998）：小失望藏在心里，大失望则不然。若两侧都用 1.5 次方，口碑的增长是满意度与信任的 1.2 倍，超过研究所见，最不满者说得也更少（N9）。两个次方是拟合的，不是测得的。',
      ),
    ),
    completes(
      said(
        'Members differ in the trust with which they come (σ_T), and what they hear fades back to what they live through (λ_T).',
        '成员来时的信任不同（σ_T），听来的东西会消退，回到自己的经历（λ_T）。',
      ),
      said(
        'Without both, praise breeds praise: a community ends in love or in hate, whatever happens, and the ratio of praise to complaints is not 3:1 but 0 or infinite.',
        '两者都没有时，好评引来好评：不论发生什么，社群终将一片赞美或一片怨恨，好评与抱怨之比不是 3:1，而是 0 或无穷。',
      ),
    ),
    completes(
      said('Who has voiced an opinion does not repeat it for D_o days.', '表达过意见的人 D_o 天内不再重复。'),
      said(
        'Nobody says the same every day; the rates of the first draft have no memory.',
        '没有人天天说同样的话；初稿的率没有记忆。',
      ),
    ),
    completes(
      said(
        'Salience is the number of messages as which a complaint counts when it is read.',
        '醒目程度指读到一条抱怨相当于读到多少条消息。',
      ),
      said(
        'With exact reading every message is read once, so that none can be read more often.',
        '逐条阅读时每条消息只读一次，没有哪条能被读得更多。',
      ),
    ),
    completes(
      said('The wish to buy has a step κ_I of its own.', '购买意愿有自己的步长 κ_I。'),
      said(
        'Trust and intention are separate knobs (P21), and the evidence on intention has a size: 0.1 to 0.2 a word.',
        '信任与意愿是两个独立的旋钮（P21），而关于意愿的证据有大小：每句话 0.1 到 0.2。',
      ),
    ),
    departs(
      said(
        'The weight ψ runs from ψ_w = ¼ to 1, not from ψ_w to ψ_b: only the ratio of 4 is evidence.',
        '权重 ψ 从 ψ_w = ¼ 到 1，而不是从 ψ_w 到 ψ_b：有证据的只是 4 倍之比。',
      ),
      said('So κ_T is the effect of the word of a close member.', '因此 κ_T 是熟人一句话的作用。'),
    ),
    departs(
      said(
        'Opinions reach friends of an explicit graph, after the day in all groups.',
        '意见传给明确关系网中的好友，在所有群当天结束之后。',
      ),
      said(
        'Contacts are those of the graph everywhere; effects across groups wait for the end of the day.',
        '联系人处处都是关系网中的；跨群的作用等到当天结束。',
      ),
    ),
    completes(
      said(
        'Whoever leaves by their own wish, or is put out, may complain outside once (π_l), the more the less trust or satisfaction is left.',
        '自愿离开或被移出者可能在外面抱怨一次（π_l），所剩信任或满意度越少越可能。',
      ),
      said(
        'The first draft lets opinions follow experience; off unless a scenario asks.',
        '初稿让意见随经历而来；场景要求时才启用。',
      ),
    ),
    leavesOut(
      said('Members who have left long ago say nothing any more.', '早已退出的成员不再说什么。'),
      said('Their trust is no longer followed.', '他们的信任不再被跟踪。'),
    ),
  ],
  works: [
    work(
      'Anderson',
      1998,
      'Anderson, E. W. (1998). Customer satisfaction and word of mouth. Journal of Service Research 1.',
      '10.1177/109467059800100102',
    ),
    work(
      'Fornell',
      1996,
      'Fornell, C., Johnson, M. D., Anderson, E. W., Cha, J. & Bryant, B. E. (1996). The American Customer Satisfaction Index: nature, purpose, and findings. Journal of Marketing 60.',
      '10.1177/002224299606000403',
    ),
    work(
      'Garbarino',
      1999,
      'Garbarino, E. & Johnson, M. S. (1999). The different roles of satisfaction, trust, and commitment in customer relationships. Journal of Marketing 63.',
      '10.1177/002224299906300205',
    ),
    work(
      'Morgan',
      1994,
      'Morgan, R. M. & Hunt, S. D. (1994). The commitment-trust theory of relationship marketing. Journal of Marketing 58.',
      '10.1177/002224299405800302',
    ),
    work(
      'Porter',
      2008,
      'Porter, C. E. & Donthu, N. (2008). Cultivating trust and harvesting value in virtual communities. Management Science 54.',
      '10.1287/mnsc.1070.0765',
    ),
  ],
};
