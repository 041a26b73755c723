import { completes, leavesOut, type Submodel, without } from '../submodel.ts';

export const OFFERS: Submodel = {
  title: 'Selling',
  purpose:
    'Each member meets each offer or menu once, or once a round, by telephone or in the group, and buys or does not.',
  code: ['selling/offers.ts', 'selling/discounts.ts', 'selling/crowd-funding.ts'],
  fixed: [{ name: 'NEWCOMER_DAYS', value: 7, meaning: 'days for which somebody gets the discount of newcomers' }],
  equations: [
    'reservation factor w: ln w normal with mean μ_w and standard deviation σ_w, drawn for each person',
    'meets the offer with chance reach',
    'of a menu, considers the offer with the largest surplus w · reference price - price, if that is at least 0',
    'buys it if u < σ(c0 + c_T (T - ½) + c_I I + c_N ln(1 + known buyers) + c_Q Q + c_E 1[activity today] + K), u uniform',
    '    K: recommendations by opinion leaders (see there)',
    'price: less `discount` for those who get it; of those brought in times a factor (see Rewards for inviting)',
    'with `goal`: a promise; on the last day of the offer all pay and receive it if `goal` have promised, else nobody',
    '    known buyers: members of the group whom the member recognises and who have bought it',
  ],
  switches: { tieEffects: '`off`: no buyer is known to anybody.' },
  isIdle: without('offers'),
  decisions: [
    completes(
      'Calls go to everybody who has joined before the first day of the offer, then to newcomers on the day after they joined, also to those who have left meanwhile.',
      'An operator who has a number calls it, whether or not its owner still reads the group (P26).',
    ),
    completes(
      'An offer in a group is met at the first visit while it lasts.',
      'Later exposures need a law of repetition that no source gives.',
    ),
    completes(
      'An offer that is made again is met once in each round, decided anew; one that requires another good is met from the visit after its purchase on.',
      'The specification names repeat purchase and upsell without a law.',
    ),
    completes(
      'All offers have the same w in units of their reference prices.',
      'The specification has one reservation factor a member; the largest surplus then splits a menu without a further assumption.',
    ),
    completes(
      'A discount lowers the price before the surplus is weighed, so that it also decides what of a menu is bought.',
      'People compare what they would pay.',
    ),
    completes(
      'Promises to a crowd-funded good are kept, by those who have left as well, and its quality is found out on delivery.',
      'The specification names crowd-funding without a rule; most platforms charge automatically.',
    ),
    leavesOut(
      'Need and events enter the chance to buy with 0 unless a scenario asks, and coupons of incentives lower no price.',
      'Set `buyNeed` and `buyEvent` for what your shop has seen; no source gives their size.',
    ),
  ],
};
