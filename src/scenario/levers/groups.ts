/**
 * Chat rooms and their size. The community has them, and a strategy may have its own; what it leaves out is as in the community.
 * `checks/groups.ts` holds both to each other.
 */
import { z } from 'zod';
import { day, money, period, share } from '../quantities.ts';
import { lever } from './lever.ts';

const queue = z
  .strictObject({
    patience: period.default(14).describe('How long people wait for a place before they give up.'),
  })
  .describe('Waiting for a place, with whenFull: queue.');

const split = z
  .strictObject({
    by: z
      .enum(['random', 'segment', 'level', 'tenure', 'ties'])
      .default('random')
      .describe(
        'Who goes to the new group: anybody, one kind of people, the more expert, the latest to join, or circles that know each other. Newcomers then join their own kind.',
      ),
  })
  .describe('How a full group is divided, with whenFull: split.');

const keys = {
  cap: z.number().int().min(1).max(10_000_000).default(500).describe('Members a group can hold.'),
  whenFull: z
    .enum(['close', 'open-another', 'queue', 'split'])
    .default('open-another')
    .describe(
      'What happens when somebody wants into a full group: they are refused, another group opens, they wait for a place, or the group is divided that evening and they come in the next morning.',
    ),
  queue: queue.optional(),
  split: split.optional(),
  separateBy: z
    .enum(['nothing', 'segment', 'topic'])
    .default('nothing')
    .describe(
      '"segment" opens one group for each segment; "topic" one for each topic of the community, in which members keep to it.',
    ),
  prune: z
    .strictObject({
      silentFor: period.default(30).describe('Members who have written nothing for so long are taken out.'),
      every: period.default(30).describe('How often the operator looks.'),
      from: day.default(0).describe('First day on which the operator looks.'),
    })
    .optional()
    .describe('Taking out the silent, so that others find a place; readers who never write go, too.'),
  vip: z
    .strictObject({
      from: day.default(0).describe('Day on which it opens.'),
      places: z.number().int().min(1).max(10_000_000).default(50).describe('Members it can hold.'),
      choose: z
        .enum(['score', 'payment'])
        .default('score')
        .describe('"score" asks those who write most, "payment" everybody who opens the group.'),
      top: share.default(0.1).describe('Part of all members, those who wrote most, whom "score" asks.'),
      review: period.default(7).describe('How often "score" looks for members to ask.'),
      fee: money.default(0).describe('What a member pays, on entering and for each further period.'),
      feeEvery: period.optional().describe('Length of a period; the fee is paid once when left out.'),
      referencePrice: money.optional().describe('What comparable memberships cost; the fee itself when left out.'),
      topicEvery: period.optional().describe('How often the operator opens a topic there alone; never when left out.'),
      topicQuality: share.default(0.8).describe('How good these topics are, from 0 to 1.'),
      topicCost: money.default(0).describe('Cost of each of them.'),
    })
    .optional()
    .describe('A group above the others; members who move there leave the group they came from.'),
};

const inherited = 'As under community.groups.';

export const GROUPS = lever({
  meaning: "Overrides the community's groups.",
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
