import { completes, leavesOut, type Submodel, without } from '../submodel.ts';

export const PARTNERS: Submodel = {
  title: 'Partners with groups of their own',
  purpose: 'Members who open groups, fill them with their friends and look after them, for a commission (B to C).',
  code: ['groups/partners.ts', 'groups/partner-groups.ts', 'groups/partner-effort.ts'],
  fixed: [
    { name: 'EARNING_DAYS', value: 90, meaning: 'days over which a partner counts what a member brings' },
    { name: 'EXPECTED_MEMBERS', value: 3, meaning: "members' earnings that what is expected beforehand is worth" },
    { name: 'SETUP_UNITS', value: 30, meaning: 'setup, in units of κ, that makes those asked twice as ready' },
  ],
  equations: [
    'places = `count`; those of highest score are asked when places are vacant, and are won with chance 1 - e^(-v (1 + setup / (30 κ)) / κ); score: friends outside, messages written, Φ^b, or none',
    'v: what a member is expected to earn the partner in 90 days: `commission` · spending of a usual member on offers and membership',
    'effort = 1 - e^(-(3 v + earned) / (3 + member days / 90) / κ)',
    'a new partner opens a group and moves there; a day, Poisson(effort · `invites`) friends are invited, in the order in which the partner thinks of them',
    'whoever a member of such a group brings in sits in it, else in another of that partner, else in a new one, up to `groups`, else as everybody',
    'a partner who opened the group today or the day before answers up to effort · `replyQuota` first posts, and opens a topic every `topicEvery` / effort days',
    'cost = `setup` once for each, and `commission` of what members of the groups spend while the partner is there',
  ],
  isIdle: without('partners'),
  decisions: [
    completes(
      'A partner is a member like others, who reads and writes in the first of the groups; in the others they answer as an operator does.',
      'A member sits in one group, and what a partner does elsewhere is work.',
    ),
    completes(
      "A partner's invitations are accepted, counted and rewarded as everybody's.",
      'What makes a partner is the group and the commission, not another kind of friendship.',
    ),
    completes(
      'A group whose partner has left keeps its members, takes no more, and nobody earns on it.',
      'Nobody is left to look after it; the operator still posts there.',
    ),
    completes(
      "The operator's content, activities and offers reach partners' groups as all others.",
      'Partners resell what the operator makes.',
    ),
    completes(
      'Whether somebody becomes a partner, and how much they do, follows what they can earn; experience with their own groups replaces what they expected.',
      'With nothing to earn nobody recruits for a seller, and a commission works with diminishing returns. The form and κ are assumptions.',
    ),
    leavesOut(
      'Partners invite nobody beyond their friends in the graph, and whoever declines is asked again only when there is more to earn.',
      'The lever shows what a channel of friends is worth.',
    ),
  ],
};
