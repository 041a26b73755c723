import { said } from '../../language/said.ts';
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
    'joining/acceptance.ts',
    'joining/thresholds.ts',
  ],
  equations: [
    said(
      'channel: Poisson(expected / days) people a day, of its mix of segments; each joins',
      '渠道：每天 Poisson(expected / 天数) 人，按其人群构成；每个人都加入',
    ),
    said('seeds and founders join on their day', '种子用户与创始成员在各自的日子加入'),
    said(
      'acceptance of an invitation or a mention: σ(a0 + a1 ln(1 + k) + a2 · closure + a3 · relevance + a4 · reward + a5 · R)',
      '接受邀请或提及：σ(a0 + a1 ln(1 + k) + a2 · 互识 + a3 · 相关度 + a4 · 奖励 + a5 · R)',
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
      'invitations of a member: negative binomial with mean ι (¼ + ¾ T)(1 + ι_R · hope) and dispersion r_ι, drawn on joining',
      '成员的邀请数：负二项分布，均值 ι (¼ + ¾ T)(1 + ι_R · 期望)，离散 r_ι，加入时抽取',
    ),
    said(
      '    hope: what bringing somebody in earns (see Rewards for inviting)',
      '    期望：带来一个人所得（见“邀请奖励”）',
    ),
    said(
      'the first after an exponential delay of mean d_1, each next one d_n later in the mean',
      '首次邀请在均值 d_1 的指数延迟之后，此后每次平均隔 d_n',
    ),
    said(
      'mention to each friend outside: once, after a geometric wait with chance β_w a day',
      '向每位群外好友提及：一次，在每天概率 β_w 的几何等待之后',
    ),
    said(
      'with adoption by threshold: a person who has a friend who came in today joins if the part of their friends who are members is θ_i or more, θ_i uniform',
      '按门槛采纳：有好友今天加入的人，若其好友中成员的比例达到 θ_i，就加入；θ_i 服从均匀分布',
    ),
    said('who accepts comes in on the next morning', '接受者次日早晨进群'),
  ],
  fixed: [
    {
      name: 'CLOSURE_SAMPLE',
      value: 16,
      meaning: said('friends inside among whom closure is looked at', '考察互识时所看的群内好友数'),
    },
    {
      name: 'MOTIVE_CONCENTRATION',
      value: 4,
      meaning: said(
        'concentration of individual motives around those of the segment (Dirichlet)',
        '个人动机围绕其人群动机的集中程度（Dirichlet）',
      ),
    },
  ],
  decisions: [
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
        'Invitations and mentions happen on their planned day whether or not the member opens the group on it; only leaving stops them.',
        '邀请与提及在计划的日子发生，不管成员那天是否打开群；只有退出才会停止。',
      ),
      said(
        'People speak to friends outside the group. Planning on joining reproduces the delays of P2 exactly and costs one draw each.',
        '人们在群外与好友交谈。在加入时计划，能精确重现 P2 的延迟，且每次只需一次抽样。',
      ),
    ),
    completes(
      said(
        'How many invitations a member will send is fixed on joining, with the trust and the rewards of that day.',
        '成员将发出多少邀请在加入时确定，按当天的信任与奖励。',
      ),
      said(
        'One draw by inversion keeps strategies nested: a reward adds invitations and takes none away.',
        '以反函数抽一次使各策略嵌套：奖励只增加邀请，不减少。',
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
};
