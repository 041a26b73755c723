import { EXPECTED_FRIENDS } from '../../engine/joining/commission.ts';
import { said } from '../../language/said.ts';
import { REFERRALS } from '../../scenario/referrals.ts';
import { completes, departs, leavesOut, type Submodel } from '../submodel.ts';

export const REFERRAL: Submodel = {
  title: said('Rewards for inviting, and who is brought in', '邀请奖励与被邀请者'),
  purpose: said(
    'What an accepted invitation is paid, how deep the chain is paid for, and how those differ whom somebody brought in.',
    '一次被接受的邀请支付什么、奖励到邀请链多深，以及被他人带来的人有何不同。',
  ),
  code: ['joining/referral.ts', 'joining/commission.ts', 'selling/expected-spending.ts'],
  fixed: [
    {
      name: 'EXPECTED_FRIENDS',
      value: EXPECTED_FRIENDS,
      meaning: said(
        "friends' spending that what a member expects beforehand is worth",
        '成员事先的预期相当于几位好友的消费',
      ),
    },
  ],
  equations: [
    said(
      'cost of an accepted invitation = reward + welcome + Σ_k upline_k over the k-th member above the inviter, if still inside',
      '一次被接受邀请的成本 = reward + welcome + Σ_k upline_k，给邀请者之上仍在群的第 k 级成员',
    ),
    said(
      'paid if the inviter has a generation below `paidGenerations` and the budget holds it; hence Σ_{g ≤ G} K^g are paid for each first member',
      '若邀请者的代数低于 `paidGenerations` 且预算足够则支付；因此每位第一代成员对应 Σ_{g ≤ G} K^g 次支付',
    ),
    said(
      'hope of a member = reward + ω_u Σ_k upline_k while invitations are paid',
      '成员的期望 = reward + ω_u Σ_k upline_k，在邀请有奖期间',
    ),
    said(
      'commission: of each amount that somebody brought in spends within `commissionFor`, `commission` goes to the inviter, if still inside, and `cashback` to themselves, as far as the budget holds it',
      '佣金：被带来的人在 `commissionFor` 内每次消费，`commission` 归邀请者（若仍在群），`cashback` 归其本人，以预算为限',
    ),
    said(
      'which adds to the hope ω_u (3 · `commission` · v + earned) / (3 + days of those brought in / 90), v what a usual member would spend in 90 days, and to the welcome ω_u · `cashback` · v',
      '由此期望增加 ω_u (3 · `commission` · v + 已得佣金) / (3 + 所带来者的天数 / 90)，v 为普通成员 90 天的预计消费；迎新增加 ω_u · `cashback` · v',
    ),
    said(
      'brought in: ϑ · f_ϑ; a purchase brings in price · (1 + f_m 2^(-tenure/d_m))',
      '被邀请者：ϑ · f_ϑ；一次购买的收入为 price · (1 + f_m 2^(-在群天数/d_m))',
    ),
  ],
  isIdle: ({ strategies, parameters }) =>
    strategies.every(
      ({ invitations: { reward, welcome, commission, cashback, upline = [] } }) =>
        reward + welcome + commission + cashback + upline.reduce((sum, step) => sum + step, 0) === 0,
    ) &&
    (parameters.referredChurn ?? 1) === 1 &&
    (parameters.referredSpend ?? 0) === 0,
  decisions: [
    completes(
      said(
        'Generations count from those who came by themselves, with 0; the paid ones are the first G.',
        '代数从自己来的人数起，计为 0；付奖励的是前 G 代。',
      ),
      said(
        'It makes the limit case exact: G paid generations of K people each.',
        '这使极限情形精确成立：G 个计奖代，每代 K 人。',
      ),
    ),
    completes(
      said(
        'Of what their line may earn, members count a part ω_u, whatever the length of the line, when they are moved to invite.',
        '下线可能挣得的部分，成员在决定是否邀请时按比例 ω_u 计入，不论下线有多长。',
      ),
      said(
        'No source says how far ahead people look; with 0 a second level costs money and moves nobody.',
        '没有文献说人们看得多远；取 0 时，第二级只花钱而不打动任何人。',
      ),
    ),
    completes(
      said(
        'Rewards are set aside when an invitation is accepted and go back into the budget when the person is not let in.',
        '奖励在邀请被接受时预留，若人未获准加入则退回预算。',
      ),
      said('A budget is a limit on what is promised.', '预算是承诺的上限。'),
    ),
    completes(
      said(
        'Money that comes later and depends on what a friend buys counts as what a line may earn does: a part ω_u of what is expected, and experience replaces expectation. Cashback is felt as a welcome, not as a lower price.',
        '以后才到、取决于好友购买的钱，同下线可能挣得的一样计入：预期的 ω_u，并由经验取代预期。返现被当作迎新，而不是更低的价格。',
      ),
      said(
        'As with partners: with nothing to earn nobody brings anybody in for it. No study separates a commission from a reward; the form is an assumption.',
        '同合伙人：无利可图时没有人为此拉人。没有研究把佣金与一次性奖励分开；形式为假设。',
      ),
    ),
    departs(
      said(
        `The values for referred customers are no defaults: \`referral\` chooses them (${Object.keys(REFERRALS).join(', ')}).`,
        `被推荐客户的数值没有默认值：由 \`referral\` 选择（${Object.keys(REFERRALS).join('、')}）。`,
      ),
      said(
        'A bank finds a premium on margins, a telephone company a loss (P22); nothing speaks for one in general.',
        '一家银行有利润溢价，一家电信公司则有损失（P22）；没有理由一概取其一。',
      ),
    ),
    completes(
      said(
        'A margin that differs is a purchase that brings in more or less at the same unit cost.',
        '利润不同，体现为单位成本相同而一次购买的收入更多或更少。',
      ),
      said(
        'Both studies speak of what a customer leaves, not of how often one buys.',
        '两项研究说的是一位客户留下多少，而不是多久买一次。',
      ),
    ),
    leavesOut(
      said(
        'Who gets an upline is not told: it makes no member happier or more eager afterwards.',
        '谁得到上级奖励不会公布：事后不会让任何成员更高兴或更积极。',
      ),
      said('Rewards act through what members expect from inviting.', '奖励通过成员对邀请所得的期望起作用。'),
    ),
  ],
};
