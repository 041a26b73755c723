import { said } from '../../language/said.ts';
import { completes, departs, leavesOut, type Submodel } from '../submodel.ts';

export const TRUST: Submodel = {
  title: said('Trust and opinions', '信任与意见'),
  purpose: said(
    'Trust in the operator, which makes members invite and buy; praise and complaints, inside and among friends.',
    '对运营者的信任使成员邀请与购买；好评与抱怨，在群内和好友之间。',
  ),
  code: ['opinions/trust.ts', 'selling/experience.ts'],
  equations: [
    said(
      'T = T_0 on joining; moved by answers and by being ignored (see Value, belonging, need), by purchases and by crises',
      '加入时 T = T_0；因得到解答与被忽视（见“价值、归属感与需求”）、购买与危机而变动',
    ),
    said(
      'purchase: surprise d = quality found - quality promised; T + κ_P d (1 - T) for d > 0, T + κ_P d T for d < 0, then G + (1 - G)|d|',
      '购买：意外 d = 实际质量 - 宣传质量；d > 0 时 T + κ_P d (1 - T)，d < 0 时 T + κ_P d T，再 G + (1 - G)|d|',
    ),
    said(
      '    wish to buy: I + d (1 - I) for d > 0, I + d (1 + I) for d < 0',
      '    购买意愿：d > 0 时 I + d (1 - I)，d < 0 时 I + d (1 + I)',
    ),
    said(
      'with word of mouth: T on joining is normal with mean T_0 and standard deviation σ_T, cut to 0 … 1;',
      '有口碑时：加入时的 T 服从均值 T_0、标准差 σ_T 的正态分布，截到 0 … 1；',
    ),
    said(
      '    between visits T goes back there by half in ln2/λ_T days',
      '    两次访问之间，T 每 ln2/λ_T 天向该值回落一半',
    ),
    said(
      'at a visit, if the latest opinion is D_o days old: praise at rate π_p (T - 0.6)⁺, complaint at rate π_n (0.4 - T)⁺ (1 + G)',
      '访问时，若上次意见已满 D_o 天：以率 π_p (T - 0.6)⁺ 好评，以率 π_n (0.4 - T)⁺ (1 + G) 抱怨',
    ),
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
    { name: 'PRAISE_ABOVE', value: 0.6, meaning: said('trust above which members praise', '信任高于此值的成员会好评') },
    {
      name: 'COMPLAIN_BELOW',
      value: 0.4,
      meaning: said('trust below which members complain', '信任低于此值的成员会抱怨'),
    },
    {
      name: 'MOST',
      value: 0.999_999_999,
      meaning: said('largest share of the way by which one message moves anything', '一条消息最多使任何量移动的比例'),
    },
  ],
  switches: { tieEffects: said('`off` puts ψ̄ for ψ(s).', '`off` 以 ψ̄ 代替 ψ(s)。') },
  decisions: [
    completes(
      said(
        'Members differ in the trust with which they come (σ_T), and what they hear fades back to it (λ_T).',
        '成员带来的信任各不相同（σ_T），所听到的影响逐渐消退回去（λ_T）。',
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
        'Members who leave by their own wish, or are put out, may complain outside once (π_l), the more the less trust or satisfaction is left.',
        '自愿退出或被移出者可能在群外抱怨一次（π_l），剩下的信任或满意度越少越可能。',
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
};
