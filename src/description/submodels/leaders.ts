import { completes, leavesOut, type Submodel } from '../submodel.ts';

export const LEADERS: Submodel = {
  title: 'Leaders',
  purpose: 'Members whom the operator gives a role: they are read more, and answer newcomers.',
  code: ['staff/leaders.ts', 'staff/newcomers.ts'],
  equations: [
    'places = `count`, or `share` · members; those of highest score who have none yet are appointed when places are vacant, earlier members first among equals',
    'score: messages written, Φ^b, or a draw',
    'a leader who opened the group today or PRESENT_DAYS before answers up to `replyQuota` first posts of the day that have no reply; a trained one questions as well',
    'cost = `training` once for each, `pay` a day for each; what a leader writes is pinned',
  ],
  fixed: [{ name: 'PRESENT_DAYS', value: 1, meaning: 'days since the last visit at which a leader still answers' }],
  isIdle: ({ strategies }) =>
    strategies.every(
      ({ leaders, operators }) => (leaders.count ?? 0) + (leaders.share ?? 0) === 0 && !operators.replyToNewcomers,
    ),
  decisions: [
    completes(
      "A leader's answer is a reply like any other: it ties both, and it is a message of the leader.",
      'The specification gives leaders a quota of replies; that they are members is what tells them from operators.',
    ),
    completes(
      'First posts that leaders leave go into the queue of questions where operators answer newcomers.',
      'One queue shows what the policy costs: questions wait longer.',
    ),
    leavesOut('Being appointed does not change how a leader feels or writes.', 'Honors belong to incentives.'),
  ],
};
