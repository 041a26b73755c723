import { said } from '../../language/said.ts';
import { completes, leavesOut, type Submodel, without } from '../submodel.ts';

export const OPINION_LEADERS: Submodel = {
  title: said('Opinion leaders', '意见领袖'),
  purpose: said(
    'People with a following who speak of the community, outside it and, if wanted, in its groups.',
    '有粉丝的人谈到社群：在群外，需要时也在群里。',
  ),
  code: ['joining/opinion-leaders.ts'],
  equations: [
    said(
      'each person of the population follows with chance `following` / size, times part of the segment in `segments` / part in the population',
      '总体中的每个人以概率 `following` / 规模成为粉丝，再乘以其人群在 `segments` 中的占比 / 在总体中的占比',
    ),
    said(
      'the n-th mention, from 0, is seen by each follower with chance `reach` (1 - `fading`)^n',
      '第 n 次提及（从 0 起）以概率 `reach` (1 - `fading`)^n 被每位粉丝看到',
    ),
    said(
      'who sees it outside joins with the chance of Joining, a3 (`fit` - 1) + a6 · `trust` added; comes in on the next morning',
      '在群外看到者以“加入”的概率加入，另加 a3 (`fit` - 1) + a6 · `trust`；次日早晨进群',
    ),
    said(
      'who has seen a good recommended buys it with c_K · `trust` · 2^(-days since / d_K) added to the log-odds (see Selling); the largest counts',
      '看到商品被推荐的人购买时，对数优势加 c_K · `trust` · 2^(-天数 / d_K)（见“销售”）；取最大者',
    ),
    said(
      'with `topics`, the leader also opens topics of quality `fit` in every group on that day',
      '设 `topics` 时，意见领袖当天还在每个群发起质量为 `fit` 的话题',
    ),
  ],
  isIdle: without('opinionLeaders'),
  decisions: [
    completes(
      said(
        'A following is a set of people drawn at random, apart from the graph of friends.',
        '粉丝是抽签决定的一批人，与好友关系网无关。',
      ),
      said(
        'Whom one follows says little about whom one knows; a hub of the graph is found by `seeds`.',
        '关注谁与认识谁关系不大；关系网的枢纽由 `seeds` 找出。',
      ),
    ),
    completes(
      said('Mentions wear off by a fixed part each, and do not recover.', '每次提及的效果按固定比例减弱，不再恢复。'),
      said(
        'The first draft asks for fading without a law; the part is a lever.',
        '初稿要求减弱但没有规律；比例由手段设定。',
      ),
    ),
    leavesOut(
      said('A leader has no opinion that could turn.', '意见领袖没有会转变的看法。'),
      said('Scandals of a leader can be written as a rumor.', '意见领袖的丑闻可以写成谣言。'),
    ),
  ],
};
