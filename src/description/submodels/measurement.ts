import { MONTH, WEEK } from '../../engine/measuring/felt.ts';
import { FORTNIGHT, RETENTION_DAY } from '../../engine/measuring/recorder.ts';
import { CORE_BONDS, CORE_SHARE, LEADING_SHARE, SILENT_DAYS } from '../../engine/measuring/roles.ts';
import { BURST_SHARE, SILENT_BELOW, WINDOW } from '../../engine/measuring/silence.ts';
import { MOST_PEOPLE, MOST_TIES } from '../../engine/measuring/talk-network.ts';
import { TREATED_SHARE } from '../../engine/members/arms.ts';
import { said } from '../../language/said.ts';
import { completes, type Submodel } from '../submodel.ts';

export const MEASUREMENT: Submodel = {
  title: said('Measurement', '度量'),
  purpose: said(
    'What is recorded at the end of each day and of the run. It draws nothing and changes nothing.',
    '每天结束与模拟结束时记录什么。它不抽样，也不改变任何东西。',
  ),
  code: [
    'measuring/recorder.ts',
    'measuring/felt.ts',
    'measuring/first-messages.ts',
    'measuring/formula-record.ts',
    'measuring/stages-of-run.ts',
    'measuring/silence.ts',
    'measuring/inequality.ts',
    'measuring/retention-table.ts',
    'measuring/by-segment.ts',
    'measuring/roles.ts',
    'measuring/talk-network.ts',
    'measuring/rolling-sum.ts',
    'run-result.ts',
    'measuring/digest.ts',
    'members/arms.ts',
    'members/arms-compared.ts',
    'members/trial.ts',
  ],
  equations: [
    said(
      'silent on the first day, from the day after the last burst of joining, on which the mean of messages a member over the latest',
      '沉默日：从最后一批人加入的次日起，最近 3 个没有活动进行的日子里',
    ),
    said(
      '3 days without a running activity is below 0.05; a burst: newcomers of the day are 5 % or more of the members',
      '每名成员每天的平均消息数低于 0.05 的第一天；一批人：当天的新人达到成员的 5 % 或更多',
    ),
    said(
      'role at the end, the first that fits: leader: appointed, or of the LEADING_SHARE with most in-strength Σ_i s_ij over s_ij ≥ θ_r;',
      '模拟结束时的角色，取第一个符合的：带头：被任命，或在 s_ij ≥ θ_r 的入强度 Σ_i s_ij 居前 LEADING_SHARE；',
    ),
    said(
      '    core: bonded to CORE_BONDS or more and of the CORE_SHARE with most messages; lurker: no message for SILENT_DAYS;',
      '    核心：有 CORE_BONDS 位或更多熟人，且发言量居前 CORE_SHARE；潜水：SILENT_DAYS 天没有发言；',
    ),
    said('    marginal: bonded to nobody; else active', '    边缘：没有熟人；其余为活跃'),
    said(
      'experiment on members: each person is treated if u < ½ (draw `arm`, kept for the whole run and under every strategy); the treated',
      '按成员的实验：u < ½ 者为实验组（抽样 `arm`，整次模拟及所有策略下不变）；实验组',
    ),
    said(
      '    meet the offers of one strategy, have their first posts answered, pay to stay, are paid for bringing others in and welcomed as under',
      '    遇到一种策略的商品、首次发言的回复、会员费、邀请奖励与新人奖励，',
    ),
    said(
      '    it, the others as under another; all else is common; an inviter is paid by their own arm, a newcomer welcomed by theirs',
      '    其他人按另一种策略；其余一切相同；邀请者按自己的组得奖，新人按自己的组受迎',
    ),
  ],
  fixed: [
    {
      name: 'LEADING_SHARE',
      value: LEADING_SHARE,
      meaning: said('part of the members who lead by the ties of others', '凭他人关系算作带头的成员占比'),
    },
    {
      name: 'CORE_SHARE',
      value: CORE_SHARE,
      meaning: said('part of the members who can be the core', '可能成为核心的成员占比'),
    },
    {
      name: 'CORE_BONDS',
      value: CORE_BONDS,
      meaning: said('members to whom one of the core is bonded', '核心成员须有的熟人数'),
    },
    {
      name: 'SILENT_DAYS',
      value: SILENT_DAYS,
      meaning: said('days without a message after which a member counts as lurking', '多少天没有发言即算潜水'),
    },
    {
      name: 'SILENT_BELOW',
      value: SILENT_BELOW,
      meaning: said(
        'messages a member and day below which a community is silent',
        '每名成员每天的消息数低于此值即为沉默',
      ),
    },
    {
      name: 'WINDOW',
      value: WINDOW,
      meaning: said('days without a running activity over which that is averaged', '取平均所用的没有活动进行的天数'),
    },
    {
      name: 'BURST_SHARE',
      value: BURST_SHARE,
      meaning: said(
        'share of newcomers among the members that makes a day a burst',
        '新人占成员多少使一天算作一批人加入',
      ),
    },
    {
      name: 'RETENTION_DAY',
      value: RETENTION_DAY,
      meaning: said('day of membership on which `retention30` looks', '`retention30` 考察的在群天数'),
    },
    {
      name: 'WEEK',
      value: WEEK,
      meaning: said(
        'days of `activeShare7`, of `noiseShare`, and of a row of the retention table',
        '`activeShare7`、`noiseShare` 与留存表每行的天数',
      ),
    },
    { name: 'MONTH', value: MONTH, meaning: said('days of `activeShare30`', '`activeShare30` 的天数') },
    { name: 'FORTNIGHT', value: FORTNIGHT, meaning: said('days of `growth14`', '`growth14` 的天数') },
    {
      name: 'MOST_PEOPLE',
      value: MOST_PEOPLE,
      meaning: said(
        'members shown in the picture of who talks to whom, the most talkative first',
        '交谈关系图中显示的成员数，最健谈者优先',
      ),
    },
    {
      name: 'TREATED_SHARE',
      value: TREATED_SHARE,
      meaning: said('part of the people who are treated in an experiment on members', '按成员实验中实验组的占比'),
    },
    {
      name: 'MOST_TIES',
      value: MOST_TIES,
      meaning: said('ties shown in that picture, the strongest first', '该图中显示的关系数，最强者优先'),
    },
  ],
  decisions: [
    completes(
      said(
        'In an experiment on members only what a member meets alone differs: offers (without a `goal`) and answers to first posts. Known buyers of a good are those of either offer of it.',
        '在按成员的实验中，只有成员单独遇到的东西不同：商品（没有 `goal` 的）与首次发言的回复。一种商品的已知买家包括两组的买家。',
      ),
      said(
        'Rules, content, activities and the hours of operators reach everybody in a group; incentives share budgets, boards and prizes.',
        '群规、内容、活动与运营者的工时惠及群里所有人；激励共用预算、榜单与奖品。',
      ),
    ),
    completes(
      said(
        'A member on the margin writes and is bonded to nobody; the roles exclude each other.',
        '边缘成员会发言但没有熟人；各角色互斥。',
      ),
      said('The first draft names the role without a rule.', '初稿提到这一角色，但没有规则。'),
    ),
    completes(
      said(
        'Silence counts from the day after the last burst of joining (newcomers are 5 % or more of the members) and needs three days on which no activity ran.',
        '沉默从最后一批人加入（新人达到成员的 5 % 或更多）的次日算起，并需要三个没有活动进行的日子。',
      ),
      said(
        "People who have just come in talk, whatever becomes of the group, and an activity is not the group's own life.",
        '刚来的人总会说话，不管群将如何；活动也不是群自身的生命力。',
      ),
    ),
    completes(
      said(
        'Only messages of members count as messages; those of the operator never do.',
        '只有成员的消息算作消息；运营者的从不计入。',
      ),
      said('The question is whether members carry the group.', '问题在于成员能否撑起群。'),
    ),
    completes(
      said(
        "A member's first post, for `replyRate`, is the first message of any kind, a reply too.",
        '`replyRate` 所说成员的首次发言，是任何一类的第一条消息，回复也算。',
      ),
      said('The sources count first messages in a group.', '文献统计的是在群里的首条消息。'),
    ),
    completes(
      said(
        'The outcomes `recognisedShare` and `bondedShare` are means of what members feel (the lagging estimate), not counts over all pairs.',
        '结果 `recognisedShare` 与 `bondedShare` 是成员感受（滞后的估计）的均值，不是对所有成对的计数。',
      ),
      said(
        'It is what drives behavior, and counting all pairs every day would cost more than the day.',
        '驱动行为的是感受，而每天数遍所有成对比一天的模拟还费时。',
      ),
    ),
  ],
};
