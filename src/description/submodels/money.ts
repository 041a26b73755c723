import { completes, leavesOut, type Submodel } from '../submodel.ts';

export const MONEY: Submodel = {
  title: 'Money',
  purpose: 'The books: what comes in and what goes out, in the currency of the scenario.',
  code: ['selling/money.ts'],
  equations: [
    'revenue = Σ prices of orders + membership fees, also of the VIP group + tips kept + pledges for meetings + what views of ads earn',
    'cost = Σ wages of operators and moderators + surveys + ads + prizes + content + activities + people won through channels and seeds + rewards for invitations + partners, allies, opinion leaders + what incentives pay + unit costs of orders',
  ],
  decisions: [
    completes(
      'Rewards and welcomes of an invitation are set aside when it is accepted, as long as they fit into the budget, and paid when the person comes in.',
      'The specification puts no date; paying only what is covered keeps the budget a limit.',
    ),
    completes(
      'The value of a person is counted within the horizon: prices and fees paid, less unit costs; what winning them cost stands apart.',
      'A lifetime is longer than a run; compare values only under the same horizon.',
    ),
    completes(
      'A community has paid for itself from the day after which revenue never again falls behind cost.',
      'A first day in the black may be followed by a bill.',
    ),
    leavesOut(
      'The cost of winning people is not split by channel.',
      'Run a strategy without the channel to see what it brings.',
    ),
  ],
};
