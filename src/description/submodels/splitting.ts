import { MOST_SWEEPS } from '../../engine/groups/tie-communities.ts';
import { said } from '../../language/said.ts';
import { completes, departs, type Submodel } from '../submodel.ts';

export const SPLITTING: Submodel = {
  title: said('Dividing and sorting groups', '拆分与重新分群'),
  purpose: said(
    'A group that turned somebody away becomes two: at random, by a property of its members, or along their ties. On a day that the operator sets, all groups may be sorted again.',
    '拒绝过人的群一分为二：随机、按成员的某种属性，或沿着关系。在运营者定的某一天，所有群可以重新分群。',
  ),
  code: [
    'groups/splitting.ts',
    'groups/regrouping.ts',
    'groups/division.ts',
    'groups/tie-communities.ts',
    'groups/moving.ts',
    'members/traits.ts',
  ],
  equations: [
    said(
      'by segment, level (x) or tenure: members in order of the property, cut where it changes, nearest to the middle; the upper part goes',
      '按人群、水平（x）或入群先后：成员按该属性排序，在最靠近中间的变化处切开；上半部分离开',
    ),
    said(
      'at random, and where all are alike: every second of a keyed order goes',
      '随机时，以及所有人都相同时：按带键的顺序，每隔一人离开',
    ),
    said(
      'by ties: circles by label propagation over s_ij + s_ji with s ≥ θ_r, none above half of the group (size-constrained: Meyerhenke, Sanders & Schulz 2014); largest first into the emptier half; the smaller half goes',
      '按关系：以 s_ij + s_ji（s ≥ θ_r）作标签传播得到社交圈，每圈不超过群的一半（规模受限：Meyerhenke, Sanders & Schulz 2014）；最大的先放入较空的一半；较小的一半离开',
    ),
    said(
      'each of those who go is lost with probability ℓ_m; the others keep their ties among each other',
      '离开者各以概率 ℓ_m 流失；其他人保留彼此的关系',
    ),
    said(
      'sorted again, by segment or topic: each group keeps the kind of which it has most; all others move to a group of their kind with room, else to a new one, and are lost with probability ℓ_m, too',
      '重新分群，按人群或话题：每个群留下人数最多的一类；其他人搬到同类且有空位的群，没有则新开，同样以概率 ℓ_m 流失',
    ),
  ],
  fixed: [
    {
      name: 'MOST_SWEEPS',
      value: MOST_SWEEPS,
      meaning: said('rounds of label propagation at most', '标签传播至多的轮数'),
    },
  ],
  isIdle: ({ strategies }) =>
    strategies.every(({ groups }) => groups.whenFull !== 'split' && groups.regroup === undefined),
  decisions: [
    completes(
      said(
        'A group is divided in the evening of a day on which it turned somebody away, not when it happens to be full; they come in the next morning.',
        '群在拒绝过人的当天晚上拆分，而不是恰好满员时；被拒绝的人次日早晨进来。',
      ),
      said('A full group that nobody wants to enter need not be divided.', '没有人想进的满员群不必拆分。'),
    ),
    completes(
      said(
        'Only those who go to the new group may be lost; those who stay have nothing to do.',
        '只有去新群的人可能流失；留下的人什么都不必做。',
      ),
      said('The first draft speaks of migrants.', '初稿说的是迁移者。'),
    ),
    completes(
      said(
        'After a cut by a property both groups remember their side, and newcomers join their own kind.',
        '按属性切开之后，两个群记住各自的一边，新人加入同类的群。',
      ),
      said('Otherwise newcomers would mix what has been sorted.', '否则新人会把分好的又混起来。'),
    ),
    departs(
      said(
        'Ties between those who go and those who stay are dropped; in the first draft they decay.',
        '离开者与留下者之间的关系被删去；初稿中是逐渐消退。',
      ),
      said(
        'A tie acts inside a group only: across groups it would fade without being felt.',
        '关系只在群内起作用：跨群的会在无感中消退。',
      ),
    ),
    completes(
      said(
        'That sorting late is harder than sorting early is not put in: it costs the ties between those whom it parts, and those grow with the size and the age of a group.',
        '晚分比早分难，这一点没有另外写入：代价是被分开者之间的关系，而这些关系随群的规模与年龄增长。',
      ),
      said(
        'Handbooks say that sorting a large group late is very hard; no study of its size was found.',
        '运营手册说大群后期细分很难；没有找到衡量其大小的研究。',
      ),
    ),
    completes(
      said(
        'The new group begins without messages; members who move have nothing unread.',
        '新群开始时没有消息；搬过去的人没有未读。',
      ),
      said('Chat rooms do not move their history.', '聊天群不会迁移历史记录。'),
    ),
  ],
};
