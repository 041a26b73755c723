import { completes, leavesOut, type Submodel, without } from '../submodel.ts';

export const PARTNERS: Submodel = {
  title: 'Partners with groups of their own',
  purpose: 'Members who open groups, fill them with their friends and look after them, for a commission (B to C).',
  code: ['groups/partners.ts', 'groups/partner-groups.ts'],
  equations: [
    'places = `count`; those of highest score are won when places are vacant; score: friends outside, messages written, Φ^b, or none',
    'a new partner opens a group and moves there; a day, Poisson(`invites`) friends are invited, in the order in which the partner thinks of them',
    'whoever a member of such a group brings in sits in it, else in another of that partner, else in a new one, up to `groups`, else as everybody',
    'a partner who opened the group today or the day before answers up to `replyQuota` first posts, and opens a topic every `topicEvery` days',
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
    leavesOut(
      'Partners do not give up when the commission is small, and invite nobody beyond their friends in the graph.',
      'The lever shows what a channel of friends is worth while it holds, not whether partners stay.',
    ),
  ],
};
