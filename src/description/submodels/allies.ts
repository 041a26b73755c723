import { completes, departs, leavesOut, type Submodel, without } from '../submodel.ts';

export const ALLIES: Submodel = {
  title: 'Communities in partnership',
  purpose: 'Communities exchange invitations and hold activities together: some come from there, some go over.',
  code: ['joining/allies.ts'],
  equations: [
    'each person of the population belongs to the ally with chance `members` / size',
    'one who is outside hears of the community on a day with chance `tells`, with `tells` ⊕ `atActivities` while an activity runs',
    'joins with the chance of Joining, a3 (τ_AB - 1) added, τ_AB = `relevance`; comes in on the next morning',
    'churn of every member: ϑ + `lure`',
  ],
  isIdle: without('allies'),
  decisions: [
    departs(
      'The ally is a pool of people with a relevance, not a second community that is simulated.',
      'One scenario has one community; what the ally gains and how it lives is outside the question.',
    ),
    completes(
      'People may belong to the ally and, as members, to this community; whoever goes over by `lure` is lost here.',
      'Attention shared between communities would need both to be simulated.',
    ),
    completes(
      'Each time that somebody hears of it is decided anew, with the friends whom they have inside by then.',
      'An announcement that is repeated finds people in another situation.',
    ),
    leavesOut('Trust does not carry over from the ally.', 'Newcomers from there trust the operator as others do.'),
  ],
};
