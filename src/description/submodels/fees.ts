import { completes, leavesOut, type Submodel } from '../submodel.ts';

export const FEES: Submodel = {
  title: 'Tips and membership fees',
  section: '§4.4 j',
  purpose: 'What members give of their own will, and what they pay to stay.',
  code: ['selling/fees.ts'],
  equations: [
    'at a visit: tips `amount` · w with chance `chance` · S, of which the operator keeps `kept`',
    'fee due when the trial is over, on day `from` at the earliest, then every `every` days, or never again',
    'pays with chance σ(r0 + r_S (S - S0)) (parameters of the VIP group) if fee ≤ w · reference price, else leaves',
  ],
  isIdle: ({ strategies }) => strategies.every(({ tips, membership }) => tips.chance === 0 && membership.fee === 0),
  decisions: [
    completes(
      'Tips follow satisfaction and what a member can pay; fees follow the law of paying for the VIP group again.',
      'The specification names both without a law.',
    ),
    completes('Members of the VIP group pay their fee there, and no other.', 'Nobody pays twice for one seat.'),
    leavesOut(
      'Nobody stays away because of a fee that they have heard of; what authors get from tips moves none of them.',
      'A fee shows in those who leave, not in those who never come; rewards for authors belong to incentives.',
    ),
  ],
};
