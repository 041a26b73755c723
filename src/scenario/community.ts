/** What holds under every strategy: topics, platform, groups, founders. */

import { z } from 'zod';
import { said } from '../language/said.ts';
import { GROUPS } from './levers/groups.ts';
import { count, name } from './plain-forms.ts';
import { PLATFORMS, type PlatformName } from './platforms.ts';
import { money, period, share } from './quantities.ts';
import { weekday } from './rhythm.ts';

export const community = z.strictObject({
  topics: z
    .array(name)
    .default([])
    .describe(said('What the community is about; empty means anything goes.', '社群谈什么；留空表示什么都可以谈。')),
  platform: z
    .enum(Object.keys(PLATFORMS) as [PlatformName, ...PlatformName[]])
    .optional()
    .describe(
      said(
        'Where the groups are: sets the most members a group can have, and how many may come in by themselves.',
        '群在哪个平台：决定每群人数上限，以及可以自行进群的人数。',
      ),
    ),
  groups: GROUPS.form.prefault({}).describe(said('Chat rooms and their size.', '聊天室及其规模。')),
  firstDay: weekday
    .default('monday')
    .describe(
      said(
        'Day of the week of day 0; matters where a segment has a rhythm of the week.',
        '第 0 天是星期几；某个人群有一周的作息时才起作用。',
      ),
    ),
  founders: count
    .default(0)
    .describe(
      said('Members on the first day, drawn at random from the population.', '第一天的成员数，从人群总体中随机抽取。'),
    ),
  start: z
    .strictObject({
      acquaintances: z
        .number()
        .nonnegative()
        .max(1e6)
        .default(0)
        .describe(
          said(
            'How many others in a full group a member knows from before, on average.',
            '满员的群里，一名成员平均此前认识多少人。',
          ),
        ),
      kickOff: count
        .max(1_000)
        .default(0)
        .describe(
          said(
            'Messages a day by which the operator keeps a group busy in its first week.',
            '运营者在群的第一周每天用多少条消息暖场。',
          ),
        ),
      tenure: period
        .default(0)
        .describe(
          said(
            'How long the founders have been members already: those who leave easily have left by then.',
            '创始成员此前已在群多久：容易退出的人到那时已经离开。',
          ),
        ),
      paying: z
        .strictObject({
          share: share.default(1).describe(said('Part of the founders who pay.', '付费的创始成员占比。')),
          fee: money.describe(said('What they pay a period now.', '他们现在每期付多少。')),
        })
        .optional()
        .describe(
          said(
            'Founders who pay for membership already: they are asked again when their period ends, on days spread evenly. Nobody when left out.',
            '已在付会费的创始成员：付费期结束时再次询问，日子均匀分布。省略时没有人。',
          ),
        ),
    })
    .prefault({})
    .describe(
      said(
        'Whether a group begins among strangers in silence, or warm; who the founders are.',
        '群从陌生与沉默开始，还是暖场开始；创始成员是谁。',
      ),
    ),
});
