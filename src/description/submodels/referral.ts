import { REFERRALS } from '../../scenario/referrals.ts';
import { completes, departs, leavesOut, type Submodel } from '../submodel.ts';

export const REFERRAL: Submodel = {
  title: 'Rewards for inviting, and who is brought in',
  purpose:
    'What an accepted invitation is paid, how deep the chain is paid for, and how those differ whom somebody brought in.',
  code: ['joining/referral.ts'],
  equations: [
    'cost of an accepted invitation = reward + welcome + Σ_k upline_k over the k-th member above the inviter, if still inside',
    'paid if the inviter has a generation below `paidGenerations` and the budget holds it; hence Σ_{g ≤ G} K^g are paid for each first member',
    'hope of a member = reward + ω_u Σ_k upline_k while invitations are paid',
    'brought in: ϑ · f_ϑ; a purchase brings in price · (1 + f_m 2^(-tenure/d_m))',
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
      'Generations count from whoever came by themselves, with 0; the paid ones are the first G.',
      'It makes the limit case exact: G paid generations of K people each.',
    ),
    completes(
      'Of what their line may earn, members count a part ω_u, whatever the length of the line, when they are moved to invite.',
      'No source says how far ahead people look; with 0 a second level costs money and moves nobody.',
    ),
    completes(
      'Rewards are set aside when an invitation is accepted and go back into the budget when the person is not let in.',
      'A budget is a limit on what is promised.',
    ),
    departs(
      `The values for referred customers are no defaults: \`referral\` chooses them (${Object.keys(REFERRALS).join(', ')}).`,
      'A bank finds a premium on margins, a telephone company a loss (P22); nothing speaks for one in general.',
    ),
    completes(
      'A margin that differs is a purchase that brings in more or less at the same unit cost.',
      'Both studies speak of what a customer leaves, not of how often one buys.',
    ),
    leavesOut(
      'Who gets an upline is not told: it makes no member happier or more eager afterwards.',
      'Rewards act through what members expect from inviting.',
    ),
  ],
};
