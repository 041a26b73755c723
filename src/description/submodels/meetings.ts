import { completes, type Submodel } from '../submodel.ts';

export const MEETINGS: Submodel = {
  title: 'Meetings offline',
  purpose: 'Who comes to a meeting, whom they talk with, what that leaves, and who pays.',
  code: ['programme/meetings.ts'],
  equations: [
    'asked: members who have opened the group since the notice (without a warm-up: since yesterday)',
    'P(come) = σ(a_m + a_B B); with a pledge, only those whose w · reference price reaches it; the most willing, when places are fewer',
    'each who came talks with n_o of the others of their group who came (all, when fewer), drawn with replacement: s + δ_o on both sides',
    'and: S + Δ_S quality (1 - S), Id + min(1, η_id · identity of the kind) (1 - Id)',
    'cost + cost per head · people; pledge · people is revenue',
    'cancelled when pledge · people < goal · cost: every group is told, those who had pledged have S - Δ_o max(0, S), T - Δ_o T',
  ],
  isIdle: ({ strategies }) => strategies.every(({ activities }) => activities.every(({ kind }) => kind !== 'offline')),
  decisions: [
    completes(
      'Coming depends on belonging alone, besides what it costs.',
      'The specification gives σ(-2 + 3B + …) and leaves the rest open; distance and day of the week are not in the scenario.',
    ),
    completes(
      'Those who pledge are those who come, and they pay on the day.',
      'People who pay for an evening keep it free; who would come and cannot pay is not counted on.',
    ),
    completes(
      'Members meet those of their own group only, though all groups are invited.',
      'Ties act inside groups (see Ties and familiarity).',
    ),
  ],
};
