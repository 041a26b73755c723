import { completes, leavesOut, type Submodel } from '../submodel.ts';

export const VIP: Submodel = {
  title: 'VIP group',
  purpose: 'A group above the others, for those who write most or for those who pay; the others lose their voices.',
  code: ['groups/vip.ts'],
  equations: [
    'asked, once: by score, those outside among the `top` share of members by messages written, every `review` days; by payment, whoever opens the group',
    'P(pay) = σ(c0 + c_P ln(w / r) + c_T (T - ½) + …), r = fee / reference price, as at the first sight of an offer (see Selling); free of charge, everybody accepts',
    'after each period: pays again with P = σ(r0 + r_S (S - S0)), else goes back to a group with room, or leaves',
  ],
  isIdle: ({ strategies }) => strategies.every(({ groups }) => groups.vip === undefined),
  decisions: [
    completes(
      'Those asked are taken as long as there is room; who was asked once is not asked again.',
      'As with offers, a decision stands.',
    ),
    completes(
      'The VIP group gets the content of all groups, and topics of its own every `topicEvery` days.',
      'What is better there is the company, and what the operator adds.',
    ),
    leavesOut(
      'Nobody is in both groups.',
      'Membership of several groups would need attention to be shared between them.',
    ),
  ],
};
