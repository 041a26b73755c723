/**
 * Chat rooms and their size. The community has them, and a strategy may have its own; what it leaves out is as in the community.
 * `checks/groups.ts` holds both to each other.
 */

import { z } from 'zod';
import { said } from '../../language/said.ts';
import { day, money, period, share } from '../quantities.ts';
import { lever } from './lever.ts';

const queue = z
  .strictObject({
    patience: period
      .default(14)
      .describe(said('How long people wait for a place before they give up.', '人们等多久名额后放弃。')),
  })
  .describe(said('Waiting for a place, with whenFull: queue.', '等待名额（用于 whenFull: queue）。'));

const split = z
  .strictObject({
    by: z
      .enum(['random', 'segment', 'level', 'tenure', 'ties'])
      .default('random')
      .describe(
        said(
          'Who goes to the new group: anybody, one kind of people, the more expert, the latest to join, or circles that know each other. Newcomers then join their own kind.',
          '谁去新群：任意的人、某一人群、水平较高者、最近加入者，或彼此认识的圈子。此后新人加入同类的群。',
        ),
      ),
  })
  .describe(said('How a full group is divided, with whenFull: split.', '满员的群如何拆分（用于 whenFull: split）。'));

const keys = {
  cap: z
    .number()
    .int()
    .min(1)
    .max(10_000_000)
    .default(500)
    .describe(said('Members a group can hold.', '一个群可容纳的成员数。')),
  whenFull: z
    .enum(['close', 'open-another', 'queue', 'split'])
    .default('open-another')
    .describe(
      said(
        'What happens when somebody wants into a full group: they are refused, another group opens, they wait for a place, or the group is divided that evening and they come in the next morning.',
        '有人想进满员的群时怎么办：拒绝、另开一个群、等待名额，或当晚拆分、次日早晨进来。',
      ),
    ),
  queue: queue.optional(),
  split: split.optional(),
  separateBy: z
    .enum(['nothing', 'segment', 'topic'])
    .default('nothing')
    .describe(
      said(
        '"segment" opens one group for each segment; "topic" one for each topic of the community, in which members keep to it.',
        'segment 为每个人群开一个群；topic 为社群的每个话题开一个群，成员在其中只谈该话题。',
      ),
    ),
  regroup: z
    .strictObject({
      on: day.describe(said('Day on which members are sorted again.', '重新分群的日子。')),
      by: z
        .enum(['nothing', 'segment', 'topic'])
        .describe(
          said(
            'How members are sorted from that day on, as under separateBy; "nothing" puts those together who were apart.',
            '从那天起怎样分群，同 separateBy；nothing 把分开的人并到一起。',
          ),
        ),
      cost: money.default(0).describe(said('Cost of sorting them.', '重新分群的成本。')),
    })
    .optional()
    .describe(
      said(
        'Sorting the members of existing groups again: those who move lose their ties to those who stay, and some are lost on the way.',
        '把现有各群的成员重新分群：搬走的人失去与留下者的关系，有些人在途中流失。',
      ),
    ),
  prune: z
    .strictObject({
      silentFor: period
        .default(30)
        .describe(said('Members who have written nothing for so long are taken out.', '这么久没有发言的成员被移出。')),
      every: period.default(30).describe(said('How often the operator looks.', '运营者多久查看一次。')),
      from: day.default(0).describe(said('First day on which the operator looks.', '运营者首次查看的日子。')),
    })
    .optional()
    .describe(
      said(
        'Taking out the silent, so that others find a place; readers who never write go, too.',
        '移出沉默者，使他人有名额；只读不写的人也会被移出。',
      ),
    ),
  vip: z
    .strictObject({
      from: day.default(0).describe(said('Day on which it opens.', '开设的日子。')),
      places: z
        .number()
        .int()
        .min(1)
        .max(10_000_000)
        .default(50)
        .describe(said('Members it can hold.', '可容纳的成员数。')),
      choose: z
        .enum(['score', 'payment'])
        .default('score')
        .describe(
          said(
            '"score" asks those who write most, "payment" everybody who opens the group.',
            'score 邀请发言最多的人，payment 邀请打开群的任何人。',
          ),
        ),
      top: share
        .default(0.1)
        .describe(
          said(
            'Part of all members, those who wrote most, whom "score" asks.',
            'score 邀请发言量居前的多大比例的成员。',
          ),
        ),
      review: period
        .default(7)
        .describe(said('How often "score" looks for members to ask.', 'score 多久挑选一次受邀成员。')),
      fee: money
        .default(0)
        .describe(
          said('What a member pays, on entering and for each further period.', '成员在进入时与此后每期付多少。'),
        ),
      feeEvery: period
        .optional()
        .describe(said('Length of a period; the fee is paid once when left out.', '付费期的长度；省略时只付一次。')),
      referencePrice: money
        .optional()
        .describe(
          said('What comparable memberships cost; the fee itself when left out.', '同类会员的价格；省略时为费用本身。'),
        ),
      topicEvery: period
        .optional()
        .describe(
          said(
            'How often the operator opens a topic there alone; never when left out.',
            '运营者多久在那里单独发起一个话题；省略时从不。',
          ),
        ),
      topicQuality: share
        .default(0.8)
        .describe(said('How good these topics are, from 0 to 1.', '这些话题的质量，从 0 到 1。')),
      topicCost: money.default(0).describe(said('Cost of each of them.', '每个的成本。')),
    })
    .optional()
    .describe(
      said(
        'A group above the others; members who move there leave the group they came from.',
        '凌驾于其他群之上的群；搬过去的人离开原来的群。',
      ),
    ),
};

const inherited = said('As under community.groups.', '同 community.groups。');

export const GROUPS = lever({
  meaning: said("Overrides the community's groups.", '覆盖社群的分群设定。'),
  form: z.strictObject(keys).transform(({ queue: waiting, split: division, ...rest }) => ({
    ...rest,
    // How people wait and groups are divided is said only where they do and are.
    ...(rest.whenFull === 'queue' && { queue: waiting ?? queue.parse({}) }),
    ...(rest.whenFull === 'split' && { split: division ?? split.parse({}) }),
  })),
  // Without defaults: what a strategy leaves out, it inherits from the community.
  formInStrategy: z.strictObject({
    cap: keys.cap.unwrap().optional().describe(inherited),
    whenFull: keys.whenFull.unwrap().optional().describe(inherited),
    queue: keys.queue.describe(inherited),
    split: keys.split.describe(inherited),
    separateBy: keys.separateBy.unwrap().optional().describe(inherited),
    regroup: keys.regroup.describe(inherited),
    prune: keys.prune.describe(inherited),
    vip: keys.vip.describe(inherited),
  }),
  inherits: 'key by key',
  off: {},
  always: true,
  measures: [['whenFull', 'queue', 'split']],
  words: { en: 'Groups', zh: '分群方式' },
  submodel: 'groups',
});
export type Groups = z.output<typeof GROUPS.form>;
