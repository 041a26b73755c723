import { completes, leavesOut, type Submodel } from '../submodel.ts';

export const MONEY: Submodel = {
  title: 'Money',
  section: '§4.4 p',
  purpose: 'The books: what comes in and what goes out, in the currency of the scenario.',
  code: ['money.ts'],
  equations: [
    'revenue = Σ prices of orders',
    'cost = Σ wages + content + activities + people won through channels and seeds + rewards and welcomes + what incentives pay + unit costs of orders',
  ],
  decisions: [
    completes(
      'Rewards and welcomes of an invitation are set aside when it is accepted, as long as they fit into the budget, and paid when the person comes in.',
      'The specification puts no date; paying only what is covered keeps the budget a limit.',
    ),
    leavesOut(
      'Payback day, cost per channel and value by origin are not reported.',
      'They have to be computed from the series.',
    ),
  ],
};
