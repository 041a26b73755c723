import { completes, leavesOut, type Submodel, without } from '../submodel.ts';

export const FEES: Submodel = {
  title: 'Tips and membership fees',
  purpose: 'What members give of their own will, and what they pay to stay.',
  code: ['selling/fees.ts', 'joining/standing.ts'],
  equations: [
    'at a visit: tips `amount` · w with chance `chance` · S, of which the operator keeps `kept`',
    'fee due on joining, or when the trial is over, on day `from` at the earliest, then every `every` days, or never again',
    'pays with chance σ(r0 + r_S (S - S0)) (parameters of the VIP group) if fee ≤ w · reference price, else leaves',
    'reference price: as the scenario says, else what founders pay already, else the fee itself',
    'without a trial, from day `from` on: who would come in stays away unless fee ≤ w · reference price and u < σ(r0); who comes in pays at once',
    'founders get no trial; those who pay already (share `paying`): w drawn until w · reference price ≥ what they pay, due first after a part of',
    '    a period uniform in 0 to 1, then with chance σ(r_L + r_S (S - S0))',
  ],
  isIdle: without('tips', 'membership'),
  decisions: [
    completes(
      'Tips follow satisfaction and what a member can pay; fees follow the law of paying for the VIP group again.',
      'The specification names both without a law.',
    ),
    completes('Members of the VIP group pay their fee there, and no other.', 'Nobody pays twice for one seat.'),
    completes(
      'Everybody who would come in knows the fee, and whether there is a trial.',
      'A fee stands where one signs up; who would not pay it and is let in for a trial decides by what they find.',
    ),
    completes(
      'Founders who have paid for long are readier to pay again (r_L) than people after their first payment (r0).',
      'Those who were not have left by then.',
    ),
    leavesOut('What authors get from tips moves none of them.', 'Rewards for authors belong to incentives.'),
  ],
};
