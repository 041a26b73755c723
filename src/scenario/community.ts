/** What holds under every strategy: topics, platform, groups, founders. */
import { z } from 'zod';
import { GROUPS } from './levers/groups.ts';
import { count, name } from './plain-forms.ts';
import { PLATFORMS, type PlatformName } from './platforms.ts';
import { money, period, share } from './quantities.ts';
import { weekday } from './rhythm.ts';

export const community = z.strictObject({
  topics: z.array(name).default([]).describe('What the community is about; empty means anything goes.'),
  platform: z
    .enum(Object.keys(PLATFORMS) as [PlatformName, ...PlatformName[]])
    .optional()
    .describe('Where the groups are: sets the most members a group can have, and how many may come in by themselves.'),
  groups: GROUPS.form.prefault({}).describe('Chat rooms and their size.'),
  firstDay: weekday
    .default('monday')
    .describe('Day of the week of day 0; matters where a segment has a rhythm of the week.'),
  founders: count.default(0).describe('Members on the first day, drawn at random from the population.'),
  start: z
    .strictObject({
      acquaintances: z
        .number()
        .nonnegative()
        .max(1e6)
        .default(0)
        .describe('How many others in a full group a member knows from before, on average.'),
      kickOff: count
        .max(1_000)
        .default(0)
        .describe('Messages a day by which the operator keeps a group busy in its first week.'),
      tenure: period
        .default(0)
        .describe('How long the founders have been members already: those who leave easily have left by then.'),
      paying: z
        .strictObject({
          share: share.default(1).describe('Part of the founders who pay.'),
          fee: money.describe('What they pay a period now.'),
        })
        .optional()
        .describe(
          'Founders who pay for membership already: they are asked again when their period ends, on days spread evenly. Nobody when left out.',
        ),
    })
    .prefault({})
    .describe('Whether a group begins among strangers in silence, or warm; who the founders are.'),
});
