import { completes, leavesOut, type Submodel } from '../submodel.ts';

export const OFFERS: Submodel = {
  title: 'Selling',
  section: '§4.4 j',
  purpose: 'Each member meets each offer once, by telephone or in the group, and buys or does not.',
  code: ['offers.ts'],
  equations: [
    'reservation factor w: ln w normal with mean μ_w and standard deviation σ_w, drawn for each person',
    'meets the offer with chance reach',
    'buys if price ≤ w · reference price and u < σ(c0 + c_T (T - ½) + c_N ln(1 + known buyers)), u uniform',
    '    known buyers: members of the group whom the member recognises and who have bought it',
  ],
  switches: { tieEffects: '`off`: no buyer is known to anybody.' },
  isIdle: ({ strategies }) => strategies.every(({ offers }) => offers.length === 0),
  decisions: [
    completes(
      'Calls go to everybody who has joined before the first day of the offer, then to newcomers on the day after they joined, also to those who have left meanwhile.',
      'An operator who has a number calls it, whether or not its owner still reads the group (P26).',
    ),
    completes(
      'An offer in a group is met at the first visit while it lasts.',
      'Later exposures need a law of repetition that no source gives.',
    ),
    leavesOut(
      'Need, word of mouth, opinion leaders and events do not enter the chance to buy; there is no menu of prices, no second purchase, no upsell.',
      'An offer sells at most once to each member, and offers do not take sales from each other.',
    ),
    leavesOut('A purchase does not move trust.', 'Selling something poor costs nothing later.'),
  ],
};
