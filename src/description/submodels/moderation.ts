import { LOWEST_SATISFACTION, REMEMBERED_DAYS } from '../../engine/staff/moderation.ts';
import { said } from '../../language/said.ts';
import { work } from '../reference.ts';
import { completes, departs, leavesOut, type Submodel } from '../submodel.ts';

export const MODERATION: Submodel = {
  title: said('Moderation', '管理'),
  purpose: said(
    'Moderators look through what members write, and act on what they take for an offense.',
    '管理员查看成员写的消息，并处理他们认为的违规。',
  ),
  code: ['staff/moderation.ts', 'staff/moderation-state.ts'],
  equations: [
    said(
      'messages a day = moderators · hours · (c_mod/8), less what burn-out takes; a fraction is kept for the next day, unused hours are not',
      '每天消息数 = 管理员数 · 小时数 · (c_mod/8)，减去倦怠所夺；零头留到次日，未用的小时不留',
    ),
    said(
      'P(seen | offense that the rules forbid) = d_mod, P(taken for one | any other message) = ε_f',
      'P(看出 | 群规禁止的违规) = d_mod，P(误判 | 其他任何消息) = ε_f',
    ),
    said(
      'n_look - 1 times between the visits of a day: what a raid has posted is looked through, in every group up to the part of the messages a day that it has of all members; what is seen is removed and waits for nobody any more; the rest of the messages a day is for the evening',
      '一天的访问之间有 n_look - 1 次：查看外来刷屏的消息，每群至多为每天消息数按成员占比所得的份额；看出者即被清除，不再算作未读；剩下的份额留到晚上',
    ),
    said(
      'P(a reader of an offense reports it) = ρ_rep · messages it stands for, only where moderators go by reports',
      'P(读到违规的人举报) = ρ_rep · 所代表的消息数，仅在管理员依据举报时',
    ),
    said(
      'order `arrival`: from the oldest, every group in proportion to what waits in it; `reported`: what is reported first; `only-reported`: nothing else',
      '顺序 `arrival`：从最早的开始，每个群按待查数成比例；`reported`：先看被举报的；`only-reported`：只看被举报的',
    ),
    said(
      '`warn` leaves the message; the others delete it; from the strike named, `mute` lets its author write nothing for d_mute days and `remove` puts them out',
      '`warn` 保留消息；其余删除消息；达到所写次数后，`mute` 使作者 d_mute 天不能发言，`remove` 将其移出',
    ),
    said(
      'S - Δ_f (1 - B) (S - LOWEST_SATISFACTION) for an author punished for nothing, where S is above it',
      '无故受罚的作者 S - Δ_f (1 - B) (S - LOWEST_SATISFACTION)，限于 S 高于该值时',
    ),
    said(
      'explained: the author has been told (see Rules), and the moderator looks through c_exp messages less',
      '作出解释：作者已被告知（见“群规”），管理员少查 c_exp 条消息',
    ),
    said(
      'enforcement of a group: cases, halving in REMEMBERED_DAYS',
      '群的执规程度：处理次数，每 REMEMBERED_DAYS 天减半',
    ),
  ],
  fixed: [
    {
      name: 'REMEMBERED_DAYS',
      value: REMEMBERED_DAYS,
      meaning: said('days in which the memory of enforcement halves', '对执规的记忆减半的天数'),
    },
    {
      name: 'LOWEST_SATISFACTION',
      value: LOWEST_SATISFACTION,
      meaning: said('satisfaction below which punishment takes nobody', '处罚不会使满意度低于此值'),
    },
  ],
  isIdle: ({ strategies }) => strategies.every(({ moderators }) => moderators.count * moderators.hours === 0),
  decisions: [
    completes(
      said(
        'Moderators weigh in the evening what members write, which may be read before; what outsiders flood a group with they remove at sight, n_look times a day.',
        '成员所写的，管理员在晚上斟酌，此前可能已被读到；外来的刷屏则见到即删，每天 n_look 次。',
      ),
      said(
        'The first draft serves queues after the visits of the day. Floods are borne where moderators are there all day (Kiene, Monroy-Hernández & Hill 2016). With members’ messages deleted before anybody answers, talk in a group of many offenses fell by half, where studies find that it gains (N13).',
        '初稿在当天的访问之后处理队列。管理员整天在场的社区经受住了涌入（Kiene, Monroy-Hernández & Hill 2016）。若成员的消息在有人回应之前就被删，违规多的群讨论减半，而研究发现它会增加（N13）。',
      ),
    ),
    completes(
      said(
        'What is deleted takes no attention and brings no tie; a visit does not read older messages in its stead.',
        '被删的消息不占注意力，也不形成关系；访问不会改读更早的消息。',
      ),
      said(
        'At most a few messages in a hundred are deleted; reaching further back would cost every read.',
        '被删的至多百分之几；往回多读会让每次阅读都更费时。',
      ),
    ),
    departs(
      said(
        'Moderation deletes talk that is off the topic with what ties it would have made.',
        '管理员删除跑题的讨论，连同它本会形成的关系。',
      ),
      said(
        'Ren & Kraut 2014 found just that; the rules may allow it by leaving it out of `forbidden`.',
        'Ren & Kraut 2014 发现的正是如此；群规若不把它写进 `forbidden` 就是允许。',
      ),
    ),
    completes(
      said('A wrong decision hurts newcomers most: those who belong forgive it.', '误判伤新人最重：有归属感者会原谅。'),
      said(
        'Reverting good-faith work drove newcomers off Wikipedia (Halfaker, Kittur & Riedl 2011). When it hurt everybody alike, moderators cost groups with few writers, of whom each is looked through every day, a quarter of their talk.',
        '善意的编辑被撤销使新人离开维基百科（Halfaker, Kittur & Riedl 2011）。若对人人伤害相同，管理员会使少数人发言、人人天天被审查的群失去四分之一的讨论。',
      ),
    ),
    leavesOut(
      said('Offenders do not protest, and nobody appeals.', '违规者不抗议，也没有人申诉。'),
      said('Only false alarms cost satisfaction.', '只有误判损失满意度。'),
    ),
  ],
  works: [
    work(
      'Halfaker',
      2011,
      'Halfaker, A., Kittur, A. & Riedl, J. (2011). Don’t bite the newbies: how reverts affect the quantity and quality of Wikipedia work. WikiSym 2011.',
      '10.1145/2038558.2038585',
    ),
  ],
};
