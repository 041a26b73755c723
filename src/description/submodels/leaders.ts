import { PRESENT_DAYS } from '../../engine/staff/leaders.ts';
import { said } from '../../language/said.ts';
import { completes, leavesOut, type Submodel } from '../submodel.ts';

export const LEADERS: Submodel = {
  title: said('Leaders', '骨干'),
  purpose: said(
    'Members whom the operator gives a role: they are read more, and answer newcomers.',
    '由运营者赋予角色的成员：他们的话被读得更多，并回复新人。',
  ),
  code: ['staff/leaders.ts', 'staff/newcomers.ts'],
  equations: [
    said(
      'places = `count`, or `share` · members; those of highest score who have none yet are appointed when places are vacant, earlier members first among equals',
      '名额 = `count`，或 `share` · 成员数；有空缺时任命尚无名额者中得分最高的，得分相同时先加入者优先',
    ),
    said('score: messages written, Φ^b, or a draw', '得分：发言数、Φ^b 或随机'),
    said(
      'a leader who opened the group today or PRESENT_DAYS before answers up to `replyQuota` first posts of the day that have no reply; a trained one questions as well',
      '今天或 PRESENT_DAYS 天内打开过群的骨干，至多回复当天 `replyQuota` 条无人回复的首次发言；受过培训者也解答问题',
    ),
    said(
      'cost = `training` once for each, `pay` a day for each; what a leader writes is pinned',
      '成本 = 每人一次 `training`，每天 `pay`；骨干写的消息置顶',
    ),
  ],
  fixed: [
    {
      name: 'PRESENT_DAYS',
      value: PRESENT_DAYS,
      meaning: said('days since the last visit at which a leader still answers', '距上次访问多少天以内，骨干仍会回复'),
    },
  ],
  isIdle: ({ strategies }) =>
    strategies.every(
      ({ leaders, operators }) => (leaders.count ?? 0) + (leaders.share ?? 0) === 0 && !operators.replyToNewcomers,
    ),
  decisions: [
    completes(
      said(
        "A leader's answer is a reply like any other: it ties both, and it is a message of the leader.",
        '骨干的回复与其他回复一样：形成双方的关系，也是骨干的一条消息。',
      ),
      said(
        'The first draft gives leaders a quota of replies; that they are members is what tells them from operators.',
        '初稿给骨干回复定额；他们是成员，这是与运营者的区别。',
      ),
    ),
    completes(
      said(
        'First posts that leaders leave go into the queue of questions where operators answer newcomers.',
        '骨干没有回复的首次发言，在运营者回复新人时进入问题队列。',
      ),
      said(
        'One queue shows what the policy costs: questions wait longer.',
        '同一队列能显示这项做法的代价：问题等得更久。',
      ),
    ),
    leavesOut(
      said('Being appointed does not change how a leader feels or writes.', '被任命不改变骨干的感受与写作。'),
      said('Honors belong to incentives.', '荣誉属于激励。'),
    ),
  ],
};
