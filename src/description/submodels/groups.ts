import { said } from '../../language/said.ts';
import { completes, departs, leavesOut, type Submodel } from '../submodel.ts';

export const GROUPS: Submodel = {
  title: said('Groups', '分群'),
  purpose: said(
    'Where newcomers go: caps, groups beside full ones, waiting for a place, and places that the silent give up.',
    '新人去哪里：人数上限、满员后另开的群、等待名额，以及沉默者让出的名额。',
  ),
  code: ['groups/groups.ts', 'groups/group.ts', 'joining/waiting.ts', 'groups/pruning.ts'],
  equations: [
    said(
      "the inviter's own group if it has room and is for the segment; else the group that is filling up;",
      '邀请者所在的群（若有空位且适合其人群）；否则正在填充的群；',
    ),
    said(
      'else, if that is full, a new one, or none when full groups close, or a place in the queue',
      '再否则，若已满，则新开一个群；满员后不再接纳时没有；或进入排队',
    ),
    said(
      'a queue is served every morning, first come first served; who has waited longer than the patience gives up',
      '每天早晨按先到先得处理排队；等待超过耐心的人放弃',
    ),
    said(
      'taking out: on day from + k · every, everybody who has neither joined nor written within silentFor days',
      '清理：在第 from + k · every 天，移出 silentFor 天内既未加入也未发言的所有人',
    ),
    said(
      "groups by topic: a person comes for one topic of the community, drawn by the segment's interest; posts there are about it",
      '按话题分群：每人为社群的一个话题而来，按所属人群的兴趣抽取；那里的帖子都关于它',
    ),
  ],
  decisions: [
    completes(
      said(
        'A strategy may have topics and a platform of its own: what newcomers weigh, what content without a topic is about, and the size of groups follow.',
        '策略可以有自己的话题与平台：新人所权衡的、未写话题的内容所谈的、群的规模都随之而定。',
      ),
      said(
        'What a community is about and where it meets are choices of the operator, not of the world.',
        '社群谈什么、在哪里聚，是运营者的选择，不是外界给定的。',
      ),
    ),
    completes(
      said(
        "Groups are not refilled, unless full ones are divided: once a new group has been opened, an older one with free seats gets newcomers only through its own members' invitations.",
        '除非满员的群会被拆分，旧群不再补满：新群开设之后，有空位的旧群只经由其成员的邀请得到新人。',
      ),
      said(
        'Operators send newcomers to the latest group; the first draft does not say.',
        '运营者把新人送到最新的群；初稿没有说明。',
      ),
    ),
    completes(
      said(
        'A group that closed because it was full lets newcomers in again when somebody has left.',
        '因满员而关闭的群，有人退出后重新接纳新人。',
      ),
      said('A cap is a number of members, not of arrivals.', '上限是在群人数，不是到来人数。'),
    ),
    completes(
      said('A person is in at most one group.', '一个人至多在一个群里。'),
      said(
        'Membership of several groups would need attention to be shared between them.',
        '同时属于几个群，就需要在群之间分配注意力。',
      ),
    ),
    completes(
      said(
        'The silent are judged by what they write: faithful readers are taken out, too, and do not come back.',
        '沉默按发言判断：忠实的读者也会被移出，并且不再回来。',
      ),
      said('It is what an operator of a chat group can see.', '这是聊天群的运营者看得见的。'),
    ),
    departs(
      said(
        'Taking out and asking into the VIP group come before dividing; the first draft lists dividing first.',
        '清理与邀请进入 VIP 群在拆分之前；初稿把拆分列在最前。',
      ),
      said('A group that has just lost members need not be divided.', '刚失去成员的群不必拆分。'),
    ),
    completes(
      said(
        'Platforms that close their links at a size keep out those who come through a channel; members may still invite.',
        '平台在某个规模关闭入群链接时，挡住的是经渠道而来的人；成员仍可邀请。',
      ),
      said('Operators win seeds one by one, which counts as inviting.', '种子用户由运营者逐一争取，算作邀请。'),
    ),
    leavesOut(
      said(
        'Groups of this community exchange neither invitations nor activities with each other.',
        '本社群的各群之间既不互相邀请，也不共办活动。',
      ),
      said(
        'Members who belong to two groups, or carry word from one to another, are not simulated.',
        '同属两个群、或在群之间传话的人没有被模拟。',
      ),
    ),
  ],
};
