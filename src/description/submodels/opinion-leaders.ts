import { completes, leavesOut, type Submodel, without } from '../submodel.ts';

export const OPINION_LEADERS: Submodel = {
  title: 'Opinion leaders',
  purpose: 'People with a following who speak of the community, outside it and, if wanted, in its groups.',
  code: ['joining/opinion-leaders.ts'],
  equations: [
    'each person of the population follows with chance `following` / size',
    'the n-th mention, from 0, is seen by each follower with chance `reach` (1 - `fading`)^n',
    'who sees it outside joins with the chance of Joining, a3 (`fit` - 1) + a6 · `trust` added; comes in on the next morning',
    'who has seen a good recommended buys it with c_K · `trust` · 2^(-days since / d_K) added to the log-odds (see Selling); the largest counts',
    'with `topics`, the leader also opens topics of quality `fit` in every group on that day',
  ],
  isIdle: without('opinionLeaders'),
  decisions: [
    completes(
      'A following is a set of people drawn by lot, apart from the graph of friends.',
      'Whom one follows says little about whom one knows; a hub of the graph is found by `seeds`.',
    ),
    completes(
      'Mentions wear off by a fixed part each, and do not recover.',
      'The specification asks for fading without a law; the part is a lever.',
    ),
    leavesOut('A leader has no opinion that could turn.', 'Scandals of a leader can be written as a rumor.'),
  ],
};
