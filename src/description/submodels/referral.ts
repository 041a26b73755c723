import { said } from '../../language/said.ts';
import { REFERRALS } from '../../scenario/referrals.ts';
import { completes, departs, leavesOut, type Submodel } from '../submodel.ts';

export const REFERRAL: Submodel = {
  title: said('Rewards for inviting, and who is brought in', '邀请奖励与被邀请者'),
  purpose: said(
    'What an accepted invitation is paid, how deep the chain is paid for, and how those differ whom somebody brought in.',
    '一次被接受的邀请支付什么、奖励到邀请链多深，以及被他人带来的人有何不同。',
  ),
  code: ['joining/referral.ts'],
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
      'brought in: ϑ · f_ϑ; a purchase brings in price · (1 + f_m 2^(-tenure/d_m))',
      '被邀请者：ϑ · f_ϑ；一次购买的收入为 price · (1 + f_m 2^(-在群天数/d_m))',
    ),
  ],
  isIdle: ({ strategies, parameters }) =>
    strategies.every(
      ({ invitations: { reward, welcome, upline = [] } }) =>
        reward + welcome + upline.reduce((sum, step) => sum + step, 0) === 0,
    ) &&
    (parameters.referredChurn ?? 1) === 1 &&
    (parameters.referredSpend ?? 0) === 0,
  decisions: [
    completes(
      said(
        'Generations count from whoever came by themselves, with 0; the paid ones are the first G.',
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
